"""Rekap Kabupaten: all offices of a run side by side, and what they add up to. All amounts are whole rupiah (int)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pkxl.consolidation import Consolidation, Item, Reconciled, in_order
from pkxl.findings import Finding, Severity
from pkxl.grouping import unit_key

_REVISED = "perubahan"


@dataclass(slots=True)
class Office:
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


@dataclass(slots=True)
class Rekap:
    """Every office of a run, sorted; `others` are findings of files that belong to none.

    `programs`, `total` and `reconciled` are of the newest year, each office counted once.
    """

    offices: list[Office]
    others: list[Finding]
    programs: list[Item] = field(init=False)

    def __post_init__(self) -> None:
        self.programs = _added_up(office.done.programs for office in self.newest)

    @property
    def newest(self) -> list[Office]:
        """The offices that are added up."""
        year = max(self.years, default=None)
        return [o for o in self.offices if o.counts and o.done.year == year]

    @property
    def years(self) -> list[int]:
        """The years in which there are agreements, sorted."""
        return sorted({o.done.year for o in self.offices if o.done.year is not None})

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


Summary = Consolidation | Rekap
"""What a consolidation comes to: one office, or all of them side by side."""


def rekap_of(consolidations: Iterable[Consolidation], others: Iterable[Finding] = ()) -> Rekap:
    """The offices side by side, sorted by Kabupaten, name, year and kind.

    Where an office has an agreement and a revised one (*perubahan*) for the same year, only the revised one counts.
    """
    done = sorted(consolidations, key=lambda c: (c.regency.casefold(), c.unit_name.casefold(), c.year or 0, c.kind))
    revised = {_edition(c) for c in done if c.kind.casefold().startswith(_REVISED)}
    offices = [Office(c, _edition(c) not in revised or c.kind.casefold().startswith(_REVISED)) for c in done]
    return Rekap(offices, list(others))


def _edition(done: Consolidation) -> tuple[str, str, int | None]:
    return unit_key(done.regency), unit_key(done.unit_name), done.year


def program_key(program: Item) -> str:
    """What programs of different offices are told apart by: the code, else the title."""
    return program.code or program.title.casefold()


def _added_up(trees: Iterable[Sequence[Item]]) -> list[Item]:
    """Trees of the same shape added up; lines without a code are told apart by their titles."""
    found: dict[str, Item] = {}
    below: dict[str, list[Sequence[Item]]] = defaultdict(list)
    for tree in trees:
        for item in tree:
            known = found.setdefault(program_key(item), Item(item.level, item.code, item.title, 0))
            known.amount += item.amount
            below[program_key(item)].append(item.children)
    for name, item in found.items():
        item.children = _added_up(below[name])
    return in_order(list(found.values()))
