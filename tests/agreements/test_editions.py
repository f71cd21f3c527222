"""Original and amended agreements of one office and year: the newest of each official counts, once."""

from support.cases import POSITIONS, WHOLE_OFFICE, workbooks
from support.house import checked_in

AMENDED = "| Jenis | Perubahan Perjanjian Kinerja |\n| Tanggal | 1 Oktober 2024 |"
HEAD = "| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |"
LAYANAN = "Kepala Seksi Pelayanan Umum"
IZIN = "| 1 | Sub Kegiatan | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha | |"


def consolidated(text):
    (office,) = checked_in(workbooks(text), complete=True).offices
    return office.consolidation


def amended(*positions):
    return WHOLE_OFFICE + "".join(f"\n\n[{p} Perubahan] Perjanjian\n{AMENDED}" for p in positions)


def test_eight_originals_and_eight_amendments_are_counted_once():
    done = consolidated(amended(*POSITIONS))
    assert (done.total, done.is_amended, done.is_final) == (60, True, True)
    assert [s.name for s in done.sources if s.used] == sorted(f"{p} Perubahan.xlsx" for p in POSITIONS)
    used = {s.name: s for s in done.sources}
    assert used["Camat.xlsx"].reason.id == "digantikan oleh Camat Perubahan.xlsx"
    assert (used["Camat.xlsx"].title, used["Camat Perubahan.xlsx"].title) == ("Camat (Murni)", "Camat (Perubahan)")


def test_one_section_amended_and_seven_not():
    done = consolidated(amended(LAYANAN) + f"\n\n[{LAYANAN} Perubahan] Anggaran\n{HEAD}\n{IZIN} 11 | APBD |")
    assert (done.total, done.is_amended) == (61, False)
    assert [s.name for s in done.sources if not s.used] == [f"{LAYANAN}.xlsx"]
    assert [s.title for s in done.sources if s.name == "Camat.xlsx"] == ["Camat (Murni)"]


def test_kinds_are_not_shown_where_there_is_one():
    assert {s.title for s in consolidated(WHOLE_OFFICE).sources} == set(POSITIONS)


def test_a_workbook_of_another_year_is_not_counted():
    done = consolidated(WHOLE_OFFICE + f"\n\n[{LAYANAN}] Perjanjian\n| Tahun | 2023 |")
    assert (done.total, done.is_final) == (50, False)
    assert [(s.name, s.reason.id) for s in done.sources if not s.used] == [(f"{LAYANAN}.xlsx", "tahun lain")]
