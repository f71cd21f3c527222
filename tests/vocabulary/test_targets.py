"""Targets: what is typed, and the figure and unit read from it, or the reason why none can be."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import (
    GRADES,
    ErrorCell,
    NotComputed,
    PercentCell,
    Reason,
    Target,
    figure,
    format_figure,
    parse_target,
    read,
)

NOT_A_TARGET, AMBIGUOUS = Reason.NOT_A_TARGET, Reason.AMBIGUOUS

FIGURES = {
    "12": ("12", None),
    "0": ("0", None),
    "012": ("12", None),
    "2024": ("2024", None),
    "+5": ("5", None),
    "-5": ("-5", None),
    "-5,5": ("-5.5", None),
    "87,40": ("87.40", None),  # as many decimals as typed
    "87.40": ("87.40", None),
    "87,4": ("87.4", None),
    "5,0": ("5.0", None),
    "100,00": ("100.00", None),
    "3,1416": ("3.1416", None),
    "12.": ("12", None),
    "12,": ("12", None),
    "12..": ("12", None),
    "12,,": ("12", None),
    "0,0000001": ("0.0000001", None),
    "12,5.": ("12.5", None),
    "'12": ("12", None),
    " 12\n": ("12", None),
    "1\u200b2": ("12", None),
    "": None,
    "  \n": None,
    "1..2": NOT_A_TARGET,
    "1,2,3": NOT_A_TARGET,
    "--5": NOT_A_TARGET,
    "+-5": NOT_A_TARGET,
    ".5": NOT_A_TARGET,
    "½": NOT_A_TARGET,
}
THOUSANDS = {
    "1234": ("1234", None),
    "1.234.567": ("1234567", None),
    "1,234,567": ("1234567", None),
    "1.234.567,": ("1234567", None),
    "999.999.999": ("999999999", None),
    "1.234,5": ("1234.5", None),
    "1.234,56": ("1234.56", None),
    "1,234.56": ("1234.56", None),
    "1.234.567,89": ("1234567.89", None),
    "1.234": AMBIGUOUS,
    "1,234": AMBIGUOUS,
    "12.345": AMBIGUOUS,
    "123,456": AMBIGUOUS,
    "100.000": AMBIGUOUS,
    "-1.234": AMBIGUOUS,
    "+123.456": AMBIGUOUS,
    "1.234.": AMBIGUOUS,
    "1,234 Laporan": AMBIGUOUS,
    "1.234%": AMBIGUOUS,
    "Rp 500.000": AMBIGUOUS,
    "Orang 1.234": AMBIGUOUS,
    "0,125": ("0.125", None),  # a nought groups no thousands
    "0.125": ("0.125", None),
    "1,2345": ("1.2345", None),
    "12,34": ("12.34", None),
    "1234,567": AMBIGUOUS,
    "1.23.456": NOT_A_TARGET,
    "1.234.56": NOT_A_TARGET,
    "1,234,56": NOT_A_TARGET,
    "12.34,5": NOT_A_TARGET,
    "1.234,567.8": NOT_A_TARGET,
    "10 000": NOT_A_TARGET,
}
UNIT_BEHIND = {
    "12 Laporan": ("12", "Laporan"),
    "12Laporan": ("12", "Laporan"),
    "12\nLaporan": ("12", "Laporan"),
    "12  Laporan  Bulanan": ("12", "Laporan Bulanan"),
    "12. Laporan": ("12", "Laporan"),
    "12, Laporan": ("12", "Laporan"),
    "100%": ("100", "%"),
    "100 %": ("100", "%"),
    "87,40 %": ("87.40", "%"),
    "75 persen": ("75", "persen"),
    "71,55 Nilai": ("71.55", "Nilai"),
    "18 Org/Bulan": ("18", "Org/Bulan"),
    "1 kali/bulan": ("1", "kali/bulan"),
    "5 m2": ("5", "m2"),
    "5 CO2": ("5", "CO2"),
    "-5 poin": ("-5", "poin"),
    "8 (delapan)": ("8", None),
    "8 (delapan) laporan": ("8", "laporan"),
    "8 ( delapan ) laporan": ("8", "laporan"),
    "8(delapan)laporan": ("8", "laporan"),
    "12 (dua belas) dokumen": ("12", "dokumen"),
    "8 () laporan": ("8", "laporan"),
    "(8)": NOT_A_TARGET,
    "sebanyak 5 laporan": NOT_A_TARGET,
}
UNIT_FIRST = {
    "Nilai 71,55": ("71.55", "Nilai"),
    "Nilai: 71": ("71", "Nilai"),
    "Nilai : 71": ("71", "Nilai"),
    "Nilai SAKIP 71": ("71", "Nilai SAKIP"),
    "Nilai/Skor 71": ("71", "Nilai/Skor"),
    "Nilai 100%": ("100", "%"),
    "Nilai 100 %": ("100", "%"),
    "Rp. 5": ("5", "Rp."),
    "IDR 1.500.000": ("1500000", "IDR"),
    "Nilai 5.": ("5", "Nilai"),
    "X 5": NOT_A_TARGET,
    "z 5": NOT_A_TARGET,
    "nilai 71": ("71", "nilai"),
    "/ 5": NOT_A_TARGET,
    ". 5": NOT_A_TARGET,
    "Nilai:71": ("71", "Nilai"),
    "Nilai71": ("71", "Nilai"),
    "5 (ribu) Orang": NOT_A_TARGET,
    "5 Orang (dalam ribuan)": NOT_A_TARGET,
    "8 (delapan) laporan": ("8", "laporan"),
    "Nilai -5": NOT_A_TARGET,
    "Nilai (87)": NOT_A_TARGET,
    "Nilai 5 6": NOT_A_TARGET,
    "Nilai 5%%": NOT_A_TARGET,
    "m2 5": NOT_A_TARGET,
    "% 75": NOT_A_TARGET,
    "%75": NOT_A_TARGET,
}
NO_TARGET = {
    "75-80": NOT_A_TARGET,
    "75 - 80": NOT_A_TARGET,
    "75–80": NOT_A_TARGET,
    "75 – 80": NOT_A_TARGET,
    "75 s/d 80": NOT_A_TARGET,
    "75 sampai 80": NOT_A_TARGET,
    "75% - 80%": NOT_A_TARGET,
    "5 dari 6": NOT_A_TARGET,
    "1/2": NOT_A_TARGET,
    "1 / 2": NOT_A_TARGET,
    "1:2": NOT_A_TARGET,
    "5 .5": NOT_A_TARGET,
    "87 ,40": NOT_A_TARGET,
    "5 2": NOT_A_TARGET,
    "3 x 4": NOT_A_TARGET,
    "12 bulan 3 hari": NOT_A_TARGET,
    "12 Laporan, 5 Dokumen": NOT_A_TARGET,
    "12 Laporan\n5 Dokumen": NOT_A_TARGET,
    "01/10/2024": NOT_A_TARGET,
    "2024-10-01": NOT_A_TARGET,
    "2 Januari 2024": NOT_A_TARGET,
    "5-": NOT_A_TARGET,
    "5 -": NOT_A_TARGET,
    "> 75": NOT_A_TARGET,
    "≥75": NOT_A_TARGET,
    "-": NOT_A_TARGET,
    "–": NOT_A_TARGET,
    "n/a": NOT_A_TARGET,
    "dua belas": NOT_A_TARGET,
    "sebanyak mungkin": NOT_A_TARGET,
    "Laporan": NOT_A_TARGET,
    "%": NOT_A_TARGET,
    "#REF!": NOT_A_TARGET,
}
GRADES_TYPED = {
    "AA": ("AA", None),
    "A": ("A", None),
    "BB": ("BB", None),
    "B": ("B", None),
    "CC": ("CC", None),
    "C": ("C", None),
    "D": ("D", None),
    "WTP": ("WTP", None),
    "WDP": ("WDP", None),
    "Sangat Baik": ("Sangat Baik", None),
    "Baik": ("Baik", None),
    "Cukup": ("Cukup", None),
    "Kurang": ("Kurang", None),
    "bb": ("BB", None),
    " bb. ": ("BB", None),
    "sangat  baik": ("Sangat Baik", None),
    "SANGAT\nBAIK": ("Sangat Baik", None),
    "wtp": ("WTP", None),
    "DD": NOT_A_TARGET,
    "E": NOT_A_TARGET,
    "AAA": NOT_A_TARGET,
    "A/B": NOT_A_TARGET,
    "Predikat A": NOT_A_TARGET,
    "Sangat": NOT_A_TARGET,
    "Sangat Baik Sekali": NOT_A_TARGET,
    "Memuaskan": NOT_A_TARGET,
    "Kurang Baik": NOT_A_TARGET,
}
TYPED = FIGURES | THOUSANDS | UNIT_BEHIND | UNIT_FIRST | NO_TARGET | GRADES_TYPED


@pytest.mark.parametrize("typed", TYPED, ids=repr)
def test_a_target_as_typed(typed):
    got = read(parse_target, typed)
    assert got == TYPED[typed]
    assert not isinstance(got, tuple) or isinstance(got, Target)


CELLS = [
    (None, None),
    (12, ("12", None)),
    (12.0, ("12", None)),
    (1000.0, ("1000", None)),
    (1234567.0, ("1234567", None)),
    (87.4, ("87.4", None)),
    (0.5, ("0.5", None)),
    (-5.5, ("-5.5", None)),
    (0.0, ("0", None)),
    (1e15, ("1000000000000000", None)),
    (0.00001, ("0.00001", None)),
    (PercentCell(1.0), ("100", "%")),
    (PercentCell(0.874), ("87.4", "%")),
    (PercentCell(0.07), ("7", "%")),  # in floats 7.000000000000001
    (PercentCell(0.28), ("28", "%")),
    (PercentCell(1.1), ("110", "%")),
    (PercentCell(0.0), ("0", "%")),
    (PercentCell(-0.5), ("-50", "%")),
    (PercentCell(1 / 3), ("33.3333333333", "%")),
    (True, NOT_A_TARGET),
    (False, NOT_A_TARGET),
    (float("nan"), NOT_A_TARGET),
    (float("inf"), NOT_A_TARGET),
    (float("-inf"), NOT_A_TARGET),
    (date(2024, 10, 1), NOT_A_TARGET),
    (datetime(2024, 10, 1), NOT_A_TARGET),
    (ErrorCell("#N/A"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "target"), CELLS, ids=repr)
def test_a_target_in_a_cell_that_is_no_text(cell, target):
    assert read(parse_target, cell) == target


def test_a_target_is_its_figure_and_its_unit():
    target = parse_target("12 Laporan")
    assert (target.figure, target.unit) == ("12", "Laporan")


FIGURES_OF_TARGETS = {
    "12": Decimal(12),
    "87.40": Decimal("87.4"),
    "-5": Decimal(-5),
    "BB": None,
    "Sangat Baik": None,
    "": None,
    None: None,
}


@pytest.mark.parametrize(("target", "number"), FIGURES_OF_TARGETS.items())
def test_the_number_in_a_figure(target, number):
    assert figure(target) == number


@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_is_read_and_is_no_number(grade):
    assert read(parse_target, grade) == (grade, None)
    assert read(parse_target, f" {grade.casefold()} ") == (grade, None)
    assert figure(grade) is None
    assert format_figure(grade) == grade


@given(st.decimals(0, 10**9, places=2, allow_nan=False))
def test_a_printed_target_reads_as_itself(number):
    target = parse_target(format_figure(f"{number:f}"))
    assert figure(target.figure) == number
    assert parse_target(f"{format_figure(f'{number:f}')} %") == (target.figure, "%")


@given(st.integers(0, 10**12), st.sampled_from(["Laporan", "%", "Org/Bulan", "m2"]))
def test_a_whole_target_reads_as_itself(number, unit):
    assert parse_target(str(number)) == parse_target(number) == (str(number), None)
    assert parse_target(f"{number} {unit}") == parse_target(f"{number}{unit}") == (str(number), unit)


@given(
    st.integers(1, 999),
    st.integers(0, 999),
    st.sampled_from(".,"),
    st.sampled_from(["{}", "{} Laporan", "Nilai {}", "{}%"]),
)
def test_one_separator_before_three_digits_is_never_guessed(before, after, mark, style):
    assert read(parse_target, style.format(f"{before}{mark}{after:03}")) is AMBIGUOUS


@given(st.integers(0, 10**5))
def test_a_percentage_counts_as_it_is_seen(hundredths):
    target = parse_target(PercentCell(hundredths / 10_000))
    assert figure(target.figure) == Decimal(hundredths) / 100
    assert target.unit == "%"


@given(st.text("0123456789.,+- %LOran()/", max_size=20))
def test_no_other_figure_is_read_than_the_digits_typed(text):
    target = read(parse_target, text)
    if isinstance(target, Target) and target.figure not in GRADES:
        typed = "".join(c for c in text if c.isdigit()).lstrip("0")
        assert typed.startswith(target.figure.lstrip("-").replace(".", "").lstrip("0"))
        assert not target.unit or not target.unit[0].isdigit()


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.dates(), st.none()))
def test_a_cell_is_a_target_or_unreadable(cell):
    assert isinstance(read(parse_target, cell), Target | Reason | None)
