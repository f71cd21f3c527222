"""The places of the tables on the sheets of one agreement, and which of them are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pkxl.reading import table_messages
from pkxl.reading.editions import name_of
from pkxl.reading.headers import Header, headers_in
from pkxl.tables import BUDGET, LISTS, PERFORMANCE, Sheet
from pkxl.tables.book import Book
from pkxl.tables.layout import STAMP_SHEET
from pkxl.vocabulary.editions import Edition, chosen, edition_in
from pkxl.vocabulary.findings import Finding, Message, Origin
from pkxl.vocabulary.grid import SheetGrid, is_empty
from pkxl.vocabulary.labels import key


@dataclass(frozen=True, slots=True)
class Part:
    """A header on a sheet; the rows from it up to `end` (from 0) may be those of its table."""

    grid: SheetGrid
    header: Header
    end: int


def parts_of(sheets: Iterable[SheetGrid]) -> dict[str, list[Part]]:
    """The parts of every table, by the name of the table, from the first sheet on and from the top."""
    found: dict[str, list[Part]] = {}
    for grid in sheets:
        if grid.name == STAMP_SHEET:
            continue
        headers = list(headers_in(grid))
        ends = [*(row for row, _ in headers[1:]), len(grid.rows)]
        for (_, header), end in zip(headers, ends, strict=False):
            if header is not None:
                found.setdefault(header.table.name, []).append(Part(grid, header, end))
    return found


def parts_read(book: Book, sheet: Sheet, parts: Sequence[Part], own: Edition) -> list[Part]:
    """Those parts of a table that are read: of one sheet, and of the agreement's own edition.

    A table can continue below a repeated header: Lampiran I of a camat has two. What is left out is a finding of the book.
    """
    if sheet is PERFORMANCE:
        parts = _outside_lampiran_ii(book, parts)
    read = _sheet_read(book, sheet, parts, own)
    result = _of_own_edition(book, sheet, [part for part in parts if part.grid is read], own)
    for part in result:
        _report_heading(book, part, own)
    return result


def _sheet_read(book: Book, sheet: Sheet, parts: Sequence[Part], own: Edition) -> SheetGrid:
    """The sheet with the table: the only one of the agreement's edition, else the one of its name, else the first."""
    first = {part.grid.name: part for part in reversed(parts)}
    grids = list({part.grid.name: part.grid for part in parts}.values())
    index = chosen([edition_in(grid.name) for grid in grids], own) if len(grids) > 1 else 0
    named = [grid for grid in grids if key(grid.name) == key(sheet.name)]
    read = grids[index] if index is not None else (named or grids)[0]
    for grid in grids:
        if grid is not read and sheet in LISTS:
            message = table_messages.RIVAL_SHEETS if index is None else table_messages.UNUSED_TABLE
            book.findings.append(_of_rival(book, message, first[grid.name], first[read.name], own))
    return read


def _of_rival(book: Book, message: Message, part: Part, read: Part, own: Edition) -> Finding:
    at = _origin(book, read)
    values = {
        "sheet": part.grid.name,
        "table": part.header.table.name,
        "read": f"{at.sheet}!{at.cell}",
        "own": name_of(own),
    }
    return Finding(message, _origin(book, part), values)


_ANNEX = re.compile(r"lampiran (ii?|[12])\b")


def _outside_lampiran_ii(book: Book, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of Kinerja that stand outside Lampiran II, which repeats the targets that it explains; all if none do."""
    if len(parts) < 2:
        return parts
    inside = {part.grid.name: _rows_in_lampiran_ii(part.grid) for part in parts}
    outside = [part for part in parts if part.header.row not in inside[part.grid.name]]
    if not outside:
        return parts
    book.findings += [
        Finding(table_messages.REPEATED_TARGETS, _origin(book, part)) for part in parts if part not in outside
    ]
    return outside


def _rows_in_lampiran_ii(grid: SheetGrid) -> set[int]:
    annex = ""
    inside = set()
    for index, row in enumerate(grid.rows):
        texts = (cell for cell in row if isinstance(cell, str))
        annex = next((found[1] for text in texts if (found := _ANNEX.match(key(text[:40])))), annex)
        if annex in ("ii", "2"):
            inside.add(index)
    return inside


def _origin(book: Book, part: Part) -> Origin:
    """The first cell of the header."""
    column = min(part.header.columns.values(), default=0)
    return Origin(book.name, part.grid.name, part.header.row + 1, column + 1)


_ROWS_OF_A_HEADING = 6
_LONGEST_HEADING = 80


def _of_own_edition(book: Book, sheet: Sheet, parts: list[Part], own: Edition) -> list[Part]:
    """The parts whose heading states no other edition than the agreement's, where the headings state different ones.

    A part whose heading states none goes on with the one above it, as on the next page of a printed table.
    Where none or all of them fit, which of them are meant is asked: they would count twice.
    """
    if len(parts) < 2:
        return parts
    editions: list[Edition] = []
    for part in parts:
        edition = _edition_of_heading(part)
        editions.append(edition if edition.is_stated or not editions else editions[-1])
    years = {(edition.first_year, edition.last_year) for edition in editions if edition.first_year}
    stages = {edition.stage for edition in editions if edition.stage}
    if len(years) < 2 and len(stages) < 2:
        return parts
    fitting = [part for part, edition in zip(parts, editions, strict=True) if edition.fits(own)]
    rivals = not fitting or len(fitting) == len(parts)
    read = fitting[:1] if rivals else fitting
    for part in parts:
        if part not in (read or parts[:1]):
            message = table_messages.RIVAL_SHEETS if rivals else table_messages.UNUSED_TABLE
            book.findings.append(_of_rival(book, message, part, (read or parts)[0], own))
    return read or parts[:1]


_TITLE = re.compile(
    r"\b(?:anggaran|target|kinerja|lampiran|apbd|dpa|tahun|ta|sebelum|sesudah|setelah|semula|menjadi|murni|perubahan)\b"
)
_REGULATION = re.compile(r"\b(?:nomor|no|peraturan|undang|permen\w*|perbup|perda|renstra|rpjmd)\b")
_SCALE = re.compile(
    r"\b(?:ribuan|jutaan|miliaran|milyaran|(?:rp|rupiah|dalam|x) (?:ribu|juta|miliar|milyar|1 000|000|1000))\b"
)


def _heading(part: Part) -> Iterator[str]:
    """The texts in the rows above a header that belong to no table, from the nearest; formulas follow the labels."""
    formulas = part.grid.formulas
    for r in range(part.header.row - 1, max(0, part.header.row - _ROWS_OF_A_HEADING) - 1, -1):
        cells = [(c, cell) for c, cell in enumerate(part.grid.rows[r], 1) if not is_empty(cell)]
        texts = [(c, cell) for c, cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING]
        if len(cells) > 3 or len(texts) < len(cells):
            return  # a row of another table
        yield from (text for c, text in texts if (r + 1, c) not in formulas)


def _title_of(part: Part) -> str:
    """The nearest heading that states an edition of the table, empty without one."""
    titles = (text for text in _heading(part) if edition_in(text).is_stated)
    return next((text for text in titles if _TITLE.search(key(text)) and not _REGULATION.search(key(text))), "")


def _edition_of_heading(part: Part) -> Edition:
    return edition_in(_title_of(part))


def _report_heading(book: Book, part: Part, own: Edition) -> None:
    """Add findings where the heading or the sheet's name states another edition, or amounts are not in whole rupiah."""
    stated = next((text for text in (_title_of(part), part.grid.name) if not edition_in(text).fits(own)), None)
    if stated is not None:
        values = {"table": part.header.table.name, "text": stated, "own": name_of(own)}
        book.findings.append(Finding(table_messages.TABLE_OF_OTHER_EDITION, _origin(book, part), values))
    if part.header.table is BUDGET:
        texts = [*_heading(part), *(cell for cell in part.grid.rows[part.header.row] if isinstance(cell, str))]
        scale = next((text for text in texts if _SCALE.search(key(text))), None)
        if scale is not None:
            book.findings.append(Finding(table_messages.SCALED, _origin(book, part), {"text": scale}))
