"""What an engine is: a place where tasks are worked on, such as this process.

A task that fails, or whose worker dies, is halved until what it fails on stands alone, so that the rest goes on.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from pkxl.vocabulary.errors import PkxlError

T = TypeVar("T")


R = TypeVar("R")


R_co = TypeVar("R_co", covariant=True)


class Call(Protocol[T, R_co]):
    """Work that can be sent to a worker, with what to do where it fails."""

    def __call__(self, task: T) -> R_co:
        """The result of this task."""
        ...

    def halves(self, task: T) -> tuple[T, T] | None:
        """The task in two, or None where it cannot be divided."""
        ...

    def failed(self, task: T) -> R_co:
        """The result for a task that cannot be divided and fails."""
        ...


class Engine(Protocol):
    """A place where tasks are worked on."""

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts, with its result, in the order in which they are finished."""
        ...


class Here:
    """This process, one task after another."""

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts, with its result."""
        for task in tasks:
            try:
                result = call(task)
            except (PkxlError, MemoryError):
                raise
            except Exception:
                if os.environ.get("PKXL_DEBUG"):
                    raise
                halves = call.halves(task)
                if halves is None:
                    yield task, call.failed(task)
                else:
                    yield from self.map(call, halves)
            else:
                yield task, result
