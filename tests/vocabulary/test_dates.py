"""Dates and years: what is typed, and the day or year read from it, or the reason why none can be."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import (
    ErrorCell,
    NotComputed,
    PercentCell,
    Reason,
    format_date,
    month_names,
    parse_date,
    parse_year,
    read,
)

NOT_A_DATE, NOT_A_YEAR = Reason.NOT_A_DATE, Reason.NOT_A_YEAR
FIRST = date(2024, 10, 1)

WRITTEN = {
    "1 Oktober 2024": FIRST,
    "1 Oktober  2024": FIRST,
    "01 Oktober 2024": FIRST,
    "1 OKTOBER 2024": FIRST,
    "1 oktober, 2024": FIRST,
    "1 Oktober\n2024": FIRST,
    "1\u00a0Oktober\u00a02024": FIRST,
    "1. Oktober 2024": FIRST,
    "1-Oktober-2024": FIRST,
    "1/Okt/2024": FIRST,
    "1.Oktober.2024": FIRST,
    "1 Okt. 2024": FIRST,
    "1 Okt 24": FIRST,
    "02-Jan-24": date(2024, 1, 2),
    "1 Oktober 00": date(2000, 10, 1),
    "1 Oktober 99": date(2099, 10, 1),  # doubtful: 1999 is nearer
    "31 Oktober 2024": date(2024, 10, 31),
    "Mangkutana,  1 Oktober 2024": FIRST,
    "Wotu,1 Oktober 2024": FIRST,
    ",1 Oktober 2024": FIRST,
    "Wotu 21 Oktober 2024": date(2024, 10, 21),
    "Selasa, 31 Desember 2024": date(2024, 12, 31),
    "tanggal 1 Oktober 2024": FIRST,
    "29 Februari 2024": date(2024, 2, 29),
    "1 Oktober 1900": date(1900, 10, 1),
    "1 Oktober 2199": date(2199, 10, 1),
    "29 Februari 2023": NOT_A_DATE,
    "30 Februari 2024": NOT_A_DATE,
    "31 September 2024": NOT_A_DATE,
    "0 Oktober 2024": NOT_A_DATE,
    "32 Oktober 2024": NOT_A_DATE,
    "321 Oktober 2024": NOT_A_DATE,
    "001 Oktober 2024": NOT_A_DATE,
    "Wotu1 Oktober 2024": NOT_A_DATE,
    "1Oktober 2024": NOT_A_DATE,  # doubtful: it can mean no other day
    "1 Okt) 2024": NOT_A_DATE,
    "1 Oktober 1899": NOT_A_DATE,
    "1 Oktober 2200": NOT_A_DATE,
    "1 Oktober 2500": NOT_A_DATE,
    "1 Oktober 0100": NOT_A_DATE,
    "1 Oktober 202": NOT_A_DATE,
    "1 Oktober 20245": NOT_A_DATE,
    "1 Oktober 2": NOT_A_DATE,
    "1 Foo 2024": NOT_A_DATE,
    "1 X 2024": NOT_A_DATE,
    "1 2024": NOT_A_DATE,
    "Oktober 2024": NOT_A_DATE,
    "Oktober 1, 2024": NOT_A_DATE,
    "... Oktober 2024": NOT_A_DATE,
    "2-3 Januari 2024": NOT_A_DATE,
    "besok": NOT_A_DATE,
}
IN_FIGURES = {
    "01/10/2024": FIRST,  # the day first
    "1/10/2024": FIRST,
    "1-10-2024": FIRST,
    "1.10.2024": FIRST,
    "1 10 2024": FIRST,
    "10/1/2024": date(2024, 1, 10),
    "13/12/2024": date(2024, 12, 13),
    "1/1/2199": date(2199, 1, 1),
    "12/13/2024": NOT_A_DATE,
    "0/10/2024": NOT_A_DATE,
    "1/0/2024": NOT_A_DATE,
    "31/9/2024": NOT_A_DATE,
    "1/1/1899": NOT_A_DATE,
    "1/1/2200": NOT_A_DATE,
    "001/1/2024": NOT_A_DATE,
    "1/001/2024": NOT_A_DATE,
    "1/1/02024": NOT_A_DATE,
    "1/1/202": NOT_A_DATE,
    "/10/2024": NOT_A_DATE,
    "1//2024": NOT_A_DATE,
    "2024--1": NOT_A_DATE,
    "2024-1-": NOT_A_DATE,
    "1,10,2024": NOT_A_DATE,
    "1102024": NOT_A_DATE,
    "2024-10-01": FIRST,
    "2024-10-1": FIRST,
    "2024-1-31": date(2024, 1, 31),
    "2024-10-01T00:00:00": FIRST,
    "2024-10-01 00:00": FIRST,
    "2024-10-01x": NOT_A_DATE,
    "2024-13-01": NOT_A_DATE,
    "2024-01-32": NOT_A_DATE,
    "1899-10-01": NOT_A_DATE,
    "2024-001-1": NOT_A_DATE,
    "2024-1-001": NOT_A_DATE,
    "02024-1-1": NOT_A_DATE,
    "2024/10/01": NOT_A_DATE,
    "2024": NOT_A_DATE,
    "45566": NOT_A_DATE,  # a serial number only where the cell holds a number
    "": None,
    "  ": None,
}
DATES = WRITTEN | IN_FIGURES


@pytest.mark.parametrize("typed", DATES, ids=repr)
def test_a_date_as_typed(typed):
    assert read(parse_date, typed) == DATES[typed]


MONTHS = {
    1: "Januari January Jan",
    2: "Februari Pebruari February Feb Peb",
    3: "Maret March Mar",
    4: "April Apr",
    5: "Mei May",
    6: "Juni June Jun",
    7: "Juli July Jul",
    8: "Agustus August Agu Aug Agt Ags Agust",
    9: "September Sep Sept",
    10: "Oktober October Okt Oct",
    11: "November Nopember Nov Nop",
    12: "Desember December Des Dec",
}


@pytest.mark.parametrize(
    ("month", "name"), [(month, name) for month, names in MONTHS.items() for name in names.split()]
)
def test_a_month_in_every_spelling(month, name):
    for spelled in (name, name.upper(), name.lower()):
        assert parse_date(f"5 {spelled} 2024") == date(2024, month, 5)


def test_the_months_as_agreements_write_them():
    assert " ".join(month_names()) == (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    )


CELLS = [
    (None, None),
    (date(2024, 10, 1), FIRST),
    (datetime(2024, 10, 1, 23, 59), FIRST),
    (date(1900, 1, 1), date(1900, 1, 1)),
    (date(2199, 12, 31), date(2199, 12, 31)),
    (date(1899, 12, 31), NOT_A_DATE),
    (date(2200, 1, 1), NOT_A_DATE),
    (datetime(1899, 12, 31), NOT_A_DATE),
    (datetime(2200, 1, 1), NOT_A_DATE),
    (45566, FIRST),
    (45566.0, FIRST),
    (45566.99, FIRST),
    (36526, date(2000, 1, 1)),
    (36526.0, date(2000, 1, 1)),
    (36525, NOT_A_DATE),
    (36525.9, NOT_A_DATE),
    (73050, date(2099, 12, 31)),
    (73051, NOT_A_DATE),
    (2024, NOT_A_DATE),
    (7.0, NOT_A_DATE),
    (-45566.0, NOT_A_DATE),
    (True, NOT_A_DATE),
    (float("nan"), NOT_A_DATE),
    (float("inf"), NOT_A_DATE),
    (time(1), NOT_A_DATE),
    (ErrorCell("#VALUE!"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "day"), CELLS, ids=repr)
def test_a_date_in_a_cell_that_is_no_text(cell, day):
    got = read(parse_date, cell)
    assert got == day
    assert not isinstance(got, datetime)


YEARS = {
    "2024": 2024,
    " 2024\n": 2024,
    "'2024": 2024,
    ": 2024": 2024,
    "Tahun 2024": 2024,
    "TAHUN ANGGARAN 2024": 2024,
    "Tahun Anggaran : 2024": 2024,
    "TA 2024": 2024,
    "TA. 2024": 2024,
    "TA.2024": 2024,
    "T.A. 2024": 2024,
    "Tahun2024": 2024,
    "Zz 2024": 2024,
    "2204": 2204,  # its limits are the table's
    "": None,
    "tahun ini": NOT_A_YEAR,
    "24": NOT_A_YEAR,
    "20 24": NOT_A_YEAR,
    "20245": NOT_A_YEAR,
    "02024": NOT_A_YEAR,
    "1 2024": NOT_A_YEAR,
    "-2024": NOT_A_YEAR,
    "2.024": NOT_A_YEAR,
    "2024/2025": NOT_A_YEAR,
    "2024-2025": NOT_A_YEAR,
    "2024 (revisi)": NOT_A_YEAR,
    "(2024)": NOT_A_YEAR,
    "1 Januari 2024": NOT_A_YEAR,
    "TA '24": NOT_A_YEAR,
}


@pytest.mark.parametrize("typed", YEARS, ids=repr)
def test_a_year_as_typed(typed):
    assert read(parse_year, typed) == YEARS[typed]


YEAR_CELLS = [
    (None, None),
    (2024, 2024),
    (2024.0, 2024),
    (date(2024, 5, 1), 2024),
    (datetime(2024, 5, 1), 2024),
    (2024.5, NOT_A_YEAR),
    (20240, NOT_A_YEAR),
    (-2024.0, NOT_A_YEAR),
    (True, NOT_A_YEAR),
    (float("nan"), NOT_A_YEAR),
    (float("inf"), NOT_A_YEAR),
    (PercentCell(0.24), NOT_A_YEAR),
    (time(20, 24), NOT_A_YEAR),
    (ErrorCell("#REF!"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "year"), YEAR_CELLS, ids=repr)
def test_a_year_in_a_cell_that_is_no_text(cell, year):
    assert read(parse_year, cell) == year


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(DAYS, st.sampled_from(["{}", "Mangkutana, {}", "'{}", " {}\n"]))
def test_a_printed_date_reads_as_itself(day, style):
    assert parse_date(style.format(format_date(day))) == day


@given(DAYS, st.sampled_from("/-. "))
def test_a_date_in_figures_reads_with_the_day_first(day, mark):
    assert parse_date(f"{day.day}{mark}{day.month}{mark}{day.year}") == day
    assert parse_date(f"{day.day:02}{mark}{day.month:02}{mark}{day.year}") == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(datetime(day.year, day.month, day.day, 12).isoformat()) == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_the_serial_number_of_a_date_reads_as_the_date(day):
    assert parse_date(float((day - date(1899, 12, 30)).days)) == day


@given(st.integers(1000, 9999), st.sampled_from(["{}", "Tahun {}", "TA. {}", "T.A {}", "Tahun Anggaran: {}"]))
def test_a_year_reads_as_itself_in_every_style(year, style):
    assert parse_year(style.format(year)) == parse_year(year) == parse_year(float(year)) == year


ANYTHING = st.one_of(
    st.text(),
    st.text("0123456789-/. ,JanuariOkt", max_size=20),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.none(),
)


@given(ANYTHING)
def test_a_cell_is_a_date_or_unreadable(cell):
    assert isinstance(read(parse_date, cell), date | Reason | None)
    assert isinstance(read(parse_year, cell), int | Reason | None)
