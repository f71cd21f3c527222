"""The .xlsx package: a guarded look into its parts before the reader gets it, and the values that it then gives."""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from importlib.resources import files
from posixpath import join, normpath
from typing import Any

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import limits
from pkxl.guard.minimal import least_styles, minimal_package
from pkxl.guard.parts import Parts, promises_too_much
from pkxl.guard.sheet_xml import SheetPart, attributes_of, far_names, refuse_vast, survey_sheet
from pkxl.speed.memo import of_small_parts
from pkxl.vocabulary.cells import ErrorCell, NotComputed, PercentCell
from pkxl.vocabulary.grid import SheetGrid


@dataclass(slots=True)
class Survey:
    """What was looked over: `data` is a package that is safe to read, the rest what calamine will not tell of it.

    The sheets of `data` are named by their number among `sheets`, from 1. `sha256` is of the file as it came.
    """

    data: bytes
    sha256: str
    sheets: list[SheetPart]
    far_cells: list[tuple[str, str]] = field(default_factory=list)
    risks: list[str] = field(default_factory=list)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def survey(data: bytes, leave_out: Set[str] = frozenset()) -> Survey:
    """Look the package over, but for the sheets to leave out; raises Unusable for what must not or cannot be read."""
    if not data:
        raise Unusable(Cause.EMPTY)
    if data.startswith(_OLE):
        raise Unusable(Cause.ENCRYPTED if "EncryptedPackage".encode("utf-16-le") in data else Cause.OLD_FORMAT)
    if not data.startswith(b"PK"):
        raise Unusable(Cause.NOT_EXCEL)
    try:
        return _survey(Parts(data), hashlib.sha256(data).hexdigest(), leave_out)
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
        struct.error,
    ) as error:
        raise Unusable(Cause.DAMAGED, f"{type(error).__name__}: {error}") from error


def _survey(parts: Parts, sha256: str, leave_out: Set[str]) -> Survey:
    if "xl/workbook.xml" not in parts and "_rels/.rels" not in parts:
        if "mimetype" in parts and b"opendocument" in parts.read("mimetype"):
            raise Unusable(Cause.OLD_FORMAT, "ods")
        raise Unusable(Cause.NOT_EXCEL)
    book_part = _workbook_part(parts)
    if book_part not in parts:
        raise Unusable(Cause.OLD_FORMAT if "xl/workbook.bin" in parts else Cause.DAMAGED, book_part)
    book = parts.read(book_part)
    related = _related(parts, book_part)
    styles, strings = (_one_related(parts, related, kind) for kind in ("styles", "sharedStrings"))
    if promises_too_much(strings):
        raise Unusable(Cause.HOSTILE, "sharedStrings")
    formats = _formats(styles)
    sheets: list[SheetPart] = []
    looked_at: list[bytes] = []
    far_cells: list[tuple[str, str]] = []
    size = 0
    for name, part in _sheet_parts(parts, related, book):
        if name in leave_out:
            continue
        whole = parts.read(part)
        size += len(whole)
        if size > limits().total:  # one part may stand under any number of names
            raise Unusable(Cause.TOO_LARGE, name)
        sheet, xml = survey_sheet(name, whole, formats.percent, far_cells)
        sheets.append(sheet)
        looked_at.append(xml)
    return Survey(
        minimal_package(looked_at, formats.styles, strings, from_1904=_FROM_1904.search(book) is not None),
        sha256,
        sheets,
        [*far_cells, *far_names(book)],
        _risks(parts, any(sheet.reaches_out for sheet in sheets)),
    )


_FROM_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*[\"'](?:1|true|on)[\"']")


def _workbook_part(parts: Parts) -> str:
    if "xl/workbook.xml" in parts:
        return "xl/workbook.xml"  # where every known program puts it
    if "_rels/.rels" in parts:
        for kind, part in _relations("", parts.read("_rels/.rels")).values():
            if kind == "officeDocument":
                return part
    return "xl/workbook.xml"


def _related(parts: Parts, book_part: str) -> dict[str, tuple[str, str]]:
    """The parts that the workbook names, as (kind, part) by the identity that it names them with."""
    folder, _, file = book_part.rpartition("/")
    return _relations(folder, parts.read(f"{folder}/_rels/{file}.rels"))


@of_small_parts(256)
def _relations(folder: str, xml: bytes) -> dict[str, tuple[str, str]]:
    """What a folder's relations name, as (kind, part) by identity; workbooks made from one template share the answer."""
    relations = {}
    for match in re.finditer(rb"<(?:\w+:)?Relationship\b([^>]*)>", xml):
        attributes = attributes_of(match[1])
        target = attributes.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        relations[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], part)
    return relations


def _one_related(parts: Parts, related: dict[str, tuple[str, str]], kind: str) -> bytes:
    """The part of this kind; where none is named, the one that has the usual name; else nothing."""
    named = [part for of, part in related.values() if of == kind]
    return next((parts.read(part) for part in (*named, f"xl/{kind}.xml") if part in parts), b"")


def _sheet_parts(parts: Parts, related: dict[str, tuple[str, str]], book: bytes) -> list[tuple[str, str]]:
    """The worksheets in workbook order as (sheet name, part); chart sheets and macro sheets are left out."""
    worksheets = {i: part for i, (kind, part) in related.items() if kind == "worksheet" and part in parts}
    found = dict.fromkeys((name, worksheets[i]) for name, i in _named_sheets(book) if i in worksheets)
    if not found:
        raise Unusable(Cause.DAMAGED, "no worksheet")
    return list(found)


@of_small_parts(256)
def _named_sheets(book: bytes) -> tuple[tuple[str, str], ...]:
    """(name, identity) of each sheet that the workbook lists."""
    found = []
    for match in re.finditer(rb"<(?:\w+:)?sheet\b([^>]*)>", book):
        attributes = attributes_of(match[1])
        identity = next((v for k, v in attributes.items() if k.endswith(":id")), "")
        found.append((unescape(attributes.get("name", "")), identity))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Formats:
    """The cell style numbers that show a percentage, and the least styles that tell a reader what is a date."""

    percent: frozenset[bytes]
    styles: bytes


@of_small_parts(64)
def _formats(styles: bytes) -> _Formats:
    own = {a.get("numFmtId", ""): a.get("formatCode", "") for a in _listed(styles, "numFmts", "numFmt")}
    cells = [a.get("numFmtId", "0") for a in _listed(styles, "cellXfs", "xf")]
    percent = {"9", "10"} | {format_id for format_id, code in own.items() if "%" in code}
    return _Formats(
        frozenset(str(i).encode() for i, format_id in enumerate(cells) if format_id in percent),
        styles if b"'" in styles or b"<!" in styles else least_styles(own, cells),
    )


def _listed(xml: bytes, block: str, element: str) -> Iterator[dict[str, str]]:
    """The attributes of each such element in the block."""
    found = re.search(rb"<(?:\w+:)?%b\b.*?</(?:\w+:)?%b>" % (block.encode(), block.encode()), xml, re.DOTALL)
    elements = re.findall(rb"<(?:\w+:)?%b\b([^>]*)>" % element.encode(), found[0]) if found else []
    return map(attributes_of, elements)


def _risks(parts: Parts, reaching: bool) -> list[str]:
    """What could run or reach out in another program: reported, never followed."""
    risks = []
    if any(n.startswith("xl/externallinks/") and n.endswith(".xml") for n in parts):
        risks.append("externalLinks")
    if reaching:
        risks.append("reaching")
    if any(n.startswith(("xl/querytables/", "xl/connections")) for n in parts):
        risks.append("connections")
    if any(n.startswith(("xl/embeddings/", "xl/activex/")) for n in parts):
        risks.append("embeddings")
    projects = [n for n in parts if n.endswith("vbaproject.bin")]
    if any(parts.read(n) != _our_macros() for n in projects) or any("/macrosheets/" in n for n in parts):
        risks.append("macros")
    return risks


@lru_cache(maxsize=1)
def _our_macros() -> bytes:
    return (files("pkxl") / "data" / "macros" / "template.bin").read_bytes()


def values_of(found: Survey) -> dict[str, SheetGrid]:
    """The sheets' values through calamine, with the survey's corrections put in.

    Raises Unusable(DAMAGED) where calamine gives up, Unusable(TOO_LARGE) for more cells than are sensible.
    """
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(found.data))
        grids = {}
        for number, part in enumerate(found.sheets, 1):
            sheet = book.get_sheet_by_name(str(number))
            refuse_vast(sheet.total_height * sheet.total_width, part.name)
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


_NO_RESULT = NotComputed()


def _put_right(
    rows: list[list[object]], part: SheetPart, merges: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    for (row, column), text in part.errors.items():
        _reach(rows, row, column)[column - 1] = ErrorCell(text)
    for row, column in part.not_computed:
        cells = _reach(rows, row, column)
        if cells[column - 1] == "":
            cells[column - 1] = _NO_RESULT
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
