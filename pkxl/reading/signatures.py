"""Signature blocks, with their names, positions and date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pkxl.tables.book import RawTable
from pkxl.tables.layout import PARTIES
from pkxl.vocabulary.cells import Cell, NotComputed
from pkxl.vocabulary.dates import is_month
from pkxl.vocabulary.grid import BLANK, SheetGrid
from pkxl.vocabulary.labels import key, person_key

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
_BELOW_THE_BLOCK = re.compile(
    r"\s*(?:tembusan|catatan|keterangan|lampiran|(?:pernyataan\s+)?(?:perubahan\s+)?perjanjian|penjelasan|tahun|tabel"
    r"|pemerintah(?:an)?\s+(?:kabupaten|kota|daerah|provinsi)|no|nomor|sasaran|indikator|target|anggaran|program)\b",
    re.IGNORECASE,
)
"""How what stands below a block begins: copies, notes, and the heading or the table of the next part."""
_LONGEST_NAME, _LIKE = 80, 75
"""The letters of a name at most, and the similarity in percent from which a text is a name with slips."""
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
            groups = _groups_below(sheet, r, c)
            if not groups:
                continue
            signed = True
            for name, entry in (
                (f"{party}_signature_position", groups[0][0]),
                (f"{party}_signature", _signed_name(groups, raw, party)),
            ):
                if entry is not None and isinstance(entry[1], str):
                    place.cells[name] = (entry[0] + 1, c + 1)
                    raw.cells[name] = [entry[1].strip().rstrip(",").strip("()")]
        if signed:
            _read_date(sheet, raw, r)


_Entry = tuple[int, Cell]


def _groups_below(sheet: SheetGrid, row: int, column: int) -> list[list[_Entry]]:
    """The (row, cell) of texts below a party's label without rank and NIP, in groups divided by empty cells.

    The first text is the position. The block ends at the next one, and at a heading or table below it.
    """
    groups: list[list[_Entry]] = []
    divided = True
    for r in range(row + 1, min(row + _MAX_BLOCK_ROWS, len(sheet.rows))):
        texts = [cell for cell in sheet.rows[r] if isinstance(cell, str) and cell.strip()]
        if any(key(text) in PARTY_BY_LABEL for text in texts) or (groups and len(texts) > len(PARTIES)):
            break
        cell = sheet.rows[r][column] if column < len(sheet.rows[r]) else None
        if not isinstance(cell, NotComputed) and not (isinstance(cell, str) and cell.strip()):
            divided = True
            continue
        if isinstance(cell, str):
            if groups and _BELOW_THE_BLOCK.match(cell):
                break
            if _NO_NAME.fullmatch(cell):
                continue
        if divided:
            groups.append([])
        groups[-1].append((r, cell))
        divided = False
    return groups


def _signed_name(groups: Sequence[Sequence[_Entry]], raw: RawTable, party: str) -> _Entry | None:
    """The name of a signature: the party's if it is there or with slips, else the first name behind the gap.

    Without a gap the last text. Texts with figures, and what is a part of the position, are no names.
    """
    position = key(_text(raw, f"{party}_position"))
    entries = [
        entry
        for group in groups
        for entry in group
        if entry is not groups[0][0] and _is_a_name(entry[1]) and f" {key(str(entry[1]))} " not in f" {position} "
    ]
    named = person_key(_text(raw, f"{party}_name"))
    if named and entries:
        from rapidfuzz import fuzz

        best = max(entries, key=lambda entry: fuzz.ratio(named, person_key(str(entry[1]))))
        if fuzz.ratio(named, person_key(str(best[1]))) >= _LIKE:
            return best
    behind = [entry for entry in entries if entry not in groups[0]]
    return behind[0] if behind else entries[-1] if entries else None


def _is_a_name(cell: Cell) -> bool:
    return isinstance(cell, str) and _DIGIT.search(cell) is None and len(cell) <= _LONGEST_NAME


def _text(raw: RawTable, name: str) -> str:
    (cell,) = raw.cells[name]
    return cell if isinstance(cell, str) else ""


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
