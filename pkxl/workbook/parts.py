"""The parts of an .xlsx package: what the directory announces, held against the limits, and each part's bytes."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from pkxl.workbook.causes import Cause, Unusable
from pkxl.workbook.limits import limits

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_LARGE = 8 * 2**20
_COUNT = re.compile(rb"ount\s*=\s*[\"']\s*[+]?0*([1-9]\d{6,})")
_BEGINNING = rb"(?:\xef\xbb\xbf)?+\s*+(?:<\?xml\b[^<>]*+>\s*+)?+"
# The usual beginning of a part, behind which nothing can be declared any more: at most a declaration, then the root.
_PLAIN = re.compile(_BEGINNING + rb"<\w")
_PLAIN_STRINGS = re.compile(_BEGINNING + rb'<sst(?:\s++\w[^\s<>"=]*+="[^<>"]*+")*+\s*+>')


class Parts:
    """The parts of a package by name.

    Raises zipfile.BadZipFile for what is no package, Unusable(TOO_LARGE) for one that unpacks to more than is sensible.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.infos = archive.infolist()
        _refuse_bombs(self.infos)
        self._by_name = {info.filename: info for info in self.infos}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def read(self, name: str) -> bytes:
        """A part's XML as bytes.

        Raises Unusable for one that is missing (DAMAGED), encrypted, or made to harm its reader (HOSTILE), and
        zipfile.BadZipFile for one whose bytes are not what the directory says.
        """
        info = self._by_name.get(name)
        if info is None:
            raise Unusable(Cause.DAMAGED, name)
        data = self._inflated(info)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") and b"\x00" in data[:64]:
            data = data.decode("utf-16").encode()
        if not _PLAIN.match(data) and (b"<!ENTITY" in data or b"<!DOCTYPE" in data):
            raise Unusable(Cause.HOSTILE, name)
        return data

    def begins(self, name: str) -> bytes:
        """The first kilobyte of a part."""
        return self._inflated(self._by_name[name], 1024)

    def rebuilt(self, replaced: dict[str, bytes]) -> bytes:
        """The package with these parts in the place of its own, and nothing in it that a reader of values does not need."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
            for name, info in self._by_name.items():
                if name.startswith(("xl/", "_rels", "[Content")) and not info.is_dir():
                    copy.writestr(name, replaced.get(name) or self._inflated(info))
        return out.getvalue()

    def announced(self, name: str) -> int:
        """How many bytes the directory announces for a part."""
        return self._by_name[name].file_size

    def _inflated(self, info: zipfile.ZipInfo, most: int | None = None) -> bytes:
        """A part's bytes, never more than the directory announces (a lying size is a bomb); `most` for its beginning."""
        if info.flag_bits & 1:
            raise Unusable(Cause.ENCRYPTED)
        start = info.header_offset + _LOCAL_HEADER.size
        mark, name_length, extra_length = _LOCAL_HEADER.unpack_from(self._data, info.header_offset)
        name = self._data[start : start + name_length]
        own = name.decode("ascii" if name.isascii() else "utf-8" if info.flag_bits & 0x800 else "cp437")
        if mark != b"PK\x03\x04" or own != info.orig_filename:
            raise zipfile.BadZipFile(f"no part {info.filename}")
        start += name_length + extra_length
        packed = self._data[start : start + info.compress_size]
        wanted = info.file_size if most is None else min(most, info.file_size)
        if info.compress_type == zipfile.ZIP_STORED:
            data = packed[:wanted] if len(packed) == info.file_size else b""
        elif info.compress_type == zipfile.ZIP_DEFLATED:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, wanted + (most is None))
        else:
            raise NotImplementedError(f"compression {info.compress_type}")
        if len(data) != wanted or (most is None and zlib.crc32(data) != info.CRC):
            raise zipfile.BadZipFile(f"{info.filename} is not what the directory says")
        return data


def promises_too_much(parts: Parts, name: str) -> bool:
    """True where shared strings announce more entries than their bytes can hold; a reader would reserve room for them.

    Where anything stands before their root, or in its place, the whole part is looked through.
    """
    root = _PLAIN_STRINGS.match(parts.begins(name))
    announced = _COUNT.findall(root[0] if root else parts.read(name))
    return any(int(number) > parts.announced(name) for number in announced)


def _refuse_bombs(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > limits().parts:
        raise Unusable(Cause.TOO_LARGE, f"{len(infos)} parts")
    total = sum(info.file_size for info in infos)
    if total > limits().total or any(info.file_size > limits().part for info in infos):
        raise Unusable(Cause.TOO_LARGE, f"{total} bytes")
    if any(i.file_size > _LARGE and i.file_size > limits().ratio * max(1, i.compress_size) for i in infos):
        raise Unusable(Cause.TOO_LARGE, "compression ratio")
