"""What is generated belongs to its sources: a stale file is said in words, and headers change only with a version."""

import hashlib

import pytest
from support.workbooks import EXAMPLES, check_folder

from pkxl.tables import EVERY_SHEET, batch, sheet
from pkxl.tables.layout import TEMPLATE_VERSION
from pkxl.vocabulary.errors import StalePackage

HEADERS_OF = {"1.0": "cdea541a3cf588f4"}
"""A digest of sheets, headers and closed lists for every version of the template that was ever released."""


def digest():
    every = [(s.name, [(c.header, c.options) for c in s.columns]) for s in EVERY_SHEET]
    return hashlib.sha256(repr(every).encode()).hexdigest()[:16]


def test_headers_change_only_with_a_new_version_of_the_template():
    assert HEADERS_OF[TEMPLATE_VERSION] == digest()


@pytest.fixture
def other_sources(monkeypatch):
    """As if a table had been changed, and nothing rebuilt."""
    for module in (sheet, batch):
        monkeypatch.setattr(module, "fingerprint", lambda: "of another time")
    sheet._written.cache_clear()
    batch._is_current.cache_clear()
    yield
    sheet._written.cache_clear()
    batch._is_current.cache_clear()


def test_stale_columns_are_said_in_words(other_sources):
    with pytest.raises(StalePackage, match=r"python -m pkxl\.commands\.rebuild"):
        _ = EVERY_SHEET[1].columns


def test_stale_columns_are_not_blamed_on_workbooks(other_sources):
    with pytest.raises(StalePackage):
        check_folder(EXAMPLES)


def test_stale_row_types_are_said_in_words(monkeypatch):
    monkeypatch.setattr(batch, "fingerprint", lambda: "of another time")
    batch._is_current.cache_clear()
    with pytest.raises(StalePackage, match=r"rows\.py"):
        check_folder(EXAMPLES)
    batch._is_current.cache_clear()
