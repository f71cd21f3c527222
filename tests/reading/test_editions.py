"""Columns, tables and sheets of several years and stages: that of the agreement is read, or it is asked which.

The agreement of every case is a *Perubahan Perjanjian Kinerja* of 2024.
"""

import pytest
from support.reading import check_reading

PAGE = """Perjanjian
| Jenis | Perubahan Perjanjian Kinerja |
| Tahun | 2024 |
| Pihak Pertama: Nama | A |
| Pihak Pertama: Jabatan | Kepala Seksi Pelayanan Umum |

"""
READ_20 = """
        Anggaran
        | title | level | amount |
        | Pengadaan Mebel A{row} | Sub Kegiatan | 20 {cell} |
        """
READ_20_WITH_SOURCE = """
        Anggaran
        | title | level | amount | source |
        | Pengadaan Mebel A{row} | Sub Kegiatan | 20 {cell} | {source} |
        """
READ_NONE = """
        Anggaran
        | title | level |
        | Pengadaan Mebel A{row} | Sub Kegiatan |
        """


def columns(*headers, figures=("10", "20")):
    return f"Anggaran\n| Uraian | {' | '.join(headers)} |\n| Pengadaan Mebel | {' | '.join(figures)} |"


def two_stages(between):
    """Tables of both stages on one sheet, with this between the heading of the second one and its header."""
    return (
        "Anggaran\n| SEBELUM PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |\n| |\n"
        f"| SESUDAH PERUBAHAN |\n{between}\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |"
    )


def both(cell, finding, row=2):
    return READ_20.format(row=row, cell=cell), [finding] if finding else []


def none(finding, row=2):
    return READ_NONE.format(row=row), [finding]


CASES = {
    "the year of the agreement": (
        columns("Anggaran 2023", "Anggaran 2024"),
        *both("C2", "T18 B1: Kolom B memuat Anggaran (Rp) tahun atau tahap lain; yang dibaca kolom C."),
    ),
    "in the other order": (
        columns("Anggaran 2024", "Anggaran 2023", figures=("20", "10")),
        *both("B2", "T18 C1"),
    ),
    "a year beside none: another year is none of ours": (columns("Pagu 2023", "Anggaran (Rp)"), *both("C2", "T18 B1")),
    "our year beside none": (columns("Anggaran 2024", "Anggaran (Rp)"), *none("T14 C1: Kolom B, C sama-sama")),
    "two headers for one year": (columns("Anggaran 2024", "Pagu 2024"), *none("T14 C1: Kolom B, C sama-sama")),
    "two years, and a column without a name beside the first": (
        columns("Anggaran 2023", "", "Anggaran 2024", figures=("5", "6", "20")),
        *both("D2", "T18 B1: yang dibaca kolom D."),
    ),
    "two columns of remarks: the first is shown, and it is asked": (
        "Anggaran\n| Uraian | Anggaran (Rp) | Keterangan | Keterangan |\n| Pengadaan Mebel | 20 | APBD | DAU |",
        READ_20_WITH_SOURCE.format(row=2, cell="B2", source="APBD C2"),
        ["T14 D1: Kolom C, D sama-sama"],
    ),
    "remarks of another year are no figures": (
        "Anggaran\n| Uraian | Anggaran (Rp) | Keterangan 2023 |\n| Pengadaan Mebel | 20 | APBD |",
        READ_20_WITH_SOURCE.format(row=2, cell="B2", source="APBD C2"),
        [],
    ),
    "two other years": (columns("Anggaran 2022", "Anggaran 2023"), *none("T14 C1: Kolom B, C sama-sama")),
    "semula and menjadi": (columns("Anggaran Semula", "Anggaran Menjadi"), *both("C2", "T18 B1")),
    "sebelum and sesudah": (columns("Pagu Sebelum Perubahan", "Pagu Setelah Perubahan"), *both("C2", "T18 B1")),
    "murni beside one without a word is the one before": (columns("Anggaran Murni", "Anggaran"), *both("C2", "T18 B1")),
    "perubahan beside one without a word is the one after": (
        columns("Anggaran", "Anggaran Perubahan"),
        *both("C2", "T18 B1"),
    ),
    "year and stage": (
        columns("Anggaran 2023", "Anggaran 2024 Murni", "Anggaran 2024 Perubahan", figures=("5", "10", "20")),
        *both("D2", "T18 C1: Kolom B, C memuat"),
    ),
    "a column without a name beside the amounts": (columns("Anggaran (Rp)", ""), *none("T14 C1: Kolom B, C sama-sama")),
    "a column of remarks without a name": (
        columns("Anggaran (Rp)", "", figures=("20", "2 kali")),
        *both("B2", ""),
    ),
    "a lone stage beside the amounts": (columns("Anggaran", "Perubahan"), *both("C2", "T18 B1")),
    "a lone year beside the amounts": (columns("2023", "Anggaran", figures=("10", "20")), *both("C2", "T18 B1")),
    "years as numbers beside the amounts": (
        columns("Anggaran", "n:2023", figures=("20", "10")),
        *both("B2", "T18 C1"),
    ),
    "a lone year without figures is none": (columns("Anggaran", "2024", figures=("20", "")), *both("B2", "")),
    "further words behind the header: the amended budget": (
        columns("Anggaran", "Anggaran P-APBD"),
        *both("C2", "T18 B1"),
    ),
    "further words that tell nothing are asked about": (
        columns("Anggaran", "Anggaran Baru"),
        *none("T14 C1: Kolom B, C sama-sama"),
    ),
    "further words without figures": (columns("Anggaran", "Anggaran Baru", figures=("20", "")), *both("B2", "")),
    "figures that are none of an agreement's": (
        columns("Anggaran", "Anggaran Realisasi", figures=("20", "5")),
        *both("B2", "T04 C1"),
    ),
    "a single column of another year": (columns("Anggaran 2023", figures=("20",)), *both("B2", "T17 B1")),
    "a single column of another stage": (columns("Anggaran Semula", figures=("20",)), *both("B2", "T17 B1")),
    "stages under one header": (
        "Anggaran\n| Uraian | Anggaran (Rp) | |\n| | Sebelum | Sesudah |\n| Pengadaan Mebel | 10 | 20 |",
        *both("C3", "T18 B2", row=3),
    ),
    "stages under one header, whose other headers reach down": (
        "Anggaran\n| Uraian | Anggaran (Rp) | |\n| Uraian | Semula | Menjadi |\n| Pengadaan Mebel | 10 | 20 |",
        *both("C3", "T18 B2", row=3),
    ),
    "years as numbers under one header": (
        "Anggaran\n| Uraian | Anggaran (Rp) | |\n| | n:2023 | n:2024 |\n| Pengadaan Mebel | 10 | 20 |",
        *both("C3", "T18 B2", row=3),
    ),
    "stages and their difference": (
        "Anggaran\n| Uraian | Anggaran | | |\n| | Semula | Menjadi | Selisih |\n| Pengadaan Mebel | 10 | 20 | 10 |",
        READ_20.format(row=3, cell="C3"),
        ["T04 D2", "T18 B2"],
    ),
    "a header on two rows": (
        "Anggaran\n| Uraian | Anggaran |\n| | (Rp) |\n| Pengadaan Mebel | 20 |",
        *both("B3", "", row=3),
    ),
    "figure and unit below the target's header": (
        """
        Kinerja
        | No | Sasaran Program | Indikator Kinerja | Target | |
        | | | | Satuan | Volume |
        | 1 | Tertatanya kantor | Jumlah mebel | Unit | 12 |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A3 | Sasaran Program | Tertatanya kantor B3 | Jumlah mebel C3 | 12 E3 | Unit D3 |
        """,
        [],
    ),
    "a header on two rows, beside one on the upper row only": (
        "Anggaran\n| Uraian | Anggaran | Keterangan |\n| | (Rp) | |\n| Pengadaan Mebel | 20 | 30 |",
        READ_20_WITH_SOURCE.format(row=3, cell="B3", source="30 C3"),
        [],
    ),
    "a column of texts that are figures, beside one without a name": (
        "Anggaran\n| Uraian | Anggaran (Rp) | Keterangan | |\n| Pengadaan Mebel | 20 | 1 | 2 |",
        READ_20_WITH_SOURCE.format(row=2, cell="B2", source="1 C2"),
        [],
    ),
    "a header on two rows, the upper one of years": (
        "Anggaran\n| No | Uraian | Tahun 2023 | Tahun 2024 |\n| | | Anggaran | Anggaran |\n| | Pengadaan Mebel | 10 | 20 |",
        READ_20.format(row=3, cell="D3").replace("A3", "B3"),
        ["T18 C2"],
    ),
    "a first line is no second row of the header": (
        "Anggaran\n| Uraian | Anggaran (Rp) |\n| Pengadaan Mebel | 20 |\n",
        *both("B2", ""),
    ),
    "sheets of two stages": (
        "Anggaran\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |\n\n"
        "Anggaran Perubahan\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |",
        *both("B2", "T19 A1"),
    ),
    "sheets of two years": (
        "Anggaran 2024\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |\n\n"
        "Anggaran\n(none)\n\nAnggaran 2023\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |",
        *both("B2", "T19 A1"),
    ),
    "sheets of one stage": (
        "Anggaran\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |\n\nRAB\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |",
        *both("B2", "T15 A1"),
    ),
    "tables of two stages on one sheet": (
        "Anggaran\n| SEBELUM PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |\n| |\n"
        "| SESUDAH PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |",
        *both("B7", "T19 A2", row=7),
    ),
    "tables of two stages, each under its header once more": (
        "Anggaran\n| SEBELUM PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | n:10 |\n"
        "| Uraian | Pagu |\n| Penyediaan Air | n:10 |\n| |\n"
        "| SESUDAH PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | n:20 |\n"
        "| Uraian | Pagu |\n| Penyediaan Air | n:30 |",
        """
        Anggaran
        | title | level | amount |
        | Pengadaan Mebel A9 | Sub Kegiatan | 20 B9 |
        | Penyediaan Air A11 | | 30 B11 |
        """,
        ["T19 A2", "T19 A4"],
    ),
    "a heading six rows above its table": (two_stages("... 5"), *both("B12", "T19 A2", row=12)),
    "three texts between a heading and its table": (two_stages("| a | b | c |"), *both("B8", "T19 A2", row=8)),
    "a line of eighty letters between a heading and its table": (
        two_stages(f"| {'a' * 80} |"),
        *both("B8", "T19 A2", row=8),
    ),
    "tables of two other years on one sheet": (
        "Anggaran\n| TAHUN 2022 |\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |\n| |\n"
        "| TAHUN 2023 |\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |",
        READ_20.format(row=3, cell="B3"),
        ["T05 A5", "T15 A6", "T21 A2"],
    ),
    "tables of several years and of one of them on one sheet": (
        "Anggaran\n| TAHUN 2021-2026 |\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |\n| |\n"
        "| TAHUN 2024 |\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |",
        READ_20.format(row=3, cell="B3"),
        ["T05 A5", "T15 A6"],
    ),
    "a table of the stage before, and one that goes on": (
        "Anggaran\n| SEBELUM PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | 10 |\n| |\n"
        "| SESUDAH PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |\n| |\n"
        "| SESUDAH PERUBAHAN |\n| Uraian | Pagu |\n| Pengadaan Lemari | 30 |",
        """
        Anggaran
        | title | level | amount |
        | Pengadaan Mebel A7 | Sub Kegiatan | 20 B7 |
        | Pengadaan Lemari A11 | | 30 B11 |
        """,
        ["T05 A9", "T19 A2"],
    ),
    "a table that goes on under its header once more": (
        "Anggaran\n| TAHUN 2024 |\n| Uraian | Pagu |\n| |\n| TAHUN ANGGARAN 2024 |\n| Uraian | Pagu |\n| Pengadaan Mebel | 20 |",
        *both("B6", "T05 A4", row=6),
    ),
    "titles in a column for each level": (
        """
        Anggaran
        | No | Program | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Program Rutin | | 30 | APBD |
        | 2 | Program Rutin | Pengadaan Mebel | 10 | APBD |
        | 3 | | Penyediaan Air | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Program | Program Rutin C2 | 30 D2 | APBD E2 |
        | 2 A3 | Sub Kegiatan | Pengadaan Mebel C3 | 10 D3 | APBD E3 |
        | 3 A4 | Sub Kegiatan | Penyediaan Air C4 | 20 D4 | APBD E4 |
        """,
        [],
    ),
    "targets of two years": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target 2023 | Target 2024 | Satuan |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | 14 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | unit | target |
        | 1 A2 | Sasaran Program B2 | Tertatanya kantor C2 | Jumlah mebel D2 | Unit G2 | 14 F2 |
        """,
        ["T18 E1"],
    ),
    "the plan of several years may state any of them": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra 2026 |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit | 14 |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit | strategic_target |
        | 1 A2 | Sasaran Program B2 | Tertatanya kantor C2 | Jumlah mebel D2 | 12 E2 | Unit F2 | 14 G2 |
        """,
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_read_so(case):
    typed, read, findings = CASES[case]
    check_reading(PAGE + typed, read, findings)
