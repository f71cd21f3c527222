"""The parser of batches: typed values from the cells of all workbooks, column by column.

A single workbook is a batch of one. An unreadable cell is a finding, and None among the values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from pkxl.reading import table_messages
from pkxl.reading.book import read_book
from pkxl.reading.books import open_candidates
from pkxl.reading.folders import Candidate
from pkxl.reading.levels import budget_level
from pkxl.speed.collector import uncollected
from pkxl.speed.memo import forget_long_texts
from pkxl.tables import EVERY_SHEET, LISTS, Column, Sheet, cell_messages
from pkxl.tables.batch import Batch, Rows
from pkxl.tables.book import Book, RawTable
from pkxl.vocabulary.cells import Cell, ErrorCell, Unreadable, shown
from pkxl.vocabulary.findings import Finding, Origin, Severity
from pkxl.vocabulary.grid import Grid
from pkxl.vocabulary.numbers import figure, plain
from pkxl.vocabulary.spelling import is_percentage
from pkxl.vocabulary.targets import Target
from pkxl.vocabulary.units import COUNTABLE, unit_word


def read_batch(candidates: Iterable[Candidate]) -> Batch:
    """The batch of these files, read and parsed."""
    files = list(candidates)
    with uncollected():
        outcomes = list(open_candidates(files))
    batch = batch_of([o for o in outcomes if isinstance(o, Book)], [o for o in outcomes if isinstance(o, Finding)])
    batch.folders = {candidate.name: candidate.folder for candidate in files}
    return batch


def batch_of_grids(grids: Iterable[Grid]) -> Batch:
    """The batch of workbooks that are grids already, as in live Excel."""
    return batch_of([read_book(grid) for grid in grids], [])


def batch_of(workbooks: Sequence[Book], findings: Sequence[Finding]) -> Batch:
    """The batch of these workbooks: their cells parsed, and `findings` with those of reading and parsing.

    The unparsed cells of the books are discarded.
    """
    books = [book for workbook in workbooks for book in (workbook, *workbook.others)]
    found = [*findings, *chain.from_iterable(book.findings for book in books)]
    tables = {sheet.name: _parse_table(sheet, books, found) for sheet in EVERY_SHEET}
    for book in books:
        for sheet in LISTS:
            raw = book.tables.get(sheet.name)
            if raw is not None and not raw.rows:
                origin = Origin(book.name, raw.place.sheet, raw.place.header_row + 1)
                found.append(Finding(table_messages.EMPTY_TABLE, origin, {"sheet": sheet.name}))
    return Batch(books, tables, found, long_texts=forget_long_texts())


def _parse_table(sheet: Sheet, books: Sequence[Book], found: list[Finding]) -> Rows:
    """The parsed rows of one table in all books; findings are added to `found`."""
    raws: list[RawTable] = [raw for book in books if (raw := book.tables.get(sheet.name)) is not None]
    places = list(chain.from_iterable(raw.places for raw in raws))
    numbers = list(chain.from_iterable(raw.rows for raw in raws))
    rows = Rows(sheet, {}, places, numbers)
    for column in sheet.columns:
        cells = list(chain.from_iterable(raw.cells[column.name] for raw in raws))
        rows.values[column.name] = _parse_column(column, cells, rows, found)
    if sheet.named_levels:
        _infer_levels(rows)
    for column in sheet.columns:
        if column.unit_to:
            _split_targets(column, rows, found)
            for other in sheet.columns:
                if other.kind.name == "target" and other is not column:
                    _take_figures(other, column.unit_to, rows, found)
    for raw in raws:
        raw.cells = {}
    return rows


def _parse_column(column: Column, cells: list[Cell], rows: Rows, found: list[Finding]) -> list[Any]:
    parse = column.kind.parse
    parsed: list[Any] = []
    for index, cell in enumerate(cells):
        try:
            parsed.append(parse(cell))
        except Unreadable as error:
            parsed.append(None)
            rows.unreadable[(index, column.name)] = cell
            values = {
                "value": cell.text if isinstance(cell, ErrorCell) else shown(cell),
                "header": column.header,
            }
            found.append(Finding(cell_messages.OF_REASON[error.reason], rows.origin(index, column.name), values))
    if column.kind.name == "target" and not any(other.unit_to for other in rows.sheet.columns):
        return [value.figure if isinstance(value, Target) else value for value in parsed]
    return parsed


def _infer_levels(rows: Rows) -> None:
    """Set the level of budget lines in workbooks without a column Tingkat."""
    for index, place in enumerate(rows.places):
        if "level" not in place.columns:
            title, named, code = (rows.values[name][index] for name in ("title", "level", "code"))
            rows.values["level"][index] = budget_level(title, named, code)


def _split_targets(column: Column, rows: Rows, found: list[Finding]) -> None:
    """Put a unit that was typed behind the figure where it belongs, and ask where figure and unit do not go together."""
    assert column.unit_to is not None
    targets, units = rows.values[column.name], rows.values[column.unit_to]
    for index, target in enumerate(targets):
        if not isinstance(target, Target):
            continue
        targets[index] = target.figure
        if target.unit and units[index] is None:
            units[index] = target.unit
        finding = _unclear(target, units[index], rows, index, column.name)
        if finding is not None:
            found.append(finding)
            if finding.severity is Severity.ERROR:
                rows.unreadable[(index, column.name)] = target.figure
                targets[index] = None


def _take_figures(column: Column, unit_column: str, rows: Rows, found: list[Finding]) -> None:
    """Keep the figures of further targets of a row; one whose unit is another or unclear is asked about, and is None."""
    targets, units = rows.values[column.name], rows.values[unit_column]
    for index, target in enumerate(targets):
        if not isinstance(target, Target):
            continue
        targets[index] = target.figure
        number = figure(target.figure)
        if number is not None and number >= 0:
            finding = _unclear_unit(target, number, units[index], rows, index, column.name)
            if finding is not None:
                found.append(finding)
                rows.unreadable[(index, column.name)] = target.figure
                targets[index] = None


def _unclear(target: Target, unit: str | None, rows: Rows, index: int, column: str) -> Finding | None:
    """What is to be asked of a target and its unit, None where they go together.

    A percentage is what its cell shows, so that a bare figure up to 1 may have lost its percent sign; whole things have
    no fractions.
    """
    number = figure(target.figure)
    if number is None or number < 0:
        return None
    finding = _unclear_unit(target, number, unit, rows, index, column)
    if finding is None and unit and unit_word(unit) in COUNTABLE and number != number.to_integral_value():
        values = {"value": plain(number).replace(".", ","), "unit": unit}
        return Finding(cell_messages.FRACTION_OF_THINGS, rows.origin(index, column), values)
    return finding


def _unclear_unit(
    target: Target, number: Decimal, unit: str | None, rows: Rows, index: int, column: str
) -> Finding | None:
    """What is to be asked of a target, its number and its unit: two units, or a share that may have lost its sign."""
    meant = unit_word(unit) if unit else ""
    origin = rows.origin(index, column)
    if target.unit and unit and unit_word(target.unit) != meant:
        return Finding(cell_messages.TWO_UNITS, origin, {"typed": target.unit, "unit": unit})
    share = meant == "%" or (unit is None and is_percentage(rows.values["indicator"][index]))
    if share and target.unit is None and 0 < number <= 1:
        values = {"value": plain(number).replace(".", ","), "hundredfold": plain(number * 100).replace(".", ",")}
        return Finding(cell_messages.BARE_SHARE, origin, values)
    return None
