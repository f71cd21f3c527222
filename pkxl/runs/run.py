"""A run: any number of workbooks in tasks, in this process or on many workers.

What the tasks send back is put together, many of them at once. Which workbooks make one office is known for certain only
when all have been looked at; an office that a task did not see whole is worked through again, whole. So the result does
not depend on how the work was divided.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import groupby

from pkxl.agreements.grouping import Group, groups_of
from pkxl.checks.checking import put_together
from pkxl.checks.validation import get_ready
from pkxl.consolidation.office import Consolidation, Office
from pkxl.reading.folders import Candidate
from pkxl.runs.cache import Cache, NoCache
from pkxl.runs.engine import Engine, Here
from pkxl.runs.tasks import Job, Task, TaskResult, Work, tasks_of, tasks_of_groups
from pkxl.speed.collector import uncollected
from pkxl.vocabulary.errors import NO_WORKBOOK, NothingReadable, PkxlError
from pkxl.vocabulary.findings import Finding


@dataclass(frozen=True)
class Outcome:
    """Every office of a run, sorted, files that belong to none among them."""

    offices: tuple[Office, ...]

    @cached_property
    def consolidated(self) -> list[Consolidation]:
        """The offices that were consolidated."""
        return [office.done for office in self.offices if office.done is not None]

    @cached_property
    def findings(self) -> list[Finding]:
        """All that was found, sorted as people read it."""
        return _as_people_read(office.findings for office in self.offices)

    @property
    def workbooks(self) -> int:
        """How many workbooks were read."""
        return sum(len(office.read) for office in self.offices)


def _as_people_read(of_offices: Iterable[Sequence[Finding]]) -> list[Finding]:
    """The findings of all offices, sorted by workbook; those of each office are sorted, and its workbooks are its own."""
    by_workbook: dict[str, list[list[Finding]]] = defaultdict(list)
    for findings in of_offices:
        for workbook, found in groupby(findings, key=lambda f: f.origin.workbook):
            by_workbook[workbook].append(list(found))
    result: list[Finding] = []
    for workbook in sorted(by_workbook):
        first, *others = by_workbook[workbook]
        result += merge(first, *others, key=lambda f: f.sort_key) if others else first
    return result


def run(
    candidates: Sequence[Candidate],
    job: Job,
    engine: Engine | None = None,
    cache: Cache | None = None,
    advance: Callable[[int], None] = lambda files: None,
) -> Outcome:
    """Work through these files, by office.

    `advance` is told of every file that is finished. Raises NothingReadable if there is no file at all.
    """
    with uncollected():
        return _run(candidates, job, engine or Here(), cache or NoCache(), advance)


def _run(
    candidates: Sequence[Candidate], job: Job, engine: Engine, cache: Cache, advance: Callable[[int], None]
) -> Outcome:
    by_name = {c.name: c for c in candidates}
    if not by_name:
        raise NothingReadable(*NO_WORKBOOK)
    cached = cache.of_run(candidates, job)
    identities = cached.identities()
    done: dict[Group, Office] = {}
    unknown = [c for c in candidates if c.name not in identities]
    advance(len(by_name) - len(unknown))
    for result, offices in _worked_through(tasks_of(unknown), job, engine, advance):
        identities |= {i.workbook: i for i in result.batch.identities}
        done |= {office.group: office for office in offices}
        by_name |= {candidate.name: candidate for candidate in result.stopped_on}
    groups = groups_of(identities.values())
    kept = {group: done.pop(group, None) or cached.result(group) for group in groups}
    done.clear()
    again = [group for group in groups if kept[group] is None]
    for _, offices in _worked_through(tasks_of_groups(again, by_name), job, engine):
        kept |= {office.group: office for office in offices}
    outcome = Outcome(tuple(office for group in groups if (office := kept[group]) is not None))
    cached.keep(identities.values(), outcome.offices)
    return outcome


_ROWS_TOGETHER = 25_000
_Whole = tuple[TaskResult, tuple[Office, ...]]


def _worked_through(
    tasks: Iterable[Task], job: Job, engine: Engine, advance: Callable[[int], None] = lambda files: None
) -> Iterator[_Whole]:
    """What the tasks send back, each with its offices whole; the rows of many tasks are validated at once."""
    work = Work(job)
    waiting: list[tuple[Task, TaskResult]] = []
    rows = 0
    for task, result in engine.map(work, tasks):
        waiting.append((task, result))
        rows += sum(len(table.places) for table in result.batch.tables)
        if rows:
            get_ready()
        if rows >= _ROWS_TOGETHER:
            yield from _put_together(waiting, work)
            waiting, rows = [], 0
        advance(len(task.candidates))
    yield from _put_together(waiting, work)


def _put_together(waiting: Sequence[tuple[Task, TaskResult]], work: Work) -> Iterator[_Whole]:
    """The tasks with their offices; where their rows cannot be validated, the file that it fails on is found.

    The rows of all but one task are here already, so that only its files are read again.
    """
    try:
        whole = _whole([result for _, result in waiting])
    except (PkxlError, MemoryError):
        raise
    except Exception:
        if os.environ.get("PKXL_DEBUG"):
            raise
        middle = len(waiting) // 2
        if middle:
            yield from _put_together(waiting[:middle], work)
            yield from _put_together(waiting[middle:], work)
            return
        for _, alone in Here().map(_WorkAlone(work), [task for task, _ in waiting]):
            yield from alone
    else:
        yield from whole


def _whole(results: Sequence[TaskResult]) -> list[_Whole]:
    return list(zip(results, put_together([result.batch for result in results]), strict=True))


@dataclass(frozen=True, slots=True)
class _WorkAlone:
    """One task, worked through and put together by itself."""

    work: Work

    def __call__(self, task: Task) -> list[_Whole]:
        return _whole([self.work(task)])

    def halves(self, task: Task) -> tuple[Task, Task] | None:
        return self.work.halves(task)

    def failed(self, task: Task) -> list[_Whole]:
        return _whole([self.work.failed(task)])
