"""The nomenclature: a line by its name, its code or the nearest spelling, and what stands above it."""

from collections import Counter

import pytest
from support.house import Entry, Nomenclature, code_level, code_up_to, is_slip, name_key, shipped_nomenclature

TREE = shipped_nomenclature()
PROGRAM, ACTIVITY, SUB = "Program", "Kegiatan", "Sub Kegiatan"
GUESTS = "Fasilitasi Kunjungan Tamu"
ORDER = "Program Koordinasi Ketenteraman dan Ketertiban Umum"
POLICE = (
    "Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal di "
    "Wilayah Kecamatan"
)


def tree(*names, level=SUB):
    return Nomenclature([Entry(f"7.01.01.2.01.{n:04}", "7.01.01.2.01", level, name) for n, name in enumerate(names, 1)])


BY_CODE = {
    "7.01.01.2.06.0008": GUESTS,
    "7.01.01.2.06.08": GUESTS,
    "7.01.01.2.06.8": GUESTS,
    "7.1.1.2.6.8": GUESTS,
    "07.01.01.02.06.0008": GUESTS,
    "X.XX.01.2.06.0008": GUESTS,
    "X.XX.01.2.06.08": GUESTS,
    "7.01.01.2.06": "Administrasi Umum Perangkat Daerah",
    "X.XX.01": "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "7.01.01.2.06.0080": None,
    "7.01.01.2.06.0088": None,
    "7.01.10.2.06.0008": None,
    "7.01.01.2.06.0008.1": None,
    "Y.XX.01.2.06.0008": None,
    "X.XX": None,
    "lihat DPA": None,
    "": None,
}


@pytest.mark.parametrize("code", BY_CODE)
def test_by_code(code):
    entry = TREE.by_code(code)
    assert (entry.name if entry else None) == BY_CODE[code]


def test_a_code_as_written_comes_before_one_in_the_other_writing():
    both = Nomenclature([Entry("7.01", "", PROGRAM, "satu"), Entry("7.1", "", PROGRAM, "dua")])
    assert [both.by_code(code).name for code in ("7.01", "7.1")] == ["satu", "dua"]


def test_a_group_of_zeros_is_a_group():
    zeros = Nomenclature([Entry("7.00.01", "", PROGRAM, "nol"), Entry("", "", PROGRAM, "tanpa kode")])
    assert zeros.by_code("7.0.1").name == "nol"
    assert zeros.by_code("") is None


FIND = {
    "by name": ((SUB, GUESTS, None), ("name", GUESTS)),
    "by name, whatever the code": ((SUB, GUESTS, "7.01.01.2.06.0009"), ("name", GUESTS)),
    "by name, with a code that nobody knows": ((SUB, GUESTS, "5.02.01"), ("name", GUESTS)),
    "in capitals, with points and other blanks": ((SUB, "FASILITASI-KUNJUNGAN  TAMU.", None), ("name", GUESTS)),
    "with blanks within words": ((SUB, "Fasilitasi Kunjung an Tamu", None), ("name", GUESTS)),
    "without the word Program": ((PROGRAM, ORDER.removeprefix("Program "), None), ("name", ORDER)),
    "with the word Program in capitals": ((PROGRAM, ORDER.upper(), None), ("name", ORDER)),
    "in the spelling of offices: ketentraman": ((PROGRAM, ORDER.replace("tenter", "tentr"), None), ("name", ORDER)),
    "tantara": ((SUB, POLICE.replace("Tentara", "Tantara"), None), ("name", POLICE)),
    "vertical": ((SUB, POLICE.replace("Vertikal", "Vertical"), None), ("name", POLICE)),
    "republic": ((SUB, POLICE.replace("Republik", "Republic"), None), ("name", POLICE)),
    "one that has no code": (
        (SUB, "Pendataan dan Pengolahan Administrasi Kepegawaian", None),
        ("name", "Pendataan dan Pengolahan Administrasi Kepegawaian"),
    ),
    "with its level before it": ((SUB, f"Sub Kegiatan: {GUESTS}", None), ("name", GUESTS)),
    "not with another level before it": ((SUB, f"Kegiatan {GUESTS}", None), None),
    "by code": ((SUB, "Jamuan Tamu Kecamatan", "7.01.01.2.06.0008"), ("code", GUESTS)),
    "by code in the other writing": ((SUB, "Jamuan Tamu Kecamatan", "X.XX.01.2.06.08"), ("code", GUESTS)),
    "by code rather than by likeness": ((SUB, "Pengadaan Mebe", "7.01.01.2.06.0008"), ("code", GUESTS)),
    "not by a code of another level": ((SUB, "Jamuan Tamu Kecamatan", "7.01.01.2.06"), None),
    "not by a code of a level below": ((ACTIVITY, "Jamuan Tamu Kecamatan", "7.01.01.2.06.0008"), None),
    "nor of a program": ((ACTIVITY, "Jamuan Tamu Kecamatan", "7.01.01"), None),
    "by likeness, with a code of another level": ((SUB, "Fasilitasi Kunjunga Tamu", "7.01.01.2.06"), ("near", GUESTS)),
    "by likeness": ((SUB, "Fasilitasi Kunjunga Tamu", None), ("near", GUESTS)),
    "by likeness, with an empty code": ((SUB, "Fasilitasi Kunjunga Tamu", ""), ("near", GUESTS)),
    "not by likeness with a code of another nomenclature": ((SUB, "Fasilitasi Kunjunga Tamu", "5.02.01"), None),
    "not on another level": ((ACTIVITY, GUESTS, None), None),
    "not at all": ((SUB, "Pembangunan Menara Pantau Satelit", None), None),
    "not on a level that there is not": (("Anak Kegiatan", GUESTS, None), None),
}


@pytest.mark.parametrize("case", FIND)
def test_find(case):
    question, expected = FIND[case]
    for _ in ("asked", "asked again"):
        match = TREE.find(*question)
        assert (match and (match.how, match.entry.name)) == expected


def test_a_name_that_begins_with_its_level():
    assert tree("Kegiatan Rutin", level=ACTIVITY).find(ACTIVITY, "Kegiatan Rutin").how == "name"
    assert tree("Rutin", level=ACTIVITY).find(ACTIVITY, "Kegiatan Rutin").how == "name"


def test_one_question_does_not_answer_another():
    asked = Nomenclature(TREE.entries)
    assert asked.find(SUB, "Fasilitasi Kunjunga Tamu", "5.02.01") is None
    assert asked.find(SUB, "Fasilitasi Kunjunga Tamu").how == "near"
    assert asked.find(ACTIVITY, GUESTS) is None
    assert asked.find(SUB, GUESTS).how == "name"


NEAREST = {
    "88 percent: three letters of 14 are lacking": ("abcdefghijklmn", "abcdefghijk", True),
    "87.5 percent: one of eight letters is another": ("abcdefgh", "abcdefgx", False),
    "90 percent": ("abcdefghij", "abcdefghix", True),
    "86 percent": ("abcdefg", "abcdefx", False),
    "blanks and the word Program do not count": ("abcdefghijklmn", "Program A bcde-fghijk", True),
    "nor does the spelling of offices": ("ketenteraman", "ketentraman", True),
}


@pytest.mark.parametrize("case", NEAREST)
def test_nearest(case):
    name, title, expected = NEAREST[case]
    entry = tree(name).nearest(SUB, title)
    assert (entry is not None) == expected
    assert entry is None or entry.name == name


def test_of_two_that_are_near_the_nearer():
    assert tree("abcdefghijklmn", "abcdefghijklmm").nearest(SUB, "abcdefghijklm").name == "abcdefghijklmn"
    assert tree("abcdefghijkxxx", "abcdefghijklmm").nearest(SUB, "abcdefghijklm").name == "abcdefghijklmm"


def test_nearest_of_its_level_only():
    names = tree("abcdefghij")
    assert names.nearest(ACTIVITY, "abcdefghij") is None
    assert names.nearest("Anak Kegiatan", "abcdefghij") is None


NAME_KEYS = {
    "Program Pemberdayaan Masyarakat Desa": "pemberdayaanmasyarakatdesa",
    "Programa Desa": "programadesa",
    "Pemberdayaan Program Desa": "pemberdayaanprogramdesa",
    "Negara Republic": "negararepublik",
    "Republican": "republican",
    "RKA-SKPD": "rkaskpd",
    "": "",
}


@pytest.mark.parametrize("name", NAME_KEYS)
def test_key_of_a_name(name):
    assert name_key(name) == NAME_KEYS[name]


CODES = {
    "7.01.01.2.06.0008": (SUB, "7.01.01", "7.01.01.2.06"),
    "7.01.01.2.06.0008.1": (SUB, "7.01.01", "7.01.01.2.06"),
    "7.01.01.2.06": (ACTIVITY, "7.01.01", "7.01.01.2.06"),
    "7.01.01.2": (None, "7.01.01", ""),
    "7.01.01": (PROGRAM, "7.01.01", ""),
    "7.01": (None, "", ""),
    "7.01.01.2.06.0008.1.2": (None, "7.01.01", "7.01.01.2.06"),
    "": (None, "", ""),
}


@pytest.mark.parametrize("code", CODES)
def test_level_of_a_code_and_the_levels_above(code):
    assert (code_level(code), code_up_to(code, PROGRAM), code_up_to(code, ACTIVITY)) == CODES[code]


SLIPS = {
    "equal": ("pengadaan mebel", "pengadaan mebel", True),
    "a word more": ("pengadaan mebel kantor", "pengadaan mebel", False),
    "a word less": ("pengadaan", "pengadaan mebel", False),
    "a word less in front": ("mebel", "pengadaan mebel", False),
    "another word": ("pengadaan kursi", "pengadaan mebel", False),
    "words in another order": ("mebel pengadaan", "pengadaan mebel", False),
    "a letter of five": ("pengadaan mabel", "pengadaan mebel", True),
    "a letter of four": ("jasa", "jisa", False),
    "a letter more of four": ("jasam", "jasa", True),
    "two letters more of four": ("umumnb", "umum", True),
    "three letters more of four": ("umumnbv", "umum", False),
    "two letters more of three": ("rkabc", "rka", False),
    "a short word": ("rka", "dpa", False),
    "a letter of ten": ("ketertuban", "ketertiban", True),
    "two letters of ten": ("keterxxban", "ketertiban", True),
    "three letters of ten": ("kexxrxiban", "ketertiban", False),
    "two letters of nine letters": ("kunjuxxan", "kunjungan", False),
    "two letters in each other's place": ("kujnungan", "kunjungan", True),
    "an ending of three letters": ("sinergitas", "sinergi", True),
    "an ending of four": ("sinergitass", "sinergi", False),
    "an ending of three letters of a short word": ("kursinya", "kursi", False),
    "an ending less": ("pemerintah", "pemerintahan", True),
    "a beginning": ("dikunjungan", "kunjungan", True),
    "a number": ("tahap 2", "tahap 1", False),
    "a number of many digits": ("tahun 20245", "tahun 20244", False),
    "a figure for a letter": ("semester1", "semesterl", False),
    "a letter for a figure": ("semesterl", "semester1", False),
    "an ending of three letters of six": ("lokasinya", "lokasi", True),
    "two words in one": ("tugas dibidang hukum", "tugas di bidang hukum", True),
    "one word in two": ("tugas di bidang hukum", "tugas dibidang hukum", True),
    "one word in two, with a slip": ("tugas di bidang hukum", "tugas dibidong hukum", False),
    "a slip in several words": ("fasilitas kunjunga tami", "fasilitasi kunjungan tamu", False),
    "another word that is near": ("penetapan peraturan", "penerapan peraturan", False),
    "the other way round": ("penataan pegawai", "pendataan pegawai", False),
    "a word of the nomenclature": ("pegawai", "pegawaj", False),
    "an ending of a word of the nomenclature": ("pegawaian", "pegawai", True),
    "an ending of a short word of the nomenclature": ("desaan", "desa", False),
    "nothing": ("", "mebel", False),
    "nothing and nothing": ("", "", True),
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_of_letters(case):
    typed, meant, expected = SLIPS[case]
    assert is_slip(typed.split(), meant.split(), {"pegawai", "pegawaian", "desaan"}) == expected


def test_very_long_names_are_no_slips():
    words = ["kata"] * 60
    assert is_slip(words, words)
    assert not is_slip([*words, "kata"], [*words, "kata"])


def test_no_entry_is_a_slip_of_another():
    for level in (PROGRAM, ACTIVITY, SUB):
        names = [entry.name for entry in TREE.entries if entry.level == level]
        assert [TREE.misspelt(level, name).name for name in names] == names


def test_of_two_that_may_be_meant_none():
    two = tree("Pengadaan kursii", "Pengadaan kursia")
    assert two.find(SUB, "Pengadaan kursi") is None
    assert two.find(SUB, "Pengadaan kursii").how == "name"


OTHERS = [
    "Koordinasi dan Penyusunan Dokumen Perubahan RKA-SKPD",
    "Koordinasi dan Penyusunan Perubahan DPA-SKPD",
    "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD",
    "Penyediaan Peralatan dan Perlengkapan Kantor",
    "Penyediaan Peralatan Rumah Tangga",
    "Penyediaan Jasa Peralatan Kantor",
    "Pengadaan Gedung Kantor atau Bangunan Lainnya",
    "Pengadaan Kendaraan Dinas Operasional atau Lapangan",
    "Pengadaan Mebel dan Peralatan",
    "Pemeliharaan Mebel",
    "Pemeliharaan Peralatan dan Mesin",
    "Penataan dan Pengolahan Administrasi Kepegawaian",
    "Penatausahaan Barang Milik Daerah",
    "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Kelurahan",
    "Fasilitasi Penyusunan Peraturan Desa",
]


@pytest.mark.parametrize("name", OTHERS)
def test_near_names_are_other_entries(name):
    assert TREE.find(SUB, name) is None


LEVELS = {
    "Fasilitasi Kunjungan Tamu": SUB,
    "FASILITASI KUNJUNGAN TAMU.": SUB,
    "Administrasi Umum Perangkat Daerah": ACTIVITY,
    ORDER: PROGRAM,
    ORDER.removeprefix("Program "): None,
    "Fasilitasi Kunjunga Tamu": None,
    "Menara": None,
}


@pytest.mark.parametrize("name", LEVELS)
def test_level_of_a_name(name):
    assert TREE.level_of(name) == LEVELS[name]


def test_a_name_of_two_levels_says_none():
    both = Nomenclature([Entry("7.01.01", "", ACTIVITY, "Menara"), Entry("7.01.01.1", "", SUB, "Menara")])
    assert both.level_of("Menara") is None


ANCESTORS = {
    (SUB, GUESTS): {
        SUB: GUESTS,
        ACTIVITY: "Administrasi Umum Perangkat Daerah",
        PROGRAM: "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    },
    (SUB, "Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa"): {
        SUB: "Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa",
        ACTIVITY: "Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa",
        PROGRAM: "Program Pembinaan dan Pengawasan Pemerintahan Desa",
    },
    (ACTIVITY, "Administrasi Umum Perangkat Daerah"): {
        SUB: None,
        ACTIVITY: "Administrasi Umum Perangkat Daerah",
        PROGRAM: "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    },
    (PROGRAM, ORDER): {SUB: None, ACTIVITY: None, PROGRAM: ORDER},
}


@pytest.mark.parametrize("line", ANCESTORS, ids=lambda line: line[1])
def test_what_stands_above(line):
    entry = TREE.find(*line).entry
    above = dict.fromkeys((SUB, ACTIVITY, PROGRAM))
    while entry is not None:
        above[entry.level] = entry.name
        entry = TREE.parent(entry)
    assert above == ANCESTORS[line]


def test_the_tree_that_is_shipped_hangs_together():
    levels = Counter(entry.level for entry in TREE.entries)
    assert levels == {PROGRAM: 6, ACTIVITY: 17, SUB: 36}
    codes = [entry.code for entry in TREE.entries if entry.code]
    assert len(codes) == len(set(codes))
    for entry in TREE.entries:
        assert entry.level == PROGRAM or TREE.parent(entry).level == {SUB: ACTIVITY, ACTIVITY: PROGRAM}[entry.level]
        above = {SUB: ACTIVITY, ACTIVITY: PROGRAM}.get(entry.level)
        assert not (entry.code and above) or code_up_to(entry.code, above) == entry.parent
