"""Consolidation: roll-up and reconciliation of one office's agreements.

Money rolls up from the sections' sub kegiatan; what the agreements above say is compared with that, never used
in its place. All amounts are whole rupiah (int).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pkxl.batch import Row
from pkxl.chain import Agreement, Chain, Comparison, Line, Node
from pkxl.findings import Finding, Origin, Severity
from pkxl.tables import ACTIVITY, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY

UNPLACED = Node("", PROGRAM, "", "(program belum diketahui)")


@dataclass(slots=True)
class Item:
    """One line of the budget summary. A sub kegiatan has its owner and origin; the others have children."""

    level: str
    code: str
    title: str
    amount: int
    line: Line | None = None
    children: list[Item] = field(default_factory=list)

    def walk(self) -> Iterable[Item]:
        """This item and all below it, top down."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class Reconciled:
    """One line above against the sum below, whole rupiah; `actual` is None where a figure is unreadable."""

    level: str
    title: str
    expected: int
    actual: int | None
    owner: str
    origin: Origin | None
    ask: list[str]

    @property
    def difference(self) -> int | None:
        """What stands below minus what is written above."""
        return None if self.actual is None else self.actual - self.expected


@dataclass(slots=True)
class Consolidation:
    """One kecamatan and year, consolidated."""

    chain: Chain
    programs: list[Item]
    total: int
    reconciled: list[Reconciled]
    findings: list[Finding]

    @property
    def items(self) -> list[Item]:
        """Programs, kegiatan and sub kegiatan, top down."""
        return [item for program in self.programs for item in program.walk()]

    @property
    def errors(self) -> int:
        """How many findings must be mended before this is final."""
        return sum(f.severity is Severity.ERROR for f in self.findings)

    @property
    def is_final(self) -> bool:
        """True without errors."""
        return self.errors == 0

    def performance(self) -> Iterable[tuple[Agreement, Row]]:
        """Every indicator of every agreement, in the order of the office."""
        for agreement in self.chain.agreements:
            for row in agreement.performance:
                yield agreement, row


def consolidate(chain: Chain, findings: Iterable[Finding]) -> Consolidation:
    """Roll the chain up and reconcile it. `findings` are those of the whole batch; this chain's are kept."""
    programs = _rolled_up(chain.leaves)
    total = sum(program.amount for program in programs)
    names = {a.name for a in (*chain.agreements, *chain.other_years)} | {a.name for a, _, _ in chain.repeated}
    own = [f for f in findings if f.origin.workbook in names or not _is_workbook(f.origin.workbook)]
    return Consolidation(chain, programs, total, _reconciled(chain, total), own)


def _is_workbook(name: str) -> bool:
    return name.lower().endswith((".xlsx", ".xlsm"))


def _rolled_up(leaves: list[Line]) -> list[Item]:
    """The tree program > kegiatan > sub kegiatan by code, then by title; lines without a place come last."""
    programs: dict[str, Item] = {}
    activities: dict[tuple[str, str], Item] = {}
    for line in leaves:
        program = line.path.get(PROGRAM, UNPLACED)
        above = programs.setdefault(program.key, Item(PROGRAM, program.code, program.title, 0))
        parents = [above]
        activity = line.path.get(ACTIVITY)
        if activity is not None:
            known = (program.key, activity.key)
            if known not in activities:
                activities[known] = Item(ACTIVITY, activity.code, activity.title, 0)
                above.children.append(activities[known])
            parents.append(activities[known])
        node = line.node
        leaf = Item(
            SUB_ACTIVITY,
            node.code if node else "",
            (node.title if node else line.row.title) or "-",
            line.amount or 0,
            line,
        )
        parents[-1].children.append(leaf)
        for parent in parents:
            parent.amount += leaf.amount
    return _sorted(list(programs.values()))


def _sorted(items: list[Item]) -> list[Item]:
    for item in items:
        item.children = _sorted(item.children)
    return sorted(items, key=lambda i: (not i.code and i.level == PROGRAM, i.code or "~", i.title, i.amount))


def _reconciled(chain: Chain, total: int) -> list[Reconciled]:
    rows = [_row(c) for c in chain.comparisons]
    rows.sort(key=lambda r: BUDGET_LEVELS.index(r.level))
    top = chain.top
    if top is not None and top.total is not None:
        asks = [a.title for a in chain.agreements]
        rows.append(
            Reconciled(
                "Jumlah",
                f"Jumlah {top.title}",
                top.total,
                total,
                top.title,
                None,
                asks if total != top.total else [],
            )
        )
    return rows


def _row(c: Comparison) -> Reconciled:
    asks = list(dict.fromkeys([*(line.agreement.title for line in c.below), *(p.name for p in c.missing)]))
    return Reconciled(
        c.line.row.level,
        c.line.node.title if c.line.node else c.line.row.title,
        c.expected,
        c.actual,
        c.line.agreement.title,
        c.line.origin,
        asks,
    )
