"""The agreements of a batch, each budget line with its kegiatan and program."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import ref

from pkxl.agreements.agreement import Agreement, Line, Node
from pkxl.office.nomenclature import Match, Nomenclature, code_level, code_up_to, name_key, short_code
from pkxl.office.profile import Position, Profile
from pkxl.tables import BUDGET_LEVELS, PROGRAM
from pkxl.tables.batch import Batch
from pkxl.tables.book import Book
from pkxl.tables.rows import AgreementRow, BudgetRow, ExemptionRow, ExplanationRow, PerformanceRow
from pkxl.vocabulary.labels import key


def agreements_of(batch: Batch, profile: Profile, nomenclature: Nomenclature) -> list[Agreement]:
    """The agreements of all recognised workbooks, with their budget lines."""
    pages = batch.rows_by_book(AgreementRow)
    performance, budget = batch.rows_by_book(PerformanceRow), batch.rows_by_book(BudgetRow)
    explanation, exemptions = batch.rows_by_book(ExplanationRow), batch.rows_by_book(ExemptionRow)
    found = []
    for book in batch.books:
        if not book.recognised:
            continue
        page = next(iter(pages.get(book.key, ())), None)
        agreement = Agreement(
            book,
            _role(book, page, profile),
            page,
            performance.get(book.key, []),
            budget.get(book.key, []),
            explanation.get(book.key, []),
            exemptions.get(book.key, []),
            profile,
            nomenclature,
        )
        agreement.lines = _lines(agreement, nomenclature)
        own = profile.own_role_of(page.first_position) if page and page.first_position else None
        if own and profile.has(own) and _is_only_of(agreement, profile.position(own)):
            agreement.role = own
            agreement.lines = _lines(agreement, nomenclature)
        found.append(agreement)
    return found


def _role(book: Book, page: AgreementRow | None, profile: Profile) -> str | None:
    """The role of a workbook: by the position on its page, else by its template stamp; None if unknown."""
    written = profile.role_of(page.first_position) if page and page.first_position else None
    if profile.has(written):
        return written
    stamped = book.stamp.get("role")
    return stamped if profile.has(stamped) else None


def _is_only_of(agreement: Agreement, own: Position) -> bool:
    """True for the agreement of the own position of somebody who acts in another one: its budget is that position's only."""
    return (
        _fits(agreement.lines, own)
        and agreement.position is not None
        and not _fits(agreement.lines, agreement.position)
    )


def _fits(lines: Sequence[Line], position: Position) -> bool:
    """True if all lines without parts are of the levels and programs that the profile gives to the position."""
    last = [line for line in lines if line.node is not None and not line.is_heading]
    programs = {line.path[PROGRAM].code for line in last if PROGRAM in line.path}
    return (
        bool(last)
        and (not position.budget_levels or all(line.level in position.budget_levels for line in last))
        and (not position.programs or programs.issubset(position.programs))
    )


def _lines(agreement: Agreement, nomenclature: Nomenclature) -> list[Line]:
    """Each budget line with its parents: those of the nomenclature, else those of its code, else the rows above it.

    Where none of these says it, the program is the only one that the profile gives to the position.
    """
    lines = []
    above: dict[str, Node] = {}
    only = _only_program(agreement.position, nomenclature)
    for row in agreement.budget:
        level = _level(row, agreement.position, nomenclature)
        if level is None or (row.title is None and row.code is None):
            lines.append(Line(row, ref(agreement), None, {}, level))
            continue
        title = row.title or ""
        match = nomenclature.find(level, title, row.code)
        path = _path(level, title, row.code, match, nomenclature)
        rank = BUDGET_LEVELS.index(level)
        for higher in BUDGET_LEVELS[:rank]:
            if higher not in path and higher in above:
                path[higher] = above[higher]
        if only is not None and PROGRAM not in path:
            path[PROGRAM] = only
        above = {higher: node for higher, node in above.items() if BUDGET_LEVELS.index(higher) < rank}
        above[level] = path[level]
        lines.append(Line(row, ref(agreement), match, path, level))
    _join(lines)
    return lines


def _only_program(position: Position | None, nomenclature: Nomenclature) -> Node | None:
    """The program of a position that the profile gives one program, None for others."""
    if position is None or len(position.programs) != 1:
        return None
    (code,) = position.programs
    entry = nomenclature.by_code(code)
    return Node(entry.code if entry else short_code(code), PROGRAM, code, entry.name if entry else f"{PROGRAM} {code}")


_MOST_SLIPS = 2


def _level(row: BudgetRow, position: Position | None, nomenclature: Nomenclature) -> str | None:
    """The level that a line is counted on, see `Line`."""
    written = row.level if row.level in BUDGET_LEVELS else None
    by_code = code_level(row.code) if row.code else None
    if row.title is not None and (written is None or by_code != written):
        named = nomenclature.level_of(row.title)
        if named is not None:
            return named
    if written is not None:
        return written
    levels = position.budget_levels if position else ()
    return _slip_of_a_level(row.level or "") or by_code or (levels[0] if len(levels) == 1 else None)


def _slip_of_a_level(typed: str) -> str | None:
    """The level of which this is a misspelling: ``Kegiatn``, ``SubKegiatan``."""
    from rapidfuzz.distance import OSA

    text = key(typed).replace(" ", "")
    slips = (level for level in BUDGET_LEVELS if OSA.distance(text, key(level).replace(" ", "")) <= _MOST_SLIPS)
    return next(slips, None)


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
    code = code or ""
    own = code_level(code) == level
    path[level] = Node(short_code(code) if own else f"{level}/{name_key(title)}", level, code if own else "", title)
    for higher in BUDGET_LEVELS[: BUDGET_LEVELS.index(level)]:
        above = code_up_to(code, higher)
        if above:
            known = nomenclature.by_code(above)
            path[higher] = (
                Node(known.code, higher, known.code, known.name)
                if known
                else Node(short_code(above), higher, above, f"{higher} {above}")
            )
    return path


def _join(lines: Sequence[Line]) -> None:
    """Set the parent of each line: the line of the table that is its kegiatan or program.

    A line of the nomenclature has its parents there; below a heading that nobody knows it is a part of that heading.
    """
    listed: dict[Node, Line] = {}
    for line in lines:
        if line.node is not None:
            listed.setdefault(line.node, line)
    headings: dict[str, Line] = {}
    for line in lines:
        if line.level is None:
            continue
        higher = BUDGET_LEVELS[: BUDGET_LEVELS.index(line.level)]
        headings = {level: heading for level, heading in headings.items() if level in higher}
        nodes = (line.path[level] for level in reversed(higher) if level in line.path)
        line.parent = next((listed[node] for node in nodes if node in listed), None)
        if line.parent is None:
            unknown = (headings[level] for level in reversed(higher) if level in headings)
            line.parent = next((heading for heading in unknown if heading.match is None), None)
        if line.parent is not None:
            line.parent.is_heading = True
        headings[line.level] = line
