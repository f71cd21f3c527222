"""The profile of an office: its positions, their superiors, and the content of each agreement.

A profile is a TOML file. The default one, part of the package, is a kecamatan with eight agreements.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pkxl.office.titles import is_place, without_acting
from pkxl.speed import memo
from pkxl.vocabulary.errors import BadProfile
from pkxl.vocabulary.labels import key
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

    Raises BadProfile, naming the file and what is missing.
    """
    named = os.environ.get("PKXL_PROFILE")
    path = path or (Path(named) if named else None)
    if path is None:
        return shipped_profile()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadProfile(
            f"Profil {path} tidak dapat dibuka: {error.strerror}.",
            f"The profile {path} cannot be opened: {error.strerror}.",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadProfile(
            f"Profil {path} bukan TOML yang sah: {error}.", f"The profile {path} is not valid TOML: {error}."
        ) from error
    return _profile(data, str(path))


@lru_cache(maxsize=1)
def shipped_profile() -> Profile:
    """The default profile, from the package."""
    text = (files("pkxl") / "data" / "office.toml").read_text(encoding="utf-8")
    return _profile(tomllib.loads(text), "office.toml")


def _profile(data: dict[str, Any], source: str) -> Profile:
    """The profile in this TOML data. Raises BadProfile for missing values, repeated ids and unknown superiors."""
    try:
        office = data["kantor"]
        positions = tuple(_position(entry) for entry in data["jabatan"])
        profile = Profile(
            unit_name=str(office["perangkat_daerah"]),
            regency=str(office["kabupaten"]),
            place=str(office["tempat"]),
            abbreviations={key(k): str(v) for k, v in data.get("singkatan", {}).items()},
            positions=tuple(_with_held(p, positions) for p in positions),
            outside=tuple(_position(entry) for entry in data.get("luar", [])),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadProfile(
            f"Profil {source} tidak lengkap atau keliru: {error}.",
            f"The profile {source} lacks something or has it wrong: {error}.",
        ) from error
    known = {p.id for p in (*profile.positions, *profile.outside)}
    if not positions:
        raise BadProfile(
            f"Profil {source} tidak memuat satu pun [[jabatan]].", f"The profile {source} has no [[jabatan]] at all."
        )
    if len(known) < len(profile.positions) + len(profile.outside):
        raise BadProfile(
            f"Profil {source} memuat id jabatan yang sama dua kali.",
            f"The profile {source} has the same id of a jabatan twice.",
        )
    for p in positions:
        if p.held_by and (p.held_by == p.id or not profile.has(p.held_by)):
            raise BadProfile(
                f"Profil {source}: jabatan {p.held_by!r}, yang merangkap {p.id!r}, tidak ada.",
                f"The profile {source}: there is no {p.held_by!r}, the dirangkap of {p.id!r}.",
            )
        if p.superior not in known:
            raise BadProfile(
                f"Profil {source}: atasan {p.superior!r} dari jabatan {p.id!r} tidak ada.",
                f"The profile {source}: there is no {p.superior!r}, the atasan of {p.id!r}.",
            )
    return profile


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


def _position(entry: dict[str, Any]) -> Position:
    rows = tuple(int(n) for n in entry.get("baris", (10, 10, 6)))
    if len(rows) != 3 or min(rows) < 1:
        raise ValueError(f"baris = {list(rows)}")
    vacant = entry.get("kosong", False)
    if not isinstance(vacant, bool):
        raise TypeError(f"kosong = {vacant!r}")
    return Position(
        vacant=vacant,
        held_by=str(entry.get("dirangkap", "")),
        id=str(entry["id"]),
        name=str(entry["nama"]),
        spellings=tuple(str(s) for s in entry.get("ejaan", ())),
        superior=str(entry.get("atasan", "")),
        budget_levels=tuple(str(s) for s in entry.get("anggaran", ())),
        objective_levels=tuple(str(s) for s in entry.get("kinerja", ())),
        programs=tuple(str(s) for s in entry.get("program", ())),
        rows=(rows[0], rows[1], rows[2]),
    )
