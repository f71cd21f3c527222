"""``pkxl demo``: the eight agreements of Kecamatan Mangkutana 2024 as workbooks, and their consolidation."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

from pkxl.commands import screen
from pkxl.office.profile import shipped_profile
from pkxl.tables import AGREEMENT, BUDGET, EXPLANATION, PERFORMANCE, Sheet
from pkxl.template.content import Content
from pkxl.template.workbook import template_bytes, template_file_name
from pkxl.vocabulary.cells import Unreadable
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Lang
from pkxl.vocabulary.targets import Target

EXAMPLE = "mangkutana-2024"


def demo(output: Path, lang: Lang) -> None:
    """Write the eight workbooks, consolidate them, and print a summary."""
    from pkxl.commands import results
    from pkxl.reading.folders import candidates
    from pkxl.reports import terminal
    from pkxl.runs.run import run
    from pkxl.runs.tasks import Job

    folder = output / EXAMPLE
    written = write_examples(folder)
    settings = results.Settings(shipped_profile(), lang, force=True)
    outcome = run(candidates(written), Job(settings.profile, consolidating=True))
    target = output / "Konsolidasi Mangkutana 2024.xlsx"
    consolidation = results.write(outcome, target, settings).summary
    console = screen.console()
    terminal.print_consolidation(console, consolidation, lang)
    terminal.print_severities(console, outcome, lang)
    screen.say(lang, f"Delapan workbook : {folder}", f"Eight workbooks  : {folder}")
    screen.say(lang, f"Hasil konsolidasi: {target}", f"Consolidated     : {target}")


def transcriptions() -> dict[str, dict[str, Any]]:
    """The transcriptions of the agreements, by role, with cells as text."""
    folder = files("pkxl") / "data" / EXAMPLE
    found = {}
    for position in shipped_profile().positions:
        found[position.id] = tomllib.loads((folder / f"{position.id}.toml").read_text(encoding="utf-8"))
    return found


def content_of(data: dict[str, Any]) -> Content:
    """The content of a transcription, with amounts and dates as numbers and dates."""
    page = _typed(AGREEMENT, data["perjanjian"])
    for label, value in data.get("tanda_tangan", {}).items():
        page |= _typed(AGREEMENT, {f"Tanda tangan {label}": value})
    return Content(
        page=page,
        rows={
            PERFORMANCE.name: [_typed(PERFORMANCE, row) for row in data["kinerja"]],
            BUDGET.name: [_typed(BUDGET, row) for row in data["anggaran"]],
            EXPLANATION.name: [_typed(EXPLANATION, row) for row in explanation_rows(data)],
        },
    )


def explanation_rows(data: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of Lampiran II, one for each indicator; texts of a sasaran are repeated for each of its indicators."""
    rows = []
    for group in data["penjelasan"]:
        shared = {k: v for k, v in group.items() if k != "indikator"}
        for number, indicator in enumerate(group["indikator"]):
            own = (
                shared
                if number == 0
                else {k: v for k, v in shared.items() if k not in ("No", "Sasaran", "Pengertian", "Dasar Hukum")}
            )
            rows.append(own | indicator)
    return rows


def _typed(sheet: Sheet, row: dict[str, str]) -> dict[str, Any]:
    """The parsed values of a row, by column; unreadable cells stay text, and a unit after a figure gets its own column."""
    by_key = {c.keys[0]: c for c in sheet.columns}
    typed: dict[str, Any] = {}
    for label, text in row.items():
        column = by_key[key(label)]
        try:
            value = column.kind.parse(text)
        except Unreadable:
            value = text
        if isinstance(value, Target):
            if value.unit and column.unit_to:
                typed.setdefault(column.unit_to, value.unit)
            value = value.figure
        typed[column.name] = value
    return typed


def write_examples(folder: Path) -> list[Path]:
    """Write the eight filled-in workbooks into this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = shipped_profile()
    written = []
    for role, data in transcriptions().items():
        position = profile.position(role)
        path = folder / f"{template_file_name(position)}.xlsx"
        path.write_bytes(template_bytes(profile, position, content_of(data)))
        written.append(path)
    return written
