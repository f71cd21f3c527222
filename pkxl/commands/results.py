"""The output files of a consolidation, for the command line, the button and the demo.

One office gives one workbook. Several give the *Rekap Kabupaten*, a folder beside it with a workbook for each office,
and CSV and Parquet tables.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from pkxl import __version__
from pkxl.consolidation.office import Consolidation
from pkxl.consolidation.regency import Entry, Regency, Summary, regency_of
from pkxl.office.profile import Profile, shipped_profile
from pkxl.output.targets import file_name, refuse_input
from pkxl.output.writing import check_target, locked_folder, open_safely, write_safely
from pkxl.reports.excel.office import consolidation_bytes
from pkxl.reports.excel.regency import regency_bytes
from pkxl.reports.excel.sheets import Made
from pkxl.reports.tables import PARQUET, TABLES, suffixes, write_table
from pkxl.runs.cache import Cache, NoCache
from pkxl.runs.engine import Engine, InProcess
from pkxl.runs.run import Outcome
from pkxl.speed.collector import frozen
from pkxl.tables.layout import TEMPLATE_VERSION
from pkxl.tables.results import DIGEST, EXCLUDED, LANGUAGE
from pkxl.vocabulary.errors import NO_AGREEMENT, BadTarget, NothingReadable
from pkxl.vocabulary.findings import Finding
from pkxl.vocabulary.language import Lang, Wording

NO_PARQUET = Wording(
    id="Parquet tidak ditulis; untuk itu pasang: python -m pip install 'pkxl[parquet]'.",
    en="Parquet is not written; for that install: python -m pip install 'pkxl[parquet]'.",
)
_LIBRARIES = ("python-calamine", "pandas", "pandera", "xlsxwriter")
_OFFICES_PER_TASK = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run that affect its output files."""

    profile: Profile
    lang: Lang = Lang.ID
    exclude: tuple[str, ...] = ()
    force: bool = False

    def made(self) -> Made:
        """The versions and settings, as (label, text), with which another person can reproduce the result."""
        libraries = _library_versions()
        shipped = self.profile == shipped_profile()
        profile = "bawaan" if shipped else f"{self.profile.unit_name}, {digest_of(self.profile)}"
        return (
            ("Dibuat dengan", f"pkxl {__version__}, template {TEMPLATE_VERSION}"),
            ("Pustaka", f"Python {platform.python_version()}, {libraries}"),
            ("Profil", profile),
            (EXCLUDED, "; ".join(self.exclude) or "-"),
            (LANGUAGE, self.lang.value),
        )


@lru_cache(maxsize=1)
def _library_versions() -> str:
    return ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)


def digest_of(profile: Profile) -> str:
    """The digest of a profile, as shown in results."""
    return f"{DIGEST} {hashlib.sha256(repr(profile).encode()).hexdigest()[:16]}"


@dataclass(slots=True)
class Written:
    """The result of `write`: the path of the main workbook, its content, other files, and notes for the user."""

    output: Path
    summary: Summary
    beside: list[Path] = field(default_factory=list)
    notes: list[Wording] = field(default_factory=list)


def outputs_of(output: Path) -> list[Path]:
    """Every path that a consolidation into this file may write to; none of them is an input."""
    return [output, _offices_folder(output)]


def write(
    outcome: Outcome,
    output: Path,
    settings: Settings,
    engine: Engine | None = None,
    cache: Cache | None = None,
    advance: Callable[[int], None] = lambda files: None,
) -> Written:
    """Write the output files of a run; unchanged files in the cache are kept.

    `advance` is called with the number of offices finished since the last call. Raises NothingReadable if there is no
    office, BadTarget if a file cannot be written.
    """
    if not outcome.consolidated:
        raise NothingReadable(*NO_AGREEMENT)
    if len(outcome.consolidated) == 1:
        write_safely(output, rendered(outcome, output, settings), replace=settings.force)
        return Written(output, _with_every_finding(outcome))
    with frozen():
        return _write_all(outcome, output, settings, engine or InProcess(), cache or NoCache(), advance)


def rendered(outcome: Outcome, output: Path, settings: Settings) -> bytes:
    """The bytes of the main workbook, as written to `output`."""
    if len(outcome.consolidated) == 1:
        return consolidation_bytes(_with_every_finding(outcome), output, settings.lang, settings.made())
    return regency_bytes(_regency(outcome, output), output, settings.lang, settings.made())


def _with_every_finding(outcome: Outcome) -> Consolidation:
    """The consolidation of the only office, with all findings of the run, also those of other files."""
    (consolidation,) = outcome.consolidated
    return replace(consolidation, findings=tuple(outcome.findings))


def _write_all(
    outcome: Outcome, output: Path, settings: Settings, engine: Engine, cache: Cache, advance: Callable[[int], None]
) -> Written:
    """Write the Rekap Kabupaten, the workbooks of all offices and the tables; unchanged files are kept."""
    regency = _regency(outcome, output)
    folder = _offices_folder(output)
    written = Written(output, regency)
    tables = [target for name in TABLES for target in _table_files(name, output).values()]
    for target in (output, *tables, *(output.parent / office.file for office in regency.offices)):
        check_target(target, replace=settings.force)  # check all targets before the first is written
    made = settings.made()
    marks = {output.parent / office.file: _mark(office.consolidation, made) for office in regency.offices}
    mark = hashlib.sha256(repr((sorted(marks.items()), _plain_findings(regency.others))).encode()).hexdigest()
    with locked_folder(folder):
        written.beside += _write_offices(regency.offices, marks, settings, engine, cache, advance)
        for name in TABLES:
            written.beside += _write_table(name, regency, output, settings, cache, mark)
        if not cache.is_current(output, mark):
            data = regency_bytes(regency, output, settings.lang, made)
            write_safely(output, data, replace=settings.force)
            cache.record(output, mark)
    if PARQUET not in suffixes():
        written.notes.append(NO_PARQUET)
    return written


def _regency(outcome: Outcome, output: Path) -> Regency:
    """The offices of a run, each with the path of its workbook."""
    others = [f for office in outcome.offices if office.consolidation is None for f in office.findings]
    folder = _offices_folder(output).name

    def files(offices: Sequence[Consolidation]) -> list[str]:
        return [f"{folder}/{name}" for name in _file_names(offices)]

    return regency_of(outcome.consolidated, sorted(others, key=lambda f: f.sort_key), files)


# --- one workbook an office -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _RenderOffices:
    """The call that renders the workbooks of some offices, by path."""

    settings: Settings

    def __call__(self, task: tuple[tuple[Path, Consolidation], ...]) -> list[tuple[Path, bytes]]:
        made = self.settings.made()
        return [
            (path, consolidation_bytes(consolidation, path, self.settings.lang, made)) for path, consolidation in task
        ]

    def halves(
        self, task: tuple[tuple[Path, Consolidation], ...]
    ) -> tuple[tuple[tuple[Path, Consolidation], ...], tuple[tuple[Path, Consolidation], ...]] | None:
        """The two halves of a task, None for a single office."""
        middle = len(task) // 2
        return (task[:middle], task[middle:]) if middle else None

    def failed(self, task: tuple[tuple[Path, Consolidation], ...]) -> list[tuple[Path, bytes]]:
        """Raise BadTarget with the path of a workbook that cannot be rendered."""
        raise BadTarget(f"{task[0][0]} tidak dapat dibuat.", f"{task[0][0]} cannot be made.")


def _write_offices(
    offices: Sequence[Entry],
    marks: dict[Path, str],
    settings: Settings,
    engine: Engine,
    cache: Cache,
    advance: Callable[[int], None],
) -> Iterator[Path]:
    """Write the workbooks of offices that are missing or outdated; yields the paths of all."""
    waiting: list[tuple[Path, Consolidation]] = []
    for office, path in zip(offices, marks, strict=True):
        if cache.is_current(path, marks[path]):
            advance(1)
        else:
            refuse_input(path, path.parent)
            waiting.append((path, office.consolidation))
    size = _OFFICES_PER_TASK
    tasks = [tuple(waiting[i : i + size]) for i in range(0, len(waiting), size)]
    for _, files in engine.map(_RenderOffices(settings), tasks):
        for path, data in files:
            write_safely(path, data)
            cache.record(path, marks[path])
        advance(len(files))
    yield from marks


def _mark(consolidation: Consolidation, made: Made) -> str:
    """The digest of everything that the workbook of an office depends on: equal digests mean equal bytes."""
    return hashlib.sha256(
        repr((made, consolidation.sources, _plain_findings(consolidation.findings))).encode()
    ).hexdigest()


def _plain_findings(findings: Iterable[Finding]) -> list[object]:
    return [(f.code, f.severity.value, f.origin, f.values, f.waiver) for f in findings]


# --- names and places -----------------------------------------------------------------------------------


def _table_files(name: str, output: Path) -> dict[str, Path]:
    """The paths of a CSV and Parquet table, by suffix."""
    return {suffix: output.with_name(f"{output.stem}-{name}{suffix}") for suffix in suffixes()}


def _write_table(
    name: str, regency: Regency, output: Path, settings: Settings, cache: Cache, mark: str
) -> Iterator[Path]:
    targets = _table_files(name, output)
    if not all(cache.is_current(target, mark) for target in targets.values()):
        with ExitStack() as stack:
            opened = {s: stack.enter_context(open_safely(t, replace=settings.force)) for s, t in targets.items()}
            write_table(name, regency, settings.lang, opened)
        for target in targets.values():
            cache.record(target, mark)
    yield from targets.values()


def _offices_folder(output: Path) -> Path:
    return output.with_name(f"{output.stem} (kecamatan)")


def _file_names(offices: Sequence[Consolidation]) -> list[str]:
    """A file name for each office, unique if case is ignored."""
    taken: set[str] = set()
    names = []
    for consolidation in offices:
        kind = "perubahan" if consolidation.is_amended else ""
        parts = (consolidation.regency, consolidation.unit_name or "tanpa nama", str(consolidation.year or ""), kind)
        stem = file_name(" - ".join(part for part in parts if part))
        name, number = f"{stem}.xlsx", 2
        while name.casefold() in taken:
            name, number = f"{stem} ({number}).xlsx", number + 1
        taken.add(name.casefold())
        names.append(name)
    return names
