"""``pkxl verify``: whether a consolidated workbook still follows from the files at hand.

The inputs are recognised by the SHA-256 on the sheet *Sumber*. Then the workbook is made again from them and
compared cell by cell, values and formulas: whoever changed a figure afterwards, by whatever program, is seen.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pkxl.commands import screen, verification
from pkxl.commands.consolidate import Summary
from pkxl.commands.results import Settings, rendered
from pkxl.guard.causes import Unusable
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

_SAYS_WHICH_FILES = frozenset({SOURCES, FINDINGS})
"""Sheets that name files; what they say of those is told by V01 to V03."""
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
    """Compare a result with its inputs and say what differs; returns the exit code. Raises as `verified`."""
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
    """What came out: a sentence on the inputs, one on the figures, and what differs."""

    sources: Wording
    figures: Wording
    findings: list[Finding]
    workbooks: int


@dataclass(slots=True)
class _Recorded:
    """What a result says of itself on its sheet Sumber."""

    used: dict[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


def verified(result: Path, paths: Sequence[str | Path], settings: Settings) -> Verification:
    """Compare a consolidated workbook with what these inputs give.

    `settings` are those of the person who verifies; the result's own language is taken from it, and so are the
    files that it left out. Raises NothingReadable for a file that is no consolidated workbook of this program.
    """
    grid, data = _opened(result)
    recorded = _recorded(grid)
    lang = Lang.EN if recorded.made.get(LANGUAGE) == Lang.EN else Lang.ID
    left_out = [part for part in recorded.made.get(EXCLUDED, "-").split("; ") if part != "-"]
    found = candidates(paths, [*settings.exclude, *_as_recorded(paths, left_out, result)], [result])
    outcome = run(found, Job(settings.profile, consolidating=True))
    same = replace(settings, lang=lang, exclude=tuple(left_out))
    differing = [*_sources_differ(grid.name, recorded, outcome), *_made_differently(grid.name, recorded, same)]
    said = _said_of_sources(recorded, differing)
    cells: list[Finding] = []
    compared = 0
    if outcome.consolidated:
        again = rendered(outcome, result, same)
        compared, cells = _compared(grid, data, read_file(result, grid.name, again), again)
    figures = _said_of_figures(compared, cells)
    if any(f.message in (verification.SOURCE_MISSING, verification.SOURCE_NEW) for f in differing):
        cells = []  # with other inputs its rows shift: one cause, not hundreds of findings
    return Verification(said, figures, [*differing, *cells], outcome.workbooks)


def _opened(result: Path) -> tuple[Grid, bytes]:
    try:
        data = result.read_bytes()
        grid = read_file(result, result.name, data)
    except OSError as error:
        raise NothingReadable(
            f"{result} tidak dapat dibuka: {error.strerror or error}.",
            f"{result} cannot be opened: {error.strerror or error}.",
        ) from error
    except Unusable as error:
        raise NothingReadable(
            f"{result} rusak atau bukan workbook Excel.", f"{result} is damaged or no Excel workbook."
        ) from error
    if not is_result(grid.sheets):
        raise NothingReadable(
            f"{result} bukan hasil konsolidasi pkxl (lembar Rekap, Rekonsiliasi atau Sumber tidak ada).",
            f"{result} is no consolidation of pkxl (its sheets Rekap, Rekonsiliasi or Sumber are missing).",
        )
    return grid, data


def _recorded(grid: Grid) -> _Recorded:
    recorded = _Recorded()
    rows = grid.sheets[SOURCES].rows
    labels = [shown(cell) for cell in rows[HEADER_ROW]] if len(rows) > HEADER_ROW else []
    columns = {label: number for number, label in enumerate(labels)}
    for number, row in enumerate(rows[HEADER_ROW + 1 :], HEADER_ROW + 2):
        texts = [_shown_whole(cell) for cell in row] + [""] * len(labels)
        if not texts[0]:
            continue
        if texts[columns.get(USED, 0)] in (YES, NO):
            recorded.rows[texts[0]] = number
            if texts[columns[USED]] == YES:
                recorded.used[texts[0]] = texts[columns.get(DIGEST, 0)]
        else:
            recorded.made[texts[0]] = texts[1]
    return recorded


def _shown_whole(cell: Any) -> str:
    """A cell of a report as text, not shortened."""
    return cell if isinstance(cell, str) else shown(cell)


def _as_recorded(paths: Sequence[str | Path], left_out: Sequence[str], result: Path) -> Iterator[str | Path]:
    """The files at hand that the result left out, wherever they stand now: their paths end in the same names."""
    wanted = [name.replace("\\", "/").strip("/").removeprefix("./") for name in left_out]
    if wanted:
        for candidate in candidates(paths, (), [result]):
            if any(_ends_in(candidate, name) for name in wanted):
                yield candidate.path


def _ends_in(candidate: Candidate, name: str) -> bool:
    path = "/" + str(candidate.path).replace("\\", "/").strip("/")
    return path.endswith(f"/{name}") or f"/{name}/" in path


def _sources_differ(workbook: str, recorded: _Recorded, outcome: Outcome) -> Iterator[Finding]:
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
        value = recorded.made.get(label, "")
        if value != expected:
            yield Finding(
                verification.MADE_OTHERWISE,
                Origin(workbook, SOURCES),
                {"what": label, "value": value or "-", "expected": expected},
            )


def _said_of_sources(recorded: _Recorded, differing: Sequence[Finding]) -> Wording:
    changed = sum(f.message in (verification.SOURCE_MISSING, verification.SOURCE_CHANGED) for f in differing)
    new = sum(f.message is verification.SOURCE_NEW for f in differing)
    total = len(recorded.used)
    if not changed and not new:
        return Wording(id=f"Berkas masukan: sama, {total} dari {total}.", en=f"Inputs: the same, {total} of {total}.")
    return Wording(
        id=f"Berkas masukan: tidak sama; {total - changed} dari {total} masih sama, {new} baru.",
        en=f"Inputs: not the same; {total - changed} of {total} are as they were, {new} new.",
    )


def _said_of_figures(compared: int, cells: Sequence[Finding]) -> Wording:
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


def _compared(grid: Grid, data: bytes, again: Grid, again_data: bytes) -> tuple[int, list[Finding]]:
    """How many cells were compared, and those that differ."""
    formulas, expected_formulas = _formulas(data), _formulas(again_data)
    compared, findings = 0, []
    for name, sheet in again.sheets.items():
        if name in _SAYS_WHICH_FILES:
            continue
        if name not in grid.sheets:
            findings.append(Finding(verification.SHEET_MISSING, Origin(grid.name), {"sheet": name}))
            continue
        here, there = _cells(grid.sheets[name]), _cells(sheet)
        written, meant = formulas.get(name, {}), expected_formulas.get(name, {})
        for place in sorted({*here, *there, *written, *meant}):
            compared += 1
            origin = Origin(grid.name, name, *place)
            value, expected = here.get(place, ""), there.get(place, "")
            if value != expected:
                texts = {"value": shown(value) or _EMPTY, "expected": shown(expected) or _EMPTY}
                findings.append(Finding(verification.FIGURE_DIFFERS, origin, texts))
            elif written.get(place, "") != meant.get(place, "") and (place in written or value != ""):
                texts = {"value": written.get(place, "-"), "expected": meant.get(place, "-")}
                findings.append(Finding(verification.FORMULA_DIFFERS, origin, texts))
    return compared, findings


def _cells(sheet: SheetGrid) -> dict[tuple[int, int], Any]:
    return {place: _same_for_every_program(cell) for place, cell in sheet.filled.items()}


def _same_for_every_program(cell: Any) -> Any:
    """A value as every spreadsheet program keeps it: numbers as numbers, text without its line ends."""
    if isinstance(cell, bool | ErrorCell | NotComputed):
        return str(cell)
    if isinstance(cell, int | float):
        return float(f"{float(cell):.12g}")
    return re.sub(r"\s+", " ", cell).strip() if isinstance(cell, str) else cell


def _formulas(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Every formula by sheet and place, spelled as all programs spell it."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    found: dict[str, dict[tuple[int, int], str]] = {}
    for sheet in book.worksheets:
        found[sheet.title] = {
            (cell.row or 0, cell.column or 0): re.sub(r"[\s$']|_xlfn\.", "", str(cell.value)).upper()
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
        }
    return found
