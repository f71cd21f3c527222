"""Upgrading: the content in the current template, the original untouched."""

import openpyxl
import pytest
from support.workbooks import EXAMPLES, check_folder, found

from pkxl.commands.upgrade import upgraded


def carried(path, tmp_path):
    before = path.read_bytes()
    checked = check_folder(path)
    target = tmp_path / f"baru {path.name}"
    target.write_bytes(upgraded(checked.chains[0].agreements[0], checked.batch))
    assert path.read_bytes() == before
    return checked, check_folder(target)


def rows(checked):
    agreement = checked.chains[0].agreements[0]
    return [
        [tuple(row)[:-2] for row in table] for table in (agreement.performance, agreement.budget, agreement.explanation)
    ]


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda p: p.stem[21:])
def test_everything_is_carried_over(path, tmp_path):
    before, after = carried(path, tmp_path)
    assert rows(before) == rows(after)
    assert found(before) == found(after)


def test_an_old_version_is_told_and_a_mistake_is_kept_as_typed(tmp_path):
    path = tmp_path / "lama.xlsx"
    book = openpyxl.load_workbook(EXAMPLES / "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx")
    book["_pkxl"]["B2"] = "0.9"
    book["Anggaran"]["E6"] = "enam juta"
    book.save(path)
    before, after = carried(path, tmp_path)
    assert found(before) - found(after) == {"T09"}
    assert found(after) - found(before) == set()
    assert [f.values["value"] for f in after.findings if f.code == "C02"] == ["enam juta"]


def test_a_newer_version_is_told(tmp_path):
    path = tmp_path / "baru.xlsx"
    book = openpyxl.load_workbook(EXAMPLES / "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx")
    book["_pkxl"]["B2"] = "9.0"
    plain = found(check_folder(EXAMPLES / "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx"))
    book.save(path)
    assert found(check_folder(path)) - plain == {"T10"}
