"""Validation of cells by Pandera, and its errors as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pkxl.tables import EVERY_SHEET, Column, cell_messages
from pkxl.tables.batch import Rows, concatenated
from pkxl.vocabulary.findings import Finding, shorten_values
from pkxl.vocabulary.printing import format_rupiah


def validate_rows(rows: Iterable[Rows]) -> Iterator[Finding]:
    """The findings of Pandera in these rows; the rows of each table are validated in one call."""
    parts = list(rows)
    for sheet in EVERY_SHEET:
        yield from _findings(concatenated(sheet, [part for part in parts if part.sheet is sheet]))


def load_schemas() -> None:
    """Load Pandera and build all schemas: this takes a second, which a caller can spend while workers are busy."""
    from pkxl.tables.model import schema

    for sheet in EVERY_SHEET:
        schema(sheet)


def _findings(rows: Rows) -> Iterator[Finding]:
    """The findings in one table, without those of unreadable cells, which parsing has reported."""
    from pandera.config import ValidationDepth, config_context
    from pandera.errors import SchemaErrors

    from pkxl.tables.model import schema

    if not rows.places:
        return
    try:
        # Independent of the environment variables that configure Pandera for other programs.
        with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
            schema(rows.sheet).validate(rows.frame(), lazy=True)
    except SchemaErrors as errors:
        known = {c.name: c for c in rows.sheet.columns}
        cases = errors.failure_cases
        for name, check_name, index in zip(cases["column"], cases["check"], cases["index"], strict=True):
            column = known[name]
            place = int(index)
            if (place, name) in rows.unreadable or _column_is_missing(rows, place, column):
                continue
            if name in rows.sheet.explaining and _is_unexplained(rows, place):
                continue
            yield _finding(rows, place, column, str(check_name).split("(")[0])


def _column_is_missing(rows: Rows, index: int, column: Column) -> bool:
    """True if the sheet lacks the whole column: this is reported once, not for each row."""
    place = rows.places[index]
    if column.name in place.lacks:
        return True
    return column.name not in place.columns and column.name not in place.cells and bool(place.columns)


def _is_unexplained(rows: Rows, index: int) -> bool:
    """True for an indicator whose explanation is all empty: this is reported once, by rule W11."""
    names = rows.sheet.explaining
    return rows.values["indicator"][index] is not None and all(rows.values[name][index] is None for name in names)


def _finding(rows: Rows, index: int, column: Column, check_name: str) -> Finding:
    value = rows.values[column.name][index]
    message = cell_messages.OF_CHECK[check_name]
    if message is cell_messages.NEGATIVE and column.minimum != 0:
        message = cell_messages.OUT_OF_RANGE
    values = {
        "header": column.header,
        "help": column.help,
        "value": format_rupiah(value) if column.kind.name == "rupiah" and value is not None else value,
        "options": ", ".join(column.options),
        "longest": column.longest,
        "length": rows.lengths.get((index, column.name)) or (len(value) if isinstance(value, str) else 0),
    }
    return Finding(message, rows.origin(index, column.name), shorten_values(values))
