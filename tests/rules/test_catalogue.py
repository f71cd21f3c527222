"""The catalogue: every rule explained, and every example found or let pass as it says."""

import string

import pytest
from bench import check_text

from pkxl.findings import CATALOGUE, Lang
from pkxl.reports import catalogue

catalogue.load()
EXAMPLES = {code: entry.example for code, entry in sorted(CATALOGUE.items()) if entry.example}


def codes(text):
    return {f.code for f in check_text(text).findings}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_that_fails_is_found(code):
    assert code in codes(EXAMPLES[code].fails)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_that_passes_is_let_pass(code):
    assert code not in codes(EXAMPLES[code].passes)


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
