"""The installation, removal and diagnosis of the Excel add-in."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pkxl import __version__
from pkxl.commands import screen
from pkxl.output.writing import write_safely
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.language import Lang, Wording

ADD_IN = "pkxl.xlam"
_MARK_OF_THE_WEB = ":Zone.Identifier"


@dataclass(frozen=True, slots=True)
class Places:
    """The paths of the add-in and its configuration on this machine."""

    add_in: Path
    configuration: Path
    windows: bool


@dataclass(frozen=True, slots=True)
class Check:
    """The result of one check of ``pkxl doctor``."""

    ok: bool
    what: Wording
    remedy: Wording | None = None


def places(platform: str | None = None, home: Path | None = None, roaming: Path | None = None) -> Places:
    """The paths for this system. Raises PkxlError on a system without Excel.

    Windows: the start-up folder XLSTART of Excel; macOS: the start-up folder of Office. The configuration is where
    custom add-ins of xlwings look for it.
    """
    system = platform or sys.platform
    home = home or Path.home()
    if system == "win32":
        appdata = roaming or Path(os.environ.get("APPDATA", home / "AppData" / "Roaming"))
        return Places(appdata / "Microsoft" / "Excel" / "XLSTART" / ADD_IN, home / ".pkxl" / "pkxl.conf", windows=True)
    if system == "darwin":
        office = home / "Library" / "Group Containers" / "UBF8T346G9.Office" / "User Content.localized"
        container = home / "Library" / "Containers" / "com.microsoft.Excel" / "Data"
        return Places(office / "Startup.localized" / "Excel" / ADD_IN, container / "pkxl.conf", windows=False)
    raise PkxlError(
        "Excel hanya ada di Windows dan macOS, maka tidak ada add-in yang perlu dipasang di sini. "
        "Di LibreOffice tombol pada template .xlsm menjalankan pkxl secara langsung.",
        "Excel exists on Windows and macOS only, so there is no add-in to install here. "
        "In LibreOffice the button of an .xlsm template runs pkxl itself.",
    )


def configuration(windows: bool, python: str) -> str:
    """The settings of the add-in: the Python to use, and on Windows a process that is reused between clicks."""
    interpreter = "INTERPRETER_WIN" if windows else "INTERPRETER_MAC"
    lines = [f'"{interpreter}","{python}"', '"ADD_WORKBOOK_TO_PYTHONPATH","False"']
    if windows:
        lines.append('"USE UDF SERVER","True"')
        lines.append('"SHOW CONSOLE","False"')
    return "\r\n".join(lines) + "\r\n" if windows else "\n".join(lines) + "\n"


def install(where: Places, python: str | None = None) -> list[Wording]:
    """Write the add-in and its configuration; returns a report. Raises PkxlError if a file cannot be written."""
    write_safely(where.add_in, add_in_bytes())
    text = configuration(where.windows, python or sys.executable)
    write_safely(where.configuration, text.encode("utf-8"))
    return [
        Wording(id=f"Add-in dipasang: {where.add_in}", en=f"Add-in installed: {where.add_in}"),
        Wording(id=f"Pengaturan ditulis: {where.configuration}", en=f"Settings written: {where.configuration}"),
        Wording(
            id=f"Python yang dipakai: {python or sys.executable} (pkxl {__version__})",
            en=f"Python in use: {python or sys.executable} (pkxl {__version__})",
        ),
        Wording(
            id="Tutup semua jendela Excel lalu buka lagi; tab Perjanjian Kinerja muncul di pita menu.",
            en="Close all Excel windows and open it again; the tab Perjanjian Kinerja appears in the ribbon.",
        ),
    ]


def uninstall(where: Places) -> list[Wording]:
    """Remove the files written by `install`, and no others; returns a report."""
    done = []
    for path in (where.add_in, where.configuration):
        if path.exists():
            try:
                path.unlink()
            except OSError as error:
                raise PkxlError(
                    f"{path} tidak dapat dihapus: {error.strerror}. Tutup Excel lalu ulangi.",
                    f"{path} cannot be removed: {error.strerror}. Close Excel and try again.",
                ) from error
            done.append(Wording(id=f"Dihapus: {path}", en=f"Removed: {path}"))
    folder = where.configuration.parent
    if where.windows and folder.name == ".pkxl" and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return done or [Wording(id="Tidak ada yang terpasang.", en="Nothing was installed.")]


def add_in_bytes() -> bytes:
    """The bytes of the add-in in the package."""
    return (files("pkxl") / "data" / "macros" / ADD_IN).read_bytes()


def diagnose(where: Places, workbook: Path | None = None) -> list[Check]:
    """The results of all checks, each with advice."""
    checks = [_python_found(where), _add_in_current(where), _not_from_the_web(where.add_in)]
    if workbook is not None:
        checks += [_not_in_the_cloud(workbook), _not_from_the_web(workbook)]
    return checks


def doctor(workbook: Path | None, lang: Lang) -> int:
    """Print the results of all checks, with advice; returns the exit code."""
    checks = diagnose(places(), workbook)
    screen.print_lines([*(said(check, lang) for check in checks), MACROS[lang]])
    return 0 if all(check.ok for check in checks) else 1


MACROS = Wording(
    id=(
        "Bila tombol tetap tidak bekerja, macro mungkin dimatikan (File, Options, Trust Center, Macro Settings); "
        "pakai tab Perjanjian Kinerja dari add-in, yang tidak memerlukannya."
    ),
    en=(
        "If buttons still do nothing, macros may be disabled (File, Options, Trust Center, Macro Settings); use the "
        "add-in's tab Perjanjian Kinerja, which does not need them."
    ),
)
"""Advice on settings that cannot be checked from outside Excel."""


def _python_found(where: Places) -> Check:
    what = Wording(id="Python yang tercatat masih ada", en="The recorded Python is still there")
    again = Wording(id="Jalankan lagi: pkxl install", en="Run again: pkxl install")
    try:
        text = where.configuration.read_text(encoding="utf-8")
    except OSError:
        return Check(False, Wording(id="Pengaturan add-in tidak ada", en="The add-in's settings are missing"), again)
    recorded = next(
        (line.split('","')[1].rstrip('"') for line in text.splitlines() if line.startswith('"INTERPRETER')), ""
    )
    return Check(bool(recorded) and Path(recorded).exists(), what, again)


def _add_in_current(where: Places) -> Check:
    again = Wording(id="Tutup Excel, lalu jalankan: pkxl install", en="Close Excel, then run: pkxl install")
    if not where.add_in.exists():
        return Check(False, Wording(id="Add-in belum terpasang", en="The add-in is not installed"), again)
    same = where.add_in.read_bytes() == add_in_bytes()
    return Check(
        same, Wording(id="Add-in sesuai dengan versi program ini", en="The add-in is of this program's version"), again
    )


def _not_from_the_web(path: Path) -> Check:
    """The check for the mark of the web, an NTFS stream of downloaded files, in which Windows blocks macros."""
    mark = Path(f"{path}{_MARK_OF_THE_WEB}")
    return Check(
        not mark.exists(),
        Wording(id=f"{path.name} tidak ditandai sebagai unduhan", en=f"{path.name} is not marked as downloaded"),
        Wording(
            id="Klik kanan berkasnya, Properties, centang Unblock, lalu OK.",
            en="Right-click the file, Properties, tick Unblock, OK.",
        ),
    )


def _not_in_the_cloud(path: Path) -> Check:
    parts = " ".join(path.parts).casefold()
    return Check(
        not ("onedrive" in parts or "sharepoint" in parts or "://" in str(path)),
        Wording(
            id="Workbook tidak berada di OneDrive atau SharePoint", en="The workbook is not in OneDrive or SharePoint"
        ),
        Wording(
            id="Salin workbook ke folder di komputer ini, lalu buka salinannya.",
            en="Copy the workbook to a folder on this computer and open the copy.",
        ),
    )


def said(check: Check, lang: Lang) -> str:
    """The result of a check as one line, with advice if it failed."""
    line = f"{'OK' if check.ok else '✗ '}  {check.what[lang]}"
    return line if check.ok or check.remedy is None else f"{line}\n    → {check.remedy[lang]}"
