"""Shared strings by one search, for those that are spelled as programs spell strings without formats inside.

It proves the spelling by taking away what stands between two strings, then finding no mark-up in the rest. Reading 400
workbooks of 235 strings took 0.55 s of process time with one pattern in the place of that, 0.79 s with the parser
(medians of seven interleaved rounds): 30 % of reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pkxl.speed.sheet_search import is_text

_HEAD = re.compile(
    rb'<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?+\?>\r?+\n?+'
    rb'<sst xmlns="[a-z:/.0-9]++"(?: count="[0-9]++")?+(?: uniqueCount="[0-9]++")?+>'
)
_TAIL = b"</sst>"
_KEPT, _OPENING, _CLOSING = b'<t xml:space="preserve">', b"<si><t>", b"</t></si>"
_NO_TEXT = b"<>" + bytes(set(range(32)) - set(b"\t\n"))
_NO_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)")


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
    head = _HEAD.match(xml)
    if head is None or not xml.endswith(_TAIL) or not is_text(xml):
        return None
    items = xml[head.end() : -len(_TAIL)]
    if not _are_plain(items):
        return None
    number = items.count(b"<si>")
    if number <= _FEW:
        longest = max(map(len, items.split(b"<si>")))
    else:
        longest = max(item.end() - item.start() for item in _ITEMS.finditer(items))
    return Found(b"<sst>" + items + b"</sst>", number, longest)


def _are_plain(items: bytes) -> bool:
    """True for strings that are one text each: without what stands between two of them, no mark-up is left."""
    usual = items.replace(_KEPT, b"<t>")
    if not usual.startswith(_OPENING) or not usual.endswith(_CLOSING):
        return False
    texts = usual[len(_OPENING) : -len(_CLOSING)].replace(_CLOSING + _OPENING, b"\n")
    return len(texts.translate(None, _NO_TEXT)) == len(texts) and not _NO_ENTITY.search(texts)
