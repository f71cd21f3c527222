"""Checking: Pandera once over the batch, then the rules; the only reader of Pandera's SchemaErrors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain as flat

from pkxl.batch import Batch, Rows
from pkxl.chain import Agreement, Chain, agreements_of, chains_of
from pkxl.errors import NO_WORKBOOK, NothingReadable
from pkxl.exemptions import with_waivers
from pkxl.findings import Finding, Origin
from pkxl.grouping import Group, Identity, groups_of
from pkxl.nomenclature import Nomenclature, shipped_nomenclature
from pkxl.office import Profile, shipped_profile
from pkxl.process import uncollected
from pkxl.rules import AGREEMENT_RULES, CHAIN_RULES
from pkxl.tables import EVERY_SHEET, EXPLANATION, Column, cell_words, columns, schema
from pkxl.values import format_rupiah


@dataclass(slots=True)
class Office:
    """One office's group of workbooks, its chain, and what was found in it, sorted as people read it.

    `chain` is None for files that belong to no office; `read` are the workbooks that could be read.
    """

    group: Group
    chain: Chain | None
    findings: list[Finding]
    read: tuple[str, ...]


@dataclass(slots=True)
class Checked:
    """A batch and its offices."""

    batch: Batch
    offices: list[Office]
    identities: list[Identity]

    @property
    def chains(self) -> list[Chain]:
        """The chains of the batch, sorted by office and year."""
        return [office.chain for office in self.offices if office.chain is not None]

    @property
    def findings(self) -> list[Finding]:
        """All that was found, sorted as people read it."""
        return sorted((f for office in self.offices for f in office.findings), key=lambda f: f.sort_key)

    @property
    def workbooks(self) -> int:
        """How many workbooks were read."""
        return len(self.batch.books)


_EXPLAINING = ("description", "relevance", "formula", "data_source")
_ONLY_WHEN_COMPLETE = frozenset({"K01"})


def check(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    complete: bool = False,
    groups: Sequence[Group] | None = None,
) -> Checked:
    """Validate every table once for the whole batch, then run the rules office by office.

    complete: whether all positions of an office should be here, as in a consolidation.
    groups: which workbooks belong together, where that is known already.
    Raises NothingReadable if the batch holds no workbook and no finding.
    """
    if not batch.books and not batch.findings:
        raise NothingReadable(*NO_WORKBOOK)
    with uncollected():
        return _checked(batch, profile or shipped_profile(), nomenclature or shipped_nomenclature(), complete, groups)


def _checked(
    batch: Batch, profile: Profile, nomenclature: Nomenclature, complete: bool, groups: Sequence[Group] | None
) -> Checked:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in flat.from_iterable((batch.findings, *(pandera_findings(batch.tables[s.name]) for s in EVERY_SHEET))):
        found[finding.origin.workbook].append(finding)
    agreements = agreements_of(batch, profile, nomenclature)
    identities = _identities(batch, agreements)
    groups = groups_of(identities) if groups is None else groups
    chains = iter(chains_of(agreements, groups, profile, nomenclature))
    books = {book.name for book in batch.books}
    offices = []
    for group in groups:
        own = [finding for name in group.workbooks for finding in found[name]]
        of_group = next(chains) if group.members else None
        if of_group is not None:
            own = _with_rules(of_group, own, complete)
        read = tuple(name for name in group.workbooks if name in books)
        offices.append(Office(group, of_group, sorted(own, key=lambda f: f.sort_key), read))
    return Checked(batch, offices, identities)


def _identities(batch: Batch, agreements: Sequence[Agreement]) -> list[Identity]:
    """The identity of every file that was looked at, those that are no agreements included."""
    known = {a.name: a.identity for a in agreements}
    found = (f.origin.workbook for f in batch.findings)
    names = dict.fromkeys([*batch.folders, *(book.name for book in batch.books), *found])
    return [known.get(name) or Identity(name, batch.folders.get(name, "")) for name in names]


def _with_rules(chain: Chain, findings: list[Finding], complete: bool) -> list[Finding]:
    """The findings of an office's cells and those of its rules, exemptions put in."""
    seen = {f.origin for f in findings if f.origin.cell}
    result = [*findings]
    for agreement in chain.every_agreement:
        result += _agreement_findings(agreement, seen)
    result += _chain_findings(chain, seen, complete)
    return with_waivers(chain, result)


def _agreement_findings(agreement: Agreement, seen: set[Origin]) -> Iterator[Finding]:
    for rule in AGREEMENT_RULES:
        for breach in rule.check(agreement):
            if breach.origin not in seen:
                yield Finding(rule.message, breach.origin, breach.values, breach.related)


def _chain_findings(chain: Chain, seen: set[Origin], complete: bool) -> Iterator[Finding]:
    for rule in CHAIN_RULES:
        if rule.message.code in _ONLY_WHEN_COMPLETE and not complete:
            continue
        for breach in rule.check(chain):
            if breach.origin not in seen:
                yield Finding(rule.message, breach.origin, breach.values, breach.related)


def pandera_findings(rows: Rows) -> Iterator[Finding]:
    """What Pandera finds in one table; a cell that could not be read has its own finding already."""
    from pandera.errors import SchemaErrors

    if not rows.places:
        return
    try:
        schema(rows.sheet.table).validate(rows.frame(), lazy=True)
    except SchemaErrors as errors:
        known = {c.name: c for c in columns(rows.sheet.table)}
        cases = errors.failure_cases
        for name, check_name, index in zip(cases["column"], cases["check"], cases["index"], strict=True):
            column = known[name]
            place = int(index)
            if (place, name) in rows.unreadable or _has_no_place(rows, place, column):
                continue
            if rows.sheet is EXPLANATION and name in _EXPLAINING and _says_nothing(rows, place):
                continue
            yield _finding(rows, place, column, str(check_name).split("(")[0])


def _has_no_place(rows: Rows, index: int, column: Column) -> bool:
    """True where the whole column is missing, which is one finding and not one for each row."""
    place = rows.places[index]
    if column.name in place.lacks:
        return True
    return column.name not in place.columns and column.name not in place.cells and bool(place.columns)


def _says_nothing(rows: Rows, index: int) -> bool:
    """True for an indicator without any explanation, which W11 reports as a whole."""
    return rows.values["indicator"][index] is not None and all(rows.values[name][index] is None for name in _EXPLAINING)


def _finding(rows: Rows, index: int, column: Column, check_name: str) -> Finding:
    value = rows.values[column.name][index]
    message = cell_words.OF_CHECK[check_name]
    if message is cell_words.NEGATIVE and column.minimum != 0:
        message = cell_words.OUT_OF_RANGE
    values = {
        "header": column.header,
        "help": column.help,
        "value": format_rupiah(value) if column.kind.name == "rupiah" and value is not None else value,
        "options": ", ".join(column.options),
        "longest": column.longest,
        "length": len(value) if isinstance(value, str) else 0,
    }
    return Finding(message, rows.origin(index, column.name), values)
