"""Cases of reading: tables, columns and rows that are missing, were added or are not filled in."""

KINERJA = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"
OBJECTIVE = (
    "| 1 | Sasaran Kegiatan | Terlaksananya urusan kepala seksi pelayanan umum "
    "| Jumlah laporan urusan kepala seksi pelayanan umum | 12 | Laporan |\n"
)
ANGGARAN = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"
LINE = "| 1 | Sub Kegiatan | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha | 10 |\n"
BUDGET = f"{ANGGARAN.partition(chr(10))[2]}{LINE}"
BLANKS = "| (lanjutan) |\n" * 4
PAGE = """Perjanjian
(none)

PK
| Jenis | Perjanjian Kinerja |
| Tahun | 2024 |
| Perangkat Daerah | Kantor Camat Wotu |
| Kabupaten | Luwu Timur |
| Tempat | Wotu |
| Tanggal | 2 Januari 2024 |
| Pihak Pertama: Nama | Nama Kepala Seksi Pelayanan Umum |
| Pihak Pertama: Jabatan | Kepala Seksi Pelayanan Umum |
| Pihak Kedua: Nama | Nama Camat |
| Pihak Kedua: Jabatan | Camat |
"""
ONLY_THE_PAGE = "Kinerja\n(none)\n\nAnggaran\n(none)\n\nPenjelasan\n(none)"
STATEMENT = """PK
| PERJANJIAN KINERJA TAHUN 2024 |
| Nama : Nama Kepala Seksi Pelayanan Umum |
| Jabatan : Kepala Seksi Pelayanan Umum |
| Nama : Nama Camat |
| Jabatan : Camat Wotu |
| Wotu, 2 Januari 2024 |
"""

AGREED = f"{STATEMENT.partition(chr(10))[2]}| No | Tingkat | Uraian | Anggaran (Rp) |\n{LINE}"

CASES = {
    "T01": {
        "the page alone": (ONLY_THE_PAGE, ["T01"]),
        "nothing but the stamp": (f"{ONLY_THE_PAGE}\n\nPerjanjian\n(none)", ["T01"]),
        "exemptions alone": (
            f"{ONLY_THE_PAGE}\n\nPengecualian\n| Kode | Alasan |\n| W03 | Disepakati |",
            ["T01"],
        ),
        "one table is enough": (f"{ONLY_THE_PAGE}\n\n{ANGGARAN}{LINE}", ["T02", "T02"]),
        "one table is enough, on a sheet of another name": (
            f"{ONLY_THE_PAGE}\n\nLembar 3\n| Uraian | Anggaran (Rp) |\n| {LINE.split('|')[3]} | 10 |",
            ["T02", "T02"],
        ),
        "a consolidated workbook is none of ours, and told as that": (
            f"{ONLY_THE_PAGE}\n\nRekap Anggaran\n| a |\n\nRekonsiliasi\n| a |\n\nSumber\n| a |",
            ["F13"],
        ),
        "a consolidated workbook of a regency too, whatever else it holds": (
            "Rekap Kabupaten\n| a |\n\nKelengkapan\n| a |\n\nSumber\n| a |",
            ["F13"],
        ),
        "two sheets of a consolidated workbook are none": (
            "Rekap Anggaran\n| a |\n\nRekonsiliasi\n| a |\n\nKelengkapan\n| a |",
            [],
        ),
        "two sheets of a regency's are none": ("Rekap Kabupaten\n| a |\n\nSumber\n| a |", []),
    },
    "T02": {
        "no table of objectives": ("Kinerja\n(none)", ["T02"]),
        "no budget": ("Anggaran\n(none)", ["T02"]),
        "no explanation, in a workbook from the template": ("Penjelasan\n(none)", ["T02"]),
        "no page": ("Perjanjian\n(none)", ["T02"]),
        "a page as running text, that knows no regency": (f"Perjanjian\n(none)\n\n{STATEMENT}", []),
        "exemptions are not asked for": ("Pengecualian\n(none)", []),
        "a header with one of its anchors misspelled, on a sheet of another name": (
            "Anggaran\n(none)\n\nLembar 3\n| No | Uraian | Anggran |\n| 1 | Pengadaan Mebel | 10 |",
            ["T02"],
        ),
    },
    "T03": {
        "a column of the template with its header misspelled": (
            f"Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Taret | Satuan |\n{OBJECTIVE}",
            ["T03", "T04 E1"],
        ),
        "the amounts": ("Anggaran\n| No | Tingkat | Uraian | Kode |\n" + LINE.replace("10", ""), ["T03"]),
        "columns that may be left out": (
            "Kinerja\n| Sasaran | Indikator | Target |\n| Terlaksananya urusan kepala seksi pelayanan umum "
            "| Jumlah laporan urusan kepala seksi pelayanan umum | 12 Laporan |\n\n"
            "Anggaran\n| Uraian | Pagu |\n| Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan "
            "Non Usaha | 10 |",
            [],
        ),
        "an empty column is there": (
            KINERJA + OBJECTIVE.replace("| 12 | Laporan ", "| | Laporan "),
            ["C01 E2"],
        ),
    },
    "T04": {
        "a column of the office's own": (
            f"Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) | PPTK |\n{LINE}",
            ["T04 E1"],
        ),
        "a header that is a number or a line is none": (
            f"Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) | 2024 | -- |\n{LINE}",
            [],
        ),
        "a column without a header": (f"Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) | |\n{LINE}", []),
    },
    "T05": {
        "a remark below an empty row": (f"{ANGGARAN}{LINE}| |\n| | | Sesuai DPA | |", ["T05 C4"]),
        "a remark right below the last row is a row": (
            f"{ANGGARAN}{LINE}| | | Sesuai DPA | |",
            ["B03 A3", "C01 B3", "C01 D3"],
        ),
        "a remark beside the table": (f"{ANGGARAN}{LINE}| | | | | Sesuai DPA |", []),
        "signatures below the table": (
            f"{ANGGARAN}{LINE}| |\n| | | Wotu, 2 Januari 2024 |\n| | | Pihak Pertama |\n| | | Ahmad |",
            [],
        ),
    },
    "T06": {
        "a budget of prepared rows": (f"{ANGGARAN}| 1 | Sub Kegiatan | | |", ["T06"]),
        "objectives without any row": (KINERJA, ["T06"]),
        "explanations without any row": (
            "Penjelasan\n| No | Sasaran | Pengertian | Dasar Hukum | Indikator Kinerja | Uraian | Relevansi "
            "| Formulasi | Sumber Data | Target | Penjelasan Target |",
            ["T06"],
        ),
        "exemptions without any row": (
            "Pengecualian\n| Kode | Workbook atau Bagian | Sel atau Teks | Alasan | Nama | Tanggal |",
            [],
        ),
        "one row is enough": (f"{ANGGARAN}{LINE}", []),
        "a total alone is no row": (f"{ANGGARAN}| | | Jumlah | 10 |", ["T06"]),
    },
    "T12": {
        "no explanation, in a workbook of the office's own": ("Penjelasan\n(none)\n\n_pkxl\n(none)", ["T11", "T12"]),
        "an explanation, in a workbook of the office's own": ("_pkxl\n(none)", ["T11"]),
        "other tables are asked for all the same": (
            "Penjelasan\n(none)\n\n_pkxl\n(none)\n\nKinerja\n(none)",
            ["T02", "T11", "T12"],
        ),
    },
    "T14": {
        "one column": (f"{ANGGARAN}{LINE}", []),
        "two of one year": (
            "Anggaran\n| No | Tingkat | Uraian | Anggaran 2024 | Pagu 2024 |\n" + LINE.replace(" 10 |", " 10 | 20 |"),
            ["T14 E1"],
        ),
    },
    "T15": {
        "one sheet": (f"{ANGGARAN}{LINE}", []),
        "two of one stage": (f"{ANGGARAN}{LINE}\n\n{ANGGARAN.replace('Anggaran', 'RAB', 1)}{LINE}", ["T15 A1"]),
    },
    "T16": {
        "once": (f"{KINERJA}{OBJECTIVE}", []),
        "once more below Lampiran II": (
            f"{KINERJA}{OBJECTIVE}| LAMPIRAN II |\n{KINERJA.partition(chr(10))[2]}{OBJECTIVE}",
            ["T16 A4"],
        ),
    },
    "T17": {
        "its own year": ("Anggaran\n| No | Tingkat | Uraian | Anggaran 2024 |\n" + LINE, []),
        "another year": ("Anggaran\n| No | Tingkat | Uraian | Anggaran 2023 |\n" + LINE, ["T17 D1"]),
        "a year in a range": ("Anggaran\n| No | Tingkat | Uraian | Anggaran 2024-2026 |\n" + LINE, []),
        "a year before a range": ("Anggaran\n| No | Tingkat | Uraian | Anggaran 2025-2026 |\n" + LINE, ["T17 D1"]),
        "another stage": ("Anggaran\n| No | Tingkat | Uraian | Anggaran setelah Perubahan |\n" + LINE, ["T17 D1"]),
        "its own stage": ("Anggaran\n| No | Tingkat | Uraian | Anggaran Murni |\n" + LINE, []),
    },
    "T18": {
        "the other year": (
            "Anggaran\n| No | Tingkat | Uraian | Anggaran 2023 | Anggaran 2024 |\n"
            + LINE.replace(" 10 |", " 99 | 10 |"),
            ["T18 D1"],
        ),
        "no other year": (f"{ANGGARAN}{LINE}", []),
    },
    "T19": {
        "the other stage": (
            f"{ANGGARAN}{LINE}\n\n{ANGGARAN.replace('Anggaran', 'Anggaran Perubahan', 1)}{LINE}",
            ["T19 A1"],
        ),
        "no other stage": (f"{ANGGARAN}{LINE}", []),
    },
    "T20": {
        "an amendment beside what it amends": (
            f"Anggaran\n(none)\n\nJanuari\n{AGREED}\n\nOktober\n{AGREED.replace('PERJANJIAN', 'PERUBAHAN PERJANJIAN')}",
            ["T02", "T11", "T12", "T20"],
        ),
        "the same twice": (
            f"Anggaran\n(none)\n\nJanuari\n{AGREED}\n\nOktober\n{AGREED}",
            ["T15 A7"],
        ),
    },
    "T21": {
        "a heading of the agreement's year": (f"Anggaran\n| ANGGARAN TAHUN 2024 |\n{BUDGET}", []),
        "a heading of another year": (f"Anggaran\n| ANGGARAN TAHUN 2023 |\n{BUDGET}", ["T21 A2"]),
        "a heading of another stage": (f"Anggaran\n| APBD PERUBAHAN |\n{BUDGET}", ["T21 A2"]),
        "a heading six rows above": (f"Anggaran\n| ANGGARAN TAHUN 2023 |\n{BLANKS}{BUDGET}", ["T21 A6"]),
        "a regulation above": (f"Anggaran\n| Peraturan Bupati tentang Anggaran Tahun 2023 |\n{BUDGET}", []),
        "a date above": (f"Anggaran\n| Wotu, 2 Januari 2023 |\n{BUDGET}", []),
        "a sheet of another year": (f"Anggaran\n(none)\n\nAnggaran 2023\n{BUDGET}", ["T21 A1"]),
        "a sheet of another stage": (f"Anggaran\n(none)\n\nAnggaran Perubahan\n{BUDGET}", ["T21 A1"]),
        "a sheet of the agreement's stage": (f"Anggaran\n(none)\n\nAnggaran Murni\n{BUDGET}", []),
    },
    "T22": {
        "the year twice, and different": (f"{PAGE}| Tahun | 2023 |", ["T22 B11"]),
        "the year twice, and the same": (f"{PAGE}| Tahun | 2024 |", []),
        "a title of another stage": (f"{PAGE}| PERUBAHAN PERJANJIAN KINERJA TAHUN 2024 |", ["T21 A11"]),
        "a title of another year": (f"{PAGE}| PERJANJIAN KINERJA TAHUN 2023 |", ["T21 A11"]),
        "its own title": (f"{PAGE}| PERJANJIAN KINERJA TAHUN 2024 |", []),
    },
    "T23": {
        "thousands above": (f"Anggaran\n| (dalam ribuan rupiah) |\n{BUDGET}", ["T23 A2"]),
        "millions above": (f"Anggaran\n| Angka dalam jutaan |\n{BUDGET}", ["T23 A2"]),
        "as accountants write it": (f"Anggaran\n| (Rp 000) |\n{BUDGET}", ["T23 A2"]),
        "whole rupiah above": (f"Anggaran\n| (dalam rupiah) |\n{BUDGET}", []),
    },
}
