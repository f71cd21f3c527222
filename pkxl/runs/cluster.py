"""The engine of a running Dask cluster, through the executor of its client."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pkxl import __version__
from pkxl.runs.workers import Workers
from pkxl.vocabulary.errors import PkxlError

_TIMEOUT = 10
"""Seconds to wait for an answer of the scheduler."""


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
        try:
            self.client: Any = dask.Client(address, timeout=_TIMEOUT, set_as_default=False)
            versions: Any = self.client.run(_version)
        except (OSError, TimeoutError, ValueError) as error:
            raise PkxlError(
                f"Cluster {address} tidak dapat dicapai: {error}.",
                f"The cluster {address} cannot be reached: {error}.",
            ) from error
        if not versions:
            raise self._without_workers()
        for worker, version in versions.items():
            if version != __version__:
                raise PkxlError(
                    f"Pekerja {worker} memakai pkxl {version}, di sini {__version__}; samakan dahulu.",
                    f"The worker {worker} runs pkxl {version}, this machine {__version__}; make them the same.",
                )
        super().__init__(self.client.get_executor(pure=False), sum(self.client.nthreads().values()))

    def check_alive(self) -> None:
        """Raise PkxlError if the scheduler does not answer or no worker is left."""
        try:
            workers = self.client.sync(self.client.scheduler.identity, callback_timeout=_TIMEOUT)["workers"]
        except (OSError, TimeoutError, ValueError) as error:
            raise PkxlError(
                f"Cluster {self.address} tidak menjawab lagi: {type(error).__name__}.",
                f"The cluster {self.address} does not answer any more: {type(error).__name__}.",
            ) from error
        if not workers:
            raise self._without_workers()

    def close(self) -> None:
        """Leave the cluster, which goes on without the tasks of this client."""
        self.client.close()

    def _without_workers(self) -> PkxlError:
        return PkxlError(
            f"Cluster {self.address} tidak mempunyai pekerja. Jalankan: dask worker {self.address}.",
            f"The cluster {self.address} has no workers. Start some: dask worker {self.address}.",
        )


def _version() -> str:
    return __version__
