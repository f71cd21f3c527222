"""Parsers of text cells: names, prose, row numbers, budget codes and closed lists."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.cells import Cell, PercentCell, Reason, Unreadable, one_line, prose_lines, refuse_marks, shown
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.numbers import plain


def _as_text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "BENAR" if cell else "SALAH"
    return shown(cell)


def parse_text(cell: Cell) -> str | None:
    """The text of a cell on one line, with single spaces; None if empty. Raises Unreadable for a formula error."""
    if cell is None:
        return None
    if isinstance(cell, str):
        return one_line(cell)
    refuse_marks(cell)
    return _as_text(cell)


def parse_prose(cell: Cell) -> str | None:
    """The text of a cell with its line breaks; None if empty. Raises Unreadable for a formula error."""
    if isinstance(cell, str):
        return prose_lines(cell)
    return parse_text(cell)


def parse_numbering(cell: Cell) -> str | None:
    """The row number of a cell as typed: ``1``, ``1.``, ``I.``, ``(1)``, ``a)``; `ordinal` gives its value."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return parse_text(cell)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?=.)c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$")
_ROMAN_LETTERS = frozenset("ivx")
"""Letters that number a row as Roman figures do when they stand alone; c, d, l and m are further letters of a list."""
_LONGEST_NUMBER = 9


@of_texts(4096)
def ordinal(numbering: str) -> int | None:
    """The value of a row number: ``7.`` -> 7, ``IV`` -> 4, ``b)`` -> 2, ``1.3`` -> 3; None for any other text."""
    core = numbering.strip(" .()[]").casefold()
    last = re.split(r"[.,\s]+", core)[-1] if core else ""
    if last.isdecimal() and last.isascii():
        return int(last) if len(last) <= _LONGEST_NUMBER else None
    if len(last) == 1 and "a" <= last <= "z" and last not in _ROMAN_LETTERS:
        return ord(last) - 96
    if _ROMAN_FORM.match(last):
        values = [_ROMAN[letter] for letter in last]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return None


_CODE = re.compile(r"(\d{1,2}|x)(\.(\d+|xx))*", re.IGNORECASE)


def parse_code(cell: Cell) -> str | None:
    """The budget code of a cell, such as ``7.01.01.2.01.0001``, without spaces and a final dot; None if empty.

    Raises Unreadable for any other text.
    """
    if isinstance(cell, float) and math.isfinite(cell) and not isinstance(cell, PercentCell):
        cell = plain(Decimal(repr(cell)))
    text = parse_text(cell)
    if text is None:
        return None
    code = re.sub(r"\s*\.\s*", ".", text).strip(".")
    if not code.isascii() or not _CODE.fullmatch(code):
        raise Unreadable(Reason.NOT_A_CODE)
    return code.upper()


class Choice:
    """A parser for a closed list, which ignores case and spaces.

    `prefix` is optional in what users type (``Program`` for ``Sasaran Program``). Text that is not in the list is
    returned as typed; the validation of the table reports it.
    """

    def __init__(self, *options: str, prefix: str = "") -> None:
        self._known = {key(option): option for option in options}
        if prefix:
            self._known |= {key(option.removeprefix(prefix)): option for option in options}

    def __call__(self, cell: Cell) -> str | None:
        """The option as listed, or the text as typed where it is not in the list; None for an empty cell."""
        text = parse_text(cell)
        return None if text is None else self._known.get(key(text), text)
