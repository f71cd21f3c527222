"""Findings that say the same at several places of a workbook: one finding, all places told and marked."""

import pytest
from support.cases import workbooks
from support.house import Lang, Origin, Severity, Wording, checked_in, say

from pkxl.checks.repetitions import said_once
from pkxl.reports.marks.marks import result_of
from pkxl.vocabulary.findings import Finding, Message, Waiver

SAYS = Wording(id="{n} di {count}.", en="{n} at {count}.")
ONCE = Message("Z01", Severity.NOTE, SAYS, SAYS, SAYS, SAYS, once=("n",))
EACH = Message("Z02", Severity.NOTE, SAYS, SAYS, SAYS, SAYS)


def finding(row, column=1, *, n=1, sheet="A", book="b", message=ONCE, related=(), waiver=None):
    return Finding(message, Origin(book, sheet, row, column), {"n": n, "own": row}, related, waiver)


def told(*findings):
    return [(f.origin.cell, [o.cell for o in f.related], f.values.get("count")) for f in said_once(findings)]


def test_equal_ones_are_one_in_the_order_of_places():
    assert told(finding(5), finding(2), finding(3)) == [("A2", ["A3", "A5"], 3)]


def test_one_alone_is_counted_too():
    assert told(finding(5)) == [("A5", [], 1)]


@pytest.mark.parametrize(
    "other",
    [{"n": 2}, {"book": "c"}, {"waiver": Waiver("a", "b", "c")}],
    ids=["another value", "another workbook", "waived"],
)
def test_what_differs_stays_apart(other):
    assert [count for *_, count in told(finding(2), finding(3, **other))] == [1, 1]


def test_messages_that_are_not_said_once_stay_as_they_are():
    assert told(finding(3, message=EACH), finding(2, message=EACH)) == [("A2", [], None), ("A3", [], None)]


def test_related_places_of_all_follow_once():
    place = Origin("b", "P", 7, 2)
    assert told(finding(2, related=(place,)), finding(3, related=(place,))) == [("A2", ["A3", "B7"], 2)]


ALSO = {
    "one": ([2], "1 di 1."),
    "two in a row": ([2, 3], "1 di 2. Juga di A3."),
    "three in a row": ([2, 3, 4], "1 di 3. Juga di A3–A4."),
    "a gap": ([2, 4, 5, 7], "1 di 4. Juga di A4–A5, A7."),
}


@pytest.mark.parametrize("case", ALSO)
def test_further_places_are_told(case):
    rows, text = ALSO[case]
    (one,) = said_once(finding(row) for row in rows)
    assert say(one, Lang.ID).message == text


def test_places_of_other_columns_sheets_and_workbooks():
    elsewhere = (Origin("b", "P", 7, 2), Origin("b", "Q"), Origin("c", "A", 9, 1))
    (one,) = said_once([finding(2), finding(2, 2), finding(3, 2, related=elsewhere)])
    assert say(one, Lang.EN).message == "1 at 3. Also at B2–B3, P B7, Q."


def test_every_place_is_marked_with_the_same_note():
    text = (
        "Penjelasan\n(none)\n\nKinerja ...\n| Indikator Kinerja | Satuan |\n| Presentase a | % |\n| Presentase b | % |"
    )
    (grid,) = workbooks(text)
    result = result_of(grid.name, checked_in([grid]).findings, Lang.ID)
    marked = {(m.sheet, m.row, m.column): m.text for m in result.marks}
    assert marked[("Kinerja", 2, 4)] == marked[("Kinerja", 3, 4)]
    assert [row.cell for row in result.rows if "C19" in row.texts] == ["D2"]
