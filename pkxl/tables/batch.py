"""The batch: all rows of all workbooks as columns, one long frame a table, each row with its origin."""

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

    def rows_by_book(self, row_type: type[Row]) -> dict[str, list[Row]]:
        """The rows of a table, by workbook. Raises StalePackage where the row types are older than the models."""
        rows = self.tables[sheet_of(row_type)]
        make: Callable[..., Row] = row_type
        result: dict[str, list[Row]] = {}
        for row in map(make, *rows.values.values(), rows.places, rows.row_numbers):
            result.setdefault(row.where.workbook, []).append(row)
        return result


@lru_cache(maxsize=1)
def _is_current() -> bool:
    return fingerprint() == MADE_FROM


def sheet_of(row_type: object) -> str:
    """The name of the sheet whose rows these are. Raises StalePackage where the types are older than the models."""
    if not _is_current():
        raise StalePackage("rows.py")
    return SHEETS[row_type]  # type: ignore[index]  # one of the types in rows.py
