"""Remembering: what is known of unchanged workbooks from an earlier run, keyed by content and rules.

Nothing here is believed that does not prove itself: every entry carries a digest, belongs to one version of the
program, and holds nothing but this program's own plain data.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Protocol

from pkxl.agreements.grouping import Group, Identity
from pkxl.consolidation.office import Office
from pkxl.reading.folders import Candidate
from pkxl.vocabulary.errors import BadTarget

_READERS = ("pandas", "pandera", "python-calamine", "rapidfuzz")


class Recall(Protocol):
    """What is remembered of one run's files."""

    def identities(self) -> dict[str, Identity]:
        """The identities of the workbooks that were seen before with this content."""
        ...

    def result(self, group: Group) -> Office | None:
        """The result for exactly these workbooks with this content."""
        ...

    def keep(self, identities: Iterable[Identity], results: Iterable[Office]) -> None:
        """Remember this run."""
        ...


class Memory(Protocol):
    """Where runs are remembered."""

    def recall(self, candidates: Sequence[Candidate], job: object) -> Recall:
        """What is remembered of these files."""
        ...

    def stands(self, target: Path, mark: str) -> bool:
        """True if this file is there as it was written under this mark."""
        ...

    def written(self, target: Path, mark: str) -> None:
        """Remember that this file was written as it is."""
        ...


class Nothing:
    """No memory at all."""

    def recall(self, candidates: Sequence[Candidate], job: object) -> Recall:
        """Nothing."""
        del candidates, job
        return self

    def stands(self, target: Path, mark: str) -> bool:
        """Never known."""
        del target, mark
        return False

    def written(self, target: Path, mark: str) -> None:
        """Forget it."""
        del target, mark

    def identities(self) -> dict[str, Identity]:
        """None is known."""
        return {}

    def result(self, group: Group) -> Office | None:
        """None is known."""
        del group
        return None

    def keep(self, identities: Iterable[Identity], results: Iterable[Office]) -> None:
        """Forget it."""
        del identities, results


class Store:
    """A memory in a folder of the person's choice: one SQLite file, rebuilt where it is damaged."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "pkxl-cache.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.database = self._opened()
        except sqlite3.DatabaseError:
            self.file.unlink(missing_ok=True)
            self.database = self._opened()
        except OSError as error:
            raise BadTarget(
                f"Folder cache {folder} tidak dapat dipakai: {error.strerror or error}.",
                f"The cache folder {folder} cannot be used: {error.strerror or error}.",
            ) from error

    def _opened(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.file, timeout=30)
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

    def recall(self, candidates: Sequence[Candidate], job: object) -> Recall:
        """What is remembered of these files, by the digest of their bytes."""
        return _Remembered(self, candidates, hashlib.sha256(repr(job).encode()).hexdigest())

    def stands(self, target: Path, mark: str) -> bool:
        """True if this file is there with the very bytes that were written under this mark."""
        known = self.get(f"written/{target.absolute()}")
        try:
            return bool(known) and known == [mark, _digest(target)]
        except OSError:
            return False

    def written(self, target: Path, mark: str) -> None:
        """Remember that this file was written as it is."""
        self.put([(f"written/{target.absolute()}", [mark, _digest(target)])])

    def get(self, key: str) -> Any:
        """The entry under this key, None if there is none or it does not prove itself."""
        try:
            row = self.database.execute("SELECT digest, data FROM entries WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError:
            return None
        if row is None or hashlib.sha256(row[1]).digest() != row[0]:
            return None
        try:
            return _PlainData(io.BytesIO(row[1])).load()
        except Exception:  # whatever is wrong with an entry, it is made anew
            return None

    def put(self, entries: Iterable[tuple[str, Any]]) -> None:
        """Keep these entries; a store that cannot be written is given up silently, the results are there."""
        try:
            with self.database:
                for key, value in entries:
                    data = pickle.dumps(value, protocol=5)
                    self.database.execute(
                        "INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", (key, hashlib.sha256(data).digest(), data)
                    )
        except sqlite3.DatabaseError:
            self.database.close()
            self.file.unlink(missing_ok=True)
            self.database = self._opened()


def memory_in(folder: Path | None) -> Memory:
    """The memory in this folder, or none. Raises BadTarget for a folder that cannot be used."""
    return Store(folder) if folder is not None else Nothing()


class _Remembered:
    def __init__(self, store: Store, candidates: Sequence[Candidate], job: str) -> None:
        self.store, self.job = store, job
        self.folders = {c.name: c.folder for c in candidates}
        self.places = {c.name: str(c.path) for c in candidates}
        self.contents = {c.name: _content(c) for c in candidates}
        self.known: set[str] = set()

    def identities(self) -> dict[str, Identity]:
        found = {}
        for name, content in self.contents.items():
            identity = self.store.get(f"{self.job}/{content}") if content else None
            if isinstance(identity, Identity):
                found[name] = Identity(
                    name,
                    self.folders[name],
                    identity.is_agreement,
                    identity.unit,
                    identity.regency,
                    identity.year,
                    identity.kind,
                    identity.role,
                )
        self.known = set(found)
        return found

    def _key(self, group: Group) -> str | None:
        """The group with the content and the place of every workbook, since findings and sources name them."""
        parts = [self.job, repr(group)]
        for name in group.workbooks:
            if not self.contents[name]:
                return None
            parts.append(f"{self.places[name]}={self.contents[name]}")
        return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()

    def result(self, group: Group) -> Office | None:
        key = self._key(group)
        entry: Office | None = self.store.get(key) if key else None
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
            self.store.put(entries)


def _content(candidate: Candidate) -> str:
    """The digest of a file's bytes; empty for a file that must be looked at again each time."""
    if candidate.refused is not None or candidate.in_use:
        return ""
    try:
        return _digest(candidate.path)
    except OSError:
        return ""


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@lru_cache(maxsize=1)
def program_version() -> str:
    """A digest of the rules, the data and the readers: with another one nothing that is remembered counts."""
    digest = hashlib.sha256()
    for package in _READERS:
        digest.update(f"{package} {version(package)}\n".encode())
    for file in _sources(files("pkxl")):
        digest.update(file.name.encode() + b"\n" + file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterable[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _sources(entry)
        elif entry.name.endswith((".py", ".toml", ".csv", ".json")):
            yield entry


class _PlainData(pickle.Unpickler):
    """A reader of entries that makes nothing but this program's data: no entry can run anything."""

    _ALLOWED = frozenset(
        {
            ("builtins", "set"),
            ("builtins", "frozenset"),
            ("datetime", "date"),
            ("datetime", "datetime"),
            ("datetime", "timezone"),
            ("datetime", "timedelta"),
            ("decimal", "Decimal"),
            ("pkxl.vocabulary.findings", "Finding"),
            ("pkxl.vocabulary.findings", "Origin"),
            ("pkxl.vocabulary.findings", "Waiver"),
            ("pkxl.vocabulary.language", "Wording"),
            ("pkxl.vocabulary.findings", "catalogued"),
            ("pkxl.agreements.grouping", "Group"),
            ("pkxl.agreements.grouping", "Identity"),
            ("pkxl.consolidation.office", "Consolidation"),
            ("pkxl.consolidation.office", "Item"),
            ("pkxl.consolidation.office", "Measured"),
            ("pkxl.consolidation.office", "Reconciled"),
            ("pkxl.consolidation.office", "Source"),
            ("pkxl.consolidation.office", "Office"),
            ("pkxl.vocabulary.cells", "ErrorCell"),
            ("pkxl.vocabulary.cells", "PercentCell"),
            ("pkxl.vocabulary.cells", "NotComputed"),
            ("copyreg", "_reconstructor"),
            ("copyreg", "__newobj__"),
        }
    )

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in self._ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)
