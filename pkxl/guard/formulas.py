"""Formulas that would fetch something or start a program in another program."""

from __future__ import annotations

import re

from pkxl.speed.memo import of_texts

_FUNCTIONS = re.compile(r"\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER\.ID)\(", re.IGNORECASE)


@of_texts(65_536)
def reaches_out(formula: str) -> bool:
    """True for WEBSERVICE and its like, and for DDE, which is written ``program|topic!item``."""
    if _FUNCTIONS.search(formula):
        return True
    if "|" not in formula:
        return False
    return any(-1 < piece.find("|") < piece.rfind("!") for piece in formula.split("<"))
