"""Rules on the budget table: lines are unique, and the total is their sum."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from pkxl.agreements.agreement import Agreement, Node
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables import BUDGET, PERFORMANCE
from pkxl.tables.options import BUDGET_LEVELS
from pkxl.vocabulary.cells import Cell, Unreadable, shown
from pkxl.vocabulary.findings import Example, Origin, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.money import parse_rupiah
from pkxl.vocabulary.printing import format_rupiah

_HEAD = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"
_TWO = "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 20 |\n"


@agreement_rule(
    "B04",
    Severity.ERROR,
    title=Wording(id="Setiap baris anggaran tercantum sekali", en="Every budget line stands once"),
    says=Wording(id="“{title}” sudah tercantum di baris {first}.", en="“{title}” stands in row {first} already."),
    do=Wording(
        id="Hapus salah satunya; bila memang dua sumber dana, tulis masing-masing di kolom Keterangan.",
        en="Remove one of them; if there are two sources of funds, write each under Keterangan.",
    ),
    why=Wording(id="Baris ganda menghitung anggaran dua kali.", en="A repeated line counts its money twice."),
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |\n| 2 | Sub Kegiatan | PENGADAAN  MEBEL | 20 |",
        passes=_HEAD + _TWO.strip(),
    ),
)
def budget_line_stands_once(agreement: Agreement) -> Iterator[Breach]:
    """No two lines are the same program, kegiatan or sub kegiatan, but for two sources of funds and two kelurahan."""
    seen: dict[tuple[Node, ...], list[tuple[str, str, int]]] = {}
    for line in agreement.lines:
        if line.node is None or line.is_level_unreadable:
            continue
        before = seen.setdefault(tuple(line.path[level] for level in BUDGET_LEVELS if level in line.path), [])
        source, village = key(line.row.source or ""), agreement.village(line.row)
        same = (row for other, where, row in before if where == village and (not source or other in ("", source)))
        first = next(same, None)
        if first is not None:
            yield Breach.at(line.row, "title", {"title": line.row.title or line.node.title, "first": first})
        before.append((source, village, line.row.row))


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
    "B13",
    Severity.ERROR,
    title=Wording(id="Rincian belanja bukan baris anggaran", en="Details of expenditure are no budget lines"),
    says=Wording(
        id="“{title}” adalah rincian belanja, tetapi ikut dijumlahkan sebagai baris anggaran.",
        en="“{title}” is a detail of expenditure, but was added up as a budget line.",
    ),
    do=Wording(
        id="Hapus baris ini; cukup tulis sub kegiatannya dengan jumlah seluruhnya.",
        en="Delete this row; the sub kegiatan with its whole amount is enough.",
    ),
    why=Wording(
        id="Perjanjian memuat program, kegiatan dan sub kegiatan; rinciannya membuat uang terhitung dua kali.",
        en="An agreement has programs, kegiatan and sub kegiatan; with their details money counts twice.",
    ),
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |\n| | Sub Kegiatan | - Belanja Modal Mebel | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |",
    ),
)
def lines_are_no_accounts(agreement: Agreement) -> Iterator[Breach]:
    """No budget line has the code of an account of expenditure, or a title of one that the nomenclature does not know."""
    for line in agreement.lines:
        if line.is_account:
            yield Breach.at(line.row, "title", {"title": line.row.title or line.row.code})


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
