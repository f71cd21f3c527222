"""A test bench: defects planted in a valid office, one at a time, dozens together, and in every row."""

import random
from copy import deepcopy

import pytest
from planted.defects import CELL_DEFECTS, outcome, plant, rows_of, valid_office
from planted.kinds import EVERY_DEFECT, MORE_CELLS
from planted.whole import WHOLE

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids

VALID = valid_office()


def test_the_office_without_defects_is_clean():
    missed, false_errors, checked = outcome(deepcopy(VALID))
    assert (missed, false_errors) == (set(), set())
    assert {(f.code, f.origin.workbook, f.origin.cell) for f in checked.findings if f.code != "C19"} == set()


@pytest.mark.parametrize("name", EVERY_DEFECT)
@pytest.mark.parametrize("seed", range(3))
def test_one_defect_alone(name, seed):
    office = deepcopy(VALID)
    assert plant(office, EVERY_DEFECT[name], random.Random(f"{name}{seed}"))
    missed, false_errors, _ = outcome(office)
    assert (missed, false_errors) == (set(), set())


# What a second defect beside it can turn into something else, rightly, stands alone or with others of its kind only.
TOGETHER = list((CELL_DEFECTS | MORE_CELLS).values())


@pytest.mark.parametrize("seed", range(8))
def test_dozens_together(seed):
    office = deepcopy(VALID)
    chance = random.Random(seed)
    for _ in range(40):
        plant(office, chance.choice(TOGETHER), chance)
    missed, false_errors, _ = outcome(office)
    assert (missed, false_errors) == (set(), set())


@pytest.mark.parametrize("name", CELL_DEFECTS)
def test_every_row_carries_a_defect(name):
    office = deepcopy(VALID)
    book = next(i for i, grid in enumerate(office.grids) if "Umum dan Keuangan" in grid.name)
    sheet = CELL_DEFECTS[name].sheet
    count = len(rows_of(office, book, sheet))
    for seed in range(count):
        plant(office, CELL_DEFECTS[name], random.Random(seed), book)
    assert len(office.expected) == count == 21
    missed, false_errors, _ = outcome(office)
    assert (missed, false_errors) == (set(), set())


def test_several_defects_in_one_row():
    office = deepcopy(VALID)
    book = next(i for i, grid in enumerate(office.grids) if "Umum dan Keuangan" in grid.name)
    for row in rows_of(office, book, "Anggaran"):
        for name in ("amount in words", "code that is none", "level not listed", "target in words", "unit misspelled"):
            office.expected.add(EVERY_DEFECT[name](office, book, row))
    missed, false_errors, _ = outcome(office)
    assert (missed, false_errors) == (set(), set())


def generated_office(number):
    """Another office with other names and amounts, valid in the same way."""
    return replaced(deepcopy(VALID), number)


def replaced(office, number):
    for grid in office.grids:
        for sheet in grid.sheets.values():
            for row in sheet.rows:
                for i, cell in enumerate(row):
                    if isinstance(cell, str):
                        row[i] = cell.replace("MANGKUTANA", f"WOTU{number}").replace("Mangkutana", f"Wotu{number}")
                    elif isinstance(cell, float) and sheet.name == "Anggaran" and cell > 100_000:
                        row[i] = cell * (number + 2)
    return office


def test_the_figures(capsys):
    """Recall, false errors and correct cells over everything above, printed with ``pytest -s``."""
    planted = found = false = 0
    for seed in range(20):
        office = deepcopy(VALID) if seed % 2 else generated_office(seed)
        chance = random.Random(1000 + seed)
        for _ in range(40):
            plant(office, chance.choice(TOGETHER), chance)
        missed, false_errors, _ = outcome(office)
        planted += len(office.expected)
        found += len(office.expected) - len(missed)
        false += len(false_errors)
    for seed, defect in enumerate(EVERY_DEFECT.values()):
        office = generated_office(seed)
        plant(office, defect, random.Random(seed))
        missed, false_errors, _ = outcome(office)
        planted += len(office.expected)
        found += len(office.expected) - len(missed)
        false += len(false_errors)
    with capsys.disabled():
        print(
            f"\nplanted {planted} of {len(EVERY_DEFECT)} kinds, found at the very cell {found} ({found / planted:.1%}), false errors {false}"
        )
    assert (found, false) == (planted, 0)


def met(expected, found):
    """True where a finding has this code and, as far as they are named, this workbook and cell."""
    code, workbook, cell = expected
    return any(f[0] == code and workbook in ("", f[1]) and cell in ("", f[2]) for f in found)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("seed", range(3))
def test_a_defect_of_a_whole_workbook_or_of_the_chain(name, seed):
    office = deepcopy(VALID)
    expected = WHOLE[name](office, random.Random(f"{name}{seed}"))
    checked = check(batch_of_grids(office.grids), consolidating=True)
    found = {(f.code, place.workbook, place.cell or "") for f in checked.findings for place in f.places}
    assert [e for e in expected if not met(e, found)] == []
