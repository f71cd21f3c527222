"""How large a workbook may be before it is refused or trimmed; each limit can be set by an environment variable."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import lru_cache

from pkxl.vocabulary.errors import PkxlError

_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in force. `total` and `part` are bytes once unpacked; `ratio` is how far a large part may be packed."""

    total: int = 512 * _MIB
    part: int = 256 * _MIB
    parts: int = 2_000
    ratio: int = 400
    rows: int = 200_000
    columns: int = 256
    cells: int = 8_000_000


_IN_MIB = frozenset({"total", "part"})
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
