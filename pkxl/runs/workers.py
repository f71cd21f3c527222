"""Workers: tasks on processes, through any executor of `concurrent.futures`."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from importlib import import_module
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any

from pkxl.runs.engine import Call, R, T
from pkxl.speed.collector import of_a_short_process, uncollected
from pkxl.vocabulary.errors import PkxlError


def cores() -> int:
    """How many processors this machine lends us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_WAITING_EACH = 4
"""So many tasks are with each worker, or on the way to it: it goes on while this process puts results together."""


_LOOK_AFTER = 10.0
"""Seconds without a result after which the workers are looked after."""


class Workers:
    """Workers behind an executor of `concurrent.futures`; a subclass says which."""

    def __init__(self, executor: Executor, workers: int) -> None:
        self.workers = workers
        self._executor = executor

    def restart(self) -> None:
        """Start anew after a worker died, where that is this engine's business."""

    def look_after(self) -> None:
        """Raise PkxlError where nobody is left who could work."""

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts, with its result, as the workers finish."""
        queue = iter(tasks)
        running: dict[Future[bytes], T] = {}
        suspects: list[T] = []
        while True:
            for task in queue if not suspects else ():
                running[self._submitted(call, task)] = task
                if len(running) >= _WAITING_EACH * self.workers:
                    break
            if not running:
                break
            for future in self._first_of(running):
                task = running.pop(future)
                try:
                    result = future.result()
                except (PkxlError, MemoryError):
                    raise
                except Exception:
                    if os.environ.get("PKXL_DEBUG"):
                        raise
                    suspects.append(task)
                else:
                    yield task, pickle.loads(result)  # noqa: S301 - from our own worker
            while suspects and not running:
                yield from self._alone(call, suspects.pop())

    def _submitted(self, call: Call[T, R], task: T) -> Future[bytes]:
        try:
            return self._executor.submit(_packed, call, task)
        except BrokenExecutor:
            self.restart()
            return self._executor.submit(_packed, call, task)

    def _first_of(self, running: Iterable[Future[bytes]]) -> set[Future[bytes]]:
        """The futures that are done, as soon as there is one."""
        while not (done := wait(running, timeout=_LOOK_AFTER, return_when=FIRST_COMPLETED).done):
            self.look_after()
        return done

    def _alone(self, call: Call[T, R], task: T) -> Iterator[tuple[T, R]]:
        """One task with nothing beside it, so that a failure is its own; in halves where it fails."""
        future = self._submitted(call, task)
        self._first_of([future])
        try:
            result = future.result()
        except (PkxlError, MemoryError):
            raise
        except Exception:
            halves = call.halves(task)
            if halves is None:
                yield task, call.failed(task)
                return
            for half in halves:
                yield from self._alone(call, half)
        else:
            yield task, pickle.loads(result)  # noqa: S301 - from our own worker


class LocalWorkers(Workers):
    """Processes of this machine; they end with this process, also where it is killed."""

    def __init__(self, workers: int, loading: str = "") -> None:
        super().__init__(_processes(workers, loading), workers)
        self._loading = loading

    def restart(self) -> None:
        """New processes in place of those that ended with the one that died."""
        self._executor = _processes(self.workers, self._loading)


def _processes(number: int, loading: str) -> Executor:
    executor = ProcessPoolExecutor(number, get_context("spawn"), initializer=_begin, initargs=(loading,))
    executor.submit(_nothing)  # which starts them all
    return executor


def _begin(module: str) -> None:
    """In a new worker: settings, what it will need, and an end as soon as there is no one left to work for."""
    of_a_short_process()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started it says that it was stopped
    Thread(target=_end_with_parent, daemon=True).start()
    if module:
        import_module(module)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _nothing() -> None:
    """The first task of a worker."""


def _packed(call: Callable[[T], Any], task: T) -> bytes:
    """The result as bytes; pickling its many small parts must not set off the garbage collector."""
    with uncollected():
        return pickle.dumps(call(task), protocol=5)
