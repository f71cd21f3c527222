"""The definition of a column without Pandera, with the kinds of values and their parsers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pkxl.vocabulary import dates, money, targets, text
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.labels import key


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: its parser, its number format in Excel, and its dtype in data frames."""

    name: str
    parse: Callable[[Cell], Any]
    number_format: str
    dtype: str
    right: bool = False
    prefix: str = ""
    """The beginning of the options of a closed list that users may leave out."""


TEXT = Kind("text", text.parse_text, "@", "string")
PROSE = Kind("prose", text.parse_prose, "@", "string")
NUMBERING = Kind("numbering", text.parse_numbering, "General", "string")
RUPIAH = Kind("rupiah", money.parse_rupiah, "#,##0", "Int64", right=True)
TARGET = Kind("target", targets.parse_target, "General", "string", right=True)
DATE = Kind("date", dates.parse_date, "[$-421]d mmmm yyyy", "datetime64[ns]")
YEAR = Kind("year", dates.parse_year, "0", "Int64")
CODE = Kind("code", text.parse_code, "@", "string")


def choice_kind(*options: str, prefix: str = "") -> Kind:
    """The kind of a closed list; see `text.Choice`."""
    return Kind("choice", text.Choice(*options, prefix=prefix), "@", "string", prefix=prefix)


_BY_NAME = {kind.name: kind for kind in (TEXT, PROSE, NUMBERING, RUPIAH, TARGET, DATE, YEAR, CODE)}


def kind_of(name: str, options: Sequence[str] = (), prefix: str = "") -> Kind:
    """The kind with this name, for a closed list also with these options. Raises KeyError for an unknown name."""
    return choice_kind(*options, prefix=prefix) if name == "choice" else _BY_NAME[name]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `width` in characters, `longest` the maximum length of its texts."""

    name: str
    header: str
    help: str
    kind: Kind
    also: tuple[str, ...]
    width: float
    required: bool
    options: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    longest: int | None
    fill_down: bool
    unit_to: str | None
    on_sheet: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its header and of other headers with the same meaning, its own first."""
        return tuple(dict.fromkeys(key(header) for header in (self.header, *self.also)))
