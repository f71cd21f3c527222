"""Tasks of about fifty workbooks for one worker, their division and their results.

A task reads its workbooks, applies the rules and consolidates. Its tables are returned as columns and validated with
those of other tasks, since the cost of a Pandera call hardly depends on the number of rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, takewhile

from pkxl.agreements.grouping import Group
from pkxl.checks.checking import RuledBatch, RuledOffice, apply_rules
from pkxl.office.profile import Profile
from pkxl.reading.folders import STOPPED, Candidate
from pkxl.reading.parsing import read_batch


@dataclass(frozen=True, slots=True)
class Job:
    """The settings of a run: the profile, and whether offices are consolidated or only checked."""

    profile: Profile
    consolidating: bool


@dataclass(frozen=True, slots=True)
class Task:
    """Workbooks for one worker, and their groups where these are known."""

    candidates: tuple[Candidate, ...]
    groups: tuple[Group, ...] | None = None


@dataclass(frozen=True, slots=True)
class TaskResult:
    """The result of one task; `stopped_on` are files on which it failed, marked as refused."""

    batch: RuledBatch
    stopped_on: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """The call that runs a task; a file that makes it fail is reported as a finding."""

    job: Job

    def __call__(self, task: Task) -> TaskResult:
        """Read the workbooks, apply the rules and, if the job says so, consolidate."""
        batch = read_batch(task.candidates)
        consolidating = self.job.consolidating
        by_rules, _ = apply_rules(batch, self.job.profile, consolidating=consolidating, groups=task.groups)
        return TaskResult(by_rules)

    def halves(self, task: Task) -> tuple[Task, Task] | None:
        """The two halves of a task, by groups where they are known; None for a single file or group."""
        if task.groups is not None:
            middle = len(task.groups) // 2
            parts = (task.groups[:middle], task.groups[middle:])
            return (_subtask(task, parts[0]), _subtask(task, parts[1])) if middle else None
        middle = len(task.candidates) // 2
        return (Task(task.candidates[:middle]), Task(task.candidates[middle:])) if middle else None

    def failed(self, task: Task) -> TaskResult:
        """The result for a single file or group that fails: findings instead of offices."""
        marked = tuple(replace(c, refused=STOPPED) for c in task.candidates)
        if task.groups is None:
            return replace(self(Task(marked)), stopped_on=marked)
        (group,) = task.groups
        return TaskResult(RuledBatch((), (RuledOffice(group, (), ()),), (), tuple(read_batch(marked).findings)))


def _subtask(task: Task, groups: tuple[Group, ...]) -> Task:
    names = {name for group in groups for name in group.workbooks}
    return Task(tuple(c for c in task.candidates if c.name in names), groups)


# --- dividing the work ----------------------------------------------------------------------------------

_TASK_SIZE = 50
"""The number of files in a task."""
_MAX_FOLDER_SIZE = 400
"""Up to this many files of one folder are in one task, since they may be of one office, which should not be split."""


def tasks_of(candidates: Sequence[Candidate]) -> Iterator[Task]:
    """The tasks of these files; folders are not split, and neighbouring folders are in the same task where they fit."""
    waiting: list[_Folder] = []
    for folder in _folders(candidates):
        while waiting and _count(waiting) + len(folder.files) > _TASK_SIZE:
            end = _best_cut(waiting, folder)
            yield Task(tuple(chain.from_iterable(f.files for f in waiting[:end])))
            waiting = waiting[end:]
        waiting.append(folder)
    if waiting:
        yield Task(tuple(chain.from_iterable(f.files for f in waiting)))


def tasks_of_groups(groups: Sequence[Group], by_name: Mapping[str, Candidate]) -> Iterator[Task]:
    """The tasks of these groups, which are not split."""
    waiting: list[Group] = []
    files: list[Candidate] = []
    for group in groups:
        own = [by_name[name] for name in group.workbooks]
        if waiting and len(files) + len(own) > _TASK_SIZE:
            yield Task(tuple(files), tuple(waiting))
            waiting, files = [], []
        waiting.append(group)
        files += own
    if waiting:
        yield Task(tuple(files), tuple(waiting))


@dataclass(frozen=True, slots=True)
class _Folder:
    """The files of one folder, and the parts of its path."""

    path: tuple[str, ...]
    files: list[Candidate]

    def shared(self, other: _Folder) -> int:
        """The number of common parent folders."""
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(self.path, other.path, strict=False)))


def _folders(candidates: Sequence[Candidate]) -> list[_Folder]:
    found: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in candidates:
        found.setdefault(tuple(re.split(r"[\\/]", candidate.folder)), []).append(candidate)
    parts = []
    for path in sorted(found):
        files = sorted(found[path], key=lambda c: c.name)
        parts += [_Folder(path, files[i : i + _MAX_FOLDER_SIZE]) for i in range(0, len(files), _MAX_FOLDER_SIZE)]
    return parts


def _count(folders: Iterable[_Folder]) -> int:
    return sum(len(folder.files) for folder in folders)


def _best_cut(waiting: Sequence[_Folder], following: _Folder) -> int:
    """The number of waiting folders in the next task: the cut, at half a task or later, with fewest common parents."""
    ends = [n for n in range(1, len(waiting) + 1) if _count(waiting[:n]) * 2 >= _TASK_SIZE] or [len(waiting)]
    beyond = [*waiting[1:], following]
    return min(reversed(ends), key=lambda n: waiting[n - 1].shared(beyond[n - 1]))
