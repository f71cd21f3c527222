"""What one worksheet's XML tells that the reader does not: far cells, formulas, error cells, percent formats."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from pkxl.workbook.causes import Cause, Unusable
from pkxl.workbook.limits import limits


@dataclass(slots=True)
class SheetPart:
    """One worksheet's part: its name, and the cells that need putting right."""

    name: str
    part: str
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    not_computed: list[tuple[int, int]] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    formulas: frozenset[tuple[int, int]] = frozenset()
    reaches_out: bool = False
    cleaned: bytes | None = None
    protected: bool = False


_CELL = re.compile(rb"<(?:\w+:)?c\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_REFERENCE = re.compile(rb"\$?([A-Za-z]{1,3})\$?(\d{1,7})$")
_FAR = re.compile(
    rb"\br\s*=\s*[\"']\$?(?:[A-Za-z]{3,}|[C-Zc-z][A-Za-z]|[A-Za-z]{0,2}\$?\d{6,}|[^A-Za-z0-9$])", re.IGNORECASE
)
# What Excel and most writers produce starts with a literal, which the search runs through quickly; what does not
# look like that is searched with the pattern above. Below column CA and row 100,000 a grid has at most 7.8 million
# cells, whatever stands where.
_FAR_PLAIN = re.compile(rb' r="(?:[A-Z]{3}|[C-Z][A-Z]|[A-Z]{1,2}\d{6}|\d{6})')
_NEAR_COLUMN = 78
_FORMULA_CELL = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>.*?</(?:\w+:)?f>)\s*(<(?:\w+:)?v\b[^>]*>[^<])?",
    re.DOTALL,
)
_ERROR_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*\bt\s*=\s*[\"']e[\"'][^>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_V = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)<")


def _place(attributes: bytes) -> tuple[int, int] | None:
    for name, value in _ATTRIBUTE.findall(attributes):
        if name == b"r" and (match := _REFERENCE.match(value)):
            return int(match[2]), _column(match[1])
    return None


def survey_sheet(
    name: str, part: str, xml: bytes, percent_styles: frozenset[bytes], far_cells: list[tuple[str, str]]
) -> SheetPart:
    """What one worksheet's XML tells; `far_cells` gets those that hold something and were cut out.

    Raises Unusable(TOO_LARGE) for a sheet that is truly too large.
    """
    sheet = SheetPart(name, part, protected=b"sheetProtection" in xml)
    if _FAR_PLAIN.search(xml) or ((b"r='" in xml or b"r =" in xml or b' r="' not in xml) and _FAR.search(xml)):
        xml = _cut_far_cells(sheet, xml, far_cells)
    _look_at_formulas(sheet, xml)
    if b't="e"' in xml or b"t='e'" in xml:
        for match in _ERROR_CELL.finditer(xml):
            place = _place(match[1])
            if place is not None:
                value = _V.search(match[2])
                sheet.errors[place] = value[1].decode("utf-8", "replace") if value else "#N/A"
    if percent_styles and any(b's="%s"' % style in xml for style in percent_styles):
        pattern = re.compile(rb"<(?:\w+:)?c\b([^>]*\bs=\"(?:" + b"|".join(sorted(percent_styles)) + rb")\"[^>]*[^/])>")
        sheet.percents = [place for match in pattern.finditer(xml) if (place := _place(match[1])) is not None]
    return sheet


_PLAIN_REFERENCE = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"')


def _look_at_formulas(sheet: SheetPart, xml: bytes) -> None:
    """Where formulas stand, those of them that have no stored result, and whether one reaches out."""
    formulas = []
    if b":f" in xml and _PREFIXED_FORMULA.search(xml):
        for match in _FORMULA_CELL.finditer(xml):
            sheet.reaches_out = sheet.reaches_out or _reaches_out(match[0])
            if (place := _place(match[1])) is not None:
                formulas.append(place)
                if match[2] is None:
                    sheet.not_computed.append(place)
        sheet.formulas = frozenset(formulas)
        return
    at = xml.find(b"<f")
    while at >= 0:
        following = xml[at + 2 : at + 3]
        if following in (b">", b" ", b"/"):
            start = xml.rfind(b"<c", 0, at)
            head = xml[start:at]
            plain = _PLAIN_REFERENCE.match(head)
            place = (int(plain[2]), _column(plain[1])) if plain else _place(head)
            end = xml.find(b"</c>", at)
            end = len(xml) if end < 0 else end
            value = xml.find(b"<v", at, end)
            if _reaches_out(xml[at : value if value >= 0 else end]):
                sheet.reaches_out = True
            if place is not None:
                formulas.append(place)
                inside = xml.find(b">", value, end) if value >= 0 else -1
                if inside < 0 or xml[inside - 1 : inside] == b"/" or xml[inside + 1 : inside + 2] == b"<":
                    sheet.not_computed.append(place)
        at = xml.find(b"<f", at + 2)
    sheet.formulas = frozenset(formulas)


_PREFIXED_FORMULA = re.compile(rb"<\w+:f\b")


@lru_cache(maxsize=1024)
def _column(letters: bytes) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + letter - 64
    return column


def _is_unusual(xml: bytes) -> bool:
    """True where references may be written otherwise than ``r="A1"``."""
    return b"='" in xml or b' r="' not in xml or any(gap in xml for gap in (b"r =", b"r\t", b"r\n", b"r\r"))


_ROW = re.compile(rb"<(?:\w+:)?row\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_ROW_END = re.compile(rb"</(?:\w+:)?row>")
_CELL_END = re.compile(rb"</(?:\w+:)?c>")


def _cut_far_cells(sheet: SheetPart, xml: bytes, far_cells: list[tuple[str, str]]) -> bytes:
    """The sheet's XML without its far cells; those that hold something are reported.

    Raises Unusable(TOO_LARGE) for a sheet that is truly that large.
    """
    kept = _without(sheet.name, xml, _CELL, _CELL_END, lambda a: _is_far(a, limits().columns), far_cells)
    kept = _without(sheet.name, kept, _ROW, _ROW_END, lambda a: _row_number(a) > limits().rows, far_cells)
    if _extent(kept) > limits().cells:
        kept = _without(sheet.name, kept, _CELL, _CELL_END, lambda a: _is_far(a, _NEAR_COLUMN), far_cells)
    refuse_vast(_extent(kept), sheet.name)
    if kept != xml:
        sheet.cleaned = kept
    return kept


def _row_number(attributes: bytes) -> int:
    for name, value in _ATTRIBUTE.findall(attributes):
        if name == b"r":
            return int(value) if value.isdigit() and len(value) < 12 else limits().rows + 1
    return 0


def _is_far(attributes: bytes, width: int) -> bool:
    """True for a cell outside the limits, and for one whose reference cannot be read at all."""
    if not any(name == b"r" for name, _ in _ATTRIBUTE.findall(attributes)):
        return False
    place = _place(attributes)
    return place is None or place[0] > limits().rows or place[1] > width


def _extent(xml: bytes) -> int:
    """The cells of the smallest grid that holds everything, from A1."""
    places = [place for match in _CELL.finditer(xml) if (place := _place(match[1])) is not None]
    return max((r for r, _ in places), default=0) * max((c for _, c in places), default=0)


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


@lru_cache(maxsize=256)
def far_ranges(tail: bytes) -> tuple[str, ...]:
    """Merges, validations and conditional formats that begin far outside, from what follows a sheet's cells.

    One that begins near and runs down a whole column is how Excel writes it, and no finding.
    """
    areas = b" ".join(_RANGE.findall(tail)).decode("ascii", "replace").split()
    return tuple(dict.fromkeys(area for area in areas if _begins_far(area)))[:_MOST_FAR]


@lru_cache(maxsize=256)
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


_REACHING = re.compile(rb"\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER\.ID)\(|\|[^<]*!", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def _reaches_out(formula: bytes) -> bool:
    """True for a formula that would fetch something or start a program (WEBSERVICE, DDE and their like)."""
    return _REACHING.search(formula) is not None


def refuse_vast(cells: int, name: str) -> None:
    """Raise Unusable(TOO_LARGE) for more cells than are sensible."""
    if cells > limits().cells:
        raise Unusable(Cause.TOO_LARGE, name)


def attributes_of(text: bytes) -> dict[str, str]:
    """The attributes of an element by name."""
    return {k.decode(): v.decode("utf-8", "replace") for k, v in _ATTRIBUTE.findall(text)}
