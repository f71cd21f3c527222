"""Writing files: beside the target and moved into place, so that the old file or the new is there, whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pkxl.errors import BadTarget

PART_PREFIX = ".pkxl-"


def write_safely(target: Path, data: bytes, *, replace: bool = True) -> None:
    """Put these bytes at the target in one step.

    Raises BadTarget with a sentence where that cannot be done: no such folder, no permission, disk full, or a
    file that must not be replaced.
    """
    if target.is_dir():
        raise BadTarget(f"{target} adalah folder; sebutkan nama berkas di dalamnya.")
    if target.exists() and not replace:
        raise BadTarget(f"{target} sudah ada. Pakai nama lain, atau --force untuk menggantinya.")
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        handle, name = tempfile.mkstemp(prefix=f"{PART_PREFIX}{target.name[:80]}-", suffix=".part", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise BadTarget(
            f"{target} tidak dapat ditulis: {error.strerror or error}. Berkas lama tidak berubah."
        ) from error


def _sweep(target: Path) -> None:
    """Remove what a killed run left behind for this target."""
    for litter in target.parent.glob(f"{PART_PREFIX}*.part"):
        if litter.name.startswith(f"{PART_PREFIX}{target.name[:80]}-"):
            litter.unlink(missing_ok=True)
