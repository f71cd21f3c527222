"""Reading: from a grid to raw rows by their labels, each cell with its place.

Nothing is typed or judged here but what stands where; what cannot be found is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import TypeGuard

from pkxl.answers import LONG
from pkxl.findings import Finding, Origin
from pkxl.labels import header_key, key
from pkxl.records import travelling
from pkxl.tables import AGREEMENT, BUDGET, EVERY_LIST, EXEMPTION, EXPLANATION, LISTS, PERFORMANCE, Sheet
from pkxl.values import Cell, NotComputed, parse_text
from pkxl.workbook import words
from pkxl.workbook.grid import Grid, SheetGrid

STAMP_SHEET = "_pkxl"
_OUTPUTS = (
    frozenset({"Rekap Anggaran", "Rekonsiliasi", "Sumber"}),
    frozenset({"Rekap Kabupaten", "Kelengkapan", "Sumber"}),
)
_HEADER_ROWS = 400  # how far down a header may stand
_LABEL_ROWS = 120


@travelling
@dataclass(slots=True)
class Place:
    """Where a table's columns (or, on the agreement page, its cells) stand in one workbook.

    `lacks` are columns that this form of the table does not have, so that they are not asked for.
    """

    workbook: str
    sheet: str
    columns: dict[str, int] = field(default_factory=dict)
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)
    header_row: int = 0
    protected: bool | None = None
    lacks: frozenset[str] = frozenset()

    def origin(self, column: str, row: int | None = None) -> Origin:
        """The place of a column's cell in this row; of the header or label where the cell has none."""
        if column in self.cells:
            return Origin(self.workbook, self.sheet, *self.cells[column])
        if column in self.columns:
            return Origin(self.workbook, self.sheet, row or self.header_row, self.columns[column])
        return Origin(self.workbook, self.sheet)


@dataclass(slots=True)
class Total:
    """The total row of a budget as it stands: its typed or computed amount and whether a formula gives it."""

    row: int
    column: int
    cell: Cell
    is_formula: bool


@dataclass(slots=True)
class RawTable:
    """A table's cells as they stand, by column; `rows` are the sheet's row numbers, `places` each row's columns.

    `place` is that of the first header; a table that goes on under another header has several.
    """

    place: Place
    rows: list[int]
    cells: dict[str, list[Cell]]
    places: list[Place] = field(default_factory=list)
    formulas: list[tuple[int, str]] = field(default_factory=list)
    total: Total | None = None
    after_total: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Book:
    """One workbook as read: its tables, its stamp, and what its reading found."""

    name: str
    grid: Grid
    tables: dict[str, RawTable] = field(default_factory=dict)
    stamp: dict[str, str] = field(default_factory=dict)
    signatures: list[tuple[str, Origin, Cell, Origin, Cell]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def recognised(self) -> bool:
        """True when at least one table of an agreement was found."""
        return any(sheet.name in self.tables for sheet in LISTS)


def is_output(sheet_names: Iterable[str]) -> bool:
    """True for the sheets of a consolidated workbook, which is a result and no input."""
    names = set(sheet_names)
    return any(names >= output for output in _OUTPUTS)


def read_book(grid: Grid) -> Book:
    """All tables that can be recognised in this workbook, wherever their rows and columns stand.

    The grid's sheets are given up: what is kept of ten thousand workbooks is their rows.
    """
    book = _read_book(grid)
    grid.sheets = {}
    return book


def _read_book(grid: Grid) -> Book:
    book = Book(grid.name, grid)
    book.stamp = _stamp(grid)
    for sheet_name, address in grid.far_cells:
        book.findings.append(Finding(words.FAR_CELL, Origin(grid.name, sheet_name), {"address": address}))
    for risk in grid.risks:
        book.findings.append(Finding(words.RISK, Origin(grid.name), {"what": words.RISKS[risk]}))
    if is_output(grid.sheets):
        book.findings.append(Finding(words.OWN_OUTPUT, Origin(grid.name)))
        return book
    _read_lists(book)
    _read_agreement(book)
    if not book.recognised:
        book.findings.append(Finding(words.NOT_OURS, Origin(grid.name)))
        book.tables.clear()
        return book
    for sheet in (AGREEMENT, *LISTS):
        if sheet is EXPLANATION and not book.stamp and sheet.name not in book.tables:
            book.findings.append(Finding(words.NO_EXPLANATION, Origin(grid.name)))
        elif sheet.name not in book.tables:
            book.findings.append(
                Finding(words.MISSING_TABLE, Origin(grid.name), {"sheet": sheet.name, "title": sheet.title})
            )
    return book


def _stamp(grid: Grid) -> dict[str, str]:
    sheet = grid.sheets.get(STAMP_SHEET)
    if sheet is None:
        return {}
    pairs = ((row[0], row[1]) for row in sheet.rows[:20] if len(row) > 1)
    return {k.strip(): parse_text(v) or "" for k, v in pairs if isinstance(k, str) and k.strip()}


_BLANK = frozenset({"", None})


def _empty(cell: Cell) -> bool:
    return cell in _BLANK or (isinstance(cell, str) and cell.isspace())


# --- tables with a header row ---------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _header_names(sheet: Sheet) -> dict[str, str]:
    """Every header key of a table with its column's name; a column's own header wins over another's alias."""
    names: dict[str, str] = {}
    for column in sheet.columns:
        for alias in column.keys[1:]:
            names.setdefault(alias, column.name)
    for column in sheet.columns:
        names[column.keys[0]] = column.name
    return names


@lru_cache(maxsize=1)
def _any_header() -> frozenset[str]:
    return frozenset(k for sheet in EVERY_LIST for k in _header_names(sheet))


@dataclass(slots=True)
class _Header:
    table: Sheet
    row: int  # from 0
    columns: dict[str, int]  # from 0
    unknown: dict[str, int]
    level: str | None = None  # the level that the header itself names, where no column does


def _read_lists(book: Book) -> None:
    found: dict[str, list[tuple[SheetGrid, _Header, int]]] = {}
    for grid in book.grid.sheets.values():
        if grid.name == STAMP_SHEET:
            continue
        headers = list(_headers(grid))
        for header, following in zip(headers, [*headers[1:], None], strict=False):
            end = following.row if following else len(grid.rows)
            found.setdefault(header.table.name, []).append((grid, header, end))
    for sheet in EVERY_LIST:
        places = found.get(sheet.name, [])
        own = [p for p in places if key(p[0].name) == key(sheet.name)] or places
        if own:
            # One table, or a table that goes on under a repeated header (Lampiran I of a camat has two).
            first_sheet = own[0][0]
            parts = [p for p in own if p[0] is first_sheet]
            book.tables[sheet.name] = _read_parts(book, sheet, first_sheet, [(h, end) for _, h, end in parts])


def _headers(grid: SheetGrid) -> Iterator[_Header]:
    """Every header row of the sheet, from the top."""
    rows = grid.rows[:_HEADER_ROWS]
    headers = _header_texts_in(rows)
    for index, row in enumerate(rows):
        if headers.isdisjoint(row) or len(headers.intersection(row)) < 2:
            continue
        texts = tuple(cell if _is_short_text(cell) else None for cell in row)
        if (known := _known_header(texts, grid.name)) is not None:
            yield replace(known, row=index, columns=dict(known.columns))


_header_texts: set[Cell] = set()
_met: set[Cell] = set()
_MOST_MET = 65_536


def _header_texts_in(rows: Iterable[Sequence[Cell]]) -> frozenset[Cell]:
    """The cells that are the header of some column; asked of every sheet, so it remembers what it met in others."""
    held: Iterable[Cell] = filter(None, chain.from_iterable(rows))
    cells = frozenset(held)
    new = cells - _met
    _met.update(cell for cell in new if not isinstance(cell, str) or len(cell) <= LONG)
    _header_texts.update(cell for cell in new if _is_header_text(cell))
    found = cells & _header_texts
    if len(_met) > _MOST_MET:
        _met.clear()
        _header_texts.clear()
    return found


def _is_header_text(cell: Cell) -> bool:
    return _is_short_text(cell) and header_key(cell) in _any_header()


def _is_short_text(cell: Cell) -> TypeGuard[str]:
    return isinstance(cell, str) and 0 < len(cell) < 60


_MOST_OF_A_HEADER = 4


@lru_cache(maxsize=1024)
def _known_header(texts: tuple[str | None, ...], sheet_name: str) -> _Header | None:
    """The table whose header this row is: it has what the table is known by, or most of it on the table's own sheet.

    Of its cells only short texts count; whoever asks puts in the row's number.
    """
    keys: dict[str, int] = {}
    for column, text in enumerate(texts):
        if text is not None:
            keys.setdefault(header_key(text), column)
    if len(_any_header().intersection(keys)) < 2:
        return None
    for sheet in (EXPLANATION, BUDGET, PERFORMANCE, EXEMPTION):
        names = _header_names(sheet)
        found: dict[str, int] = {}
        for k, column in keys.items():
            name = names.get(k)
            # A column's own header beats an alias of it that stands further left.
            if name and (name not in found or _own_key(sheet, name) == k):
                found[name] = column
        own = key(sheet_name) == key(sheet.name) and len(found) >= _MOST_OF_A_HEADER
        if own or all(anchor in found for anchor in sheet.anchors):
            taken = set(found.values())
            unknown = {k: column for k, column in keys.items() if column not in taken and k and not k.isdigit()}
            return _Header(sheet, 0, found, unknown, _level_named(sheet, keys, found))
    return None


_INFERRED = frozenset({"level"})
"""Columns that a workbook may do without: the header says it, or the nomenclature does."""


def _level_named(sheet: Sheet, keys: dict[str, int], found: dict[str, int]) -> str | None:
    """``Sasaran Strategis`` over the objectives, or ``Sub Kegiatan`` over the titles, is their level."""
    if "level" in found:
        return None
    options = sheet.column("level").options if sheet in (PERFORMANCE, BUDGET) else ()
    named = next((k for k, column in keys.items() if column in (found.get("objective"), found.get("title"))), "")
    return next((option for option in options if key(option) == named), None)


def _place(book: Book, grid: SheetGrid, header: _Header) -> Place:
    columns_ = {n: c + 1 for n, c in header.columns.items()}
    return Place(book.name, grid.name, columns_, header_row=header.row + 1, protected=grid.protected)


def _shift_split_columns(grid: SheetGrid, header: _Header, end: int) -> None:
    """A header over two columns: ``Rp`` beside its amount, or a unit beside its target; the figure's column counts."""
    taken = set(header.columns.values())
    for name in ("amount", "target"):
        column = header.columns.get(name)
        if column is None or column + 1 in taken or key(_text_at(grid, header.row, column + 1)):
            continue
        rows = range(header.row + 1, min(end, header.row + 12))
        pairs = [(_text_at(grid, r, column), _text_at(grid, r, column + 1)) for r in rows]
        split = [a for a, b in pairs if a and not re.search(r"\d", a) and re.search(r"\d", b)]
        if not split:
            continue
        header.columns[name] = column + 1
        if name == "target" and "unit" not in header.columns:
            header.columns["unit"] = column


def _text_at(grid: SheetGrid, row: int, column: int) -> str:
    cells = grid.rows[row] if row < len(grid.rows) else []
    cell = cells[column] if column < len(cells) else None
    return "" if cell is None else str(cell)


@lru_cache(maxsize=256)
def _own_key(sheet: Sheet, name: str) -> str:
    """The key of a column's own header."""
    return sheet.column(name).keys[0]


def _read_parts(book: Book, sheet: Sheet, grid: SheetGrid, parts: list[tuple[_Header, int]]) -> RawTable:
    first = parts[0][0]
    raw = RawTable(_place(book, grid, first), [], {c.name: [] for c in sheet.columns})
    for header, end in parts:
        _shift_split_columns(grid, header, end)
        place = _place(book, grid, header)
        if header is first:
            raw.place = place
        _read_rows(book, sheet, grid, header, end, raw, place)
    for column in sheet.columns:
        if column.required and column.name not in first.columns and column.name not in _INFERRED:
            origin = Origin(book.name, grid.name, first.row + 1)
            values = {"header": column.header, "sheet": grid.name}
            book.findings.append(Finding(words.MISSING_COLUMN, origin, values))
    for k, column_index in first.unknown.items():
        origin = Origin(book.name, grid.name, first.row + 1, column_index + 1)
        header_text = parse_text(grid.rows[first.row][column_index]) or k
        book.findings.append(Finding(words.EXTRA_COLUMN, origin, {"header": header_text}))
    _fill_down(sheet, raw)
    return raw


_TOTAL_WORDS = (
    "jumlah",
    "total",
    "grand total",
    "jumlah total",
    "jumlah anggaran",
    "total anggaran",
    "jumlah keseluruhan",
)
_SIGNATURES = ("pihak pertama", "pihak kedua")
_PREPARED = frozenset({"number", "level"})
"""What the template has filled in already, so that it alone makes no row."""
_DIGIT = re.compile(r"\d")
_PLACE_DATE = re.compile(r"[^\d,]{2,60},\s*(?:\d{1,2}|[_.…]{2,})?\s*[A-Za-z]*\s*(?:20\d\d)?")


def _read_rows(
    book: Book, sheet: Sheet, grid: SheetGrid, header: _Header, end: int, raw: RawTable, place: Place
) -> None:
    places = header.columns
    figures = [(c.name, places[c.name] + 1) for c in sheet.columns if c.kind.right and c.name in places]
    formulas = frozenset(grid.formulas) if figures else frozenset()
    amount = places.get("amount")
    kept: list[dict[str, Cell]] = []
    gap = False
    for index in range(header.row + 1, end):
        row = grid.rows[index]
        if _BLANK.issuperset(row):
            gap = True
            continue
        if _ends_here(row):
            break
        width = len(row)
        cells = {name: (row[column] if column < width else None) for name, column in places.items()}
        held = {name: cell for name, cell in cells.items() if not _empty(cell)}
        if not held:
            gap = True
            continue
        filled = [name for name, cell in held.items() if name not in _PREPARED and not isinstance(cell, NotComputed)]
        if not filled and not isinstance(held.get("amount"), NotComputed):
            continue  # a row with nothing but its prepared number or level
        if index <= header.row + 2 and _is_column_numbers(held, sheet):
            continue
        if amount is not None and _is_total(row, held):
            raw.total = Total(index + 1, amount + 1, cells["amount"], (index + 1, amount + 1) in formulas)
            gap = False
            continue
        if _is_loose(held, filled, sheet, after=gap or raw.total is not None):
            name = filled[0] if filled else "amount"
            origin = Origin(book.name, grid.name, index + 1, places[name] + 1)
            book.findings.append(Finding(words.LOOSE_TEXT, origin, {"text": cells[name]}))
            continue
        if raw.total is not None:
            raw.after_total.append(index + 1)
        gap = False
        if "number" not in places:
            _split_number(cells)
        if "level" not in places:
            cells["level"] = header.level
        kept.append(cells)
        raw.rows.append(index + 1)
        if formulas:
            raw.formulas += [(index + 1, name) for name, column in figures if (index + 1, column) in formulas]
    raw.places += [place] * len(kept)
    for name, values in raw.cells.items():
        values += [cells.get(name) for cells in kept]


def _is_loose(held: Mapping[str, Cell], filled: list[str], sheet: Sheet, *, after: bool) -> bool:
    """True for a remark beside or below the table: nothing of what makes a row, or a lone text after a gap."""
    if len(filled) == 1 and after and "level" not in held and "number" not in held:
        return True
    return (after or len(filled) == 1) and not any(anchor in filled for anchor in sheet.anchors)


_NUMBERED = re.compile(r"\s*(\d{1,2}[.)]|\(\d{1,2}\))\s+(.*)", re.DOTALL)


def _split_number(cells: dict[str, Cell]) -> None:
    """``1. Program ...`` in one cell is a number and a title."""
    for name in ("title", "objective"):
        cell = cells.get(name)
        if isinstance(cell, str) and (match := _NUMBERED.match(cell)):
            cells["number"], cells[name] = match[1], match[2]


def _ends_here(row: Sequence[Cell]) -> bool:
    """True for the first row of a signature block."""
    texts = [cell for cell in row if cell and isinstance(cell, str) and not cell.isspace()]
    if not texts or len(texts) > 3:
        return False
    if any(key(text) in _SIGNATURES for text in texts):
        return True
    text = texts[0].strip()
    return len(texts) == 1 and _PLACE_DATE.fullmatch(text) is not None and re.search(r"\d|\.\.|__", text) is not None


_COLUMN_NUMBER = re.compile(r"\(\d{1,2}\)")
_SMALL_NUMBER = re.compile(r"\(\d{1,2}\)|\d{1,2}")


def _is_column_numbers(held: Mapping[str, Cell], sheet: Sheet) -> bool:
    """True for the row ``(1) (2) (3)`` under a header, and for a header printed twice."""
    if all(isinstance(cell, str) and _COLUMN_NUMBER.fullmatch(cell.strip()) for cell in held.values()):
        return True
    texts = [(name, _short_text(held.get(name)) or "") for name in sheet.anchors]
    if all(_SMALL_NUMBER.fullmatch(text) for _, text in texts):
        return isinstance(held.get(sheet.anchors[0]), str) or sheet is not BUDGET
    names = _header_names(sheet)
    return all(names.get(key(text)) == name for name, text in texts)


def _short_text(cell: Cell) -> str | None:
    """The cell's text if it is short text or a whole number, for telling a row of column numbers."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.strip() if isinstance(cell, str) else None


def _is_total(row: Sequence[Cell], held: Mapping[str, Cell]) -> bool:
    if "level" in held or isinstance(held.get("title"), float):
        return False
    if held.keys() <= {"amount"}:
        return True  # an amount without a label, as the paper form closes its table
    label = next((key(cell) for cell in row if isinstance(cell, str) and cell.strip()), "")
    return label.removesuffix(" rp") in _TOTAL_WORDS


def _fill_down(sheet: Sheet, raw: RawTable) -> None:
    """Let a blank go on with the value above in the columns that allow it, where the row has no number."""
    numbers = raw.cells.get("number")
    if numbers is None:
        return
    for column in sheet.columns:
        if not column.fill_down:
            continue
        cells = raw.cells[column.name]
        for i in range(1, len(cells)):
            if _empty(cells[i]) and _empty(numbers[i]) and _continues(raw, i):
                cells[i] = cells[i - 1]


def _continues(raw: RawTable, i: int) -> bool:
    """True when the row has no objective (or title) of its own, so that it belongs to the row above."""
    own = raw.cells.get("objective")
    return own is not None and (_empty(own[i]) or own[i] == own[i - 1])


# --- the agreement page ---------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _label_names() -> dict[str, str]:
    return {k: c.name for c in AGREEMENT.columns if c.on_sheet for k in c.keys}


_PARTY_LABELS = {
    "nama": "name",
    "jabatan": "position",
    "pangkat": "rank",
    "nip": "number",
    "pangkat golongan": "rank",
}


def _read_agreement(book: Book) -> None:
    """The key / value rows, on the sheet *Perjanjian* or on the sheet that has most of them."""
    sheets = [s for s in book.grid.sheets.values() if s.name != STAMP_SHEET]
    sheets.sort(key=lambda s: key(s.name) != key(AGREEMENT.name))
    best: dict[str, tuple[int, int]] = {}
    where: SheetGrid | None = None
    for sheet in sheets:
        labels = _labels(sheet)
        if len(labels) > len(best):
            best, where = labels, sheet
        if len(best) >= 6:
            break
    if where is None or len(best) < 3:
        from pkxl.workbook.running_text import read_running_text

        if book.recognised and (raw := read_running_text(book.name, sheets)) is not None:
            statement = book.grid.sheets[raw.place.sheet]
            _read_signatures(book, statement, raw)
            book.tables[AGREEMENT.name] = raw
        return
    place = Place(book.name, where.name, protected=where.protected)
    raw = RawTable(place, [1], {c.name: [None] for c in AGREEMENT.columns}, [place])
    for name, (row, column) in best.items():
        value_column = _value_column(where.rows[row], column)
        place.cells[name] = (row + 1, value_column + 1)
        cells = where.rows[row]
        raw.cells[name] = [cells[value_column] if value_column < len(cells) else None]
    _read_signatures(book, where, raw)
    book.tables[AGREEMENT.name] = raw


def _labels(sheet: SheetGrid) -> dict[str, tuple[int, int]]:
    names = _label_names()
    found: dict[str, tuple[int, int]] = {}
    party = ""
    for r, row in enumerate(sheet.rows[:_LABEL_ROWS]):
        if _BLANK.issuperset(row):
            continue
        for c, cell in enumerate(row[:40]):
            if not cell or not isinstance(cell, str) or len(cell) > 60:
                continue
            k = key(cell)
            if k in names:
                found.setdefault(names[k], (r, c))
            elif k in _SIGNATURES and c < 6:
                party = "first" if k == "pihak pertama" else "second"
            elif party and k in _PARTY_LABELS:
                found.setdefault(f"{party}_{_PARTY_LABELS[k]}", (r, c))
    return found


def _value_column(row: Sequence[Cell], label: int) -> int:
    """The cell beside a label: the next one, or the first that holds more than a colon."""
    for column in range(label + 1, min(len(row), label + 8)):
        cell = row[column]
        if not _empty(cell) and not (isinstance(cell, str) and cell.strip() == ":"):
            return column
    return label + 1


def _read_signatures(book: Book, sheet: SheetGrid, raw: RawTable) -> None:
    """The names and positions above and below the signatures, and the date above them."""
    place = raw.place
    lowest = max((row for row, _ in place.cells.values()), default=0)
    for r in range(lowest, len(sheet.rows)):
        if _BLANK.issuperset(sheet.rows[r]):
            continue
        signed = False
        for c, cell in enumerate(sheet.rows[r][:40]):
            if not cell or not isinstance(cell, str) or key(cell) not in _SIGNATURES:
                continue
            party = "first" if key(cell) == "pihak pertama" else "second"
            below = _signature_block(sheet, r, c)
            if not below:
                continue
            signed = True
            position = below[0]
            named = [entry for entry in below[1:] if isinstance(entry[1], str)]
            for name, entry in (
                (f"{party}_signature_position", position),
                (f"{party}_signature", named[-1] if named else None),
            ):
                if entry is not None and isinstance(entry[1], str):
                    place.cells[name] = (entry[0] + 1, c + 1)
                    raw.cells[name] = [entry[1].strip().rstrip(",").strip("()")]
        if signed:
            _read_signature_date(sheet, raw, r)


_RANK_OR_NUMBER = re.compile(r"\s*(nip|pangkat|pembina|penata)\b", re.IGNORECASE)


def _signature_block(sheet: SheetGrid, row: int, column: int) -> list[tuple[int, Cell]]:
    """What stands below *Pihak Pertama,* in its column: the position first, the name last; ranks and NIP left out."""
    block: list[tuple[int, Cell]] = []
    for r in range(row + 1, min(row + 14, len(sheet.rows))):
        cell = sheet.rows[r][column] if column < len(sheet.rows[r]) else None
        if isinstance(cell, NotComputed) or (isinstance(cell, str) and cell.strip()):
            if isinstance(cell, str) and _RANK_OR_NUMBER.match(cell):
                continue
            block.append((r, cell))
    return block


def _read_signature_date(sheet: SheetGrid, raw: RawTable, signature_row: int) -> None:
    for r in range(max(0, signature_row - 4), signature_row + 1):
        for c, cell in enumerate(sheet.rows[r][:40]):
            if cell and isinstance(cell, str) and _DIGIT.search(cell) and _PLACE_DATE.fullmatch(cell.strip()):
                raw.place.cells["signature_date"] = (r + 1, c + 1)
                raw.cells["signature_date"] = [cell.rsplit(",", 1)[1]]
