"""Installing, undoing and diagnosing, with homes that are not real."""

from pathlib import Path

import pytest

from pkxl.commands import installation as installing
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.language import Lang

PLACES = {
    "win32": ("AppData/Roaming/Microsoft/Excel/XLSTART/pkxl.xlam", ".pkxl/pkxl.conf"),
    "darwin": (
        "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel/pkxl.xlam",
        "Library/Containers/com.microsoft.Excel/Data/pkxl.conf",
    ),
}


@pytest.fixture(params=PLACES)
def where(request, tmp_path):
    places = installing.places(request.param, tmp_path, tmp_path / "AppData" / "Roaming")
    add_in, configuration = PLACES[request.param]
    assert places.add_in == tmp_path / add_in
    assert places.configuration == tmp_path / configuration
    return places


def lines(checks):
    return [installing.said(check, Lang.EN) for check in checks]


def test_install_doctor_uninstall(where, tmp_path):
    assert [c.ok for c in installing.diagnose(where)] == [False, False, True]
    python = tmp_path / "python"
    python.write_text("")
    installing.install(where, str(python))
    assert where.add_in.read_bytes() == installing.add_in_bytes()
    settings = where.configuration.read_text(encoding="utf-8")
    assert f'"INTERPRETER_{"WIN" if where.windows else "MAC"}","{python}"' in settings
    assert ('"USE UDF SERVER","True"' in settings) is where.windows
    assert all(c.ok for c in installing.diagnose(where))
    installing.install(where, str(python))
    installing.uninstall(where)
    assert not where.add_in.exists()
    assert not where.configuration.exists()
    assert installing.uninstall(where)[0].en == "Nothing was installed."


def test_the_doctor_names_trouble_and_remedy(where, tmp_path):
    installing.install(where, str(tmp_path / "gone"))
    where.add_in.write_bytes(b"old")
    Path(f"{where.add_in}:Zone.Identifier").write_text("[ZoneTransfer]")
    book = tmp_path / "OneDrive - Pemkab" / "camat.xlsm"
    checks = installing.diagnose(where, book)
    assert [c.ok for c in checks] == [False, False, False, False, True]
    text = "\n".join(lines(checks))
    for words in ("pkxl install", "Close Excel", "Unblock", "Copy the workbook"):
        assert words in text


def test_other_systems_are_told_so(tmp_path):
    with pytest.raises(PkxlError, match="LibreOffice"):
        installing.places("linux", tmp_path)
