"""The buttons in Excel: thin, each over the same functions as the command line.

Every function may be called any number of times in one process, on different workbooks; none keeps anything.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from itertools import count
from pathlib import Path
from typing import Any

from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.findings import Severity
from pkxl.vocabulary.language import Lang, Wording

TITLE = "Perjanjian Kinerja"
WORKING = Wording(id="pkxl sedang memeriksa ...", en="pkxl is checking ...")
CLEAN = Wording(id="Tidak ada kesalahan. {counted}.", en="No errors. {counted}.")
FOUND = Wording(
    id="{counted}.\n\nSel yang perlu diperbaiki sudah ditandai; daftarnya di lembar Hasil Validasi.",
    en="{counted}.\n\nThe cells to mend are marked; the sheet Hasil Validasi lists them.",
)
LOCKED = Wording(
    id="\n\nTidak dapat ditandai karena terkunci: {sheets}.",
    en="\n\nCould not be marked because they are locked: {sheets}.",
)
CLEARED = Wording(id="Semua tanda sudah dihapus.", en="All marks are removed.")
NO_MARKS = Wording(id="Tidak ada tanda di workbook ini.", en="There are no marks in this workbook.")
WRITTEN = Wording(id="Template ditulis ke {folder}.", en="Templates written to {folder}.")
CONSOLIDATED = Wording(
    id="Jumlah {total}. {counted}.\n\nHasil: {target}", en="Total {total}. {counted}.\n\nWritten: {target}"
)
REPLACE = Wording(
    id="{name} sudah ada di folder itu. Ganti dengan hasil yang baru?\n\nTidak: hasil baru diberi nomor di belakang namanya.",
    en="{name} is in that folder already. Replace it with the new result?\n\nNo: the new result gets a number behind its name.",
)
HELP = Wording(
    id=(
        "Validasi: memeriksa workbook ini dan menandai sel yang perlu diperbaiki.\n"
        "Hapus Tanda: menghapus semua tanda; isi workbook tidak berubah.\n"
        "Konsolidasi: menggabungkan workbook semua bagian dalam satu folder.\n"
        "Template Baru: menulis template kosong ke sebuah folder.\n\n"
        "Cara mengisi ada di lembar Petunjuk."
    ),
    en=(
        "Validasi: checks this workbook and marks the cells to mend.\n"
        "Hapus Tanda: removes all marks; the content stays.\n"
        "Konsolidasi: consolidates the workbooks of all sections in a folder.\n"
        "Template Baru: writes empty templates into a folder.\n\n"
        "The sheet Petunjuk says how to fill in a workbook."
    ),
)
TROUBLE = Wording(
    id="pkxl tidak dapat menyelesaikannya: {reason}\n\nIsi workbook Anda tidak berubah.",
    en="pkxl could not do it: {reason}\n\nYour workbook's content is unchanged.",
)


def language() -> Lang:
    """The person's language, from PKXL_LANG."""
    return Lang.EN if os.environ.get("PKXL_LANG", "").lower() == "en" else Lang.ID


def _button(work: Callable[..., str]) -> Callable[..., None]:
    """A button: shows in the status bar that it works, and what came of it in a message; never a traceback."""

    @wraps(work)
    def pressed(*arguments: Any) -> None:
        import xlwings

        book = xlwings.Book.caller()
        app = book.app
        app.status_bar = WORKING[language()]
        try:
            text = work(book, *arguments)
        except PkxlError as error:
            text = error.said(language())
        except Exception as error:
            if os.environ.get("PKXL_DEBUG"):
                raise
            text = TROUBLE[language()].format(reason=f"{type(error).__name__}: {error}")
        finally:
            app.status_bar = False
        app.alert(text, TITLE)

    return pressed


@_button
def validate(book: Any) -> str:
    """Check the live workbook as it stands, mark it, and jump to the first error."""
    from pkxl.commands.validate import check_live
    from pkxl.excel.live import mark, read_live
    from pkxl.reports.marks.marks import result_of
    from pkxl.reports.wording import counted

    lang = language()
    checked = check_live(read_live(book))
    result = result_of(book.name, checked.findings, lang)
    app = book.app
    app.screen_updating = False
    try:
        locked = mark(book, result, lang)
    finally:
        app.screen_updating = True
    first = next((f.origin for f in checked.findings if f.severity is Severity.ERROR and f.origin.cell), None)
    if first is not None and first.sheet is not None and first.row and first.column:
        book.sheets[first.sheet].activate()
        book.sheets[first.sheet].range((first.row, first.column)).select()
    text = (CLEAN if result.clean else FOUND)[lang].format(counted=counted(checked.findings, lang))
    return text + (LOCKED[lang].format(sheets=", ".join(locked)) if locked else "")


@_button
def clear_marks(book: Any) -> str:
    """Remove all marks; the workbook is exactly as it was."""
    from pkxl.excel.live import clear

    return (CLEARED if clear(book) else NO_MARKS)[language()]


@_button
def consolidate(book: Any, folder: str) -> str:
    """Consolidate the workbooks of a folder, and open the result."""
    from pkxl.commands.consolidate import consolidate_folder
    from pkxl.reports.wording import counted
    from pkxl.vocabulary.printing import format_rupiah

    lang = language()
    written, findings = consolidate_folder(Path(folder), lang, lambda target: _agreed_target(book, target))
    book.app.books.open(str(written.output))
    total = format_rupiah(written.summary.total)
    return CONSOLIDATED[lang].format(total=total, counted=counted(findings, lang), target=written.output)


def _agreed_target(book: Any, target: Path) -> Path:
    """The file itself, where there is none yet or the person lets it be replaced; else one with the next number."""
    if not target.exists():
        return target
    question = REPLACE[language()].format(name=target.name)
    if book.app.alert(question, TITLE, buttons="yes_no") == "yes":
        return target
    numbered = (target.with_name(f"{target.stem} ({number}).xlsx") for number in count(2))
    return next(path for path in numbered if not path.exists())


@_button
def new_templates(book: Any, folder: str) -> str:
    """Write the empty templates into a folder; what is there already is not replaced."""
    from pkxl.commands.template import write_templates

    del book
    write_templates(None, Path(folder), force=False)
    return WRITTEN[language()].format(folder=folder)


@_button
def show_help(book: Any) -> str:
    """What each button does."""
    del book
    return HELP[language()]
