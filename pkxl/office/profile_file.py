"""The file of a profile: TOML of an agreed size and encoding, and the line at which each of its mistakes stands."""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from pkxl.vocabulary.errors import BadProfile
from pkxl.vocabulary.language import Wording

Trail = tuple[str | int, ...]
"""The way to a place in a profile: a table, then (in a list of tables) a number from 0, then a key."""
_MOST_BYTES = 2**18
_MOST_DOTS = 100
"""Of a line. A key of many parts takes the square of their number in memory."""
_MOST_LOOKED_FOR, _MOST_SHOWN = 50, 5
_SHOWN_LETTERS = 60
_LINE = re.compile(r"\((?:at line ([0-9]+), column [0-9]+|at end of document)\)")


class Problem(NamedTuple):
    """What is wrong in a profile.

    `path` leads to it; `value` is what is typed there, None where the key itself is meant.
    """

    path: Trail
    says: Wording
    value: object = None


@dataclass(frozen=True)
class ProfileFile:
    """A profile as text and as data; `name` is how it is called in messages."""

    name: str
    text: str
    data: dict[str, Any] = field(hash=False)

    @classmethod
    def read(cls, path: Path) -> ProfileFile:
        """The profile in this file. Raises BadProfile for one that cannot be opened, or is no TOML in UTF-8."""
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                raise BadProfile(f"Profil {path} bukan berkas biasa.", f"The profile {path} is no regular file.")
            if status.st_size > _MOST_BYTES:
                raise BadProfile(
                    f"Profil {path} lebih besar dari 256 KiB; ini bukan profil kantor.",
                    f"The profile {path} is larger than 256 KiB; it is no profile of an office.",
                )
            data = path.read_bytes()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise BadProfile(
                f"Profil {path} tidak dapat dibuka: {reason}.", f"The profile {path} cannot be opened: {reason}."
            ) from error
        return cls.parsed(str(path), data)

    @classmethod
    def parsed(cls, name: str, data: bytes) -> ProfileFile:
        """The profile with these bytes. Raises BadProfile for what is no TOML in UTF-8, with its line."""
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise _refusal(
                name,
                line,
                Wording(
                    id="bukan teks UTF-8; simpan berkas itu dengan pengodean UTF-8",
                    en="no text in UTF-8; save the file with the encoding UTF-8",
                ),
            ) from error
        for line, one in enumerate(text.split("\n"), 1):
            if one.count(".") > _MOST_DOTS and not one.lstrip().startswith("#"):
                raise _refusal(name, line, Wording(id="terlalu banyak titik", en="too many dots"))
        try:
            return cls(name, text, tomllib.loads(text))
        except RecursionError as error:
            nested = Wording(id="tanda kurung bersarang terlalu dalam", en="brackets are nested too deep")
            raise _refusal(name, _deepest_line(text), nested) from error
        except ValueError as error:  # TOMLDecodeError, and numbers of too many digits
            found = _LINE.search(str(error))
            reason = _LINE.sub("", str(error)).strip()
            last = text.rstrip().count("\n") + 1
            raise _refusal(
                name,
                int(found[1] or last) if found else None,
                Wording(id=f"bukan TOML yang sah ({reason})", en=f"no valid TOML ({reason})"),
            ) from error

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Raise BadProfile if there are problems: the first of them, each with its line, in the order of the file."""
        found = sorted(
            ((self.line(p.path, p.value), p.says) for p in islice(problems, _MOST_LOOKED_FOR)),
            key=lambda pair: pair[0] or 0,
        )
        if not found:
            return
        said = Wording(
            id="; ".join(_placed(line, says.id, "baris") for line, says in found[:_MOST_SHOWN]),
            en="; ".join(_placed(line, says.en, "line") for line, says in found[:_MOST_SHOWN]),
        )
        more = len(found) - _MOST_SHOWN
        and_more = Wording(id=f"; dan {more} lagi", en=f"; and {more} more") if more > 0 else Wording(id="", en="")
        raise BadProfile(
            _ended(f"Profil {self.name}: {said.id}{and_more.id}"),
            _ended(f"The profile {self.name}: {said.en}{and_more.en}"),
        )

    def line(self, path: Trail, value: object = None) -> int | None:
        """The line (from 1) of this place; that of the table around it where the place itself is not found."""
        lines = self.text.split("\n")
        start, end = 0, len(lines)
        if path:
            number = next((part for part in path if isinstance(part, int)), 0)
            start, end = _table(lines, str(path[0]), number)
        if len(path) > 1 and isinstance(path[-1], str):
            start, end = _entry(lines, start, end, path[-1])
        if start < 0:
            return None
        if value is not None:
            wanted = str(value)
            start = next((at for at in range(start, end) if wanted in lines[at]), start)
        return start + 1


def shown(value: object) -> str:
    """A value as typed in TOML, shortened."""
    text = {True: "true", False: "false"}.get(value, repr(value)) if isinstance(value, bool) else str(value)
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return text if len(text) <= _SHOWN_LETTERS else f"{text[:_SHOWN_LETTERS]}…"


def _table(lines: list[str], name: str, number: int) -> tuple[int, int]:
    """The first line of a table (of a list: the one with this number), and the line behind its last; -1: not found."""
    header = re.compile(rf"""\s*\[\[?\s*["']?{re.escape(name)}["']?\s*\]\]?""")
    starts = [at for at, line in enumerate(lines) if header.match(line)]
    if number >= len(starts):
        single = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.]""")
        start = next((at for at, line in enumerate(lines) if single.match(line)), -1)
        return start, len(lines)
    start = starts[number]
    behind = (
        at for at in range(start + 1, len(lines)) if re.match(r"\s*\[\[?\s*[\w\"'.-]+\s*\]\]?\s*(#.*)?$", lines[at])
    )
    return start, next(behind, len(lines))


def _entry(lines: list[str], start: int, end: int, name: str) -> tuple[int, int]:
    """The lines of a key within those of its table."""
    entry = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.]""", re.IGNORECASE)
    other = re.compile(r"""\s*["']?[\w .-]+["']?\s*=""")
    first = next((at for at in range(max(start, 0), end) if entry.match(lines[at])), None)
    if first is None:
        return start, end
    return first, next((at for at in range(first + 1, end) if other.match(lines[at])), end)


def _deepest_line(text: str) -> int:
    """The line on which most brackets are open."""
    depth = deepest = 0
    line = 1
    for number, one in enumerate(text.split("\n"), 1):
        depth += one.count("[") + one.count("{") - one.count("]") - one.count("}")
        if max(depth, one.count("["), one.count("{")) > deepest:
            deepest, line = max(depth, one.count("["), one.count("{")), number
    return line


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def _placed(line: int | None, says: str, word: str) -> str:
    return f"{word} {line}: {says}" if line else says


def _refusal(name: str, line: int | None, says: Wording) -> BadProfile:
    return BadProfile(
        f"Profil {name}: {_placed(line, says.id, 'baris')}.", f"The profile {name}: {_placed(line, says.en, 'line')}."
    )
