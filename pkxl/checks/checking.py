"""The checks of a batch: rules by office and validation of cells, merged into the findings of each office.

They are two steps. `apply_rules` runs for each batch, in any process. `merge_findings` validates the tables of many
batches in one call, since the cost of a Pandera call hardly depends on the number of rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain as flat

from pkxl.agreements.chain import Chain
from pkxl.agreements.grouping import Group, Identity
from pkxl.agreements.offices import offices_of
from pkxl.checks.exemptions import Exemptions, exemptions_of, with_waivers
from pkxl.checks.repetitions import said_once
from pkxl.checks.validation import validate_rows
from pkxl.consolidation.office import Consolidation, Office, consolidate
from pkxl.office.nomenclature import Nomenclature, shipped_nomenclature
from pkxl.office.profile import Profile, shipped_profile
from pkxl.rules import AGREEMENT_RULES, CHAIN_RULES
from pkxl.rules.rule import Breach
from pkxl.speed.collector import uncollected
from pkxl.tables.batch import Batch, Rows
from pkxl.vocabulary.errors import NO_WORKBOOK, NothingReadable
from pkxl.vocabulary.findings import Finding, Message, Origin, Severity, shorten_values


@dataclass(frozen=True, slots=True)
class RuledOffice:
    """One office with the findings of its rules; findings in cells and exemptions are not merged yet."""

    group: Group
    read: tuple[str, ...]
    findings: tuple[Finding, ...]
    exemptions: Exemptions = field(default_factory=Exemptions)
    consolidation: Consolidation | None = None


@dataclass(frozen=True, slots=True)
class RuledBatch:
    """The result of the rules for one batch: its offices, its tables as columns, and the findings of reading."""

    identities: tuple[Identity, ...]
    offices: tuple[RuledOffice, ...]
    tables: tuple[Rows, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A batch with the offices found in it, complete with findings, and the chains of those that have one."""

    batch: Batch
    chains: tuple[Chain, ...]
    offices: tuple[Office, ...]

    @property
    def findings(self) -> list[Finding]:
        """All findings, in the order of `Finding.sort_key`."""
        return sorted((f for office in self.offices for f in office.findings), key=lambda f: f.sort_key)

    @property
    def workbooks(self) -> int:
        """How many workbooks were read."""
        return len({book.name for book in self.batch.books})


def check(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    consolidating: bool = False,
) -> Checked:
    """Check one batch: its rules and its cells. Raises NothingReadable as `apply_rules` does."""
    with uncollected():
        by_rules, chains = apply_rules(batch, profile, nomenclature, consolidating=consolidating)
        (offices,) = merge_findings([by_rules])
    return Checked(batch, chains, offices)


def apply_rules(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    consolidating: bool = False,
    groups: Sequence[Group] | None = None,
) -> tuple[RuledBatch, tuple[Chain, ...]]:
    """Apply the rules to each office; returns the result and the chains of the offices.

    consolidating: consolidate each office, and apply the rules that expect a workbook of every position.
    groups: the groups of the batch where they are known already.
    Raises NothingReadable for a batch without workbooks and findings.
    """
    if not batch.books and not batch.findings:
        raise NothingReadable(*NO_WORKBOOK)
    profile, nomenclature = profile or shipped_profile(), nomenclature or shipped_nomenclature()
    offices = offices_of(batch, profile, nomenclature, groups)
    books = {book.name for book in batch.books}
    found = []
    for group, chain in offices.chains:
        read = tuple(name for name in group.workbooks if name in books)
        if chain is None:
            found.append(RuledOffice(group, read, ()))
            continue
        every_year = chain.with_other_years()
        findings = tuple(_found_by_rules(every_year, consolidating))
        consolidation = consolidate(group, chain, batch) if consolidating else None
        found.append(RuledOffice(group, read, findings, exemptions_of(every_year), consolidation))
    tables = tuple(rows.shortened() if batch.long_texts else rows for rows in batch.tables.values())
    by_rules = RuledBatch(offices.identities, tuple(found), tables, tuple(batch.findings))
    return by_rules, tuple(chain for _, chain in offices.chains if chain is not None)


def merge_findings(batches: Sequence[RuledBatch]) -> list[tuple[Office, ...]]:
    """The offices of each batch with all findings: those of rules, of reading and of Pandera.

    The tables of all batches are validated in one call.
    """
    in_cells: dict[str, list[Finding]] = defaultdict(list)
    read = flat.from_iterable(batch.findings for batch in batches)
    for finding in flat(read, validate_rows(flat.from_iterable(batch.tables for batch in batches))):
        in_cells[finding.origin.workbook].append(finding)
    return [tuple(_merged(office, in_cells) for office in batch.offices) for batch in batches]


def _merged(office: RuledOffice, in_cells: Mapping[str, Sequence[Finding]]) -> Office:
    """One office with all its findings, sorted, its exemptions applied, repetitions said once.

    Where a cell has a finding of its own, those of rules at the same cell are dropped that are no more severe.
    """
    own = [finding for name in office.group.workbooks for finding in in_cells.get(name, ())]
    seen: dict[Origin, int] = {}
    for f in own:
        if f.origin.cell:
            seen[f.origin] = min(f.severity.rank, seen.get(f.origin, f.severity.rank))
    found = [*own, *(f for f in office.findings if f.severity.rank < seen.get(f.origin, len(Severity)))]
    findings = tuple(said_once(with_waivers(office.exemptions, found)))
    consolidation = replace(office.consolidation, findings=findings) if office.consolidation is not None else None
    return Office(office.group, office.read, findings, consolidation)


def _found_by_rules(chain: Chain, consolidating: bool) -> Iterator[Finding]:
    """The findings of all rules; those for complete offices only if `consolidating`."""
    for agreement in chain.every_agreement:
        for rule in AGREEMENT_RULES:
            yield from _findings(rule.message, rule.breaches(agreement))
    for of_chain in CHAIN_RULES:
        if consolidating or not of_chain.complete:
            yield from _findings(of_chain.message, of_chain.breaches(chain))


def _findings(message: Message, breaches: Iterable[Breach]) -> Iterator[Finding]:
    for breach in breaches:
        yield Finding(message, breach.origin, shorten_values(breach.values), breach.related)
