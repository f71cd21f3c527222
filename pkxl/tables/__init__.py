"""The tables of a workbook: one Pandera model each, which is the only definition of its columns."""

from __future__ import annotations

from dataclasses import dataclass

from pkxl.tables.agreement import AMENDMENT, KINDS, Agreement
from pkxl.tables.budget import ACTIVITY, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY, Budget
from pkxl.tables.column import Column, Table, column_of, columns, schema
from pkxl.tables.exemption import Exemption
from pkxl.tables.explanation import Explanation
from pkxl.tables.performance import OBJECTIVE_LEVELS, Performance


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's place in the workbook: its sheet, and the columns without which it is not recognised."""

    table: Table
    name: str
    title: str
    anchors: tuple[str, ...]


AGREEMENT = Sheet(Agreement, "Perjanjian", "Perjanjian Kinerja", ())
PERFORMANCE = Sheet(Performance, "Kinerja", "Lampiran I: Sasaran, Indikator dan Target", ("indicator", "target"))
BUDGET = Sheet(Budget, "Anggaran", "Lampiran I: Program, Kegiatan dan Anggaran", ("title", "amount"))
EXPLANATION = Sheet(Explanation, "Penjelasan", "Lampiran II: Penjelasan Kinerja", ("indicator", "formula"))

LISTS = (PERFORMANCE, BUDGET, EXPLANATION)
"""The tables with a header row and a row for each item."""
SHEETS = (AGREEMENT, *LISTS)
EXEMPTION = Sheet(Exemption, "Pengecualian", "Pengecualian", ("code", "reason"))
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
    "Agreement",
    "Budget",
    "Column",
    "Exemption",
    "Explanation",
    "Performance",
    "Sheet",
    "Table",
    "column_of",
    "columns",
    "schema",
]
