"""One workbook as it was read: where its tables stand, their cells as typed, its stamp, and what reading found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pkxl.speed.pickling import travelling
from pkxl.tables import LISTS
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.findings import Finding, Origin


@travelling
@dataclass(slots=True)
class Place:
    """Where a table's columns (or, on the agreement page, its cells) stand in one workbook.

    Rows and columns count from 1. `lacks` are columns that this form of the table does not have, so that they are
    not asked for.
    """

    workbook: str
    sheet: str
    columns: dict[str, int] = field(default_factory=dict)
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)
    header_row: int = 0
    protected: bool | None = None
    lacks: frozenset[str] = frozenset()

    def origin(self, column: str, row: int | None = None) -> Origin:
        """The place of a column's cell in this row; of the header or label where the cell has none."""
        if column in self.cells:
            return Origin(self.workbook, self.sheet, *self.cells[column])
        if column in self.columns:
            return Origin(self.workbook, self.sheet, row or self.header_row, self.columns[column])
        return Origin(self.workbook, self.sheet)


@dataclass(slots=True)
class Total:
    """The total row of a budget as it stands: its typed or computed amount and whether a formula gives it."""

    row: int
    column: int
    cell: Cell
    is_formula: bool


@dataclass(slots=True)
class RawTable:
    """A table's cells as they stand, by column; `rows` are the sheet's row numbers, `places` each row's columns.

    `place` is that of the first header; a table that goes on under another header has several. `formulas` are the
    figures that are formulas, by (row, column name). `after_total` are the rows below the total.
    """

    place: Place
    rows: list[int]
    cells: dict[str, list[Cell]]
    places: list[Place] = field(default_factory=list)
    formulas: list[tuple[int, str]] = field(default_factory=list)
    total: Total | None = None
    after_total: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Book:
    """One workbook as read: its tables, its stamp, and what its reading found.

    `name` is how findings call it; `sha256` is of the file as it was read.
    """

    name: str
    path: Path | None = None
    sha256: str = ""
    changed: datetime | None = None
    tables: dict[str, RawTable] = field(default_factory=dict)
    stamp: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def recognised(self) -> bool:
        """True when at least one table of an agreement was found."""
        return any(sheet.name in self.tables for sheet in LISTS)
