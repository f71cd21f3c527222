"""Cell grids: the values of a workbook by sheet, read from a file or from live Excel."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pkxl.vocabulary.cells import Cell

BLANK = frozenset({"", None})
"""The values of an empty cell."""


def is_empty(cell: Cell) -> bool:
    """True for a cell that is empty or holds whitespace only."""
    return cell in BLANK or (isinstance(cell, str) and cell.isspace())


@dataclass(slots=True)
class SheetGrid:
    """One sheet. ``rows[0][0]`` is A1; `formulas` are the (row, column) of formula cells, from 1."""

    name: str
    rows: list[list[Cell]]
    formulas: Set[tuple[int, int]] = frozenset()
    protected: bool | None = None

    @property
    def filled(self) -> dict[tuple[int, int], Cell]:
        """Every non-empty cell, by (row, column) from 1."""
        return {
            (r, c): cell for r, row in enumerate(self.rows, 1) for c, cell in enumerate(row, 1) if cell not in BLANK
        }


@dataclass(slots=True)
class Grid:
    """One workbook. `name` identifies it in findings; `sha256` is the digest of the bytes that were read."""

    name: str
    sheets: dict[str, SheetGrid]
    path: Path | None = None
    sha256: str = ""
    changed: datetime | None = None
    far_cells: list[tuple[str, str]] = field(default_factory=list)
    risks: list[str] = field(default_factory=list)


def grid_from_rows(name: str, sheets: dict[str, list[list[Cell]]]) -> Grid:
    """A grid from lists of rows by sheet name."""
    return Grid(name, {sheet: SheetGrid(sheet, rows) for sheet, rows in sheets.items()})
