"""Every rule by its table of cases: the exact set of what is found, by code and cell."""

from importlib import import_module
from pathlib import Path

import pytest
from support.cases import found

MODULES = sorted(path.stem for path in (Path(__file__).parent / "cases").glob("*.py") if path.stem != "__init__")
CASES = {
    f"{code}-{name}": case
    for module in MODULES
    for code, cases in import_module(f"rules.cases.{module}").CASES.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize("case", CASES)
def test_exactly_this_is_found(case):
    text, expected, *options = CASES[case]
    assert found(text, **(options[0] if options else {})) == sorted(expected)
