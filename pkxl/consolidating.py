"""Consolidating: from a run's outcome to its files; the one way for the command line, the button and the demo.

One office gives one workbook. Several give the *Rekap Kabupaten*, a folder beside it with the workbook of each, and
tables for other programs.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from pkxl import __version__
from pkxl.consolidation import Consolidation
from pkxl.distribution import Outcome
from pkxl.engines import Engine, Here
from pkxl.errors import NO_AGREEMENT, BadTarget, NothingReadable
from pkxl.findings import Finding
from pkxl.language import Lang, Wording
from pkxl.office import Profile, shipped_profile
from pkxl.process import settled
from pkxl.rekap import Office, Rekap, Summary, rekap_of
from pkxl.remembering import Memory, Nothing
from pkxl.reports.as_excel import consolidation_bytes
from pkxl.reports.as_rekap import rekap_bytes
from pkxl.reports.as_tables import PARQUET, TABLES, suffixes, write_table
from pkxl.reports.sheets import Made
from pkxl.workbook.files import is_meant
from pkxl.workbook.layout import TEMPLATE_VERSION
from pkxl.writing import alone_in, check_target, open_safely, write_safely

NO_PARQUET = Wording(
    id="Parquet tidak ditulis; untuk itu pasang: python -m pip install 'pkxl[parquet]'.",
    en="Parquet is not written; for that install: python -m pip install 'pkxl[parquet]'.",
)
_READERS = ("python-calamine", "pandas", "pandera", "xlsxwriter")
_OFFICES_IN_A_TASK = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run was asked for, as far as it shows in what is written."""

    profile: Profile
    lang: Lang = Lang.ID
    exclude: tuple[str, ...] = ()
    force: bool = False

    def made(self) -> Made:
        """With what the result is made, so that another person can repeat it."""
        readers = _readers()
        shipped = self.profile == shipped_profile()
        profile = "bawaan" if shipped else f"{self.profile.unit_name}, {digest_of(self.profile)}"
        return (
            ("Dibuat dengan", f"pkxl {__version__}, template {TEMPLATE_VERSION}"),
            ("Pustaka", f"Python {platform.python_version()}, {readers}"),
            ("Profil", profile),
            ("Tidak diikutkan", "; ".join(self.exclude) or "-"),
            ("Bahasa", self.lang.value),
        )


@lru_cache(maxsize=1)
def _readers() -> str:
    return ", ".join(f"{name} {version(name)}" for name in _READERS)


def digest_of(profile: Profile) -> str:
    """What a profile is recognised by."""
    return f"SHA-256 {hashlib.sha256(repr(profile).encode()).hexdigest()[:16]}"


@dataclass(slots=True)
class Written:
    """What was written where, and what it says: one office's consolidation, or all of them side by side."""

    output: Path
    summary: Summary
    beside: list[Path] = field(default_factory=list)
    notes: list[Wording] = field(default_factory=list)


def outputs_of(output: Path) -> list[Path]:
    """Every place that a consolidation into this file may write to, none of which is an input."""
    return [output, _offices_folder(output)]


def check_outputs(output: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise BadTarget where the output is an input, has another suffix, or would replace a file without being told to."""
    if output.suffix.lower() != ".xlsx":
        raise BadTarget(
            f"{output} bukan nama workbook; hasil konsolidasi berakhiran .xlsx.",
            f"{output} is no name of a workbook; a consolidation ends in .xlsx.",
        )
    check_report(output, inputs, force=force)


def check_report(target: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise BadTarget where a result is an input, a folder, or would replace a file without being told to."""
    for path in inputs:
        refuse_input(target, path)
    check_target(target, replace=force)


def refuse_input(output: Path, path: Path) -> None:
    """Raise BadTarget where an output would replace an input: the file itself, or a workbook in the folder of inputs.

    A consolidated workbook in that folder is no input.
    """
    if not output.exists() or not path.exists():
        return
    inside = path.is_dir() and output.resolve().is_relative_to(path.resolve()) and is_meant(output.name)
    if path.samefile(output) or (inside and not _is_consolidated(output)):
        raise BadTarget(
            f"{output} adalah berkas masukan; pilih nama lain untuk hasilnya.",
            f"{output} is one of the inputs; choose another name for the result.",
        )


def _is_consolidated(target: Path) -> bool:
    from pkxl.workbook.causes import Unusable
    from pkxl.workbook.package import survey
    from pkxl.workbook.reading import is_output

    try:
        return is_output(sheet.name for sheet in survey(target.read_bytes()).sheets)
    except (Unusable, OSError):
        return False


def write(
    outcome: Outcome,
    output: Path,
    settings: Settings,
    engine: Engine | None = None,
    memory: Memory | None = None,
    advance: Callable[[int], None] = lambda files: None,
) -> Written:
    """Write what came out. `advance` is told of every office that is finished.

    Raises NothingReadable if there is no office, BadTarget if a file cannot be written.
    """
    if not outcome.offices:
        raise NothingReadable(*NO_AGREEMENT)
    if len(outcome.offices) == 1:
        write_safely(output, rendered(outcome, output, settings), replace=settings.force)
        return Written(output, outcome.offices[0])
    with settled():
        return _write_all(outcome, output, settings, engine or Here(), memory or Nothing(), advance)


def rendered(outcome: Outcome, output: Path, settings: Settings) -> bytes:
    """The workbook that stands for the whole run, as it would be written to `output`."""
    if len(outcome.offices) == 1:
        (done,) = outcome.offices
        done.findings = outcome.findings
        return consolidation_bytes(done, output, settings.lang, settings.made())
    return rekap_bytes(_rekap(outcome, output), output, settings.lang, settings.made())


def _write_all(
    outcome: Outcome, output: Path, settings: Settings, engine: Engine, memory: Memory, advance: Callable[[int], None]
) -> Written:
    rekap = _rekap(outcome, output)
    folder = _offices_folder(output)
    written = Written(output, rekap)
    tables = [target for name in TABLES for target in _table_files(name, output).values()]
    for target in (output, *tables, *(output.parent / office.file for office in rekap.offices)):
        check_target(target, replace=settings.force)  # all of them before the first is written
    made = settings.made()
    marks = {output.parent / office.file: _mark(office.done, made) for office in rekap.offices}
    whole = hashlib.sha256(repr((sorted(marks.items()), _found(rekap.others))).encode()).hexdigest()
    with alone_in(folder):
        written.beside += _write_offices(rekap.offices, marks, settings, engine, memory, advance)
        for name in TABLES:
            written.beside += _write_table(name, rekap, output, settings, memory, whole)
        if not memory.stands(output, whole):
            data = rekap_bytes(rekap, output, settings.lang, made)
            write_safely(output, data, replace=settings.force)
            memory.written(output, whole)
    if PARQUET not in suffixes():
        written.notes.append(NO_PARQUET)
    return written


def _rekap(outcome: Outcome, output: Path) -> Rekap:
    """The offices side by side, each with the file that its workbook goes to."""
    others = [f for result in outcome.results if result.done is None for f in result.findings]
    rekap = rekap_of(outcome.offices, sorted(others, key=lambda f: f.sort_key))
    folder = _offices_folder(output)
    for office, name in zip(rekap.offices, _file_names(rekap.offices), strict=True):
        office.file = f"{folder.name}/{name}"
    return rekap


# --- one workbook an office -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rendering:
    """The workbooks of some offices as bytes, by the file they go to."""

    settings: Settings

    def __call__(self, task: tuple[tuple[Path, Consolidation], ...]) -> list[tuple[Path, bytes]]:
        made = self.settings.made()
        return [(path, consolidation_bytes(done, path, self.settings.lang, made)) for path, done in task]

    def halves(
        self, task: tuple[tuple[Path, Consolidation], ...]
    ) -> tuple[tuple[tuple[Path, Consolidation], ...], tuple[tuple[Path, Consolidation], ...]] | None:
        """The task in two."""
        middle = len(task) // 2
        return (task[:middle], task[middle:]) if middle else None

    def failed(self, task: tuple[tuple[Path, Consolidation], ...]) -> list[tuple[Path, bytes]]:
        """An office whose workbook cannot be made stops the command, and is named."""
        raise BadTarget(f"{task[0][0]} tidak dapat dibuat.", f"{task[0][0]} cannot be made.")


def _write_offices(
    offices: Sequence[Office],
    marks: dict[Path, str],
    settings: Settings,
    engine: Engine,
    memory: Memory,
    advance: Callable[[int], None],
) -> Iterator[Path]:
    """Write the workbook of each office that is not there yet as it should be."""
    waiting: list[tuple[Path, Consolidation]] = []
    for office, path in zip(offices, marks, strict=True):
        if memory.stands(path, marks[path]):
            advance(1)
        else:
            refuse_input(path, path.parent)
            waiting.append((path, office.done))
    size = _OFFICES_IN_A_TASK
    tasks = [tuple(waiting[i : i + size]) for i in range(0, len(waiting), size)]
    for _, files in engine.map(_Rendering(settings), tasks):
        for path, data in files:
            write_safely(path, data)
            memory.written(path, marks[path])
        advance(len(files))
    yield from marks


def _mark(done: Consolidation, made: Made) -> str:
    """What an office's workbook follows from; with the same mark it would be the same to the byte."""
    return hashlib.sha256(repr((made, done.sources, _found(done.findings))).encode()).hexdigest()


def _found(findings: Iterable[Finding]) -> list[object]:
    return [(f.code, f.severity.value, f.origin, f.values, f.waiver) for f in findings]


# --- names and places -----------------------------------------------------------------------------------


def _table_files(name: str, output: Path) -> dict[str, Path]:
    """Where a table for other programs goes, by suffix."""
    return {suffix: output.with_name(f"{output.stem}-{name}{suffix}") for suffix in suffixes()}


def _write_table(
    name: str, rekap: Rekap, output: Path, settings: Settings, memory: Memory, mark: str
) -> Iterator[Path]:
    targets = _table_files(name, output)
    if not all(memory.stands(target, mark) for target in targets.values()):
        with ExitStack() as stack:
            opened = {s: stack.enter_context(open_safely(t, replace=settings.force)) for s, t in targets.items()}
            write_table(name, rekap, settings.lang, opened)
        for target in targets.values():
            memory.written(target, mark)
    yield from targets.values()


def _offices_folder(output: Path) -> Path:
    return output.with_name(f"{output.stem} (kecamatan)")


def _file_names(offices: Sequence[Office]) -> list[str]:
    """A file name for each office, told apart whatever the case."""
    taken: set[str] = set()
    names = []
    for office in offices:
        done = office.done
        kind = "perubahan" if done.kind.startswith("Perubahan") else ""
        parts = (done.regency, done.unit_name or "tanpa nama", str(done.year or ""), kind)
        stem = file_name(" - ".join(part for part in parts if part))
        name, number = f"{stem}.xlsx", 2
        while name.casefold() in taken:
            name, number = f"{stem} ({number}).xlsx", number + 1
        taken.add(name.casefold())
        names.append(name)
    return names


def file_name(text: str) -> str:
    """Text as the name of a file on any system, at most 120 bytes long: no name leads out of the folder."""
    plain = "".join("-" if c in '<>:"/\\|?*' or not c.isprintable() else c for c in text)
    return plain.encode()[:120].decode(errors="ignore").strip(" .") or "tanpa nama"
