"""Checks of output paths: results never replace an input, and replace other files with --force only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pkxl.guard.causes import Unusable
from pkxl.guard.package import survey
from pkxl.output.writing import check_target
from pkxl.reading.folders import is_workbook_name
from pkxl.tables.results import is_result
from pkxl.vocabulary.errors import BadTarget


def check_workbook(target: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise BadTarget if a result has another suffix than .xlsx, or as `check_report` does."""
    if target.suffix.lower() != ".xlsx":
        raise BadTarget(
            f"{target} bukan nama workbook; hasil konsolidasi berakhiran .xlsx.",
            f"{target} is no name of a workbook; a consolidation ends in .xlsx.",
        )
    check_report(target, inputs, force=force)


def check_report(target: Path, inputs: Iterable[Path], *, force: bool, beside: Path | None = None) -> None:
    """Raise BadTarget if the target is an input, a folder, or an existing file without `force`.

    `beside` is another result of the same command, which must have another path.
    """
    if beside is not None and target.resolve() == beside.resolve():
        raise BadTarget(
            f"{target} disebut dua kali sebagai hasil; beri laporan nama lain.",
            f"{target} is named as a result twice; give the report another name.",
        )
    for path in inputs:
        refuse_input(target, path)
    check_target(target, replace=force)


def refuse_input(target: Path, path: Path) -> None:
    """Raise BadTarget if the target is an input: the file `path` itself, or a workbook in the folder `path`.

    A consolidated workbook in that folder is no input, and may be replaced.
    """
    if not target.exists() or not path.exists():
        return
    inside = path.is_dir() and target.resolve().is_relative_to(path.resolve()) and is_workbook_name(target.name)
    if path.samefile(target) or (inside and not _is_consolidated(target)):
        raise BadTarget(
            f"{target} adalah berkas masukan; pilih nama lain untuk hasilnya.",
            f"{target} is one of the inputs; choose another name for the result.",
        )


def _is_consolidated(target: Path) -> bool:
    try:
        return is_result(sheet.name for sheet in survey(target.read_bytes()).sheets)
    except (Unusable, OSError):
        return False


def file_name(text: str) -> str:
    """The text as a file name that is valid on every system: at most 120 bytes, without path separators."""
    plain = "".join("-" if c in '<>:"/\\|?*' or not c.isprintable() else c for c in text)
    return plain.encode()[:120].decode(errors="ignore").strip(" .") or "tanpa nama"
