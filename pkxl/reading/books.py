"""Files become books: each is looked over, its values are read, its tables recognised; what cannot be is a finding."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from pkxl.guard import messages as guard_messages
from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import limits
from pkxl.guard.package import Survey, survey
from pkxl.guard.values import values_of
from pkxl.reading import messages
from pkxl.reading.book import read_book
from pkxl.reading.folders import EXCLUDED, OUTSIDE, STOPPED, Candidate
from pkxl.speed.groups import groups_of
from pkxl.tables.book import Book
from pkxl.tables.layout import GUIDE_SHEET
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import Grid

_NOTHING_TO_READ = frozenset({GUIDE_SHEET})
OLD_FORMATS = frozenset({".xls", ".ods", ".xlsb", ".fods", ".csv"})
_MOST_BYTES = 16 * 2**20
_MOST_CELLS = 1_000_000
"""So many bytes of unpacked sheets, or cells, are in memory at once, but for a single file with more."""


def open_candidates(candidates: Iterable[Candidate]) -> Iterator[Book | Finding]:
    """Each file as a book, or the finding that says why it cannot be one, in this order.

    What nobody foresaw in a file is a finding too, so that it never stops the others.
    """
    looked_over = _each(_look_over, ((candidate, None) for candidate in candidates))
    for surveys in groups_of(looked_over, _bytes_in, _MOST_BYTES):
        for grids in groups_of(_each(_read_values, surveys), _cells_in, _MOST_CELLS):
            for _, outcome in _each(_recognise, grids):
                yield outcome


def open_candidate(candidate: Candidate) -> Book | Finding:
    """One file as a book, or the finding that says why it cannot be one."""
    return next(open_candidates([candidate]))


def read_file(path: Path, name: str, data: bytes) -> Grid:
    """The grid of an .xlsx or .xlsm file whose bytes are `data`. Raises causes.Unusable.

    Values come through python-calamine. What calamine does not tell (formula errors, formulas without a
    result, percent formats) is put back from the sheets' XML.
    """
    return _grid(survey(data, leave_out=_NOTHING_TO_READ), path, name)


@dataclass(slots=True)
class _LookedOver:
    """A file that may be read: what was found when it was looked over, and when it was changed."""

    survey: Survey
    changed: datetime


A = TypeVar("A")
B = TypeVar("B")


def _each(
    step: Callable[[Candidate, A], B], files: Iterable[tuple[Candidate, A | Finding]]
) -> Iterator[tuple[Candidate, B | Finding]]:
    """The files after this step; one that has come to a finding stays there."""
    for candidate, file in files:
        yield candidate, file if isinstance(file, Finding) else _tried(step, candidate, file)


def _tried(step: Callable[[Candidate, A], B], candidate: Candidate, file: A) -> B | Finding:
    origin = Origin(candidate.name)
    try:
        return step(candidate, file)
    except OSError as error:
        return Finding(messages.UNREACHABLE, origin, {"reason": error.strerror or type(error).__name__})
    except Unusable as error:
        return Finding(
            guard_messages.OF_CAUSE[error.cause], origin, {"format": error.detail or ".xls", "detail": error.detail}
        )
    except PkxlError:
        raise
    except Exception as error:
        if os.environ.get("PKXL_DEBUG"):
            raise
        return Finding(messages.STOPPED, origin, {"reason": type(error).__name__})


_REFUSALS = {OUTSIDE: messages.OUTSIDE_LINK, EXCLUDED: messages.LEFT_OUT}


def _look_over(candidate: Candidate, _: None) -> _LookedOver | Finding:
    origin = Origin(candidate.name)
    if candidate.refused is not None:
        if candidate.refused in _REFUSALS:
            return Finding(_REFUSALS[candidate.refused], origin)
        if candidate.refused == STOPPED:
            return Finding(messages.STOPPED, origin, {"reason": "process"})
        return Finding(messages.UNREACHABLE, origin, {"reason": candidate.refused})
    if candidate.path.suffix.lower() in OLD_FORMATS:
        return Finding(guard_messages.OLD_FORMAT, origin, {"format": candidate.path.suffix.lower()})
    stat = candidate.path.stat()
    if stat.st_size > limits().file:
        raise Unusable(Cause.TOO_LARGE, f"{stat.st_size} bytes")
    changed = datetime.fromtimestamp(stat.st_mtime, tz=UTC)
    return _LookedOver(survey(candidate.path.read_bytes(), leave_out=_NOTHING_TO_READ), changed)


def _bytes_in(file: tuple[Candidate, _LookedOver | Finding]) -> int:
    return 0 if isinstance(file[1], Finding) else len(file[1].survey.data)


def _read_values(candidate: Candidate, file: _LookedOver) -> Grid:
    return _grid(file.survey, candidate.path, candidate.name, file.changed)


def _grid(found: Survey, path: Path, name: str, changed: datetime | None = None) -> Grid:
    return Grid(name, values_of(found), path, found.sha256, changed, found.far_cells, found.risks)


def _cells_in(file: tuple[Candidate, Grid | Finding]) -> int:
    if isinstance(file[1], Finding):
        return 0
    return sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in file[1].sheets.values() if sheet.rows)


def _recognise(candidate: Candidate, grid: Grid) -> Book:
    book = read_book(grid)
    if candidate.in_use:
        book.findings.append(Finding(messages.OPEN_ELSEWHERE, Origin(candidate.name)))
    return book
