"""An agreement: the page and rows of one workbook, its budget lines with their parents, and its identity."""

from __future__ import annotations

from dataclasses import dataclass, field
from weakref import ref

from pkxl.agreements.grouping import Identity, unit_key
from pkxl.office.nomenclature import Match
from pkxl.office.profile import Position, Profile
from pkxl.tables import BUDGET, BUDGET_LEVELS, Sheet
from pkxl.tables.book import Book, RawTable, Total
from pkxl.tables.rows import AgreementRow, BudgetRow, ExemptionRow, ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Origin


@dataclass(frozen=True, slots=True)
class Node:
    """A program, kegiatan or sub kegiatan; `key` is the same in every workbook."""

    key: str
    level: str
    code: str
    title: str


@dataclass(slots=True)
class Line:
    """A budget line: its row, its match in the nomenclature, and its own and its parent nodes by level.

    The reference to its agreement is weak: a reference cycle would keep a batch in memory until garbage collection.
    """

    row: BudgetRow
    agreement_ref: ref[Agreement]
    match: Match | None
    path: dict[str, Node]

    @property
    def agreement(self) -> Agreement:
        """The agreement of the line. Raises ReferenceError once the agreement is deleted."""
        agreement = self.agreement_ref()
        if agreement is None:
            raise ReferenceError("the line's agreement is gone")
        return agreement

    @property
    def node(self) -> Node | None:
        """The line's own node."""
        return self.path.get(self.row.level or "")

    @property
    def amount(self) -> int | None:
        """Whole rupiah, None if unreadable or empty."""
        return self.row.amount

    @property
    def origin(self) -> Origin:
        """The origin of the amount."""
        return self.row.where.origin("amount", self.row.row)


@dataclass(slots=True, weakref_slot=True)
class Agreement:
    """One agreement, usually the only one in its workbook. `role` is the id of the position that signs it, None if unknown."""

    book: Book
    role: str | None
    page: AgreementRow | None
    performance: list[PerformanceRow]
    budget: list[BudgetRow]
    explanation: list[ExplanationRow]
    exemptions: list[ExemptionRow]
    profile: Profile
    lines: list[Line] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name of the workbook in findings."""
        return self.book.name

    @property
    def position(self) -> Position | None:
        """The position that signs, as in the profile; None if unknown."""
        return self.profile.position(self.role) if self.role else None

    @property
    def title(self) -> str:
        """The position for display: as in the profile, else as written, else the name of the workbook."""
        if self.position:
            return self.position.name
        return (self.page.first_position if self.page else None) or self.name

    def raw(self, sheet: Sheet) -> RawTable | None:
        """The cells of a table, None if the workbook has no such table."""
        return self.book.tables.get(sheet.name)

    @property
    def total_row(self) -> tuple[Total, Origin] | None:
        """The total row of the budget with the origin of its amount; None if there is none."""
        raw = self.raw(BUDGET)
        if raw is None or raw.total is None:
            return None
        return raw.total, Origin(self.name, raw.place.sheet, raw.total.row, raw.total.column)

    @property
    def total(self) -> int | None:
        """The sum of the highest level that has lines, whole rupiah; None if one of its amounts is unreadable."""
        for level in BUDGET_LEVELS:
            amounts = [row.amount for row in self.budget if row.level == level]
            if amounts:
                known = [amount for amount in amounts if amount is not None]
                return sum(known) if len(known) == len(amounts) else None
        return None

    @property
    def identity(self) -> Identity:
        """What the agreement is grouped by."""
        page = self.page
        return Identity(
            self.name,
            str(self.book.path.parent) if self.book.path else "",
            is_agreement=True,
            unit=unit_key(page.unit_name) if page else "",
            regency=unit_key(page.regency) if page else "",
            year=self.year,
            kind=page.kind if page else None,
            roles=(self.role,),
        )

    @property
    def year(self) -> int | None:
        """The budget year, None if unreadable."""
        return self.page.year if self.page else None
