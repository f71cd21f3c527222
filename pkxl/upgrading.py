"""Upgrading: a workbook's content carried into the current template; the original stays as it is."""

from __future__ import annotations

from pkxl.batch import Batch
from pkxl.chain import Agreement
from pkxl.errors import PkxlError
from pkxl.tables import AGREEMENT, EVERY_LIST, EVERY_SHEET, Sheet
from pkxl.workbook.content import Content
from pkxl.workbook.template import template_bytes


def upgraded(agreement: Agreement, batch: Batch) -> bytes:
    """The agreement in the current template, what could not be read as it was typed.

    Raises PkxlError where the position is not known, since each has its own template.
    """
    position = agreement.position
    if position is None:
        raise PkxlError(
            f"Jabatan pada {agreement.name} tidak dikenal, maka templatenya tidak diketahui. Perbaiki Jabatan Pihak Pertama.",
            f"The position in {agreement.name} is not known, and so neither is its template. Mend the Jabatan of Pihak Pertama.",
        )
    rows = {sheet.name: _rows(sheet, agreement, batch) for sheet in EVERY_SHEET}
    page = next(iter(rows[AGREEMENT.name]), {})
    content = Content(page=page, rows={sheet.name: rows[sheet.name] for sheet in EVERY_LIST})
    return template_bytes(agreement.profile, position, content)


def _rows(sheet: Sheet, agreement: Agreement, batch: Batch) -> list[dict[str, object]]:
    """Typed values by column; a cell that could not be read keeps its own text."""
    table = batch.tables[sheet.name]
    indexes = [i for i, place in enumerate(table.places) if place.workbook == agreement.name]
    rows = []
    for index in indexes:
        row: dict[str, object] = {}
        for column in sheet.columns:
            typed = table.values[column.name][index]
            unread = table.unreadable.get((index, column.name))
            row[column.name] = typed if unread is None else str(unread)
        rows.append(row)
    return rows
