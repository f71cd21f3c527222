"""The header rows of tables on a sheet, with the columns of their values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import TypeGuard

from pkxl.speed import memo
from pkxl.tables import BUDGET, EVERY_LIST, EXEMPTION, EXPLANATION, PERFORMANCE, Sheet
from pkxl.tables.book import Place
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.grid import SheetGrid
from pkxl.vocabulary.labels import header_key, key

_MAX_ROWS = 400
"""The number of rows in which headers are searched."""
_ENOUGH_HEADERS = 4
"""The number of known headers that makes a header row on the sheet named as the table, whatever is missing."""


_MAY_REPEAT = frozenset({"number"})
"""Columns of which a second one changes nothing that is read."""


@dataclass(slots=True)
class Header:
    """A header row of a table. `row` and the values of `columns` and `unknown` are from 0.

    `columns` are known columns by name, `unknown` other headers by key. `level` is the level of all rows, where a header
    names it and there is no column for it. `rivals` are the columns that read as the same one, from the left.
    """

    table: Sheet
    row: int
    columns: dict[str, int]
    unknown: dict[str, int]
    level: str | None = None
    rivals: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def asks(self, name: str) -> bool:
        """True for a column of figures that several headers mean, so that none of them is read."""
        return name in self.rivals and self.table.column(name).kind.right

    def cells_of(self, row: Sequence[Cell]) -> dict[str, Cell]:
        """The cells of a row, by column name."""
        width = len(row)
        return {name: (row[column] if column < width else None) for name, column in self.columns.items()}

    def place(self, workbook: str, grid: SheetGrid) -> Place:
        """The place of the table, for the origins of findings."""
        columns = {name: column + 1 for name, column in self.columns.items()}
        return Place(workbook, grid.name, columns, header_row=self.row + 1, protected=grid.protected)


def headers_in(grid: SheetGrid) -> Iterator[Header]:
    """Every header row of the sheet, from the top."""
    rows = grid.rows[:_MAX_ROWS]
    texts_of_headers = _HEADER_TEXTS.of(filter(None, chain.from_iterable(rows)))
    for index, row in enumerate(rows):
        if texts_of_headers.isdisjoint(row) or len(texts_of_headers.intersection(row)) < 2:
            continue
        texts = tuple(cell if _is_short_text(cell) else "" for cell in row)
        if (header := _header((grid.name, *texts))) is not None:
            yield replace(header, row=index, columns={n: c for n, c in header.columns.items() if not header.asks(n)})


@lru_cache(maxsize=8)
def column_names(sheet: Sheet) -> dict[str, str]:
    """The name of the column for every header key of a table; a header has priority over an alias of another column."""
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
    """The header in a row of texts, which begins with the name of the sheet; None if it is no header row.

    A header row has all anchors of its table or, on the sheet named as the table, most of its headers. `row` is 0, so
    that the memo can return the same header for any row.
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
        own = key(sheet_name) == key(sheet.name) and len(found) >= _ENOUGH_HEADERS
        if own or all(anchor in found for anchor in sheet.anchors):
            rivals = _rivals(sheet, texts, found)
            taken = {*found.values(), *chain.from_iterable(rivals.values())}
            unknown = {k: column for k, column in keys.items() if column not in taken and k and not k.isdigit()}
            return Header(sheet, 0, found, unknown, _level_named(sheet, keys, found), rivals)
    return None


def _columns(sheet: Sheet, keys: dict[str, int]) -> dict[str, int]:
    """The columns of a table among these header keys; a header has priority over an alias further left."""
    names = column_names(sheet)
    found: dict[str, int] = {}
    for k, column in keys.items():
        name = names.get(k)
        if name and (name not in found or sheet.column(name).keys[0] == k):
            found[name] = column
    return found


def _rivals(sheet: Sheet, texts: Sequence[str], found: dict[str, int]) -> dict[str, tuple[int, ...]]:
    """The columns of equal meaning: two years, two stages of a budget, a header that was copied.

    Beside a column of texts with the table's own header, a column with another name for it is no rival.
    """
    names = column_names(sheet)
    columns: dict[str, list[int]] = {}
    for column, text in enumerate(texts):
        name = names.get(header_key(text)) if text else None
        if name in found and name not in _MAY_REPEAT:
            columns.setdefault(name, []).append(column)
    return {
        name: tuple(places)
        for name, places in columns.items()
        if len(places) > 1
        and (
            sheet.column(name).kind.right
            or sum(header_key(texts[place]) == sheet.column(name).keys[0] for place in places) != 1
        )
    }


def _level_named(sheet: Sheet, keys: dict[str, int], found: dict[str, int]) -> str | None:
    """The level in a header such as ``Sasaran Strategis`` over objectives or ``Sub Kegiatan`` over titles, else None."""
    if "level" in found or not sheet.level_over:
        return None
    named = next((k for k, column in keys.items() if column == found.get(sheet.level_over)), "")
    return next((option for option in sheet.column("level").options if key(option) == named), None)


def shift_split_columns(grid: SheetGrid, header: Header, end: int) -> None:
    """Correct the column of figures below a header that spans two columns: ``Rp`` and an amount, or a unit and a target.

    Changes `header.columns`; the rows up to `end` (from 0) belong to the header.
    """
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
