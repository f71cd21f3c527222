"""The level of a budget line in a workbook without a column for it."""

from __future__ import annotations

from pkxl.office.nomenclature import shipped_nomenclature
from pkxl.tables import BUDGET_LEVELS


def budget_level(title: str | None, named: str | None) -> str | None:
    """The level of the nomenclature entry with this title, or a similar one; else `named`, the level in the header."""
    if title is None:
        return named
    tree = shipped_nomenclature()
    ordered = sorted(BUDGET_LEVELS, key=lambda level: level != named)
    for level in ordered:
        match = tree.find(level, title)
        if match is not None and match.how == "name":
            return level
    for level in ordered:
        if tree.nearest(level, title) is not None:
            return level
    return named
