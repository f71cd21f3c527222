"""Rows: the lines of a table below its header, its total, and what stands beside or below it without belonging to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from pkxl.reading import messages, signatures
from pkxl.reading.headers import Header, column_names, shift_split_columns
from pkxl.tables import Sheet
from pkxl.tables.book import Book, Place, RawTable, Total
from pkxl.vocabulary.cells import Cell, NotComputed
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import BLANK, SheetGrid, is_empty
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.text import parse_text

_INFERRED = frozenset({"level"})
"""Columns that a workbook may do without: the header says it, or the nomenclature does."""
_PREPARED = frozenset({"number", "level"})
"""What the template has filled in already, so that it alone makes no row."""
_TOTAL_WORDS = (
    "jumlah",
    "total",
    "grand total",
    "jumlah total",
    "jumlah anggaran",
    "total anggaran",
    "jumlah keseluruhan",
)


def read_table(book: Book, sheet: Sheet, grid: SheetGrid, parts: Sequence[tuple[Header, int]]) -> RawTable:
    """A table whose rows stand below these headers, each up to the row given with it.

    A column that is missing and one that belongs to no table are findings of the workbook.
    """
    first = parts[0][0]
    raw = RawTable(first.place(book.name, grid), [], {c.name: [] for c in sheet.columns})
    for header, end in parts:
        shift_split_columns(grid, header, end)
        place = header.place(book.name, grid)
        if header is first:
            raw.place = place
        _Part(book, sheet, grid, header, raw, place).read(end)
    _report_columns(book, sheet, grid, first)
    _fill_down(sheet, raw)
    return raw


def _report_columns(book: Book, sheet: Sheet, grid: SheetGrid, header: Header) -> None:
    for column in sheet.columns:
        if column.required and column.name not in header.columns and column.name not in _INFERRED:
            origin = Origin(book.name, grid.name, header.row + 1)
            values = {"header": column.header, "sheet": grid.name}
            book.findings.append(Finding(messages.MISSING_COLUMN, origin, values))
    for k, at in header.unknown.items():
        origin = Origin(book.name, grid.name, header.row + 1, at + 1)
        text = parse_text(grid.rows[header.row][at]) or k
        book.findings.append(Finding(messages.EXTRA_COLUMN, origin, {"header": text}))


class _Sort(Enum):
    """What a row below a header is."""

    EMPTY = "nothing in the table's columns"
    PREPARED = "nothing but the number or level that the template fills in"
    COLUMN_NUMBERS = "the numbers of the columns, or the header once more"
    TOTAL = "the total"
    LOOSE = "a remark beside or below the table"
    LINE = "a line of the table"


@dataclass(slots=True)
class _Part:
    """The rows below one header of a table, read into `raw`."""

    book: Book
    sheet: Sheet
    grid: SheetGrid
    header: Header
    raw: RawTable
    place: Place

    def read(self, end: int) -> None:
        """Read the rows up to `end` (from 0), or to a signature block."""
        columns = self.header.columns
        figures = [(c.name, columns[c.name] + 1) for c in self.sheet.columns if c.kind.right and c.name in columns]
        formulas = frozenset(self.grid.formulas) if figures else frozenset()
        kept: list[dict[str, Cell]] = []
        gap = False
        for index in range(self.header.row + 1, end):
            row = self.grid.rows[index]
            if BLANK.issuperset(row):
                gap = True
                continue
            if signatures.begins_here(row):
                break
            cells = self.header.cells_of(row)
            held = {name: cell for name, cell in cells.items() if not is_empty(cell)}
            filled = [n for n, cell in held.items() if n not in _PREPARED and not isinstance(cell, NotComputed)]
            sort = self._sort(index, row, held, filled, apart=gap or self.raw.total is not None)
            if sort is _Sort.EMPTY:
                gap = True
            elif sort is _Sort.TOTAL:
                at = (index + 1, columns["amount"] + 1)
                self.raw.total = Total(*at, cells["amount"], at in formulas)
                gap = False
            elif sort is _Sort.LOOSE:
                name = filled[0] if filled else "amount"
                origin = self.place.origin(name, index + 1)
                self.book.findings.append(Finding(messages.LOOSE_TEXT, origin, {"text": cells[name]}))
            elif sort is _Sort.LINE:
                if self.raw.total is not None:
                    self.raw.after_total.append(index + 1)
                gap = False
                kept.append(self._completed(cells))
                self.raw.rows.append(index + 1)
                if formulas:
                    self.raw.formulas += [(index + 1, name) for name, at in figures if (index + 1, at) in formulas]
        self.raw.places += [self.place] * len(kept)
        for name, values in self.raw.cells.items():
            values += [cells.get(name) for cells in kept]

    def _sort(
        self, index: int, row: Sequence[Cell], held: Mapping[str, Cell], filled: Sequence[str], *, apart: bool
    ) -> _Sort:
        """What this row is. `apart`: whether a gap or the total stands between it and the lines above."""
        if not held:
            return _Sort.EMPTY
        if not filled and not isinstance(held.get("amount"), NotComputed):
            return _Sort.PREPARED
        if index <= self.header.row + 2 and _is_column_numbers(held, self.sheet):
            return _Sort.COLUMN_NUMBERS
        if "amount" in self.header.columns and _is_total(row, held):
            return _Sort.TOTAL
        if _is_loose(held, filled, self.sheet, apart=apart):
            return _Sort.LOOSE
        return _Sort.LINE

    def _completed(self, cells: dict[str, Cell]) -> dict[str, Cell]:
        """A line with what its columns do not say: a number typed before its title, the level that the header names."""
        if "number" not in self.header.columns:
            _split_number(cells)
        if "level" not in self.header.columns:
            cells["level"] = self.header.level
        return cells


def _is_loose(held: Mapping[str, Cell], filled: Sequence[str], sheet: Sheet, *, apart: bool) -> bool:
    """True for a remark beside or below the table: nothing of what makes a row, or a lone text after a gap."""
    if len(filled) == 1 and apart and "level" not in held and "number" not in held:
        return True
    return (apart or len(filled) == 1) and not any(anchor in filled for anchor in sheet.anchors)


_NUMBERED = re.compile(r"\s*(\d{1,2}[.)]|\(\d{1,2}\))\s+(.*)", re.DOTALL)


def _split_number(cells: dict[str, Cell]) -> None:
    """``1. Program ...`` in one cell is a number and a title."""
    for name in ("title", "objective"):
        cell = cells.get(name)
        if isinstance(cell, str) and (match := _NUMBERED.match(cell)):
            cells["number"], cells[name] = match[1], match[2]


_COLUMN_NUMBER = re.compile(r"\(\d{1,2}\)")
_SMALL_NUMBER = re.compile(r"\(\d{1,2}\)|\d{1,2}")


def _is_column_numbers(held: Mapping[str, Cell], sheet: Sheet) -> bool:
    """True for the row ``(1) (2) (3)`` under a header, and for a header printed twice."""
    if all(isinstance(cell, str) and _COLUMN_NUMBER.fullmatch(cell.strip()) for cell in held.values()):
        return True
    texts = [(name, _short_text(held.get(name)) or "") for name in sheet.anchors]
    if all(_SMALL_NUMBER.fullmatch(text) for _, text in texts):
        return isinstance(held.get(sheet.anchors[0]), str) or "amount" not in sheet.anchors
    names = column_names(sheet)
    return all(names.get(key(text)) == name for name, text in texts)


def _short_text(cell: Cell) -> str | None:
    """The cell's text if it is text or a whole number, for telling a row of column numbers."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.strip() if isinstance(cell, str) else None


def _is_total(row: Sequence[Cell], held: Mapping[str, Cell]) -> bool:
    if "level" in held or isinstance(held.get("title"), float):
        return False
    if held.keys() <= {"amount"}:
        return True  # an amount without a label, as the paper form closes its table
    label = next((key(cell) for cell in row if isinstance(cell, str) and cell.strip()), "")
    return label.removesuffix(" rp") in _TOTAL_WORDS


def _fill_down(sheet: Sheet, raw: RawTable) -> None:
    """Let a blank go on with the value above in the columns that allow it, where the row has no number."""
    numbers = raw.cells.get("number")
    if numbers is None:
        return
    for column in sheet.columns:
        if not column.fill_down:
            continue
        cells = raw.cells[column.name]
        for i in range(1, len(cells)):
            if is_empty(cells[i]) and is_empty(numbers[i]) and _continues(raw, i):
                cells[i] = cells[i - 1]


def _continues(raw: RawTable, i: int) -> bool:
    """True when the row has no objective of its own, so that it belongs to the row above."""
    own = raw.cells.get("objective")
    return own is not None and (is_empty(own[i]) or own[i] == own[i - 1])
