"""What the workbook part tells: its sheets, its defined names, from when its dates count.

Source: ECMA-376-1:2016, 18.2 (workbook), 18.2.28 workbookPr.
"""

from __future__ import annotations

from dataclasses import dataclass

from pkxl.guard.areas import MOST_FAR, begins_far
from pkxl.guard.counts import refuse_beyond
from pkxl.guard.formulas import reaches_out
from pkxl.guard.xml import Attributes, Walker, walk
from pkxl.speed.memo import of_small_parts

_STARTERS = ("auto_open", "auto_close", "auto_activate", "auto_deactivate")
"""The beginnings of the names of what Excel runs by itself."""


@dataclass(frozen=True, slots=True)
class WorkbookPart:
    """`sheets`: (name, identity of its part), each once; `far_names`: (sheet, area) of names that point far outside.

    `reaches_out`: a name holds a formula that would fetch something; `starts_itself`: one would be run on opening.
    """

    sheets: tuple[tuple[str, str], ...]
    far_names: tuple[tuple[str, str], ...]
    from_1904: bool
    reaches_out: bool = False
    starts_itself: bool = False


class _Workbook(Walker):
    def __init__(self) -> None:
        super().__init__()
        self.sheets: dict[tuple[str, str], None] = {}
        self.far_names: dict[tuple[str, str], None] = {}
        self.from_1904 = False
        self._names = 0
        self.reaches_out = self.starts_itself = False
        self.starts = {"workbookPr": self._properties, "sheet": self._sheet, "definedName": self._name}
        self.ends = {"sheets": self._end_sheets, "definedName": self._end_name}

    def _properties(self, attributes: Attributes) -> None:
        self.from_1904 = self.from_1904 or attributes.get("date1904") in ("1", "true", "on")

    def _sheet(self, attributes: Attributes) -> None:
        identity = next((v for k, v in attributes.items() if k.endswith(":id")), "")
        self.sheets[attributes.get("name", ""), identity] = None
        refuse_beyond("sheets", len(self.sheets))

    def _end_sheets(self) -> None:
        self.complete = True

    def _name(self, attributes: Attributes) -> None:
        name = attributes.get("name", "").lower().removeprefix("_xlnm.")
        if name.startswith(_STARTERS) or attributes.get("xlm") in ("1", "true"):
            self.starts_itself = True
        self._names += 1
        refuse_beyond("names", self._names)
        self.text = []

    def _end_name(self) -> None:
        text = self.taken()
        self.reaches_out = self.reaches_out or reaches_out(text)
        sheet, bang, area = text.rpartition("!")
        if bang and len(self.far_names) < MOST_FAR and begins_far(area):
            self.far_names[sheet.strip("'"), area.replace("$", "")] = None


@of_small_parts(256)
def workbook_part(xml: bytes) -> WorkbookPart:
    """What this part tells; workbooks made from one template share the answer. Raises Unusable."""
    found = _Workbook()
    walk(xml, found, "workbook")
    return WorkbookPart(
        tuple(found.sheets), tuple(found.far_names), found.from_1904, found.reaches_out, found.starts_itself
    )
