"""The chain: the agreements of one office and year, and how their budgets hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from weakref import ref

from pkxl.batch import Batch, Row
from pkxl.findings import Origin
from pkxl.grouping import Group, Identity, unit_key
from pkxl.nomenclature import Match, Nomenclature, name_key, parent_code
from pkxl.office import Position, Profile
from pkxl.tables import ACTIVITY, AGREEMENT, BUDGET, BUDGET_LEVELS, EVERY_SHEET, EXEMPTION, LISTS, PROGRAM, SUB_ACTIVITY
from pkxl.workbook.reading import Book, Total


@dataclass(frozen=True, slots=True)
class Node:
    """A program, kegiatan or sub kegiatan, recognised across workbooks by `key`."""

    key: str
    level: str
    code: str
    title: str


@dataclass(slots=True)
class Line:
    """A budget line in its place: the row as written, what it was recognised as, and the nodes above it.

    It holds its agreement weakly: in a circle a batch would stay in memory until the collector looks for it.
    """

    row: Row
    of: ref[Agreement]
    match: Match | None
    path: dict[str, Node]

    @property
    def agreement(self) -> Agreement:
        """The agreement in which the line stands, as long as its chain is there."""
        agreement = self.of()
        if agreement is None:
            raise ReferenceError("the line's agreement is gone")
        return agreement

    @property
    def node(self) -> Node | None:
        """The line's own node."""
        return self.path.get(self.row.level)

    @property
    def amount(self) -> int | None:
        """Whole rupiah, None if unreadable or empty."""
        amount: int | None = self.row.amount
        return amount

    @property
    def origin(self) -> Origin:
        """The cell of the amount."""
        origin: Origin = self.row.where.origin("amount", self.row.row)
        return origin


@dataclass(slots=True, weakref_slot=True)
class Agreement:
    """One workbook as an agreement: its page, its tables, and whose it is."""

    book: Book
    role: str | None
    page: Row | None
    performance: list[Row]
    budget: list[Row]
    explanation: list[Row]
    exemptions: list[Row]
    profile: Profile
    lines: list[Line] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The workbook's name in findings."""
        return self.book.name

    @property
    def position(self) -> Position | None:
        """The position in the profile, None if it is not known there."""
        return self.profile.position(self.role) if self.role else None

    @property
    def title(self) -> str:
        """Whose agreement it is, for people: the position as in the profile, else as written."""
        if self.position:
            return self.position.name
        return (self.page.first_position if self.page else None) or self.name

    @property
    def total_row(self) -> Total | None:
        """The total row of the budget as it stands in the sheet."""
        raw = self.book.tables.get(BUDGET.name)
        return raw.total if raw else None

    @property
    def total(self) -> int | None:
        """Σ of the highest level that is listed, whole rupiah; None if one of its amounts is unreadable."""
        for level in BUDGET_LEVELS:
            amounts = [row.amount for row in self.budget if row.level == level]
            if amounts:
                return None if None in amounts else sum(amounts)
        return None

    @property
    def identity(self) -> Identity:
        """What says which office's agreement this is."""
        path, page = self.book.grid.path, self.page
        return Identity(
            self.name,
            str(path.parent) if path else "",
            is_agreement=True,
            unit=unit_key(page.unit_name) if page else "",
            regency=unit_key(page.regency) if page else "",
            year=self.year,
            kind=page.kind if page else None,
            role=self.role,
        )

    @property
    def year(self) -> int | None:
        """The budget year, None if unreadable."""
        return self.page.year if self.page else None


@dataclass
class Comparison:
    """One line of an agreement against what stands below it; amounts in whole rupiah.

    `actual` is None where an amount below is unreadable. `below` are the lines that were added up, and
    `missing` the positions that could still bring some.
    """

    line: Line
    expected: int
    actual: int | None
    below: list[Line]
    missing: list[Position]

    @property
    def difference(self) -> int | None:
        """What stands below minus what is written above."""
        return None if self.actual is None else self.actual - self.expected


@dataclass
class Chain:
    """The agreements of one kecamatan in one year."""

    profile: Profile
    nomenclature: Nomenclature
    year: int | None
    agreements: list[Agreement]
    other_years: list[Agreement] = field(default_factory=list)
    repeated: list[tuple[Agreement, Agreement, bool]] = field(default_factory=list)
    """(left out, the one that is used, whether both say the same) where one position has two workbooks."""
    guests: tuple[str, ...] = ()
    """Files beside the agreements that are none."""

    @property
    def every_agreement(self) -> list[Agreement]:
        """Those that are used, then those that are left out."""
        return [*self.agreements, *self.other_years, *(other for other, _, _ in self.repeated)]

    @cached_property
    def by_role(self) -> dict[str, Agreement]:
        """The agreement of each position."""
        return {a.role: a for a in self.agreements if a.role}

    @property
    def missing(self) -> list[Position]:
        """The positions without a workbook, not even one of another year."""
        present = {a.role for a in (*self.agreements, *self.other_years)}
        return [p for p in self.profile.positions if p.id not in present]

    @property
    def unit_name(self) -> str:
        """The office's name as most of its workbooks write it."""
        return self._most_common("unit_name")

    @property
    def regency(self) -> str:
        """The regency as most of its workbooks write it."""
        return self._most_common("regency")

    def _most_common(self, column: str) -> str:
        texts = Counter(text for a in self.agreements if a.page and (text := getattr(a.page, column)))
        return texts.most_common(1)[0][0] if texts else ""

    @property
    def top(self) -> Agreement | None:
        """The agreement of the head of the office, whose superior stands outside."""
        outside = {p.id for p in self.profile.outside}
        heads = [p for p in self.profile.positions if p.superior in outside]
        return next((self.by_role[p.id] for p in heads if p.id in self.by_role), None)

    def superior_of(self, agreement: Agreement) -> Agreement | None:
        """The superior's own agreement, if it is here."""
        return self.by_role.get(agreement.position.superior) if agreement.position else None

    def _leads(self, role: str) -> bool:
        return any(p.superior == role for p in self.profile.positions)

    @cached_property
    def leaves(self) -> list[Line]:
        """The sub kegiatan of all sections: the money that everything above adds up to."""
        return [
            line
            for agreement in self.agreements
            if agreement.role is None or not self._leads(agreement.role)
            for line in agreement.lines
            if line.row.level == SUB_ACTIVITY
        ]

    @cached_property
    def upper(self) -> list[Agreement]:
        """The agreements that add up others: those of positions with people below them, the top first."""
        return [a for p in self.profile.positions if self._leads(p.id) and (a := self.by_role.get(p.id))]

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """Each level against the one below it: every program and kegiatan line of the upper agreements."""
        return [c for agreement in self.upper for line in agreement.lines if (c := self._compare(line)) is not None]

    def _compare(self, line: Line) -> Comparison | None:
        node = line.node
        if node is None or line.amount is None or line.row.level == SUB_ACTIVITY:
            return None
        below = self._below(line, node)
        amounts = [b.amount for b in below]
        actual = None if None in amounts else sum(a for a in amounts if a is not None)
        return Comparison(line, line.amount, actual, below, self._could_still_come(node, line.agreement))

    def _below(self, line: Line, node: Node) -> list[Line]:
        """The lines directly below: the agreement's own next level, else the next agreement's, else the sections'."""
        if line.row.level == PROGRAM:
            own = [b for b in line.agreement.lines if b.row.level == ACTIVITY and b.path.get(PROGRAM) == node]
            if own:
                return own
            for other in self.upper:
                if other is not line.agreement and (same := [b for b in other.lines if b.node == node]):
                    return same
        return [leaf for leaf in self.leaves if leaf.path.get(line.row.level) == node]

    def _could_still_come(self, node: Node, agreement: Agreement) -> list[Position]:
        """The positions below this agreement without a usable workbook, whose programs include this one."""
        program = node.code[:7] if node.code else ""
        return [
            p
            for p in self.profile.positions
            if p.id not in self.by_role
            and agreement.role is not None
            and self._reports_to(p, agreement.role)
            and (not p.programs or not program or program in p.programs)
        ]

    def _reports_to(self, position: Position, role: str) -> bool:
        seen: set[str] = set()
        current: Position | None = position
        while current is not None and current.superior not in seen:
            if current.superior == role:
                return True
            seen.add(current.superior)
            current = self.profile.position(current.superior) if self.profile.has(current.superior) else None
        return False


def chains_of(
    agreements: Iterable[Agreement], groups: Iterable[Group], profile: Profile, nomenclature: Nomenclature
) -> list[Chain]:
    """The chain of each group that is an office's."""
    by_name = {a.name: a for a in agreements}
    return [
        _chain([by_name[n] for n in group.members], group, by_name, profile, nomenclature)
        for group in groups
        if group.members
    ]


def agreements_of(batch: Batch, profile: Profile, nomenclature: Nomenclature) -> list[Agreement]:
    """Every recognised workbook as an agreement, its budget lines placed."""
    rows = {sheet.name: batch.rows_by_book(sheet) for sheet in EVERY_SHEET}
    found = []
    for book in batch.books:
        if not book.recognised:
            continue
        page = next(iter(rows[AGREEMENT.name].get(book.name, [])), None)
        performance, budget, explanation = (rows[sheet.name].get(book.name, []) for sheet in LISTS)
        role = _role(book, page, profile)
        exemptions = rows[EXEMPTION.name].get(book.name, [])
        agreement = Agreement(book, role, page, performance, budget, explanation, exemptions, profile)
        agreement.lines = list(_placed(agreement, nomenclature))
        found.append(agreement)
    return found


def _role(book: Book, page: Row | None, profile: Profile) -> str | None:
    """Who signs: by the workbook's stamp, else by the position on its page."""
    stamped = book.stamp.get("role")
    if profile.has(stamped):
        return stamped
    written = profile.role_of(page.first_position) if page and page.first_position else None
    return written if profile.has(written) else None


def _placed(agreement: Agreement, nomenclature: Nomenclature) -> Iterator[Line]:
    """Each budget line with the nodes above it: by the nomenclature, by its code, by the lines above it."""
    above: dict[str, Node] = {}
    for row in agreement.budget:
        if row.level not in BUDGET_LEVELS or row.title is None:
            yield Line(row, ref(agreement), None, {})
            continue
        match = nomenclature.find(row.level, row.title, row.code)
        path = _path(row, match, nomenclature)
        rank = BUDGET_LEVELS.index(row.level)
        for level in BUDGET_LEVELS[:rank]:
            if level not in path and level in above:
                path[level] = above[level]
        if row.level in path:
            above = {level: node for level, node in above.items() if BUDGET_LEVELS.index(level) < rank}
            above[row.level] = path[row.level]
        yield Line(row, ref(agreement), match, path)


def _path(row: Row, match: Match | None, nomenclature: Nomenclature) -> dict[str, Node]:
    path: dict[str, Node] = {}
    if match is not None:
        entry = match.entry
        path[row.level] = Node(
            entry.code or f"{entry.parent}/{name_key(entry.name)}",
            row.level,
            entry.code or row.code or "",
            entry.name,
        )
        parent = nomenclature.parent(entry)
        while parent is not None:
            path[parent.level] = Node(parent.code, parent.level, parent.code, parent.name)
            parent = nomenclature.parent(parent)
        return path
    path[row.level] = Node(row.code or f"{row.level}/{name_key(row.title)}", row.level, row.code or "", row.title)
    code = parent_code(row.code) if row.code else ""
    for level in reversed(BUDGET_LEVELS[: BUDGET_LEVELS.index(row.level)]):
        if code:
            known = nomenclature.by_code(code)
            path[level] = Node(code, level, code, known.name if known else f"{level} {code}")
            code = parent_code(code)
    return path


def _chain(
    members: list[Agreement],
    group: Group,
    by_name: dict[str, Agreement],
    profile: Profile,
    nomenclature: Nomenclature,
) -> Chain:
    used: dict[str, Agreement] = {}
    strays = [by_name[n] for n in group.other_years]
    chain = Chain(profile, nomenclature, group.year, [], strays, guests=group.guests)
    for agreement in members:
        if agreement.role and agreement.role in used:
            first = used[agreement.role]
            chain.repeated.append((agreement, first, _same_content(agreement, first)))
            continue
        if agreement.role:
            used[agreement.role] = agreement
        chain.agreements.append(agreement)
    order = {p.id: i for i, p in enumerate(profile.positions)}
    chain.agreements.sort(key=lambda a: (order.get(a.role or "", len(order)), a.name))
    return chain


def _same_content(one: Agreement, other: Agreement) -> bool:
    def values(rows: Iterable[Row]) -> list[tuple[object, ...]]:
        return [tuple(row)[:-2] for row in rows]

    pairs = (
        (one.performance, other.performance),
        (one.budget, other.budget),
        (one.explanation, other.explanation),
    )
    return (
        all(values(a) == values(b) for a, b in pairs) and values([one.page]) == values([other.page])
        if one.page and other.page
        else False
    )
