"""The tables of a workbook: one Pandera model each, which is the only definition of its columns."""

from __future__ import annotations

from dataclasses import dataclass

from pkxl.tables.agreement import AMENDMENT, KINDS, Agreement
from pkxl.tables.budget import ACTIVITY, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY, Budget
from pkxl.tables.column import Column, Table, column_of, columns, schema
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

__all__ = [
    "ACTIVITY",
    "AGREEMENT",
    "AMENDMENT",
    "BUDGET",
    "BUDGET_LEVELS",
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
    "Explanation",
    "Performance",
    "Sheet",
    "Table",
    "column_of",
    "columns",
    "schema",
]
