"""The columns that are read below a header: one of each kind, that of the agreement's own edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pkxl.reading import table_messages
from pkxl.reading.editions import name_of
from pkxl.reading.headers import Header
from pkxl.tables import PERFORMANCE
from pkxl.tables.book import Book
from pkxl.vocabulary.cells import Cell, NotComputed
from pkxl.vocabulary.editions import Edition, chosen
from pkxl.vocabulary.findings import Finding, Message, Origin, column_letters
from pkxl.vocabulary.grid import SheetGrid, is_whole_figure
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.numbers import FIGURE_START
from pkxl.vocabulary.text import parse_text

_INFERABLE = frozenset({"level"})
"""Columns that may be missing, since their values follow from the header or from the nomenclature."""
_ROWS_LOOKED_AT = 12
"""The number of rows below a header that tell where its figures stand."""
_PLAN_OF_YEARS = PERFORMANCE.column("strategic_target").name
"""The column of a plan for several years, whose header may state any of them."""


def settled(header: Header, grid: SheetGrid, end: int, own: Edition) -> Header:
    """The header with one column of each kind; the rows up to `end` (from 0) belong to it.

    Of several, the one of the agreement's own edition is read. Where there is none, or several, the rivals remain, and
    no figures are read.
    """
    header = _beside_its_header(header, grid, end)
    rivals = {**header.rivals, **dict(_unnamed_rivals(header, grid, end))}
    columns, unused = dict(header.columns), {}
    for name, every in list(rivals.items()):
        places = tuple(c for c in every if c not in header.alike or _has_figures(header, grid, c, end))
        rivals[name] = places
        index = 0 if len(places) == 1 else chosen([header.editions.get(column, Edition()) for column in places], own)
        if index is not None:
            columns[name] = places[index]
            if len(places) > 1:
                unused[name] = tuple(column for column in places if column != places[index])
            del rivals[name]
        elif header.table.column(name).kind.right:
            del columns[name]
    return replace(header, columns=columns, rivals=rivals, unused=unused)


def _beside_its_header(header: Header, grid: SheetGrid, end: int) -> Header:
    """The header with its columns corrected below a header that spans two: ``Rp`` and an amount, a unit and a target."""
    columns = dict(header.columns)
    for name in ("amount", "target"):
        column = columns.get(name)
        if column is None or name in header.rivals or not _is_unnamed(header, grid, column + 1):
            continue
        pairs = [(_text_at(grid, r, column), _text_at(grid, r, column + 1)) for r in _rows_below(header, end)]
        words_first = any(_is_words(left) and _DIGIT.search(right) for left, right in pairs)
        if words_first:
            columns[name] = column + 1
        if name == "target" and "unit" not in columns:
            if words_first:
                columns["unit"] = column
            elif any(_DIGIT.search(left) and _is_words(right) for left, right in pairs):
                columns["unit"] = column + 1
    return replace(header, columns=columns)


_DIGIT = re.compile(r"\d")


def _is_words(text: str) -> bool:
    return bool(text.strip()) and not _DIGIT.search(text)


def _unnamed_rivals(header: Header, grid: SheetGrid, end: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Columns of figures, each with the column to the right of it that has figures too, and no header of its own."""
    for column in header.table.columns:
        at = header.columns.get(column.name)
        if at is None or not column.kind.right or column.name in header.rivals:
            continue
        if not _is_unnamed(header, grid, at + 1):
            continue
        pairs = ((_cell_at(grid, r, at), _cell_at(grid, r, at + 1)) for r in range(header.row + 1, end))
        if any(is_whole_figure(left) and is_whole_figure(right) for left, right in pairs):
            yield column.name, (at, at + 1)


def _has_figures(header: Header, grid: SheetGrid, column: int, end: int) -> bool:
    return any(is_whole_figure(_cell_at(grid, row, column)) for row in range(header.row + 1, end))


def _is_unnamed(header: Header, grid: SheetGrid, column: int) -> bool:
    taken = {
        *header.columns.values(),
        *header.unknown.values(),
        *(c for places in header.rivals.values() for c in places),
    }
    return column not in taken and not key(_text_at(grid, header.row, column))


def _rows_below(header: Header, end: int) -> range:
    return range(header.row + 1, min(end, header.row + _ROWS_LOOKED_AT))


def _cell_at(grid: SheetGrid, row: int, column: int) -> Cell:
    cells = grid.rows[row] if row < len(grid.rows) else []
    return cells[column] if column < len(cells) else None


def _text_at(grid: SheetGrid, row: int, column: int) -> str:
    cell = _cell_at(grid, row, column)
    return "" if cell is None else str(cell)


_FIGURE = re.compile(FIGURE_START, re.IGNORECASE)
_DIGITS_OF_A_NIP = 18
"""The digits of an official's number (NIP), which stands in signature blocks and is no figure."""


def is_figure(cell: Cell) -> bool:
    """True for a number, a formula without a result, and a text that begins as a figure."""
    if isinstance(cell, str):
        return _FIGURE.match(cell) is not None and sum(map(str.isdigit, cell)) < _DIGITS_OF_A_NIP
    return isinstance(cell, float | int | NotComputed)


def report_columns(book: Book, grid: SheetGrid, header: Header, own: Edition) -> None:
    """Add to the findings of the book: columns that are missing, unknown, rivals, unused, or of another edition."""
    for column in header.table.columns:
        name, title = column.name, column.header
        at = header.columns.get(name)
        if name in header.rivals:
            _report(book, grid, header, table_messages.RIVAL_COLUMNS, header.rivals[name], {"header": title})
        elif at is None:
            if column.required and name not in _INFERABLE:
                origin = Origin(book.name, grid.name, header.row + 1)
                book.findings.append(
                    Finding(table_messages.MISSING_COLUMN, origin, {"header": title, "sheet": grid.name})
                )
        elif column.kind.right and name != _PLAN_OF_YEARS and not header.editions.get(at, own).fits(own):
            text = parse_text(_cell_at(grid, header.row, at))
            _report(book, grid, header, table_messages.OTHER_EDITION, (at,), {"text": text, "own": name_of(own)})
        if at is not None and name in header.unused:
            read = column_letters(at + 1)
            _report(
                book, grid, header, table_messages.UNUSED_COLUMN, header.unused[name], {"header": title, "read": read}
            )
    for k, at in header.unknown.items():
        text = parse_text(_cell_at(grid, header.row, at)) or k
        _report(book, grid, header, table_messages.EXTRA_COLUMN, (at,), {"header": text})


def _report(
    book: Book, grid: SheetGrid, header: Header, message: Message, columns: Sequence[int], values: dict[str, str | None]
) -> None:
    origin = Origin(book.name, grid.name, header.row + 1, columns[-1] + 1)
    letters = ", ".join(column_letters(column + 1) for column in columns)
    book.findings.append(Finding(message, origin, {**values, "columns": letters}))
