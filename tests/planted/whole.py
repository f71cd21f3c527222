"""Defects of whole workbooks and of the chain: what is missing, given twice, claimed twice, or made otherwise."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy

from planted.defects import HEADER, Office, rows_of
from planted.kinds import _total, put

Expected = set[tuple[str, str, str]]
WholeDefect = Callable[[Office, random.Random], Expected]


def _book(office: Office, part: str) -> int:
    return next(i for i, grid in enumerate(office.grids) if part in grid.name)


def _any(office: Office, chance: random.Random) -> int:
    return chance.randrange(len(office.grids))


def workbook_missing(office: Office, chance: random.Random) -> Expected:
    office.grids.pop(_any(office, chance))
    return {("K01", "", "")}


def same_position_twice(office: Office, chance: random.Random) -> Expected:
    other = deepcopy(office.grids[_any(office, chance)])
    other.name, other.sha256 = "Salinan.xlsx", "another"
    other.sheets["Anggaran"].rows[HEADER + 1][5] = "APBN"
    office.grids.append(other)
    return {("K04", "", "")}


def same_content_twice(office: Office, chance: random.Random) -> Expected:
    other = deepcopy(office.grids[_any(office, chance)])
    other.name = "Salinan.xlsx"
    office.grids.append(other)
    return {("F12", "", "")}


def another_year(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    rows = office.sheet(book, "Perjanjian").rows
    row = next(r for r, line in enumerate(rows) if line and line[0] == "Tahun")
    rows[row][1] = 2023.0
    return {("K05", office.grids[book].name, f"B{row + 1}")}


def sheet_missing(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    del office.grids[book].sheets["Kinerja"]
    return {("T02", office.grids[book].name, "")}


def column_missing(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    office.sheet(book, "Kinerja").rows[HEADER][4] = ""
    return {("T03", office.grids[book].name, "")}


def column_added(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    put(office, book, HEADER, "Anggaran", H="Catatan kasi")
    return {("T04", office.grids[book].name, "")}


def table_empty(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    rows = office.sheet(book, "Penjelasan").rows
    del rows[HEADER + 1 :]
    return {("T06", office.grids[book].name, "")}


def another_role(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "Pelayanan")
    rows = office.sheet(book, "Perjanjian").rows
    row = next(r for r, line in enumerate(rows) if line and line[0] == "Pihak Pertama: Jabatan")
    rows[row][1] = "Kepala Seksi Pemerintahan Umum"
    return {("T07", office.grids[book].name, f"B{row + 1}")}


def _stamped(office: Office, chance: random.Random, version: str, code: str) -> Expected:
    book = _any(office, chance)
    for row in office.sheet(book, "_pkxl").rows:
        if row and row[0] == "version":
            row[1] = version
    return {(code, office.grids[book].name, "")}


def template_of_before(office: Office, chance: random.Random) -> Expected:
    return _stamped(office, chance, "0.1", "T09")


def template_of_tomorrow(office: Office, chance: random.Random) -> Expected:
    return _stamped(office, chance, "99.0", "T10")


def unprotected(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    office.sheet(book, "Anggaran").protected = False
    return {("T13", office.grids[book].name, "")}


def not_a_template(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    del office.grids[book].sheets["_pkxl"]
    return {("T11", office.grids[book].name, "")}


def indicator_of_two_sections(office: Office, chance: random.Random) -> Expected:
    one, other = _book(office, "Pelayanan"), _book(office, "Ketenteraman")
    text = office.sheet(one, "Kinerja").rows[HEADER + 1][3]
    put(office, other, HEADER + 1, "Kinerja", D=text)
    put(office, other, HEADER + 1, "Penjelasan", E=text)
    return {("K11", "", "")}


def line_of_two_sections(office: Office, chance: random.Random) -> Expected:
    one, other = _book(office, "Pelayanan"), _book(office, "Ketenteraman")
    put(office, other, HEADER + 1, "Anggaran", C=office.sheet(one, "Anggaran").rows[HEADER + 1][2])
    return {("K13", "", ""), ("K15", office.grids[other].name, f"C{HEADER + 2}")}


def amount_changed(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "Umum dan Keuangan")
    row = chance.choice(rows_of(office, book, "Anggaran"))
    office.sheet(book, "Anggaran").rows[row][4] += 1
    return {("K02", "Perjanjian Kinerja - Sekretaris Camat.xlsx", "")}


def program_changed(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "- Camat.xlsx")
    row = chance.choice(rows_of(office, book, "Anggaran"))
    office.sheet(book, "Anggaran").rows[row][4] += 1
    return {("K03", office.grids[book].name, f"E{row + 1}")}


def line_without_anybody_below(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "Pelayanan")
    put(
        office,
        book,
        HEADER + 1,
        "Anggaran",
        C="Koordinasi Pelaksanaan Pembangunan Kawasan Perdesaan di Wilayah Kecamatan",
    )
    return {("K12", "Perjanjian Kinerja - Camat.xlsx", "")}


def line_unknown(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "Pelayanan")
    put(office, book, HEADER + 1, "Anggaran", C="Pembangunan Menara Pantau Satelit")
    place = f"C{HEADER + 2}"
    return {("N02", office.grids[book].name, place)}


def rows_below_the_total(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    place = _total(office, book)
    assert place is not None
    rows = office.sheet(book, "Anggaran").rows
    rows.insert(place[0] + 1, ["99", rows[HEADER + 1][1], "Fasilitasi tambahan di bawah jumlah", "", 5.0, "APBD"])
    return {("B07", office.grids[book].name, f"C{place[0] + 2}")}


def total_of_too_few_rows(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    place = _total(office, book)
    assert place is not None
    sheet = office.sheet(book, "Anggaran")
    sheet.formulas |= {(place[0] + 1, place[1] + 1)}
    sheet.rows[place[0]][place[1]] -= 1
    return {("B06", office.grids[book].name, f"E{place[0] + 1}")}


def date_over_the_signatures(office: Office, chance: random.Random) -> Expected:
    book = _any(office, chance)
    rows = office.sheet(book, "Perjanjian").rows
    for r, row in enumerate(rows[18:], 18):
        for c, cell in enumerate(row):
            if isinstance(cell, str) and cell.endswith(", 1 Oktober 2024"):
                row[c] = cell.replace("1 Oktober", "3 Oktober")
                return {("W14", office.grids[book].name, f"{chr(65 + c)}{r + 1}")}
    raise AssertionError("no date over the signatures")


def objective_without_a_line(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "Pelayanan")
    for sheet, at in (("Kinerja", 2), ("Penjelasan", 1)):
        rows = office.sheet(book, sheet).rows
        extra = deepcopy(rows[HEADER + 1])
        extra[0], extra[at] = "2", "Tertatanya arsip kependudukan dan pencatatan sipil"
        extra[3 if sheet == "Kinerja" else 4] = "Jumlah dokumen arsip kependudukan"
        if sheet == "Penjelasan":
            extra[2] = "Pengertian arsip kependudukan"
        rows.insert(HEADER + 2, extra)
    return {("W01", office.grids[book].name, f"C{HEADER + 3}")}


def line_without_an_objective(office: Office, chance: random.Random) -> Expected:
    book = _book(office, "Ketenteraman")
    for sheet in ("Kinerja", "Penjelasan"):
        del office.sheet(book, sheet).rows[HEADER + 2]
    return {("W02", office.grids[book].name, "")}


def meaning_of_another_section(office: Office, chance: random.Random) -> Expected:
    one, other = _book(office, "Pelayanan"), _book(office, "Ketenteraman")
    text = "koordinasi pelayanan kepada masyarakat yang dilaksanakan setiap bulan di kantor"
    put(office, one, HEADER + 1, "Penjelasan", C=text)
    put(office, other, HEADER + 1, "Penjelasan", C=text)
    return {("K18", "", f"C{HEADER + 2}")}


WHOLE: dict[str, WholeDefect] = {
    made.__name__: made
    for made in (
        workbook_missing, same_position_twice, same_content_twice, another_year, sheet_missing, column_missing,
        column_added, table_empty, another_role, template_of_before, template_of_tomorrow, unprotected, not_a_template,
        indicator_of_two_sections, line_of_two_sections, amount_changed, program_changed, line_without_anybody_below,
        line_unknown, rows_below_the_total, total_of_too_few_rows, date_over_the_signatures, objective_without_a_line,
        line_without_an_objective, meaning_of_another_section,
    )
}  # fmt: skip
