"""Names, prose and choices: what is typed or pasted, and the text kept of it."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import (
    Choice,
    ErrorCell,
    NotComputed,
    PercentCell,
    PkxlError,
    Reason,
    Unreadable,
    parse_prose,
    parse_text,
    read,
)

LONG = "Meningkatnya kualitas pelayanan " * 100

ONE_LINE = {
    "Penyediaan Gaji": "Penyediaan Gaji",
    "  Penyediaan\u00a0Gaji\n dan  Tunjangan ": "Penyediaan Gaji dan Tunjangan",
    "satu\r\ndua\rtiga": "satu dua tiga",
    "satu\tdua\x0btiga\x0cempat": "satu dua tiga empat",
    "satu\u2007dua\u202ftiga\u2009empat\u3000lima": "satu dua tiga empat lima",
    "satu\u2003dua\u2028tiga\x85empat": "satu dua tiga empat",
    "ke\u00adca\u200bma\u200ct\u200da\u2060n\ufeff": "kecamatan",
    "Ca\x00m\x08a\x0et\x1f\x7f": "Camat",
    "C\x01a\x07m\x10a\x1bt": "Camat",
    "satu_x000D_\ndua": "satu dua",
    "'001": "001",
    "`001": "001",
    "''001": "001",
    "' 001": "001",
    " '001": "001",
    "Jum'at": "Jum'at",
    "Camat'": "Camat'",
    "Ambarala, S.STP., M.Si.": "Ambarala, S.STP., M.Si.",
    "é – “x” ½": "é – “x” ½",
    LONG: LONG.strip(),
    f"'{LONG}": LONG.strip(),
    "": None,
    " \n\t\u00a0": None,
    "'": None,
    "\u200b\ufeff": None,
    "\x00": None,
    "_x000D_": None,
}


@pytest.mark.parametrize("typed", ONE_LINE, ids=lambda typed: repr(typed)[:40])
def test_a_name_stands_on_one_line(typed):
    assert parse_text(typed) == ONE_LINE[typed]


PROSE = {
    "satu": "satu",
    " satu \r\n\r\n dua": "satu\n\ndua",
    "satu\rdua": "satu\ndua",
    "satu\n\n\ndua": "satu\n\n\ndua",
    "\n\n satu  dua \n tiga\t\n\n": "satu dua\ntiga",
    "satu\u00a0dua\x0btiga": "satu dua tiga",
    "ke\u00adcamatan\u200b": "kecamatan",
    "satu_x000D_\ndua": "satu\ndua",
    "Ca\x00mat\x1f\x7f": "Camat",
    "'satu\n'dua": "satu\n'dua",
    "`satu": "satu",
    " 'satu": "satu",
    "'\nsatu": "satu",
    LONG + "\n" + LONG: LONG.strip() + "\n" + LONG.strip(),
    "": None,
    " \n \r\n\t": None,
    "'": None,
    "\x00\n": None,
    "\u200b\n\u00a0": None,
}


@pytest.mark.parametrize("typed", PROSE, ids=lambda typed: repr(typed)[:40])
def test_prose_keeps_its_lines(typed):
    assert parse_prose(typed) == PROSE[typed]


CELLS = [
    (None, None),
    (1, "1"),
    (1.0, "1"),
    (1234567.0, "1234567"),
    (1.5, "1,5"),
    (PercentCell(0.5), "50%"),
    (True, "BENAR"),
    (False, "SALAH"),
    (date(2024, 10, 1), "1 Oktober 2024"),
    (datetime(2024, 10, 1, 8, 30), "1 Oktober 2024"),
    (time(8, 30), "08:30:00"),
    (ErrorCell("#REF!"), Reason.ERROR_CELL),
    (NotComputed(), Reason.NOT_COMPUTED),
]


@pytest.mark.parametrize(("cell", "text"), CELLS, ids=repr)
@pytest.mark.parametrize("parse", [parse_text, parse_prose])
def test_the_text_of_a_cell_that_is_no_text(parse, cell, text):
    assert read(parse, cell) == text


LEVELS = Choice("Sasaran Strategis", "Sasaran Program", "Sasaran Sub Kegiatan", prefix="Sasaran ")
KINDS = Choice("Perjanjian Kinerja", "Perjanjian Kinerja Perubahan")
CHOICES = [
    (LEVELS, "Sasaran Program", "Sasaran Program"),
    (LEVELS, "SASARAN  PROGRAM ", "Sasaran Program"),
    (LEVELS, "sasaran-program.", "Sasaran Program"),
    (LEVELS, "Sasaran\nSub\u00a0Kegiatan", "Sasaran Sub Kegiatan"),
    (LEVELS, "program", "Sasaran Program"),
    (LEVELS, "SUB KEGIATAN", "Sasaran Sub Kegiatan"),
    (LEVELS, "Strategis", "Sasaran Strategis"),
    (LEVELS, "Sasaran", "Sasaran"),
    (LEVELS, "  Sasaran  Kegiatan ", "Sasaran Kegiatan"),
    (LEVELS, "Sasaran Programs", "Sasaran Programs"),
    (LEVELS, "-", "-"),
    (LEVELS, "", None),
    (LEVELS, "'", None),
    (LEVELS, None, None),
    (LEVELS, 1.0, "1"),
    (LEVELS, ErrorCell("#REF!"), Reason.ERROR_CELL),
    (LEVELS, NotComputed(), Reason.NOT_COMPUTED),
    (KINDS, "PERJANJIAN KINERJA", "Perjanjian Kinerja"),
    (KINDS, "Perjanjian Kinerja (Perubahan)", "Perjanjian Kinerja Perubahan"),
    (KINDS, "Kinerja", "Kinerja"),
    (KINDS, "Perubahan", "Perubahan"),
]


@pytest.mark.parametrize(
    ("choice", "cell", "option"), CHOICES, ids=lambda x: "choice" if isinstance(x, Choice) else repr(x)
)
def test_a_choice_in_any_spelling_is_the_option(choice, cell, option):
    assert read(choice, cell) == option


@pytest.mark.parametrize("reason", Reason)
def test_what_is_unreadable_carries_its_reason(reason):
    refused = Unreadable(reason)
    assert isinstance(refused, PkxlError)
    assert refused.reason is reason
    assert reason.value in str(refused)


def test_an_error_is_shown_as_excel_shows_it_and_a_missing_result_as_nothing():
    assert str(ErrorCell("#REF!")) == "#REF!"
    assert str(NotComputed()) == ""
    assert ErrorCell("#REF!") == ErrorCell("#REF!") != ErrorCell("#N/A")
    assert NotComputed() == NotComputed()
    assert len({ErrorCell("#REF!"), ErrorCell("#REF!"), NotComputed(), NotComputed()}) == 2


ANY_TEXT = st.one_of(
    st.text(), st.text(" ab'`\n\r\t\x00\x0b\u00a0\u00ad\u200b\u2028\x85\x1c", max_size=20), st.text(min_size=495)
)


@given(ANY_TEXT)
def test_one_line_without_blanks_to_spare(typed):
    text = parse_text(typed)
    assert text is None or text == " ".join(text.split())
    assert text != ""


@given(ANY_TEXT)
def test_lines_without_blanks_to_spare(typed):
    prose = parse_prose(typed)
    lines = [] if prose is None else prose.split("\n")
    assert all(line == " ".join(line.split()) for line in lines)
    assert prose is None or (lines[0] and lines[-1])


@given(ANY_TEXT)
def test_nothing_that_can_be_seen_is_lost_but_quotes_in_front(typed):
    kept = set(typed) & set("abcdefghijklmnopqrstuvwxyz0123456789.,")
    for parse in (parse_text, parse_prose):
        assert kept <= set(parse(typed) or "")


@given(ANY_TEXT.filter(lambda typed: "'" not in typed and "`" not in typed))
def test_a_text_as_kept_is_kept_so(typed):
    for parse in (parse_text, parse_prose):
        kept = parse(typed)
        assert parse(kept) == kept


@given(st.one_of(st.floats(), st.integers(), st.booleans(), st.dates(), st.datetimes(), st.times(), st.none()))
def test_a_cell_is_a_text_or_nothing(cell):
    for parse in (parse_text, parse_prose, LEVELS):
        assert isinstance(read(parse, cell), str | None)
