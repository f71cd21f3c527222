"""The parser of targets: a figure with its unit, or a grade in place of a figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.cells import Cell, PercentCell, Reason, Unreadable, one_line, refuse_marks
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.numbers import plain, written_number
from pkxl.vocabulary.units import UNITS, unit_word


class Target(NamedTuple):
    """A target: its figure as text (``87.40``, ``12``, or a grade such as ``BB``) and its unit."""

    figure: str
    unit: str | None


GRADE_SCALES = (
    ("AA", "A", "BB", "B", "CC", "C", "D"),
    ("WTP", "WDP"),
    ("Sangat Baik", "Baik", "Cukup", "Kurang"),
)
"""Grades that are used in place of a figure, best first: SAKIP (Permenpan RB 88/2021), audit opinion, service quality."""
GRADES = tuple(grade for scale in GRADE_SCALES for grade in scale)


_GRADES = {key(grade): grade for grade in GRADES}


_TARGET = re.compile(r"([+-]?\d[\d.,]*)\s*(?:\([^()\d]*\))?\s*(.*)", re.DOTALL)
_UNIT_FIRST = re.compile(r"([A-Za-z][A-Za-z /.]*?)\s*:?\s*(\d[\d.,]*)\s*(%?)")
_GRADE = re.compile(r"[A-Za-z ]+")
_IN_WORDS = re.compile(r"\s*\([^()\d]*\)?$")
_WITH_A_DIGIT = re.compile(r"\b(?:[kcm]?m[23]|co2)\b", re.IGNORECASE)
"""Units whose own name has a digit."""
_BEFORE_THE_FIGURE = frozenset(UNITS) | {"rp", "idr"}
_NO_UNIT = re.compile(r"^[^\w%]|\d|[;,#~=±½¼¾]")
"""What stands behind a figure and is no unit: a range, a date, a fraction, a second figure."""
_IN_THOUSANDS = re.compile(r"\((?:dalam\s+)?(?:ribu|juta|mil[iy]ar)(?:an)?\b[^)]*\)", re.IGNORECASE)
"""A scale in brackets, which makes the figure another one: ``5 (ribu) Orang``."""
_LARGEST = 10**15


def parse_target(cell: Cell) -> Target | None:
    """The target of a cell: ``87,40``, ``100 %``, ``12 Laporan``, ``18 Org/Bulan``, ``8 (delapan) laporan``, ``BB``.

    A cell with a percentage format is read as displayed: 1 shown as 100% is 100 with the unit %. None for an empty
    cell. Raises Unreadable: with `Reason.AMBIGUOUS` for ``1.234``, which may be 1.234 or 1234.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return _target_text(cell)
    refuse_marks(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not abs(cell) <= _LARGEST:
        raise Unreadable(Reason.NOT_A_TARGET)
    if isinstance(cell, PercentCell):
        return Target(plain(round(Decimal(repr(float(cell))) * 100, 10)), "%")
    return Target(plain(round(Decimal(repr(cell)), 10)), None)


@of_texts(32_768)
def _target_text(text: str) -> Target | None:
    """The target in a text, None for whitespace. Raises Unreadable for any other text."""
    line = one_line(text)
    if line is None:
        return None
    if _GRADE.fullmatch(line.rstrip(".")) and (grade := _GRADES.get(key(line))):
        return Target(grade, None)
    if _IN_THOUSANDS.search(line):
        raise Unreadable(Reason.NOT_A_TARGET)
    if match := _TARGET.fullmatch(line):
        figure, unit = match[1], _IN_WORDS.sub("", match[2]).rstrip(" .;,") or None
    elif (match := _UNIT_FIRST.fullmatch(line)) and unit_word(match[1]) in _BEFORE_THE_FIGURE:
        figure, unit = match[2], match[3] or match[1].strip()
    else:
        raise Unreadable(Reason.NOT_A_TARGET)
    if unit and _NO_UNIT.search(_WITH_A_DIGIT.sub("", unit) or "m"):
        raise Unreadable(Reason.NOT_A_TARGET)
    try:
        number, other = written_number(figure.rstrip(".,"))
    except ValueError:
        raise Unreadable(Reason.NOT_A_TARGET) from None
    if abs(number) > _LARGEST:
        raise Unreadable(Reason.NOT_A_TARGET)
    if other is not None:
        raise Unreadable(Reason.AMBIGUOUS)
    return Target(f"{number:f}", unit)
