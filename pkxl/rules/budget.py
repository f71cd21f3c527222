"""Rules on the budget table: lines are unique, and the total is their sum."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables import BUDGET, PERFORMANCE
from pkxl.tables.options import BUDGET_LEVELS
from pkxl.vocabulary.cells import Cell, Unreadable, shown
from pkxl.vocabulary.findings import Example, Origin, Severity
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.money import parse_rupiah
from pkxl.vocabulary.printing import format_rupiah

_HEAD = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"
_TWO = "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 20 |\n"


def _of_a_section(level: str) -> str:
    page = "| Tahun | 2024 |\n| Pihak Pertama: Nama | Siti |\n| Pihak Pertama: Jabatan | Kepala Seksi Pelayanan Umum |"
    return f"Perjanjian\n{page}\n\n{_HEAD}| 1 | {level} | Pengadaan Mebel | 10 |"


@agreement_rule(
    "B04",
    Severity.ERROR,
    title=Wording(id="Setiap baris anggaran tercantum sekali", en="Every budget line stands once"),
    says=Wording(id="“{title}” sudah tercantum di baris {first}.", en="“{title}” stands in row {first} already."),
    do=Wording(
        id="Hapus salah satunya, atau gabungkan jumlahnya.",
        en="Remove one of them, or put their amounts together.",
    ),
    why=Wording(id="Baris ganda menghitung anggaran dua kali.", en="A repeated line counts its money twice."),
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |\n| 2 | Sub Kegiatan | PENGADAAN  MEBEL | 20 |",
        passes=_HEAD + _TWO.strip(),
    ),
)
def budget_line_stands_once(agreement: Agreement) -> Iterator[Breach]:
    """No two lines of an agreement are the same program, kegiatan or sub kegiatan."""
    first: dict[tuple[str, ...], int] = {}
    for line in agreement.lines:
        if line.node is None:
            continue
        place = tuple(node.key for node in line.path.values())
        if place in first:
            yield Breach.at(line.row, "title", {"title": line.row.title, "first": first[place]})
        first.setdefault(place, line.row.row)


@agreement_rule(
    "B05",
    Severity.ERROR,
    title=Wording(id="Jumlah yang diketik sama dengan hasil penjumlahan", en="A typed total equals the sum"),
    says=Wording(
        id="Jumlah tertulis {total}, tetapi barisnya berjumlah {sum} (selisih {difference}).",
        en="The total says {total}, but the rows add up to {sum} (difference {difference}).",
    ),
    do=Wording(
        id="Hapus angka yang diketik dan pakai rumus template, atau perbaiki barisnya.",
        en="Remove the typed figure and use the template's formula, or correct the rows.",
    ),
    why=Wording(id="Jumlah harus tertutup sampai rupiah terakhir.", en="Totals must close to the last rupiah."),
    example=Example(fails=_HEAD + _TWO + "| | | Jumlah | 31 |", passes=_HEAD + _TWO + "| | | Jumlah | Rp. 30,- |"),
)
def typed_total_equals_the_sum(agreement: Agreement) -> Iterator[Breach]:
    """A typed total is the sum of the highest level that has lines; formulas are the subject of another rule."""
    expected = agreement.total
    for cell, origin in _typed_total(agreement):
        with suppress(Unreadable):
            typed = parse_rupiah(cell)
            if typed is not None and expected is not None and typed != expected:
                yield Breach(origin, _amounts(typed, expected))


@agreement_rule(
    "B10",
    Severity.ERROR,
    title=Wording(id="Jumlah yang diketik terbaca", en="A typed total can be read"),
    says=Wording(
        id="Jumlah tertulis “{value}”, yang tidak dapat dibaca sebagai jumlah uang.",
        en="The total says “{value}”, which cannot be read as an amount of money.",
    ),
    do=Wording(
        id="Hapus yang diketik dan pakai rumus template, atau tulis angkanya saja.",
        en="Remove what was typed and use the template's formula, or type the figure only.",
    ),
    why=Wording(
        id="Jumlah yang tidak terbaca tidak dapat dicocokkan.", en="A total that cannot be read proves nothing."
    ),
    example=Example(fails=_HEAD + _TWO + "| | | Jumlah | tiga puluh |", passes=_HEAD + _TWO + "| | | Jumlah | 30 |"),
)
def typed_total_can_be_read(agreement: Agreement) -> Iterator[Breach]:
    """What stands beside the word *Jumlah* is an amount; the errors of formulas are the subject of another rule."""
    for cell, origin in _typed_total(agreement):
        try:
            parse_rupiah(cell)
        except Unreadable:
            yield Breach(origin, {"value": shown(cell)})


def _typed_total(agreement: Agreement) -> Iterator[tuple[Cell, Origin]]:
    """The cell of the total with its origin; none where a formula makes it."""
    if agreement.total_row is not None and not agreement.total_row[0].is_formula:
        total, origin = agreement.total_row
        yield total.cell, origin


@agreement_rule(
    "B11",
    Severity.ERROR,
    title=Wording(id="Tingkat anggaran sesuai jabatan", en="The budget is of the position's level"),
    says=Wording(
        id="Semua baris anggaran bertingkat {level}, padahal perjanjian {position} memuat {levels}.",
        en="All budget lines are of the level {level}, but the agreement of {position} holds {levels}.",
    ),
    do=Wording(
        id="Pilih tingkat yang benar di kolom Tingkat; bila jabatannya memang begitu, ubah “anggaran” di profil kantor.",
        en="Choose the right level under Tingkat; if the position is so, change “anggaran” in the office profile.",
    ),
    why=Wording(
        id="Anggaran pada tingkat yang salah tidak ikut dijumlahkan ke camat.",
        en="Money on the wrong level is not added up to the camat.",
    ),
    example=Example(fails=_of_a_section("Program"), passes=_of_a_section("Sub Kegiatan")),
)
def budget_is_of_the_positions_level(agreement: Agreement) -> Iterator[Breach]:
    """Not all lines stand above the levels that the office profile gives to the position (`anggaran`)."""
    allowed = agreement.position.budget_levels if agreement.position else ()
    rows = [row for row in agreement.budget if row.level in BUDGET_LEVELS]
    highest = next((n for n, level in enumerate(BUDGET_LEVELS) if level in allowed), None)
    if highest is None or not rows or any(BUDGET_LEVELS.index(row.level or "") >= highest for row in rows):
        return
    yield Breach.at(
        rows[0],
        "level",
        {
            "level": rows[0].level,
            "position": agreement.title,
            "levels": ", ".join(level for level in BUDGET_LEVELS if level in allowed),
        },
    )


def _amounts(typed: int, expected: int) -> dict[str, str]:
    return {
        "total": format_rupiah(typed),
        "sum": format_rupiah(expected),
        "difference": format_rupiah(expected - typed),
    }


@agreement_rule(
    "B06",
    Severity.WARNING,
    title=Wording(id="Rumus jumlah mencakup semua baris", en="The total's formula covers all rows"),
    says=Wording(
        id="Rumus jumlah menampilkan {total}, tetapi barisnya berjumlah {sum} (selisih {difference}).",
        en="The total's formula shows {total}, but the rows add up to {sum} (difference {difference}).",
    ),
    do=Wording(
        id="Buka di Excel dan hitung ulang (F9); bila tetap berbeda, perbaiki jangkauan rumusnya.",
        en="Open it in Excel and recalculate (F9); if it still differs, correct the formula's range.",
    ),
    why=Wording(id="Yang tercetak adalah hasil rumus itu.", en="What prints is the formula's result."),
)
def total_formula_covers_all_rows(agreement: Agreement) -> Iterator[Breach]:
    """The stored result of the total's formula is the sum; a formula without a stored result is skipped."""
    total, expected = agreement.total_row, agreement.total
    if total is None or expected is None or not total[0].is_formula:
        return
    cell = total[0].cell
    if isinstance(cell, float | int) and round(cell) != expected:
        yield Breach(total[1], _amounts(round(cell), expected))


@agreement_rule(
    "B07",
    Severity.WARNING,
    title=Wording(id="Tidak ada baris di bawah jumlah", en="No rows stand below the total"),
    says=Wording(
        id="Baris ini berada di bawah baris jumlah, sehingga tidak ikut dijumlahkan di lembar itu.",
        en="This row stands below the total, which does not include it on the sheet.",
    ),
    do=Wording(id="Pindahkan ke atas baris jumlah.", en="Move it above the total."),
    why=Wording(
        id="pkxl menghitungnya, tetapi cetakannya tidak.",
        en="pkxl counts it, but the printed total does not.",
    ),
    example=Example(
        fails=_HEAD
        + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |\n| | | Jumlah | |\n| 2 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 5 |",
        passes=_HEAD + _TWO + "| | | Jumlah | 30 |",
    ),
)
def no_rows_below_the_total(agreement: Agreement) -> Iterator[Breach]:
    """Every budget line stands above the total row."""
    raw = agreement.raw(BUDGET)
    for row in agreement.budget:
        if raw is not None and row.row in raw.after_total:
            yield Breach.at(row, "title", {})


@agreement_rule(
    "C21",
    Severity.NOTE,
    title=Wording(id="Isian berupa nilai, bukan rumus", en="Cells hold values, not formulas"),
    says=Wording(id="{header} berisi rumus.", en="{header} holds a formula."),
    do=Wording(
        id="Bila jumlahnya sudah tetap, salin lalu tempel sebagai nilai.",
        en="If the amount is settled, copy it and paste it as a value.",
    ),
    why=Wording(
        id="Rumus dapat berubah hasilnya setelah perjanjian ditandatangani.",
        en="A formula's result can change after the agreement was signed.",
    ),
)
def cells_hold_values(agreement: Agreement) -> Iterator[Breach]:
    """Amounts and targets are values, not formulas."""
    for sheet in (BUDGET, PERFORMANCE):
        raw = agreement.raw(sheet)
        if raw is None:
            continue
        for row, name in raw.formulas:
            if name in ("amount", "target"):
                yield Breach(raw.place.origin(name, row), {"header": sheet.column(name).header})
