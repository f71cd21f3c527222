"""Every button through the real xlwings API, on live workbooks: saved or not, protected or not, again and again."""

import io
import shutil

import openpyxl
import pytest
import xlwings as xw
from support.live_engine import Book
from support.workbooks import EXAMPLES, check_folder

from pkxl.excel import buttons as excel
from pkxl.vocabulary.findings import Severity

PMD = "Perjanjian Kinerja - Kepala Seksi Pemberdayaan Masyarakat Desa.xlsx"
SEKRETARIS = "Perjanjian Kinerja - Sekretaris Camat.xlsx"


@pytest.fixture(autouse=True)
def no_caller_left():
    yield
    if hasattr(xw.Book, "_mock_caller"):
        del xw.Book._mock_caller


def live(name, change=None):
    workbook = openpyxl.load_workbook(EXAMPLES / name)
    if change:
        change(workbook)
    impl = Book(workbook, name, openpyxl.load_workbook(EXAMPLES / name, data_only=True))
    xw.Book(impl=impl).set_mock_caller()
    return impl


def state(impl):
    """All that a person would see: sheets, values, colours, notes, widths."""
    return {
        sheet.title: (
            sheet.sheet_state,
            {c.coordinate: (c.value, c.fill.fgColor.rgb if c.fill.fill_type else None, c.comment.text if c.comment else None)
             for row in sheet.iter_rows() for c in row},
        )
        for sheet in impl.workbook
    }  # fmt: skip


def listed(impl):
    sheet = impl.workbook["Hasil Validasi"]
    return [
        (row[1].value, row[2].value, row[3].value.split('"')[3] if row[3].value else None)
        for row in sheet.iter_rows(min_row=5)
    ]


@pytest.mark.parametrize("name", sorted(p.name for p in EXAMPLES.iterdir()))
def test_the_button_finds_what_the_command_line_finds(name):
    impl = live(name)
    excel.validate()
    expected = [(f.code, f.origin.sheet, f.origin.cell) for f in check_folder(EXAMPLES / name).findings]
    assert listed(impl) == expected
    assert impl.workbook.sheetnames[0] == "Hasil Validasi"
    assert "Tidak ada kesalahan. 0 kesalahan" in impl.app.messages[-1]
    assert impl.app.bars[0]
    assert impl.app.bars[-1] is False


def spoil(workbook):
    workbook["Anggaran"]["E7"] = "dua puluh juta"
    workbook["Kinerja"]["E6"] = None


def test_unsaved_changes_are_checked_and_the_first_error_is_shown():
    impl = live(PMD, spoil)
    excel.validate()
    assert ("C02", "Anggaran", "E7") in listed(impl)
    assert ("C01", "Kinerja", "E6") in listed(impl)
    assert impl.selected == ("Anggaran", "E7")
    assert "2 kesalahan" in impl.app.messages[-1]
    cell = impl.workbook["Anggaran"]["E7"]
    assert cell.fill.fgColor.rgb == "FFF8B4B4"
    assert "dua puluh juta" in cell.comment.text


def own_marks(workbook):
    spoil(workbook)
    workbook["Anggaran"]["E7"].fill = openpyxl.styles.PatternFill("solid", fgColor="FF00FF00")
    workbook["Anggaran"]["E7"].comment = openpyxl.comments.Comment("tanya bendahara", "x")
    workbook["Kinerja"]["D6"].comment = openpyxl.comments.Comment("catatan", "x")


def test_marks_are_removed_without_a_trace():
    impl = live(PMD, own_marks)
    before = state(impl)
    excel.validate()
    assert impl.workbook["Anggaran"]["E7"].comment.text.startswith("tanya bendahara")
    assert impl.workbook["_pkxl_tanda"].sheet_state == "veryHidden"
    excel.clear_marks()
    assert state(impl) == before
    excel.clear_marks()
    assert "Tidak ada tanda" in impl.app.messages[-1]


def test_marks_survive_saving_and_are_removed_in_a_later_session():
    impl = live(PMD, own_marks)
    before = state(impl)
    excel.validate()
    saved = io.BytesIO()
    impl.workbook.save(saved)
    again = Book(openpyxl.load_workbook(saved), PMD)
    xw.Book(impl=again).set_mock_caller()
    excel.clear_marks()
    assert state(again) == before


def test_a_second_click_replaces_the_first_ones_marks():
    impl = live(PMD, own_marks)
    before = state(impl)
    excel.validate()
    impl.workbook["Anggaran"]["E7"] = 98810250
    excel.validate()
    cell = impl.workbook["Anggaran"]["E7"]
    assert (cell.fill.fgColor.rgb, cell.comment.text) == ("FF00FF00", "tanya bendahara")
    assert impl.workbook.sheetnames.count("Hasil Validasi") == 1
    impl.workbook["Anggaran"]["E7"] = "dua puluh juta"
    excel.clear_marks()
    assert state(impl) == before


def test_a_locked_sheet_is_told_and_the_rest_is_marked():
    def lock(workbook):
        spoil(workbook)
        workbook["Kinerja"].protection.sheet = True
        workbook["Kinerja"].protection.formatCells = True

    impl = live(PMD, lock)
    excel.validate()
    assert "terkunci: Kinerja" in impl.app.messages[-1]
    assert ("C01", "Kinerja", "E6") in listed(impl)
    assert impl.workbook["Anggaran"]["E7"].comment


def test_hundreds_of_findings_are_written_in_blocks():
    def many(workbook):
        for row in range(6, 27):
            for column in "BE":
                workbook["Anggaran"][f"{column}{row}"] = "?" if column == "B" else None
            for column in "CDEF":
                workbook["Kinerja"][f"{column}{row}"] = None if column != "F" else "x"

    impl = live("Perjanjian Kinerja - Kepala Sub Bagian Umum dan Keuangan.xlsx", many)
    excel.validate()
    n = len(listed(impl))
    assert n > 50
    assert impl.calls < 20 * n


def test_different_workbooks_in_one_process_know_nothing_of_each_other():
    for name in (PMD, SEKRETARIS, PMD):
        impl = live(name)
        excel.validate()
        assert listed(impl) == [(f.code, f.origin.sheet, f.origin.cell) for f in check_folder(EXAMPLES / name).findings]


def test_a_workbook_that_is_none_of_ours_gets_a_sentence():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "Daftar hadir"
    impl = Book(workbook, "hadir.xlsx")
    xw.Book(impl=impl).set_mock_caller()
    excel.validate()
    assert [code for code, _, _ in listed(impl)] == ["T01"]


def test_text_of_the_workbook_never_becomes_a_formula():
    def attack(workbook):
        workbook["Anggaran"]["E7"] = "+1+cmd|' /C calc'!A0"

    impl = live(PMD, attack)
    excel.validate()
    formulas = [
        c.value
        for row in impl.workbook["Hasil Validasi"].iter_rows()
        for c in row
        if isinstance(c.value, str) and c.value.startswith("=")
    ]
    assert all(f.startswith("=HYPERLINK(") for f in formulas)


def test_consolidation_opens_its_result(tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "kantor")
    impl = live(PMD)
    excel.consolidate(str(tmp_path / "kantor"))
    assert "Rp3.065.872.800" in impl.app.messages[-1]
    assert impl.app.opened == [str(tmp_path / "kantor" / "Konsolidasi KANTOR CAMAT MANGKUTANA 2024.xlsx")]
    for answer, count in (("no", 2), ("yes", 2)):
        impl.app.answers = [answer]
        excel.consolidate(str(tmp_path / "kantor"))
        assert "sudah ada" in impl.app.messages[-2]
        assert len(list((tmp_path / "kantor").glob("Konsolidasi*.xlsx"))) == count
    excel.consolidate(str(tmp_path / "tidak ada"))
    assert "Tidak ada berkas atau folder" in impl.app.messages[-1]


def test_templates_and_help(tmp_path):
    impl = live(PMD)
    excel.new_templates(str(tmp_path))
    assert len(list(tmp_path.iterdir())) == 16
    excel.new_templates(str(tmp_path))
    assert "sudah ada" in impl.app.messages[-1]
    excel.show_help()
    assert "Hapus Tanda" in impl.app.messages[-1]


def test_messages_in_english(monkeypatch):
    monkeypatch.setenv("PKXL_LANG", "en")
    impl = live(PMD, spoil)
    excel.validate()
    assert "2 errors" in impl.app.messages[-1]


def test_no_finding_is_an_error_in_the_examples():
    assert not [f for f in check_folder(EXAMPLES).findings if f.severity is Severity.ERROR]
