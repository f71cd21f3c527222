"""Values as they print, and cells as their authors see them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import (
    ErrorCell,
    NotComputed,
    PercentCell,
    figure,
    format_date,
    format_figure,
    format_integer,
    format_percent,
    format_rupiah,
    shown,
)

PRINTED = [
    (format_rupiah, 0, "Rp0"),
    (format_rupiah, 1, "Rp1"),
    (format_rupiah, 999, "Rp999"),
    (format_rupiah, 1000, "Rp1.000"),
    (format_rupiah, 3065872800, "Rp3.065.872.800"),
    (format_rupiah, -1, "-Rp1"),
    (format_rupiah, -1234567, "-Rp1.234.567"),
    (format_rupiah, 10**18, "Rp1.000.000.000.000.000.000"),
    (format_integer, 0, "0"),
    (format_integer, 999, "999"),
    (format_integer, 12345, "12.345"),
    (format_integer, -12345, "-12.345"),
    (format_figure, "12", "12"),
    (format_figure, "87.4", "87,40"),
    (format_figure, "87.40", "87,40"),
    (format_figure, "5.0", "5,00"),
    (format_figure, "0.125", "0,125"),
    (format_figure, "1234", "1.234"),
    (format_figure, "1234567.8", "1.234.567,80"),
    (format_figure, "0", "0"),
    (format_figure, "-1", "-1"),
    (format_figure, "-5.5", "-5,50"),
    (format_figure, "-0.5", "-0,50"),
    (format_figure, "-1234.567", "-1.234,567"),
    (format_figure, "BB", "BB"),
    (format_figure, "Sangat Baik", "Sangat Baik"),
    (format_figure, "", ""),
    (format_percent, 0.9386, "93,86%"),
    (format_percent, 0, "0,00%"),
    (format_percent, 1, "100,00%"),
    (format_percent, 1.005, "100,50%"),
    (format_percent, 0.12344, "12,34%"),
    (format_percent, 0.12346, "12,35%"),
    (format_percent, -0.5, "-50,00%"),
    (format_date, date(2024, 10, 1), "1 Oktober 2024"),
    (format_date, date(2024, 1, 31), "31 Januari 2024"),
    (format_date, date(2024, 12, 9), "9 Desember 2024"),
    (format_date, datetime(2024, 8, 17, 10), "17 Agustus 2024"),
]


@pytest.mark.parametrize(("show", "value", "text"), PRINTED)
def test_a_value_as_it_prints(show, value, text):
    assert show(value) == text


SHOWN = [
    (None, ""),
    ("", ""),
    ("tiga puluh juta", "tiga puluh juta"),
    (" satu \n\t dua ", "satu dua"),
    ("satu\u00a0dua", "satu dua"),
    ("sa\x00tu\x1f\x7f_x000D_", "satu"),
    ("x" * 80, "x" * 80),
    ("x" * 81, "x" * 79 + "…"),
    ("x" * 1000, "x" * 79 + "…"),
    (" " * 81 + "x", "x"),
    (5, "5"),
    (-5, "-5"),
    (1.0, "1"),
    (100.0, "100"),
    (1.5, "1,5"),
    (-0.25, "-0,25"),
    (1234567.0, "1234567"),
    (1e22, "1" + "0" * 22),
    (0.0001, "0,0001"),
    (float("nan"), "nan"),
    (float("inf"), "inf"),
    (PercentCell(1.0), "100%"),
    (PercentCell(0.874), "87,4%"),
    (PercentCell(0.07), "7%"),
    (PercentCell(-0.5), "-50%"),
    (PercentCell(10.0), "1000%"),
    (date(2024, 10, 1), "1 Oktober 2024"),
    (datetime(2024, 10, 1, 8, 30), "1 Oktober 2024"),
    (time(8, 30), "08:30:00"),
    (ErrorCell("#REF!"), "#REF!"),
    (NotComputed(), ""),
]


@pytest.mark.parametrize(("cell", "text"), SHOWN, ids=lambda value: repr(value)[:30])
def test_a_cell_as_its_author_sees_it(cell, text):
    assert shown(cell) == text


@given(st.integers(-(10**20), 10**20))
def test_dots_group_three_digits_and_nothing_else_is_added(number):
    text = format_integer(number)
    assert text.replace(".", "") == str(number)
    head, *groups = text.lstrip("-").split(".")
    assert 1 <= len(head) <= 3
    assert all(len(group) == 3 for group in groups)
    assert format_rupiah(number) == text.replace(str(head), f"Rp{head}", 1)


@given(st.decimals(-(10**12), 10**12, places=4, allow_nan=False))
def test_a_printed_figure_has_the_digits_of_the_figure(number):
    text = format_figure(f"{number:f}")
    assert figure(text.replace(".", "").replace(",", ".")) == number
    assert text == format_figure(text.replace(".", "").replace(",", "."))


@given(st.integers(0, 10**6))
def test_a_printed_share_has_two_decimals(ten_thousandths):
    assert format_percent(ten_thousandths / 10_000) == f"{ten_thousandths // 100},{ten_thousandths % 100:02}%"


@given(
    st.one_of(
        st.text(), st.text(" \n\t\x00ab", min_size=70), st.floats(), st.integers(), st.dates(), st.times(), st.none()
    )
)
def test_a_cell_is_shown_on_one_line_of_eighty_characters(cell):
    text = shown(cell)
    assert "\n" not in text
    assert text == text.strip()
    assert len(text) <= 80 or isinstance(cell, float)
