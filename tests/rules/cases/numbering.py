"""Cases of ``rules/numbering.py``: row numbers, none missing, repeated or out of order.

In the tables of budgets the sheet *Kinerja* is taken out, and in those of objectives *Penjelasan*, which is ``T02``.
Levels below the camat's own are ``K19`` and ``K20``.
"""

_COLUMNS = "| No | Tingkat | Uraian | Anggaran (Rp) |\n"
UMUM = "[Kepala Sub Bagian Umum dan Keuangan]"
SUBS = (
    "Fasilitasi Kunjungan Tamu",
    "Pengadaan Mebel",
    "Penyediaan Bahan Logistik Kantor",
    "Penyediaan Jasa Surat Menyurat",
)
PROGRAM = "| {} | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | 20 |\n"
OTHER_PROGRAM = "| {} | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 20 |\n"
ACTIVITY = "| {} | Kegiatan | Administrasi Umum Perangkat Daerah | 10 |\n"
ONLY_ACTIVITY = ACTIVITY.replace("10", "20")
OTHER_ACTIVITY = "| {} | Kegiatan | Administrasi Keuangan Perangkat Daerah | 10 |\n"
THIRD_ACTIVITY = "| {} | Kegiatan | Administrasi Kepegawaian Perangkat Daerah | 10 |\n"
VILLAGES = "| {} | Kegiatan | Koordinasi Kegiatan Pemberdayaan Desa | 20 |\n"


def _subs(*numbers):
    """As many sub kegiatan, with these numbers."""
    rows = [f"| {number} | Sub Kegiatan | {title} | 10 |\n" for number, title in zip(numbers, SUBS, strict=False)]
    return f"{UMUM} Kinerja\n(none)\n\n{UMUM} Anggaran\n{_COLUMNS}{''.join(rows)}"


def _upper(rows, *numbers):
    """The budget of the camat, the rows numbered so."""
    return f"[Camat] Kinerja\n(none)\n\n[Camat] Anggaran\n{_COLUMNS}{rows.format(*numbers)}"


def _objectives(*rows, level="Sasaran Strategis"):
    """The objectives of the camat, whose strategic ones have no budget line: (number, objective) each, or with its level."""
    table = "[Camat] Penjelasan\n(none)\n\n[Camat] Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"
    for i, (number, objective, *own) in enumerate(rows):
        table += (
            f"| {number} | {own[0] if own else level} | {objective} | Jumlah laporan {'abcdefgh'[i]} | 12 | Laporan |\n"
        )
    return table


def _explained(*rows):
    """The explanation of a section: (number, objective, letter) each."""
    table = (
        "Kinerja\n(none)\n\nPenjelasan\n| No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Relevansi | Formulasi "
        "| Sumber Data | Target | Penjelasan Target |\n"
    )
    for number, objective, letter in rows:
        meaning = f"Keadaan {objective}" if objective else ""
        table += (
            f"| {number} | {objective} | {meaning} | Jumlah laporan {letter} | u | r | f | Laporan | 12 | Sesuai |\n"
        )
    return table


CASES = {
    "B01": {
        "one after the other": (_subs("1", "2", "3"), ["T02"]),
        "twice": (
            _subs("1", "1"),
            ["B01 A3", "T02"],
            {"says": ["Nomor 1 sudah dipakai di baris sebelumnya.", "Beri nomor berikutnya."]},
        ),
        "twice, in another writing": (_subs("II", "(2)", "b)"), ["B01 A3", "B01 A4", "T02"]),
        "twice, as a number": (_subs("7.", "n:7"), ["B01 A3", "T02"]),
        "twice, with and without a dot": (_subs("300", "300."), ["B01 A3", "T02"]),
        "twice, with a row without number between": (_subs("1", "", "1"), ["B01 A4", "B03 A3", "T02"]),
        "twice, and no figure": (_subs("Baru", "Baru"), ["B01 A3", "T02"]),
        "two that are no figures": (_subs("Baru", "Lanjutan"), ["T02"]),
        "the last figure counts": (_subs("1.3", "2.3"), ["B01 A3", "T02"]),
        "twice, in front of the titles": (
            f"{UMUM} Kinerja\n(none)\n\n{UMUM} Anggaran\n| Tingkat | Uraian | Anggaran (Rp) |\n"
            "| Sub Kegiatan | 1. Fasilitasi Kunjungan Tamu | 10 |\n| Sub Kegiatan | 1. Pengadaan Mebel | 10 |",
            ["B01", "T02"],
        ),
        "kegiatan anew below the next program": (
            _upper(PROGRAM + ONLY_ACTIVITY + OTHER_PROGRAM + VILLAGES, "1", "1", "2", "1"),
            ["K19 B3", "T02"],
        ),
        "kegiatan under one program": (
            _upper(PROGRAM + ACTIVITY + OTHER_ACTIVITY, "1", "1", "1"),
            ["B01 A4", "K19 B3", "T02"],
        ),
        "sub kegiatan anew below the next kegiatan": (
            _upper(
                ACTIVITY
                + "| {} | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |\n"
                + OTHER_ACTIVITY
                + "| {} | Sub Kegiatan | Penyediaan Gaji dan Tunjangan ASN | 10 |\n",
                "1",
                "1",
                "2",
                "1",
            ),
            ["K19 B3", "K19 B2", "T02"],
        ),
        "sub kegiatan anew below the next program": (
            _upper(
                PROGRAM
                + "| {} | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 20 |\n"
                + OTHER_PROGRAM
                + "| {} | Sub Kegiatan | Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan | 20 |\n",
                "1",
                "1",
                "2",
                "1",
            ),
            ["K19 B3", "T02"],
        ),
        "programs with kegiatan between": (
            _upper(PROGRAM + ONLY_ACTIVITY + OTHER_PROGRAM, "1", "1", "1"),
            ["B01 A4", "K19 B3", "T02"],
        ),
        "programs with sub kegiatan between": (
            _upper(PROGRAM + "| {} | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 20 |\n" + OTHER_PROGRAM, "1", "1", "1"),
            ["B01 A4", "K19 B3", "T02"],
        ),
        "objectives of two levels": (
            _objectives(
                ("1", "Terlaksananya rapat", "Sasaran Strategis"), ("1", "Terlayaninya tamu", "Sasaran Kegiatan")
            ),
            ["K20 B3", "T02"],
        ),
        "two objectives": (_objectives(("1", "Terlaksananya rapat"), ("1", "Terlayaninya tamu")), ["B01 A3", "T02"]),
        "one objective with its number in every row": (
            _objectives(("1", "Terlaksananya rapat"), ("1", "Terlaksananya rapat"), ("2", "Terlayaninya tamu")),
            ["T02"],
        ),
        "one objective with its number in every row, once as a number and with other blanks": (
            _objectives(("10", "Terlaksananya rapat"), ("n:10", "Terlaksananya  rapat"), ("11", "Terlayaninya tamu")),
            ["T02"],
        ),
        "two rows without an objective": (
            _objectives(("1", "Terlaksananya rapat"), ("2", ""), ("2", "")),
            ["B01 A4", "C01 C3", "C01 C4", "T02"],
        ),
        "explanations": (
            _explained(("1", "Terlaksananya rapat", "a"), ("1", "Terlayaninya tamu", "b")),
            ["B01 A3", "T02"],
        ),
    },
    "B02": {
        "from any number on": (_subs("5", "6", "7"), ["T02"]),
        "in brackets, Roman and with a dot": (_subs("(1)", "II.", "3.", "iv)"), ["T02"]),
        "letters up to the ninth": (_subs("g)", "h)", "i)"), ["T02"]),
        "a capital as the ninth letter": (_subs("(H)", "(I)"), ["T02"]),
        "the ninth letter with a dot": (_subs("h.", "i."), ["T02"]),
        "the twelfth letter, which is fifty in Roman": (_subs("k", "l"), ["T02"]),
        "the second letter after the eighth": (_subs("8", "b)"), ["B02 A3", "T02"]),
        "the ninth letter after the seventh": (_subs("g)", "i)"), ["B02 A3", "T02"]),
        "the second Roman number after the eighth": (_subs("8", "II"), ["B02 A3", "T02"]),
        "one left out": (
            _subs("1", "3"),
            ["B02 A3", "T02"],
            {"says": ["Nomor 3 tidak mengikuti nomor 1.", "Urutkan kembali nomornya."]},
        ),
        "one back, and on from there": (_subs("2", "1", "2"), ["B02 A3", "T02"]),
        "behind what is no figure": (_subs("1", "Baru", "7", "8"), ["T02"]),
        "one repeated": (_subs("3", "3"), ["B01 A3", "T02"]),
        "with a row without number between": (_subs("1", "", "2"), ["B03 A3", "T02"]),
        "program after a kegiatan": (
            _upper(PROGRAM + ONLY_ACTIVITY + OTHER_PROGRAM, "1", "1", "3"),
            ["B02 A4", "K19 B3", "T02"],
        ),
        "kegiatan under one program": (
            _upper(ACTIVITY + OTHER_ACTIVITY + THIRD_ACTIVITY, "1", "2", "4"),
            ["B02 A4", "K19 B2", "T02"],
        ),
        "kegiatan that goes on below the next program": (
            _upper(PROGRAM + ACTIVITY + OTHER_ACTIVITY + OTHER_PROGRAM + VILLAGES, "1", "1", "2", "2", "5"),
            ["K19 B3", "T02"],
        ),
        "sub kegiatan in one sequence": (_subs("1", "2", "4"), ["B02 A4", "T02"]),
        "objectives, one with two indicators": (
            _objectives(("1", "Terlaksananya rapat"), ("", ""), ("3", "Terlayaninya tamu")),
            ["B02 A4", "T02"],
        ),
        "objectives of two levels": (
            _objectives(
                ("1", "Terlaksananya rapat", "Sasaran Strategis"),
                ("4", "Terlayaninya tamu", "Sasaran Kegiatan"),
                ("2", "Terawatnya kantor", "Sasaran Strategis"),
                ("6", "Tersedianya mebel", "Sasaran Kegiatan"),
            ),
            ["B02 A5", "K20 B3", "T02"],
        ),
        "one objective under another number": (
            _objectives(("1", "Terlaksananya rapat"), ("3", "Terlaksananya rapat")),
            ["B02 A3", "B09 C3", "T02"],
        ),
        "one objective under the number before": (
            _objectives(("2", "Terlaksananya rapat"), ("1", "Terlaksananya rapat")),
            ["B02 A3", "B09 C3", "T02"],
        ),
        "explanations": (
            _explained(("1", "Terlaksananya rapat", "a"), ("3", "Terlayaninya tamu", "b")),
            ["B02 A3", "T02"],
        ),
        "a number that cannot be read, and one that follows it": (_subs("1", "#REF!", "3"), ["C09 A3", "T02"]),
        "a number that cannot be read, and one that does not follow it": (
            _subs("1", "#REF!", "4"),
            ["B02 A4", "C09 A3", "T02"],
        ),
        "rows without a number count, each as one": (_subs("1", "", "", "4"), ["B03 A3", "B03 A4", "T02"]),
        "a level with a slip between": (
            _subs("1", "2", "3").replace("| 2 | Sub Kegiatan", "| 2 | Sub Kegiatn"),
            ["C11 B3", "T02"],
        ),
        "a level with a slip in front of a new sequence": (
            _upper(
                ACTIVITY.replace("Kegiatan", "Kegiatn", 1)
                + "| {} | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |\n"
                + OTHER_ACTIVITY.replace("Kegiatan", "Kegiatn", 1)
                + "| {} | Sub Kegiatan | Penyediaan Gaji dan Tunjangan ASN | 10 |\n",
                "1",
                "1",
                "2",
                "1",
            ),
            ["C11 B2", "C11 B4", "K19 B3", "T02"],
        ),
        "after a level that cannot be read the count begins anew": (
            _subs("1", "2", "3", "5").replace("| 2 | Sub Kegiatan", "| 2 | Sub Kegiatn"),
            ["B02 A5", "C11 B3", "T02"],
        ),
        "objectives with a level that cannot be read": (
            _objectives(
                ("1", "Terlaksananya rapat"), ("2", "Terlayaninya tamu", "Sasaran Desa"), ("3", "Terawatnya a")
            ),
            ["C11 B3", "T02"],
        ),
    },
    "B03": {
        "all have one": (_subs("1", "2"), ["T02"]),
        "one budget line has none": (
            _subs("1", "", "2"),
            ["B03 A3", "T02"],
            {"says": ["Baris “Pengadaan Mebel” belum bernomor.", "Isi kolom No."]},
        ),
        "none has one": (_subs("", ""), ["B03 A2", "B03 A3", "T02"]),
        "a dash is one": (_subs("-", "2"), ["T02"]),
        "a number that cannot be read": (_subs("1", "#REF!", "2"), ["C09 A3", "T02"]),
        "neither number nor title": (
            f"{UMUM} Kinerja\n(none)\n\n{UMUM} Anggaran\n{_COLUMNS}| | Sub Kegiatan | | 10 |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 20 |",
            ["C01 C2", "T02"],
        ),
        "no column for it": (
            f"{UMUM} Kinerja\n(none)\n\n{UMUM} Anggaran\n| Tingkat | Uraian | Anggaran (Rp) |\n| Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |",
            ["T02"],
        ),
        "an objective": (
            _objectives(("", "Terlaksananya rapat"), ("2", "Terlayaninya tamu")),
            ["B03 A2", "T02"],
            {"says": ["Baris “Terlaksananya rapat” belum bernomor."]},
        ),
        "the second indicator of an objective": (
            _objectives(
                ("1", "Terlaksananya rapat"), ("", ""), ("", "Terlaksananya rapat"), ("2", "Terlayaninya tamu")
            ),
            ["T02"],
        ),
        "a second objective": (
            _objectives(("1", "Terlaksananya rapat"), ("", "Terawatnya kantor"), ("", "Terlayaninya tamu")),
            ["B03 A3", "B03 A4", "T02"],
        ),
        "an explanation": (
            _explained(("1", "Terlaksananya rapat", "a"), ("", "", "b"), ("", "Terlayaninya tamu", "c")),
            ["B03 A4", "T02"],
        ),
    },
}
