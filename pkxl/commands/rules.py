"""``pkxl rules``: the catalogue of rules, or one of them explained."""

from __future__ import annotations

import sys

from pkxl.commands import catalogue
from pkxl.vocabulary.language import Lang


def rules(code: str | None, lang: Lang) -> None:
    """Print every rule in a line, or one rule with its reason and examples. PkxlError for an unknown code."""
    text = catalogue.listed(lang) if code is None else catalogue.explained(code.upper(), lang)
    sys.stdout.write(text + "\n")
