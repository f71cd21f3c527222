"""Checking: the rules, office by office, and what they find put together with what is found in the cells.

The two do not wait for each other: rules can be asked in one place, and cells of many batches be validated in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain as flat

from pkxl.batch import Batch, Rows
from pkxl.chain import Agreement, Chain, agreements_of, chains_of
from pkxl.errors import NO_WORKBOOK, NothingReadable
from pkxl.exemptions import Exemptions, exemptions_of, with_waivers
from pkxl.findings import Finding, Message, quoted
from pkxl.grouping import Group, Identity, groups_of
from pkxl.nomenclature import Nomenclature, shipped_nomenclature
from pkxl.office import Profile, shipped_profile
from pkxl.process import uncollected
from pkxl.rules import AGREEMENT_RULES, CHAIN_RULES
from pkxl.rules.rule import Breach
from pkxl.validating import validated


@dataclass(slots=True)
class Office:
    """One office's group of workbooks, its chain, and what was found in it.

    `chain` is None for files that belong to no office; `read` are the workbooks that could be read.
    """

    group: Group
    chain: Chain | None
    read: tuple[str, ...]
    findings: list[Finding]
    exemptions: Exemptions


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


_ONLY_WHEN_COMPLETE = frozenset({"K01"})


def check(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    complete: bool = False,
) -> Checked:
    """Run the rules office by office, and validate every table once for the whole batch.

    complete: whether all positions of an office should be here, as in a consolidation.
    Raises NothingReadable if the batch holds no workbook and no finding.
    """
    with uncollected():
        checked = check_by_rules(batch, profile, nomenclature, complete=complete)
        cells = found_in_cells(batch.findings, batch.tables.values())
        offices = [
            replace(office, findings=all_findings(office.group, office.findings, office.exemptions, cells))
            for office in checked.offices
        ]
    return replace(checked, offices=offices)


def check_by_rules(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    complete: bool = False,
    groups: Sequence[Group] | None = None,
) -> Checked:
    """Run the rules only, office by office; what is found in the cells and the exemptions are still to be put in.

    groups: which workbooks belong together, where that is known already. Else as `check`.
    """
    if not batch.books and not batch.findings:
        raise NothingReadable(*NO_WORKBOOK)
    profile, nomenclature = profile or shipped_profile(), nomenclature or shipped_nomenclature()
    agreements = agreements_of(batch, profile, nomenclature)
    identities = _identities(batch, agreements)
    groups = groups_of(identities) if groups is None else groups
    chains = iter(chains_of(agreements, groups, profile, nomenclature))
    books = {book.name for book in batch.books}
    offices = []
    for group in groups:
        chain = next(chains) if group.members else None
        read = tuple(name for name in group.workbooks if name in books)
        findings = list(_found_by_rules(chain, complete)) if chain else []
        offices.append(Office(group, chain, read, findings, exemptions_of(chain) if chain else Exemptions()))
    return Checked(batch, offices, identities)


def found_in_cells(findings: Iterable[Finding], tables: Iterable[Rows]) -> dict[str, list[Finding]]:
    """By workbook, what its reading found and what Pandera finds in its tables."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in flat.from_iterable((findings, validated(tables))):
        found[finding.origin.workbook].append(finding)
    return found


def all_findings(
    group: Group, by_rules: Iterable[Finding], exemptions: Exemptions, in_cells: Mapping[str, list[Finding]]
) -> list[Finding]:
    """All that was found in one office, sorted as people read it, its exemptions put in.

    A cell that has a finding of its own has none by a rule.
    """
    own = [finding for name in group.workbooks for finding in in_cells.get(name, ())]
    seen = {f.origin for f in own if f.origin.cell}
    found = [*own, *(f for f in by_rules if f.origin not in seen)]
    return sorted(with_waivers(exemptions, found), key=lambda f: f.sort_key)


def _identities(batch: Batch, agreements: Sequence[Agreement]) -> list[Identity]:
    """The identity of every file that was looked at, those that are no agreements included."""
    known = {a.name: a.identity for a in agreements}
    found = (f.origin.workbook for f in batch.findings)
    names = dict.fromkeys([*batch.folders, *(book.name for book in batch.books), *found])
    return [known.get(name) or Identity(name, batch.folders.get(name, "")) for name in names]


def _found_by_rules(chain: Chain, complete: bool) -> Iterator[Finding]:
    for agreement in chain.every_agreement:
        for rule in AGREEMENT_RULES:
            for breach in rule.check(agreement):
                yield _finding(rule.message, breach)
    for of_chain in CHAIN_RULES:
        if complete or of_chain.message.code not in _ONLY_WHEN_COMPLETE:
            for breach in of_chain.check(chain):
                yield _finding(of_chain.message, breach)


def _finding(message: Message, breach: Breach) -> Finding:
    return Finding(message, breach.origin, quoted(breach.values), breach.related)
