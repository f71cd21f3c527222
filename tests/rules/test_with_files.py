"""Rules that need a file: formulas and their stored results, protection, stamps, and the table of exemptions.

A case changes a workbook in which nothing is wrong: cells as XML, which keeps the results of formulas as Excel and
LibreOffice store them; a workbook opened and saved by openpyxl, which drops them; or sheets written by XlsxWriter. The
workbook stands in its folder beside the camat's, and the findings are those of the whole folder.
"""

import re

import pytest
from support.files import (
    by_xlsxwriter,
    calculated,
    clean,
    filled,
    found_in,
    number,
    packed,
    parts,
    put,
    saved,
    text,
    told,
)
from support.house import found_in_files

NAME = "Pelayanan.xlsx"
TOTAL = "Anggaran!E16"
VERSION = "_pkxl!B2"
POSITION = "Perjanjian!B12"


def cells(**changes):
    """Cells of the workbook, as ``Sheet_E6=...``."""
    return put(clean(), {place.replace("_", "!"): content for place, content in changes.items()})


def by_openpyxl(*changes):
    """Cells of the workbook as (sheet, cell, value)."""
    book = filled()
    for sheet, cell, value in changes:
        book[sheet][cell] = value
    return saved(book)


def total(content):
    return put(clean(), {TOTAL: content})


def as_libreoffice(formula, result, kind=b' t="n"'):
    """A total as LibreOffice writes it."""
    return total((kind, b'<f aca="false">%s</f><v>%s</v>' % (formula, result)))


def plain(*rows, stored=None, change=lambda sheets: None):
    """Further rows below the one budget line of XlsxWriter's sheets; formulas with this stored result."""

    def write(sheets):
        for number_, row in enumerate(rows, 2):
            for column, value in enumerate(row):
                if str(value).startswith("="):
                    sheets["Anggaran"].write_formula(number_, column, value, None, stored)
                elif value != "":
                    sheets["Anggaran"].write(number_, column, value)
        change(sheets)

    return by_xlsxwriter(change=write)


SUM = ("", "", "Jumlah", "", "=SUM(E2:E2)")


def stamped(version):
    return put(clean(), {VERSION: version if isinstance(version, tuple) else text(version)})


def promised_by(position, role=None):
    changes = {POSITION: text(position)}
    return put(clean(), changes if role is None else changes | {"_pkxl!B3": text(role)})


def protection(*sheets, element=b""):
    """The workbook with this in place of the protection of these sheets, counted from 1."""
    own = parts(clean())
    for sheet in sheets:
        name = f"xl/worksheets/sheet{sheet}.xml"
        own[name] = re.sub(rb"<sheetProtection[^>]*>", element, own[name])
    return packed(own)


def unstamped(data):
    own = parts(data)
    own["xl/workbook.xml"] = own["xl/workbook.xml"].replace(b'name="_pkxl"', b'name="Daftar"')
    return packed(own)


OF_ANOTHER = ("K12 Camat Anggaran!E10", "K15 Pelayanan Anggaran!C6", "W10 Pelayanan Penjelasan!I6")
"""What follows where the section's figures count as those of the section Pemerintahan Umum."""

CASES = {
    "B06": {
        "the sum": (total(number("10", "SUM(E6:E15)")), []),
        "one rupiah less": (total(number("9", "SUM(E6:E15)")), ["B06 Pelayanan Anggaran!E16"], "Rumus jumlah menampilkan Rp9, tetapi barisnya berjumlah Rp10 (selisih Rp1)."),
        "one rupiah more": (total(number("11", "SUM(E6:E15)")), ["B06 Pelayanan Anggaran!E16"], "Rumus jumlah menampilkan Rp11, tetapi barisnya berjumlah Rp10 (selisih -Rp1)."),
        "less than half a rupiah more": (total(number("10.4", "SUM(E6:E15)")), []),
        "more than half a rupiah more": (total(number("10.6", "SUM(E6:E15)")), ["B06 Pelayanan Anggaran!E16"]),
        "nothing": (total(number("0", "SUM(E7:E15)")), ["B06 Pelayanan Anggaran!E16"]),
        "the result was not stored": (total((b"", b"<f>SUM(E7:E15)</f>")), []),
        "saved by openpyxl": (by_openpyxl(("Anggaran", "E16", "=SUM(E7:E15)")), []),
        "as LibreOffice writes it": (as_libreoffice(b"SUM(E7:E15)", b"0"), ["B06 Pelayanan Anggaran!E16"]),
        "the sum as LibreOffice writes it": (as_libreoffice(b"SUM(E6:E15)", b"10"), []),
        "a text as result": (total(calculated("Rp 9", "TEXT(E6,0)")), []),
        "a typed total is another rule's": (total(number("9")), ["B05 Pelayanan Anggaran!E16"]),
        "a typed total that is the sum": (total(number("10")), []),
        "an amount that cannot be read leaves no sum": (
            cells(Anggaran_E16=number("9", "SUM(E6:E15)"), Anggaran_E6=text("sepuluh")),
            ["C02 Pelayanan Anggaran!E6"],
        ),
        "of XlsxWriter, the sum": (plain(SUM, stored=10), []),
        "of XlsxWriter, a row forgotten": (
            plain(("2", "Sub Kegiatan", "Pengadaan Mebel", "", 5, "APBD"), SUM, stored=10),
            ["B06 Pelayanan Anggaran!E4", "K15 Pelayanan Anggaran!C3", "W02 Pelayanan Anggaran!C3"],
            "Rumus jumlah menampilkan Rp10, tetapi barisnya berjumlah Rp15 (selisih Rp5).",
        ),
        "of XlsxWriter, not stored but nought": (plain(SUM, stored=0), ["B06 Pelayanan Anggaran!E3"]),
    },
    "C21": {
        "an amount": (cells(Anggaran_E6=number("10", "5+5")), ["C21 Pelayanan Anggaran!E6"], "Anggaran (Rp) berisi rumus."),
        "a target": (cells(Kinerja_E6=number("12", "6+6")), ["C21 Pelayanan Kinerja!E6"], "Target berisi rumus."),
        "both": (cells(Anggaran_E6=number("10", "5+5"), Kinerja_E6=number("12", "6+6")), ["C21 Pelayanan Anggaran!E6", "C21 Pelayanan Kinerja!E6"]),
        "an amount that a formula writes as text": (cells(Anggaran_E6=calculated("Rp 10", "A1")), ["C21 Pelayanan Anggaran!E6"]),
        "as LibreOffice writes it": (cells(Anggaran_E6=(b't="n"', b'<f aca="false">5+5</f><v>10</v>')), ["C21 Pelayanan Anggaran!E6"]),
        "as XlsxWriter writes it": (plain(change=lambda sheets: sheets["Anggaran"].write_formula("E2", "=5+5", None, 10)), ["C21 Pelayanan Anggaran!E2"]),
        "values": (cells(Anggaran_E6=number("10"), Kinerja_E6=number("12")), []),
        "no result was stored": (cells(Anggaran_E6=(b"", b"<f>5+5</f>")), ["C10 Pelayanan Anggaran!E6"]),
        "saved by openpyxl": (by_openpyxl(("Anggaran", "E6", "=5+5")), ["C10 Pelayanan Anggaran!E6"]),
        "an error": (cells(Anggaran_E6=(b't="e"', b"<f>1/0</f><v>#DIV/0!</v>")), ["C09 Pelayanan Anggaran!E6"]),
        "a number, a title and a target of the Renstra": (
            cells(Anggaran_A6=number("1", "1"), Kinerja_D6=calculated("Jumlah laporan urusan kepala seksi pelayanan umum", "A1"), Kinerja_G6=number("12", "6+6")),
            [],
        ),
        "beside the table": (cells(Anggaran_H6=number("10", "5+5")), []),
        "the template's total": (cells(Anggaran_E16=number("10", "SUM(E6:E15)")), []),
    },
    "T07": {
        "another position": (promised_by("Kepala Seksi Pemerintahan Umum"), [f"T07 Pelayanan {POSITION}", *OF_ANOTHER], "Template ini untuk Kepala Seksi Pelayanan Umum, tetapi Jabatan Pihak Pertama tertulis “Kepala Seksi Pemerintahan Umum”; yang dipakai Jabatan itu."),
        "another role in the stamp": (promised_by("Kepala Seksi Pelayanan Umum", "kasi_pemerintahan"), [f"T07 Pelayanan {POSITION}"]),
        "the position in other words": (promised_by("KASI. PELAYANAN UMUM WOTU"), []),
        "an acting one": (promised_by("Plt. Kepala Seksi Pelayanan Umum"), []),
        "a position that nobody knows": (promised_by("Juru Kunci Pasar"), [f"T08 Pelayanan {POSITION}"]),
        "a role that nobody knows": (promised_by("Kepala Seksi Pelayanan Umum", "lurah"), []),
        "no stamp": (unstamped(promised_by("Kepala Seksi Pemerintahan Umum")), ["T11 Pelayanan", *OF_ANOTHER]),
    },
    "T09": {
        "the current one": (stamped("1.0"), []),
        "the one before": (stamped("0.9"), ["T09 Pelayanan"], "Workbook ini memakai template versi 0.9; yang berlaku versi 1.0."),
        "a higher second number of an older one": (stamped("0.10"), ["T09 Pelayanan"]),
        "blanks around it": (stamped(" 1.0 "), []),
        "noughts before it": (stamped("01.00"), []),
        "none": (stamped(""), []),
        "no stamp": (unstamped(stamped("0.9")), ["T11 Pelayanan"]),
        "as XlsxWriter writes it": (plain(change=lambda sheets: sheets["_pkxl"].write("B2", "0.9")), ["T09 Pelayanan"]),
        "saved by openpyxl": (by_openpyxl(("_pkxl", "B2", "0.9")), ["T09 Pelayanan"]),
    },
    "T10": {
        "the next one": (stamped("1.1"), ["T10 Pelayanan"], "Workbook ini memakai template versi 1.1, lebih baru daripada program ini (versi 1.0)."),
        "a later one": (stamped("2.0"), ["T10 Pelayanan"]),
        "numbers and not letters count": (stamped("10.0"), ["T10 Pelayanan"]),
    },
    "T13": {
        "one sheet": (protection(3), ["T13 Pelayanan Anggaran"], "Perlindungan lembar Anggaran dilepas, sehingga rumus dan judulnya dapat terhapus."),
        "the page": (protection(1), ["T13 Pelayanan Perjanjian"]),
        "all that are tables": (protection(1, 2, 3, 4), [f"T13 Pelayanan {sheet}" for sheet in ("Anggaran", "Kinerja", "Penjelasan", "Perjanjian")]),
        "instructions and stamp": (protection(5, 6), []),
        "as LibreOffice protects": (protection(1, 2, 3, 4, element=b'<sheetProtection sheet="true" objects="true" scenarios="true"/>'), []),
        "no stamp": (unstamped(protection(3)), ["T11 Pelayanan"]),
        "saved by openpyxl without": (protection(3), ["T13 Pelayanan Anggaran"]),
    },
}  # fmt: skip
EVERY = {f"{code}-{name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.fixture(scope="module")
def camat(tmp_path_factory):
    path = tmp_path_factory.mktemp("camat") / "Camat.xlsx"
    path.write_bytes(clean("Camat"))
    return path


@pytest.mark.parametrize("case", EVERY)
def test_exactly_this_is_found(case, camat, tmp_path):
    data, expected, *sentence = EVERY[case]
    (tmp_path / NAME).write_bytes(data)
    assert found_in(camat, tmp_path / NAME) == sorted(expected)
    if sentence:
        found = found_in_files([camat, tmp_path / NAME])
        assert [told(f) for f in found if f.code == case[:3]] == sentence


# --- exemptions ---------------------------------------------------------------------------------------------

AMOUNT, TARGET = "C21 Pelayanan Anggaran!E6", "C21 Pelayanan Kinerja!E6"
DOUBLE = "K11 Pelayanan Kinerja!D6"
ROW = "Camat Pengecualian!A6"
BY = ("Sudah dibahas.", "Siti Aminah", "2 Oktober 2024")
TITLE = "Kepala Seksi Pelayanan Umum"
EXEMPTIONS = {
    "none": ([], [AMOUNT, TARGET]),
    "by workbook and cell": ([("C21", "Pelayanan", "E6", *BY)], [f"{AMOUNT} waived", f"{TARGET} waived"]),
    "by workbook, sheet and cell": ([("C21", "Pelayanan.xlsx", "Anggaran!E6", *BY)], [f"{AMOUNT} waived", TARGET]),
    "in small letters, with fixed cells": ([("c21", "PELAYANAN", "anggaran!$e$6", *BY)], [f"{AMOUNT} waived", TARGET]),
    "by the other format's name": ([("C21", "Pelayanan.xlsm", "Anggaran!E6", *BY)], [f"{AMOUNT} waived", TARGET]),
    "by the position": ([("C21", TITLE, "Kinerja!E6", *BY)], [AMOUNT, f"{TARGET} waived"]),
    "by a text of four letters": ([("C21", TITLE, "targ", *BY)], [AMOUNT, f"{TARGET} waived"]),
    "by a text of three": ([("C21", TITLE, "tar", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"]),
    "by another text": ([("C21", TITLE, "pagu", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"], "Pengecualian C21 ini tidak mengenai temuan apa pun."),
    "another cell": ([("C21", TITLE, "E7", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"]),
    "the same cell of another sheet": ([("C21", TITLE, "Penjelasan!E6", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"]),
    "another workbook": ([("C21", "Camat", "E6", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"]),
    "a workbook that is not there": ([("C21", "Pelayanan 2", "E6", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"]),
    "another rule": ([("C20", TITLE, "E6", *BY)], [AMOUNT, TARGET, f"K17 {ROW}"]),
    "a rule that is none": ([("Z99", TITLE, "E6", *BY)], [AMOUNT, TARGET, f"K16 {ROW}"], "Aturan “Z99” tidak ada atau tidak dapat dikecualikan."),
    "money": ([("K02", TITLE, "E6", *BY)], [AMOUNT, TARGET, f"K16 {ROW}"]),
    "a damaged file": ([("F05", TITLE, "E6", *BY)], [AMOUNT, TARGET, f"K16 {ROW}"]),
    "the second of two for one finding is without effect": (
        [("C21", TITLE, "Anggaran!E6", *BY), ("C21", "Pelayanan", "Anggaran!E6", *BY)],
        [f"{AMOUNT} waived", TARGET, "K17 Camat Pengecualian!A7"],
    ),
    "two rows for two findings": (
        [("C21", TITLE, "Anggaran!E6", *BY), ("C21", TITLE, "Kinerja!E6", *BY)],
        [f"{AMOUNT} waived", f"{TARGET} waived"],
    ),
    "without a reason": ([("C21", TITLE, "E6", None, *BY[1:])], [AMOUNT, TARGET, "C01 Camat Pengecualian!D6"]),
    "without a name": ([("C21", TITLE, "E6", BY[0], None, BY[2])], [AMOUNT, TARGET, "C01 Camat Pengecualian!E6"]),
    "without a date": ([("C21", TITLE, "E6", *BY[:2], None)], [AMOUNT, TARGET, "C01 Camat Pengecualian!F6"]),
    "with a date that is none": ([("C21", TITLE, "E6", *BY[:2], "kemarin")], [AMOUNT, TARGET, "C04 Camat Pengecualian!F6"]),
    "without a place": ([("C21", TITLE, None, *BY)], [AMOUNT, TARGET, "C01 Camat Pengecualian!C6"]),
    "without a workbook": ([("C21", None, "E6", *BY)], [AMOUNT, TARGET, "C01 Camat Pengecualian!B6"]),
    "without a rule": ([(None, TITLE, "E6", *BY)], [AMOUNT, TARGET, "C01 Camat Pengecualian!A6"]),
}  # fmt: skip


def exempting(rows, position="Camat"):
    book = filled(position)
    if "Pengecualian" not in book.sheetnames:
        book.create_sheet("Pengecualian").append(["Kode", "Workbook atau Bagian", "Sel atau Teks", "Alasan", "Nama", "Tanggal"])  # fmt: skip
    sheet = book["Pengecualian"]
    first = 6 if sheet["A5"].value == "Kode" else 2
    for number_, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            sheet.cell(number_, column).value = value
    return saved(book)


@pytest.mark.parametrize("case", EXEMPTIONS)
def test_exactly_this_is_let_stand(case, tmp_path):
    rows, expected, *sentence = EXEMPTIONS[case]
    (tmp_path / NAME).write_bytes(cells(Anggaran_E6=number("10", "5+5"), Kinerja_E6=number("12", "6+6")))
    (tmp_path / "Camat.xlsx").write_bytes(exempting(rows))
    assert found_in(tmp_path) == sorted(expected)
    if sentence:
        assert [told(f) for f in found_in_files([tmp_path]) if f.code in ("K16", "K17")] == sentence


def test_what_is_let_stand_says_who_and_why(tmp_path):
    (tmp_path / NAME).write_bytes(cells(Anggaran_E6=number("10", "5+5")))
    (tmp_path / "Camat.xlsx").write_bytes(exempting([("C21", TITLE, "E6", *BY)]))
    ((waiver, severity),) = [(f.waiver, f.severity) for f in found_in_files([tmp_path])]
    assert (waiver.reason, waiver.name, waiver.date, severity.value) == (*BY, "note")


def test_only_the_head_of_the_office_lets_stand(tmp_path):
    rows = [("T13", TITLE, "Anggaran", *BY)]
    (tmp_path / NAME).write_bytes(protection(3))
    (tmp_path / "Camat.xlsx").write_bytes(clean("Camat"))
    (tmp_path / "Sekretaris.xlsx").write_bytes(exempting(rows, "Sekretaris Camat"))
    assert [place for place in found_in(tmp_path) if place[:3] in ("K16", "K17") or "Pelayanan" in place] == ["T13 Pelayanan Anggaran"]  # fmt: skip
