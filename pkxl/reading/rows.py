"""The reader of table rows: lines, total row, and text that is outside the table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from pkxl.reading import signatures, table_messages
from pkxl.reading.columns import is_figure, report_columns, settled
from pkxl.reading.headers import Header, column_names
from pkxl.reading.page_labels import columns_by_label
from pkxl.reading.places import Part
from pkxl.tables import Sheet
from pkxl.tables.book import Book, Place, RawTable, Total
from pkxl.vocabulary.cells import Cell, NotComputed
from pkxl.vocabulary.editions import Edition
from pkxl.vocabulary.findings import Finding
from pkxl.vocabulary.grid import BLANK, SheetGrid, is_empty
from pkxl.vocabulary.labels import key

_PREFILLED = frozenset({"number", "level"})
"""Columns that the template fills in, so that a row with nothing else is empty."""
_OF_A_LINE = frozenset({"amount", "level", "code"})
"""Columns that a budget line has, and a heading over lines does not have."""
_TOTAL = re.compile(
    r"(?:grand)?(?:jumlah|jml|total|keseluruhan)"
    r"(?:jumlah|total|anggaran|belanja|biaya|pagu|dana|program|kegiatan|subkegiatan|keseluruhan|seluruhnya|seluruh|semua|rp|rupiah"
    r"|tahun|ta|20\d\d|p?apbdp?|dppa|dpa|murni|setelah|sebelum|perubahan|akhir|besar|pada|ini|kantor|kecamatan|camat|seksi|bagian)*"
)
"""The label of a total row, as a key without blanks, since it may be spaced out: ``J U M L A H``."""
_VILLAGE = re.compile(r"(?:\w{1,2} )?(?:kelurahan|kel)((?: [a-z]+){1,4})")
_SUBTOTAL = re.compile(
    r"sub(?:jumlah|total)[a-z0-9]*|(?:jumlah|jml|total)(?:dipindahkan|pindahan|halaman[a-z0-9]*|[ivx]+|[a-e]|\d{1,4})|(?:di)?pindahan|dipindahkan"
)


def read_table(book: Book, sheet: Sheet, parts: Sequence[Part], own: Edition) -> RawTable:
    """The unparsed cells of a table in these parts, in an agreement of the edition `own`.

    What is wrong with columns is added to the findings of the book.
    """
    headers = [settled(part.header, part.grid, part.end, own) for part in parts]
    raw = RawTable(headers[0].place(book.name, parts[0].grid), [], {c.name: [] for c in sheet.columns})
    for part, header in zip(parts, headers, strict=True):
        _Section(book, sheet, part.grid, header, raw, header.place(book.name, part.grid)).read(part.end)
        report_columns(book, part.grid, header, own)
    _fill_down(sheet, raw)
    return raw


class _RowKind(Enum):
    """The kind of a row below a header."""

    EMPTY = "nothing in the table's columns"
    PREFILLED = "nothing but the number or level that the template fills in"
    COLUMN_NUMBERS = "the numbers of the columns, or the header once more"
    TOTAL = "the total"
    VILLAGE = "the name of a kelurahan over its lines"
    SUBTOTAL = "a sum of some lines, which is no line"
    FORM = "a label of the form with its value, such as SATUAN KERJA : KANTOR CAMAT"
    LOOSE = "a remark beside or below the table"
    LINE = "a line of the table"


@dataclass(slots=True)
class _Section:
    """The rows below one header of a table, which are added to `raw`."""

    book: Book
    sheet: Sheet
    grid: SheetGrid
    header: Header
    raw: RawTable
    place: Place
    _last: int | None = None

    def read(self, end: int) -> None:
        """Add the rows up to `end` (from 0) or to a signature block; text outside the table is a finding."""
        columns = self.header.columns
        figures = [(c.name, columns[c.name] + 1) for c in self.sheet.columns if c.kind.right and c.name in columns]
        formulas = frozenset(self.grid.formulas) if figures else frozenset()
        kept: list[dict[str, Cell]] = []
        gap = totalled = False
        for index in range(self.header.row + 1, end):
            row = self.grid.rows[index]
            if BLANK.issuperset(row):
                gap = True
                continue
            if signatures.is_first_row(row) and index > self._last_line(end):
                break
            cells = self.header.cells_of(row)
            non_empty = {name: cell for name, cell in cells.items() if not is_empty(cell)}
            filled = [n for n, cell in non_empty.items() if n not in _PREFILLED and not isinstance(cell, NotComputed)]
            kind = self._kind(index, row, non_empty, filled, after_gap=gap or totalled)
            if kind is _RowKind.EMPTY:
                gap = True
            elif kind is _RowKind.TOTAL:
                at = (index + 1, _figure_column(row, columns["amount"]) + 1)
                self.raw.total = Total(*at, row[at[1] - 1] if at[1] <= len(row) else None, at in formulas)
                totalled = True
            elif kind is _RowKind.VILLAGE:
                self.raw.villages.append((index + 1, _village(row)))
                gap = False
            elif kind is _RowKind.LOOSE:
                name = filled[0] if filled else "amount"
                origin = self.place.origin(name, index + 1)
                self.book.findings.append(Finding(table_messages.LOOSE_TEXT, origin, {"text": cells[name]}))
            elif kind is _RowKind.LINE:
                if totalled:
                    self.raw.after_total.append(index + 1)
                gap = False
                kept.append(self._completed(cells, row))
                self.raw.rows.append(index + 1)
                if formulas:
                    self.raw.formulas += [(index + 1, name) for name, at in figures if (index + 1, at) in formulas]
        self.raw.places += [self.place] * len(kept)
        for name, values in self.raw.cells.items():
            values += [cells.get(name) for cells in kept]

    def _last_line(self, end: int) -> int:
        """The last row (from 0) that has a text and a figure where the table has them; -1 where there is none."""
        if self._last is None:
            text, figure = (self.header.columns.get(name, -1) for name in self.sheet.anchors[:2])
            lines = (
                i for i in range(end - 1, self.header.row, -1) if _has_text_and_figure(self.grid.rows[i], text, figure)
            )
            self._last = next(lines, -1)
        return self._last

    def _kind(
        self, index: int, row: Sequence[Cell], non_empty: Mapping[str, Cell], filled: Sequence[str], *, after_gap: bool
    ) -> _RowKind:
        """The kind of a row; `after_gap` is True after an empty row or the total row."""
        if not non_empty:
            return _RowKind.EMPTY
        if _is_of_the_form(
            row, [non_empty[c.name] for c in self.sheet.columns if c.kind.right and c.name in non_empty]
        ):
            return _RowKind.FORM
        if self.sheet.named_levels and non_empty.keys().isdisjoint(_OF_A_LINE) and _village(row):
            return _RowKind.VILLAGE
        if not filled and not isinstance(non_empty.get("amount"), NotComputed):
            return _RowKind.PREFILLED
        if index <= self.header.row + 2 and _is_column_numbers(non_empty, self.header.columns, self.sheet):
            return _RowKind.COLUMN_NUMBERS
        if "amount" in self.header.columns:
            label = _label(row, non_empty, self.header.columns)
            if _SUBTOTAL.fullmatch(label):
                return _RowKind.SUBTOTAL
            if _is_total(label, non_empty):
                return _RowKind.TOTAL
        if _is_loose(non_empty, filled, self.sheet, after_gap=after_gap):
            return _RowKind.LOOSE
        return _RowKind.LINE

    def _completed(self, cells: dict[str, Cell], row: Sequence[Cell]) -> dict[str, Cell]:
        """The cells of a line, with the number that is typed before its title and the level from the header."""
        if "number" not in self.header.columns:
            _split_number(cells)
        if "level" not in self.header.columns:
            cells["level"] = self.header.level_of(row)
        return cells


def _has_text_and_figure(row: Sequence[Cell], text: int, figure: int) -> bool:
    if not 0 <= text < len(row) or not 0 <= figure < len(row):
        return False
    what, amount = row[text], row[figure]
    if not isinstance(what, str) or is_empty(what):
        return False
    return is_figure(amount)


def _is_loose(non_empty: Mapping[str, Cell], filled: Sequence[str], sheet: Sheet, *, after_gap: bool) -> bool:
    """True for a remark beside or below the table: nothing of what makes a row, or a lone text after a gap."""
    if len(filled) == 1 and after_gap and "level" not in non_empty and "number" not in non_empty:
        return True
    return (after_gap or len(filled) == 1) and not any(anchor in filled for anchor in sheet.anchors)


_NUMBERED = re.compile(r"\s*(\d{1,2}[.)]|\(\d{1,2}\))\s+(.*)", re.DOTALL)


def _split_number(cells: dict[str, Cell]) -> None:
    """Split ``1. Program ...`` in one cell into a number and a title."""
    for name in ("title", "objective"):
        cell = cells.get(name)
        if isinstance(cell, str) and (match := _NUMBERED.match(cell)):
            cells["number"], cells[name] = match[1], match[2]


_COLUMN_NUMBER = re.compile(r"\(\d{1,2}\)")


def _is_column_numbers(non_empty: Mapping[str, Cell], columns: Mapping[str, int], sheet: Sheet) -> bool:
    """True for the row ``(1) (2) (3)`` under a header, however its numbers are written, and for a header printed twice.

    The numbers count up, from 1 or 2 on, or one by one.
    """
    texts = {name: _short_text(cell) or "" for name, cell in non_empty.items()}
    if all(_COLUMN_NUMBER.fullmatch(text) for text in texts.values()):
        return True
    if not all(name in non_empty for name in sheet.anchors if name in columns):
        return False
    numbers = [texts[name].strip("()") for name in sorted(non_empty, key=columns.__getitem__)]
    if all(number.isdecimal() and len(number) < 3 for number in numbers):
        counted = [int(number) for number in numbers]
        in_turn = all(below + 1 == above for below, above in pairwise(counted))
        return (counted[0] <= 2 and sorted(set(counted)) == counted) or (in_turn and len(counted) > 2)
    names = column_names(sheet)
    return all(names.get(key(texts.get(name, ""))) == name for name in sheet.anchors)


def _short_text(cell: Cell) -> str | None:
    """The text of a cell with text or a whole number, else None."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.strip() if isinstance(cell, str) else None


def _village(row: Sequence[Cell]) -> str:
    """The kelurahan, as a key, that is all that a row names; empty for any other row."""
    match = _VILLAGE.fullmatch(" ".join(key(cell) for cell in row if isinstance(cell, str)).strip())
    return match[1].strip() if match else ""


def _is_of_the_form(row: Sequence[Cell], figures: Sequence[Cell]) -> bool:
    """True for a label of the agreement page with a colon behind it, and no figure of the table but a year."""
    first, *others = [cell for cell in row if not is_empty(cell)]
    if not isinstance(first, str):
        return False
    label, colon, _ = first.partition(":")
    follows = bool(colon) or (bool(others) and isinstance(others[0], str) and others[0].lstrip().startswith(":"))
    name = columns_by_label().get(key(label)) if follows else None
    return name is not None and (name == "year" or not any(map(is_figure, figures)))


def _label(row: Sequence[Cell], non_empty: Mapping[str, Cell], columns: Mapping[str, int]) -> str:
    """What a row says of itself, as a key without blanks: its title, else a text with letters in the table or beside it.

    In the table the first one counts, to the left of it the nearest one.
    """
    first = min(columns.values())
    texts = [non_empty.get("title"), *row[first:], *reversed(row[:first])]
    keys = (key(text).replace(" ", "") for text in texts if isinstance(text, str))
    return next((label for label in keys if not label.isdigit() and label), "")


def _is_total(label: str, non_empty: Mapping[str, Cell]) -> bool:
    """True for a row with the label of a total, or with nothing but an amount."""
    if isinstance(non_empty.get("title"), float):
        return False
    if _TOTAL.fullmatch(label):
        return True
    # An amount without a label, as the paper form closes its table.
    return non_empty.keys() <= {"amount"} and is_figure(non_empty.get("amount"))


def _figure_column(row: Sequence[Cell], amount: int) -> int:
    """The column of a total's figure: that of the amounts, else the only one in which the row has a figure."""
    if amount < len(row) and not is_empty(row[amount]):
        return amount
    figures = [at for at, cell in enumerate(row) if isinstance(cell, float) or re.search(r"\d", str(cell or ""))]
    return figures[0] if len(figures) == 1 else amount


def _fill_down(sheet: Sheet, raw: RawTable) -> None:
    """Fill empty cells with the value above, in `fill_down` columns of rows without a number."""
    numbers = raw.cells.get("number")
    if numbers is None:
        return
    for column in sheet.columns:
        if not column.fill_down:
            continue
        cells = raw.cells[column.name]
        for i in range(1, len(cells)):
            if is_empty(cells[i]) and is_empty(numbers[i]) and _belongs_to_row_above(raw, i):
                cells[i] = cells[i - 1]


def _belongs_to_row_above(raw: RawTable, i: int) -> bool:
    """True if the row has no objective of its own, and so belongs to the row above."""
    own = raw.cells.get("objective")
    return own is not None and (is_empty(own[i]) or own[i] == own[i - 1])
