"""The offices of a batch, each with its chain.

Rows become agreements, agreements are grouped by their identities, and each group becomes a chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pkxl.agreements.agreement import Agreement
from pkxl.agreements.chain import Chain, chain_of
from pkxl.agreements.grouping import Group, Identity, groups_of
from pkxl.agreements.placing import agreements_of
from pkxl.office.nomenclature import Nomenclature
from pkxl.office.profile import Profile
from pkxl.tables.batch import Batch


@dataclass(frozen=True, slots=True)
class Offices:
    """The groups of a batch, each with its chain; the chain is None where no file of the group is an agreement."""

    identities: tuple[Identity, ...]
    chains: tuple[tuple[Group, Chain | None], ...]


def offices_of(
    batch: Batch, profile: Profile, nomenclature: Nomenclature, groups: Sequence[Group] | None = None
) -> Offices:
    """The offices of a batch, sorted; `groups` are its groups where they are known already."""
    agreements = agreements_of(batch, profile, nomenclature)
    identities = _identities(batch, agreements)
    by_name: dict[str, list[Agreement]] = defaultdict(list)
    for agreement in agreements:
        by_name[agreement.name].append(agreement)
    chains = tuple(
        (group, chain_of(group, by_name, profile, nomenclature) if group.members else None)
        for group in (groups_of(identities) if groups is None else groups)
    )
    return Offices(tuple(identities), chains)


def _identities(batch: Batch, agreements: Sequence[Agreement]) -> list[Identity]:
    """The identity of every file of the batch, also of those that are no agreements."""
    known: dict[str, Identity] = {}
    for agreement in agreements:
        identity = agreement.identity
        first = known.setdefault(agreement.name, identity)
        known[agreement.name] = replace(first, roles=tuple(dict.fromkeys((*first.roles, *identity.roles))))
    found = (finding.origin.workbook for finding in batch.findings)
    names = dict.fromkeys([*batch.folders, *(book.name for book in batch.books), *found])
    return [known.get(name) or Identity(name, batch.folders.get(name, "")) for name in names]
