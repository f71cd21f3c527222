"""Findings as data: places, order, what is shorten_values and kept; and the words that they are put into at the edge."""

import pickle
from dataclasses import FrozenInstanceError, fields
from datetime import date, datetime
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.house import (
    CATALOGUE,
    NO_AGREEMENT,
    NO_WORKBOOK,
    SEVERITY_WORD,
    SEVERITY_WORDS,
    BadProfile,
    BadTarget,
    Example,
    Finding,
    Lang,
    Message,
    NothingReadable,
    Origin,
    PercentCell,
    PkxlError,
    Severity,
    Waiver,
    Wording,
    column_letters,
    counted,
    counts,
    left_out,
    message,
    say,
    shorten_values,
    visible_line,
    workbooks,
)

ID, EN = Lang.ID, Lang.EN
ERROR, WARNING, NOTE = Severity
WORDS = Wording("Kata {value}", "Word {value}")


def entry(code="X01", severity=ERROR, says=WORDS, do=WORDS):
    """A message outside of the catalogue."""
    return Message(code, severity, title=WORDS, says=says, do=do, why=WORDS)


def finding(code="X01", severity=ERROR, workbook="a.xlsx", sheet=None, row=None, column=None, **values):
    return Finding(entry(code, severity), Origin(workbook, sheet, row, column), values)


LETTERS = {1: "A", 2: "B", 26: "Z", 27: "AA", 28: "AB", 52: "AZ", 53: "BA", 702: "ZZ", 703: "AAA", 16384: "XFD"}


@pytest.mark.parametrize(("column", "letters"), LETTERS.items())
def test_the_letters_of_a_column(column, letters):
    assert column_letters(column) == letters


@given(st.integers(1, 10**6))
def test_every_column_has_its_own_letters(column):
    number = 0
    for letter in column_letters(column):
        number = number * 26 + ord(letter) - ord("A") + 1
    assert number == column


CELLS = {
    (None, None, None): None,
    ("Kinerja", None, None): None,
    ("Kinerja", 3, None): None,
    ("Kinerja", None, 3): None,
    ("Kinerja", 12, 5): "E12",
    ("Kinerja", 1, 28): "AB1",
    (None, 2, 1): "A2",
}


@pytest.mark.parametrize("place", CELLS)
def test_the_address_of_a_place(place):
    assert Origin("a.xlsx", *place).cell == CELLS[place]


def test_places_sort_as_one_reads():
    places = [
        Origin("a.xlsx", "Anggaran", 2, 1),
        Origin("a.xlsx", "Anggaran", 2, 3),
        Origin("a.xlsx", "Anggaran", 10, 2),
        Origin("a.xlsx", "Kinerja", 1, 1),
        Origin("b.xlsx", "Anggaran", 1, 1),
    ]
    assert all(before < after for before, after in pairwise(places))


IN_ORDER = [
    finding("X09", ERROR, "a.xlsx"),
    finding("X09", ERROR, "a.xlsx", "Anggaran", 2),
    finding("X09", ERROR, "a.xlsx", "Anggaran", 2, 1),
    finding("X09", ERROR, "a.xlsx", "Anggaran", 2, 5),
    finding("X09", ERROR, "a.xlsx", "Anggaran", 10, 1),
    finding("X01", ERROR, "a.xlsx", "Kinerja", 1, 1),
    finding("X02", ERROR, "a.xlsx", "Kinerja", 1, 1),
    finding("X03", ERROR, "a.xlsx", "Kinerja", 1, 1, value="a"),
    finding("X03", ERROR, "a.xlsx", "Kinerja", 1, 1, value="b"),
    finding("X01", WARNING, "a.xlsx", "Anggaran", 1, 1),
    finding("X01", NOTE, "a.xlsx", "Anggaran", 1, 1),
    finding("X01", ERROR, "b.xlsx"),
]


@pytest.mark.parametrize(("before", "after"), list(pairwise(IN_ORDER)))
def test_findings_sort_by_workbook_severity_sheet_row_column_and_code(before, after):
    assert before.sort_key < after.sort_key


def test_a_place_without_sheet_row_and_column_sorts_before_the_first_of_each():
    assert finding().sort_key[2:5] == ("", 0, 0)


def test_the_severities_in_their_order():
    assert [severity.rank for severity in Severity] == [0, 1, 2]
    assert list(Severity) == ["error", "warning", "note"]


SEVERITIES = {
    (ERROR, ID): ("Kesalahan", "kesalahan"),
    (WARNING, ID): ("Peringatan", "peringatan"),
    (NOTE, ID): ("Catatan", "catatan"),
    (ERROR, EN): ("Error", "errors"),
    (WARNING, EN): ("Warning", "warnings"),
    (NOTE, EN): ("Note", "notes"),
}


@pytest.mark.parametrize(("severity", "lang"), SEVERITIES)
def test_the_words_for_a_severity(severity, lang):
    assert (SEVERITY_WORD[severity][lang], SEVERITY_WORDS[severity][lang]) == SEVERITIES[severity, lang]


WAIVER = Waiver("Sudah disetujui Bappeda", "Mansyur", "1 Oktober 2024")


@pytest.mark.parametrize("severity", Severity)
def test_a_waived_finding_counts_as_a_note(severity):
    found = Finding(entry(severity=severity), Origin("a.xlsx"))
    waived = Finding(entry(severity=severity), Origin("a.xlsx"), waiver=WAIVER)
    assert (found.code, found.severity, found.sort_key[1]) == ("X01", severity, severity.rank)
    assert (waived.code, waived.severity, waived.sort_key[1]) == ("X01", NOTE, 2)


QUOTED = [
    ({}, {}),
    ({"value": "12"}, {"value": "12"}),
    ({"value": "x" * 600}, {"value": "x" * 600}),
    ({"value": "x" * 601}, {"value": "x" * 600 + "…"}),
    ({"value": "x" * 6000, "other": "y"}, {"value": "x" * 600 + "…", "other": "y"}),
    ({"amount": 10**700, "none": None}, {"amount": 10**700, "none": None}),
    ({"words": WORDS, "places": ["z"] * 700}, {"words": WORDS, "places": ["z"] * 700}),
    ({"a": "x" * 601, "b": "y" * 602}, {"a": "x" * 600 + "…", "b": "y" * 600 + "…"}),
]


@pytest.mark.parametrize(("values", "kept"), QUOTED, ids=range(len(QUOTED)))
def test_of_a_very_long_value_its_beginning_is_kept(values, kept):
    before = dict(values)
    assert shorten_values(values) == kept
    assert list(shorten_values(values)) == list(before)
    assert values == before


def test_an_example_is_in_tables_and_a_message_waivable_unless_they_say_otherwise():
    assert not Example("a", "b").prose
    assert entry().waivable
    assert entry().example is None


UNCHANGING = [
    Origin("a.xlsx"),
    WORDS,
    WAIVER,
    Example("a", "b"),
    entry(),
    finding(value="12"),
    say(finding(value="12"), ID),
]


@pytest.mark.parametrize("record", UNCHANGING, ids=lambda record: type(record).__name__)
def test_what_was_found_is_not_changed_any_more(record):
    for field in fields(record):
        with pytest.raises(FrozenInstanceError):
            setattr(record, field.name, None)


@pytest.fixture
def register(monkeypatch):
    """Registers a message for the length of one test."""

    def put(code="Z99", severity=ERROR, **further):
        monkeypatch.setitem(CATALOGUE, code, None)  # so that it is taken out again
        del CATALOGUE[code]
        return message(code, severity, title=WORDS, says=WORDS, do=WORDS, why=WORDS, **further)

    return put


def test_a_message_is_registered_under_its_code(register):
    registered = register("Z99", WARNING)
    assert CATALOGUE["Z99"] is registered
    assert (registered.code, registered.severity, registered.example) == ("Z99", WARNING, None)
    assert registered.title == registered.says == registered.do == registered.why == WORDS


def test_a_code_is_registered_once(register):
    first = register("Z99")
    with pytest.raises(ValueError, match="code Z99 is taken"):
        message("Z99", ERROR, title=WORDS, says=WORDS, do=WORDS, why=WORDS)
    assert CATALOGUE["Z99"] is first


def test_what_is_wrong_with_a_file_is_never_waived(register):
    assert register("Z99").waivable
    assert register("A99").waivable
    assert not register("Z98", waivable=False).waivable
    assert not register("F99").waivable
    assert not register("F98", waivable=True).waivable


def test_a_finding_comes_back_from_another_process_with_the_message_of_the_catalogue(register):
    registered = register("Z99")
    related = (Origin("b.xlsx", "Kinerja", 1, 1),)
    found = Finding(registered, Origin("a.xlsx", "Anggaran", 2, 3), {"value": "12"}, related, WAIVER)
    back = pickle.loads(pickle.dumps(found))
    assert back == found
    assert back.message is registered
    assert (back.origin, back.values, back.related, back.waiver) == (found.origin, found.values, related, WAIVER)


SAID = [
    ("tiga puluh juta", "tiga puluh juta"),
    (12, "12"),
    (True, "True"),
    (1.5, "1,5"),
    (2877638950.0, "2877638950"),
    (PercentCell(0.874), "87,4%"),
    (date(2024, 10, 1), "1 Oktober 2024"),
    (datetime(2024, 10, 1, 8), "1 Oktober 2024"),
    (Wording("baris", "row"), {ID: "baris", EN: "row"}),
    ("x" * 2000, "x" * 2000),
    ("x" * 2001, "x" * 1999 + "…"),
    ("{braces} %s", "{braces} %s"),
    ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
    ("a\x00\n\tb", "a� b"),
    ("a\u202eb\u2066c\u200fd", "a�b�c�d"),
]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(("value", "text"), SAID, ids=lambda value: repr(value)[:30])
def test_a_value_in_the_words_of_a_finding(value, text, lang):
    text = text[lang] if isinstance(text, dict) else text
    said = say(finding(value=value), lang)
    word = {ID: "Kata", EN: "Word"}[lang]
    assert said.message == said.hint == f"{word} {text}"


def test_message_and_hint_have_their_own_words():
    found = Finding(
        entry(says=Wording("{a} salah", "{a} wrong"), do=Wording("Isi {b:,}", "Fill in {b:,}")),
        Origin("a"),
        {"a": 1, "b": 2000},
    )
    assert (say(found, ID).message, say(found, ID).hint) == ("1 salah", "Isi 2,000")
    assert (say(found, EN).message, say(found, EN).hint) == ("1 wrong", "Fill in 2,000")


@pytest.mark.parametrize("lang", Lang)
def test_a_value_that_the_words_miss_is_a_mistake_of_the_program(lang):
    with pytest.raises(KeyError, match="value"):
        say(finding(), lang)
    with pytest.raises(KeyError, match="value"):
        say(Finding(entry(says=Wording("a", "a")), Origin("a.xlsx")), lang)


def test_a_waived_finding_says_who_waived_it_instead_of_what_to_do():
    waived = Finding(
        entry(), Origin("a.xlsx"), {"value": "12"}, waiver=Waiver("sudah\x1b disetujui", "Mansyur", "1 Oktober 2024")
    )
    assert say(waived, ID).message == "Kata 12"
    assert say(waived, ID).hint == "Dikecualikan oleh Mansyur (1 Oktober 2024): sudah� disetujui"
    assert say(waived, EN).hint == "Waived by Mansyur (1 Oktober 2024): sudah� disetujui"


CLEAN = {
    "tulisan biasa – “x”": "tulisan biasa – “x”",
    "a\x00b": "a�b",
    "a\x1fb": "a�b",
    "a\x7fb\x9fc": "a�b�c",
    "a\x80b\x9b31mc": "a�b�31mc",
    "a\u061cb\u200ec\u200fd": "a�b�c�d",
    "a\u202ab\u202bc\u202cd\u202de\u202ef": "a�b�c�d�e�f",
    "a\u2066b\u2067c\u2068d\u2069e\u206af": "a�b�c�d�e�f",
    "a\U000e0041b\udc80c": "a�b�c",
    "a\r\n\tb\x85c\u2028d\u2029e": "a b c d e",
    "a\u00a0b~c": "a\u00a0b~c",
    "a\u200db\u202fd": "a\u200db\u202fd",
    "": "",
}


@pytest.mark.parametrize("text", CLEAN, ids=repr)
def test_nothing_from_a_workbook_steers_a_terminal(text):
    assert visible_line(text) == CLEAN[text]


REASONS = [
    (None, "", ""),
    (Wording("Versi lama", "Old version"), "Versi lama", "Old version"),
    (finding(value="x\x1b"), "Kata x�", "Word x�"),
]


@pytest.mark.parametrize(("reason", "indonesian", "english"), REASONS, ids=range(len(REASONS)))
def test_why_a_file_was_left_out(reason, indonesian, english):
    source = SimpleNamespace(reason=reason)
    assert (left_out(source, ID), left_out(source, EN)) == (indonesian, english)


COUNTED = [
    ([], "0 kesalahan, 0 peringatan, 0 catatan", "0 errors, 0 warnings, 0 notes"),
    ([ERROR], "1 kesalahan, 0 peringatan, 0 catatan", "1 error, 0 warnings, 0 notes"),
    ([NOTE, WARNING, ERROR], "1 kesalahan, 1 peringatan, 1 catatan", "1 error, 1 warning, 1 note"),
    ([ERROR, NOTE, ERROR, NOTE, NOTE], "2 kesalahan, 0 peringatan, 3 catatan", "2 errors, 0 warnings, 3 notes"),
]


@pytest.mark.parametrize(("severities", "indonesian", "english"), COUNTED)
def test_how_many_findings_of_each_severity(severities, indonesian, english):
    found = [finding(severity=severity) for severity in severities]
    assert counts(found) == {severity: severities.count(severity) for severity in Severity}
    assert list(counts(found)) == list(Severity)
    assert (counted(iter(found), ID), counted(found, EN)) == (indonesian, english)


WORKBOOKS = {0: ("0 workbook", "0 workbooks"), 1: ("1 workbook", "1 workbook"), 8: ("8 workbook", "8 workbooks")}


@pytest.mark.parametrize("number", WORKBOOKS)
def test_how_many_workbooks(number):
    assert (workbooks(number, ID), workbooks(number, EN)) == WORKBOOKS[number]


def test_a_wording_is_in_two_languages():
    assert (WORDS[ID], WORDS[EN]) == ("Kata {value}", "Word {value}")
    assert list(Lang) == ["id", "en"]
    assert pickle.loads(pickle.dumps(WORDS)) == WORDS


@pytest.mark.parametrize("stop", [PkxlError, NothingReadable, BadProfile, BadTarget])
def test_what_stops_a_command_says_so_in_both_languages(stop):
    with pytest.raises(PkxlError) as stopped:
        raise stop("Tidak bisa.", "Cannot.")
    assert stopped.type is stop
    assert str(stopped.value) == stopped.value.said(ID) == "Tidak bisa."
    assert stopped.value.said(EN) == "Cannot."
    assert stopped.value.args == ("Tidak bisa.", "Cannot.")
    back = pickle.loads(pickle.dumps(stopped.value))
    assert (type(back), back.wording) == (stop, stopped.value.wording)


@pytest.mark.parametrize(
    ("sentences", "indonesian", "english"),
    [
        (NO_WORKBOOK, "Tidak ada workbook yang dapat dibaca.", "No workbook could be read."),
        (
            NO_AGREEMENT,
            "Tidak ada workbook perjanjian kinerja yang dapat dibaca.",
            "No agreement workbook could be read.",
        ),
    ],
)
def test_the_sentences_for_nothing_to_read(sentences, indonesian, english):
    nothing = NothingReadable(*sentences)
    assert (nothing.said(ID), nothing.said(EN)) == (indonesian, english)


@given(st.text())
def test_clean_text_has_no_control_characters(text):
    assert not set(visible_line(text)) & {chr(c) for c in (*range(0x20), *range(0x7F, 0xA0))}


@given(st.lists(st.sampled_from(IN_ORDER)))
def test_sorting_findings_never_fails(found):
    positions = [IN_ORDER.index(f) for f in sorted(found, key=lambda f: f.sort_key)]
    assert positions == sorted(positions)
