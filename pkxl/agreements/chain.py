"""The chain: the agreements of one office and year, and the comparison of their budgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from pkxl.agreements.agreement import Agreement, Line, Node
from pkxl.agreements.grouping import Group, is_amended
from pkxl.office.nomenclature import Nomenclature
from pkxl.office.profile import Position, Profile
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY
from pkxl.tables.rows import AnyRow


@dataclass(frozen=True, slots=True)
class Comparison:
    """A program or kegiatan line compared with the sum of the lines below it; amounts in whole rupiah.

    `expected` is the amount of the line, `actual` the sum of `below`, None if one of its amounts is unreadable.
    `missing` are positions without a workbook that may have further lines.
    """

    line: Line
    expected: int
    actual: int | None
    below: list[Line]
    missing: list[Position]

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
        used = {a.name for a in self.agreements}
        others = [*self.other_years, *(a for a, *_ in self.repeated), *(a for a, _ in self.replaced)]
        return [*self.agreements, *(a for a in others if a.name not in used)]

    def with_other_years(self) -> Chain:
        """The chain as it is if the years of agreements whose position is empty are mistyped.

        So that rules find what else is wrong in these, and nothing that only follows from their absence.
        """
        count = Counter(a.role for a in self.other_years)
        fitting = [a for a in self.other_years if a.role and a.role not in self.by_role and count[a.role] == 1]
        return replace(self, agreements=_in_order([*self.agreements, *fitting], self.profile)) if fitting else self

    @cached_property
    def by_role(self) -> dict[str, Agreement]:
        """The agreement of each position, by role."""
        return {a.role: a for a in self.agreements if a.role}

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
        outside = {p.id for p in self.profile.outside}
        heads = [p for p in self.profile.positions if p.superior in outside]
        return next((self.by_role[p.id] for p in heads if p.id in self.by_role), None)

    def superior_of(self, agreement: Agreement) -> Agreement | None:
        """The agreement of the superior, None if it is missing."""
        return self.by_role.get(agreement.position.superior) if agreement.position else None

    def _has_subordinates(self, role: str) -> bool:
        return any(p.superior == role for p in self.profile.positions)

    @cached_property
    def leaves(self) -> list[Line]:
        """The sub kegiatan lines of all positions without subordinates, to which all other amounts add up."""
        return [
            line
            for agreement in self.agreements
            if agreement.role is None or not self._has_subordinates(agreement.role)
            for line in agreement.lines
            if line.row.level == SUB_ACTIVITY
        ]

    @cached_property
    def upper(self) -> list[Agreement]:
        """The agreements of positions with subordinates, in the order of the profile."""
        return [a for p in self.profile.positions if self._has_subordinates(p.id) and (a := self.by_role.get(p.id))]

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """The comparison of every program and kegiatan line in `upper` with the lines below it."""
        return [c for agreement in self.upper for line in agreement.lines if (c := self._compare(line)) is not None]

    def _compare(self, line: Line) -> Comparison | None:
        node = line.node
        if node is None or line.amount is None or line.row.level == SUB_ACTIVITY:
            return None
        below = self._below(line, node)
        amounts = [b.amount for b in below]
        actual = None if None in amounts else sum(a for a in amounts if a is not None)
        return Comparison(line, line.amount, actual, below, self._may_contribute(node, line.agreement))

    def _below(self, line: Line, node: Node) -> list[Line]:
        """The lines that add up to this one.

        For a program: the kegiatan of the same agreement, else the same program in another upper agreement. For a
        kegiatan, and where there are none of these: the sub kegiatan of all sections.
        """
        if line.row.level == PROGRAM:
            own = [b for b in line.agreement.lines if b.row.level == ACTIVITY and b.path.get(PROGRAM) == node]
            if own:
                return own
            for other in self.upper:
                if other is not line.agreement and (same := [b for b in other.lines if b.node == node]):
                    return same
        return [leaf for leaf in self.leaves if leaf.path.get(node.level) == node]

    def _may_contribute(self, node: Node, agreement: Agreement) -> list[Position]:
        """The subordinate positions without a workbook that may have lines of this program."""
        program = node.code[:7] if node.code else ""
        return [
            p
            for p in self.profile.expected
            if p.id not in self.by_role
            and agreement.role is not None
            and self._reports_to(p, agreement.role)
            and (not p.programs or not program or program in p.programs)
        ]

    def _reports_to(self, position: Position, role: str) -> bool:
        """True for a direct or indirect subordinate of this role; a circle of superiors in the profile ends the search."""
        seen: set[str] = set()
        current: Position | None = position
        while current is not None and current.superior not in seen:
            if current.superior == role:
                return True
            seen.add(current.superior)
            current = self.profile.position(current.superior) if self.profile.has(current.superior) else None
        return False


def chain_of(group: Group, by_name: Mapping[str, Agreement], profile: Profile, nomenclature: Nomenclature) -> Chain:
    """The chain of one group. Where a position has several workbooks the newest is used, else the first by name."""
    other_years = [by_name[name] for name in group.other_years]
    chain = Chain(profile, nomenclature, group.year, [], other_years, other_files=group.other_files)
    used: dict[str, Agreement] = {}
    for agreement in sorted((by_name[name] for name in group.members), key=_age):
        if agreement.role and agreement.role in used:
            first = used[agreement.role]
            if _is_older(agreement, first):
                chain.replaced.append((agreement, first))
            else:
                chain.repeated.append((agreement, first, _same_content(agreement, first)))
            continue
        if agreement.role:
            used[agreement.role] = agreement
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
