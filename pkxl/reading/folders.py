"""The workbook files at given paths, with their names in findings.

A path is local, or an address with a protocol that fsspec opens (``s3://...``), given as text.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from urllib.request import url2pathname

from pkxl.tables.layout import MARKED_SUFFIX
from pkxl.vocabulary.errors import NothingReadable

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm"})
OTHER_TABLES = frozenset({".xls", ".ods", ".xlsb", ".xltx", ".xltm", ".fods"})
OUTSIDE = "outside"
STOPPED = "stopped"
_LOCAL = "file://"
_MARKED = re.compile(re.escape(MARKED_SUFFIX.removesuffix(")")) + r"(?: [0-9]++)?+\)$")
"""The end of an annotated copy's name, which has a number where another file had to be kept."""
EXCLUDED = "excluded"
NO_FILE = "no file"
LINKED_FOLDER = "linked folder"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a workbook, and its name in findings.

    `refused` is the reason why it is not opened: OUTSIDE for a link to a file outside the folder, STOPPED for a file
    that made a worker fail, EXCLUDED for one that the user excluded, NO_FILE for a folder, pipe, socket or device,
    LINKED_FOLDER for a link to a folder, else the error of the operating system.
    `in_use` is True while the file is open in Excel, which keeps a lock file beside it.
    """

    path: Path
    name: str
    refused: str | None = None
    in_use: bool = False

    @property
    def folder(self) -> str:
        """The folder of the file."""
        return str(self.path.parent)


def candidates(
    paths: Iterable[str | Path], exclude: Iterable[str | Path] = (), omit: Iterable[str | Path] = ()
) -> list[Candidate]:
    """Every spreadsheet file at or below these paths, each once, sorted by name.

    Files at or below `exclude` are listed with EXCLUDED as their reason; those at or below `omit`, and annotated copies
    made by this program, are not listed. A name is the file name, with folders only where several files have the same.
    Raises NothingReadable for a path that does not exist, or if no file is left to read.
    """
    found: dict[str, Candidate] = {}
    excluded = [_address(place(path)) for path in exclude]
    omitted = [_address(place(path)) for path in omit]
    given = [place(path) for path in paths]
    for path in given:
        if not _exists(path):
            raise NothingReadable(
                f"Tidak ada berkas atau folder {str(path)!r}. Periksa ejaannya.",
                f"There is no file or folder {str(path)!r}. Check the spelling.",
            )
        for file in _below(path) if path.is_dir() else [_single_file(path)]:
            address = _address(file.path)
            if not _is_among(address, omitted):
                found.setdefault(address, replace(file, refused=EXCLUDED) if _is_among(address, excluded) else file)
    if all(file.refused == EXCLUDED for file in found.values()):
        where = ", ".join(repr(str(path)) for path in given)
        raise NothingReadable(
            f"Tidak ada workbook (.xlsx atau .xlsm) di {where}.", f"There is no workbook (.xlsx or .xlsm) in {where}."
        )
    return _with_unique_names(found)


def place(path: str | Path) -> Path:
    """A local path as it is, also one with ``file://``; an address with another protocol as a path of fsspec.

    Raises NothingReadable if the package that opens such addresses is not installed.
    """
    if isinstance(path, Path) or "://" not in path:
        return Path(path)
    if path.startswith(_LOCAL):
        return Path(_path_in(path.removeprefix(_LOCAL)))
    try:
        from upath import UPath

        remote: Any = UPath(path)
    except (ImportError, ValueError) as error:
        raise NothingReadable(
            f"Alamat {path!r} tidak dapat dibuka ({error}). Pasang: python -m pip install 'pkxl[cluster]'.",
            f"The address {path!r} cannot be opened ({error}). Install: python -m pip install 'pkxl[cluster]'.",
        ) from error
    return remote  # type: ignore[no-any-return]  # UPath has the methods of Path


def _path_in(address: str) -> str:
    """The path in an address behind ``file://``, which may begin with the name of this computer."""
    path = address[max(address.find("/"), 0) :]
    return url2pathname(path) if os.name == "nt" else unquote(path, errors="surrogateescape")


def is_remote(path: str | Path) -> bool:
    """True for an address with a protocol, which is no local path."""
    return "://" in str(path)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except PermissionError:
        return True  # it exists; reading it reports the error
    except Exception as error:
        if not is_remote(path):
            raise
        raise NothingReadable(
            f"Alamat {str(path)!r} tidak dapat dicapai: {error}.",
            f"The address {str(path)!r} cannot be reached: {error}.",
        ) from error


def _address(path: Path) -> str:
    # abspath, not resolve: a symbolic link keeps its own name.
    return str(path) if is_remote(path) else os.path.abspath(path)  # noqa: PTH100


def _is_below(address: str, folder: str) -> bool:
    return address.startswith(folder.rstrip("/" + os.sep) + ("/" if "://" in folder else os.sep))


def _is_among(address: str, places: list[str]) -> bool:
    return any(address == place or _is_below(address, place) for place in places)


def is_workbook_name(name: str) -> bool:
    """True for the name of a spreadsheet, in a current or old format, that is no temporary file or annotated copy."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - faster than Path, for ten thousand names
    if name.startswith((".", "~$")) or _MARKED.search(stem):
        return False
    return suffix.lower() in WORKBOOK_SUFFIXES or suffix.lower() in OTHER_TABLES


def _lock_file(name: str) -> str:
    """The name of the lock file that Excel keeps beside an open workbook."""
    return f"~${name}"


def _single_file(path: Path) -> Candidate:
    try:
        if path.exists() and not path.is_file():
            return Candidate(path, path.name, NO_FILE)
        return Candidate(path, path.name, in_use=(path.parent / _lock_file(path.name)).exists())
    except OSError:
        return Candidate(path, path.name)


def _below(folder: Path) -> Iterator[Candidate]:
    """The spreadsheet files below this folder; lock files are found in the listings, without a call for each file."""
    if is_remote(folder):
        files = sorted(folder.rglob("*"), key=str)
        listed = {str(file) for file in files}
        for file in files:
            if is_workbook_name(file.name) and file.is_file():
                yield Candidate(file, file.name, in_use=str(file.parent / _lock_file(file.name)) in listed)
        return
    root = os.path.realpath(folder)
    waiting = [str(folder)]
    while waiting:
        parent = waiting.pop()
        try:
            with os.scandir(parent) as scanned:
                entries = sorted(scanned, key=lambda entry: entry.name)
        except OSError as error:
            yield Candidate(Path(parent), os.path.basename(parent), error.strerror or type(error).__name__)  # noqa: PTH119
            continue
        listed = {entry.name for entry in entries}
        waiting += [entry.path for entry in reversed(entries) if _is_to_enter(entry)]
        for entry in entries:
            refused = _refusal(entry, root)
            if is_workbook_name(entry.name) or refused == LINKED_FOLDER:
                yield Candidate(Path(entry.path), entry.name, refused, _lock_file(entry.name) in listed)


def _is_to_enter(entry: os.DirEntry[str]) -> bool:
    """True for a folder that is no link and is not named like a workbook."""
    return entry.is_dir(follow_symlinks=False) and not is_workbook_name(entry.name)


def _refusal(entry: os.DirEntry[str], root: str) -> str | None:
    """The reason why this entry of a folder is not opened, None for a file; a broken link fails when it is opened."""
    if not entry.is_symlink():
        return None if entry.is_file(follow_symlinks=False) else NO_FILE
    try:
        if entry.is_dir():
            return None if entry.name.startswith(".") else LINKED_FOLDER
        known = entry.is_file() or not os.path.exists(entry.path)  # noqa: PTH110
    except OSError:  # a link to itself, or into a folder that may not be read
        known = True
    outside = not _is_below(os.path.realpath(entry.path), root)
    return OUTSIDE if outside else None if known else NO_FILE


def _with_unique_names(found: dict[str, Candidate]) -> list[Candidate]:
    """The files with the shortest unique names, ignoring case; unprintable characters are replaced."""
    shown = {address: _printable(os.path.basename(address)) for address in found}  # noqa: PTH119
    counts = Counter(name.casefold() for name in shown.values())
    remote = any("://" in address for address in found)
    folders = [os.path.dirname(address) for address in found]  # noqa: PTH120
    common = "" if remote else os.path.commonpath(folders) if _on_one_drive(folders) else ""
    if remote:
        common = os.path.commonpath(folders) if len({f.partition("://")[0] for f in folders}) == 1 else ""
        common = common.replace(":/", "://", 1) if "://" not in common else common
    named: dict[str, Candidate] = {}
    for address, file in sorted(found.items()):
        name = shown[address]
        if counts[name.casefold()] > 1:
            path = address[len(common) :].lstrip("/" + os.sep).replace(os.sep, "/") if common else address
            name = _printable(path)
        unique = next(text for n in count(1) if (text := name if n == 1 else f"{name} ({n})") not in named)
        named[unique] = replace(file, name=unique)
    return sorted(named.values(), key=lambda c: c.name)


def _on_one_drive(folders: list[str]) -> bool:
    return len({os.path.splitdrive(folder)[0] for folder in folders}) == 1


def _printable(name: str) -> str:
    """The name with replacement characters for control characters and undecodable bytes."""
    if name.isprintable():
        return name
    text = name.encode("utf-8", "replace").decode()
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
