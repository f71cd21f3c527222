"""Cases of ``rules/identity.py``: whose workbook it is, by role, position and template."""

UNPROTECTED = "Perlindungan lembar {} dilepas, sehingga rumus dan judulnya dapat terhapus."

CASES = {
    "T07": {
        "the position in another spelling, with the place behind it": (
            "Perjanjian\n| Pihak Pertama: Jabatan | KASI. PELAYANAN WOTU |",
            [],
        ),
        "the position of another section": (
            "Perjanjian\n| Pihak Pertama: Jabatan | Kasi Pemerintahan |",
            ["K15 C2", "T07 B8", "W10 I2"],
            {
                "says": [
                    "Template ini untuk Kepala Seksi Pelayanan Umum, tetapi Jabatan Pihak Pertama tertulis "
                    "“Kasi Pemerintahan”; yang dipakai Jabatan itu."
                ]
            },
        ),
        "a colleague's template with one's own budget: the position counts, and nothing else is wrong": (
            """
            [Kepala Seksi Pemerintahan Umum] _pkxl
            | role | kasi_pelayanan |

            [Kepala Seksi Pelayanan Umum] Perjanjian
            | Tempat | Wotu |
            """,
            ["T07 Kepala Seksi Pemerintahan Umum B8"],
        ),
        "a position that nobody knows is another finding": (
            "Perjanjian\n| Pihak Pertama: Jabatan | Juru Kunci Pasar |",
            ["T08 B8"],
        ),
        "a position outside the office": ("Perjanjian\n| Pihak Pertama: Jabatan | Bupati |", ["T08 B8"]),
        "a blank position": ("Perjanjian\n| Pihak Pertama: Jabatan | |", ["C01 B8"]),
        "a position that is an error": ("Perjanjian\n| Pihak Pertama: Jabatan | #REF! |", ["C09 B8"]),
        "a stamp with a role that nobody knows": (
            "_pkxl\n| role | kasi_pasar |\n\nPerjanjian\n| Pihak Pertama: Jabatan | Kepala Seksi Pelayanan |",
            [],
        ),
        "a stamp with a role outside the office": ("_pkxl\n| role | bupati |", []),
        "a stamp without a role": ("_pkxl\n| role | (none) |", []),
        "no page at all": ("Perjanjian\n(none)", ["T02"]),
    },
    "T08": {
        "the sekretaris of a kelurahan is no Sekretaris Camat": (
            "[Sekretaris Camat] _pkxl\n| role | (none) |\n\n[Sekretaris Camat] Perjanjian\n"
            "| Pihak Pertama: Jabatan | Sekretaris Kelurahan Bawalipu |",
            ["T08 B8"],
        ),
        "acting officials are known": (
            "[Camat] Perjanjian\n| Pihak Pertama: Jabatan | Sekretaris Camat selaku Pelaksana Tugas (Plt.) Camat Wotu |",
            [],
        ),
        "a position that nobody knows, without a template's role": (
            "_pkxl\n| role | (none) |\n\nPerjanjian\n| Pihak Pertama: Jabatan | Kepala Seksi Pelayaman |",
            ["T08 B8"],
            {
                "says": [
                    "Jabatan “Kepala Seksi Pelayaman” tidak ada dalam profil kantor.",
                    "Bila yang dimaksud Kepala Seksi Pelayanan Umum, tulis seperti itu; bila jabatan lain, "
                    "tambahkan ke profil (--profile).",
                ]
            },
        ),
        "without a blank before what follows": (
            "Perjanjian\n| Pihak Pertama: Jabatan | Kepala Seksi Pelayananan |",
            ["T08 B8"],
        ),
        "one that is known, without a template's role": (
            "_pkxl\n| role | (none) |\n\nPerjanjian\n| Pihak Pertama: Jabatan | Plt. Kasi Pelayanan Umum |",
            [],
        ),
        "a blank position, without a template's role": (
            "_pkxl\n| role | (none) |\n\nPerjanjian\n| Pihak Pertama: Jabatan | |",
            ["C01 B8"],
        ),
        "no page at all, nor a template's role": ("_pkxl\n| role | (none) |\n\nPerjanjian\n(none)", ["T02"]),
    },
    "T09": {
        "the version before": (
            "_pkxl\n| version | 0.9 |",
            ["T09"],
            {
                "says": [
                    "Workbook ini memakai template versi 0.9; yang berlaku versi 1.0.",
                ]
            },
        ),
        "figures, not letters": ("_pkxl\n| version | 0.10 |", ["T09"]),
        "the current one": ("_pkxl\n| version | 1.0 |", []),
        "the current one, with a zero before it": ("_pkxl\n| version | 01.0 |", []),
        "the current one, without its zero": ("_pkxl\n| version | 1 |", []),
        "the current one, with a comma and a letter": ("_pkxl\n| version | v1,0 |", []),
        "the one before, with a letter": ("_pkxl\n| version | v0.9 |", ["T09"]),
        "a version that is none": ("_pkxl\n| version | terbaru |", []),
        "the current one, with a word behind it": ("_pkxl\n| version | 1.0.uji |", []),
        "no version": ("_pkxl\n| version | (none) |", []),
        "a blank version": ("_pkxl\n| version | |", []),
    },
    "T10": {
        "the version after": (
            "_pkxl\n| version | 1.1 |",
            ["T10"],
            {
                "says": [
                    "Workbook ini memakai template versi 1.1, lebih baru daripada program ini (versi 1.0).",
                ]
            },
        ),
        "the current one, with a zero behind it": ("_pkxl\n| version | 1.00 |", []),
        "the one after, with a letter": ("_pkxl\n| version | v1,1 |", ["T10"]),
        "a version that is none": ("_pkxl\n| version | terbaru |", []),
        "the least after": ("_pkxl\n| version | 1.0.1 |", ["T10"]),
        "figures, not letters": ("_pkxl\n| version | 10.0 |", ["T10"]),
    },
    "T11": {
        "no stamp": (
            "_pkxl\n(none)",
            ["T11"],
            {
                "says": [
                    "Workbook ini bukan dari template pkxl; tabelnya dikenali dari judul kolom, jabatannya dari "
                    "halaman perjanjian."
                ]
            },
        ),
        "a stamp in which nothing stands": (
            "_pkxl\n| template | (none) |\n| version | (none) |\n| role | (none) |\n| language | (none) |",
            ["T11"],
        ),
        "a stamp without its name": ("_pkxl\n| template | (none) |", []),
        "a stamp with one entry": ("_pkxl\n| version | (none) |\n| role | (none) |\n| language | (none) |", []),
        "no stamp, so that the page says whose it is": (
            """
            _pkxl
            (none)

            Perjanjian
            | Pihak Pertama: Jabatan | Kepala Seksi Pemerintahan |

            Penjelasan ...
            | Sumber Data |
            | Laporan Seksi Pelayanan Umum |
            """,
            ["K15 C2", "T11", "W10 I2"],
        ),
    },
    "T13": {
        "two of the sheets": (
            "Perjanjian\n(protected)\n\nKinerja\n(protected)\n\nAnggaran\n(unprotected)\n\nPenjelasan\n(unprotected)",
            ["T13", "T13"],
            {"says": [UNPROTECTED.format("Anggaran"), UNPROTECTED.format("Penjelasan")]},
        ),
        "the page": ("Perjanjian\n(unprotected)", ["T13"], {"says": [UNPROTECTED.format("Perjanjian")]}),
        "all of them": (
            "Perjanjian\n(unprotected)\n\nKinerja\n(unprotected)\n\nAnggaran\n(unprotected)\n\nPenjelasan\n(unprotected)",
            ["T13", "T13", "T13", "T13"],
            {"says": [UNPROTECTED.format(sheet) for sheet in ("Perjanjian", "Kinerja", "Anggaran", "Penjelasan")]},
        ),
        "all of them protected": (
            "Perjanjian\n(protected)\n\nKinerja\n(protected)\n\nAnggaran\n(protected)\n\nPenjelasan\n(protected)",
            [],
        ),
        "not known": ("Perjanjian\n| Tempat | Wotu |", []),
        "a sheet that is none of the template's": ("Catatan\n| Rapat | besok |\n\nCatatan\n(unprotected)", []),
        "no template": ("_pkxl\n(none)\n\nAnggaran\n(unprotected)\n\nPerjanjian\n(unprotected)", ["T11"]),
    },
}
