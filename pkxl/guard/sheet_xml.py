"""What one worksheet's XML tells that the reader does not: far cells, formulas, error cells, percent formats."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape
from typing import Any

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import limits
from pkxl.speed.memo import of_small_parts, of_texts


@dataclass(slots=True)
class SheetPart:
    """One worksheet: its name, and the cells that need putting right."""

    name: str
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    not_computed: list[tuple[int, int]] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    formulas: Set[tuple[int, int]] = frozenset()
    reaches_out: bool = False
    protected: bool = False


class FormulaPlaces(Set[tuple[int, int]]):
    """The cells that hold a formula; looked for when they are asked after, which of most sheets nobody does."""

    def __init__(self, cells: bytes) -> None:
        self._cells = cells

    @cached_property
    def _places(self) -> frozenset[tuple[int, int]]:
        return frozenset(place for place, _ in _cells_with(_FORMULA, self._cells))

    def __contains__(self, place: object) -> bool:
        return place in self._places

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    @classmethod
    def _from_iterable(cls, places: Iterable[Any]) -> frozenset[Any]:
        return frozenset(places)


_ATTRIBUTE = re.compile(rb"(?<![\w:])([\w:]++)\s*+=\s*+[\"']([^\"']*+)[\"']")
_REFERENCE = re.compile(rb"\$?([A-Za-z]{1,3})\$?(\d{1,7})$")
# Up to column BZ and row 99,999 a grid has at most 7.8 million cells, whatever stands where. Anything but such a
# reference, whether far or only spelled otherwise, is looked at closely.
_NEAR_COLUMN = 78
_FAR = re.compile(rb' r(?!="[A-Za-z]?+\d{1,5}+"|="[ABab][A-Za-z]\d{1,5}+"|[A-Za-z0-9])')
_FAR_IN_ANY_SPELLING = re.compile(rb"\sr\s*=\s*[\"'](?![ABab]?[A-Za-z]?\d{1,5}[\"'])")
# What follows meets every byte of a sheet once, however it is spelled: a stranger's file must not keep us busy for ever.
_FORMULA = re.compile(rb"<f(?=[ >/])([^<]*+)(</f>)?+(<v>[^<])?+")
_NOT_COMPUTED = re.compile(rb"<f(?=[ >/])[^<]*+(?:</f>)?+(?!<v>[^<])")
_ERROR = re.compile(rb' t="e"[^<>]*+>?+(?:<f(?=[ >/])[^<]*+(?:</f>)?+)?+(?:<v[^<>]*+>([^<]*+)<)?+')


def survey_sheet(
    name: str, xml: bytes, percent_styles: frozenset[bytes], far_cells: list[tuple[str, str]]
) -> tuple[SheetPart, bytes]:
    """What one worksheet's XML tells, and that XML as the reader shall get it; `far_cells` gets what was cut out.

    Raises Unusable(TOO_LARGE) for a sheet that is truly too large.
    """
    start, end = max(0, xml.find(b"sheetData")), xml.rfind(b"sheetData")
    end = end if end > start else len(xml)
    tail = _tail(xml[end:])
    sheet = SheetPart(name, protected=tail.protected)
    unusual = _is_unusual(xml, start, end)
    if _FAR.search(xml, start, end) or (unusual and _FAR_IN_ANY_SPELLING.search(xml, start, end)):
        xml = _cut_far_cells(name, xml, far_cells)
        start, end = 0, len(xml)
    cells = xml[start:end]
    texts, ends, results = _formulas(cells)
    if unusual or not (all(ends) or all(end or text.endswith(b"/>") for text, end in zip(texts, ends, strict=True))):
        cells = _usual(cells)
        texts, _, results = _formulas(cells)
    if texts:
        sheet.reaches_out = any(map(_reaches_out, texts))
        sheet.formulas = FormulaPlaces(cells)
        if not all(results):
            sheet.not_computed = [place for place, _ in _cells_with(_NOT_COMPUTED, cells)]
    if b't="e"' in cells:
        for place, error in _cells_with(_ERROR, cells):
            sheet.errors[place] = "#N/A" if error[1] is None else error[1].decode("utf-8", "replace")
    if percent_styles and any(b's="%s"' % style in cells for style in percent_styles):
        percent = re.compile(rb' s="(?:' + b"|".join(sorted(percent_styles)) + rb')"[^<>]*+>?+')
        sheet.percents = [place for place, tag in _cells_with(percent, cells) if not tag[0].endswith(b"/>")]
    far_cells += ((name, area) for area in tail.far)
    if tail.merges is None or xml[start - 1 : start] != b"<" or b"<!" in xml[:start]:
        return sheet, xml
    # The reader gets the cells, and before them the merges, which it would look for past all that it has read.
    return sheet, b"".join((b"<worksheet><mergeCells>", tail.merges, b"</mergeCells>", xml[start - 1 : end], tail.rest))


def _formulas(cells: bytes) -> tuple[Sequence[bytes], Sequence[bytes], Sequence[bytes]]:
    """The text of each formula (with what stands in its tag), its closing tag, and the beginning of its result."""
    found = _FORMULA.findall(cells)
    texts, ends, results = zip(*found, strict=True) if found else ((), (), ())
    return texts, ends, results


@dataclass(frozen=True, slots=True)
class _Tail:
    """What follows a sheet's cells: whether they are protected, areas that begin far outside, the merges over rows.

    `merges` is None where they are spelled in another way than usual. `rest` is what the reader needs of it.
    """

    protected: bool
    far: tuple[str, ...]
    merges: bytes | None
    rest: bytes


@of_small_parts(256)
def _tail(xml: bytes) -> _Tail:
    """What follows a sheet's cells; pages made from one template end alike."""
    opened = xml.find(b"<mergeCells")
    closed = xml.find(b"</mergeCells>", opened) if opened >= 0 else -1
    merges: bytes | None = None
    if closed >= 0:
        merges = _WITHIN_A_ROW.sub(b"", xml[xml.find(b">", opened) + 1 : closed])
    elif b"mergeCells" not in xml:
        merges = b""
    rest = b"sheetData></worksheet>" if xml.startswith(b"sheetData>") else xml
    return _Tail(b"sheetProtection" in xml, far_ranges(xml), merges, rest)


_WITHIN_A_ROW = re.compile(rb'<mergeCell ref="[A-Z]+(\d+):[A-Z]+\1"/>')
_PREFIX = re.compile(rb"xmlns:\w+\s*=\s*[\"'][^\"']*(?:/spreadsheetml/2006/main|/spreadsheetml/main|&)")


def _is_unusual(xml: bytes, start: int, end: int) -> bool:
    """True where something is spelled in a way of XML that no known program writes, so that a plain search may miss it."""
    if xml.find(b"\n", start, end) >= 0 or xml.find(b"\t", start, end) >= 0 or xml.find(b"\r", start, end) >= 0:
        return True
    if xml.find(b"'", start, end) >= 0 and _SINGLY_QUOTED.search(xml, start, end):
        return True
    if _declares_prefix(xml[:start]):
        return True
    return xml.find(b"xmlns:", start) >= 0 and _PREFIX.search(xml, start) is not None


@of_small_parts(64)
def _declares_prefix(head: bytes) -> bool:
    """True where a prefix stands for the spreadsheet's own names; sheets of one program begin alike."""
    return _PREFIX.search(head) is not None


_SINGLY_QUOTED = re.compile(rb"=\s*'")
_UNWANTED = re.compile(rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_TAG = re.compile(rb"<(/?)(?:\w++:)?+(\w++)((?:[^<>\"'/]|/(?!>)|\"[^\"]*+\"|'[^']*+')*+)(/?)>(?:\s++(?=<))?")


def _usual(cells: bytes) -> bytes:
    """The same cells as the usual programs would have spelled them: no comments, prefixes, single quotes, loose blanks."""
    plain = _UNWANTED.sub(lambda found: (found[1] or b"").replace(b"<", b"&lt;"), cells)
    return _TAG.sub(_usual_tag, plain.translate(_BLANKS))


_BLANKS = bytes(32 if c in b"\t\n\r" else c for c in range(256))


def _usual_tag(tag: re.Match[bytes]) -> bytes:
    attributes = b"".join([b' %s="%s"' % pair for pair in _ATTRIBUTE.findall(tag[3])]) if tag[3] else b""
    return b"<" + tag[1] + tag[2] + attributes + tag[4] + b">"


def _cells_with(pattern: re.Pattern[bytes], cells: bytes) -> Iterator[tuple[tuple[int, int], re.Match[bytes]]]:
    """The place of every cell in whose tag, or right behind it, the pattern is found, with what is found."""
    last = 0
    for found in pattern.finditer(cells):
        start = cells.rfind(b"<", last, found.start())
        last = found.end()
        if start >= 0 and cells.startswith(b"<c ", start):
            place = _plain_place(cells, start + 2) or _place(cells[start + 2 : last].partition(b">")[0])
            if place is not None:
                yield place, found


_PLAIN_REFERENCE = re.compile(rb" r=[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")


def _plain_place(xml: bytes, at: int = 0) -> tuple[int, int] | None:
    plain = _PLAIN_REFERENCE.match(xml, at)
    return (int(plain[2]), _column(plain[1])) if plain else None


def _place(attributes: bytes) -> tuple[int, int] | None:
    if plain := _plain_place(attributes):
        return plain
    for name, value in _ATTRIBUTE.findall(attributes):
        if name == b"r" and (match := _REFERENCE.match(value)):
            return int(match[2]), _column(match[1])
    return None


@lru_cache(maxsize=1024)
def _column(letters: bytes) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + letter - 64
    return column


def _elements(name: bytes, but: bytes) -> re.Pattern[bytes]:
    """The opening tags of that name with their attributes and a "/", but for those whose plain reference is so."""
    return re.compile(
        rb"<(?:\w+:)?" + name + rb"\b(?! r=[\"']" + but + rb"[\"'])((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>"
    )


_ROW_END = re.compile(rb"</(?:\w+:)?row>")
_CELL_END = re.compile(rb"</(?:\w+:)?c>")
_PLAIN_CELLS = re.compile(rb"<(?:\w+:)?c" + _PLAIN_REFERENCE.pattern)
_OTHER_CELLS = _elements(b"c", rb"[A-Za-z]{1,3}\d{1,7}")


@lru_cache(maxsize=1)
def _perhaps_far(rows: int) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """Cells that may lie outside so many rows or beyond column BZ, and rows that may; the others of a long sheet are passed by without a closer look."""
    digits = str(rows)
    near = rb"(?:\d{1,%d}|[0-%d]\d{%d})" % (len(digits) - 1, int(digits[0]) - 1, len(digits) - 1)
    return _elements(b"c", b"[ABab]?[A-Za-z]" + near), _elements(b"row", near)


def _cut_far_cells(name: str, xml: bytes, far_cells: list[tuple[str, str]]) -> bytes:
    """The sheet's XML without its far cells; those that hold something are reported.

    Raises Unusable(TOO_LARGE) for a sheet that is truly that large.
    """
    cells, rows = _perhaps_far(limits().rows)
    kept = _without(name, xml, cells, _CELL_END, lambda a: _is_far(a, limits().columns), far_cells)
    kept = _without(name, kept, rows, _ROW_END, lambda a: _row_number(a) > limits().rows, far_cells)
    if _extent(kept) > limits().cells:
        kept = _without(name, kept, cells, _CELL_END, lambda a: _is_far(a, _NEAR_COLUMN), far_cells)
        refuse_vast(_extent(kept), name)
    return kept


def _row_number(attributes: bytes) -> int:
    for name, value in _ATTRIBUTE.findall(attributes):
        if name == b"r":
            return int(value) if value.isdigit() and len(value) < 12 else limits().rows + 1
    return 0


def _is_far(attributes: bytes, width: int) -> bool:
    """True for a cell outside the limits, and for one whose reference cannot be read at all."""
    place = _place(attributes)
    if place is None:
        return any(name == b"r" for name, _ in _ATTRIBUTE.findall(attributes))
    return place[0] > limits().rows or place[1] > width


def _extent(xml: bytes) -> int:
    """The cells of the smallest grid that holds everything, from A1."""
    plain = _PLAIN_CELLS.findall(xml)
    others = [place for match in _OTHER_CELLS.finditer(xml) if (place := _place(match[1])) is not None]
    rows = [max((int(row) for _, row in plain), default=0), *(row for row, _ in others)]
    columns = [*map(_column, {letters for letters, _ in plain}), *(column for _, column in others)]
    return max(rows) * max(columns, default=0)


def _without(
    sheet: str,
    xml: bytes,
    opening: re.Pattern[bytes],
    closing: re.Pattern[bytes],
    unwanted: Callable[[bytes], bool],
    far_cells: list[tuple[str, str]],
) -> bytes:
    """The XML without the elements that are unwanted by their attributes."""
    kept: list[bytes] = []
    at = 0
    for match in opening.finditer(xml):
        if match.start() < at or not unwanted(match[1]):
            continue
        end = match.end()
        if not match[2]:
            close = closing.search(xml, end)
            end = close.end() if close else len(xml)
        inside = xml[match.end() : end]
        if (b"<v" in inside or b"<is" in inside or b"<f" in inside or b":v" in inside) and len(far_cells) < 100:
            reference = dict(_ATTRIBUTE.findall(match[1])).get(b"r", b"?").decode("ascii", "replace")
            far_cells.append((sheet, reference[:20]))
        kept.append(xml[at : match.start()])
        at = end
    kept.append(xml[at:])
    return b"".join(kept)


_RANGE = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|dataValidation|conditionalFormatting)\b[^>]*\b(?:ref|sqref)=[\"']([^\"']*)[\"']"
)
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_NAME = re.compile(rb"<(?:\w+:)?definedName\b[^>]*>([^<]*)<")


def far_ranges(tail: bytes) -> tuple[str, ...]:
    """Merges, validations and conditional formats that begin far outside, from what follows a sheet's cells.

    One that begins near and runs down a whole column is how Excel writes it, and no finding.
    """
    areas = b" ".join(_RANGE.findall(tail)).decode("ascii", "replace").split()
    return tuple(dict.fromkeys(area for area in areas if _begins_far(area)))[:_MOST_FAR]


@of_small_parts(256)
def far_names(book: bytes) -> tuple[tuple[str, str], ...]:
    """Defined names that point far outside, as (sheet, area)."""
    found = []
    for match in _NAME.finditer(book):
        sheet, bang, area = match[1].decode("utf-8", "replace").rpartition("!")
        if bang and _begins_far(area):
            found.append((sheet.strip("'"), area.replace("$", "")))
    return tuple(dict.fromkeys(found))[:_MOST_FAR]


_MOST_FAR = 20


def _begins_far(area: str) -> bool:
    match = _AREA.fullmatch(area)
    return match is not None and (int(match[2]) > limits().rows or _column(match[1].encode()) > limits().columns)


_REACHING = re.compile(r"\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER\.ID)\(|\|[^<]*!", re.IGNORECASE)


@of_texts(65_536)
def _reaches_out(formula: bytes) -> bool:
    """True for a formula that would fetch something or start a program (WEBSERVICE, DDE and their like)."""
    return _REACHING.search(unescape(formula.decode("utf-8", "replace"))) is not None


def refuse_vast(cells: int, name: str) -> None:
    """Raise Unusable(TOO_LARGE) for more cells than are sensible."""
    if cells > limits().cells:
        raise Unusable(Cause.TOO_LARGE, name)


def attributes_of(text: bytes) -> dict[str, str]:
    """The attributes of an element by name."""
    return {k.decode(): v.decode("utf-8", "replace") for k, v in _ATTRIBUTE.findall(text)}
