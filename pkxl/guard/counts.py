"""What a whole workbook comes to, as the reader will expand it, against the limits."""

from __future__ import annotations

from typing import NamedTuple

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import limits


class Counts(NamedTuple):
    """What sheets come to; a part that stands under two names counts twice.

    `elements`: XML elements; `cells`: those of the grids from A1 to the last that holds something; `values`: those
    that hold something; `characters`: of all texts, a shared one once for every cell that shows it; `merges`: the cells
    that merges over several rows fill.
    """

    elements: int = 0
    cells: int = 0
    values: int = 0
    characters: int = 0
    merges: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*map(sum, zip(self, other, strict=True)))

    @property
    def memory(self) -> int:
        """The bytes that reading takes: what calamine and Python together were measured to take for each of these."""
        return self.cells * 41 + self.values * 150 + self.characters * 6 + self.merges * 8


def beyond(counts: Counts) -> str:
    """The name of the first limit that these are beyond; none: an empty text."""
    most = limits()
    for name, count in (*counts._asdict().items(), ("memory", counts.memory)):
        if count > getattr(most, name):
            return name
    return ""


def refuse_beyond(limit: str, count: int) -> None:
    """Raise Unusable(TOO_LARGE) for a count beyond the limit of this name."""
    if count > getattr(limits(), limit):
        raise Unusable(Cause.TOO_LARGE, f"{count} {limit}")
