"""The budget nomenclature: programs, kegiatan and sub kegiatan of a kecamatan, by code and by name.

Source: public regional planning data for urusan 7.01 (Kepmendagri on classification, codification and
nomenclature). Where no code is confirmed the entry has a parent only; none is made up.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from pkxl.office.slips import is_slip
from pkxl.speed import memo
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.spelling import official

_PARTS = {3: "Program", 5: "Kegiatan", 6: "Sub Kegiatan", 7: "Sub Kegiatan"}
LEVEL_IDS = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
_MIN_SIMILARITY = 88.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the tree. `code` is empty where none is confirmed; `parent` is the code of the entry above."""

    code: str
    parent: str
    level: str
    name: str


@dataclass(frozen=True, slots=True)
class Match:
    """The entry that a budget line is recognised as, and by what: ``code``, ``name`` or ``near`` (a slip of letters)."""

    entry: Entry
    how: str


def name_key(name: str) -> str:
    """The key of a name: without case, punctuation and spaces, in the official spelling."""
    return "".join(_words(name))


def _words(name: str) -> list[str]:
    return official(f"{key(name)} ").removeprefix("program ").split()


class Nomenclature:
    """The tree of entries, with lookup by code, by name, and by a name with a slip of letters."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._by_code = {e.code: e for e in entries if e.code}
        self._by_name: dict[tuple[str, str], Entry] = {(e.level, name_key(e.name)): e for e in entries}
        self._cached_find = memo.of_texts(65_536)(self._find)

    def by_code(self, code: str) -> Entry | None:
        """The entry with this code, with or without leading zeros (``.0001`` or ``.01``), None if unknown."""
        if code.startswith("X.XX"):
            code = "7.01" + code[4:]
        return self._by_code.get(code) or self._by_short_code.get(short_code(code))

    @cached_property
    def _by_short_code(self) -> dict[str, Entry]:
        return {short_code(code): e for code, e in self._by_code.items()}

    @cached_property
    def _names_by_level(self) -> dict[str, dict[str, Entry]]:
        names: dict[str, dict[str, Entry]] = {level: {} for level in LEVEL_IDS.values()}
        for (level, name), entry in self._by_name.items():
            names[level][name] = entry
        return names

    def level_of(self, title: str) -> str | None:
        """The level whose entry has exactly this name, a program with the word *Program*; None if none or several do."""
        wanted, text = name_key(title), key(title)
        levels = [
            level
            for level in LEVEL_IDS.values()
            if (level, wanted) in self._by_name and (level != "Program" or text.startswith("program "))
        ]
        return levels[0] if len(levels) == 1 else None

    def find(self, level: str, title: str, code: str | None = None) -> Match | None:
        """The match of a budget line: by name, else by code, else by a slip of letters; None if it is unknown.

        The name comes first, since that is what people read. A rule reports a code that contradicts it.
        """
        return self._cached_find((level, title, code or ""))

    def _find(self, line: tuple[str, ...]) -> Match | None:
        level, title, code = line
        wanted = name_key(title)
        entry = self._by_name.get((level, wanted)) or self._by_name.get((level, wanted.removeprefix(name_key(level))))
        if entry:
            return Match(entry, "name")
        if code and (entry := self.by_code(code)) and entry.level == level:
            return Match(entry, "code")
        if code and not self.by_code(code):
            return None  # an unknown code is of another nomenclature: a similar name would be a wrong match
        slip = self.misspelt(level, title)
        return Match(slip, "near") if slip else None

    def misspelt(self, level: str, title: str) -> Entry | None:
        """The only entry of this level whose name this is but for letters inside its words (see `is_slip`)."""
        from rapidfuzz import fuzz, process

        names = self._names_by_level.get(level, {})
        alike = process.extract(name_key(title), list(names), scorer=fuzz.ratio, score_cutoff=75, limit=None)
        typed = _words(title)
        found = [names[name] for name, *_ in alike if is_slip(typed, _words(names[name].name), self._known_words)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _known_words(self) -> frozenset[str]:
        return frozenset(word for entry in self.entries for word in _words(entry.name))

    def nearest(self, level: str, title: str) -> Entry | None:
        """The entry of this level with the most similar name, None if none is at least 88% similar. For advice only."""
        from rapidfuzz import fuzz, process

        names = self._names_by_level.get(level, {})
        best = process.extractOne(name_key(title), list(names), scorer=fuzz.ratio, score_cutoff=_MIN_SIMILARITY)
        return names[best[0]] if best else None

    def parent(self, entry: Entry) -> Entry | None:
        """The entry above, None for a program."""
        return self._by_code.get(entry.parent)


def short_code(code: str) -> str:
    """The code without leading zeros in its groups: ``7.01.01.2.06.0077`` -> ``7.1.1.2.6.77``."""
    return ".".join(part.lstrip("0") or "0" for part in code.split("."))


def code_level(code: str) -> str | None:
    """The level of a code by the number of its groups: 3 for a program, 5 for a kegiatan, 6 for a sub kegiatan."""
    return _PARTS.get(code.count(".") + 1)


def code_up_to(code: str, level: str) -> str:
    """The groups of a code that are this level's, empty if it has fewer: ``7.01.01.2.01.0001`` -> ``7.01.01.2.01``."""
    groups = code.split(".")
    wanted = next(number for number, other in _PARTS.items() if other == level)
    return ".".join(groups[:wanted]) if len(groups) >= wanted else ""


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
