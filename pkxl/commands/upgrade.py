"""``pkxl upgrade``: a copy of a workbook's content in the current template."""

from __future__ import annotations

from pathlib import Path

from pkxl.agreements.agreement import Agreement
from pkxl.checks.checking import check
from pkxl.commands import screen
from pkxl.office.profile import load_profile
from pkxl.output.targets import refuse_input
from pkxl.output.writing import write_safely
from pkxl.reading.folders import candidates
from pkxl.reading.parsing import read_batch
from pkxl.reports import terminal
from pkxl.tables import AGREEMENT, EVERY_LIST, EVERY_SHEET, Sheet
from pkxl.tables.batch import Batch
from pkxl.tables.layout import TEMPLATE_VERSION
from pkxl.template.content import Content
from pkxl.template.workbook import template_bytes
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.language import Lang


def upgrade(file: Path, output: Path | None, profile: Path | None, lang: Lang, *, force: bool) -> None:
    """Write a copy of the workbook in the current template, and print what was not copied; the original is unchanged.

    Raises PkxlError if the file is no agreement, or the result cannot be written.
    """
    checked = check(read_batch(candidates([file])), load_profile(profile))
    agreements = [a for chain in checked.chains for a in chain.agreements]
    if len(agreements) > 1:
        raise PkxlError(
            f"{file} memuat {len(agreements)} perjanjian; pindahkan setiap perjanjian ke workbook sendiri dahulu.",
            f"{file} holds {len(agreements)} agreements; move each of them to a workbook of its own first.",
        )
    agreement = next(iter(agreements), None)
    if agreement is None:
        terminal.print_findings(screen.console(stderr=True), checked, lang)
        raise PkxlError(
            f"{file} tidak dapat dibaca sebagai perjanjian kinerja.", f"{file} cannot be read as an agreement."
        )
    target = output or file.with_name(f"{file.stem} (template {TEMPLATE_VERSION}).xlsx")
    refuse_input(target, file)
    write_safely(target, upgraded(agreement, checked.batch), replace=force)
    screen.say(lang, f"Hasil: {target}", f"Written: {target}")
    for finding in checked.findings:
        if finding.code == "T04":
            header = finding.values["header"]
            screen.say(lang, f"Tidak ikut dipindahkan: kolom {header}", f"Left behind: column {header}")


def upgraded(agreement: Agreement, batch: Batch) -> bytes:
    """The bytes of the agreement in the current template; unreadable cells are copied as typed.

    Raises PkxlError if the position is unknown, since each position has its own template.
    """
    position = agreement.position
    if position is None:
        raise PkxlError(
            f"Jabatan pada {agreement.name} tidak dikenal, maka templatenya tidak diketahui. Perbaiki Jabatan Pihak Pertama.",
            f"The position in {agreement.name} is not known, and so neither is its template. Mend the Jabatan of Pihak Pertama.",
        )
    rows = {sheet.name: _rows(sheet, agreement, batch) for sheet in EVERY_SHEET}
    page = next(iter(rows[AGREEMENT.name]), {})
    content = Content(page=page, rows={sheet.name: rows[sheet.name] for sheet in EVERY_LIST})
    return template_bytes(agreement.profile, position, content)


def _rows(sheet: Sheet, agreement: Agreement, batch: Batch) -> list[dict[str, object]]:
    """The rows of a table as values by column; an unreadable cell keeps its text."""
    table = batch.tables[sheet.name]
    indexes = [i for i, place in enumerate(table.places) if place.key == agreement.book.key]
    rows = []
    for index in indexes:
        row: dict[str, object] = {}
        for column in sheet.columns:
            typed = table.values[column.name][index]
            unread = table.unreadable.get((index, column.name))
            row[column.name] = typed if unread is None else str(unread)
        rows.append(row)
    return rows
