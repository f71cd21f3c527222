"""The office's profile: positions in every spelling, and what is no profile."""

from dataclasses import replace

import pytest
from support.house import BadProfile, load_profile, shipped_profile

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


def test_without_a_place_outside_nobody_is_outside(tmp_path):
    text = SMALL.replace("[[luar]]", "[[jabatan]]").replace('nama = "Camat"', 'nama = "Camat"\natasan = "lurah"')
    assert load_profile(written(tmp_path, text)).outside == ()


REFUSED = {
    "nothing": ("", "kantor"),
    "no office": (SMALL.replace("[kantor]", "[lain]"), "kantor"),
    "the office's name is not there": (SMALL.replace("perangkat_daerah", "nama"), "perangkat_daerah"),
    "the regency is not there": (SMALL.replace("kabupaten", "kota"), "kabupaten"),
    "the place is not there": (SMALL.replace("tempat", "letak"), "tempat"),
    "no position key": (SMALL.partition("[[jabatan]]")[0], "jabatan"),
    "no position at all": (f"jabatan = []\n{SMALL.partition('[[jabatan]]')[0]}", "[[jabatan]]"),
    "a position without an id": (SMALL.replace('id = "lurah"', ""), "id"),
    "a position without a name": (SMALL.replace('nama = "Lurah"', ""), "nama"),
    "one outside without a name": (SMALL.replace('nama = "Camat"', ""), "nama"),
    "an id twice": (
        SMALL + SECOND.replace('"kasi"', '"lurah"').replace('atasan = "lurah"', 'atasan = "camat"'),
        "dua kali",
    ),
    "an id inside and outside": (SMALL + SECOND.replace('"kasi"', '"camat"'), "dua kali"),
    "one inside and one outside with one id": (SMALL.replace('"lurah"', '"camat"'), "dua kali"),
    "a superior whom nobody knows": (SMALL + SECOND.replace('atasan = "lurah"', 'atasan = "sekcam"'), "'sekcam'"),
    "no superior": (SMALL.replace('atasan = "camat"', ""), "'lurah'"),
    "two numbers of rows": (SMALL + SECOND.replace("[1, 2, 3]", "[1, 2]"), "baris = [1, 2]"),
    "four numbers of rows": (SMALL + SECOND.replace("[1, 2, 3]", "[1, 2, 3, 4]"), "baris = [1, 2, 3, 4]"),
    "no row": (SMALL + SECOND.replace("[1, 2, 3]", "[1, 0, 3]"), "baris = [1, 0, 3]"),
    "rows in words": (SMALL + SECOND.replace("[1, 2, 3]", '["satu", 2, 3]'), "satu"),
    "one number of rows": (SMALL + SECOND.replace("[1, 2, 3]", "7"), "tidak lengkap atau keliru"),
    "abbreviations that are no table": (f'singkatan = "kasi"\n{SMALL}', "tidak lengkap atau keliru"),
    "positions that are no tables": ('jabatan = ["lurah"]\n' + SMALL.partition("[[jabatan]]")[0], "tidak lengkap"),
    "no TOML": ("kantor", "bukan TOML yang sah"),
    "no text": (b"\xff\xfe", "bukan TOML yang sah"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_profile_is_refused_by_name(tmp_path, case):
    text, said = REFUSED[case]
    path = written(tmp_path, text)
    with pytest.raises(BadProfile) as refused:
        load_profile(path)
    assert said in str(refused.value)
    assert str(path) in str(refused.value)


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
