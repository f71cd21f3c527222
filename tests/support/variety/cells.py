"""What varied workbooks are made of: values as a person or a program leaves them in a cell, and sheets of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from openpyxl.utils.cell import coordinate_to_tuple


@dataclass(frozen=True)
class Formula:
    """A formula and what it shows; None where it was never computed."""

    text: str
    result: Value = None


@dataclass(frozen=True)
class Error:
    """An error, typed or as what a formula shows."""

    text: str
    formula: str | None = None


@dataclass(frozen=True)
class Percent:
    """A number that is shown as a percentage."""

    share: float


Value = str | int | float | bool | date | Formula | Error | Percent | None


@dataclass
class Sheet:
    """Rows of cells, `header` the row (from 0) of a table's header; `far` are further cells by their addresses."""

    rows: list[list[Value]]
    header: int = 0
    merges: list[str] = field(default_factory=list)
    protected: bool = False
    far: dict[str, Value] = field(default_factory=dict)

    def cells(self) -> Iterator[tuple[int, int, Value]]:
        """Every cell that holds something, as (row, column, value) from 1, in the order of a sheet."""
        for r, row in enumerate(self.rows, 1):
            yield from ((r, c, cell) for c, cell in enumerate(row, 1) if cell is not None)
        for address, cell in sorted(self.far.items(), key=lambda item: coordinate_to_tuple(item[0])):
            yield (*coordinate_to_tuple(address), cell)
