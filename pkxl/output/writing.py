"""Writing files: beside the target and moved into place, so that the old file or the new is there, whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from pkxl.vocabulary.errors import BadTarget

try:
    import fcntl
except ImportError:  # Windows, where an open file cannot be removed by others
    fcntl = None  # type: ignore[assignment]

PART_PREFIX, _PART = ".pkxl-", ".part"


def write_safely(target: Path, data: bytes, *, replace: bool = True) -> None:
    """Put these bytes at the target in one step; raises as `open_safely` does."""
    with open_safely(target, replace=replace) as stream:
        stream.write(data)


@contextmanager
def open_safely(target: Path, *, replace: bool = True) -> Iterator[BinaryIO]:
    """A file to write into, which is put at the target in one step when it is whole.

    Raises BadTarget with a sentence where that cannot be done: no such folder, no permission, disk full, or a
    file that must not be replaced.
    """
    check_target(target, replace=replace)
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        handle, name = tempfile.mkstemp(prefix=f"{PART_PREFIX}{target.name[:80]}-", suffix=_PART, dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            _hold(stream.fileno())
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            temporary.chmod(0o644)
            if fcntl is not None:  # moved while it is held, so that nobody takes it for litter
                temporary.replace(target)
        if fcntl is None:
            temporary.replace(target)
    except BaseException as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise BadTarget(
            f"{target} tidak dapat ditulis: {error.strerror or error}. Berkas lama tidak berubah.",
            f"{target} cannot be written: {error.strerror or error}. The old file is unchanged.",
        ) from error


def check_target(target: Path, *, replace: bool) -> None:
    """Raise BadTarget where nothing may be written: a folder, or a file that must not be replaced."""
    if target.is_dir():
        raise BadTarget(
            f"{target} adalah folder; sebutkan nama berkas di dalamnya.",
            f"{target} is a folder; name a file in it.",
        )
    if target.exists() and not replace:
        raise BadTarget(
            f"{target} sudah ada. Pakai nama lain, atau --force untuk menggantinya.",
            f"{target} is there already. Use another name, or --force to replace it.",
        )


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """The folder, made if need be, for files that belong together: no second run writes into it meanwhile.

    Raises BadTarget while another run does, and where the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY) if fcntl is not None else None
    except OSError as error:
        raise BadTarget(
            f"Folder {folder} tidak dapat ditulis: {error.strerror or error}.",
            f"The folder {folder} cannot be written to: {error.strerror or error}.",
        ) from error
    try:
        if handle is not None and not _hold(handle):
            raise BadTarget(
                f"Folder {folder} sedang ditulis oleh proses lain. Tunggu sampai selesai, lalu ulangi.",
                f"Another run is writing into the folder {folder}. Wait until it is done, then try again.",
            )
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _hold(handle: int) -> bool:
    """True if nobody else holds this file; it is held until it is closed, even by a process that is killed."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


@lru_cache(maxsize=256)
def _sweep(folder: Path) -> None:
    """Remove what killed runs left behind in this folder, once; what a living run writes stays."""
    for litter in folder.iterdir():
        if litter.name.startswith(PART_PREFIX) and litter.suffix == _PART:
            try:
                handle = os.open(litter, os.O_RDONLY)
                try:
                    if _hold(handle):
                        litter.unlink()
                finally:
                    os.close(handle)
            except OSError:  # gone, or open elsewhere
                continue
