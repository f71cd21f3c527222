"""Grouping: identities in, groups out, whatever the order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import table
from support.house import Identity, groups_of, unit_key

KINDS = {"PK": "Perjanjian Kinerja", "Perubahan": "Perubahan Perjanjian Kinerja", "": None}
LONG = "abcdefghijklmnopqrstuvwxyzabc"
"""Of 29 letters, so that another name can be 79.3 percent like it."""
TWO_OFFICES = """
    | Workbook | Folder | Office  | Role       |
    | a1       | a      | wotu    | camat      |
    | a2       | a      | wotu    | sekretaris |
    | b1       | b      | burau   | camat      |
    | b2       | b      | burau   | sekretaris |
    """


def identities(text):
    """A table as identities; columns that are not there are those of one office, year and kind."""
    head, *rows = table(text)
    for row in rows:
        cells = dict(zip(head, row, strict=True))
        year = cells.get("Year", "2024")
        yield Identity(
            cells["Workbook"],
            cells.get("Folder", ""),
            is_agreement=cells.get("Role") != "guest",
            unit=cells.get("Office", "wotu"),
            regency=cells.get("Regency", "luwu timur"),
            year=int(year) if year else None,
            kind=KINDS[cells.get("Kind", "PK")],
            roles=(cells.get("Role", cells["Workbook"]) or None,),
        )


def shown(groups):
    """``2024 PK: members (of other years) [guests]`` for each group, in the order of the groups."""
    kinds = {kind: short for short, kind in KINDS.items()}
    return [
        " ".join(
            (
                f"{group.year or '-'} {kinds[group.kind]}:".replace(" :", ":"),
                *group.members,
                *(f"({name})" for name in group.other_years),
                *(f"[{name}]" for name in group.other_files),
            )
        )
        for group in groups
    ]


OFFICES = {
    "one office, by name of workbook": ("| Workbook |\n| b |\n| a |\n| c |", ["2024 PK: a b c"]),
    "of one position an amended agreement, whatever comes behind it": (
        "| Workbook | Role | Kind |\n| a | camat | Perubahan |\n| b | camat | PK |",
        ["2024 Perubahan: a b"],
    ),
    "of one position an agreement, and one that does not say its kind": (
        "| Workbook | Role | Kind |\n| a | camat | PK |\n| b | camat | |",
        ["2024 PK: a b"],
    ),
    "two offices in two folders": (TWO_OFFICES, ["2024 PK: b1 b2", "2024 PK: a1 a2"]),
    "two offices in one folder": (TWO_OFFICES.replace("| b  ", "| a  "), ["2024 PK: b1 b2", "2024 PK: a1 a2"]),
    "two offices of one name in two regencies": (
        """
        | Workbook | Regency    | Role       |
        | a1       | luwu timur | camat      |
        | a2       | luwu timur | sekretaris |
        | b1       | gowa       | camat      |
        | b2       | gowa       | sekretaris |
        """,
        ["2024 PK: b1 b2", "2024 PK: a1 a2"],
    ),
    "one alone in the folder of one office is that office's, whatever its name": (
        f"{TWO_OFFICES}| c | a | towuti | kasi |",
        ["2024 PK: b1 b2", "2024 PK: a1 a2 c"],
    ),
    "even if its position is there": (
        f"{TWO_OFFICES}| c | a | towuti | camat |",
        ["2024 PK: b1 b2", "2024 PK: a1 a2 c"],
    ),
    "rather than another folder's office of almost its name": (
        f"{TWO_OFFICES}| c | b | wotuu | kasi |",
        ["2024 PK: b1 b2 c", "2024 PK: a1 a2"],
    ),
    "without a name it is its folder's too": (
        f"{TWO_OFFICES}| c | b | | kasi |",
        ["2024 PK: b1 b2 c", "2024 PK: a1 a2"],
    ),
    "one alone in a folder of its own is an office": (
        f"{TWO_OFFICES}| c | c | towuti | kasi |",
        ["2024 PK: b1 b2", "2024 PK: c", "2024 PK: a1 a2"],
    ),
    "one alone between two offices is an office": (
        f"{TWO_OFFICES.replace('| b  ', '| a  ')}| c | a | towuti | kasi |",
        ["2024 PK: b1 b2", "2024 PK: c", "2024 PK: a1 a2"],
    ),
    "one alone between two offices goes by its name": (
        f"{TWO_OFFICES.replace('| b  ', '| a  ')}| c | a | wotuu | kasi |",
        ["2024 PK: b1 b2", "2024 PK: a1 a2 c"],
    ),
    "two of one name that lie in two offices' folders are an office": (
        f"{TWO_OFFICES}| c1 | a | towuti | kasi |\n| c2 | b | towuti | kasi |",
        ["2024 PK: b1 b2", "2024 PK: c1 c2", "2024 PK: a1 a2"],
    ),
    "two workbooks of one position are no office beside one": (
        f"{TWO_OFFICES}| c1 | a | towuti | kasi |\n| c2 | a | towuti | kasi |",
        ["2024 PK: b1 b2", "2024 PK: a1 a2 c1 c2"],
    ),
    "two positions are an office beside one": (
        f"{TWO_OFFICES}| c1 | a | towuti | kasi |\n| c2 | a | towuti | kasubag |",
        ["2024 PK: b1 b2", "2024 PK: c1 c2", "2024 PK: a1 a2"],
    ),
    "one without a name is the only other office's": (
        "| Workbook | Folder | Office |\n| a1 | a | wotu |\n| a2 | a | wotu |\n| c | c | |",
        ["2024 PK: a1 a2 c"],
    ),
    "whatever its regency": (
        "| Workbook | Office | Regency |\n| a1 | wotu | gowa |\n| a2 | wotu | gowa |\n| c | | wajo |",
        ["2024 PK: a1 a2 c"],
    ),
    "even if that is one workbook": (
        "| Workbook | Folder | Office |\n| a1 | a | wotu |\n| c | c | |",
        ["2024 PK: a1 c"],
    ),
    "one with a name is not": (
        "| Workbook | Folder | Office |\n| a1 | a | wotu |\n| a2 | a | wotu |\n| c | c | towuti |",
        ["2024 PK: c", "2024 PK: a1 a2"],
    ),
    "one without a name and two offices elsewhere": (
        f"{TWO_OFFICES}| c | c | | kasi |",
        ["2024 PK: c", "2024 PK: b1 b2", "2024 PK: a1 a2"],
    ),
    "nothing": ("| Workbook |", []),
}
HOME = (
    "| Workbook | Folder | Office | Regency | Role |\n| h1 | h | {} | {} | camat |\n| h2 | h | {} | {} | sekretaris |\n"
)


def beside(home, stray, regency="luwu timur", other="luwu timur", role="kasi"):
    """An office and one workbook elsewhere: whether the workbook is the office's."""
    return f"{HOME.format(home, regency, home, regency)}| s | s | {stray} | {other} | {role} |"


ALIKE = {
    "one letter": (beside("wotu", "wotuu"), True),
    "80 percent": (beside("wotub", "wotua"), True),
    "79 percent": (beside(LONG, f"{LONG[:23]}------"), False),
    "75 percent": (beside("wotu", "wota"), False),
    "a position that the office has": (beside("wotu", "wotuu", role="camat"), False),
    "a position that nobody knows": (beside("wotu", "wotuu", role=""), True),
    "the regency by 80 percent": (beside("wotu", "wotuu", "palop", "palob"), True),
    "the regency by 79 percent": (beside("wotu", "wotuu", LONG, f"{LONG[:23]}------"), False),
    "the regency by 75 percent": (beside("wotu", "wotuu", "gowa", "gowi"), False),
    "the regency of the office is not there": (beside("wotu", "wotuu", "", "gowa"), True),
    "its own regency is not there": (beside("wotu", "wotuu", "gowa", ""), True),
    "another regency": (beside("wotu", "wotuu", "luwu timur", "gowa"), False),
    "the same name in another regency": (beside("wotu", "wotu", "luwu timur", "gowa"), False),
    "the same name in a regency misspelled": (beside("wotu", "wotu", "luwu timur", "luwu timr"), True),
}
LARGER = """
    | Workbook | Folder | Office | Role       |
    | a1       | a      | wotu   | camat      |
    | a2       | a      | wotu   | sekretaris |
    | a3       | a      | wotu   | kasubag    |
    """
PARTS = {
    "a smaller part of an office under another spelling": (
        f"{LARGER}| b1 | b | wotuu | kasi |\n| b2 | b | wotuu | lurah |",
        ["2024 PK: a1 a2 a3 b1 b2"],
    ),
    "a part as large is an office": (
        f"{LARGER}| b1 | b | wotuu | kasi |\n| b2 | b | wotuu | lurah |\n| b3 | b | wotuu | juru |",
        ["2024 PK: a1 a2 a3", "2024 PK: b1 b2 b3"],
    ),
    "a part that has one position of the other is an office": (
        f"{LARGER}| b1 | b | wotuu | kasi |\n| b2 | b | wotuu | camat |",
        ["2024 PK: a1 a2 a3", "2024 PK: b1 b2"],
    ),
    "a smaller part in the larger one's folder too": (
        f"{LARGER}| b1 | a | wotuu | kasi |\n| b2 | a | wotuu | lurah |",
        ["2024 PK: a1 a2 a3 b1 b2"],
    ),
    "a part that could be two offices' is one of its own": (
        f"{LARGER}| b1 | b | wotus | camat |\n| b2 | b | wotus | sekretaris |\n| c | c | wotuu | kasi |",
        ["2024 PK: a1 a2 a3", "2024 PK: b1 b2", "2024 PK: c"],
    ),
    "nor is one of the two put to it": (
        f"{LARGER}| b1 | b | wotus | camat |\n| b2 | b | wotus | sekretaris |\n| b3 | b | wotus | lurah |\n"
        "| c1 | c | wotuu | kasi |\n| c2 | c | wotuu | pmd |",
        ["2024 PK: a1 a2 a3", "2024 PK: b1 b2 b3", "2024 PK: c1 c2"],
    ),
    "of two with one position, the first spelling is the office's": (
        f"{LARGER}| b1 | b | wotub | kasi |\n| c1 | c | wotuc | kasi |",
        ["2024 PK: a1 a2 a3 b1", "2024 PK: c1"],
    ),
    "of two with two positions, both are": (
        f"{LARGER}| b1 | b | wotub | kasi |\n| c1 | c | wotuc | lurah |",
        ["2024 PK: a1 a2 a3 b1 c1"],
    ),
    "one part after the other, the smaller first": (
        f"{LARGER}| b1 | b | wotub | kasi |\n| b2 | b | wotub | lurah |\n| c1 | c | wotuc | juru |",
        ["2024 PK: a1 a2 a3 b1 b2", "2024 PK: c1"],
    ),
    "those without a name beside a part that was put to an office are the office's": (
        f"{LARGER}| a4 | a | wotu | pmd |\n| b1 | b | wotuu | kasi |\n| b2 | b | wotuu | lurah |\n"
        "| c1 | b | | juru |\n| c2 | b | | guru |\n| c3 | b | | mantri |",
        ["2024 PK: a1 a2 a3 a4 b1 b2 c1 c2 c3"],
    ),
    "a part is larger with what was put to it": (
        f"{LARGER}| b1 | b | wotub | kasi |\n| b2 | b | wotub | lurah |\n| c1 | b | towuti | juru |",
        ["2024 PK: a1 a2 a3", "2024 PK: b1 b2 c1"],
    ),
}
YEARS = {
    "one year": ("| Workbook | Year |\n| a | 2024 |\n| b | 2024 |", ["2024 PK: a b"]),
    "one of two is of another year": (
        "| Workbook | Year |\n| a | 2023 |\n| b | 2024 |",
        ["2023 PK: a", "2024 PK: b"],
    ),
    "one of three is of another year": (
        "| Workbook | Year |\n| a | 2024 |\n| b | 2023 |\n| c | 2023 |",
        ["2023 PK: b c (a)"],
    ),
    "half as many positions stray in": (
        "| Workbook | Year |\n| a | 2023 |\n| b | 2023 |\n| c | 2024 |\n| d | 2024 |\n| e | 2024 |\n| f | 2024 |",
        ["2024 PK: c d e f (a) (b)"],
    ),
    "more than half as many are agreements of their own year": (
        "| Workbook | Year |\n| a | 2023 |\n| b | 2023 |\n| c | 2024 |\n| d | 2024 |\n| e | 2024 |",
        ["2023 PK: a b", "2024 PK: c d e"],
    ),
    "positions are counted, not workbooks": (
        """
        | Workbook | Year | Role       |
        | a        | 2023 | camat      |
        | b        | 2023 | camat      |
        | c        | 2023 | camat      |
        | d        | 2024 | camat      |
        | e        | 2024 | sekretaris |
        """,
        ["2024 PK: d e (a) (b) (c)"],
    ),
    "workbooks whose position nobody knows are counted each": (
        "| Workbook | Year | Role |\n| a | 2023 | |\n| b | 2023 | |\n| c | 2024 | camat |\n| d | 2024 | camat |",
        ["2023 PK: a b (c) (d)"],
    ),
    "what strays in belongs to the larger year only": (
        "| Workbook | Year |\n| a | 2022 |\n| b | 2023 |\n| c | 2023 |\n| d | 2024 |\n| e | 2024 |\n| f | 2024 |",
        ["2023 PK: b c", "2024 PK: d e f (a)"],
    ),
    "even where that is the earlier one": (
        "| Workbook | Year |\n| a | 2022 |\n| b | 2023 |\n| c | 2023 |\n| d | 2023 |\n| e | 2024 |\n| f | 2024 |",
        ["2023 PK: b c d (a)", "2024 PK: e f"],
    ),
    "a workbook without a year is of the larger year": (
        "| Workbook | Year |\n| a | |\n| b | 2023 |\n| c | 2023 |\n| d | 2024 |\n| e | 2024 |\n| f | 2024 |",
        ["2023 PK: b c", "2024 PK: a d e f"],
    ),
    "no workbook has a year": ("| Workbook | Year |\n| a | |\n| b | |", ["- PK: a b"]),
    "of two years as large the later is the larger": (
        "| Workbook | Year |\n| a | |\n| b | 2023 |\n| c | 2024 |",
        ["2023 PK: b", "2024 PK: a c"],
    ),
}
KINDS_OF_ONE_YEAR = {
    "the amended beside the original": (
        "| Workbook | Kind |\n| a | PK |\n| b | PK |\n| c | Perubahan |\n| d | Perubahan |",
        ["2024 Perubahan: a b c d"],
    ),
    "the newest of each position says what kind most are": (
        """
        | Workbook | Kind      | Role       |
        | a        | PK        | camat      |
        | b        | PK        | sekretaris |
        | c        | PK        | kasi       |
        | d        | Perubahan | camat      |
        | e        | Perubahan | sekretaris |
        """,
        ["2024 Perubahan: a b c d e"],
    ),
    "one of three positions is amended": (
        """
        | Workbook | Kind      | Role       |
        | a        | PK        | camat      |
        | b        | PK        | sekretaris |
        | c        | PK        | kasi       |
        | d        | Perubahan | camat      |
        """,
        ["2024 PK: a b c d"],
    ),
    "one of three is amended: a slip": (
        "| Workbook | Kind |\n| a | PK |\n| b | PK |\n| c | Perubahan |",
        ["2024 PK: a b c"],
    ),
    "one of three has no kind": ("| Workbook | Kind |\n| a | PK |\n| b | |\n| c | PK |", ["2024 PK: a b c"]),
    "none has a kind": ("| Workbook | Kind |\n| a | |\n| b | |", ["2024: a b"]),
    "a kind that stands alone in the smaller year is that year's": (
        """
        | Workbook | Year | Kind      |
        | a        | 2023 | PK        |
        | b        | 2023 | PK        |
        | c        | 2023 | PK        |
        | d        | 2023 | Perubahan |
        | e        | 2024 | PK        |
        | f        | 2024 | PK        |
        | g        | 2024 | PK        |
        | h        | 2024 | PK        |
        """,
        ["2023 PK: a b c d", "2024 PK: e f g h"],
    ),
    "two kinds of one year are one office": (
        """
        | Workbook | Year | Kind      |
        | a        | 2023 | PK        |
        | b        | 2023 | PK        |
        | c        | 2023 | Perubahan |
        | d        | 2023 | Perubahan |
        | e        | 2023 |           |
        | f        | 2024 | PK        |
        | g        | 2024 | PK        |
        | h        | 2024 | PK        |
        """,
        ["2023 Perubahan: a b c d e", "2024 PK: f g h"],
    ),
    "the larger kind is the office's": (
        "| Workbook | Kind |\n| a | PK |\n| b | PK |\n| c | PK |\n| d | Perubahan |\n| e | Perubahan |\n| f | |",
        ["2024 PK: a b c d e f"],
    ),
}
GUESTS = {
    "beside the office of its folder": (f"{TWO_OFFICES}| g | b | | guest |", ["2024 PK: b1 b2 [g]", "2024 PK: a1 a2"]),
    "two guests": (
        f"{TWO_OFFICES}| g | b | | guest |\n| f | b | | guest |",
        ["2024 PK: b1 b2 [f] [g]", "2024 PK: a1 a2"],
    ),
    "each in a folder without an office": (
        f"{TWO_OFFICES}| g | c | | guest |\n| h | c | | guest |",
        ["2024 PK: b1 b2", "2024 PK: a1 a2", "-: [g]", "-: [h]"],
    ),
    "in a folder of two offices": (
        f"{TWO_OFFICES.replace('| b  ', '| a  ')}| g | a | | guest |",
        ["2024 PK: b1 b2", "2024 PK: a1 a2", "-: [g]"],
    ),
    "wherever it lies, beside the only office": (
        "| Workbook | Folder | Role |\n| a1 | a | camat |\n| a2 | a | sekretaris |\n| g | c | guest |",
        ["2024 PK: a1 a2 [g]"],
    ),
    "guests alone": ("| Workbook | Role |\n| h | guest |\n| g | guest |", ["-: [g]", "-: [h]"]),
}
CASES = OFFICES | PARTS | YEARS | KINDS_OF_ONE_YEAR | GUESTS


@pytest.mark.parametrize("case", CASES)
def test_groups(case):
    text, expected = CASES[case]
    given_ = list(identities(text))
    assert shown(groups_of(given_)) == expected
    assert shown(groups_of(reversed(given_))) == expected


@pytest.mark.parametrize("case", ALIKE)
def test_one_elsewhere_is_the_offices_if_its_name_is_alike(case):
    text, expected = ALIKE[case]
    together = [set(group.members) for group in groups_of(identities(text))]
    assert together == [{"h1", "h2", "s"}] if expected else {"s"} in together


def test_a_file_of_which_nothing_else_is_known_is_no_agreement():
    assert shown(groups_of([Identity("a", "folder")])) == ["-: [a]"]


KEYS = {
    "KANTOR CAMAT MANGKUTANA": "mangkutana",
    "Kecamatan  Mangkutana": "mangkutana",
    "Kec. Mangkutana": "mangkutana",
    "Pemerintah Kabupaten Luwu Timur": "luwu timur",
    "Kab. Luwu Timur": "luwu timur",
    "Kota Palopo": "palopo",
    "Sekretariat Daerah Luwu Timur": "luwu timur",
    "Luwu Kecamatan Timur": "luwu timur",
    "Kotabaru": "kotabaru",
    "Kantor Kecamatan Wotu Kabupaten Luwu Timur": "wotu",
    "KANTOR CAMAT WOTU KAB. LUWU TIMUR": "wotu",
    "Kecamatan Rappocini Kota Makassar": "rappocini",
    "Kecamatan Kota Juang": "juang",
    "Kecamatan Banda Kota": "banda",
    "Pemerintah Kabupaten Luwu Timur Kecamatan Wotu": "wotu",
    "Pemerintah Kabupaten Luwu Timur Kantor Camat Wotu": "wotu",
    "Kabupaten Luwu Timur": "luwu timur",
    "Wotu Kabupaten Luwu Timur": "wotu luwu timur",
    "Kantor Camat": "kantor camat",
    "...": "",
    None: "",
}


@pytest.mark.parametrize("name", KEYS)
def test_key_of_an_office(name):
    assert unit_key(name) == KEYS[name]


IDENTITIES = st.lists(
    st.builds(
        Identity,
        workbook=st.text("abcdefgh", min_size=1, max_size=3),
        folder=st.sampled_from(["", "a", "b"]),
        is_agreement=st.sampled_from([True, True, True, False]),
        unit=st.sampled_from(["", "wotu", "wotuu", "wotus", "burau", "towuti"]),
        regency=st.sampled_from(["", "luwu timur", "luwu timr", "gowa"]),
        year=st.sampled_from([None, 2023, 2024]),
        kind=st.sampled_from([None, *list(KINDS.values())[:2]]),
        roles=st.tuples(st.sampled_from([None, "camat", "sekretaris", "kasi", "kasubag"])),
    ),
    unique_by=lambda identity: identity.workbook,
    max_size=12,
)


@given(IDENTITIES, st.randoms(use_true_random=False))
def test_every_workbook_is_in_one_group_and_the_order_does_not_matter(found, random):
    groups = groups_of(found)
    assert sorted(name for group in groups for name in group.workbooks) == sorted(i.workbook for i in found)
    agreements = {i.workbook for i in found if i.is_agreement}
    assert {name for group in groups for name in (*group.members, *group.other_years)} == agreements
    assert {name for group in groups for name in group.other_files}.isdisjoint(agreements)
    random.shuffle(found)
    assert groups_of(found) == groups
