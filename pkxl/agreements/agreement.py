"""One workbook as an agreement: its page, its rows, its budget lines in their places, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
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
    """A program, kegiatan or sub kegiatan, recognised across workbooks by `key`."""

    key: str
    level: str
    code: str
    title: str


@dataclass(slots=True)
class Line:
    """A budget line in its place: the row as written, what it was recognised as, and the nodes above it by level.

    It holds its agreement weakly: a cycle of references would keep a batch in memory until the collector runs.
    """

    row: BudgetRow
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
        return self.path.get(self.row.level or "")

    @property
    def amount(self) -> int | None:
        """Whole rupiah, None if unreadable or empty."""
        return self.row.amount

    @property
    def origin(self) -> Origin:
        """The cell of the amount."""
        return self.row.where.origin("amount", self.row.row)


@dataclass(slots=True, weakref_slot=True)
class Agreement:
    """One workbook as an agreement. `role` is the id of the position that signs it, None if it is not known."""

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

    def raw(self, sheet: Sheet) -> RawTable | None:
        """A table as it stands in the workbook, None if it has none such."""
        return self.book.tables.get(sheet.name)

    @property
    def total_row(self) -> tuple[Total, Origin] | None:
        """The total row of the budget as it stands, with its cell; None where there is none."""
        raw = self.raw(BUDGET)
        if raw is None or raw.total is None:
            return None
        return raw.total, Origin(self.name, raw.place.sheet, raw.total.row, raw.total.column)

    @property
    def total(self) -> int | None:
        """Σ of the highest level that is listed, whole rupiah; None if one of its amounts is unreadable."""
        for level in BUDGET_LEVELS:
            amounts = [row.amount for row in self.budget if row.level == level]
            if amounts:
                known = [amount for amount in amounts if amount is not None]
                return sum(known) if len(known) == len(amounts) else None
        return None

    def lines_of(self, level: str) -> Iterator[Line]:
        """The budget lines of this level."""
        return (line for line in self.lines if line.row.level == level)

    @property
    def identity(self) -> Identity:
        """What says which office's agreement this is."""
        page = self.page
        return Identity(
            self.name,
            str(self.book.path.parent) if self.book.path else "",
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
