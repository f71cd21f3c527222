"""The interface of engines, which run tasks, and the engine that runs them in this process.

A task that fails, or whose worker dies, is split in halves until the failing item is isolated; all others succeed.
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
    """A callable that a worker can run on a task, with methods for failures."""

    def __call__(self, task: T) -> R_co:
        """The result of this task."""
        ...

    def halves(self, task: T) -> tuple[T, T] | None:
        """The two halves of a task, None if it cannot be split."""
        ...

    def failed(self, task: T) -> R_co:
        """The result for a failing task that cannot be split."""
        ...


class Engine(Protocol):
    """A runner of tasks."""

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts after a failure, with its result, in the order of completion.

        Raises PkxlError and MemoryError of a task.
        """
        ...

    def close(self) -> None:
        """Release the workers; the engine is not used after it."""
        ...


class InProcess:
    """An engine that runs tasks one after another in this process."""

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts after a failure, with its result. Raises PkxlError and MemoryError of a task."""
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

    def close(self) -> None:
        """Do nothing, since there are no workers."""
