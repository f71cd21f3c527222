"""A worksheet's XML in one pass: what it tells beyond its values, and its cells for the reader.

Source: ECMA-376-1:2016, 18.3.1.4 c (cell), 18.3.1.40 f (formula), 18.3.1.73 row, 18.3.1.96 v, 18.18.11 ST_CellType.
Rows and cells may leave out where they stand: then they follow the one before.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from html import escape

from pkxl.guard.areas import MOST_FAR, Merge, Place, far_areas, merge_of, place_of
from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.counts import refuse_beyond
from pkxl.guard.formulas import reaches_out
from pkxl.guard.texts import TextWalker, escaped
from pkxl.guard.xml import Attributes, walk
from pkxl.vocabulary.findings import column_letters

MOST_CUT = 100
"""So many cells that were cut out of a workbook are reported."""
_SHOWN = 20


class SheetWalker(TextWalker):
    """Walks a sheet; cells beyond `rows` and `columns`, and those whose place cannot be read, are cut out."""

    def __init__(self, percent: Set[str], lengths: Sequence[int], rows: int, columns: int) -> None:
        super().__init__()
        self.starts |= {
            "sheetData": self._start_data, "row": self._start_row, "c": self._start_cell, "v": self._start_value,
            "f": self._start_formula, "is": self._start_inline, "sheetProtection": self._protection,
            "mergeCell": self._merge, "dataValidation": self._area, "conditionalFormatting": self._area,
            "formula": self._start_rule, "formula1": self._start_rule, "formula2": self._start_rule,
        }  # fmt: skip
        self.ends |= {
            "sheetData": self._end_data, "row": self._end_row, "c": self._end_cell, "v": self._end_value,
            "f": self._end_formula, "is": self._end_inline,
            "formula": self._end_rule, "formula1": self._end_rule, "formula2": self._end_rule,
        }  # fmt: skip
        self._percent, self._lengths = percent, lengths
        self._rows, self._columns = rows, columns
        # what is found
        self.errors: dict[Place, str] = {}
        self.not_computed: list[Place] = []
        self.percents: list[Place] = []
        self.formulas: set[Place] = set()
        self.reaches_out = False
        self.protected: bool | None = False
        """None: what follows the cells is broken, so that nobody knows."""
        self.merges: list[Merge] = []
        self.areas: list[str] = []
        self.far_cells: list[str] = []
        self.far_rows: list[str] = []
        self.cells: list[bytes] = []
        """The cells that hold something, as XML."""
        self.last_row = self.last_column = self.values = self.characters = self.cut = 0
        # where it stands
        self._row, self._column = 1, 0
        self._in_data = self._in_cell = self._row_is_cut = self._cell_is_cut = self._holds = self._formula = False
        self._cut_row: str | None = None
        self._attributes: Attributes = {}
        self._formula_attributes: Attributes = {}
        self._place: Place = (1, 1)
        self._held: list[str] = []
        self._value: str | None = None

    def walk(self, xml: bytes, name: str) -> None:
        """Walk the sheet of this name. Raises Unusable."""
        if not walk(xml, self, name) and not self.protected:
            self.protected = None

    # --- rows and cells

    def _start_data(self, _: Attributes) -> None:
        self._in_data = not self.complete

    def _end_data(self) -> None:
        self._in_data = False
        self.complete = True

    def _start_row(self, attributes: Attributes) -> None:
        if not self._in_data or self._in_cell:
            return
        reference = attributes.get("r", str(self._row))
        readable = reference.isascii() and reference.isdecimal() and len(reference) < 12
        if readable:
            self._row = _from_one(int(reference))
        self._row_is_cut = not readable or self._row > self._rows
        self._cut_row = reference if self._row_is_cut else None

    def _end_row(self) -> None:
        if self._in_data and not self._in_cell:
            self._row += 1
            self._column = 0
            self._row_is_cut = self._row > self._rows
            self._cut_row = str(self._row) if self._row_is_cut else None

    def _start_cell(self, attributes: Attributes) -> None:
        if not self._in_data or self._in_cell:
            return
        self._in_cell, self._attributes = True, attributes
        self._held, self._value, self._holds, self._formula = [], None, False, False
        reference = attributes.get("r")
        place: Place | None = (self._row, self._column + 1) if reference is None else place_of(reference)
        self._cell_is_cut = place is None or place[0] > self._rows or place[1] > self._columns
        if place is not None:
            self._place = (_from_one(place[0]), place[1])
            self._column = place[1]

    def _end_cell(self) -> None:
        if not self._in_cell:
            return
        self._in_cell = False
        kind = self._attributes.get("t")
        if not self._holds and kind != "e":
            return
        if self._cell_is_cut or self._row_is_cut:
            self._report_cut()
            return
        place, style = self._place, self._attributes.get("s", "")
        if kind == "e":
            self.errors[place] = "#N/A" if self._value is None else self._value
        if self._formula:
            self.formulas.add(place)
            if not self._value:
                self.not_computed.append(place)
        if style in self._percent:
            self.percents.append(place)
        self.values += 1
        self.last_row = max(self.last_row, place[0])
        self.last_column = max(self.last_column, place[1])
        if self._held:
            type_ = f' t="{escape(kind)}"' if kind else ""
            format_ = f' s="{style}"' if style.isdecimal() else ""
            inside = "<v>#N/A</v>" if kind == "e" else "".join(self._held)
            self.cells.append(f'<c r="{column_letters(place[1])}{place[0]}"{format_}{type_}>{inside}</c>'.encode())

    def _report_cut(self) -> None:
        self.cut += 1
        if self._cell_is_cut:
            place = self._attributes.get("r") or f"{column_letters(self._place[1])}{self._place[0]}"
            if len(self.far_cells) < MOST_CUT:
                self.far_cells.append(place[:_SHOWN])
        elif self._cut_row is not None:
            if len(self.far_rows) < MOST_CUT:
                self.far_rows.append(self._cut_row[:_SHOWN])
            self._cut_row = None

    # --- what a cell holds

    def _start_value(self, _: Attributes) -> None:
        self._take("v")

    def _end_value(self) -> None:
        if self.taking == "v":
            self._value, self.taking = self.taken(), ""
            if self._value:
                self._held.append(f"<v>{escaped(self._value)}</v>")
                self.characters += self._shown_by(self._value)

    def _shown_by(self, value: str) -> int:
        """The length of a value's text; of a shared string, where the value is its number."""
        if self._attributes.get("t") == "s" and value.isdecimal() and len(value) < 10:
            return self._lengths[int(value)] if int(value) < len(self._lengths) else 0
        return len(value)

    def _start_formula(self, attributes: Attributes) -> None:
        if self._take("f"):
            self._formula = True
            self._formula_attributes = attributes
        else:
            self._start_rule(attributes)

    def _end_formula(self) -> None:
        self._end_rule()
        if self.taking == "f":
            formula, self.taking = self.taken(), ""
            if not self._cell_is_cut and not self._row_is_cut:
                self.formula(self._place, formula, self._formula_attributes)

    def formula(self, place: Place, text: str, attributes: Attributes) -> None:
        """A formula of a cell that is read."""
        del place, attributes
        self.reaches_out = self.reaches_out or reaches_out(text)

    def _start_rule(self, _: Attributes) -> None:
        """A formula of a validation or a conditional format, also in an extension."""
        if not self._in_cell and not self._in_data and not self.taking:
            self.taking, self.text = "rule", []

    def _end_rule(self) -> None:
        if self.taking == "rule":
            text, self.taking = self.taken(), ""
            self.reaches_out = self.reaches_out or reaches_out(text)

    def _take(self, element: str) -> bool:
        if not self._in_cell or self.taking:
            return False
        self._holds = True
        self.taking, self.text = element, []
        return True

    def _start_inline(self, _: Attributes) -> None:
        if self._in_cell and not self.taking and self.open():
            self._holds = True

    def _end_inline(self) -> None:
        if (ended := self.close()) is not None:
            inside, length = ended
            self._held.append(f"<is>{inside}</is>")
            self.characters += length

    # --- what stands beside the cells

    def _protection(self, _: Attributes) -> None:
        self.protected = True

    def _merge(self, attributes: Attributes) -> None:
        if (reference := attributes.get("ref")) is not None:
            self._area(attributes)
            if (merge := merge_of(reference)) is not None:
                self.merges.append(merge)
                refuse_beyond("merges", len(self.merges))

    def _area(self, attributes: Attributes) -> None:
        if len(self.areas) < MOST_FAR:
            areas = attributes.get("sqref", attributes.get("ref", "")).split()
            self.started += len(areas) - 1  # each takes the time of an element
            self.areas += far_areas(areas)


def _from_one(row: int) -> int:
    """The row's number. Raises Unusable(DAMAGED) for 0, at which calamine gives up."""
    if row == 0:
        raise Unusable(Cause.DAMAGED, "row 0")
    return row
