"""Signature blocks, with their names, positions and date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pkxl.tables.book import RawTable
from pkxl.tables.layout import PARTIES
from pkxl.vocabulary.cells import Cell, NotComputed
from pkxl.vocabulary.dates import is_month
from pkxl.vocabulary.grid import BLANK, SheetGrid
from pkxl.vocabulary.labels import key

PARTY_BY_LABEL = {key(label): party for party, label in PARTIES.items()}
"""The party (``first`` or ``second``) of each label above a signature, as a key."""
MAX_COLUMNS = 40
"""The number of columns that are searched."""
_DIGIT = re.compile(r"\d")
_PLACE_DATE = re.compile(r"[^\d,]{2,60},\s*(?:\d{1,2}|[_.…]{2,})?\s*([A-Za-z]*)\s*(?:20\d\d)?")
_DAY_OR_BLANK_LINE = re.compile(r"\d|\.\.|__")
_NO_NAME = re.compile(
    r"[\W_]*(?:(?:nip|nrp|nik|ni pppk|nipppk|pangkat|gol|golongan|ruang|pembina|penata)\b.*"
    r"|(?:pengatur|juru)\b(?:\W*(?:muda|utama|tk|tingkat|gol|[ivx]+)\b.*)?"
    r"|[ivx]+\s*/\s*[a-e]|[\d\s.]{8,}|ttd|t\.t\.d|(?:e-?)?m[ae]t[ea]rai\b.*|(?:cap|stempel)\b.*)?[\W_]*",
    re.IGNORECASE | re.DOTALL,
)
"""What stands in a signature block and is no name: ranks, numbers, what a stamp covers, a line to sign on."""
_BELOW_THE_BLOCK = re.compile(r"\s*(?:tembusan|catatan|keterangan)\b", re.IGNORECASE)
_DATED = re.compile(
    r"[^\d:]{2,60}?(?:,\s*|\s+)(?:(?:pada\s+)?tanggal\s+)?"
    r"(\d{1,2}(?:\s+[A-Za-z]+\.?\s+|\s*[./-]\s*(?:\d{1,2}|[A-Za-z]+)\s*[./-]\s*)\d{4})\s*\.?"
)
"""A place and the date behind it, in any writing; the date in the group."""
_OTHER_DATE = re.compile(r"\b(?:berlaku|sejak|sampai|dicetak|diterima|tmt)\b", re.IGNORECASE)
_MAX_BLOCK_ROWS = 14


def is_first_row(row: Sequence[Cell]) -> bool:
    """True for what may be the first row of a signature block: a party's label, or the place and date above it.

    A title can look like it (``Rapat koordinasi, 12``), so that only one without lines below it ends a table.
    """
    texts = [cell for cell in row if cell and isinstance(cell, str) and not cell.isspace()]
    if not texts or len(texts) > 3:
        return False
    if any(key(text) in PARTY_BY_LABEL for text in texts):
        return True
    return len(texts) == 1 and _is_place_and_date(texts[0]) and _DAY_OR_BLANK_LINE.search(texts[0]) is not None


def _is_place_and_date(text: str) -> bool:
    """True for a place and a date whose day or month may still be left open: ``Wotu, 2 Januari 2024``, ``Wotu, .... 2024``."""
    match = _PLACE_DATE.fullmatch(text.strip())
    return match is not None and (not match[1] or is_month(match[1]))


def read_signatures(sheet: SheetGrid, raw: RawTable) -> None:
    """Add the names, positions and date of the signatures to the row of the agreement page.

    Signatures are searched below the last label of the page.
    """
    place = raw.place
    lowest = max((row for row, _ in place.cells.values()), default=0)
    for r in range(lowest, len(sheet.rows)):
        if BLANK.issuperset(sheet.rows[r]):
            continue
        signed = False
        for c, cell in enumerate(sheet.rows[r][:MAX_COLUMNS]):
            if not cell or not isinstance(cell, str) or (party := PARTY_BY_LABEL.get(key(cell))) is None:
                continue
            below = _texts_below(sheet, r, c)
            if not below:
                continue
            signed = True
            named = [entry for entry in below[1:] if isinstance(entry[1], str)]
            for name, entry in (
                (f"{party}_signature_position", below[0]),
                (f"{party}_signature", named[-1] if named else None),
            ):
                if entry is not None and isinstance(entry[1], str):
                    place.cells[name] = (entry[0] + 1, c + 1)
                    raw.cells[name] = [entry[1].strip().rstrip(",").strip("()")]
        if signed:
            _read_date(sheet, raw, r)


def _texts_below(sheet: SheetGrid, row: int, column: int) -> list[tuple[int, Cell]]:
    """The (row, cell) of texts below a party's label: first the position, last the name, without rank and NIP."""
    block: list[tuple[int, Cell]] = []
    for r in range(row + 1, min(row + _MAX_BLOCK_ROWS, len(sheet.rows))):
        cell = sheet.rows[r][column] if column < len(sheet.rows[r]) else None
        if isinstance(cell, NotComputed) or (isinstance(cell, str) and cell.strip()):
            if isinstance(cell, str) and _BELOW_THE_BLOCK.match(cell):
                break
            if isinstance(cell, str) and _NO_NAME.fullmatch(cell):
                continue
            block.append((r, cell))
    return block


def _read_date(sheet: SheetGrid, raw: RawTable, signature_row: int) -> None:
    """Add the date in the four rows above a signature; a day that is left to be filled in by hand is none."""
    for r in range(max(0, signature_row - 4), signature_row + 1):
        for c, cell in enumerate(sheet.rows[r][:MAX_COLUMNS]):
            if cell and isinstance(cell, str) and (day := _date_behind_a_place(cell.strip())):
                raw.place.cells["signature_date"] = (r + 1, c + 1)
                raw.cells["signature_date"] = [day]


def _date_behind_a_place(text: str) -> str | None:
    """The date of a text such as ``Wotu, 2 Januari 2024``; None if it has none."""
    if not _DIGIT.search(text) or _OTHER_DATE.search(text):
        return None
    if match := _DATED.fullmatch(text):
        return re.sub(r"\s*([./-])\s*", r"\1", match[1])
    if _PLACE_DATE.fullmatch(text) and _DIGIT.match(behind := text.rsplit(",", 1)[1].strip()):
        return behind
    return None
