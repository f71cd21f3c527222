"""Cases of ``rules/stated_counts.py``: as many objectives and indicators as the text says."""

NO_KINERJA = "Kinerja\n(none)\n\n"
"""Takes the sheet out, which is T02, so that the indicators explained need not stand there."""

_NUMBERS = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas|dua belas|tiga belas|empat belas"
    "|lima belas|enam belas|tujuh belas|delapan belas|sembilan belas|dua puluh"
)
NUMBERS = [*_NUMBERS.split("|")[0].split(), *_NUMBERS.split("|")[1:]]
"""One to twenty, in words."""


def counted(meanings):
    """Objectives one to N, each with its meaning and as many rows as are said beside it."""
    rows = ["Penjelasan ...", "| No | Sasaran | Pengertian | Indikator Kinerja |"]
    for number, (meaning, present) in enumerate(meanings, 1):
        rows.append(f"| {number} | Terlaksananya urusan {number} | {meaning} | Jumlah laporan {number} ke 1 |")
        rows += [f"| | | | Jumlah laporan {number} ke {i} |" for i in range(2, present + 1)]
    return NO_KINERJA + "\n".join(rows)


CASES = {
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
        "a hundred is not nought": (
            counted([("Memiliki 100 indikator.", 1)]),
            ["T02", "W05 C2"],
            {"says": ["Pengertian menyebut 100 indikator, tetapi barisnya 1."]},
        ),
        "a decimal is no number of them": (counted([("Tumbuh 1,2 indikator.", 1)]), ["T02"]),
        "the word first, the figure in brackets, right": (counted([("Memiliki dua (2) indikator.", 2)]), ["T02"]),
        "the word first, the figure in brackets, wrong": (
            counted([("Memiliki dua (2) indikator.", 1)]),
            ["T02", "W05 C2"],
        ),
        "the word first, another figure in brackets": (
            counted([("Memiliki dua (1) indikator.", 1)]),
            ["T02", "W05 C2"],
        ),
        "behind another word, another figure in brackets": (
            counted([("Dengan sejumlah dua (1) indikator.", 1)]),
            ["T02", "W05 C2"],
            {"says": ["Pengertian menyebut sejumlah dua (1) indikator, tetapi barisnya 1."]},
        ),
        "twenty-one in words": (counted([("Memiliki 21 (dua puluh satu) indikator.", 21)]), ["T02"]),
        "twenty-one in words beside another figure": (
            counted([("Memiliki 21 (dua puluh dua) indikator.", 21)]),
            ["T02", "W05 C2"],
        ),
        "ninety-nine in words beside a one": (
            counted([("Memiliki 1 (sembilan puluh sembilan) indikator.", 1)]),
            ["T02", "W05 C2"],
        ),
        "in front of the thing counted stands buah": (
            counted([("Memiliki 2 (dua) buah indikator.", 1)]),
            ["T02", "W05 C2"],
        ),
        "a blank indicator may be the one that lacks": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Memiliki 2 (dua) indikator | Jumlah rapat |
            | | | | |
            """,
            ["C01 E3", "T02"],
        ),
        "two lack, of which one is blank": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | Memiliki 3 (tiga) indikator | Jumlah rapat |
            | | | | |
            """,
            ["C01 E3", "T02", "W05 C2"],
            {"says": ["Pengertian menyebut 3 (tiga) indikator, tetapi barisnya 1."]},
        ),
        "the meaning that stands in an objective's second row counts": (
            NO_KINERJA
            + """
            Penjelasan ...
            | No | Sasaran | Pengertian | Indikator Kinerja |
            | 1 | Terlaksananya rapat | | Jumlah rapat |
            | | | Memiliki 3 (tiga) indikator | Jumlah peserta |
            """,
            ["C01 C2", "T02", "W05 C3"],
        ),
        "objectives, right": (counted([("Bagian ini memiliki 2 (dua) sasaran.", 1), ("Surat.", 1)]), ["T02"]),
        "objectives, one too many": (
            counted([("Bagian ini memiliki 3 (tiga) sasaran.", 1), ("Surat.", 1)]),
            ["T02", "W05 C2"],
            {"says": ["Pengertian menyebut 3 (tiga) sasaran, tetapi barisnya 2."]},
        ),
        "objectives, one too few": (
            counted([("Bagian ini memiliki 1 (satu) sasaran.", 1), ("Surat.", 1)]),
            ["T02", "W05 C2"],
        ),
        "objectives, another word": (
            counted([("Bagian ini memiliki 2 (tiga) sasaran.", 1), ("Surat.", 1)]),
            ["T02", "W05 C2"],
        ),
        "objectives of performance": (counted([("Ada 2 (dua) sasaran kinerja.", 1)]), ["T02", "W05 C2"]),
        "people that are a target group are no objectives": (
            counted([("Menjangkau 100 (seratus) sasaran penerima bantuan.", 1)]),
            ["T02"],
        ),
        "both in one text, one of them wrong": (
            counted([("Memiliki 1 (satu) sasaran kegiatan dan 3 (tiga) indikator.", 2)]),
            ["T02", "W05 C2"],
            {"says": ["Pengertian menyebut 3 (tiga) indikator, tetapi barisnya 2."]},
        ),
        "in the objective itself, of the level below: the budget's lines": (
            """
            [Sekretaris Camat] Kinerja ...
            | Sasaran |
            | Meningkatnya penunjang urusan yang terdiri dari 2 (dua) sasaran kegiatan |
            """,
            [],
        ),
        "in the objective itself, without a verb": (
            "Kinerja ...\n| Sasaran |\n| Terlaksananya 2 (dua) sasaran kegiatan |",
            ["W05 C2"],
        ),
        "of an objective that is written twice, the first counts": (
            """
            Kinerja ...
            | No | Sasaran | Indikator Kinerja |
            | 1 | Terlaksananya 3 (tiga) sasaran kegiatan | Jumlah laporan urusan kepala seksi pelayanan umum |
            | 2 | TERLAKSANANYA 3 (TIGA) SASARAN KEGIATAN | Jumlah peserta |
            """,
            ["B09 C3", "W03 D3", "W05 C2"],
            {"says": ["Sasaran menyebut 3 (tiga) sasaran, tetapi barisnya 1."]},
        ),
        "a blank objective is none of its level": (
            """
            Kinerja ...
            | No | Tingkat | Sasaran | Indikator Kinerja |
            | 1 | Sasaran Kegiatan | | Jumlah rapat |
            | 2 | Sasaran Kegiatan | Terlaksananya 1 (satu) sasaran kegiatan | Jumlah laporan urusan kepala seksi pelayanan umum |
            """,
            ["C01 C2", "W03 D2"],
        ),
        "one more than the budget's lines": (
            """
            [Sekretaris Camat] Kinerja ...
            | Sasaran |
            | Meningkatnya penunjang urusan yang terdiri dari 3 (tiga) sasaran kegiatan |
            """,
            ["W05 C2"],
            {"says": ["Sasaran menyebut 3 (tiga) sasaran, tetapi barisnya 2."]},
        ),
        "of the level below, which has objectives here": (
            """
            [Sekretaris Camat] Kinerja
            | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |
            | 1 | Sasaran Program | Meningkatnya penunjang urusan yang terdiri dari 2 (dua) sasaran kegiatan | Jumlah laporan urusan sekretaris camat | 12 | Laporan | 12 |
            | 1 | Sasaran Kegiatan | Tersusunnya rencana | Jumlah rencana | 12 | Laporan | 12 |

            [Sekretaris Camat] Penjelasan ...
            | Indikator Kinerja |
            | Jumlah laporan urusan sekretaris camat |
            | Jumlah rencana |
            """,
            ["W02 C3", "W05 C2"],
        ),
        "a word that is no number does not count": (counted([("Memiliki 1 (buah) indikator.", 1)]), ["T02"]),
        "zero in words beside one": (counted([("Memiliki 1 (nol) indikator.", 1)]), ["T02", "W05 C2"]),
        **{
            f"in words only: {text}, {present} there": (
                counted([(text, present)]),
                ["T02", *(["W05 C2"] if wrong else [])],
            )
            for text, present, wrong in (
                ("Terdapat dua indikator.", 2, False),
                ("Terdapat dua indikator.", 1, True),
                ("Memiliki dua puluh  satu indikator kinerja.", 1, True),
                ("Tersedia dua indikator.", 1, False),
                ("Memuat salah satu indikator.", 2, False),
                ("Terdapat beberapa indikator.", 1, False),
            )
        },
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
}
