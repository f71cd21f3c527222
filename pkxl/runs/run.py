"""A run: the check or consolidation of any number of workbooks, in tasks on an engine.

The results of many tasks are merged in one step. The groups of workbooks are certain only when the identities of all
are known. A group whose workbooks were in different tasks is therefore run again in one task, so that the result does
not depend on the division into tasks.
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
from pkxl.checks.checking import merge_findings
from pkxl.checks.validation import load_schemas
from pkxl.consolidation.office import Consolidation, Office
from pkxl.reading.folders import Candidate
from pkxl.runs.cache import Cache, NoCache
from pkxl.runs.engine import Engine, InProcess
from pkxl.runs.tasks import Job, Task, TaskResult, Work, tasks_of, tasks_of_groups
from pkxl.speed.collector import uncollected
from pkxl.vocabulary.errors import NO_WORKBOOK, NothingReadable, PkxlError
from pkxl.vocabulary.findings import Finding


@dataclass(frozen=True)
class Outcome:
    """The result of a run: every office, sorted, and files that belong to no office."""

    offices: tuple[Office, ...]

    @cached_property
    def consolidated(self) -> list[Consolidation]:
        """The consolidations of all offices."""
        return [office.consolidation for office in self.offices if office.consolidation is not None]

    @cached_property
    def findings(self) -> list[Finding]:
        """All findings, in the order of `Finding.sort_key`."""
        return _sorted_findings(office.findings for office in self.offices)

    @property
    def workbooks(self) -> int:
        """How many workbooks were read."""
        return sum(len(office.read) for office in self.offices)


def _sorted_findings(of_offices: Iterable[Sequence[Finding]]) -> list[Finding]:
    """The findings of all offices, sorted; each office's are sorted already, so they are merged by workbook."""
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
    """Check these files, and consolidate them if the job says so; the result is by office.

    `advance` is called with the number of files finished since the last call. Raises NothingReadable without files.
    """
    with uncollected():
        return _run(candidates, job, engine or InProcess(), cache or NoCache(), advance)


def _run(
    candidates: Sequence[Candidate], job: Job, engine: Engine, cache: Cache, advance: Callable[[int], None]
) -> Outcome:
    by_name = {c.name: c for c in candidates}
    if not by_name:
        raise NothingReadable(*NO_WORKBOOK)
    cached = cache.of_run(candidates, job)
    identities = cached.identities()
    by_group: dict[Group, Office] = {}
    unknown = [c for c in candidates if c.name not in identities]
    advance(len(by_name) - len(unknown))
    for result, offices in _completed_tasks(tasks_of(unknown), job, engine, advance):
        identities |= {i.workbook: i for i in result.batch.identities}
        by_group |= {office.group: office for office in offices}
        by_name |= {candidate.name: candidate for candidate in result.stopped_on}
    groups = groups_of(identities.values())
    offices_of = {group: by_group.pop(group, None) or cached.result(group) for group in groups}
    by_group.clear()
    incomplete = [group for group in groups if offices_of[group] is None]
    for _, offices in _completed_tasks(tasks_of_groups(incomplete, by_name), job, engine):
        offices_of |= {office.group: office for office in offices}
    outcome = Outcome(tuple(office for group in groups if (office := offices_of[group]) is not None))
    cached.keep(identities.values(), outcome.offices)
    return outcome


_ROWS_PER_MERGE = 25_000
"""The number of table rows from which the results of tasks are merged."""
_Completed = tuple[TaskResult, tuple[Office, ...]]


def _completed_tasks(
    tasks: Iterable[Task], job: Job, engine: Engine, advance: Callable[[int], None] = lambda files: None
) -> Iterator[_Completed]:
    """The result of every task with its complete offices; the rows of many tasks are validated in one call."""
    work = Work(job)
    waiting: list[tuple[Task, TaskResult]] = []
    rows = 0
    for task, result in engine.map(work, tasks):
        waiting.append((task, result))
        rows += sum(len(table.places) for table in result.batch.tables)
        if rows:
            load_schemas()
        if rows >= _ROWS_PER_MERGE:
            yield from _merge_waiting(waiting, work)
            waiting, rows = [], 0
        advance(len(task.candidates))
    yield from _merge_waiting(waiting, work)


def _merge_waiting(waiting: Sequence[tuple[Task, TaskResult]], work: Work) -> Iterator[_Completed]:
    """The results with their offices; if validation fails, the file that causes it is found by halving.

    The tables of other tasks are in memory already, so only the files of the failing task are read again.
    """
    try:
        completed = _merge([result for _, result in waiting])
    except (PkxlError, MemoryError):
        raise
    except Exception:
        if os.environ.get("PKXL_DEBUG"):
            raise
        middle = len(waiting) // 2
        if middle:
            yield from _merge_waiting(waiting[:middle], work)
            yield from _merge_waiting(waiting[middle:], work)
            return
        for _, alone in InProcess().map(_SingleTask(work), [task for task, _ in waiting]):
            yield from alone
    else:
        yield from completed


def _merge(results: Sequence[TaskResult]) -> list[_Completed]:
    return list(zip(results, merge_findings([result.batch for result in results]), strict=True))


@dataclass(frozen=True, slots=True)
class _SingleTask:
    """A call that runs one task and merges its findings, without other tasks."""

    work: Work

    def __call__(self, task: Task) -> list[_Completed]:
        return _merge([self.work(task)])

    def halves(self, task: Task) -> tuple[Task, Task] | None:
        return self.work.halves(task)

    def failed(self, task: Task) -> list[_Completed]:
        return _merge([self.work.failed(task)])
