"""Cases of ``rules/reconciliation.py``: every level is the sum of the level below it, to the rupiah."""

from dataclasses import replace

from support.cases import WHOLE_OFFICE
from support.house import shipped_profile

HEAD = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |\n"
OFFICE = f"{WHOLE_OFFICE}\n\n"
BLOCKS = {block[1 : block.index("]")]: f"{block}\n\n" for block in WHOLE_OFFICE.split("\n\n")}

CAMAT = f"[Camat] {HEAD}"
SEKRETARIS = f"[Sekretaris Camat] {HEAD}"
PERENCANAAN = f"[Kepala Sub Bagian Perencanaan dan Kepegawaian] {HEAD}"
UMUM = f"[Kepala Sub Bagian Umum dan Keuangan] {HEAD}"
PMD = f"[Kepala Seksi Pemberdayaan Masyarakat Desa] {HEAD}"
LAYANAN = f"[Kepala Seksi Pelayanan Umum] {HEAD}"

PROGRAM_1 = "| # | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | {} | APBD |\n"
PROGRAM_2 = "| # | Program | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | | {} | APBD |\n"
PROGRAM_3 = "| # | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | {} | APBD |\n"
PROGRAM_4 = "| # | Program | Program Koordinasi Ketenteraman dan Ketertiban Umum | | {} | APBD |\n"
PROGRAM_5 = "| # | Program | Program Penyelenggaraan Urusan Pemerintahan Umum | | {} | APBD |\n"
PROGRAM_6 = "| # | Program | Program Pembinaan dan Pengawasan Pemerintahan Desa | | {} | APBD |\n"
FINANCES = "| # | Kegiatan | Administrasi Keuangan Perangkat Daerah | | {} | APBD |\n"
PLANNING = "| # | Kegiatan | Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah | | {} | APBD |\n"
GENERAL = "| # | Kegiatan | Administrasi Umum Perangkat Daerah | | {} | APBD |\n"
EVALUATION = "| # | Sub Kegiatan | Evaluasi Kinerja Perangkat Daerah | | {} | APBD |\n"
GUESTS = "| # | Sub Kegiatan | Fasilitasi Kunjungan Tamu | | {} | APBD |\n"
LOGISTICS = "| # | Sub Kegiatan | Penyediaan Bahan Logistik Kantor | | {} | APBD |\n"
COPIES = "| # | Sub Kegiatan | Penyediaan Barang Cetakan dan Penggandaan | | {} | APBD |\n"
FURNITURE = "| # | Sub Kegiatan | Pengadaan Mebel | | {} | APBD |\n"
FURNITURES = "| # | Kegiatan | Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah | | {} | APBD |\n"
MACHINES = "| # | Sub Kegiatan | Pengadaan Peralatan dan Mesin Lainnya | | {} | APBD |\n"
PERMITS = "| # | Sub Kegiatan | Pelaksanaan Urusan Pemerintahan yang Terkait dengan Pelayanan Perizinan Non Usaha | | {} | APBD |\n"
FORUM = "| # | Sub Kegiatan | Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa | | {} | APBD |\n"
SALARIES = "| # | Sub Kegiatan | Penyediaan Gaji dan Tunjangan ASN | | {} | APBD |\n"
NEW_PROGRAM = "| # | Program | Program Menara | 7.01.07 | {} | APBD |\n"
NEW_WORK = "| # | Sub Kegiatan | Menara Air | 7.01.07.2.01.0001 | {} | APBD |\n"
TOWERS = "| # | Kegiatan | Pembangunan Menara Pantau | | {} | APBD |\n"
VILLAGE_BOARD = "| # | Kegiatan | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | | {} | APBD |\n"
TOWER = "| # | Sub Kegiatan | Pembangunan Menara Pantau Satelit | | {} | APBD |\n"
MAIL = "| # | Sub Kegiatan | Penyediaan Jasa Surat Menyurat | | {} | APBD |\n"
UNKNOWN_PART = "| # | Sub Kegiatan | Menara Air | 7.01.01.2.99.0001 | {} | APBD |\n"
EMPTY = "| # | Sub Kegiatan | | | {} | APBD |\n"
GUEST_CODE = "| # | Sub Kegiatan | Jamuan Tamu Kecamatan | 7.01.01.2.06.0008 | {} | APBD |\n"
VILLAGE_WORK = "| # | Sub Kegiatan | Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan | | {} | APBD |\n"
VILLAGE = "| # | Sub Kegiatan | Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa | | {} | APBD |\n"


def _lines(head, *lines):
    """A budget: rows, each with its amount behind it, numbered on their level."""
    text = head
    for row, amount in zip(lines[::2], lines[1::2], strict=True):
        level = row.split("|")[2]
        text += row.replace("#", str(text.count(f"|{level}|") + 1), 1).format(amount)
    return text + "\n"


def _without(*positions):
    """The blocks of the clean office without these."""
    assert set(positions) <= set(BLOCKS)
    return "".join(block for position, block in BLOCKS.items() if position not in positions)


def _lurah(position, amount):
    """The workbook of a position that the profile does not know, with one sub kegiatan."""
    page = (
        f"[{position}] _pkxl\n| role | (none) |\n\n[{position}] Perjanjian\n| Pihak Pertama: Jabatan | {position} |\n\n"
    )
    row = f"| Majunya {position} | Jumlah laporan {position} |"
    own = f"[{position}] Kinerja ...\n| Sasaran | Indikator Kinerja |\n{row}\n\n"
    own += f"[{position}] Penjelasan ...\n| Sasaran | Indikator Kinerja | Pengertian | Sumber Data |\n{row} Tugas {position} | Arsip |\n\n"
    return page + own + _lines(f"[{position}] {HEAD}", VILLAGE_WORK, amount)


FIVE = _lines(CAMAT, PROGRAM_1, 20, PROGRAM_2, 10, PROGRAM_3, 10, PROGRAM_4, 10, PROGRAM_5, 10).rstrip() + "\n"
"""The camat's budget of the clean office; further lines go behind it."""
S, C = "Sekretaris Camat", "Camat"
P, U = "Kepala Sub Bagian Perencanaan dan Kepegawaian", "Kepala Sub Bagian Umum dan Keuangan"
D, L = "Kepala Seksi Pemberdayaan Masyarakat Desa", "Kepala Seksi Pelayanan Umum"
T, G = "Kepala Seksi Ketenteraman dan Ketertiban Umum", "Kepala Seksi Pemerintahan Umum"
FREE = replace(shipped_profile(), positions=tuple(replace(p, programs=()) for p in shipped_profile().positions))
"""An office in which everybody may carry out everything."""
WITH_LURAH = replace(
    shipped_profile(),
    positions=(
        *shipped_profile().positions,
        replace(shipped_profile().positions[-1], id="lurah", name="Lurah", spellings=("Lurah",), programs=("7.01.03",)),
    ),
)
"""An office in which each kelurahan has a lurah, of whom the profile says *Lurah*."""

CASES = {
    "K02": {
        "every sum is right": (OFFICE, []),
        "one rupiah more below": (
            OFFICE + _lines(UMUM, GUESTS, 11),
            [f"K02 {S} E4"],
            {
                "says": [
                    "Anggaran Administrasi Umum Perangkat Daerah tertulis Rp10, tetapi di bawahnya berjumlah Rp11 "
                    f"(selisih Rp1): {U}.xlsx Anggaran E2.",
                    f"Tanyakan {S}, {U}; perbaiki yang keliru agar keduanya sama.",
                ],
                "related": {f"K02 {S} E4": [f"{U} E2"]},
            },
        ),
        "one rupiah less below": (
            OFFICE + _lines(UMUM, GUESTS, 9),
            [f"K02 {S} E4"],
            {
                "says": [
                    "Anggaran Administrasi Umum Perangkat Daerah tertulis Rp10, tetapi di bawahnya berjumlah Rp9 "
                    f"(selisih -Rp1): {U}.xlsx Anggaran E2."
                ]
            },
        ),
        "of two sections, both are named with all their cells": (
            OFFICE + _lines(UMUM, GUESTS, 3, LOGISTICS, 3) + _lines(PERENCANAAN, EVALUATION, 10, COPIES, 3),
            [f"K02 {S} E4", f"W02 {P} C2", f"W02 {U} C2"],
            {
                "says": [
                    "Anggaran Administrasi Umum Perangkat Daerah tertulis Rp10, tetapi di bawahnya berjumlah Rp9 "
                    f"(selisih -Rp1): {P}.xlsx Anggaran E3; {U}.xlsx Anggaran E2, E3.",
                    f"Tanyakan {S}, {P}, {U}; perbaiki yang keliru agar keduanya sama.",
                ],
                "related": {f"K02 {S} E4": [f"{P} E3", f"{U} E2", f"{U} E3"]},
            },
        ),
        "nothing written above, something below": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 10, PLANNING, 10, GENERAL, 0) + FIVE.replace("20", "10"),
            [f"K02 {S} E4"],
        ),
        "something written above, nothing below": (OFFICE + _lines(UMUM, GUESTS, 0), [f"K02 {S} E4"]),
        "silent on less below where a section that could bring it is missing": (
            _without(P) + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 9, GENERAL, 11),
            [],
        ),
        "more below is found although a section is missing": (
            _without(P) + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 11, GENERAL, 9),
            [f"K02 {S} E4"],
        ),
        "less below is found where a section of another superior is missing": (
            _without(D) + _lines(UMUM, GUESTS, 9),
            [f"K02 {S} E4"],
        ),
        "silent on an amount above that cannot be read": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, "sepuluh"),
            [f"C02 {S} E4"],
        ),
        "silent on an amount below that cannot be read": (
            OFFICE + _lines(UMUM, GUESTS, 5, LOGISTICS, "lima"),
            [f"C02 {U} E3", f"W02 {U} C2"],
        ),
        "silent on an amount below that is not there": (
            OFFICE + _lines(UMUM, GUESTS, 5, LOGISTICS, ""),
            [f"C01 {U} E3", f"W02 {U} C2"],
        ),
        "silent where a line below whose kegiatan is not known may explain it": (
            OFFICE + _lines(UMUM, GUESTS, 9, TOWER, 1),
            [f"N04 {U} C3", f"W02 {U} C2"],
        ),
        "more than that line can explain": (
            OFFICE + _lines(UMUM, GUESTS, 8, TOWER, 1),
            [f"K02 {S} E4", f"N04 {U} C3", f"W02 {U} C2"],
        ),
        "silent where that line has no amount": (
            OFFICE + _lines(UMUM, GUESTS, 8, TOWER, "satu"),
            [f"C02 {U} E3", f"N04 {U} C3", f"W02 {U} C2"],
        ),
        "more below is found although a line has no place": (
            OFFICE + _lines(UMUM, GUESTS, 11, TOWER, 1),
            [f"K02 {S} E4", f"N04 {U} C3", f"W02 {U} C2"],
        ),
        "silent where a level cannot be read, which is counted": (
            OFFICE + _lines(UMUM, GUESTS.replace("Kegiatan", "Kegiatn"), 10),
            [f"C11 {U} B2"],
        ),
        "found where a level cannot be read and the amount is another": (
            OFFICE + _lines(UMUM, GUESTS.replace("Kegiatan", "Kegiatn"), 11),
            [f"C11 {U} B2", f"K02 {S} E4"],
        ),
        "silent where a name is not there but a code": (
            OFFICE + _lines(UMUM, GUEST_CODE.replace("Jamuan Tamu Kecamatan", ""), 10),
            [f"C01 {U} C2"],
        ),
        "the sekretaris' own sub kegiatan is counted": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, LOGISTICS, 4)
            + _lines(UMUM, GUESTS, 6),
            [f"K19 {S} B5"],
        ),
        "and found to be a rupiah too much": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, LOGISTICS, 5)
            + _lines(UMUM, GUESTS, 6),
            [f"K02 {S} E4", f"K19 {S} B5"],
            {"related": {f"K02 {S} E4": [f"{S} E5", f"{U} E2"]}},
        ),
        "a warning in the cell hides no error there": (
            OFFICE + _lines(UMUM, GUESTS, 9, TOWER.replace("Satelit", "Satelit " * 80), 1),
            [f"C12 {U} C3", f"N04 {U} C3", f"W02 {U} C2"],
        ),
        "a line whose program no kegiatan of the section says": (
            OFFICE + _lines(UMUM, PROGRAM_1, 10, GUESTS, 9, TOWER, 1),
            [f"N04 {U} C4"],
        ),
        "a code that nobody knows explains nothing where no finding says that it is wrong": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 29, PLANNING, 10, GENERAL, 10, UNKNOWN_PART, 9)
            + _lines(UMUM, GUESTS, 1)
            + FIVE.replace("20", "29"),
            [f"K02 {S} E4", f"K19 {S} B5", f"N05 {S} D5"],
        ),
        "two sources of funds are two lines of one sub kegiatan": (
            OFFICE + _lines(UMUM, GUESTS, 4, GUESTS.replace("APBD", "DAU"), 6),
            [],
        ),
        "silent without the workbook above": (_without(S, C) + _lines(UMUM, GUESTS, 11), []),
    },
    "K03": {
        "a sub kegiatan of the sekretaris whose kegiatan he does not list": (
            OFFICE + _lines(SEKRETARIS, PLANNING, 10, GENERAL, 10, FURNITURE, 9),
            [f"K03 {C} E2", f"K19 {S} B4"],
            {"related": {f"K03 {C} E2": [f"{S} E2", f"{S} E3", f"{S} E4"]}},
        ),
        "and the camat has it in his program": (
            OFFICE + _lines(SEKRETARIS, PLANNING, 10, GENERAL, 10, FURNITURE, 9) + FIVE.replace("20", "29"),
            [f"K19 {S} B4"],
        ),
        "not counted from him where a section lists it too": (
            OFFICE + _lines(SEKRETARIS, PLANNING, 10, GENERAL, 10, GUESTS, 10) + _lines(UMUM, GUESTS, 10),
            [f"K19 {S} B4"],
        ),
        "the camat's own sub kegiatan of a code that nobody knows explains nothing": (
            OFFICE + FIVE + NEW_WORK.replace("#", "1").format(10) + "\n" + _lines(LAYANAN, PERMITS, 1),
            [f"K03 {C} E3", f"K19 {C} B7", f"N05 {C} D7"],
        ),
        "silent where a kegiatan of the table may be of a level that cannot be read": (
            OFFICE
            + _lines(
                SEKRETARIS,
                PROGRAM_1,
                20,
                PLANNING.replace("Kegiatan", "bagian", 1).replace("Evaluasi ", ""),
                10,
                GENERAL,
                10,
            ),
            [f"C11 {S} B3"],
        ),
        "more than that line can explain": (
            OFFICE
            + _lines(
                SEKRETARIS,
                PROGRAM_1,
                20,
                PLANNING.replace("Kegiatan", "bagian", 1).replace("Evaluasi ", ""),
                9,
                GENERAL,
                10,
            ),
            [f"C11 {S} B3", f"K03 {S} E2"],
        ),
        "the program and the kegiatan of one table are compared without the sections": (
            _without(P, U) + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 9),
            [f"K03 {S} E2"],
        ),
        "a section beside the sekretaris with a sub kegiatan of his program": (
            OFFICE + _lines(LAYANAN, PERMITS, 10, MAIL, 1),
            [f"K03 {C} E2", f"K15 {L} C3", f"W02 {L} C3"],
        ),
        "a section has one rupiah more than the camat": (
            OFFICE + _lines(LAYANAN, PERMITS, 11),
            [f"K03 {C} E3"],
            {
                "says": [
                    "Anggaran Program Penyelenggaraan Pemerintahan dan Pelayanan Publik tertulis Rp10, tetapi di bawahnya "
                    f"berjumlah Rp11 (selisih Rp1): {L}.xlsx Anggaran E2.",
                    f"Tanyakan {C}, {L}; perbaiki yang keliru agar keduanya sama.",
                ],
                "related": {f"K03 {C} E3": [f"{L} E2"]},
            },
        ),
        "one rupiah less": (OFFICE + _lines(LAYANAN, PERMITS, 9), [f"K03 {C} E3"]),
        "the sekretaris' program is not the sum of the own kegiatan": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 9) + _lines(UMUM, GUESTS, 9),
            [f"K03 {S} E2"],
            {
                "says": [f"Tanyakan {S}; perbaiki yang keliru agar keduanya sama."],
                "related": {f"K03 {S} E2": [f"{S} E3", f"{S} E4"]},
            },
        ),
        "the camat's program is not the sekretaris'": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 21, PLANNING, 11, GENERAL, 10) + _lines(PERENCANAAN, EVALUATION, 11),
            [f"K03 {C} E2"],
            {"related": {f"K03 {C} E2": [f"{S} E2"]}},
        ),
        "without the sekretaris' workbook the camat's program is the sum of the sub bagian": (
            _without(S) + _lines(UMUM, GUESTS, 11),
            [f"K03 {C} E2"],
            {"related": {f"K03 {C} E2": [f"{P} E2", f"{U} E2"]}},
        ),
        "the camat's own kegiatan come before the sekretaris' program": (
            OFFICE + _lines(FIVE, PLANNING, 10, GENERAL, 9),
            [f"K02 {C} E8", f"K03 {C} E2", f"K19 {C} B7"],
            {"related": {f"K03 {C} E2": [f"{C} E7", f"{C} E8"]}},
        ),
        "silent on less below where a section with this program is missing": (
            _without(G) + _lines(FIVE, PROGRAM_6, 11) + _lines(PMD, FORUM, 10, VILLAGE, 10),
            [f"W02 {D} C3"],
        ),
        "more below is found although a section with this program is missing": (
            _without(G) + _lines(FIVE, PROGRAM_6, 9) + _lines(PMD, FORUM, 10, VILLAGE, 10),
            [f"K03 {C} E7", f"W02 {D} C3"],
        ),
        "less below is found where the section that is missing has other programs": (
            _without(D) + _lines(LAYANAN, PERMITS, 9),
            [f"K03 {C} E3"],
        ),
        "silent on an amount that cannot be read": (
            OFFICE + _lines(LAYANAN, PERMITS, "sebelas"),
            [f"C02 {L} E2"],
        ),
    },
    "K12": {
        "a program that nobody carries out": (
            OFFICE + _lines(FIVE, PROGRAM_6, 1),
            [f"K12 {C} E7"],
            {
                "says": [
                    "Program Pembinaan dan Pengawasan Pemerintahan Desa beranggaran Rp1, tetapi tidak ada sub kegiatan "
                    "di bawahnya pada perjanjian mana pun."
                ]
            },
        ),
        "a kegiatan that nobody carries out": (
            OFFICE
            + FIVE.replace("20", "21")
            + "\n"
            + _lines(SEKRETARIS, PROGRAM_1, 21, PLANNING, 10, GENERAL, 10, FINANCES, 1),
            [f"K12 {S} E5"],
        ),
        "silent where the sekretaris carries it out himself": (
            OFFICE
            + FIVE.replace("20", "21")
            + "\n"
            + _lines(SEKRETARIS, PROGRAM_1, 21, PLANNING, 10, GENERAL, 10, FINANCES, 1, SALARIES, 1),
            [f"K19 {S} B6"],
        ),
        "silent where the camat does": (
            OFFICE + _lines(FIVE, PROGRAM_6, 1, VILLAGE, 1),
            [f"K19 {C} B8"],
        ),
        "silent where a line without a place may be it": (
            OFFICE + _lines(FIVE, PROGRAM_6, 1) + _lines(PMD, FORUM, 10, TOWER, 1),
            [f"N04 {D} C3", f"W02 {D} C3"],
        ),
        "found where that line has less": (
            OFFICE + _lines(FIVE, PROGRAM_6, 2) + _lines(PMD, FORUM, 10, TOWER, 1),
            [f"K12 {C} E7", f"N04 {D} C3", f"W02 {D} C3"],
        ),
        "silent without money": (
            OFFICE + _lines(FIVE, PROGRAM_6, 0),
            [],
        ),
        "silent where a section that has this program is missing": (
            _without(G) + _lines(FIVE, PROGRAM_6, 1),
            [],
        ),
        "found where the section that is missing has other programs": (
            _without(T) + _lines(FIVE, PROGRAM_6, 1),
            [f"K12 {C} E7"],
        ),
        "silent on a missing section that may carry out everything": (
            _without(T) + _lines(FIVE, PROGRAM_6, 1),
            [],
            {"profile": FREE},
        ),
        "silent on an amount that cannot be read": (
            OFFICE + _lines(FIVE, PROGRAM_6, "satu"),
            [f"C02 {C} E7"],
        ),
    },
    "K13": {
        "a sub kegiatan of two sections": (
            OFFICE + _lines(UMUM, EVALUATION, 0, GUESTS, 10),
            [f"K13 {U} C2", f"W02 {U} C3"],
            {
                "says": [
                    "Sub kegiatan “Evaluasi Kinerja Perangkat Daerah” juga tercantum pada perjanjian "
                    f"{P} ({P}.xlsx E2)."
                ],
                "related": {f"K13 {U} C2": [f"{P} C2"]},
            },
        ),
        "by its code, under a name of its own": (
            OFFICE + _lines(UMUM, GUESTS, 10, GUEST_CODE.replace("06.0008", "01.0007"), 0),
            [f"K13 {U} C3", f"N03 {U} D3", f"W02 {U} C3"],
        ),
        "misspelled by a letter": (
            OFFICE + _lines(UMUM, EVALUATION.replace("Perangkat", "Perankat"), 0, GUESTS, 10),
            [f"K13 {U} C2", f"N01 {U} C2", f"W02 {U} C3"],
        ),
        "one that the nomenclature does not know": (
            OFFICE
            + _lines(PMD, FORUM, 10, TOWER, 0)
            + _lines(LAYANAN, PERMITS, 10, TOWER.replace("Menara", "MENARA"), 0),
            [f"K13 {L} C3", f"N02 {L} C3", f"N04 {D} C3", f"W02 {L} C3", f"W02 {D} C3"],
        ),
        "of three sections, the second and the third are told of the first": (
            OFFICE + _lines(PMD, FORUM, 10, EVALUATION, 0) + _lines(LAYANAN, PERMITS, 10, EVALUATION, 0),
            [f"K13 {L} C3", f"K13 {D} C3", f"K15 {L} C3", f"K15 {D} C3", f"W02 {L} C3", f"W02 {D} C3"],
            {"related": {f"K13 {L} C3": [f"{P} C2"], f"K13 {D} C3": [f"{P} C2"]}},
        ),
        "silent on one section that has it twice": (
            OFFICE + _lines(UMUM, GUESTS, 5, GUESTS, 5),
            [f"B04 {U} C3"],
        ),
        "silent on a line whose title is not there": (
            OFFICE + _lines(UMUM, GUESTS, 10, EMPTY, 0) + _lines(PERENCANAAN, EVALUATION, 10, EMPTY, 0),
            [f"C01 {P} C3", f"C01 {U} C3"],
        ),
        "a line without a title does not hide the next": (
            OFFICE + _lines(PERENCANAAN, EVALUATION, 10, EMPTY, 0) + _lines(UMUM, GUESTS, 10, EVALUATION, 0),
            [f"C01 {P} C3", f"K13 {U} C3", f"W02 {U} C2"],
        ),
        "a sub kegiatan that the sekretaris lists too is the section's": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, GUESTS, 10),
            [f"K19 {S} B5"],
        ),
        "one of the sekretaris and of a section that is not below him": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, LOGISTICS, 0)
            + _lines(LAYANAN, PERMITS, 10, LOGISTICS, 0),
            [f"K13 {L} C3", f"K15 {L} C3", f"K19 {S} B5", f"W02 {L} C3"],
        ),
        "two lurah, each with the same of his own": (
            OFFICE + _lurah("Lurah Malili", 0) + _lurah("Lurah Wawondula", 0),
            ["T08 Lurah Malili B8", "T08 Lurah Wawondula B8"],
        ),
        "two lurah of one position in the profile": (
            OFFICE
            + _lurah("Lurah Malili", 2)
            + _lurah("Lurah Wawondula", 3)
            + FIVE.replace("Kelurahan | | 10", "Kelurahan | | 15"),
            [],
            {"profile": WITH_LURAH},
        ),
        "and their money is the camat's": (
            OFFICE
            + _lurah("Lurah Malili", 2)
            + _lurah("Lurah Wawondula", 3)
            + FIVE.replace("Kelurahan | | 10", "Kelurahan | | 14"),
            [f"K03 {C} E4"],
            {"profile": WITH_LURAH, "related": {f"K03 {C} E4": [f"{D} E2", "Lurah Malili E2", "Lurah Wawondula E2"]}},
        ),
        "two officials of one kelurahan": (
            OFFICE + _lurah("Lurah Malili", 0) + _lurah("Kepala Seksi Pembangunan Kelurahan Malili", 0),
            [
                "K13 Lurah Malili C2",
                "T08 Kepala Seksi Pembangunan Kelurahan Malili B8",
                "T08 Lurah Malili B8",
            ],
        ),
        "a lurah and a section": (
            OFFICE + _lurah("Lurah Malili", 0) + _lines(PMD, FORUM, 10, VILLAGE_WORK, 0),
            ["K13 Lurah Malili C2", "T08 Lurah Malili B8", f"W02 {D} C2"],
        ),
    },
    "K21": {
        "the same amount above and below": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, GUESTS, 10),
            [f"K19 {S} B5"],
        ),
        "one rupiah more above": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, GUESTS, 11),
            [f"K19 {S} B5", f"K21 {S} E5"],
            {
                "says": [
                    "Anggaran Fasilitasi Kunjungan Tamu tertulis Rp11, tetapi di bawahnya berjumlah Rp10 (selisih -Rp1): "
                    f"{U}.xlsx Anggaran E2."
                ],
                "related": {f"K21 {S} E5": [f"{U} E2"]},
            },
        ),
        "one rupiah less above": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, GUESTS, 9),
            [f"K19 {S} B5", f"K21 {S} E5"],
        ),
        "silent where its kegiatan differs by as much": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, GUESTS, 10) + _lines(UMUM, GUESTS, 9),
            [f"K02 {S} E4", f"K19 {S} B5"],
        ),
        "silent on an amount that cannot be read": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, GUESTS, "x"),
            [f"C02 {S} E5", f"K19 {S} B5"],
        ),
        "the camat's is the sekretaris' own": (
            OFFICE
            + _lines(FIVE, LOGISTICS, 4)
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, LOGISTICS, 4)
            + _lines(UMUM, GUESTS, 6),
            [f"K19 {C} B7", f"K19 {S} B5"],
        ),
    },
    "K14": {
        "a kegiatan that the sekretaris does not list": (
            OFFICE + _lines(UMUM, GUESTS, 10, FURNITURE, 1, MACHINES, 2),
            [f"K14 {U} C3", f"W02 {U} C2", f"W02 {U} C3"],
            {
                "says": [
                    "“Pengadaan Mebel” (Rp3) termasuk Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah, "
                    "yang tidak ada pada perjanjian Sekretaris Camat.",
                ],
                "related": {f"K14 {U} C3": [f"{U} C4"]},
            },
        ),
        "a heading of the section is none of its lines": (
            OFFICE + _lines(UMUM, GUESTS, 10, FURNITURES, 1, FURNITURE, 1),
            [f"K14 {U} C4"],
        ),
        "two kegiatan of one section have a finding each": (
            OFFICE + _lines(UMUM, GUESTS, 10, FURNITURE, 1, MAIL, 2),
            [f"K14 {U} C3", f"K14 {U} C4", f"W02 {U} C2", f"W02 {U} C3"],
            {"related": {f"K14 {U} C3": [], f"K14 {U} C4": []}},
        ),
        "two sections have a finding each": (
            OFFICE + _lines(UMUM, GUESTS, 10, FURNITURE, 1) + _lines(PERENCANAAN, EVALUATION, 10, MACHINES, 2),
            [f"K14 {P} C3", f"K14 {U} C3", f"W02 {P} C2", f"W02 {U} C3"],
            {
                "says": [
                    "“Pengadaan Mebel” (Rp1) termasuk Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah, "
                    "yang tidak ada pada perjanjian Sekretaris Camat.",
                ],
                "related": {f"K14 {U} C3": [], f"K14 {P} C3": []},
            },
        ),
        "a program that the camat does not list": (
            OFFICE + _lines(PMD, FORUM, 10, VILLAGE, 5),
            [f"K14 {D} C3", f"W02 {D} C3"],
            {
                "says": [
                    "“Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa” (Rp5) termasuk "
                    "Program Pembinaan dan Pengawasan Pemerintahan Desa, yang tidak ada pada perjanjian Camat.",
                ]
            },
        ),
        "of a kegiatan and its program that are both not listed, the kegiatan is told": (
            OFFICE + _lines(UMUM, GUESTS, 10, VILLAGE, 5),
            [f"K14 {U} C3", f"K15 {U} C3", f"W02 {U} C2"],
            {
                "says": [
                    "“Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa” (Rp5) termasuk Fasilitasi, "
                    "Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa, yang tidak ada pada "
                    "perjanjian Sekretaris Camat.",
                ]
            },
        ),
        "an amount that cannot be read counts as none": (
            OFFICE + _lines(UMUM, GUESTS, 10, FURNITURE, "satu", MACHINES, 2),
            [f"C02 {U} E3", f"K14 {U} C3", f"W02 {U} C2", f"W02 {U} C3"],
            {
                "says": [
                    "“Pengadaan Mebel” (Rp2) termasuk Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah, "
                    "yang tidak ada pada perjanjian Sekretaris Camat.",
                ],
            },
        ),
        "the program of a line whose kegiatan is not known": (
            OFFICE + _lines(UMUM, GUESTS, 10, TOWER.replace("| | {}", "| 7.01.06 | {}"), 1),
            [f"K14 {U} C3", f"K15 {U} C3", f"N03 {U} D3", f"W02 {U} C2"],
        ),
        "the program is asked of a sekretaris who lists no kegiatan": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20) + _lines(UMUM, GUESTS, 10, FURNITURE, 0, VILLAGE, 0),
            [f"K14 {U} C4", f"K15 {U} C4", f"W02 {U} C2", f"W02 {U} C3"],
        ),
        "a program of the sekretaris that the camat does not list, told once for all its lines": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, PROGRAM_6, 5, VILLAGE_BOARD, 5)
            + _lines(PMD, FORUM, 10, VILLAGE, 5),
            [f"K12 {S} E6", f"K14 {D} C3", f"K14 {S} C5", f"W02 {D} C3", f"W02 {S} C5"],
            {
                "says": [
                    "“Program Pembinaan dan Pengawasan Pemerintahan Desa” (Rp5) termasuk Program Pembinaan dan "
                    "Pengawasan Pemerintahan Desa, yang tidak ada pada perjanjian Camat."
                ]
            },
        ),
        "a superior's own sub kegiatan is to be covered above him": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, VILLAGE, 5),
            [f"K14 {S} C5", f"K15 {S} C5", f"K19 {S} B5"],
        ),
        "silent on a kegiatan of a program that the superior does not break down": (
            OFFICE + _lines(FIVE, PLANNING, 10, GENERAL, 10),
            [f"K19 {C} B7"],
        ),
        "silent where the camat has a program that nobody knows and that nobody carries out": (
            OFFICE + FIVE.replace("Pelayanan Publik", "Pelayanan"),
            [f"K12 {C} E3"],
            {
                "says": [
                    "Tulis namanya seperti dalam DPA; bila sudah benar, tambahkan sub kegiatannya pada perjanjian bagian "
                    "yang melaksanakan."
                ]
            },
        ),
        "found where the camat has a program that nobody knows and that somebody carries out": (
            OFFICE + _lines(FIVE, NEW_PROGRAM, 1) + _lines(PMD, FORUM, 10, NEW_WORK, 1, VILLAGE, 5),
            [f"K14 {D} C4", f"N02 {C} C7", f"N05 {D} D3", f"W02 {D} C3", f"W02 {D} C4"],
        ),
        "found where an unknown kegiatan is of another program": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, NEW_PROGRAM, 0, TOWERS, 0)
            + _lines(UMUM, GUESTS, 10, FURNITURE, 0),
            [f"K14 {S} C5", f"K14 {U} C3", f"N02 {S} C5", f"N02 {S} C6", f"W02 {S} C5", f"W02 {U} C3"],
        ),
        "silent where the superior has a kegiatan of that program that nobody knows": (
            OFFICE + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, TOWERS, 10),
            [f"K12 {S} E4"],
        ),
        "silent where the superior has a line that could not be placed": (
            OFFICE
            + _lines(SEKRETARIS, PROGRAM_1, 20, PLANNING, 10, GENERAL, 10, EMPTY, 0)
            + _lines(UMUM, GUESTS, 10, FURNITURE, 1),
            [f"C01 {S} C5", f"W02 {U} C3"],
        ),
        "silent where the superior's workbook is missing": (
            _without(S) + _lines(UMUM, GUESTS, 10, FURNITURE, 1),
            [f"K03 {C} E2", f"W02 {U} C3"],
        ),
        "a superior who is missing does not hide another's": (
            _without(S) + _lines(PMD, FORUM, 10, VILLAGE, 5),
            [f"K14 {D} C3", f"W02 {D} C3"],
        ),
        "silent on the program where the superior lists kegiatan only": (
            OFFICE + _lines(SEKRETARIS, PLANNING, 10, GENERAL, 10),
            [],
        ),
        "silent on a sub kegiatan whose program is not known": (
            OFFICE + _lines(UMUM, GUESTS, 10, TOWER, 1),
            [f"N04 {U} C3", f"W02 {U} C2"],
        ),
    },
    "K15": {
        "a program of another section": (
            _lines(UMUM, GUESTS, 10, VILLAGE, 1),
            ["K15 C3", "W02 C2"],
            {
                "says": [
                    "“Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa” termasuk "
                    f"Program Pembinaan dan Pengawasan Pemerintahan Desa, yang bukan bagian {U} menurut profil kantor.",
                ],
            },
        ),
        "the second of its own programs": (_lines(PMD, FORUM, 10, VILLAGE, 1), ["W02 C3"]),
        "silent where the profile gives programs to nobody": (
            _lines(UMUM, GUESTS, 10, VILLAGE, 1),
            ["W02 C2"],
            {"profile": FREE},
        ),
        "silent on a position that the profile does not know": (
            "[Lurah] _pkxl\n| role | (none) |\n\n[Lurah] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n\n"
            + _lines(UMUM.replace("Kepala Sub Bagian Umum dan Keuangan", "Lurah"), GUESTS, 10),
            ["T08 B8"],
        ),
        "silent on a program that is not known": (_lines(PMD, FORUM, 10, TOWER, 1), ["N04 C3", "W02 C3"]),
        "silent on a program that has no code": (
            _lines(UMUM, GUESTS, 10, "| # | Program | Program Menara Pantau | | {} | APBD |\n", 1, TOWER, 1),
            ["N02 C3", "N02 C4"],
        ),
        "by a code of the nomenclature alone": (
            _lines(UMUM, GUESTS, 10, TOWER.replace("| | {}", "| 7.01.06.2.01.0099 | {}"), 1),
            ["K15 C3", "N02 C3", "W02 C2"],
        ),
        "silent on a program of nobody, which is said of its code": (
            _lines(UMUM, GUESTS, 10, TOWER.replace("| | {}", "| 5.02.02.2.01.0001 | {}"), 1),
            ["N05 D3", "W02 C2"],
        ),
    },
}
