"""Grouping: which workbooks are the agreements of one office, year and kind.

It looks at nothing but identities, so that thousands of workbooks read in different places can be grouped in one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from pkxl.speed.pickling import travelling
from pkxl.vocabulary.labels import key

_UNIT_WORDS = re.compile(r"\b(kantor|camat|kecamatan|kec|pemerintah|kabupaten|kab|kota|sekretariat|daerah)\b")
_ALIKE = 80  # percent of likeness from which a name counts as another one misspelled


@travelling
@dataclass(frozen=True, slots=True)
class Identity:
    """What says whose a workbook is: its place, and the office, year, kind and position written in it.

    `is_agreement` is False for a file that could not be read or is no agreement.
    """

    workbook: str
    folder: str
    is_agreement: bool = False
    unit: str = ""
    regency: str = ""
    year: int | None = None
    kind: str | None = None
    role: str | None = None


@travelling
@dataclass(frozen=True, slots=True)
class Group:
    """The workbooks of one office, year and kind, by name.

    `other_years` strayed in from another year; `guests` are files beside them that are no agreements. A group
    of guests alone belongs to no office.
    """

    members: tuple[str, ...]
    other_years: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    year: int | None = None
    kind: str | None = None

    @property
    def workbooks(self) -> tuple[str, ...]:
        """Every workbook of the group."""
        return (*self.members, *self.other_years, *self.guests)


def unit_key(name: str | None) -> str:
    """``KANTOR CAMAT MANGKUTANA`` and ``Kecamatan Mangkutana`` -> ``mangkutana``; the same for a regency."""
    text = key(name or "")
    return re.sub(r"\s+", " ", _UNIT_WORDS.sub(" ", text)).strip() or text


def groups_of(identities: Iterable[Identity]) -> list[Group]:
    """Every workbook in exactly one group; the order of the identities does not matter.

    A workbook that stands alone with its spelling of the office's name, or without one, goes to the office whose
    folder or spelling it shares: that is a mistake to report, not another office.
    """
    offices: dict[_Office, list[Identity]] = defaultdict(list)
    guests = []
    for identity in sorted(identities, key=lambda i: i.workbook):
        if identity.is_agreement:
            offices[(identity.regency, identity.unit)].append(identity)
        else:
            guests.append(identity)
    _adopt_strays(offices)
    groups = [group for office in sorted(offices) for group in _by_year(offices[office])]
    return _seated(groups, offices, guests)


_Office = tuple[str, str]
"""The keys of regency and unit."""
_Roles = frozenset[str | None]


def _adopt_strays(offices: dict[_Office, list[Identity]]) -> None:
    roles = {office: _roles(members) for office, members in offices.items()}
    whole = {office for office in offices if office[1] and len(roles[office]) > 1}
    by_folder: dict[str, set[_Office]] = defaultdict(set)
    by_roles: dict[_Roles, set[_Office]] = defaultdict(set)
    for office in whole:
        by_roles[roles[office]].add(office)
        for member in offices[office]:
            by_folder[member.folder].add(office)
    for office in sorted(offices, key=lambda o: (len(roles[o]), o)):
        members = offices[office]
        homes = set(_alike(office, roles[office], by_roles))
        if office not in whole:
            beside = set().union(*(by_folder.get(m.folder, set()) for m in members))
            homes = beside if len(beside) == 1 else homes
            if not homes and not office[1] and len(offices) == 2:
                homes = {o for o in offices if o != office}
        if len(homes) == 1:
            (home,) = homes
            by_roles[roles[office]].discard(office)
            by_roles[roles[home]].discard(home)
            offices[home] += members
            roles[home] |= roles[office]
            if home in whole:
                by_roles[roles[home]].add(home)
            del offices[office]
            whole.discard(office)


def _roles(members: list[Identity]) -> _Roles:
    return frozenset(m.role for m in members)


def _alike(office: _Office, roles: _Roles, by_roles: dict[_Roles, set[_Office]]) -> Iterator[_Office]:
    """The larger offices that are spelled almost like this one and lack all of its positions."""
    from rapidfuzz import fuzz

    regency, unit = office
    lacking = [others for theirs, others in by_roles.items() if len(theirs) > len(roles) and not roles & theirs]
    for other in chain.from_iterable(lacking) if unit else ():
        same_regency = not regency or not other[0] or fuzz.ratio(other[0], regency) >= _ALIKE
        if same_regency and fuzz.ratio(other[1], unit) >= _ALIKE:
            yield other


def _by_year(members: list[Identity]) -> Iterator[Group]:
    """One group for each year and kind that has more than half of the main one's positions; the rest strays in."""
    roles: dict[tuple[int, str], set[str]] = defaultdict(set)
    for m in members:
        if m.year is not None:
            roles[(m.year, m.kind or "")].add(m.role or m.workbook)
    if not roles:
        yield Group(_names(members))
        return
    main = max(roles, key=lambda edition: (len(roles[edition]), edition))
    editions = [e for e in sorted(roles) if e == main or len(roles[e]) * 2 > len(roles[main])]
    for edition in editions:
        own = [m for m in members if _edition_of(m, editions, main) == edition]
        strays = [m for m in members if edition == main and _edition_of(m, editions, main) is None]
        yield Group(_names(own), _names(strays), year=edition[0], kind=edition[1] or None)


def _edition_of(member: Identity, editions: list[tuple[int, str]], main: tuple[int, str]) -> tuple[int, str] | None:
    """The edition a workbook belongs to: its own, else one of its year, else the main one if it names no year."""
    if member.year is None:
        return main
    own = (member.year, member.kind or "")
    if own in editions:
        return own
    same_year = [e for e in editions if e[0] == member.year]
    return main if main in same_year else same_year[-1] if same_year else None


def _names(members: list[Identity]) -> tuple[str, ...]:
    return tuple(sorted(m.workbook for m in members))


def _seated(groups: list[Group], offices: dict[_Office, list[Identity]], guests: list[Identity]) -> list[Group]:
    """The groups with each guest beside the one office of its folder, or of the whole batch; else alone."""
    folders = {m.workbook: m.folder for members in offices.values() for m in members}
    in_folder: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for name in group.members:
            in_folder[folders[name]].add(number)
    seats: dict[int, list[str]] = defaultdict(list)
    alone = []
    for guest in guests:
        homes = in_folder.get(guest.folder, set())
        if len(groups) == 1:
            homes = {0}
        if len(homes) == 1:
            seats[next(iter(homes))].append(guest.workbook)
        else:
            alone.append(Group((), guests=(guest.workbook,)))
    seated = [replace(group, guests=tuple(seats.get(i, ()))) for i, group in enumerate(groups)]
    return [*seated, *alone]
