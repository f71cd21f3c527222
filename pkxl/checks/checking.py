"""Checking: the rules, office by office, and what they find put together with what is found in the cells.

The two do not wait for each other: `ruled` is asked for one batch at a time, wherever that is, and `put_together` for
the batches of a whole run, since Pandera costs about the same for any number of rows.
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
from pkxl.checks.validation import validated
from pkxl.consolidation.office import Consolidation, Office, consolidate
from pkxl.office.nomenclature import Nomenclature, shipped_nomenclature
from pkxl.office.profile import Profile, shipped_profile
from pkxl.rules import AGREEMENT_RULES, CHAIN_RULES
from pkxl.rules.rule import Breach
from pkxl.speed.collector import uncollected
from pkxl.tables.batch import Batch, Rows
from pkxl.vocabulary.errors import NO_WORKBOOK, NothingReadable
from pkxl.vocabulary.findings import Finding, Message, quoted


@dataclass(frozen=True, slots=True)
class RuledOffice:
    """One office by its rules alone: what is found in its cells and its exemptions are still to be put in."""

    group: Group
    read: tuple[str, ...]
    findings: tuple[Finding, ...]
    exemptions: Exemptions = field(default_factory=Exemptions)
    done: Consolidation | None = None


@dataclass(frozen=True, slots=True)
class RuledBatch:
    """A batch by its rules: its offices, its tables as columns, and what its reading found."""

    identities: tuple[Identity, ...]
    offices: tuple[RuledOffice, ...]
    tables: tuple[Rows, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A batch, checked: its offices, and the chain of each that is an office."""

    batch: Batch
    chains: tuple[Chain, ...]
    offices: tuple[Office, ...]

    @property
    def findings(self) -> list[Finding]:
        """All that was found, sorted as people read it."""
        return sorted((f for office in self.offices for f in office.findings), key=lambda f: f.sort_key)

    @property
    def workbooks(self) -> int:
        """How many workbooks were read."""
        return len(self.batch.books)


def check(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    consolidating: bool = False,
) -> Checked:
    """Check one batch by rules and in its cells. Raises as `ruled` does."""
    with uncollected():
        by_rules, chains = ruled(batch, profile, nomenclature, consolidating=consolidating)
        (offices,) = put_together([by_rules])
    return Checked(batch, chains, offices)


def ruled(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    consolidating: bool = False,
    groups: Sequence[Group] | None = None,
) -> tuple[RuledBatch, tuple[Chain, ...]]:
    """Run the rules office by office, and consolidate each office where that is asked for.

    consolidating: whether all positions of an office should be here. groups: which workbooks belong together, where
    that is known already. Raises NothingReadable if the batch holds no workbook and no finding.
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
        findings = tuple(_found_by_rules(chain, consolidating))
        done = consolidate(group, chain, batch) if consolidating else None
        found.append(RuledOffice(group, read, findings, exemptions_of(chain), done))
    tables = tuple(rows.shortened() if batch.long_texts else rows for rows in batch.tables.values())
    by_rules = RuledBatch(offices.identities, tuple(found), tables, tuple(batch.findings))
    return by_rules, tuple(chain for _, chain in offices.chains if chain is not None)


def put_together(batches: Sequence[RuledBatch]) -> list[tuple[Office, ...]]:
    """The offices of each batch, whole: what the rules found, and what reading and Pandera found in the cells.

    The tables of all batches are validated at once.
    """
    in_cells: dict[str, list[Finding]] = defaultdict(list)
    read = flat.from_iterable(batch.findings for batch in batches)
    for finding in flat(read, validated(flat.from_iterable(batch.tables for batch in batches))):
        in_cells[finding.origin.workbook].append(finding)
    return [tuple(_whole(office, in_cells) for office in batch.offices) for batch in batches]


def _whole(office: RuledOffice, in_cells: Mapping[str, Sequence[Finding]]) -> Office:
    """One office with all its findings, sorted as people read them, its exemptions put in.

    A cell that has a finding of its own has none by a rule.
    """
    own = [finding for name in office.group.workbooks for finding in in_cells.get(name, ())]
    seen = {f.origin for f in own if f.origin.cell}
    found = [*own, *(f for f in office.findings if f.origin not in seen)]
    findings = tuple(sorted(with_waivers(office.exemptions, found), key=lambda f: f.sort_key))
    done = replace(office.done, findings=findings) if office.done is not None else None
    return Office(office.group, office.read, findings, done)


def _found_by_rules(chain: Chain, consolidating: bool) -> Iterator[Finding]:
    for agreement in chain.every_agreement:
        for rule in AGREEMENT_RULES:
            yield from _findings(rule.message, rule.breaches(agreement))
    for of_chain in CHAIN_RULES:
        if consolidating or not of_chain.complete:
            yield from _findings(of_chain.message, of_chain.breaches(chain))


def _findings(message: Message, breaches: Iterable[Breach]) -> Iterator[Finding]:
    for breach in breaches:
        yield Finding(message, breach.origin, quoted(breach.values), breach.related)
