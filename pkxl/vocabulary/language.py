"""The two languages of the program, and texts in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pkxl.speed.pickling import travelling


class Lang(StrEnum):
    """A language of the output."""

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
