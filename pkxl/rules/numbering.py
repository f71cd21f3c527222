"""Rules on row numbers: complete, unique and in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables import BUDGET_LEVELS, OBJECTIVE_LEVELS
from pkxl.tables.rows import BudgetRow, ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.text import ordinal

_WHY = Wording(
    id="Nomor dipakai untuk merujuk sasaran dan anggaran dalam laporan kinerja.",
    en="Performance reports refer to objectives and budgets by these numbers.",
)
_HEAD = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"


Numbered = PerformanceRow | BudgetRow | ExplanationRow


@dataclass(frozen=True, slots=True)
class _Before:
    """The number before a row in its sequence, and how many rows without a number stand between."""

    number: str
    gaps: int = 0


def _sequences(agreement: Agreement) -> Iterator[tuple[Numbered, _Before | None]]:
    """Each row that should have a number, with the previous number of its sequence.

    A sequence is one table and level; for kegiatan and sub kegiatan it restarts below each line of a higher level, and
    in a budget by kelurahan below each of these. A row whose level cannot be read may be of any sequence: all restart.
    """
    tables: tuple[Sequence[Numbered], ...] = (agreement.performance, agreement.budget, agreement.explanation)
    for rows in tables:
        previous: dict[str, _Before] = {}
        last: Numbered | None = None
        village = ""
        for row in rows:
            if last is not None and _is_same_objective(row, last):
                last = row
                continue
            level = _level(row)
            here = agreement.village(row) if isinstance(row, BudgetRow) else ""
            if level is None or here != village:
                previous, village = {}, here
            if level in BUDGET_LEVELS[:2]:
                above = BUDGET_LEVELS[: BUDGET_LEVELS.index(level) + 1]
                previous = {k: v for k, v in previous.items() if k in above}
            before = previous.get(level or "")
            yield row, before
            if level is not None and row.number is not None:
                previous[level] = _Before(row.number)
            elif level is not None and before is not None:
                previous[level] = replace(before, gaps=before.gaps + 1)
            last = row


def _level(row: Numbered) -> str | None:
    """The level of a row, empty in a table without levels; None where it cannot be read."""
    if isinstance(row, ExplanationRow):
        return ""
    if row.level in BUDGET_LEVELS or row.level in OBJECTIVE_LEVELS:
        return row.level
    return "" if row.level is None and "level" not in row.where.columns else None


def _is_same_objective(row: Numbered, last: Numbered) -> bool:
    """True for another indicator of the objective above, which needs no number."""
    if isinstance(row, BudgetRow) or isinstance(last, BudgetRow) or row.objective is None:
        return False
    return row.objective == last.objective and (row.number is None or row.number == last.number)


@agreement_rule(
    "B01",
    Severity.WARNING,
    title=Wording(id="Nomor tidak berulang", en="Numbers are not repeated"),
    says=Wording(
        id="Nomor {number} sudah dipakai di baris sebelumnya.",
        en="Number {number} was used in the row before.",
    ),
    do=Wording(id="Beri nomor berikutnya.", en="Give it the next number."),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 7. | Kegiatan | Administrasi Umum | 10 |\n| 7. | Kegiatan | Administrasi Keuangan | 20 |",
        passes=_HEAD + "| 7. | Kegiatan | Administrasi Umum | 10 |\n| 8. | Kegiatan | Administrasi Keuangan | 20 |",
    ),
)
def number_is_not_repeated(agreement: Agreement) -> Iterator[Breach]:
    """A number is unique in its sequence."""
    for row, previous in _sequences(agreement):
        if row.number is not None and previous is not None and _value(row.number) == _value(previous.number):
            yield Breach.at(row, "number", {"number": row.number})


@agreement_rule(
    "B02",
    Severity.WARNING,
    title=Wording(id="Nomor berurutan", en="Numbers are in order"),
    says=Wording(
        id="Nomor {number} tidak mengikuti nomor {previous}.",
        en="Number {number} does not follow number {previous}.",
    ),
    do=Wording(id="Urutkan kembali nomornya.", en="Put the numbers in order."),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Kegiatan | Administrasi Umum | 10 |\n| 3 | Kegiatan | Administrasi Keuangan | 20 |",
        passes=_HEAD + "| (1) | Kegiatan | Administrasi Umum | 10 |\n| (2) | Kegiatan | Administrasi Keuangan | 20 |",
    ),
)
def numbers_are_in_order(agreement: Agreement) -> Iterator[Breach]:
    """Each number is the previous one plus 1."""
    for row, previous in _sequences(agreement):
        if row.number is None or previous is None:
            continue
        here, before = ordinal(row.number), ordinal(previous.number)
        if here is None or before is None or _is_next_letter(row.number, before):
            continue
        if not before <= here <= before + 1 + previous.gaps:
            yield Breach.at(row, "number", {"number": row.number, "previous": previous.number})


def _value(number: str) -> int | str:
    return ordinal(number) or number


def _is_next_letter(number: str, before: int) -> bool:
    """True for the next letter: ``i`` after ``h)`` is the ninth letter, not the Roman numeral 1."""
    core = number.strip(" .()").casefold()
    return len(core) == 1 and core.isalpha() and ord(core) - 96 == before + 1


@agreement_rule(
    "B03",
    Severity.WARNING,
    needs=("number",),
    title=Wording(id="Setiap baris bernomor", en="Every row has a number"),
    says=Wording(id="Baris “{title}” belum bernomor.", en="The row “{title}” has no number."),
    do=Wording(id="Isi kolom No.", en="Fill in the column No."),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Kegiatan | Administrasi Umum | 10 |\n| | Kegiatan | Administrasi Keuangan | 20 |",
        passes=_HEAD + "| 1 | Kegiatan | Administrasi Umum | 10 |\n| 2 | Kegiatan | Administrasi Keuangan | 20 |",
    ),
)
def every_row_has_a_number(agreement: Agreement) -> Iterator[Breach]:
    """Every row with a title or objective has a number, if the table has a column for it."""
    for row, _ in _sequences(agreement):
        title = row.title if isinstance(row, BudgetRow) else row.objective
        if row.number is None and title is not None:
            yield Breach.at(row, "number", {"title": title})
