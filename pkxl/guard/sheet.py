"""One worksheet: what its XML tells that the reader does not, and that XML as the reader shall get it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from html import unescape

from pkxl.guard.areas import Merge, Place, far_areas, filled_by
from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.counts import Counts, refuse_beyond
from pkxl.guard.formulas import reaches_out
from pkxl.guard.limits import limits
from pkxl.guard.sheet_walker import MOST_CUT, SheetWalker
from pkxl.guard.strings import SharedStrings
from pkxl.speed import sheet_search
from pkxl.speed.memo import of_small_parts, of_texts


@dataclass(slots=True)
class SheetPart:
    """One worksheet: its name, and the cells that need putting right."""

    name: str
    errors: dict[Place, str] = field(default_factory=dict)
    not_computed: list[Place] = field(default_factory=list)
    percents: list[Place] = field(default_factory=list)
    formulas: Set[Place] = frozenset()
    merges: list[Merge] = field(default_factory=list)
    reaches_out: bool = False
    protected: bool | None = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet looked over: `xml` is for the reader, `far_cells` and `far_areas` stand far outside.

    `counted`: its elements are counted exactly; `searched`: its other counts may be too high.
    """

    part: SheetPart
    xml: bytes
    counts: Counts
    far_cells: tuple[str, ...] = ()
    far_areas: tuple[str, ...] = ()
    counted: bool = True
    searched: bool = False


_BEFORE, _AFTER = b"<worksheet><mergeCells></mergeCells><sheetData>", b"</sheetData></worksheet>"
"""Without its (empty) merges in front, calamine would look for them past all cells once more."""


def walked_sheet(name: str, xml: bytes, percent: Set[str], strings: SharedStrings) -> Sheet:
    """A worksheet by one pass over its XML. Raises Unusable."""
    found = _walked(name, xml, percent, strings)
    part = SheetPart(
        name,
        found.errors,
        found.not_computed,
        found.percents,
        found.formulas,
        found.merges,
        found.reaches_out,
        found.protected,
    )
    counts = Counts(
        found.started,
        found.last_row * found.last_column,
        found.values,
        found.characters,
        filled_by(found.merges, found.last_row),
    )
    cells = b"".join((_BEFORE, *found.cells, _AFTER))
    return Sheet(part, cells, counts, (*found.far_cells, *found.far_rows), far_areas(found.areas))


_NEAR_COLUMN = 78
"""Up to column BZ a sheet is as wide as any that people type."""


def _walked(name: str, xml: bytes, percent: Set[str], strings: SharedStrings) -> SheetWalker:
    """The sheet's walk; where its grid would be too large, without the cells that stray from the rest."""
    most = limits()
    for rows, columns in (
        (most.rows, most.columns),
        (most.rows, _NEAR_COLUMN),
        (most.cells // _NEAR_COLUMN, _NEAR_COLUMN),
    ):
        found = SheetWalker(percent, strings.lengths, rows, columns)
        found.walk(xml, name)
        few = found.cut <= min(MOST_CUT, found.values)
        if found.last_row * found.last_column <= most.cells and (rows == most.rows or few):
            return found
    raise Unusable(Cause.TOO_LARGE, name)


def searched_sheet(name: str, xml: bytes, percent: Set[str], strings: SharedStrings) -> Sheet | None:
    """The same by a fast search, its counts perhaps too high; None for a sheet that it does not take.

    Raises Unusable(TOO_LARGE) for one that is too large in any case.
    """
    split = sheet_search.split(xml)
    frame = _frame(split.frame) if split else None
    if split is None or frame is None:
        return None
    found = sheet_search.search(split.cells, percent)
    if found is None:
        return None
    if found.counted:
        refuse_beyond("elements", found.elements)
    part = SheetPart(
        name,
        found.errors,
        found.not_computed,
        found.percents,
        {place for place, _ in found.formulas},
        [*frame.merges],
        frame.reaches_out or any(_reaches_out(text) for _, text in found.formulas),
        frame.protected,
    )
    counts = Counts(
        frame.elements + found.elements,
        found.last_row * found.last_column,
        found.values,
        found.characters + found.shared * strings.longest,
        filled_by(frame.merges, found.last_row),
    )
    xml = b"".join((_BEFORE, split.cells, _AFTER))
    return Sheet(part, xml, counts, far_areas=frame.far_areas, counted=found.counted, searched=True)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around a sheet's cells."""

    elements: int
    merges: tuple[Merge, ...]
    far_areas: tuple[str, ...]
    protected: bool | None
    reaches_out: bool


@of_small_parts(256)
def _frame(xml: bytes) -> _Frame | None:
    if not sheet_search.is_plain(xml):
        return None
    found = SheetWalker(frozenset(), (), 0, 0)
    found.walk(xml, "worksheet")
    return _Frame(found.started, tuple(found.merges), far_areas(found.areas), found.protected, found.reaches_out)


@of_texts(65_536)
def _reaches_out(formula: bytes) -> bool:
    return reaches_out(unescape(formula.decode()))
