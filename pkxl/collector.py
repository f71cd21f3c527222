"""Python's garbage collector, where it would look again and again at a great many objects that all stay."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ALLOCATIONS_BEFORE_COLLECTING = 200_000


def seldom() -> None:
    """For a process that answers one question and ends: collect seldom, and not at all on the way out.

    Importing pandas and Pandera makes a great many objects, and taking them apart in the end, when the system takes
    all memory back anyway, is as long again.
    """
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
