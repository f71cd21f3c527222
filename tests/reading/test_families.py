"""Families of messy workbooks: the figure is right, or there is a finding at the place; never neither."""

import re
from collections import Counter
from decimal import Decimal

import pytest
from support.families import FAMILIES, standard
from support.layouts import agreements, made_up

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.tables.rows import BudgetRow, PerformanceRow
from pkxl.vocabulary.grid import fill_merges, grid_from_rows

OFFICES = {"2024, amended": agreements(), "2025, a made-up office": made_up()}


def batch(sheets, merges):
    rows = {name: [list(row) for row in of] for name, of in sheets.items()}
    for name, of in merges.items():
        fill_merges(rows[name], of)
    return batch_of_grids([grid_from_rows("a.xlsx", rows)])


def read(of):
    """The budget's (title, amount) and the targets' (indicator, target), without what two writings of a number differ in."""
    return (
        Counter((row.title, row.amount) for rows in of.rows_by_book(BudgetRow).values() for row in rows),
        Counter(
            (row.indicator, number(row.target)) for rows in of.rows_by_book(PerformanceRow).values() for row in rows
        ),
    )


def number(text):
    return Decimal(text).normalize() if text and re.fullmatch(r"[\d.]+", text) else text


def codes(of):
    """What is found, as (code, sheet), but for remarks that say nothing of figures."""
    return {
        (f.code, f.origin.sheet) for f in check(of).findings if f.code not in ("T04", "T11", "T12") and f.code[0] != "W"
    }


def wrong_in_silence(truth, got, told):
    """The figures that are wrong though nothing is told of the sheet they stand on."""
    for name, true, was in zip(("Anggaran", "Kinerja"), truth, got, strict=True):
        differs = (true - was) + (was - true)
        if differs and not told & {name, "PK", None}:
            yield name, sorted(differs, key=str)[:4]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.__name__)
@pytest.mark.parametrize(
    ("office", "role"), [(name, role) for n, name in enumerate(OFFICES) for role in range(n, 8, 2)]
)
def test_right_or_said(office, role, family, figure):
    agreement = OFFICES[office][role]
    plain = batch(standard(agreement), {})
    truth, before = read(plain), codes(plain)
    assert [sum(part.values()) for part in truth] == [len(agreement.budget), len(agreement.performance)]
    silent = []
    for name, sheets, merges in family(agreement):
        messy = batch(sheets, merges)
        got = read(messy)
        figure(f"messy workbooks of {family.__name__}: {'right' if got == truth else 'said'}")
        if got != truth:
            told = {sheet for _, sheet in codes(messy) - before}
            silent += [(name, *wrong) for wrong in wrong_in_silence(truth, got, told)]
    assert not silent, f"{len(silent)} of them: {silent[:6]}"
