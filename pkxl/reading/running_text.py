"""The reader of agreement pages typed as running text: ``Nama : ...``, ``Jabatan : ...``, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pkxl.reading import page_labels
from pkxl.tables import AGREEMENT, AMENDMENT, KINDS
from pkxl.tables.book import Place, RawTable
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.editions import Stage, edition_in
from pkxl.vocabulary.grid import SheetGrid
from pkxl.vocabulary.labels import key

_TITLE = re.compile(r"\bperjanjian kinerja\b.*?\b(20\d\d)\b")
_PLACE_DATE = re.compile(r"\s*([^\d,:]{2,60}),\s*(\d{1,2}\s+[A-Za-z]+\s+20\d\d)\s*")
_OFFICE = re.compile(
    r"\b(?:kantor\s+(?:camat|kecamatan)|kecamatan)\s+([^\d,:;()]{2,50}?)\s*(?:\bkab\b.*|\bkabupaten\b.*|\bkota\b.*)?",
    re.I,
)
_HEAD = re.compile(r"\b(?:camat|kecamatan)\s+([^\d,:;()]{2,50})", re.I)
_LONGEST_HEADING = 80
_MAX_ROWS = 400
"""The number of rows in which running text is searched."""


def read_running_text(workbook: str, sheets: Sequence[SheetGrid]) -> RawTable | None:
    """The row of the agreement page, with values from any sheet; None without the name and position of a party.

    The first *Nama* and *Jabatan* are those of Pihak Pertama, the second ones those of Pihak Kedua. Values of another
    sheet than the first name have no cell, and so no origin.
    """
    found: dict[str, tuple[str, int, int, Cell]] = {}
    seen: dict[str, int] = {}
    names = page_labels.columns_by_label()
    for sheet, row, column, text, beside in _texts(sheets):
        label, colon, inside = text.partition(":")
        k = key(label)
        if k in page_labels.PARTY_FIELDS and (colon or beside is not None):
            seen[k] = seen.get(k, 0) + 1
            if seen[k] <= 2:
                name = f"{'first' if seen[k] == 1 else 'second'}_{page_labels.PARTY_FIELDS[k]}"
                found.setdefault(name, _valued(sheet, row, column, inside, beside))
        elif k in names and (colon or beside is not None):
            found.setdefault(names[k], _valued(sheet, row, column, inside, beside))
        elif match := _TITLE.search(key(text)):
            kind = AMENDMENT if edition_in(text).stage is Stage.AFTER else KINDS[0]
            found.setdefault("kind", (sheet.name, row, column, kind))
            found.setdefault("year", (sheet.name, row, column, match[1]))
        elif match := _PLACE_DATE.fullmatch(text):
            found.setdefault("place", (sheet.name, row, column, match[1].strip()))
            found.setdefault("signed_on", (sheet.name, row, column, match[2]))
    if not {"first_name", "first_position"} <= found.keys():
        return None
    if "unit_name" not in found and (office := _office(sheets, found)) is not None:
        found["unit_name"] = office
    place = Place(workbook, found["first_name"][0], lacks=frozenset({"regency"}) - found.keys())
    raw = RawTable(place, [1], {c.name: [None] for c in AGREEMENT.columns}, [place])
    for name, (sheet_name, row, column, value) in found.items():
        raw.cells[name] = [value]
        if sheet_name == place.sheet:
            place.cells[name] = (row + 1, column + 1)
    return raw


def _office(
    sheets: Sequence[SheetGrid], found: dict[str, tuple[str, int, int, Cell]]
) -> tuple[str, int, int, Cell] | None:
    """The office from a heading such as *Kecamatan Wotu*, else from the position of a party; None if neither has it."""
    for sheet, row, column, text, _ in _texts(sheets):
        match = _OFFICE.fullmatch(" ".join(text.split())) if len(text) <= _LONGEST_HEADING else None
        if match:
            return sheet.name, row, column, f"Kecamatan {match[1]}"
    for name in ("first_position", "second_position"):
        if name in found and isinstance(found[name][3], str) and (match := _HEAD.search(str(found[name][3]))):
            return *found[name][:3], f"Kecamatan {match[1].strip()}"
    return None


def _texts(sheets: Sequence[SheetGrid]) -> Iterator[tuple[SheetGrid, int, int, str, tuple[int, Cell] | None]]:
    """Every text as (sheet, row, column, text, first value to its right with its column); rows and columns from 0."""
    for sheet in sheets:
        for r, row in sheet.rows_from_top(_MAX_ROWS):
            for c, cell in enumerate(row[:40]):
                if isinstance(cell, str) and cell.strip():
                    yield sheet, r, c, cell, _beside(row, c)


def _beside(row: Sequence[Cell], column: int) -> tuple[int, Cell] | None:
    for c in range(column + 1, min(len(row), column + 8)):
        cell = row[c]
        if cell is not None and not (isinstance(cell, str) and cell.strip() in ("", ":")):
            return c, cell
    return None


def _valued(
    sheet: SheetGrid, row: int, column: int, inside: str, beside: tuple[int, Cell] | None
) -> tuple[str, int, int, Cell]:
    if inside.strip() or beside is None:
        return sheet.name, row, column, inside.strip() or None
    value = beside[1]
    return sheet.name, row, beside[0], value.strip().lstrip(":").strip() if isinstance(value, str) else value
