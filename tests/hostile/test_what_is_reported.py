"""Hostile and unlucky files one by one: what is reported, that nothing runs, and where nothing is written."""

import contextlib
import json
import os
import re
import shutil
import socket
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from support.corpus import packed, unpacked
from support.terminal import digests, pkxl
from support.workbooks import EXAMPLES, ROOT

from pkxl.guard.causes import Unusable
from pkxl.guard.package import survey
from pkxl.guard.values import values_of
from pkxl.reading.books import open_candidate
from pkxl.reading.folders import Candidate

CAMAT = "Perjanjian Kinerja - Camat.xlsx"
PELAYANAN = "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx"
SHEET = "xl/worksheets/sheet3.xml"


def parts(path=EXAMPLES / CAMAT):
    return unpacked(path)


def findings(*arguments, **environment):
    done = pkxl("validate", *arguments, "--format", "json", **environment)
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout)["findings"]


def told(folder, name, data):
    """The messages of F10 and F11 for these bytes."""
    (folder / name).write_bytes(data)
    return [(f["code"], f["message"]) for f in findings(folder / name) if f["code"] in ("F10", "F11")]


# --- nothing runs, and it is said -------------------------------------------------------------------------


def formula(text):
    return {SHEET: parts()[SHEET].replace(b"</sheetData>", b'<row r="90"><c r="H90"><f>%s</f><v>0</v></c></row></sheetData>' % text)}  # fmt: skip


def defined_name(name, text):
    book = parts()["xl/workbook.xml"]
    return {
        "xl/workbook.xml": book.replace(
            b"</definedNames>", b'<definedName name="%s">%s</definedName></definedNames>' % (name, text)
        )
    }


def behind(xml):
    return {SHEET: parts()[SHEET].replace(b"</sheetData>", b"</sheetData>" + xml)}


def relation(kind, target, *, outside=True):
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    mode = b' TargetMode="External"' if outside else b""
    return {
        "xl/drawings/_rels/drawing1.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r" Type="%s/%s" Target="%s"%s/></Relationships>' % (office, kind, target, mode)
    }


REACHING = {
    "WEBSERVICE": (formula(b"WEBSERVICE(&quot;http://127.0.0.1/&quot;)"), "internet"),
    "DDE": (formula(b"cmd|&apos;/c calc&apos;!A0"), "menjalankan program"),
    "DDE by entities": (formula(b"cmd&#124;&apos;/c calc&apos;&#33;A0"), "menjalankan program"),
    "WEBSERVICE by entities": (formula(b"WEB&#x53;ERVICE(1)"), "internet"),
    "WEBSERVICE in CDATA": (formula(b"<![CDATA[WEBSERVICE(1)]]>"), "internet"),
    "WEBSERVICE around a comment": (formula(b"WEB<!-- -->SERVICE(1)"), "internet"),
    "WEBSERVICE under a prefix": (
        {
            SHEET: formula(b"WEBSERVICE(1)")[SHEET]
            .replace(b"<worksheet ", b"<worksheet xmlns:q='http://schemas.openxmlformats.org/spreadsheetml/2006/main' ")
            .replace(b"<f>WEB", b"<q:f>WEB")
            .replace(b"(1)</f>", b"(1)</q:f>")
        },
        "internet",
    ),
    "WEBSERVICE in a loose tag": (
        {SHEET: formula(b"WEBSERVICE(1)")[SHEET].replace(b"<f>WEB", b"<f\n>WEB")},
        "internet",
    ),
    "an external link": ({"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}, "workbook lain"),
    "a query table": ({"xl/queryTables/queryTable1.xml": b"<queryTable/>"}, "sambungan data"),
    "a connection": ({"xl/connections.xml": b"<connections/>"}, "sambungan data"),
    "an embedded object": ({"xl/embeddings/oleObject1.bin": b"x"}, "objek tertanam"),
    "macros of a stranger": ({"xl/vbaProject.bin": b"Auto_Open"}, "macro yang bukan dari template"),
    "WEBSERVICE in a name": (defined_name(b"X", b"WEBSERVICE(&quot;http://127.0.0.1/&quot;)"), "internet"),
    "DDE in a name": (defined_name(b"X", b"cmd|&apos;/c calc&apos;!A0"), "menjalankan program"),
    "Auto_Open": (defined_name(b"_xlnm.Auto_Open", b"Anggaran!$A$1"), "macro yang bukan dari template"),
    "auto_open of a page": (defined_name(b"auto_Open_2", b"Anggaran!$A$1"), "macro yang bukan dari template"),
    "IMAGE": (formula(b"_xlfn.IMAGE(&quot;http://127.0.0.1/a.png&quot;)"), "internet"),
    "a workbook by its path": (formula(b"&apos;C:\\a\\[b.xlsx]c&apos;!A1"), "menjalankan program"),
    "a workbook of a server": (formula(b"&apos;\\\\server\\a\\[b.xlsx]c&apos;!A1"), "menjalankan program"),
    "WEBSERVICE in a validation": (
        behind(
            b'<dataValidations><dataValidation type="custom" sqref="A1"><formula1>WEBSERVICE(1)</formula1></dataValidation></dataValidations>'
        ),
        "internet",
    ),
    "DDE in a conditional format": (
        behind(
            b'<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>cmd|&apos;/c calc&apos;!A0</formula></cfRule></conditionalFormatting>'
        ),
        "menjalankan program",
    ),
    "WEBSERVICE in an extension": (
        behind(
            b'<extLst><ext><x:f xmlns:x="http://schemas.microsoft.com/office/excel/2006/main">WEBSERVICE(1)</x:f></ext></extLst>'
        ),
        "internet",
    ),
    "a linked picture": (relation(b"image", b"http://127.0.0.1/a.png"), "gambar atau bagian lain"),
    "a linked template": (relation(b"attachedTemplate", b"//server/a.xltm"), "gambar atau bagian lain"),
    "a linked object": (relation(b"oleObject", b"http://127.0.0.1/a"), "objek tertanam"),
    "a query of Power Query": ({"customXml/item1.xml": b"<DataMashup xmlns='x'>AAAA</DataMashup>"}, "sambungan data"),
    "one in two bytes a letter": (
        {"customXml/item1.xml": '<?xml version="1.0" encoding="utf-16"?><DataMashup/>'.encode("utf-16")},
        "sambungan data",
    ),
    "a control": ({"xl/activeX/activeX1.xml": b"<x/>"}, "objek tertanam"),
    "macros under another name": (
        relation(b"vbaProject", b"../a.bin", outside=False) | {"xl/a.bin": b"x"},
        "macro yang bukan dari template",
    ),
    "a macro sheet under another name": (relation(b"xlMacrosheet", b"../a.xml", outside=False), "macro yang bukan"),
    "old macro sheets": ({"xl/macrosheets/sheet1.xml": b"<x/>"}, "macro yang bukan dari template"),
}


@pytest.mark.parametrize("case", REACHING)
def test_what_could_reach_out_is_reported_and_the_rest_is_read(case, tmp_path, figure):
    changed, says = REACHING[case]
    said = told(tmp_path, "a.xlsx", packed(parts() | changed))
    assert [code for code, _ in said] == ["F11"]
    assert says in said[0][1]
    figure("ways to reach out, reported")


HARMLESS = {
    "a bar in a text": formula(b"IF(A1=&quot;a|b&quot;,Anggaran!A1,0)"),
    "a list with a bar": behind(
        b'<dataValidations><dataValidation type="list" sqref="A1"><formula1>&quot;Ya|Tidak!&quot;</formula1></dataValidation></dataValidations>'
    ),
    "a link that somebody may click": relation(b"hyperlink", b"https://www.go.id/"),
    "a picture of one's own": relation(b"image", b"../media/a.png", outside=False),
    "a name with auto in it": defined_name(b"Automatis", b"Anggaran!$A$1"),
    "custom XML": {"customXml/item1.xml": b"<b:Sources xmlns:b='x'/>"},
    "a sheet with an apostrophe": formula(b"&apos;Kas&apos;&apos;:&apos;!A1"),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_what_is_harmless_is_no_risk(case, tmp_path):
    assert told(tmp_path, "a.xlsx", packed(parts() | HARMLESS[case])) == []


def test_our_own_macros_and_formulas_are_no_risk():
    assert [f["code"] for f in findings(*(ROOT / "workbook_templates").glob("*.xls[xm]")) if f["code"] == "F11"] == []


def test_the_program_reaches_nothing(tmp_path):
    """Every command in a process that may not open a socket."""
    (tmp_path / "sitecustomize.py").write_text(
        "import socket\n\ndef refuse(*a, **k):\n    raise RuntimeError('a socket was opened')\n\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse\n"
    )
    environment = {"PYTHONPATH": str(tmp_path)}
    result = tmp_path / "r.xlsx"
    for arguments in (
        ("demo", "-o", tmp_path / "demo"),
        ("validate", EXAMPLES, "--format", "html", "-o", tmp_path / "v.html"),
        ("consolidate", EXAMPLES, "-o", result, "--html", tmp_path / "k.html"),
        ("verify", result, EXAMPLES),
        ("upgrade", EXAMPLES / CAMAT, "-o", tmp_path / "u.xlsx"),
        ("template", "-o", tmp_path / "t"),
        ("rules",),
    ):
        done = pkxl(*arguments, **environment)
        assert (done.returncode, "socket" in done.stderr) == (0, False), (arguments, done.stderr)
    assert socket.socket.connect is not None


# --- no text becomes a formula, a page's code or a terminal's command ---------------------------------------

EVIL = [
    "=HYPERLINK(\"http://127.0.0.1\",\"klik\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=cmd|'/c calc'!A0",
    "<script>alert(1)</script>", "\x1b[31mmerah\x1b[0m", "[bold]tebal[/bold]", "{title}", "%s", "a\u202eb",
]  # fmt: skip


@pytest.fixture(scope="module")
def evil(tmp_path_factory):
    """An office in which every text that people type is hostile in turn."""
    folder = tmp_path_factory.mktemp("jahat")
    for number, path in enumerate(sorted(EXAMPLES.iterdir())):
        book = openpyxl.load_workbook(path)
        for sheet in ("Kinerja", "Anggaran", "Penjelasan"):
            for row, cells in enumerate(book[sheet].iter_rows(min_row=6)):
                for cell in cells:
                    if isinstance(cell.value, str) and not cell.value.startswith("=") and cell.column > 2:
                        text = EVIL[(row + cell.column + number) % len(EVIL)]
                        cell.value = re.sub(r"[\x00-\x08\x0b-\x1f]", "", text) if "\x1b" in text else text
                        cell.data_type = "s"
        book.save(folder / path.name)
    return folder


def formulas(path):
    book = openpyxl.load_workbook(path)
    return {cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}


def test_no_text_becomes_a_formula_in_any_workbook(evil, tmp_path):
    done = pkxl("consolidate", evil, "-o", tmp_path / "r.xlsx")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    ours = re.compile(r"=(SUM|IF|IFERROR|[A-Z]\d+-[A-Z]\d+|[A-Z]+\d+/|'?Rekap|\+?SUM|UPPER|\"|[A-Z]+\$?\d+)")
    assert all(ours.match(text) for text in formulas(tmp_path / "r.xlsx")), formulas(tmp_path / "r.xlsx")
    assert not any("HYPERLINK" in text or "cmd" in text or "@" in text for text in formulas(tmp_path / "r.xlsx"))
    before = {path.name: formulas(path) for path in evil.glob("*.xlsx")}
    pkxl("validate", evil, "--annotate")
    for path in evil.glob("* (hasil validasi).xlsx"):
        assert formulas(path) == before[path.name.replace(" (hasil validasi)", "")]
        path.unlink()


def test_no_text_steers_a_terminal_or_runs_in_a_page(evil, tmp_path):
    for arguments in (("validate", evil), ("consolidate", evil, "-o", tmp_path / "r.xlsx")):
        done = pkxl(*arguments, FORCE_COLOR="", TERM="dumb")
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", done.stdout + done.stderr)
    pkxl("validate", evil, "--format", "html", "-o", tmp_path / "v.html")
    assert "<script>alert" not in (tmp_path / "v.html").read_text(encoding="utf-8")


# --- far away ---------------------------------------------------------------------------------------------

FAR = {
    "a merge": ({SHEET: parts()[SHEET].replace(b"<mergeCell ", b'<mergeCell ref="XFA9:XFD9"/><mergeCell ', 1)}, "XFA9:XFD9"),
    "a validation": (
        {SHEET: parts()[SHEET].replace(b"<dataValidation ", b'<dataValidation type="list" sqref="A1000000"><formula1>1</formula1></dataValidation><dataValidation ', 1)},
        "A1000000",
    ),
    "a name": (
        {"xl/workbook.xml": parts()["xl/workbook.xml"].replace(b"</definedNames>", b"<definedName name=\"Jauh\">Anggaran!$XFD$1048576</definedName></definedNames>")},
        "XFD1048576",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FAR)
def test_whatever_stands_far_outside_is_named(case, tmp_path):
    changed, address = FAR[case]
    said = told(tmp_path, "a.xlsx", packed(parts() | changed))
    assert [code for code, _ in said] == ["F10"]
    assert address in said[0][1]


SPELLINGS = [
    b'<c r="%s"><v>1</v></c>', b"<c r='%s'><v>1</v></c>", b'<c r = "%s"><v>1</v></c>', b'<c r =\'%s\'><v>1</v></c>',
    b'<c  r="%s"><v>1</v></c>', b'<c\tr="%s"><v>1</v></c>', b'<c\nr="%s"><v>1</v></c>', b'<c\rr="%s"><v>1</v></c>',
    b'<c s="1" r= "%s"><v>1</v></c>', b'<c s="1"\t\tr\n=\t"%s"><v>1</v></c>', b'<q:c r="%s"><q:v>1</q:v></q:c>',
]  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("place", [b"XFD1048576", b"xfd1048576", b"Xfd1", b"A1048576", b"CA99999", b"CA49999"])
def test_a_far_cell_is_found_however_its_xml_is_spelled(spelling, place, tmp_path):
    """A reader that trusted such a cell would reserve memory for all that lies before it, and be killed for it."""
    row = b'<row r="90">' + spelling % place + b"</row></sheetData>"
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts() | {SHEET: parts()[SHEET].replace(b"</sheetData>", row)}))
    book = open_candidate(Candidate(path, path.name))
    found = [f.values["address"].encode() for f in book.findings if f.code == "F10"]
    assert found == ([] if place == b"CA49999" else [place])  # the last is far, but within the limits


def respelled(xml):
    """The same sheet with a prefix to every tag, single quotes, comments, and blanks wherever XML allows them."""
    xml = re.sub(rb"<(/?)([A-Za-z][\w:]*)", rb"<\1q:\2", xml).replace(b"q:worksheet xmlns=", b"q:worksheet xmlns:q=", 1)
    return (
        re.sub(rb' ([\w:]+)="([^"\']*)"', rb"\n\1 =\t'\2'", xml)
        .replace(b"<q:v>", b"<!-- < -->\n<q:v\n>")
        .replace(b"</q:c>", b"</q:c\n>\r\n")
    )


def test_the_spelling_of_the_xml_changes_nothing():
    for path in sorted(EXAMPLES.iterdir()):
        plain = survey(path.read_bytes())
        own = parts(path)
        other = survey(packed(own | {n: respelled(x) for n, x in own.items() if n.startswith("xl/worksheets/sheet")}))
        assert [g.rows for g in values_of(plain).values()] == [g.rows for g in values_of(other).values()]
        for one, two in zip(plain.sheets, other.sheets, strict=True):
            assert set(one.formulas) == set(two.formulas)
            one.formulas = two.formulas = frozenset()
            assert one == two


TIRESOME = {
    "a name without end": b"<" + b"a" * 100_000 + b"<", "an attribute without end": b"<c " + b"a" * 100_000 + b">",
    "comments": b"<!--" * 100_000, "CDATA": b"<![CDATA[" * 100_000, "quotes": b'<c "' * 100_000,
    "error cells": b'<c t="e">' * 100_000, "error attributes": b"<c " + b't="e" ' * 100_000,
    "formulas": b"<f " * 100_000, "prefixes": b" xmlns:" * 100_000, "blanks": b"<c a=" + b" " * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("case", TIRESOME)
def test_no_sheet_keeps_the_guard_busy(case):
    """Each of these is a search that could begin anew at every byte."""
    sheet = parts()[SHEET].replace(b"</sheetData>", b"\n" + TIRESOME[case] + b"</sheetData>")
    began = time.perf_counter()
    with contextlib.suppress(Unusable):
        survey(packed(parts() | {SHEET: sheet}))
    assert time.perf_counter() - began < 5


ATTRIBUTES = [b'r="H90" s="1" t="e"', b't="e" s="1" r="H90"', b's="1" t="e" r="H90"', b"t='e' r='H90'"]


@pytest.mark.parametrize("attributes", ATTRIBUTES)
@pytest.mark.parametrize(("inside", "text"), [(b"<v>#REF!</v>", "#REF!"), (b"<f>1/0</f><v>#DIV/0!</v>", "#DIV/0!"), (b"", "#N/A")])  # fmt: skip
def test_an_error_cell_is_known_in_any_order_of_its_attributes(attributes, inside, text):
    row = b'<row r="90"><c %s>%s</c></row></sheetData>' % (attributes, inside)
    found = survey(packed(parts() | {SHEET: parts()[SHEET].replace(b"</sheetData>", row)}))
    assert [sheet.errors for sheet in found.sheets if sheet.errors] == [{(90, 8): text}]


# --- limits -----------------------------------------------------------------------------------------------


def test_limits_can_be_set_and_a_wrong_one_is_said():
    path = EXAMPLES / CAMAT
    assert [f["code"] for f in findings(path, PKXL_MAX_PARTS="5")] == ["F06"]
    assert [f["code"] for f in findings(path, PKXL_MAX_CELLS="50")] == ["F06"]
    assert "F06" not in [f["code"] for f in findings(path, PKXL_MAX_TOTAL_MIB="2")]
    done = pkxl("validate", path, PKXL_MAX_ROWS="banyak")
    assert (done.returncode, "PKXL_MAX_ROWS" in done.stderr) == (2, True)


def test_a_large_file_on_disk_is_not_even_read(tmp_path):
    with (tmp_path / "besar.xlsx").open("wb") as stream:
        stream.truncate(3 * 2**30)  # sparse: it takes no room, but reading it would
    assert [f["code"] for f in findings(tmp_path / "besar.xlsx")] == ["F06"]


# --- places and states of files ---------------------------------------------------------------------------


def encrypted(folder):
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")
    (folder / "sandi.xlsx").write_bytes(header)


def flagged_as_encrypted(folder):
    shutil.copy(EXAMPLES / CAMAT, folder / "sandi.xlsx")
    data = bytearray((folder / "sandi.xlsx").read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    (folder / "sandi.xlsx").write_bytes(data)


def dangling_link(folder):
    (folder / "hilang.xlsx").symlink_to(folder / "tidak ada.xlsx")


def link_out(folder):
    (folder / "keluar.xlsx").symlink_to(EXAMPLES / CAMAT)


def open_in_excel(folder):
    (folder / f"~${PELAYANAN}").write_bytes(b"\x05Warsi")


def a_folder_named_like_a_workbook(folder):
    (folder / "folder.xlsx").mkdir()


def old_kinds(folder):
    for suffix in (".xls", ".ods", ".xlsb"):
        (folder / f"lama{suffix}").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)


STATES = {
    encrypted: ["F04"], flagged_as_encrypted: ["F04"], dangling_link: ["F08"], link_out: ["F14"],
    open_in_excel: ["F09"], a_folder_named_like_a_workbook: ["F18"], old_kinds: ["F03", "F03", "F03"],
}  # fmt: skip


@pytest.mark.parametrize("state", STATES, ids=lambda f: f.__name__)
def test_each_state_has_its_own_finding_and_the_rest_goes_on(state, tmp_path):
    folder = tmp_path / "kantor"
    shutil.copytree(EXAMPLES, folder)
    state(folder)
    done = pkxl("consolidate", folder, "-o", tmp_path / "r.xlsx", "--format", "json")
    data = json.loads(done.stdout)
    assert [f["code"] for f in data["findings"] if f["code"].startswith("F")] == STATES[state]
    assert data["total"] == 3065872800


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_permission_denied(tmp_path):
    shutil.copy(EXAMPLES / CAMAT, tmp_path)
    (tmp_path / CAMAT).chmod(0)
    assert [f["code"] for f in findings(tmp_path)] == ["F08"]


NAMES = [
    "a\nb\x1b[31m.xlsx", "kantor...xlsx", "=1+1.xlsx", "<b>.xlsx", "CAMAT.xlsx", "camat.xlsx", "é" * 100 + ".xlsx",
    "'; rm -rf .xlsx", b"\xff\xfe.xlsx".decode("utf-8", "surrogateescape"),
]  # fmt: skip


def test_names_of_every_kind(tmp_path):
    folder = tmp_path / "kantor"
    folder.mkdir()
    for name, path in zip(NAMES, [*sorted(EXAMPLES.iterdir()), EXAMPLES / CAMAT], strict=True):
        shutil.copy(path, folder / name)
    before = digests(folder)
    done = pkxl("consolidate", folder, "-o", tmp_path / "r.xlsx", "--format", "json")
    data = json.loads(done.stdout)
    assert data["total"] == 3065872800
    assert [f["code"] for f in data["findings"] if f["code"].startswith("F")] == ["F12"]
    assert all(f["workbook"].isprintable() for f in data["findings"])
    assert digests(folder) == before
    assert len({f["workbook"] for f in data["findings"]}) > 6
    openpyxl.load_workbook(tmp_path / "r.xlsx")
    pkxl("validate", folder, "--annotate")
    assert {p.parent for p in tmp_path.rglob("*hasil validasi*")} == {folder}


def test_an_annotated_copy_never_goes_through_a_link(tmp_path):
    """A link named as the copy would be: it is kept, and so is what it leads to."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    shutil.copy(EXAMPLES / CAMAT, folder)
    precious = tmp_path / "berharga.txt"
    precious.write_text("jangan hilang")
    copy = folder / f"{Path(CAMAT).stem} (hasil validasi).xlsx"
    copy.symlink_to(precious)
    pkxl("validate", folder, "--annotate")
    assert precious.read_text() == "jangan hilang"
    assert copy.is_symlink()
    assert zipfile.is_zipfile(folder / f"{Path(CAMAT).stem} (hasil validasi 2).xlsx")


def test_the_same_content_under_two_names_is_said(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        shutil.copy(EXAMPLES / CAMAT, tmp_path / name)
    assert [f["code"] for f in findings(tmp_path) if f["code"].startswith("F")] == ["F12"]
