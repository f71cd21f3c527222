"""The .xlsx package: a guarded look into its parts before the reader gets any of it."""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.counts import Counts, beyond, refuse_beyond
from pkxl.guard.foreign import kind_of_bytes, kind_of_ole, kind_of_parts
from pkxl.guard.minimal import minimal_package
from pkxl.guard.parts import Parts, promises_too_much
from pkxl.guard.relations import Relation, relations
from pkxl.guard.risks import risks_of
from pkxl.guard.sheet import Sheet, SheetPart, searched_sheet, walked_sheet
from pkxl.guard.sheet_walker import MOST_CUT
from pkxl.guard.strings import SharedStrings
from pkxl.guard.styles import Formats, formats_of
from pkxl.guard.workbook_part import WorkbookPart, workbook_part
from pkxl.speed.switches import in_use


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


_HEAVY, _HEAVY_UNPACKED, _HEAVY_TO_READ = 2**20, 8 * 2**20, 32 * 2**20
"""Bytes of a package, of its parts as announced, and reckoned for reading, beyond which it is heavy."""


class Heavy(Exception):
    """The package is within the limits, and yet so large that it should be read in a process of its own."""


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def survey(data: bytes, leave_out: Set[str] = frozenset(), *, light: bool = False) -> Survey:
    """Look the package over, but for the sheets to leave out; raises Unusable for what must not or cannot be read.

    With `light`, raises Heavy for a package that is heavy.
    """
    if not data:
        raise Unusable(Cause.EMPTY)
    refuse_beyond("file", len(data))
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unusable(Cause.ENCRYPTED)
        kind = kind_of_ole(data)
        raise Unusable(Cause.NOT_EXCEL if kind else Cause.OLD_FORMAT, kind)
    if not data.startswith(b"PK"):
        raise Unusable(Cause.NOT_EXCEL, kind_of_bytes(data))
    try:
        parts = Parts(data)
        if light:
            _light(len(data) <= _HEAVY and parts.announced <= _HEAVY_UNPACKED)
        return _survey(parts, hashlib.sha256(data).hexdigest(), leave_out, light=light)
    except (Unusable, Heavy):
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


def _light(is_light: bool) -> None:
    if not is_light:
        raise Heavy


def _survey(parts: Parts, sha256: str, leave_out: Set[str], *, light: bool) -> Survey:
    if "xl/workbook.bin" in parts and "xl/workbook.xml" not in parts:
        raise Unusable(Cause.OLD_FORMAT, ".xlsb")
    if "xl/workbook.xml" not in parts and ("_rels/.rels" not in parts or kind_of_parts(parts) != "archive"):
        if "mimetype" in parts and b"opendocument.spreadsheet" in parts.read("mimetype"):
            raise Unusable(Cause.OLD_FORMAT, "ods")
        raise Unusable(Cause.NOT_EXCEL, kind_of_parts(parts))
    book, related = _book(parts)
    styles, texts = (_one_related(parts, related, kind) for kind in ("styles", "sharedStrings"))
    if promises_too_much(texts):
        raise Unusable(Cause.HOSTILE, "sharedStrings")
    formats = formats_of(styles) if styles else Formats()
    strings = SharedStrings(texts)
    sheets = _sheets(parts, _worksheets(parts, related, book, leave_out), formats, strings)
    if light:
        _light(sum(sheet.counts.memory for sheet in sheets) <= _HEAVY_TO_READ)
    return Survey(
        minimal_package([sheet.xml for sheet in sheets], formats.styles, strings.xml, from_1904=book.from_1904),
        sha256,
        [sheet.part for sheet in sheets],
        _far(sheets, book),
        risks_of(parts, book, reaching=any(sheet.part.reaches_out for sheet in sheets)),
    )


def _book(parts: Parts) -> tuple[WorkbookPart, dict[str, Relation]]:
    book_part = _workbook_part(parts)
    if book_part not in parts:
        raise Unusable(Cause.DAMAGED, book_part)
    folder, _, file = book_part.rpartition("/")
    return workbook_part(parts.read(book_part)), relations(folder, parts.read(f"{folder}/_rels/{file}.rels"))


def sheets_of(data: bytes) -> list[tuple[str, bytes]]:
    """The worksheets of a package that was looked over, as (name, XML). Raises Unusable and what zipfile raises."""
    parts = Parts(data)
    book, related = _book(parts)
    return [(name, parts.read(part)) for name, part in _worksheets(parts, related, book, frozenset())]


def _workbook_part(parts: Parts) -> str:
    if "xl/workbook.xml" in parts:
        return "xl/workbook.xml"  # where every known program puts it
    if "_rels/.rels" in parts:
        for relation in relations("", parts.read("_rels/.rels")).values():
            if relation.kind == "officeDocument":
                return relation.part
    return "xl/workbook.xml"


def _one_related(parts: Parts, related: Mapping[str, Relation], kind: str) -> bytes:
    """The part of this kind; where none is named, the one that has the usual name; else nothing."""
    named = [relation.part for relation in related.values() if relation.kind == kind]
    return next((parts.read(part) for part in (*named, f"xl/{kind}.xml") if part in parts), b"")


def _worksheets(
    parts: Parts, related: Mapping[str, Relation], book: WorkbookPart, leave_out: Set[str]
) -> list[tuple[str, str]]:
    """The worksheets in workbook order as (sheet name, part); chart sheets and macro sheets are no worksheets."""
    of_identity = {i: r.part for i, r in related.items() if r.kind == "worksheet" and r.part in parts}
    found = dict.fromkeys((name, of_identity[i]) for name, i in book.sheets if i in of_identity)
    if not found:
        raise Unusable(Cause.DAMAGED, "no worksheet")
    return [(name, part) for name, part in found if name not in leave_out]


def _sheets(parts: Parts, worksheets: list[tuple[str, str]], formats: Formats, strings: SharedStrings) -> list[Sheet]:
    """The worksheets looked over. Raises Unusable, also for more than is sensible in all of them together."""
    before = parts.unpacked
    if in_use("search"):
        try:
            return _looked_over(parts, worksheets, formats, strings, searching=True)
        except _PerhapsBeyond:
            parts.unpacked = before
    return _looked_over(parts, worksheets, formats, strings, searching=False)


class _PerhapsBeyond(Exception):
    """What the fast search counts may be too much: the parser counts exactly."""


def _looked_over(
    parts: Parts, worksheets: list[tuple[str, str]], formats: Formats, strings: SharedStrings, *, searching: bool
) -> list[Sheet]:
    sheets: list[Sheet] = []
    counts = Counts()
    for name, part in worksheets:
        xml = parts.read(part)
        sheet = searched_sheet(name, xml, formats.percent, strings) if searching else None
        sheet = sheet or walked_sheet(name, xml, formats.percent, strings)
        counts = counts.plus(sheet.counts)
        if limit := beyond(counts):
            known = all(s.counted if limit == "elements" else not s.searched for s in (*sheets, sheet))
            raise Unusable(Cause.TOO_LARGE, limit) if known else _PerhapsBeyond
        sheets.append(sheet)
    return sheets


def _far(sheets: list[Sheet], book: WorkbookPart) -> list[tuple[str, str]]:
    """What stands far outside, as (sheet, address)."""
    found: list[tuple[str, str]] = []
    for sheet in sheets:
        found += [(sheet.part.name, address) for address in sheet.far_cells[: max(0, MOST_CUT - len(found))]]
        found += [(sheet.part.name, area) for area in sheet.far_areas]
    return [*found, *book.far_names]
