"""The command line: thin, importing late, in the person's language."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pkxl import __version__, process
from pkxl.errors import NO_AGREEMENT, NothingReadable, PkxlError
from pkxl.language import Lang

if TYPE_CHECKING:
    from rich.console import Console

    from pkxl.distribution import Outcome
    from pkxl.engines import Engine
    from pkxl.remembering import Memory
    from pkxl.reports.wording import Found
    from pkxl.tasks import Job
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


_spoken = {"lang": Lang.ID}


def _speak(lang: Lang) -> Lang:
    """Keep the person's language for what may stop the command."""
    _spoken["lang"] = lang
    return lang


LangOption = Annotated[
    Lang, typer.Option("--lang", envvar="PKXL_LANG", callback=_speak, help="Bahasa pesan: id atau en.")
]
ProfileOption = Annotated[
    Path | None, typer.Option("--profile", help="Profil kantor (TOML). Tanpa ini: PKXL_PROFILE, atau profil bawaan.")
]
PathsArgument = Annotated[
    list[str], typer.Argument(help="Workbook, folder, atau alamat seperti s3://...", show_default=False)
]
ClusterOption = Annotated[
    str | None, typer.Option("--cluster", help="local: semua prosesor di sini; atau alamat Dask, tcp://host:port.")
]
CacheOption = Annotated[
    Path | None, typer.Option("--cache", help="Folder ingatan; workbook yang tidak berubah tidak dibaca lagi.")
]
ExcludeOption = Annotated[
    list[str] | None,
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
        raise PkxlError(f"Jabatan {role!r} tidak ada. Pilih: {known}.", f"There is no role {role!r}. Choose: {known}.")
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
    cluster: ClusterOption = None,
    cache: CacheOption = None,
    lang: LangOption = Lang.ID,
    force: ForceOption = False,
) -> None:
    """Periksa workbook perjanjian kinerja.

    Contoh: pkxl validate "Perjanjian Kinerja - Camat.xlsx"   |   pkxl validate folder --format json
    """
    engine = _engine(cluster)
    from pkxl.office import load_profile
    from pkxl.reports import as_json, terminal
    from pkxl.tasks import Job

    _check_out(output, paths, force)
    found = _found(paths, exclude or ())
    outcome = _run(found, Job(load_profile(profile), consolidating=False), engine, _memory(cache), lang)
    copies = []
    if annotate:
        from pkxl.annotating import write_copies

        copies = write_copies(outcome, found, lang, force=force)
    if output_format is Format.JSON:
        _out(as_json.dumped(as_json.validation_json(outcome, lang)), output, force)
    elif output_format is Format.HTML:
        from pkxl.reports.as_html import html_page

        _out(html_page(outcome, lang), output, force)
    elif output is None:
        terminal.print_findings(_console(), outcome, lang)
    else:
        from rich.console import Console

        with Path(os.devnull).open("w") as nowhere:
            console = Console(file=nowhere, record=True, width=100)
            terminal.print_findings(console, outcome, lang)
        _out([console.export_text()], output, force)
    if open_result and copies:
        from pkxl.opening import open_file

        open_file(copies[0])
    for copy in copies:
        _console(stderr=True).print(
            _words(lang, f"Salinan bertanda: {copy}", f"Annotated copy: {copy}"), soft_wrap=True, markup=False
        )
    raise typer.Exit(_exit_code(outcome))


@app.command()
def consolidate(
    paths: PathsArgument,
    output: Annotated[Path, typer.Option("-o", "--output", help="Workbook hasil (.xlsx).")],
    output_format: Annotated[Summary, typer.Option("--format", help="Bentuk ringkasan di layar.")] = Summary.TEXT,
    html: Annotated[Path | None, typer.Option("--html", help="Tulis juga laporan HTML ke berkas ini.")] = None,
    exclude: ExcludeOption = None,
    profile: ProfileOption = None,
    cluster: ClusterOption = None,
    cache: CacheOption = None,
    lang: LangOption = Lang.ID,
    force: ForceOption = False,
) -> None:
    """Gabungkan workbook semua bagian menjadi perjanjian camat dan rekap anggaran.

    Folder dengan banyak kecamatan menjadi Rekap Kabupaten, dengan satu workbook untuk setiap kecamatan di sampingnya.

    Contoh: pkxl consolidate folder -o rekap.xlsx   |   pkxl consolidate kabupaten -o rekap.xlsx --cluster local
    """
    engine = _engine(cluster)
    from pkxl import consolidating
    from pkxl.office import load_profile
    from pkxl.reports import as_json, terminal
    from pkxl.tasks import Job

    consolidating.check_outputs(output, _local(paths), force=force)
    _check_out(html, paths, force, beside=output)
    settings = consolidating.Settings(load_profile(profile), lang, tuple(exclude or ()), force)
    memory = _memory(cache)
    found = _found(paths, exclude or (), consolidating.outputs_of(output))
    outcome = _run(found, Job(settings.profile, consolidating=True), engine, memory, lang)
    if not outcome.offices:
        terminal.print_findings(_console(stderr=True), outcome, lang)
        raise NothingReadable(*NO_AGREEMENT)
    with _progress(len(outcome.offices), _words(lang, "Menulis", "Writing")) as advance:
        written = consolidating.write(outcome, output, settings, engine, memory, advance)
    if html is not None:
        from pkxl.reports.as_html import html_page

        _out(html_page(outcome, lang, written.summary), html, force)
    if output_format is Summary.JSON:
        _out(as_json.dumped(as_json.consolidation_json(outcome, written.summary, lang)), None)
    else:
        console = _console()
        terminal.print_consolidation(console, written.summary, lang)
        terminal.print_severities(console, outcome, lang)
        _say([_words(lang, f"Hasil: {output}", f"Written: {output}")])
        for group in sorted({str(path.parent if path.parent != output.parent else path) for path in written.beside}):
            _say([_words(lang, f"       {group}", f"         {group}")])
    for note in written.notes:
        _console(stderr=True).print(note[lang], soft_wrap=True, markup=False)
    raise typer.Exit(_exit_code(outcome))


@app.command()
def verify(
    result: Annotated[Path, typer.Argument(help="Hasil konsolidasi (.xlsx).", show_default=False)],
    paths: PathsArgument,
    output_format: Annotated[Summary, typer.Option("--format", help="Bentuk jawaban.")] = Summary.TEXT,
    exclude: ExcludeOption = None,
    profile: ProfileOption = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Periksa apakah hasil konsolidasi masih mengikuti berkas masukannya.

    Berkas dikenali dari SHA-256 pada lembar Sumber; setiap sel dihitung ulang dan dibandingkan.

    Contoh: pkxl verify rekap.xlsx folder
    """
    from pkxl.consolidating import Settings
    from pkxl.office import load_profile
    from pkxl.reports import as_json, terminal
    from pkxl.verifying import verified

    answer = verified(result, paths, Settings(load_profile(profile), lang, tuple(exclude or ())))
    if output_format is Summary.JSON:
        _out(as_json.dumped(as_json.validation_json(answer, lang)), None)
    else:
        console = _console()
        _say([answer.sources[lang], answer.figures[lang]])
        if answer.findings:
            console.print()
            terminal.print_findings(console, answer, lang)
    raise typer.Exit(_exit_code(answer))


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
    from pkxl.batch import read_batch
    from pkxl.checking import check
    from pkxl.consolidating import refuse_input
    from pkxl.office import load_profile
    from pkxl.reports import terminal
    from pkxl.upgrading import upgraded
    from pkxl.workbook.files import candidates
    from pkxl.workbook.layout import TEMPLATE_VERSION
    from pkxl.writing import write_safely

    checked = check(read_batch(candidates([file])), load_profile(profile))
    agreement = next((a for chain in checked.chains for a in chain.agreements), None)
    if agreement is None:
        terminal.print_findings(_console(stderr=True), checked, lang)
        raise PkxlError(
            f"{file} tidak dapat dibaca sebagai perjanjian kinerja.", f"{file} cannot be read as an agreement."
        )
    target = output or file.with_name(f"{file.stem} (template {TEMPLATE_VERSION}).xlsx")
    refuse_input(target, file)
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

    text = catalogue.listed(lang) if code is None else catalogue.explained(code.upper(), lang)
    typer.echo(text)


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
    from pkxl import consolidating
    from pkxl.demo import EXAMPLE, write_examples
    from pkxl.distribution import run
    from pkxl.office import shipped_profile
    from pkxl.reports import terminal
    from pkxl.tasks import Job
    from pkxl.workbook.files import candidates

    folder = output / EXAMPLE
    written = write_examples(folder)
    settings = consolidating.Settings(shipped_profile(), lang, force=True)
    outcome = run(candidates(written), Job(settings.profile, consolidating=True))
    target = output / "Konsolidasi Mangkutana 2024.xlsx"
    done = consolidating.write(outcome, target, settings).summary
    console = _console()
    terminal.print_consolidation(console, done, lang)
    terminal.print_severities(console, outcome, lang)
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


_HANDFUL = 20


def _found(paths: Sequence[str], exclude: Sequence[str], aside: Sequence[Path] = ()) -> list[Candidate]:
    from pkxl.workbook.files import candidates

    return candidates(paths, exclude, aside)


def _run(found: list[Candidate], job: Job, engine: Engine, memory: Memory, lang: Lang) -> Outcome:
    """Work through the files, with a progress bar on the screen where there are more than a handful."""
    from pkxl.distribution import run

    with _progress(len(found), _words(lang, "Memeriksa", "Checking")) as advance:
        return run(found, job, engine, memory, advance)


@contextmanager
def _progress(total: int, description: str) -> Iterator[Callable[[int], None]]:
    if total <= _HANDFUL or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress

    with Progress(*Progress.get_default_columns(), console=_console(stderr=True)) as progress:
        bar = progress.add_task(description, total=total)
        yield lambda n: progress.advance(bar, n)


def _engine(cluster: str | None) -> Engine:
    """Asked for before anything else: its workers start while the rest is loaded and the files are looked for."""
    from pkxl.engines import engine_of

    return engine_of(cluster, loading="pkxl.tasks")


def _memory(cache: Path | None) -> Memory:
    from pkxl.remembering import Nothing, Store

    return Store(cache) if cache is not None else Nothing()


def _local(paths: Sequence[str]) -> list[Path]:
    return [Path(path) for path in paths if "://" not in path]


def _console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def _words(lang: Lang, indonesian: str, english: str) -> str:
    return indonesian if lang is Lang.ID else english


def _out(text: Iterable[str], target: Path | None, force: bool = False) -> None:
    """Write a report, given in parts, to its file or to where the command is read."""
    from pkxl.writing import open_safely

    if target is None:
        sys.stdout.writelines(text)
        sys.stdout.flush()
        return
    with open_safely(target, replace=force) as stream:
        stream.writelines(part.encode() for part in text)


def _check_out(target: Path | None, inputs: Sequence[str], force: bool, beside: Path | None = None) -> None:
    """Say before the work begins that a report may not be written there."""
    from pkxl.consolidating import check_report
    from pkxl.errors import BadTarget

    if target is None:
        return
    if beside is not None and target.resolve() == beside.resolve():
        raise BadTarget(
            f"{target} disebut dua kali sebagai hasil; beri laporan nama lain.",
            f"{target} is named as a result twice; give the report another name.",
        )
    check_report(target, _local(inputs), force=force)


def _exit_code(outcome: Found) -> int:
    from pkxl.findings import Severity

    return 1 if any(f.severity is Severity.ERROR for f in outcome.findings) else 0


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
    process.of_one_answer()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except PkxlError as error:
        print(error.said(_spoken["lang"]), file=sys.stderr)
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
        unforeseen = _words(
            _spoken["lang"],
            f"Terjadi kesalahan program ({kind}: {error}). Berkas Anda tidak berubah. "
            "Laporkan kepada pengembang; rinciannya muncul dengan PKXL_DEBUG=1.",
            f"The program failed ({kind}: {error}). Your files are unchanged. "
            "Report it to the developers; PKXL_DEBUG=1 shows the details.",
        )
        print(unforeseen, file=sys.stderr)
        sys.exit(2)
