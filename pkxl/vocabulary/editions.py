"""Editions: the budget year and the stage of an amendment that a header, a heading or the name of a sheet states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.labels import AFTER, BEFORE, YEAR, key

_DIFFERENCE = re.compile(r"\b(?:selisih|bertambah|berkurang|kenaikan|penurunan|naik|turun)\b")
"""The words of a column that states the difference of two stages."""


class Stage(StrEnum):
    """The stages of an amendment, in the words of its form."""

    BEFORE = "semula"
    AFTER = "menjadi"

    @property
    def other(self) -> Stage:
        """The other stage."""
        return Stage.AFTER if self is Stage.BEFORE else Stage.BEFORE


@dataclass(frozen=True, slots=True)
class Edition:
    """A range of budget years and a stage; None where they are not stated."""

    first_year: int | None = None
    last_year: int | None = None
    stage: Stage | None = None

    @property
    def is_stated(self) -> bool:
        """True if there is a year or a stage."""
        return self != _UNSTATED

    def fits(self, own: Edition) -> bool:
        """False if this edition states another year or stage than an agreement's own edition."""
        first, last, year = self.first_year, self.last_year, own.first_year
        if first is not None and last is not None and year is not None and not first <= year <= last:
            return False
        return self.stage is None or own.stage is None or self.stage is own.stage


_UNSTATED = Edition()


@of_texts(8192)
def edition_in(text: str) -> Edition:
    """The edition that a text states: ``Anggaran 2024 sesudah perubahan`` -> 2024, after the amendment."""
    k = key(text)
    years = [int(year) for year in re.findall(r"\b20\d\d\b", k)]
    before, after = BEFORE.search(k) is not None, AFTER.search(BEFORE.sub(" ", k)) is not None
    stage = None if before is after else Stage.BEFORE if before else Stage.AFTER
    return Edition(min(years), max(years), stage) if years else Edition(stage=stage)


def is_edition(text: str) -> bool:
    """True for a text that states an edition and nothing else: ``2024``, ``Tahun 2024``, ``Sebelum Perubahan``."""
    rest = AFTER.sub(" ", BEFORE.sub(" ", YEAR.sub(" ", key(text))))
    return edition_in(text).is_stated and not rest.strip()


def is_difference(text: str) -> bool:
    """True for the header of a column that states the difference of two stages."""
    return _DIFFERENCE.search(key(text)) is not None


def chosen(candidates: Sequence[Edition], own: Edition) -> int | None:
    """The index of the only candidate that fits an agreement's own edition; None if there is none, or several.

    A candidate without a stage, beside others of one stage, is of the other stage.
    """
    stages = {candidate.stage for candidate in candidates if candidate.stage}
    implied = next(iter(stages)).other if len(stages) == 1 else None
    fitting = [
        index
        for index, candidate in enumerate(candidates)
        if Edition(candidate.first_year, candidate.last_year, candidate.stage or implied).fits(own)
    ]
    return fitting[0] if len(fitting) == 1 else None
