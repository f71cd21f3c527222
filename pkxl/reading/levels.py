"""The level of a budget line or objective where the workbook has no column for it: by its name, else by its header."""

from __future__ import annotations

from pkxl.office.nomenclature import shipped_nomenclature
from pkxl.tables import BUDGET_LEVELS


def budget_level(title: str | None, named: str | None) -> str | None:
    """What a title is in the nomenclature, exactly and then nearly; else the level that its header names."""
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
