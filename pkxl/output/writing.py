"""Atomic writing of files: into a temporary file in the same folder, then moved to the target."""

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

_PART_PREFIX, _PART_SUFFIX = ".pkxl-", ".part"


def write_safely(target: Path, data: bytes, *, replace: bool = True) -> None:
    """Write these bytes to the target atomically. Raises BadTarget as `open_safely` does."""
    with open_safely(target, replace=replace) as stream:
        stream.write(data)


@contextmanager
def open_safely(target: Path, *, replace: bool = True) -> Iterator[BinaryIO]:
    """A file to write to, which replaces the target atomically at the end of the block.

    After an exception the target is unchanged. Raises BadTarget where the target cannot be written: no permission,
    disk full, or a file that must not be replaced.
    """
    check_target(target, replace=replace)
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(target.parent)
        handle, name = tempfile.mkstemp(
            prefix=f"{_PART_PREFIX}{os.fsencode(target.name)[:100].decode(errors='ignore')}-",
            suffix=_PART_SUFFIX,
            dir=target.parent,
        )
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            _lock(stream.fileno())
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            temporary.chmod(0o644)
            if fcntl is not None:  # moved while it is locked, or another run would remove it as a leftover
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
    """Raise BadTarget if the target is a folder, a device, a pipe, or a file that must not be replaced."""
    if target.is_dir():
        raise BadTarget(
            f"{target} adalah folder; sebutkan nama berkas di dalamnya.",
            f"{target} is a folder; name a file in it.",
        )
    if target.exists() and not target.is_file():
        raise BadTarget(
            f"{target} bukan berkas biasa, maka tidak diganti; sebutkan nama lain.",
            f"{target} is no regular file and is not replaced; name another.",
        )
    if target.exists() and not replace:
        raise BadTarget(
            f"{target} sudah ada. Pakai nama lain, atau --force untuk menggantinya.",
            f"{target} is there already. Use another name, or --force to replace it.",
        )


@contextmanager
def locked_folder(folder: Path) -> Iterator[None]:
    """The folder exists and is locked within the block, so that no other run writes into it.

    Raises BadTarget if another run has locked it, or if it cannot be created. Without effect on Windows.
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
        if handle is not None and not _lock(handle):
            raise BadTarget(
                f"Folder {folder} sedang ditulis oleh proses lain. Tunggu sampai selesai, lalu ulangi.",
                f"Another run is writing into the folder {folder}. Wait until it is done, then try again.",
            )
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _lock(handle: int) -> bool:
    """Lock an open file until it is closed, also by the death of the process; False if another process has locked it."""
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
def _remove_leftovers(folder: Path) -> None:
    """Remove temporary files of killed runs from this folder, once a process; those of live runs are locked."""
    for leftover in folder.iterdir():
        if leftover.name.startswith(_PART_PREFIX) and leftover.suffix == _PART_SUFFIX:
            try:
                handle = os.open(leftover, os.O_RDONLY)
                try:
                    if _lock(handle):
                        leftover.unlink()
                finally:
                    os.close(handle)
            except OSError:  # removed meanwhile, or open in another process
                continue
