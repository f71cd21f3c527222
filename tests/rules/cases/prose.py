"""Cases of ``rules/prose.py``: every indicator explained, and the explanation its own."""

from support.house import office_beside

NO_KINERJA = "Kinerja\n(none)\n\n"
"""Takes the sheet out, which is T02, so that the indicators explained need not stand there."""
NO_PENJELASAN = "Penjelasan\n(none)\n\n"

_NUMBERS = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas|dua belas|tiga belas|empat belas"
    "|lima belas|enam belas|tujuh belas|delapan belas|sembilan belas|dua puluh"
)
NUMBERS = [*_NUMBERS.split("|")[0].split(), *_NUMBERS.split("|")[1:]]
"""One to twenty, in words."""


def both(kinerja, penjelasan, unit="Laporan"):
    """One indicator as it is written on the two sheets."""
    return f"""
        Kinerja ...
        | Indikator Kinerja | Satuan |
        | {kinerja} | {unit} |

        Penjelasan ...
        | Indikator Kinerja |
        | {penjelasan} |
        """


def counted(meanings):
    """Objectives one to N, each with its meaning and as many rows as are said beside it."""
    rows = ["Penjelasan ...", "| No | Sasaran | Pengertian | Indikator Kinerja |"]
    for number, (meaning, present) in enumerate(meanings, 1):
        rows.append(f"| {number} | Terlaksananya urusan {number} | {meaning} | Jumlah laporan {number} ke 1 |")
        rows += [f"| | | | Jumlah laporan {number} ke {i} |" for i in range(2, present + 1)]
    return NO_KINERJA + "\n".join(rows)


DIFFERENT = ["W03 D2", "W04 E2"]
"""Two indicators, of which neither knows the other."""

CASES = {
    "W03": {
        "explained in the same words": (both("Jumlah laporan tamu", "Jumlah laporan tamu"), []),
        "explained in other case, with another punctuation": (
            both("Jumlah laporan tamu", "JUMLAH  LAPORAN, TAMU."),
            [],
        ),
        "four letters of forty too many: ninety percent alike are one indicator": (
            both("Jumlah laporan mebel", "Jumlah laporan mebel baru"),
            [],
        ),
        "four letters of thirty-eight too many: less than ninety percent alike are two": (
            both("Jumlah laporan tamu", "Jumlah laporan tamu baru"),
            DIFFERENT,
        ),
        "one letter of thirteen wrong is a slip": (both("Jumlah layanan", "Jumlah layanam"), []),
        "one letter of twelve wrong is another indicator, for it is too short to tell": (
            both("Jumlah barang", "Jumlah barank"),
            DIFFERENT,
        ),
        "so is one of eleven": (both("Jumlah ruang", "Jumlah ruanq"), DIFFERENT),
        "the shorter of the two says whether they are long enough": (
            both("Jumlah barang", "Jumlah barangg"),
            DIFFERENT,
        ),
        "and so it does the other way round": (both("Jumlah barangg", "Jumlah barang"), DIFFERENT),
        "what stands in brackets does not count": (
            both("Jumlah tamu (menurut buku tamu kantor camat)", "Jumlah (semua yang dicatat) tamu"),
            [],
        ),
        "what stands between two brackets does": (both("Jumlah (semua) tamu (kantor)", "Jumlah (kantor)"), DIFFERENT),
        "a blank more or less does not count": (both("Jumlah tamu", "Jumlahtamu"), []),
        "presentase is persentase": (both("Persentase K3", "Presentase K3", "%"), ["C19 E2"]),
        "prosentase is persentase": (both("Prosentase K3", "Persentase K3", "%"), ["C19 D2"]),
        "perentase is persentase": (both("Perentase K3", "Persentase K3", "%"), ["C19 D2"]),
        "ketentraman is ketenteraman": (both("Ketentraman", "Ketenteraman"), []),
        "each of three that are not explained, but the one that is": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah laporan tamu |
            | Jumlah laporan urusan kepala seksi pelayanan umum |
            | Banyaknya surat keluar |
            | Cakupan pelayanan |
            """,
            ["W03 D2", "W03 D4", "W03 D5"],
            {"says": ["Indikator “Banyaknya surat keluar” belum dijelaskan di lembar Penjelasan."]},
        ),
        "a blank indicator is asked for, not for its explanation": (
            "Kinerja ...\n| Indikator Kinerja |\n| |",
            ["C01 D2", "W04 E2"],
        ),
        "an indicator that is an error is not compared": (
            "Kinerja ...\n| Indikator Kinerja |\n| #REF! |",
            ["C09 D2", "W04 E2"],
        ),
        "no column of indicators": (
            """
            Kinerja
            | No | Tingkat | Sasaran | Target | Satuan |
            | 1 | Sasaran Kegiatan | Terlaksananya rapat | 12 | Laporan |
            """,
            ["T03", "W04 E2"],
        ),
        "no sheet Penjelasan": (NO_PENJELASAN + "Kinerja ...\n| Indikator Kinerja |\n| Jumlah tamu |", ["T02"]),
        "nothing yet on the sheet Penjelasan": ("Penjelasan ...\n| Indikator Kinerja |", ["T06"]),
        "all that is explained is without an indicator": (
            "Penjelasan ...\n| Indikator Kinerja |\n| |",
            ["C01 E2", "W03 D2"],
        ),
    },
    "W04": {
        "each of three that are not agreed on, but the one that is": (
            """
            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah laporan tamu |
            | Jumlah laporan urusan kepala seksi pelayanan umum |
            | Banyaknya surat keluar |
            | Cakupan pelayanan |
            """,
            ["W04 E2", "W04 E4", "W04 E5"],
            {"says": ["Indikator “Cakupan pelayanan” dijelaskan di sini, tetapi tidak ada di lembar Kinerja."]},
        ),
        "a blank indicator beside one that is explained": (
            """
            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah laporan urusan kepala seksi pelayanan umum |
            | |
            """,
            ["C01 E3"],
        ),
        "an indicator that is an error is not compared": (
            """
            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah laporan urusan kepala seksi pelayanan umum |
            | #N/A |
            """,
            ["C09 E3"],
        ),
        "no column of indicators": (
            """
            Penjelasan
            | No | Sasaran | Pengertian | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |
            | 1 | Terlaksananya rapat | Pertemuan pegawai | Banyaknya rapat | Mengukur rapat | Jumlah rapat | Notulen | 12 | Sesuai Renstra |
            """,
            ["T03", "W03 D2"],
        ),
        "no sheet Kinerja": (NO_KINERJA + "Penjelasan ...\n| Indikator Kinerja |\n| Jumlah tamu |", ["T02"]),
        "nothing yet on the sheet Kinerja": ("Kinerja ...\n| Indikator Kinerja |", ["T06"]),
    },
    "W05": {
        "one said, one there": (counted([("Memiliki 1 (satu) indikator kinerja.", 1)]), ["T02"]),
        "one too many said": (
            counted([("Memiliki 3 (tiga) indikator kinerja.", 2)]),
            ["T02", "W05 C2"],
            {"says": ["Pengertian menyebut 3 (tiga) indikator, tetapi barisnya 2."]},
        ),
        "one too few said": (counted([("Memiliki 1 (satu) indikator kinerja.", 2)]), ["T02", "W05 C2"]),
        "without a word, wrong": (
            counted([("Memiliki 2 indikator.", 1)]),
            ["T02", "W05 C2"],
            {"says": ["Pengertian menyebut 2 indikator, tetapi barisnya 1."]},
        ),
        "without a word, right": (counted([("Memiliki 2 indikator.", 2)]), ["T02"]),
        "without blanks, wrong": (counted([("Memiliki 2(dua)indikator.", 1)]), ["T02", "W05 C2"]),
        "in capitals, over two lines, wrong": (counted([("MEMILIKI 2\\n(DUA)\\nINDIKATOR", 1)]), ["T02", "W05 C2"]),
        "in capitals, right": (counted([("MEMILIKI 2 (DUA) INDIKATOR", 2)]), ["T02"]),
        "the figure is right, the word is not": (counted([("Memiliki 1 (dua) indikator.", 1)]), ["T02", "W05 C2"]),
        "the word is wrong in capitals": (counted([("MEMILIKI 1 (DUA) INDIKATOR", 1)]), ["T02", "W05 C2"]),
        "the word is right, the figure is not": (counted([("Memiliki 1 (dua) indikator.", 2)]), ["T02", "W05 C2"]),
        "a word that is no number does not count": (counted([("Memiliki 1 (buah) indikator.", 1)]), ["T02"]),
        "zero in words beside one": (counted([("Memiliki 1 (nol) indikator.", 1)]), ["T02", "W05 C2"]),
        "a number in words only is none": (counted([("Memiliki dua indikator.", 1)]), ["T02"]),
        "a number of something else": (counted([("Memiliki 2 (dua) laporan tentang indikator.", 1)]), ["T02"]),
        "every number from one to twenty in words, right": (
            counted([(f"Urusan ini memiliki {n} ({word}) indikator.", n) for n, word in enumerate(NUMBERS, 1)]),
            ["T02"],
        ),
        "every number but one in words beside a one": (
            counted([(f"Urusan {n} memiliki 1 ({word}) indikator.", 1) for n, word in enumerate(NUMBERS, 1)]),
            ["T02", *(f"W05 C{n + 1}" for n in range(2, 21))],
        ),
        "the first meaning of an objective counts, under whatever case it is written": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Memiliki 3 (tiga) indikator | Jumlah rapat |
            | 2 | TERLAKSANANYA RAPAT | Memiliki 2 (dua) indikator | Jumlah peserta |
            | 3 | Tersedianya mebel | Memiliki 2 (dua) indikator kinerja | Jumlah mebel |
            | 4 | TERSEDIANYA MEBEL | Memiliki 3 (tiga) indikator kinerja | Jumlah lemari |
            """,
            ["T02", "W05 C2"],
        ),
        "one that says nothing before one that says too much": (
            counted([("Segala hal tentang surat.", 1), ("Memiliki 2 indikator.", 1)]),
            ["T02", "W05 C3"],
        ),
        "a blank meaning says nothing": (counted([("", 2)]), ["C01 C2", "C01 C3", "T02"]),
        "rows without an objective are nobody's": (
            NO_KINERJA + "Penjelasan ...\n| Sasaran | Pengertian |\n| | Memiliki 2 indikator |",
            ["C01 B2", "T02"],
        ),
    },
    "W06": {
        "one more here": (
            "Penjelasan ...\n| Target |\n| 13 |",
            ["W06 J2"],
            {"says": ["Target di sini 13, tetapi di lembar Kinerja 12."], "related": {"W06 J2": ["E2"]}},
        ),
        "a hundredth less here": ("Penjelasan ...\n| Target |\n| 11,99 |", ["W06 J2"]),
        "equal, in another writing": ("Penjelasan ...\n| Target |\n| 12,0 Laporan |", []),
        "one grade apart": (
            "Kinerja ...\n| Target | Target Renstra |\n| BB | BB |\n\nPenjelasan ...\n| Target |\n| B |",
            ["W06 J2"],
        ),
        "one grade in two cases": (
            "Kinerja ...\n| Target | Target Renstra |\n| BB | BB |\n\nPenjelasan ...\n| Target |\n| bb |",
            [],
        ),
        "blank here": ("Penjelasan ...\n| Target |\n| |", ["C01 J2"]),
        "no column of targets here": (
            """
            Penjelasan
            | No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data | Penjelasan Target |
            | 1 | Terlaksananya rapat | Pertemuan pegawai | Jumlah laporan urusan kepala seksi pelayanan umum | Banyaknya | Mengukur rapat | Jumlah rapat | Notulen | Sesuai Renstra |
            """,
            ["T03"],
        ),
        "unreadable here": ("Penjelasan ...\n| Target |\n| dua belas |", ["C03 J2"]),
        "blank there": ("Kinerja ...\n| Target |\n| |", ["C01 E2"]),
        "unreadable there": ("Kinerja ...\n| Target |\n| dua belas |", ["C03 E2"]),
        "one too many below a blank one and below one that is not there": (
            """
            Kinerja ...
            | Indikator Kinerja | Target |
            | Jumlah surat | 12 |
            | Jumlah tamu | 12 |

            Penjelasan ...
            | Indikator Kinerja | Target |
            | Jumlah surat | |
            | Jumlah mebel | 12 |
            | Jumlah tamu | 13 |
            """,
            ["C01 J2", "W04 E3", "W06 J4"],
        ),
        "no such indicator there": (
            "Penjelasan ...\n| Indikator Kinerja | Target |\n| Jumlah tamu | 13 |",
            ["W03 D2", "W04 E2"],
        ),
        "no sheet there": (NO_KINERJA + "Penjelasan ...\n| Target |\n| 13 |", ["T02"]),
        "of two that are alike the one that is equal counts": (
            """
            Kinerja ...
            | Indikator Kinerja | Target | Target Renstra |
            | Jumlah laporan pelayanan tahap 1 | 5 | 5 |
            | Jumlah laporan pelayanan tahap 2 | 7 | 7 |

            Penjelasan ...
            | Indikator Kinerja | Target |
            | JUMLAH LAPORAN PELAYANAN, TAHAP 2 | 7 |
            | Jumlah laporan pelayanan tahap 1 | 6 |
            """,
            ["W06 J3"],
            {"related": {"W06 J3": ["E2"]}},
        ),
        "of one with a slip the one that is alike counts": (
            """
            Kinerja ...
            | Indikator Kinerja | Target |
            | | 12 |
            | Cakupan surat keluar | 12 |
            | Jumlah laporan pelayanan umum | 12 |

            Penjelasan ...
            | Indikator Kinerja | Target |
            | Jumlah laporan pelayanam umum | 11 |
            | Cakupan surat keluar | 12 |
            """,
            ["C01 D2", "W06 J2"],
            {"related": {"W06 J2": ["E4"]}},
        ),
    },
    "W07": {
        "one more than the Renstra, the Renstra not mentioned": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Naik karena pegawai bertambah |",
            ["W07 E2"],
            {"says": ["Target 12 berbeda dari Renstra (11), tanpa penjelasan."]},
        ),
        "the Renstra mentioned, in capitals": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Naik dari RENSTRA, sebab pegawai bertambah |",
            [],
        ),
        "the Renstra mentioned, but as if the two were equal": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Sesuai dengan target Renstra |",
            ["W07 E2"],
        ),
        "the Renstra's in another writing, and nothing about it": (
            "Kinerja ...\n| Target Renstra |\n| 12,0 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Satu laporan setiap bulan |",
            [],
        ),
        "no target in the Renstra": (
            "Kinerja ...\n| Target Renstra |\n| |\n\nPenjelasan ...\n| Penjelasan Target |\n| Satu laporan setiap bulan |",
            [],
        ),
        "an unreadable target in the Renstra": (
            "Kinerja ...\n| Target Renstra |\n| sebelas |\n\nPenjelasan ...\n| Penjelasan Target |\n| Satu laporan setiap bulan |",
            ["C03 G2"],
        ),
        "a blank target": (
            "Kinerja ...\n| Target |\n| |\n\nPenjelasan ...\n| Penjelasan Target |\n| Satu laporan setiap bulan |",
            ["C01 E2"],
        ),
        "no column of targets": (
            """
            Kinerja
            | No | Tingkat | Sasaran | Indikator Kinerja | Satuan | Target Renstra |
            | 1 | Sasaran Kegiatan | Terlaksananya rapat | Jumlah laporan urusan kepala seksi pelayanan umum | Laporan | 11 |

            Penjelasan ...
            | Penjelasan Target |
            | Satu laporan setiap bulan |
            """,
            ["T03"],
        ),
        "no column Target Renstra": (
            """
            Kinerja
            | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
            | 1 | Sasaran Kegiatan | Terlaksananya rapat | Jumlah laporan urusan kepala seksi pelayanan umum | 12 | Laporan |

            Penjelasan ...
            | Penjelasan Target |
            | Satu laporan setiap bulan |
            """,
            [],
        ),
        "each row for itself, by the explanation of its own indicator": (
            """
            Kinerja ...
            | Indikator Kinerja | Target | Target Renstra |
            | Jumlah surat | 12 | 12 |
            | Jumlah tamu | 12 | 11 |
            | Jumlah rapat | 12 | 11 |

            Penjelasan ...
            | Indikator Kinerja | Penjelasan Target |
            | Jumlah rapat | Naik dari target Renstra |
            | Jumlah surat | Satu surat setiap bulan |
            | Jumlah tamu | Satu tamu setiap bulan |
            """,
            ["W07 E3"],
        ),
        "a blank explanation of the target": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| |",
            ["C01 K2", "W07 E2"],
        ),
        "an indicator that is not explained at all": (
            "Kinerja ...\n| Indikator Kinerja | Target Renstra |\n| Jumlah tamu | 11 |",
            ["W03 D2", "W04 E2", "W07 E2"],
        ),
        "no sheet Penjelasan": (NO_PENJELASAN + "Kinerja ...\n| Target Renstra |\n| 11 |", ["T02", "W07 E2"]),
    },
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
            ["T02", "W08 C3", "W08 C4"],
            {
                "says": [
                    "W08 C3: Pengertian ini sama persis dengan pengertian sasaran di baris 2.",
                    "W08 C4: Pengertian ini sama persis dengan pengertian sasaran di baris 2.",
                ]
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
            ["T02", "W08 C3", "W08 C5"],
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
            | Persentase surat h | Hasil = surat selesai |
            | Persentase surat i | Rata-rata surat selesai |
            | Persentase surat j | Rata rata surat selesai |
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
            """,
            ["T02", "W09 H2", "W09 H3", "W09 H4", "W09 H5"],
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
        "two others are one finding": (
            "Penjelasan ...\n| Sumber Data |\n| Seksi Pemerintahan; Sub Bagian Umum; Subbagian Keuangan |",
            ["W10 I2"],
            {
                "says": [
                    "Sumber data menyebut Seksi Pemerintahan, padahal ini perjanjian Kepala Seksi Pelayanan Umum.",
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
