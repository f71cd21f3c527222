"""The reader of one workbook: finds its tables in any position on any sheet.

It locates cells and does not parse them. A missing table is a finding.
"""

from __future__ import annotations

import re

from pkxl.guard import messages as guard_messages
from pkxl.reading import messages
from pkxl.reading.agreement_page import read_agreement_page
from pkxl.reading.headers import Header, headers_in
from pkxl.reading.rows import read_table
from pkxl.tables import AGREEMENT, EVERY_LIST, LISTS, PERFORMANCE, SHEETS
from pkxl.tables.book import Book
from pkxl.tables.layout import STAMP_SHEET
from pkxl.tables.results import is_result
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import Grid, SheetGrid
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.text import parse_text


def read_book(grid: Grid) -> Book:
    """The recognised tables of a workbook, as unparsed cells, and the findings of reading it.

    A workbook without any table is not recognised: it has no tables and one finding that says so.
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
    _read_lists(book, grid)
    page = read_agreement_page(grid.name, grid.sheets, or_running_text=book.recognised)
    if not book.recognised:
        book.findings.append(Finding(messages.NOT_OURS, origin))
        book.tables.clear()
        return book
    if page is not None:
        book.tables[AGREEMENT.name] = page
    for sheet in SHEETS:
        if sheet.name in book.tables:
            continue
        if sheet.required or book.stamp:
            values = {"sheet": sheet.name, "title": sheet.title}
            book.findings.append(Finding(messages.MISSING_TABLE, origin, values))
        else:
            book.findings.append(Finding(messages.NO_EXPLANATION, origin))
    return book


def _stamp(grid: Grid) -> dict[str, str]:
    """The stamp of a template from its hidden sheet, empty for other workbooks."""
    sheet = grid.sheets.get(STAMP_SHEET)
    if sheet is None:
        return {}
    pairs = ((row[0], row[1]) for row in sheet.rows[:20] if len(row) > 1)
    return {k.strip(): parse_text(v) or "" for k, v in pairs if isinstance(k, str) and k.strip()}


def _read_lists(book: Book, grid: Grid) -> None:
    """Add the tables with header rows to the book; each from the sheet of its name, else from the first with its header."""
    found: dict[str, list[tuple[SheetGrid, Header, int]]] = {}
    for sheet_grid in grid.sheets.values():
        if sheet_grid.name == STAMP_SHEET:
            continue
        headers = list(headers_in(sheet_grid))
        for header, following in zip(headers, [*headers[1:], None], strict=False):
            end = following.row if following else len(sheet_grid.rows)
            found.setdefault(header.table.name, []).append((sheet_grid, header, end))
    for sheet in EVERY_LIST:
        places = found.get(sheet.name, [])
        own = [p for p in places if key(p[0].name) == key(sheet.name)] or places
        if own:
            # A table can continue below a repeated header: Lampiran I of a camat has two.
            first_sheet = own[0][0]
            parts = [(header, end) for part_of, header, end in own if part_of is first_sheet]
            if sheet is PERFORMANCE:
                parts = _outside_lampiran_ii(book, first_sheet, parts)
            if sheet in LISTS:
                unread = dict.fromkeys(part_of.name for part_of, _, _ in places if part_of is not first_sheet)
                for name in unread:
                    values = {"sheet": name, "table": sheet.name, "read": first_sheet.name}
                    book.findings.append(Finding(messages.RIVAL_SHEETS, Origin(book.name, name), values))
            book.tables[sheet.name] = read_table(book, sheet, first_sheet, parts)


_ANNEX = re.compile(r"lampiran (ii?|[12])\b")


def _outside_lampiran_ii(book: Book, grid: SheetGrid, parts: list[tuple[Header, int]]) -> list[tuple[Header, int]]:
    """The parts of Kinerja that stand outside Lampiran II, which repeats the targets that it explains; all if none do.

    The parts that are left out are findings of the book.
    """
    if len(parts) < 2:
        return parts
    annex = ""
    inside = []
    for row in grid.rows:
        texts = (cell for cell in row if isinstance(cell, str))
        annex = next((found[1] for text in texts if (found := _ANNEX.match(key(text[:40])))), annex)
        inside.append(annex in ("ii", "2"))
    outside = [part for part in parts if not inside[part[0].row]]
    if not outside:
        return parts
    for header, _ in parts:
        if inside[header.row]:
            book.findings.append(Finding(messages.REPEATED_TARGETS, Origin(book.name, grid.name, header.row + 1)))
    return outside
