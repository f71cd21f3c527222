"""The parser of written numbers, with separators of thousands and decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple


def plain(number: Decimal) -> str:
    """The number as text with a decimal point, without an exponent and trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


FIGURE_START = r"\s*+(?:rp\.?|idr)?+\s*+[(+–-]?+\s*+\d"
"""The pattern of what a figure begins with, in lower case: its currency, its sign, its first digit."""


class Written(NamedTuple):
    """A written number, and the other one that the same writing may mean: ``1.234`` is 1.234 or 1234."""

    number: Decimal
    other: Decimal | None = None


def written_number(text: str) -> Written:
    """The number written with dots and commas in a text. Raises ValueError for any other text.

    One separator repeated groups thousands. Of two kinds the last marks decimals, but with three digits behind it it may
    be a slip for the one that groups (``31,307.000``). A single separator with three digits behind it may be either.
    """
    if not re.fullmatch(r"[+-]?\d[\d.,]*", text):
        raise ValueError(text)
    body = text.lstrip("+-")
    number, other = _unsigned(body)
    if text[0] == "-":
        return Written(number.copy_negate(), None if other is None else other.copy_negate())
    return Written(number, other)


def _unsigned(body: str) -> Written:
    marks = [c for c in body if c in ".,"]
    if not marks:
        return Written(Decimal(body))
    digits = re.sub(r"[.,]", "", body)
    if len(set(marks)) == 2:
        whole, decimals = body.rsplit(marks[-1], 1)
        if marks[-1] in whole or not decimals or not _grouped(whole, marks[0]):
            raise ValueError(body)
        number = Decimal(f"{whole.replace(marks[0], '')}.{decimals}")
        return Written(number, Decimal(digits) if len(decimals) == 3 else None)
    if len(marks) > 1:
        if not _grouped(body, marks[0]):
            raise ValueError(body)
        return Written(Decimal(digits))
    before, after = body.split(marks[0])
    if not after:
        return Written(Decimal(before))
    may_group = len(after) == 3 and not before.startswith("0")
    return Written(Decimal(f"{before}.{after}"), Decimal(digits) if may_group else None)


def is_grouped(body: str) -> bool:
    """True for digits whose separators stand where they would group thousands: ``1.234``, not ``1234.500``."""
    mark = next((c for c in body if c in ".,"), None)
    return mark is not None and _grouped(body, mark)


def _grouped(body: str, mark: str) -> bool:
    """True for digits in groups of three, separated by this mark."""
    head, *groups = body.split(mark)
    return 1 <= len(head) <= 3 and not head.startswith("0") and all(len(g) == 3 for g in groups)


def figure(target: str | None) -> Decimal | None:
    """The number of a target's figure; None for a grade and for None."""
    if target is None:
        return None
    try:
        return Decimal(target)
    except ArithmeticError:
        return None


def same_figure(one: str, other: str) -> bool:
    """True for figures of equal value (``87.4`` and ``87.40``), and for equal grades."""
    a, b = figure(one), figure(other)
    return a == b if isinstance(a, Decimal) or isinstance(b, Decimal) else one == other
