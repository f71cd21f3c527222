"""The JSON output against its schema, in every shape that it takes."""

import json
from importlib.resources import files

import jsonschema
import pytest
from support.workbooks import EXAMPLES, check_folder, check_text

from pkxl.commands import catalogue
from pkxl.reports import json as as_json
from pkxl.vocabulary.findings import CATALOGUE
from pkxl.vocabulary.language import Lang

SCHEMA = json.loads((files("pkxl") / "data" / "output.schema.json").read_text(encoding="utf-8"))
catalogue.load()


def read(data):
    """The object as who gets it reads it."""
    return json.loads("".join(as_json.dumped(data)))


@pytest.mark.parametrize("lang", Lang)
def test_the_real_office(lang):
    checked = check_folder(EXAMPLES, consolidating=True)
    done = checked.offices[0].consolidation
    jsonschema.validate(read(as_json.consolidation_json(checked, done, lang)), SCHEMA)


@pytest.mark.parametrize("code", [c for c, entry in sorted(CATALOGUE.items()) if entry.example])
def test_every_example(code):
    for text in (CATALOGUE[code].example.fails, CATALOGUE[code].example.passes):
        for lang in Lang:
            jsonschema.validate(read(as_json.validation_json(check_text(text), lang)), SCHEMA)


def test_only_the_words_depend_on_the_language():
    checked = check_folder(EXAMPLES)
    both = [read(as_json.validation_json(checked, lang)) for lang in Lang]
    for data in both:
        for finding in data["findings"]:
            del finding["message"], finding["hint"]
    assert both[0] == both[1]
