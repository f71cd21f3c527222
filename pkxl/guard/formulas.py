"""Formulas that would fetch something or start a program in another program."""

from __future__ import annotations

import re

from pkxl.speed.memo import of_texts

_REACHING = re.compile(
    r"\b(?:WEBSERVICE|FILTERXML|IMAGE|RTD|CALL|EXEC|EXECUTE|INITIATE|FOPEN|REGISTER|REGISTER\.ID)\("
    r"|'(?:[A-Z]:|\\\\|https?:|ftp:|file:)",  # another workbook by its path
    re.IGNORECASE,
)
# The last "|" before a "!" is enough: no byte is met for more than one of them.
_DDE = re.compile(r"\|[^<|!]*+!")
_TEXT = re.compile(r'"[^"]*+"')


@of_texts(65_536)
def reaches_out(formula: str) -> bool:
    """True for WEBSERVICE and its like, for a path to another workbook, and for DDE (``program|topic!item``)."""
    if _REACHING.search(formula) is not None:
        return True
    return "|" in formula and _DDE.search(_TEXT.sub("", formula)) is not None
