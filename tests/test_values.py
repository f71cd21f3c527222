"""Values as typed, and back as they print."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkxl.vocabulary import values
from pkxl.vocabulary.cells import ErrorCell, NotComputed, PercentCell, Reason, Unreadable
from pkxl.vocabulary.targets import Target

MONEY = {
    "Rp. 2.877.638.950,-": 2877638950,
    "112.041.250.-": 112041250,
    "Rp. 112.041.250.-": 112041250,
    "2,877,638,950": 2877638950,
    "3.600.000": 3600000,
    "Rp      2,068,356,226": 2068356226,
    "Rp\u00a024.411.350": 24411350,
    "24411350": 24411350,
    "'24411350": 24411350,
    "1.234": 1234,
    "1,234": 1234,
    "1.500,00": 1500,
    "1,500.00": 1500,
    "12 345 678": 12345678,
    "Rp.\t     12.597.500.-": 12597500,
    "IDR 1000": 1000,
    "1000 rupiah": 1000,
    "-": 0,
    "Rp. -": 0,
    "0": 0,
    "(500)": -500,
    "-500": -500,
    "Rp 1.000,--": 1000,
    "9007199254740993": 9007199254740993,
    2877638950.0: 2877638950,
    24411350: 24411350,
    "": None,
    "   ": None,
    None: None,
}


@pytest.mark.parametrize(("typed", "amount"), MONEY.items())
def test_money_is_read_as_typed(typed, amount):
    assert values.parse_rupiah(typed) == amount


NOT_MONEY = {
    "tiga puluh juta": Reason.NOT_MONEY,
    "Rp": Reason.NOT_MONEY,
    "1.234.56": Reason.NOT_MONEY,
    "2.877,638,950": Reason.NOT_MONEY,
    "satu juta 2": Reason.NOT_MONEY,
    "2.87764E+09": Reason.NOT_MONEY,
    "12 34": Reason.NOT_MONEY,
    "3,5 juta": Reason.NOT_MONEY,
    "12,5": Reason.FRACTION,
    "1.500,50": Reason.FRACTION,
    "0,125": Reason.FRACTION,
    24411350.5: Reason.FRACTION,
    "9999999999999999999999": Reason.TOO_LARGE,
    1e300: Reason.TOO_LARGE,
    True: Reason.NOT_MONEY,
    date(2024, 1, 1): Reason.NOT_MONEY,
    time(1): Reason.NOT_MONEY,
    ErrorCell("#REF!"): Reason.ERROR_CELL,
    NotComputed(): Reason.NOT_COMPUTED,
}


@pytest.mark.parametrize(("typed", "reason"), NOT_MONEY.items())
def test_what_is_no_amount_says_why(typed, reason):
    with pytest.raises(Unreadable) as refused:
        values.parse_rupiah(typed)
    assert refused.value.reason is reason


TARGETS = {
    "87,40": Target("87.40", None),
    "87.40": Target("87.40", None),
    "100 %": Target("100", "%"),
    "100%": Target("100", "%"),
    "12 Laporan": Target("12", "Laporan"),
    "18 Org/Bulan": Target("18", "Org/Bulan"),
    "7  Paket": Target("7", "Paket"),
    "8 (delapan) laporan": Target("8", "laporan"),
    "Nilai 71,55": Target("71.55", "Nilai"),
    "1.234.567": Target("1234567", None),
    "1.234,5": Target("1234.5", None),
    "0,125": Target("0.125", None),
    "5 m2": Target("5", "m2"),
    "BB": Target("BB", None),
    "sangat baik": Target("Sangat Baik", None),
    PercentCell(1.0): Target("100", "%"),
    PercentCell(0.874): Target("87.4", "%"),
    12.0: Target("12", None),
    87.4: Target("87.4", None),
    "": None,
}


@pytest.mark.parametrize(("typed", "target"), TARGETS.items())
def test_targets_are_read_as_typed(typed, target):
    assert values.parse_target(typed) == target


@pytest.mark.parametrize(
    ("typed", "reason"),
    {
        "1.234": Reason.AMBIGUOUS,
        "1,234 Laporan": Reason.AMBIGUOUS,
        "75 - 80": Reason.NOT_A_TARGET,
        "75 s/d 80": Reason.NOT_A_TARGET,
        "1/2": Reason.NOT_A_TARGET,
        "sebanyak mungkin": Reason.NOT_A_TARGET,
        ErrorCell("#N/A"): Reason.ERROR_CELL,
    }.items(),
)
def test_what_is_no_target_says_why(typed, reason):
    with pytest.raises(Unreadable) as refused:
        values.parse_target(typed)
    assert refused.value.reason is reason


FIRST_OF_OCTOBER = [
    "1 Oktober  2024", "1 OKTOBER 2024", "01/10/2024", "1-10-2024", "2024-10-01", "1 Okt 2024", "Mangkutana,  1 Oktober 2024",
    "1 October 2024", datetime(2024, 10, 1, 13, 0), date(2024, 10, 1), 45566.0, "2024-10-01T00:00:00",
]  # fmt: skip


@pytest.mark.parametrize("typed", FIRST_OF_OCTOBER)
def test_dates_are_read_as_typed(typed):
    assert values.parse_date(typed) == date(2024, 10, 1)


@pytest.mark.parametrize(
    "typed", ["31 September 2024", "13/25/2024", "besok", 7.0, "1 Foo 2024", datetime(1899, 12, 31)]
)
def test_what_is_no_date_says_so(typed):
    with pytest.raises(Unreadable) as refused:
        values.parse_date(typed)
    assert refused.value.reason is Reason.NOT_A_DATE


@pytest.mark.parametrize("typed", [2024, 2024.0, "2024", "Tahun 2024", "TA. 2024", ": 2024", date(2024, 5, 1)])
def test_years_are_read_as_typed(typed):
    assert values.parse_year(typed) == 2024


@pytest.mark.parametrize(
    ("typed", "place"),
    {
        "1": 1,
        "1.": 1,
        "I.": 1,
        "IV": 4,
        "IX)": 9,
        "(1)": 1,
        "a)": 1,
        "b.": 2,
        "1.3": 3,
        "12": 12,
        "": None,
        "xyz": None,
    }.items(),
)
def test_numbering_in_every_style(typed, place):
    assert values.ordinal(typed) == place


@pytest.mark.parametrize(
    ("typed", "code"),
    {
        "7.01.01.2.01": "7.01.01.2.01",
        " 7.01 .01 ": "7.01.01",
        7.01: "7.01",
        "x.xx.01.2.01": "X.XX.01.2.01",
        "": None,
    }.items(),
)
def test_codes_are_read_as_typed(typed, code):
    assert values.parse_code(typed) == code


@given(st.integers(0, 10**17))
def test_every_style_of_money_comes_back(amount):
    dotted = f"{amount:,}".replace(",", ".")
    for text in (
        f"Rp. {dotted},-",
        f"Rp{amount:,}",
        f"{dotted}.-",
        str(amount),
        f"  {dotted},00 ",
        values.format_rupiah(amount),
    ):
        assert values.parse_rupiah(text) == amount


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_printed_date_reads_as_itself(day):
    assert values.parse_date(values.format_date(day)) == day
    assert values.parse_date(f"{day.day}/{day.month}/{day.year}") == day


@given(st.decimals(0, 10**6, places=2, allow_nan=False))
def test_a_printed_target_reads_as_itself(number):
    read = values.parse_target(values.format_figure(f"{number:f}"))
    assert read is not None
    assert values.figure(read.figure) == number


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.dates(), st.none()))
def test_no_cell_makes_a_parser_fail_otherwise(cell):
    for parse in (values.parse_text, values.parse_prose, values.parse_numbering, values.parse_rupiah,
                  values.parse_target, values.parse_date, values.parse_year, values.parse_code):  # fmt: skip
        try:
            parse(cell)
        except Unreadable:
            continue


def test_how_values_print():
    assert values.format_rupiah(3065872800) == "Rp3.065.872.800"
    assert values.format_rupiah(-1) == "-Rp1"
    assert values.format_figure("87.4") == "87,40"
    assert values.format_figure("1234") == "1.234"
    assert values.format_percent(0.9386) == "93,86%"
    assert values.parse_text("  Penyediaan\u00a0Gaji\n dan  Tunjangan ") == "Penyediaan Gaji dan Tunjangan"
    assert values.parse_prose(" satu \r\n\r\n dua") == "satu\n\ndua"
