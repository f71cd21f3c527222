"""The parser of amounts of money, in whole rupiah."""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.cells import Cell, PercentCell, Reason, Unreadable, one_line, refuse_marks
from pkxl.vocabulary.numbers import written_number

_LAST_SAFE_RUPIAH = 10**18


_CURRENCY = re.compile(r"^(rp\.?|idr)\s*|\s*(rupiah)$", re.IGNORECASE)


_NO_CENTS = re.compile(r"[\s.,]*[-–—]+$|(?<=\d)[.,]+$")


def parse_rupiah(cell: Cell) -> int | None:
    """The amount of a cell in whole rupiah: ``Rp. 2.877.638.950,-``, ``2,877,638,950``, ``(500)`` for minus five hundred.

    A single separator before three digits groups thousands (``1.234`` is 1234). None for an empty cell. Raises
    Unreadable for anything else: fractions of a rupiah are refused, not rounded.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return _rupiah_text(cell)
    refuse_marks(cell)
    if isinstance(cell, bool | date | PercentCell):
        raise Unreadable(Reason.NOT_MONEY)
    if isinstance(cell, int):
        return _whole(Decimal(cell))
    if isinstance(cell, float) and math.isfinite(cell):
        return _whole(Decimal(repr(cell)))
    raise Unreadable(Reason.NOT_MONEY)


def _whole(amount: Decimal) -> int:
    if amount != amount.to_integral_value():
        raise Unreadable(Reason.FRACTION)
    if abs(amount) >= _LAST_SAFE_RUPIAH:
        raise Unreadable(Reason.TOO_LARGE)
    return int(amount)


@of_texts(32_768)
def _rupiah_text(text: str) -> int | None:
    """The amount in a text, None for whitespace. Raises Unreadable for any other text."""
    line = one_line(text)
    if line is None:
        return None
    negative = line.startswith("(") and line.endswith(")")
    body = line[1:-1].strip() if negative else line
    if body.startswith(("-", "–")) and len(body) > 1:
        negative, body = not negative, body[1:].strip()
    body = _NO_CENTS.sub("", _CURRENCY.sub("", _CURRENCY.sub("", body)).strip()).strip()
    if body in ("", "-", "–"):
        if re.search(r"[-–—]", line):  # offices write a lone dash for zero
            return 0
        raise Unreadable(Reason.NOT_MONEY)
    if re.fullmatch(r"\d{1,3}( \d{3})+([.,]\d+)?", body):
        body = body.replace(" ", "")
    else:
        body = re.sub(r"\s*([.,])\s*", r"\1", body)
    try:
        number, ambiguous = written_number(body)
    except ValueError:
        raise Unreadable(Reason.NOT_MONEY) from None
    if ambiguous:
        number *= 1000
    return _whole(-number if negative else number)
