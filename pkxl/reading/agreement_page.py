"""The agreement page: labels with a value beside each, or running text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pkxl.reading import page_labels
from pkxl.reading.running_text import read_running_text
from pkxl.reading.signatures import PARTY_OF, WIDEST, read_signatures
from pkxl.tables import AGREEMENT
from pkxl.tables.book import Place, RawTable
from pkxl.tables.layout import STAMP_SHEET
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.grid import BLANK, SheetGrid, is_empty
from pkxl.vocabulary.labels import key

_LOWEST = 120
"""So far down a label may stand."""
_LONGEST_LABEL = 60
_ENOUGH, _LEAST = 6, 3
"""With so many labels a sheet is the page; with fewer than the second none is."""
_PARTY_COLUMNS = 6
"""A party's label among the first columns is a heading; further right it is a signature's."""


def read_agreement_page(workbook: str, sheets: Mapping[str, SheetGrid], *, or_running_text: bool) -> RawTable | None:
    """The page's row: from the sheet *Perjanjian*, or from the sheet that has most of the labels.

    Where there are hardly any labels, from running text on any sheet, if that is asked for. None where there is no page.
    """
    pages = [sheet for sheet in sheets.values() if sheet.name != STAMP_SHEET]
    pages.sort(key=lambda sheet: key(sheet.name) != key(AGREEMENT.name))
    best: dict[str, tuple[int, int]] = {}
    where: SheetGrid | None = None
    for sheet in pages:
        labels = _labels(sheet)
        if len(labels) > len(best):
            best, where = labels, sheet
        if len(best) >= _ENOUGH:
            break
    if where is not None and len(best) >= _LEAST:
        raw = _labelled(workbook, where, best)
    else:
        found = read_running_text(workbook, pages) if or_running_text else None
        if found is None:
            return None
        raw, where = found, sheets[found.place.sheet]
    read_signatures(where, raw)
    return raw


def _labelled(workbook: str, sheet: SheetGrid, labels: Mapping[str, tuple[int, int]]) -> RawTable:
    place = Place(workbook, sheet.name, protected=sheet.protected)
    raw = RawTable(place, [1], {c.name: [None] for c in AGREEMENT.columns}, [place])
    for name, (row, column) in labels.items():
        cells = sheet.rows[row]
        at = _value_column(cells, column)
        place.cells[name] = (row + 1, at + 1)
        raw.cells[name] = [cells[at] if at < len(cells) else None]
    return raw


def _labels(sheet: SheetGrid) -> dict[str, tuple[int, int]]:
    """The labels of a sheet by the column that each stands for, with row and column from 0."""
    names = page_labels.columns_by_label()
    found: dict[str, tuple[int, int]] = {}
    party = ""
    for r, row in enumerate(sheet.rows[:_LOWEST]):
        if BLANK.issuperset(row):
            continue
        for c, cell in enumerate(row[:WIDEST]):
            if not cell or not isinstance(cell, str) or len(cell) > _LONGEST_LABEL:
                continue
            k = key(cell)
            if k in names:
                found.setdefault(names[k], (r, c))
            elif k in PARTY_OF and c < _PARTY_COLUMNS:
                party = PARTY_OF[k]
            elif party and k in page_labels.OF_A_PARTY:
                found.setdefault(f"{party}_{page_labels.OF_A_PARTY[k]}", (r, c))
    return found


def _value_column(row: Sequence[Cell], label: int) -> int:
    """The cell beside a label: the next one, or the first that holds more than a colon."""
    for column in range(label + 1, min(len(row), label + 8)):
        cell = row[column]
        if not is_empty(cell) and not (isinstance(cell, str) and cell.strip() == ":"):
            return column
    return label + 1
