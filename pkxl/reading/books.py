"""The reader of files: survey of the package, values, and tables, each failure a finding."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from pkxl.guard import messages as guard_messages
from pkxl.guard.apart import OUT_OF_MEMORY, Apart, Lost
from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import limits
from pkxl.guard.package import Heavy, Survey, survey
from pkxl.guard.values import values_of
from pkxl.reading import messages
from pkxl.reading.book import read_book
from pkxl.reading.folders import EXCLUDED, LINKED_FOLDER, NO_FILE, OUTSIDE, STOPPED, Candidate
from pkxl.speed.groups import groups_of
from pkxl.tables.book import Book
from pkxl.tables.layout import GUIDE_SHEET
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import Grid

_IGNORED_SHEETS = frozenset({GUIDE_SHEET})
OLD_FORMATS = frozenset({".xls", ".ods", ".xlsb", ".fods", ".csv"})
_MAX_BYTES = 16 * 2**20
_MAX_CELLS = 1_000_000
"""The bytes of files and the number of cells that are in memory at once; a single larger file is read alone."""


def open_candidates(candidates: Iterable[Candidate]) -> Iterator[Book | Finding]:
    """Each file as a book, or a finding with the reason why it cannot be read; in the same order.

    An unexpected exception is a finding too, so that one file never stops the others. A heavy file is read in a process
    of its own (see `guard.apart`), whose end is a finding.
    """
    with closing(Apart(__name__, "_open_heavy")) as apart:
        yield from _open(candidates, apart)


def _open(candidates: Iterable[Candidate], apart: Apart | None) -> Iterator[Book | Finding]:
    surveyed = _map_step(partial(_survey, apart=apart), ((candidate, None) for candidate in candidates))
    for surveys in groups_of(surveyed, _bytes_in, _MAX_BYTES):
        for grids in groups_of(_map_step(_read_values, surveys), _cells_in, _MAX_CELLS):
            for _, outcome in _map_step(_recognise, grids):
                yield outcome


def open_candidate(candidate: Candidate) -> Book | Finding:
    """One file as a book, or a finding with the reason why it cannot be read."""
    return next(open_candidates([candidate]))


def _open_heavy(candidate: Candidate) -> Book | Finding:
    """One file as a book, or a finding, read in this process however heavy it is."""
    return next(_open([candidate], None))


def read_file(path: Path, name: str, data: bytes) -> Grid:
    """The grid of an .xlsx or .xlsm file whose bytes are `data`. Raises causes.Unusable.

    Values come from python-calamine. What it does not return (formula errors, formulas without a stored result,
    percentage formats) comes from the XML of the sheets.
    """
    return _grid(survey(data, leave_out=_IGNORED_SHEETS), path, name)


@dataclass(slots=True)
class _Surveyed:
    """A file that is safe to read: the survey of its package, and its time of change."""

    survey: Survey
    changed: datetime


A = TypeVar("A")
B = TypeVar("B")


def _map_step(
    step: Callable[[Candidate, A], B], files: Iterable[tuple[Candidate, A | Book | Finding]]
) -> Iterator[tuple[Candidate, B | Book | Finding]]:
    """Each file after this step; a file that is a finding or a book already is passed on."""
    for candidate, file in files:
        yield candidate, file if isinstance(file, Finding | Book) else _run_step(step, candidate, file)


def _run_step(step: Callable[[Candidate, A], B], candidate: Candidate, file: A) -> B | Finding:
    """The result of this step, or a finding for the exception that it raised."""
    origin = Origin(candidate.name)
    try:
        return step(candidate, file)
    except OSError as error:
        return Finding(messages.UNREACHABLE, origin, {"reason": error.strerror or type(error).__name__})
    except Unusable as error:
        return Finding(guard_messages.OF_CAUSE[error.cause], origin, guard_messages.values_of_cause(error.detail))
    except PkxlError:
        raise
    except Lost as lost:
        return Finding(messages.STOPPED, origin, {"reason": lost.reason})
    except MemoryError:
        return Finding(messages.STOPPED, origin, {"reason": OUT_OF_MEMORY})
    except Exception as error:
        if os.environ.get("PKXL_DEBUG"):
            raise
        return Finding(messages.STOPPED, origin, {"reason": type(error).__name__})


_REFUSALS = {
    OUTSIDE: messages.OUTSIDE_LINK,
    EXCLUDED: messages.LEFT_OUT,
    NO_FILE: messages.NO_REGULAR_FILE,
    LINKED_FOLDER: messages.LINKED_FOLDER,
}


def _survey(candidate: Candidate, _: None, apart: Apart | None) -> _Surveyed | Book | Finding:
    """The survey of a file, or a finding for one that is refused or in an old format; a heavy file as read by `apart`.

    Raises OSError, Unusable and Lost.
    """
    origin = Origin(candidate.name)
    if candidate.refused is not None:
        if candidate.refused in _REFUSALS:
            return Finding(_REFUSALS[candidate.refused], origin)
        if candidate.refused == STOPPED:
            return Finding(messages.STOPPED, origin, {"reason": "process"})
        return Finding(messages.UNREACHABLE, origin, {"reason": candidate.refused})
    if candidate.path.suffix.lower() in OLD_FORMATS:
        return Finding(guard_messages.OLD_FORMAT, origin, {"format": candidate.path.suffix.lower()})
    status = candidate.path.stat()
    if not stat.S_ISREG(status.st_mode):
        return Finding(messages.NO_REGULAR_FILE, origin)
    if status.st_size > limits().file:
        raise Unusable(Cause.TOO_LARGE, f"{status.st_size} bytes")
    changed = datetime.fromtimestamp(status.st_mtime, tz=UTC)
    try:
        found = survey(candidate.path.read_bytes(), leave_out=_IGNORED_SHEETS, light=apart is not None)
    except Heavy:
        assert apart is not None
        outcome: Book | Finding = apart(candidate)
        return outcome
    return _Surveyed(found, changed)


def _bytes_in(file: tuple[Candidate, _Surveyed | Book | Finding]) -> int:
    return len(file[1].survey.data) if isinstance(file[1], _Surveyed) else 0


def _read_values(candidate: Candidate, file: _Surveyed) -> Grid:
    return _grid(file.survey, candidate.path, candidate.name, file.changed)


def _grid(found: Survey, path: Path, name: str, changed: datetime | None = None) -> Grid:
    return Grid(name, values_of(found), path, found.sha256, changed, found.far_cells, found.risks)


def _cells_in(file: tuple[Candidate, Grid | Book | Finding]) -> int:
    if not isinstance(file[1], Grid):
        return 0
    return sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in file[1].sheets.values() if sheet.rows)


def _recognise(candidate: Candidate, grid: Grid) -> Book:
    book = read_book(grid)
    if candidate.in_use:
        book.findings.append(Finding(messages.OPEN_ELSEWHERE, Origin(candidate.name)))
    return book
