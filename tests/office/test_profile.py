"""The office's profile: positions in every spelling, and what is no profile."""

from dataclasses import replace
from pathlib import Path

import pytest
from support.house import (
    BUDGET,
    BUDGET_LEVELS,
    OBJECTIVE_LEVELS,
    OBJECTIVES,
    BadProfile,
    Lang,
    load_profile,
    shipped_profile,
)

SHIPPED = shipped_profile()
TRANTIB = "kasi_trantib"

ROLES = {
    "Camat": "camat",
    "CAMAT WOTU": "camat",
    "Camat Wotu Kabupaten Luwu Timur": "camat",
    "  camat. ": "camat",
    "Kepala Kecamatan": "camat",
    "Plt. Camat": "camat",
    "Plh Camat": "camat",
    "Pj. Camat Wotu": "camat",
    "PJS. CAMAT": "camat",
    "P.l.t. Camat": "camat",
    "Camat (Plt.)": "camat",
    "Pjs. Camat Wotu": "camat",
    "Pymt. Camat": "camat",
    "Pelaksana Tugas Camat": "camat",
    "Pelaksana Tugas (Plt.) Camat Wotu": "camat",
    "Pelaksana Harian Camat": "camat",
    "Penjabat Camat": "camat",
    "Penjabat Sementara Camat": "camat",
    "Pejabat Sementara Camat": "camat",
    "Pejabat yang Melaksanakan Tugas Camat": "camat",
    "Sekretaris Camat selaku Plt. Camat": "camat",
    "Lurah Bawalipu selaku Pelaksana Harian Camat Wotu": "camat",
    "Plt. Wakil Camat": None,
    "Camat Kampung Rakyat": "camat",
    "Camat Kota Juang": "camat",
    "Camatan": None,
    "Calon Camat": None,
    "Wakil Camat": None,
    "Bupati": "bupati",
    "Bupati Luwu Timur": "bupati",
    "Penjabat Bupati": "bupati",
    "Wali Kota": "bupati",
    "Wali Kota Palopo": "bupati",
    "Walikota": "bupati",
    "Wakil Bupati": None,
    "Wakil Bupati selaku Plt. Bupati": "bupati",
    "Wakil Bupati Luwu Timur selaku Pelaksana Tugas Bupati Luwu Timur": "bupati",
    "Pjs. Bupati": "bupati",
    "Bupati selaku Wakil": None,
    "Sekretaris Kelurahan": None,
    "Sekretaris Kelurahan Bawalipu": None,
    "Sekretaris Lurah": None,
    "Sekretaris Desa Lampenai": None,
    "Sekretaris Daerah": None,
    "Sekretaris Dinas": None,
    "Sekretaris pada Kantor Camat Wotu": "sekretaris",
    "Sekretaris Kecamatan Kelurahan": "sekretaris",
    "Sekretaris Wotu": "sekretaris",
    "Kepala Seksi Pelayanan Umum Kelurahan Bawalipu": None,
    "Kepala Seksi Pemerintahan Umum pada Desa Lampenai": None,
    "Kepala Seksi Pemerintahan Desa": "kasi_pemerintahan",
    "Kepala Seksi Pemerintahan Desa Kecamatan Wotu": "kasi_pemerintahan",
    "Kepala Seksi Pemerintahan Desa dan Kelurahan": "kasi_pemerintahan",
    "Kepala Seksi Pemberdayaan Masyarakat Desa dan Kelurahan": "kasi_pmd",
    "Sekretaris Camat": "sekretaris",
    "Sekretaris": "sekretaris",
    "Sekretaris Kecamatan Wotu": "sekretaris",
    "Sekcam Wotu": "sekretaris",
    "SEKMAT": "sekretaris",
    "Sekretariat": None,
    "Kepala Sub Bagian Perencanaan dan Kepegawaian": "kasubag_perencanaan",
    "Kepala Sub Bagian Perencanaan": "kasubag_perencanaan",
    "Kepala Sub Bagian Perencanaan dan Pelaporan": "kasubag_perencanaan",
    "Kepala Sub Bagian Program": "kasubag_perencanaan",
    "Kasubag Perencanaan": "kasubag_perencanaan",
    "Kasubbag. Program": "kasubag_perencanaan",
    "Kepala Sub Bagian Umum dan Keuangan": "kasubag_umum",
    "Kepala Sub Bagian Umum": "kasubag_umum",
    "Kepala Sub Bagian Keuangan": "kasubag_umum",
    "Kepala Sub Bagian Umum dan Kepegawaian": "kasubag_umum",
    "KASUBAG. UMUM": "kasubag_umum",
    "Kasubbag Umum": "kasubag_umum",
    "Ka. Subag Umum": "kasubag_umum",
    "Ka. Sub. Bag. Keuangan": "kasubag_umum",
    "Kepala Subbagian Umum": "kasubag_umum",
    "Kepala Subbag. Umum": "kasubag_umum",
    "Kepala Sub Bagian": None,
    "Kepala Sub Bagian Umumnya": None,
    "Kepala Seksi Pemerintahan Umum": "kasi_pemerintahan",
    "Kepala Seksi Pemerintahan": "kasi_pemerintahan",
    "Kepala Seksi Tata Pemerintahan": "kasi_pemerintahan",
    "Kasi. Pemerintahan": "kasi_pemerintahan",
    "KASIE Pemerintahan": "kasi_pemerintahan",
    "Ka. Seksi Pemerintahan": "kasi_pemerintahan",
    "Kepala Seksi Pemberdayaan Masyarakat Desa": "kasi_pmd",
    "Kepala Seksi Pemberdayaan Masyarakat": "kasi_pmd",
    "Kepala Seksi Pemberdayaan Masyarakat dan Desa": "kasi_pmd",
    "Kasi PMD": "kasi_pmd",
    "Kepala Seksi Pelayanan Umum": "kasi_pelayanan",
    "Kepala Seksi Pelayanan": "kasi_pelayanan",
    "Kasi Pelayanan Kecamatan Wotu": "kasi_pelayanan",
    "Kepala Seksi Ketenteraman dan Ketertiban Umum": TRANTIB,
    "Kepala Seksi Ketenteraman dan Ketertiban": TRANTIB,
    "Kepala Seksi Ketenteraman, Ketertiban Umum dan Linmas": TRANTIB,
    "Kepala Seksi Ketentraman dan Ketertiban": TRANTIB,
    "Kasi Trantib": TRANTIB,
    "Plt. Kasi Trantibum": TRANTIB,
    "Kepala Seksi": None,
    "Juru Kunci Pasar": None,
    "": None,
}


@pytest.mark.parametrize("written", ROLES)
def test_position_in_every_spelling(written):
    for _ in ("asked", "asked again"):
        assert SHIPPED.role_of(written) == ROLES[written]


def test_every_spelling_and_abbreviation_of_the_shipped_profile_is_tried():
    keys = {SHIPPED.position_key(written) for written in ROLES}
    for position in (*SHIPPED.positions, *SHIPPED.outside):
        for spelling in (position.name, *position.spellings):
            assert SHIPPED.position_key(spelling) in keys
            assert SHIPPED.role_of(spelling) == position.id
    tried = " ".join(f" {written.lower().replace('.', '')} " for written in ROLES)
    assert [short for short in SHIPPED.abbreviations if f" {short} " not in tried] == []


POSITION_KEYS = {
    "KASUBAG. UMUM": "kepala sub bagian umum",
    "Plt. Kasi PMD": "kepala seksi pemberdayaan masyarakat desa",
    "Kasi  Trantib, Wotu": "kepala seksi ketenteraman dan ketertiban umum wotu",
    "Kasian": "kasian",
    "Camat plt": "camat",
    "": "",
}


@pytest.mark.parametrize("written", POSITION_KEYS)
def test_abbreviations_are_written_out(written):
    assert SHIPPED.position_key(written) == POSITION_KEYS[written]


SAME = {
    ("Kasubag Umum", "Kepala Sub Bagian Umum dan Keuangan"): True,
    ("Sekcam", "Sekretaris Camat Wotu"): True,
    ("Camat", "Sekretaris Camat"): False,
    ("Camat", "Juru Kunci"): False,
    ("Juru Kunci", "Camat"): False,
    ("Juru Kunci", "JURU  KUNCI."): True,
    ("Plt. Juru Kunci", "Juru Kunci"): True,
    ("Juru Kunci", "Juru Kunci Pasar"): False,
    ("Juru Kunci Pasar", "Juru Kunci"): False,
}


@pytest.mark.parametrize("pair", SAME, ids=" - ".join)
def test_same_position(pair):
    assert SHIPPED.same_position(*pair) == SAME[pair]


NEAREST = {
    "Kasubag Umun": "Kepala Sub Bagian Umum dan Keuangan",
    "Kepala Seksi Pelayana": "Kepala Seksi Pelayanan Umum",
    "CAMAD": "Camat",
    "Sekertaris Camat": "Sekretaris Camat",
    "": "Camat",
}


@pytest.mark.parametrize("written", NEAREST)
def test_nearest_spelling(written):
    assert SHIPPED.nearest(written) == NEAREST[written]


def test_positions_of_the_office_and_outside():
    assert [p.id for p in SHIPPED.positions] == [
        "camat",
        "sekretaris",
        "kasubag_perencanaan",
        "kasubag_umum",
        "kasi_pemerintahan",
        "kasi_pmd",
        "kasi_pelayanan",
        "kasi_trantib",
    ]
    assert SHIPPED.has("camat")
    assert [SHIPPED.has(role) for role in ("bupati", "lurah", "", None)] == [False] * 4
    assert SHIPPED.position("bupati").name == "Bupati"
    assert SHIPPED.position("sekretaris").superior == "camat"
    with pytest.raises(KeyError):
        SHIPPED.position("lurah")


SMALL = """
[kantor]
perangkat_daerah = "Kelurahan Lampenai"
kabupaten = "Luwu Timur"
tempat = "Lampenai"

[[luar]]
id = "camat"
nama = "Camat"

[[jabatan]]
id = "lurah"
nama = "Lurah"
atasan = "camat"
"""
SECOND = """
[[jabatan]]
id = "kasi"
nama = "Kepala Seksi"
ejaan = ["Kasi Umum"]
atasan = "lurah"
anggaran = ["Sub Kegiatan"]
kinerja = ["Sasaran Kegiatan"]
program = ["7.01.02"]
baris = [1, 2, 3]
"""


def written(tmp_path, text):
    path = tmp_path / "kelurahan.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_profile_of_ones_own(tmp_path):
    profile = load_profile(written(tmp_path, SMALL + SECOND))
    assert (profile.unit_name, profile.regency, profile.place) == ("Kelurahan Lampenai", "Luwu Timur", "Lampenai")
    assert (profile.role_of("Kasi Umum"), profile.role_of("Kasi")) == ("kasi", None)
    assert [p.id for p in profile.outside] == ["camat"]
    head, section = profile.positions
    assert (head.spellings, head.budget_levels, head.objective_levels, head.programs) == ((), (), (), ())
    assert head.rows == (10, 10, 6)
    assert (section.budget_levels, section.objective_levels) == (("Sub Kegiatan",), ("Sasaran Kegiatan",))
    assert (section.programs, section.superior, section.rows) == (("7.01.02",), "lurah", (1, 2, 3))


def test_abbreviations_of_ones_own_in_any_writing(tmp_path):
    profile = load_profile(written(tmp_path, f'{SMALL}{SECOND}\n[singkatan]\n"Ka. Sie" = "kepala seksi"\n'))
    assert (profile.role_of("KA SIE"), profile.role_of("Ka.Sie Umum")) == ("kasi", "kasi")


@pytest.mark.parametrize("spellings", [["Kepala Seksi", "Kasi Desa"], ["Kasi Desa", "Kepala Seksi"]])
def test_the_longest_spelling_counts(tmp_path, spellings):
    other = '[[jabatan]]\nid = "u"\nnama = "Kepala Seksi Umum"\natasan = "lurah"\n'
    for text in (SMALL + SECOND + other, SMALL + other + SECOND):
        profile = load_profile(written(tmp_path, text.replace('["Kasi Umum"]', str(spellings).replace("'", '"'))))
        found = [profile.role_of(p) for p in ("Kepala Seksi Umum Lampenai", "Kepala Seksi Lampenai")]
        assert found == ["u", "kasi"]


def test_a_byte_order_mark_and_line_ends_of_windows_change_nothing(tmp_path):
    text = SMALL + SECOND
    plain = load_profile(written(tmp_path, text))
    assert load_profile(written(tmp_path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())) == plain


def test_levels_are_those_of_the_tables():
    assert (BUDGET, OBJECTIVES) == (BUDGET_LEVELS, OBJECTIVE_LEVELS)


def without(name):
    return "".join(line for line in SMALL.splitlines(keepends=True) if not line.startswith(name))


HEAD = SMALL.partition("[[jabatan]]")[0]
THIRD = '[[jabatan]]\nid = "staf"\nnama = "Staf"\natasan = "kasi"\n'
REFUSED = {
    "nothing": ("", "[kantor] tidak ada; [[jabatan]] tidak ada"),
    "no office": (SMALL.replace("[kantor]", "[lain]"), "[kantor] tidak ada; baris 2: isian “lain” tidak dikenal"),
    "an office of many": (SMALL.replace("[kantor]", "[[kantor]]"), "baris 2: “kantor” harus ditulis [kantor]"),
    "the office's name is not there": (without("perangkat"), "baris 2: isian perangkat_daerah pada [kantor] tidak ada"),
    "the regency is not there": (without("kabupaten"), "baris 2: isian kabupaten pada [kantor] tidak ada"),
    "the place is not there": (without("tempat"), "baris 2: isian tempat pada [kantor] tidak ada"),
    "a key of the office, misspelt": (
        SMALL.replace("tempat", "tempatt"),
        "baris 2: isian tempat pada [kantor] tidak ada; baris 5: isian “tempatt” tidak dikenal; maksud Anda “tempat”?",
    ),
    "a name that is a number": (SMALL.replace('"Lampenai"', "7"), "baris 5: tempat harus teks di antara tanda kutip"),
    "a name that is empty": (SMALL.replace('"Lampenai"', '" "'), "baris 5: tempat belum diisi"),
    "a name that is a path": (SMALL.replace('"Lurah"', '"../Lurah"'), "baris 13: nama “../Lurah” memuat tanda"),
    "a name that is a path of Windows": (SMALL.replace('"Lurah"', r"'..\Lurah'"), "baris 13: nama “..\\Lurah” memuat"),
    "a name that controls the terminal": (SMALL.replace('"Lurah"', r'"Lu\u001brah"'), "baris 13: nama “Lu�rah” memuat"),
    "a name without end": (SMALL.replace('"Lurah"', f'"{"x" * 201}"'), "baris 13: nama lebih dari 200 huruf"),
    "no position key": (HEAD, "[[jabatan]] tidak ada"),
    "no position at all": (f"jabatan = []\n{HEAD}", "baris 1: tidak ada satu pun [[jabatan]]"),
    "positions that are no tables": ('jabatan = ["lurah"]\n' + HEAD, "baris 1: “jabatan” harus ditulis [[jabatan]]"),
    "one table of positions": (
        SMALL.replace("[[jabatan]]", "[jabatan]"),
        "baris 11: “jabatan” harus ditulis [[jabatan]]",
    ),
    "a position without an id": (SMALL.replace('id = "lurah"', ""), "baris 11: isian id pada [[jabatan]] tidak ada"),
    "a position without a name": (
        SMALL.replace('nama = "Lurah"', ""),
        "baris 11: isian nama pada [[jabatan]] tidak ada",
    ),
    "one outside without a name": (SMALL.replace('nama = "Camat"', ""), "baris 7: isian nama pada [[luar]] tidak ada"),
    "an id that is a path": (SMALL.replace('"lurah"', '"../lurah"'), "baris 12: id “../lurah” memuat tanda"),
    "an id with signs": (SMALL.replace('"lurah"', '"a/b"'), "baris 12: id “a/b” hanya boleh berisi huruf, angka"),
    "an id that is a list": (SMALL.replace('"lurah"', '["lurah"]'), "baris 12: id harus teks di antara tanda kutip"),
    "an id twice": (SMALL + SECOND.replace('"kasi"', '"lurah"'), "baris 17: id “lurah” tertulis dua kali"),
    "an id inside and outside": (SMALL + SECOND.replace('"kasi"', '"camat"'), "baris 17: id “camat” tertulis dua kali"),
    "a name of two positions": (
        SMALL + SECOND.replace('"Kepala Seksi"', '"LURAH."'),
        "baris 18: “LURAH.” berarti dua jabatan, lurah dan kasi",
    ),
    "a spelling of two positions": (
        SMALL + SECOND.replace('"Kasi Umum"', '"Kasi Umum", "Lurah"'),
        "baris 19: “Lurah” berarti dua jabatan, lurah dan kasi",
    ),
    "a spelling twice": (
        SMALL + SECOND.replace('"Kasi Umum"', '"Kasi", "Kasi"'),
        "baris 19: ejaan “Kasi” tertulis dua kali",
    ),
    "a spelling that is no list": (
        SMALL + SECOND.replace('["Kasi Umum"]', '"Kasi Umum"'),
        'baris 19: ejaan harus daftar seperti ["Camat"], bukan Kasi Umum',
    ),
    "a spelling on a further line": (
        SMALL + SECOND.replace('["Kasi Umum"]', '[\n  "Kasi Umum",\n  "a\\u0007b",\n]'),
        "baris 19: ejaan “a�b” memuat tanda",
    ),
    "a key of a position, misspelt": (
        SMALL + SECOND.replace("anggaran", "angaran"),
        "baris 21: isian “angaran” tidak dikenal; maksud Anda “anggaran”?",
    ),
    "a key that nothing is like": (SMALL + SECOND.replace("anggaran", "warna"), "isian “warna” tidak dikenal."),
    "a key of positions, outside": (
        SMALL.replace('nama = "Camat"', 'nama = "Camat"\natasan = "x"'),
        "baris 10: isian “atasan” tidak dikenal",
    ),
    "a table, misspelt": (SMALL + "[singkatn]\n", "baris 15: isian “singkatn” tidak dikenal; maksud Anda “singkatan”?"),
    "a level of the budget, misspelt": (
        SMALL + SECOND.replace("Sub Kegiatan", "Subkegiatn"),
        "baris 21: anggaran “Subkegiatn” tidak dikenal, pilih Program, Kegiatan, Sub Kegiatan; maksud Anda “Sub Kegiatan”?",
    ),
    "a level of the other list": (
        SMALL + SECOND.replace("Sasaran Kegiatan", "Kegiatan"),
        "baris 22: kinerja “Kegiatan” tidak dikenal",
    ),
    "a level on a further line": (
        SMALL + SECOND.replace('["Sub Kegiatan"]', '[\n"Sub Kegiatan",\n"Kegiatn"]'),
        "baris 23: anggaran “Kegiatn” tidak dikenal, pilih Program, Kegiatan, Sub Kegiatan; maksud Anda “Kegiatan”?",
    ),
    "a level as text": (
        SMALL + SECOND.replace('["Sub Kegiatan"]', '"Sub Kegiatan"'),
        "baris 21: anggaran harus daftar",
    ),
    "a level that is a list": (
        SMALL + SECOND.replace('["Sub Kegiatan"]', "[[]]"),
        "baris 21: anggaran “[]” tidak dikenal",
    ),
    "the code of a kegiatan": (
        SMALL + SECOND.replace("7.01.02", "7.01.02.2.01"),
        "baris 23: program “7.01.02.2.01” bukan kode program",
    ),
    "a code without zeros": (
        SMALL + SECOND.replace("7.01.02", "7.1.2"),
        "baris 23: program “7.1.2” bukan kode program",
    ),
    "a code that is a number": (SMALL + SECOND.replace('"7.01.02"', "7.01"), "baris 23: program “7.01” bukan kode"),
    "a code that is nobody's": (
        SMALL + SECOND.replace("7.01.02", "7.01.20"),
        "baris 23: program “7.01.20” bukan program urusan 7.01 (7.01.01, 7.01.02",
    ),
    "a superior whom nobody knows": (
        SMALL + SECOND.replace('atasan = "lurah"', 'atasan = "sekcam"'),
        "baris 20: atasan “sekcam” dari jabatan “kasi” tidak ada.",
    ),
    "a superior, misspelt": (
        SMALL + SECOND.replace('atasan = "lurah"', 'atasan = "luraj"'),
        "baris 20: atasan “luraj” dari jabatan “kasi” tidak ada; maksud Anda “lurah”?",
    ),
    "no superior": (SMALL.replace('atasan = "camat"', ""), "baris 11: isian atasan pada [[jabatan]] tidak ada"),
    "an empty superior": (SMALL.replace('atasan = "camat"', 'atasan = ""'), "baris 14: atasan belum diisi"),
    "a superior of one's own": (
        SMALL + SECOND.replace('atasan = "lurah"', 'atasan = "kasi"'),
        "baris 20: atasan berputar: kasi, kasi",
    ),
    "two who are each other's superior": (
        SMALL.replace('atasan = "camat"', 'atasan = "kasi"') + SECOND,
        "baris 14: atasan berputar: lurah, kasi, lurah.",
    ),
    "a circle above somebody": (
        SMALL.replace('atasan = "camat"', 'atasan = "kasi"') + SECOND + THIRD,
        "baris 14: atasan berputar: lurah, kasi, lurah.",
    ),
    "two numbers of rows": (SMALL + SECOND.replace("[1, 2, 3]", "[1, 2]"), "baris 24: baris harus tiga bilangan bulat"),
    "four numbers of rows": (SMALL + SECOND.replace("[1, 2, 3]", "[1, 2, 3, 4]"), "bukan [1, 2, 3, 4]"),
    "no row": (SMALL + SECOND.replace("[1, 2, 3]", "[1, 0, 3]"), "bukan [1, 0, 3]"),
    "rows in words": (SMALL + SECOND.replace("[1, 2, 3]", '["satu", 2, 3]'), "bukan ['satu', 2, 3]"),
    "one number of rows": (SMALL + SECOND.replace("[1, 2, 3]", "7"), "bukan 7"),
    "a row and a half": (SMALL + SECOND.replace("[1, 2, 3]", "[1.5, 2, 3]"), "bukan [1.5, 2, 3]"),
    "rows that are true": (SMALL + SECOND.replace("[1, 2, 3]", "[true, 2, 3]"), "bukan [True, 2, 3]"),
    "rows without end": (SMALL + SECOND.replace("[1, 2, 3]", "[inf, nan, 3]"), "bukan [inf, nan, 3]"),
    "more rows than a template can have": (SMALL + SECOND.replace("[1, 2, 3]", "[501, 2, 3]"), "dari 1 sampai 500"),
    "abbreviations that are no table": (
        f'singkatan = "kasi"\n{SMALL}',
        "baris 1: “singkatan” harus ditulis [singkatan]",
    ),
    "an abbreviation for a number": (SMALL + "[singkatan]\nkasi = inf\n", "baris 16: “kasi” harus teks"),
    "an abbreviation without letters": (SMALL + '[singkatan]\n"." = "titik"\n', "baris 16: “.” tanpa huruf"),
    "no TOML": ("kantor", "baris 1: bukan TOML yang sah (Expected '='"),
    "no TOML further down": (SMALL + "id =\n", "baris 15: bukan TOML yang sah"),
    "no text": (b"a = 1\n\xff\xfe", "baris 2: bukan teks UTF-8"),
    "text in two bytes a letter": (SMALL.encode("utf-16"), "baris 1: bukan teks UTF-8"),
    "a program": (b"MZ\x00\x01\x02" * 100, "baris 1: bukan TOML yang sah"),
    "brackets in brackets": (SMALL + f"x = {'[' * 50_000}", "baris 15: tanda kurung bersarang terlalu dalam"),
    "tables in tables": (SMALL + f"x = {'{a=' * 50_000}", "baris 15: tanda kurung bersarang terlalu dalam"),
    "a key of many parts": (SMALL + f"{'a.' * 100_000}a = 1\n", "baris 15: terlalu banyak titik"),
    "more positions than any office has": (
        SMALL + "".join(f"[[jabatan]]\nid='a{n}'\nnama='b{n}'\natasan='lurah'\n" for n in range(300)),
        "baris 1211: lebih dari 300 [[jabatan]]",
    ),
    "a number of ten thousand digits": (SMALL + f"x = {'1' * 10_000}\n", "bukan TOML yang sah"),
    "a file without end": (b"#" * (2**18 + 1), "lebih besar dari 256 KiB"),
    "more than fits on a screen": (
        SMALL + "".join(f"a{n} = 1\n" for n in range(9)),
        "baris 19: isian “a4” tidak dikenal; dan 4 lagi.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_profile_is_refused_by_line(tmp_path, case):
    text, said = REFUSED[case]
    path = written(tmp_path, text)
    with pytest.raises(BadProfile) as refused:
        load_profile(path)
    assert said in str(refused.value)
    assert str(path) in str(refused.value)
    assert "None" not in refused.value.said(Lang.EN)


def refusal(path):
    """What is said of a profile that is refused, None for one that is not."""
    try:
        load_profile(path)
    except BadProfile as error:
        return str(error)
    return None


def test_every_value_of_another_type_is_refused(tmp_path):
    others = [
        "inf",
        "nan",
        "true",
        "2024-10-01",
        "07:30:00",
        "[]",
        "{}",
        "[[]]",
        '""',
        "-1",
        "0x10",
        '["a", 1]',
        "{a = 1}",
    ]
    text = SMALL + SECOND
    keys = [number for number, line in enumerate(text.splitlines()) if "=" in line]
    fine = 0
    for number in keys:
        for value in others:
            lines = text.splitlines()
            lines[number] = lines[number].partition("=")[0] + "= " + value
            said = refusal(written(tmp_path, "\n".join(lines)))
            fine += said is None
            assert said is None or f"baris {number + 1}: " in said or "[[jabatan]]" in said
            assert said is not None or value == "[]"
    assert fine == 4  # lists that may be empty


def test_a_profile_that_is_no_file(tmp_path):
    with pytest.raises(BadProfile, match="bukan berkas biasa"):
        load_profile(tmp_path)
    with pytest.raises(BadProfile, match="bukan berkas biasa"):
        load_profile(Path("/dev/zero"))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(BadProfile, match="tidak dapat dibuka"):
        load_profile(tmp_path / "tidak ada.toml")


def test_which_profile_is_used(tmp_path, monkeypatch):
    own = written(tmp_path, SMALL)
    monkeypatch.delenv("PKXL_PROFILE", raising=False)
    assert load_profile() is SHIPPED
    monkeypatch.setenv("PKXL_PROFILE", "")
    assert load_profile() is SHIPPED
    monkeypatch.setenv("PKXL_PROFILE", str(own))
    assert load_profile().unit_name == "Kelurahan Lampenai"
    monkeypatch.setenv("PKXL_PROFILE", str(tmp_path / "tidak ada.toml"))
    assert load_profile(own).unit_name == "Kelurahan Lampenai"


STATES = SMALL + SECOND + '[[jabatan]]\nid = "u"\nnama = "Kepala Seksi Umum"\natasan = "lurah"\nprogram = ["7.01.03"]\n'


def test_a_vacant_post_and_one_that_another_official_holds(tmp_path):
    profile = load_profile(written(tmp_path, STATES + "kosong = true\n"))
    assert [p.id for p in profile.expected] == ["lurah", "kasi"]
    profile = load_profile(written(tmp_path, STATES + 'dirangkap = "kasi"\n'))
    assert [p.id for p in profile.expected] == ["lurah", "kasi"]
    assert profile.position("kasi").programs == ("7.01.02", "7.01.03")
    assert profile.position("u").programs == ("7.01.03",)


def test_the_official_of_two_posts_may_have_all_programs_if_one_of_them_may(tmp_path):
    text = STATES.replace('program = ["7.01.03"]\n', "") + 'dirangkap = "kasi"\n'
    assert load_profile(written(tmp_path, text)).position("kasi").programs == ()


@pytest.mark.parametrize("line", ['dirangkap = "u"', 'dirangkap = "juru"', 'dirangkap = "camat"', 'kosong = "ya"'])
def test_states_that_are_none(tmp_path, line):
    with pytest.raises(BadProfile):
        load_profile(written(tmp_path, STATES + line + "\n"))


def test_who_receives_a_promise():
    position = SHIPPED.position("kasubag_umum")
    assert SHIPPED.receivers(position) == ("sekretaris",)
    assert in_state("sekretaris", vacant=True).receivers(position) == ("sekretaris", "camat")
    assert in_state("sekretaris", held_by="kasi_pmd").receivers(position) == ("sekretaris", "kasi_pmd")
    assert in_state("camat", vacant=True).receivers(SHIPPED.position("sekretaris")) == ("camat", "bupati")


def test_a_circle_of_vacant_superiors_ends():
    circle = [replace(p, vacant=True) for p in SHIPPED.positions if p.id in ("camat", "sekretaris")]
    profile = replace(SHIPPED, positions=(replace(circle[0], superior="sekretaris"), circle[1]))
    assert profile.receivers(circle[1]) == ("camat", "sekretaris")


def in_state(role, **state):
    positions = (replace(p, **state) if p.id == role else p for p in SHIPPED.positions)
    return replace(SHIPPED, positions=tuple(positions))
