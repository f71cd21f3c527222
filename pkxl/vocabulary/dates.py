"""Parsers of dates and budget years."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.cells import Cell, PercentCell, Reason, Unreadable, one_line, refuse_marks
from pkxl.vocabulary.printing import month_names
from pkxl.vocabulary.text import parse_numbering

_OTHER_MONTHS = {
    "pebruari": 2,
    "nopember": 11,
    "agt": 8,
    "ags": 8,
    "sept": 9,
    "nop": 11,
    "peb": 2,
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "december": 12,
    "aug": 8,
    "oct": 10,
    "dec": 12,
}


@lru_cache(maxsize=1)
def _month_numbers() -> dict[str, int]:
    names = [name.casefold() for name in month_names()]
    short = {name[:3]: i for i, name in enumerate(names, 1)} | {name[:5]: i for i, name in enumerate(names, 1)}
    return {**short, **{name: i for i, name in enumerate(names, 1)}, **_OTHER_MONTHS}


def is_month(word: str) -> bool:
    """True for the name of a month or its abbreviation, Indonesian or English: ``Oktober``, ``okt``, ``Nopember``."""
    return word.casefold() in _month_numbers()


_WRITTEN_DATE = re.compile(r"(?:\D*[,\s])?(\d{1,2})[\s\-/.]+([A-Za-z]+)\.?[\s\-/.,]+(\d{4}|\d{2})\.?")


_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")


_EPOCH = datetime(1899, 12, 30)


def parse_date(cell: Cell) -> date | None:
    """The date of a cell: a date value, ``1 Oktober  2024``, ``01/10/2024`` (day first), ``2024-10-01``, or a serial number.

    None for an empty cell. Raises Unreadable for anything else, and for years outside 1900 to 2199.
    """
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return _plausible(cell.date())
    if isinstance(cell, date):
        return _plausible(cell)
    if isinstance(cell, str):
        return _date_text(cell)
    refuse_marks(cell)
    if (
        isinstance(cell, float | int) and not isinstance(cell, bool | PercentCell) and 36526 <= cell <= 73050
    ):  # 2000 to 2099
        return (_EPOCH + timedelta(days=int(cell))).date()
    raise Unreadable(Reason.NOT_A_DATE)


def _plausible(day: date) -> date:
    """The same date. Raises Unreadable for a year that no agreement can have."""
    if not 1900 <= day.year < 2200:
        raise Unreadable(Reason.NOT_A_DATE)
    return day


@of_texts(4096)
def _date_text(text: str) -> date | None:
    """The date in a text, None for whitespace. Raises Unreadable for any other text."""
    line = one_line(text)
    if line is None:
        return None
    if match := _ISO.fullmatch(line):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.fullmatch(line):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
    elif (match := _WRITTEN_DATE.fullmatch(line)) and match[2].casefold() in _month_numbers():
        day, month, year = int(match[1]), _month_numbers()[match[2].casefold()], int(match[3])
        year += 2000 if year < 100 else 0
    else:
        raise Unreadable(Reason.NOT_A_DATE)
    try:
        return _plausible(date(year, month, day))
    except ValueError:
        raise Unreadable(Reason.NOT_A_DATE) from None


def parse_year(cell: Cell) -> int | None:
    """The budget year of a cell: ``2024``, ``Tahun 2024``, ``TA. 2024``; None if empty. Raises Unreadable for anything else."""
    if cell is None:
        return None
    if isinstance(cell, date):
        return cell.year
    text = parse_numbering(cell)
    if text is None:
        return None
    match = re.fullmatch(r"(?:[A-Za-z.:\s]*?)\s*(\d{4})", text)
    if match is None:
        raise Unreadable(Reason.NOT_A_YEAR)
    return int(match[1])
