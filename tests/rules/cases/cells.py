"""Cases of ``tables/cell_words.py``: what can be wrong with one cell, and what is silent beside it.

Of a cell that cannot be read nothing else is said, nor of a column that is missing.
"""

BUDGET = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |\n"
OWN_TITLE = "Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha"
PERFORMANCE = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |\n"
EXPLANATION = (
    "Penjelasan\n| No | Sasaran | Pengertian | Dasar Hukum | Indikator Kinerja | Uraian | Relevansi | Formulasi "
    "| Sumber Data | Target | Penjelasan Target |\n"
)
EXEMPTIONS = "[Camat] Pengecualian\n| Kode | Workbook atau Bagian | Sel atau Teks | Alasan | Nama | Tanggal |\n"
OBJECTIVE = "Terlaksananya urusan kepala seksi pelayanan umum"
INDICATOR = "Jumlah laporan urusan kepala seksi pelayanan umum"
NO_PERFORMANCE = "Kinerja\n(none)\n\n"
NO_EXPLANATION = "\n\nPenjelasan\n(none)"


def _page(**cells):
    """The page of the agreement with these values, by the label's first word."""
    labels = {
        "jenis": "Jenis",
        "tahun": "Tahun",
        "kantor": "Perangkat Daerah",
        "kabupaten": "Kabupaten",
        "tempat": "Tempat",
        "tanggal": "Tanggal",
        "nama1": "Pihak Pertama: Nama",
        "jabatan1": "Pihak Pertama: Jabatan",
        "nama2": "Pihak Kedua: Nama",
        "jabatan2": "Pihak Kedua: Jabatan",
        "pangkat1": "Pihak Pertama: Pangkat",
        "nip1": "Pihak Pertama: NIP",
        "pangkat2": "Pihak Kedua: Pangkat",
        "nip2": "Pihak Kedua: NIP",
    }
    return "Perjanjian\n" + "\n".join(f"| {labels[name]} | {value} |" for name, value in cells.items())


NO_LABELS = _page(
    **dict.fromkeys(
        ("jenis", "tahun", "kantor", "kabupaten", "tempat", "tanggal", "nama1", "jabatan1", "nama2", "jabatan2"),
        "(none)",
    )
)
RUNNING_TEXT = (
    "Pernyataan\n| PERJANJIAN KINERJA TAHUN 2024 |\n| Nama | : Siti |\n| Jabatan | : Kepala Seksi Pelayanan Umum |\n"
    "| Nama | : Amir |\n| Jabatan | : Camat |\n| Wotu, 2 Januari 2024 |"
)


def _line(amount="10", *, no="1", level="Sub Kegiatan", title=OWN_TITLE, code="", source="APBD"):
    """The budget of a section: one line."""
    return f"{BUDGET}| {no} | {level} | {title} | {code} | {amount} | {source} |"


def _target(
    target="12",
    strategic="12",
    *,
    no="1",
    level="Sasaran Kegiatan",
    objective=OBJECTIVE,
    indicator=INDICATOR,
    unit="Laporan",
):
    """The objectives of a section: one indicator."""
    return f"{PERFORMANCE}| {no} | {level} | {objective} | {indicator} | {target} | {unit} | {strategic} |"


def _explained(cells):
    """The explanation of a section: one row, these cells of it changed, by the column's letter."""
    row = dict(
        zip(
            "ABCDEFGHIJK",
            ("1", OBJECTIVE, "Keadaan", "", INDICATOR, "u", "r", "f", "Laporan", "12", "Sesuai"),
            strict=True,
        )
    )
    return f"{EXPLANATION}| " + " | ".join((row | cells).values()) + " |"


def _letters(count, start=""):
    """A text of so many letters."""
    return start + "a" * (count - len(start))


CASES = {
    "C01": {
        "every cell of the page that must be filled in": (
            _page(
                jenis="",
                tahun="",
                kantor="",
                kabupaten="",
                tempat="",
                tanggal="",
                nama1="",
                jabatan1="",
                nama2="",
                jabatan2="",
            ),
            [f"C01 B{row}" for row in range(1, 11)],
            {
                "says": [
                    "Jenis belum diisi.",
                    "Tanggal penandatanganan, misalnya 1 Oktober 2024.",
                    "Pihak Kedua: Jabatan belum diisi.",
                ]
            },
        ),
        "a label of the page that is not there": (_page(tempat="(none)"), ["C01"], {"says": ["Tempat belum diisi."]}),
        "ranks and numbers of persons may be blank": (_page(pangkat1="", nip1="", pangkat2="", nip2=""), []),
        "every cell of an objective but its indicator": (
            _target("", "", no="", level="", objective="", unit="") + NO_EXPLANATION,
            ["C01 B2", "C01 C2", "C01 E2", "T02"],
            {"says": ["Tingkat belum diisi.", "Sasaran belum diisi.", "Target belum diisi.", "Pilih dari daftar."]},
        ),
        "an objective's indicator": (_target(indicator="") + NO_EXPLANATION, ["C01 D2", "T02"]),
        "a blank and a break are nothing": (_line("  \\n "), ["C01 E2"], {"says": ["Anggaran (Rp) belum diisi."]}),
        "every cell of a budget line but its title": (
            _line("", no="", level="", source=""),
            ["B03 A2", "C01 B2", "C01 E2"],
        ),
        "a budget line's title": (_line(title=""), ["C01 C2"]),
        "a dash for no amount is an amount": (_line("-"), []),
        "every cell of an explanation but its indicator and its description": (
            NO_PERFORMANCE + _explained(dict.fromkeys("ABCDGHIJK", "")),
            [*(f"C01 {column}2" for column in "BCGHIJK"), "T02"],
        ),
        "an explanation's indicator": (NO_PERFORMANCE + _explained({"E": ""}), ["C01 E2", "T02"]),
        "an indicator without any explanation is one finding of its own": (
            NO_PERFORMANCE + _explained(dict.fromkeys("FGHI", "")),
            ["T02", "W11 E2"],
        ),
        "an indicator without any explanation or target": (
            NO_PERFORMANCE + _explained(dict.fromkeys("CFGHIJK", "")),
            ["C01 C2", "C01 J2", "C01 K2", "T02", "W11 E2"],
        ),
        "an indicator with a description only": (
            NO_PERFORMANCE + _explained({"G": "", "H": "", "I": ""}),
            ["C01 G2", "C01 H2", "C01 I2", "T02"],
        ),
        "an indicator with a relevance only": (
            NO_PERFORMANCE + _explained({"F": "", "H": "", "I": ""}),
            ["C01 F2", "C01 H2", "C01 I2", "T02"],
        ),
        "an indicator with a formula only": (
            NO_PERFORMANCE + _explained({"F": "", "G": "", "I": ""}),
            ["C01 F2", "C01 G2", "C01 I2", "T02"],
        ),
        "an indicator with a data source only": (
            NO_PERFORMANCE + _explained({"F": "", "G": "", "H": ""}),
            ["C01 F2", "C01 G2", "C01 H2", "T02"],
        ),
        "an explanation without indicator": (
            NO_PERFORMANCE + _explained(dict.fromkeys("EFGHI", "")),
            ["C01 E2", "C01 F2", "C01 G2", "C01 H2", "C01 I2", "T02"],
        ),
        "the second row of an objective": (
            NO_PERFORMANCE + _explained({}) + "\n| | | | | Jumlah rapat | u | r | f | Notulen | 2 | Sesuai |",
            ["T02"],
        ),
        "every cell of an exemption but two": (
            EXEMPTIONS + "| K05 | | | | | |\n| | | | karena | | |",
            [*(f"C01 {column}2" for column in "BCDEF"), *(f"C01 {column}3" for column in "ABCEF")],
        ),
        "a column that is missing is one finding": (
            "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Satuan |\n"
            f"| 1 | Sasaran Kegiatan | {OBJECTIVE} | {INDICATOR} | Laporan |\n| | | | Jumlah laporan rapat | Laporan |{NO_EXPLANATION}",
            ["T02", "T03"],
        ),
        "a column that is missing hides no blank beside it": (
            NO_PERFORMANCE
            + "Penjelasan\n| No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Formulasi | Sumber Data | Target | Penjelasan Target |\n"
            "| 1 | Terlaksananya rapat | Rapat | Jumlah rapat | | f | | 2 | Sesuai |",
            ["C01 E2", "C01 G2", "T02", "T03"],
        ),
        "a level that is inferred where there is no column": (
            "Anggaran\n| No | Uraian | Anggaran (Rp) |\n| 1 | Pembangunan Menara Pantau | 10 |\n| 2 | | 10 |",
            ["C01 B3", "N02 B2"],
        ),
        "a page in running text is not asked for its kabupaten": (
            f"{NO_LABELS}\n\n{RUNNING_TEXT}\n| Kecamatan Wotu |",
            [],
        ),
        "a page in running text is asked for its office": (
            f"{NO_LABELS}\n\n{RUNNING_TEXT}",
            ["C01"],
            {"says": ["Perangkat Daerah belum diisi."]},
        ),
        "a table without a row": ("Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |", ["T06"]),
        "of several workbooks the one": (
            f"[Camat] Perjanjian\n| Tempat | Wotu |\n\n[Kepala Seksi Pelayanan Umum] {_line('')}",
            ["C01 Kepala Seksi Pelayanan Umum E2"],
        ),
    },
    "C02": {
        "as offices write it": (_line("Rp. 30.000.000,-"), []),
        "in words": (
            _line("tiga puluh juta"),
            ["C02 E2"],
            {
                "says": [
                    "“tiga puluh juta” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang.",
                    "Tulis angkanya saja, misalnya 24411350.",
                ]
            },
        ),
        "with its separators mixed": (_line("2.877,638,950"), ["C02 E2"]),
        "a currency and nothing more": (_line("Rp."), ["C02 E2"]),
        "a date": (
            _line("d:2024-10-01"),
            ["C02 E2"],
            {"says": ["“1 Oktober 2024” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang."]},
        ),
        "a percentage": (
            _line("%:0.85"),
            ["C02 E2"],
            {"says": ["“85%” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang."]},
        ),
        "below the total a sum is not made": (_line("banyak") + "\n| | | Jumlah | | 31 | |", ["C02 E2"]),
    },
    "C03": {
        "a figure with its unit behind it": (
            _target("12 Laporan", "12 laporan") + f"\n\n{_explained({'J': '12 (dua belas) Laporan'})}",
            [],
        ),
        "in words": (
            _target("sebanyak mungkin"),
            ["C03 E2"],
            {
                "says": [
                    "“sebanyak mungkin” pada Target tidak dapat dibaca sebagai target.",
                    "Tulis satu angka, misalnya 12 atau 87,40, dan satuannya di kolom Satuan.",
                ]
            },
        ),
        "a range": (_target("12-15"), ["C03 E2"]),
        "a date": (_target("d:2024-10-01"), ["C03 E2"]),
        "the Renstra's": (_target("12", "lihat Renstra"), ["C03 G2"]),
        "the explained one": (_explained({"J": "dua belas"}), ["C03 J2"]),
        "without a unit is not said": (_target("banyak", unit=""), ["C03 E2"]),
    },
    "C04": {
        "in words, by figures, as a date and as Excel's number": (
            "\n\n".join(
                f"[{position}] Perjanjian\n| Tanggal | {day} |"
                for position, day in (
                    ("Camat", "1 Oktober  2024"),
                    ("Sekretaris Camat", "01/10/2024"),
                    ("Kepala Seksi Pelayanan Umum", "d:2024-10-01"),
                    ("Kepala Seksi Pemerintahan Umum", "n:45566"),
                )
            ),
            [],
        ),
        "a day that there is not": (
            _page(tanggal="31 September 2024"),
            ["C04 B6"],
            {
                "says": [
                    "“31 September 2024” pada Tanggal tidak dapat dibaca sebagai tanggal.",
                    "Tulis seperti 1 Oktober 2024.",
                ]
            },
        ),
        "no day at all": (_page(tanggal="n:12"), ["C04 B6"]),
        "of an exemption, which then has no effect": (
            EXEMPTIONS + "| K05 | Camat | E2 | karena | Siti | besok |",
            ["C04 F2"],
        ),
    },
    "C05": {
        "thousands without a separator, and two decimals": (_target("1234", "1234,00") + NO_EXPLANATION, ["T02"]),
        "three digits behind one separator": (
            _target("1.234"),
            ["C05 E2"],
            {
                "says": [
                    "“1.234” pada Target dapat berarti ribuan atau pecahan.",
                    "Tulis ribuan tanpa titik (1234) dan pecahan dengan dua angka di belakang koma (1,23).",
                ]
            },
        ),
        "the Renstra's": (_target("12", "1,234"), ["C05 G2"]),
        "the explained one": (_explained({"J": "1.234"}), ["C05 J2"]),
        "in an amount it is thousands": (_line("1.234") + "\n| | | Jumlah | | 1234 | |", []),
    },
    "C06": {
        "nothing": (f"{_line('0')}\n\n{_target('0', '0')}{NO_EXPLANATION}", ["T02"]),
        "one rupiah below": (
            _line("-1"),
            ["C06 E2"],
            {
                "says": [
                    "Anggaran (Rp) tertulis -Rp1, padahal tidak boleh negatif.",
                    "Hapus tanda minus atau kurungnya bila salah ketik.",
                ]
            },
        ),
        "an amount in brackets": (
            _line("(195.785.000)"),
            ["C06 E2"],
            {"says": ["Anggaran (Rp) tertulis -Rp195.785.000, padahal tidak boleh negatif."]},
        ),
        "a target a hundredth below": (
            _target("-0,01", "") + NO_EXPLANATION,
            ["C06 E2", "T02"],
            {"says": ["Target tertulis -0,01, padahal tidak boleh negatif."]},
        ),
        "the Renstra's": (
            _target("12", "n:-1") + NO_EXPLANATION,
            ["C06 G2", "T02", "W07 E2"],
            {"says": ["Target Renstra tertulis -1, padahal tidak boleh negatif."]},
        ),
        "both targets": (_target("-1", "-1") + NO_EXPLANATION, ["C06 E2", "C06 G2", "T02"]),
        "grades": (_target("BB", "BB") + NO_EXPLANATION, ["T02"]),
    },
    "C07": {
        "no sen": (_line("1.500,00"), []),
        "fifty sen": (
            _line("1500,50"),
            ["C07 E2"],
            {
                "says": [
                    "“1500,50” pada Anggaran (Rp) memuat pecahan rupiah.",
                    "Tulis rupiah utuh; bila titik itu pemisah ribuan, lengkapi tiga angka di belakangnya.",
                ]
            },
        ),
        "fifty sen as a number": (
            _line("n:1500.5"),
            ["C07 E2"],
            {"says": ["“1500,5” pada Anggaran (Rp) memuat pecahan rupiah."]},
        ),
    },
    "C08": {
        "the first year": (_page(tahun="2015", tanggal="2 Januari 2015"), []),
        "the last year": (_page(tahun="2099", tanggal="2 Januari 2099"), []),
        "the year before the first": (
            _page(tahun="2014", tanggal="2 Januari 2014"),
            ["C08 B2"],
            {"says": ["Tahun tertulis 2014, di luar batas yang wajar.", "Tahun anggaran, empat angka, misalnya 2025."]},
        ),
        "the year after the last": (
            _page(tahun="2100", tanggal="2 Januari 2100"),
            ["C08 B2"],
            {"says": ["Tahun tertulis 2100, di luar batas yang wajar."]},
        ),
    },
    "C09": {
        "a budget line": (
            _line("#REF!", no="#N/A", level="#NAME?", title="#VALUE!", code="#NULL!", source="#DIV/0!"),
            [f"C09 {column}2" for column in "ABCDEF"],
            {
                "says": [
                    "Anggaran (Rp) menampilkan #REF!: rumusnya gagal.",
                    "Keterangan menampilkan #DIV/0!: rumusnya gagal.",
                    "Ganti rumus itu dengan nilainya.",
                ]
            },
        ),
        "an objective": (
            _target("#REF!", "#REF!", no="#REF!", level="#REF!", objective="#REF!", indicator="#REF!", unit="#REF!")
            + NO_EXPLANATION,
            [*(f"C09 {column}2" for column in "ABCDEFG"), "T02"],
        ),
        "an explanation": (
            NO_PERFORMANCE + _explained({"C": "#REF!", "H": "#REF!", "J": "#REF!"}),
            ["C09 C2", "C09 H2", "C09 J2", "T02"],
        ),
        "the page": (_page(tahun="#REF!", tanggal="#REF!", nama1="#REF!"), ["C09 B2", "C09 B6", "C09 B7"]),
    },
    "C10": {
        "a budget line": (
            _line("=", no="=", level="=", code="=", source="="),
            [f"C10 {column}2" for column in "ABDEF"],
            {
                "says": [
                    "Anggaran (Rp) berisi rumus yang hasilnya tidak tersimpan.",
                    "Buka workbook di Excel, tekan Ctrl+S, lalu ulangi; atau ketik nilainya.",
                ]
            },
        ),
        "a target": (_target("=", "="), ["C10 E2", "C10 G2"]),
        "the page": (_page(tahun="=", tanggal="="), ["C10 B2", "C10 B6"]),
    },
    "C11": {
        "in other case and with other blanks": (_line(level="SUB  KEGIATAN"), []),
        "an objective's without its first word": (_target(level="kegiatan"), []),
        "a budget line's": (
            _line(level="Subkeg"),
            ["C11 B2"],
            {
                "says": [
                    "“Subkeg” pada Tingkat tidak ada dalam daftar.",
                    "Pilih salah satu: Program, Kegiatan, Sub Kegiatan.",
                ]
            },
        ),
        "a budget line's with an objective's first word": (_line(level="Sasaran Kegiatan"), ["C11 B2"]),
        "an objective's": (
            _target(level="Sasaran Kegiatn"),
            ["C11 B2"],
            {"says": ["Pilih salah satu: Sasaran Strategis, Sasaran Program, Sasaran Kegiatan, Sasaran Sub Kegiatan."]},
        ),
        "the kind of the agreement": (
            _page(jenis="Perjanjian"),
            ["C11 B1"],
            {"says": ["Pilih salah satu: Perjanjian Kinerja, Perubahan Perjanjian Kinerja."]},
        ),
        "an amended agreement": (_page(jenis="PERUBAHAN PERJANJIAN KINERJA"), []),
        "none": (_line(level=""), ["C01 B2"]),
    },
    "C12": {
        "a budget line to its end": (
            _line(
                no="1" * 12,
                title=_letters(400),
                code=_letters(40, "7.01.02.2.04.").replace("a", "1"),
                source=_letters(200),
            ),
            ["N02 C2"],
        ),
        "a budget line with a letter more in every cell": (
            _line(
                no="1" * 13,
                title=_letters(401),
                code=_letters(41, "7.01.02.2.04.").replace("a", "1"),
                source=_letters(201),
            ),
            ["C12 A2", "C12 C2", "C12 D2", "C12 F2"],
            {
                "says": [
                    "No berisi 13 huruf; paling banyak 12.",
                    "Uraian berisi 401 huruf; paling banyak 400.",
                    "Kode berisi 41 huruf; paling banyak 40.",
                    "Keterangan berisi 201 huruf; paling banyak 200.",
                    "Ringkas, atau pindahkan uraiannya ke lembar Penjelasan.",
                ]
            },
        ),
        "an objective to its end": (
            _target(no="1" * 12, objective=_letters(600), indicator=_letters(600), unit=_letters(40)) + NO_EXPLANATION,
            ["T02"],
        ),
        "an objective with a letter more in every cell": (
            _target(no="1" * 13, objective=_letters(601), indicator=_letters(601), unit=_letters(41)) + NO_EXPLANATION,
            ["C12 A2", "C12 C2", "C12 D2", "C12 F2", "T02"],
            {
                "says": [
                    "Indikator Kinerja berisi 601 huruf; paling banyak 600.",
                    "Satuan berisi 41 huruf; paling banyak 40.",
                ]
            },
        ),
        "an explanation to its end": (
            NO_PERFORMANCE
            + _explained(
                {"A": "1" * 12, "B": _letters(600), "E": _letters(600), "I": _letters(1000)}
                | dict.fromkeys("CDFGHK", _letters(4000))
            ),
            ["T02"],
        ),
        "an explanation with a letter more in every cell": (
            NO_PERFORMANCE
            + _explained(
                {"A": "1" * 13, "B": _letters(601), "E": _letters(601), "I": _letters(1001)}
                | dict.fromkeys("CDFGHK", _letters(4001))
            ),
            [*(f"C12 {column}2" for column in "ABCDEFGHIK"), "T02"],
            {
                "says": [
                    "Pengertian berisi 4001 huruf; paling banyak 4000.",
                    "Sumber Data berisi 1001 huruf; paling banyak 1000.",
                ]
            },
        ),
        "the page to its end": (
            _page(
                kantor=_letters(150),
                kabupaten=_letters(80),
                tempat=_letters(80),
                nama1=_letters(120),
                nama2=_letters(120),
                pangkat1=_letters(80),
                nip1=_letters(40),
                pangkat2=_letters(80),
                nip2=_letters(40),
            ),
            [],
        ),
        "the page with a letter more in every cell": (
            _page(
                kantor=_letters(151),
                kabupaten=_letters(81),
                tempat=_letters(81),
                nama1=_letters(121),
                jabatan1=_letters(121),
                nama2=_letters(121),
                jabatan2=_letters(121),
                pangkat1=_letters(81),
                nip1=_letters(41),
                pangkat2=_letters(81),
                nip2=_letters(41),
            ),
            [*(f"C12 B{row}" for row in (3, 4, 5, 7, 8, 9, 10)), *(f"C12 B{row}" for row in (11, 12, 13, 14))],
            {
                "says": [
                    "Perangkat Daerah berisi 151 huruf; paling banyak 150.",
                    "Pihak Kedua: NIP berisi 41 huruf; paling banyak 40.",
                ]
            },
        ),
        "the positions to their end": (_page(jabatan1=_letters(120), jabatan2=_letters(120)), ["K10 B10", "T08 B8"]),
        "an exemption to its end": (
            EXEMPTIONS
            + f"| W03 | {_letters(200)} | {_letters(300)} | {_letters(600)} | {_letters(120)} | 2 Januari 2024 |",
            ["K17 A2"],
        ),
        # Its code is left short: a code too long would be told twice, as C12 and as K16.
        "an exemption with a letter more in every cell but its code": (
            EXEMPTIONS
            + f"| W03 | {_letters(201)} | {_letters(301)} | {_letters(601)} | {_letters(121)} | 2 Januari 2024 |",
            ["C12 B2", "C12 C2", "C12 D2", "C12 E2", "K17 A2"],
        ),
        "blanks at the ends do not count": (_line(source=f"{_letters(150)}   {_letters(49)}\\n "), []),
    },
    "C13": {
        "with words before it, and as a number": (_page(tahun="TA. 2024"), []),
        "as a number": (_page(tahun="n:2024"), []),
        "as a date": (_page(tahun="d:2024-01-01"), []),
        "in words": (
            _page(tahun="tahun ini"),
            ["C13 B2"],
            {"says": ["“tahun ini” pada Tahun bukan tahun.", "Tulis empat angka, misalnya 2024."]},
        ),
        "three digits": (_page(tahun="202"), ["C13 B2"]),
        "two years": (_page(tahun="2024/2025"), ["C13 B2"]),
    },
    "C14": {
        "with a dot at its end": (_line(code="7.01.02.2.04."), ["N03 D2"]),
        "of digits and dots": (_line(code="7.01.02.2.04.0091"), []),
        "words": (
            _line(code="lihat DPA"),
            ["C14 D2"],
            {
                "says": [
                    "“lihat DPA” pada Kode bukan kode anggaran.",
                    "Tulis seperti dalam DPA, misalnya 7.01.01.2.01, atau kosongkan.",
                ]
            },
        ),
        "a letter among the digits": (_line(code="7.01.O2"), ["C14 D2"]),
    },
    "C15": {
        "the largest": (_line("999999999999999999"), []),
        "one rupiah more": (
            _line("1000000000000000000"),
            ["C15 E2"],
            {"says": ["“1000000000000000000” pada Anggaran (Rp) terlalu besar.", "Periksa jumlah angkanya."]},
        ),
        "as far below nothing": (_line("-1000000000000000000"), ["C15 E2"]),
        "the sum is not made": (_line("9999999999999999999999") + "\n| | | Jumlah | | 10 | |", ["C15 E2"]),
    },
    "C22": {
        "the last figure that is stored whole": (_line("n:9007199254740991"), []),
        "one that is rounded": (_line("n:9007199254740993"), ["C22 E2"]),
    },
    "C23": {
        "a percent sign": (_target("0,85%", "0,85%", unit="%") + NO_EXPLANATION, ["C18 F2", "T02"]),
        "a hundredth above one": (_target("1,01", "1,01", unit="%") + NO_EXPLANATION, ["C18 F2", "T02"]),
        "one": (_target("n:1", "n:1", unit="%") + NO_EXPLANATION, ["C18 F2", "C23 E2", "C23 G2", "T02"]),
        "less than one in the Renstra": (
            "Kinerja ...\n| Indikator Kinerja | Target | Satuan | Target Renstra |\n| Persentase laporan | 85 | % | n:0.95 |\n\n"
            "Penjelasan ...\n| Indikator Kinerja | Target |\n| Persentase laporan | 85 |",
            ["C23 G2"],
        ),
        "one and with its sign in the Renstra": (
            "Kinerja ...\n| Indikator Kinerja | Target | Satuan | Target Renstra |\n| Persentase laporan | 85 | % | n:1 |\n"
            "| Persentase tamu | 85 | % | 85% |\n\nPenjelasan ...\n| Indikator Kinerja | Target |\n"
            "| Persentase laporan | 85 |\n| Persentase tamu | 85 |",
            ["C23 G2"],
        ),
        "less than one": (
            _target("n:0.85", "n:0.85", unit="persen") + NO_EXPLANATION,
            ["C18 F2", "C23 E2", "C23 G2", "T02"],
        ),
    },
    "C24": {
        "whole": (_target("n:12", "n:12") + NO_EXPLANATION, ["T02"]),
        "a fraction": (_target("n:1.234", "n:1.234") + NO_EXPLANATION, ["C24 E2", "T02"]),
    },
    "C25": {
        "the same unit twice": (_target("12 Lap.", unit="Laporan") + NO_EXPLANATION, ["T02"]),
        "two units": (_target("12 Orang", unit="Laporan") + NO_EXPLANATION, ["C25 E2", "T02"]),
    },
}
