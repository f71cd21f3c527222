"""The two languages that a person can read, and a text in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pkxl.speed.pickling import travelling


class Lang(StrEnum):
    """The languages that a person can read findings in."""

    ID = "id"
    EN = "en"


@travelling
@dataclass(frozen=True, slots=True)
class Wording:
    """One text in both languages, with ``{names}`` to fill in."""

    id: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        return self.id if lang is Lang.ID else self.en
