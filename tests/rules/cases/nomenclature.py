"""Cases of ``rules/nomenclature.py``: budget lines against the names and codes of the nomenclature."""

SECTION = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |\n"
UMUM = f"[Kepala Sub Bagian Umum dan Keuangan] {SECTION}"
CAMAT = f"[Camat] {SECTION}"
SEKRETARIS = f"[Sekretaris Camat] {SECTION}"


def _sub(title, code="", head=UMUM):
    return f"{head}| 1 | Sub Kegiatan | {title} | {code} | 10 | APBD |\n"


def _program(title, code=""):
    return f"{CAMAT}| 1 | Program | {title} | {code} | 10 | APBD |\n"


CASES = {
    "N01": {
        "as in the nomenclature": (_sub("Fasilitasi Kunjungan Tamu"), []),
        "one letter": (
            _sub("Fasilitasi Kunjunga Tamu"),
            ["N01 C2"],
            {
                "says": [
                    "“Fasilitasi Kunjunga Tamu” tidak persis seperti nomenklatur.",
                    "Maksudnya barangkali “Fasilitasi Kunjungan Tamu”.",
                ]
            },
        ),
        "capitals, blanks and points do not matter": (_sub("FASILITASI  KUNJUNGAN TAMU."), []),
        "the spelling of the office is as good as the official one": (
            _program("Program Koordinasi Ketentraman dan Ketertiban Umum"),
            ["C19 C2"],
        ),
        "the word Program need not be there": (_program("Koordinasi Ketenteraman dan Ketertiban Umum"), []),
        "misspelled, with a code of that name": (
            _sub("Fasilitasi Kunjunga Tamu", "7.01.01.2.06.0008"),
            [],
        ),
        "a name of another level is not near": (_program("Fasilitasi Kunjungan Tamu"), ["N02 C2"]),
        "silent on a name that is not there": (_sub(""), ["C01 C2"]),
        "silent on a level that cannot be read": (
            f"{UMUM}| 1 | Anak Kegiatan | Fasilitasi Kunjunga Tamu | | 10 | APBD |",
            ["C11 B2"],
        ),
        "the second line is looked at too": (
            _sub("") + "| 2 | Sub Kegiatan | Fasilitasi Kunjunga Tamu | | 10 | APBD |",
            ["C01 C2", "N01 C3"],
        ),
    },
    "N02": {
        "a name that nobody knows": (
            _sub("Pembangunan Menara Pantau Satelit", "7.01.01.2.06.0077"),
            ["N02 C2"],
            {
                "says": [
                    "“Pembangunan Menara Pantau Satelit” tidak ada dalam nomenklatur kecamatan yang dipakai program ini."
                ]
            },
        ),
        "four letters of 23 are lacking: near enough, another finding": (_sub("Fasilitasi Kunjungan"), ["N01 C2"]),
        "five of 23: not near enough any more": (_sub("Fasilitasi Kunjunga"), ["N02 C2", "N04 C2"]),
        "a code that the nomenclature knows makes it known": (
            _sub("Jamuan Tamu Kecamatan", "7.01.01.2.06.0008"),
            ["N03 D2"],
        ),
        "near, but with a code of another nomenclature": (
            _sub("Fasilitasi Kunjunga Tamu", "5.02.02.2.01.0001"),
            ["K15 C2", "N02 C2"],
        ),
        "silent on a name that is not there": (_sub("", "7.01.01.2.06.0077"), ["C01 C2"]),
        "silent on a level that cannot be read": (
            f"{UMUM}| 1 | Anak Kegiatan | Pembangunan Menara Pantau Satelit | | 10 | APBD |",
            ["C11 B2"],
        ),
    },
    "N03": {
        "code and name agree": (_sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0008"), []),
        "the code in the older writing": (_sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.08"), []),
        "the code of the template of a regency": (_sub("Fasilitasi Kunjungan Tamu", "X.XX.01.2.06.0008"), []),
        "the code of the next one": (
            _sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0009"),
            ["N03 D2"],
            {
                "says": [
                    "Kode 7.01.01.2.06.0009 adalah “Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD”, "
                    "bukan “Fasilitasi Kunjungan Tamu”."
                ]
            },
        ),
        "a name that nobody knows beside a code that is known": (
            _sub("Jamuan Tamu Kecamatan", "7.01.01.2.06.0008"),
            ["N03 D2"],
        ),
        "the code of what the name is misspelled from": (_sub("Fasilitasi Kunjunga Tamu", "7.01.01.2.06.0008"), []),
        "misspelled, with the code of another": (_sub("Fasilitasi Kunjunga Tamu", "7.01.01.2.06.0009"), ["N03 D2"]),
        "a code of the level above": (_sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06"), ["N03 D2"]),
        # doubtful: N04, since the code is read as a sub kegiatan's though its program stands in it
        "a code of the level above whose name it bears": (
            _sub("Administrasi Umum Perangkat Daerah", "7.01.01.2.06"),
            ["N02 C2", "N04 C2"],
        ),
        "silent on a code that is not known": (_sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0077"), []),
        "silent on a code that is none": (_sub("Fasilitasi Kunjungan Tamu", "lihat DPA"), ["C14 D2"]),
        "silent without a code": (_sub("Fasilitasi Kunjungan Tamu"), []),
        "silent without a name": (_sub("", "7.01.01.2.06.0008"), ["C01 C2"]),
        "lines without a code or a name hide none below them": (
            _sub("Pengadaan Mebel")
            + "| 2 | Sub Kegiatan | | 7.01.01.2.06.0008 | 10 | APBD |\n"
            + "| 3 | Sub Kegiatan | Penyediaan Bahan Logistik Kantor | 7.01.01.2.06.0077 | 10 | APBD |\n"
            + "| 4 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01.01.2.06.0009 | 10 | APBD |\n",
            ["C01 C3", "N03 D5", "W02 C2", "W02 C5"],
        ),
    },
    "N04": {
        "neither name nor code nor a line above": (
            _sub("Pembangunan Menara Pantau Satelit"),
            ["N02 C2", "N04 C2"],
            {
                "says": [
                    "Program induk “Pembangunan Menara Pantau Satelit” tidak diketahui, sehingga anggarannya tidak dapat "
                    "dijumlahkan ke atas."
                ]
            },
        ),
        "a code says it": (_sub("Pembangunan Menara Pantau Satelit", "7.01.01.2.06.0077"), ["N02 C2"]),
        "a line above says it": (
            f"{SEKRETARIS}| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 10 | APBD |\n"
            "| 1 | Kegiatan | Pembangunan Menara Pantau | | 10 | APBD |",
            ["N02 C3"],
        ),
        "a line below does not": (
            f"{SEKRETARIS}| 1 | Kegiatan | Pembangunan Menara Pantau | | 10 | APBD |\n"
            "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 10 | APBD |",
            ["N02 C2", "N04 C2"],
        ),
        "a kegiatan above that knows none itself does not": (
            f"{UMUM}| 1 | Kegiatan | Pembangunan Menara Pantau | | 10 | APBD |\n"
            "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | | 10 | APBD |",
            ["N02 C2", "N02 C3", "N04 C2", "N04 C3"],
        ),
        "a program is its own": (_program("Program Menara Pantau Satelit"), ["N02 C2"]),
        "silent on a name that is not there": (_sub(""), ["C01 C2"]),
        "silent on a level that cannot be read": (
            f"{UMUM}| 1 | Anak Kegiatan | Pembangunan Menara Pantau Satelit | | 10 | APBD |",
            ["C11 B2"],
        ),
    },
}
