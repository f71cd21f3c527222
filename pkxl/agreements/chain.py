"""The chain: the agreements of one office and year, and the comparison of their budgets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from pkxl.agreements.agreement import Agreement, Line, Node
from pkxl.agreements.below import Below
from pkxl.agreements.grouping import Group, is_amended
from pkxl.office.nomenclature import Nomenclature, code_up_to
from pkxl.office.profile import Position, Profile
from pkxl.tables import ACTIVITY, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY
from pkxl.tables.rows import AnyRow


@dataclass(frozen=True, slots=True)
class Comparison:
    """A program or kegiatan line compared with the sum of the lines below it; amounts in whole rupiah.

    `expected` is the amount of the line, `actual` the sum of `below`, None if one of its amounts is unreadable.
    `missing` are positions without a workbook that may have further lines, `unplaced` is the sum of lines that may belong
    here too but whose program or kegiatan is not known, which is a finding of its own; None if it is unreadable.
    """

    line: Line
    expected: int
    actual: int | None
    below: list[Line]
    missing: list[Position]
    unplaced: int | None = 0

    @property
    def is_complete(self) -> bool:
        """False if what is missing or could not be placed may explain that there is less below."""
        least = 0 if self.actual is None else self.actual
        return not self.missing and self.unplaced is not None and least + self.unplaced < self.expected

    @property
    def has_nobody(self) -> bool:
        """True for an amount below which nothing stands, and nothing is missing."""
        return not self.below and self.expected != 0 and self.is_complete

    @property
    def difference(self) -> int | None:
        """The sum below minus the amount of the line; None without a sum."""
        return None if self.actual is None else self.actual - self.expected


@dataclass
class Chain:
    """The agreements of one office and year; `agreements` has one for each position, in the order of the profile."""

    profile: Profile
    nomenclature: Nomenclature
    year: int | None
    agreements: list[Agreement]
    other_years: list[Agreement] = field(default_factory=list)
    repeated: list[tuple[Agreement, Agreement, bool]] = field(default_factory=list)
    """Further workbooks of a position: (the unused one, the used one, whether both have the same content)."""
    replaced: list[tuple[Agreement, Agreement]] = field(default_factory=list)
    """Agreements with a newer one of the same position: (the older one, the one that is used)."""
    other_files: tuple[str, ...] = ()
    """The names of files that are no agreements."""

    @property
    def every_agreement(self) -> list[Agreement]:
        """The agreements that are used, then those of other years, further and replaced ones of a position."""
        used = {a.book.key for a in self.agreements}
        others = [*self.other_years, *(a for a, *_ in self.repeated), *(a for a, _ in self.replaced)]
        return [*self.agreements, *(a for a in others if a.book.key not in used)]

    def with_other_years(self) -> Chain:
        """The chain as it is if the years of agreements whose position is empty are mistyped.

        So that rules find what else is wrong in these, and nothing that only follows from their absence.
        """
        count = Counter(a.role for a in self.other_years)
        fitting = [a for a in self.other_years if a.role and a.role not in self.by_role and count[a.role] == 1]
        return replace(self, agreements=_in_order([*self.agreements, *fitting], self.profile)) if fitting else self

    @cached_property
    def by_role(self) -> dict[str, Agreement]:
        """The agreement of each position, by role; of several kelurahan the first."""
        first: dict[str, Agreement] = {}
        for agreement in self.agreements:
            if agreement.role:
                first.setdefault(agreement.role, agreement)
        return first

    @property
    def missing(self) -> list[Position]:
        """The positions without a workbook of any year."""
        present = {a.role for a in (*self.agreements, *self.other_years)}
        return [p for p in self.profile.expected if p.id not in present]

    @property
    def unit_name(self) -> str:
        """The most common name of the office in its workbooks."""
        return self._most_common("unit_name")

    @property
    def regency(self) -> str:
        """The most common name of the regency in its workbooks."""
        return self._most_common("regency")

    def _most_common(self, column: str) -> str:
        texts = Counter(text for a in self.agreements if a.page and (text := getattr(a.page, column)))
        return texts.most_common(1)[0][0] if texts else ""

    @property
    def top(self) -> Agreement | None:
        """The agreement of the head of the office, whose superior has no agreement here; None if it is missing."""
        return next((self.by_role[p.id] for p in self._heads if p.id in self.by_role), None)

    @property
    def _heads(self) -> list[Position]:
        outside = {p.id for p in self.profile.outside}
        return [p for p in self.profile.positions if p.superior in outside]

    def superior_of(self, agreement: Agreement) -> Agreement | None:
        """The agreement of the superior, None if it is missing."""
        return self.by_role.get(self._superior_named(agreement) or "")

    def _superior_named(self, agreement: Agreement) -> str | None:
        """The id of the superior in the profile or, for a position that it does not know, on the page."""
        if agreement.position is not None:
            return agreement.position.superior
        page = agreement.page
        return self.profile.role_of(page.second_position) if page and page.second_position else None

    def _superior_id(self, agreement: Agreement) -> str | None:
        """The id of the superior; where neither profile nor page name one of the office, the head of the office."""
        named = self._superior_named(agreement)
        if agreement.position is not None or self.profile.has(named):
            return named
        return next((p.id for p in self._heads), None)

    def has_subordinates(self, agreement: Agreement) -> bool:
        """True for a position that is the superior of another one of the profile."""
        return any(p.superior == agreement.role for p in self.profile.positions)

    @cached_property
    def leaves(self) -> list[Line]:
        """The lines to which all other amounts add up: whoever carries one, each is counted once.

        Of a position without subordinates these are the lines that are no heading of others, whatever their level; of a
        superior, the sub kegiatan that no subordinate lists.
        """
        return [line for agreement in self.agreements for line in agreement.lines if self.is_leaf(line)]

    def is_leaf(self, line: Line) -> bool:
        """True for one of the `leaves`."""
        if not self.has_subordinates(line.agreement):
            return not line.is_heading
        return line.level == SUB_ACTIVITY and not self.is_listed_below(line)

    def is_listed_below(self, line: Line) -> bool:
        """True for a line of a superior that a subordinate of his lists too."""
        return line.node is not None and line.node in self._listed_below.get(line.agreement.role or "", ())

    @cached_property
    def _listed_below(self) -> dict[str, set[Node]]:
        """The sub kegiatan in the agreements of all direct and indirect subordinates, by the role of the superior."""
        listed: dict[str, set[Node]] = defaultdict(set)
        for agreement in self.agreements:
            nodes = {line.node for line in agreement.lines if line.node is not None and line.level == SUB_ACTIVITY}
            for role in self.superior_ids(agreement):
                listed[role] |= nodes
        return listed

    def superior_ids(self, agreement: Agreement) -> list[str]:
        """The ids of the superior, of his superior, and so on; a circle of superiors in the profile ends the list."""
        found: list[str] = []
        current = self._superior_id(agreement)
        while current is not None and current not in found:
            found.append(current)
            current = self.profile.position(current).superior if self.profile.has(current) else None
        return found

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """The comparison of every line that has an amount and is no leaf with the lines below it, in the chain's order."""
        return [
            c for agreement in self.agreements for line in agreement.lines if (c := self._compare(line)) is not None
        ]

    def _compare(self, line: Line) -> Comparison | None:
        below = self._below.get(id(line))
        if below is None or line.amount is None:
            return None
        unplaced = [leaf for leaf in below.unplaced if self._is_reported(leaf, below)]
        missing = [p for p in self.profile.expected if p in below.missing and line.level != SUB_ACTIVITY]
        return Comparison(line, line.amount, _sum(below.lines), below.lines, missing, _sum(unplaced))

    def _is_reported(self, leaf: Line, below: Below) -> bool:
        """True for a line that may belong to another place, where an error at the line itself says so."""
        position = leaf.agreement.position
        levels = [BUDGET_LEVELS.index(x) for x in position.budget_levels if x in BUDGET_LEVELS] if position else []
        too_high = leaf.level is not None and levels and BUDGET_LEVELS.index(leaf.level) < min(levels)
        return bool(too_high) or id(leaf) in self._uncovered_ids or below.may_have(leaf, lambda _: True)

    @cached_property
    def _uncovered_ids(self) -> set[int]:
        return {id(line) for _, _, lines in self.uncovered for line in lines}

    @cached_property
    def _below(self) -> dict[int, Below]:
        """What stands below each line that has an amount and is no leaf, by its identity in memory."""
        lines = (line for agreement in self.agreements for line in agreement.lines)
        compared = (line for line in lines if line.amount is not None and not self.is_leaf(line))
        return {id(line): self._below_of(line, line.node) for line in compared if line.node is not None}

    def _below_of(self, line: Line, node: Node) -> Below:
        below = Below(line.path, node)
        own = self._parts.get(id(line), [])
        if not self.has_subordinates(line.agreement) or any(part.level == ACTIVITY for part in own):
            below.lines = own
            below.unplaced = [part for part in line.agreement.lines if part.level is None]
        else:
            self._add_leaves(line.agreement, below)
            self._add_subordinates(line.agreement.role or "", below, {line.agreement.role or ""})
        return below

    @cached_property
    def uncovered(self) -> list[tuple[Agreement, Node, list[Line]]]:
        """The programs and kegiatan that a superior does not list, with the lines of one agreement that are of them.

        None of a superior who has a line without a place: that may be the one.
        """
        idle = {line for line, below in self._below.items() if not below.lines}
        found: dict[tuple[str, str], tuple[Agreement, Node, list[Line]]] = {}
        for agreement in self.agreements:
            superior = self.superior_of(agreement)
            if superior is None or any(line.node is None for line in superior.lines):
                continue
            for line in agreement.lines:
                node = _uncovered(line, superior, idle) if self._is_carried(line) else None
                if node is not None:
                    found.setdefault((agreement.name, node.key), (superior, node, []))[2].append(line)
        return list(found.values())

    def _is_carried(self, line: Line) -> bool:
        """True for a line that adds to the budget of the office, and whose place is known."""
        if not self.has_subordinates(line.agreement):
            return self.is_leaf(line) and (line.level == SUB_ACTIVITY or self._is_known(line.node))
        return line.parent is None and not self.is_listed_below(line)

    def _is_known(self, node: Node | None) -> bool:
        """False for a program or kegiatan that neither the nomenclature has nor the agreement of a superior."""
        return node is not None and (self.nomenclature.by_code(node.code) is not None or node in self._listed_above)

    @cached_property
    def _listed_above(self) -> set[Node]:
        above = (agreement for agreement in self.agreements if self.has_subordinates(agreement))
        return {line.node for agreement in above for line in agreement.lines if line.node is not None}

    @cached_property
    def _parts(self) -> dict[int, list[Line]]:
        """The lines of the same table that are a part of a line, by its identity in memory."""
        parts: dict[int, list[Line]] = defaultdict(list)
        for agreement in self.agreements:
            for line in agreement.lines:
                if line.parent is not None:
                    parts[id(line.parent)].append(line)
        return parts

    def _add_subordinates(self, role: str, below: Below, seen: set[str]) -> None:
        """Add what the direct subordinates of a position have; `seen` are roles that are not looked at again."""
        for position in self.profile.positions:
            if position.superior == role and position.id not in seen:
                seen.add(position.id)
                self._add_position(position, below, seen)
        for agreement in self.agreements:
            if agreement is not self.by_role.get(agreement.role or "") and self._superior_id(agreement) == role:
                self._add_leaves(agreement, below)

    def _add_position(self, position: Position, below: Below, seen: set[str]) -> None:
        """Add a position's own lines of that program or kegiatan, a sub kegiatan where no subordinate lists it too.

        Without a program or kegiatan of its own its sub kegiatan are added, and those below it.
        """
        agreement = self.by_role.get(position.id)
        if agreement is None:
            if _may_have(position, below.node):
                below.missing.append(position)
        elif self.has_subordinates(agreement):
            own = [line for line in agreement.lines if below.has_top(line)]
            if any(line.level != SUB_ACTIVITY for line in own):
                below.lines += [line for line in own if line.level != SUB_ACTIVITY or self.is_leaf(line)]
                return
        if agreement is not None:
            self._add_leaves(agreement, below)
        self._add_subordinates(position.id, below, seen)

    def _add_leaves(self, agreement: Agreement, below: Below) -> None:
        leaves = [line for line in agreement.lines if self.is_leaf(line)]
        below.lines += [leaf for leaf in leaves if below.has(leaf)]
        below.unplaced += [leaf for leaf in leaves if below.may_have(leaf, self._is_known)]


def _uncovered(line: Line, superior: Agreement, idle: Container[int]) -> Node | None:
    """The kegiatan of a line, else its program, if the superior lists others of that level but not this one.

    None where he has a line of a name that nobody knows with nothing below it, which may be the one: `idle` are the
    identities in memory of lines with nothing below.
    """
    program, activity = line.path.get(PROGRAM), line.path.get(ACTIVITY)
    programs = {other.node: other for other in superior.lines if other.level == PROGRAM}
    parts = {other.node: other for other in superior.lines if other.level == ACTIVITY}
    own = {node: part for node, part in parts.items() if program not in programs or part.path.get(PROGRAM) == program}
    if activity is not None and own and activity not in own:
        missed, others = activity, own
    elif program is not None and programs and program not in programs:
        missed, others = program, programs
    else:
        return None
    return None if any(other.match is None and id(other) in idle for other in others.values()) else missed


def _sum(lines: Iterable[Line]) -> int | None:
    """The sum in whole rupiah, None if an amount is unreadable."""
    amounts = [line.amount for line in lines]
    return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def _may_have(position: Position, node: Node) -> bool:
    """True if the profile lets this position have lines of the node's program."""
    program = code_up_to(node.code, PROGRAM)
    return not position.programs or not program or program in position.programs


def chain_of(
    group: Group, by_name: Mapping[str, Sequence[Agreement]], profile: Profile, nomenclature: Nomenclature
) -> Chain:
    """The chain of one group. Each kelurahan has its own agreement of a position.

    Where a position has several agreements the newest is used, else the first by name of its workbook.
    """
    other_years = [agreement for name in group.other_years for agreement in by_name[name]]
    chain = Chain(profile, nomenclature, group.year, [], other_years, other_files=group.other_files)
    used: dict[tuple[str, str], Agreement] = {}
    for agreement in sorted((agreement for name in group.members for agreement in by_name[name]), key=_age):
        position = (agreement.role or "", agreement.own_village)
        if agreement.role and position in used:
            first = used[position]
            if _is_older(agreement, first):
                chain.replaced.append((agreement, first))
            else:
                chain.repeated.append((agreement, first, _same_content(agreement, first)))
            continue
        if agreement.role:
            used[position] = agreement
        chain.agreements.append(agreement)
    chain.agreements = _in_order(chain.agreements, profile)
    return chain


def _in_order(agreements: Iterable[Agreement], profile: Profile) -> list[Agreement]:
    order = {p.id: i for i, p in enumerate(profile.positions)}
    return sorted(agreements, key=lambda a: (order.get(a.role or "", len(order)), a.name))


def _age(agreement: Agreement) -> tuple[bool, int, str]:
    """The sort order of agreements of one position: amended ones first, the last date first."""
    page = agreement.page
    amended = page is not None and is_amended(page.kind)
    signed = page.signed_on if amended and page is not None else None
    return not amended, -signed.toordinal() if signed else 0, agreement.name


def _is_older(one: Agreement, other: Agreement) -> bool:
    """True for an agreement that the other one amends: an original, or an amended one of an earlier date."""
    if one.page is None or other.page is None or not one.page.kind or not is_amended(other.page.kind):
        return False
    if not is_amended(one.page.kind):
        return True
    return bool(one.page.signed_on and other.page.signed_on and one.page.signed_on < other.page.signed_on)


def _same_content(one: Agreement, other: Agreement) -> bool:
    """True for two workbooks whose rows are equal, wherever these are on the sheets."""
    pairs: tuple[tuple[Iterable[AnyRow], Iterable[AnyRow]], ...] = (
        ([one.page] if one.page else [], [other.page] if other.page else []),
        (one.performance, other.performance),
        (one.budget, other.budget),
        (one.explanation, other.explanation),
    )
    return all([row[:-2] for row in mine] == [row[:-2] for row in theirs] for mine, theirs in pairs)
