"""Consolidation: every amount in its place of the rekap, and the sums of a regency over one year."""

from dataclasses import replace

import pytest
from support.cases import HEADS, WHOLE_OFFICE, workbooks

from pkxl.checks.checking import check
from pkxl.consolidation.regency import regency_of
from pkxl.reading.parsing import batch_of_grids

PMD = "Kepala Seksi Pemberdayaan Masyarakat Desa"
UMUM = "Kepala Sub Bagian Umum dan Keuangan"


def consolidated(text):
    checked = check(batch_of_grids(workbooks(f"{WHOLE_OFFICE}\n\n{text}")), consolidating=True)
    return checked.offices[0].consolidation


def budget(position, *lines):
    rows = "\n".join(f"| {n} | {line} | APBD |" for n, line in enumerate(lines, 1))
    return f"[{position}] Anggaran\n{HEADS['Anggaran']}\n{rows}\n\n"


PLACES = {
    "of a section of two programs, unknown": (
        budget(PMD, "Sub Kegiatan | Menara Pantau | | 10"),
        ["(belum dikenal)", "Menara Pantau"],
    ),
    "of a section of one program, unknown": (
        budget(UMUM, "Sub Kegiatan | Menara Pantau | | 10"),
        ["7.01.01", "Menara Pantau"],
    ),
    "unknown, by its code": (
        budget(PMD, "Sub Kegiatan | Menara Pantau | 7.01.03.2.01.0099 | 10"),
        ["7.01.03", "7.01.03.2.01", "7.01.03.2.01.0099"],
    ),
    "on the level of its program": (
        budget(PMD, "Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10"),
        ["7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"],
    ),
    "on the level of its kegiatan": (
        budget(PMD, "Kegiatan | Koordinasi Kegiatan Pemberdayaan Desa | | 10"),
        ["7.01.03", "7.01.03.2.01", "Koordinasi Kegiatan Pemberdayaan Desa"],
    ),
    "without a name": (budget(PMD, "Sub Kegiatan | | | 10"), ["(belum dikenal)", "-"]),
    "on a level that nothing tells, of a position that nobody knows": (
        "[Lurah] _pkxl\n| role | (none) |\n\n[Lurah] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n\n"
        + budget("Lurah", "Urusan | Menara Pantau | | 10"),
        ["(belum dikenal)", "Menara Pantau"],
    ),
    "of the sekretaris himself": (
        budget("Sekretaris Camat", "Sub Kegiatan | Penyediaan Jasa Surat Menyurat | | 10"),
        ["7.01.01", "7.01.01.2.08", "7.01.01.2.08.0001"],
    ),
}


@pytest.mark.parametrize("case", PLACES)
def test_every_amount_has_its_place_in_the_rekap(case):
    text, place = PLACES[case]
    done = consolidated(text)
    assert done.total == sum(item.amount for item in done.items if item.owner)
    items = done.programs
    for step in place:
        found = [item for item in items if step in (item.code, item.title)]
        assert found, (step, items)
        items = found[0].children
    assert (found[0].amount, found[0].level, bool(found[0].owner)) == (10, "Sub Kegiatan", True)


def test_a_difference_is_in_the_reconciliation_on_its_level():
    done = consolidated(
        budget(
            "Sekretaris Camat",
            "Kegiatn | Administrasi Umum Perangkat Daerah | | 11",
            "Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 9",
        )
    )
    rows = [(r.level, r.expected, r.actual) for r in done.reconciled if r.owner == "Sekretaris Camat"]
    assert rows == [("Kegiatan", 11, 10), ("Sub Kegiatan", 9, 10)]


def test_the_reconciliation_of_a_regency_is_that_of_its_total():
    now = consolidated("")
    before, first = replace(now, year=2023), replace(now, kind="Perjanjian Kinerja")
    amended = replace(now, kind="Perubahan Perjanjian Kinerja")
    other = replace(now, unit_name="Kantor Camat Angkona")
    regency = regency_of([before, first, amended, other])
    assert regency.total == amended.total + other.total
    assert regency.reconciled == [*other.reconciled, *amended.reconciled]
