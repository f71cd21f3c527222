"""The family F, code by code: folders of files made on the spot, and all that is found in each folder.

Beside what a case puts there, every folder holds a workbook in which nothing is wrong, so that what spoils it shows. A
case is the files by name (or what is to be done in the folder), the exact findings, and options: `env` are environment
variables, `says` what the findings of the family say, anything else goes to `found_in`.
"""

import io
import os
import stat
import zipfile
from functools import cache

import openpyxl
import pytest
from support.files import by_xlsxwriter, clean, filled, found_in, packed, parts, saved, told
from support.house import TEMPLATES, found_in_files, limits

RIGHT = "Pelayanan.xlsx"
SHEET = "xl/worksheets/sheet3.xml"
GUIDE = "xl/worksheets/sheet6.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
CAMAT = "Camat"
OURS = TEMPLATES / "Perjanjian Kinerja - Camat.xlsm"


@cache
def camat():
    """The parts of another workbook in which nothing is wrong."""
    return parts(clean(CAMAT))


def package(**changed):
    """That workbook with other parts; None takes one out."""
    return packed({name: data for name, data in (camat() | changed).items() if data is not None})


def with_part(name, data=b"x"):
    return {"a.xlsx": package(**{name: data})}


def in_sheet(xml):
    """That workbook with something behind the last row of its sheet Anggaran."""
    return {"a.xlsx": package(**{SHEET: camat()[SHEET].replace(b"</sheetData>", xml + b"</sheetData>")})}


def behind_cells(xml):
    return {"a.xlsx": package(**{SHEET: camat()[SHEET].replace(b"<dataValidations ", xml + b"<dataValidations ")})}


def cell(place, inside=b"<v>1</v>"):
    row = "".join(filter(str.isdigit, place)).encode()
    return b'<row r="%s"><c r="%s">%s</c></row>' % (row, place.encode(), inside)


def formula(text):
    return in_sheet(cell("H90", b"<f>%s</f><v>0</v>" % text))


def with_name(area):
    book = camat()["xl/workbook.xml"]
    defined = b'<definedName name="Jauh">%s</definedName></definedNames>' % area
    return {"a.xlsx": package(**{"xl/workbook.xml": book.replace(b"</definedNames>", defined)})}


def flagged(data, part):
    """The package with this part marked as encrypted in the directory."""
    entry = data.rindex(part.encode()) - 46
    assert data[entry : entry + 4] == b"PK\x01\x02"
    return data[: entry + 8] + b"\x01" + data[entry + 9 :]


def spoiled(data, part):
    """The package with one bit in the middle of a part's packed content changed."""
    entry = data.rindex(part.encode()) - 46
    start = int.from_bytes(data[entry + 42 : entry + 46], "little")
    at = start + 30 + len(part) + int.from_bytes(data[entry + 20 : entry + 24], "little") // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@cache
def shared(promised, padding):
    """A workbook of XlsxWriter whose shared strings announce so many entries, in a part of so many bytes."""
    own = parts(by_xlsxwriter(CAMAT))
    strings = own["xl/sharedStrings.xml"]
    old = strings[strings.index(b' uniqueCount="') : strings.index(b'">', 200 if strings[:200].count(b">") < 2 else 0)]
    strings = strings.replace(old, b' uniqueCount="%d' % promised, 1)
    return packed(own | {"xl/sharedStrings.xml": strings + b" " * (padding - len(strings) if padding else 0)})


def declared(text):
    """A declaration before the root of a sheet, as only a program that means harm writes it."""
    return {"a.xlsx": package(**{SHEET: text + camat()[SHEET]})}


def consolidated(*without):
    """A workbook with the sheets of a result, but for these."""
    book = openpyxl.Workbook()
    book.active.title = "Perjanjian Camat"
    for name in ("Rekap Anggaran", "Rekonsiliasi", "Sumber", "Rekap Kabupaten", "Kelengkapan"):
        if name not in without:
            book.create_sheet(name)
    return saved(book)


def one_rupiah_more():
    book = filled()
    book["Anggaran"]["E6"] = 11
    return saved(book)


def saved_again():
    return saved(openpyxl.load_workbook(io.BytesIO(clean())))


def link(name, target):
    def make(folder):
        (folder / name).symlink_to(target if target.startswith("/") else folder / target)

    return make


def elsewhere(folder):
    """A folder beside this one, whose name begins with this one's, with a workbook; a link to that."""
    beside = folder.with_name(f"{folder.name} lama")
    beside.mkdir()
    (beside / "Camat.xlsx").write_bytes(clean(CAMAT))
    (folder / "a.xlsx").symlink_to(beside / "Camat.xlsx")


def folder_elsewhere(folder):
    beside = folder.with_name("lain")
    beside.mkdir()
    (beside / "Camat.xlsx").write_bytes(clean(CAMAT))
    (folder / "tautan").symlink_to(beside)


def of_size(megabytes, more=0):
    """A file that is no workbook, of so many MiB and some bytes, which take no room."""

    def make(folder):
        with (folder / "a.xlsx").open("wb") as stream:
            stream.truncate(megabytes * 2**20 + more)

    return make


def unpacking_to(size, *, parts_of=1):
    """A package whose parts unpack to so many bytes, the smallest workbook among them padded by parts that nobody reads."""

    def make(folder):
        own = camat()
        rest = size - sum(map(len, own.values()))
        padding = {f"xl/media/{n}.bin": b"\0" * (rest // parts_of) for n in range(parts_of - 1)}
        padding["xl/media/last.bin"] = b"\0" * (rest - sum(map(len, padding.values())))
        (folder / "a.xlsx").write_bytes(packed(own | padding))

    return make


def sheet_under(names):
    """A workbook one of whose sheets, of 300 KiB, is listed under so many further names."""
    book = camat()["xl/workbook.xml"]
    part = "xl/worksheets/sheet2.xml"
    relation = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/>'
    more = b"".join(b'<sheet name="L%d" sheetId="9"%s' % (n, relation) for n in range(names))
    sheet = camat()[part].replace(b"</worksheet>", b" " * 300 * 1024 + b"</worksheet>")
    return {"a.xlsx": package(**{"xl/workbook.xml": book.replace(b"</sheets>", more + b"</sheets>"), part: sheet})}


def part_of(size):
    return with_part("xl/media/image1.png", b"\0" * size)


MIB = 2**20
DENSE = part_of(8 * MIB + 1)
(_LARGEST,) = (i for i in zipfile.ZipFile(io.BytesIO(DENSE["a.xlsx"])).infolist() if i.file_size > 8 * MIB)
RATIO = -(-_LARGEST.file_size // _LARGEST.compress_size)
PARTS = len(parts(clean(CAMAT)))
FILE_1 = {"PKXL_MAX_FILE_MIB": "1"}
READ_1 = {"PKXL_MAX_READ_MIB": "1"}
TOTAL_1 = {"PKXL_MAX_TOTAL_MIB": "1"}
PART_1 = {"PKXL_MAX_PART_MIB": "1"}
FORMULAS_SAY = "Workbook ini memuat rumus yang menghubungi internet atau menjalankan program (WEBSERVICE, DDE); tidak dijalankan dan tidak diikuti."

CASES = {
    "F01": {
        "a file without a byte": ({"a.xlsx": b""}, ["F01 a"]),
        "in the other format": ({"a.xlsm": b""}, ["F01 a.xlsm"]),
        "one byte is content": ({"a.xlsx": b"\0"}, ["F02 a"]),
        "empty files that are no workbooks": ({"a.txt": b"", "b.csv": b"", "c": b"", ".xlsx": b""}, []),
        "an old format is told first": ({"a.xls": b""}, ["F03 a.xls"]),
        "every one is told": ({"a.xlsx": b"", "b.xlsx": b""}, ["F01 a", "F01 b"]),
    },
    "F02": {
        **{
            f"it is {kind}": ({"a.xlsx": data}, ["F02 a"], {"says": [f"Isi berkas ini bukan workbook Excel tetapi {kind}, walaupun namanya seperti itu."]})
            for kind, data in {
                "dokumen Word": packed({"_rels/.rels": b"<Relationships/>", "word/document.xml": b"<x/>"}),
                "presentasi PowerPoint": packed({"_rels/.rels": b"<Relationships/>", "ppt/presentation.xml": b"<x/>"}),
                "dokumen OpenDocument": packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
                "berkas Apple Numbers atau Pages": packed({"Index/Document.iwa": b"x"}),
                "berkas PDF": b"%PDF-1.7",
                "halaman web": b"\n<?xml version='1.0'?><HTML><table>",
                "gambar": b"\x89PNG\r\n\x1a\n",
                "arsip (zip, rar, 7z)": packed({"foto.jpg": b"x"}),
                "program": b"MZ\x90\x00",
                "teks biasa": b"Program;Rp 1.000\r\n" * 100,
            }.items()
        },
        "an old document of Word": ({"a.xlsx": OLE + bytes(99) + "WordDocument".encode("utf-16-le")}, ["F02 a"], {"says": ["Isi berkas ini bukan workbook Excel tetapi dokumen Word, walaupun namanya seperti itu."]}),
        "nobody knows what": ({"a.xlsx": b"\x01\x02\xff"}, ["F02 a"], {"says": ["Isi berkas ini bukan workbook Excel, walaupun namanya seperti itu."]}),
        "text": ({"a.xlsx": b"Perjanjian Kinerja"}, ["F02 a"]),
        "a web page": ({"a.xlsx": b"<html><table><tr><td>Kinerja</td></tr></table></html>"}, ["F02 a"]),
        "a table of text": ({"a.xlsm": b"No,Tingkat,Uraian\n1,Program,Penunjang\n"}, ["F02 a.xlsm"]),
        "a document": ({"a.xlsx": b"%PDF-1.7"}, ["F02 a"]),
        "one letter before a package": ({"a.xlsx": b"x" + clean(CAMAT)}, ["F02 a"]),
        "a package of photographs": ({"a.xlsx": packed({"foto.jpg": b"x"})}, ["F02 a"]),
        "a package without workbook and relations": (
            {"a.xlsx": package(**{"xl/workbook.xml": None, "_rels/.rels": None})},
            ["F02 a"],
        ),
        "the relations alone make it a damaged one": ({"a.xlsx": package(**{"xl/workbook.xml": None})}, ["F05 a"]),
        "without the relations it is read": ({"a.xlsx": package(**{"_rels/.rels": None})}, []),
        "a mimetype of something else": ({"a.xlsx": packed({"mimetype": b"application/epub+zip"})}, ["F02 a"]),
    },
    "F03": {
        "every old suffix, whatever is in it": (
            {f"a{suffix}": clean(CAMAT) for suffix in (".xls", ".ods", ".xlsb", ".fods", ".XLS")},
            ["F03 a.XLS", "F03 a.fods", "F03 a.ods", "F03 a.xls", "F03 a.xlsb"],
            {"says": [f"Berkas ini berformat {s}, yang tidak dibaca." for s in (".fods", ".ods", ".xls", ".xls", ".xlsb")]},
        ),
        "the old format under the new suffix": (
            {"a.xlsx": OLE + bytes(512)},
            ["F03 a"],
            {"says": ["Berkas ini berformat .xls, yang tidak dibaca."]},
        ),
        "the binary format under the new suffix": (
            {"a.xlsx": packed({"_rels/.rels": b"<Relationships/>", "xl/workbook.bin": b"x", "[Content_Types].xml": b"<x/>"})},
            ["F03 a"],
            {"says": ["Berkas ini berformat .xlsb, yang tidak dibaca."]},
        ),
        "the beginning of it, one byte short": ({"a.xlsx": OLE[:-1]}, ["F02 a"]),
        "a workbook of LibreOffice under the new suffix": (
            {"a.xlsx": packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"})},
            ["F03 a"],
        ),
        "templates of Excel are read": ({"a.xltx": clean(CAMAT)}, []),
        "tables of text in a folder are passed over": ({"a.csv": b"No,Uraian\n"}, []),
        "a table of text that is named": ({"a.csv": b"No\n"}, ["F03 a.csv"], {"named": ["a.csv"]}),
    },
    "F04": {
        "a package in an encrypted container": ({"a.xlsx": OLE + bytes(512) + LOCKED}, ["F04 a"]),
        "the container's word, one letter short": ({"a.xlsx": OLE + bytes(512) + LOCKED[:-2]}, ["F03 a"]),
        "the word without the container": ({"a.xlsx": LOCKED}, ["F02 a"]),
        "a sheet that is marked as encrypted": ({"a.xlsx": flagged(clean(CAMAT), SHEET)}, ["F04 a"]),
        "a part that is marked and that nobody reads": ({"a.xlsx": flagged(clean(CAMAT), "docProps/app.xml")}, []),
        "an old suffix is told first": ({"a.xls": OLE + LOCKED}, ["F03 a.xls"]),
    },
    "F05": {
        "the last byte is missing": ({"a.xlsx": clean(CAMAT)[:-1]}, ["F05 a"]),
        "half of it": ({"a.xlsx": clean(CAMAT)[:9000]}, ["F05 a"]),
        "the first two letters only": ({"a.xlsx": b"PK"}, ["F05 a"]),
        "the first letter only": ({"a.xlsx": b"P"}, ["F02 a"]),
        "one bit of a sheet": ({"a.xlsx": spoiled(clean(CAMAT), SHEET)}, ["F05 a"]),
        "one bit of a sheet that is not packed": ({"a.xlsx": spoiled(packed(camat(), zipfile.ZIP_STORED), SHEET)}, ["F05 a"]),
        "a package that is not packed": ({"a.xlsx": packed(camat(), zipfile.ZIP_STORED)}, []),
        "one bit of a part that nobody reads": ({"a.xlsx": spoiled(clean(CAMAT), "docProps/app.xml")}, []),
        "no relations of the workbook": (with_part("xl/_rels/workbook.xml.rels", None), ["F05 a"]),
        "relations that name nothing": (with_part("xl/_rels/workbook.xml.rels", b"<Relationships/>"), ["F05 a"]),
        "a sheet that ends in a tag": (with_part(SHEET, camat()[SHEET][:3000]), ["F05 a"]),
        "texts that are nowhere": (in_sheet(b'<row r="90"><c r="H90" t="s"><v>7</v></c></row>'), ["F05 a"]),
        "no properties and no theme": (
            {"a.xlsx": package(**{"docProps/app.xml": None, "docProps/core.xml": None, "xl/theme/theme1.xml": None})},
            [],
        ),
    },
    "F06": {
        "a file on disk of more than the limit is not read": (of_size(1, more=1), ["F06 a"], {"env": FILE_1}),
        "a file on disk of the limit is read": (of_size(1), ["F02 a"], {"env": FILE_1}),
        "all parts together one byte over": (unpacking_to(MIB + 1, parts_of=2), ["F06 a"], {"env": TOTAL_1}),
        "all parts together at the limit": (unpacking_to(MIB, parts_of=2), [], {"env": TOTAL_1}),
        "one part one byte over": (part_of(MIB + 1), ["F06 a"], {"env": PART_1}),
        "one part at the limit": (part_of(MIB), [], {"env": PART_1}),
        "two parts at the limit of one": (
            {"a.xlsx": package(**{"xl/media/1.png": bytes(MIB), "xl/media/2.png": bytes(MIB)})},
            [],
            {"env": PART_1},
        ),
        "one part too many": (with_part("docProps/custom.xml"), ["F06 a"], {"env": {"PKXL_MAX_PARTS": str(PARTS)}}),
        "as many parts as allowed": ({"a.xlsx": clean(CAMAT)}, [], {"env": {"PKXL_MAX_PARTS": str(PARTS)}}),
        "8 MiB packed to nearly nothing are no bomb yet": (part_of(8 * MIB), []),
        "8 MiB and a byte are": (DENSE, ["F06 a"]),
        "packed as closely as allowed": (DENSE, [], {"env": {"PKXL_MAX_RATIO": f"{RATIO}"}}),
        "packed more closely than allowed": (DENSE, ["F06 a"], {"env": {"PKXL_MAX_RATIO": f"{RATIO - 1}"}}),
        "one sheet under four names counts four times": (sheet_under(3), ["F06 a"], {"env": READ_1}),
        "one sheet under two names": (sheet_under(1), ["T15 a L0!A5"], {"env": READ_1}),
        "more cells than allowed": (in_sheet(cell("G50")), ["F06 a"], {"env": {"PKXL_MAX_CELLS": "600"}}),
        "fewer cells than allowed": (in_sheet(cell("G50")), [], {"env": {"PKXL_MAX_CELLS": "720"}}),
        "what a sheet promises to be is not believed": (
            with_part(SHEET, camat()[SHEET].replace(b'<dimension ref="A1:F24"/>', b'<dimension ref="A1:XFD1048576"/>')),
            [],
        ),
        "a wrong kind is told first": ({"a.xlsx": b"x", "b.xls": b"x"}, ["F02 a", "F03 b.xls"], {"env": TOTAL_1}),
    },
    "F07": {
        "an entity": (declared(b'<!DOCTYPE x [<!ENTITY x "y">]>'), ["F07 a"], {"says": [f"Berkas ini disusun tidak wajar (bagian {SHEET}) dan dapat berbahaya, maka tidak dibuka."]}),
        "a file of this computer": (declared(b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), ["F07 a"]),
        "an entity behind a comment": (declared(b'<!-- x --><!ENTITY x "y">'), ["F07 a"]),
        "a kind of document alone": (declared(b"<!DOCTYPE html>"), ["F07 a"]),
        "a comment alone": (declared(b"<!-- dibuat pada 2 Januari 2024 -->"), []),
        "a declaration of the encoding": (declared(b'<?xml version="1.0" encoding="UTF-8"?>'), []),
        "in the workbook's list of sheets": (
            with_part("xl/workbook.xml", b"<!DOCTYPE x>" + camat()["xl/workbook.xml"]),
            ["F07 a"],
        ),
        "in the formats": (with_part("xl/styles.xml", b"<!DOCTYPE x>" + camat()["xl/styles.xml"]), ["F07 a"]),
        "in a part that nobody reads": (with_part("docProps/custom.xml", b"<!DOCTYPE x><x/>"), []),
        "typed as text by somebody": (in_sheet(b'<row r="90"><c r="H90" t="inlineStr"><is><t>&lt;!DOCTYPE x&gt;</t></is></c></row>'), []),
        "one shared text more than bytes": ({"a.xlsx": shared(1_200_001, 1_200_000)}, ["F07 a"], {"says": ["Berkas ini disusun tidak wajar (bagian sharedStrings) dan dapat berbahaya, maka tidak dibuka."]}),
        "as many shared texts as bytes": ({"a.xlsx": shared(1_200_000, 1_200_000)}, []),
        "a million shared texts in a small part": ({"a.xlsx": shared(1_000_000, 0)}, ["F07 a"]),
        "one less than a million takes no room": ({"a.xlsx": shared(999_999, 0)}, []),
    },
    "F08": {
        "a link to nothing": (link("a.xlsx", "hilang.xlsx"), ["F08 a"], {"says": ["Berkas ini tidak dapat dibuka: No such file or directory."]}),
        "a link to itself": (link("a.xlsx", "a.xlsx"), ["F08 a"], {"says": ["Berkas ini tidak dapat dibuka: Too many levels of symbolic links."]}),
        "an old suffix is told first": (link("a.xls", "hilang.xls"), ["F03 a.xls"]),
    },
    "F09": {
        "the mark beside the workbook": ({"~$Pelayanan.xlsx": b"\x05Warsi"}, ["F09 Pelayanan"]),
        "an empty mark is a mark": ({"~$Pelayanan.xlsx": b""}, ["F09 Pelayanan"]),
        "the workbook is named alone": ({"~$Pelayanan.xlsx": b""}, ["F09 Pelayanan"], {"named": [RIGHT]}),
        "the mark of another workbook": ({"~$Pelayanan Umum.xlsx": b"", "~Pelayanan.xlsx": clean(CAMAT)}, []),
        "the mark in another folder": (lambda folder: [(folder / "a").mkdir(), (folder / "a" / f"~${RIGHT}").touch()], []),
        "the mark of a workbook that cannot be read": ({"a.xlsx": b"", "~$a.xlsx": b""}, ["F01 a"]),
        "the mark of a workbook that was left out": ({"~$Pelayanan.xlsx": b"", "a.xlsx": clean(CAMAT)}, ["F16 Pelayanan"], {"exclude": [RIGHT]}),
    },
    "F10": {
        "the first column beyond the limit": (in_sheet(cell("IW90")), ["F10 a Anggaran"], {"says": ["Ada isi jauh di luar tabel, di sel IW90; sel itu tidak dibaca."]}),
        "the last column within the limit": (in_sheet(cell("IV90")), []),
        "the first row beyond the limit": (in_sheet(cell("A200001")), ["F10 a Anggaran"]),
        "the last row within the limit": (in_sheet(cell("A100000")), [], {"env": {"PKXL_MAX_ROWS": "100000"}}),
        "one row more": (in_sheet(cell("A100001")), ["F10 a Anggaran"], {"env": {"PKXL_MAX_ROWS": "100000"}}),
        "one row more, in a row that is near": (in_sheet(b'<row r="90"><c r="A100001"><v>1</v></c></row>'), ["F10 a Anggaran"], {"env": {"PKXL_MAX_ROWS": "100000"}}),
        "columns as few as can be set": (in_sheet(cell("BZ90")), [], {"env": {"PKXL_MAX_COLUMNS": "78"}}),
        "one column more": (in_sheet(cell("CA90")), ["F10 a Anggaran"], {"env": {"PKXL_MAX_COLUMNS": "78"}}),
        "on the sheet of instructions": (with_part(GUIDE, camat()[GUIDE].replace(b"</sheetData>", cell("IW190") + b"</sheetData>")), []),
        "a far cell with a format only": (in_sheet(b'<row r="90"><c r="XFD90" s="1"/></row>'), []),
        "a far text": (in_sheet(b'<row r="90"><c r="XFD90" t="inlineStr"><is><t>x</t></is></c></row>'), ["F10 a Anggaran"]),
        "a far formula": (in_sheet(b'<row r="90"><c r="XFD90"><f>1</f></c></row>'), ["F10 a Anggaran"]),
        "wide and long together: beyond BZ": (in_sheet(cell("IV40000")), ["F10 a Anggaran"]),
        "two cells are two findings": (in_sheet(cell("IW90") + cell("IW91")), ["F10 a Anggaran", "F10 a Anggaran"]),
        "a merge that begins far outside": (behind_cells(b'<mergeCells><mergeCell ref="IW9:IX9"/></mergeCells>'), ["F10 a Anggaran"], {"says": ["Ada isi jauh di luar tabel, di sel IW9:IX9; sel itu tidak dibaca."]}),
        "a merge that only ends far outside": (behind_cells(b'<mergeCells><mergeCell ref="A30:XFD30"/></mergeCells>'), []),
        "colours that begin far outside": (behind_cells(b'<conditionalFormatting sqref="A200001"/>'), ["F10 a Anggaran"]),
        "colours down a whole column": (behind_cells(b'<conditionalFormatting sqref="A30:A1048576"/>'), []),
        "a name far outside": (with_name(b"Kinerja!$IW$1"), ["F10 a Kinerja"], {"says": ["Ada isi jauh di luar tabel, di sel IW1; sel itu tidak dibaca."]}),
        "a name of the last column within": (with_name(b"Kinerja!$IV$1"), []),
        "a name of a figure": (with_name(b"12"), []),
    },
    "F11": {
        "an external link": (with_part("xl/externalLinks/externalLink1.xml"), ["F11 a"], {"says": ["Workbook ini memuat rumus yang mengambil data dari workbook lain; tidak dijalankan dan tidak diikuti."]}),
        "what belongs to an external link only": (with_part("xl/externalLinks/_rels/externalLink1.xml.rels"), []),
        "a query table": (with_part("xl/queryTables/queryTable1.xml"), ["F11 a"]),
        "connections": (with_part("xl/connections.xml"), ["F11 a"], {"says": ["Workbook ini memuat sambungan data ke luar; tidak dijalankan dan tidak diikuti."]}),
        "an embedded object": (with_part("xl/embeddings/oleObject1.bin"), ["F11 a"], {"says": ["Workbook ini memuat objek tertanam; tidak dijalankan dan tidak diikuti."]}),
        "a control": (with_part("xl/activeX/activeX1.xml"), ["F11 a"], {"says": ["Workbook ini memuat objek tertanam; tidak dijalankan dan tidak diikuti."]}),
        "a picture": (with_part("xl/media/image1.png"), []),
        "old macro sheets": (with_part("xl/macrosheets/sheet1.xml"), ["F11 a"], {"says": ["Workbook ini memuat macro yang bukan dari template; tidak dijalankan dan tidak diikuti."]}),
        "the template's own macros": (with_part("xl/vbaProject.bin", parts(OURS.read_bytes())["xl/vbaProject.bin"]), []),
        "macros of a stranger under another name": (with_part("xl/lain/VBAPROJECT.BIN"), ["F11 a"]),
        "the template's macros, one byte more": (with_part("xl/vbaProject.bin", parts(OURS.read_bytes())["xl/vbaProject.bin"] + b"\0"), ["F11 a"]),
        "WEBSERVICE": (formula(b"1+webservice(A1)"), ["F11 a"], {"says": [FORMULAS_SAY]}),
        "FILTERXML": (formula(b"FILTERXML(A1,A2)"), ["F11 a"], {"says": [FORMULAS_SAY]}),
        "RTD": (formula(b'RTD("x",,"y")'), ["F11 a"]),
        "CALL": (formula(b'SUM(call("urlmon","x"))'), ["F11 a"]),
        "REGISTER.ID": (formula(b'REGISTER.ID("x","y")'), ["F11 a"]),
        "a program by DDE": (formula(b"'cmd'|'/c calc'!A0"), ["F11 a"]),
        "a function whose name ends so": (formula(b"RECALL(A1)"), []),
        "a name without a bracket": (formula(b"WEBSERVICE"), []),
        "the words as text": (in_sheet(b'<row r="90"><c r="H90" t="inlineStr"><is><t>=WEBSERVICE(1)</t></is></c></row>'), []),
        "two formulas are one finding, two kinds are two": (
            {"a.xlsx": package(**{SHEET: camat()[SHEET].replace(b"</sheetData>", cell("H90", b"<f>RTD(1)</f><v>0</v>") + cell("H91", b"<f>RTD(2)</f><v>0</v>") + b"</sheetData>"), "xl/connections.xml": b"x"})},
            ["F11 a", "F11 a"],
        ),
    },
    "F12": {
        "a copy under another name": ({"Pelayanan (2).xlsx": clean()}, ["F12 Pelayanan"], {"says": ["Isi Pelayanan.xlsx sama dengan Pelayanan (2).xlsx; yang dipakai hanya Pelayanan (2).xlsx."]}),
        "saved again, other bytes": ({"Salinan.xlsx": saved_again()}, ["F12 Salinan"]),
        "one rupiah more is no copy": ({"Salinan.xlsx": one_rupiah_more()}, ["K04 Salinan"]),
        "two copies are two findings": ({"Salinan.xlsx": clean(), "Salinan 2.xlsx": clean()}, ["F12 Salinan", "F12 Salinan 2"]),
        "another position": ({"a.xlsx": clean(CAMAT)}, []),
        "a copy that was left out": ({"Salinan.xlsx": clean()}, ["F16 Salinan"], {"exclude": ["Salinan.xlsx"]}),
        "the copy that carries what validation found": ({"Pelayanan (hasil validasi).xlsx": clean()}, []),
    },
    "F13": {
        "a consolidated workbook": ({"a.xlsx": consolidated("Rekap Kabupaten", "Kelengkapan")}, ["F13 a"]),
        "of all kecamatan": ({"a.xlsx": consolidated("Rekap Anggaran", "Rekonsiliasi")}, ["F13 a"]),
        "without its summary": ({"a.xlsx": consolidated("Rekap Anggaran", "Rekap Kabupaten")}, ["T01 a"]),
        "without its reconciliation": ({"a.xlsx": consolidated("Rekonsiliasi", "Kelengkapan")}, ["T01 a"]),
        "without its sources": ({"a.xlsx": consolidated("Sumber")}, ["T01 a"]),
        "an agreement with a sheet of that name": (with_part("xl/workbook.xml", camat()["xl/workbook.xml"].replace(b'name="Petunjuk"', b'name="Sumber"')), []),
    },
    "F14": {
        "a link out of the folder": (link("a.xlsx", str(OURS.with_suffix(".xlsx"))), ["F14 a"]),
        "a folder whose name begins like this one": (elsewhere, ["F14 a"]),
        "a link within the folder": (link("a.xlsx", RIGHT), ["F12 a"]),
        "a link that is named itself is followed": (elsewhere, [], {"named": ["a.xlsx"]}),
        "a link of an old suffix": (link("a.xls", str(OURS)), ["F14 a.xls"]),
        "a link that was left out": (link("a.xlsx", str(OURS)), ["F16 a"], {"exclude": ["a.xlsx"]}),
    },
    "F18": {
        "a folder named like a workbook": (lambda folder: (folder / "a.xlsx").mkdir(), ["F18 a"], {"says": ["Namanya seperti workbook, tetapi ini folder, perangkat atau saluran, maka tidak dibuka."]}),
        "it is not gone into": (lambda folder: [(folder / "a.xlsm").mkdir(), (folder / "a.xlsm" / "b.xlsx").touch()], ["F18 a.xlsm"]),
        "a folder with a format of ours in its name": (lambda folder: [(folder / "a.xlsx lama").mkdir(), (folder / "a.xlsx lama" / "b.xlsx").touch()], ["F01 b"]),
        "a pipe": (lambda folder: os.mkfifo(folder / "a.xlsx"), ["F18 a"]),
        "a pipe named alone": (lambda folder: os.mkfifo(folder / "a.xlsx"), ["F18 a"], {"named": ["a.xlsx"]}),
        "a socket": (lambda folder: os.mknod(folder / "a.xlsx", stat.S_IFSOCK | 0o600), ["F18 a"]),
        "a link to a device": (link("a.xlsx", "/dev/zero"), ["F14 a"]),
        "a link to a pipe": (lambda folder: [os.mkfifo(folder / "saluran"), (folder / "a.xlsx").symlink_to(folder / "saluran")], ["F18 a"]),
        "a pipe that was left out": (lambda folder: os.mkfifo(folder / "a.xlsx"), ["F16 a"], {"exclude": ["a.xlsx"]}),
        "a pipe of another name": (lambda folder: os.mkfifo(folder / "a.txt"), []),
    },
    "F19": {
        "a linked folder is not gone into": (folder_elsewhere, ["F19 tautan"], {"says": ["Folder ini hanya tautan ke folder lain; isinya tidak dibaca."]}),
        "one named like a workbook": (lambda folder: [(folder / "b").mkdir(), (folder / "a.xlsx").symlink_to(folder / "b")], ["F19 a"]),
        "one that goes in a circle": (lambda folder: (folder / "a").symlink_to(folder), ["F19 a"]),
        "a hidden one is nobody's": (lambda folder: [(folder / "b").mkdir(), (folder / ".a").symlink_to(folder / "b")], []),
    },
    "F16": {
        "a file": ({"a.xlsx": b""}, ["F16 a"], {"exclude": ["a.xlsx"], "says": ["Tidak diikutkan atas permintaan (--exclude)."]}),
        "a name that begins so is another": ({"a.xlsx": b"", "a.xlsm": b""}, ["F01 a.xlsm", "F16 a"], {"exclude": ["a.xlsx"]}),
        "a folder": (lambda folder: [(folder / "lama").mkdir(), (folder / "lama" / "a.xlsx").touch()], ["F16 a"], {"exclude": ["lama"]}),
        "a folder whose name begins so is another": (lambda folder: [(folder / "lama 2").mkdir(), (folder / "lama 2" / "a.xlsx").touch()], ["F01 a"], {"exclude": ["lama"]}),
        "what is no workbook is not listed": ({"a.txt": b""}, [], {"exclude": ["a.txt"]}),
        "what is not there": ({}, [], {"exclude": ["hilang.xlsx"]}),
        "what is set aside is not told": ({"a.xlsx": b""}, [], {"aside": ["a.xlsx"]}),
        "set aside and left out": ({"a.xlsx": b""}, [], {"aside": ["a.xlsx"], "exclude": ["a.xlsx"]}),
    },
}  # fmt: skip
EVERY = {f"{code}-{name}": case for code, cases in CASES.items() for name, case in cases.items()}
PATHS = ("named", "exclude", "aside")


@pytest.mark.parametrize("case", EVERY)
def test_exactly_this_is_found_in_the_folder(case, tmp_path, monkeypatch):
    make, expected, *options = EVERY[case]
    given = dict(options[0]) if options else {}
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / RIGHT).write_bytes(clean())
    if callable(make):
        make(folder)
    else:
        for name, data in make.items():
            (folder / name).write_bytes(data)
    for name, value in given.pop("env", {}).items():
        monkeypatch.setenv(name, value)
    limits.cache_clear()
    says = given.pop("says", None)
    given |= {name: [folder / path for path in given[name]] for name in PATHS if name in given}
    places = given.pop("named", [folder])
    try:
        assert found_in(*places, **given) == sorted(expected)
        if says is not None:
            assert sorted(told(f) for f in found_in_files(places, **given) if f.code == case[:3]) == sorted(says)
    finally:
        limits.cache_clear()
