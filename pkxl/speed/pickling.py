"""Pickling of records that travel between processes and into the cache."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

from pkxl.speed.switches import in_use

T = TypeVar("T")


def travelling(record: type[T]) -> type[T]:
    """Pickle a dataclass (of two fields or more) as a call of its class with its values.

    By default frozen dataclasses with slots look up their fields again for each object, which takes several times as
    long.
    """
    if not in_use("pickling"):
        return record
    values = attrgetter(*(f.name for f in fields(record)))  # type: ignore[arg-type]  # every T is a dataclass

    def reduced(self: T) -> tuple[type[T], Any]:
        return record, values(self)

    record.__reduce__ = reduced  # type: ignore[method-assign,assignment]
    return record
