"""Headers: which rows of a sheet are the header of a table, and in which columns its values stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import TypeGuard

from pkxl.speed import memo
from pkxl.tables import BUDGET, EVERY_LIST, EXEMPTION, EXPLANATION, PERFORMANCE, Sheet
from pkxl.tables.book import Place
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.grid import SheetGrid
from pkxl.vocabulary.labels import header_key, key

_LOWEST = 400
"""So far down a header may stand."""
_MOST_OF_A_HEADER = 4
"""A row with so many headers of a table is its header on the table's own sheet, whatever is missing."""


@dataclass(slots=True)
class Header:
    """A header row: its table, its row and the columns by name, both from 0, and what belongs to no column.

    `level` is the level that the header itself names, where no column does.
    """

    table: Sheet
    row: int
    columns: dict[str, int]
    unknown: dict[str, int]
    level: str | None = None

    def cells_of(self, row: Sequence[Cell]) -> dict[str, Cell]:
        """The cells of a row of the sheet by column name."""
        width = len(row)
        return {name: (row[column] if column < width else None) for name, column in self.columns.items()}

    def place(self, workbook: str, grid: SheetGrid) -> Place:
        """Where the columns stand, for the origins of what is found."""
        columns = {name: column + 1 for name, column in self.columns.items()}
        return Place(workbook, grid.name, columns, header_row=self.row + 1, protected=grid.protected)


def headers_in(grid: SheetGrid) -> Iterator[Header]:
    """Every header row of the sheet, from the top."""
    rows = grid.rows[:_LOWEST]
    texts_of_headers = _HEADER_TEXTS.of(filter(None, chain.from_iterable(rows)))
    for index, row in enumerate(rows):
        if texts_of_headers.isdisjoint(row) or len(texts_of_headers.intersection(row)) < 2:
            continue
        texts = tuple(cell if _is_short_text(cell) else "" for cell in row)
        if (header := _header((grid.name, *texts))) is not None:
            yield replace(header, row=index, columns=dict(header.columns))


@lru_cache(maxsize=8)
def column_names(sheet: Sheet) -> dict[str, str]:
    """The column's name for every header key of a table; a column's own header wins over an alias of another."""
    names: dict[str, str] = {}
    for column in sheet.columns:
        for alias in column.keys[1:]:
            names.setdefault(alias, column.name)
    return names | {column.keys[0]: column.name for column in sheet.columns}


@lru_cache(maxsize=1)
def _every_header() -> frozenset[str]:
    return frozenset(header for sheet in EVERY_LIST for header in column_names(sheet))


def _is_header_text(cell: Cell) -> bool:
    return _is_short_text(cell) and header_key(cell) in _every_header()


_HEADER_TEXTS = memo.Sieve[Cell](_is_header_text, 65_536)


def _is_short_text(cell: Cell) -> TypeGuard[str]:
    return isinstance(cell, str) and 0 < len(cell) < 60


@memo.of_texts(1024)
def _header(sheet_and_texts: tuple[str, ...]) -> Header | None:
    """The header that a row of these texts is, whatever its number: it has what its table is known by.

    On the table's own sheet most of its headers are enough.
    """
    sheet_name, *texts = sheet_and_texts
    keys: dict[str, int] = {}
    for column, text in enumerate(texts):
        if text:
            keys.setdefault(header_key(text), column)
    if len(_every_header().intersection(keys)) < 2:
        return None
    for sheet in (EXPLANATION, BUDGET, PERFORMANCE, EXEMPTION):
        found = _columns(sheet, keys)
        own = key(sheet_name) == key(sheet.name) and len(found) >= _MOST_OF_A_HEADER
        if own or all(anchor in found for anchor in sheet.anchors):
            taken = set(found.values())
            unknown = {k: column for k, column in keys.items() if column not in taken and k and not k.isdigit()}
            return Header(sheet, 0, found, unknown, _level_named(sheet, keys, found))
    return None


def _columns(sheet: Sheet, keys: dict[str, int]) -> dict[str, int]:
    """The columns of a table among these header keys; its own header beats an alias that stands further left."""
    names = column_names(sheet)
    found: dict[str, int] = {}
    for k, column in keys.items():
        name = names.get(k)
        if name and (name not in found or sheet.column(name).keys[0] == k):
            found[name] = column
    return found


def _level_named(sheet: Sheet, keys: dict[str, int], found: dict[str, int]) -> str | None:
    """``Sasaran Strategis`` over the objectives, or ``Sub Kegiatan`` over the titles, is their level."""
    if "level" in found or not sheet.level_over:
        return None
    named = next((k for k, column in keys.items() if column == found.get(sheet.level_over)), "")
    return next((option for option in sheet.column("level").options if key(option) == named), None)


def shift_split_columns(grid: SheetGrid, header: Header, end: int) -> None:
    """Under a header over two columns (``Rp`` beside its amount, a unit beside its target) the figure's column counts."""
    taken = set(header.columns.values())
    for name in ("amount", "target"):
        column = header.columns.get(name)
        if column is None or column + 1 in taken or key(_text_at(grid, header.row, column + 1)):
            continue
        rows = range(header.row + 1, min(end, header.row + 12))
        pairs = [(_text_at(grid, r, column), _text_at(grid, r, column + 1)) for r in rows]
        if not any(left and not re.search(r"\d", left) and re.search(r"\d", right) for left, right in pairs):
            continue
        header.columns[name] = column + 1
        if name == "target" and "unit" not in header.columns:
            header.columns["unit"] = column


def _text_at(grid: SheetGrid, row: int, column: int) -> str:
    cells = grid.rows[row] if row < len(grid.rows) else []
    cell = cells[column] if column < len(cells) else None
    return "" if cell is None else str(cell)
