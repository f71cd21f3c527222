"""Tasks: about fifty workbooks each, for one worker, and what it sends back of them.

A task reads its workbooks, runs the rules and consolidates. Its tables go back as columns, to be validated with those
of other tasks: what Pandera costs is mostly the same for any number of rows.
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
    """What is asked of every office: the profile it is held against, and whether it is consolidated or only checked."""

    profile: Profile
    consolidating: bool


@dataclass(frozen=True, slots=True)
class Task:
    """Workbooks for one worker; with `groups` where it is known which of them belong together."""

    candidates: tuple[Candidate, ...]
    groups: tuple[Group, ...] | None = None


@dataclass(frozen=True, slots=True)
class TaskResult:
    """What one task sends back; `stopped_on` are files that could not be worked on."""

    batch: RuledBatch
    stopped_on: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """One task, worked through; a file that stops it is taken out and reported."""

    job: Job

    def __call__(self, task: Task) -> TaskResult:
        """Read, run the rules and, where that is asked for, consolidate."""
        batch = read_batch(task.candidates)
        consolidating = self.job.consolidating
        by_rules, _ = apply_rules(batch, self.job.profile, consolidating=consolidating, groups=task.groups)
        return TaskResult(by_rules)

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
        return TaskResult(RuledBatch((), (RuledOffice(group, (), ()),), (), tuple(read_batch(marked).findings)))


def _of(task: Task, groups: tuple[Group, ...]) -> Task:
    names = {name for group in groups for name in group.workbooks}
    return Task(tuple(c for c in task.candidates if c.name in names), groups)


# --- dividing the work ----------------------------------------------------------------------------------

_MOST = 50
_MOST_OF_A_FOLDER = 400
"""So many files of one folder stay together: whose they are is not known yet, and an office must not be torn apart."""


def tasks_of(candidates: Sequence[Candidate]) -> Iterator[Task]:
    """Whole folders together as far as they fit, folders that lie in one folder rather than others."""
    waiting: list[_Folder] = []
    for folder in _folders(candidates):
        while waiting and _files_in(waiting) + len(folder.files) > _MOST:
            end = _end(waiting, folder)
            yield Task(tuple(chain.from_iterable(f.files for f in waiting[:end])))
            waiting = waiting[end:]
        waiting.append(folder)
    if waiting:
        yield Task(tuple(chain.from_iterable(f.files for f in waiting)))


def tasks_of_groups(groups: Sequence[Group], by_name: Mapping[str, Candidate]) -> Iterator[Task]:
    """Whole groups together as far as they fit."""
    waiting: list[Group] = []
    files: list[Candidate] = []
    for group in groups:
        own = [by_name[name] for name in group.workbooks]
        if waiting and len(files) + len(own) > _MOST:
            yield Task(tuple(files), tuple(waiting))
            waiting, files = [], []
        waiting.append(group)
        files += own
    if waiting:
        yield Task(tuple(files), tuple(waiting))


@dataclass(frozen=True, slots=True)
class _Folder:
    """The files of one folder, and the names on the way to it."""

    way: tuple[str, ...]
    files: list[Candidate]

    def shared(self, other: _Folder) -> int:
        """How many folders both are in."""
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(self.way, other.way, strict=False)))


def _folders(candidates: Sequence[Candidate]) -> list[_Folder]:
    found: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in candidates:
        found.setdefault(tuple(re.split(r"[\\/]", candidate.folder)), []).append(candidate)
    parts = []
    for way in sorted(found):
        files = sorted(found[way], key=lambda c: c.name)
        parts += [_Folder(way, files[i : i + _MOST_OF_A_FOLDER]) for i in range(0, len(files), _MOST_OF_A_FOLDER)]
    return parts


def _files_in(folders: Iterable[_Folder]) -> int:
    return sum(len(folder.files) for folder in folders)


def _end(waiting: Sequence[_Folder], following: _Folder) -> int:
    """How many of these folders make a good task: the latest place where least is torn apart, in the second half."""
    ends = [n for n in range(1, len(waiting) + 1) if _files_in(waiting[:n]) * 2 >= _MOST] or [len(waiting)]
    beyond = [*waiting[1:], following]
    return min(reversed(ends), key=lambda n: waiting[n - 1].shared(beyond[n - 1]))
