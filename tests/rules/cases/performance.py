"""Cases of ``rules/performance.py``: units and targets that make sense, nothing promised twice, and what is funded.

But for the last two rules the indicators are those of one objective, so that one budget line is enough; the sheet
*Penjelasan* is taken out, which is ``T02``.
"""

COLUMNS = "| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |\n"
BUDGET = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"
NO_EXPLANATION = "Penjelasan\n(none)\n\n"


def _measured(*indicators):
    """One objective with these indicators: (indicator, target, unit) each, and the Renstra's target if need be."""
    rows = ""
    for i, (indicator, target, unit, *strategic) in enumerate(indicators):
        objective = "| | | |" if i else "| 1 | Sasaran Kegiatan | Terlaksananya rapat |"
        rows += f"{objective} {indicator} | {target} | {unit} | {strategic[0] if strategic else ''} |\n"
    return f"{NO_EXPLANATION}Kinerja\n{COLUMNS}{rows}"


def _rows(*rows):
    """These rows of Kinerja: (number, objective, indicator) each, of the camat, or of a section with levels of its own."""
    who = "" if any(len(row) > 3 for row in rows) else "[Camat] "
    table = f"{who}{NO_EXPLANATION}{who}Kinerja\n{COLUMNS}"
    for number, objective, indicator, *own in rows:
        level = own[0] if own else "Sasaran Strategis"
        table += f"| {number} | {level} | {objective} | {indicator} | 12 | Laporan | |\n"
    return table


def _funded(objectives, lines, level="Sasaran Kegiatan", position=""):
    """The objectives of a section, (objective, indicator) each, and its budget lines, (level, title) each."""
    rows = "".join(
        f"| {i} | {own[0] if own else level} | {objective} | {indicator} | 12 | Laporan | |\n"
        for i, (objective, indicator, *own) in enumerate(objectives, 1)
    )
    budget = "".join(f"| {i} | {line_level} | {title} | 10 |\n" for i, (line_level, title) in enumerate(lines, 1))
    blocks = f"{NO_EXPLANATION}Kinerja\n{COLUMNS}{rows}\n{BUDGET}{budget}".split("\n\n")
    return "\n\n".join(f"{position}{block}" for block in blocks)


def _explained(target, agreed):
    """One indicator with a target in Penjelasan and another in Kinerja."""
    return (
        f"Kinerja\n{COLUMNS}| 1 | Sasaran Kegiatan | Terlaksananya rapat | Mutu rapat | {agreed} | Nilai | |\n\n"
        "Penjelasan\n| No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data "
        "| Target | Penjelasan Target |\n"
        f"| 1 | Terlaksananya rapat | Rapat | Mutu rapat | u | r | f | Notulen | {target} | Sesuai |"
    )


SUB = "Sub Kegiatan"
TAMU = (SUB, "Fasilitasi Kunjungan Tamu")
MEBEL = (SUB, "Pengadaan Mebel")
LOGISTIK = (SUB, "Penyediaan Bahan Logistik Kantor")
OF_TAMU = ("Terlaksananya fasilitasi kunjungan tamu", "Jumlah laporan kunjungan tamu")
OF_MEBEL = ("Tersedianya mebel kantor", "Jumlah laporan pengadaan mebel")
OF_LOGISTIK = ("Tersedianya bahan logistik", "Jumlah laporan penyediaan bahan")
UMUM = "[Kepala Sub Bagian Umum dan Keuangan] "
SEKRETARIS = "[Sekretaris Camat] "

# Every word for a unit, typed out; the first is the one that the others mean.
WORDS = (
    ("dokumen", "dok", "berkas", "surat", "naskah"),
    ("laporan", "lap", "laporam"),
    ("orang", "org", "pegawai", "peserta", "jiwa"),
    ("paket", "pkt"),
    ("unit", "buah", "bh"),
    ("lembaga",),
    ("kegiatan", "keg", "kali"),
    ("desa", "kelurahan"),
    ("bulan", "bln"),
    ("nilai", "indeks", "skor", "poin", "predikat"),
    ("%", "persen", "persentase"),
)
NAMED = ("dokumen", "laporan", "orang", "paket", "unit", "lembaga", "desa")
IN_FULL = ("Dokumen", "Laporan", "Orang", "Paket", "Unit", "Lembaga", "Kegiatan", "Desa", "Bulan", "Nilai")
OF_PAKET = [word for words in WORDS if words[0] != "paket" for word in words]
AS_NAMED = [(words[0], word) for words in WORDS if words[0] in NAMED for word in words]

CASES = {
    "C16": {
        "a hundred": (_measured(("Persentase laporan selesai", "100", "%")), ["T02"]),
        "nothing": (_measured(("Persentase laporan terlambat", "0", "%")), ["T02"]),
        "a hundredth above": (
            _measured(("Persentase laporan selesai", "100,01", "%")),
            ["C16 E2", "T02"],
            {
                "says": [
                    "Target 100,01% di luar 0 sampai 100.",
                    "Tulis 0 sampai 100; bila memang boleh lebih (misalnya kenaikan), jelaskan di kolom Indikator.",
                ]
            },
        ),
        "by its unit, in three writings": (
            _measured(
                ("Laporan selesai", "101", "%"),
                ("Laporan dibaca", "101", "Persen"),
                ("Laporan disimpan", "101", "persentase"),
            ),
            ["C16 E2", "C16 E3", "C16 E4", "T02"],
        ),
        "by its unit, typed behind the figure": (_measured(("Laporan selesai", "140 %", "")), ["C16 E2", "T02"]),
        "a cell shown as a percentage": (
            _measured(("Laporan selesai", "%:1", ""), ("Laporan dibaca", "%:1.4", "")),
            ["C16 E3", "T02"],
            {"says": ["Target 140% di luar 0 sampai 100."]},
        ),
        "by its indicator, in three spellings": (
            _measured(("Persentase a", "101", ""), ("PRESENTASE b", "101", ""), ("Prosentase c", "101", "")),
            ["C16 E2", "C16 E3", "C16 E4", "C17 F2", "C17 F3", "C17 F4", "C19 D3", "C19 D4", "T02"],
        ),
        "growth and change may be more": (
            _measured(
                ("Persentase kenaikan kunjungan", "140", "%"),
                ("Persentase peningkatan layanan", "140", "%"),
                ("Persentase PERTUMBUHAN usaha", "140", "%"),
                ("Persentase perubahan jumlah penduduk", "140", "%"),
            ),
            ["T02"],
        ),
        "what goes down may not": (_measured(("Persentase penurunan pengaduan", "140", "%")), ["C16 E2", "T02"]),
        "a count": (_measured(("Jumlah laporan", "140", "Laporan"), ("Cakupan persentase", "140", "Laporan")), ["T02"]),
        "a count without unit or indicator": (_measured(("", "140", "")), ["C01 D2", "C17 F2", "T02"]),
        "a count with a dash for its unit": (_measured(("Laporan selesai", "140", "-")), ["T02"]),
        "no indicator": (_measured(("", "140", "%")), ["C01 D2", "C16 E2", "T02"]),
        "a grade, then a share": (
            _measured(("Nilai SAKIP", "BB", "%"), ("Laporan selesai", "140", "%")),
            ["C16 E3", "T02"],
        ),
        "a target that cannot be read, or is missing": (
            _measured(("Persentase laporan selesai", "banyak", "%"), ("Persentase laporan dibaca", "", "%")),
            ["C01 E3", "C03 E2", "T02"],
        ),
        "below nothing": (_measured(("Persentase laporan selesai", "-1", "%")), ["C06 E2", "T02"]),
    },
    "C17": {
        "beside or behind the figure": (
            _measured(("Jumlah rapat", "12", "Kali"), ("Jumlah tamu", "12 orang", "")),
            ["T02"],
        ),
        "neither": (
            _measured(("Jumlah rapat", "1234", "")),
            ["C17 F2", "T02"],
            {
                "says": [
                    "Target 1.234 belum bersatuan.",
                    "Isi kolom Satuan, misalnya Laporan, Dokumen, Orang, Nilai atau %.",
                ]
            },
        ),
        "grades need none": (
            _measured(
                *(
                    (f"Nilai {i}", grade, "")
                    for i, grade in enumerate(("AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP"))
                ),
                *((f"Mutu {i}", grade, "") for i, grade in enumerate(("Sangat Baik", "Baik", "CUKUP", "kurang"))),
            ),
            ["T02"],
        ),
        "no target, then no unit": (
            _measured(("Jumlah rapat", "", ""), ("Jumlah tamu", "12", "")),
            ["C01 E2", "C17 F3", "T02"],
        ),
        "a target that cannot be read": (_measured(("Jumlah rapat", "banyak", "")), ["C03 E2", "T02"]),
        "a unit that cannot be read": (_measured(("Jumlah rapat", "12", "#REF!")), ["C09 F2", "T02"]),
        "no column for it": (
            NO_EXPLANATION
            + "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target |\n| 1 | Sasaran Kegiatan | Terlaksananya rapat | Jumlah rapat | 12 |",
            ["T02"],
        ),
    },
    "C18": {
        "every word for the unit that is named": (
            _measured(*((f"Jumlah {named} urusan {word}", "12", word.capitalize()) for named, word in AS_NAMED)),
            ["T02"],
        ),
        "every word for another unit": (
            _measured(*((f"Jumlah paket urusan {word}", "12", word) for word in OF_PAKET)),
            ["T02", *(f"C18 F{row}" for row, _ in enumerate(OF_PAKET, 2))],
            {"says": ["Indikator menyebut paket, tetapi satuannya buah.", "Samakan satuan dengan indikatornya."]},
        ),
        "units counted in packets": (
            _measured(("Jumlah unit mebel", "12", "Paket"), ("Jumlah unit kursi", "12", "Pkt")),
            ["C18 F2", "C18 F3", "T02"],
        ),
        "every unit that is named, counted in months": (
            _measured(*((f"JUMLAH {named} urusan", "12", "Bulan") for named in NAMED)),
            ["T02", *(f"C18 F{row}" for row, _ in enumerate(NAMED, 2))],
            {"says": [f"Indikator menyebut {named}, tetapi satuannya Bulan." for named in NAMED]},
        ),
        "a percentage in three spellings": (
            _measured(
                ("Persentase a", "12", "Laporan"), ("Presentase b", "12", "Laporan"), ("Prosentase c", "12", "Laporan")
            ),
            ["C18 F2", "C18 F3", "C18 F4", "C19 D3", "C19 D4", "T02"],
            {"says": ["Indikator menyebut %, tetapi satuannya Laporan."]},
        ),
        "a percentage in percent": (
            _measured(
                ("Persentase a", "12", "%"), ("Presentase b", "12", "persen"), ("Prosentase c", "12", "PERSENTASE")
            ),
            ["C19 D3", "C19 D4", "T02"],
        ),
        "the first word counts": (
            _measured(
                ("Jumlah orang", "12", "Org/Bulan"),
                ("Jumlah paket", "12", "Bulan/Paket"),
                ("Jumlah dokumen", "12", "% Dokumen"),
            ),
            ["C18 F3", "C18 F4", "T02"],
        ),
        "behind the figure, where nothing stands beside it": (
            _measured(("Jumlah paket kursi", "12 Laporan", ""), ("Jumlah laporan", "12 Paket", "Laporan")),
            ["C18 F2", "C25 E3", "T02"],
        ),
        "nothing is named": (
            _measured(
                ("Jumlah", "12", "Laporan"),
                ("Banyaknya paket", "12", "Laporan"),
                ("Jumlah kegiatan", "12", "Laporan"),
                ("Jumlah seluruh paket", "12", "Laporan"),
                ("Cakupan persentase", "12", "Laporan"),
                ("Paket", "12", "Laporan"),
            ),
            ["T02"],
        ),
        "in a unit of the office's own": (
            _measured(("Jumlah paket mebel", "12", "Set"), ("Persentase luas", "12", "Hektare")),
            ["T02"],
        ),
        "no indicator or no unit, then one of another": (
            _measured(("", "12", "Laporan"), ("Jumlah paket mebel", "12", ""), ("Jumlah paket kursi", "12", "Unit")),
            ["C01 D2", "C17 F3", "C18 F4", "T02"],
        ),
    },
    "C19": {
        "right": (_measured(("Persentase laporan selesai", "100", "%")), ["T02"]),
        "three wrong ones": (
            _measured(
                ("Presentase laporan selesai", "100", "%"),
                ("Besarnya PROSENTASE laporan", "100", "%"),
                ("Tinggi perentase", "100", "%"),
            ),
            ["C19 D2", "C19 D3", "C19 D4", "T02"],
            {
                "says": [
                    "“Presentase” seharusnya ditulis “Persentase”.",
                    "“Prosentase” seharusnya ditulis “Persentase”.",
                    "“Perentase” seharusnya ditulis “Persentase”.",
                    "Perbaiki ejaannya.",
                ]
            },
        ),
        "another word": (_measured(("Jumlah presentasenya", "100", "%"), ("Jumlah presentasi", "12", "Kali")), ["T02"]),
        "no indicator": (_measured(("", "100", "%")), ["C01 D2", "T02"]),
        "explained in the same way": (
            "Kinerja\n"
            + COLUMNS
            + "| 1 | Sasaran Kegiatan | Terlaksananya rapat | Presentase rapat | 100 | % | |\n\n"
            + "Penjelasan\n| No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |\n"
            + "| 1 | Terlaksananya rapat | Rapat | Presentase rapat | u | r | rapat dibagi target | Notulen | 100 | Sesuai |",
            ["C19 D2"],
            {
                "says": ["“Presentase” seharusnya ditulis “Persentase”. Juga di Penjelasan D2."],
                "related": {"C19 D2": ["D2"]},
            },
        ),
        "ten times the same word is one finding with ten places": (
            _measured(*((f"Presentase surat {n}", "100", "%") for n in range(1, 11))),
            ["C19 D2", "T02"],
            {
                "says": ["“Presentase” seharusnya ditulis “Persentase”. Juga di D3–D11."],
                "related": {"C19 D2": [f"D{row}" for row in range(3, 12)]},
            },
        ),
        "places that do not follow on each other": (
            _measured(
                ("Presentase surat a", "100", "%"),
                ("Persentase surat b", "100", "%"),
                ("Presentase surat c", "100", "%"),
            ),
            ["C19 D2", "T02"],
            {"says": ["“Presentase” seharusnya ditulis “Persentase”. Juga di D4."]},
        ),
        "the same word in two workbooks is a finding in each": (
            "[Camat] Kinerja ...\n| Indikator Kinerja | Satuan |\n| Presentase a | % |\n\n[Camat] Penjelasan\n(none)\n\n"
            "[Sekretaris Camat] Kinerja ...\n| Indikator Kinerja | Satuan |\n| Presentase b | % |\n\n[Sekretaris Camat] Penjelasan\n(none)",
            ["C19 Camat D2", "C19 Sekretaris Camat D2", "T02 Camat", "T02 Sekretaris Camat"],
        ),
        "names of the office: position, superior and objective": (
            """
            [Kepala Seksi Ketenteraman dan Ketertiban Umum] Perjanjian
            | Pihak Pertama: Jabatan | KEPALA SEKSI KETENTRAMAN DAN KETERTIBAN UMUM |
            | Pihak Kedua: Jabatan | Camat Ketentraman |

            [Kepala Seksi Ketenteraman dan Ketertiban Umum] Kinerja ...
            | Sasaran |
            | Terlaksananya ketentraman |
            """,
            ["C19 C2"],
            {
                "says": ["“Ketentraman” seharusnya ditulis “Ketenteraman”. Juga di Perjanjian B8, B10."],
                "related": {"C19 C2": ["B8", "B10"]},
            },
        ),
        "the official spelling, and words that hold the other one": (
            _measured(("Jumlah urusan ketenteraman", "12", "Kali"), ("Jumlah ketentramannya", "12", "Kali")),
            ["T02"],
        ),
        "an objective over several rows is one place": (
            NO_EXPLANATION
            + "Kinerja ...\n| Sasaran | Indikator Kinerja |\n| Terlaksananya ketentraman | Jumlah rapat |\n| Terlaksananya ketentraman | Jumlah tamu |",
            ["C19 C2", "T02"],
            {"says": ["“Ketentraman” seharusnya ditulis “Ketenteraman”."]},
        ),
    },
    "C20": {
        "one in use": (_measured(("Jumlah rapat", "12", "Laporan"), ("Jumlah tamu", "12", "BLN")), ["T02"]),
        "one letter wrong": (
            _measured(("Jumlah rapat", "12", "Lapuran"), ("Cakupan layanan", "12", "Prosentase")),
            ["C20 F2", "C20 F3", "T02"],
            {
                "says": [
                    "Satuan “Lapuran” tidak dikenal.",
                    "Bila salah ketik, barangkali maksudnya Laporan; bila benar, biarkan.",
                    "Bila salah ketik, barangkali maksudnya %; bila benar, biarkan.",
                ]
            },
        ),
        "every unit with a letter too many": (
            _measured(*((f"Cakupan hal {unit}", "12", f"{unit}{unit[-1]}") for unit in IN_FULL)),
            ["T02", *(f"C20 F{row}" for row, _ in enumerate(IN_FULL, 2))],
            {"says": [f"Bila salah ketik, barangkali maksudnya {unit}; bila benar, biarkan." for unit in IN_FULL]},
        ),
        "alike by seventy in a hundred": (
            _measured(("Jumlah rapat", "12", "Pesertabimtek")),
            ["C20 F2", "T02"],
            {"says": ["Bila salah ketik, barangkali maksudnya Orang; bila benar, biarkan."]},
        ),
        "alike by a little less": (_measured(("Jumlah rapat", "12", "Kegiatanekonomi")), ["T02"]),
        "nothing like it": (_measured(("Jumlah rapat", "12", "Hektare"), ("Jumlah tamu", "12", "-")), ["T02"]),
        "none, then one letter wrong": (
            _measured(
                ("Jumlah rapat", "12", ""),
                ("Jumlah tamu", "12", "Set"),
                ("Jumlah surat", "12", "Kali"),
                ("Jumlah arsip", "12", "Dokumem"),
            ),
            ["C17 F2", "C20 F5", "T02"],
        ),
    },
    "B08": {
        "two indicators": (_measured(("Jumlah rapat", "12", "Kali"), ("Jumlah rapat desa", "12", "Kali")), ["T02"]),
        "one in other case and with other blanks": (
            _measured(("Jumlah rapat", "12", "Kali"), ("JUMLAH  RAPAT", "2", "Kali")),
            ["B08 D3", "T02"],
            {
                "says": [
                    "Indikator “JUMLAH RAPAT” sudah ada di baris 2.",
                    "Hapus salah satunya, atau ganti indikatornya.",
                ]
            },
        ),
        "three times, both pointing at the first": (
            _measured(
                ("Jumlah tamu", "1", "Orang"),
                ("Jumlah rapat", "12", "Kali"),
                ("Jumlah rapat", "2", "Kali"),
                ("Jumlah rapat.", "3", "Kali"),
            ),
            ["B08 D4", "B08 D5", "T02"],
            {
                "says": [
                    "Indikator “Jumlah rapat” sudah ada di baris 3.",
                    "Indikator “Jumlah rapat.” sudah ada di baris 3.",
                ]
            },
        ),
        "none twice, then one repeated": (
            _measured(
                ("", "1", "Kali"), ("", "2", "Kali"), ("Jumlah rapat", "12", "Kali"), ("Jumlah rapat", "2", "Kali")
            ),
            ["B08 D5", "C01 D2", "C01 D3", "T02"],
        ),
    },
    "B09": {
        "two objectives": (_rows(("1", "Terlaksananya rapat", "a"), ("2", "Terlaksananya rapat desa", "b")), ["T02"]),
        "one with two indicators": (
            _rows(("1", "Terlaksananya rapat", "a"), ("", "", "b"), ("", "Terlaksananya rapat", "c")),
            ["T02"],
        ),
        "one with its number in both rows": (
            _rows(("1", "Terlaksananya rapat", "a"), ("1", "Terlaksananya rapat", "b")),
            ["T02"],
        ),
        "one under two numbers, in another writing": (
            _rows(("1", "Terlaksananya rapat", "a"), ("2", "TERLAKSANANYA  RAPAT.", "b")),
            ["B09 C3", "T02"],
            {
                "says": [
                    "Sasaran “TERLAKSANANYA RAPAT.” sudah ada di baris 2.",
                    "Bila sasarannya sama, kosongkan No dan Sasaran di baris ini; bila berbeda, perbaiki.",
                ]
            },
        ),
        "one under three numbers, both pointing at the first": (
            _rows(
                ("1", "Terlaksananya rapat", "a"), ("2", "Terlaksananya rapat", "b"), ("3", "Terlaksananya rapat", "c")
            ),
            ["B09 C3", "B09 C4", "T02"],
            {"says": ["Sasaran “Terlaksananya rapat” sudah ada di baris 2."]},
        ),
        "one with another between, without a number": (
            _rows(("1", "Terlaksananya rapat", "a"), ("2", "Terlayaninya tamu", "b"), ("", "Terlaksananya rapat", "c")),
            ["B03 A4", "T02"],
        ),
        "one under the number before": (
            _rows(("2", "Terlaksananya rapat", "a"), ("1", "Terlaksananya rapat", "b")),
            ["B02 A3", "B09 C3", "T02"],
        ),
        "one with its number as text and as a number": (
            _rows(("10", "Terlaksananya rapat", "a"), ("n:10", "Terlaksananya rapat", "b")),
            ["T02"],
        ),
        "one on two levels": (
            _rows(
                ("1", "Terlaksananya rapat", "a", "Sasaran Sub Kegiatan"),
                ("2", "Terlaksananya rapat", "b", "Sasaran Kegiatan"),
            ),
            ["T02"],
        ),
        "one without a level": (
            _rows(("1", "Terlaksananya rapat", "a", ""), ("2", "Terlaksananya rapat", "b", "")),
            ["B09 C3", "C01 B2", "C01 B3", "T02"],
        ),
        "none twice, then one repeated": (
            _rows(("1", "", "a"), ("2", "", "b"), ("3", "Terlaksananya rapat", "c"), ("4", "Terlaksananya rapat", "d")),
            ["B09 C5", "C01 C2", "C01 C3", "T02"],
        ),
    },
    "W06": {
        "figures of both annexes in two writings": (_explained("87,4", "87,40"), []),
        "a figure of one annex a hundredth above": (_explained("87,41", "87,4"), ["W06 I2"]),
        "a figure of one annex a hundredth below": (_explained("87,39", "87,4"), ["W06 I2"]),
        "grades of both annexes": (_explained("bb", "BB"), []),
        "grades of which the explained one is better": (_explained("A", "BB"), ["W06 I2"]),
        "grades of which the explained one is worse": (_explained("BB", "A"), ["W06 I2"]),
        "a grade of one annex, a figure of the other": (_explained("BB", "70"), ["W06 I2"]),
        "a figure of one annex, a grade of the other": (_explained("70", "BB"), ["W06 I2"]),
    },
    "W01": {
        "as many lines as objectives, however unlike": (
            _funded([OF_TAMU, OF_MEBEL], [TAMU, LOGISTIK], position=UMUM),
            ["T02"],
        ),
        "one objective more": (
            _funded([OF_MEBEL, OF_TAMU, OF_LOGISTIK], [LOGISTIK, TAMU], position=UMUM),
            ["T02", "W01 C2"],
            {
                "says": [
                    "Sasaran “Tersedianya mebel kantor” tidak mempunyai baris anggaran (3 sasaran, 2 baris anggaran).",
                    "Tambahkan baris anggarannya, atau hapus sasarannya.",
                ]
            },
        ),
        "two objectives more": (
            _funded([OF_MEBEL, OF_TAMU, OF_LOGISTIK], [TAMU], position=UMUM),
            ["T02", "W01 C2", "W01 C4"],
        ),
        "a line that two objectives resemble is the nearer one's": (
            _funded(
                [("Terlayaninya tamu", "Jumlah laporan tamu"), OF_TAMU, OF_LOGISTIK], [LOGISTIK, TAMU], position=UMUM
            ),
            ["T02", "W01 C2"],
        ),
        "two lines that one objective resembles": (
            _funded(
                [
                    ("Fasilitasi kunjungan tamu", "Jumlah laporan"),
                    ("Terlayaninya kunjungan", "Jumlah hal"),
                    ("Tertatanya arsip", "Jumlah arsip"),
                ],
                [TAMU, (SUB, "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD")],
                position=UMUM,
            ),
            ["T02", "W01 C4"],
        ),
        "the indicator tells, whatever its case": (
            _funded([("Hal satu", "Jumlah laporan"), ("Hal dua", "FASILITASI KUNJUNGAN TAMU")], [TAMU], position=UMUM),
            ["T02", "W01 C2"],
        ),
        "no line at all": (
            _funded(
                [("Terlaksananya a", "Jumlah a"), ("Terlaksananya b", "Jumlah b")],
                [("Program", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota")],
                "Sasaran Sub Kegiatan",
            ),
            ["B11 B2", "T02"],
        ),
        "no budget": (
            _rows(("1", "A", "a", "Sasaran Kegiatan"), ("2", "B", "b", "Sasaran Kegiatan")) + "\nAnggaran\n(none)",
            ["T02", "T02"],
        ),
        "one objective in two rows": (
            _funded([(*OF_TAMU,), (OF_TAMU[0].upper(), "Jumlah laporan tamu")], [TAMU], position=UMUM),
            ["B09 C3", "T02"],
        ),
        "a row without an objective": (
            _funded([OF_TAMU, ("", "Jumlah rapat")], [TAMU], position=UMUM),
            ["C01 C3", "T02"],
        ),
        "a line without a title": (
            _funded([OF_TAMU, OF_MEBEL], [TAMU, (SUB, "")], position=UMUM),
            ["C01 C3", "T02", "W01 C3"],
        ),
        "objectives of a program": (
            _funded(
                [("Meningkatnya penunjang urusan", "Nilai a"), ("Meningkatnya kepuasan", "Nilai b")],
                [
                    ("Program", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
                    ("Kegiatan", "Administrasi Umum Perangkat Daerah"),
                ],
                "Sasaran Program",
                SEKRETARIS,
            ),
            ["T02", "W01 C3"],
        ),
        "objectives of a kegiatan": (
            _funded(
                [("Terlaksananya administrasi umum", "Nilai a"), ("Meningkatnya kepuasan", "Nilai b")],
                [
                    ("Kegiatan", "Administrasi Umum Perangkat Daerah"),
                    ("Program", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
                ],
                position=SEKRETARIS,
            ),
            ["T02", "W01 C3"],
        ),
        "objectives of a sub kegiatan": (
            _funded([OF_TAMU, OF_MEBEL], [TAMU], "Sasaran Sub Kegiatan", UMUM),
            ["T02", "W01 C3"],
        ),
        "strategic ones need none": (
            _funded([OF_TAMU, OF_MEBEL], [TAMU], "Sasaran Strategis", UMUM),
            ["K20 B2", "T02"],
        ),
        "each level by itself": (
            _funded([(*OF_TAMU, "Sasaran Kegiatan"), (*OF_MEBEL, "Sasaran Sub Kegiatan")], [TAMU], position=UMUM),
            ["T02"],
        ),
        "kegiatan objectives with both levels in the budget": (
            _funded(
                [OF_TAMU, OF_MEBEL],
                [("Kegiatan", "Administrasi Umum Perangkat Daerah"), TAMU, MEBEL],
                position=SEKRETARIS,
            ),
            ["K19 B3", "T02", "W01 C3"],
        ),
    },
    "W02": {
        "one line more": (
            _funded([OF_MEBEL, OF_TAMU], [LOGISTIK, TAMU, MEBEL], position=UMUM),
            ["T02", "W02 C2"],
            {
                "says": [
                    "“Penyediaan Bahan Logistik Kantor” tidak mempunyai sasaran (3 baris anggaran, 2 sasaran).",
                    "Tambahkan sasaran dan indikatornya, atau hapus barisnya.",
                ]
            },
        ),
        "two lines more": (_funded([OF_MEBEL], [LOGISTIK, TAMU, MEBEL], position=UMUM), ["T02", "W02 C2", "W02 C3"]),
        "the objective tells": (
            _funded([("PENGADAAN MEBEL", "Jumlah hal")], [TAMU, MEBEL], position=UMUM),
            ["T02", "W02 C2"],
        ),
        "the indicator tells": (
            _funded([("Terpenuhinya hal", "Jumlah pengadaan mebel")], [TAMU, MEBEL], position=UMUM),
            ["T02", "W02 C2"],
        ),
        "no objective at all": (_funded([OF_TAMU], [TAMU, MEBEL], "Sasaran Program", UMUM), ["K20 B2", "T02"]),
        "an objective in two rows covers one line": (
            _funded([OF_TAMU, (OF_TAMU[0], "Jumlah pengadaan mebel")], [TAMU, MEBEL], position=UMUM),
            ["B09 C3", "T02", "W02 C3"],
        ),
        "a line without a title": (_funded([OF_TAMU], [TAMU, (SUB, "")], position=UMUM), ["C01 C3", "T02"]),
        "a line without a level": (
            _funded([OF_TAMU], [TAMU, ("", "Pengadaan Mebel")], position=UMUM),
            ["C01 B3", "T02"],
        ),
        "programs": (
            "[Camat] Kinerja\n"
            + COLUMNS
            + "| 1 | Sasaran Program | Meningkatnya pemberdayaan masyarakat desa | Nilai a | 12 | Laporan | |\n\n[Camat] Penjelasan\n(none)",
            ["T02", "W02 C2", "W02 C3", "W02 C5", "W02 C6"],
        ),
        "kegiatan of the secretary": (
            "[Sekretaris Camat] Kinerja\n"
            + COLUMNS
            + "| 1 | Sasaran Kegiatan | Terlaksananya administrasi umum | Nilai a | 12 | Laporan | |\n\n[Sekretaris Camat] Penjelasan\n(none)",
            ["T02", "W02 C3"],
        ),
        "sub kegiatan": (_funded([OF_TAMU], [TAMU, MEBEL], "Sasaran Sub Kegiatan", UMUM), ["T02", "W02 C3"]),
        "more pairs than any agreement has": (
            _funded(
                [(f"Terlaksananya hal {i}", f"Jumlah hal {i}") for i in range(500)],
                [("Kegiatan", f"Hal {i}") for i in range(501)],
                position=SEKRETARIS,
            ),
            ["T02", *(f"N02 C{row}" for row in range(2, 503))],
        ),
    },
}
