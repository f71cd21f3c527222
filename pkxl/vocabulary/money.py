"""The parser of amounts of money, in whole rupiah."""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.cells import Cell, PercentCell, Reason, Unreadable, one_line, refuse_marks
from pkxl.vocabulary.numbers import is_grouped, written_number

_LAST_SAFE_RUPIAH = 10**18
_LAST_EXACT_FLOAT = 2.0**53
"""From here on a spreadsheet has rounded the digits of a number before anybody reads it."""
_NOISE = 1e-6
"""A formula's result this near to a whole number is that number, which is what the sheet shows."""
_CURRENCY = re.compile(r"^(?:rp\.?|idr)\s*|\s*(?:rupiah|rp\.?)$", re.IGNORECASE)
_NO_CENTS = re.compile(r"[\s.,]*+[-–—=]++[\s.]*+$|(?<=\d)\s?[.,]+$")
_NOT_FILLED_IN = re.compile(r"[.…_]{2,}[\s.,…_–-]*")
_NONE = re.compile(r"[-–—]+(?:\s*[.,]?\s*[-–—]+)?")
_MINUS = ("-", "–", "—", "\N{MINUS SIGN}")
_SPACED_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")


def parse_rupiah(cell: Cell) -> int | None:
    """The amount of a cell in whole rupiah: ``Rp. 2.877.638.950,-``, ``2,877,638,950``, ``(500)`` for minus five hundred.

    In this column one separator before three digits groups thousands (``1.234`` is 1234). What two kinds of separators
    may mean as thousands or as decimals (``31,307.000``) is `Reason.AMBIGUOUS`. Fractions of a rupiah are refused, not
    rounded. None for an empty cell, and for a row of dots to be written over. Raises Unreadable for any other text.
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
        if abs(cell) >= _LAST_EXACT_FLOAT:
            raise Unreadable(Reason.ROUNDED)
        return round(cell) if abs(cell - round(cell)) <= _NOISE else _whole(Decimal(repr(cell)))
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
    body, negative = line, False
    if line.startswith("(") and line.endswith(")"):
        body, negative = line[1:-1].strip(), True
    body = _without_currency(body)
    if _NONE.fullmatch(body):
        return 0  # a dash alone is how an office writes "none"
    if body.startswith(_MINUS):
        if negative:
            raise Unreadable(Reason.NOT_MONEY)
        body, negative = _without_currency(body[1:]), True
    elif body.startswith("+"):
        body = _without_currency(body[1:])
    if _NOT_FILLED_IN.fullmatch(body):
        return None
    body = _NO_CENTS.sub("", body).strip()
    if not body:
        raise Unreadable(Reason.NOT_MONEY)
    return _amount(body, negative=negative)


def _without_currency(text: str) -> str:
    return _CURRENCY.sub("", _CURRENCY.sub("", text.strip())).strip()


def _amount(body: str, *, negative: bool) -> int:
    if _SPACED_THOUSANDS.fullmatch(body):
        body = body.replace(" ", "")
    elif not re.search(r",\s", body):  # "100, 200" is a list
        body = re.sub(r"\s*([.,])\s*", r"\1", body)
    try:
        number, other = written_number(body)
    except ValueError:
        raise Unreadable(Reason.NOT_MONEY) from None
    if body[0] in "+-":
        raise Unreadable(Reason.NOT_MONEY)
    if other is not None:
        if not is_grouped(body):
            raise Unreadable(Reason.AMBIGUOUS)
        number = other
    return _whole(number.copy_negate() if negative else number)
