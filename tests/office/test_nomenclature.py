"""The nomenclature: a line by its name, its code or the nearest spelling, and what stands above it."""

from collections import Counter

import pytest
from support.house import Entry, Nomenclature, name_key, parent_code, shipped_nomenclature

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


PARENT_CODES = {
    "7.01.01.2.06.0008": "7.01.01.2.06",
    "7.01.01.2.06.0008.1": "7.01.01.2.06",
    "7.01.01.2.06": "7.01.01",
    "7.01.01.2": "",
    "7.01.01": "",
    "7": "",
    "": "",
}


@pytest.mark.parametrize("code", PARENT_CODES)
def test_code_one_level_up(code):
    assert parent_code(code) == PARENT_CODES[code]


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
        assert not entry.code or parent_code(entry.code) == entry.parent
