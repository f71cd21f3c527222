"""What a process of ours does without: looking for garbage where all stays, and threads for algebra that nobody asks for."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

_ALLOCATIONS_BEFORE_COLLECTING = 300_000
_ALLOCATIONS_WHEN_SETTLED = 20_000


def of_one_answer() -> None:
    """For a process that answers one question and ends; to be called before pandas is imported.

    Importing pandas and Pandera makes a great many objects, and taking them apart in the end, when the system takes
    all memory back anyway, is as long again. NumPy's algebra, of which nothing is used here, starts a thread for every
    processor, each of which waits busily. Arrow's own allocator first sets aside more than a table of ours will need.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTING, 20, 20)
    atexit.register(gc.freeze)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without garbage collection: nothing that is made here goes in circles, and there is a great deal of it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """What there is now stays; what is made from here on, in circles too, is looked through often and at little cost."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS_WHEN_SETTLED, 10, 10)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
