"""Formatting of values as in Indonesian documents."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from pkxl.vocabulary.numbers import figure


@lru_cache(maxsize=1)
def month_names() -> tuple[str, ...]:
    """The names of the twelve months in Indonesian."""
    from babel.dates import get_month_names

    names = get_month_names("wide", locale="id")
    return tuple(str(names[month]) for month in range(1, 13))


def format_rupiah(amount: int) -> str:
    """3065872800 -> ``Rp3.065.872.800`` (EYD V: no space after Rp, a dot between thousands)."""
    return f"{'-' if amount < 0 else ''}Rp{format_integer(abs(amount))}"


def format_integer(number: int) -> str:
    """12345 -> ``12.345``."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale="id"))


def format_figure(target: str) -> str:
    """``87.4`` -> ``87,40``, ``1234`` -> ``1.234``; a grade unchanged."""
    number = figure(target)
    if number is None:
        return target
    whole, _, decimals = target.partition(".")
    return f"{'-' if number < 0 else ''}{format_integer(abs(int(whole)))}" + (f",{decimals:0<2}" if decimals else "")


def format_percent(share: float) -> str:
    """0.9386 -> ``93,86%``."""
    return f"{share * 100:.2f}%".replace(".", ",")


def format_date(day: date) -> str:
    """The date with the month in Indonesian: ``1 Oktober 2024``."""
    return f"{day.day} {month_names()[day.month - 1]} {day.year}"
