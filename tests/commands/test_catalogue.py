"""The catalogue: every rule explained, and every example found or let pass as it says."""

import string
from importlib.resources import files

import pytest
from support.workbooks import check_text

from pkxl.commands import catalogue
from pkxl.vocabulary.findings import CATALOGUE
from pkxl.vocabulary.language import Lang

catalogue.load()
EVERY = {code: catalogue.example_of(code) for code in sorted(CATALOGUE)}
EXAMPLES = {code: example for code, example in EVERY.items() if not example.prose}


def codes(text):
    return {f.code for f in check_text(text).findings}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_that_fails_is_found(code):
    assert code in codes(EXAMPLES[code].fails)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_that_passes_is_let_pass(code):
    assert code not in codes(EXAMPLES[code].passes)


def test_only_what_takes_a_file_is_shown_in_prose():
    """Those have tests of their own with real files."""
    assert {code for code, example in EVERY.items() if example.prose} == {
        *(f"F{n:02}" for n in range(1, 20)), *(f"V{n:02}" for n in range(1, 8)), "B06", "C21", "C22", "T07", "T09", "T10", "T13", "K16", "K17",
    }  # fmt: skip


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_rule_speaks_both_languages(code):
    entry = CATALOGUE[code]
    for wording in (entry.title, entry.says, entry.do, entry.why):
        names = [{name for _, name, _, _ in string.Formatter().parse(wording[lang]) if name} for lang in Lang]
        assert wording.id
        assert wording.en
        assert names[0] == names[1]
    assert code in catalogue.explained(code, Lang.ID)
    assert code in catalogue.listed(Lang.EN)


def test_the_words_in_the_package_are_those_of_the_rules():
    """Written anew by ``python -m pkxl.commands.rebuild``."""
    assert files("pkxl").joinpath("data", "catalogue.json").read_text(encoding="utf-8") == catalogue.rebuilt()


def test_every_rule_is_explained_in_the_terminal_golden_text():
    """What whoever reviews wording reads: every rule in both languages, none without its words filled in."""
    for lang in Lang:
        for code, entry in catalogue.entries().items():
            text = catalogue.explained(code, lang)
            assert text.startswith(f"{code}  {entry.title[lang]}")
