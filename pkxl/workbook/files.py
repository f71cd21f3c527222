"""The workbooks in folders: which files are meant, and what is left aside."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pkxl.errors import NothingReadable

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm"})
OTHER_TABLES = frozenset({".xls", ".ods", ".xlsb", ".csv", ".xltx", ".xltm", ".fods"})
MARKED_SUFFIX = " (hasil validasi)"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a workbook, and how findings name it."""

    path: Path
    name: str


def candidates(paths: Iterable[Path], exclude: Iterable[Path] = ()) -> list[Candidate]:
    """Every table file at or below these paths, sorted by name, each once.

    Annotated copies made by this program are left aside. A name is the file's own where that is enough,
    else with its folders. Raises NothingReadable for a path that does not exist or holds no table.
    """
    files: dict[Path, Path] = {}
    left_out = {_resolved(path) for path in exclude}
    given = list(paths)
    for path in given:
        if not path.exists():
            raise NothingReadable(f"Tidak ada berkas atau folder {str(path)!r}. Periksa ejaannya.")
        for file in _below(path) if path.is_dir() else [path]:
            resolved = _resolved(file)
            if resolved not in left_out and not any(parent in left_out for parent in resolved.parents):
                files.setdefault(resolved, file)
    if not files:
        where = ", ".join(repr(str(path)) for path in given)
        raise NothingReadable(f"Tidak ada workbook (.xlsx atau .xlsm) di {where}.")
    return _named(files)


def _resolved(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as they are named


def _below(folder: Path) -> list[Path]:
    found = []
    for file in sorted(folder.rglob("*")):
        suffix = file.suffix.lower()
        if file.name.startswith((".", "~$")) or file.stem.endswith(MARKED_SUFFIX):
            continue
        if suffix in WORKBOOK_SUFFIXES | (OTHER_TABLES - {".csv"}) and (file.is_file() or file.is_symlink()):
            found.append(file)
    return found


def _named(files: dict[Path, Path]) -> list[Candidate]:
    counts: dict[str, int] = {}
    for file in files:
        counts[file.name.casefold()] = counts.get(file.name.casefold(), 0) + 1
    common = Path(os.path.commonpath([str(f.parent) for f in files])) if files else Path()
    named = [
        Candidate(shown, file.name if counts[file.name.casefold()] == 1 else file.relative_to(common).as_posix())
        for file, shown in files.items()
    ]
    return sorted(named, key=lambda c: c.name)
