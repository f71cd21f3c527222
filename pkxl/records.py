"""Records that travel: between processes, and into what is remembered."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def travelling(record: type[T]) -> type[T]:
    """A frozen dataclass (of two fields or more) that is pickled as a call of its class with its values.

    By themselves such classes look up their fields anew for each record, which takes several times as long.
    """
    values = attrgetter(*(f.name for f in fields(record)))  # type: ignore[arg-type]  # every T is a dataclass

    def reduced(self: T) -> tuple[type[T], Any]:
        return record, values(self)

    record.__reduce__ = reduced  # type: ignore[method-assign,assignment]
    return record
