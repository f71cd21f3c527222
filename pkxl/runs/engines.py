"""Engines: where tasks are worked on - in this process, in processes of this machine, or on a Dask cluster.

The workers are joblib's; a cluster goes through the very same joblib call with Dask behind it. A task that fails,
or whose worker dies, is halved until what it fails on stands alone, so that the rest goes on.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from importlib import import_module
from threading import Thread
from typing import Any, Protocol, TypeVar

from pkxl import __version__
from pkxl.speed.collector import of_a_short_process, uncollected
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


_WAITING_EACH = 4
"""So many tasks are with each worker, or on the way to it: it goes on while this process puts results together."""


def engine_of(cluster: str | None, loading: str = "") -> Engine:
    """The engine by its name on the command line: None, ``local``, or the address of a Dask scheduler.

    `loading` is the module that workers of this machine load while they are still waiting for their first task.
    Raises PkxlError for anything else, and where the scheduler cannot be reached.
    """
    if cluster is None:
        return Here()
    if cluster == "local":
        return Workers(cores(), loading)
    if "://" in cluster:
        return Cluster(cluster)
    raise PkxlError(
        f"--cluster {cluster!r} tidak dikenal; pakai local atau alamat seperti tcp://10.0.0.5:8786.",
        f"--cluster {cluster!r} is not known; use local, or an address such as tcp://10.0.0.5:8786.",
    )


def cores() -> int:
    """How many processors this machine lends us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
                yield from self._apart(call, task)
            else:
                yield task, result

    def _apart(self, call: Call[T, R], task: T) -> Iterator[tuple[T, R]]:
        halves = call.halves(task)
        if halves is None:
            yield task, call.failed(task)
        else:
            yield from self.map(call, halves)


class Workers:
    """Processes of this machine, through joblib."""

    def __init__(self, number: int, loading: str = "") -> None:
        self.number = number
        self._starting: Thread | None = None
        if loading:
            import joblib  # noqa: F401 - before the thread, in which it would wait for what this process loads

            self._starting = Thread(target=self._start, args=(loading,))
            self._starting.start()

    def _start(self, module: str) -> None:
        """Start the workers, and let them load a module, while this process still looks for its files."""
        with suppress(Exception):  # what keeps them from it is said by their first task
            import joblib

            joblib.Parallel(n_jobs=self.number, batch_size=1, pre_dispatch="all")(
                joblib.delayed(_loaded)(module) for _ in range(self.number)
            )

    def map(self, call: Call[T, R], tasks: Iterable[T]) -> Iterator[tuple[T, R]]:
        """Every task, or its parts, with its result, as the workers finish."""
        import joblib

        if self._starting is not None:
            self._starting.join()
        waiting = list(tasks)
        while waiting:
            begun: list[T] = []
            finished: set[int] = set()
            queue = iter(waiting)

            def begin(queue: Iterator[T] = queue, begun: list[T] = begun) -> Iterator[Any]:
                for task in queue:
                    begun.append(task)
                    yield joblib.delayed(_packed)(call, len(begun) - 1, task)

            try:
                with self.backend():
                    parallel = joblib.Parallel(
                        n_jobs=self.number,
                        return_as="generator_unordered",
                        batch_size=1,
                        pre_dispatch=f"{_WAITING_EACH}*n_jobs",
                    )
                    for number, result in parallel(begin()):
                        finished.add(number)
                        yield begun[number], pickle.loads(result)  # noqa: S301 - from our own worker
            except (PkxlError, MemoryError):
                raise
            except Exception:
                suspects = [task for number, task in enumerate(begun) if number not in finished]
                if os.environ.get("PKXL_DEBUG") or not suspects:
                    raise
            else:
                return
            waiting = list(queue)
            for task in suspects:
                yield from self._alone(call, task)

    def _alone(self, call: Call[T, R], task: T) -> Iterator[tuple[T, R]]:
        """One task with nothing beside it, so that a failure is its own; in halves where it fails."""
        import joblib

        try:
            with self.backend():
                # Two jobs, since a single one would run in this process and take it along.
                ((_, result),) = joblib.Parallel(n_jobs=max(2, self.number), batch_size=1)(
                    [joblib.delayed(_packed)(call, 0, task)]
                )
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

    def backend(self) -> AbstractContextManager[Any]:
        """What joblib works with."""
        return nullcontext()


class Cluster(Workers):
    """A Dask scheduler that is already running, through the same joblib call."""

    def __init__(self, address: str) -> None:
        try:
            dask: Any = import_module("distributed")
        except ImportError as error:
            raise PkxlError(
                "--cluster memerlukan Dask. Pasang: python -m pip install 'pkxl[cluster]'.",
                "--cluster needs Dask. Install it: python -m pip install 'pkxl[cluster]'.",
            ) from error
        try:
            self.client: Any = dask.Client(address, timeout=10, set_as_default=True)
            workers: Any = self.client.run(_version)
        except (OSError, TimeoutError, ValueError) as error:
            raise PkxlError(
                f"Cluster {address} tidak dapat dicapai: {error}.",
                f"The cluster {address} cannot be reached: {error}.",
            ) from error
        if not workers:
            raise PkxlError(
                f"Cluster {address} tidak mempunyai pekerja. Jalankan: dask worker {address}.",
                f"The cluster {address} has no workers. Start some: dask worker {address}.",
            )
        for worker, version in workers.items():
            if version != __version__:
                raise PkxlError(
                    f"Pekerja {worker} memakai pkxl {version}, di sini {__version__}; samakan dahulu.",
                    f"The worker {worker} runs pkxl {version}, this machine {__version__}; make them the same.",
                )
        super().__init__(sum(self.client.nthreads().values()))

    def backend(self) -> AbstractContextManager[Any]:
        """Dask, with the scheduler given."""
        import joblib

        backend = _dask_backend()(client=self.client, wait_for_workers_timeout=30)
        context: AbstractContextManager[Any] = joblib.parallel_config(backend=backend)
        return context


def _dask_backend() -> type[Any]:
    """joblib's own, which also tells of a task whose workers all died; by itself it would wait for it for ever."""
    from joblib._dask import DaskDistributedBackend

    class Backend(DaskDistributedBackend):  # type: ignore[misc]  # joblib has no types
        def submit(self, func: Any, callback: Any = None) -> Any:
            future = super().submit(func, callback)
            future.add_done_callback(lambda done: callback(done.exception()) if done.exception() else None)
            return future

    return Backend


def _packed(call: Callable[[T], Any], number: int, task: T) -> tuple[int, bytes]:
    """The result as bytes, made without a collector that would look at each of its many small parts again."""
    with uncollected():
        return number, pickle.dumps(call(task), protocol=5)


def _loaded(module: str) -> None:
    of_a_short_process()  # which ends as soon as it is told to
    import_module(module)


def _version() -> str:
    return __version__
