"""The level of a budget line in a workbook without a column for it."""

from __future__ import annotations

from pkxl.office.nomenclature import Nomenclature, code_level, shipped_nomenclature
from pkxl.tables import BUDGET_LEVELS


def budget_level(
    title: str | None, named: str | None, code: str | None = None, tree: Nomenclature | None = None
) -> str | None:
    """The level whose entry has exactly this name; else `named`, the level in the header; else that of code or name.

    A name that is only like one decides where nothing else does: it never outweighs the header.
    """
    if title is None:
        return named
    tree = tree or shipped_nomenclature()
    level = tree.level_of(title) or named or (code_level(code) if code else None)
    return level or next((level for level in BUDGET_LEVELS if tree.find(level, title) is not None), None)
