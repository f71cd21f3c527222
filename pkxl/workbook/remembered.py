"""Answers about small parts are remembered: workbooks that were made from one template have many in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
A = TypeVar("A")
_MOST = 65_536


def remembered(answers: int) -> Callable[[Callable[P, A]], Callable[P, A]]:
    """So many answers of a function of bytes and texts are kept; not those about more than 64 KiB, which would stay too."""

    def keeping(function: Callable[P, A]) -> Callable[P, A]:
        known = lru_cache(maxsize=answers)(function)

        @wraps(function)
        def asked(*given: P.args, **named: P.kwargs) -> A:
            small = all(len(part) <= _MOST for part in given)  # type: ignore[arg-type]  # bytes and texts
            return known(*given, **named) if small else function(*given, **named)  # type: ignore[arg-type]  # all hashable

        return asked

    return keeping
