"""Written numbers: which separator groups thousands and which one marks decimals."""

from __future__ import annotations

import re
from decimal import Decimal


def plain(number: Decimal) -> str:
    """The shortest writing of a number with a decimal point and no exponent."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def written_number(text: str) -> tuple[Decimal, bool]:
    """A written number and whether it can be read in two ways (``1.234``); ValueError if it is none.

    The last separator of two kinds is the decimal one; one kind repeated groups thousands.
    """
    if not re.fullmatch(r"[+-]?\d[\d.,]*", text):
        raise ValueError(text)
    sign = -1 if text[0] == "-" else 1
    body = text.lstrip("+-")
    marks = [c for c in body if c in ".,"]
    if not marks:
        return sign * Decimal(body), False
    if len(set(marks)) == 2:
        whole, decimals = body.rsplit(marks[-1], 1)
        if marks[-1] in whole or not decimals or not _grouped(whole, marks[0]):
            raise ValueError(text)
        return sign * Decimal(f"{whole.replace(marks[0], '')}.{decimals}"), False
    mark = marks[0]
    if len(marks) > 1:
        if not _grouped(body, mark):
            raise ValueError(text)
        return sign * Decimal(body.replace(mark, "")), False
    before, after = body.split(mark)
    if not after:
        return sign * Decimal(before), False
    ambiguous = len(after) == 3 and len(before) <= 3 and not before.startswith("0")
    return sign * Decimal(f"{before}.{after}"), ambiguous


def _grouped(body: str, mark: str) -> bool:
    head, *groups = body.split(mark)
    return 1 <= len(head) <= 3 and not head.startswith("0") and all(len(g) == 3 for g in groups)


def figure(target: str | None) -> Decimal | None:
    """The number in a target's figure, None for a grade or an empty one."""
    if target is None:
        return None
    try:
        return Decimal(target)
    except ArithmeticError:
        return None


def same_figure(one: str, other: str) -> bool:
    """True for equal figures in any writing (``87.4`` and ``87.40``) and for equal grades."""
    a, b = figure(one), figure(other)
    return a == b if isinstance(a, Decimal) or isinstance(b, Decimal) else one == other
