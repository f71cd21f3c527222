"""The budget nomenclature: programs, kegiatan and sub kegiatan of a kecamatan, by code and by name.

Source: public regional planning data for urusan 7.01 (Kepmendagri on classification, codification and
nomenclature). Where no code is confirmed the entry has a parent only; none is made up.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from pkxl.speed import memo
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.spelling import official

LEVEL_IDS = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
_CLOSE_ENOUGH = 88.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the tree. `code` is empty where none is confirmed; `path` runs from the program to it."""

    code: str
    parent: str
    level: str
    name: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a budget line was recognised as, and how: ``code``, ``name`` or ``near`` (a spelling mistake)."""

    entry: Entry
    how: str


def name_key(name: str) -> str:
    """A name of the nomenclature without case, punctuation and blanks, in the official spelling."""
    return official(f"{key(name)} ").removeprefix("program ").replace(" ", "")


class Nomenclature:
    """The tree, and how lines written by people find their place in it."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._by_code = {e.code: e for e in entries if e.code}
        self._by_name: dict[tuple[str, str], Entry] = {(e.level, name_key(e.name)): e for e in entries}
        self._found = memo.of_texts(65_536)(self._find)

    def by_code(self, code: str) -> Entry | None:
        """The entry with this code, in either writing of the last group (``.0001`` or ``.01``)."""
        if code.startswith("X.XX"):
            code = "7.01" + code[4:]
        return self._by_code.get(code) or self._loose_codes.get(_loose(code))

    @cached_property
    def _loose_codes(self) -> dict[str, Entry]:
        return {_loose(code): e for code, e in self._by_code.items()}

    @cached_property
    def _names_by_level(self) -> dict[str, dict[str, Entry]]:
        names: dict[str, dict[str, Entry]] = {level: {} for level in LEVEL_IDS.values()}
        for (level, name), entry in self._by_name.items():
            names[level][name] = entry
        return names

    def find(self, level: str, title: str, code: str | None = None) -> Match | None:
        """What a line is: by its name, else by its code, else by the nearest spelling; None if it is unknown.

        The name is asked first, since it is what people read; a code that says otherwise is a finding of
        its own.
        """
        return self._found((level, title, code or ""))

    def _find(self, line: tuple[str, ...]) -> Match | None:
        level, title, code = line
        wanted = name_key(title)
        if entry := self._by_name.get((level, wanted)):
            return Match(entry, "name")
        if code and (entry := self.by_code(code)) and entry.level == level:
            return Match(entry, "code")
        if code and not self.by_code(code):
            return None  # a code of another nomenclature: its owner knows better than a likeness of names
        near = self.nearest(level, title)
        return Match(near, "near") if near else None

    def nearest(self, level: str, title: str) -> Entry | None:
        """The entry of this level whose name differs by a few letters only, else None."""
        from rapidfuzz import fuzz, process

        names = self._names_by_level.get(level, {})
        best = process.extractOne(name_key(title), list(names), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
        return names[best[0]] if best else None

    def parent(self, entry: Entry) -> Entry | None:
        """The entry above, None for a program."""
        return self._by_code.get(entry.parent)


def _loose(code: str) -> str:
    return ".".join(part.lstrip("0") or "0" for part in code.split("."))


def parent_code(code: str) -> str:
    """The code one level up: a kegiatan ends two groups behind its program (``7.01.01.2.01`` -> ``7.01.01``)."""
    parts = code.split(".")
    return ".".join(parts[:3] if len(parts) == 5 else parts[:5] if len(parts) > 5 else [])


@lru_cache(maxsize=1)
def shipped_nomenclature() -> Nomenclature:
    """The tree that comes with the program."""
    text = (files("pkxl") / "data" / "nomenklatur.csv").read_text(encoding="utf-8")
    return Nomenclature(
        [
            Entry(row["kode"], row["induk"], LEVEL_IDS[row["tingkat"]], row["nama"])
            for row in csv.DictReader(text.splitlines())
        ]
    )
