"""Labels, headers and names as keys: what is spelled differently, and whether it means alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import header_key, key, person_key

KEYS = {
    "Anggaran": "anggaran",
    "ANGGARAN  (Rp.)": "anggaran rp",
    "Anggaran\n(Rp)": "anggaran rp",
    "Anggaran\u00a0Rp": "anggaran rp",
    "Program/Kegiatan": "program kegiatan",
    "sub-kegiatan": "sub kegiatan",
    "Pihak Pertama: Nama": "pihak pertama nama",
    "A_B": "a b",
    "Target 2025": "target 2025",
    "0123456789": "0123456789",
    "abcdefghijklmnopqrstuvwxyz": "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ": "abcdefghijklmnopqrstuvwxyz",
    "100%": "100%",
    "100 ％": "100 %",
    "!\"#$&'()*+,-./:;<=>?@[\\]^_`{|}~": "dan",
    'a!b"c#d$e&f(h)i*j+k,l-m.n/o:p': "a b c d e dan f h i j k l m n o p",
    "a;b<c=d>e?f@g[h\\i]j^k_l{n|o}p~q": "a b c d e f g h i j k l n o p q",
    "a\x00b\x7fc\td": "a b c d",
    "é ğ Å ñ": "e g a n",
    "e\u0301": "e",
    "ﬁ ② ²": "fi 2 2",
    "ＡＢＣ": "abc",
    "su\u00adb\u200b": "sub",
    "": "",
    " - ": "",
    "日本": "",
}


@pytest.mark.parametrize("text", KEYS, ids=repr)
def test_the_key_of_a_label(text):
    assert key(text) == KEYS[text]


HEADERS = {
    "Target": "target",
    "Target 2025": "target",
    "Target Tahun 2025": "target",
    "TARGET TAHUN 2025": "target",
    "Target\nTahun 2025": "target",
    "Target (2025)": "target",
    "Target Thn 2025": "target",
    "Target Th. 2025": "target",
    "Target TA 2025": "target",
    "Target TA. 2025": "target",
    "Target T.A. 2025": "target",
    "Target T A 2025": "target",
    "Target Tahun Anggaran 2025": "target",
    "Target 2000": "target",
    "Target 2099": "target",
    "Anggaran 2025 (Rp)": "anggaran rp",
    "Anggaran Tahun 2025 (Rp)": "anggaran rp",
    "Tahun Anggaran 2025 Pagu": "pagu",
    "Target 2024/2025": "target",
    "Target Renstra 2021-2026": "target renstra",
    "2025 Target": "target",
    "2025": "",
    "Tahun 2025": "",
    "Tahun": "tahun",
    "Target Tahun": "target tahun",
    "Target TA": "target ta",
    "Target 1999": "target 1999",
    "Target 2100": "target 2100",
    "Target 20255": "target 20255",
    "Target 12025": "target 12025",
    "Target 202": "target 202",
    "Target2025": "target2025",
    "Target 2025a": "target 2025a",
    "Kota 2025": "kota",
    "Mata 2025": "mata",
    "Target Ke 2025": "target ke",
    "": "",
}


@pytest.mark.parametrize("text", HEADERS, ids=repr)
def test_the_key_of_a_header_has_no_year(text):
    assert header_key(text) == HEADERS[text]


MANSYUR = "mansyur,ssos"
PERSONS = {
    "Mansyur, S.Sos": MANSYUR,
    "MANSYUR, S. Sos": MANSYUR,
    "Mansyur,S.Sos.": MANSYUR,
    "Mansyur , S. SOS . ": MANSYUR,
    "(Mansyur, S.Sos)": MANSYUR,
    " (Mansyur, S.Sos) ": MANSYUR,
    "( Mansyur, S.Sos )": MANSYUR,
    "Mansyur,\u00a0S.Sos": MANSYUR,
    "Ｍansyur，S.Sos": MANSYUR,
    "Mansyur,, S.Sos,": MANSYUR,
    "Mansyur": "mansyur",
    "Mansyur, S.E": "mansyur,se",
    "Mansyur, S.SE": "mansyur,sse",
    "Mansyur, S.Sos., M.Si": "mansyur,ssos,msi",
    "Mansyur, M.Si, S.Sos": "mansyur,msi,ssos",
    "Mansyur, S-Sos": "mansyur,s-sos",
    "Drs. H. Mansyur": "drs h mansyur",
    "Drs H Mansyur": "drs h mansyur",
    "A. Mansyur": "a mansyur",
    "A.Mansyur": "a mansyur",
    "Man-syur": "man syur",
    "Mansyúr": "mansyur",
    "Mansjur, S.Sos": "mansjur,ssos",
    "Straße": "strasse",
    "": "",
    " , ": "",
    "()": "",
    ".": "",
}


@pytest.mark.parametrize("name", PERSONS, ids=repr)
def test_the_key_of_a_person(name):
    assert person_key(name) == PERSONS[name]


@given(st.text())
def test_a_key_is_its_own_key_and_has_no_case(text):
    assert key(key(text)) == key(text)
    assert key(key(text).upper()) == key(text)
    assert key(f"  {text} ") == key(text)
    assert set(key(text)) <= set("0123456789abcdefghijklmnopqrstuvwxyz% ")


WORDS = st.lists(
    st.sampled_from(["Target", "Anggaran", "Rp", "Pagu", "Renstra", "Kinerja"]), min_size=1, max_size=3
).map(" ".join)
YEARS = st.sampled_from(
    ["{}", "Tahun {}", "TAHUN ANGGARAN {}", "Thn. {}", "Th {}", "TA {}", "T.A. {}", "({})", "(Tahun {})"]
)


@given(WORDS, YEARS, st.integers(2000, 2099))
def test_a_year_in_a_header_changes_nothing(header, style, year):
    written = style.format(year)
    assert header_key(f"{header} {written}") == header_key(f"{written} {header}") == key(header) == header_key(header)


NAMES = st.lists(st.text("abcdefghijklm", min_size=1), min_size=1, max_size=3).map(" ".join)
TITLES = st.lists(st.sampled_from(["S.Sos", "M.Si", "S.STP", "SE", "M.A.P"]), max_size=3)


@given(NAMES, TITLES)
def test_a_person_is_the_same_in_every_style_of_titles(name, titles):
    plain = person_key(", ".join([name, *titles]))
    assert person_key(", ".join([name.upper(), *titles]).upper()) == plain
    assert person_key(",".join([name, *(title.replace(".", ". ") + "." for title in titles)])) == plain
    assert person_key(f"({', '.join([name, *titles])})") == plain
    assert person_key(", ".join([name, *titles, "S.Pd"])) != plain


@given(st.text())
def test_every_text_has_its_keys(text):
    assert isinstance(header_key(text), str)
    assert isinstance(person_key(text), str)
