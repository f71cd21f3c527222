"""Vertical merges: a text holds for each of its rows, a figure stands once, a higher row is one row."""

import pytest

from pkxl.vocabulary.cells import PercentCell, shows_percentage
from pkxl.vocabulary.grid import fill_merges

CASES = {
    "a text over two lines holds for both": (
        [["Program", "A", 10.0], ["", "B", 20.0]],
        [(1, 1, 2)],
        [["Program", "A", 10.0], ["Program", "B", 20.0]],
    ),
    "an amount over two lines stands once": (
        [["Mebel", 10.0], ["Air", ""]],
        [(1, 2, 2)],
        [["Mebel", 10.0], ["Air", ""]],
    ),
    "an amount as text stands once": (
        [["Mebel", "Rp. 1.500.000,-"], ["Air", ""]],
        [(1, 2, 2)],
        [["Mebel", "Rp. 1.500.000,-"], ["Air", ""]],
    ),
    "a percentage stands once": ([["A", PercentCell(1)], ["B", ""]], [(1, 2, 2)], [["A", PercentCell(1)], ["B", ""]]),
    "a numbered text is a text": (
        [["1. Tertatanya kantor", "A"], ["", "B"]],
        [(1, 1, 2)],
        [["1. Tertatanya kantor", "A"], ["1. Tertatanya kantor", "B"]],
    ),
    "a row made two cells high is one row": (
        [["Mebel", 10.0, "APBD"], ["", "", ""]],
        [(1, 1, 2), (1, 2, 2), (1, 3, 2)],
        [["Mebel", 10.0, "APBD"], ["", "", ""]],
    ),
    "what stands in a cell of its own is kept": ([["A", "x"], ["B", "y"]], [(1, 1, 2)], [["A", "x"], ["B", "y"]]),
    "an area beyond the rows": ([["A", "x"]], [(1, 1, 9), (5, 1, 9), (1, 7, 2)], [["A", "x"]]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_merge_fills(case):
    rows, merges, filled = CASES[case]
    rows = [list(row) for row in rows]
    fill_merges(rows, merges)
    assert rows == filled


FORMATS = {
    "0%": True,
    "0.00%": True,
    '0" persen"%': True,
    "[Red]0%": True,
    '0.0"%"': False,
    "0\\%": False,
    "0_%": False,
    "General": False,
    '"a%"0"b%"': False,
}


@pytest.mark.parametrize("number_format", FORMATS)
def test_which_formats_show_a_percentage(number_format):
    assert shows_percentage(number_format) is FORMATS[number_format]
