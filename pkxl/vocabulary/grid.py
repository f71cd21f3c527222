"""Cell grids: the values of a workbook by sheet, read from a file or from live Excel."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.numbers import FIGURE_START

BLANK = frozenset({"", None})
"""The values of an empty cell."""


def is_empty(cell: Cell) -> bool:
    """True for a cell that is empty or holds whitespace only."""
    return cell in BLANK or (isinstance(cell, str) and cell.isspace())


@dataclass(slots=True)
class SheetGrid:
    """One sheet. ``rows[0][0]`` is A1; `formulas` are the (row, column) of formula cells, from 1.

    `top` is the first row (from 0) that is looked at, of a sheet whose upper rows belong to another agreement.
    """

    name: str
    rows: list[list[Cell]]
    formulas: Set[tuple[int, int]] = frozenset()
    protected: bool | None = None
    top: int = 0

    def rows_from_top(self, most: int) -> Iterator[tuple[int, list[Cell]]]:
        """(row number from 0, cells) of so many rows from `top` on."""
        return enumerate(self.rows[self.top : self.top + most], self.top)

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


_FIGURE = re.compile(FIGURE_START + r"[\d.,\s]*+[-–)%\s]*+", re.IGNORECASE)


def is_whole_figure(cell: Cell) -> bool:
    """True for a number, and for a text that is a figure and nothing else, such as ``Rp 1.000,-`` or ``(12 %)``."""
    return isinstance(cell, float | int) or (isinstance(cell, str) and _FIGURE.fullmatch(cell) is not None)


def fill_merges(rows: Sequence[list[Any]], merges: Collection[tuple[int, int, int]]) -> None:
    """Write the text of each vertical merge (first row, column, last row, from 1) into its empty cells, in place.

    A text such as a level holds for each of its rows. A figure stands once, since an amount would count twice. A row that
    holds nothing of its own is only a part of a higher row, and stays empty.
    """
    reached = {row for top, _, bottom in merges for row in range(top, min(bottom, len(rows)))}
    own = {row for row in reached if not _is_blank(rows[row])}
    for top, left, bottom in merges:
        if not 0 < top <= len(rows) or left > len(rows[top - 1]):
            continue
        value = rows[top - 1][left - 1]
        if not isinstance(value, str) or is_whole_figure(value):
            continue
        for row in range(top, min(bottom, len(rows))):
            if row in own and left <= len(rows[row]) and rows[row][left - 1] in ("", None):
                rows[row][left - 1] = value


def _is_blank(row: Sequence[Any]) -> bool:
    return all(cell is None or cell == "" for cell in row)
