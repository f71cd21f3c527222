"""An agreement: the page and rows of one workbook, its budget lines with their parents, and its identity."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from weakref import ref

from pkxl.agreements.grouping import Identity, unit_key
from pkxl.office.nomenclature import Match, Nomenclature
from pkxl.office.profile import Position, Profile
from pkxl.tables import BUDGET, BUDGET_LEVELS, Sheet
from pkxl.tables.book import Book, RawTable, Total
from pkxl.tables.rows import AgreementRow, BudgetRow, ExemptionRow, ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Origin
from pkxl.vocabulary.labels import key

_VILLAGE_OF_A_LINE = re.compile(r"\b(?:kelurahan|kel) (\w.*)")
_VILLAGE = re.compile(
    r"(?<=\blurah )\w.*|(?<=\bkelurahan )(?!(?:dan|desa|di|pada|kec|kecamatan|kab|kabupaten)\b)\w.*|\blurah$"
)


@dataclass(frozen=True, slots=True)
class Node:
    """A program, kegiatan or sub kegiatan; `key` is the same in every workbook, so nodes of one key and level are equal."""

    key: str
    level: str
    code: str = field(compare=False)
    title: str = field(compare=False)


_ACCOUNT = re.compile(r"5\.\d(?:\..*)?")
"""A code of an account of expenditure, whose second group has one digit (Permendagri 90/2019)."""
_EXPENDITURE = re.compile(r"\W*belanja\b", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """A budget line: its row, its level, its match in the nomenclature, and its own and its parent nodes by level.

    `level` is the level that is counted: the one written, unless the name is exactly that of another level; where none
    can be read, the one that name, code or position say; None where nothing does. `parent` is the line of the same
    table that this one is a part of, `is_heading` is True for a line with such parts.
    The reference to its agreement is weak: a reference cycle would keep a batch in memory until garbage collection.
    """

    row: BudgetRow
    agreement_ref: ref[Agreement]
    match: Match | None
    path: dict[str, Node]
    level: str | None = None
    parent: Line | None = None
    is_heading: bool = False

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
        return self.path.get(self.level or "")

    @property
    def has_typed_level(self) -> bool:
        """True if the table has a column for levels."""
        return "level" in self.row.where.columns

    @property
    def is_level_unreadable(self) -> bool:
        """True if the column for levels says nothing that is a level, which is a finding of its own."""
        return self.has_typed_level and self.row.level not in BUDGET_LEVELS

    @property
    def is_account(self) -> bool:
        """True for a detail of expenditure: the code of an account (akun belanja), or a title of one without an entry."""
        code, title = self.row.code, self.row.title
        by_code = code is not None and _ACCOUNT.fullmatch(code) is not None
        return by_code or (self.match is None and title is not None and _EXPENDITURE.match(title) is not None)

    @property
    def amount(self) -> int | None:
        """Whole rupiah, None if unreadable or empty."""
        return self.row.amount

    @property
    def origin(self) -> Origin:
        """The origin of the amount."""
        return self.row.where.origin("amount", self.row.row)


@dataclass
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
    nomenclature: Nomenclature
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

    @cached_property
    def own_village(self) -> str:
        """The kelurahan in the name of the position as a key, empty for the office itself: ``Lurah Malili`` -> ``malili``."""
        match = _VILLAGE.search(key((self.page.first_position if self.page else None) or self.title))
        return match[0] if match else ""

    def village(self, row: BudgetRow) -> str:
        """The kelurahan of a budget line as a key: that of the heading above it, else of its title, else of the position.

        Empty for the office itself.
        """
        raw = self.raw(BUDGET)
        above = bisect_left(raw.villages, (row.row,)) if raw is not None else 0
        if raw is not None and above:
            return raw.villages[above - 1][1]
        named = _VILLAGE_OF_A_LINE.search(key(row.title or ""))
        return named[1] if named else self.own_village

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
        """The sum of the lines that are no part of another line, whole rupiah.

        None without lines, and where an amount or a level is unreadable.
        """
        lines = [line for line in self.lines if line.level is not None or line.amount]
        if not lines or any(line.level is None or line.is_level_unreadable for line in lines):
            return None
        amounts = [line.amount for line in lines if line.parent is None]
        known = [amount for amount in amounts if amount is not None]
        return sum(known) if len(known) == len(amounts) else None

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
