"""The header rows of tables on a sheet, of one or two rows, with the columns of their values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, zip_longest
from typing import TypeGuard

from pkxl.speed import memo
from pkxl.tables import BUDGET, EVERY_LIST, EXEMPTION, EXPLANATION, PERFORMANCE, Sheet
from pkxl.tables.book import Place
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.editions import Edition, edition_in, is_difference, is_edition
from pkxl.vocabulary.grid import SheetGrid, is_empty
from pkxl.vocabulary.labels import header_key, key

_ENOUGH_HEADERS = 4
"""The number of known headers that makes a header row on the sheet named as the table, whatever is missing."""


_MAY_REPEAT = frozenset({"number"})
"""Columns of which a second one changes nothing that is read."""


_FOREIGN_HEADERS = 2
"""The number of headers of explanations alone that makes a header row of Lampiran II, which is no table of ours."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a table. `row`, its last row, and the numbers of columns are from 0.

    columns: known columns by name.
    unknown: other headers by key.
    level: the level of all rows, where a header names it and there is no column for it.
    levels: (level, column) from the highest, where each level has a column of titles.
    rivals: the columns that read as the same one, from the left.
    editions: the edition that the header of a column states, where it states one.
    unused: those of `rivals` that are not read, since they are of another edition.
    alike: those of `rivals` whose header has further words; without figures they are none.
    """

    table: Sheet
    row: int
    columns: dict[str, int]
    unknown: dict[str, int]
    level: str | None = None
    levels: tuple[tuple[str, int], ...] = ()
    rivals: dict[str, tuple[int, ...]] = field(default_factory=dict)
    editions: dict[int, Edition] = field(default_factory=dict)
    unused: dict[str, tuple[int, ...]] = field(default_factory=dict)
    alike: frozenset[int] = frozenset()

    def cells_of(self, row: Sequence[Cell]) -> dict[str, Cell]:
        """The cells of a row, by column name. Of columns by level, the title is that of the lowest one that is filled."""
        width = len(row)
        cells = {name: (row[column] if column < width else None) for name, column in self.columns.items()}
        if self.levels:
            cells["title"] = next((row[column] for _, column in self._filled(row)), None)
        return cells

    def level_of(self, row: Sequence[Cell]) -> str | None:
        """The level of a row in a table without a column for it, None where it is not known."""
        return next((level for level, _ in self._filled(row)), self.level)

    def _filled(self, row: Sequence[Cell]) -> Iterator[tuple[str, int]]:
        """The (level, column) of titles that are filled, from the lowest."""
        return ((level, at) for level, at in reversed(self.levels) if at < len(row) and not is_empty(row[at]))

    def place(self, workbook: str, grid: SheetGrid) -> Place:
        """The place of the table, for the origins of findings."""
        columns = {name: column + 1 for name, column in self.columns.items()}
        return Place(workbook, grid.name, columns, header_row=self.row + 1, protected=grid.protected)


def headers_in(grid: SheetGrid) -> Iterator[tuple[int, Header | None]]:
    """(first row from 0, header) of every header of the sheet, from the top; None for one of no table of ours."""
    rows = grid.rows
    texts_of_headers = _HEADER_TEXTS.of(filter(None, chain.from_iterable(rows)))
    last = -1
    for index, row in enumerate(rows):
        if texts_of_headers.isdisjoint(row) or index <= last:
            continue
        below = rows[index + 1] if index + 1 < len(rows) else []
        known = len(texts_of_headers.intersection(row))
        if known < 2 and len(texts_of_headers.intersection(below)) < 2:
            continue
        texts = tuple(_text_of_header(cell) for cell in row)
        both = _of_two_rows(texts, below)
        if both is not None and (header := _header((grid.name, *both))) is not None:
            last = index + 1
        elif known < 2:
            continue
        elif (header := _header((grid.name, *texts))) is None:
            if len(_explaining_headers().intersection(map(header_key, filter(None, texts)))) >= _FOREIGN_HEADERS:
                yield index, None
            continue
        else:
            last = index
        yield index, replace(header, row=last)


def _of_two_rows(upper: Sequence[str], lower: Sequence[Cell]) -> tuple[str, ...] | None:
    """The texts of a header of two rows, column by column; None if the lower row is none of a header.

    Each cell of the lower row repeats the one above, or makes a known header with it or with the one to the left of it,
    where that spans several columns, or states an edition of it, such as a year.
    """
    texts: list[str] = []
    spanning = ""
    for text, cell in zip_longest(upper, lower, fillvalue=""):
        assert isinstance(text, str)
        spanning = text or spanning
        if is_empty(cell):
            texts.append(text)
            continue
        below = _text_of_header(cell)
        if not below:
            return None
        joined = f"{spanning} {below}"
        over_figures = header_key(spanning) in _figure_headers()
        if key(below) == key(text):
            texts.append(text)
        elif over_figures and key(below) in _OF_FIGURES:
            texts.append(spanning)
        elif over_figures and key(below) == _UNIT:
            texts.append(below)
        elif header_key(joined) in _every_header() or (spanning and (is_edition(below) or is_difference(below))):
            texts.append(joined)
        elif not text and header_key(below) in _every_header():
            texts.append(below)
        else:
            return None
    return tuple(texts) if texts != list(upper) else None


_YEARS = range(2000, 2100)


def _text_of_header(cell: Cell) -> str:
    """The text of a cell as a header, a year as a number too; empty for anything else."""
    if isinstance(cell, float) and cell in _YEARS:
        return str(int(cell))
    return cell if _is_short_text(cell) else ""


@lru_cache(maxsize=8)
def column_names(sheet: Sheet) -> dict[str, str]:
    """The name of the column for every header key of a table; a header has priority over an alias of another column."""
    names: dict[str, str] = {}
    for column in sheet.columns:
        for alias in column.keys[1:]:
            names.setdefault(alias, column.name)
    return names | {column.keys[0]: column.name for column in sheet.columns}


@lru_cache(maxsize=1)
def _every_header() -> frozenset[str]:
    return frozenset(header for sheet in EVERY_LIST for header in column_names(sheet))


@lru_cache(maxsize=1)
def _explaining_headers() -> frozenset[str]:
    """The headers of explanations that no table with figures has."""
    return frozenset(column_names(EXPLANATION)) - {
        header for sheet in (BUDGET, PERFORMANCE) for header in column_names(sheet)
    }


def _is_header_text(cell: Cell) -> bool:
    return _is_short_text(cell) and header_key(cell) in _every_header()


_HEADER_TEXTS = memo.Sieve[Cell](_is_header_text, 65_536)


def _is_short_text(cell: Cell) -> TypeGuard[str]:
    return isinstance(cell, str) and 0 < len(cell) < 60


@memo.of_texts(1024)
def _header(sheet_and_texts: tuple[str, ...]) -> Header | None:
    """The header in a row of texts, which begins with the name of the sheet; None if it is no header row.

    A header row has all anchors of its table or, on the sheet named as the table, most of its headers. `row` is 0, so
    that the memo can return the same header for any row.
    """
    sheet_name, *as_typed = sheet_and_texts
    texts = _with_lone_editions(as_typed)
    lone = {column for column, text in enumerate(texts) if text != as_typed[column]}
    keys: dict[str, int] = {}
    for column, text in enumerate(texts):
        if text:
            keys.setdefault(header_key(text), column)
    if len(_every_header().intersection(keys)) < 2:
        return None
    for sheet in (EXPLANATION, BUDGET, PERFORMANCE, EXEMPTION):
        found = _columns(sheet, keys)
        own = key(sheet_name) == key(sheet.name) and len(found) >= _ENOUGH_HEADERS
        if own or all(anchor in found for anchor in sheet.anchors):
            levels = _levels(sheet, texts, found)
            alike = _alike(sheet, texts)
            rivals = _rivals(sheet, texts, found, alike)
            if levels:
                found["title"] = levels[-1][1]
                rivals.pop("title", None)
            taken = {*found.values(), *chain.from_iterable(rivals.values()), *(column for _, column in levels)}
            unknown = {k: column for k, column in keys.items() if column not in taken and k and not k.isdigit()}
            editions = {c: edition for c in taken if (edition := edition_in(texts[c])).is_stated}
            level = _level_named(sheet, keys, found)
            return Header(sheet, 0, found, unknown, level, levels, rivals, editions, alike=frozenset({*alike, *lone}))
    return None


@lru_cache(maxsize=1)
def _figure_headers() -> frozenset[str]:
    """The keys of headers of amounts and targets."""
    columns = (column for sheet in (BUDGET, PERFORMANCE) for column in sheet.columns if column.name in _FIGURES)
    return frozenset(k for column in columns for k in column.keys)


def _with_lone_editions(texts: Sequence[str]) -> list[str]:
    """The texts of a header, each that is only a year or a stage with the header of the figures beside it: *Anggaran | Perubahan*."""
    joined = list(texts)
    lone = [column for column, text in enumerate(texts) if text and is_edition(text)]
    for column in (*lone, *reversed(lone)):
        for beside in (column - 1, column + 1):
            base = header_key(joined[beside]) if 0 <= beside < len(joined) else ""
            if joined[column] == texts[column] and base in _figure_headers():
                joined[column] = f"{base} {texts[column]}"
    return joined


_OF_FIGURES = frozenset({"volume", "vol", "jumlah", "angka", "nilai", "rupiah"})
"""What stands below the header of figures for the figures themselves, as keys."""
_UNIT = "satuan"
_FIGURES = frozenset({"amount", "target"})
_OTHER_FIGURES = re.compile(
    r"\b(?:realisasi|sisa|selisih|capaian|persen|triwulan|tw|semester|bulan|kas|renstra|rpjmd|bertambah|berkurang|kumulatif|%)"
)
"""The words of headers whose figures are none of an agreement's."""


def _alike(sheet: Sheet, texts: Sequence[str]) -> dict[int, str]:
    """Columns whose header is that of a figure with further words (*Anggaran P-APBD*), with the name of that figure."""
    names = column_names(sheet)
    found = {}
    for column, text in enumerate(texts):
        k = header_key(text) if text else ""
        if k in names or _OTHER_FIGURES.search(k):
            continue
        starts = (" ".join(k.split()[:count]) for count in (1, 2))
        name = next((names[start] for start in starts if start in names), None)
        if name in _FIGURES:
            found[column] = name
    return found


def _levels(sheet: Sheet, texts: Sequence[str], found: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """(level, column) of titles in columns by level, such as *Program* and *Sub Kegiatan*; empty where these are not."""
    if "level" in found or not sheet.named_levels:
        return ()
    keys = [header_key(text).removeprefix("nama ") if text else "" for text in texts]
    options = [option for option in sheet.column("level").options if keys.count(key(option)) == 1]
    return tuple((option, keys.index(key(option))) for option in options) if len(options) > 1 else ()


def _columns(sheet: Sheet, keys: dict[str, int]) -> dict[str, int]:
    """The columns of a table among these header keys; a header has priority over an alias further left."""
    names = column_names(sheet)
    found: dict[str, int] = {}
    for k, column in keys.items():
        name = names.get(k)
        if name and (name not in found or sheet.column(name).keys[0] == k):
            found[name] = column
    return found


def _rivals(
    sheet: Sheet, texts: Sequence[str], found: dict[str, int], alike: Mapping[int, str]
) -> dict[str, tuple[int, ...]]:
    """The columns of equal meaning: two years, two stages of a budget, a header that was copied.

    Beside a column of texts with the table's own header, a column with another name for it is no rival.
    """
    names = column_names(sheet)
    columns: dict[str, list[int]] = {}
    for column, text in enumerate(texts):
        name = alike.get(column) or (names.get(header_key(text)) if text else None)
        if name in found and name not in _MAY_REPEAT:
            columns.setdefault(name, []).append(column)
    return {
        name: tuple(places)
        for name, places in columns.items()
        if len(places) > 1
        and (
            sheet.column(name).kind.right
            or sum(header_key(texts[place]) == sheet.column(name).keys[0] for place in places) != 1
        )
    }


def _level_named(sheet: Sheet, keys: dict[str, int], found: dict[str, int]) -> str | None:
    """The level in a header such as ``Sasaran Strategis`` over objectives or ``Sub Kegiatan`` over titles, else None."""
    if "level" in found or not sheet.level_over:
        return None
    named = next((k for k, column in keys.items() if column == found.get(sheet.level_over)), "")
    return next((option for option in sheet.column("level").options if key(option) == named), None)
