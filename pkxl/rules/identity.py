"""Rules on the role, position and template of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule, page_rule
from pkxl.tables.layout import TEMPLATE_VERSION
from pkxl.tables.rows import AgreementRow
from pkxl.vocabulary.findings import Example, Origin, Severity
from pkxl.vocabulary.language import Wording

_TAIL = "\n\nAnggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |"


def _page(position: str) -> str:
    return f"Perjanjian\n| Tahun | 2024 |\n| Tempat | Wotu |\n| Pihak Pertama: Nama | Siti |\n| Pihak Pertama: Jabatan | {position} |{_TAIL}"


@page_rule(
    "T07",
    Severity.NOTE,
    title=Wording(id="Jabatan sesuai dengan templatenya", en="The position fits the template"),
    says=Wording(
        id="Template ini untuk {role}, tetapi Jabatan Pihak Pertama tertulis “{position}”; yang dipakai Jabatan itu.",
        en="This template is for {role}, but the position says “{position}”, which is used.",
    ),
    do=Wording(
        id="Bila Jabatan benar, biarkan, tetapi pilihan dalam daftar adalah milik jabatan lain; bila keliru, perbaiki.",
        en="If the position is right, leave it, but the lists offer another position's choices; if wrong, correct it.",
    ),
    why=Wording(id="Setiap jabatan menandatangani perjanjiannya sendiri.", en="Each position signs its own agreement."),
)
def position_fits_the_template(agreement: Agreement, page: AgreementRow) -> Iterator[Breach]:
    """The position on the page is the one for which the template was made."""
    stamped = agreement.book.stamp.get("role")
    if page.first_position is None or not agreement.profile.has(stamped):
        return
    if agreement.role != stamped:
        role = agreement.profile.position(stamped or "").name
        yield Breach.at(page, "first_position", {"role": role, "position": page.first_position})


@page_rule(
    "T08",
    Severity.WARNING,
    title=Wording(id="Jabatan dikenal dalam profil kantor", en="The position is known in the office profile"),
    says=Wording(
        id="Jabatan “{position}” tidak ada dalam profil kantor.",
        en="The position “{position}” is not in the office profile.",
    ),
    do=Wording(
        id="Bila yang dimaksud {nearest}, tulis seperti itu; bila jabatan lain, tambahkan ke profil (--profile).",
        en="If {nearest} is meant, write it so; for another position add it to the profile (--profile).",
    ),
    why=Wording(
        id="Jabatan menentukan atasan dan tingkat anggarannya.",
        en="The position decides on superior and budget level.",
    ),
    example=Example(fails=_page("Juru Kunci Pasar"), passes=_page("KASI. PELAYANAN UMUM WOTU")),
)
def position_is_known(agreement: Agreement, page: AgreementRow) -> Iterator[Breach]:
    """The position that promises is one of the profile's."""
    if page.first_position is None:
        return
    if not agreement.profile.has(agreement.profile.role_of(page.first_position)):
        nearest = agreement.profile.nearest(page.first_position)
        yield Breach.at(page, "first_position", {"position": page.first_position, "nearest": nearest})


@agreement_rule(
    "T09",
    Severity.WARNING,
    title=Wording(id="Template terbaru", en="The template is current"),
    says=Wording(
        id="Workbook ini memakai template versi {version}; yang berlaku versi {current}.",
        en="This workbook uses template version {version}; the current one is {current}.",
    ),
    do=Wording(
        id="Jalankan “pkxl upgrade” untuk memindahkan isinya ke template baru; berkas aslinya tetap.",
        en="Run “pkxl upgrade” to carry its content into the current template; the original stays.",
    ),
    why=Wording(id="Isinya tetap dibaca; hanya bentuknya yang lama.", en="Its content is read; only its form is old."),
)
def template_is_not_older(agreement: Agreement) -> Iterator[Breach]:
    """The template's version is not below the current one."""
    version = agreement.book.stamp.get("version", "")
    if (numbers := _numbers(version)) and numbers < _numbers(TEMPLATE_VERSION):
        yield Breach(Origin(agreement.name), {"version": version, "current": TEMPLATE_VERSION})


@agreement_rule(
    "T10",
    Severity.WARNING,
    title=Wording(id="Program tidak lebih lama dari template", en="The program is not older than the template"),
    says=Wording(
        id="Workbook ini memakai template versi {version}, lebih baru daripada program ini (versi {current}).",
        en="This workbook uses template version {version}, newer than this program (version {current}).",
    ),
    do=Wording(id="Perbarui pkxl di komputer ini.", en="Update pkxl on this computer."),
    why=Wording(
        id="Template baru dapat memuat isian yang belum dikenal.",
        en="A newer template may hold what is not known here.",
    ),
)
def template_is_not_newer(agreement: Agreement) -> Iterator[Breach]:
    """The template's version is not above the current one."""
    version = agreement.book.stamp.get("version", "")
    if (numbers := _numbers(version)) and numbers > _numbers(TEMPLATE_VERSION):
        yield Breach(Origin(agreement.name), {"version": version, "current": TEMPLATE_VERSION})


def _numbers(version: str) -> tuple[int, ...]:
    """The version as numbers without zeros at its end, in any writing: ``1.0``, ``v1,0`` and ``1`` are equal."""
    numbers = [int(part) for part in _DIGITS.findall(version)]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


_DIGITS = re.compile(r"[0-9]+")


@agreement_rule(
    "T11",
    Severity.NOTE,
    title=Wording(id="Workbook dari template pkxl", en="The workbook comes from a pkxl template"),
    says=Wording(
        id="Workbook ini bukan dari template pkxl; tabelnya dikenali dari judul kolom, jabatannya dari halaman perjanjian.",
        en="This workbook is not made from a pkxl template; its tables were recognised by their headers, its role by the position.",
    ),
    do=Wording(
        id="Tidak perlu berbuat apa-apa bila isinya terbaca benar.",
        en="Nothing to do if its content was read correctly.",
    ),
    why=Wording(
        id="Tanpa template, tidak ada daftar pilihan dan batas isian.",
        en="Without the template there are no lists and limits.",
    ),
)
def workbook_is_from_a_template(agreement: Agreement) -> Iterator[Breach]:
    """The workbook carries the stamp of a template; said once of a workbook with several agreements."""
    if not agreement.book.stamp and agreement.book.part == 0:
        yield Breach(Origin(agreement.name), {})


@agreement_rule(
    "T13",
    Severity.NOTE,
    title=Wording(id="Perlindungan lembar terpasang", en="Sheets are protected"),
    says=Wording(
        id="Perlindungan lembar {sheet} dilepas, sehingga rumus dan judulnya dapat terhapus.",
        en="The sheet {sheet} is unprotected, so that its formulas and headers can be overwritten.",
    ),
    do=Wording(
        id="Setelah selesai, pasang lagi: menu Review, Protect Sheet (tanpa kata sandi).",
        en="When done, protect it again: Review, Protect Sheet (no password).",
    ),
    why=Wording(id="Perlindungan menjaga judul dan rumus.", en="Protection keeps headers and formulas."),
)
def sheets_are_protected(agreement: Agreement) -> Iterator[Breach]:
    """The sheets of a template keep their protection."""
    if agreement.book.stamp:
        places = [raw.place for raw in agreement.book.tables.values()]
        for sheet in dict.fromkeys(place.sheet for place in places if place.protected is False):
            yield Breach(Origin(agreement.name, sheet), {"sheet": sheet})
