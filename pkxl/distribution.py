"""Distribution: any number of workbooks in tasks, in this process or on many workers.

What the tasks send back is validated, many of them together, and each office is put together. Which workbooks make one
office is known for certain only when all have been looked at; an office that a task did not see whole is worked through
again, whole. So the result does not depend on how the work was divided.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import chain as flat
from itertools import groupby

from pkxl.checking import found_in_cells
from pkxl.consolidation import Consolidation, OfficeResult
from pkxl.engines import Engine, Here
from pkxl.errors import NO_WORKBOOK, NothingReadable, PkxlError
from pkxl.findings import Finding
from pkxl.grouping import Group, groups_of
from pkxl.process import uncollected
from pkxl.remembering import Memory, Nothing
from pkxl.tasks import Job, Task, TaskResult, Work, tasks_of, tasks_of_groups
from pkxl.validating import get_ready
from pkxl.workbook.files import Candidate


@dataclass(slots=True)
class Outcome:
    """Every office of a run, sorted; `others` are files that belong to none."""

    results: list[OfficeResult]
    offices: list[Consolidation] = field(init=False)
    findings: list[Finding] = field(init=False)
    """All that was found, sorted as people read it."""

    def __post_init__(self) -> None:
        self.offices = [r.done for r in self.results if r.done is not None]
        self.findings = _as_people_read(result.findings for result in self.results)

    @property
    def workbooks(self) -> int:
        """How many workbooks were read."""
        return sum(len(r.read) for r in self.results)


def _as_people_read(sorted_findings: Iterable[Sequence[Finding]]) -> list[Finding]:
    """The findings of all offices, sorted by workbook; those of each office are sorted, and its workbooks are its own."""
    by_workbook: dict[str, list[list[Finding]]] = defaultdict(list)
    for findings in sorted_findings:
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
    memory: Memory | None = None,
    advance: Callable[[int], None] = lambda files: None,
) -> Outcome:
    """Work through these files, by office.

    `advance` is told of every file that is finished. Raises NothingReadable if there is no file at all.
    """
    with uncollected():
        return _run(candidates, job, engine or Here(), memory or Nothing(), advance)


def _run(
    candidates: Sequence[Candidate], job: Job, engine: Engine, memory: Memory, advance: Callable[[int], None]
) -> Outcome:
    by_name = {c.name: c for c in candidates}
    if not by_name:
        raise NothingReadable(*NO_WORKBOOK)
    recall = memory.recall(candidates, job)
    identities = recall.identities()
    results: dict[Group, OfficeResult] = {}
    unknown = [c for c in candidates if c.name not in identities]
    advance(len(by_name) - len(unknown))
    for result, offices in _worked_through(tasks_of(unknown), job, engine, advance):
        identities |= {i.workbook: i for i in result.identities}
        results |= {office.group: office for office in offices}
        by_name |= {candidate.name: candidate for candidate in result.stopped_on}
    groups = groups_of(identities.values())
    kept = {group: results.pop(group, None) or recall.result(group) for group in groups}
    results.clear()
    again = [group for group in groups if kept[group] is None]
    for _, offices in _worked_through(tasks_of_groups(again, by_name), job, engine):
        kept |= {office.group: office for office in offices}
    outcome = Outcome([office for group in groups if (office := kept[group]) is not None])
    recall.keep(identities.values(), outcome.results)
    return outcome


_ROWS_TOGETHER = 25_000
_Whole = tuple[TaskResult, list[OfficeResult]]


def _worked_through(
    tasks: Iterable[Task], job: Job, engine: Engine, advance: Callable[[int], None] = lambda files: None
) -> Iterator[_Whole]:
    """What the tasks send back, each with its offices as they are when the rows of many have been validated."""
    work = Work(job)
    waiting: list[tuple[Task, TaskResult]] = []
    rows = 0
    for task, result in engine.map(work, tasks):
        waiting.append((task, result))
        rows += sum(len(table.places) for table in result.tables)
        if rows:
            get_ready()
        if rows >= _ROWS_TOGETHER:
            yield from _validated(waiting, work)
            waiting, rows = [], 0
        advance(len(task.candidates))
    yield from _validated(waiting, work)


def _validated(waiting: Sequence[tuple[Task, TaskResult]], work: Work) -> Iterator[_Whole]:
    """The tasks with the offices whole; where their rows cannot be validated, the file that it fails on is found.

    The rows of all but one task are here already, so that its files only are read again.
    """
    try:
        whole = _with_cells([result for _, result in waiting])
    except (PkxlError, MemoryError):
        raise
    except Exception:
        if os.environ.get("PKXL_DEBUG"):
            raise
        middle = len(waiting) // 2
        if middle:
            yield from _validated(waiting[:middle], work)
            yield from _validated(waiting[middle:], work)
            return
        for _, alone in Here().map(_WithCells(work), [task for task, _ in waiting]):
            yield from alone
    else:
        yield from whole


def _with_cells(results: Sequence[TaskResult]) -> list[_Whole]:
    findings = flat.from_iterable(result.findings for result in results)
    cells = found_in_cells(findings, flat.from_iterable(result.tables for result in results))
    return [(result, [office.whole(cells) for office in result.offices]) for result in results]


@dataclass(frozen=True, slots=True)
class _WithCells:
    """One task, worked through and validated by itself."""

    work: Work

    def __call__(self, task: Task) -> list[_Whole]:
        return _with_cells([self.work(task)])

    def halves(self, task: Task) -> tuple[Task, Task] | None:
        return self.work.halves(task)

    def failed(self, task: Task) -> list[_Whole]:
        return _with_cells([self.work.failed(task)])
