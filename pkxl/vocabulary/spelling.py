"""Common misspellings, with their standard and official spellings."""

from __future__ import annotations

from pkxl.vocabulary.labels import key

PERCENTAGE = "persentase"
MISSPELLED = {"presentase": PERCENTAGE, "prosentase": PERCENTAGE, "perentase": PERCENTAGE}
"""The standard spelling (KBBI) of each misspelled word, both as keys."""
_NAMES = {
    "ketentraman": "ketenteraman",
    "tantara": "tentara",
    "vertical": "vertikal",
    "republic ": "republik ",
}
"""Parts of the names of programs and positions: the official spelling of each variant, both as keys."""
NOTED = MISSPELLED | {"ketentraman": "ketenteraman"}
"""The words that are noted wherever a name is written, with their standard or official spelling, both as keys."""


def official(text: str) -> str:
    """The key with the official spelling of names."""
    for other, name in _NAMES.items():
        text = text.replace(other, name)
    return text


def standard(text: str) -> str:
    """The key with common misspellings corrected."""
    for wrong, right in MISSPELLED.items():
        text = text.replace(wrong, right)
    return text


def is_percentage(text: str | None) -> bool:
    """True for an indicator or objective that begins with *Persentase*, in any of its spellings."""
    first = key(text or "").partition(" ")[0]
    return MISSPELLED.get(first, first) == PERCENTAGE
