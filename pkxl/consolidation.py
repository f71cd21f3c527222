"""Consolidation: roll-up and reconciliation of one office's agreements.

Money rolls up from the sections' sub kegiatan; what the agreements above say is compared with that, never used
in its place. All amounts are whole rupiah (int).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pkxl.batch import Batch
from pkxl.chain import Agreement, Chain, Comparison, Line, Node
from pkxl.checking import Office
from pkxl.errors import NO_AGREEMENT, NothingReadable
from pkxl.findings import Finding, Origin, Severity
from pkxl.grouping import Group
from pkxl.language import Wording
from pkxl.records import travelling
from pkxl.tables import ACTIVITY, AGREEMENT, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY

UNPLACED = Node("", PROGRAM, "", "(program belum diketahui)")


@dataclass(slots=True)
class Item:
    """One line of the budget summary, whole rupiah. A sub kegiatan has owner, source of funds and origin; others have children."""

    level: str
    code: str
    title: str
    amount: int
    owner: str = ""
    fund: str = ""
    origin: Origin | None = None
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


@travelling
@dataclass(frozen=True, slots=True)
class Measured:
    """One indicator of one agreement with its target (a figure as text) and unit."""

    owner: str
    level: str
    objective: str
    indicator: str
    target: str | None
    unit: str
    origin: Origin


@travelling
@dataclass(frozen=True, slots=True)
class Source:
    """One file that was looked at: used, or left out and why."""

    name: str
    used: bool
    reason: Wording | Finding | None = None
    title: str = ""
    version: str = ""
    address: str = ""
    changed: datetime | None = None
    sha256: str = ""


@dataclass(slots=True)
class Consolidation:
    """One kecamatan and year, consolidated; it holds nothing of the batch that it was made from.

    `page` are the cells of the head's agreement page by column name, `objectives` its indicators.
    """

    unit_name: str
    regency: str
    year: int | None
    kind: str
    title: str
    page: dict[str, Any]
    objectives: list[Measured]
    programs: list[Item]
    total: int
    reconciled: list[Reconciled]
    performance: list[Measured]
    missing: list[str]
    positions: int
    sources: list[Source]
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


@dataclass(slots=True)
class OfficeResult:
    """What came out for one group: its findings, the workbooks that were read, and its consolidation."""

    group: Group
    read: tuple[str, ...]
    findings: list[Finding]
    done: Consolidation | None


def consolidate(office: Office, batch: Batch) -> Consolidation:
    """Roll an office's chain up and reconcile it. Raises NothingReadable for files of no office."""
    chain = office.chain
    if chain is None:
        raise NothingReadable(*NO_AGREEMENT)
    programs = _rolled_up(chain.leaves)
    total = sum(program.amount for program in programs)
    top = chain.top
    page: dict[str, Any] = {"unit_name": chain.unit_name, "year": chain.year}
    if top is not None and top.page is not None:
        page = {c.name: getattr(top.page, c.name) for c in AGREEMENT.columns}
    return Consolidation(
        unit_name=chain.unit_name,
        regency=chain.regency,
        year=chain.year,
        kind=office.group.kind or "",
        title=top.title if top else "Camat",
        page=page,
        objectives=list(_measured(top)) if top else [],
        programs=programs,
        total=total,
        reconciled=_reconciled(chain, total),
        performance=[m for agreement in chain.agreements for m in _measured(agreement)],
        missing=[position.name for position in chain.missing],
        positions=len(chain.profile.positions),
        sources=_sources(office.group, chain, batch),
        findings=office.findings,
    )


def _measured(agreement: Agreement) -> Iterator[Measured]:
    for row in agreement.performance:
        yield Measured(
            agreement.title,
            row.level or "",
            row.objective or "",
            row.indicator or "",
            row.target,
            row.unit or "",
            row.where.origin("target", row.row),
        )


_OTHER_YEAR = Wording(id="tahun lain", en="another year")
_NO_AGREEMENT = Wording(id="bukan perjanjian kinerja", en="no performance agreement")


def _sources(group: Group, chain: Chain, batch: Batch) -> list[Source]:
    """Every file of the group, sorted by name: hash, time of change, template version, and why one is left out."""
    reasons: dict[str, Wording | Finding] = {a.name: _OTHER_YEAR for a in chain.other_years}
    for other, used, _ in chain.repeated:
        text = "sama jabatannya dengan {0}", "same position as {0}"
        reasons[other.name] = Wording(id=text[0].format(used.name), en=text[1].format(used.name))
    titles = {a.name: a.title for a in chain.every_agreement}
    used_names = {a.name for a in chain.agreements}
    wanted = set(group.workbooks)
    books = {book.name: book for book in batch.books if book.name in wanted}
    unread = {f.origin.workbook: f for f in batch.findings if f.origin.workbook in wanted - books.keys()}
    found = [Source(name, used=False, reason=finding) for name, finding in unread.items()]
    for name, book in books.items():
        grid, used_here = book.grid, name in used_names
        reason = None if used_here else reasons.get(name, _NO_AGREEMENT)
        version = book.stamp.get("version", "")
        found.append(
            Source(
                name, used_here, reason, titles.get(name, ""), version, str(grid.path or ""), grid.changed, grid.sha256
            )
        )
    return sorted(found, key=lambda source: source.name)


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
            line.agreement.title,
            line.row.source or "",
            line.origin,
        )
        parents[-1].children.append(leaf)
        for parent in parents:
            parent.amount += leaf.amount
    return in_order(list(programs.values()))


def in_order(items: list[Item]) -> list[Item]:
    """Sorted by code, then title, all the way down; programs without a code come last."""
    for item in items:
        item.children = in_order(item.children)
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
