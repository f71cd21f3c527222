"""Objectives and budget lines side by side: whatever is promised is funded, and whatever is funded promises something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY
from pkxl.tables.rows import BudgetRow, PerformanceRow
from pkxl.vocabulary.findings import Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording

_PAIRS = (
    ("Sasaran Program", PROGRAM),
    ("Sasaran Kegiatan", ACTIVITY),
    ("Sasaran Sub Kegiatan", SUB_ACTIVITY),
)


@agreement_rule(
    "W01",
    Severity.WARNING,
    title=Wording(id="Setiap sasaran mempunyai anggaran", en="Every objective has a budget line"),
    says=Wording(
        id="Sasaran “{objective}” tidak mempunyai baris anggaran ({objectives} sasaran, {lines} baris anggaran).",
        en="The objective “{objective}” has no budget line ({objectives} objectives, {lines} lines).",
    ),
    do=Wording(
        id="Tambahkan baris anggarannya, atau hapus sasarannya.",
        en="Add its budget line, or remove the objective.",
    ),
    why=Wording(
        id="Anggaran berbasis kinerja: setiap sasaran dibiayai (PP 12/2019).",
        en="Performance budgeting: every objective is funded (PP 12/2019).",
    ),
)
def objective_has_a_budget_line(agreement: Agreement) -> Iterator[Breach]:
    """Where there are more objectives than lines on a level, those that no line resembles are named."""
    for rows, lines in _levels(agreement):
        if len(rows) > len(lines) > 0:
            for i in _left_over([_promise(row) for row in rows], [line.title or "" for line in lines]):
                row = rows[i]
                values = {"objective": row.objective, "objectives": len(rows), "lines": len(lines)}
                yield Breach.at(row, "objective", values)


@agreement_rule(
    "W02",
    Severity.WARNING,
    title=Wording(id="Setiap baris anggaran mempunyai sasaran", en="Every budget line has an objective"),
    says=Wording(
        id="“{title}” tidak mempunyai sasaran ({lines} baris anggaran, {objectives} sasaran).",
        en="“{title}” has no objective ({lines} lines, {objectives} objectives).",
    ),
    do=Wording(
        id="Tambahkan sasaran dan indikatornya, atau hapus barisnya.",
        en="Add its objective and indicator, or remove the line.",
    ),
    why=Wording(
        id="Setiap rupiah dipertanggungjawabkan dengan kinerja (PP 12/2019).",
        en="Every rupiah answers for a performance (PP 12/2019).",
    ),
)
def budget_line_has_an_objective(agreement: Agreement) -> Iterator[Breach]:
    """Where there are more lines than objectives on a level, those that no objective resembles are named."""
    for rows, lines in _levels(agreement):
        if len(lines) > len(rows) > 0:
            for i in _left_over([line.title or "" for line in lines], [_promise(row) for row in rows]):
                line = lines[i]
                yield Breach.at(line, "title", {"title": line.title, "objectives": len(rows), "lines": len(lines)})


def _promise(row: PerformanceRow) -> str:
    return f"{row.objective} {row.indicator}"


def _levels(agreement: Agreement) -> Iterator[tuple[list[PerformanceRow], list[BudgetRow]]]:
    """The objectives and the budget lines that belong together; a section's kegiatan objectives fund sub kegiatan."""
    budget = [row for row in agreement.budget if row.title is not None]
    only_sub = bool(budget) and all(row.level == SUB_ACTIVITY for row in budget)
    for objective_level, budget_level in _PAIRS:
        first: dict[str, PerformanceRow] = {}
        for row in agreement.performance:
            if row.level == objective_level and row.objective is not None:
                first.setdefault(key(row.objective), row)
        level = SUB_ACTIVITY if only_sub and budget_level == ACTIVITY else budget_level
        yield list(first.values()), [row for row in budget if row.level == level]


_MOST_PAIRS = 250_000
"""Beyond this many pairs, which no agreement has, likenesses are not computed."""


def _left_over(texts: Sequence[str], others: Sequence[str]) -> list[int]:
    """The texts, by number, that are left over when each other text has taken the one most like it, best pairs first."""
    from rapidfuzz import fuzz

    if len(texts) * len(others) > _MOST_PAIRS:
        return []
    pairs = sorted(
        (-fuzz.token_set_ratio(key(text), key(other)), i, j)
        for i, text in enumerate(texts)
        for j, other in enumerate(others)
    )
    taken: set[int] = set()
    served: set[int] = set()
    for _, i, j in pairs:
        if i not in taken and j not in served:
            taken.add(i)
            served.add(j)
    return [i for i in range(len(texts)) if i not in taken]
