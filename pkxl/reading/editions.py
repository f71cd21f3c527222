"""The edition of an agreement, as its page states it."""

from __future__ import annotations

from typing import Any

from pkxl.tables import AGREEMENT, AMENDMENT, KINDS
from pkxl.tables.book import RawTable
from pkxl.vocabulary.cells import Unreadable
from pkxl.vocabulary.editions import Edition, Stage


def edition_of(page: RawTable | None) -> Edition:
    """The edition that an agreement states of itself; without a year or a stage where these cannot be read."""
    if page is None:
        return Edition()
    year, kind = (_parsed(page, name) for name in ("year", "kind"))
    return Edition(year, year, Stage.AFTER if kind == AMENDMENT else Stage.BEFORE if kind in KINDS else None)


def _parsed(page: RawTable, name: str) -> Any:
    """The value of a column of the page, None where it is empty or cannot be read."""
    try:
        return AGREEMENT.column(name).kind.parse(page.cells[name][0])
    except Unreadable:
        return None


def name_of(edition: Edition) -> str:
    """An agreement's edition for display: ``Perubahan Perjanjian Kinerja 2024``."""
    kind = {Stage.AFTER: AMENDMENT, Stage.BEFORE: KINDS[0], None: ""}[edition.stage]
    return f"{kind} {edition.first_year or ''}".strip()
