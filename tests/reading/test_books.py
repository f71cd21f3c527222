"""From files to books: in the order of the files, in groups that stay small, and none stops the others."""

import pytest
from support.workbooks import EXAMPLES

from pkxl.reading import books
from pkxl.reading.folders import Candidate
from pkxl.speed import groups
from pkxl.vocabulary.findings import Finding

CAMAT = EXAMPLES / "Perjanjian Kinerja - Camat.xlsx"


@pytest.fixture
def files(tmp_path):
    """A workbook, a damaged file and one that is not there, forty times."""
    (tmp_path / "rusak.xlsx").write_bytes(CAMAT.read_bytes()[:5000])
    kinds = (CAMAT, tmp_path / "rusak.xlsx", tmp_path / "hilang.xlsx")
    return [Candidate(path, f"{n} {path.name}") for n in range(40) for path in kinds]


def said(outcome):
    return (outcome.origin.workbook, outcome.code) if isinstance(outcome, Finding) else (outcome.name, "read")


def test_every_file_is_answered_for_in_its_turn(files):
    code = {"Camat.xlsx": "read", "rusak.xlsx": "F05", "hilang.xlsx": "F08"}
    assert list(map(said, books.open_candidates(files))) == [(f.name, code[f.name.split()[-1]]) for f in files]


def test_what_nobody_foresaw_in_one_file_does_not_stop_its_group(files, monkeypatch):
    victim = files[6].name
    real = books.read_book

    def failing(grid):
        if grid.name == victim:
            raise ZeroDivisionError
        return real(grid)

    monkeypatch.setattr(books, "read_book", failing)
    codes = dict(map(said, books.open_candidates(files)))
    assert codes.pop(victim) == "F15"
    assert sorted(codes.values()) == ["F05"] * 40 + ["F08"] * 40 + ["read"] * 39


@pytest.mark.parametrize(
    ("limit", "most", "steps"),
    [
        ("_MOST_BYTES", 2**30, "look look look look values values values values read read read read"),
        ("_MOST_BYTES", 1, "look values read look values read look values read look values read"),
        ("_MOST_CELLS", 1, "look look look look values read values read values read values read"),
        ("AT_A_TIME", 2, "look look values values read read look look values values read read"),
    ],
)
def test_large_files_do_not_wait_for_a_full_group(limit, most, steps, monkeypatch):
    taken = []

    def counted(name, step):
        real = getattr(books, step)

        def stepping(*given, **named):
            taken.append(name)
            return real(*given, **named)

        monkeypatch.setattr(books, step, stepping)

    for name, step in (("look", "survey"), ("values", "values_of"), ("read", "read_book")):
        counted(name, step)
    monkeypatch.setattr(groups if limit == "AT_A_TIME" else books, limit, most)
    list(books.open_candidates([Candidate(CAMAT, str(n)) for n in range(4)]))
    assert " ".join(taken) == steps
