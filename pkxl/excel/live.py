"""The live workbook through xlwings: read as it stands, marked, and restored exactly.

Blocks of values are read and written at once; colours and notes are set cell by cell, for the marked cells only.
What was there before is kept in a very hidden sheet, so that marks can be removed again in any later session.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from pkxl.guard.limits import limits
from pkxl.reports.marks.marks import FIRST_ROW, HEADINGS, RESULT_SHEET, WIDTHS, Mark, Result
from pkxl.template.style import ERROR_FILL, FILLS, NAVY, OK_FILL
from pkxl.vocabulary.cells import Cell, ErrorCell, PercentCell
from pkxl.vocabulary.findings import column_letters
from pkxl.vocabulary.grid import Grid, SheetGrid
from pkxl.vocabulary.language import Lang

MEMORY_SHEET = "_pkxl_tanda"
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
_VERY_HIDDEN = 2
_KEPT_PER_CELL = 30_000


def read_live(book: Any) -> Grid:
    """The workbook as it stands on the screen, saved or not, in the same shape as a file."""
    sheets = {}
    far = []
    for sheet in book.sheets:
        if sheet.name in (RESULT_SHEET, MEMORY_SHEET):
            continue
        last = sheet.used_range.last_cell
        rows, width = min(last.row, limits().rows), min(last.column, limits().columns)
        if (rows, width) != (last.row, last.column):
            far.append((sheet.name, f"{column_letters(last.column)}{last.row}"))
        sheets[sheet.name] = _sheet_grid(sheet, rows, width)
    return Grid(book.name, sheets, far_cells=far)


def _sheet_grid(sheet: Any, height: int, width: int) -> SheetGrid:
    block = sheet.range((1, 1), (height, width))
    values = block.options(ndim=2, err_to_str=True).value
    formulas = _as_rows(block.formula, height, width)
    rows: list[list[Cell]] = []
    places = set()
    for r, row in enumerate(values):
        cells: list[Cell] = []
        for c, value in enumerate(row):
            formula = formulas[r][c]
            if isinstance(formula, str) and formula.startswith("="):
                places.add((r + 1, c + 1))
            cells.append(ErrorCell(value) if isinstance(value, str) and value in _ERRORS else value)
        rows.append(cells)
    _put_percents(sheet, rows)
    _fill_merges(sheet, rows)
    return SheetGrid(sheet.name, rows, frozenset(places))


def _as_rows(block: Any, height: int, width: int) -> list[list[Any]]:
    """A block as rows, whatever shape the program gives it for one cell, row or column."""
    if not isinstance(block, tuple | list):
        return [[block]]
    if height == 1 and not isinstance(block[0], tuple | list):
        return [list(block)]
    return [list(row) if isinstance(row, tuple | list) else [row] for row in block]


def _put_percents(sheet: Any, rows: list[list[Cell]]) -> None:
    """Mark numbers that the screen shows as percentages; only columns with small numbers are asked."""
    for c in range(len(rows[0]) if rows else 0):
        small = [r for r, row in enumerate(rows) if isinstance(row[c], float) and -10 <= row[c] <= 10]  # type: ignore[operator]
        if not small:
            continue
        common = sheet.range((small[0] + 1, c + 1), (small[-1] + 1, c + 1)).number_format
        for r in small:
            number_format = common if isinstance(common, str) else sheet.range((r + 1, c + 1)).number_format
            if "%" in str(number_format):
                rows[r][c] = PercentCell(rows[r][c])  # type: ignore[arg-type]


def _fill_merges(sheet: Any, rows: list[list[Cell]]) -> None:
    """Let the value of a cell merged downwards count for each of its rows."""
    for c in range(len(rows[0]) if rows else 0):
        if sheet.range((1, c + 1), (len(rows), c + 1)).merge_cells is False:
            continue
        for r in range(1, len(rows)):
            if rows[r][c] is None and sheet.range((r + 1, c + 1)).merge_cells:
                area = sheet.range((r + 1, c + 1)).merge_area
                if area.column == c + 1 and area.row < r + 1:
                    rows[r][c] = rows[area.row - 1][c]


# --- marks ------------------------------------------------------------------------------------------------


def mark(book: Any, result: Result, lang: Lang) -> list[str]:
    """Put these marks into the workbook in place of earlier ones; returns the sheets that could not be marked."""
    clear(book)
    active = book.sheets.active.name
    kept: list[list[Any]] = []
    locked: list[str] = []
    names = {sheet.name for sheet in book.sheets}
    for one in result.marks:
        if one.sheet not in names or one.sheet in locked:
            continue
        cell = book.sheets[one.sheet].range((one.row, one.column))
        before = _note_text(cell)
        memory = [one.sheet, one.row, one.column, _remembered(cell.color), before]
        try:
            cell.color = FILLS[one.severity]
        except Exception:
            locked.append(one.sheet)
            continue
        kept.append(memory)
        _set_note(cell, one, before)
    _write_memory(book, kept)
    _write_result(book, result, lang)
    with suppress(Exception):
        book.sheets[active].activate()
    return locked


def clear(book: Any) -> bool:
    """Restore colours and notes and remove the sheets; False where there were no marks."""
    names = {sheet.name for sheet in book.sheets}
    if MEMORY_SHEET in names:
        for sheet, row, column, colour, note in _memory(book):
            if sheet in names:
                cell = book.sheets[sheet].range((int(row), int(column)))
                with suppress(Exception):
                    cell.color = tuple(json.loads(colour)) if colour else None
                _restore_note(cell, note)
    found = False
    for name in (RESULT_SHEET, MEMORY_SHEET):
        if name in names:
            found = True
            _delete(book, name)
    return found


def _remembered(colour: Any) -> str:
    return json.dumps(list(colour)) if colour else ""


def _note_text(cell: Any) -> str:
    note = cell.note
    return str(note.text or "") if note is not None else ""


def _set_note(cell: Any, one: Mark, before: str) -> None:
    """The note of a mark, below a person's own. Programs without notes still list every finding."""
    text = (f"{before}\n\n" if before else "") + one.text
    with suppress(Exception):
        if cell.note is not None:
            cell.note.text = text[:_KEPT_PER_CELL]
        else:
            cell.add_note(text[:_KEPT_PER_CELL])


def _restore_note(cell: Any, before: str) -> None:
    with suppress(Exception):
        if before and cell.note is not None:
            cell.note.text = before
        elif cell.note is not None:
            cell.note.delete()


def _write_memory(book: Any, kept: list[list[Any]]) -> None:
    if not kept:
        return
    sheet = book.sheets.add(MEMORY_SHEET, after=book.sheets[len(book.sheets) - 1])
    block = sheet.range((1, 1), (len(kept), 5))
    with suppress(Exception):
        block.number_format = "@"
    block.value = [[str(value)[:_KEPT_PER_CELL] for value in row] for row in kept]
    try:
        sheet.api.Visible = _VERY_HIDDEN
    except Exception:
        sheet.visible = False


def _memory(book: Any) -> list[list[Any]]:
    sheet = book.sheets[MEMORY_SHEET]
    last = sheet.used_range.last_cell.row
    rows = sheet.range((1, 1), (last, 5)).options(ndim=2).value
    return [[value if value is not None else "" for value in row] for row in rows]


def _delete(book: Any, name: str) -> None:
    """Delete a sheet without Excel's question; a hidden one is shown first."""
    sheet = book.sheets[name]
    app = book.app
    alerts = app.display_alerts
    app.display_alerts = False
    try:
        with suppress(Exception):
            sheet.visible = True
        sheet.delete()
    finally:
        app.display_alerts = alerts


def _write_result(book: Any, result: Result, lang: Lang) -> None:
    """The sheet *Hasil Validasi* in front, written as one block."""
    sheet = book.sheets.add(RESULT_SHEET, before=book.sheets[0])
    width = len(HEADINGS)
    sheet.range((1, 1)).value = _plain(result.title)
    sheet.range((1, 1), (1, width)).color = OK_FILL if result.clean else ERROR_FILL
    header = sheet.range((FIRST_ROW - 1, 1), (FIRST_ROW - 1, width))
    header.value = [[heading[lang] for heading in HEADINGS]]
    header.color = NAVY
    with suppress(Exception):
        header.font.color = "#FFFFFF"
        header.font.bold = True
        sheet.range((1, 1)).font.bold = True
    if result.rows:
        rows = [[_plain(text) for text in row.texts] for row in result.rows]
        for line, row in zip(rows, result.rows, strict=True):
            if row.sheet and row.cell:
                line[3] = f'=HYPERLINK("#\'{_quoted(row.sheet)}\'!{row.cell}","{row.cell}")'
        sheet.range((FIRST_ROW, 1), (FIRST_ROW + len(rows) - 1, width)).value = rows
        for number, row in enumerate(result.rows, FIRST_ROW):
            sheet.range((number, 1)).color = FILLS[row.severity]
    for column, size in enumerate(WIDTHS, 1):
        with suppress(Exception):
            sheet.range((1, column)).column_width = size
    with suppress(Exception):
        sheet.range((FIRST_ROW, 5), (FIRST_ROW + len(result.rows), 6)).wrap_text = True


def _quoted(name: str) -> str:
    return name.replace("'", "''").replace('"', '""')


def _plain(text: str) -> str:
    """Text that Excel takes as text: nothing from a workbook becomes a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
