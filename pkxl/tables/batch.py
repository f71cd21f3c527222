"""The batch: the rows of all workbooks, by table and column, each row with its origin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from pkxl.speed.memo import LONG
from pkxl.tables import EVERY_SHEET, Sheet
from pkxl.tables.book import Book, Place
from pkxl.tables.rows import MADE_FROM, SHEETS, AnyRow
from pkxl.tables.sheet import fingerprint
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.errors import StalePackage
from pkxl.vocabulary.findings import Finding, Origin

if TYPE_CHECKING:
    import pandas as pd

Row = TypeVar("Row", bound=AnyRow)


@dataclass(slots=True)
class Rows:
    """The rows of one table in all workbooks: typed values by column, and the place and row number of each row.

    `unreadable` are the cells that could not be parsed, and `lengths` the original lengths of shortened texts, both by
    (index of the row from 0, name of the column).
    """

    sheet: Sheet
    values: dict[str, list[Any]]
    places: list[Place]
    row_numbers: list[int]
    unreadable: dict[tuple[int, str], Cell] = field(default_factory=dict)
    lengths: dict[tuple[int, str], int] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the sheet by its name."""
        return _rows_of, (self.sheet.name, self.values, self.places, self.row_numbers, self.unreadable, self.lengths)

    def frame(self) -> pd.DataFrame:
        """The data frame: the columns of the table, then workbook, sheet and row (from 1) of origin."""
        import pandas as pd

        data: dict[str, Any] = {c.name: _array(self.values[c.name], c.kind.dtype) for c in self.sheet.columns}
        data["workbook"] = [place.workbook for place in self.places]
        data["sheet"] = [place.sheet for place in self.places]
        data["row"] = self.row_numbers
        return pd.DataFrame(data)

    def shortened(self) -> Rows:
        """The rows with each text cut one character after its limit: validation still reports it, with less memory."""
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
        """The origin of the cell in this row (index from 0) and column."""
        return self.places[index].origin(column, self.row_numbers[index])


def _rows_of(sheet: str, *columns: Any) -> Rows:
    return Rows(next(s for s in EVERY_SHEET if s.name == sheet), *columns)


def concatenated(sheet: Sheet, parts: Sequence[Rows]) -> Rows:
    """The rows of one table in several batches, concatenated."""
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
    """All workbooks that were read together, their tables, and the findings of reading and parsing."""

    books: list[Book]
    tables: dict[str, Rows]
    findings: list[Finding]
    folders: dict[str, str] = field(default_factory=dict)
    """The folder of every file, by name, also of those that could not be read."""
    long_texts: bool = False
    """True if any cell has a text longer than `memo.LONG`."""

    def rows_by_book(self, row_type: type[Row]) -> dict[tuple[str, int], list[Row]]:
        """The rows of a table, by `Book.key`. Raises StalePackage if the row types are older than the models."""
        rows = self.tables[sheet_of(row_type)]
        make: Callable[..., Row] = row_type
        result: dict[tuple[str, int], list[Row]] = {}
        for row in map(make, *rows.values.values(), rows.places, rows.row_numbers):
            result.setdefault(row.where.key, []).append(row)
        return result


@lru_cache(maxsize=1)
def _is_current() -> bool:
    return fingerprint() == MADE_FROM


def sheet_of(row_type: object) -> str:
    """The name of the sheet of a row type. Raises StalePackage if the row types are older than the models."""
    if not _is_current():
        raise StalePackage("rows.py")
    return SHEETS[row_type]  # type: ignore[index]  # one of the types in rows.py
