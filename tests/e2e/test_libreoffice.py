"""A foreign hand: LibreOffice recalculates and saves what this program wrote, and reads the same."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from support.terminal import pkxl
from support.workbooks import EXAMPLES, ROOT, check_folder

from pkxl.reports.excel.office import consolidation_bytes
from pkxl.vocabulary.language import Lang

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")


def saved_by_libreoffice(paths, folder, profile):
    folder.mkdir(exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", str(folder), *map(str, paths)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return [folder / Path(path).name for path in paths]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A profile in which LibreOffice recalculates every formula on load."""
    folder = tmp_path_factory.mktemp("profile")
    (folder / "user").mkdir()
    setting = (
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
        "<value>0</value></prop></item>"
    )
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{setting}</oor:items>"
    )
    return folder


def formulas_and_values(path):
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): values[sheet.title][cell.coordinate].value
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    }


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    target = tmp_path_factory.mktemp("hasil") / "rekap.xlsx"
    checked = check_folder(EXAMPLES, consolidating=True)
    target.write_bytes(consolidation_bytes(checked.offices[0].done, target, Lang.ID))
    return target


def agree(written, recalculated):
    before, after = formulas_and_values(written), formulas_and_values(recalculated)
    assert before
    for place, value in before.items():
        other = after[place]
        if isinstance(value, float) or isinstance(other, float):
            assert other == pytest.approx(value), place
        else:
            assert (other or "") == (value or ""), place


@pytest.fixture(scope="module")
def resaved(tmp_path_factory, profile, report):
    folder = tmp_path_factory.mktemp("lo")
    examples = sorted(EXAMPLES.iterdir())
    templates = sorted((ROOT / "workbook_templates").glob("*.xlsx"))
    return {
        "contoh": (examples, saved_by_libreoffice(examples, folder / "contoh", profile)),
        "template": (templates, saved_by_libreoffice(templates, folder / "template", profile)),
        "rekap": ([report], saved_by_libreoffice([report], folder / "rekap", profile)),
    }


@pytest.mark.parametrize("kind", ["contoh", "template", "rekap"])
def test_every_formula_shows_what_the_code_computed(resaved, kind):
    for written, recalculated in zip(*resaved[kind], strict=True):
        agree(written, recalculated)


def test_files_saved_by_libreoffice_give_the_same_findings(resaved):
    written, saved = resaved["contoh"]

    def found(folder):
        return [(f.origin, f.code, dict(f.values)) for f in check_folder(folder, consolidating=True).findings]

    assert found(saved[0].parent) == found(written[0].parent)


def test_empty_templates_are_refused_politely(resaved):
    for paths in resaved["template"]:
        for path in paths:
            codes = {f.code for f in check_folder(path).findings}
            assert {"T06", "C01"} <= codes
            assert codes <= {"T06", "C01"}


def test_the_reports_formulas_follow_an_edit(report, profile, tmp_path):
    book = openpyxl.load_workbook(report)
    sheet = book["Rekap Anggaran"]
    assert sheet["D8"].value == 11095000
    sheet["D8"] = 11095001
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    (saved,) = saved_by_libreoffice([edited], tmp_path / "out", profile)
    after = openpyxl.load_workbook(saved, data_only=True)
    summary = after["Rekap Anggaran"]
    total = next(row for row in summary.iter_rows(values_only=True) if row[1] == "Jumlah")
    assert (summary["D6"].value, summary["D7"].value, total[3]) == (2877638951, 24411351, 3065872801)
    assert 3065872801 in [row[2].value for row in after["Perjanjian Camat"].iter_rows() if row[2].value]
    owners = {row[1]: row[3] for row in summary.iter_rows(values_only=True) if row[1] and not row[0]}
    assert owners["Kepala Sub Bagian Perencanaan dan Kepegawaian"] == 71501901


def test_the_statement_prints_on_one_page(tmp_path, profile):
    pytest.importorskip("shutil")
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler-utils (pdfinfo) is not installed")
    path = EXAMPLES / "Perjanjian Kinerja - Camat.xlsx"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    pdf = tmp_path / "Perjanjian Kinerja - Camat.pdf"
    first = subprocess.run(
        ["pdftotext", "-f", "1", "-l", "1", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in (
        "PERUBAHAN PERJANJIAN KINERJA TAHUN 2024",
        "Pihak Kedua,",
        "Pihak Pertama,",
        "Mangkutana, 1 Oktober 2024",
    ):
        assert words in first
    second = subprocess.run(
        ["pdftotext", "-f", "2", "-l", "2", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "LAMPIRAN I" in second


def test_a_result_saved_by_libreoffice_still_follows_from_its_inputs(profile, tmp_path):
    target = tmp_path / "rekap.xlsx"
    assert pkxl("consolidate", EXAMPLES, "-o", target).returncode == 0
    (saved,) = saved_by_libreoffice([target], tmp_path / "out", profile)
    assert saved.read_bytes() != target.read_bytes()
    done = pkxl("verify", saved, EXAMPLES)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Berkas masukan: sama, 8 dari 8.")
