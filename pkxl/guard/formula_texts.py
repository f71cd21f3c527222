"""The formulas of a workbook as text, each written out where a program has stored several as one.

Source: ECMA-376-1:2016, 18.3.1.40 f (formula), 18.18.6 ST_CellFormulaType.
"""

from __future__ import annotations

from pkxl.guard.areas import Place
from pkxl.guard.counts import refuse_beyond
from pkxl.guard.limits import limits
from pkxl.guard.package import sheets_of
from pkxl.guard.sheet_walker import SheetWalker
from pkxl.guard.xml import Attributes
from pkxl.vocabulary.findings import column_letters

_LONGEST = 8_192
"""Letters of a formula in Excel; a longer one is not written out for other cells."""


def formulas_of(data: bytes) -> dict[str, dict[Place, str]]:
    """Every formula by sheet and place, with its equals sign.

    Raises Unusable, also for formulas that are too many letters once they are written out.
    """
    found = {}
    letters = 0
    for name, xml in sheets_of(data):
        walker = _FormulaWalker(letters)
        walker.walk(xml, name)
        found[name] = walker.texts
        letters = walker.letters
    return found


class _FormulaWalker(SheetWalker):
    def __init__(self, letters: int) -> None:
        super().__init__(frozenset(), (), limits().rows, limits().columns)
        self.texts: dict[Place, str] = {}
        self.letters = letters
        self._shared: dict[str, tuple[Place, str]] = {}

    def formula(self, place: Place, text: str, attributes: Attributes) -> None:
        """Keep a formula; one that is shared is moved from the cell that holds its text."""
        if attributes.get("t") == "shared":
            first = self._shared.setdefault(attributes.get("si", ""), (place, text))
            if not text and first[0] != place:
                text = _moved(first[1], first[0], place)
        self.letters += len(text)
        refuse_beyond("characters", self.letters)
        self.texts[place] = f"={text}"


def _moved(text: str, from_place: Place, to_place: Place) -> str:
    from openpyxl.formula.translate import Translator

    if len(text) > _LONGEST:
        return text
    try:
        moved = Translator(f"={text}", _address(from_place)).translate_formula(_address(to_place))
    except Exception:  # of a formula that no program has written
        return text
    return str(moved).removeprefix("=")


def _address(place: Place) -> str:
    return f"{column_letters(place[1])}{place[0]}"
