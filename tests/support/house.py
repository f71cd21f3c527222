"""Everything of the program that tables of cases go through, imported in one place."""

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.cells import ErrorCell, NotComputed, PercentCell
from pkxl.vocabulary.grid import Grid, SheetGrid

__all__ = ["ErrorCell", "Grid", "NotComputed", "PercentCell", "SheetGrid", "findings_in"]


def findings_in(grids, *, complete=False, profile=None):
    """All that is found in these workbooks, as the buttons and the commands find it."""
    return check(batch_of_grids(grids), profile, consolidating=complete).findings
