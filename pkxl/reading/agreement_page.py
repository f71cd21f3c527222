"""The reader of the agreement page, laid out as labels with values or as running text."""

from __future__ import annotations

from collections.abc import Mapping

from pkxl.reading import page_labels
from pkxl.reading.page_labels import MAX_ROWS
from pkxl.reading.running_text import read_running_text
from pkxl.reading.signatures import MAX_COLUMNS, PARTY_BY_LABEL, read_signatures
from pkxl.tables import AGREEMENT
from pkxl.tables.book import Place, RawTable
from pkxl.tables.layout import STAMP_SHEET
from pkxl.vocabulary.grid import BLANK, SheetGrid
from pkxl.vocabulary.labels import key

_MAX_LABEL_LENGTH = 60
_CERTAIN_LABELS, _MIN_LABELS = 6, 3
"""The number of labels that ends the search, and the least number that a page has."""
_PARTY_COLUMNS = 6
"""The number of columns in which the label of a party is a heading; further right it belongs to a signature."""


def read_agreement_page(workbook: str, sheets: Mapping[str, SheetGrid]) -> RawTable | None:
    """The row of the agreement page, from the sheet with most of its labels; None if there is no page.

    The sheet *Perjanjian* is searched first. Where no sheet has enough labels, running text on any
    sheet is read.
    """
    pages = [sheet for sheet in sheets.values() if sheet.name != STAMP_SHEET]
    pages.sort(key=lambda sheet: key(sheet.name) != key(AGREEMENT.name))
    best: dict[str, tuple[int, int]] = {}
    best_sheet: SheetGrid | None = None
    for sheet in pages:
        labels = _labels(sheet)
        if len(labels) > len(best):
            best, best_sheet = labels, sheet
        if len(best) >= _CERTAIN_LABELS:
            break
    if best_sheet is not None and len(best) >= _MIN_LABELS:
        raw = _table_of_labels(workbook, best_sheet, best)
    else:
        found = read_running_text(workbook, pages)
        if found is None:
            return None
        raw, best_sheet = found, sheets[found.place.sheet]
    read_signatures(best_sheet, raw)
    return raw


def _table_of_labels(workbook: str, sheet: SheetGrid, labels: Mapping[str, tuple[int, int]]) -> RawTable:
    place = Place(workbook, sheet.name, protected=sheet.protected)
    raw = RawTable(place, [1], {c.name: [None] for c in AGREEMENT.columns}, [place])
    for name, (row, column) in labels.items():
        cells = sheet.rows[row]
        at = page_labels.value_column(cells, column)
        place.cells[name] = (row + 1, at + 1)
        value = cells[at] if at < len(cells) else None
        raw.cells[name] = [value.strip().removeprefix(":").strip() if isinstance(value, str) else value]
    return raw


def _labels(sheet: SheetGrid) -> dict[str, tuple[int, int]]:
    """The (row, column) of each label of a sheet, from 0, by the name of its column in the table."""
    names = page_labels.columns_by_label()
    found: dict[str, tuple[int, int]] = {}
    party = ""
    for r, row in sheet.rows_from_top(MAX_ROWS):
        if BLANK.issuperset(row):
            continue
        for c, cell in enumerate(row[:MAX_COLUMNS]):
            if not cell or not isinstance(cell, str) or len(cell) > _MAX_LABEL_LENGTH:
                continue
            k = key(cell)
            if k in names:
                found.setdefault(names[k], (r, c))
            elif k in PARTY_BY_LABEL and c < _PARTY_COLUMNS:
                party = PARTY_BY_LABEL[k]
            elif party and k in page_labels.PARTY_FIELDS:
                found.setdefault(f"{party}_{page_labels.PARTY_FIELDS[k]}", (r, c))
    return found
