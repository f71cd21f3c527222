"""How large a workbook may be before it is refused or trimmed; each limit can be set by an environment variable."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import lru_cache

from pkxl.vocabulary.errors import PkxlError

_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in force, each for a whole workbook but for those of a part and a sheet.

    An agreement has some 7 sheets, 800 cells of which 300 hold something, 20,000 characters and 100 KiB of XML; one
    with 50,000 lines has 550,000 cells, 40 MiB of XML and 1,600,000 elements. All together keep what is read within
    300 MiB and 5 seconds.
    """

    file: int = 64 * _MIB
    """Bytes of the file as it came."""
    total: int = 512 * _MIB
    """Bytes of all parts once unpacked."""
    part: int = 256 * _MIB
    """Bytes of one part once unpacked."""
    read: int = 64 * _MIB
    """Bytes of the parts that are looked at."""
    parts: int = 2_000
    ratio: int = 400
    """How far a large part may be packed."""
    relations: int = 10_000
    names: int = 100_000
    """Defined names."""
    styles: int = 65_536
    """Number formats and cell formats; Excel keeps up to 65,490 cell formats."""
    sheets: int = 1_000
    rows: int = 200_000
    """Of a sheet; what stands below is cut out, and reported."""
    columns: int = 256
    """Of a sheet; what stands to the right is cut out, and reported."""
    elements: int = 2_000_000
    cells: int = 4_000_000
    values: int = 1_000_000
    characters: int = 16_000_000
    merges: int = 500_000
    memory: int = 200 * _MIB
    """Bytes that reading would take, reckoned from cells, values, characters and merges together."""
    process: int = 512 * _MIB
    """Bytes that the process of its own that reads a heavy file may take above its start; what the others miss."""
    seconds: int = 30
    """Seconds for a heavy file there, of the clock and of the processor."""


_IN_MIB = frozenset({"file", "total", "part", "read", "memory", "process"})
_AT_LEAST = {"rows": 100_000, "columns": 78}
"""Below these every reference is taken as near without being looked at."""


def variable(name: str) -> str:
    """The environment variable of a limit: ``PKXL_MAX_TOTAL_MIB``, ``PKXL_MAX_ROWS`` ..."""
    return f"PKXL_MAX_{name.upper()}{'_MIB' if name in _IN_MIB else ''}"


@lru_cache(maxsize=1)
def limits() -> Limits:
    """The limits, those of the environment first. PkxlError for one that is no sensible number."""
    given = {}
    for limit in fields(Limits):
        name = variable(limit.name)
        text = os.environ.get(name)
        if not text:
            continue
        least = _AT_LEAST.get(limit.name, 1)
        if not text.isdecimal() or int(text) < least:
            raise PkxlError(
                f"{name}={text!r} bukan bilangan bulat mulai {least}.",
                f"{name}={text!r} is no whole number from {least} up.",
            )
        given[limit.name] = int(text) * (_MIB if limit.name in _IN_MIB else 1)
    return Limits(**given)
