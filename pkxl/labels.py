"""Labels and names as keys: what people spell differently but mean alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^0-9a-z%]+")
_TITLE_DOTS = re.compile(r"[\s.]+")


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """A label without case, accents, repeated blanks and punctuation: ``"ANGGARAN  (Rp.)"`` -> ``"anggaran rp"``."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return _NOT_WORD.sub(" ", folded).strip()


_YEAR = re.compile(r"\s*\b(?:(?:tahun anggaran|tahun|thn|th|ta|t a)\b\s*)?20\d\d\b")


@lru_cache(maxsize=65_536)
def header_key(text: str) -> str:
    """The key of a column's header, without the year that many offices write into it: ``"Target Tahun 2025"`` -> ``"target"``."""
    return _YEAR.sub("", key(text)).strip()


@lru_cache(maxsize=65_536)
def person_key(name: str) -> str:
    """A person's name and titles without case, dots and blanks: ``"MANSYUR, S. Sos"`` equals ``"Mansyur, S.Sos"``.

    Letters and commas-separated titles still count: ``"S.E"`` and ``"S.SE"`` stay different.
    """
    folded = unicodedata.normalize("NFKC", name).casefold().strip().strip("()")
    parts = [_TITLE_DOTS.sub("", part) if index else key(part) for index, part in enumerate(folded.split(","))]
    return ",".join(part for part in parts if part)
