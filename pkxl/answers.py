"""Answers that are kept: workbooks made from one template ask the same about the same texts again and again.

What is kept of one batch after another must not grow with what a stranger sends, so only answers about short texts and
small parts of a package are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
A = TypeVar("A")
Asked = TypeVar("Asked", str, bytes, tuple[str, str])

LONG = 500
"""A text of more characters is a long one."""
_LARGE = 65_536
_about_long: list[dict[str, Any]] = []


class _Kept(dict[Asked, A]):
    """Answers by what was asked; a dictionary finds them in the least time."""

    def __init__(self, answer: Callable[[Asked], A], most: int) -> None:
        super().__init__()
        self._answer: Callable[[Asked], A] = answer
        self._most = most

    def __missing__(self, asked: Asked) -> A:
        answer = self._answer(asked)
        if (sum(map(len, asked)) if isinstance(asked, tuple) else len(asked)) <= LONG:
            if len(self) >= self._most:
                self.clear()
            self[asked] = answer
        return answer


def of_texts(answers: int) -> Callable[[Callable[[Asked], A]], Callable[[Asked], A]]:
    """So many answers of a function of a text, or of a pair of texts, are kept; not those about long ones."""

    def keeping(function: Callable[[Asked], A]) -> Callable[[Asked], A]:
        return _Kept(function, answers).__getitem__

    return keeping


def of_cells(answers: int) -> Callable[[Callable[[str], A]], Callable[[str], A]]:
    """The same for what is made of the texts of cells; those of long ones are kept while one batch is parsed.

    A workbook may show one long text in a great many cells, which must not become as many texts.
    """

    def keeping(function: Callable[[str], A]) -> Callable[[str], A]:
        of_long: dict[str, A] = {}
        _about_long.append(of_long)

        def answer(asked: str) -> A:
            if len(asked) <= LONG:
                return function(asked)
            if asked not in of_long:
                of_long[asked] = function(asked)
            return of_long[asked]

        return _Kept(answer, answers).__getitem__

    return keeping


def forget_long_texts() -> bool:
    """A batch is parsed: what was made of its long texts is given back. True if there were any."""
    had = any(_about_long)
    for answers in _about_long:
        answers.clear()
    return had


def of_small_parts(answers: int) -> Callable[[Callable[P, A]], Callable[P, A]]:
    """So many answers of a function of bytes and texts are kept; not those about more than 64 KiB, which would stay too."""

    def keeping(function: Callable[P, A]) -> Callable[P, A]:
        known = lru_cache(maxsize=answers)(function)

        @wraps(function)
        def asked(*given: P.args, **named: P.kwargs) -> A:
            small = max(map(len, given)) <= _LARGE  # type: ignore[arg-type]  # bytes and texts
            return known(*given, **named) if small else function(*given, **named)  # type: ignore[arg-type]  # all hashable

        return asked

    return keeping
