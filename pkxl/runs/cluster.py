"""The engine of a running Dask cluster, through the executor of its client."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from importlib import import_module
from threading import Thread
from time import monotonic
from typing import Any

from pkxl import __version__
from pkxl.runs.engine import Call, R, T
from pkxl.runs.workers import Workers
from pkxl.vocabulary.errors import PkxlError

_TIMEOUT = 8
"""Seconds to wait for an answer of the scheduler and the workers."""
_TIMEOUT_OF_CLOSING = 2


class Cluster(Workers):
    """The workers of a cluster. Raises PkxlError if it is unreachable, has no workers, or has another pkxl version."""

    def __init__(self, address: str) -> None:
        try:
            dask: Any = import_module("distributed")
        except ImportError as error:
            raise PkxlError(
                "--cluster memerlukan Dask. Pasang: python -m pip install 'pkxl[cluster]'.",
                "--cluster needs Dask. Install it: python -m pip install 'pkxl[cluster]'.",
            ) from error
        self.address = address
        self.client: Any = None
        self._heard = self._heard_at = 0.0
        try:
            self.client = _within(_TIMEOUT, lambda: dask.Client(address, timeout=_TIMEOUT, set_as_default=False))
            versions: Any = _within(_TIMEOUT, lambda: self.client.run(_version))
        except (OSError, ValueError) as error:
            self.close()
            reason = str(error) or type(error).__name__
            raise PkxlError(
                f"Cluster {address} tidak dapat dicapai: {reason}.",
                f"The cluster {address} cannot be reached: {reason}.",
            ) from error
        if not versions:
            self.close()
            raise self._without_workers()
        for worker, version in versions.items():
            if version != __version__:
                self.close()
                raise PkxlError(
                    f"Pekerja {worker} memakai pkxl {version}, di sini {__version__}; samakan dahulu.",
                    f"The worker {worker} runs pkxl {version}, this machine {__version__}; make them the same.",
                )
        super().__init__(self.client.get_executor(pure=False), sum(self.client.nthreads().values()))

    def check_alive(self) -> None:
        """Raise PkxlError if the scheduler does not answer, or no worker is left or has been heard for a while."""
        try:
            identity = _within(_TIMEOUT, lambda: self.client.sync(self.client.scheduler.identity))
        except Exception as error:  # a client that has given up has no scheduler any more
            raise self._silent(type(error).__name__) from error
        workers = identity["workers"].values()
        if not workers:
            raise self._without_workers()
        heard = max(worker["last_seen"] for worker in workers)
        if heard != self._heard:
            self._heard, self._heard_at = heard, monotonic()
        elif monotonic() - self._heard_at > _TIMEOUT:
            raise self._silent("worker")

    def close(self) -> None:
        """Leave the cluster, which goes on without the tasks of this client; one that does not answer is not waited for."""
        if self.client is not None:
            with suppress(Exception):
                _within(_TIMEOUT_OF_CLOSING, self.client.close)

    def _submit(self, call: Call[T, R], task: T) -> Future[bytes]:
        try:
            return super()._submit(call, task)
        except Exception as error:  # the client has given up
            raise self._silent(type(error).__name__) from error

    def _silent(self, which: str) -> PkxlError:
        return PkxlError(
            f"Cluster {self.address} tidak menjawab lagi: {which}.",
            f"The cluster {self.address} does not answer any more: {which}.",
        )

    def _without_workers(self) -> PkxlError:
        return PkxlError(
            f"Cluster {self.address} tidak mempunyai pekerja. Jalankan: dask worker {self.address}.",
            f"The cluster {self.address} has no workers. Start some: dask worker {self.address}.",
        )


def _within(seconds: float, call: Callable[[], Any]) -> Any:
    """The result of a call, which may wait for ever. Raises what it raises, and TimeoutError after so many seconds."""
    result: Future[Any] = Future()

    def run() -> None:
        try:
            result.set_result(call())
        except BaseException as error:  # for the thread that waits
            result.set_exception(error)

    Thread(target=run, daemon=True).start()
    return result.result(seconds)


def _version() -> str:
    return __version__
