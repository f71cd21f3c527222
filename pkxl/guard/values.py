"""A workbook's values through python-calamine, with what it does not tell put in."""

from __future__ import annotations

import io
from typing import Any

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.package import Survey
from pkxl.guard.sheet import SheetPart
from pkxl.vocabulary.cells import ErrorCell, NotComputed, PercentCell
from pkxl.vocabulary.grid import SheetGrid, fill_merges


def values_of(found: Survey) -> dict[str, SheetGrid]:
    """The sheets' values through calamine, with the survey's corrections put in.

    Raises Unusable(DAMAGED) where calamine gives up.
    """
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(found.data))
        grids = {}
        for number, part in enumerate(found.sheets, 1):
            sheet = book.get_sheet_by_name(str(number))
            rows: Any = sheet.to_python(skip_empty_area=False)
            _put_right(rows, part)
            grids[part.name] = SheetGrid(part.name, rows, part.formulas, part.protected)
    except BaseException as error:  # calamine's own errors, and the panics that PyO3 turns into BaseException
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise Unusable(Cause.DAMAGED, f"{type(error).__name__}: {error}") from error
    return grids


_NO_RESULT = NotComputed()


def _put_right(rows: list[list[object]], part: SheetPart) -> None:
    for (row, column), text in part.errors.items():
        _reach(rows, row, column)[column - 1] = ErrorCell(text)
    for row, column in part.not_computed:
        cells = _reach(rows, row, column)
        if cells[column - 1] == "":
            cells[column - 1] = _NO_RESULT
    for row, column in part.percents:
        if row <= len(rows) and column <= len(rows[row - 1]):
            value = rows[row - 1][column - 1]
            if isinstance(value, float | int) and not isinstance(value, bool):
                rows[row - 1][column - 1] = PercentCell(value)
    fill_merges(rows, part.merges)


def _reach(rows: list[list[object]], row: int, column: int) -> list[object]:
    """The row's cells, with the grid grown to hold this place (calamine ends it at the last value)."""
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([""] * (column - len(cells)))
    return cells
