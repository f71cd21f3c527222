"""Two hundred varied workbooks, made from seeds: other offices, typing, layouts and writers; the same bytes every time.

Nothing here is taken from the program. Every eight workbooks are the agreements of one office; every fifth office is
typed without a slip, so that what relates workbooks to each other is tried too.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from support.variety.agreements import HEADS, PLACES, POSITIONS, Book, agreement
from support.variety.cells import Error, Formula, Percent, Sheet, Value
from support.variety.packages import written

COUNT = 200


def varied_workbooks(count: int = COUNT) -> dict[str, bytes]:
    """So many workbooks as bytes by file name."""
    return dict(map(_workbook, range(count)))


def _workbook(number: int) -> tuple[str, bytes]:
    chance = random.Random(number)
    office, position = divmod(number, len(POSITIONS))
    book = agreement(office, position)
    if office % 5:
        for change in chance.sample(CHANGES, chance.randrange(1, 7)):
            change(chance, book)
        if chance.random() < 0.3:
            _call_sheets_otherwise(chance, book)
    data = written(chance, number, book)
    if number % 50 == 33:
        data = chance.choice((b"", data[: len(data) // 2], b"ini bukan workbook", data[:-30]))
    return f"{number:03} {POSITIONS[position]} {PLACES[office % len(PLACES)]}.xlsx", data


def _call_sheets_otherwise(chance: random.Random, book: Book) -> None:
    names = {"Kinerja": "Lamp 1", "Anggaran": "DPA & 'Pagu' 24", "Penjelasan": "Lampiran II", "Perjanjian": "PK"}
    renamed = {names.get(name, name) if chance.random() < 0.6 else name: sheet for name, sheet in book.items()}
    book.clear()
    book.update(renamed)


# --- what people make of it -----------------------------------------------------------------------------

Change = Callable[[random.Random, Book], None]


def _tables(book: Book) -> list[str]:
    return [name for name in HEADS if name in book]


def _in_column(chance: random.Random, book: Book, table: str, header: str, value: Callable[[Value], Value]) -> None:
    """Change about half of the cells of a column."""
    if table not in book:
        return
    sheet = book[table]
    head = sheet.rows[sheet.header]
    if header not in head:
        return
    at = head.index(header)
    for row in sheet.rows[sheet.header + 1 :]:
        if at < len(row) and row[at] is not None and chance.random() < 0.5:
            row[at] = value(row[at])


def _dots(value: Value) -> str:
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)


MONEY: tuple[Callable[[Value], Value], ...] = (
    lambda v: f"Rp. {_dots(v)},-", _dots, lambda v: _dots(v).replace(".", ","), str, lambda v: f"Rp {_dots(v)}",
    lambda v: f"{_dots(v)}.-", lambda v: f"{_dots(v)},00", lambda v: f"\u00a0 IDR {_dots(v)} ", lambda v: f"Rp{v} rupiah",
    lambda v: _dots(v).replace(".", " "), lambda v: float(v) if isinstance(v, int) else v, lambda _: "-",
)  # fmt: skip
BAD_MONEY: tuple[Callable[[Value], Value], ...] = (
    lambda v: f"({_dots(v)})", lambda _: "tiga juta", lambda _: "1.500,50", lambda _: "2.877,638,950", lambda _: "?",
    lambda _: -5, lambda _: 1500.5, lambda _: True, lambda _: Percent(0.5), lambda _: "9" * 22, lambda _: "",
    lambda _: date(2024, 3, 1), lambda _: "12.5.00", lambda _: 1e300,
)  # fmt: skip
TARGETS: tuple[Callable[[Value], Value], ...] = (
    str, lambda v: f"{v} Laporan", lambda v: f"{v} (dua belas) Laporan", lambda _: "87,40", lambda _: "100 %",
    lambda _: Percent(1), lambda _: Percent(0.855), lambda _: "BB", lambda _: "1.234", lambda _: "banyak sekali",
    lambda _: "3 - 4", lambda _: 12.5, lambda _: 0.1 + 0.2, lambda _: "", lambda _: 140,
)  # fmt: skip


def messy_money(chance: random.Random, book: Book) -> None:
    _in_column(chance, book, "Anggaran", "Anggaran (Rp)", lambda v: chance.choice(MONEY)(v))


def bad_money(chance: random.Random, book: Book) -> None:
    _in_column(chance, book, "Anggaran", "Anggaran (Rp)", lambda v: chance.choice(BAD_MONEY)(v))


def messy_targets(chance: random.Random, book: Book) -> None:
    for table in ("Kinerja", "Penjelasan"):
        _in_column(chance, book, table, "Target", lambda v: chance.choice(TARGETS)(v))


def messy_texts(chance: random.Random, book: Book) -> None:
    ways: tuple[Callable[[str], str], ...] = (
        str.upper, lambda t: f"  {t}  ", lambda t: t.replace(" ", "\u00a0 ", 2), lambda t: t.replace(" ", "\n", 1),
        lambda t: f"'{t}", lambda t: f"{t}nb", lambda t: t.replace("a", "a\u200b", 1), lambda t: f"{t} & <“baik”>",
        lambda t: f"{t} 'dan' \"lain\"", lambda t: t + " lagi" * 900, lambda _: "",
    )  # fmt: skip
    for table in _tables(book):
        for header in ("Sasaran", "Uraian", "Indikator Kinerja", "Tingkat", "Pengertian", "Sumber Data"):
            if chance.random() < 0.4:
                _in_column(chance, book, table, header, lambda v: chance.choice(ways)(str(v)))


def numbering_in_other_styles(chance: random.Random, book: Book) -> None:
    ways: tuple[Callable[[Value], Value], ...] = (lambda v: f"({v})", lambda _: "b)", lambda _: "III.", float_or_text, lambda _: None)  # fmt: skip
    for table in _tables(book):
        _in_column(chance, book, table, "No", lambda v: chance.choice(ways)(v))


def float_or_text(value: Value) -> Value:
    return float(value) if isinstance(value, int) else value


def columns_moved(chance: random.Random, book: Book) -> None:
    sheet = book[chance.choice(_tables(book))]
    width = max(map(len, sheet.rows[sheet.header :]))
    order = chance.sample(range(width), width)
    for row in sheet.rows[sheet.header :]:
        cells = row + [None] * (width - len(row))
        row[:] = [cells[i] for i in order]
    sheet.merges.clear()


def columns_added(chance: random.Random, book: Book) -> None:
    sheet = book[chance.choice(_tables(book))]
    at = chance.randrange(len(sheet.rows[sheet.header]) + 3)
    for n, row in enumerate(sheet.rows[sheet.header :]):
        row.extend([None] * (at - len(row)))
        row.insert(at, "PPTK" if n == 0 else chance.choice((None, "Budi", 7)))


def column_missing(chance: random.Random, book: Book) -> None:
    sheet = book[chance.choice(_tables(book))]
    at = chance.randrange(1, len(sheet.rows[sheet.header]))
    for row in sheet.rows[sheet.header :]:
        del row[at : at + 1]


OTHER_HEADERS = {
    "No": ("NO.", "Nomor"), "Uraian": ("Sub Kegiatan", "Program/Kegiatan"), "Satuan": ("Satuan Target",),
    "Anggaran (Rp)": ("ANGGARAN", "Pagu Anggaran (Rp)", "Anggaran T.A. 2024", "Jumlah (Rp)"), "Keterangan": ("Ket.",),
    "Sasaran": ("Sasaran Kegiatan", "SASARAN"), "Indikator Kinerja": ("INDIKATOR  KINERJA", "Indikator"),
    "Target": ("Target 2024", "Target Kinerja"),
}  # fmt: skip


def headers_in_other_words(chance: random.Random, book: Book) -> None:
    for table in _tables(book):
        head = book[table].rows[book[table].header]
        head[:] = [chance.choice((h, *OTHER_HEADERS.get(str(h), ()))) for h in head]


def rows_above(chance: random.Random, book: Book) -> None:
    for table in _tables(book):
        sheet = book[table]
        titles: list[list[Value]] = [["LAMPIRAN PERJANJIAN KINERJA"], ["SKPD", ": KANTOR"], [], ["TAHUN", ": 2024"], []]
        more = titles[: chance.randrange(6)]
        sheet.rows[:0] = more
        sheet.header += len(more)


def rows_between(chance: random.Random, book: Book) -> None:
    for table in _tables(book):
        sheet = book[table]
        for _ in range(chance.randrange(3)):
            row = chance.choice(([], [None, "  "], [None, None, "catatan: lihat DPA"], list(sheet.rows[sheet.header])))
            sheet.rows.insert(chance.randrange(sheet.header + 1, len(sheet.rows) + 1), list(row))


def column_numbers(chance: random.Random, book: Book) -> None:
    for table in _tables(book):
        sheet = book[table]
        numbers: list[Value] = [f"({n})" for n in range(1, len(sheet.rows[sheet.header]) + 1)]
        sheet.rows.insert(sheet.header + 1, numbers)


def signed_below(chance: random.Random, book: Book) -> None:
    block: list[list[Value]] = [
        [], [None, None, None, "Wotu, 2 Januari 2024"], ["Pihak Kedua,", None, None, "Pihak Pertama,"],
        ["CAMAT WOTU,", None, None, "KASI PMD,"], [], ["NAMA CAMAT, S.E", None, None, "NAMA KASI, S.E"],
        ["Pembina Tk. I", None, None, "NIP. 19700101"],
    ]  # fmt: skip
    for table in chance.sample([*_tables(book), "Perjanjian"], 2):
        book[table].rows += [list(row) for row in block]


def totals_otherwise(chance: random.Random, book: Book) -> None:
    sheet = book["Anggaran"]
    for row in sheet.rows:
        for at, cell in enumerate(row):
            if isinstance(cell, Formula):
                text = _dots(cell.result or 0)
                row[at] = chance.choice((cell.result, text, replace(cell, result=None), 1, Error("#REF!")))


def errors(chance: random.Random, book: Book) -> None:
    wrong = (Error("#REF!"), Error("#N/A"), Error("#DIV/0!", formula="1/0"), Error("#NAME?", formula="JUMLAH(A1)"))
    for table in _tables(book):
        for header in ("Anggaran (Rp)", "Target", "Uraian", "No"):
            if chance.random() < 0.4:
                _in_column(chance, book, table, header, lambda _: chance.choice(wrong))


def formulas(chance: random.Random, book: Book) -> None:
    """Of numbers and of texts, with their results, or never computed, or with an empty one."""

    def computed(value: Value) -> Value:
        plain = not isinstance(value, Formula | Error | Percent | date)
        return Formula("A1+0", chance.choice((value, value, None, ""))) if plain else value

    for table in _tables(book):
        for header in ("Anggaran (Rp)", "Target", "Uraian", "Sasaran", "No"):
            if chance.random() < 0.4:
                _in_column(chance, book, table, header, computed)
    if chance.random() < 0.2:
        book["Anggaran"].rows.append([None] * 9 + [Formula('WEBSERVICE("http://127.0.0.1/")', 0)])


def merged(chance: random.Random, book: Book) -> None:
    """An objective over two rows, and a title over a row."""
    for table in _tables(book):
        sheet = book[table]
        at = sheet.header + 1
        if len(sheet.rows) > at + 1 and len(sheet.rows[at + 1]) > 2:
            sheet.rows[at + 1][0] = sheet.rows[at + 1][2] = None
            sheet.merges += [f"A{at + 1}:A{at + 2}", f"C{at + 1}:C{at + 2}"]
        if sheet.header:
            sheet.merges.append("A1:F1")


def far_cells(chance: random.Random, book: Book) -> None:
    places = ("XFD1048576", "A1048576", "XFD1", "CA99999", "ZZ90000", "IW5", "A900", "BZ120")
    sheet = book[chance.choice(list(book))]
    sheet.far |= {place: chance.choice(("jauh", 1)) for place in chance.sample(places, 2)}


def protected(chance: random.Random, book: Book) -> None:
    for sheet in book.values():
        sheet.protected = chance.random() < 0.7


def sheets_in_another_order(chance: random.Random, book: Book) -> None:
    for name in chance.sample(list(book), len(book)):
        book[name] = book.pop(name)
    book["Catatan"] = Sheet([["coretan", 1], ["Tahun", "No", "Target"]])


def no_stamp(chance: random.Random, book: Book) -> None:
    book.pop("_pkxl", None)


def stamp_of_another_version(chance: random.Random, book: Book) -> None:
    if "_pkxl" in book:
        book["_pkxl"].rows[1][1] = chance.choice(("0.9", "9.0", 1.0, ""))


def other_page(chance: random.Random, book: Book) -> None:
    ways: dict[str, tuple[Value, ...]] = {
        "Tanggal": ("2 Januari 2024", "02/01/2024", "2024-01-02", 45293, "31 September 2024", "besok"),
        "Tahun": ("2024", "Tahun 2024", "dua ribu", 2023), "Jenis": ("Perjanjian kinerja", "Kontrak"),
        "Perangkat Daerah": ("KANTOR CAMAT WOTUU", "", "Kecamatan Wotu"), "Pihak Kedua: Nama": ("NAMA LAIN", None),
        "Pihak Pertama: Jabatan": ("Kasi. Pelayanan Umum", "Plt. Camat", "KASUBAG UMUM"),
    }  # fmt: skip
    for row in book["Perjanjian"].rows:
        if row and row[0] in ways and chance.random() < 0.4:
            row[1] = chance.choice(ways[str(row[0])])


def page_as_running_text(chance: random.Random, book: Book) -> None:
    page = {str(row[0]): row[1] for row in book["Perjanjian"].rows if len(row) > 1}
    book.pop("_pkxl", None)
    book["Perjanjian"] = Sheet(
        [
            [f"PERJANJIAN  KINERJA TAHUN {page.get('Tahun', 2024)}"],
            ["Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:"],
            ["Nama", ":", page.get("Pihak Pertama: Nama")], ["Jabatan", ":", page.get("Pihak Pertama: Jabatan")],
            ["selanjutnya disebut Pihak Pertama"],
            [f"Nama : {page.get('Pihak Kedua: Nama')}"], [f"Jabatan : {page.get('Pihak Kedua: Jabatan')}"],
            ["selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"], [],
            [None, None, None, f"{page.get('Tempat')},  2 Januari 2024"],
            ["Pihak Kedua,", None, None, "Pihak Pertama,"],
            [page.get("Pihak Kedua: Jabatan"), None, None, page.get("Pihak Pertama: Jabatan")], [],
            [page.get("Pihak Kedua: Nama"), None, None, page.get("Pihak Pertama: Nama")],
        ]
    )  # fmt: skip


def both_tables_on_one_sheet(chance: random.Random, book: Book) -> None:
    """As on paper: Lampiran I with the budget below the objectives."""
    if "Kinerja" in book and len(book["Kinerja"].rows) > 1:
        objectives, budget = book["Kinerja"], book["Anggaran"]
        book["Anggaran"] = Sheet([*objectives.rows, [], *budget.rows], header=len(objectives.rows) + 1 + budget.header)
        del book["Kinerja"]


def rows_repeated(chance: random.Random, book: Book) -> None:
    for table in _tables(book):
        rows = book[table].rows
        rows.insert(-1, list(chance.choice(rows)))


def table_empty(chance: random.Random, book: Book) -> None:
    sheet = book[chance.choice(_tables(book))]
    del sheet.rows[sheet.header + 1 :]


def long_table(chance: random.Random, book: Book) -> None:
    rows = book["Anggaran"].rows
    titles = (f"Pelaksanaan laporan nomor {n}" for n in range(chance.choice((30, 120))))
    rows[-1:-1] = [[n, "Sub Kegiatan", title, None, 1_000_000 + n, "APBD"] for n, title in enumerate(titles, 90)]


CHANGES: tuple[Change, ...] = (
    messy_money, messy_money, bad_money, messy_targets, messy_texts, numbering_in_other_styles, columns_moved,
    columns_added, column_missing, headers_in_other_words, rows_above, rows_between, column_numbers, signed_below,
    totals_otherwise, errors, formulas, formulas, merged, far_cells, protected, sheets_in_another_order, no_stamp, stamp_of_another_version, other_page, page_as_running_text,
    both_tables_on_one_sheet, rows_repeated, table_empty, long_table,
)  # fmt: skip
