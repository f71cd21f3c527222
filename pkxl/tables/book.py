"""One workbook as read: the places and cells of its tables, its stamp, and the findings of reading."""

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
    """The position of a table in one workbook: its columns or, on the agreement page, its cells.

    Rows and columns are from 1. `lacks` are columns that this form of the table does not have, and that are not
    reported as missing.
    """

    workbook: str
    sheet: str
    columns: dict[str, int] = field(default_factory=dict)
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)
    header_row: int = 0
    protected: bool | None = None
    lacks: frozenset[str] = frozenset()
    part: int = 0

    @property
    def key(self) -> tuple[str, int]:
        """What identifies the agreement: the name of the workbook, and the number of the agreement in it."""
        return self.workbook, self.part

    def origin(self, column: str, row: int | None = None) -> Origin:
        """The origin of a column in this row; of its header without a row; of the sheet if the column is missing."""
        if column in self.cells:
            return Origin(self.workbook, self.sheet, *self.cells[column])
        if column in self.columns:
            return Origin(self.workbook, self.sheet, row or self.header_row, self.columns[column])
        return Origin(self.workbook, self.sheet)


@dataclass(slots=True)
class Total:
    """The total row of a budget: its unparsed amount, and whether that is a formula. Row and column from 1."""

    row: int
    column: int
    cell: Cell
    is_formula: bool


@dataclass(slots=True)
class RawTable:
    """The unparsed cells of a table, by column; `rows` are the row numbers on the sheet, from 1.

    `place` is that of the first header, `places` has one for each row: a table can continue below another header.
    `formulas` are (row, column name) of amounts and targets that are formulas. `after_total` are the rows below the
    total row. `villages` are (row, kelurahan) of headings over its lines, from the top.
    """

    place: Place
    rows: list[int]
    cells: dict[str, list[Cell]]
    places: list[Place] = field(default_factory=list)
    formulas: list[tuple[int, str]] = field(default_factory=list)
    total: Total | None = None
    after_total: list[int] = field(default_factory=list)
    villages: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class Book:
    """One workbook as read: its tables by sheet name, its template stamp, and the findings of reading.

    `name` identifies it in findings; `sha256` is the digest of the bytes that were read. A workbook with several
    agreements is a book with `others`, each with its own `part`, from 1.
    """

    name: str
    path: Path | None = None
    sha256: str = ""
    changed: datetime | None = None
    tables: dict[str, RawTable] = field(default_factory=dict)
    stamp: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    part: int = 0
    others: list[Book] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, int]:
        """What identifies the agreement, as `Place.key`."""
        return self.name, self.part

    @property
    def recognised(self) -> bool:
        """True if at least one table of an agreement was found."""
        return any(sheet.name in self.tables for sheet in LISTS)
