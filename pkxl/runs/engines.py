"""Engines by their names on the command line."""

from __future__ import annotations

from pkxl.runs.engine import Engine, Here
from pkxl.runs.workers import LocalWorkers, cores
from pkxl.vocabulary.errors import PkxlError


def engine_of(cluster: str | None, loading: str = "") -> Engine:
    """The engine by its name on the command line: None, ``local``, or the address of a Dask scheduler.

    `loading` is the module that workers of this machine load while they are still waiting for their first task.
    Raises PkxlError for anything else, and where the scheduler cannot be reached.
    """
    if cluster is None:
        return Here()
    if cluster == "local":
        return LocalWorkers(cores(), loading)
    if "://" in cluster:
        from pkxl.runs.cluster import Cluster

        return Cluster(cluster)
    raise PkxlError(
        f"--cluster {cluster!r} tidak dikenal; pakai local atau alamat seperti tcp://10.0.0.5:8786.",
        f"--cluster {cluster!r} is not known; use local, or an address such as tcp://10.0.0.5:8786.",
    )
