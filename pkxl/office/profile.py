"""The office: its positions, who reports to whom, and what each agreement carries.

Everything comes from a profile (TOML); the shipped one is a kecamatan with eight agreements.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pkxl.speed import memo
from pkxl.vocabulary.errors import BadProfile
from pkxl.vocabulary.labels import key


@dataclass(frozen=True, slots=True)
class Position:
    """One position of the office and the agreement that goes with it."""

    id: str
    name: str
    spellings: tuple[str, ...] = ()
    superior: str = ""
    budget_levels: tuple[str, ...] = ()
    objective_levels: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    rows: tuple[int, int, int] = (10, 10, 6)


@dataclass(frozen=True)
class Profile:
    """An office. `positions` have an agreement each; `outside` are superiors without one here."""

    unit_name: str
    regency: str
    place: str
    abbreviations: dict[str, str] = field(hash=False)
    positions: tuple[Position, ...]
    outside: tuple[Position, ...]

    def position(self, role: str) -> Position:
        """The position with this id; KeyError if the office has none such."""
        return self._by_id[role]

    def has(self, role: str | None) -> bool:
        """True for the id of a position that signs an agreement in this office."""
        return any(p.id == role for p in self.positions)

    @cached_property
    def _by_id(self) -> dict[str, Position]:
        return {p.id: p for p in (*self.positions, *self.outside)}

    @cached_property
    def _spellings(self) -> list[tuple[str, str]]:
        """Every spelling as a key with its position's id, the longest first."""
        known = {
            self.position_key(spelling): p.id
            for p in (*self.outside, *self.positions)
            for spelling in (p.name, *p.spellings)
        }
        return sorted(known.items(), key=lambda pair: -len(pair[0]))

    def __getstate__(self) -> dict[str, object]:
        """The fields only: what is derived from them does not travel."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def position_key(self, position: str) -> str:
        """A position with its abbreviations written out: ``KASUBAG. UMUM`` -> ``kepala sub bagian umum``."""
        text = f" {key(position)} "
        for short, long in self.abbreviations.items():
            text = text.replace(f" {short} ", f" {long} ")
        return re.sub(r"\s+", " ", text).strip()

    def role_of(self, position: str) -> str | None:
        """The id of the position written here, whatever its spelling and the place name behind it; else None."""
        return self._role_of(position)

    @cached_property
    def _role_of(self) -> Callable[[str], str | None]:
        def role_of(position: str) -> str | None:
            text = self.position_key(position)
            return next((role for k, role in self._spellings if text == k or text.startswith(k + " ")), None)

        return memo.of_texts(4096)(role_of)

    def nearest(self, position: str) -> str:
        """The name of the position that is spelled most alike."""
        from rapidfuzz import fuzz, process

        names = [p.name for p in self.positions]
        best = process.extractOne(position, names, scorer=fuzz.WRatio, processor=self.position_key)
        return best[0] if best else names[0]

    def same_position(self, one: str, other: str) -> bool:
        """True when two spellings mean one position: by profile where it knows them, else by their keys."""
        first, second = self.role_of(one), self.role_of(other)
        if first is not None or second is not None:
            return first == second
        return self.position_key(one) == self.position_key(other)


def load_profile(path: Path | None = None) -> Profile:
    """The profile in this file, else the one that PKXL_PROFILE names, else the shipped one.

    Raises BadProfile with a sentence that names the file and what is missing.
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
    """The profile that comes with the program."""
    text = (files("pkxl") / "data" / "office.toml").read_text(encoding="utf-8")
    return _profile(tomllib.loads(text), "office.toml")


def _profile(data: dict[str, Any], source: str) -> Profile:
    try:
        office = data["kantor"]
        positions = tuple(_position(entry) for entry in data["jabatan"])
        profile = Profile(
            unit_name=str(office["perangkat_daerah"]),
            regency=str(office["kabupaten"]),
            place=str(office["tempat"]),
            abbreviations={key(k): str(v) for k, v in data.get("singkatan", {}).items()},
            positions=positions,
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
        if p.superior not in known:
            raise BadProfile(
                f"Profil {source}: atasan {p.superior!r} dari jabatan {p.id!r} tidak ada.",
                f"The profile {source}: there is no {p.superior!r}, the atasan of {p.id!r}.",
            )
    return profile


def _position(entry: dict[str, Any]) -> Position:
    rows = tuple(int(n) for n in entry.get("baris", (10, 10, 6)))
    if len(rows) != 3 or min(rows) < 1:
        raise ValueError(f"baris = {list(rows)}")
    return Position(
        id=str(entry["id"]),
        name=str(entry["nama"]),
        spellings=tuple(str(s) for s in entry.get("ejaan", ())),
        superior=str(entry.get("atasan", "")),
        budget_levels=tuple(str(s) for s in entry.get("anggaran", ())),
        objective_levels=tuple(str(s) for s in entry.get("kinerja", ())),
        programs=tuple(str(s) for s in entry.get("program", ())),
        rows=(rows[0], rows[1], rows[2]),
    )
