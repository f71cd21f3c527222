"""The annotated copy: marks and a result sheet, and every other part as it was."""

import io
import json
import os
import re
import shutil
import zipfile

import openpyxl
import pytest
from support.files import packed
from support.terminal import pkxl
from support.workbooks import EXAMPLES, ROOT, check_folder, found

from pkxl.commands.annotated_copies import write_copies
from pkxl.office.profile import shipped_profile
from pkxl.reading.books import read_file
from pkxl.reading.folders import candidates
from pkxl.reports.marks.annotated import annotated_bytes
from pkxl.reports.marks.marks import result_of
from pkxl.reports.marks.package import MAIN
from pkxl.runs.run import run
from pkxl.runs.tasks import Job
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


def copies_of(folder, *, force=False):
    """The annotated copies of the workbooks in a folder, written beside them."""
    files = candidates([folder])
    return write_copies(run(files, Job(shipped_profile(), consolidating=False)), files, Lang.ID, force=force)


def written_by_hand(path):
    book = openpyxl.load_workbook(path)
    book["Anggaran"]["A14"] = "8."
    book.save(path)


def opened_and_saved(path):
    openpyxl.load_workbook(path).save(path)


OTHERS = {
    "somebody went on working in it": written_by_hand,
    "somebody only saved it": opened_and_saved,
    "it is damaged": lambda path: path.write_bytes(path.read_bytes()[:-1000]),
    "one part is another": lambda path: path.write_bytes(
        packed({**parts(path.read_bytes()), "xl/theme/theme1.xml": b"<theme/>"})
    ),
    "a part came to it": lambda path: path.write_bytes(
        packed({**parts(path.read_bytes()), "catatan.txt": b"jangan hilang"})
    ),
    "it is encrypted": lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
    "it is another file": lambda path: path.write_bytes(b"jangan hilang"),
    "it is empty": lambda path: path.write_bytes(b""),
    "it is the copy of an older version": lambda path: path.write_bytes(
        packed({n: re.sub(rb"<!--pkxl \w+-->", b"", data) for n, data in parts(path.read_bytes()).items()})
    ),
}


@pytest.mark.parametrize("case", OTHERS)
def test_a_copy_that_is_not_as_it_was_written_is_kept(case, tmp_path):
    original = tmp_path / "a.xlsx"
    shutil.copy(SEKRETARIS, original)
    copy, second = tmp_path / "a (hasil validasi).xlsx", tmp_path / "a (hasil validasi 2).xlsx"
    copies_of(tmp_path)
    OTHERS[case](copy)
    before = copy.read_bytes()
    for _ in range(2):  # the second time, the numbered one is replaced
        copies = copies_of(tmp_path)
        assert (copies.written, copies.failed, copy.read_bytes()) == ([second], [], before)
        assert str(copy) in copies.kept[0].id
        assert str(second) in copies.kept[0].id
    assert {path.name for path in tmp_path.iterdir()} == {copy.name, second.name, original.name}
    assert copies_of(tmp_path, force=True).written == [copy]
    assert copy.read_bytes() == second.read_bytes()


def test_a_copy_that_is_as_it_was_written_is_replaced(tmp_path):
    original, copy = tmp_path / "a.xlsx", tmp_path / "a (hasil validasi).xlsx"
    shutil.copy(SEKRETARIS, original)
    copies_of(tmp_path)
    first = copy.read_bytes()
    shutil.copy(EXAMPLES / "Perjanjian Kinerja - Camat.xlsx", original)
    copies = copies_of(tmp_path)
    assert (copies.written, copies.kept) == ([copy], [])
    assert copy.read_bytes() != first
    copy.write_bytes(packed(dict(reversed(parts(copy.read_bytes()).items()))))  # packed otherwise: nothing is lost
    assert copies_of(tmp_path).written == [copy]


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_regular_file_is_kept_even_by_force(force, tmp_path):
    shutil.copy(SEKRETARIS, tmp_path / "a.xlsx")
    precious = tmp_path / "berharga.txt"
    precious.write_text("jangan hilang")
    (tmp_path / "a (hasil validasi).xlsx").symlink_to(precious)
    (tmp_path / "a (hasil validasi 2).xlsx").mkdir()
    os.mkfifo(tmp_path / "a (hasil validasi 3).xlsx")
    (tmp_path / "a (hasil validasi 4).xlsx").symlink_to(tmp_path / "tidak ada")
    copies = copies_of(tmp_path, force=force)
    assert copies.written == [tmp_path / "a (hasil validasi 5).xlsx"]
    assert precious.read_text() == "jangan hilang"


def test_a_file_that_is_no_agreement_gets_no_copy(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Absensi", "Nama"])
    book.save(tmp_path / "absensi.xlsx")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK")
    shutil.copy(SEKRETARIS, tmp_path / "a.xlsx")
    assert [path.name for path in copies_of(tmp_path).written] == ["a (hasil validasi).xlsx"]


def test_names_of_any_length(tmp_path):
    names = ["x" * 250, "é" * 120, "\U0001f4ca" * 61, "x" * 249]
    for name in names:
        shutil.copy(SEKRETARIS, tmp_path / f"{name}.xlsx")
    copies = copies_of(tmp_path)
    assert (len(set(copies.written)), copies.failed) == (4, [])
    assert len(list(tmp_path.iterdir())) == 8
    assert len(candidates([tmp_path])) == 4


def spelled_otherwise(change):
    """The package in which names of parts are changed so."""
    return packed({change(name): data for name, data in parts(SEKRETARIS.read_bytes()).items()})


def styles(inside):
    """The package with these styles, and no cell that refers to one."""
    own = parts(SEKRETARIS.read_bytes())
    own = {n: re.sub(rb' s="\d+"', b"", data) if "worksheets" in n else data for n, data in own.items()}
    return packed(own | {"xl/styles.xml": b'<styleSheet xmlns="%s">%s</styleSheet>' % (MAIN.encode(), inside)})


def strict():
    def named(data):
        for usual, other in (
            (
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
            (
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
            (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
        ):
            data = data.replace(usual, other)
        return data.replace(b"<workbook ", b'<workbook conformance="strict" ')

    return packed({name: named(data) for name, data in parts(SEKRETARIS.read_bytes()).items()})


def without(name, reference=b""):
    own = parts(SEKRETARIS.read_bytes())
    own.pop(name)
    return packed({n: data.replace(reference, b"") if reference else data for n, data in own.items()})


FOREIGN = {
    "backslashes": lambda: spelled_otherwise(lambda name: name.replace("/", "\\")),
    "capitals": lambda: spelled_otherwise(str.upper),
    "slashes in front": lambda: spelled_otherwise(lambda name: f"/{name}"),
    "Strict Open XML": strict,
    "styles without fonts and fills": lambda: styles(b'<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'),
    "styles without anything": lambda: styles(b""),
    "styles with empty lists": lambda: styles(b"<fonts/><fills/><borders/><cellXfs/>"),
    "no styles": lambda: without("xl/styles.xml"),
    "no relations of the package": lambda: without("_rels/.rels"),
    "comments and instructions in the XML": lambda: packed(
        {
            n: data.replace(b"<sheetData>", b"<!-- a --><?b c?><sheetData><!-- d -->")
            if "worksheets/sheet" in n
            else data
            for n, data in parts(SEKRETARIS.read_bytes()).items()
        }
    ),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_foreign_packages_are_copied(case, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(FOREIGN[case]())
    copies = copies_of(tmp_path)
    assert copies.failed == []
    assert [copy.name for copy in copies.written] == ["a (hasil validasi).xlsx"]
    read = check_folder(tmp_path)
    copy = tmp_path / "b.xlsx"
    copies.written[0].rename(copy)
    path.unlink()
    assert [f[1:] for f in found(check_folder(tmp_path))] == [f[1:] for f in found(read)]
    sheets = read_file(copy, copy.name, copy.read_bytes()).sheets
    assert next(iter(sheets)) == "Hasil Validasi"
    assert "B01" in [row[1] for row in sheets["Hasil Validasi"].rows[4:]]
    assert any(
        b"B01" in data for name, data in parts(copy.read_bytes()).items() if name.lower().startswith("xl/comments")
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_costs_its_copies_only(tmp_path):
    locked, free = tmp_path / "a", tmp_path / "b"
    for folder in (locked, free):
        folder.mkdir()
        shutil.copy(SEKRETARIS, folder / f"{folder.name}.xlsx")
    locked.chmod(0o500)
    copies = copies_of(tmp_path)
    locked.chmod(0o700)
    assert [path.name for path in copies.written] == ["b (hasil validasi).xlsx"]
    assert [(f.code, f.origin.workbook) for f in copies.failed] == [("F17", "a.xlsx")]


def test_one_workbook_that_cannot_be_copied_is_told_and_the_others_are_written(tmp_path):
    for name in ("a", "b"):
        shutil.copy(SEKRETARIS, tmp_path / f"{name}.xlsx")
    own = parts(SEKRETARIS.read_bytes())
    (tmp_path / "b.xlsx").write_bytes(packed(own | {"xl/styles.xml": own["xl/styles.xml"] + b"<"}))
    done = pkxl("validate", tmp_path, "--annotate", "--format", "json")
    told = [(f["code"], f["workbook"]) for f in json.loads(done.stdout)["findings"] if f["code"] == "F17"]
    assert told == [("F17", "b.xlsx")]
    assert (tmp_path / "a (hasil validasi).xlsx").exists()
    assert not (tmp_path / "b (hasil validasi).xlsx").exists()
