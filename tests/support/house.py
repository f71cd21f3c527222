"""Everything of the program that tables of cases go through, imported in one place."""

from dataclasses import replace
from pathlib import Path

from pkxl.agreements.grouping import Identity, groups_of, unit_key
from pkxl.agreements.offices import offices_of
from pkxl.checks.checking import check
from pkxl.checks.validation import validate_rows
from pkxl.commands.results import Settings, write
from pkxl.commands.verify import verified
from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.limits import Limits, limits, variable
from pkxl.office.nomenclature import Entry, Nomenclature, code_level, code_up_to, name_key, shipped_nomenclature
from pkxl.office.profile import Position, load_profile, shipped_profile
from pkxl.office.profile_keys import BUDGET, OBJECTIVES
from pkxl.office.slips import is_slip
from pkxl.reading import books
from pkxl.reading.folders import Candidate, candidates, is_remote, is_workbook_name, place
from pkxl.reading.parsing import batch_of_grids, read_batch
from pkxl.reports.wording import counted, counts, left_out, say, workbooks
from pkxl.runs.run import run
from pkxl.runs.tasks import Job
from pkxl.tables.options import BUDGET_LEVELS, OBJECTIVE_LEVELS
from pkxl.tables.rows import SHEETS
from pkxl.vocabulary.cells import ErrorCell, NotComputed, PercentCell, Reason, Unreadable, shown
from pkxl.vocabulary.dates import parse_date, parse_year
from pkxl.vocabulary.errors import NO_AGREEMENT, NO_WORKBOOK, BadProfile, BadTarget, NothingReadable, PkxlError
from pkxl.vocabulary.findings import (
    CATALOGUE,
    SEVERITY_WORD,
    SEVERITY_WORDS,
    Example,
    Finding,
    Message,
    Origin,
    Severity,
    Waiver,
    column_letters,
    message,
    shorten_values,
)
from pkxl.vocabulary.grid import Grid, SheetGrid
from pkxl.vocabulary.labels import header_key, key, person_key
from pkxl.vocabulary.language import Lang, Wording
from pkxl.vocabulary.money import parse_rupiah
from pkxl.vocabulary.numbers import figure
from pkxl.vocabulary.printing import (
    format_date,
    format_figure,
    format_integer,
    format_percent,
    format_rupiah,
    month_names,
)
from pkxl.vocabulary.targets import GRADES, Target, parse_target
from pkxl.vocabulary.text import Choice, ordinal, parse_code, parse_numbering, parse_prose, parse_text
from pkxl.vocabulary.visible import visible, visible_line

__all__ = [
    "BUDGET",
    "BUDGET_LEVELS",
    "CATALOGUE",
    "GRADES",
    "NO_AGREEMENT",
    "NO_WORKBOOK",
    "OBJECTIVES",
    "OBJECTIVE_LEVELS",
    "SEVERITY_WORD",
    "SEVERITY_WORDS",
    "TEMPLATES",
    "BadProfile",
    "BadTarget",
    "Candidate",
    "Cause",
    "Choice",
    "Entry",
    "ErrorCell",
    "Example",
    "Finding",
    "Grid",
    "Identity",
    "Lang",
    "Limits",
    "Message",
    "Nomenclature",
    "NotComputed",
    "NothingReadable",
    "Origin",
    "PercentCell",
    "PkxlError",
    "Reason",
    "Settings",
    "Severity",
    "SheetGrid",
    "Target",
    "Unreadable",
    "Unusable",
    "Waiver",
    "Wording",
    "books",
    "candidates",
    "chains_of",
    "checked_in",
    "code_level",
    "code_up_to",
    "column_letters",
    "consolidated_to",
    "counted",
    "counts",
    "figure",
    "findings_in",
    "format_date",
    "format_figure",
    "format_integer",
    "format_percent",
    "format_rupiah",
    "found_in_candidates",
    "found_in_cells",
    "found_in_files",
    "groups_of",
    "header_key",
    "is_remote",
    "is_slip",
    "is_workbook_name",
    "key",
    "left_out",
    "limits",
    "load_profile",
    "message",
    "month_names",
    "name_key",
    "office_beside",
    "office_in_state",
    "ordinal",
    "parse_code",
    "parse_date",
    "parse_numbering",
    "parse_prose",
    "parse_rupiah",
    "parse_target",
    "parse_text",
    "parse_year",
    "person_key",
    "place",
    "read",
    "reading_of",
    "said",
    "say",
    "sentences",
    "shipped_nomenclature",
    "shipped_profile",
    "shorten_values",
    "shown",
    "unit_key",
    "variable",
    "verified",
    "visible",
    "visible_line",
    "words_of",
    "workbooks",
]  # fmt: skip

TEMPLATES = Path(__file__).parents[2] / "workbook_templates"


def findings_in(grids, *, complete=False, profile=None):
    """All that is found in these workbooks, as the buttons and the commands find it."""
    return checked_in(grids, complete=complete, profile=profile).findings


def checked_in(grids, *, complete=False, profile=None):
    """These workbooks as checked: their offices with findings and, if complete, consolidations."""
    return check(batch_of_grids(grids), profile, consolidating=complete)


def found_in_files(places, *, exclude=(), aside=(), complete=False):
    """All that is found in these folders and files, as the commands find it."""
    return check(read_batch(candidates(places, exclude, aside)), consolidating=complete).findings


def found_in_candidates(files):
    """All that is found in files that are listed already."""
    return check(read_batch(files)).findings


def found_in_cells(grids, *, shortened):
    """What Pandera finds in these workbooks, their rows as they are or as they wait to be validated elsewhere."""
    tables = batch_of_grids(grids).tables.values()
    return list(validate_rows(rows.shortened() if shortened else rows for rows in tables))


def reading_of(grid):
    """What is read of one workbook: the book, the typed rows by sheet, and the findings."""
    batch = batch_of_grids([grid])
    rows = {name: batch.rows_by_book(row_type).get((grid.name, 0), []) for row_type, name in SHEETS.items()}
    return batch.books[0], rows, batch.findings


def chains_of(grids, *, profile=None):
    """The chains of these workbooks, one for each office and year; their cells are not validated."""
    offices = offices_of(batch_of_grids(grids), profile or shipped_profile(), shipped_nomenclature())
    return [chain for _, chain in offices.chains if chain is not None]


def consolidated_to(target, places, settings):
    """Consolidate these folders and files into this workbook, as the command does."""
    outcome = run(candidates(places, settings.exclude, [target]), Job(settings.profile, consolidating=True))
    return write(outcome, target, settings)


def words_of(finding):
    """The message and the hint of a finding, in Indonesian."""
    words = say(finding, Lang.ID)
    return words.message, words.hint


sentences = words_of


def said(finding):
    """A finding's message in Indonesian."""
    return say(finding, Lang.ID).message


def read(parse, cell):
    """The value that this parser reads from a cell, or the reason why it is unreadable."""
    try:
        return parse(cell)
    except Unreadable as refused:
        return refused.reason


def office_in_state(role, **state):
    """The shipped profile with one position in this state, such as ``vacant=True``."""
    shipped = shipped_profile()
    positions = (replace(p, **state) if p.id == role else p for p in shipped.positions)
    return replace(shipped, positions=tuple(positions))


def office_beside(name):
    """The shipped profile with one more position outside the office, which signs no agreement in it."""
    shipped = shipped_profile()
    return replace(shipped, outside=(*shipped.outside, Position(id="outside", name=name)))
