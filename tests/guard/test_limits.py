"""How large a workbook may be: what the limits are, how they are set, and what is said of one that makes no sense."""

import pytest
from support.house import Lang, Limits, PkxlError, limits, variable

MIB = 2**20
USUAL = Limits(
    file=64 * MIB, total=512 * MIB, part=256 * MIB, read=64 * MIB, parts=2_000, ratio=400, relations=10_000, names=100_000, styles=65_536, sheets=1_000,
    rows=200_000, columns=256, elements=2_000_000, cells=4_000_000, values=1_000_000, characters=16_000_000, merges=500_000, memory=200 * MIB,
    process=512 * MIB, seconds=30,
)  # fmt: skip
SET = {
    "PKXL_MAX_TOTAL_MIB": ("1", {"total": MIB}),
    "PKXL_MAX_PART_MIB": ("1", {"part": MIB}),
    "PKXL_MAX_PARTS": ("1", {"parts": 1}),
    "PKXL_MAX_RATIO": ("1", {"ratio": 1}),
    "PKXL_MAX_ROWS": ("100000", {"rows": 100_000}),
    "PKXL_MAX_COLUMNS": ("78", {"columns": 78}),
    "PKXL_MAX_CELLS": ("1", {"cells": 1}),
    "PKXL_MAX_FILE_MIB": ("1", {"file": MIB}),
    "PKXL_MAX_READ_MIB": ("1", {"read": MIB}),
    "PKXL_MAX_MEMORY_MIB": ("1", {"memory": MIB}),
    "PKXL_MAX_PROCESS_MIB": ("1", {"process": MIB}),
    **{
        f"PKXL_MAX_{n.upper()}": ("1", {n: 1})
        for n in ("relations", "names", "styles", "sheets", "elements", "values", "characters", "merges", "seconds")
    },
    "PKXL_MAX_TOTAL": ("1", {}),
    "PKXL_MAX_ROWS_MIB": ("1", {}),
    "pkxl_max_parts": ("1", {}),
}
WRONG = {
    ("PKXL_MAX_ROWS", "99999"): 100_000,
    ("PKXL_MAX_COLUMNS", "77"): 78,
    ("PKXL_MAX_CELLS", "0"): 1,
    ("PKXL_MAX_TOTAL_MIB", "0"): 1,
    ("PKXL_MAX_PARTS", "-1"): 1,
    ("PKXL_MAX_PARTS", "1.5"): 1,
    ("PKXL_MAX_PARTS", "2²"): 1,
    ("PKXL_MAX_RATIO", "banyak"): 1,
    ("PKXL_MAX_RATIO", " "): 1,
}


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch):
    for name in Limits.__dataclass_fields__:
        monkeypatch.delenv(variable(name), raising=False)
    limits.cache_clear()
    yield
    limits.cache_clear()


def test_these_are_the_limits():
    assert limits() == USUAL


@pytest.mark.parametrize("name", SET)
def test_each_can_be_set(name, monkeypatch):
    value, changed = SET[name]
    monkeypatch.setenv(name, value)
    asked = limits()
    assert asked == Limits(**changed)
    monkeypatch.setenv(name, "7")
    assert limits() is asked


def test_an_empty_one_is_none(monkeypatch):
    monkeypatch.setenv("PKXL_MAX_PARTS", "")
    monkeypatch.setenv("PKXL_MAX_RATIO", "7")
    assert limits() == Limits(ratio=7)


@pytest.mark.parametrize("name, value", WRONG)
def test_one_that_makes_no_sense_is_said(name, value, monkeypatch):
    monkeypatch.setenv(name, value)
    with pytest.raises(PkxlError) as stopped:
        limits()
    least = WRONG[name, value]
    assert stopped.value.said(Lang.ID) == f"{name}={value!r} bukan bilangan bulat mulai {least}."
    assert stopped.value.said(Lang.EN) == f"{name}={value!r} is no whole number from {least} up."
