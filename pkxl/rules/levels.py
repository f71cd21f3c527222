"""Rules on levels: each line and objective is of a level that the position's agreement carries."""

from __future__ import annotations

from collections.abc import Iterator

from pkxl.agreements.agreement import Agreement, Line
from pkxl.rules.rule import Breach, agreement_rule, at
from pkxl.tables import BUDGET_LEVELS, OBJECTIVE_LEVELS
from pkxl.tables.rows import PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.language import Wording

_WHY = Wording(
    id="Tingkat menentukan bagaimana anggaran dan kinerja dijumlahkan sampai ke camat.",
    en="The level decides on how money and performance add up to the camat.",
)
_PAGE = "Perjanjian\n| Tahun | 2024 |\n| Pihak Pertama: Nama | Siti |\n| Pihak Pertama: Jabatan | Kepala Seksi Pelayanan Umum |\n\n"
_BUDGET = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"
_KINERJA = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"


def _listed(levels: tuple[str, ...], order: tuple[str, ...]) -> str:
    return ", ".join(level for level in order if level in levels)


@agreement_rule(
    "B11",
    Severity.ERROR,
    title=Wording(id="Uang tercantum pada tingkat jabatannya", en="Money stands on the position's level"),
    says=Wording(
        id="“{title}” bertingkat {level} dan tidak dirinci, padahal perjanjian {position} memuat {levels}.",
        en="“{title}” is of the level {level} without details, but the agreement of {position} holds {levels}.",
    ),
    do=Wording(
        id="Pilih tingkat yang benar di kolom Tingkat, atau tulis rinciannya di bawahnya; bila jabatannya memang begitu, "
        "ubah “anggaran” di profil kantor.",
        en="Choose the right level under Tingkat, or write its details below it; if the position is so, change "
        "“anggaran” in the office profile.",
    ),
    why=_WHY,
    example=Example(
        fails=f"{_PAGE}{_BUDGET}| 1 | Program | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | 10 |",
        passes=f"{_PAGE}{_BUDGET}| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |",
    ),
)
def money_stands_on_the_positions_level(agreement: Agreement) -> Iterator[Breach]:
    """A section has no line above its own levels (`anggaran` in the profile) without lines below it."""
    allowed = _allowed(agreement)
    if not allowed or any(p.superior == agreement.role for p in agreement.profile.positions):
        return
    highest = min(map(BUDGET_LEVELS.index, allowed))
    found = [
        line
        for line in agreement.lines
        if line.node is not None and line.level == line.row.level and not line.is_heading
        if BUDGET_LEVELS.index(line.level or "") < highest
    ]
    if found:
        yield _breach(agreement, found, allowed)


@agreement_rule(
    "K19",
    Severity.WARNING,
    needs=("level",),
    title=Wording(id="Tingkat anggaran sesuai jabatan", en="Budget levels are the position's"),
    says=Wording(
        id="“{title}” bertingkat {level}, padahal perjanjian {position} memuat {levels}; anggarannya tetap dihitung.",
        en="“{title}” is of the level {level}, but the agreement of {position} holds {levels}; its money is counted.",
    ),
    do=Wording(
        id="Periksa kolom Tingkat; bila jabatannya memang begitu, tambahkan tingkat itu pada “anggaran” di profil kantor.",
        en="Check the column Tingkat; if the position is so, add the level to “anggaran” in the office profile.",
    ),
    why=_WHY,
)
def budget_is_of_the_positions_levels(agreement: Agreement) -> Iterator[Breach]:
    """No line stands below the levels of its position; one finding for each level, related to all its lines."""
    allowed = _allowed(agreement)
    for level in BUDGET_LEVELS:
        if allowed and BUDGET_LEVELS.index(level) > max(map(BUDGET_LEVELS.index, allowed)):
            found = [
                line for line in agreement.lines if line.node is not None and line.row.level == line.level == level
            ]
            if found:
                yield _breach(agreement, found, allowed)


def _allowed(agreement: Agreement) -> tuple[str, ...]:
    levels = agreement.position.budget_levels if agreement.position else ()
    return tuple(level for level in levels if level in BUDGET_LEVELS)


def _breach(agreement: Agreement, lines: list[Line], allowed: tuple[str, ...]) -> Breach:
    first = lines[0]
    values = {
        "title": first.row.title or (first.node.title if first.node else ""),
        "level": first.level,
        "position": agreement.title,
        "levels": _listed(allowed, BUDGET_LEVELS),
    }
    column = "level" if first.has_typed_level else "title"
    return Breach.at(first.row, column, values, tuple(at(line.row, column) for line in lines[1:]))


@agreement_rule(
    "K20",
    Severity.WARNING,
    needs=("level",),
    title=Wording(id="Tingkat sasaran sesuai jabatan", en="Levels of objectives are the position's"),
    says=Wording(
        id="“{objective}” bertingkat {level}, padahal perjanjian {position} memuat {levels}.",
        en="“{objective}” is of the level {level}, but the agreement of {position} holds {levels}.",
    ),
    do=Wording(
        id="Periksa kolom Tingkat; bila jabatannya memang begitu, tambahkan tingkat itu pada “kinerja” di profil kantor.",
        en="Check the column Tingkat; if the position is so, add the level to “kinerja” in the office profile.",
    ),
    why=_WHY,
    example=Example(
        fails=f"{_PAGE}{_KINERJA}| 1 | Sasaran Strategis | Terlayaninya warga | Jumlah laporan | 12 | Laporan |",
        passes=f"{_PAGE}{_KINERJA}| 1 | Sasaran Kegiatan | Terlayaninya warga | Jumlah laporan | 12 | Laporan |",
    ),
)
def objectives_are_of_the_positions_levels(agreement: Agreement) -> Iterator[Breach]:
    """Each objective is of a level in the profile (`kinerja`); one finding for each other level, related to all its rows."""
    allowed = agreement.position.objective_levels if agreement.position else ()
    found: dict[str, list[PerformanceRow]] = {}
    for row in agreement.performance:
        if allowed and row.level in OBJECTIVE_LEVELS and row.level not in allowed:
            found.setdefault(row.level or "", []).append(row)
    for level, rows in found.items():
        values = {
            "objective": rows[0].objective or rows[0].indicator or level,
            "level": level,
            "position": agreement.title,
            "levels": _listed(allowed, OBJECTIVE_LEVELS),
        }
        yield Breach.at(rows[0], "level", values, tuple(at(row, "level") for row in rows[1:]))


@agreement_rule(
    "N06",
    Severity.ERROR,
    needs=("level",),
    title=Wording(id="Tingkat sesuai dengan namanya", en="The level is that of the name"),
    says=Wording(
        id="“{title}” dalam nomenklatur adalah {official}, di sini tertulis {level}.",
        en="“{title}” is a {official} in the nomenclature, here it says {level}.",
    ),
    do=Wording(
        id="Pilih {official} di kolom Tingkat, atau perbaiki uraiannya menurut DPA.",
        en="Choose {official} under Tingkat, or correct the title from the DPA.",
    ),
    why=_WHY,
    example=Example(
        fails=f"{_BUDGET}| 1 | Program | Fasilitasi Kunjungan Tamu | 10 |",
        passes=f"{_BUDGET}| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |",
    ),
)
def level_is_that_of_the_name(agreement: Agreement) -> Iterator[Breach]:
    """A line with exactly the name of another level is counted on that level, and said."""
    for line in agreement.lines:
        if line.node is not None and line.row.level in BUDGET_LEVELS and line.row.level != line.level:
            yield Breach.at(
                line.row, "level", {"title": line.row.title, "official": line.level, "level": line.row.level}
            )


@agreement_rule(
    "B12",
    Severity.ERROR,
    title=Wording(id="Tingkat setiap baris diketahui", en="The level of every line is known"),
    says=Wording(
        id="Tidak diketahui apakah “{title}” program, kegiatan atau sub kegiatan, sehingga tidak dapat dijumlahkan.",
        en="Whether “{title}” is a program, kegiatan or sub kegiatan is not known, so it cannot be added up.",
    ),
    do=Wording(
        id="Tambahkan kolom Tingkat dan isi tingkat setiap baris.",
        en="Add a column Tingkat, and fill in the level of each row.",
    ),
    why=_WHY,
    example=Example(
        fails="[Sekretaris Camat] Anggaran\n| No | Uraian | Anggaran (Rp) |\n| 1 | Pembangunan Menara Pantau Satelit | 10 |",
        passes="[Sekretaris Camat] Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Kegiatan | Pembangunan Menara Pantau Satelit | 10 |",
    ),
)
def level_of_every_line_is_known(agreement: Agreement) -> Iterator[Breach]:
    """In a table without levels, each line has one by its name, its code or its position."""
    for line in agreement.lines:
        if line.level is None and not line.has_typed_level and line.row.title is not None:
            yield Breach.at(line.row, "title", {"title": line.row.title})
