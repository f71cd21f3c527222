"""The command line: options, exit codes and language; each command is a module of `pkxl.commands`.

Commands are imported when they are called, so that `pkxl --help` does not wait for pandas.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from pkxl import __version__
from pkxl.commands.consolidate import Summary
from pkxl.commands.validate import Format
from pkxl.speed import collector
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.language import Lang, Wording
from pkxl.vocabulary.visible import visible

app = typer.Typer(
    help="Perjanjian kinerja kecamatan di Excel: template, pemeriksaan, konsolidasi.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_language = {"lang": Lang.ID}


def _record_language(lang: Lang) -> Lang:
    """Record the user's language for the error message of `main`."""
    _language["lang"] = lang
    return lang


LangOption = Annotated[
    Lang, typer.Option("--lang", envvar="PKXL_LANG", callback=_record_language, help="Bahasa pesan: id atau en.")
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
    Path | None, typer.Option("--cache", help="Folder cadangan (cache); workbook yang tidak berubah tidak dibaca lagi.")
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
    from pkxl.commands.template import template as command

    command(output, role, profile, force=force)


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
    from pkxl.commands.validate import validate as command

    code = command(
        paths,
        output_format,
        output,
        annotate=annotate,
        open_result=open_result,
        exclude=exclude or (),
        profile=profile,
        cluster=cluster,
        cache=cache,
        lang=lang,
        force=force,
    )
    raise typer.Exit(code)


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
    from pkxl.commands.consolidate import consolidate as command

    code = command(
        paths,
        output,
        output_format,
        html,
        exclude=exclude or (),
        profile=profile,
        cluster=cluster,
        cache=cache,
        lang=lang,
        force=force,
    )
    raise typer.Exit(code)


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
    from pkxl.commands.verify import verify as command

    raise typer.Exit(command(result, paths, output_format, exclude=exclude or (), profile=profile, lang=lang))


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
    from pkxl.commands.upgrade import upgrade as command

    command(file, output, profile, lang, force=force)


@app.command()
def rules(
    code: Annotated[str | None, typer.Argument(help="Kode aturan, misalnya K02.", show_default=False)] = None,
    lang: LangOption = Lang.ID,
) -> None:
    """Tampilkan semua aturan, atau jelaskan satu aturan.

    Contoh: pkxl rules   |   pkxl rules K02
    """
    from pkxl.commands.rules import rules as command

    command(code, lang)


@app.command()
def install(lang: LangOption = Lang.ID) -> None:
    """Pasang add-in Excel di komputer ini.

    Contoh: pkxl install
    """
    from pkxl.commands import installation, screen

    screen.print_lines(line[lang] for line in installation.install(installation.places()))


@app.command()
def uninstall(lang: LangOption = Lang.ID) -> None:
    """Lepaskan add-in Excel dari komputer ini.

    Contoh: pkxl uninstall
    """
    from pkxl.commands import installation, screen

    screen.print_lines(line[lang] for line in installation.uninstall(installation.places()))


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
    from pkxl.commands.installation import doctor as command

    raise typer.Exit(command(workbook, lang))


@app.command()
def demo(
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder tujuan.")] = Path("pkxl-demo"),
    lang: LangOption = Lang.ID,
) -> None:
    """Kerjakan semuanya pada delapan perjanjian Kecamatan Mangkutana 2024.

    Contoh: pkxl demo   |   pkxl demo -o coba
    """
    from pkxl.commands.demo import demo as command

    command(output, lang)


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
    """Run the command line; for a PkxlError, print its sentence and exit with code 2."""
    collector.of_a_short_process()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except PkxlError as error:
        print(visible(error.said(_language["lang"])), file=sys.stderr)
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
        unforeseen = Wording(
            id=f"Terjadi kesalahan program ({kind}: {error}). Berkas Anda tidak berubah. "
            "Laporkan kepada pengembang; rinciannya muncul dengan PKXL_DEBUG=1.",
            en=f"The program failed ({kind}: {error}). Your files are unchanged. "
            "Report it to the developers; PKXL_DEBUG=1 shows the details.",
        )[_language["lang"]]
        print(visible(unforeseen), file=sys.stderr)
        sys.exit(2)
