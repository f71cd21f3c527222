"""The tables of a workbook: one Pandera model each, which is the only definition of its columns."""

from __future__ import annotations

from pkxl.tables.column import Column
from pkxl.tables.options import (
    ACTIVITY,
    AMENDMENT,
    BUDGET_LEVELS,
    KINDS,
    OBJECTIVE_LEVELS,
    PROGRAM,
    SUB_ACTIVITY,
)
from pkxl.tables.sheet import Sheet

AGREEMENT = Sheet("agreement.Agreement", "Perjanjian", "Perjanjian Kinerja", ())
PERFORMANCE = Sheet(
    "performance.Performance",
    "Kinerja",
    "Lampiran I: Sasaran, Indikator dan Target",
    ("indicator", "target"),
    level_over="objective",
)
BUDGET = Sheet(
    "budget.Budget",
    "Anggaran",
    "Lampiran I: Program, Kegiatan dan Anggaran",
    ("title", "amount"),
    level_over="title",
    named_levels=True,
)
EXPLANATION = Sheet(
    "explanation.Explanation",
    "Penjelasan",
    "Lampiran II: Penjelasan Kinerja",
    ("indicator", "formula"),
    explaining=("description", "relevance", "formula", "data_source"),
    required=False,
)

LISTS = (PERFORMANCE, BUDGET, EXPLANATION)
"""The tables with a header row and a row for each item."""
SHEETS = (AGREEMENT, *LISTS)
EXEMPTION = Sheet("exemption.Exemption", "Pengecualian", "Pengecualian", ("code", "reason"))
"""A table of the camat's workbook only; no workbook is asked for it."""
EVERY_LIST = (*LISTS, EXEMPTION)
EVERY_SHEET = (*SHEETS, EXEMPTION)

__all__ = [
    "ACTIVITY",
    "AGREEMENT",
    "AMENDMENT",
    "BUDGET",
    "BUDGET_LEVELS",
    "EVERY_LIST",
    "EVERY_SHEET",
    "EXEMPTION",
    "EXPLANATION",
    "KINDS",
    "LISTS",
    "OBJECTIVE_LEVELS",
    "PERFORMANCE",
    "PROGRAM",
    "SHEETS",
    "SUB_ACTIVITY",
    "Column",
    "Sheet",
]
