"""Distribution: any number of workbooks in tasks, in this process or on many workers.

A task reads, checks and consolidates the workbooks that it is given, and sends back what was found of them. Which
workbooks make one office is known for certain only when all have been looked at; an office that a task did not see
whole is worked through again, whole. So the result does not depend on how the work was divided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import groupby

from pkxl.batch import read_batch
from pkxl.checking import check
from pkxl.consolidation import Consolidation, OfficeResult, consolidate
from pkxl.engines import Engine, Here
from pkxl.errors import NO_WORKBOOK, NothingReadable
from pkxl.findings import Finding
from pkxl.grouping import Group, Identity, groups_of
from pkxl.office import Profile
from pkxl.process import uncollected
from pkxl.remembering import Memory, Nothing
from pkxl.workbook.files import STOPPED, Candidate


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked of every office: the profile it is held against, and whether it is consolidated or only checked."""

    profile: Profile
    consolidating: bool


@dataclass(frozen=True, slots=True)
class Task:
    """Workbooks for one worker; with `groups` where it is known which of them belong together."""

    candidates: tuple[Candidate, ...]
    groups: tuple[Group, ...] | None = None


@dataclass(slots=True)
class TaskResult:
    """What one task sends back."""

    identities: list[Identity]
    offices: list[OfficeResult]
    stopped_on: tuple[Candidate, ...] = ()


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
    for task, result in engine.map(_Work(job), _tasks(unknown, engine.task_size)):
        advance(len(task.candidates))
        identities |= {i.workbook: i for i in result.identities}
        results |= {office.group: office for office in result.offices}
        by_name |= {candidate.name: candidate for candidate in result.stopped_on}
    groups = groups_of(identities.values())
    kept = {group: results.pop(group, None) or recall.result(group) for group in groups}
    results.clear()
    again = [group for group in groups if kept[group] is None]
    for _, whole in engine.map(_Work(job), _whole_offices(again, by_name, engine.task_size)):
        kept |= {office.group: office for office in whole.offices}
    outcome = Outcome([office for group in groups if (office := kept[group]) is not None])
    recall.keep(identities.values(), outcome.results)
    return outcome


@dataclass(frozen=True, slots=True)
class _Work:
    """One task, worked through; a file that stops it is taken out and reported."""

    job: Job

    def __call__(self, task: Task) -> TaskResult:
        batch = read_batch(task.candidates)
        checked = check(batch, self.job.profile, complete=self.job.consolidating, groups=task.groups)
        offices = []
        for office in checked.offices:
            done = consolidate(office, batch) if self.job.consolidating and office.chain is not None else None
            offices.append(OfficeResult(office.group, office.read, office.findings, done))
        return TaskResult(checked.identities, offices)

    def halves(self, task: Task) -> tuple[Task, Task] | None:
        """The task in two, by offices where they are known; None for a single file or office."""
        if task.groups is not None:
            middle = len(task.groups) // 2
            parts = (task.groups[:middle], task.groups[middle:])
            return (_of(task, parts[0]), _of(task, parts[1])) if middle else None
        middle = len(task.candidates) // 2
        return (Task(task.candidates[:middle]), Task(task.candidates[middle:])) if middle else None

    def failed(self, task: Task) -> TaskResult:
        """The result for a single file, or a single office, on which the work stopped."""
        marked = tuple(replace(c, refused=STOPPED) for c in task.candidates)
        if task.groups is None:
            return replace(self(Task(marked)), stopped_on=marked)
        (group,) = task.groups
        findings = read_batch(marked).findings
        return TaskResult([], [OfficeResult(group, (), findings, None)])


def _of(task: Task, groups: tuple[Group, ...]) -> Task:
    names = {name for group in groups for name in group.workbooks}
    return Task(tuple(c for c in task.candidates if c.name in names), groups)


def _tasks(candidates: Sequence[Candidate], size: Callable[[int], int]) -> Iterator[Task]:
    """Whole folders together as far as they fit, in the order of their folders; `size` tells it of how many are left."""
    left = len(candidates)
    waiting: list[Candidate] = []
    for folder in _folders(candidates):
        if waiting and len(waiting) + len(folder) > size(left):
            yield Task(tuple(waiting))
            left -= len(waiting)
            waiting = []
        waiting += folder
        while len(waiting) > (most := size(left)):
            yield Task(tuple(waiting[:most]))
            left -= most
            waiting = waiting[most:]
    if waiting:
        yield Task(tuple(waiting))


def _folders(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    folders: dict[str, list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda c: (c.folder, c.name)):
        folders.setdefault(candidate.folder, []).append(candidate)
    return list(folders.values())


def _whole_offices(
    groups: Sequence[Group], by_name: dict[str, Candidate], size: Callable[[int], int]
) -> Iterator[Task]:
    left = sum(len(group.workbooks) for group in groups)
    waiting: list[Group] = []
    files: list[Candidate] = []
    for group in groups:
        own = [by_name[name] for name in group.workbooks]
        if files and len(files) + len(own) > size(left):
            yield Task(tuple(files), tuple(waiting))
            left -= len(files)
            waiting, files = [], []
        waiting.append(group)
        files += own
    if files:
        yield Task(tuple(files), tuple(waiting))
