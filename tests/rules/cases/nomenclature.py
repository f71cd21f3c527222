"""Cases of ``rules/nomenclature.py``: budget lines against the names and codes of the nomenclature."""

SECTION = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |\n"
UMUM = f"[Kepala Sub Bagian Umum dan Keuangan] {SECTION}"
CAMAT = f"[Camat] {SECTION}"
PMD = f"[Kepala Seksi Pemberdayaan Masyarakat Desa] {SECTION}"
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
        "a name of another level is not near": (_program("Fasilitasi Kunjungan Anu"), ["N02 C2"]),
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
        "a name that nobody knows, without a code": (
            _sub("Pembangunan Menara Pantau Satelit"),
            ["N02 C2"],
            {
                "says": [
                    "“Pembangunan Menara Pantau Satelit” tidak ada dalam nomenklatur kecamatan yang dipakai program ini.",
                    "Cocokkan namanya dengan DPA; bila benar, isi kolom Kode supaya induknya diketahui.",
                ]
            },
        ),
        "and with a code, which is not to be filled in again": (
            _sub("Pembangunan Menara Pantau Satelit", "7.01.01.2.06.0077"),
            ["N02 C2"],
            {"says": ["Cocokkan nama dan kodenya dengan DPA; bila sama, biarkan."]},
        ),
        "a word less is advised on, not taken": (
            _sub("Fasilitasi Kunjungan"),
            ["N02 C2"],
            {
                "says": [
                    "Cocokkan dengan DPA: bila maksudnya “Fasilitasi Kunjungan Tamu”, tulis seperti itu. Bila lain, biarkan."
                ]
            },
        ),
        "a word more": (_sub("Koordinasi dan Penyusunan Dokumen Perubahan RKA-SKPD"), ["N02 C2"]),
        "another word": (_sub("Koordinasi dan Penyusunan Dokumen DPA-SKPD"), ["N02 C2"]),
        "a word less in the middle": (_sub("Penyediaan Peralatan dan Perlengkapan Kantor"), ["N02 C2"]),
        "a code that the nomenclature knows makes it known": (
            _sub("Jamuan Tamu Kecamatan", "7.01.01.2.06.0008"),
            ["N03 D2"],
        ),
        "near, but with a code of another nomenclature: said of the code": (
            _sub("Fasilitasi Kunjunga Tamu", "5.02.02.2.01.0001"),
            ["N05 D2"],
        ),
        "& for dan": (_sub("Penyelenggaraan Rapat Koordinasi & Konsultasi SKPD"), []),
        "the word Sub Kegiatan before its name": (_sub("Sub Kegiatan Fasilitasi Kunjungan Tamu"), []),
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
        "a code of the level above whose name it bears: said of the level": (
            _sub("Administrasi Umum Perangkat Daerah", "7.01.01.2.06"),
            ["N06 B2"],
        ),
        "silent on a code that is not known": (_sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0077"), ["N05 D2"]),
        "silent on a code that is none": (_sub("Fasilitasi Kunjungan Tamu", "lihat DPA"), ["C14 D2"]),
        "silent without a code": (_sub("Fasilitasi Kunjungan Tamu"), []),
        "silent without a name": (_sub("", "7.01.01.2.06.0008"), ["C01 C2"]),
        "lines without a code or a name hide none below them": (
            _sub("Pengadaan Mebel")
            + "| 2 | Sub Kegiatan | | 7.01.01.2.06.0008 | 10 | APBD |\n"
            + "| 3 | Sub Kegiatan | Penyediaan Bahan Logistik Kantor | 7.01.01.2.06.0077 | 10 | APBD |\n"
            + "| 4 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01.01.2.06.0009 | 10 | APBD |\n",
            ["B04 C5", "C01 C3", "N03 D5", "N05 D4", "W02 C2", "W02 C5"],
        ),
    },
    "N04": {
        "neither name nor code nor a line above, in a section of two programs": (
            _sub("Pembangunan Menara Pantau Satelit", head=PMD),
            ["N04 C2"],
            {
                "says": [
                    "Program induk “Pembangunan Menara Pantau Satelit” tidak diketahui, sehingga anggarannya belum dapat "
                    "dijumlahkan ke atas.",
                    "Isi kolom Kode dari DPA, atau tulis baris Program dan Kegiatannya di atas baris ini.",
                ]
            },
        ),
        "a name like one that is known is advised on": (
            _sub("Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Kecamatan", head=PMD),
            ["N04 C2"],
            {
                "says": [
                    "Cocokkan dengan DPA: bila maksudnya “Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di "
                    "Wilayah Kecamatan”, tulis seperti itu. Bila lain, isi kolom Kode dari DPA."
                ]
            },
        ),
        "a code that names no program is not to be filled in again": (
            _sub("Pembangunan Menara Pantau Satelit", "7.01", PMD),
            ["N04 C2"],
            {"says": ["Cocokkan kodenya dengan DPA."]},
        ),
        "in a section of one program": (_sub("Pembangunan Menara Pantau Satelit"), ["N02 C2"]),
        "a code says it": (_sub("Pembangunan Menara Pantau Satelit", "7.01.03.2.01.0077", PMD), ["N02 C2"]),
        "the code of its kegiatan says it, and is not its own": (
            _sub("Pembangunan Menara Pantau Satelit", "7.01.03.2.01", PMD),
            ["N03 D2"],
        ),
        "in a section of one program, below a sekretaris who lists kegiatan": (
            _sub("Pembangunan Menara Pantau Satelit")
            + f"\n{SEKRETARIS}| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | | 10 | APBD |",
            [f"N04 {UMUM[1:].partition(']')[0]} C2"],
            {
                "says": [
                    "Kegiatan induk “Pembangunan Menara Pantau Satelit” tidak diketahui, sehingga anggarannya belum "
                    "dapat dijumlahkan ke atas."
                ]
            },
        ),
        "below a sekretaris who lists the program only": (
            _sub("Pembangunan Menara Pantau Satelit")
            + f"\n{SEKRETARIS}| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 10 | APBD |",
            [f"N02 {UMUM[1:].partition(']')[0]} C2"],
        ),
        "a line above says it": (
            f"{CAMAT}| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 10 | APBD |\n"
            "| 1 | Kegiatan | Pembangunan Menara Pantau | | 10 | APBD |",
            ["K19 B3", "N02 C3"],
        ),
        "a line below does not": (
            f"{CAMAT}| 1 | Kegiatan | Pembangunan Menara Pantau | | 10 | APBD |\n"
            "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 10 | APBD |",
            ["K19 B2", "N04 C2"],
        ),
        "a kegiatan above that knows none itself does not, and is told for its lines": (
            f"{PMD}| 1 | Kegiatan | Pembangunan Menara Pantau | | 10 | APBD |\n"
            "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | | 10 | APBD |",
            ["N02 C3", "N04 C2"],
        ),
        "a program is its own": (_program("Program Menara Pantau Satelit"), ["N02 C2"]),
        "silent on a name that is not there": (_sub("", head=PMD), ["C01 C2"]),
        "silent on a level that cannot be read": (
            f"{PMD}| 1 | Anak Kegiatan | Pembangunan Menara Pantau Satelit | | 10 | APBD |",
            ["C11 B2"],
        ),
    },
    "N05": {
        "the code of an entry": (_sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0008"), []),
        "the name of an entry and a code of nobody": (
            _sub("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0077"),
            ["N05 D2"],
            {
                "says": [
                    "Kode 7.01.01.2.06.0077 tidak ada dalam nomenklatur kecamatan yang dipakai program ini.",
                    "Cocokkan dengan DPA; kode “Fasilitasi Kunjungan Tamu” adalah 7.01.01.2.06.0008.",
                ]
            },
        ),
        "a name and a code of nobody below a kegiatan that is known: said of the name": (
            _sub("Pembangunan Menara Pantau", "7.01.01.2.06.0077"),
            ["N02 C2"],
        ),
        "below a kegiatan of nobody": (
            _sub("Pembangunan Menara Pantau", "7.01.01.2.77.0001"),
            ["N05 D2"],
            {"says": ["Cocokkan kodenya dengan DPA."]},
        ),
        "below a program of nobody": (_sub("Pembangunan Menara Pantau", "7.01.77.2.01.0001"), ["N05 D2"]),
        "a code of another level": (_sub("Pembangunan Menara Pantau", "7.01.01.2.77"), ["N05 D2"]),
        "a kegiatan below a program that is known": (
            f"{SEKRETARIS}| 1 | Kegiatan | Pembangunan Menara | 7.01.01.2.77 | 10 | APBD |",
            ["N02 C2"],
        ),
        "a program": (_program("Program Menara", "7.01.77"), ["K12 E2"]),
        "an entry without a confirmed code, below its kegiatan": (
            _sub("Pendataan dan Pengolahan Administrasi Kepegawaian", "7.01.01.2.05.0003"),
            [],
        ),
        "an entry without a confirmed code, below another kegiatan": (
            _sub("Pendataan dan Pengolahan Administrasi Kepegawaian", "7.01.01.2.06.0003"),
            ["N05 D2"],
        ),
        "an entry without a confirmed code, below a kegiatan of nobody": (
            _sub("Pendataan dan Pengolahan Administrasi Kepegawaian", "7.01.01.2.77.0003"),
            ["N05 D2"],
        ),
        "silent on a code that is none": (_sub("Fasilitasi Kunjungan Tamu", "lihat DPA"), ["C14 D2"]),
        "silent without a code": (_sub("Fasilitasi Kunjungan Tamu"), []),
    },
}
