"""The edition of an agreement, as its page states it, and what contradicts it there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pkxl.reading import table_messages
from pkxl.reading.page_labels import MAX_ROWS, columns_by_label, value_column
from pkxl.tables import AGREEMENT, AMENDMENT, KINDS
from pkxl.tables.book import RawTable
from pkxl.vocabulary.cells import Cell, Unreadable, shown
from pkxl.vocabulary.editions import Edition, Stage, edition_in
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import SheetGrid
from pkxl.vocabulary.labels import key


def edition_of(page: RawTable | None) -> Edition:
    """The edition that an agreement states of itself; without a year or a stage where these cannot be read."""
    if page is None:
        return Edition()
    year, kind = (_parsed(page, name) for name in ("year", "kind"))
    return Edition(year, year, Stage.AFTER if kind == AMENDMENT else Stage.BEFORE if kind in KINDS else None)


def _parsed(page: RawTable, name: str) -> Any:
    """The value of a column of the page, None where it is empty or cannot be read."""
    try:
        return AGREEMENT.column(name).kind.parse(page.cells[name][0])
    except Unreadable:
        return None


def name_of(edition: Edition) -> str:
    """An agreement's edition for display: ``Perubahan Perjanjian Kinerja 2024``."""
    kind = {Stage.AFTER: AMENDMENT, Stage.BEFORE: KINDS[0], None: ""}[edition.stage]
    return f"{kind} {edition.first_year or ''}".strip()


_LONGEST_TITLE = 80


def contradictions(sheet: SheetGrid, page: RawTable, own: Edition) -> Iterator[Finding]:
    """Labels that stand twice on the sheet of the page with different values, and titles of another year or stage."""
    columns = columns_by_label()
    for r, row in sheet.rows_from_top(MAX_ROWS):
        for c, cell in enumerate(row):
            if not isinstance(cell, str) or not cell or len(cell) > _LONGEST_TITLE or (r + 1, c + 1) in sheet.formulas:
                continue  # a formula follows the labels
            k = key(cell)
            name = columns.get(k)
            if name is not None:
                at = value_column(row, c)
                first, again = _shown(page.cells[name][0]), _shown(row[at] if at < len(row) else None)
                place = (r + 1, at + 1)
                if page.place.cells.get(name, place) != place and first and again and key(first) != key(again):
                    values = {"header": AGREEMENT.column(name).header, "first": first, "again": again}
                    yield Finding(table_messages.TWO_VALUES, Origin(page.place.workbook, sheet.name, *place), values)
            elif "perjanjian kinerja" in k and " tahun " in f"{k} " and not edition_in(cell).fits(own):
                values = {"table": AGREEMENT.name, "text": cell.strip(), "own": name_of(own)}
                origin = Origin(page.place.workbook, sheet.name, r + 1, c + 1)
                yield Finding(table_messages.TABLE_OF_OTHER_EDITION, origin, values)


def _shown(cell: Cell) -> str:
    return shown(cell).removeprefix(":").strip() if isinstance(cell, str | float | int) else ""
