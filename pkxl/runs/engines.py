"""The choice of an engine by the option ``--cluster``."""

from __future__ import annotations

from pkxl.runs.engine import Engine, InProcess
from pkxl.runs.workers import LocalWorkers, cores
from pkxl.vocabulary.errors import PkxlError


def engine_of(cluster: str | None, loading: str = "") -> Engine:
    """The engine for this value of the option: None, ``local``, or the address of a Dask scheduler.

    `loading` is a module that local workers import while they wait for their first task.
    Raises PkxlError for any other value, and if the scheduler cannot be reached.
    """
    if cluster is None:
        return InProcess()
    if cluster == "local":
        return LocalWorkers(cores(), loading)
    if "://" in cluster:
        from pkxl.runs.cluster import Cluster

        return Cluster(cluster)
    raise PkxlError(
        f"--cluster {cluster!r} tidak dikenal; pakai local atau alamat seperti tcp://10.0.0.5:8786.",
        f"--cluster {cluster!r} is not known; use local, or an address such as tcp://10.0.0.5:8786.",
    )
