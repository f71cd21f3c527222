"""Packages written by hand: the least parts that a workbook needs, and the many ways in which XML may spell them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date
from html import escape

from openpyxl.utils.cell import get_column_letter

from support.variety.cells import Error, Formula, Percent, Sheet, Value

Parts = dict[str, bytes]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMATS = (0, 9, 10, 165, 14, 4)
"""The number formats of the cell styles 0 to 5."""
_CELL_STYLES = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in _FORMATS)
_STYLES = (
    f'{_DECLARED}<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="165" formatCode="0.0%"/>'
    '<numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    f"<cellXfs>{_CELL_STYLES}</cellXfs></styleSheet>"
)


def by_hand(chance: random.Random, book: dict[str, Sheet]) -> Parts:
    """Strings shared, in their cells or as results; formulas in each of their forms; attributes in either order."""
    shared: dict[str, int] = {}
    sheets = [_sheet(chance, sheet, shared) for sheet in book.values()]
    listed = "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(book, 1))
    named = {f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(book) + 1)}
    named |= {"rId90": ("styles", "styles.xml"), "rId91": ("sharedStrings", "sharedStrings.xml")}
    strings = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in shared)
    parts = {
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'{_DECLARED}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(named),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": f'{_DECLARED}<sst xmlns="{MAIN}" count="9" uniqueCount="{len(shared)}">{strings}</sst>',
        "[Content_Types].xml": f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/></Types>',
    } | {f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in enumerate(sheets, 1)}
    return {name: text.encode() for name, text in parts.items()}


def _relations(named: dict[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in named.items()
    )
    return f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _sheet(chance: random.Random, sheet: Sheet, shared: dict[str, int]) -> str:
    rows: dict[int, list[str]] = {}
    for row, column, value in sheet.cells():
        rows.setdefault(row, []).append(_cell(chance, f"{get_column_letter(column)}{row}", value, shared))
    data = "".join(f'<row r="{row}">{"".join(cells)}</row>' for row, cells in rows.items())
    listed = "".join(f'<mergeCell ref="{area}"/>' for area in sheet.merges)
    merges = f'<mergeCells count="{len(sheet.merges)}">{listed}</mergeCells>' if listed else ""
    protection = '<sheetProtection sheet="1"/>' if sheet.protected else ""
    return (
        f'{_DECLARED}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><dimension ref="A1"/><sheetData>{data}</sheetData>'
        f"{protection}{merges}</worksheet>"
    )


_EPOCH = date(1899, 12, 30)


def _cell(chance: random.Random, place: str, value: Value, shared: dict[str, int]) -> str:
    """The cell's XML: its attributes, and what is inside."""
    style = chance.choice((0, 0, 5))
    if isinstance(value, Formula):
        kind, shown = _plain(value.result)
        opened = chance.choice(("<f>", '<f aca="1">', '<f t="shared" si="0" ref="A1">'))
        empty = chance.choice(("", "<v></v>", "<v/>"))
        inside = f"{opened}{escape(value.text)}</f>" + (empty if value.result is None else f"<v>{escape(shown)}</v>")
    elif isinstance(value, Error):
        kind = "e"
        inside = (f"<f>{value.formula}</f>" if value.formula else "") + f"<v>{value.text}</v>"
    elif isinstance(value, Percent):
        kind, inside, style = "", f"<v>{value.share!r}</v>", chance.choice((1, 2, 3))
    elif isinstance(value, date):
        kind, inside, style = "", f"<v>{(value - _EPOCH).days}</v>", 4
    elif isinstance(value, str):
        kind, inside = _string(chance, value, shared)
    else:
        kind, shown = _plain(value)
        inside = f"<v>{shown}</v>"
    attributes = [f's="{style}"'] * (style > 0) + [f't="{kind}"'] * (kind != "")
    chance.shuffle(attributes)
    attributes.insert(0 if chance.random() < 0.8 else len(attributes), f'r="{place}"')
    return f"<c {' '.join(attributes)}>{inside}</c>"


def _plain(value: Value) -> tuple[str, str]:
    """(type, text) of a value that is no string of the sheet's own."""
    if isinstance(value, bool):
        return "b", str(int(value))
    return ("str", value) if isinstance(value, str) else ("", repr(value))


def _string(chance: random.Random, text: str, shared: dict[str, int]) -> tuple[str, str]:
    way = chance.randrange(5)
    if way == 0:
        return "inlineStr", f'<is><t xml:space="preserve">{escape(text)}</t></is>'
    if way == 1 and len(text) > 3:
        half = len(text) // 2
        runs = (f'<r><rPr><b/></rPr><t xml:space="preserve">{escape(t)}</t></r>' for t in (text[:half], text[half:]))
        return "inlineStr", f"<is>{''.join(runs)}</is>"
    if way == 2:
        return "str", f"<v>{escape(text)}</v>"
    return "s", f"<v>{shared.setdefault(text, len(shared))}</v>"


def _in_parts(change: Callable[[bytes], bytes], *names: str) -> Callable[[Parts], Parts]:
    """A change in the parts whose names begin so."""
    return lambda parts: {n: change(data) if n.startswith(names) else data for n, data in parts.items()}


def _moved(old: str, new: str) -> Callable[[Parts], Parts]:
    """Parts under another name, which the relations tell."""

    def change(parts: Parts) -> Parts:
        moved = {n.replace(f"xl/{old}", f"xl/{new}"): data for n, data in parts.items()}
        relations = "xl/_rels/workbook.xml.rels"
        return moved | {relations: moved[relations].replace(old.encode(), new.encode())}

    return change


def _prefixed(xml: bytes) -> bytes:
    declared = xml.replace(b"xmlns=", b"xmlns:x=").replace(b"xmlns:xr", b"xmlns:r")
    return re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", declared)


def _other_book(parts: Parts) -> Parts:
    """The workbook's part under another name, which only the package's own relations tell."""
    names = {"xl/workbook.xml": "xl/buku.xml", "xl/_rels/workbook.xml.rels": "xl/_rels/buku.xml.rels"}
    moved = {names.get(n, n): data for n, data in parts.items()}
    return moved | {"_rels/.rels": moved["_rels/.rels"].replace(b"workbook.xml", b"buku.xml")}


_SHEETS = ("xl/worksheets/",)
_XML = ("xl/w", "xl/s")
SPELLINGS: dict[str, Callable[[Parts], Parts]] = {
    "plain": lambda parts: parts,
    "single quotes": _in_parts(lambda x: x.replace(b'"', b"'"), *_XML),
    "single quotes in sheets": _in_parts(lambda x: x.replace(b'"', b"'"), *_SHEETS),
    "a prefix": _in_parts(_prefixed, *_XML),
    "a prefix in sheets": _in_parts(_prefixed, *_SHEETS),
    "lines": _in_parts(lambda x: re.sub(rb"><(?=(?:x:)?(?:c |row|/row|/c>|f>|is>))", b">\n  <", x), *_SHEETS),
    "tabs": _in_parts(lambda x: re.sub(rb'(<c|<row) (?=\w+=")', rb"\1\t", x), *_SHEETS),
    "loose blanks": _in_parts(lambda x: re.sub(rb'<c ([^>]*)">', rb'<c  \1" >', x), *_SHEETS),
    "capital references only in part": _in_parts(lambda x: x.replace(b' r="A', b' r="a'), *_SHEETS),
    "comments": _in_parts(lambda x: re.sub(rb"(</row>|<sheetData>)", rb"\1<!-- catatan -->", x), *_SHEETS),
    "cells without a place": _in_parts(lambda x: re.sub(rb'(<c(?: [^>]*)?) r="[A-C]\d+"', rb"\1", x), *_SHEETS),
    "rows without a number": _in_parts(lambda x: re.sub(rb'<row r="\d+">', b"<row>", x), *_SHEETS),
    "empty cells": _in_parts(lambda x: re.sub(rb"</row>", b'<c r="J3" s="1"/></row>', x, count=1), *_SHEETS),
    "comments before the root": _in_parts(lambda x: x.replace(b"?>", b"?><!-- <mergeCells> -->", 1), *_XML),
    "no declaration": _in_parts(lambda x: x.partition(b"?>\n")[2], *_XML),
    "a byte order mark": _in_parts(lambda x: b"\xef\xbb\xbf" + x, *_XML),
    "UTF-16": _in_parts(lambda x: x.decode().replace("UTF-8", "UTF-16").encode("utf-16"), "xl/sh", *_SHEETS),
    "no styles": lambda parts: {n: data for n, data in parts.items() if n != "xl/styles.xml"},
    "counted from 1904": _in_parts(
        lambda x: x.replace(b"<sheets>", b'<workbookPr date1904="1"/><sheets>'), "xl/workbook"
    ),
    "sheets of another name": _moved("worksheets/sheet", "worksheets/lembar"),
    "strings of another name": _moved("sharedStrings.xml", "texts.xml"),
    "styles of another name": _moved("styles.xml", "formats.xml"),
    "targets from the root": _in_parts(lambda x: x.replace(b'Target="', b'Target="/xl/'), "xl/_rels"),
    "a book of another name": _other_book,
    "backslashes": lambda parts: {n.replace("/", "\\"): data for n, data in parts.items()},
    "capitals": lambda parts: {n.upper(): data for n, data in parts.items()},
}
"""Ways to spell the same package, in an order in which several may follow each other."""
