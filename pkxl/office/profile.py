"""The profile of an office: its positions, their superiors, and the content of each agreement.

A profile is a TOML file. The default one, part of the package, is a kecamatan with eight agreements.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pkxl.office.profile_file import Problem, ProfileFile
from pkxl.office.profile_keys import (
    ABBREVIATIONS,
    OFFICE,
    OFFICE_KEYS,
    OUTSIDE,
    OUTSIDE_KEYS,
    POSITION_KEYS,
    POSITIONS,
    Key,
    advice,
    problems,
)
from pkxl.office.titles import is_place, own_position, without_acting
from pkxl.speed import memo
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.spelling import official


@dataclass(frozen=True, slots=True)
class Position:
    """One position of the office; `programs` are the codes of the programs it may have, all if empty.

    `vacant` is True for a post that nobody holds, `held_by` the id of the position whose official holds this one too.
    """

    id: str
    name: str
    spellings: tuple[str, ...] = ()
    superior: str = ""
    budget_levels: tuple[str, ...] = ()
    objective_levels: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    rows: tuple[int, int, int] = (10, 10, 6)
    vacant: bool = False
    held_by: str = ""


@dataclass(frozen=True)
class Profile:
    """An office. `positions` have an agreement each; `outside` are superiors of another office."""

    unit_name: str
    regency: str
    place: str
    abbreviations: dict[str, str] = field(hash=False)
    positions: tuple[Position, ...]
    outside: tuple[Position, ...]

    def position(self, role: str) -> Position:
        """The position with this id. Raises KeyError if the office has no such position."""
        return self._by_id[role]

    def has(self, role: str | None) -> bool:
        """True for the id of a position that signs an agreement in this office."""
        return any(p.id == role for p in self.positions)

    @property
    def expected(self) -> tuple[Position, ...]:
        """The positions from which a workbook is expected: not those that are vacant or held by another's official."""
        return tuple(p for p in self.positions if not p.vacant and not p.held_by)

    def receivers(self, position: Position) -> tuple[str, ...]:
        """The ids of who may receive the position's promise: the superior; if nobody else is that, who stands for it."""
        found = [position.superior]
        while found[-1] in self._by_id and (above := self._by_id[found[-1]]).vacant and above.superior not in found:
            found.append(above.superior)
        holders = [self._by_id[role].held_by for role in found if role in self._by_id and self._by_id[role].held_by]
        return (*found, *holders)

    @cached_property
    def _by_id(self) -> dict[str, Position]:
        return {p.id: p for p in (*self.positions, *self.outside)}

    @cached_property
    def _spellings(self) -> list[tuple[str, str]]:
        """Every spelling as a key, with the id of its position, longest first."""
        known = {
            self.position_key(spelling): p.id
            for p in (*self.outside, *self.positions)
            for spelling in (p.name, *p.spellings)
        }
        return sorted(known.items(), key=lambda pair: -len(pair[0]))

    def __getstate__(self) -> dict[str, object]:
        """The fields without cached properties, so that pickles stay small."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def position_key(self, position: str) -> str:
        """The key of a position, without abbreviations and titles: ``Plt. KASUBAG. UMUM`` -> ``kepala sub bagian umum``."""
        text = f" {without_acting(official(key(position)))} "
        for short, long in self.abbreviations.items():
            text = text.replace(f" {short} ", f" {long} ")
        return re.sub(r"\s+", " ", text).strip()

    def role_of(self, position: str) -> str | None:
        """The id of the position in this text, in any known spelling and with any place name after it; None if unknown."""
        return self._role_of(position)

    def own_role_of(self, position: str) -> str | None:
        """The id of the own position of somebody who acts in another one (``Camat`` in ``Camat selaku Plt. Bupati``)."""
        own = own_position(key(position))
        return self.role_of(own) if own else None

    @cached_property
    def _role_of(self) -> Callable[[str], str | None]:
        def role_of(position: str) -> str | None:
            text = self.position_key(position)
            starts = ((k, role) for k, role in self._spellings if text == k or text.startswith(k + " "))
            longest, role = next(starts, (text, None))
            return role if is_place(text.removeprefix(longest), longest) else None

        return memo.of_texts(4096)(role_of)

    def nearest(self, position: str) -> str:
        """The name of the position with the most similar spelling."""
        from rapidfuzz import fuzz, process

        names = [p.name for p in self.positions]
        best = process.extractOne(position, names, scorer=fuzz.WRatio, processor=self.position_key)
        return best[0] if best else names[0]

    def same_position(self, one: str, other: str) -> bool:
        """True if both texts are the same position of the profile or, if it knows neither, have the same key."""
        first, second = self.role_of(one), self.role_of(other)
        if first is not None or second is not None:
            return first == second
        return self.position_key(one) == self.position_key(other)


def load_profile(path: Path | None = None) -> Profile:
    """The profile in this file, else in the file of the environment variable PKXL_PROFILE, else the default one.

    Raises BadProfile, naming the file, its line and what is wrong there.
    """
    named = os.environ.get("PKXL_PROFILE")
    path = path or (Path(named) if named else None)
    return shipped_profile() if path is None else _profile(ProfileFile.read(path))


@lru_cache(maxsize=1)
def shipped_profile() -> Profile:
    """The default profile, from the package."""
    return _profile(ProfileFile.parsed("office.toml", (files("pkxl") / "data" / "office.toml").read_bytes()))


def _profile(file: ProfileFile) -> Profile:
    """The profile in this file. Raises BadProfile for all that is wrong with it."""
    file.refuse(problems(file.data))
    data = file.data
    positions = tuple(_position(entry, POSITION_KEYS) for entry in data[POSITIONS])
    profile = Profile(
        **{one.field: data[OFFICE][one.name] for one in OFFICE_KEYS},
        abbreviations={key(short): long for short, long in data.get(ABBREVIATIONS, {}).items()},
        positions=tuple(_with_held(p, positions) for p in positions),
        outside=tuple(_position(entry, OUTSIDE_KEYS) for entry in data.get(OUTSIDE, [])),
    )
    file.refuse(_contradictions(profile))
    return profile


def _position(entry: dict[str, Any], keys: Iterable[Key]) -> Position:
    given: dict[str, Any] = {one.field: entry[one.name] for one in keys if one.name in entry}
    fields_of: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in given.items()}
    return Position(**fields_of)


def _contradictions(profile: Profile) -> Iterator[Problem]:
    """What is wrong between positions: ids and spellings of two, superiors whom nobody knows or in a circle."""
    outside = [((OUTSIDE, number), p) for number, p in enumerate(profile.outside)]
    inside = [((POSITIONS, number), p) for number, p in enumerate(profile.positions)]
    first: dict[str, Position] = {}
    spelled: dict[str, Position] = {}
    for path, p in (*outside, *inside):
        if first.setdefault(p.id, p) is not p:
            says = Wording(id=f"id “{p.id}” tertulis dua kali", en=f"the id “{p.id}” stands there twice")
            yield Problem((*path, "id"), says)
            continue
        for spelling in (p.name, *p.spellings):
            other = spelled.setdefault(profile.position_key(spelling), p)
            if other is not p:
                says = Wording(
                    id=f"“{spelling}” berarti dua jabatan, {other.id} dan {p.id}",
                    en=f"“{spelling}” means two positions, {other.id} and {p.id}",
                )
                yield Problem((*path, "nama" if spelling == p.name else "ejaan"), says, spelling)
    in_circles: set[str] = set()
    for path, p in inside:
        if p.held_by and (p.held_by == p.id or p.held_by not in {other.id for other in profile.positions}):
            meant = advice(p.held_by, tuple(other.id for other in profile.positions if other.id != p.id))
            says = Wording(
                id=f"jabatan “{p.held_by}”, yang merangkap “{p.id}”, tidak ada{meant.id}",
                en=f"there is no “{p.held_by}”, the dirangkap of “{p.id}”{meant.en}",
            )
            yield Problem((*path, "dirangkap"), says)
        if p.superior not in first:
            meant = advice(p.superior, tuple(first))
            says = Wording(
                id=f"atasan “{p.superior}” dari jabatan “{p.id}” tidak ada{meant.id}",
                en=f"there is no “{p.superior}”, the atasan of “{p.id}”{meant.en}",
            )
            yield Problem((*path, "atasan"), says)
        elif (circle := _circle(p, first)) and in_circles.isdisjoint(circle):
            in_circles.update(circle)
            listed = ", ".join(circle)
            says = Wording(id=f"atasan berputar: {listed}", en=f"superiors go in a circle: {listed}")
            yield Problem((*path, "atasan"), says)


def _circle(position: Position, by_id: dict[str, Position]) -> list[str]:
    """The ids from this position over its superiors back to itself; none where they end elsewhere."""
    passed = [position.id]
    while (above := by_id.get(by_id[passed[-1]].superior)) is not None:
        if above.id == position.id:
            return [*passed, above.id]
        if above.id in passed:
            return []  # the circle is of others
        passed.append(above.id)
    return []


def _with_held(position: Position, positions: tuple[Position, ...]) -> Position:
    """The position with the programs and levels of those that its official holds too."""
    held = [p for p in positions if p.held_by == position.id != p.id]
    everything = not all(p.programs for p in (position, *held))
    return replace(
        position,
        programs=() if everything else _all(position.programs, *(p.programs for p in held)),
        budget_levels=_all(position.budget_levels, *(p.budget_levels for p in held)) if position.budget_levels else (),
        objective_levels=_all(position.objective_levels, *(p.objective_levels for p in held))
        if position.objective_levels
        else (),
    )


def _all(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in lists for text in texts))
