"""Spellings in use beside the standard one: common misspellings of the field's words, by the word that is meant."""

from __future__ import annotations

from pkxl.vocabulary.labels import key

PERCENTAGE = "persentase"
MISSPELLED = {"presentase": PERCENTAGE, "prosentase": PERCENTAGE, "perentase": PERCENTAGE}
"""Words as keys, and the standard spelling (KBBI)."""
_NAMES = {
    "ketentraman": "ketenteraman",
    "tantara": "tentara",
    "vertical": "vertikal",
    "republic ": "republik ",
}
"""What names of programs and positions are written with, and their official spelling."""


def official(text: str) -> str:
    """A key with the names in it in their official spelling."""
    for other, name in _NAMES.items():
        text = text.replace(other, name)
    return text


def standard(text: str) -> str:
    """A key with the common misspellings in it put right."""
    for wrong, right in MISSPELLED.items():
        text = text.replace(wrong, right)
    return text


def is_percentage(text: str | None) -> bool:
    """True for an indicator or objective that begins with *Persentase*, in any of its spellings."""
    first = key(text or "").partition(" ")[0]
    return MISSPELLED.get(first, first) == PERCENTAGE
