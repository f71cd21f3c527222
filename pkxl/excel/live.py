"""The live workbook through xlwings: reading, marking, and removal of marks.

Values are read and written in blocks. Colours and notes are set cell by cell, for marked cells only. The original
colours and notes are stored in a very hidden sheet, so that marks can be removed in any later session.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from pkxl.guard.limits import limits
from pkxl.reports.marks.marks import FIRST_ROW, HEADINGS, RESULT_SHEET, WIDTHS, Mark, Result
from pkxl.template.style import ERROR_FILL, FILLS, NAVY, OK_FILL
from pkxl.vocabulary.cells import Cell, ErrorCell, PercentCell, shows_percentage
from pkxl.vocabulary.findings import column_letters
from pkxl.vocabulary.grid import Grid, SheetGrid, fill_merges
from pkxl.vocabulary.language import Lang

STORE_SHEET = "_pkxl_tanda"
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
_VERY_HIDDEN = 2
_MAX_CELL_TEXT = 30_000


def read_live(book: Any) -> Grid:
    """The grid of the live workbook, with unsaved changes."""
    sheets = {}
    far = []
    for sheet in book.sheets:
        if sheet.name in (RESULT_SHEET, STORE_SHEET):
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
    fill_merges(rows, _merges(sheet, rows))
    return SheetGrid(sheet.name, rows, frozenset(places))


def _as_rows(block: Any, height: int, width: int) -> list[list[Any]]:
    """A block as a list of rows; for a single cell, row or column it may be a scalar or a flat list."""
    if not isinstance(block, tuple | list):
        return [[block]]
    if height == 1 and not isinstance(block[0], tuple | list):
        return [list(block)]
    return [list(row) if isinstance(row, tuple | list) else [row] for row in block]


def _put_percents(sheet: Any, rows: list[list[Cell]]) -> None:
    """Replace numbers in cells with a percentage format by PercentCell; formats are read for small numbers only."""
    for c in range(len(rows[0]) if rows else 0):
        small = [r for r, row in enumerate(rows) if isinstance(row[c], float) and -10 <= row[c] <= 10]  # type: ignore[operator]
        if not small:
            continue
        common = sheet.range((small[0] + 1, c + 1), (small[-1] + 1, c + 1)).number_format
        for r in small:
            number_format = common if isinstance(common, str) else sheet.range((r + 1, c + 1)).number_format
            if shows_percentage(str(number_format)):
                rows[r][c] = PercentCell(rows[r][c])  # type: ignore[arg-type]


def _merges(sheet: Any, rows: list[list[Cell]]) -> list[tuple[int, int, int]]:
    """The vertical merges: first row, column and last row, from 1."""
    found: dict[tuple[int, int, int], None] = {}
    for c in range(len(rows[0]) if rows else 0):
        if sheet.range((1, c + 1), (len(rows), c + 1)).merge_cells is False:
            continue
        for r in range(1, len(rows)):
            if rows[r][c] is None and sheet.range((r + 1, c + 1)).merge_cells:
                area = sheet.range((r + 1, c + 1)).merge_area
                if area.column == c + 1 and area.row < r + 1:
                    found[(area.row, c + 1, area.row + area.rows.count - 1)] = None
    return list(found)


# --- marks ------------------------------------------------------------------------------------------------


def mark(book: Any, result: Result, lang: Lang) -> list[str]:
    """Replace all marks in the workbook by these; returns the sheets that are protected and could not be marked."""
    clear(book)
    active = book.sheets.active.name
    originals: list[list[Any]] = []
    locked: list[str] = []
    names = {sheet.name for sheet in book.sheets}
    for one in result.marks:
        if one.sheet not in names or one.sheet in locked:
            continue
        cell = book.sheets[one.sheet].range((one.row, one.column))
        before = _note_text(cell)
        original = [one.sheet, one.row, one.column, _colour_text(cell.color), before]
        try:
            cell.color = FILLS[one.severity]
        except Exception:
            locked.append(one.sheet)
            continue
        originals.append(original)
        _set_note(cell, one, before)
    _store(book, originals)
    _write_result(book, result, lang)
    with suppress(Exception):
        book.sheets[active].activate()
    return locked


def clear(book: Any) -> bool:
    """Restore colours and notes and delete the added sheets; False if there were no marks."""
    names = {sheet.name for sheet in book.sheets}
    if STORE_SHEET in names:
        for sheet, row, column, colour, note in _stored(book):
            if sheet in names:
                cell = book.sheets[sheet].range((int(row), int(column)))
                with suppress(Exception):
                    cell.color = tuple(json.loads(colour)) if colour else None
                _restore_note(cell, note)
    found = False
    for name in (RESULT_SHEET, STORE_SHEET):
        if name in names:
            found = True
            _delete(book, name)
    return found


def _colour_text(colour: Any) -> str:
    return json.dumps(list(colour)) if colour else ""


def _note_text(cell: Any) -> str:
    note = cell.note
    return str(note.text or "") if note is not None else ""


def _set_note(cell: Any, one: Mark, before: str) -> None:
    """Append the text of a mark to the note of a cell. Programs without notes list it on the result sheet only."""
    text = (f"{before}\n\n" if before else "") + one.text
    with suppress(Exception):
        if cell.note is not None:
            cell.note.text = text[:_MAX_CELL_TEXT]
        else:
            cell.add_note(text[:_MAX_CELL_TEXT])


def _restore_note(cell: Any, before: str) -> None:
    with suppress(Exception):
        if before and cell.note is not None:
            cell.note.text = before
        elif cell.note is not None:
            cell.note.delete()


def _store(book: Any, originals: list[list[Any]]) -> None:
    if not originals:
        return
    sheet = book.sheets.add(STORE_SHEET, after=book.sheets[len(book.sheets) - 1])
    block = sheet.range((1, 1), (len(originals), 5))
    with suppress(Exception):
        block.number_format = "@"
    block.value = [[str(value)[:_MAX_CELL_TEXT] for value in row] for row in originals]
    try:
        sheet.api.Visible = _VERY_HIDDEN
    except Exception:
        sheet.visible = False


def _stored(book: Any) -> list[list[Any]]:
    sheet = book.sheets[STORE_SHEET]
    last = sheet.used_range.last_cell.row
    rows = sheet.range((1, 1), (last, 5)).options(ndim=2).value
    return [[value if value is not None else "" for value in row] for row in rows]


def _delete(book: Any, name: str) -> None:
    """Delete a sheet without a dialog of Excel; hidden sheets must be made visible first."""
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
    """Add the sheet *Hasil Validasi* at the front, written in one block."""
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
                line[3] = f'=HYPERLINK("#\'{_escaped(row.sheet)}\'!{row.cell}","{row.cell}")'
        sheet.range((FIRST_ROW, 1), (FIRST_ROW + len(rows) - 1, width)).value = rows
        for number, row in enumerate(result.rows, FIRST_ROW):
            sheet.range((number, 1)).color = FILLS[row.severity]
    for column, size in enumerate(WIDTHS, 1):
        with suppress(Exception):
            sheet.range((1, column)).column_width = size
    with suppress(Exception):
        sheet.range((FIRST_ROW, 5), (FIRST_ROW + len(result.rows), 6)).wrap_text = True


def _escaped(name: str) -> str:
    return name.replace("'", "''").replace('"', '""')


def _plain(text: str) -> str:
    """The text with an apostrophe if Excel would read it as a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
