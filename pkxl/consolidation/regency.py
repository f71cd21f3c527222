"""Rekap Kabupaten: all offices of a run side by side, and what they add up to. All amounts are whole rupiah (int)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pkxl.agreements.grouping import unit_key
from pkxl.consolidation.office import Consolidation, Item, Reconciled, in_order
from pkxl.vocabulary.findings import Finding, Severity

_AMENDED = "perubahan"


@dataclass(frozen=True, slots=True)
class Entry:
    """One office, year and kind; `counts` is False where a later agreement of the year takes its place.

    `file` is the name of its own workbook.
    """

    done: Consolidation
    counts: bool
    file: str = ""

    @property
    def by_program(self) -> dict[str, int]:
        """Rupiah by program."""
        return {program_key(p): p.amount for p in self.done.programs}


@dataclass(frozen=True, slots=True)
class Regency:
    """Every office of a run, sorted; `others` are findings of files that belong to none.

    `programs`, `total` and `reconciled` are of the newest year, each office counted once.
    """

    offices: tuple[Entry, ...]
    others: tuple[Finding, ...]
    programs: tuple[Item, ...]

    @property
    def newest(self) -> list[Entry]:
        """The offices that are added up."""
        return _newest(self.offices)

    @property
    def years(self) -> list[int]:
        """The years in which there are agreements, sorted."""
        return _years(self.offices)

    @property
    def items(self) -> list[Item]:
        """Programs, kegiatan and sub kegiatan of all offices together, top down."""
        return [item for program in self.programs for item in program.walk()]

    @property
    def total(self) -> int:
        """Rupiah, the newest year."""
        return sum(program.amount for program in self.programs)

    @property
    def reconciled(self) -> list[Reconciled]:
        """The reconciliation of every office, one after another."""
        return [row for office in self.offices for row in office.done.reconciled]

    @property
    def errors(self) -> int:
        """How many findings must be mended before all is final."""
        return sum(o.done.errors for o in self.offices) + sum(f.severity is Severity.ERROR for f in self.others)

    @property
    def is_final(self) -> bool:
        """True without errors."""
        return self.errors == 0


Summary = Consolidation | Regency
"""What a consolidation comes to: one office, or all of them side by side."""


def regency_of(
    consolidations: Iterable[Consolidation],
    others: Iterable[Finding] = (),
    files: Callable[[Sequence[Consolidation]], Sequence[str]] = lambda done: [""] * len(done),
) -> Regency:
    """The offices side by side, sorted by Kabupaten, name, year and kind; `files` names the workbook of each.

    Where an office has an agreement and an amended one (*perubahan*) for the same year, only the amended one counts.
    """
    done = sorted(consolidations, key=lambda c: (c.regency.casefold(), c.unit_name.casefold(), c.year or 0, c.kind))
    amended = {_edition(c) for c in done if _is_amended(c)}
    entries = tuple(
        Entry(c, _edition(c) not in amended or _is_amended(c), file) for c, file in zip(done, files(done), strict=True)
    )
    return Regency(entries, tuple(others), _added_up(entry.done.programs for entry in _newest(entries)))


def _years(entries: Sequence[Entry]) -> list[int]:
    return sorted({entry.done.year for entry in entries if entry.done.year is not None})


def _newest(entries: Sequence[Entry]) -> list[Entry]:
    year = max(_years(entries), default=None)
    return [entry for entry in entries if entry.counts and entry.done.year == year]


def _is_amended(done: Consolidation) -> bool:
    return done.kind.casefold().startswith(_AMENDED)


def _edition(done: Consolidation) -> tuple[str, str, int | None]:
    return unit_key(done.regency), unit_key(done.unit_name), done.year


def program_key(program: Item) -> str:
    """What programs of different offices are told apart by: the code, else the title."""
    return program.code or program.title.casefold()


def _added_up(trees: Iterable[Sequence[Item]]) -> tuple[Item, ...]:
    """Trees of the same shape added up; lines without a code are told apart by their titles."""
    alike: dict[str, list[Item]] = {}
    for tree in trees:
        for item in tree:
            alike.setdefault(program_key(item), []).append(item)
    return in_order(
        Item(
            items[0].level,
            items[0].code,
            items[0].title,
            sum(item.amount for item in items),
            children=_added_up(item.children for item in items),
        )
        for items in alike.values()
    )
