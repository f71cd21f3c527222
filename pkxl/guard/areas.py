"""References, areas and merges as a sheet's XML spells them.

Source: ECMA-376-1:2016, 18.18.7 ST_CellRef, 18.18.62 ST_Ref, 18.18.76 ST_Sqref.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import limits

Place = tuple[int, int]
"""Row and column, both from 1."""

MOST_FAR = 20
"""So many far areas of a sheet, and far names, are reported."""
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_AREA = re.compile(_CELL.pattern + "(?::" + _CELL.pattern + ")?")
_MERGE = re.compile(r"([A-Za-z]{1,7})0*([1-9][0-9]{0,10})(?::[A-Za-z]{1,7}0*([1-9][0-9]{0,10}))?")


class Merge(NamedTuple):
    """A merge over several rows; its value stands in its first row, in the column `left`."""

    top: int
    left: int
    bottom: int


def place_of(reference: str) -> Place | None:
    """The place of a cell's reference; None for one that cannot be read."""
    found = _CELL.fullmatch(reference)
    return (int(found[2]), column_of(found[1])) if found else None


@lru_cache(maxsize=1024)
def column_of(letters: str) -> int:
    """The number of a column, from 1."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column


def begins_far(area: str) -> bool:
    """True for an area that begins outside the limits.

    One that begins near and runs down a whole column is how Excel writes it, and no finding.
    """
    found = _AREA.fullmatch(area)
    return found is not None and (int(found[2]) > limits().rows or column_of(found[1]) > limits().columns)


def far_areas(areas: Iterable[str]) -> tuple[str, ...]:
    """The areas that begin far outside, each once."""
    return tuple(dict.fromkeys(area for area in areas if begins_far(area)))[:MOST_FAR]


def merge_of(reference: str) -> Merge | None:
    """A merge over several rows; None for one within a row. Raises Unusable(DAMAGED) where calamine would give up."""
    found = _MERGE.fullmatch(reference)
    if found is None:
        raise Unusable(Cause.DAMAGED, f"mergeCell {reference[:40]}")
    top, bottom = int(found[2]), int(found[3] or found[2])
    return Merge(top, column_of(found[1]), bottom) if bottom > top else None


def filled_by(merges: Iterable[Merge], last_row: int) -> int:
    """How many cells these merges fill in a grid of so many rows."""
    return sum(max(0, min(merge.bottom, last_row) - merge.top) for merge in merges)
