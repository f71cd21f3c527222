"""``pkxl validate``: the findings in workbooks as text, JSON or HTML, and annotated copies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pkxl.commands import screen
from pkxl.runs.engines import engine_of
from pkxl.vocabulary.language import Lang, Wording

if TYPE_CHECKING:
    from pkxl.checks.checking import Checked
    from pkxl.reports.wording import Found
    from pkxl.vocabulary.findings import Finding
    from pkxl.vocabulary.grid import Grid

WORKER_LOADS = "pkxl.runs.tasks"
"""The module that workers import while they wait for their first task."""


class Format(StrEnum):
    """The formats of the report."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def validate(
    paths: Sequence[str],
    output_format: Format,
    output: Path | None,
    *,
    annotate: bool,
    open_result: bool,
    exclude: Sequence[str],
    profile: Path | None,
    cluster: str | None,
    cache: Path | None,
    lang: Lang,
    force: bool,
) -> int:
    """Check the workbooks at these paths and write the report; returns the exit code.

    Raises PkxlError if nothing can be read or a report cannot be written.
    """
    with closing(engine_of(cluster, loading=WORKER_LOADS)) as engine:  # the workers start during these imports
        from pkxl.commands.annotated_copies import Copies, write_copies
        from pkxl.commands.opening import open_file
        from pkxl.office.profile import load_profile
        from pkxl.output.targets import check_report
        from pkxl.reading.folders import candidates
        from pkxl.runs.cache import cache_in
        from pkxl.runs.run import run
        from pkxl.runs.tasks import Job

        if output is not None:
            check_report(output, screen.local(paths), force=force)
        found = candidates(paths, exclude)
        job = Job(load_profile(profile), consolidating=False)
        with screen.progress(len(found), Wording(id="Memeriksa", en="Checking"), lang) as advance:
            outcome = run(found, job, engine, cache_in(cache, screen.tell(lang)), advance)
        copies = write_copies(outcome, found, lang, force=force) if annotate else Copies()
        report = _Report(sorted([*outcome.findings, *copies.failed], key=lambda f: f.sort_key), outcome.workbooks)
        _report(report, output_format, output, lang, force=force)
        if open_result and copies.written:
            open_file(copies.written[0])
        for copy in copies.written:
            screen.say(lang, f"Salinan bertanda: {copy}", f"Annotated copy: {copy}", stderr=True)
        screen.print_lines([kept[lang] for kept in copies.kept], stderr=True)
        return screen.exit_code(report.findings)


@dataclass(frozen=True, slots=True)
class _Report:
    """The findings of a run with those of its annotated copies."""

    findings: list[Finding]
    workbooks: int


def check_live(grid: Grid) -> Checked:
    """Check one live workbook, with the default profile of `load_profile`."""
    from pkxl.checks.checking import check
    from pkxl.office.profile import load_profile
    from pkxl.reading.parsing import batch_of_grids

    return check(batch_of_grids([grid]), load_profile())


def _report(outcome: Found, output_format: Format, output: Path | None, lang: Lang, *, force: bool) -> None:
    from pkxl.reports import html, json, terminal

    if output_format is Format.JSON:
        screen.write_report(json.dumped(json.validation_json(outcome, lang)), output, force=force)
    elif output_format is Format.HTML:
        screen.write_report(html.html_page(outcome, lang), output, force=force)
    elif output is None:
        terminal.print_findings(screen.console(), outcome, lang)
    else:
        screen.write_report([_as_text(outcome, lang)], output, force=force)


def _as_text(outcome: Found, lang: Lang) -> str:
    """The terminal output of the findings, 100 characters wide and without colours."""
    from pkxl.reports import terminal
    from pkxl.reports.console import PlainConsole

    with Path(os.devnull).open("w") as nowhere:
        console = PlainConsole(file=nowhere, record=True, width=100)
        terminal.print_findings(console, outcome, lang)
    return console.export_text()
