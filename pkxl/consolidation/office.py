"""The consolidation of one office: roll-up and reconciliation of its agreements.

Amounts are summed from the sub kegiatan of the sections. The amounts in the agreements of their superiors are compared
with these sums, and never used in their place. All amounts are whole rupiah (int).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pkxl.agreements.agreement import Agreement, Line, Node
from pkxl.agreements.chain import Chain, Comparison
from pkxl.agreements.grouping import Group, is_amended
from pkxl.speed.pickling import travelling
from pkxl.tables import ACTIVITY, AGREEMENT, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY
from pkxl.tables.batch import Batch
from pkxl.vocabulary.findings import Finding, Origin, Severity
from pkxl.vocabulary.language import Wording

UNPLACED = Node("", PROGRAM, "", "(belum dikenal)")


@travelling
@dataclass(frozen=True, slots=True)
class Item:
    """One line of the budget summary, whole rupiah.

    A sub kegiatan has an owner, a source of funds and an origin; a program or kegiatan has children.
    """

    level: str
    code: str
    title: str
    amount: int
    owner: str = ""
    fund: str = ""
    origin: Origin | None = None
    children: tuple[Item, ...] = ()

    def walk(self) -> Iterable[Item]:
        """This item and all items below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


@travelling
@dataclass(frozen=True, slots=True)
class Reconciled:
    """An amount of an agreement compared with the sum of the level below, whole rupiah.

    `actual` is the sum, None if one of its amounts is unreadable. `ask` are the positions that can explain a difference.
    """

    level: str
    title: str
    expected: int
    actual: int | None
    owner: str
    origin: Origin | None
    ask: tuple[str, ...]

    @property
    def difference(self) -> int | None:
        """`actual` minus `expected`; None without a sum."""
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
    """One file of the office: whether it was used, the reason if not, and its details."""

    name: str
    used: bool
    reason: Wording | Finding | None = None
    title: str = ""
    version: str = ""
    address: str = ""
    changed: datetime | None = None
    sha256: str = ""


@travelling
@dataclass(frozen=True, slots=True)
class Consolidation:
    """The consolidated agreements of one office and year, without references to the batch.

    `page` are the values of the head's agreement page by column name, `objectives` the indicators of that agreement.
    `positions` is the number of positions in the profile, `missing` are those without a workbook. `findings` are empty
    until the cells of the office are validated.
    """

    unit_name: str
    regency: str
    year: int | None
    kind: str
    title: str
    page: dict[str, Any]
    objectives: tuple[Measured, ...]
    programs: tuple[Item, ...]
    reconciled: tuple[Reconciled, ...]
    performance: tuple[Measured, ...]
    missing: tuple[str, ...]
    positions: int
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def is_amended(self) -> bool:
        """True for an amended agreement (*Perubahan*)."""
        return is_amended(self.kind)

    @property
    def total(self) -> int:
        """The sum of all programs, whole rupiah."""
        return sum(program.amount for program in self.programs)

    @property
    def items(self) -> list[Item]:
        """Programs, kegiatan and sub kegiatan, parents first."""
        return [item for program in self.programs for item in program.walk()]

    @property
    def errors(self) -> int:
        """The number of errors among the findings."""
        return sum(f.severity is Severity.ERROR for f in self.findings)

    @property
    def is_final(self) -> bool:
        """True if there are no errors."""
        return self.errors == 0


@travelling
@dataclass(frozen=True, slots=True)
class Office:
    """The result for one group of workbooks: the workbooks that were read, the findings, and the consolidation.

    `consolidation` is None in a run that only validates, and for files that belong to no office.
    """

    group: Group
    read: tuple[str, ...]
    findings: tuple[Finding, ...]
    consolidation: Consolidation | None = None


def consolidate(group: Group, chain: Chain, batch: Batch) -> Consolidation:
    """The consolidation of an office; all amounts in whole rupiah."""
    programs = _roll_up(chain.leaves)
    top = chain.top
    page: dict[str, Any] = {"unit_name": chain.unit_name, "year": chain.year}
    if top is not None and top.page is not None:
        page = {c.name: getattr(top.page, c.name) for c in AGREEMENT.columns}
    return Consolidation(
        unit_name=chain.unit_name,
        regency=chain.regency,
        year=chain.year,
        kind=group.kind or "",
        title=top.title if top else "Camat",
        page=page,
        objectives=tuple(_measured(top)) if top else (),
        programs=programs,
        reconciled=tuple(_reconciled(chain, sum(program.amount for program in programs))),
        performance=tuple(m for agreement in chain.agreements for m in _measured(agreement)),
        missing=tuple(position.name for position in chain.missing),
        positions=len(chain.profile.positions),
        sources=tuple(_sources(group, chain, batch)),
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
    """Every file of the group, sorted by name, with its digest, time of change, template version and reason."""
    reasons: dict[str, Wording | Finding] = {a.name: _OTHER_YEAR for a in chain.other_years}
    for other, used, _ in chain.repeated:
        text = "sama jabatannya dengan {0}", "same position as {0}"
        reasons[other.name] = Wording(id=text[0].format(used.name), en=text[1].format(used.name))
    for other, used in chain.replaced:
        text = "digantikan oleh {0}", "replaced by {0}"
        reasons[other.name] = Wording(id=text[0].format(used.name), en=text[1].format(used.name))
    titles: dict[str, list[str]] = defaultdict(list)
    for agreement in chain.every_agreement:
        titles[agreement.name].append(_title(agreement, chain))
    used_names = {a.name for a in chain.agreements}
    wanted = set(group.workbooks)
    books = {book.name: book for book in batch.books if book.name in wanted}
    unread = {f.origin.workbook: f for f in batch.findings if f.origin.workbook in wanted - books.keys()}
    found = [Source(name, used=False, reason=finding) for name, finding in unread.items()]
    for name, book in books.items():
        used_here = name in used_names
        reason = None if used_here else reasons.get(name, _NO_AGREEMENT)
        version = book.stamp.get("version", "")
        found.append(
            Source(
                name,
                used_here,
                reason,
                "; ".join(titles[name]),
                version,
                str(book.path or ""),
                book.changed,
                book.sha256,
            )
        )
    return sorted(found, key=lambda source: source.name)


def _title(agreement: Agreement, chain: Chain) -> str:
    """The position and, where the office's agreements are of two kinds, the kind: ``Camat (Perubahan)``."""
    kinds = {is_amended(a.page.kind) for a in chain.every_agreement if a.page and a.page.kind}
    if len(kinds) < 2 or agreement.page is None or not agreement.page.kind:
        return agreement.title
    return f"{agreement.title} ({'Perubahan' if is_amended(agreement.page.kind) else 'Murni'})"


def _roll_up(leaves: Iterable[Line]) -> tuple[Item, ...]:
    """The tree program > kegiatan > sub kegiatan, sorted by code and title; lines without a program come last.

    A line that its section has on a higher level stands below its program or kegiatan, without a code of its own.
    """
    programs: dict[str, Node] = {}
    activities: dict[str, dict[str, Node]] = defaultdict(dict)
    below: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for line in leaves:
        program, activity, node = line.path.get(PROGRAM, UNPLACED), line.path.get(ACTIVITY), line.node
        programs.setdefault(program.key, program)
        if activity is not None:
            activities[program.key].setdefault(activity.key, activity)
        below[(program.key, activity.key if activity else "")].append(
            Item(
                SUB_ACTIVITY,
                node.code if node and line.level == SUB_ACTIVITY else "",
                (node.title if node else line.row.title) or "-",
                line.amount or 0,
                line.agreement.title,
                line.row.source or "",
                line.origin,
            )
        )
    return in_order(
        _parent_item(
            program, [*(_parent_item(a, below[(k, a.key)]) for a in activities[k].values()), *below.get((k, ""), ())]
        )
        for k, program in programs.items()
    )


def _parent_item(node: Node, children: Sequence[Item]) -> Item:
    amount = sum(child.amount for child in children)
    return Item(node.level, node.code, node.title, amount, children=in_order(children))


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Sorted by code, then title; programs without a code come last."""
    return tuple(sorted(items, key=lambda i: (not i.code and i.level == PROGRAM, i.code or "~", i.title, i.amount)))


def _reconciled(chain: Chain, total: int) -> list[Reconciled]:
    """All comparisons of the chain, programs first, then the total of the head compared with the roll-up."""
    rows = [_reconciled_line(c) for c in chain.comparisons]
    rows.sort(key=lambda r: BUDGET_LEVELS.index(r.level))
    top = chain.top
    if top is not None and top.total is not None:
        asks = tuple(a.title for a in chain.agreements)
        rows.append(
            Reconciled(
                "Jumlah",
                f"Jumlah {top.title}",
                top.total,
                total,
                top.title,
                None,
                asks if total != top.total else (),
            )
        )
    return rows


def _reconciled_line(c: Comparison) -> Reconciled:
    asks = tuple(dict.fromkeys([*(line.agreement.title for line in c.below), *(p.name for p in c.missing)]))
    return Reconciled(
        c.line.level or "",
        (c.line.node.title if c.line.node else c.line.row.title) or "",
        c.expected,
        c.actual,
        c.line.agreement.title,
        c.line.origin,
        asks,
    )
