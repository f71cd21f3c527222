"""Workbooks as they come back, and workbooks that an office made itself: read right, with exactly these findings."""

import shutil

import openpyxl
import pytest
from support.workbooks import EXAMPLES, check_folder, found

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.grid import grid_from_rows

PMD = "Perjanjian Kinerja - Kepala Seksi Pemberdayaan Masyarakat Desa.xlsx"
BEFORE = found(check_folder(EXAMPLES / PMD))


@pytest.fixture
def book(tmp_path):
    """An example to change: ``book(change)`` gives what is found afterwards, and the budget."""
    path = tmp_path / PMD

    def changed(change):
        shutil.copy(EXAMPLES / PMD, path)
        workbook = openpyxl.load_workbook(path)
        change(workbook)
        workbook.save(path)
        checked = check_folder(path)
        return found(checked), [line.amount for line in checked.chains[0].leaves], checked

    return changed


AMOUNTS = [13231000, 98810250, 20284000]


def money_in_every_style(w):
    sheet = w["Anggaran"]
    sheet["E6"], sheet["E7"], sheet["E8"] = "Rp. 13.231.000,-", "98,810,250", "\u00a0Rp 20.284.000.- "


def text_that_is_messy(w):
    sheet = w["Anggaran"]
    sheet["C6"] = "  Peningkatan  Partisipasi\u00a0Masyarakat dalam Forum Musyawarah\nPerencanaan Pembangunan di Desa "
    sheet["C7"] = "'" + sheet["C7"].value
    sheet["B6"] = "sub  kegiatan"


def targets_in_every_style(w):
    sheet = w["Kinerja"]
    sheet["E6"], sheet["F6"] = "10 Lembaga", None
    sheet["E7"] = "12"
    sheet["E8"], sheet["F8"] = "12 (dua belas) Laporan", None


def a_percent_format(w):
    sheet = w["Penjelasan"]
    sheet["J6"], sheet["J6"].number_format = 1, "0%"


def blank_rows_and_a_stray_far_below(w):
    sheet = w["Anggaran"]
    for column in range(1, 7):
        sheet.cell(9, column).value, sheet.cell(8, column).value = sheet.cell(8, column).value, None
    sheet["A300"] = "   "


def numbering_in_other_styles(w):
    for row, number in ((6, "(1)"), (7, "b)"), (8, "III.")):
        w["Anggaran"].cell(row, 1).value = number


def a_typed_total(w):
    w["Anggaran"]["E16"] = "Rp. 132.325.250,-"


def sheets_renamed_and_moved(w):
    w.move_sheet("Anggaran", -2)
    w.create_sheet("Catatan", 0)["A1"] = "coretan"


def a_hidden_column(w):
    w["Anggaran"].column_dimensions["D"].hidden = True


def dates_as_text(w):
    w["Perjanjian"]["B10"] = "01/10/2024"


QUIET = [money_in_every_style, text_that_is_messy, targets_in_every_style, a_percent_format, blank_rows_and_a_stray_far_below,
         numbering_in_other_styles, a_typed_total, sheets_renamed_and_moved, a_hidden_column, dates_as_text]  # fmt: skip


@pytest.mark.parametrize("change", QUIET, ids=lambda f: f.__name__)
def test_read_right_and_without_complaint(book, change):
    after, amounts, _ = book(change)
    assert {f.split(" ")[0] for f in after} == {f.split(" ")[0] for f in BEFORE}
    assert amounts == AMOUNTS


def test_an_added_column_is_kept_and_noted_once(book):
    def change(w):
        w["Anggaran"]["H5"], w["Anggaran"]["H6"] = "PPTK", "Budi"

    after, amounts, _ = book(change)
    assert after - BEFORE == {"T04 H5"}
    assert amounts == AMOUNTS


def test_a_merged_objective_counts_for_each_row(book):
    def change(w):
        sheet = w["Kinerja"]
        sheet.tables.clear()
        sheet["C7"], sheet["A7"] = None, None
        sheet.merge_cells("C6:C7")

    _, _, checked = book(change)
    rows = checked.chains[0].agreements[0].performance
    assert rows[0].objective == rows[1].objective
    assert len(rows) == 3


def test_a_second_indicator_without_number_goes_on_with_the_objective(book):
    def change(w):
        w["Kinerja"]["A7"], w["Kinerja"]["C7"] = None, None
        w["Kinerja"]["A8"] = 2

    after, _, checked = book(change)
    rows = checked.chains[0].agreements[0].performance
    assert rows[0].objective == rows[1].objective
    assert not {f for f in after if f.startswith(("C01", "B0"))}


STATEMENT = [
    ["PERUBAHAN PERJANJIAN  KINERJA TAHUN 2024"],
    [],
    ["Dalam rangka mewujudkan manajemen pemerintahan yang efektif ..."],
    ["Nama", ":", "AHMAD, S.AN"],
    ["Jabatan", ":", "KEPALA SEKSI PEMBERDAYAAN MASYARAKAT DESA"],
    ["selanjutnya disebut Pihak Pertama"],
    ["Nama : ZULKIFLI  ADI  SAPUTRA,  ST"],
    ["Jabatan : CAMAT WOTU"],
    ["selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"],
    [],
    ["", "", "", "Wotu,  1 Oktober 2024"],
    ["Pihak Kedua,", "", "", "Pihak Pertama,"],
    ["CAMAT WOTU,", "", "", "KASI. PEMBERDAYAAN MASYARAKAT DESA,"],
    [],
    ["ZULKIFLI  ADI  SAPUTRA, ST", "", "", "AHMAD, S.AN"],
]
ANNEX = [
    ["PERUBAHAN PERJANJIAN KINERJA TAHUN 2024"],
    ["SATUAN KERJA PERANGKAT DAERAH", ": KANTOR CAMAT WOTU"],
    ["TAHUN ANGGARAN", ": 2024"],
    [],
    ["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
    ["(1)", "(2)", "(3)", "(5)"],
    ["1.", "Terwujudnya partisipasi masyarakat", "Jumlah Lembaga yang berpartisipasi", "10 Lembaga"],
    ["2.", "Terlaksananya pemberdayaan", "Jumlah laporan pemberdayaan", "12 Laporan"],
    [],
    ["No.", "Sub Kegiatan", "", "Anggaran", "Keterangan"],
    ["(1)", "(2)", "", "(3)", "(4)"],
    ["1.", "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa", "Rp", "13,231,000", "APBD"],
    ["2.", "Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan", "Rp", "98,810,250", "APBD"],
    [],
    ["", "", "", "Wotu, 1 Oktober 2024"],
    ["Pihak Kedua,", "", "", "Pihak Pertama,"],
    ["CAMAT WOTU,", "", "", "KASI PMD,"],
    ["ZULKIFLI  ADI  SAPUTRA, ST", "", "", "AHMAD, S.AN"],
]  # fmt: skip


def test_a_workbook_made_like_the_paper_form():
    checked = check(batch_of_grids([grid_from_rows("pmd.xlsx", {"Sheet1": STATEMENT, "Lamp 1": ANNEX})]))
    agreement = checked.chains[0].agreements[0]
    page = agreement.page
    assert agreement.role == "kasi_pmd"
    assert (page.first_name, page.second_name, page.year) == ("AHMAD, S.AN", "ZULKIFLI ADI SAPUTRA, ST", 2024)
    assert (page.unit_name, page.place, page.kind) == ("KANTOR CAMAT WOTU", "Wotu", "Perubahan Perjanjian Kinerja")
    assert [(r.objective, r.target, r.unit, r.level) for r in agreement.performance] == [
        ("Terwujudnya partisipasi masyarakat", "10", "Lembaga", "Sasaran Kegiatan"),
        ("Terlaksananya pemberdayaan", "12", "Laporan", "Sasaran Kegiatan"),
    ]
    assert [(line.amount, line.row.level, line.path["Program"].code) for line in agreement.lines] == [
        (13231000, "Sub Kegiatan", "7.01.03"),
        (98810250, "Sub Kegiatan", "7.01.03"),
    ]
    assert found(checked) == {"T11", "T12"}


CAMAT = [
    ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", ""],
    ["(1)", "(2)", "(3)", "(4)", ""],
    ["1", "Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat (IKM)", "Nilai", "87,40"],
    [],
    ["No.", "Sasaran Program", "Indikator Program", "Target"],
    ["(1)", "(2)", "(3)", "(5)"],
    ["1.", "Meningkatnya pemberdayaan masyarakat", "Persentase desa yang berdaya", "100 %"],
    [],
    ["Program", "Anggaran", "Keterangan"],
    ["1. Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Rp. 112.041.250.-", "APBD"],
    ["", "Rp. 112.041.250,-"],
]


def test_the_camats_paper_form_with_its_two_tables():
    text = [[str(c).replace("KEPALA SEKSI PEMBERDAYAAN MASYARAKAT DESA", "CAMAT WOTU").replace("KASI. PEMBERDAYAAN MASYARAKAT DESA", "CAMAT WOTU")
             for c in row] for row in STATEMENT]  # fmt: skip
    checked = check(batch_of_grids([grid_from_rows("camat.xlsx", {"PK": text, "Lampiran": [*ANNEX[:3], *CAMAT]})]))
    agreement = checked.chains[0].agreements[0]
    assert [(r.level, r.target, r.unit) for r in agreement.performance] == [
        ("Sasaran Strategis", "87.40", "Nilai"),
        ("Sasaran Program", "100", "%"),
    ]
    assert [(line.amount, line.path["Program"].code) for line in agreement.lines] == [(112041250, "7.01.03")]


def test_the_consolidation_of_paper_forms(tmp_path):
    checked = check(batch_of_grids([grid_from_rows("pmd.xlsx", {"a": STATEMENT, "b": ANNEX})]), consolidating=True)
    done = checked.offices[0].consolidation
    assert done.total == 112041250


YEARS = {
    "Target 2025": "Pagu Anggaran 2025 (Rp)",
    "Target Tahun 2025": "Anggaran Tahun 2025",
    "TARGET  T.A. 2025": "Anggaran (Rp) TA 2025",
    "Target Kinerja Thn 2025": "Pagu 2025",
}


@pytest.mark.parametrize("target", YEARS)
def test_a_workbook_of_another_office_with_the_year_in_its_headers(target):
    """No label names the office; a heading does, or the position. The two tables stand one below the other."""
    statement = [
        ["PERJANJIAN KINERJA TAHUN 2025"],
        ["Nama", ":", "Drs. H. ABDUL RAHMAN, M.Si."],
        ["Jabatan", ":", "Kasi Pelayanan Umum Kecamatan Wotu"],
        ["Nama", ":", "SITI AMINAH, S.STP"],
        ["Jabatan", ":", "Camat Wotu"],
        ["Wotu, 6 Januari 2025"],
    ]
    annex = [
        ["LAMPIRAN PERJANJIAN KINERJA"],
        ["Kecamatan Wotu Kabupaten Luwu Timur"],
        ["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", target],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1.0, "Meningkatnya pelayanan", "Persentase pelayanan tepat waktu", "%", 95.0],
        [],
        ["No", "Program/Kegiatan/Sub Kegiatan", YEARS[target], "Ket."],
        [1.0, "Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha", "6,611,550.00", "APBD"],
        [None, "JUMLAH", "6.611.550", None],
    ]  # fmt: skip
    for heading in (True, False):
        rows = annex if heading else [annex[0], *annex[2:]]
        checked = check(batch_of_grids([grid_from_rows("pk.xlsx", {"PK": statement, "Lampiran": rows})]))
        assert {f.code for f in checked.findings} == {"T11", "T12"}
        agreement = checked.chains[0].agreements[0]
        assert (agreement.role, agreement.year, agreement.total) == ("kasi_pelayanan", 2025, 6611550)
        assert "wotu" in checked.chains[0].unit_name.casefold()
