"""The cache of results for unchanged workbooks, keyed by content, settings and program version.

An entry is used only if its digest is right and it unpickles to plain data of this program (see `plain_data`). Else the
result is computed again.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Protocol

from pkxl.agreements.grouping import Group, Identity
from pkxl.consolidation.office import Office
from pkxl.reading.folders import Candidate
from pkxl.runs.plain_data import PlainData
from pkxl.vocabulary.errors import BadTarget
from pkxl.vocabulary.language import Wording

_PATIENCE = 5
"""Seconds to wait for another run that writes into the cache."""
_READERS = ("pandas", "pandera", "python-calamine", "rapidfuzz")


class CachedRun(Protocol):
    """The cached results for the files of one run."""

    def identities(self) -> dict[str, Identity]:
        """The cached identities, by the name of the workbook."""
        ...

    def result(self, group: Group) -> Office | None:
        """The cached result for a group of exactly these workbooks with this content, None if there is none."""
        ...

    def keep(self, identities: Iterable[Identity], results: Iterable[Office]) -> None:
        """Store the results of this run."""
        ...


class Cache(Protocol):
    """A store of the results of runs."""

    def of_run(self, candidates: Sequence[Candidate], job: object) -> CachedRun:
        """The cached results for these files."""
        ...

    def is_current(self, target: Path, mark: str) -> bool:
        """True if this output file is unchanged since it was recorded with this mark."""
        ...

    def record(self, target: Path, mark: str) -> None:
        """Record an output file with its mark, a digest of all that it was made from."""
        ...


class NoCache:
    """A cache that stores nothing."""

    def of_run(self, candidates: Sequence[Candidate], job: object) -> CachedRun:
        """A run without cached results."""
        del candidates, job
        return self

    def is_current(self, target: Path, mark: str) -> bool:
        """Always False."""
        del target, mark
        return False

    def record(self, target: Path, mark: str) -> None:
        """Do nothing."""
        del target, mark

    def identities(self) -> dict[str, Identity]:
        """Always empty."""
        return {}

    def result(self, group: Group) -> Office | None:
        """Always None."""
        del group
        return None

    def keep(self, identities: Iterable[Identity], results: Iterable[Office]) -> None:
        """Do nothing."""
        del identities, results


class FolderCache:
    """A cache in one SQLite file in a folder; a damaged file is replaced. Raises BadTarget for an unusable folder.

    A folder that becomes unusable later (full, locked, read-only) costs the entries, never the run.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / "pkxl-cache.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.database: sqlite3.Connection | None = self._opened_or_new()
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise BadTarget(
                f"Folder cache {folder} tidak dapat dipakai: {reason}.",
                f"The cache folder {folder} cannot be used: {reason}.",
            ) from error

    def _opened_or_new(self) -> sqlite3.Connection:
        """The database; a new one in the place of a damaged one. Raises OSError and sqlite3.Error."""
        try:
            return self._open()
        except sqlite3.OperationalError:  # locked, full or read-only: it may be another run's
            raise
        except sqlite3.DatabaseError:
            self.file.unlink(missing_ok=True)
            return self._open()

    def _open(self) -> sqlite3.Connection:
        if self.file.exists() and not self.file.is_file():
            raise IsADirectoryError(21, f"{self.file.name} is no file")
        database = sqlite3.connect(self.file, timeout=_PATIENCE)
        with database:
            database.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, digest BLOB, data BLOB)")
            database.execute("CREATE TABLE IF NOT EXISTS program (version TEXT)")
            known = database.execute("SELECT version FROM program").fetchall()
            if known != [(program_version(),)]:
                database.execute("DELETE FROM entries")
                database.execute("DELETE FROM program")
                database.execute("INSERT INTO program VALUES (?)", (program_version(),))
            database.execute("SELECT count(*) FROM entries").fetchone()
        return database

    def of_run(self, candidates: Sequence[Candidate], job: object) -> CachedRun:
        """The cached results for these files, by the digests of their bytes."""
        return _CachedRun(self, candidates, hashlib.sha256(repr(job).encode()).hexdigest())

    def is_current(self, target: Path, mark: str) -> bool:
        """True if this file has exactly the bytes that were recorded with this mark."""
        known = self.get(f"written/{target.absolute()}")
        try:
            return bool(known) and known == [mark, _digest(target)]
        except OSError:
            return False

    def record(self, target: Path, mark: str) -> None:
        """Record the digest of an output file with its mark."""
        try:
            self.put([(f"written/{target.absolute()}", [mark, _digest(target)])])
        except OSError:  # the file is gone already
            return

    def get(self, key: str) -> Any:
        """The entry with this key, None if there is none or it is damaged."""
        if self.database is None:
            return None
        try:
            row = self.database.execute("SELECT digest, data FROM entries WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError:
            return None
        if row is None or hashlib.sha256(row[1]).digest() != row[0]:
            return None
        try:
            return PlainData(io.BytesIO(row[1])).load()
        except Exception:  # a bad entry costs only time
            return None

    def put(self, entries: Iterable[tuple[str, Any]]) -> None:
        """Store these entries; a damaged database is replaced by an empty one, one that cannot be written is left."""
        if self.database is None:
            return
        try:
            with self.database:
                for key, value in entries:
                    data = pickle.dumps(value, protocol=5)
                    self.database.execute(
                        "INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", (key, hashlib.sha256(data).digest(), data)
                    )
        except sqlite3.OperationalError:
            self.database.close()
            self.database = None
        except sqlite3.DatabaseError:
            self.database.close()
            try:
                self.file.unlink(missing_ok=True)
                self.database = self._open()
            except (OSError, sqlite3.Error):
                self.database = None


def cache_in(folder: Path | None, tell: Callable[[Wording], None] = lambda sentence: None) -> Cache:
    """The cache in this folder; without a folder, or with one that cannot be used, one that stores nothing.

    `tell` is called with the reason why the folder cannot be used.
    """
    if folder is None:
        return NoCache()
    try:
        return FolderCache(folder)
    except BadTarget as error:
        tell(error.wording)
        return NoCache()


class _CachedRun:
    """The cached results for the files of one run, in a FolderCache."""

    def __init__(self, cache: FolderCache, candidates: Sequence[Candidate], job: str) -> None:
        self.cache, self.job = cache, job
        self.folders = {c.name: c.folder for c in candidates}
        self.places = {c.name: str(c.path) for c in candidates}
        self.contents = {c.name: _content_digest(c) for c in candidates}
        self.known: set[str] = set()

    def identities(self) -> dict[str, Identity]:
        found = {}
        for name, content in self.contents.items():
            identity = self.cache.get(f"{self.job}/{content}") if content else None
            if isinstance(identity, Identity):
                found[name] = replace(identity, workbook=name, folder=self.folders[name])
        self.known = set(found)
        return found

    def _key(self, group: Group) -> str | None:
        """The key of a group: its settings, names, paths and digests; None if a file has no digest.

        Paths are part of the key, since findings and sources contain them.
        """
        parts = [self.job, repr(group)]
        for name in group.workbooks:
            if not self.contents[name]:
                return None
            parts.append(f"{self.places[name]}={self.contents[name]}")
        return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()

    def result(self, group: Group) -> Office | None:
        key = self._key(group)
        entry: Office | None = self.cache.get(key) if key else None
        if entry is not None:
            self.known.add(key or "")
        return entry

    def keep(self, identities: Iterable[Identity], results: Iterable[Office]) -> None:
        entries: list[tuple[str, Any]] = [
            (f"{self.job}/{self.contents[i.workbook]}", i)
            for i in identities
            if self.contents[i.workbook] and i.workbook not in self.known
        ]
        for result in results:
            key = self._key(result.group)
            if key and key not in self.known:
                entries.append((key, result))
        if entries:
            self.cache.put(entries)


def _content_digest(candidate: Candidate) -> str:
    """The digest of a file's bytes; empty for a file that is refused, open in Excel or unreadable, and so not cached."""
    if candidate.refused is not None or candidate.in_use:
        return ""
    try:
        return _digest(candidate.path) if candidate.path.is_file() else ""
    except OSError:
        return ""


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@lru_cache(maxsize=1)
def program_version() -> str:
    """A digest of the program's sources and data and of the versions of its libraries; entries of another one are deleted."""
    digest = hashlib.sha256()
    for package in _READERS:
        digest.update(f"{package} {version(package)}\n".encode())
    for file in _sources(files("pkxl")):
        digest.update(file.name.encode() + b"\n" + file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterable[Traversable]:
    """The source and data files below a folder, sorted, so that the digest is deterministic."""
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _sources(entry)
        elif entry.name.endswith((".py", ".toml", ".csv", ".json")):
            yield entry
