"""Rules on objectives and budget lines: every objective has a budget line, and every line an objective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables import ACTIVITY, OBJECTIVE_LEVELS, PROGRAM, SUB_ACTIVITY
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
    """No level has more objectives than budget lines; those without a similar line are reported."""
    for level in _levels(agreement):
        rows, lines = level.objectives, level.lines
        if lines and len(rows) > len(lines) + level.unread_lines:
            for i in _unpaired([_text(row) for row in rows], [line.title or "" for line in lines]):
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
    """No level has more budget lines than objectives; those without a similar objective are reported."""
    for level in _levels(agreement):
        rows, lines = level.objectives, level.lines
        if rows and len(lines) > len(rows) + level.unread_objectives:
            for i in _unpaired([line.title or "" for line in lines], [_text(row) for row in rows]):
                line = lines[i]
                yield Breach.at(line, "title", {"title": line.title, "objectives": len(rows), "lines": len(lines)})


def _text(row: PerformanceRow) -> str:
    return f"{row.objective} {row.indicator}"


@dataclass(frozen=True, slots=True)
class _Level:
    """The objectives and budget lines of one level, each once, and how many rows have a level that cannot be read."""

    objectives: list[PerformanceRow]
    lines: list[BudgetRow]
    unread_objectives: int
    unread_lines: int


def _levels(agreement: Agreement) -> Iterator[_Level]:
    """Each level; in an agreement with sub kegiatan lines only, these are those of kegiatan objectives."""
    titled = [line for line in agreement.lines if line.row.title is not None]
    budget = [line for line in titled if line.level is not None and not line.is_level_unreadable]
    only_sub = bool(budget) and all(line.level == SUB_ACTIVITY for line in budget)
    unread = sum("level" in row.where.columns and row.level not in OBJECTIVE_LEVELS for row in agreement.performance)
    for objective_level, budget_level in _PAIRS:
        first: dict[str, PerformanceRow] = {}
        for row in agreement.performance:
            if row.level == objective_level and row.objective is not None:
                first.setdefault(key(row.objective), row)
        level = SUB_ACTIVITY if only_sub and budget_level == ACTIVITY else budget_level
        lines = {(line.node.key if line.node else ""): line.row for line in reversed(budget) if line.level == level}
        yield _Level(list(first.values()), [*lines.values()][::-1], unread, len(titled) - len(budget))


_MAX_PAIRS = 250_000
"""The number of pairs above which similarities are not computed; no real agreement has so many."""


def _unpaired(texts: Sequence[str], others: Sequence[str]) -> list[int]:
    """The indexes of texts without a partner, after texts and others are paired greedily by similarity."""
    from rapidfuzz import fuzz

    if len(texts) * len(others) > _MAX_PAIRS:
        return []
    pairs = sorted(
        (-fuzz.token_set_ratio(key(text), key(other)), i, j)
        for i, text in enumerate(texts)
        for j, other in enumerate(others)
    )
    paired: set[int] = set()
    paired_others: set[int] = set()
    for _, i, j in pairs:
        if i not in paired and j not in paired_others:
            paired.add(i)
            paired_others.add(j)
    return [i for i in range(len(texts)) if i not in paired]
