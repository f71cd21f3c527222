"""The reader of one workbook: finds its tables in any position on any sheet.

It locates cells and does not parse them. A missing table is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pkxl.guard import messages as guard_messages
from pkxl.reading import messages, table_messages
from pkxl.reading.agreement_page import read_agreement_page
from pkxl.reading.editions import contradictions, edition_of
from pkxl.reading.officials import agreements_in
from pkxl.reading.places import Part, parts_of, parts_read
from pkxl.reading.rows import read_table
from pkxl.tables import AGREEMENT, EVERY_LIST, LISTS, SHEETS
from pkxl.tables.book import Book
from pkxl.tables.layout import STAMP_SHEET
from pkxl.tables.results import is_result
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import Grid
from pkxl.vocabulary.text import parse_text


def read_book(grid: Grid) -> Book:
    """The recognised tables of a workbook, as unparsed cells, and the findings of reading it.

    A workbook without any table is not recognised: it has no tables and one finding that says so. Of several agreements
    in one workbook, the first is the book, and the `others` are its other books.
    """
    book = Book(grid.name, grid.path, grid.sha256, grid.changed, stamp=_stamp(grid))
    origin = Origin(grid.name)
    for sheet_name, address in grid.far_cells:
        book.findings.append(Finding(guard_messages.FAR_CELL, Origin(grid.name, sheet_name), {"address": address}))
    for risk in grid.risks:
        book.findings.append(Finding(guard_messages.RISK, origin, {"what": guard_messages.RISKS[risk]}))
    if is_result(grid.sheets):
        book.findings.append(Finding(messages.OWN_OUTPUT, origin))
        return book
    parts = parts_of(grid.sheets.values())
    if not any(sheet.name in parts for sheet in LISTS):
        book.findings.append(Finding(table_messages.NOT_OURS, origin))
        return book
    if all(len(parts.get(sheet.name, ())) < 2 for sheet in LISTS):
        _read_agreement(book, grid, parts)
        return book
    grids, replaced = agreements_in(grid)
    book.findings += replaced
    if len(grids) > 1 or replaced:
        book.stamp = {}  # of one official
    for number, part in enumerate(grids):
        one = replace(book, part=number, tables={}, findings=[]) if number else book
        _read_agreement(one, part, parts_of(part.sheets.values()))
        if number:
            book.others.append(one)
    return book


def _read_agreement(book: Book, grid: Grid, parts: Mapping[str, list[Part]]) -> None:
    """Add the tables of one agreement to its book; `grid` has its sheets, `parts` are those of its tables."""
    page = read_agreement_page(grid.name, grid.sheets)
    if page is not None:
        book.tables[AGREEMENT.name] = page
    own = edition_of(page)
    if page is not None:
        book.findings += contradictions(grid.sheets[page.place.sheet], page, own)
    for sheet in EVERY_LIST:
        if sheet.name in parts:
            read = parts_read(book, sheet, parts[sheet.name], own)
            book.tables[sheet.name] = read_table(book, sheet, read, own)
    origin = Origin(grid.name, page.place.sheet if page is not None and book.part else None)
    for sheet in SHEETS:
        if sheet.name in book.tables:
            continue
        if sheet.required or book.stamp:
            values = {"sheet": sheet.name, "title": sheet.title}
            book.findings.append(Finding(table_messages.MISSING_TABLE, origin, values))
        else:
            book.findings.append(Finding(table_messages.NO_EXPLANATION, origin))
    for raw in book.tables.values():
        for place in (raw.place, *raw.places):
            place.part = book.part


def _stamp(grid: Grid) -> dict[str, str]:
    """The stamp of a template from its hidden sheet, empty for other workbooks."""
    sheet = grid.sheets.get(STAMP_SHEET)
    if sheet is None:
        return {}
    pairs = ((row[0], row[1]) for row in sheet.rows[:20] if len(row) > 1)
    return {k.strip(): parse_text(v) or "" for k, v in pairs if isinstance(k, str) and k.strip()}
