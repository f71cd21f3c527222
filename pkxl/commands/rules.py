"""``pkxl rules``: the catalogue of rules, or one of them explained."""

from __future__ import annotations

import sys

from pkxl.commands import catalogue
from pkxl.vocabulary.language import Lang


def rules(code: str | None, lang: Lang) -> None:
    """Print the list of rules, or the explanation of one rule. Raises PkxlError for an unknown code."""
    text = catalogue.listed(lang) if code is None else catalogue.explained(code.upper(), lang)
    sys.stdout.write(text + "\n")
