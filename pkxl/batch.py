"""The batch: all rows of all workbooks, one long frame per table, each row with its origin.

A single workbook is a batch of one. Cells are parsed here, column by column over the whole batch; what cannot
be read is a finding and a null, so that it hides no other cell.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from pkxl.answers import LONG, forget_long_texts
from pkxl.findings import Finding, Origin
from pkxl.inference import budget_level
from pkxl.process import uncollected
from pkxl.tables import BUDGET, EVERY_SHEET, LISTS, Column, Sheet
from pkxl.tables.cell_words import OF_REASON
from pkxl.values import Cell, ErrorCell, Target, Unreadable, shown
from pkxl.workbook import words
from pkxl.workbook.books import open_candidates
from pkxl.workbook.files import Candidate
from pkxl.workbook.grid import Grid
from pkxl.workbook.reading import Book, Place, RawTable, read_book

if TYPE_CHECKING:
    import pandas as pd

Row = Any
"""One row of a table: a named tuple of its columns, then `where` (its Place) and `row`; nulls are None."""


@dataclass(slots=True)
class Rows:
    """One table over the whole batch as columns: typed values by column, and each row's origin.

    `unreadable` keeps the cells that could not be read, by (row, column), as they stood; `lengths`, of the texts that
    are not here to their end, how many characters they have.
    """

    sheet: Sheet
    values: dict[str, list[Any]]
    places: list[Place]
    row_numbers: list[int]
    unreadable: dict[tuple[int, str], Cell] = field(default_factory=dict)
    lengths: dict[tuple[int, str], int] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Any, ...]:
        """As columns, the table by the name of its sheet."""
        return _rows_of, (self.sheet.name, self.values, self.places, self.row_numbers, self.unreadable, self.lengths)

    def frame(self) -> pd.DataFrame:
        """The long frame: the table's columns, then workbook, sheet and row of origin."""
        import pandas as pd

        data: dict[str, Any] = {c.name: _array(self.values[c.name], c.kind.dtype) for c in self.sheet.columns}
        data["workbook"] = [place.workbook for place in self.places]
        data["sheet"] = [place.sheet for place in self.places]
        data["row"] = self.row_numbers
        return pd.DataFrame(data)

    def shortened(self) -> Rows:
        """The same with no text longer than it takes to see that it is too long, for rows that wait to be validated."""
        values, lengths = dict(self.values), dict(self.lengths)
        for column in self.sheet.columns:
            most = max(column.longest or 0, LONG) + 1
            cells = values[column.name]
            longer = {i: len(cell) for i, cell in enumerate(cells) if isinstance(cell, str) and len(cell) > most}
            if longer:
                values[column.name] = [cell[:most] if i in longer else cell for i, cell in enumerate(cells)]
                lengths |= {(i, column.name): length for i, length in longer.items()}
        return replace(self, values=values, lengths=lengths)

    def origin(self, index: int, column: str) -> Origin:
        """The cell of this row and column."""
        return self.places[index].origin(column, self.row_numbers[index])


def _rows_of(sheet: str, *columns: Any) -> Rows:
    return Rows(next(s for s in EVERY_SHEET if s.name == sheet), *columns)


def joined(sheet: Sheet, parts: Sequence[Rows]) -> Rows:
    """The rows of one table, of several batches one after another."""
    if len(parts) == 1:
        return parts[0]
    every = Rows(sheet, {c.name: [] for c in sheet.columns}, [], [])
    for part in parts:
        before = len(every.places)
        for own, of_part in ((every.unreadable, part.unreadable), (every.lengths, part.lengths)):
            own |= {(before + index, name): about for (index, name), about in of_part.items()}
        for name, values in part.values.items():
            every.values[name] += values
        every.places += part.places
        every.row_numbers += part.row_numbers
    return every


def _array(values: list[Any], dtype: Any) -> Any:
    import pandas as pd

    if dtype == "datetime64[ns]":
        return pd.to_datetime(pd.Series(values, dtype="object")).astype(dtype)
    return pd.array(values, dtype=dtype)


@dataclass(slots=True)
class Batch:
    """Everything that was read, and what reading and parsing found."""

    books: list[Book]
    tables: dict[str, Rows]
    findings: list[Finding]
    folders: dict[str, str] = field(default_factory=dict)
    """The folder of every file that was looked at, by its name."""
    long_texts: bool = False
    """Whether any cell holds a long text."""

    def rows_by_book(self, sheet: Sheet) -> dict[str, list[Row]]:
        """The rows of a table as named tuples, by workbook."""
        rows = self.tables[sheet.name]
        make = _row_type(sheet)
        result: dict[str, list[Row]] = {}
        for row in map(make, *rows.values.values(), rows.places, rows.row_numbers):
            result.setdefault(row.where.workbook, []).append(row)
        return result


@lru_cache(maxsize=8)
def _row_type(sheet: Sheet) -> Any:
    return namedtuple(f"{sheet.name}Row", [*(c.name for c in sheet.columns), "where", "row"])


def read_batch(candidates: Iterable[Candidate]) -> Batch:
    """Read these files and parse their cells."""
    files = list(candidates)
    with uncollected():
        outcomes = list(open_candidates(files))
    batch = batch_of([o for o in outcomes if isinstance(o, Book)], [o for o in outcomes if isinstance(o, Finding)])
    batch.folders = {candidate.name: candidate.folder for candidate in files}
    return batch


def batch_of_grids(grids: Iterable[Grid]) -> Batch:
    """The batch of workbooks that are already grids: live Excel, tests."""
    return batch_of([read_book(grid) for grid in grids], [])


def batch_of(books: Sequence[Book], findings: Sequence[Finding]) -> Batch:
    """The batch of these books; cells are parsed here."""
    found = [*findings, *chain.from_iterable(book.findings for book in books)]
    tables = {sheet.name: _parsed(sheet, books, found) for sheet in EVERY_SHEET}
    for book in books:
        for sheet in LISTS:
            raw = book.tables.get(sheet.name)
            if raw is not None and not raw.rows:
                origin = Origin(book.name, raw.place.sheet, raw.place.header_row + 1)
                found.append(Finding(words.EMPTY_TABLE, origin, {"sheet": sheet.name}))
    return Batch(list(books), tables, found, long_texts=forget_long_texts())


def _parsed(sheet: Sheet, books: Sequence[Book], found: list[Finding]) -> Rows:
    raws: list[RawTable] = [raw for book in books if (raw := book.tables.get(sheet.name)) is not None]
    places = list(chain.from_iterable(raw.places for raw in raws))
    numbers = list(chain.from_iterable(raw.rows for raw in raws))
    rows = Rows(sheet, {}, places, numbers)
    for column in sheet.columns:
        cells = list(chain.from_iterable(raw.cells[column.name] for raw in raws))
        rows.values[column.name] = _parse_column(column, cells, rows, found)
    if sheet is BUDGET:
        _infer_levels(rows)
    for column in sheet.columns:
        if column.unit_to:
            _split_targets(column, rows)
    for raw in raws:
        raw.cells = {}
    return rows


def _parse_column(column: Column, cells: list[Cell], rows: Rows, found: list[Finding]) -> list[Any]:
    parse = column.kind.parse
    parsed: list[Any] = []
    for index, cell in enumerate(cells):
        try:
            parsed.append(parse(cell))
        except Unreadable as error:
            parsed.append(None)
            rows.unreadable[(index, column.name)] = cell
            values = {
                "value": cell.text if isinstance(cell, ErrorCell) else shown(cell),
                "header": column.header,
            }
            found.append(Finding(OF_REASON[error.reason], rows.origin(index, column.name), values))
    if column.kind.name == "target" and not column.unit_to:
        return [value.figure if isinstance(value, Target) else value for value in parsed]
    return parsed


def _infer_levels(rows: Rows) -> None:
    """Give lines of workbooks without a column Tingkat their level."""
    for index, place in enumerate(rows.places):
        if "level" not in place.columns:
            title, named = rows.values["title"][index], rows.values["level"][index]
            rows.values["level"][index] = budget_level(title, named)


def _split_targets(column: Column, rows: Rows) -> None:
    """Put a unit that was typed behind the figure where it belongs, if nothing stands there."""
    assert column.unit_to is not None
    units = rows.values[column.unit_to]
    for index, target in enumerate(rows.values[column.name]):
        if isinstance(target, Target):
            rows.values[column.name][index] = target.figure
            if target.unit and units[index] is None:
                units[index] = target.unit
