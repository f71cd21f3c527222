"""The annotated copy: marks and a result sheet, and every other part as it was."""

import io
import re
import shutil
import zipfile

import openpyxl
import pytest
from support.terminal import pkxl
from support.workbooks import EXAMPLES, ROOT, check_folder, found

from pkxl.reports.marks.annotated import annotated_bytes
from pkxl.reports.marks.marks import result_of
from pkxl.vocabulary.language import Lang

SEKRETARIS = EXAMPLES / "Perjanjian Kinerja - Sekretaris Camat.xlsx"


def annotated(path, lang=Lang.ID):
    checked = check_folder(path)
    return annotated_bytes(path.read_bytes(), result_of(path.name, checked.findings, lang), lang), checked


@pytest.fixture(scope="module")
def copy():
    return annotated(SEKRETARIS)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_only_what_must_change_is_changed(copy):
    before, after = parts(SEKRETARIS.read_bytes()), parts(copy[0])
    assert before.keys() <= after.keys()
    changed = {name for name in before if before[name] != after[name]}
    marked = {
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/sheet4.xml",
    }
    assert changed <= {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", *marked,
        *(f"xl/worksheets/_rels/sheet{n}.xml.rels" for n in range(1, 5)),
    }  # fmt: skip
    for name in marked & changed:
        for element in ("sheetProtection", "dataValidations", "mergeCells", "pageSetup", "tableParts", "cols", "f"):
            pattern = re.compile(rb"<%s\b.*?(?:/>|</%s>)" % (element.encode(), element.encode()), re.DOTALL)
            assert pattern.findall(before[name]) == pattern.findall(after[name]), (name, element)
        values = re.compile(rb"<v>[^<]+</v>")
        assert values.findall(before[name]) == values.findall(after[name])


def test_cells_are_coloured_and_noted_and_listed(copy):
    data, checked = copy
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames[0] == "Hasil Validasi"
    for f in checked.findings:
        cell = book[f.origin.sheet][f.origin.cell]
        assert cell.fill.fgColor.rgb == "FFFFD98A"
        assert f.code in cell.comment.text
    result = book["Hasil Validasi"]
    listed = {(row[1], row[2], row[3]) for row in result.iter_rows(min_row=5, values_only=True)}
    assert listed == {(f.code, f.origin.sheet, f.origin.cell) for f in checked.findings}
    for row in result.iter_rows(min_row=5):
        assert row[3].hyperlink.location == f"'{row[2].value}'!{row[3].value}"
    assert result.auto_filter.ref == f"A4:F{4 + len(checked.findings)}"
    assert book["Anggaran"]["A1"].hyperlink.location == "'Hasil Validasi'!A1"
    assert book["Anggaran"].print_title_rows == "$5:$5"
    assert book["Anggaran"].print_area == "'Anggaran'!$A$1:$F$28"


def test_the_copy_reads_like_the_original(copy, tmp_path):
    path = tmp_path / SEKRETARIS.name
    path.write_bytes(copy[0])
    assert found(check_folder(path)) == found(copy[1])


def test_a_persons_own_note_is_kept(tmp_path):
    path = tmp_path / SEKRETARIS.name
    shutil.copy(SEKRETARIS, path)
    book = openpyxl.load_workbook(path)
    book["Anggaran"]["A14"].comment = openpyxl.comments.Comment("tanya Pak Sam", "Meri")
    book["Kinerja"]["A6"].comment = openpyxl.comments.Comment("biarkan", "Meri")
    book.save(path)
    book = openpyxl.load_workbook(io.BytesIO(annotated(path)[0]))
    assert book["Anggaran"]["A14"].comment.text.startswith("tanya Pak Sam")
    assert "B01" in book["Anggaran"]["A14"].comment.text
    assert book["Kinerja"]["A6"].comment.text == "biarkan"


def test_a_clean_workbook_gets_a_green_result(tmp_path):
    data, _ = annotated(EXAMPLES / "Perjanjian Kinerja - Camat.xlsx", Lang.EN)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert "No errors." in book["Hasil Validasi"]["A1"].value
    assert book["Hasil Validasi"]["A1"].fill.fgColor.rgb == "FFC6E7C8"


def test_macros_and_buttons_of_an_xlsm_are_kept_to_the_byte():
    path = ROOT / "workbook_templates" / "Perjanjian Kinerja - Sekretaris Camat.xlsm"
    data, checked = annotated(path)
    before, after = parts(path.read_bytes()), parts(data)
    assert checked.findings
    assert before["xl/vbaProject.bin"] == after["xl/vbaProject.bin"]
    drawing = next(name for name in before if "vmlDrawing" in name)
    for button in ("PkxlValidasi", "PkxlKonsolidasi"):
        assert button.encode() in before[drawing]
        assert button.encode() in after[drawing]
    assert after[drawing].count(b'ObjectType="Note"') == len(
        {f.origin for f in checked.findings if f.origin.sheet == "Perjanjian" and f.origin.cell}
    )
    assert openpyxl.load_workbook(io.BytesIO(data), keep_vba=True).sheetnames[0] == "Hasil Validasi"


def test_a_copy_in_which_somebody_went_on_working_is_not_replaced(tmp_path):
    original = tmp_path / "a.xlsx"
    shutil.copy(EXAMPLES / "Perjanjian Kinerja - Sekretaris Camat.xlsx", original)
    copy = tmp_path / "a (hasil validasi).xlsx"
    for _ in range(2):  # the second replaces the first, in which nobody wrote
        assert pkxl("validate", original, "--annotate").returncode == 0
    book = openpyxl.load_workbook(copy)
    book["Anggaran"]["A14"] = "8."
    book.save(copy)
    worked_on = copy.read_bytes()
    refused = pkxl("validate", original, "--annotate")
    assert (refused.returncode, copy.read_bytes()) == (2, worked_on)
    assert "--force" in refused.stderr
    assert pkxl("validate", original, "--annotate", "--force").returncode == 0
    assert copy.read_bytes() != worked_on
