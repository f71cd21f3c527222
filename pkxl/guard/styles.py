"""Number formats of cells: which show a percentage, and what a reader needs to tell a date.

Source: ECMA-376-1:2016, 18.8.10 cellXfs, 18.8.30 numFmt, 18.8.45 xf.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from pkxl.guard.counts import refuse_beyond
from pkxl.guard.xml import Attributes, Walker, walk
from pkxl.speed.memo import of_small_parts
from pkxl.vocabulary.cells import shows_percentage


@dataclass(frozen=True, slots=True)
class Formats:
    """`percent`: the cell formats that show a percentage, by number; `styles`: the least styles that tell of dates."""

    percent: frozenset[str] = frozenset()
    styles: bytes = b""


class _Styles(Walker):
    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, str] = {}
        self.of_cells: list[str] = []
        self._block = ""
        self.starts = {"numFmts": self._formats, "cellXfs": self._cells, "numFmt": self._format, "xf": self._cell}
        self.ends = {"numFmts": self._end_formats, "cellXfs": self._end_cells}

    def _formats(self, _: Attributes) -> None:
        self._block = "numFmts"

    def _cells(self, _: Attributes) -> None:
        self._block = "cellXfs"

    def _end_formats(self) -> None:
        self._block = ""

    def _end_cells(self) -> None:
        self._block = ""
        self.complete = True

    def _format(self, attributes: Attributes) -> None:
        if self._block == "numFmts":
            self.own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            refuse_beyond("styles", len(self.own))

    def _cell(self, attributes: Attributes) -> None:
        if self._block == "cellXfs":
            self.of_cells.append(attributes.get("numFmtId", "0"))
            refuse_beyond("styles", len(self.of_cells))


@of_small_parts(64)
def formats_of(styles: bytes) -> Formats:
    """The number formats in a workbook's styles. Raises Unusable."""
    found = _Styles()
    walk(styles, found, "styles")
    percent = {"9", "10"} | {number for number, code in found.own.items() if shows_percentage(code)}
    own = "".join(
        f'<numFmt numFmtId="{escape(number)}" formatCode="{escape(code)}"/>' for number, code in found.own.items()
    )
    cells = "".join(f'<xf numFmtId="{escape(number)}"/>' for number in found.of_cells)
    return Formats(
        frozenset(str(cell) for cell, number in enumerate(found.of_cells) if number in percent),
        f"<styleSheet><numFmts>{own}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>".encode(),
    )
