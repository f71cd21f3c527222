"""Cases of ``rules/budget.py``: no line twice, a total that is the sum, nothing below it, values and no formulas.

The tables stand in the workbook of a section that has many sub kegiatan; its sheet *Kinerja* is taken out, which is
``T02``, so that lines and objectives are not compared.
"""

UMUM = "[Kepala Sub Bagian Umum dan Keuangan]"
SEKRETARIS = "[Sekretaris Camat]"
COLUMNS = "| No | Tingkat | Uraian | Anggaran (Rp) |\n"
HEAD = f"{UMUM} Kinerja\n(none)\n\n{UMUM} Anggaran\n{COLUMNS}"
HEAD_WITH_CODE = f"{UMUM} Kinerja\n(none)\n\n{UMUM} Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) |\n"
HEAD_OF_SEKRETARIS = f"{SEKRETARIS} Kinerja\n(none)\n\n{SEKRETARIS} Anggaran\n{COLUMNS}"
HEAD_WITH_SOURCE = HEAD.replace("|\n", "| Keterangan |\n")
TAMU = "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |\n"
MEBEL = "| 2 | Sub Kegiatan | Pengadaan Mebel | 20 |\n"
TWO = TAMU + MEBEL
MILLIONS = "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 24.411.350 |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 5.588.650 |\n"
LEVELS = (
    "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 30 |\n"
    "| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | 10 |\n"
    "| 2 | Kegiatan | Administrasi Keuangan Perangkat Daerah | 20 |\n"
)
TARGET = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |\n"
OWN = "Terlaksananya urusan kepala seksi pelayanan umum | Jumlah laporan urusan kepala seksi pelayanan umum"

CASES = {
    "B04": {
        "two lines": (HEAD + TWO, ["T02"]),
        "the same in other case and with other blanks": (
            HEAD + TWO + "| 3 | Sub Kegiatan | PENGADAAN  MEBEL | 30 |",
            ["B04 C4", "T02"],
            {
                "says": [
                    "“PENGADAAN MEBEL” sudah tercantum di baris 3.",
                    "Hapus salah satunya; bila memang dua sumber dana, tulis masing-masing di kolom Keterangan.",
                ]
            },
        ),
        "three times, both pointing at the first": (
            HEAD
            + TWO
            + "| 3 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 30 |\n| 4 | Sub Kegiatan | Fasilitasi kunjungan tamu | 5 |",
            ["B04 C4", "B04 C5", "T02"],
            {
                "says": [
                    "“Fasilitasi Kunjungan Tamu” sudah tercantum di baris 2.",
                    "“Fasilitasi kunjungan tamu” sudah tercantum di baris 2.",
                ]
            },
        ),
        "the same but for a letter": (
            HEAD + TWO + "| 3 | Sub Kegiatan | Pengadaan Mebell | 30 |",
            ["B04 C4", "N01 C4", "T02"],
        ),
        "the same by its code": (
            HEAD_WITH_CODE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | | 10 |\n| 2 | Sub Kegiatan | Kursi Tamu | 7.01.01.2.07.0005 | 20 |",
            ["B04 C3", "N03 D3", "T02"],
        ),
        "two sources of funds": (
            HEAD_WITH_SOURCE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 | APBD |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 10 | DAU |",
            ["T02"],
        ),
        "one source of funds, in another writing": (
            HEAD_WITH_SOURCE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 | APBD |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 20 | apbd. |",
            ["B04 C3", "T02"],
        ),
        "a source of funds beside none": (
            HEAD_WITH_SOURCE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 | |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 10 | DAU |",
            ["B04 C3", "T02"],
        ),
        "none beside a source of funds": (
            HEAD_WITH_SOURCE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 | DAU |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 10 | |",
            ["B04 C3", "T02"],
        ),
        "the third is the second's": (
            HEAD_WITH_SOURCE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | 10 | APBD |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 10 | DAU |\n"
            + "| 3 | Sub Kegiatan | Pengadaan Mebel | 10 | DAU |",
            ["B04 C4", "T02"],
            {"says": ["“Pengadaan Mebel” sudah tercantum di baris 3."]},
        ),
        "once for each kelurahan, numbered anew": (
            HEAD + "| | | Kelurahan Malili | |\n" + TAMU + MEBEL + "| | | Kel. Wawondula | |\n" + TAMU + MEBEL,
            ["T02"],
        ),
        "twice for one kelurahan": (
            HEAD
            + "| | | Kelurahan Malili | |\n"
            + TAMU
            + "| | | Kelurahan Wawondula | |\n"
            + TAMU
            + MEBEL
            + TAMU.replace("1", "3", 1),
            ["B04 C7", "T02"],
            {"says": ["“Fasilitasi Kunjungan Tamu” sudah tercantum di baris 5."]},
        ),
        "one code for two kelurahan in the names": (
            HEAD_WITH_CODE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel Kelurahan Malili | 7.01.01.2.07.0005 | 10 |\n"
            + "| 2 | Sub Kegiatan | Pengadaan Mebel Kel. Wawondula | 7.01.01.2.07.0005 | 10 |",
            ["N03 D2", "N03 D3", "T02"],
        ),
        "one code for one kelurahan in two names": (
            HEAD_WITH_CODE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel Kelurahan Malili | 7.01.01.2.07.0005 | 10 |\n"
            + "| 2 | Sub Kegiatan | Pengadaan Kursi Kel. Malili | 7.01.01.2.07.0005 | 10 |",
            ["B04 C3", "N03 D2", "N03 D3", "T02"],
        ),
        "for the office and for a kelurahan": (HEAD + TAMU + "| Kelurahan Malili | | | |\n" + TAMU, ["T02"]),
        "two of one kegiatan that are not in the nomenclature": (
            HEAD_WITH_CODE
            + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau | 7.01.01.2.06.0091 | 10 |\n"
            + "| 2 | Sub Kegiatan | Pembangunan Menara Pantau | 7.01.01.2.06.0092 | 20 |",
            ["N02 C2", "N02 C3", "T02"],
        ),
        "one name on two levels": (
            HEAD_OF_SEKRETARIS
            + "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 30 |\n"
            + "| 1 | Kegiatan | Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 30 |",
            ["N02 C3", "T02"],
        ),
        "one unknown kegiatan under two programs": (
            "[Camat] Kinerja\n(none)\n\n[Camat] Anggaran\n"
            + COLUMNS
            + "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 20 |\n"
            + "| 1 | Kegiatan | Pembangunan Menara Pantau | 20 |\n"
            + "| 2 | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 10 |\n"
            + "| 1 | Kegiatan | Pembangunan Menara Pantau | 10 |",
            ["K19 B3", "N02 C3", "N02 C5", "T02"],
        ),
        "one unknown kegiatan twice under one program": (
            "[Camat] Kinerja\n(none)\n\n[Camat] Anggaran\n"
            + COLUMNS
            + "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 30 |\n"
            + "| 1 | Kegiatan | Pembangunan Menara Pantau | 20 |\n"
            + "| 2 | Kegiatan | Pembangunan Menara Pantau | 10 |",
            ["B04 C4", "K19 B3", "N02 C3", "N02 C4", "T02"],
        ),
        "no title twice": (
            HEAD
            + "| 1 | Sub Kegiatan | | 10 |\n| 2 | Sub Kegiatan | | 20 |\n"
            + "| 3 | Sub Kegiatan | Pengadaan Mebel | 20 |",
            ["C01 C2", "C01 C3", "T02"],
        ),
        "levels that cannot be read, before one repeated line": (
            HEAD
            + "| 1 | Subkeg | Pengadaan Mebel | 10 |\n| 2 | Subkeg | Pengadaan Mebel | 20 |\n"
            + TAMU.replace("1", "3", 1)
            + TAMU.replace("1", "4", 1),
            ["B04 C5", "C11 B2", "C11 B3", "T02"],
        ),
    },
    "B05": {
        "equal, in another writing": (HEAD + MILLIONS + "| | | Jumlah | Rp. 30.000.000,- |", ["T02"]),
        "equal, as a number": (HEAD + TWO + "| | | TOTAL ANGGARAN | n:30 |", ["T02"]),
        "one rupiah too much": (
            HEAD + TWO + "| | | Jumlah | 31 |",
            ["B05 D4", "T02"],
            {
                "says": [
                    "Jumlah tertulis Rp31, tetapi barisnya berjumlah Rp30 (selisih -Rp1).",
                    "Hapus angka yang diketik dan pakai rumus template, atau perbaiki barisnya.",
                ]
            },
        ),
        "one rupiah too little, without a label": (
            HEAD + TWO + "| | | | 29 |",
            ["B05 D4", "T02"],
            {"says": ["Jumlah tertulis Rp29, tetapi barisnya berjumlah Rp30 (selisih Rp1)."]},
        ),
        "nothing typed but a zero": (HEAD + TWO + "| | | Jumlah | 0 |", ["B05 D4", "T02"]),
        "nothing typed": (HEAD + TWO + "| | | Jumlah | |", ["T02"]),
        "a total in words": (HEAD + TWO + "| | | Jumlah | tiga puluh juta |", ["B10 D4", "T02"]),
        "a total with sen": (HEAD + TWO + "| | | Jumlah | 30,50 |", ["B10 D4", "T02"]),
        "a line that cannot be read": (
            HEAD + TAMU + "| 2 | Sub Kegiatan | Pengadaan Mebel | dua puluh |\n| | | Jumlah | 10 |",
            ["C02 D3", "T02"],
        ),
        "a line without an amount": (
            HEAD + TAMU + "| 2 | Sub Kegiatan | Pengadaan Mebel | |\n| | | Jumlah | 11 |",
            ["C01 D3", "T02"],
        ),
        "a line of no known level": (
            HEAD + "| 1 | Subkeg | Pengadaan Mebel | 20 |\n| | | Jumlah | 21 |",
            ["C11 B2", "T02"],
        ),
        "the programs only": (HEAD_OF_SEKRETARIS + LEVELS + "| | | Jumlah | 30 |", ["T02"]),
        "programs and kegiatan together": (HEAD_OF_SEKRETARIS + LEVELS + "| | | Jumlah | 60 |", ["B05 D5", "T02"]),
        "the kegiatan, where a sub kegiatan stands below": (
            HEAD_OF_SEKRETARIS
            + "| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | 10 |\n| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 9 |\n| | | Jumlah | 9 |",
            ["B05 D4", "K19 B3", "T02"],
        ),
        "levels that are inferred from the names": (
            HEAD_OF_SEKRETARIS.replace("| Tingkat ", "")
            + LEVELS.replace("| Program |", "|").replace("| Kegiatan |", "|")
            + "| | Jumlah | 60 |",
            ["B05 C5", "T02"],
            {"says": ["Jumlah tertulis Rp60, tetapi barisnya berjumlah Rp30 (selisih -Rp30)."]},
        ),
        "a level that the header names": (
            HEAD.replace("| Tingkat | Uraian", "| Sub Kegiatan")
            + "| 1 | Pembangunan Menara Pantau | 10 |\n| | Jumlah | 11 |",
            ["B05 C3", "N02 B2", "T02"],
        ),
        "a level in its column, whatever the name": (
            HEAD_OF_SEKRETARIS
            + "| 1 | Program | Fasilitasi Kunjungan Tamu | 30 |\n| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | 30 |\n| | | Jumlah | 31 |",
            ["B05 D4", "N06 B2", "T02"],
        ),
        "a formula with another result": (HEAD + TWO + "| | | Jumlah | =31 |", ["B06 D4", "T02"]),
    },
    "B06": {
        "the sum": (HEAD + MILLIONS + "| | | Jumlah | =30000000 |", ["T02"]),
        "the sum, but for what floats leave behind": (HEAD + TWO + "| | | Jumlah | =30.4 |", ["T02"]),
        "one rupiah too much": (
            HEAD + TWO + "| | | Jumlah | =31 |",
            ["B06 D4", "T02"],
            {
                "says": [
                    "Rumus jumlah menampilkan Rp31, tetapi barisnya berjumlah Rp30 (selisih -Rp1).",
                    "Buka di Excel dan hitung ulang (F9); bila tetap berbeda, perbaiki jangkauan rumusnya.",
                ]
            },
        ),
        "more than half a rupiah too much": (HEAD + TWO + "| | | Jumlah | =30.6 |", ["B06 D4", "T02"]),
        "one rupiah too little": (
            HEAD + TWO + "| | | Jumlah | =29 |",
            ["B06 D4", "T02"],
            {"says": ["Rumus jumlah menampilkan Rp29, tetapi barisnya berjumlah Rp30 (selisih Rp1)."]},
        ),
        "the last line left out": (HEAD + TWO + "| | | Jumlah | =10 |", ["B06 D4", "T02"]),
        "no result": (HEAD + TWO + "| | | Jumlah | = |", ["T02"]),
        "a line that cannot be read": (
            HEAD + TAMU + "| 2 | Sub Kegiatan | Pengadaan Mebel | dua puluh |\n| | | Jumlah | =10 |",
            ["C02 D3", "T02"],
        ),
        "no total row": (HEAD + TWO, ["T02"]),
        "a typed total": (HEAD + TWO + "| | | Jumlah | n:31 |", ["B05 D4", "T02"]),
    },
    "B07": {
        "the total at the end": (HEAD + TWO + "| | | Jumlah | 30 |", ["T02"]),
        "one row below": (
            HEAD + TAMU + "| | | Jumlah | |\n" + MEBEL,
            ["B07 C4", "T02"],
            {
                "says": [
                    "Baris ini berada di bawah baris jumlah, sehingga tidak ikut dijumlahkan di lembar itu.",
                    "Pindahkan ke atas baris jumlah.",
                ]
            },
        ),
        "two rows below, the total that of the sheet": (
            HEAD
            + TAMU
            + "| | | Jumlah | 10 |\n"
            + MEBEL
            + "| 3 | Sub Kegiatan | Penyediaan Bahan Logistik Kantor | 5 |",
            ["B05 D3", "B07 C4", "B07 C5", "T02"],
        ),
        "no title in the row below": (HEAD + TAMU + "| | | Jumlah | |\n| 2 | Sub Kegiatan | | 20 |", ["C01 C4", "T02"]),
        "a remark below": (HEAD + TWO + "| | | Jumlah | 30 |\n| | | Angka menurut DPA | |", ["T02", "T05 C5"]),
    },
    "C21": {
        "values": (
            f"{TARGET}| 1 | Sasaran Kegiatan | {OWN} | n:12 | Laporan | n:12 |\n\nAnggaran\n{COLUMNS}"
            "| 1 | Sub Kegiatan | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha | n:10 |",
            [],
        ),
        "an amount": (
            HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | =10 |\n" + MEBEL,
            ["C21 D2", "T02"],
            {"says": ["Anggaran (Rp) berisi rumus.", "Bila jumlahnya sudah tetap, salin lalu tempel sebagai nilai."]},
        ),
        "a target": (
            f"{TARGET}| 1 | Sasaran Kegiatan | {OWN} | =12 | Laporan | 12 |",
            ["C21 E2"],
            {"says": ["Target berisi rumus."]},
        ),
        "a target, without the sheet Anggaran": (
            f"Anggaran\n(none)\n\n{TARGET}| 1 | Sasaran Kegiatan | {OWN} | =12 | Laporan | 12 |",
            ["C21 E2", "T02"],
        ),
        "a target of the Renstra": (f"{TARGET}| 1 | Sasaran Kegiatan | {OWN} | 12 | Laporan | =12 |", []),
        "two amounts": (
            HEAD
            + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | =10 |\n| 2 | Sub Kegiatan | Pengadaan Mebel | =20 |\n",
            ["C21 D2", "C21 D3", "T02"],
        ),
        "a formula without a result": (
            HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | = |\n" + MEBEL,
            ["C10 D2", "T02"],
        ),
        "a formula with a negative result": (
            HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | =-1 |\n" + MEBEL,
            ["C06 D2", "T02"],
        ),
        "the total": (HEAD + TWO + "| | | Jumlah | =30 |", ["T02"]),
    },
    "B10": {
        "a figure": (HEAD + TWO + "| | | Jumlah | Rp. 30,- |", ["T02"]),
        "nothing": (HEAD + TWO + "| | | Jumlah | |", ["T02"]),
        "words": (
            HEAD + TWO + "| | | Jumlah | tiga puluh |",
            ["B10 D4", "T02"],
            {"says": ["Jumlah tertulis “tiga puluh”, yang tidak dapat dibaca sebagai jumlah uang."]},
        ),
        "two readings": (HEAD + TWO + "| | | J U M L A H | 31,307.000 |", ["B10 D4", "T02"]),
        "a formula": (HEAD + TWO + "| | | Jumlah | =30 |", ["T02"]),
    },
    "B13": {
        "a sub kegiatan": (HEAD + TWO, ["T02"]),
        "an account by its title": (HEAD + TWO + "| 3 | Sub Kegiatan | Belanja Modal Mebel | 20 |", ["B13 C4", "T02"]),
        "an account behind a dash": (
            HEAD + TWO + "| 3 | Sub Kegiatan | - belanja modal mebel | 20 |",
            ["B13 C4", "T02"],
        ),
        "an account by its code": (
            HEAD_WITH_CODE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | | 20 |\n| 2 | Sub Kegiatan | Modal Mebel | 5.2.02 | 20 |",
            ["B13 C3", "T02"],
        ),
        "the code of a function": (
            HEAD_WITH_CODE
            + "| 1 | Sub Kegiatan | Pengadaan Mebel | | 20 |\n| 2 | Sub Kegiatan | Survei | 5.05.02.2.01.01 | 20 |",
            ["N05 D3", "T02"],
        ),
        "a word that begins with it": (HEAD + TWO + "| 3 | Sub Kegiatan | Belanjaan Kantor | 20 |", ["N02 C4", "T02"]),
        "a word in the title": (HEAD + TWO + "| 3 | Sub Kegiatan | Evaluasi Belanja | 20 |", ["N02 C4", "T02"]),
    },
}
