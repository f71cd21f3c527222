"""The rows of each table, typed. Generated from the models: ``python -m pkxl.commands.rebuild``."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pkxl.tables.book import Place

MADE_FROM = "388920f052c31c55"


class AgreementRow(NamedTuple):
    """One row of the table Perjanjian; `row` is its number on the sheet, `where` its columns."""

    kind: str | None
    year: int | None
    unit_name: str | None
    regency: str | None
    place: str | None
    signed_on: date | None
    first_name: str | None
    first_position: str | None
    first_rank: str | None
    first_number: str | None
    second_name: str | None
    second_position: str | None
    second_rank: str | None
    second_number: str | None
    first_signature: str | None
    second_signature: str | None
    first_signature_position: str | None
    second_signature_position: str | None
    signature_date: date | None
    where: Place
    row: int


class PerformanceRow(NamedTuple):
    """One row of the table Kinerja; `row` is its number on the sheet, `where` its columns."""

    number: str | None
    level: str | None
    objective: str | None
    indicator: str | None
    target: str | None
    unit: str | None
    strategic_target: str | None
    where: Place
    row: int


class BudgetRow(NamedTuple):
    """One row of the table Anggaran; `row` is its number on the sheet, `where` its columns."""

    number: str | None
    level: str | None
    title: str | None
    code: str | None
    amount: int | None
    source: str | None
    where: Place
    row: int


class ExplanationRow(NamedTuple):
    """One row of the table Penjelasan; `row` is its number on the sheet, `where` its columns."""

    number: str | None
    objective: str | None
    meaning: str | None
    legal_basis: str | None
    indicator: str | None
    description: str | None
    relevance: str | None
    formula: str | None
    data_source: str | None
    target: str | None
    target_reason: str | None
    where: Place
    row: int


class ExemptionRow(NamedTuple):
    """One row of the table Pengecualian; `row` is its number on the sheet, `where` its columns."""

    code: str | None
    section: str | None
    place: str | None
    reason: str | None
    name: str | None
    decided_on: date | None
    where: Place
    row: int


AnyRow = AgreementRow | PerformanceRow | BudgetRow | ExplanationRow | ExemptionRow
SHEETS: dict[type[AnyRow], str] = {
    AgreementRow: "Perjanjian",
    PerformanceRow: "Kinerja",
    BudgetRow: "Anggaran",
    ExplanationRow: "Penjelasan",
    ExemptionRow: "Pengecualian",
}
