"""Normalised keys of labels and names, equal for different spellings of the same text."""

from __future__ import annotations

import re
import unicodedata

from pkxl.speed.memo import of_texts

_KEPT = "0123456789abcdefghijklmnopqrstuvwxyz%"
_WORDS = bytes(ord(chr(c).lower()) if chr(c).lower() in _KEPT else ord(" ") for c in range(128)) + bytes(128)
"""The translation table of keys: for every ASCII byte, its lower-case letter, digit or percent sign, else a space."""
_AS_TYPED = {ord("&"): " dan ", ord("’"): "'", ord("‘"): "'", ord("–"): "-", ord("—"): "-"}
"""Typographic signs and their plain forms, and the ampersand as the word it stands for."""
_TITLE_DOTS = re.compile(r"[\s.]+")


@of_texts(32_768)
def key(text: str) -> str:
    """A label without case, accents, repeated blanks and punctuation: ``"ANGGARAN  (Rp.)"`` -> ``"anggaran rp"``."""
    plain = unicodedata.normalize("NFKD", text.translate(_AS_TYPED)).encode("ascii", "ignore")
    return b" ".join(plain.translate(_WORDS).split()).decode()


YEAR = re.compile(r"\s*\b(?:(?:tahun anggaran|tahun|thn|th|ta|t a)\b\s*)?20\d\d\b")
"""A year in a key, with the words before it."""
BEFORE = re.compile(r"\s*\b(?:sebelum(?: perubahan)?|semula|murni|induk|pokok)\b")
AFTER = re.compile(
    r"\s*\b(?:(?:sesudah|setelah)(?: perubahan)?|menjadi|perubahan|revisi|dppa|p apbd|apbd p|apbdp|papbd)\b"
)
"""The words of the stages before and after an amendment in a key."""


@of_texts(32_768)
def header_key(text: str) -> str:
    """The key of a column header without its year and stage: ``"Target Tahun 2025"``, ``"Target Semula"`` -> ``"target"``."""
    return AFTER.sub("", BEFORE.sub("", YEAR.sub("", key(text)))).strip()


@of_texts(32_768)
def person_key(name: str) -> str:
    """The key of a person's name and titles, without case, dots and spaces: ``"MANSYUR, S. Sos"`` equals ``"Mansyur, S.Sos"``.

    Letters and the commas between titles count: ``"S.E"`` and ``"S.SE"`` stay different.
    """
    folded = unicodedata.normalize("NFKC", name).casefold().strip().strip("()")
    parts = [_TITLE_DOTS.sub("", part) if index else key(part) for index, part in enumerate(folded.split(","))]
    return ",".join(part for part in parts if part)
