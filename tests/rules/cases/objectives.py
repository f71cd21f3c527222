"""Cases of ``rules/objectives.py``: the state to be reached, each explained in its own agreement's words."""

NO_KINERJA = "Kinerja\n(none)\n\n"
"""Takes the sheet out, which is T02, so that the indicators explained need not stand there."""

FORTY = "Pertemuan pegawai kantor camat tiap bulan"
"""A meaning of forty-one letters and blanks, of which all but one are enough."""
PLANNING = "Kepala Sub Bagian Perencanaan dan Kepegawaian"
GENERAL = "Kepala Sub Bagian Umum dan Keuangan"


def meanings(**by_position):
    """The meaning of the one objective in each of these agreements."""
    return "\n\n".join(
        f"[{position}] Penjelasan ...\n| Pengertian |\n| {meaning} |" for position, meaning in by_position.items()
    )


CASES = {
    "W16": {
        "every word of a measure": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Persentase surat selesai | Surat a | Jumlah surat a |
            | 2 | Presentase surat selesai | Surat b | Jumlah surat b |
            | 3 | Prosentase surat selesai | Surat c | Jumlah surat c |
            | 4 | Jumlah surat selesai | Surat d | Jumlah surat d |
            | 5 | Indeks kepuasan | Surat e | Jumlah surat e |
            | 6 | Rasio surat selesai | Surat f | Jumlah surat f |
            | 7 | Tingkat kepuasan | Surat g | Jumlah surat g |
            | 8 | Nilai kepuasan | Surat h | Jumlah surat h |
            """,
            ["C19 B3", "C19 B4", "T02", *(f"W16 B{row}" for row in range(2, 10))],
            {"says": ["Sasaran “Rasio surat selesai” tertulis seperti indikator."]},
        ),
        "states, some of which hold such a word or begin like one": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Meningkatnya persentase surat selesai | Surat a | Jumlah surat a |
            | 2 | Tingkatan pelayanan naik | Surat b | Jumlah surat b |
            | 3 | Nilainya baik | Surat c | Jumlah surat c |
            | 4 | Surat selesai jumlah | Surat d | Jumlah surat d |
            """,
            ["T02"],
        ),
        "on the sheet Kinerja, in capitals and with a mark": (
            "Kinerja ...\n| Sasaran |\n| JUMLAH: rapat |",
            ["W16 C2"],
            {"says": ["Sasaran “JUMLAH: rapat” tertulis seperti indikator."]},
        ),
        "on both sheets": (
            "Kinerja ...\n| Sasaran |\n| Jumlah rapat |\n\nPenjelasan ...\n| Sasaran |\n| Jumlah rapat |",
            ["W16 B2", "W16 C2"],
        ),
        "two words are enough, one is not": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Jumlah | Surat a | Jumlah surat a |
            | 2 | Indeks desa | Surat b | Jumlah surat b |
            """,
            ["T02", "W16 B3"],
        ),
        "once for an objective of several rows, in whatever case, and again for another": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Jumlah surat selesai | Surat a | Jumlah surat a |
            | | | | Jumlah surat b |
            | 2 | JUMLAH  surat selesai | Surat c | Jumlah surat c |
            | 3 | Jumlah surat masuk | Surat d | Jumlah surat d |
            """,
            ["T02", "W16 B2", "W16 B5"],
        ),
        "a blank objective": ("Penjelasan ...\n| Sasaran |\n| |", ["C01 B2"]),
        "an objective that is an error": ("Kinerja ...\n| Sasaran |\n| #NAME? |", ["C09 C2"]),
    },
    "K18": {
        "the same meaning in two agreements, forty letters long, in other cases": (
            meanings(
                **{
                    GENERAL: FORTY.removesuffix("n").upper(),
                    PLANNING: FORTY.removesuffix("n"),
                }
            ),
            [f"K18 {GENERAL} C2"],
            {
                "says": [
                    f"Pengertian ini sama persis dengan yang ada di perjanjian {PLANNING}, untuk sasaran "
                    f"“Terlaksananya urusan {PLANNING.lower()}”."
                ],
                "related": {f"K18 {GENERAL} C2": [f"{PLANNING} C2"]},
            },
        ),
        "thirty-nine letters may well be the same": (
            meanings(**dict.fromkeys((PLANNING, GENERAL), FORTY.removesuffix("an"))),
            [],
        ),
        "one letter apart": (meanings(**{PLANNING: FORTY, GENERAL: FORTY + "s"}), []),
        "the sentence that counts the indicators makes no meaning longer, nor another one": (
            meanings(
                **{
                    PLANNING: "Pertemuan pegawai. Sasaran kinerja ini memiliki 1 (satu) indikator",
                    GENERAL: "Pertemuan pegawai. Sasaran kinerja ini memiliki 1 (satu) indikator",
                    "Kepala Seksi Pemerintahan Umum": FORTY,
                    "Kepala Seksi Pelayanan Umum": f"{FORTY}. Sasaran kinerja ini memiliki 1 indikator",
                }
            ),
            ["K18 Kepala Seksi Pelayanan Umum C2"],
        ),
        "each of the others against the first of the office": (
            meanings(**{"Kepala Seksi Pelayanan Umum": FORTY, "Camat": FORTY, "Sekretaris Camat": FORTY}),
            ["K18 Kepala Seksi Pelayanan Umum C2", "K18 Sekretaris Camat C2"],
            {
                "related": {
                    "K18 Kepala Seksi Pelayanan Umum C2": ["Camat C2"],
                    "K18 Sekretaris Camat C2": ["Camat C2"],
                }
            },
        ),
        "one objective of two agreements has one meaning": (
            f"""
            [{PLANNING}] Penjelasan ...
            | Sasaran | Pengertian |
            | Terlaksananya rapat | {FORTY} |

            [{GENERAL}] Penjelasan ...
            | Sasaran | Pengertian |
            | TERLAKSANANYA  rapat | {FORTY} |
            """,
            [],
        ),
        "within one agreement it is another rule's": (
            NO_KINERJA
            + f"""
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | {FORTY} | Jumlah rapat |
            | 2 | Tersedianya mebel | {FORTY} | Jumlah mebel |
            """,
            ["T02", "W08 C3"],
        ),
        "once for a meaning, though several objectives of the agreement have it, below a short one": (
            f"""
            [{PLANNING}] Kinerja
            (none)

            [{PLANNING}] Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | {FORTY} | Jumlah rapat |

            [{GENERAL}] Kinerja
            (none)

            [{GENERAL}] Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terawatnya gedung | Gedung kantor | Jumlah gedung |
            | 2 | Tersedianya mebel | {FORTY} | Jumlah mebel |
            | | | | Jumlah lemari |
            | 3 | Terlayaninya tamu | {FORTY} | Jumlah tamu |
            """,
            [f"K18 {GENERAL} C3", f"T02 {GENERAL}", f"T02 {PLANNING}", f"W08 {GENERAL} C5"],
        ),
        "blank meanings": (
            meanings(**{PLANNING: "", GENERAL: ""}),
            [f"C01 {GENERAL} C2", f"C01 {PLANNING} C2"],
        ),
        "a blank objective above the copied text": (
            f"""
            [{PLANNING}] Penjelasan ...
            | Sasaran | Pengertian |
            | | {FORTY} |

            [{GENERAL}] Penjelasan ...
            | Pengertian |
            | {FORTY} |
            """,
            [f"C01 {PLANNING} B2", f"K18 {GENERAL} C2"],
            {"says": [f"Pengertian ini sama persis dengan yang ada di perjanjian {PLANNING}, untuk sasaran “-”."]},
        ),
        "a blank objective below the copied text": (
            f"""
            [{PLANNING}] Penjelasan ...
            | Pengertian |
            | {FORTY} |

            [{GENERAL}] Penjelasan ...
            | Sasaran | Pengertian |
            | | {FORTY} |
            """,
            [f"C01 {GENERAL} B2", f"K18 {GENERAL} C2"],
        ),
        "a second workbook of the position, which is not used, is not asked": (
            f"""
            [{PLANNING}] Penjelasan ...
            | Pengertian |
            | {FORTY} |

            [{PLANNING} lama] Penjelasan ...
            | Sasaran | Pengertian |
            | Terlaksananya rapat | {FORTY} |
            """,
            [f"K04 {PLANNING}"],
        ),
        "a copy of the workbook is no other agreement": (
            f"""
            [{PLANNING}] Penjelasan ...
            | Pengertian |
            | {FORTY} |

            [{PLANNING} lama] Penjelasan ...
            | Pengertian |
            | {FORTY} |
            """,
            [f"F12 {PLANNING}"],
        ),
    },
}
