"""The parts of an .xlsx package: what the directory announces, held against the limits, and each part's bytes."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.counts import refuse_beyond
from pkxl.guard.encodings import recoded
from pkxl.guard.limits import limits

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_CENTRAL_HEADER = b"PK\1\2"
_LARGE = 8 * 2**20
_NAMES = "latin-1"
"""The encoding of names that do not say theirs, in which every byte is a letter."""
_COUNT = re.compile(rb"ount\s*+=\s*+[\"']\s*+[+]?+0*+([1-9]\d{6,}+)")
_BEGINNING = rb"(?:\xef\xbb\xbf)?+\s*+(?:<\?xml\b[^<>]*+>\s*+)?+"
# The usual beginning of a part, behind which nothing can be declared any more: at most a declaration, then the root.
_DECLARED = re.compile(rb"\A" + _BEGINNING)
_PLAIN = re.compile(_BEGINNING + rb"<\w")
_PLAIN_STRINGS = re.compile(_BEGINNING + rb'<sst(?:\s++\w[^\s<>"=]*+="[^<>"]*+")*+\s*+>')


class Parts:
    """The parts of a package by name, in small letters: names that differ in their case only are one name.

    Raises zipfile.BadZipFile for what is no package, Unusable(TOO_LARGE) for one that unpacks to more than is sensible.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.unpacked = 0
        """Bytes of the parts read so far; one that is read twice counts twice."""
        if data.count(_CENTRAL_HEADER) > limits().parts:  # before a list of them is made
            raise Unusable(Cause.TOO_LARGE, "parts")
        with zipfile.ZipFile(io.BytesIO(data), metadata_encoding=_NAMES) as archive:
            self.infos = archive.infolist()
        _refuse_bombs(self.infos)
        self._by_name = {_plain_name(info.filename): info for info in self.infos}

    @property
    def announced(self) -> int:
        """Bytes of all parts once unpacked, as the directory says."""
        return sum(info.file_size for info in self.infos)

    def __contains__(self, name: str, /) -> bool:
        return _plain_name(name) in self._by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def read(self, name: str) -> bytes:
        """A part's XML as bytes.

        Raises Unusable for one that is missing (DAMAGED), encrypted, or made to harm its reader (HOSTILE), and
        zipfile.BadZipFile for one whose bytes are not what the directory says.
        """
        info = self._by_name.get(_plain_name(name))
        if info is None:
            raise Unusable(Cause.DAMAGED, name)
        self.unpacked += info.file_size
        refuse_beyond("read", self.unpacked)
        data = self._inflated(info)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") and b"\x00" in data[:64]:
            data = _DECLARED.sub(b"", recoded(memoryview(data), "utf-16", "strict"))
        if not _PLAIN.match(data) and (b"<!ENTITY" in data or b"<!DOCTYPE" in data):
            raise Unusable(Cause.HOSTILE, name)
        return data

    def _inflated(self, info: zipfile.ZipInfo) -> bytes:
        """A part's bytes, never more than the directory announces (a lying size is a bomb)."""
        if info.flag_bits & 1:
            raise Unusable(Cause.ENCRYPTED)
        start = info.header_offset + _LOCAL_HEADER.size
        mark, name_length, extra_length = _LOCAL_HEADER.unpack_from(self._data, info.header_offset)
        name = self._data[start : start + name_length]
        own = name.decode("utf-8" if info.flag_bits & 0x800 else _NAMES)
        if mark != b"PK\x03\x04" or own != info.orig_filename:
            raise zipfile.BadZipFile(f"no part {info.filename}")
        start += name_length + extra_length
        packed = self._data[start : start + info.compress_size]
        small = len(packed) < _SMALL and info.file_size < _SMALL_UNPACKED
        unpack = _unpacked_before if small else _unpacked
        data = unpack(packed, info.compress_type, info.file_size)
        if len(data) != info.file_size or zlib.crc32(data) != info.CRC:
            raise zipfile.BadZipFile(f"{info.filename} is not what the directory says")
        return data


def _unpacked(packed: bytes, method: int, size: int) -> bytes:
    """The bytes of a part, one more than its size at the most."""
    if method == zipfile.ZIP_STORED:
        return packed
    if method == zipfile.ZIP_DEFLATED:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    raise NotImplementedError(f"compression {method}")


_SMALL, _SMALL_UNPACKED = 1_600, 32_000
_unpacked_before = lru_cache(maxsize=256)(_unpacked)
"""Small parts, such as styles, are often the same in workbooks made from one template."""


_MOST_DIGITS = 12


def promises_too_much(strings: bytes) -> bool:
    """True where shared strings announce more entries than their bytes can hold; a reader would reserve room for them.

    Where anything stands before their root, or in its place, the whole part is looked through.
    """
    root = _PLAIN_STRINGS.match(strings)
    announced = (found[1] for found in _COUNT.finditer(root[0] if root else strings))
    return any(len(number) > _MOST_DIGITS or int(number) > len(strings) for number in announced)


@lru_cache(maxsize=1024)
def _plain_name(name: str) -> str:
    """A part's name as it is told from others: some programs write it with backslashes or in other letters."""
    return name.replace("\\", "/").lstrip("/").lower()


def _refuse_bombs(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > limits().parts:
        raise Unusable(Cause.TOO_LARGE, f"{len(infos)} parts")
    sizes = [info.file_size for info in infos]
    if sum(sizes) > limits().total or max(sizes, default=0) > limits().part:
        raise Unusable(Cause.TOO_LARGE, f"{sum(sizes)} bytes")
    if any(i.file_size > limits().ratio * max(1, i.compress_size) for i in infos if i.file_size > _LARGE):
        raise Unusable(Cause.TOO_LARGE, "compression ratio")
