"""Cases of ``rules/prose.py``: every explanation is its indicator's own."""

from support.house import office_beside

NO_KINERJA = "Kinerja\n(none)\n\n"
"""Takes the sheet out, which is T02, so that the indicators explained need not stand there."""

CASES = {
    "W08": {
        "the same meaning under three objectives, in other cases": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Pertemuan yang dihadiri pegawai | Jumlah rapat |
            | 2 | Tersedianya mebel | PERTEMUAN  yang dihadiri pegawai. | Jumlah mebel |
            | 3 | Terlayaninya tamu | Pertemuan yang dihadiri pegawai | Jumlah tamu |
            """,
            ["T02", "W08 C3"],
            {
                "says": ["W08 C3: Pengertian ini sama persis dengan pengertian sasaran di baris 2. Juga di C4."],
                "related": {"W08 C3": ["C4"]},
            },
        ),
        "one letter apart": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Pertemuan yang dihadiri pegawai | Jumlah rapat |
            | 2 | Tersedianya mebel | Pertemuan yang dihadiri pegawaj | Jumlah mebel |
            """,
            ["T02"],
        ),
        "one objective in two cases goes on with its meaning": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Pertemuan yang dihadiri pegawai | Jumlah rapat |
            | 2 | Terlaksananya Rapat | Pertemuan yang dihadiri pegawai | Jumlah peserta |
            | | | | Jumlah notulen |
            """,
            ["T02"],
        ),
        "only how many indicators there are is said otherwise": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Pertemuan pegawai. Sasaran kinerja ini memiliki 1 (satu) indikator,\\nyaitu jumlah rapat | Jumlah rapat |
            | 2 | Tersedianya mebel | Pertemuan pegawai. SASARAN KINERJA INI MEMILIKI 2 (dua) indikator:\\njumlah mebel dan lemari | Jumlah mebel |
            | | | | Jumlah lemari |
            | 3 | Terlayaninya tamu | Pertemuan pegawai. | Jumlah tamu |
            """,
            ["T02", "W08 C3"],
        ),
        "nothing but how many indicators there are": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Sasaran kinerja ini memiliki 1 (satu) indikator | Jumlah rapat |
            | 2 | Tersedianya mebel | Sasaran kinerja ini memiliki 1 (satu) indikator | Jumlah mebel |
            """,
            ["T02"],
        ),
        "blank meanings and blank objectives have findings of their own": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | | Pertemuan yang dihadiri pegawai | Jumlah rapat |
            | 2 | Terlayaninya tamu | | Jumlah tamu |
            | 3 | Tersedianya mebel | Pertemuan yang dihadiri pegawai | Jumlah mebel |
            | 4 | Terkirimnya surat | | Jumlah surat |
            """,
            ["C01 B2", "C01 C3", "C01 C5", "T02"],
        ),
        "a meaning that follows in an objective's second row is its first": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | | Jumlah rapat |
            | | | Pertemuan yang dihadiri pegawai | Jumlah peserta |
            | 2 | Tersedianya mebel | Pertemuan yang dihadiri pegawai | Jumlah mebel |
            """,
            ["C01 C2", "T02", "W08 C4"],
            {"says": ["Pengertian ini sama persis dengan pengertian sasaran di baris 3."]},
        ),
    },
    "W09": {
        "every way to say that something is divided": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Formulasi |
            | Persentase surat a | Surat selesai DIBAGI surat masuk |
            | Persentase surat b | Surat selesai di bagi surat masuk |
            | Persentase surat c | Surat selesai per surat masuk |
            | Persentase surat d | Surat selesai/surat masuk |
            | Persentase surat e | Surat selesai : surat masuk |
            | Persentase surat f | Surat selesai ÷ surat masuk |
            | Persentase surat g | Perbandingan surat selesai dan surat masuk |
            | Persentase surat h | Hasil = surat selesai / surat masuk |
            | Persentase surat i | Rata-rata surat selesai |
            | Persentase surat j | Rata rata surat selesai |
            | Persentase surat k | Surat selesai : surat masuk = persentase |
            | Persentase surat l | Rumus: surat selesai : surat masuk x 100% |
            | Persentase surat m | Rasio surat selesai terhadap surat masuk |
            | Persentase surat n | (a/b) x 100% |
            """,
            ["T02"],
        ),
        "words that only hold one of those": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Formulasi |
            | Persentase surat a | Surat selesai dikali 100 persen |
            | Persentase surat b | Surat bersuper cepat |
            | Persentase surat c | Surat bamper dan surat rata |
            | Persentase surat d | Bagi surat selesai |
            | Persentase surat e | Hasil = surat selesai |
            | Persentase surat f | Rumus: surat selesai dikali 100 |
            | Persentase surat g | Cara perhitungan : jumlah surat selesai |
            | Persentase surat h | Persentase surat selesai: jumlah surat selesai dikali 100 |
            | Persentase surat i | Jumlah surat dan/atau laporan selesai |
            | Persentase surat j | Jumlah surat per bulan |
            | Persentase surat k | Jumlah surat selesai: |
            | Persentase surat l | Formulasi = Jumlah dokumen/laporan |
            """,
            ["T02", *(f"W09 H{row}" for row in range(2, 14))],
            {"says": ["Formulasi “Surat selesai dikali 100 persen” tidak menyebut pembilang dan penyebut."]},
        ),
        "an indicator that is no percentage, or not first of all": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Formulasi |
            | Jumlah surat selesai | Hasil rekap surat |
            | Kenaikan persentase surat selesai | Hasil rekap surat |
            """,
            ["T02"],
        ),
        "a percentage however it is spelled": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Formulasi |
            | PERSENTASE surat selesai | Hasil rekap surat |
            | (Kenaikan) persentase tamu terlayani | Hasil rekap tamu |
            | Presentase aset terawat | Hasil rekap aset |
            | Prosentase kegiatan terlaksana | Hasil rekap kegiatan |
            | Perentase pegawai hadir | Hasil rekap pegawai |
            """,
            ["C19 E4", "C19 E5", "C19 E6", "T02", "W09 H2", "W09 H3", "W09 H4", "W09 H5", "W09 H6"],
        ),
        "a long formula is quoted up to seventy letters, on one line": (
            NO_KINERJA
            + f"""
            Penjelasan ...
            | Indikator Kinerja | Formulasi |
            | Persentase surat a | Hasil rekap\\n\\nsurat {"x" * 52} |
            | Persentase surat b | Hasil rekap\\nsurat {"y" * 53} |
            """,
            ["T02", "W09 H2", "W09 H3"],
            {
                "says": [
                    f"Formulasi “Hasil rekap surat {'x' * 52}” tidak menyebut pembilang dan penyebut.",
                    f"Formulasi “Hasil rekap surat {'y' * 51}…” tidak menyebut pembilang dan penyebut.",
                ]
            },
        ),
        "a blank formula and a blank indicator have findings of their own": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Formulasi |
            | Persentase surat selesai | |
            | | Hasil rekap surat |
            | Persentase tamu terlayani | Hasil rekap tamu |
            """,
            ["C01 E3", "C01 H2", "T02", "W09 H4"],
        ),
    },
    "W10": {
        "another section, under each of its names, in capitals too": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Sumber Data |
            | Jumlah surat a | Laporan Seksi Pemerintahan |
            | Jumlah surat b | Arsip Sub Bagian Umum |
            | Jumlah surat c | Arsip Subbagian Umum |
            | Jumlah surat d | BUKU SEKSI PEMERINTAHAN UMUM KECAMATAN WOTU |
            """,
            ["T02", "W10 I2", "W10 I3", "W10 I4", "W10 I5"],
            {
                "says": [
                    "Sumber data menyebut Seksi Pemerintahan, padahal ini perjanjian Kepala Seksi Pelayanan Umum.",
                    "Sumber data menyebut Sub Bagian Umum, padahal ini perjanjian Kepala Seksi Pelayanan Umum.",
                    "Sumber data menyebut Subbagian Umum, padahal ini perjanjian Kepala Seksi Pelayanan Umum.",
                ]
            },
        ),
        "the own section, a section that nobody knows, and none": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Sumber Data |
            | Jumlah surat a | Laporan Seksi Pelayanan |
            | Jumlah surat b | Laporan Seksi Kebersihan |
            | Jumlah surat c | Buku tamu pemerintahan umum |
            | Jumlah surat d | Diseksi Pemerintahan |
            """,
            ["T02"],
        ),
        "what follows a mark or a line is no part of the section's name": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Sumber Data |
            | Jumlah surat a | Seksi Pemerintahan, buku tamu |
            | Jumlah surat b | Sub Bagian Umum; buku tamu |
            | Jumlah surat c | Seksi Pemberdayaan Masyarakat. Buku tamu |
            | Jumlah surat d | Seksi Tata Pemerintahan\\nBuku tamu |
            """,
            ["T02", "W10 I2", "W10 I3", "W10 I4", "W10 I5"],
            {
                "says": [
                    f"Sumber data menyebut {named}, padahal ini perjanjian Kepala Seksi Pelayanan Umum."
                    for named in (
                        "Seksi Pemerintahan",
                        "Sub Bagian Umum",
                        "Seksi Pemberdayaan Masyarakat",
                        "Seksi Tata Pemerintahan",
                    )
                ]
            },
        ),
        "beside the own section a sub bagian": (
            "Penjelasan ...\n| Sumber Data |\n| Seksi Pelayanan Umum dan Sub Bagian Umum |",
            ["W10 I2"],
            {
                "says": [
                    "Sumber data menyebut Sub Bagian Umum, padahal ini perjanjian Kepala Seksi Pelayanan Umum.",
                ]
            },
        ),
        "the second of two is another one": (
            "Penjelasan ...\n| Sumber Data |\n| Seksi Pelayanan Umum dan Seksi Pemerintahan |",
            ["W10 I2"],
            {"says": ["Sumber data menyebut Seksi Pemerintahan, padahal ini perjanjian Kepala Seksi Pelayanan Umum."]},
        ),
        "the third of three is another one, by its short title": (
            "Penjelasan ...\n| Sumber Data |\n| Seksi Pelayanan; Seksi Kebersihan; Kasi Pemerintahan |",
            ["W10 I2"],
            {"says": ["Sumber data menyebut Kasi Pemerintahan, padahal ini perjanjian Kepala Seksi Pelayanan Umum."]},
        ),
        "the own one twice": ("Penjelasan ...\n| Sumber Data |\n| Seksi Pelayanan dan Kasi Pelayanan Umum |", []),
        "two others are one finding": (
            "Penjelasan ...\n| Sumber Data |\n| Seksi Pemerintahan; Sub Bagian Umum; Subbagian Keuangan |",
            ["W10 I2"],
            {
                "says": [
                    "Sumber data menyebut Seksi Pemerintahan, Sub Bagian Umum, Subbagian Keuangan, padahal ini perjanjian "
                    "Kepala Seksi Pelayanan Umum.",
                ]
            },
        ),
        "the sections of a district's offices, which sign no agreement here": (
            "Penjelasan ...\n| Sumber Data |\n| Laporan Seksi Perencanaan Bappelitbangda |",
            [],
            {"profile": office_beside("Kepala Seksi Perencanaan Bappelitbangda")},
        ),
        "in another agreement, where the first one's section is another": (
            """
            [Kepala Seksi Ketenteraman dan Ketertiban Umum] Penjelasan ...
            | Sumber Data |
            | Laporan Seksi Pelayanan Umum |
            """,
            ["W10 I2"],
        ),
        "a blank source": ("Penjelasan ...\n| Sumber Data |\n| |", ["C01 I2"]),
        "whose agreement it is, is not known": (
            """
            _pkxl
            | role | (none) |

            Perjanjian
            | Pihak Pertama: Jabatan | Juru Kunci Pasar |

            Penjelasan ...
            | Sumber Data |
            | Laporan Seksi Pemerintahan |
            """,
            ["T08 B8"],
        ),
    },
    "W11": {
        "nothing but the indicator": (
            "Penjelasan ...\n| Uraian | Relevansi | Formulasi | Sumber Data |\n| | | | |",
            ["W11 E2"],
            {
                "says": [
                    "Indikator “Jumlah laporan urusan kepala seksi pelayanan umum” tercantum, tetapi uraian, relevansi, "
                    "formulasi dan sumber datanya kosong."
                ]
            },
        ),
        "one of the four is enough, and the others are asked for": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data |
            | Jumlah surat a | Banyaknya surat | | | |
            | Jumlah surat b | | Mengukur surat | | |
            | Jumlah surat c | | | Hasil rekap | |
            | Jumlah surat d | | | | Buku surat |
            """,
            [
                *("C01 G2", "C01 H2", "C01 I2"),
                *("C01 F3", "C01 H3", "C01 I3"),
                *("C01 F4", "C01 G4", "C01 I4"),
                *("C01 F5", "C01 G5", "C01 H5"),
                "T02",
            ],
        ),
        "no column of indicators beside four blanks": (
            NO_KINERJA
            + """
            Penjelasan
            | No | Sasaran | Pengertian | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |
            | 1 | Terlaksananya rapat | Pertemuan pegawai | | | | | 12 | Sesuai Renstra |
            """,
            ["C01 D2", "C01 E2", "C01 F2", "C01 G2", "T02", "T03"],
        ),
        "a blank indicator beside four blanks": (
            NO_KINERJA
            + """
            Penjelasan ...
            | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data |
            | | | | | |
            """,
            ["C01 E2", "C01 F2", "C01 G2", "C01 H2", "C01 I2", "T02"],
        ),
    },
}
