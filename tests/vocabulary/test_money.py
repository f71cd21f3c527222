"""Amounts of money: what is typed, and the whole rupiah read from it, or the reason why none can be."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import ErrorCell, NotComputed, PercentCell, Reason, format_rupiah, parse_rupiah, read

NOT_MONEY, FRACTION, TOO_LARGE = Reason.NOT_MONEY, Reason.FRACTION, Reason.TOO_LARGE
AMBIGUOUS, ROUNDED = Reason.AMBIGUOUS, Reason.ROUNDED

PLAIN = {
    "24411350": 24411350,
    "0": 0,
    "7": 7,
    "0001": 1,
    "+500": 500,
    "9007199254740993": 9007199254740993,  # a float cannot hold it
    "999999999999999999": 999999999999999999,
    "1000000000000000000": TOO_LARGE,
    "-999999999999999999": -999999999999999999,
    "-1000000000000000000": TOO_LARGE,
    "9999999999999999999999": TOO_LARGE,
    "１２３": 123,  # full-width digits
}
GROUPED = {
    "3.600.000": 3600000,
    "+100.000.000": 100000000,
    "2,877,638,950": 2877638950,
    "999.999.999.999.999.999": 999999999999999999,
    "1.000.000.000.000.000.000": TOO_LARGE,
    "1.234": 1234,
    "1,234": 1234,
    "12.345": 12345,
    "123.456": 123456,
    "123,456": 123456,
    "100.000": 100000,
    "12 345 678": 12345678,
    "1 234": 1234,
    "123 456": 123456,
    "1234 567": NOT_MONEY,
    "12 34": NOT_MONEY,
    "1 2345": NOT_MONEY,
    "1 000 00": NOT_MONEY,
    "1. 000. 000": 1000000,
    "1 .000 .000": 1000000,
    "1 , 000 , 000": NOT_MONEY,
    "12.34.567": NOT_MONEY,
    "1.23.456": NOT_MONEY,
    "1.2345.678": NOT_MONEY,
    "1234.567.890": NOT_MONEY,
    ".123.456": NOT_MONEY,
    "0.123.456": NOT_MONEY,
    "1.234.56": NOT_MONEY,
    "1.234.5": NOT_MONEY,
    "1.234.5678": NOT_MONEY,
    "1,000,00": NOT_MONEY,
    "1..000": NOT_MONEY,
    "1'000'000": NOT_MONEY,
    "1_000": NOT_MONEY,
}
DECIMALS = {
    "1.500,00": 1500,
    "1,500.00": 1500,
    "1.234.567,0": 1234567,
    "12 345,00": 12345,
    "12 345.00": 12345,
    "1000,00": 1000,
    "1500.0": 1500,
    "0,00": 0,
    "12,5": FRACTION,
    "1.5": FRACTION,
    "1,5": FRACTION,
    "1,50": FRACTION,
    "1 .5": FRACTION,
    "1.500,50": FRACTION,
    "1,500.01": FRACTION,
    "12 345,50": FRACTION,
    "-0,5": FRACTION,
    "1.234.567,89": FRACTION,
    "1.234,5678": FRACTION,
    "1.234,567": AMBIGUOUS,
    "1,234.567": AMBIGUOUS,
    "12345.678": AMBIGUOUS,
    "1234,5678": FRACTION,
    "1234.567": AMBIGUOUS,
    "0,125": FRACTION,
    "0.500": FRACTION,
    "01.500": FRACTION,
    "0,0001": FRACTION,
    "1 234.567": AMBIGUOUS,
    "1.234,": 1234,
    "1000 .": 1000,
    "1.500 ,": 1500,
    "Rp -7 ,": -7,
    "2.877,638,950": NOT_MONEY,
    "12,345.000,00": NOT_MONEY,
    "1.500,00,00": NOT_MONEY,
    "1.5,5,00": NOT_MONEY,
    "1.00,,00": NOT_MONEY,
    "1234.567,00": NOT_MONEY,
    "12.34,00": NOT_MONEY,
    "0.123,00": NOT_MONEY,
    ".5": NOT_MONEY,
    ",5": NOT_MONEY,
}
CURRENCY = {
    "Rp1": 1,
    "Rp 1000": 1000,
    "Rp. 2.877.638.950,-": 2877638950,
    "Rp.500": 500,
    "RP 500": 500,
    "rp500": 500,
    "IDR 1000": 1000,
    "idr1,000.00": 1000,
    "1000 rupiah": 1000,
    "1000RUPIAH": 1000,
    "Rp 5.000 rupiah": 5000,
    "5,- rupiah": 5,
    "Rp Rp 5": 5,
    "Rp": NOT_MONEY,
    "Rp.": NOT_MONEY,
    "rupiah": NOT_MONEY,
    "rp,": NOT_MONEY,
    "Rp..500": NOT_MONEY,
    "Rp Rp Rp 5": NOT_MONEY,
    "rupiah 5": NOT_MONEY,
    "1000 Rp": 1000,
    "1000 IDR": NOT_MONEY,
    "USD 5": NOT_MONEY,
    "$5": NOT_MONEY,
}
NO_CENTS = {
    "112.041.250.-": 112041250,
    "112.041.250,-": 112041250,
    "112.041.250-": 112041250,
    "112.041.250 -": 112041250,
    "112.041.250 ,-": 112041250,
    "112.041.250, -": 112041250,
    "112.041.250,–": 112041250,
    "112.041.250,—": 112041250,
    "Rp 1.000,--": 1000,
    "Rp. 5.000.000,00,-": 5000000,
    "Rp. 500.000.000.": 500000000,
    "1000.": 1000,
    "1000,": 1000,
    "1000..": 1000,
    "3.5,-": FRACTION,
    "12.500,50,-": FRACTION,
    "Rp100.-/bulan": NOT_MONEY,
}
NONE_BUDGETED = {
    "-": 0,
    "–": 0,
    "—": 0,
    "--": 0,
    "– –": 0,
    "Rp. -": 0,
    "Rp -": 0,
    "Rp.-": 0,
    "(-)": 0,
    "Rp. 0,-": 0,
    "-0": 0,
    "(0)": 0,
    "": None,
    "   ": None,
    "\n": None,
    "'": None,
    "\u200b": None,
    ".": NOT_MONEY,
    "()": NOT_MONEY,
    "nihil": NOT_MONEY,
    "N/A": NOT_MONEY,
}
BELOW_ZERO = {
    "(500)": -500,
    "-500": -500,
    "–500": -500,
    "–5": -5,
    "- 500": -500,
    "-Rp 500": -500,
    "- Rp. 500,-": -500,
    "Rp -500": -500,
    "Rp-500": -500,
    "(Rp 500)": -500,
    "(Rp. 1.500,-)": -1500,
    "( 500 )": -500,
    "-1.234": -1234,
    "(1.234)": -1234,
    "Rp -1.234": -1234,
    "-1.234,00": -1234,
    "-1.234.567": -1234567,
    "(12 345)": -12345,
    "(500": NOT_MONEY,
    "500)": NOT_MONEY,
    "-(500)": NOT_MONEY,
    "+-5": NOT_MONEY,
    "Rp - 5": -5,
}
AS_PASTED = {
    "'24411350": 24411350,
    "`24411350": 24411350,
    "Rp\u00a024.411.350": 24411350,
    "Rp\u202f24.411.350": 24411350,
    "24\u00a0411\u00a0350": 24411350,
    "24\u2009411\u2009350": 24411350,
    "24.411\u00ad.350": 24411350,
    "\ufeff24411350": 24411350,
    "Rp.\t     12.597.500.-": 12597500,
    "Rp      2,068,356,226": 2068356226,
    " 24411350\n": 24411350,
    "24411350_x000D_": 24411350,
    "2441\x001350": 24411350,
}
NO_AMOUNT = {
    "tiga puluh juta": NOT_MONEY,
    "satu juta 2": NOT_MONEY,
    "3,5 juta": NOT_MONEY,
    "1jt": NOT_MONEY,
    "1.000.000 (satu juta)": NOT_MONEY,
    "5.000 (dalam ribuan)": NOT_MONEY,
    "5 (juta)": NOT_MONEY,
    "Rp ......5.000.000": NOT_MONEY,
    "__5.000": NOT_MONEY,
    "Rp. ..........,-": None,
    "2.87764E+09": NOT_MONEY,
    "1e3": NOT_MONEY,
    "5%": NOT_MONEY,
    "²": NOT_MONEY,
    "1.000.000 - 2.000.000": NOT_MONEY,
    "1.000 + 2.000": NOT_MONEY,
    "1.000, 2.000": NOT_MONEY,
    "1.000\n2.000.000": NOT_MONEY,
    "2 Januari 2024": NOT_MONEY,
    "=5": NOT_MONEY,
    "#REF!": NOT_MONEY,
    "x" * 40_000: NOT_MONEY,
}
TYPED = PLAIN | GROUPED | DECIMALS | CURRENCY | NO_CENTS | NONE_BUDGETED | BELOW_ZERO | AS_PASTED | NO_AMOUNT


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: repr(typed)[:40])
def test_an_amount_as_typed(typed):
    got = read(parse_rupiah, typed)
    assert got == TYPED[typed]
    assert type(got) is type(TYPED[typed])


CELLS = [
    (None, None),
    (24411350, 24411350),
    (2877638950.0, 2877638950),
    (-500, -500),
    (-500.0, -500),
    (0.0, 0),
    (1e15, 10**15),
    (1e17, ROUNDED),
    (10**18 - 1, 10**18 - 1),
    (10**18, TOO_LARGE),
    (-(10**18), TOO_LARGE),
    (1e18, ROUNDED),
    (1e300, ROUNDED),
    (24411350.5, FRACTION),
    (0.5, FRACTION),
    (-0.01, FRACTION),
    (1.234, FRACTION),  # a number is what it is: only a text groups thousands
    (float("nan"), NOT_MONEY),
    (float("inf"), NOT_MONEY),
    (float("-inf"), NOT_MONEY),
    (True, NOT_MONEY),
    (False, NOT_MONEY),
    (PercentCell(1.0), NOT_MONEY),
    (PercentCell(5000000.0), NOT_MONEY),
    (date(2024, 1, 1), NOT_MONEY),
    (datetime(2024, 1, 1), NOT_MONEY),
    (time(1), NOT_MONEY),
    (ErrorCell("#REF!"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "amount"), CELLS, ids=repr)
def test_an_amount_in_a_cell_that_is_no_text(cell, amount):
    got = read(parse_rupiah, cell)
    assert got == amount
    assert type(got) is type(amount)


GROUPS = st.sampled_from([".", ",", " ", "\u00a0", "\u202f", ". ", " .", ""])
BEFORE = st.sampled_from(["", "Rp", "Rp.", "Rp. ", "rp ", "RP\u00a0", "IDR ", "IDR", "'", "  "])
BEHIND = st.sampled_from(["", ",-", ".-", ",--", " -", ",–", " rupiah", "Rupiah", ",- rupiah", ".", "  ", "\n"])


@given(st.integers(0, 10**18 - 1), GROUPS, BEFORE, BEHIND, st.sampled_from(["", "0", "00"]))
def test_every_style_of_the_same_amount_is_the_same_amount(amount, mark, before, behind, cents):
    decimal = "." if "," in mark else ","
    text = f"{amount:,}".replace(",", mark) + (decimal + cents if cents else "")
    assert parse_rupiah(f"{before}{text}{behind}") == amount


@given(
    st.integers(1, 10**18 - 1),
    st.sampled_from(["-{}", "- {}", "–{}", "({})", "(Rp {})", "-Rp{}", "Rp -{}", "(Rp. {},-)"]),
)
def test_every_style_below_zero_is_below_zero(amount, style):
    assert parse_rupiah(style.format(f"{amount:,}".replace(",", "."))) == -amount


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_a_printed_amount_reads_as_itself(amount):
    assert parse_rupiah(format_rupiah(amount)) == amount
    assert parse_rupiah(amount) == amount


@given(st.floats(-(2.0**53) + 1, 2.0**53 - 1).map(round))
def test_a_number_reads_as_itself(amount):
    assert parse_rupiah(float(amount)) == amount


@given(st.text("0123456789.,- ()Rp", max_size=24))
def test_no_other_amount_is_read_than_the_digits_typed(text):
    """All digits, or all but noughts behind the last separator."""
    amount = read(parse_rupiah, text)
    if isinstance(amount, int):
        digits = "".join(c for c in text if c.isdigit()).lstrip("0")
        left_out = digits.removeprefix(str(abs(amount)) if amount else "")
        last = "".join(
            c for c in max(text.rpartition("."), text.rpartition(","), key=lambda p: len(p[0]))[2] if c.isdigit()
        )
        assert digits in (f"{abs(amount) or ''}{left_out}", "")
        assert not left_out.strip("0")
        assert not left_out or last.endswith(left_out)


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.dates(), st.times(), st.none()))
def test_a_cell_is_an_amount_or_unreadable(cell):
    assert read(parse_rupiah, cell) is None or isinstance(read(parse_rupiah, cell), int | Reason)
