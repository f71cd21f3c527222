"""The agreements of a batch, each budget line with its kegiatan and program."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import ref

from pkxl.agreements.agreement import Agreement, Line, Node
from pkxl.office.nomenclature import Match, Nomenclature, name_key, parent_code
from pkxl.office.profile import Profile
from pkxl.tables import BUDGET_LEVELS
from pkxl.tables.batch import Batch
from pkxl.tables.book import Book
from pkxl.tables.rows import AgreementRow, BudgetRow, ExemptionRow, ExplanationRow, PerformanceRow


def agreements_of(batch: Batch, profile: Profile, nomenclature: Nomenclature) -> list[Agreement]:
    """The agreement of every recognised workbook, with its budget lines."""
    pages = batch.rows_by_book(AgreementRow)
    performance, budget = batch.rows_by_book(PerformanceRow), batch.rows_by_book(BudgetRow)
    explanation, exemptions = batch.rows_by_book(ExplanationRow), batch.rows_by_book(ExemptionRow)
    found = []
    for book in batch.books:
        if not book.recognised:
            continue
        name = book.name
        page = next(iter(pages.get(name, ())), None)
        agreement = Agreement(
            book,
            _role(book, page, profile),
            page,
            performance.get(name, []),
            budget.get(name, []),
            explanation.get(name, []),
            exemptions.get(name, []),
            profile,
        )
        agreement.lines = list(_lines(agreement, nomenclature))
        found.append(agreement)
    return found


def _role(book: Book, page: AgreementRow | None, profile: Profile) -> str | None:
    """The role of a workbook: by the position on its page, else by its template stamp; None if unknown."""
    written = profile.role_of(page.first_position) if page and page.first_position else None
    if profile.has(written):
        return written
    stamped = book.stamp.get("role")
    return stamped if profile.has(stamped) else None


def _lines(agreement: Agreement, nomenclature: Nomenclature) -> Iterator[Line]:
    """Each budget line with its parents: those of the nomenclature, else those of its code, else the rows above it."""
    above: dict[str, Node] = {}
    for row in agreement.budget:
        if row.level not in BUDGET_LEVELS or row.title is None:
            yield Line(row, ref(agreement), None, {})
            continue
        match = nomenclature.find(row.level, row.title, row.code)
        path = _path(row.level, row.title, row.code, match, nomenclature)
        rank = BUDGET_LEVELS.index(row.level)
        for level in BUDGET_LEVELS[:rank]:
            if level not in path and level in above:
                path[level] = above[level]
        if row.level in path:
            above = {level: node for level, node in above.items() if BUDGET_LEVELS.index(level) < rank}
            above[row.level] = path[row.level]
        yield Line(row, ref(agreement), match, path)


def _path(level: str, title: str, code: str | None, match: Match | None, nomenclature: Nomenclature) -> dict[str, Node]:
    """The node of a line and its parents by level: from the matching entry of the nomenclature, else from its code."""
    path: dict[str, Node] = {}
    if match is not None:
        entry = match.entry
        path[level] = Node(
            entry.code or f"{entry.parent}/{name_key(entry.name)}",
            level,
            entry.code or code or "",
            entry.name,
        )
        parent = nomenclature.parent(entry)
        while parent is not None:
            path[parent.level] = Node(parent.code, parent.level, parent.code, parent.name)
            parent = nomenclature.parent(parent)
        return path
    path[level] = Node(code or f"{level}/{name_key(title)}", level, code or "", title)
    above = parent_code(code) if code else ""
    for higher in reversed(BUDGET_LEVELS[: BUDGET_LEVELS.index(level)]):
        if above:
            known = nomenclature.by_code(above)
            path[higher] = Node(above, higher, above, known.name if known else f"{higher} {above}")
            above = parent_code(above)
    return path
