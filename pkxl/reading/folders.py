"""The workbooks in folders: which files are meant, how they are called, and what is left aside.

A place is a path of this machine, or any address that fsspec opens (``s3://...``), given as text.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pkxl.tables.layout import MARKED_SUFFIX
from pkxl.vocabulary.errors import NothingReadable

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm"})
OTHER_TABLES = frozenset({".xls", ".ods", ".xlsb", ".xltx", ".xltm", ".fods"})
OUTSIDE = "outside"
STOPPED = "stopped"
EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a workbook, and how findings name it.

    `refused` says why it is not opened: OUTSIDE for a link that leaves the folder, STOPPED for
    a file that brought the program down before, EXCLUDED for one that the person left out, else the system's reason.
    `in_use` is true where somebody has it open in Excel, which keeps a file beside it as long.
    """

    path: Path
    name: str
    refused: str | None = None
    in_use: bool = False

    @property
    def folder(self) -> str:
        """The folder that the file stands in."""
        return str(self.path.parent)


def candidates(
    paths: Iterable[str | Path], exclude: Iterable[str | Path] = (), aside: Iterable[str | Path] = ()
) -> list[Candidate]:
    """Every table file at or below these places, sorted by name, each once.

    What is excluded is listed as such; what is set aside is not listed at all, and neither are annotated copies
    made by this program. A name is the file's own where that is enough, else with its folders.
    Raises NothingReadable for a place that does not exist, and where no table is left.
    """
    found: dict[str, Candidate] = {}
    left_out = [_address(place(path)) for path in exclude]
    set_aside = [_address(place(path)) for path in aside]
    given = [place(path) for path in paths]
    for path in given:
        if not _exists(path):
            raise NothingReadable(
                f"Tidak ada berkas atau folder {str(path)!r}. Periksa ejaannya.",
                f"There is no file or folder {str(path)!r}. Check the spelling.",
            )
        for file in _below(path) if path.is_dir() else [_alone(path)]:
            address = _address(file.path)
            if not _is_among(address, set_aside):
                found.setdefault(address, replace(file, refused=EXCLUDED) if _is_among(address, left_out) else file)
    if all(file.refused == EXCLUDED for file in found.values()):
        where = ", ".join(repr(str(path)) for path in given)
        raise NothingReadable(
            f"Tidak ada workbook (.xlsx atau .xlsm) di {where}.", f"There is no workbook (.xlsx or .xlsm) in {where}."
        )
    return _named(found)


def place(path: str | Path) -> Path:
    """A path of this machine as it is, and an address with a protocol through fsspec.

    Raises NothingReadable where the package that opens such addresses is not installed.
    """
    if isinstance(path, Path) or "://" not in path:
        return Path(path)
    try:
        from upath import UPath

        remote: Any = UPath(path)
    except (ImportError, ValueError) as error:
        raise NothingReadable(
            f"Alamat {path!r} tidak dapat dibuka ({error}). Pasang: python -m pip install 'pkxl[cluster]'.",
            f"The address {path!r} cannot be opened ({error}). Install: python -m pip install 'pkxl[cluster]'.",
        ) from error
    return remote  # type: ignore[no-any-return]  # a path in all but its class


def is_remote(path: str | Path) -> bool:
    """True for an address that is no path of this machine."""
    return "://" in str(path)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except PermissionError:
        return True  # it is there, and reading it will say what is wrong
    except Exception as error:
        if not is_remote(path):
            raise
        raise NothingReadable(
            f"Alamat {str(path)!r} tidak dapat dicapai: {error}.",
            f"The address {str(path)!r} cannot be reached: {error}.",
        ) from error


def _address(path: Path) -> str:
    # Links keep the name they have, so abspath and not resolve.
    return str(path) if is_remote(path) else os.path.abspath(path)  # noqa: PTH100


def _is_below(address: str, folder: str) -> bool:
    return address.startswith(folder.rstrip("/" + os.sep) + ("/" if "://" in folder else os.sep))


def _is_among(address: str, places: list[str]) -> bool:
    return any(address == place or _is_below(address, place) for place in places)


def is_meant(name: str) -> bool:
    """True for a name under which somebody would hand in a workbook, in this format or an old one."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - of a name, ten thousand times
    if name.startswith((".", "~$")) or stem.endswith(MARKED_SUFFIX):
        return False
    return suffix.lower() in WORKBOOK_SUFFIXES or suffix.lower() in OTHER_TABLES


def _mark_of_use(name: str) -> str:
    """The file that Excel keeps beside a workbook as long as somebody has it open."""
    return f"~${name}"


def _alone(path: Path) -> Candidate:
    try:
        return Candidate(path, path.name, in_use=(path.parent / _mark_of_use(path.name)).exists())
    except OSError:
        return Candidate(path, path.name)


def _below(folder: Path) -> Iterator[Candidate]:
    """The table files below this folder; which of them are in use is seen in the list of each folder."""
    if is_remote(folder):
        files = sorted(folder.rglob("*"), key=str)
        listed = {str(file) for file in files}
        for file in files:
            if is_meant(file.name) and file.is_file():
                yield Candidate(file, file.name, in_use=str(file.parent / _mark_of_use(file.name)) in listed)
        return
    closed: list[OSError] = []
    home = os.path.realpath(folder)
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders.sort()
        listed = set(names)
        here = Path(parent)
        for name in sorted(names):
            if is_meant(name):
                file = here / name
                outside = file.is_symlink() and not _is_below(os.path.realpath(file), home)
                yield Candidate(file, name, OUTSIDE if outside else None, _mark_of_use(name) in listed)
    for error in closed:
        path = Path(str(error.filename))
        yield Candidate(path, path.name, error.strerror or type(error).__name__)


def _named(found: dict[str, Candidate]) -> list[Candidate]:
    """Names as short as they can be told apart by, whatever the case; what cannot be printed is replaced."""
    counts = Counter(os.path.basename(address).casefold() for address in found)  # noqa: PTH119
    remote = any("://" in address for address in found)
    folders = [os.path.dirname(address) for address in found]  # noqa: PTH120
    common = "" if remote else os.path.commonpath(folders) if _one_drive(folders) else ""
    if remote:
        common = os.path.commonpath(folders) if len({f.partition("://")[0] for f in folders}) == 1 else ""
        common = common.replace(":/", "://", 1) if "://" not in common else common
    named = []
    for address, file in found.items():
        name = os.path.basename(address)  # noqa: PTH119
        if counts[name.casefold()] > 1:
            name = address[len(common) :].lstrip("/" + os.sep).replace(os.sep, "/") if common else address
        named.append(replace(file, name=_printable(name)))
    return sorted(named, key=lambda c: c.name)


def _one_drive(folders: list[str]) -> bool:
    return len({os.path.splitdrive(folder)[0] for folder in folders}) == 1


def _printable(name: str) -> str:
    """A name as it can be printed and stored: bytes that are no text and control characters become marks."""
    if name.isprintable():
        return name
    text = name.encode("utf-8", "replace").decode()
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
