"""The command line: thin, importing late, in the person's language."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pkxl import __version__
from pkxl.errors import PkxlError
from pkxl.findings import Lang

if TYPE_CHECKING:
    from rich.console import Console

    from pkxl.batch import Batch
    from pkxl.checking import Checked
    from pkxl.workbook.files import Candidate

app = typer.Typer(
    help="Perjanjian kinerja kecamatan di Excel: template, pemeriksaan, konsolidasi.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


class Summary(StrEnum):
    """How a consolidation is summed up on the screen."""

    TEXT = "text"
    JSON = "json"


LangOption = Annotated[Lang, typer.Option("--lang", envvar="PKXL_LANG", help="Bahasa pesan: id atau en.")]
ProfileOption = Annotated[
    Path | None, typer.Option("--profile", help="Profil kantor (TOML). Tanpa ini: profil bawaan.")
]
PathsArgument = Annotated[list[Path], typer.Argument(help="Workbook atau folder.", show_default=False)]
ExcludeOption = Annotated[
    list[Path] | None,
    typer.Option("--exclude", help="Berkas atau folder yang tidak diikutkan; boleh berulang."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Ganti berkas yang sudah ada.")]


@app.command()
def template(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder tujuan.")],
    role: Annotated[str | None, typer.Option("--role", help="Satu jabatan saja, misalnya kasi_pelayanan.")] = None,
    profile: ProfileOption = None,
    lang: LangOption = Lang.ID,
    force: ForceOption = False,
) -> None:
    """Tulis template kosong untuk setiap jabatan: .xlsx, dan .xlsm yang bertombol.

    Contoh: pkxl template -o template   |   pkxl template --role camat -o .
    """
    from pkxl.office import load_profile
    from pkxl.workbook.template import template_bytes, template_file_name
    from pkxl.writing import write_safely

    office = load_profile(profile)
    if role is not None and not office.has(role):
        known = ", ".join(p.id for p in office.positions)
        raise PkxlError(
            _words(
                lang,
                f"Jabatan {role!r} tidak ada. Pilih: {known}.",
                f"There is no role {role!r}. Choose: {known}.",
            )
        )
    for position in office.positions:
        if role in (None, position.id):
            for suffix in (".xlsx", ".xlsm"):
                target = output / f"{template_file_name(position)}{suffix}"
                write_safely(target, template_bytes(office, position, buttons=suffix == ".xlsm"), replace=force)
                _console().print(str(target), soft_wrap=True, markup=False, highlight=False)


@app.command()
def validate(
    paths: PathsArgument,
    output_format: Annotated[Format, typer.Option("--format", help="Bentuk hasil.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Tulis hasil ke berkas ini.")] = None,
    annotate: Annotated[
        bool, typer.Option("--annotate", help="Tulis salinan bertanda di samping setiap workbook.")
    ] = False,
    open_result: Annotated[bool, typer.Option("--open", help="Buka salinan bertanda setelah selesai.")] = False,
    exclude: ExcludeOption = None,
    profile: ProfileOption = None,
    lang: LangOption = Lang.ID,
    force: ForceOption = False,
) -> None:
    """Periksa workbook perjanjian kinerja.

    Contoh: pkxl validate "Perjanjian Kinerja - Camat.xlsx"   |   pkxl validate folder --format json
    """
    from pkxl.reports import as_json, terminal

    checked = _checked(paths, exclude, profile, lang, complete=False)
    copies = _annotate(checked, lang) if annotate else []
    if output_format is Format.JSON:
        _out(as_json.dumped(as_json.validation_json(checked, lang)) + "\n", output, paths, force)
    elif output_format is Format.HTML:
        from pkxl.reports.as_html import html_page

        _out(html_page(checked, lang), output, paths, force)
    elif output is None:
        terminal.print_findings(_console(), checked, lang)
    else:
        from rich.console import Console

        with Path(os.devnull).open("w") as nowhere:
            console = Console(file=nowhere, record=True, width=100)
            terminal.print_findings(console, checked, lang)
        _out(console.export_text(), output, paths, force)
    if open_result and copies:
        from pkxl.opening import open_file

        open_file(copies[0])
    for copy in copies:
        _console(stderr=True).print(
            _words(lang, f"Salinan bertanda: {copy}", f"Annotated copy: {copy}"), soft_wrap=True, markup=False
        )
    raise typer.Exit(_exit_code(checked))


@app.command()
def consolidate(
    paths: PathsArgument,
    output: Annotated[Path, typer.Option("-o", "--output", help="Workbook hasil (.xlsx).")],
    output_format: Annotated[Summary, typer.Option("--format", help="Bentuk ringkasan di layar.")] = Summary.TEXT,
    html: Annotated[Path | None, typer.Option("--html", help="Tulis juga laporan HTML ke berkas ini.")] = None,
    exclude: ExcludeOption = None,
    profile: ProfileOption = None,
    lang: LangOption = Lang.ID,
    force: ForceOption = False,
) -> None:
    """Gabungkan workbook semua bagian menjadi perjanjian camat dan rekap anggaran.

    Contoh: pkxl consolidate folder -o rekap.xlsx   |   pkxl consolidate folder -o rekap.xlsx --exclude lama.xlsx
    """
    from pkxl.consolidation import consolidate as consolidated
    from pkxl.reports import as_json, terminal
    from pkxl.reports.as_excel import consolidation_bytes
    from pkxl.writing import write_safely

    _refuse_input(output, paths)
    checked = _checked(paths, [*(exclude or []), output], profile, lang, complete=True)
    if not checked.chains:
        terminal.print_findings(_console(stderr=True), checked, lang)
        raise PkxlError(
            _words(
                lang,
                "Tidak ada workbook perjanjian kinerja yang dapat dibaca.",
                "No agreement workbook could be read.",
            )
        )
    done = consolidated(checked.chains[0], checked.findings)
    write_safely(output, consolidation_bytes(checked, done, output, lang), replace=force or _is_own(output))
    if html is not None:
        from pkxl.reports.as_html import html_page

        _out(html_page(checked, lang, done), html, paths, force)
    if output_format is Summary.JSON:
        _out(as_json.dumped(as_json.consolidation_json(checked, done, lang)) + "\n", None, paths, force)
    else:
        console = _console()
        terminal.print_consolidation(console, done, lang)
        terminal.print_severities(console, checked, lang)
        console.print(
            _words(lang, f"Hasil: {output}", f"Written: {output}"),
            soft_wrap=True,
            markup=False,
            highlight=False,
        )
    raise typer.Exit(_exit_code(checked))


@app.command()
def upgrade(
    file: Annotated[Path, typer.Argument(help="Workbook lama.", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Berkas hasil. Tanpa ini: di samping yang lama.")
    ] = None,
    profile: ProfileOption = None,
    lang: LangOption = Lang.ID,
    force: ForceOption = False,
) -> None:
    """Pindahkan isi workbook ke template yang berlaku; berkas aslinya tetap.

    Contoh: pkxl upgrade "Perjanjian Kinerja - Camat.xlsx"
    """
    from pkxl.reports import terminal
    from pkxl.upgrading import upgraded
    from pkxl.workbook.layout import TEMPLATE_VERSION
    from pkxl.writing import write_safely

    checked = _checked([file], None, profile, lang, complete=False)
    agreement = next((a for chain in checked.chains for a in chain.agreements), None)
    if agreement is None:
        terminal.print_findings(_console(stderr=True), checked, lang)
        raise PkxlError(
            _words(
                lang,
                f"{file} tidak dapat dibaca sebagai perjanjian kinerja.",
                f"{file} cannot be read as an agreement.",
            )
        )
    target = output or file.with_name(f"{file.stem} (template {TEMPLATE_VERSION}).xlsx")
    _refuse_input(target, [file])
    write_safely(target, upgraded(agreement, checked.batch), replace=force)
    console = _console()
    console.print(_words(lang, f"Hasil: {target}", f"Written: {target}"), soft_wrap=True, markup=False, highlight=False)
    for finding in checked.findings:
        if finding.code == "T04":
            left = _words(lang, "Tidak ikut dipindahkan: kolom", "Left behind: column")
            console.print(f"{left} {finding.values['header']}", soft_wrap=True, markup=False, highlight=False)


@app.command()
def rules(
    code: Annotated[str | None, typer.Argument(help="Kode aturan, misalnya K02.", show_default=False)] = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Tampilkan semua aturan, atau jelaskan satu aturan.

    Contoh: pkxl rules   |   pkxl rules K02
    """
    from pkxl.reports import catalogue

    catalogue.load()
    text = catalogue.listed(lang) if code is None else catalogue.explained(code.upper(), lang)
    _console().print(text, soft_wrap=code is not None, markup=False, highlight=False)


@app.command()
def install(lang: LangOption = Lang.ID) -> None:
    """Pasang add-in Excel di komputer ini.

    Contoh: pkxl install
    """
    from pkxl import installing

    _say([line[lang] for line in installing.install(installing.places())])


@app.command()
def uninstall(lang: LangOption = Lang.ID) -> None:
    """Lepaskan add-in Excel dari komputer ini.

    Contoh: pkxl uninstall
    """
    from pkxl import installing

    _say([line[lang] for line in installing.uninstall(installing.places())])


@app.command()
def doctor(
    workbook: Annotated[
        Path | None, typer.Argument(help="Workbook yang tombolnya tidak bekerja.", show_default=False)
    ] = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Cari sebab tombol tidak bekerja, dan sebutkan obatnya.

    Contoh: pkxl doctor   |   pkxl doctor "Perjanjian Kinerja - Camat.xlsm"
    """
    from pkxl import installing

    checks = installing.diagnose(installing.places(), workbook)
    _say([*(installing.said(check, lang) for check in checks), installing.MACROS[lang]])
    raise typer.Exit(0 if all(check.ok for check in checks) else 1)


@app.command()
def demo(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder tujuan.")] = Path("pkxl-demo"),
    lang: LangOption = Lang.ID,
) -> None:
    """Kerjakan semuanya pada delapan perjanjian Kecamatan Mangkutana 2024.

    Contoh: pkxl demo   |   pkxl demo -o coba
    """
    from pkxl.consolidation import consolidate as consolidated
    from pkxl.demo import EXAMPLE, write_examples
    from pkxl.reports import terminal
    from pkxl.reports.as_excel import consolidation_bytes
    from pkxl.writing import write_safely

    folder = output / EXAMPLE
    written = write_examples(folder)
    checked = _checked(written, None, None, lang, complete=True)
    done = consolidated(checked.chains[0], checked.findings)
    target = output / "Konsolidasi Mangkutana 2024.xlsx"
    write_safely(target, consolidation_bytes(checked, done, target, lang))
    console = _console()
    terminal.print_consolidation(console, done, lang)
    terminal.print_severities(console, checked, lang)
    lines = (
        _words(lang, f"Delapan workbook : {folder}", f"Eight workbooks  : {folder}"),
        _words(lang, f"Hasil konsolidasi: {target}", f"Consolidated     : {target}"),
    )
    for line in lines:
        console.print(line, soft_wrap=True, markup=False, highlight=False)


def _say(lines: list[str]) -> None:
    console = _console()
    for line in lines:
        console.print(line, soft_wrap=True, markup=False, highlight=False)


# --- what the commands share ----------------------------------------------------------------------------


def _checked(
    paths: list[Path], exclude: list[Path] | None, profile: Path | None, lang: Lang, *, complete: bool
) -> Checked:
    from pkxl.checking import check
    from pkxl.office import load_profile
    from pkxl.workbook.files import candidates

    office = load_profile(profile)
    batch = _read(candidates(paths, exclude or ()), lang)
    return check(batch, office, complete=complete)


_HANDFUL = 20


def _read(found: list[Candidate], lang: Lang) -> Batch:
    """Read the files, with a progress bar on the screen where there are more than a handful."""
    from pkxl.batch import read_batch

    if len(found) <= _HANDFUL or not sys.stderr.isatty():
        return read_batch(found)
    from rich.progress import track

    return read_batch(track(found, description=_words(lang, "Membaca", "Reading"), console=_console(stderr=True)))


def _console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def _words(lang: Lang, indonesian: str, english: str) -> str:
    return indonesian if lang is Lang.ID else english


def _out(text: str, target: Path | None, inputs: list[Path], force: bool) -> None:
    from pkxl.writing import write_safely

    if target is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    _refuse_input(target, inputs)
    write_safely(target, text.encode(), replace=force)


def _refuse_input(output: Path, inputs: list[Path]) -> None:
    """An output never replaces an input."""
    for path in inputs:
        if path.exists() and output.exists() and path.samefile(output):
            raise PkxlError(f"{output} adalah berkas masukan; pilih nama lain untuk hasilnya.")


def _is_own(output: Path) -> bool:
    """True for a consolidated workbook that this program wrote, which a new run may replace."""
    if not output.is_file():
        return False
    from pkxl.workbook import package
    from pkxl.workbook.reading import OUTPUT_SHEETS

    try:
        names = {sheet.name for sheet in package.survey(output.read_bytes()).sheets}
    except (package.Unusable, OSError):
        return False
    return names >= OUTPUT_SHEETS


def _annotate(checked: Checked, lang: Lang) -> list[Path]:
    """Write an annotated copy beside each workbook; a copy made before is replaced."""
    from pkxl.reports.annotated import annotated_bytes
    from pkxl.reports.marks import result_of
    from pkxl.workbook.files import MARKED_SUFFIX
    from pkxl.writing import write_safely

    written = []
    for book in checked.batch.books:
        path = book.grid.path
        if path is not None:
            target = path.with_name(f"{path.stem}{MARKED_SUFFIX}{path.suffix}")
            result = result_of(book.name, checked.findings, lang)
            write_safely(target, annotated_bytes(path.read_bytes(), result, lang))
            written.append(target)
    return written


def _exit_code(checked: Checked) -> int:
    from pkxl.findings import Severity

    return 1 if any(f.severity is Severity.ERROR for f in checked.findings) else 0


def _version(value: bool) -> None:
    if value:
        typer.echo(f"pkxl {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Versi program.")
    ] = False,
) -> None:
    """Perjanjian kinerja kecamatan di Excel: template, pemeriksaan, konsolidasi."""


def main() -> Any:
    """Run the command line; a PkxlError becomes its sentence and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except PkxlError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("Dihentikan. / Stopped.", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
    except Exception as error:
        if os.environ.get("PKXL_DEBUG"):
            raise
        kind = type(error).__name__
        print(
            f"Terjadi kesalahan program ({kind}: {error}). Berkas Anda tidak berubah. "
            "Laporkan kepada pengembang; rinciannya muncul dengan PKXL_DEBUG=1.",
            file=sys.stderr,
        )
        sys.exit(2)
