"""Cell values as read from a spreadsheet: text, numbers, dates, None, and three special types.

Every parser of a cell returns its value, returns None for an empty cell, or raises `Unreadable` with a reason.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from pkxl.speed.memo import of_cells
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.numbers import plain
from pkxl.vocabulary.printing import format_date


class PercentCell(float):
    """A number in a cell with a percentage format: 1.0 is displayed as 100%."""


_LITERAL = re.compile(r'"[^"]*+"|\\.|_.|\*.|\[[^\]]*+\]')


def shows_percentage(number_format: str) -> bool:
    """True for a format that shows a hundredfold and a percent sign; a sign in quotes is only a letter: ``0.0"%"``."""
    return "%" in number_format and "%" in _LITERAL.sub("", number_format)


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A formula error such as ``#REF!``."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class NotComputed:
    """A formula that was saved without a stored result."""

    def __str__(self) -> str:
        return ""


Cell = str | float | int | bool | date | datetime | PercentCell | ErrorCell | NotComputed | None


class Reason(Enum):
    """Why a cell cannot be read."""

    NOT_MONEY = "not money"
    NOT_A_TARGET = "not a target"
    NOT_A_DATE = "not a date"
    NOT_A_YEAR = "not a year"
    NOT_A_CODE = "not a code"
    AMBIGUOUS = "ambiguous"
    FRACTION = "fraction of a rupiah"
    TOO_LARGE = "too large"
    ROUNDED = "rounded by the spreadsheet"
    ERROR_CELL = "formula error"
    NOT_COMPUTED = "formula without a result"


class Unreadable(PkxlError):
    """The cell is not empty, but its content is no value of the expected kind."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"Isi sel tidak terbaca ({reason.value}).", f"The cell cannot be read ({reason.value}).")
        self.reason = reason


# Text pasted from Word or the web: special spaces become spaces, soft hyphens and zero-width characters are removed.
_BLANKS = {ord(c): " " for c in "\u00a0\u2007\u202f\u2009\u3000\t\x0b\x0c"} | {
    ord(c): None for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff"
}


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]|_x000D_")


_WHITESPACE = re.compile(r"\s+")


def shown(cell: Cell) -> str:
    """The cell as Excel displays it, for messages: on one line, at most 80 characters."""
    if isinstance(cell, PercentCell):
        return f"{plain(Decimal(repr(float(cell))) * 100)}%".replace(".", ",")
    if isinstance(cell, float):
        return plain(Decimal(repr(cell))).replace(".", ",") if math.isfinite(cell) else str(cell)
    if isinstance(cell, date):
        return format_date(cell)
    text = _WHITESPACE.sub(" ", _CONTROL.sub("", str(cell if cell is not None else ""))).strip()
    return text if len(text) <= 80 else text[:79] + "…"


def refuse_marks(cell: Cell) -> None:
    """Raise Unreadable for a formula error and for a formula without a result."""
    if isinstance(cell, ErrorCell):
        raise Unreadable(Reason.ERROR_CELL)
    if isinstance(cell, NotComputed):
        raise Unreadable(Reason.NOT_COMPUTED)


@of_cells(32_768)
def one_line(text: str) -> str | None:
    """The text on one line, with single spaces for all whitespace and line breaks; None if nothing is left."""
    line = " ".join(_CONTROL.sub("", text.translate(_BLANKS)).split()).lstrip("'`").strip() or None
    return text if line == text else line


@of_cells(32_768)
def prose_lines(text: str) -> str | None:
    """The text with its line breaks, each line cleaned as by `one_line`; None if nothing is left."""
    clean = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").translate(_BLANKS))
    lines = (" ".join(line.split()) for line in clean.strip().lstrip("'`").split("\n"))
    kept = "\n".join(lines).strip() or None
    return text if kept == text else kept
