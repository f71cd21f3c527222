"""The Rekap Kabupaten: all offices of a run and their sums, in whole rupiah (int)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pkxl.agreements.grouping import unit_key
from pkxl.consolidation.office import Consolidation, Item, Reconciled, in_order
from pkxl.vocabulary.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """One office, year and kind; `counts` is False if an amended agreement of the same year replaces it.

    `file` is the name of the workbook that is written for it.
    """

    consolidation: Consolidation
    counts: bool
    file: str = ""

    @property
    def by_program(self) -> dict[str, int]:
        """Whole rupiah by `program_key`."""
        return {program_key(p): p.amount for p in self.consolidation.programs}


@dataclass(frozen=True, slots=True)
class Regency:
    """Every office of a run, sorted; `others` are the findings of files that belong to no office.

    `programs` and `total` are sums over the newest year, with each office counted once.
    """

    offices: tuple[Entry, ...]
    others: tuple[Finding, ...]
    programs: tuple[Item, ...]

    @property
    def years(self) -> list[int]:
        """The years of all agreements, sorted, each once."""
        return _years(self.offices)

    @property
    def items(self) -> list[Item]:
        """Programs, kegiatan and sub kegiatan of all offices together, parents first."""
        return [item for program in self.programs for item in program.walk()]

    @property
    def total(self) -> int:
        """The sum of the newest year, whole rupiah."""
        return sum(program.amount for program in self.programs)

    @property
    def reconciled(self) -> list[Reconciled]:
        """The reconciliation of the offices that `total` is made of, in their order."""
        return [row for office in _newest(self.offices) for row in office.consolidation.reconciled]

    @property
    def errors(self) -> int:
        """The number of errors in all offices and other files."""
        return sum(o.consolidation.errors for o in self.offices) + sum(
            f.severity is Severity.ERROR for f in self.others
        )

    @property
    def is_final(self) -> bool:
        """True if there are no errors."""
        return self.errors == 0


Summary = Consolidation | Regency
"""The result of a consolidation: of one office, or of several."""


def regency_of(
    consolidations: Iterable[Consolidation],
    others: Iterable[Finding] = (),
    files: Callable[[Sequence[Consolidation]], Sequence[str]] = lambda offices: [""] * len(offices),
) -> Regency:
    """The offices sorted by regency, name, year and kind; `files` returns the file name of each.

    Where an office has an original agreement and an amended one (*perubahan*) of the same year, only the latter counts.
    """
    offices = sorted(consolidations, key=lambda c: (c.regency.casefold(), c.unit_name.casefold(), c.year or 0, c.kind))
    amended = {_edition(c) for c in offices if c.is_amended}
    entries = tuple(
        Entry(c, _edition(c) not in amended or c.is_amended, file)
        for c, file in zip(offices, files(offices), strict=True)
    )
    return Regency(entries, tuple(others), _sum_of_trees(entry.consolidation.programs for entry in _newest(entries)))


def _years(entries: Sequence[Entry]) -> list[int]:
    return sorted({entry.consolidation.year for entry in entries if entry.consolidation.year is not None})


def _newest(entries: Sequence[Entry]) -> list[Entry]:
    year = max(_years(entries), default=None)
    return [entry for entry in entries if entry.counts and entry.consolidation.year == year]


def _edition(consolidation: Consolidation) -> tuple[str, str, int | None]:
    return unit_key(consolidation.regency), unit_key(consolidation.unit_name), consolidation.year


def program_key(program: Item) -> str:
    """The key that is equal for the same program in different offices: its code, else its title."""
    return program.code or program.title.casefold()


def _sum_of_trees(trees: Iterable[Sequence[Item]]) -> tuple[Item, ...]:
    """The sum of several trees, item by item, matched by `program_key`."""
    same: dict[str, list[Item]] = {}
    for tree in trees:
        for item in tree:
            same.setdefault(program_key(item), []).append(item)
    return in_order(
        Item(
            items[0].level,
            items[0].code,
            items[0].title,
            sum(item.amount for item in items),
            children=_sum_of_trees(item.children for item in items),
        )
        for items in same.values()
    )
