"""Cases of ``rules/signatures.py``: the agreement page against its own signatures."""

DEFAULT = "Kepala Seksi Pelayanan Umum"


def signed(
    date="Wotu, 2 Januari 2024",
    *,
    page="",
    second=("Camat", "Nama Camat"),
    first=("Kepala Seksi Pelayanan Umum", "Nama Kepala Seksi Pelayanan Umum"),
):
    """The page with its signatures below, in the form of the template: rows 12 to 17, columns A and C.

    `page` are rows of the page above that say something else.
    """
    return f"""
        Perjanjian
        | Tempat | Wotu |
        {page}

        Perjanjian +
        | | | |
        | | | {date} |
        | Pihak Kedua, | | Pihak Pertama, |
        | {second[0]} | | {first[0]} |
        | | | |
        | | | |
        | {second[1]} | | {first[1]} |
        """


NO_PAGE = ("Perjanjian\n(none)", ["T02"])

CASES = {
    "W12": {
        "both as above": (signed(), []),
        "no signatures": ("Perjanjian\n| Tempat | Wotu |", []),
        "in capitals, in brackets, with other blanks and dots in the titles": (
            signed(
                page="| Pihak Pertama: Nama | Siti Aminah, S.Sos, M.Si |\n| Pihak Kedua: Nama | Drs. Mansyur |",
                first=("Kepala Seksi Pelayanan Umum", "(SITI AMINAH, S. Sos., M Si)"),
                second=("Camat", "DRS MANSYUR"),
            ),
            [],
        ),
        "one letter of the first name": (
            signed(
                page="| Pihak Pertama: Nama | Siti Aminah |",
                first=("Kepala Seksi Pelayanan Umum", "Siti Aminan"),
            ),
            ["W12 C17"],
            {
                "says": ["Nama di tanda tangan Pihak Pertama “Siti Aminan”, tetapi di atas tertulis “Siti Aminah”."],
                "related": {"W12 C17": ["B7"]},
            },
        ),
        "one letter of the second one's title": (
            signed(
                page="| Pihak Kedua: Nama | Mansyur Daeng Situju, S.E |", second=("Camat", "Mansyur Daeng Situju, S.SE")
            ),
            ["W12 A17"],
            {
                "says": [
                    "Nama di tanda tangan Pihak Kedua “Mansyur Daeng Situju, S.SE”, tetapi di atas tertulis “Mansyur Daeng Situju, S.E”."
                ],
                "related": {"W12 A17": ["B9"]},
            },
        ),
        "the two have changed places": (
            signed(
                first=("Kepala Seksi Pelayanan Umum", "Nama Camat"),
                second=("Camat", "Nama Kepala Seksi Pelayanan Umum"),
            ),
            ["W12 A17", "W12 C17"],
        ),
        **{
            f"below the names {below}": (f"{signed()}| {below} | | {below} |", [])
            for below in (
                "Pembina Tk. I, IV/b",
                "Penata Muda",
                "Pengatur Tk. I",
                "Juru Muda",
                "Pangkat: Pembina",
                "Gol. IV/a",
                "(III/d)",
                "NIP. 19700101 199003 1 001",
                "19700101 199003 1 001",
                "197001011990031001",
                "NRP 12345",
                "NI PPPK. 199",
                "ttd",
                "Meterai 10.000",
            )
        },
        **{
            f"{rows} rows below the names, {below[0]}": (
                signed() + "| | | |\n" * rows + "\n".join(f"| {line} |" for line in below),
                [],
            )
            for rows in (0, 1, 4)
            for below in (
                ["TAHUN 2025 | | TAHUN 2025"],
                ["LAMPIRAN II | | "],
                ["No | Uraian | Nilai | Ket", "1 | Tertibnya warga | Jumlah dokumen | 4 Dokumen"],
                ["4 Dokumen | | 12 Laporan"],
                ["KECAMATAN WOTU | | Disetujui"],
                ["PERJANJIAN KINERJA TAHUN 2024 | | "],
                ["Uraian | | Formulasi"],
            )
        },
        "another name, and text below it": (
            signed(first=("Kepala Seksi Pelayanan Umum", "Budi Santoso")) + "| | | |\n| Disetujui | | Disetujui |",
            ["W12 C17"],
        ),
        "another name, and directly below it the table of the next part": (
            signed(second=("Camat", "Budi Santoso")) + "| No | Uraian | Nilai | Ket |",
            ["W12 A17"],
        ),
        "a slip in a name that follows its position at once, and text below it": (
            """
        Perjanjian
        | Pihak Pertama: Nama | Siti Aminah |

        Perjanjian +
        | | | |
        | Pihak Pertama |
        | Kepala Seksi Pelayanan Umum |
        | Siti Aminan |
        | |
        | Disetujui |
        """,
            ["W12 A14"],
        ),
        "not signed yet, the position on two lines": (
            signed(first=("Kepala Seksi", "")).replace(
                "| Kepala Seksi |\n        | | | |", "| Kepala Seksi |\n        | | | Pelayanan Umum |", 1
            ),
            ["W13 C14"],
        ),
        "not signed yet, and the next table below": (
            signed(first=("Kepala Seksi Pelayanan Umum", ""), second=("Camat", ""))
            + "| No | Uraian | Nilai | Ket |\n| 1 | Tertib | Jumlah | 4 Dokumen |",
            [],
        ),
        "below the names what copies are sent to": (f"{signed()}| Tembusan: | | |\n| 1. Arsip | | |", []),
        "a name that begins as a rank does": (
            signed(page="| Pihak Kedua: Nama | Jurumudin |", second=("Camat", "Jurumudim")),
            ["W12 A17"],
        ),
        **{
            f"a line to sign on: {line}": (
                signed(first=("Kepala Seksi Pelayanan Umum", line), second=("Camat", line)),
                [],
            )
            for line in ("..................", "(................)", "__________", "………………")
        },
        "not signed yet": (
            signed(first=("Kepala Seksi Pelayanan Umum", ""), second=("Camat", "")),
            [],
        ),
        "no names above": (
            signed(page="| Pihak Pertama: Nama | |\n| Pihak Kedua: Nama | |"),
            ["C01 B7", "C01 B9"],
        ),
        "no page at all": NO_PAGE,
    },
    "W13": {
        "in another spelling, with the place behind it": (
            signed(
                first=("KASI. PELAYANAN WOTU", "Nama Kepala Seksi Pelayanan Umum"),
                second=("Plt. Camat Wotu", "Nama Camat"),
            ),
            [],
        ),
        "another section": (
            signed(first=("Kepala Seksi Pemerintahan", "Nama Kepala Seksi Pelayanan Umum")),
            ["W13 C14"],
            {
                "says": [
                    "Jabatan di tanda tangan Pihak Pertama “Kepala Seksi Pemerintahan”, tetapi di atas tertulis "
                    "“Kepala Seksi Pelayanan Umum”."
                ],
                "related": {"W13 C14": ["B8"]},
            },
        ),
        "another superior": (
            signed(second=("Sekretaris Camat", "Nama Camat")),
            ["W13 A14"],
            {
                "says": [
                    "Jabatan di tanda tangan Pihak Kedua “Sekretaris Camat”, tetapi di atas tertulis “Camat”.",
                ],
                "related": {"W13 A14": ["B10"]},
            },
        ),
        "a position that nobody knows, one letter off": (
            signed(first=("Kepala Seksi Pelayaman Umum", "Nama Kepala Seksi Pelayanan Umum")),
            ["W13 C14"],
        ),
        "two that nobody knows, in one spelling and in two": (
            signed(
                page="| Pihak Pertama: Jabatan | Juru Kunci Pasar |\n| Pihak Kedua: Jabatan | Kepala Pasar |",
                first=("JURU KUNCI PASAR", "Nama Kepala Seksi Pelayanan Umum"),
                second=("Kepala Pasar Wotu", "Nama Camat"),
            ),
            ["K10 B10", "T08 B8", "W13 A14"],
        ),
        "no position above": (
            signed(page="| Pihak Pertama: Jabatan | |\n| Pihak Kedua: Jabatan | |"),
            ["C01 B10", "C01 B8"],
        ),
        "no position over the signature that can be read": (
            signed(first=("=", "Nama Kepala Seksi Pelayanan Umum"), second=("=", "Nama Camat")),
            [],
        ),
        "no signatures": ("Perjanjian\n| Tempat | Wotu |", []),
        "no page at all": NO_PAGE,
    },
    "W14": {
        "the same day, in another writing": (signed("Wotu, 02 JANUARI 2024"), []),
        "a day later": (
            signed("Wotu, 3 Januari 2024"),
            ["W14 C12"],
            {
                "says": ["Tanggal di atas tanda tangan 3 Januari 2024, tetapi Tanggal perjanjian 2 Januari 2024."],
                "related": {"W14 C12": ["B6"]},
            },
        ),
        "a year earlier": (signed("Wotu, 2 Januari 2023"), ["W14 C12"]),
        **{
            f"a day later as {date}": (signed(date), ["W14 C12"])
            for date in (
                "Wotu, 3.1.2024",
                "Wotu, 3 . 1 . 2024",
                "Wotu, 03/01/2024",
                "Wotu, 3-1-2024",
                "Wotu, 3-Jan-2024",
                "Wotu, 3 Jan. 2024",
                "Wotu, 3 Januari 2024.",
                "Wotu, tanggal 3 Januari 2024",
                "Ditetapkan di Wotu pada tanggal 3 Januari 2024",
                "Wotu 3 Januari 2024",
            )
        },
        **{
            f"the same day as {date}": (signed(date), [])
            for date in ("Wotu, 2.1.2024", "Wotu 2 Januari 2024", "Wotu, 2-1-2024", "Wotu, 2 Jan. 2024")
        },
        **{
            f"a day that is written by hand: {date}": (signed(date), [])
            for date in (
                "Wotu, .......... 2024",
                "Wotu, ..... Januari 2024",
                "Wotu, …… Januari 2024",
                "Wotu, ___ Januari 2024",
            )
        },
        "a date of something else": (signed("Berlaku sejak 3 Januari 2024"), []),
        "a day that is none": (signed("Wotu, 32 Januari 2024"), ["C04 C12"]),
        "no date over the signatures": (signed(""), []),
        "no date above": (signed(page="| Tanggal | |"), ["C01 B6"]),
        "a date above that is none": (signed(page="| Tanggal | awal tahun |"), ["C04 B6"]),
        "no page at all": NO_PAGE,
    },
    "W15": {
        "the year's last day": ("Perjanjian\n| Tanggal | 31 Desember 2024 |", []),
        "the day after": (
            "Perjanjian\n| Tanggal | 1 Januari 2025 |",
            ["W15 B6"],
            {"says": ["Tanggal 1 Januari 2025 tidak dalam tahun 2024."]},
        ),
        "the year's first day": ("Perjanjian\n| Tanggal | d:2024-01-01 |", []),
        "the December before": ("Perjanjian\n| Tanggal | 1 Desember 2023 |", []),
        "its last day": ("Perjanjian\n| Tanggal | 31/12/2023 |", []),
        "the day before that December": ("Perjanjian\n| Tanggal | 30 November 2023 |", ["W15 B6"]),
        "the December before that": ("Perjanjian\n| Tanggal | 31 Desember 2022 |", ["W15 B6"]),
        "of the year that the others have": (
            "\n\n".join(f"[{p}] Perjanjian\n| Tempat | Wotu |" for p in ("Camat", "Sekretaris Camat"))
            + "\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n| Tahun | 2023 |",
            ["K05 Kepala Seksi Pelayanan Umum B2"],
        ),
        "of neither year": (
            "\n\n".join(f"[{p}] Perjanjian\n| Tempat | Wotu |" for p in ("Camat", "Sekretaris Camat"))
            + "\n\n[Kepala Seksi Pelayanan Umum] Perjanjian\n| Tahun | 2023 |\n| Tanggal | 2 Januari 2021 |",
            ["K05 Kepala Seksi Pelayanan Umum B2", "W15 Kepala Seksi Pelayanan Umum B6"],
        ),
        "the December after": ("Perjanjian\n| Tanggal | 1 Desember 2025 |", ["W15 B6"]),
        "no date": ("Perjanjian\n| Tanggal | |", ["C01 B6"]),
        "a date that is none": ("Perjanjian\n| Tanggal | 31 Februari 2023 |", ["C04 B6"]),
        "no year": ("Perjanjian\n| Tahun | |\n| Tanggal | 1 Januari 2025 |", ["C01 B2"]),
        "a year that is none": ("Perjanjian\n| Tahun | dua ribu |\n| Tanggal | 1 Januari 2025 |", ["C13 B2"]),
        "no page at all": NO_PAGE,
    },
}
