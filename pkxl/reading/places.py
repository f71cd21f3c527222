"""The places of the tables on the sheets of one agreement, and which of them are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkxl.reading import messages
from pkxl.reading.editions import name_of
from pkxl.reading.headers import Header, headers_in
from pkxl.tables import LISTS, PERFORMANCE, Sheet
from pkxl.tables.book import Book
from pkxl.tables.layout import STAMP_SHEET
from pkxl.vocabulary.editions import Edition, chosen, edition_in
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import BLANK, SheetGrid, is_empty
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
        for header, following in zip(headers, [*headers[1:], None], strict=False):
            end = following.row if following else len(grid.rows)
            found.setdefault(header.table.name, []).append(Part(grid, header, end))
    return found


def parts_read(book: Book, sheet: Sheet, parts: Sequence[Part], own: Edition) -> list[Part]:
    """Those parts of a table that are read: of one sheet, and of the agreement's own edition.

    A table can continue below a repeated header: Lampiran I of a camat has two. What is left out is a finding of the book.
    """
    grids = list({part.grid.name: part.grid for part in parts}.values())
    read = _sheet_read(book, sheet, grids, own)
    result = [part for part in parts if part.grid is read]
    if sheet is PERFORMANCE:
        result = _outside_lampiran_ii(book, result)
    return _of_own_edition(book, sheet, result, own)


def _sheet_read(book: Book, sheet: Sheet, grids: Sequence[SheetGrid], own: Edition) -> SheetGrid:
    """The sheet with the table: the only one of the agreement's edition, else the one of its name, else the first."""
    index = chosen([edition_in(grid.name) for grid in grids], own) if len(grids) > 1 else 0
    named = [grid for grid in grids if key(grid.name) == key(sheet.name)]
    read = grids[index] if index is not None else (named or grids)[0]
    for grid in grids:
        if grid is not read and sheet in LISTS:
            values = {"sheet": grid.name, "table": sheet.name, "read": read.name, "own": name_of(own)}
            message = messages.RIVAL_SHEETS if index is None else messages.UNUSED_TABLE
            book.findings.append(Finding(message, Origin(book.name, grid.name), values))
    return read


_ANNEX = re.compile(r"lampiran (ii?|[12])\b")


def _outside_lampiran_ii(book: Book, parts: list[Part]) -> list[Part]:
    """The parts of Kinerja that stand outside Lampiran II, which repeats the targets that it explains; all if none do."""
    if len(parts) < 2:
        return parts
    grid = parts[0].grid
    annex = ""
    inside = []
    for row in grid.rows:
        texts = (cell for cell in row if isinstance(cell, str))
        annex = next((found[1] for text in texts if (found := _ANNEX.match(key(text[:40])))), annex)
        inside.append(annex in ("ii", "2"))
    outside = [part for part in parts if not inside[part.header.row]]
    if not outside:
        return parts
    for part in parts:
        if inside[part.header.row]:
            origin = Origin(book.name, grid.name, part.header.row + 1)
            book.findings.append(Finding(messages.REPEATED_TARGETS, origin))
    return outside


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
            origin = Origin(book.name, part.grid.name, part.header.row + 1)
            values = {"sheet": part.grid.name, "table": sheet.name, "read": part.grid.name, "own": name_of(own)}
            book.findings.append(Finding(messages.RIVAL_SHEETS if rivals else messages.UNUSED_TABLE, origin, values))
    return read or parts[:1]


def _edition_of_heading(part: Part) -> Edition:
    """The edition in the rows above a header that belong to no table: the nearest text that states one."""
    row = part.header.row - 1
    lowest = max(0, part.header.row - _ROWS_OF_A_HEADING)
    while row >= lowest:
        cells = [cell for cell in part.grid.rows[row] if cell not in BLANK and not is_empty(cell)]
        texts = [cell for cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING]
        if len(cells) > 3 or len(texts) < len(cells):
            break  # a row of another table
        edition = next((edition for text in texts if (edition := edition_in(text)).is_stated), None)
        if edition is not None:
            return edition
        row -= 1
    return Edition()
