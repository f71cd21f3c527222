"""A workbook as a mapping of sheet name to a grid of values, whether it is a file or live Excel."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pkxl.vocabulary.cells import Cell

BLANK = frozenset({"", None})
"""What an empty cell is."""


def is_empty(cell: Cell) -> bool:
    """True for a cell that holds nothing, or nothing but blanks."""
    return cell in BLANK or (isinstance(cell, str) and cell.isspace())


@dataclass(slots=True)
class SheetGrid:
    """One sheet: ``rows[0][0]`` is A1. Places are (row, column) from 1."""

    name: str
    rows: list[list[Cell]]
    formulas: Set[tuple[int, int]] = frozenset()
    protected: bool | None = None

    @property
    def filled(self) -> dict[tuple[int, int], Cell]:
        """Every cell that holds something, by its place."""
        return {
            (r, c): cell for r, row in enumerate(self.rows, 1) for c, cell in enumerate(row, 1) if cell not in BLANK
        }


@dataclass(slots=True)
class Grid:
    """One workbook. `name` is how findings call it; `sha256` is of the file as it was read."""

    name: str
    sheets: dict[str, SheetGrid]
    path: Path | None = None
    sha256: str = ""
    changed: datetime | None = None
    far_cells: list[tuple[str, str]] = field(default_factory=list)
    risks: list[str] = field(default_factory=list)


def grid_from_rows(name: str, sheets: dict[str, list[list[Cell]]]) -> Grid:
    """A grid from plain lists, as live Excel and tests hand them over."""
    return Grid(name, {sheet: SheetGrid(sheet, rows) for sheet, rows in sheets.items()})
