"""``pkxl consolidate``: the consolidation of one office, or of all offices of a regency."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pkxl.commands import screen
from pkxl.commands.validate import WORKER_LOADS
from pkxl.runs.engines import engine_of
from pkxl.vocabulary.errors import NO_AGREEMENT, NothingReadable
from pkxl.vocabulary.language import Lang, Wording

if TYPE_CHECKING:
    from pkxl.commands.results import Written
    from pkxl.vocabulary.findings import Finding


class Summary(StrEnum):
    """The formats of the summary on the screen."""

    TEXT = "text"
    JSON = "json"


def consolidate(
    paths: Sequence[str],
    output: Path,
    output_format: Summary,
    html_report: Path | None,
    *,
    exclude: Sequence[str],
    profile: Path | None,
    cluster: str | None,
    cache: Path | None,
    lang: Lang,
    force: bool,
) -> int:
    """Consolidate the workbooks at these paths, write the result and print a summary; returns the exit code.

    Raises PkxlError if nothing can be read or a result cannot be written.
    """
    with closing(engine_of(cluster, loading=WORKER_LOADS)) as engine:  # the workers start during these imports
        from pkxl.commands import results
        from pkxl.office.profile import load_profile
        from pkxl.output.targets import check_report, check_workbook
        from pkxl.reading.folders import candidates
        from pkxl.reports import html, json, terminal
        from pkxl.runs.cache import cache_in
        from pkxl.runs.run import run
        from pkxl.runs.tasks import Job

        inputs = screen.local(paths)
        check_workbook(output, inputs, force=force)
        if html_report is not None:
            check_report(html_report, inputs, force=force, beside=output)
        settings = results.Settings(load_profile(profile), lang, tuple(exclude), force)
        kept = cache_in(cache, screen.tell(lang))
        found = candidates(paths, exclude, results.outputs_of(output))
        job = Job(settings.profile, consolidating=True)
        with screen.progress(len(found), Wording(id="Memeriksa", en="Checking"), lang) as advance:
            outcome = run(found, job, engine, kept, advance)
        if not outcome.consolidated:
            terminal.print_findings(screen.console(stderr=True), outcome, lang)
            raise NothingReadable(*NO_AGREEMENT)
        with screen.progress(len(outcome.consolidated), Wording(id="Menulis", en="Writing"), lang) as advance:
            written = results.write(outcome, output, settings, engine, kept, advance)
        if html_report is not None:
            screen.write_report(html.html_page(outcome, lang, written.summary), html_report, force=force)
        if output_format is Summary.JSON:
            screen.write_report(json.dumped(json.consolidation_json(outcome, written.summary, lang)), None)
        else:
            console = screen.console()
            terminal.print_consolidation(console, written.summary, lang)
            terminal.print_severities(console, outcome, lang)
            screen.say(lang, f"Hasil: {output}", f"Written: {output}")
            beside = {str(path.parent if path.parent != output.parent else path) for path in written.beside}
            for place in sorted(beside):
                screen.say(lang, f"       {place}", f"         {place}")
        for note in written.notes:
            screen.print_lines([note[lang]], stderr=True)
        return screen.exit_code(outcome.findings)


def consolidate_folder(folder: Path, lang: Lang, choose: Callable[[Path], Path]) -> tuple[Written, list[Finding]]:
    """Consolidate the workbooks of a folder into a workbook in it; returns the result and the findings.

    `choose` gets the default path of the result and returns the path to write. Raises PkxlError if there is no
    agreement in the folder, or the result cannot be written.
    """
    from pkxl.commands import results
    from pkxl.office.profile import load_profile
    from pkxl.output.targets import file_name
    from pkxl.reading.folders import candidates
    from pkxl.runs.run import run
    from pkxl.runs.tasks import Job

    settings = results.Settings(load_profile(), lang, force=True)  # `choose` asks before a file is replaced
    outcome = run(candidates([folder]), Job(settings.profile, consolidating=True))
    first = next(iter(outcome.consolidated), None)
    if first is None:
        raise NothingReadable(*NO_AGREEMENT)
    name = f"{first.unit_name or 'kecamatan'} {first.year or ''}" if len(outcome.consolidated) == 1 else "Kabupaten"
    target = choose(folder / f"Konsolidasi {file_name(name)}.xlsx")
    return results.write(outcome, target, settings), outcome.findings
