"""Annotated copies: written beside the workbooks they mark, and replaced only where no work of a person is lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pkxl.guard.causes import Unusable
from pkxl.output.writing import write_safely
from pkxl.reading.books import read_file
from pkxl.reading.folders import Candidate, is_remote
from pkxl.reports.marks.annotated import annotated_bytes
from pkxl.reports.marks.marks import RESULT_SHEET, result_of
from pkxl.runs.run import Outcome
from pkxl.tables.layout import MARKED_SUFFIX
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.errors import BadTarget
from pkxl.vocabulary.language import Lang


def write_copies(outcome: Outcome, candidates: Sequence[Candidate], lang: Lang, *, force: bool) -> list[Path]:
    """Write an annotated copy beside each workbook that was read; returns where they are.

    A copy made before is replaced. Raises BadTarget for one in which somebody went on working, unless forced.
    """
    read = {name for office in outcome.offices for name in office.read}
    wanted = [c for c in candidates if c.name in read and not is_remote(c.path)]
    targets = {c.path: c.path.with_name(f"{c.path.stem}{MARKED_SUFFIX}{c.path.suffix}") for c in wanted}
    for original, copy in () if force else targets.items():
        if _was_worked_on(original, copy):
            raise BadTarget(
                f"{copy} berisi perubahan yang tidak ada di workbook aslinya. "
                "Pindahkan perubahan itu ke workbook asli, atau pakai --force untuk membuangnya.",
                f"{copy} holds changes that the original does not have. "
                "Carry them over to the original, or use --force to drop them.",
            )
    for candidate in wanted:
        result = result_of(candidate.name, outcome.findings, lang)
        write_safely(targets[candidate.path], annotated_bytes(candidate.path.read_bytes(), result, lang))
    return list(targets.values())


def _was_worked_on(original: Path, copy: Path) -> bool:
    """True for a copy that is newer than its original and says something else: this program wrote it alike."""
    try:
        if not copy.exists() or copy.stat().st_mtime <= original.stat().st_mtime:
            return False
        return _values(original) != _values(copy)
    except (OSError, Unusable):
        return False


def _values(path: Path) -> dict[str, dict[tuple[int, int], Cell]]:
    """What stands in the sheets that are the person's own; one in which nothing stands is as good as none."""
    sheets = read_file(path, path.name, path.read_bytes()).sheets.values()
    return {sheet.name: filled for sheet in sheets if sheet.name != RESULT_SHEET and (filled := sheet.filled)}
