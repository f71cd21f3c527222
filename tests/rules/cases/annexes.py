"""Cases of ``rules/annexes.py``: Lampiran II explains the indicators and targets of Lampiran I."""

NO_KINERJA = "Kinerja\n(none)\n\n"
NO_PENJELASAN = "Penjelasan\n(none)\n\n"
"""Take a sheet out, which is T02."""


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


DIFFERENT = ["W03 D2"]
"""Two indicators, of which neither knows the other; one finding with both places."""

CASES = {
    "W03": {
        "explained in the same words": (both("Jumlah laporan tamu", "Jumlah laporan tamu"), []),
        "explained in other case, with another punctuation": (
            both("Jumlah laporan tamu", "JUMLAH  LAPORAN, TAMU."),
            [],
        ),
        "a word too many, nine tenths of the letters alike: one indicator": (
            both("Jumlah laporan mebel", "Jumlah laporan mebel baru"),
            [],
        ),
        "four letters of eighteen too many: less than ninety percent alike are two": (
            both("Jumlah laporan tamu", "Jumlah laporan tamu baru"),
            DIFFERENT,
        ),
        "one letter of thirteen wrong is a slip": (both("Jumlah layanan", "Jumlah layanam"), []),
        "one letter of a word of five wrong is a slip": (both("Jumlah surat", "Jumlah suret"), []),
        "one letter of a word of four wrong is another word": (both("Cakupan desa", "Cakupan dasa"), DIFFERENT),
        "one letter too many": (both("Jumlah barang", "Jumlah barangg"), []),
        "one too few": (both("Jumlah barangg", "Jumlah barang"), []),
        "the shorter of two words says how many may be wrong": (both("Jumlah surat", "Jumlah surattt"), DIFFERENT),
        "of words of seven and nine letters the shorter says so too": (
            both("Jumlah laporan", "Jumlah laporanku"),
            DIFFERENT,
        ),
        "a figure behind a word of Lampiran I is no slip": (both("Jumlah barang1", "Jumlah barang"), DIFFERENT),
        "nor one behind a word of Lampiran II": (both("Jumlah barang", "Jumlah barang1"), DIFFERENT),
        "two letters of a word of seven wrong": (both("Jumlah laporan", "Jumlah lapuren"), DIFFERENT),
        "two letters of a word of eight wrong": (both("Jumlah kegiatan", "Jumlah kagiaten"), []),
        "three letters of it wrong": (both("Jumlah kegiatan", "Jumlah kagieten"), DIFFERENT),
        "two letters that have changed places are one slip": (both("Jumlah surat", "Jumlah surta"), []),
        "another word in a long indicator": (
            both(
                "Persentase fasilitasi pelaksanaan pembinaan dan pengawasan pemerintahan desa yang dilaksanakan",
                "Persentase fasilitasi pelaksanaan pembinaan dan pengawasan pemerintahan kota yang dilaksanakan",
                "%",
            ),
            DIFFERENT,
        ),
        "another number in a long indicator": (
            both(
                "Jumlah laporan pelaksanaan pembinaan tahap 1 yang dilaksanakan",
                "Jumlah laporan pelaksanaan pembinaan tahap 2 yang dilaksanakan",
            ),
            DIFFERENT,
        ),
        "a number too many in a long indicator": (
            both(
                "Jumlah laporan pelaksanaan pembinaan tahap yang dilaksanakan",
                "Jumlah laporan pelaksanaan pembinaan tahap 2 yang dilaksanakan",
            ),
            DIFFERENT,
        ),
        "another number of five figures is no slip": (both("Jumlah laporan 10001", "Jumlah laporan 10002"), DIFFERENT),
        "the words in another order": (both("Jumlah laporan tamu kantor", "Jumlah tamu laporan kantor"), DIFFERENT),
        "what is written the same as another one is not taken for a slip of a third": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah laporan pelayanan |
            | Jumlah laporan pelayanam |

            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah laporan pelayanan |
            """,
            ["W03 D3"],
        ),
        "what stands in brackets does not count": (
            both("Jumlah tamu (menurut buku tamu kantor camat)", "Jumlah (semua yang dicatat) tamu"),
            [],
        ),
        "what stands between two brackets does": (both("Jumlah (semua) tamu (kantor)", "Jumlah (kantor)"), DIFFERENT),
        "a blank more or less does not count": (both("Jumlah tamu", "Jumlahtamu"), []),
        "presentase is persentase": (both("Persentase K3", "Presentase K3", "%"), ["C19 E2"]),
        "prosentase is persentase": (both("Prosentase K3", "Persentase K3", "%"), ["C19 D2"]),
        "perentase is persentase": (both("Perentase K3", "Persentase K3", "%"), ["C19 D2"]),
        "ketentraman is ketenteraman": (both("Ketentraman", "Ketenteraman"), ["C19 D2"]),
        "each of three that are not explained, but the one that is": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah laporan tamu |
            | Jumlah laporan urusan kepala seksi pelayanan umum |
            | Banyaknya surat keluar |
            | Cakupan pelayanan |
            """,
            ["W03 D2"],
            {
                "says": [
                    "3 dari 4 indikator di lembar Kinerja belum dijelaskan di lembar Penjelasan, misalnya “Jumlah laporan tamu”. "
                    "Juga di D4–D5."
                ],
                "related": {"W03 D2": ["D4", "D5"]},
            },
        ),
        "in their place others are explained: one finding with the places of both": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah laporan tamu |
            | |
            | Banyaknya surat keluar |

            Penjelasan ...
            | Indikator Kinerja |
            | Cakupan pelayanan |
            | Kecepatan tanggapan |
            """,
            ["C01 D3", "W03 D2"],
            {
                "says": [
                    "2 dari 2 indikator di lembar Kinerja belum dijelaskan di lembar Penjelasan, misalnya “Jumlah laporan tamu”; "
                    "di sana dijelaskan 2 indikator lain, misalnya “Cakupan pelayanan”. Juga di D4, Penjelasan E2–E3."
                ],
                "related": {"W03 D2": ["D4", "E2", "E3"]},
            },
        ),
        "as many are not explained as are blank there": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah laporan tamu |
            | Jumlah surat |

            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah surat |
            | |
            """,
            ["C01 E3"],
        ),
        "one more is not explained than are blank there": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah laporan tamu |
            | Jumlah surat |

            Penjelasan ...
            | Indikator Kinerja |
            | |
            """,
            ["C01 E2", "W03 D2"],
            {"related": {"W03 D2": ["D3"]}},
        ),
        "a blank indicator is asked for, not for its explanation": (
            "Kinerja ...\n| Indikator Kinerja |\n| |",
            ["C01 D2"],
        ),
        "an indicator that is an error is not compared": (
            "Kinerja ...\n| Indikator Kinerja |\n| #REF! |",
            ["C09 D2"],
        ),
        "no column of indicators": (
            """
            Kinerja
            | No | Tingkat | Sasaran | Target | Satuan |
            | 1 | Sasaran Kegiatan | Terlaksananya rapat | 12 | Laporan |
            """,
            ["T03"],
        ),
        "no sheet Penjelasan": (NO_PENJELASAN + "Kinerja ...\n| Indikator Kinerja |\n| Jumlah tamu |", ["T02"]),
        "nothing yet on the sheet Penjelasan": ("Penjelasan ...\n| Indikator Kinerja |", ["T06"]),
        "all that is explained is without an indicator": (
            "Penjelasan ...\n| Indikator Kinerja |\n| |",
            ["C01 E2"],
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
            ["W04 E2"],
            {
                "says": [
                    "3 indikator dijelaskan di sini tetapi tidak ada di lembar Kinerja, misalnya “Jumlah laporan tamu”. "
                    "Juga di E4–E5."
                ],
                "related": {"W04 E2": ["E4", "E5"]},
            },
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
            ["T03"],
        ),
        "as many as are blank on the sheet Kinerja": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah surat |
            | |

            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah surat |
            | Jumlah tamu |
            """,
            ["C01 D3"],
        ),
        "one more than is blank on the sheet Kinerja": (
            """
            Kinerja ...
            | Indikator Kinerja |
            | Jumlah surat |
            | |

            Penjelasan ...
            | Indikator Kinerja |
            | Jumlah surat |
            | Jumlah tamu |
            | Jumlah mebel |
            """,
            ["C01 D3", "W04 E3"],
        ),
        "no sheet Kinerja": (NO_KINERJA + "Penjelasan ...\n| Indikator Kinerja |\n| Jumlah tamu |", ["T02"]),
        "nothing yet on the sheet Kinerja": ("Kinerja ...\n| Indikator Kinerja |", ["T06"]),
    },
    "W06": {
        "one more here": (
            "Penjelasan ...\n| Target |\n| 13 |",
            ["W06 J2"],
            {"says": ["Target di sini 13, tetapi di lembar Kinerja 12."], "related": {"W06 J2": ["E2"]}},
        ),
        "a hundredth less here": ("Penjelasan ...\n| Target |\n| 11,99 |", ["W06 J2"]),
        "of another unit, which is asked instead": ("Kinerja ...\n| Target Renstra |\n| 100% |", ["C25 G2"]),
        "equal, with its unit": ("Kinerja ...\n| Target Renstra |\n| 12 Lap. |", []),
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
            ["W03 D2"],
        ),
        "of one indicator under two objectives the one of its own objective counts": (
            """
            Kinerja ...
            | No | Sasaran | Indikator Kinerja | Target | Target Renstra |
            | 1 | Terlaksananya rapat | Jumlah laporan | 5 | 5 |
            | 2 | Tersedianya mebel | Jumlah laporan | 7 | 7 |

            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja | Target |
            | 1 | Tersedianya mebel | mebel | Jumlah laporan | 7 |
            | 2 | Terlaksananya rapat | rapat | Jumlah laporan | 7 |
            """,
            ["B08 D3", "W01 C3", "W06 J3"],
            {"related": {"W06 J3": ["E2"]}},
        ),
        "of one indicator under objectives that are not here any of its targets will do": (
            """
            Kinerja ...
            | No | Sasaran | Indikator Kinerja | Target | Target Renstra |
            | 1 | Terlaksananya rapat | Jumlah laporan | 5 | 5 |
            | 2 | Tersedianya mebel | Jumlah laporan | 7 | 7 |

            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja | Target |
            | 1 | Terlayaninya tamu | tamu | Jumlah laporan | 7 |
            | 2 | Terkirimnya surat | surat | Jumlah laporan | 6 |
            """,
            ["B08 D3", "W01 C3", "W06 J3"],
            {"says": ["Target di sini 6, tetapi di lembar Kinerja 5, 7."], "related": {"W06 J3": ["E2", "E3"]}},
        ),
        "one of two targets there cannot be read": (
            """
            Kinerja ...
            | No | Sasaran | Indikator Kinerja | Target | Target Renstra |
            | 1 | Terlaksananya rapat | Jumlah laporan | 5 | 5 |
            | 2 | Tersedianya mebel | Jumlah laporan | tujuh | 7 |

            Penjelasan ...
            | No | Sasaran | Indikator Kinerja | Target |
            | 1 | Terlayaninya tamu | Jumlah laporan | 6 |
            """,
            ["B08 D3", "C03 E3", "W01 C3"],
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
            {"says": ["Target 12 berbeda dari Renstra (11), tetapi Penjelasan Target tidak menyebut Renstra."]},
        ),
        "the Renstra mentioned, in capitals": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Naik dari RENSTRA, sebab pegawai bertambah |",
            [],
        ),
        "the Renstra mentioned, but as if the two were equal": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Sesuai dengan target Renstra |",
            ["W07 E2"],
            {"says": ["Target 12 berbeda dari Renstra (11), tanpa penjelasan."]},
        ),
        "the Renstra mentioned, as if the two were equal, in other words": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Sesuai Renstra |",
            ["W07 E2"],
        ),
        "the Renstra mentioned, and nothing else": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Target Renstra 2024 |",
            ["W07 E2"],
        ),
        "why the two are not equal": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Tidak sesuai Renstra karena pegawai bertambah |",
            [],
        ),
        "the plan by its full name": (
            "Kinerja ...\n| Target Renstra |\n| 11 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Rencana Strategis menetapkan 11, pegawai ada 12 |",
            [],
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
            ["W03 D2", "W07 E2"],
        ),
        "no sheet Penjelasan": (NO_PENJELASAN + "Kinerja ...\n| Target Renstra |\n| 11 |", ["T02", "W07 E2"]),
    },
    "W17": {
        "one less than the Renstra, and nothing about it": (
            "Kinerja ...\n| Target Renstra |\n| 13 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Satu laporan setiap bulan |",
            ["W17 E2"],
            {"says": ["Target 12 lebih rendah daripada Renstra (13), tanpa penjelasan."]},
        ),
        "a hundredth less": ("Kinerja ...\n| Target Renstra |\n| 12,01 |", ["W17 E2"]),
        "as if the two were equal": ("Kinerja ...\n| Target Renstra |\n| 13 |", ["W17 E2"]),
        "as if the two were equal, in more words": (
            "Kinerja ...\n| Target Renstra |\n| 13 |\n\nPenjelasan ...\n| Penjelasan Target |\n"
            "| Target tersebut sesuai dengan target yang telah ditetapkan dalam renstra |",
            ["W17 E2"],
        ),
        "the reason and the Renstra": (
            "Kinerja ...\n| Target Renstra |\n| 13 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Turun dari Renstra karena anggaran dipotong |",
            [],
        ),
        "a reason without the Renstra is an explanation, which should name it": (
            "Kinerja ...\n| Target Renstra |\n| 13 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Anggaran dipotong karena efisiensi |",
            ["W07 E2"],
        ),
        "what the Renstra says, without a word for a reason": (
            "Kinerja ...\n| Target Renstra |\n| 13 |\n\nPenjelasan ...\n| Penjelasan Target |\n| Renstra menetapkan tiga belas laporan |",
            [],
        ),
        "a blank explanation": (
            "Kinerja ...\n| Target Renstra |\n| 13 |\n\nPenjelasan ...\n| Penjelasan Target |\n| |",
            ["C01 K2", "W17 E2"],
        ),
        "equal, in another writing": ("Kinerja ...\n| Target Renstra |\n| 12,00 |", []),
        "a lower grade": (
            "Kinerja ...\n| Target | Target Renstra |\n| BB | A |\n\nPenjelasan ...\n| Target |\n| BB |",
            ["W17 E2"],
        ),
        "a higher grade is no lower one": (
            "Kinerja ...\n| Target | Target Renstra |\n| A | BB |\n\nPenjelasan ...\n| Target |\n| A |",
            ["W07 E2"],
        ),
        "grades of two scales": (
            "Kinerja ...\n| Target | Target Renstra |\n| WDP | A |\n\nPenjelasan ...\n| Target |\n| WDP |",
            ["W07 E2"],
        ),
        "a grade against a figure": (
            "Kinerja ...\n| Target | Target Renstra |\n| BB | 70 |\n\nPenjelasan ...\n| Target |\n| BB |",
            ["W07 E2"],
        ),
        "no sheet Penjelasan": (NO_PENJELASAN + "Kinerja ...\n| Target Renstra |\n| 13 |", ["T02", "W17 E2"]),
    },
}
