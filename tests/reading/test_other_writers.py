"""Packages as other programs write them: the same workbook, whatever the parts are called and however dates count."""

import datetime
import io
import re

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from support.corpus import packed, unpacked
from support.workbooks import EXAMPLES

from pkxl.guard.package import survey
from pkxl.guard.values import values_of

CAMAT = EXAMPLES / "Perjanjian Kinerja - Camat.xlsx"


def rows(data):
    return {name: grid.rows for name, grid in values_of(survey(data)).items()}


PLAIN = rows(CAMAT.read_bytes())


def renamed(own, old, new):
    """A part under another name, which the relations tell."""
    relations = own["xl/_rels/workbook.xml.rels"].replace(old.encode(), new.encode())
    moved = {n.replace(old, new): data for n, data in own.items()}
    return moved | {"xl/_rels/workbook.xml.rels": relations}


def with_styles(own, spelled):
    return own | {"xl/styles.xml": spelled(own["xl/styles.xml"])}


WRITERS = {
    "backslashes": lambda own: {n.replace("/", "\\"): data for n, data in own.items()},
    "capitals": lambda own: {n.upper(): data for n, data in own.items()},
    "strings of another name": lambda own: renamed(own, "sharedStrings.xml", "texts.xml"),
    "styles of another name": lambda own: renamed(own, "styles.xml", "formats.xml"),
    "sheets of another name": lambda own: renamed(own, "worksheets/sheet", "worksheets/lembar"),
    "targets from the root": lambda own: (
        own | {"xl/_rels/workbook.xml.rels": own["xl/_rels/workbook.xml.rels"].replace(b'Target="', b'Target="/xl/')}
    ),
    "comments before every root": lambda own: {
        n: data.replace(b"?>", b"?><!-- <mergeCells> -->", 1) if n.endswith("xml") else data for n, data in own.items()
    },
    "a byte order mark": lambda own: {n: b"\xef\xbb\xbf" + d if n.endswith(".xml") else d for n, d in own.items()},
    "formats in single quotes": lambda own: with_styles(own, lambda x: x.replace(b'"', b"'")),
    "formats with a prefix": lambda own: with_styles(
        own, lambda x: re.sub(rb"<(/?)(\w)", rb"<\1s:\2", x).replace(b" xmlns=", b" xmlns:s=")
    ),
    "formats in another order": lambda own: with_styles(
        own, lambda x: re.sub(rb'numFmtId="(\d+)" formatCode="([^"]*)"', rb'formatCode="\2"  numFmtId="\1"', x)
    ),
    "a percentage among the formats of highlighting": lambda own: with_styles(
        own,
        lambda x: x.replace(
            b"</cellXfs>", b'</cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="0%"/></dxf></dxfs>', 1
        ),
    ),
    "UTF-16": lambda own: {
        n: d.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
        if n.startswith("xl/worksheets/sheet") or n.endswith("Strings.xml")
        else d
        for n, d in own.items()
    },
}


@pytest.mark.parametrize("writer", WRITERS)
def test_however_a_package_is_written_its_cells_are_the_same(writer):
    assert rows(packed(WRITERS[writer](unpacked(CAMAT)))) == PLAIN


def test_a_part_named_in_the_letters_of_some_code_page():
    own = packed(unpacked(CAMAT) | {"xl/media/gambarQ.png": b"x"})
    assert rows(own.replace(b"gambarQ", b"gambar\xff")) == PLAIN


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_dates_that_count_from_1904(epoch):
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    workbook.active["B2"] = datetime.datetime(2024, 12, 31)
    out = io.BytesIO()
    workbook.save(out)
    cell = rows(out.getvalue())["Sheet"][1][1]
    assert cell in (datetime.date(2024, 12, 31), datetime.datetime(2024, 12, 31))


@pytest.mark.parametrize("spelled", [b'<mergeCells count="1"><mergeCell ref="A3:A5"/></mergeCells>', b'<mergeCells><mergeCell ref="A3:A5"></mergeCell></mergeCells >', b"<mergeCells/>", b""])  # fmt: skip
def test_merges_are_filled_down_however_they_are_spelled(spelled):
    own = unpacked(CAMAT)
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="3"><c r="A3" t="str"><v>a</v></c><c r="B3"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>'
        b'<row r="5"><c r="B5"><v>3</v></c></row></sheetData>%s</worksheet>' % spelled
    )
    column = [row[0] for row in rows(packed(own | {"xl/worksheets/sheet3.xml": sheet}))["Anggaran"][2:]]
    assert column == (["a", "a", "a"] if b"ref" in spelled else ["a", "", ""])
