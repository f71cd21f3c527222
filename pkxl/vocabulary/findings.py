"""Findings: what is wrong, where, and the catalogue of everything that can be found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pkxl.speed.pickling import travelling
from pkxl.vocabulary.language import Wording


class Severity(StrEnum):
    """How much a finding matters; the values are those of the JSON output."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for errors, so that sorting puts them first."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


SEVERITY_WORDS = {
    Severity.ERROR: Wording(id="kesalahan", en="errors"),
    Severity.WARNING: Wording(id="peringatan", en="warnings"),
    Severity.NOTE: Wording(id="catatan", en="notes"),
}
SEVERITY_WORD = {
    Severity.ERROR: Wording(id="Kesalahan", en="Error"),
    Severity.WARNING: Wording(id="Peringatan", en="Warning"),
    Severity.NOTE: Wording(id="Catatan", en="Note"),
}


@travelling
@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place: workbook, and where known sheet, row and column (both from 1)."""

    workbook: str
    sheet: str | None = None
    row: int | None = None
    column: int | None = None

    @property
    def cell(self) -> str | None:
        """The address such as ``E12``, or None for a place that is no single cell."""
        if self.row is None or self.column is None:
            return None
        return f"{column_letters(self.column)}{self.row}"


def column_letters(column: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Example:
    """Two small workbooks as text, one that the rule finds and one that it lets pass.

    Each is one or more sheets: a line ``[position] Sheet`` (the position only where several workbooks
    matter), then a Markdown table. An example in prose says what cannot be written so.
    """

    fails: str
    passes: str
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of the catalogue: all that is fixed about a finding."""

    code: str
    severity: Severity
    title: Wording
    says: Wording
    do: Wording
    why: Wording
    example: Example | None = None
    waivable: bool = True

    def __reduce__(self) -> tuple[Any, ...]:
        return catalogued, (self.code,)


def catalogued(code: str) -> Message:
    """The message under this code; findings that come from another process find theirs by it."""
    return CATALOGUE[code]


CATALOGUE: dict[str, Message] = {}


def message(
    code: str,
    severity: Severity,
    *,
    title: Wording,
    says: Wording,
    do: Wording,
    why: Wording,
    example: Example | None = None,
    waivable: bool = True,
) -> Message:
    """Register a message under its code, once and for ever."""
    if code in CATALOGUE:
        raise ValueError(f"code {code} is taken")
    CATALOGUE[code] = Message(code, severity, title, says, do, why, example, waivable and code[0] != "F")
    return CATALOGUE[code]


@travelling
@dataclass(frozen=True, slots=True)
class Waiver:
    """Why a finding is let stand, and who said so."""

    reason: str
    name: str
    date: str


_LONGEST_QUOTED = 600


def quoted(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Values as a finding keeps them, whose workbook may be long gone: of a very long text, its beginning."""
    longer = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > _LONGEST_QUOTED}
    return {**values, **{n: f"{v[:_LONGEST_QUOTED]}…" for n, v in longer.items()}} if longer else values


@travelling
@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: data only, put into words at the edge."""

    message: Message
    origin: Origin
    values: Mapping[str, Any] = field(default_factory=dict)
    related: tuple[Origin, ...] = ()
    waiver: Waiver | None = None

    @property
    def code(self) -> str:
        """The stable code, such as ``K02``."""
        return self.message.code

    @property
    def severity(self) -> Severity:
        """The severity of the rule; a waived finding counts as a note."""
        return Severity.NOTE if self.waiver else self.message.severity

    @property
    def sort_key(self) -> tuple[str, int, str, int, int, str, str]:
        """Workbook, then errors first, then as one reads: sheet, row, column, code."""
        o = self.origin
        return (
            o.workbook,
            self.severity.rank,
            o.sheet or "",
            o.row or 0,
            o.column or 0,
            self.code,
            str(self.values),
        )
