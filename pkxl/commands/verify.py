"""``pkxl verify``: the comparison of a consolidated workbook with its inputs.

Inputs are identified by the SHA-256 on the sheet *Sumber*. Then the consolidation is repeated, and both workbooks are
compared cell by cell, values and formulas, so that any later change of a figure is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pkxl.commands import screen, verification
from pkxl.commands.consolidate import Summary
from pkxl.commands.results import Settings, rendered
from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.formula_texts import formulas_of
from pkxl.guard.limits import limits
from pkxl.office.profile import load_profile
from pkxl.reading.books import read_file
from pkxl.reading.folders import Candidate, candidates
from pkxl.runs.run import Outcome, run
from pkxl.runs.tasks import Job
from pkxl.tables.results import DIGEST, EXCLUDED, FINDINGS, HEADER_ROW, LANGUAGE, NO, SOURCES, USED, YES, is_result
from pkxl.vocabulary.cells import ErrorCell, NotComputed, shown
from pkxl.vocabulary.errors import NothingReadable
from pkxl.vocabulary.findings import Finding, Origin
from pkxl.vocabulary.grid import Grid, SheetGrid
from pkxl.vocabulary.language import Lang, Wording

_NOT_COMPARED = frozenset({SOURCES, FINDINGS})
"""Sheets that are not compared by cell, since V01 to V03 report differences in files."""
_EMPTY = Wording(id="(kosong)", en="(empty)")


def verify(
    result: Path,
    paths: Sequence[str],
    output_format: Summary,
    *,
    exclude: Sequence[str],
    profile: Path | None,
    lang: Lang,
) -> int:
    """Compare a result with its inputs and print the differences; returns the exit code. Raises as `verified` does."""
    from pkxl.reports import json, terminal

    answer = verified(result, paths, Settings(load_profile(profile), lang, tuple(exclude)))
    if output_format is Summary.JSON:
        screen.write_report(json.dumped(json.validation_json(answer, lang)), None)
    else:
        screen.print_lines([answer.sources[lang], answer.figures[lang]])
        if answer.findings:
            console = screen.console()
            console.print()
            terminal.print_findings(console, answer, lang)
    return screen.exit_code(answer.findings)


@dataclass(slots=True)
class Verification:
    """The result of a comparison: a sentence on the inputs, one on the figures, and the findings."""

    sources: Wording
    figures: Wording
    findings: list[Finding]
    workbooks: int


@dataclass(slots=True)
class _Recorded:
    """The content of the sheet Sumber: digests of used files, settings, and the row (from 1) of each file."""

    used: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


def verified(result: Path, paths: Sequence[str | Path], settings: Settings) -> Verification:
    """Compare a consolidated workbook with a new consolidation of these inputs.

    The profile is that of `settings`; the language and the excluded files are those recorded in the workbook.
    Raises NothingReadable for a file that is no consolidated workbook of this program.
    """
    grid, formulas = _read_result(result)
    recorded = _read_record(grid)
    lang = Lang.EN if recorded.settings.get(LANGUAGE) == Lang.EN else Lang.ID
    left_out = [part for part in recorded.settings.get(EXCLUDED, "-").split("; ") if part != "-"]
    found = candidates(paths, [*settings.exclude, *_recorded_exclusions(paths, left_out, result)], [result])
    outcome = run(found, Job(settings.profile, consolidating=True))
    same = replace(settings, lang=lang, exclude=tuple(left_out))
    differing = [*_sources_differ(grid.name, recorded, outcome), *_made_differently(grid.name, recorded, same)]
    said = _sources_sentence(recorded, differing)
    cells: list[Finding] = []
    compared = 0
    if outcome.consolidated:
        again = rendered(outcome, result, same)
        compared, cells = _compare(grid, formulas, read_file(result, grid.name, again), formulas_of(again))
    figures = _figures_sentence(compared, cells)
    if any(f.message in (verification.SOURCE_MISSING, verification.SOURCE_NEW) for f in differing):
        cells = []  # other inputs shift the rows: report the cause, not hundreds of cells
    return Verification(said, figures, [*differing, *cells], outcome.workbooks)


Formulas = dict[str, dict[tuple[int, int], str]]


def _read_result(result: Path) -> tuple[Grid, Formulas]:
    """The values of a result, and its formulas. Raises NothingReadable."""
    try:
        data = _bytes_of(result)
        grid = read_file(result, result.name, data)
        formulas = formulas_of(data)
    except OSError as error:
        raise NothingReadable(
            f"{result} tidak dapat dibuka: {error.strerror or error}.",
            f"{result} cannot be opened: {error.strerror or error}.",
        ) from error
    except Unusable as error:
        if error.cause in (Cause.TOO_LARGE, Cause.HOSTILE):
            raise NothingReadable(
                f"{result} terlalu besar atau disusun tidak wajar, maka tidak dibuka.",
                f"{result} is too large or built in an unusual way, so it was not opened.",
            ) from error
        raise NothingReadable(
            f"{result} rusak atau bukan workbook Excel.", f"{result} is damaged or no Excel workbook."
        ) from error
    if not is_result(grid.sheets):
        raise NothingReadable(
            f"{result} bukan hasil konsolidasi pkxl (lembar Rekap, Rekonsiliasi atau Sumber tidak ada).",
            f"{result} is no consolidation of pkxl (its sheets Rekap, Rekonsiliasi or Sumber are missing).",
        )
    return grid, formulas


def _bytes_of(result: Path) -> bytes:
    if result.exists() and not (result.is_file() or result.is_dir()):
        raise NothingReadable(f"{result} bukan berkas biasa.", f"{result} is no regular file.")
    if result.stat().st_size > limits().file:
        raise Unusable(Cause.TOO_LARGE)
    return result.read_bytes()


def _read_record(grid: Grid) -> _Recorded:
    """The record on the sheet Sumber: files below its header, then labels with settings."""
    recorded = _Recorded()
    rows = grid.sheets[SOURCES].rows
    labels = [shown(cell) for cell in rows[HEADER_ROW]] if len(rows) > HEADER_ROW else []
    columns = {label: number for number, label in enumerate(labels)}
    for number, row in enumerate(rows[HEADER_ROW + 1 :], HEADER_ROW + 2):
        texts = [_full_text(cell) for cell in row] + [""] * max(2, len(labels))
        if not texts[0]:
            continue
        if USED in columns and texts[columns[USED]] in (YES, NO):
            recorded.rows[texts[0]] = number
            if texts[columns[USED]] == YES:
                recorded.used[texts[0]] = texts[columns.get(DIGEST, 0)]
        else:
            recorded.settings[texts[0]] = texts[1]
    return recorded


def _full_text(cell: Any) -> str:
    """A cell as text, not shortened."""
    return cell if isinstance(cell, str) else shown(cell)


def _recorded_exclusions(paths: Sequence[str | Path], left_out: Sequence[str], result: Path) -> Iterator[str | Path]:
    """The files below these paths that the result excluded: those whose paths end in the recorded names."""
    wanted = [name.replace("\\", "/").strip("/").removeprefix("./") for name in left_out]
    if wanted:
        for candidate in candidates(paths, (), [result]):
            if any(_ends_in(candidate, name) for name in wanted):
                yield candidate.path


def _ends_in(candidate: Candidate, name: str) -> bool:
    path = "/" + str(candidate.path).replace("\\", "/").strip("/")
    return path.endswith(f"/{name}") or f"/{name}/" in path


def _sources_differ(workbook: str, recorded: _Recorded, outcome: Outcome) -> Iterator[Finding]:
    """The findings of changed, missing and new inputs, compared by digest."""
    here = {s.name: s.sha256 for office in outcome.consolidated for s in office.sources if s.used}
    known, present = set(recorded.used.values()), set(here.values())
    for name, digest in recorded.used.items():
        if digest not in present:
            place = Origin(workbook, SOURCES, recorded.rows[name], 1)
            message = verification.SOURCE_CHANGED if name in here else verification.SOURCE_MISSING
            yield Finding(message, place, {"name": name})
    for name, digest in here.items():
        if digest not in known and name not in recorded.used:
            yield Finding(verification.SOURCE_NEW, Origin(workbook, SOURCES), {"name": name})


def _made_differently(workbook: str, recorded: _Recorded, settings: Settings) -> Iterator[Finding]:
    for label, expected in settings.made():
        value = recorded.settings.get(label, "")
        if value != expected:
            yield Finding(
                verification.MADE_OTHERWISE,
                Origin(workbook, SOURCES),
                {"what": label, "value": value or "-", "expected": expected},
            )


def _sources_sentence(recorded: _Recorded, differing: Sequence[Finding]) -> Wording:
    changed = sum(f.message in (verification.SOURCE_MISSING, verification.SOURCE_CHANGED) for f in differing)
    new = sum(f.message is verification.SOURCE_NEW for f in differing)
    total = len(recorded.used)
    if not changed and not new:
        return Wording(id=f"Berkas masukan: sama, {total} dari {total}.", en=f"Inputs: the same, {total} of {total}.")
    return Wording(
        id=f"Berkas masukan: tidak sama; {total - changed} dari {total} masih sama, {new} baru.",
        en=f"Inputs: not the same; {total - changed} of {total} are as they were, {new} new.",
    )


def _figures_sentence(compared: int, cells: Sequence[Finding]) -> Wording:
    if not compared:
        return Wording(id="Angka: tidak dapat dihitung ulang.", en="Figures: could not be worked out again.")
    if not cells:
        return Wording(
            id=f"Angka: semua {compared} sel mengikuti berkas masukan.",
            en=f"Figures: all {compared} cells follow from the inputs.",
        )
    return Wording(
        id=f"Angka: {len(cells)} dari {compared} sel tidak mengikuti berkas masukan.",
        en=f"Figures: {len(cells)} of {compared} cells do not follow from the inputs.",
    )


# --- cell by cell ---------------------------------------------------------------------------------------


def _compare(grid: Grid, formulas: Formulas, again: Grid, expected_formulas: Formulas) -> tuple[int, list[Finding]]:
    """The number of compared cells, and the findings of differences; what stands far outside is a difference."""
    compared = len(grid.far_cells)
    findings = [
        Finding(verification.FIGURE_DIFFERS, Origin(grid.name, sheet), {"value": address, "expected": _EMPTY})
        for sheet, address in grid.far_cells
    ]
    for name, sheet in again.sheets.items():
        if name in _NOT_COMPARED:
            continue
        if name not in grid.sheets:
            findings.append(Finding(verification.SHEET_MISSING, Origin(grid.name), {"sheet": name}))
            continue
        here, there = _cells(grid.sheets[name]), _cells(sheet)
        written, recalculated = _plain(formulas.get(name, {})), _plain(expected_formulas.get(name, {}))
        for place in sorted({*here, *there, *written, *recalculated}):
            compared += 1
            origin = Origin(grid.name, name, *place)
            value, expected = here.get(place, ""), there.get(place, "")
            if value != expected:
                texts = {"value": shown(value) or _EMPTY, "expected": shown(expected) or _EMPTY}
                findings.append(Finding(verification.FIGURE_DIFFERS, origin, texts))
            elif written.get(place, "") != recalculated.get(place, "") and (place in written or value != ""):
                texts = {"value": written.get(place, "-"), "expected": recalculated.get(place, "-")}
                findings.append(Finding(verification.FORMULA_DIFFERS, origin, texts))
    return compared, findings


def _cells(sheet: SheetGrid) -> dict[tuple[int, int], Any]:
    return {place: _normalised(cell) for place, cell in sheet.filled.items()}


def _normalised(cell: Any) -> Any:
    """A value without differences between spreadsheet programs: numbers as float, text with single spaces."""
    if isinstance(cell, bool | ErrorCell | NotComputed):
        return str(cell)
    if isinstance(cell, int | float):
        return float(f"{float(cell):.12g}")
    return re.sub(r"\s+", " ", cell).strip() if isinstance(cell, str) else cell


def _plain(formulas: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Formulas without differences between spreadsheet programs."""
    return {place: re.sub(r"[\s$']|_xlfn\.", "", text).upper() for place, text in formulas.items()}
