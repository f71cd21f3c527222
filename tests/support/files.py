"""Real files for tables of cases: workbooks of the clean office, and what is found in a folder of them.

A workbook is a template of this program filled in and saved by openpyxl, which drops the stored results of formulas, or
plain sheets as XlsxWriter writes them. `parts` and `packed` take a package apart and put it together where a case is
about what no library would write.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import openpyxl
import xlsxwriter

from support.cases import DEFAULT, valid_sheets
from support.house import TEMPLATES, Lang, found_in_files

FIRST_ROW = 6
"""The row of a template's sheets below their headers."""


@cache
def clean(position=DEFAULT):
    """A position's workbook, in which nothing is wrong, as bytes."""
    return saved(filled(position))


def filled(position=DEFAULT):
    """The same as an open workbook, to be changed and saved."""
    book = openpyxl.load_workbook(TEMPLATES / f"Perjanjian Kinerja - {position}.xlsx")
    sheets = valid_sheets(position)
    page = dict(sheets["Perjanjian"])
    for row in book["Perjanjian"].iter_rows(max_row=20):
        if row[0].value in page:
            row[1].value = page[row[0].value]
    for name in ("Kinerja", "Anggaran", "Penjelasan"):
        _fill(book[name], *sheets[name])
    return book


def _fill(sheet, header, *rows):
    columns = {cell.value: cell.column for cell in sheet[FIRST_ROW - 1]}
    for number, row in enumerate(rows, FIRST_ROW):
        for title, text in zip(header, row, strict=True):
            if text:
                sheet.cell(number, columns[title]).value = int(text) if text.isdigit() else text


def saved(book):
    """An open workbook as bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def by_xlsxwriter(position=DEFAULT, change=lambda sheets: None):
    """A position's plain sheets, protected, as XlsxWriter writes them; headers are row 1, and texts are shared."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheets = {}
        for name, rows in valid_sheets(position).items():
            sheets[name] = book.add_worksheet(name)
            sheets[name].protect()
            for number, row in enumerate(rows):
                sheets[name].write_row(number, 0, [int(cell) if cell.isdigit() else cell for cell in row])
        change(sheets)
    return out.getvalue()


def parts(data):
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts, method=zipfile.ZIP_DEFLATED):
    """A package of these parts as bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def put(data, changes):
    """The workbook with other XML in these cells (``Sheet!E6``), each the type attribute and what is inside; formats stay.

    Its sheets are numbered in their order, as openpyxl and XlsxWriter have them.
    """
    own = parts(data)
    sheets = re.findall(rb'<sheet [^>]*?name="([^"]*)"', own["xl/workbook.xml"])
    for place, (kind, inside) in changes.items():
        sheet, _, cell = place.partition("!")
        part = f"xl/worksheets/sheet{sheets.index(sheet.encode()) + 1}.xml"
        old = re.search(rb'<c r="%s"( s="\d+")?(?: t="\w+")?(?:/>|>.*?</c>)' % cell.encode(), own[part])
        new = b'<c r="%s"%s %s>%s</c>' % (cell.encode(), (old and old[1]) or b"", kind, inside)
        if old is None:
            row = re.sub(r"\D", "", cell).encode()
            old, new = re.search(rb"</sheetData>", own[part]), b'<row r="%s">%s</row></sheetData>' % (row, new)
        own[part] = own[part][: old.start()] + new + own[part][old.end() :]
    return packed(own)


EMPTY = b"", b""


def text(content):
    """A text, for `put`."""
    return b't="inlineStr"', b"<is><t xml:space='preserve'>%s</t></is>" % content.encode()


def number(content, formula=None):
    """A number, or a formula that shows it, for `put`."""
    return b"", (b"<f>%s</f>" % formula.encode() if formula else b"") + b"<v>%s</v>" % content.encode()


def calculated(content, formula):
    """A formula that shows a text, for `put`."""
    return b't="str"', b"<f>%s</f><v>%s</v>" % (formula.encode(), content.encode())


def placed(finding):
    """A finding as ``"CODE workbook Sheet!CELL"``, as far as it has them, and ``waived`` where it is."""
    origin = finding.origin
    place = "!".join(part for part in (origin.sheet, origin.cell) if part)
    said = (finding.code, origin.workbook.removesuffix(".xlsx"), place, finding.waiver and "waived")
    return " ".join(part for part in said if part)


def told(finding):
    """What a finding says, in Indonesian, its values filled in."""
    values = {name: getattr(value, "id", value) for name, value in finding.values.items()}
    return finding.message.says[Lang.ID].format(**values)


def found_in(*places, **options):
    """What is found in these folders and files, sorted, each as `placed` has it."""
    return sorted(map(placed, found_in_files(places, **options)))
