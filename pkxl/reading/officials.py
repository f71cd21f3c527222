"""The agreements in one workbook: the parts of its sheets for each official who signs one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pkxl.reading import page_labels, table_messages
from pkxl.reading.agreement_page import read_agreement_page
from pkxl.reading.editions import edition_of, name_of
from pkxl.reading.signatures import MAX_COLUMNS, PARTY_BY_LABEL
from pkxl.tables.book import RawTable
from pkxl.tables.layout import STAMP_SHEET
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.editions import Edition, Stage
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import BLANK, Grid, SheetGrid, is_empty
from pkxl.vocabulary.labels import key, person_key

_FIRST, _SECOND = PARTY_BY_LABEL["pihak pertama"], PARTY_BY_LABEL["pihak kedua"]
_NAMES = ("first_name", "second_name")
_ROWS_OF_A_PARTY = 8
"""The number of rows in which the name of a party is followed by what it is called."""
_ROWS_ABOVE_A_NAME = 15
"""The number of rows between the title of an agreement and the name of its first party."""
_BEFORE_THE_NAME = re.compile(
    r"(?:(?:perubahan )?perjanjian kinerja|pemerintah|kabupaten|kota|kecamatan|kantor|dalam rangka|.*bertanda tangan)\b.*"
)
"""The keys of texts from the letterhead of an agreement to the name of its first party."""


@dataclass(frozen=True, slots=True)
class _Start:
    """Where the page of an agreement begins: the number of its sheet and its row, both from 0."""

    sheet: int
    row: int


@dataclass(frozen=True, slots=True)
class _Page:
    """The agreement that begins at a place: the keys of its official, and its edition."""

    start: _Start
    official: tuple[str, str]
    edition: Edition


def agreements_in(grid: Grid) -> tuple[list[Grid], list[Finding]]:
    """The part of the workbook for each agreement in it, and findings for agreements that a newer one replaces.

    A part has the sheets, or the rows of sheets, from the page of its official to the next page; rows keep their numbers.
    A workbook with one agreement is its only part.
    """
    sheets = [sheet for sheet in grid.sheets.values() if sheet.name != STAMP_SHEET]
    starts = [_Start(number, row) for number, sheet in enumerate(sheets) for row in _starts_in(sheet)]
    every = [_page_at(grid, sheets, start, end) for start, end in zip(starts, [*starts[1:], None], strict=False)]
    pages = _merged(every)
    if len(pages) < 2:
        return [grid], []
    ends = [*(page.start for page in pages[1:]), None]
    parts = [_part(grid, sheets, every, pages, page, end) for page, end in zip(pages, ends, strict=True)]
    newest: dict[tuple[str, str], Edition] = {}
    for page in pages:
        newest[page.official] = max(newest.get(page.official, Edition()), page.edition, key=_age)
    read, findings = [], []
    for page, part in zip(pages, parts, strict=True):
        if page.edition == newest[page.official]:
            read.append(part)
        else:
            sheet = sheets[page.start.sheet].name
            values = {"sheet": sheet, "old": name_of(page.edition), "new": name_of(newest[page.official])}
            findings.append(Finding(table_messages.REPLACED, Origin(grid.name, sheet, page.start.row + 1), values))
    return read, findings


def _age(edition: Edition) -> tuple[int, bool]:
    return edition.first_year or 0, edition.stage is Stage.AFTER


def _starts_in(sheet: SheetGrid) -> Iterator[int]:
    """The first row (from 0) of every page on a sheet, also of one that another page repeats."""
    names = [row for row, cells in enumerate(sheet.rows) if not BLANK.issuperset(cells) and _names_a_party(cells)]
    party = heading = ""
    after, superior_first = 0, False
    for index, row in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else len(sheet.rows)
        heading = _heading_above(sheet, row, after)
        other = _SECOND if party == _FIRST else _FIRST
        party = _named_party(sheet.rows[row]) or heading or _party_called(sheet, row, following) or other
        superior_first = superior_first or (index == 0 and party == _SECOND)
        if party == _FIRST:
            yield _top_of_page(sheet, row, after)
        if party == _FIRST or not superior_first:
            after = row + 1


def _names_a_party(row: Sequence[Cell]) -> bool:
    for column, cell in enumerate(row[:MAX_COLUMNS]):
        if not isinstance(cell, str):
            continue
        named = page_labels.columns_by_label().get(key(cell)) in _NAMES
        label, _, inside = ("", "", "") if named else cell.partition(":")
        if named or page_labels.PARTY_FIELDS.get(key(label)) == "name":
            value = (
                inside if inside.strip() else next((v for v in row[column + 1 :] if not is_empty(v) and v != ":"), None)
            )
            return isinstance(value, str) and not is_empty(value) and key(value) not in page_labels.PARTY_FIELDS
    return False


def _named_party(row: Sequence[Cell]) -> str:
    """The party in a label such as *Pihak Pertama: Nama*, empty for the plain label."""
    names = (page_labels.columns_by_label().get(key(cell), "") for cell in row[:MAX_COLUMNS] if isinstance(cell, str))
    return next((name.removesuffix("_name") for name in names if name in _NAMES), "")


def _heading_above(sheet: SheetGrid, row: int, after: int) -> str:
    """The party of a heading such as *Pihak Pertama* just above its name, empty without one."""
    for above in range(row - 1, max(after, row - 3) - 1, -1):
        keys = [key(cell) for cell in sheet.rows[above][:MAX_COLUMNS] if isinstance(cell, str)]
        found = next((PARTY_BY_LABEL[k] for k in keys if k in PARTY_BY_LABEL), "")
        if found:
            return found
    return ""


def _party_called(sheet: SheetGrid, row: int, following: int) -> str:
    """The party that a name is called by in the rows below it: *selanjutnya disebut Pihak Kedua*."""
    for below in range(row, min(following, row + _ROWS_OF_A_PARTY)):
        text = " ".join(key(cell) for cell in sheet.rows[below][:MAX_COLUMNS] if isinstance(cell, str))
        called = text.rpartition("disebut")[2] if "disebut" in text else ""
        found = next((party for label, party in PARTY_BY_LABEL.items() if label in called), "")
        if found:
            return found
    return ""


def _top_of_page(sheet: SheetGrid, name: int, after: int) -> int:
    """The first row of the page with the name of its first party in this row, at `after` or below."""
    top = name
    for row in range(name - 1, max(after, name - _ROWS_ABOVE_A_NAME) - 1, -1):
        first = next((cell for cell in sheet.rows[row][:MAX_COLUMNS] if not is_empty(cell)), None)
        if first is None:
            continue
        label = key(first.partition(":")[0]) if isinstance(first, str) else ""
        if (
            label not in page_labels.columns_by_label()
            and label not in PARTY_BY_LABEL
            and not _BEFORE_THE_NAME.match(label)
        ):
            break
        top = row
    return top


def _page_at(grid: Grid, sheets: Sequence[SheetGrid], start: _Start, end: _Start | None) -> _Page:
    sheet = sheets[start.sheet]
    last = end.row if end is not None and end.sheet == start.sheet else len(sheet.rows)
    page = read_agreement_page(grid.name, {sheet.name: _rows_of(sheet, start.row, last)})
    return _Page(start, (_text(page, "first_name", person_key), _text(page, "first_position", key)), edition_of(page))


def _text(page: RawTable | None, column: str, key_of: Callable[[str], str]) -> str:
    value = page.cells[column][0] if page is not None else None
    return key_of(value) if isinstance(value, str) else ""


def _merged(pages: Sequence[_Page]) -> list[_Page]:
    """The pages without those that repeat an earlier one: its official once more, with its edition or none."""
    kept: list[_Page] = []
    for page in pages:
        if not any(page.official):
            continue
        same = [other for other in kept if other.official == page.official]
        if not any(page.edition in (other.edition, Edition()) for other in same):
            kept.append(page)
    return kept


def _part(
    grid: Grid,
    sheets: Sequence[SheetGrid],
    every: Sequence[_Page],
    pages: Sequence[_Page],
    page: _Page,
    end: _Start | None,
) -> Grid:
    """The sheets of one agreement, whose rows end where the next one begins."""
    own: dict[str, SheetGrid] = {}
    with_page = {other.start.sheet for other in pages}
    for number, sheet in enumerate(sheets):
        first = page.start.row if number == page.start.sheet and page is not pages[0] else 0
        last = end.row if end is not None and number == end.sheet else len(sheet.rows)
        if number not in with_page:
            if _owner(sheets, every, pages, number) is page:
                own[sheet.name] = sheet
        elif page.start.sheet <= number and (end is None or number <= end.sheet) and last > first:
            own[sheet.name] = _rows_of(sheet, first, last)
    return replace(grid, sheets=own, far_cells=[], risks=[])


def _owner(sheets: Sequence[SheetGrid], every: Sequence[_Page], pages: Sequence[_Page], number: int) -> _Page:
    """The agreement that a sheet without a page of its own belongs to.

    It is that of the official whom the sheet names once more, else the one whose sheet shares most words of its
    name, else the one before it.
    """
    named = {page.official for page in every if page.start.sheet == number}
    repeated = [page for page in pages if page.official in named]
    words = set(key(sheets[number].name).split())
    names = [set(key(sheets[page.start.sheet].name).split()) for page in pages]
    common = set.intersection(*names)
    shared = [len(words & (name - common)) for name in names]
    sharing = [page for page, number in zip(pages, shared, strict=True) if number and number == max(shared)]
    before = [page for page in pages if page.start.sheet < number]
    return next((some[-1] for some in (repeated, sharing) if len(some) == 1), before[-1] if before else pages[0])


def _rows_of(sheet: SheetGrid, first: int, last: int) -> SheetGrid:
    """The sheet with these rows only (from 0, without the last), each in its place."""
    if first == 0 and last == len(sheet.rows):
        return sheet
    return replace(sheet, rows=[[] for _ in range(first)] + sheet.rows[first:last], top=first)
