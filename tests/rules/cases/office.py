"""Cases of ``rules/office.py``: everybody there once, and of one mind on names, year, kind and date."""

from support.cases import POSITIONS, WHOLE_OFFICE, valid_sheets
from support.house import office_in_state

CAMAT = "[Camat] Perjanjian\n| Tempat | Wotu |\n\n"
SEKRETARIS = "[Sekretaris Camat] Perjanjian\n| Tempat | Wotu |\n\n"
UMUM = "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Tempat | Wotu |\n\n"
PEMERINTAHAN = "[Kepala Seksi Pemerintahan Umum] Perjanjian\n| Tempat | Wotu |\n\n"
PMD = "[Kepala Seksi Pemberdayaan Masyarakat Desa] Perjanjian\n| Tempat | Wotu |\n\n"
PELAYANAN = "[Kepala Seksi Pelayanan Umum] Perjanjian\n| Tempat | Wotu |\n\n"
FOUR = CAMAT + SEKRETARIS + PMD + PELAYANAN
WITHOUT_CAMAT = WHOLE_OFFICE.partition("\n\n")[2]
WITHOUT_TRANTIB = WHOLE_OFFICE.rpartition("\n\n")[0]
COMPLETE = {"complete": True}

LAYANAN = "Kepala Seksi Pelayanan Umum"
SECOND = f"{PELAYANAN}[{LAYANAN}_2] "
"""The workbook of a position, and the beginning of a second one's."""
AT_SECOND = f"{LAYANAN}_2"
ANGGARAN = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |\n"
IZIN = "| 1 | Sub Kegiatan | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha |"

PMD_SIDE = "Kepala Seksi Pemberdayaan Masyarakat Desa"
PMD_REPORTS = "Jumlah laporan urusan kepala seksi pemberdayaan masyarakat desa"
PEMERINTAHAN_REPORTS = "Jumlah laporan urusan kepala seksi pemerintahan umum"

EXPLAINED = f"| 2 | Terlaksananya musyawarah | Musyawarah yang selesai | | {PMD_REPORTS} | Banyaknya | Menunjukkan | Jumlah | Laporan | 12 | Sesuai RKPD |"


def _changed(position, sheet, old, new):
    """A sheet of a position's clean workbook, with one text changed into another."""
    rows = "\n".join(f"| {' | '.join(row)} |" for row in valid_sheets(position)[sheet])
    assert old in rows
    return f"[{position}] {sheet}\n{rows.replace(old, new)}"


def _kind(position, kind, date="2 Januari 2024"):
    return f"[{position}] Perjanjian\n| Jenis | {kind} |\n| Tanggal | {date} |"


def _promising(position, indicator, *sheets):
    """These sheets of a position with this indicator for its own, in blocks."""
    own = f"Jumlah laporan urusan {position.lower()}"
    return "".join(_changed(position, sheet, f"| {own} |", f"| {indicator} |") + "\n\n" for sheet in sheets)


TRANTIB = "Kepala Seksi Ketenteraman dan Ketertiban Umum"
ACTING = "\n\n[{}] Perjanjian\n| Pihak Pertama: Jabatan | {} |"


CASES = {
    "K01": {
        "all eight are here": (WHOLE_OFFICE, [], COMPLETE),
        "one of eight is missing": (
            WITHOUT_CAMAT,
            ["K01 Kantor Camat Wotu"],
            COMPLETE | {"says": ["Workbook Camat belum ada.", "Minta workbook Camat, lalu taruh di folder yang sama."]},
        ),
        "silent on a vacant post": (
            WITHOUT_TRANTIB,
            ["K12 Camat E5"],
            COMPLETE | {"profile": office_in_state("kasi_trantib", vacant=True)},
        ),
        "silent on a post that another official holds": (
            WITHOUT_TRANTIB,
            ["K12 Camat E5"],
            COMPLETE | {"profile": office_in_state("kasi_trantib", held_by="kasi_pmd")},
        ),
        "silent on one person in two posts": (
            WHOLE_OFFICE
            + "\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n| Pihak Pertama: Nama | Nama Kepala Seksi Pemerintahan Umum |\n"
            "| Pihak Pertama: Jabatan | Plt. Kepala Seksi Pelayanan Umum |",
            [],
            COMPLETE,
        ),
        "silent on the own agreement of a kasi who acts in another position": (
            WHOLE_OFFICE + ACTING.format(TRANTIB, f"{TRANTIB} selaku Plh. Sekretaris Camat"),
            [],
            COMPLETE,
        ),
        "and of a sekretaris who acts as camat": (
            WITHOUT_CAMAT + ACTING.format("Sekretaris Camat", "Sekretaris Camat selaku Plt. Camat"),
            ["K01 Kantor Camat Wotu"],
            COMPLETE | {"says": ["Workbook Camat belum ada."]},
        ),
        "the camat's agreement that he signs is the camat's": (
            WHOLE_OFFICE + ACTING.format("Camat", "Sekretaris Camat selaku Plt. Camat"),
            [],
            COMPLETE,
        ),
        "silent where nobody asks for the whole office": (WITHOUT_CAMAT, []),
        "silent on a position whose only workbook is of another year": (
            WHOLE_OFFICE + "\n\n[Camat] Perjanjian\n| Tahun | 2023 |",
            ["K05 Camat B2"],
            COMPLETE,
        ),
        "of one agreement alone it is said in its own workbook": (
            CAMAT + "[Camat_2] Perjanjian\n| Tempat | Wotu |",
            ["F12 Camat_2", *["K01 Camat"] * 7],
            COMPLETE,
        ),
        "of two it is said of the office": (
            CAMAT + SEKRETARIS,
            ["K01 Kantor Camat Wotu"] * 6,
            COMPLETE,
        ),
        "of several it is said of the office as most of them write it": (
            WITHOUT_CAMAT.replace("| Wotu |", "| Wotu |\n| Perangkat Daerah | KECAMATAN WOTU |", 3),
            ["K01 Kantor Camat Wotu"],
            COMPLETE,
        ),
        "of an office that nobody names it is said all the same": (
            WITHOUT_CAMAT.replace("| Wotu |", "| Wotu |\n| Perangkat Daerah | |"),
            ["K01 -", *[f"C01 {p} B3" for p in POSITIONS[1:]]],
            COMPLETE,
        ),
        "a position that the profile does not know fills nobody's place": (
            WHOLE_OFFICE
            + "\n\n[Camat] _pkxl\n| role | (none) |\n\n[Camat] Perjanjian\n| Pihak Pertama: Jabatan | Lurah Bawalipu |",
            ["K01 Kantor Camat Wotu", "T08 Camat B8"],
            COMPLETE,
        ),
    },
    "K04": {
        "two workbooks differ by one rupiah": (
            f"{SECOND}{ANGGARAN}{IZIN} | 11 | APBD |",
            [f"K04 {AT_SECOND}"],
            {
                "says": [
                    "Kepala Seksi Pelayanan Umum mempunyai dua workbook yang isinya berbeda: "
                    "Kepala Seksi Pelayanan Umum.xlsx (dipakai) dan Kepala Seksi Pelayanan Umum_2.xlsx (tidak dipakai)."
                ]
            },
        ),
        "by one letter of the page": (
            f"{SECOND}Perjanjian\n| Pihak Pertama: Nama | Nama Kepala Seksi Pelayanan Umun |",
            [f"K04 {AT_SECOND}"],
        ),
        "by one target of Lampiran I": (
            PELAYANAN + _changed(AT_SECOND, "Kinerja", "| 12 | Laporan | 12 |", "| 12 | Laporan | 13 |"),
            [f"K04 {AT_SECOND}", f"W17 {AT_SECOND} E2"],
        ),
        "by one word of Lampiran II": (
            PELAYANAN + _changed(AT_SECOND, "Penjelasan", "Sesuai Renstra", "Sesuai RKPD"),
            [f"K04 {AT_SECOND}"],
        ),
        "by one row": (
            f"{SECOND}{ANGGARAN}{IZIN} | 10 | APBD |\n| 2 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 0 | APBD |",
            [f"K04 {AT_SECOND}", f"W02 {AT_SECOND} C3"],
        ),
        "the older one by its name is the one that is used": (
            PELAYANAN + f"[Kepala Seksi Pelayanan Umum (lama)] {ANGGARAN}{IZIN} | 11 | APBD |",
            ["K04 Kepala Seksi Pelayanan Umum"],
        ),
        "three workbooks of which two differ from the first": (
            f"{SECOND}{ANGGARAN}{IZIN} | 11 | APBD |\n\n[Kepala Seksi Pelayanan Umum_3] {ANGGARAN}{IZIN} | 11 | APBD |",
            [f"K04 {AT_SECOND}", "K04 Kepala Seksi Pelayanan Umum_3"],
        ),
        "silent on two workbooks whose position nobody knows": (
            "\n\n".join(
                f"[Lurah {who}] _pkxl\n| role | (none) |\n\n[Lurah {who}] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |"
                for who in ("Bawalipu", "Lampenai")
            ),
            ["K11 Lurah Lampenai D2", "K13 Lurah Lampenai C2", "T08 Lurah Bawalipu B8", "T08 Lurah Lampenai B8"],
        ),
        "silent on two equal workbooks without a page": (
            f"{SECOND}Perjanjian\n(none)\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n(none)",
            [f"F12 {AT_SECOND}", f"T02 {AT_SECOND}", "T02 Kepala Seksi Pelayanan Umum"],
        ),
        "two workbooks without a page that differ": (
            f"{SECOND}Perjanjian\n(none)\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n(none)\n\n"
            f"[{AT_SECOND}] {ANGGARAN}{IZIN} | 11 | APBD |",
            [f"K04 {AT_SECOND}", f"T02 {AT_SECOND}", "T02 Kepala Seksi Pelayanan Umum"],
        ),
        "silent where one amends the other": (
            SECOND + "Perjanjian\n| Jenis | Perubahan Perjanjian Kinerja |",
            [f"K23 {LAYANAN}"],
        ),
        "two that amend, of one date": (
            _kind(LAYANAN, "Perubahan Perjanjian Kinerja")
            + "\n\n"
            + _kind(AT_SECOND, "Perubahan Perjanjian Kinerja")
            + f"\n\n[{AT_SECOND}] {ANGGARAN}{IZIN} | 11 | APBD |",
            [f"K04 {AT_SECOND}"],
        ),
        "two originals of two dates": (
            _kind(LAYANAN, "Perjanjian Kinerja") + "\n\n" + _kind(AT_SECOND, "Perjanjian Kinerja", "5 Januari 2024"),
            [f"K04 {AT_SECOND}"],
        ),
        "a kind that nobody knows beside an amendment": (
            _kind(LAYANAN, "") + "\n\n" + _kind(AT_SECOND, "Perubahan Perjanjian Kinerja", "1 Oktober 2024"),
            [f"C01 {LAYANAN} B1", f"K04 {LAYANAN}"],
        ),
        "two that amend, one without a date": (
            _kind(LAYANAN, "Perubahan Perjanjian Kinerja", "")
            + "\n\n"
            + _kind(AT_SECOND, "Perubahan Perjanjian Kinerja", "1 Oktober 2024"),
            [f"C01 {LAYANAN} B6", f"K04 {LAYANAN}"],
        ),
        "a page that one of them lacks is a difference": (
            f"{SECOND}Perjanjian\n(none)",
            [f"K04 {AT_SECOND}", f"T02 {AT_SECOND}"],
        ),
        "the first one's page that is lacking is a difference too": (
            f"{SECOND}Perjanjian\n| Tempat | Wotu |\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n(none)",
            [f"K04 {AT_SECOND}", "T02 Kepala Seksi Pelayanan Umum"],
        ),
    },
    "F12": {
        "the same workbook twice": (
            f"{SECOND}Perjanjian\n| Tempat | Wotu |",
            [f"F12 {AT_SECOND}"],
            {
                "says": [
                    "Isi Kepala Seksi Pelayanan Umum_2.xlsx sama dengan Kepala Seksi Pelayanan Umum.xlsx; "
                    "yang dipakai hanya Kepala Seksi Pelayanan Umum.xlsx."
                ]
            },
        ),
        "three times": (
            f"{SECOND}Perjanjian\n| Tempat | Wotu |\n\n[Kepala Seksi Pelayanan Umum_3] Perjanjian\n| Tempat | Wotu |",
            [f"F12 {AT_SECOND}", "F12 Kepala Seksi Pelayanan Umum_3"],
        ),
        "columns and rows that stand elsewhere say the same": (
            f"{SECOND}Anggaran\n| DAFTAR ANGGARAN |\n| Tingkat | No | Anggaran (Rp) | Keterangan | Uraian |\n"
            "| Sub Kegiatan | 1 | Rp10,- | APBD | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha |",
            [f"F12 {AT_SECOND}"],
        ),
        "silent where they differ": (f"{SECOND}Perjanjian\n| Tempat | Lampenai |", [f"K04 {AT_SECOND}"]),
    },
    "K05": {
        "one of four is of last year": (
            FOUR + "[Camat] Perjanjian\n| Tahun | 2023 |\n| Tanggal | 2 Januari 2023 |",
            ["K05 Camat B2"],
            {"says": ["Tahun 2023, sedangkan workbook lain tahun 2024; workbook ini tidak ikut dikonsolidasikan."]},
        ),
        "one of two: the later year is the office's": (
            CAMAT + "[Sekretaris Camat] Perjanjian\n| Tahun | 2023 |\n| Tanggal | 2 Januari 2023 |",
            [],
        ),
        "two of four are an office's agreements of that year": (
            FOUR
            + "\n\n".join(
                f"[{p}] Perjanjian\n| Tahun | 2023 |\n| Tanggal | 2 Januari 2023 |"
                for p in ("Camat", "Sekretaris Camat")
            ),
            [],
        ),
        "what else is wrong with it is told in the same run, and nothing that only follows": (
            WHOLE_OFFICE
            + "\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n| Tahun | 2023 |\n\n"
            + f"[Kepala Seksi Pelayanan Umum] {ANGGARAN}{IZIN} | 11 | APBD |",
            ["K05 Kepala Seksi Pelayanan Umum B2", "K03 Camat E3"],
            COMPLETE,
        ),
        "last year's workbook beside this year's is no second one of its position": (
            FOUR + f"[{AT_SECOND}] Perjanjian\n| Tahun | 2023 |\n| Tanggal | 2 Januari 2023 |",
            [f"K05 {AT_SECOND} B2"],
        ),
        "two of last year of one position are nobody's of this one": (
            CAMAT
            + SEKRETARIS
            + PMD
            + f"[{LAYANAN}] Perjanjian\n| Tahun | 2023 |\n\n[{AT_SECOND}] Perjanjian\n| Tahun | 2023 |",
            [f"K05 {LAYANAN} B2", f"K05 {AT_SECOND} B2"],
        ),
        "silent on a year that cannot be read": (FOUR + "[Camat] Perjanjian\n| Tahun | dua ribu |", ["C13 Camat B2"]),
        "silent on a year that is not there": (FOUR + "[Camat] Perjanjian\n| Tahun | |", ["C01 Camat B2"]),
    },
    "K06": {
        "all of one kind": (FOUR, []),
        "one of three is amended": (
            CAMAT + SEKRETARIS + PELAYANAN + _kind("Camat", "Perubahan Perjanjian Kinerja"),
            ["K06 Camat B1"],
            {"says": ["Jenis di sini “Perubahan Perjanjian Kinerja”, di workbook lain “Perjanjian Kinerja”."]},
        ),
        "one of three was not amended": (
            "\n\n".join(
                _kind(p, "Perubahan Perjanjian Kinerja", "1 Oktober 2024") for p in ("Camat", "Sekretaris Camat")
            )
            + "\n\n"
            + _kind("Kepala Seksi Pelayanan Umum", "Perjanjian Kinerja", "1 Oktober 2024"),
            ["K06 Kepala Seksi Pelayanan Umum B1"],
        ),
        "one against one: the head's counts": (
            CAMAT + SEKRETARIS + _kind("Camat", "Perubahan Perjanjian Kinerja"),
            ["K06 Sekretaris Camat B1"],
        ),
        "silent on one of another year": (
            FOUR + "[Camat] Perjanjian\n| Tahun | 2023 |\n| Jenis | Perubahan Perjanjian Kinerja |",
            ["K05 Camat B2"],
        ),
        "silent on a kind that nobody knows": (
            CAMAT + SEKRETARIS + PELAYANAN + _kind("Camat", "Kontrak Kerja"),
            ["C11 Camat B1"],
        ),
        "silent on a kind that is not there": (CAMAT + SEKRETARIS + PELAYANAN + _kind("Camat", ""), ["C01 Camat B1"]),
    },
    "K07": {
        "one of four is misspelled by a letter": (
            FOUR + "[Sekretaris Camat] Perjanjian\n| Perangkat Daerah | Kantor Camat Wotuu |",
            ["K07 Sekretaris Camat B3"],
            {"says": ["Perangkat Daerah di sini “Kantor Camat Wotuu”, di workbook lain “Kantor Camat Wotu”."]},
        ),
        "other words for the same office": (
            FOUR + "[Sekretaris Camat] Perjanjian\n| Perangkat Daerah | KECAMATAN  WOTU. |",
            [],
        ),
        "the others' name is shown as the first of them writes it": (
            FOUR
            + "[Camat] Perjanjian\n| Perangkat Daerah | KECAMATAN WOTU |\n\n"
            + "[Sekretaris Camat] Perjanjian\n| Perangkat Daerah | Kantor Camat Wotuu |",
            ["K07 Sekretaris Camat B3"],
            {"says": ["Perangkat Daerah di sini “Kantor Camat Wotuu”, di workbook lain “KECAMATAN WOTU”."]},
        ),
        "it is the head's that is misspelled": (
            FOUR + "[Camat] Perjanjian\n| Perangkat Daerah | Kantor Camat Woto |",
            ["K07 Camat B3"],
            {"says": ["Perangkat Daerah di sini “Kantor Camat Woto”, di workbook lain “Kantor Camat Wotu”."]},
        ),
        "silent on a name that is not there": (
            FOUR + "[Sekretaris Camat] Perjanjian\n| Perangkat Daerah | |",
            ["C01 Sekretaris Camat B3"],
        ),
    },
    "K22": {
        "one of four is of another regency": (
            FOUR + "[Sekretaris Camat] Perjanjian\n| Kabupaten | Luwu Utara |",
            ["K22 Sekretaris Camat B4"],
            {"says": ["Kabupaten di sini “Luwu Utara”, di workbook lain “Luwu Timur”."]},
        ),
        "other words for the same regency": (
            FOUR + "[Sekretaris Camat] Perjanjian\n| Kabupaten | KAB. LUWU TIMUR |",
            [],
        ),
        "of another year it is told too": (
            FOUR + "[Camat] Perjanjian\n| Tahun | 2023 |\n| Kabupaten | Gowa |",
            ["K05 Camat B2", "K22 Camat B4"],
        ),
        "silent on one that is not there": (
            FOUR + "[Sekretaris Camat] Perjanjian\n| Kabupaten | |",
            ["C01 Sekretaris Camat B4"],
        ),
    },
    "K23": {
        "an amendment replaces the original of its position": (
            PELAYANAN + _kind(AT_SECOND, "Perubahan Perjanjian Kinerja", "1 Oktober 2024"),
            [f"K23 {LAYANAN}"],
            {
                "says": [
                    f"Perjanjian {LAYANAN} ini sudah digantikan oleh {AT_SECOND}.xlsx "
                    "(Perubahan Perjanjian Kinerja, 1 Oktober 2024)."
                ]
            },
        ),
        "the last amendment replaces both": (
            PELAYANAN
            + _kind(f"{LAYANAN}_2", "Perubahan Perjanjian Kinerja", "1 Oktober 2024")
            + "\n\n"
            + _kind(f"{LAYANAN}_3", "Perubahan Perjanjian Kinerja", "2 Oktober 2024"),
            [f"K23 {LAYANAN}", f"K23 {LAYANAN}_2"],
            {
                "says": [
                    f"K23 {LAYANAN}_2: Perjanjian {LAYANAN} ini sudah digantikan oleh {LAYANAN}_3.xlsx "
                    "(Perubahan Perjanjian Kinerja, 2 Oktober 2024)."
                ]
            },
        ),
        "one section of eight is amended, its amount with the original's": (
            WHOLE_OFFICE + "\n\n" + _kind(AT_SECOND, "Perubahan Perjanjian Kinerja", "1 Oktober 2024"),
            [f"K23 {LAYANAN}", f"K06 {AT_SECOND} B1"],
            COMPLETE,
        ),
        "one section of eight is amended, its amount is another": (
            WHOLE_OFFICE
            + "\n\n"
            + _kind(AT_SECOND, "Perubahan Perjanjian Kinerja", "1 Oktober 2024")
            + f"\n\n[{AT_SECOND}] {ANGGARAN}{IZIN} | 11 | APBD |",
            [f"K23 {LAYANAN}", f"K06 {AT_SECOND} B1", "K03 Camat E3"],
            COMPLETE,
        ),
        "all eight are amended": (
            WHOLE_OFFICE
            + "\n\n"
            + "\n\n".join(_kind(f"{p}_2", "Perubahan Perjanjian Kinerja", "1 Oktober 2024") for p in POSITIONS),
            [f"K23 {p}" for p in POSITIONS],
            COMPLETE,
        ),
    },
    "K08": {
        "the dates of two kinds differ": (
            FOUR + _kind("Camat", "Perubahan Perjanjian Kinerja", "1 Oktober 2024"),
            ["K06 Camat B1"],
        ),
        "the dates of one of two kinds differ": (
            FOUR
            + _kind("Camat", "Perubahan Perjanjian Kinerja", "1 Oktober 2024")
            + "\n\n"
            + _kind("Sekretaris Camat", "Perubahan Perjanjian Kinerja", "2 Oktober 2024"),
            [
                "K06 Kepala Seksi Pelayanan Umum B1",
                "K06 Kepala Seksi Pemberdayaan Masyarakat Desa B1",
                "K08 Sekretaris Camat B6",
            ],
        ),
        "silent on one of another year": (
            FOUR + "[Camat] Perjanjian\n| Tahun | 2023 |\n| Tanggal | 2 Januari 2023 |",
            ["K05 Camat B2"],
        ),
        "one day later": (
            FOUR + "[Camat] Perjanjian\n| Tanggal | 3 Januari 2024 |",
            ["K08 Camat B6"],
            {"says": ["Tanggal di sini 3 Januari 2024, di workbook lain 2 Januari 2024."]},
        ),
        "one day in two writings": (FOUR + "[Camat] Perjanjian\n| Tanggal | d:2024-01-02 |", []),
        "one against one: the head's counts": (
            CAMAT + SEKRETARIS + "[Camat] Perjanjian\n| Tanggal | 3 Januari 2024 |",
            ["K08 Sekretaris Camat B6"],
            {"says": ["Tanggal di sini 2 Januari 2024, di workbook lain 3 Januari 2024."]},
        ),
        "two days as often as each other: the head's counts, though it stands alone": (
            CAMAT
            + SEKRETARIS
            + UMUM
            + PMD
            + PELAYANAN
            + "[Camat] Perjanjian\n| Tanggal | 5 Januari 2024 |\n\n"
            + "[Sekretaris Camat] Perjanjian\n| Tanggal | 4 Januari 2024 |\n\n"
            + "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Tanggal | 4 Januari 2024 |",
            [
                "K08 Kepala Seksi Pelayanan Umum B6",
                "K08 Kepala Seksi Pemberdayaan Masyarakat Desa B6",
                "K08 Kepala Sub Bagian Umum dan Keuangan B6",
                "K08 Sekretaris Camat B6",
            ],
            {"says": ["Tanggal di sini 4 Januari 2024, di workbook lain 5 Januari 2024."]},
        ),
        "silent on one that is alone": ("[Camat] Perjanjian\n| Tanggal | 3 Januari 2024 |", []),
        "silent where no page has a date": ("[Camat] Perjanjian\n| Tanggal | |", ["C01 B6"]),
        "silent where only one of two can be read": (
            CAMAT + SEKRETARIS + "[Camat] Perjanjian\n| Tanggal | awal tahun |",
            ["C04 Camat B6"],
        ),
        "silent where one has no page": (
            CAMAT + SEKRETARIS + "[Camat] Perjanjian\n(none)",
            ["T02 Camat"],
        ),
        "silent where none has a page": ("[Camat] Perjanjian\n(none)", ["T02"]),
    },
    "K09": {
        "one letter": (
            CAMAT + SEKRETARIS + "[Sekretaris Camat] Perjanjian\n| Pihak Kedua: Nama | Nama Camad |",
            ["K09 Sekretaris Camat B9"],
            {
                "says": ["Pihak Kedua “Nama Camad”, tetapi dalam perjanjiannya sendiri Camat bernama “Nama Camat”."],
                "related": {"K09 Sekretaris Camat B9": ["Camat B7"]},
            },
        ),
        "a title that differs": (
            CAMAT
            + SEKRETARIS
            + "[Camat] Perjanjian\n| Pihak Pertama: Nama | Yulius, S.E |\n\n"
            + "[Sekretaris Camat] Perjanjian\n| Pihak Kedua: Nama | Yulius, S.SE |",
            ["K09 Sekretaris Camat B9"],
        ),
        "in capitals, with other dots and blanks": (
            CAMAT
            + SEKRETARIS
            + "[Camat] Perjanjian\n| Pihak Pertama: Nama | Drs. Yulius, S. Sos |\n\n"
            + "[Sekretaris Camat] Perjanjian\n| Pihak Kedua: Nama | DRS YULIUS,  SSos |",
            [],
        ),
        "the superior's superior is not asked": (
            CAMAT + UMUM + "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Pihak Kedua: Nama | Yulius |",
            [],
        ),
        "silent without the superior's workbook": ("[Sekretaris Camat] Perjanjian\n| Pihak Kedua: Nama | Yulius |", []),
        "silent where no name stands here": (
            CAMAT + SEKRETARIS + "[Sekretaris Camat] Perjanjian\n| Pihak Kedua: Nama | |",
            ["C01 Sekretaris Camat B9"],
        ),
        "silent where no name stands there": (
            CAMAT + SEKRETARIS + "[Camat] Perjanjian\n| Pihak Pertama: Nama | |",
            ["C01 Camat B7"],
        ),
        "silent where here is no page": (
            CAMAT + SEKRETARIS + "[Sekretaris Camat] Perjanjian\n(none)",
            ["T02 Sekretaris Camat"],
        ),
        "silent where there is no page": (CAMAT + SEKRETARIS + "[Camat] Perjanjian\n(none)", ["T02 Camat"]),
    },
    "K10": {
        "a kasubag whose sekretaris's post is vacant reports to the camat": (
            "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Pihak Kedua: Jabatan | Camat Wotu |",
            [],
            {"profile": office_in_state("sekretaris", vacant=True)},
        ),
        "or to who acts for him": (
            "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Pihak Kedua: Jabatan | Plt. Sekretaris Camat |",
            [],
            {"profile": office_in_state("sekretaris", vacant=True)},
        ),
        "not to another section": (
            "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Pihak Kedua: Jabatan | Kepala Seksi Pelayanan Umum |",
            ["K10 B10"],
            {"profile": office_in_state("sekretaris", vacant=True)},
        ),
        "the wakil bupati acting for the bupati": (
            "[Camat] Perjanjian\n| Pihak Kedua: Jabatan | Wakil Bupati Luwu Timur selaku Plt. Bupati Luwu Timur |",
            [],
        ),
        "the wakil bupati himself": (
            "[Camat] Perjanjian\n| Pihak Kedua: Jabatan | Wakil Bupati Luwu Timur |",
            ["K10 B10"],
        ),
        "a kasubag reports to the sekretaris": (
            "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Pihak Kedua: Jabatan | Camat Wotu |",
            ["K10 B10"],
            {"says": ["Pihak Kedua menjabat “Camat Wotu”, seharusnya Sekretaris Camat."]},
        ),
        "a seksi reports to the camat": (
            "[Kepala Seksi Pelayanan Umum] Perjanjian\n| Pihak Kedua: Jabatan | Sekcam |",
            ["K10 B10"],
        ),
        "the camat reports to one outside the office": (
            "[Camat] Perjanjian\n| Pihak Kedua: Jabatan | Sekretaris Camat |",
            ["K10 B10"],
            {"says": ["Pihak Kedua menjabat “Sekretaris Camat”, seharusnya Bupati."]},
        ),
        "an abbreviation and another place": (
            "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Pihak Kedua: Jabatan | PLT. SEKCAM TOMONI |",
            [],
        ),
        "a position that nobody knows": (
            "[Kepala Seksi Pelayanan Umum] Perjanjian\n| Pihak Kedua: Jabatan | Camta |",
            ["K10 B10"],
        ),
        "silent where none stands there": (
            "[Kepala Seksi Pelayanan Umum] Perjanjian\n| Pihak Kedua: Jabatan | |",
            ["C01 B10"],
        ),
        "silent without a page": ("[Kepala Seksi Pelayanan Umum] Perjanjian\n(none)", ["T02"]),
        "a workbook without a page does not hide the next": (
            "[Camat] Perjanjian\n(none)\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n| Pihak Kedua: Jabatan | Bupati |",
            ["K10 Kepala Seksi Pelayanan Umum B10", "T02 Camat"],
        ),
        "silent on a first party that nobody knows": (
            "[Lurah] _pkxl\n| role | (none) |\n\n[Lurah] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n"
            "| Pihak Kedua: Jabatan | Juru Kunci |",
            ["T08 B8"],
        ),
    },
    "K11": {
        "an indicator of both lists, in two agreements, is one finding": (
            PMD + _promising(LAYANAN, PMD_REPORTS, "Kinerja", "Penjelasan"),
            [f"K11 {LAYANAN} D2"],
            {
                "says": [f"Indikator “{PMD_REPORTS}” juga diperjanjikan Kepala Seksi Pemberdayaan Masyarakat Desa."],
                "related": {f"K11 {LAYANAN} D2": ["Kepala Seksi Pemberdayaan Masyarakat Desa D2"]},
            },
        ),
        "in capitals and with a point behind it": (
            PMD + _promising(LAYANAN, PMD_REPORTS.upper() + ".", "Kinerja", "Penjelasan"),
            [f"K11 {LAYANAN} D2"],
        ),
        "one letter makes another indicator": (
            PMD + _promising(LAYANAN, PMD_REPORTS + "a", "Kinerja", "Penjelasan"),
            [],
        ),
        "in Lampiran I of one and Lampiran II of the other": (
            _promising(PMD_SIDE, PMD_REPORTS, "Kinerja") + _promising(LAYANAN, PMD_REPORTS, "Penjelasan"),
            [f"K11 {LAYANAN} E2", f"W03 {LAYANAN} D2"],
            {"related": {f"K11 {LAYANAN} E2": ["Kepala Seksi Pemberdayaan Masyarakat Desa D2"]}},
        ),
        "of three, the second and the third are told of the first": (
            PEMERINTAHAN
            + _promising(PMD_SIDE, PEMERINTAHAN_REPORTS, "Kinerja", "Penjelasan")
            + _promising(LAYANAN, PEMERINTAHAN_REPORTS, "Kinerja", "Penjelasan"),
            [f"K11 {LAYANAN} D2", "K11 Kepala Seksi Pemberdayaan Masyarakat Desa D2"],
            {"related": {f"K11 {LAYANAN} D2": ["Kepala Seksi Pemerintahan Umum D2"]}},
        ),
        **{
            f"of two lurah, {first} and {second}": (
                "".join(
                    f"[{book}] _pkxl\n| role | (none) |\n\n[{book}] Perjanjian\n| Pihak Pertama: Jabatan | {title} |\n\n"
                    for book, title in (("Lurah Satu", first), ("Lurah Tiga", second))
                ).strip(),
                [*double, *(f"T08 Lurah {n} B8" for n in ("Satu", "Tiga"))],
            )
            for first, second, double in (
                ("Lurah Malili", "Lurah Wawondula", []),
                ("Lurah Malili", "Lurah Malili", ["K11 Lurah Tiga D2", "K13 Lurah Tiga C2"]),
                ("Lurah Malili", "Kepala Pasar", ["K11 Lurah Tiga D2", "K13 Lurah Tiga C2"]),
                ("Kepala Pasar", "Lurah Malili", ["K11 Lurah Tiga D2", "K13 Lurah Tiga C2"]),
            )
        },
        "silent on what holds no letter": (
            _promising(PMD_SIDE, "...", "Kinerja") + _promising(LAYANAN, "...", "Kinerja"),
            [f"W03 {position} D2" for position in (LAYANAN, PMD_SIDE)],
        ),
        "silent on what is not there": (
            _promising(PMD_SIDE, "", "Kinerja") + _promising(LAYANAN, "", "Kinerja"),
            [f"C01 {position} D2" for position in (LAYANAN, PMD_SIDE)],
        ),
        "twice in one agreement it is told once": (
            PMD
            + f"[{LAYANAN}] Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |\n"
            + "".join(
                f"| {n} | Sasaran Kegiatan | Terlaksananya urusan kepala seksi pelayanan umum | {PMD_REPORTS} | 12 | Laporan | 12 |\n"
                for n in (1, 2)
            )
            + f"\n{_promising(LAYANAN, PMD_REPORTS, 'Penjelasan')}",
            [f"B08 {LAYANAN} D3", f"B09 {LAYANAN} C3", f"K11 {LAYANAN} D2"],
        ),
        "in Lampiran II, behind one that Lampiran I has too": (
            PMD + _changed(LAYANAN, "Penjelasan", "| Sesuai Renstra |", f"| Sesuai Renstra |\n{EXPLAINED}"),
            ["K11 Kepala Seksi Pelayanan Umum E3", "W04 Kepala Seksi Pelayanan Umum E3"],
        ),
    },
}
