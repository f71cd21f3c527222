"""Shared strings by one search, for those that are spelled as programs spell strings without formats inside.

Reading 400 workbooks of 235 strings took 0.55 s of process time with it, 0.79 s without (medians of seven interleaved
rounds): 30 % of reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pkxl.speed.sheet_search import is_text

_TEXT = rb"(?:[^<>&\x00-\x08\x0b-\x1f]++|&(?:amp|lt|gt|quot|apos);)*+"
_SPELLED_SO = re.compile(
    rb'<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?+\?>\r?+\n?+'
    rb'<sst xmlns="[a-z:/.0-9]++"(?: count="[0-9]++")?+(?: uniqueCount="[0-9]++")?+>'
    rb'((?:<si><t(?: xml:space="preserve")?+>' + _TEXT + rb"</t></si>)++)</sst>"
)


class Found(NamedTuple):
    """`xml`: the same strings for the reader; `number`: how many; `longest`: the length of the longest, or more."""

    xml: bytes
    number: int
    longest: int


_ITEMS = re.compile(rb"<t[^<]*+")
_FEW = 100_000
"""Of more strings a list would take more memory than the strings do."""


def search(xml: bytes) -> Found | None:
    """The shared strings; None where they are spelled in another way."""
    found = _SPELLED_SO.fullmatch(xml)
    if found is None or not is_text(xml):
        return None
    items = found[1]
    number = items.count(b"<si>")
    if number <= _FEW:
        longest = max(map(len, items.split(b"<si>")))
    else:
        longest = max(item.end() - item.start() for item in _ITEMS.finditer(items))
    return Found(b"<sst>" + items + b"</sst>", number, longest)
