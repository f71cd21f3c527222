"""Formulas that would fetch something or start a program in another program."""

from __future__ import annotations

import re

from pkxl.speed.memo import of_texts

# The last "|" before a "!" is enough: no byte is met for more than one of them.
_REACHING = re.compile(r"\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER\.ID)\(|\|[^<|!]*+!", re.IGNORECASE)


@of_texts(65_536)
def reaches_out(formula: str) -> bool:
    """True for WEBSERVICE and its like, and for DDE, which is written ``program|topic!item``."""
    return _REACHING.search(formula) is not None
