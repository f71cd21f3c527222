"""Values as people type them in an Indonesian office: read, and written back as they print.

A cell is what a spreadsheet hands over: text, a number, a date, nothing, or one of the three marks below.
Every parser answers the value, None for an empty cell, or raises `Unreadable` with its reason; none guesses.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from pkxl.answers import of_cells, of_texts
from pkxl.labels import key


class PercentCell(float):
    """A number whose cell shows it as a percentage: 1.0 is seen as 100%."""


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A formula error such as ``#REF!``."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class NotComputed:
    """A formula that was saved without its result."""

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
    ERROR_CELL = "formula error"
    NOT_COMPUTED = "formula without a result"


class Unreadable(ValueError):
    """The cell holds something, but not this kind of value."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Target(NamedTuple):
    """A target as agreed: its figure as text (``87.40``, ``12``, or a grade such as ``BB``) and its unit."""

    figure: str
    unit: str | None


# The blanks that Word and the web leave behind; a soft hyphen and zero-width characters vanish.
_BLANKS = {ord(c): " " for c in "\u00a0\u2007\u202f\u2009\u3000\t\x0b\x0c"} | {
    ord(c): None for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff"
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]|_x000D_")
_RUNS = re.compile(r"\s+")
_LAST_SAFE_RUPIAH = 10**18


def shown(cell: Cell) -> str:
    """The cell as its author sees it, for messages: shortened, on one line."""
    if isinstance(cell, PercentCell):
        return f"{_plain(Decimal(repr(float(cell))) * 100)}%".replace(".", ",")
    if isinstance(cell, float):
        return _plain(Decimal(repr(cell))).replace(".", ",") if math.isfinite(cell) else str(cell)
    if isinstance(cell, date):
        return format_date(cell)
    text = _RUNS.sub(" ", _CONTROL.sub("", str(cell if cell is not None else ""))).strip()
    return text if len(text) <= 80 else text[:79] + "…"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _refuse_marks(cell: Cell) -> None:
    if isinstance(cell, ErrorCell):
        raise Unreadable(Reason.ERROR_CELL)
    if isinstance(cell, NotComputed):
        raise Unreadable(Reason.NOT_COMPUTED)


@of_cells(32_768)
def _one_line(text: str) -> str | None:
    line = " ".join(_CONTROL.sub("", text.translate(_BLANKS)).split()).lstrip("'`").strip() or None
    return text if line == text else line


@of_cells(32_768)
def _lines(text: str) -> str | None:
    clean = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").translate(_BLANKS))
    lines = (" ".join(line.split()) for line in clean.strip().lstrip("'`").split("\n"))
    kept = "\n".join(lines).strip() or None
    return text if kept == text else kept


def _as_text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "BENAR" if cell else "SALAH"
    return shown(cell)


def parse_text(cell: Cell) -> str | None:
    """A name or title on one line: blanks of every sort and line breaks become single blanks."""
    if cell is None:
        return None
    if isinstance(cell, str):
        return _one_line(cell)
    _refuse_marks(cell)
    return _as_text(cell)


def parse_prose(cell: Cell) -> str | None:
    """A longer text that keeps its line breaks."""
    if isinstance(cell, str):
        return _lines(cell)
    return parse_text(cell)


def parse_numbering(cell: Cell) -> str | None:
    """A row number as typed: ``1``, ``1.``, ``I.``, ``(1)``, ``a)``; see `ordinal`."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return parse_text(cell)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?=.)c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$")


@of_texts(4096)
def ordinal(numbering: str) -> int | None:
    """The place that a row number stands for: ``7.`` -> 7, ``IV`` -> 4, ``b)`` -> 2, ``1.3`` -> 3, else None."""
    core = numbering.strip(" .()[]").casefold()
    last = re.split(r"[.\s]+", core)[-1] if core else ""
    if last.isdigit():
        return int(last)
    if _ROMAN_FORM.match(last):
        values = [_ROMAN[letter] for letter in last]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    if len(last) == 1 and "a" <= last <= "z":
        return ord(last) - 96
    return None


def _number(text: str) -> tuple[Decimal, bool]:
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


_CURRENCY = re.compile(r"^(rp\.?|idr)\s*|\s*(rupiah)$", re.IGNORECASE)
_NO_CENTS = re.compile(r"[\s.,]*[-–—]+$|(?<=\d)[.,]+$")


def parse_rupiah(cell: Cell) -> int | None:
    """Whole rupiah, exactly: ``Rp. 2.877.638.950,-``, ``2,877,638,950``, ``(500)`` for minus five hundred.

    In this column one separator before three digits groups thousands (``1.234`` is 1234); a part of a rupiah
    is never dropped.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return _rupiah_text(cell)
    _refuse_marks(cell)
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
    line = _one_line(text)
    if line is None:
        return None
    negative = line.startswith("(") and line.endswith(")")
    body = line[1:-1].strip() if negative else line
    if body.startswith(("-", "–")) and len(body) > 1:
        negative, body = not negative, body[1:].strip()
    body = _NO_CENTS.sub("", _CURRENCY.sub("", _CURRENCY.sub("", body)).strip()).strip()
    if body in ("", "-", "–"):
        if re.search(r"[-–—]", line):  # a dash alone is how an office writes "none"
            return 0
        raise Unreadable(Reason.NOT_MONEY)
    if re.fullmatch(r"\d{1,3}( \d{3})+([.,]\d+)?", body):
        body = body.replace(" ", "")
    else:
        body = re.sub(r"\s*([.,])\s*", r"\1", body)
    try:
        number, ambiguous = _number(body)
    except ValueError:
        raise Unreadable(Reason.NOT_MONEY) from None
    if ambiguous:
        number *= 1000
    return _whole(-number if negative else number)


GRADES = ("AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP", "Sangat Baik", "Baik", "Cukup", "Kurang")
"""Grades that stand where a figure would: SAKIP (Permenpan RB 88/2021), audit opinion, service quality."""
_GRADES = {key(grade): grade for grade in GRADES}
_TARGET = re.compile(r"([+-]?\d[\d.,]*)\s*(?:\([^()\d]*\))?\s*(.*)", re.DOTALL)
_UNIT_FIRST = re.compile(r"([A-Za-z][A-Za-z /.]*?)\s*:?\s+(\d[\d.,]*)\s*(%?)")


def parse_target(cell: Cell) -> Target | None:
    """A target: ``87,40``, ``100 %``, ``12 Laporan``, ``18 Org/Bulan``, ``8 (delapan) laporan``, ``BB``.

    ``1.234`` could be a thousand or a decimal here: `Reason.AMBIGUOUS`. A cell that Excel shows as a
    percentage counts as it is seen (1 shown as 100% is 100 with the unit %).
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return _target_text(cell)
    _refuse_marks(cell)
    if isinstance(cell, PercentCell):
        return Target(_plain(round(Decimal(repr(float(cell))) * 100, 10)), "%")
    if isinstance(cell, bool | date) or (isinstance(cell, float) and not math.isfinite(cell)):
        raise Unreadable(Reason.NOT_A_TARGET)
    return Target(_plain(Decimal(repr(cell))), None)


@of_texts(32_768)
def _target_text(text: str) -> Target | None:
    line = _one_line(text)
    if line is None:
        return None
    if grade := _GRADES.get(key(line)):
        return Target(grade, None)
    if match := _TARGET.fullmatch(line):
        figure, unit = match[1], match[2].strip() or None
    elif match := _UNIT_FIRST.fullmatch(line):
        figure, unit = match[2], match[3] or match[1].strip()
    else:
        raise Unreadable(Reason.NOT_A_TARGET)
    if unit and (unit[0] in "-–/.,:" or re.search(r"(^|\s)\d", unit)):
        raise Unreadable(Reason.NOT_A_TARGET)  # a range, a date or a fraction is no target
    try:
        number, ambiguous = _number(figure.rstrip(".,"))
    except ValueError:
        raise Unreadable(Reason.NOT_A_TARGET) from None
    if ambiguous:
        raise Unreadable(Reason.AMBIGUOUS)
    return Target(f"{number:f}", unit)


def figure(target: str | None) -> Decimal | None:
    """The number in a target's figure, None for a grade or an empty one."""
    if target is None:
        return None
    try:
        return Decimal(target)
    except ArithmeticError:
        return None


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
def month_names() -> tuple[str, ...]:
    """The twelve months as agreements write them."""
    from babel.dates import get_month_names

    names = get_month_names("wide", locale="id")
    return tuple(str(names[month]) for month in range(1, 13))


@lru_cache(maxsize=1)
def _month_numbers() -> dict[str, int]:
    names = [name.casefold() for name in month_names()]
    short = {name[:3]: i for i, name in enumerate(names, 1)} | {name[:5]: i for i, name in enumerate(names, 1)}
    return {**short, **{name: i for i, name in enumerate(names, 1)}, **_OTHER_MONTHS}


_WRITTEN_DATE = re.compile(r"(?:.*[,\s])?(\d{1,2})[\s\-/.]+([A-Za-z]+)\.?[\s\-/.,]+(\d{4}|\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_EPOCH = datetime(1899, 12, 30)


def parse_date(cell: Cell) -> date | None:
    """A day: a real date, ``1 Oktober  2024``, ``01/10/2024`` (day first), ``2024-10-01``, or a date's serial number."""
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return _plausible(cell.date())
    if isinstance(cell, date):
        return _plausible(cell)
    if isinstance(cell, str):
        return _date_text(cell)
    _refuse_marks(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool) and 36526 <= cell <= 73050:  # 2000 to 2099
        return (_EPOCH + timedelta(days=int(cell))).date()
    raise Unreadable(Reason.NOT_A_DATE)


def _plausible(day: date) -> date:
    if not 1900 <= day.year < 2200:
        raise Unreadable(Reason.NOT_A_DATE)
    return day


@of_texts(4096)
def _date_text(text: str) -> date | None:
    line = _one_line(text)
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
    """A budget year: ``2024``, ``Tahun 2024``, ``TA. 2024``."""
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


_CODE = re.compile(r"(\d{1,2}|x)(\.(\d+|xx))*", re.IGNORECASE)


def parse_code(cell: Cell) -> str | None:
    """A budget code as text: ``7.01.01.2.01.0001``; blanks and a closing dot vanish."""
    if isinstance(cell, float):
        return _plain(Decimal(repr(cell))) if not cell.is_integer() else str(int(cell))
    text = parse_text(cell)
    if text is None:
        return None
    code = re.sub(r"\s+", "", text).strip(".")
    if not _CODE.fullmatch(code):
        raise Unreadable(Reason.NOT_A_CODE)
    return code.upper()


class Choice:
    """A parser for a closed list: an option in any spelling of case and blanks becomes the listed one.

    `prefix` may be left out by the person who types (``Program`` for ``Sasaran Program``). What is not listed
    stays as typed, for the table to refuse.
    """

    def __init__(self, *options: str, prefix: str = "") -> None:
        self._known = {key(option): option for option in options}
        if prefix:
            self._known |= {key(option.removeprefix(prefix)): option for option in options}

    def __call__(self, cell: Cell) -> str | None:
        """The option; the text as typed where it is none, None for an empty cell."""
        text = parse_text(cell)
        return None if text is None else self._known.get(key(text), text)


def format_rupiah(amount: int) -> str:
    """As it prints: 3065872800 -> ``Rp3.065.872.800`` (EYD V: no blank, a dot for thousands)."""
    return f"{'-' if amount < 0 else ''}Rp{format_integer(abs(amount))}"


def format_integer(number: int) -> str:
    """12345 -> ``12.345``."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale="id"))


def format_figure(target: str) -> str:
    """A target's figure as it prints: ``87.4`` -> ``87,40``, ``1234`` -> ``1.234``, a grade as it is."""
    number = figure(target)
    if number is None:
        return target
    whole, _, decimals = target.partition(".")
    return f"{'-' if number < 0 else ''}{format_integer(abs(int(whole)))}" + (f",{decimals:0<2}" if decimals else "")


def format_percent(share: float) -> str:
    """0.9386 -> ``93,86%``."""
    return f"{share * 100:.2f}%".replace(".", ",")


def format_date(day: date) -> str:
    """As agreements write it: ``1 Oktober 2024``."""
    return f"{day.day} {month_names()[day.month - 1]} {day.year}"
