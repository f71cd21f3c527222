"""Budget codes and row numbers: what is typed, and what is read from it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import (
    ErrorCell,
    NotComputed,
    PercentCell,
    Reason,
    ordinal,
    parse_code,
    parse_numbering,
    read,
)

NOT_A_CODE = Reason.NOT_A_CODE

CODES = {
    "7": "7",
    "77": "77",
    "7.01": "7.01",
    "7.01.01.2.01": "7.01.01.2.01",
    "7.01.01.2.01.0001": "7.01.01.2.01.0001",
    " 7.01 .01 ": "7.01.01",
    "7. 01. 01": "7.01.01",
    "7.01\n.02": "7.01.02",
    "7.01.01.": "7.01.01",
    "'7.01": "7.01",
    "\u200b7.01": "7.01",
    "x.xx.01.2.01": "X.XX.01.2.01",
    "X.XX.01.2.01": "X.XX.01.2.01",
    "7.xx.01": "7.XX.01",
    "": None,
    "  ": None,
    ".": NOT_A_CODE,
    "-": NOT_A_CODE,
    "777": NOT_A_CODE,
    "777.01": NOT_A_CODE,
    "7..01": NOT_A_CODE,
    "7,01": NOT_A_CODE,
    "7-01-01": NOT_A_CODE,
    "7/01": NOT_A_CODE,
    "7.01.a": NOT_A_CODE,
    "xx.01": NOT_A_CODE,
    "7.x.01": NOT_A_CODE,
    "7.xxx": NOT_A_CODE,
    "a.01": NOT_A_CODE,
    "5 1 02": NOT_A_CODE,
    "7.01 Program": NOT_A_CODE,
    "7.01.01 - Program Penunjang": NOT_A_CODE,
    "Program": NOT_A_CODE,
}


@pytest.mark.parametrize("typed", CODES, ids=repr)
def test_a_code_as_typed(typed):
    assert read(parse_code, typed) == CODES[typed]


CODE_CELLS = [
    (None, None),
    (7, "7"),
    (7.0, "7"),
    (7.01, "7.01"),
    (700, NOT_A_CODE),
    (True, NOT_A_CODE),
    (date(2024, 1, 7), NOT_A_CODE),
    (ErrorCell("#REF!"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "code"), CODE_CELLS, ids=repr)
def test_a_code_in_a_cell_that_is_no_text(cell, code):
    got = read(parse_code, cell)
    assert got == code
    assert type(got) is type(code)


NUMBERINGS = [
    (None, None),
    ("", None),
    ("1", "1"),
    ("1.", "1."),
    (" (1) ", "(1)"),
    ("'1.1", "1.1"),
    ("I.\n", "I."),
    (1, "1"),
    (1.0, "1"),
    (12.0, "12"),
    (-1.0, "-1"),
    (1.5, "1,5"),  # doubtful: typed as 1.5, meant as the fifth below the first
    (True, "BENAR"),
    (PercentCell(1.0), "1"),
    (ErrorCell("#REF!"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "number"), NUMBERINGS, ids=repr)
def test_a_row_number_as_typed(cell, number):
    got = read(parse_numbering, cell)
    assert got == number
    assert type(got) is type(number)


PLACES = {
    "1": 1,
    "12": 12,
    "0": 0,
    "007": 7,
    "1.": 1,
    "1)": 1,
    "(1)": 1,
    "[1]": 1,
    " 1 ": 1,
    "1.3": 3,
    "1.3.": 3,
    "1. 3": 3,
    "1.10": 10,
    "1..3": 3,
    "No 1": 1,
    "No. 12": 12,
    "I": 1,
    "I.": 1,
    "II": 2,
    "ii": 2,
    "iii)": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VIII": 8,
    "IX)": 9,
    "X": 10,
    "XIV": 14,
    "XIX": 19,
    "XL": 40,
    "XLIX": 49,
    "L": 12,
    "LXXXVIII": 88,
    "XC": 90,
    "XCIX": 99,
    "CXCIX": 199,
    "CC": 200,
    "CCC": 300,
    "(iv)": 4,
    "1.IV": 4,
    "I.1": 1,
    "a": 1,
    "a)": 1,
    "A.": 1,
    "b.": 2,
    "(b)": 2,
    "z": 26,
    "1.b": 2,
    "A.1": 1,
    "": None,
    "...": None,
    "-": None,
    "IIII": None,
    "XXXX": None,
    "VV": None,
    "VX": None,
    "IC": None,
    "IL": None,
    "LXL": None,
    "XCX": None,
    "CCCC": None,
    "aa": None,
    "ab": None,
    "xyz": None,
    "a1": None,
    "1a": None,
    "1-1": None,
    "1/1": None,
    "1,2": 2,
    "é": None,
    "{": None,
    "*": None,
}


@pytest.mark.parametrize("typed", PLACES, ids=repr)
def test_the_place_that_a_row_number_stands_for(typed):
    assert ordinal(typed) == PLACES[typed]


def roman(number):
    """In Roman numerals, by another way than the program's."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    digits = ["", "{0}", "{0}{0}", "{0}{0}{0}", "{0}{1}", "{1}", "{1}{0}", "{1}{0}{0}", "{1}{0}{0}{0}", "{0}{2}"]
    return "C" * hundreds + digits[tens].format("X", "L", "C") + digits[ones].format("I", "V", "X")


STYLES = ["{}", "{}.", "{})", "({})", "[{}]", " {} ", "1.{}", "1. {}", "A.{}"]


@pytest.mark.parametrize("style", STYLES)
def test_row_numbers_in_any_style_count_up_by_one(style):
    romans = [roman(n) for n in range(1, 50)]  # L alone is the letter after K
    for numerals in (map(str, range(1, 400)), romans, map(str.lower, romans)):
        places = [ordinal(style.format(numeral)) for numeral in numerals]
        assert places[0] == 1
        assert all(after == before + 1 for before, after in pairwise(places))


SEGMENTS = st.lists(st.one_of(st.integers(0, 9999).map(str), st.sampled_from(["01", "0001", "XX"])), max_size=6)


@given(st.one_of(st.integers(0, 99).map(str), st.just("X")), SEGMENTS, st.sampled_from(["{}", " {} ", "{}.", "'{}"]))
def test_a_code_reads_as_itself(first, others, style):
    code = ".".join([first, *others])
    assert parse_code(style.format(code)) == parse_code(style.format(code.lower())) == code
    assert parse_code(style.format(code.replace(".", " . "))) == code


@given(
    st.one_of(st.text(), st.text("0123456789.xX ", max_size=12), st.integers(), st.booleans(), st.dates(), st.none())
)
def test_a_cell_is_a_code_or_unreadable(cell):
    code = read(parse_code, cell)
    assert isinstance(code, str | Reason | None)
    if isinstance(code, str):
        assert parse_code(code) == code


@given(st.text("0123456789 .()[]ivxlcdmabz-", max_size=10))
def test_any_row_number_stands_for_a_place_or_none(typed):
    place = ordinal(typed)
    assert place is None or place >= 0
    assert ordinal(typed.upper()) == place
