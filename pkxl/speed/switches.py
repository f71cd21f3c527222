"""Which pieces of this folder are in use: all of them, but for those named in PKXL_WITHOUT (``memo,collector``)."""

from __future__ import annotations

import os

PIECES = ("memo", "groups", "collector", "pickling", "search")


def in_use(piece: str) -> bool:
    """True unless the environment switches this piece off."""
    return piece not in os.environ.get("PKXL_WITHOUT", "").split(",")
