"""Findings with their origins, and the catalogue of messages that they refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pkxl.speed.pickling import travelling
from pkxl.vocabulary.language import Wording


class Severity(StrEnum):
    """The severity of a finding; the values are those of the JSON output."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """The sort order of severities: 0 for errors, 1 for warnings, 2 for notes."""
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
    """A location: a workbook and, where known, its sheet, row and column (both from 1)."""

    workbook: str
    sheet: str | None = None
    row: int | None = None
    column: int | None = None

    @property
    def cell(self) -> str | None:
        """The address of the cell, such as ``E12``; None for a whole workbook or sheet."""
        if self.row is None or self.column is None:
            return None
        return f"{column_letters(self.column)}{self.row}"


def column_letters(column: int) -> str:
    """The letters of a column number from 1: 1 -> A, 27 -> AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Example:
    """Two small workbooks as text, one that breaks the rule and one that complies.

    Each has one or more sheets: a line ``[position] Sheet`` (the position only where the example needs several
    workbooks), then a Markdown table. `prose` is True for an example in words, where no table can show it.
    """

    fails: str
    passes: str
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of the catalogue: the code, severity and texts that all findings of one sort share.

    `once` names values of a finding: those of one workbook that are equal in these are one finding with several places.
    None keeps every finding for itself.
    """

    code: str
    severity: Severity
    title: Wording
    says: Wording
    do: Wording
    why: Wording
    example: Example | None = None
    waivable: bool = True
    once: tuple[str, ...] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return catalogued, (self.code,)


def catalogued(code: str) -> Message:
    """The message with this code, by which a pickled finding refers to it. KeyError for an unknown code."""
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
    once: tuple[str, ...] | None = None,
) -> Message:
    """Register a message in the catalogue. Raises ValueError where its code is in use; codes are never reused."""
    if code in CATALOGUE:
        raise ValueError(f"code {code} is taken")
    CATALOGUE[code] = Message(code, severity, title, says, do, why, example, waivable and code[0] != "F", once)
    return CATALOGUE[code]


@travelling
@dataclass(frozen=True, slots=True)
class Waiver:
    """An exemption of one finding: the reason, who decided it, and the date as printed."""

    reason: str
    name: str
    date: str


_MAX_TEXT = 600


def shorten_values(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values with long texts cut to 600 characters, since a finding outlives its workbook in memory."""
    longer = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > _MAX_TEXT}
    return {**values, **{n: f"{v[:_MAX_TEXT]}…" for n, v in longer.items()}} if longer else values


@travelling
@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one origin, as data; `pkxl.reports.wording` puts it into words."""

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
    def places(self) -> tuple[Origin, ...]:
        """Where the finding applies: its origin and, if its message is said once, the related places in its workbook."""
        if self.message.once is None:
            return (self.origin,)
        return (self.origin, *(o for o in self.related if o.workbook == self.origin.workbook))

    @property
    def sort_key(self) -> tuple[str, int, str, int, int, str, str]:
        """The sort order of reports: workbook, severity (errors first), sheet, row, column, code."""
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
