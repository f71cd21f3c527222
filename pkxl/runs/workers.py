"""Engines on worker processes, through executors of `concurrent.futures`."""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any

from pkxl.runs.engine import Call, R, T
from pkxl.speed.collector import of_a_short_process, uncollected
from pkxl.vocabulary.errors import PkxlError


def cores() -> int:
    """The number of processors available to this process."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_TASKS_PER_WORKER = 4
"""The number of tasks submitted for each worker, so that none waits while this process merges results."""


_CHECK_SECONDS = 10.0
"""Seconds without a result after which `check_alive` is called."""


class Workers:
    """An engine on an executor of `concurrent.futures`, which a subclass provides."""

    def __init__(self, executor: Executor, workers: int) -> None:
        self.workers = workers
        self._executor = executor

    def restart(self) -> None:
        """Replace a broken executor; does nothing for an executor that recovers by itself."""

    def check_alive(self) -> None:
        """Raise PkxlError if no worker is left."""

    def close(self) -> None:
        """Drop the tasks not yet begun, and wait for the workers to end."""
        self._executor.shutdown(cancel_futures=True)

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts after a failure, with its result, in the order of completion.

        When a worker dies, all running tasks fail. They are suspects, and run again one by one.
        Raises PkxlError and MemoryError of a task.
        """
        queue = iter(tasks)
        running: dict[Future[bytes], T] = {}
        suspects: list[T] = []
        while True:
            for task in queue if not suspects else ():
                running[self._submit(call, task)] = task
                if len(running) >= _TASKS_PER_WORKER * self.workers:
                    break
            if not running:
                break
            for future in self._wait_for_any(running):
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
                yield from self._run_alone(call, suspects.pop())

    def _submit(self, call: Call[T, R], task: T) -> Future[bytes]:
        try:
            return self._executor.submit(_run_and_pickle, call, task)
        except BrokenExecutor:
            self.restart()
            return self._executor.submit(_run_and_pickle, call, task)

    def _wait_for_any(self, running: Iterable[Future[bytes]]) -> set[Future[bytes]]:
        """The completed futures, as soon as there is one. Raises PkxlError as `check_alive` does."""
        while not (done := wait(running, timeout=_CHECK_SECONDS, return_when=FIRST_COMPLETED).done):
            self.check_alive()
        return done

    def _run_alone(self, call: Call[T, R], task: T) -> Iterator[tuple[T, R]]:
        """One task with no other running, so that a failure is certainly its own; its halves if it fails."""
        future = self._submit(call, task)
        self._wait_for_any([future])
        try:
            result = future.result()
        except (PkxlError, MemoryError):
            raise
        except Exception:
            halves = call.halves(task)
            if halves is None:
                self.check_alive()  # lest a file be blamed for what the engine has lost
                yield task, call.failed(task)
                return
            for half in halves:
                yield from self._run_alone(call, half)
        else:
            yield task, pickle.loads(result)  # noqa: S301 - from our own worker


class LocalWorkers(Workers):
    """An engine on processes of this machine, which end with this process even if it is killed."""

    def __init__(self, workers: int, loading: str = "") -> None:
        super().__init__(_start_processes(workers, loading), workers)
        self._loading = loading

    def restart(self) -> None:
        """Start new processes, since the death of one ends all others."""
        self.close()
        self._executor = _start_processes(self.workers, self._loading)


def _start_processes(number: int, loading: str) -> Executor:
    executor = ProcessPoolExecutor(number, get_context("spawn"), initializer=_initialise, initargs=(loading,))
    executor.submit(_no_op)  # starts all processes
    return executor


def _initialise(module: str) -> None:
    """Initialise a worker: set up garbage collection, ignore Ctrl-C, watch the parent process, import `module`."""
    of_a_short_process()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process handles it
    _killed_with_parent()
    Thread(target=_end_with_parent, daemon=True).start()
    if module:
        import_module(module)


_PR_SET_PDEATHSIG = 1


def _killed_with_parent() -> None:
    """Have Linux kill this process when the parent ends: no thread could while a call into C never returns."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _end_with_parent() -> None:
    """Wait for the end of the parent process, then end this one."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _no_op() -> None:
    """A task without effect, to start the workers."""


def _run_and_pickle(call: Callable[[T], Any], task: T) -> bytes:
    """The pickled result of a task; garbage collection is off, since pickling makes many small objects."""
    with uncollected():
        return pickle.dumps(call(task), protocol=5)
