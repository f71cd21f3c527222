"""Groups of workbooks that are the agreements of one office and year.

Grouping needs the identities only, so one process can group thousands of workbooks that others have read.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from pkxl.speed.pickling import travelling
from pkxl.vocabulary.labels import key

_OF_THE_OFFICE = re.compile(
    r"^(?:(?:kantor|pemerintah|sekretariat) )*(?:(?:kabupaten|kab|kota) .+? )?(?:kantor )?(?:camat|kecamatan|kec) (?=\w)"
)
"""What stands before the name of a kecamatan, a regency too."""
_OF_THE_REGENCY = re.compile(r"(?<=\w) (?:kabupaten|kab|kota) \w.*")
"""The regency behind the name of a kecamatan."""
_UNIT_WORDS = re.compile(r"\b(kantor|camat|kecamatan|kec|pemerintah|kabupaten|kab|kota|sekretariat|daerah)\b")
_MIN_SIMILARITY = 80
"""The similarity in percent from which two names count as spellings of one."""


@travelling
@dataclass(frozen=True, slots=True)
class Identity:
    """What a workbook is grouped by: its folder, and the office, year, kind and position written in it.

    `unit` and `regency` are keys (see `unit_key`), `roles` are the ids of the positions, None for an unknown one. `is_agreement` is False for a file that could not be read or is no agreement.
    """

    workbook: str
    folder: str
    is_agreement: bool = False
    unit: str = ""
    regency: str = ""
    year: int | None = None
    kind: str | None = None
    roles: tuple[str | None, ...] = (None,)


@travelling
@dataclass(frozen=True, slots=True)
class Group:
    """The names of the workbooks of one office and year; `kind` is that of most positions, as newest.

    `members` are its agreements. `other_years` are agreements of another year, too few for a group of their own;
    `other_files` are files that are no agreements. A group without members belongs to no office.
    """

    members: tuple[str, ...]
    other_years: tuple[str, ...] = ()
    other_files: tuple[str, ...] = ()
    year: int | None = None
    kind: str | None = None

    @property
    def workbooks(self) -> tuple[str, ...]:
        """Every workbook of the group."""
        return (*self.members, *self.other_years, *self.other_files)


def unit_key(name: str | None) -> str:
    """The key of an office or regency: ``KANTOR CAMAT WOTU`` and ``Kantor Kecamatan Wotu Kabupaten Gowa`` -> ``wotu``."""
    text = key(name or "")
    own = _OF_THE_OFFICE.sub("", text)
    if own != text:
        own = _OF_THE_REGENCY.sub("", own)
    return re.sub(r"\s+", " ", _UNIT_WORDS.sub(" ", own)).strip() or text


def is_amended(kind: str | None) -> bool:
    """True for the kind of an amended agreement (*Perubahan*)."""
    return (kind or "").casefold().startswith("perubahan")


def groups_of(identities: Iterable[Identity]) -> list[Group]:
    """The groups of these workbooks: each workbook in exactly one, whatever the order of the identities.

    A workbook whose office name is missing or spelled as nowhere else joins the office that shares its folder or is
    spelled almost the same. So a misspelled name is reported as such, and does not make another office.
    """
    offices: dict[_Office, list[Identity]] = defaultdict(list)
    other_files = []
    for identity in sorted(identities, key=lambda i: i.workbook):
        if identity.is_agreement:
            offices[(identity.regency, identity.unit)].append(identity)
        else:
            other_files.append(identity)
    _merge_misspelled(offices)
    groups = [group for office in sorted(offices) for group in _by_year(offices[office])]
    return _with_other_files(groups, offices, other_files)


_Office = tuple[str, str]
"""The keys of regency and unit."""
_Roles = frozenset[str | None]


def _merge_misspelled(offices: dict[_Office, list[Identity]]) -> None:
    """Move the workbooks of each misspelled or unnamed office to the one office that they can belong to.

    The candidates are the offices of the same folder, else those of a similar name that have none of its positions.
    Without a candidate, or with several, the office stays. Small offices are merged first.
    """
    roles = {office: _roles(members) for office, members in offices.items()}
    established = {office for office in offices if office[1] and len(roles[office]) > 1}
    by_folder: dict[str, set[_Office]] = defaultdict(set)
    by_roles: dict[_Roles, set[_Office]] = defaultdict(set)
    for office in established:
        by_roles[roles[office]].add(office)
        for member in offices[office]:
            by_folder[member.folder].add(office)
    for office in sorted(offices, key=lambda o: (len(roles[o]), o)):
        members = offices[office]
        targets = set(_similar(office, roles[office], by_roles))
        if office not in established:
            same_folder = set().union(*(by_folder.get(m.folder, set()) for m in members))
            targets = same_folder if len(same_folder) == 1 else targets
            if not targets and not office[1] and len(offices) == 2:
                targets = {o for o in offices if o != office}
        if len(targets) == 1:
            (target,) = targets
            by_roles[roles[office]].discard(office)
            by_roles[roles[target]].discard(target)
            offices[target] += members
            roles[target] |= roles[office]
            if target in established:
                by_roles[roles[target]].add(target)
            del offices[office]
            established.discard(office)
            for found in by_folder.values():
                if office in found:
                    found.remove(office)
                    found.add(target)


def _roles(members: list[Identity]) -> _Roles:
    return frozenset(role for m in members for role in m.roles)


def _similar(office: _Office, roles: _Roles, by_roles: dict[_Roles, set[_Office]]) -> Iterator[_Office]:
    """The offices of a similar name that have more positions than this one and none of its own."""
    from rapidfuzz import fuzz

    regency, unit = office
    disjoint = [others for theirs, others in by_roles.items() if len(theirs) > len(roles) and not roles & theirs]
    for other in chain.from_iterable(disjoint) if unit else ():
        same_regency = not regency or not other[0] or fuzz.ratio(other[0], regency) >= _MIN_SIMILARITY
        if same_regency and fuzz.ratio(other[1], unit) >= _MIN_SIMILARITY:
            yield other


def _by_year(members: list[Identity]) -> Iterator[Group]:
    """The groups of one office, by year.

    The main year has most positions. Another one is a group of its own if it has more than half as many; else its
    workbooks are `other_years` of the main one. Workbooks without a year are of the main one.
    """
    roles: dict[int, set[str]] = defaultdict(set)
    for m in members:
        if m.year is not None:
            roles[m.year].update(role or m.workbook for role in m.roles)
    if not roles:
        yield Group(_names(members), kind=_main_kind(members))
        return
    main = max(roles, key=lambda year: (len(roles[year]), year))
    years = [year for year in sorted(roles) if year == main or len(roles[year]) * 2 > len(roles[main])]
    for year in years:
        own = [m for m in members if m.year == year or (m.year is None and year == main)]
        other_years = [m for m in members if year == main and m.year is not None and m.year not in years]
        yield Group(_names(own), _names(other_years), year=year, kind=_main_kind(own))


def _main_kind(members: list[Identity]) -> str | None:
    """The kind of most positions, each by its newest agreement; the amended one where they are as many."""
    newest: dict[str, str] = {}
    for m in members:
        for position in (role or m.workbook for role in m.roles):
            if m.kind and not is_amended(newest.get(position)):
                newest[position] = m.kind
    counts = Counter(newest.values())
    return max(counts, key=lambda kind: (counts[kind], is_amended(kind)), default=None)


def _names(members: list[Identity]) -> tuple[str, ...]:
    return tuple(sorted(m.workbook for m in members))


def _with_other_files(
    groups: list[Group], offices: dict[_Office, list[Identity]], other_files: list[Identity]
) -> list[Group]:
    """The groups with the other files: each in the only group of its folder or of the batch, else in one of its own."""
    folders = {m.workbook: m.folder for members in offices.values() for m in members}
    groups_in: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for name in group.members:
            groups_in[folders[name]].add(number)
    by_group: dict[int, list[str]] = defaultdict(list)
    ungrouped = []
    for file in other_files:
        numbers = {0} if len(groups) == 1 else groups_in.get(file.folder, set())
        if len(numbers) == 1:
            by_group[next(iter(numbers))].append(file.workbook)
        else:
            ungrouped.append(Group((), other_files=(file.workbook,)))
    grouped = [replace(group, other_files=tuple(by_group.get(i, ()))) for i, group in enumerate(groups)]
    return [*grouped, *ungrouped]
