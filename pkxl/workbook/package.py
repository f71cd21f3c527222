"""The .xlsx package: a guarded look into its parts before and besides the reader.

python-calamine builds a dense grid up to the last used cell, and a cell far outside makes it ask for more
memory than there is; so the cell references are looked at first, in the sheets' XML, and far cells are cut
out. The same look finds what calamine reports as blank: error cells, formulas without a stored result, and
percent formats.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from html import unescape
from posixpath import join, normpath
from typing import Any

from pkxl.values import ErrorCell, NotComputed, PercentCell
from pkxl.workbook.grid import SheetGrid

GUIDE_SHEET = "Petunjuk"
"""A template's instructions, which hold nothing to read."""
MAX_PART = 256 * 2**20
MAX_TOTAL = 512 * 2**20
MAX_PARTS = 2_000
MAX_RATIO = 400
MAX_COLUMN = 256
MAX_ROW = 200_000
MAX_CELLS = 8_000_000


class Cause(Enum):
    """Why a file cannot be used; each is a finding of its own."""

    EMPTY = "empty"
    NOT_EXCEL = "not excel"
    OLD_FORMAT = "old format"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    HOSTILE = "hostile"


class Unusable(Exception):
    """The file cannot be read as a workbook."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(detail or cause.value)
        self.cause = cause
        self.detail = detail


@dataclass(slots=True)
class SheetPart:
    """One worksheet's part: its name, and the cells that need putting right."""

    name: str
    part: str
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    not_computed: list[tuple[int, int]] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    formulas: frozenset[tuple[int, int]] = frozenset()
    cleaned: bytes | None = None
    protected: bool = False


@dataclass(slots=True)
class Survey:
    """A package that is safe to read, and what calamine will not tell of it."""

    data: bytes
    sheets: list[SheetPart]
    far_cells: list[tuple[str, str]] = field(default_factory=list)
    risks: list[str] = field(default_factory=list)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
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


def survey(data: bytes) -> Survey:
    """Look the package over; raises Unusable for what must not or cannot be read."""
    if not data:
        raise Unusable(Cause.EMPTY)
    if data.startswith(_OLE):
        raise Unusable(Cause.ENCRYPTED if "EncryptedPackage".encode("utf-16-le") in data else Cause.OLD_FORMAT)
    if not data.startswith(b"PK"):
        raise Unusable(Cause.NOT_EXCEL)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _survey(archive, data)
    except Unusable:
        raise
    except zipfile.BadZipFile as error:
        raise Unusable(Cause.DAMAGED, str(error)) from error
    except (
        zlib.error,
        EOFError,
        KeyError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        IndexError,
    ) as error:
        raise Unusable(Cause.DAMAGED, f"{type(error).__name__}: {error}") from error


def _survey(archive: zipfile.ZipFile, data: bytes) -> Survey:
    infos = archive.infolist()
    _refuse_bombs(infos)
    names = {info.filename: info for info in infos}
    if "xl/workbook.xml" not in names and "_rels/.rels" not in names:
        if "mimetype" in names and b"opendocument" in _part(archive, names, "mimetype"):
            raise Unusable(Cause.OLD_FORMAT, "ods")
        raise Unusable(Cause.NOT_EXCEL)
    book_part = _workbook_part(archive, names)
    if book_part not in names:
        raise Unusable(Cause.OLD_FORMAT if "xl/workbook.bin" in names else Cause.DAMAGED, book_part)
    percent_styles = (
        _percent_styles(_part(archive, names, "xl/styles.xml")) if "xl/styles.xml" in names else frozenset()
    )
    if _strings_lie(archive, names):
        raise Unusable(Cause.HOSTILE, "sharedStrings")
    found = Survey(data, [])
    for name, part in _sheet_parts(archive, names, book_part):
        if name == GUIDE_SHEET:
            continue
        found.sheets.append(_survey_sheet(name, part, _part(archive, names, part), percent_styles, found.far_cells))
    found.risks = _risks(names, archive)
    if any(sheet.cleaned is not None for sheet in found.sheets):
        found.data = _rebuilt(archive, infos, {s.part: s.cleaned for s in found.sheets if s.cleaned is not None})
    return found


def _refuse_bombs(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MAX_PARTS:
        raise Unusable(Cause.TOO_LARGE, f"{len(infos)} parts")
    total = sum(info.file_size for info in infos)
    if total > MAX_TOTAL or any(info.file_size > MAX_PART for info in infos):
        raise Unusable(Cause.TOO_LARGE, f"{total} bytes")
    if any(info.file_size > 8 * 2**20 and info.file_size > MAX_RATIO * max(1, info.compress_size) for info in infos):
        raise Unusable(Cause.TOO_LARGE, "compression ratio")


def _part(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], part: str) -> bytes:
    """A part's bytes, never more than its directory entry announces (a lying size is a bomb)."""
    info = names.get(part)
    if info is None:
        raise Unusable(Cause.DAMAGED, part)
    if info.flag_bits & 1:
        raise Unusable(Cause.ENCRYPTED)
    data = archive.read(info)  # zipfile stops at the announced size, so a lying one ends in an error, not a bomb
    if b"\x00" in data[:64] and data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16").encode()
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data or (b'ount="' in data[:65536] and _COUNT.search(data)):
        raise Unusable(Cause.HOSTILE, part)
    return data


_COUNT = re.compile(rb"ount\s*=\s*[\"']\s*[+]?0*([1-9]\d{6,})")


def _strings_lie(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> bool:
    """True where the shared strings announce more than their part can hold; the reader reserves room for them."""
    info = next((i for n, i in names.items() if n.lower().endswith("sharedstrings.xml")), None)
    if info is None:
        return False
    with archive.open(info) as stream:
        head = stream.read(1024)
    return any(int(number) > info.file_size for number in _COUNT.findall(head))


def _attributes(text: bytes) -> dict[str, str]:
    return {k.decode(): v.decode("utf-8", "replace") for k, v in _ATTRIBUTE.findall(text)}


def _workbook_part(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> str:
    if "xl/workbook.xml" in names:
        return "xl/workbook.xml"  # where every known program puts it
    if "_rels/.rels" in names:
        for match in re.finditer(rb"<(?:\w+:)?Relationship\b([^>]*)>", _part(archive, names, "_rels/.rels")):
            attributes = _attributes(match[1])
            if attributes.get("Type", "").endswith("/officeDocument"):
                return attributes.get("Target", "").lstrip("/")
    return "xl/workbook.xml"


def _sheet_parts(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], book_part: str) -> list[tuple[str, str]]:
    """The worksheets in workbook order as (sheet name, part); chart sheets and macro sheets are left out."""
    folder, _, file = book_part.rpartition("/")
    relations = _part(archive, names, f"{folder}/_rels/{file}.rels")
    found = [pair for pair in _worksheets(folder, relations, _part(archive, names, book_part)) if pair[1] in names]
    if not found:
        raise Unusable(Cause.DAMAGED, "no worksheet")
    return found


@lru_cache(maxsize=256)
def _worksheets(folder: str, relations_xml: bytes, book_xml: bytes) -> tuple[tuple[str, str], ...]:
    """(sheet name, part) of each worksheet; workbooks made from one template share the answer."""
    relations = {}
    for match in re.finditer(rb"<(?:\w+:)?Relationship\b([^>]*)>", relations_xml):
        attributes = _attributes(match[1])
        if attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            relations[attributes.get("Id", "")] = (
                target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            )
    found = []
    for match in re.finditer(rb"<(?:\w+:)?sheet\b([^>]*)>", book_xml):
        attributes = _attributes(match[1])
        identity = next((v for k, v in attributes.items() if k.endswith(":id")), "")
        if identity in relations:
            found.append((unescape(attributes.get("name", "")), relations[identity]))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=64)
def _percent_styles(styles: bytes) -> frozenset[bytes]:
    """The cell style numbers that show a percentage."""
    formats = {b"9", b"10"}
    for match in re.finditer(rb"<(?:\w+:)?numFmt\b([^>]*)>", styles):
        attributes = _attributes(match[1])
        if "%" in attributes.get("formatCode", ""):
            formats.add(attributes.get("numFmtId", "").encode())
    block = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    cells = re.findall(rb"<(?:\w+:)?xf\b([^>]*)>", block[0]) if block else []
    return frozenset(
        str(i).encode() for i, xf in enumerate(cells) if _attributes(xf).get("numFmtId", "0").encode() in formats
    )


def _place(attributes: bytes) -> tuple[int, int] | None:
    for name, value in _ATTRIBUTE.findall(attributes):
        if name == b"r" and (match := _REFERENCE.match(value)):
            return int(match[2]), _column(match[1])
    return None


def _survey_sheet(
    name: str, part: str, xml: bytes, percent_styles: frozenset[bytes], far_cells: list[tuple[str, str]]
) -> SheetPart:
    sheet = SheetPart(name, part, protected=b"sheetProtection" in xml)
    if _FAR_PLAIN.search(xml) or ((b"r='" in xml or b"r =" in xml or b' r="' not in xml) and _FAR.search(xml)):
        xml = _cut_far_cells(sheet, xml, far_cells)
    sheet.formulas, sheet.not_computed = _formulas(xml)
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


def _formulas(xml: bytes) -> tuple[frozenset[tuple[int, int]], list[tuple[int, int]]]:
    """Where formulas stand, and those of them that have no stored result."""
    formulas, not_computed = [], []
    if b":f" in xml and _PREFIXED_FORMULA.search(xml):
        for match in _FORMULA_CELL.finditer(xml):
            if (place := _place(match[1])) is not None:
                formulas.append(place)
                if match[2] is None:
                    not_computed.append(place)
        return frozenset(formulas), not_computed
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
            if place is not None:
                formulas.append(place)
                value = xml.find(b"<v", at, end)
                inside = xml.find(b">", value, end) if value >= 0 else -1
                if inside < 0 or xml[inside - 1 : inside] == b"/" or xml[inside + 1 : inside + 2] == b"<":
                    not_computed.append(place)
        at = xml.find(b"<f", at + 2)
    return frozenset(formulas), not_computed


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
    kept = _without(sheet.name, xml, _CELL, _CELL_END, lambda a: _is_far(a, MAX_COLUMN), far_cells)
    kept = _without(sheet.name, kept, _ROW, _ROW_END, lambda a: _row_number(a) > MAX_ROW, far_cells)
    if _extent(kept) > MAX_CELLS:
        kept = _without(sheet.name, kept, _CELL, _CELL_END, lambda a: _is_far(a, _NEAR_COLUMN), far_cells)
    _refuse_vast(_extent(kept), sheet.name)
    if kept != xml:
        sheet.cleaned = kept
    return kept


def _row_number(attributes: bytes) -> int:
    for name, value in _ATTRIBUTE.findall(attributes):
        if name == b"r":
            return int(value) if value.isdigit() and len(value) < 12 else MAX_ROW + 1
    return 0


def _is_far(attributes: bytes, width: int) -> bool:
    """True for a cell outside the limits, and for one whose reference cannot be read at all."""
    if not any(name == b"r" for name, _ in _ATTRIBUTE.findall(attributes)):
        return False
    place = _place(attributes)
    return place is None or place[0] > MAX_ROW or place[1] > width


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


def _rebuilt(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], replaced: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
        for info in infos:
            if info.filename.startswith(("xl/", "_rels", "[Content")) and not info.is_dir():
                copy.writestr(info.filename, replaced.get(info.filename) or archive.read(info))
    return out.getvalue()


def _risks(names: dict[str, zipfile.ZipInfo], archive: zipfile.ZipFile) -> list[str]:
    """What could run or reach out in another program: reported, never followed."""
    risks = []
    if any(n.startswith("xl/externalLinks/") and n.endswith(".xml") for n in names):
        risks.append("externalLinks")
    if any(n.startswith(("xl/queryTables/", "xl/connections")) for n in names):
        risks.append("connections")
    if any(n.startswith(("xl/embeddings/", "xl/activeX/")) for n in names):
        risks.append("embeddings")
    return risks


def values_of(found: Survey) -> dict[str, SheetGrid]:
    """The sheets' values through calamine, with the survey's corrections put in.

    Raises Unusable(DAMAGED) where calamine gives up, Unusable(TOO_LARGE) for more cells than are sensible.
    """
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(found.data))
        grids = {}
        for part in found.sheets:
            sheet = book.get_sheet_by_name(part.name)
            _refuse_vast(sheet.total_height * sheet.total_width, part.name)
            rows: Any = sheet.to_python(skip_empty_area=False)
            _put_right(rows, part, sheet.merged_cell_ranges or [])
            grids[part.name] = SheetGrid(part.name, rows, part.formulas, part.protected)
    except Unusable:
        raise
    except BaseException as error:  # calamine's own errors, and the panics that PyO3 turns into BaseException
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise Unusable(Cause.DAMAGED, f"{type(error).__name__}: {error}") from error
    return grids


def _refuse_vast(cells: int, name: str) -> None:
    if cells > MAX_CELLS:
        raise Unusable(Cause.TOO_LARGE, name)


def _put_right(
    rows: list[list[object]], part: SheetPart, merges: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    for (row, column), text in part.errors.items():
        _reach(rows, row, column)[column - 1] = ErrorCell(text)
    for row, column in part.not_computed:
        cells = _reach(rows, row, column)
        if cells[column - 1] == "":
            cells[column - 1] = NotComputed()
    for row, column in part.percents:
        if row <= len(rows) and column <= len(rows[row - 1]):
            value = rows[row - 1][column - 1]
            if isinstance(value, float | int) and not isinstance(value, bool):
                rows[row - 1][column - 1] = PercentCell(value)
    for (top, left), (bottom, _) in merges:
        if bottom > top and top < len(rows) and left < len(rows[top]):
            for row in range(top + 1, min(bottom + 1, len(rows))):
                if left < len(rows[row]) and rows[row][left] == "":
                    rows[row][left] = rows[top][left]


def _reach(rows: list[list[object]], row: int, column: int) -> list[object]:
    """The row's cells, with the grid grown to hold this place (calamine ends it at the last value)."""
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([""] * (column - len(cells)))
    return cells
