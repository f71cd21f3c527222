"""The terminal output: findings by workbook, and the summary tables of a consolidation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, groupby
from textwrap import fill

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pkxl.consolidation.regency import Regency, Summary
from pkxl.reports.wording import Found, counted, say, workbooks
from pkxl.tables import PROGRAM
from pkxl.vocabulary.findings import SEVERITY_WORD, Finding, Severity
from pkxl.vocabulary.language import Lang, Wording
from pkxl.vocabulary.printing import format_integer
from pkxl.vocabulary.visible import visible_line

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "i"}
_SHOWN_CELLS = 12
CLEAN = Wording(id="Tidak ada kesalahan.", en="No errors.")
TOTAL_LINE = Wording(id="{workbooks} diperiksa: {counted}.", en="{workbooks} checked: {counted}.")
BY_PROGRAM = Wording(id="Anggaran per program", en="Budget by program")
AMOUNT = Wording(id="Rupiah", en="Rupiah")
TOTAL = Wording(id="Jumlah", en="Total")
RECONCILIATION = Wording(id="Rekonsiliasi", en="Reconciliation")
WRITTEN = Wording(id="Tertulis", en="Written")
BELOW = Wording(id="Di bawahnya", en="Below it")
DIFFERENCE = Wording(id="Selisih", en="Difference")
ALL_CLOSE = Wording(
    id="Semua {n} baris tertutup sampai rupiah terakhir (selisih 0).",
    en="All {n} lines close to the last rupiah (difference 0).",
)
NOT_MET = Wording(id="Aturan yang tidak terpenuhi", en="Rule that does not hold")
PLACES = Wording(id="Tempat", en="Places")
NOT_FINAL = Wording(id="BELUM FINAL: masih ada {n} kesalahan.", en="NOT FINAL. Errors left: {n}.")


def print_findings(console: Console, result: Found, lang: Lang) -> None:
    """Print the findings of every workbook, equal ones together, and the summary line."""
    for workbook, group in groupby(result.findings, key=lambda f: f.origin.workbook):
        found = list(group)
        console.print(Text.assemble((visible_line(workbook), "bold"), (f"  {counted(found, lang)}", "dim")))
        # One text for each workbook, wrapped already: to lay out each finding separately takes as long as the checks.
        pieces = chain.from_iterable(_pieces(same, lang, console.width) for same in _grouped(found, lang))
        console.print(Text.assemble(*pieces), soft_wrap=True)
    print_summary(console, result, lang)


def print_summary(console: Console, result: Found, lang: Lang) -> None:
    """Print the number of workbooks and of findings by severity."""
    if not any(f.severity is Severity.ERROR for f in result.findings):
        console.print(Text(CLEAN[lang], style="bold green"))
    console.print(
        TOTAL_LINE[lang].format(workbooks=workbooks(result.workbooks, lang), counted=counted(result.findings, lang))
    )


def _grouped(findings: list[Finding], lang: Lang) -> list[list[Finding]]:
    """The findings grouped by equal text, or by rule if it has many places; the order is kept."""
    by_code: dict[tuple[int, str, str | None, str], list[Finding]] = {}
    for f in findings:
        text = say(f, lang).message if f.severity is Severity.ERROR else ""
        by_code.setdefault((f.severity.rank, f.code, f.origin.sheet, text), []).append(f)
    return list(by_code.values())


def _pieces(group: list[Finding], lang: Lang, width: int) -> Iterator[tuple[str, str]]:
    """The text of equal findings in parts, as (text, style): severity and places, message, hint."""
    first = group[0]
    said = say(first, lang)
    cells = [f.origin.cell or "-" for f in group]
    shown = ", ".join(cells[:_SHOWN_CELLS]) + (f", +{len(cells) - _SHOWN_CELLS}" if len(cells) > _SHOWN_CELLS else "")
    place = f"{first.origin.sheet or ''} {shown if first.origin.cell else ''}".strip()
    several = len(group) > 1 and first.severity is not Severity.ERROR
    mark = f"  {_MARKS[first.severity]} {first.code} "
    yield mark, _COLOURS[first.severity]
    yield (
        _lines(visible_line(place) + (f"  ({len(group)}×)" if several else ""), width, mark, "  ").removeprefix(mark),
        "bold",
    )
    message = f"{first.message.title[lang]}: {said.message}" if several else said.message
    yield _lines(message, width, _INDENT, _INDENT), ""
    yield _lines(f"→ {said.hint}", width, _INDENT, _INDENT), "dim"


_INDENT = " " * 6
_MIN_WIDTH = 40


@lru_cache(maxsize=1024)
def _lines(text: str, width: int, first: str, others: str) -> str:
    """A paragraph wrapped at this width, with the beginnings of its lines; a memo, since many findings are equal."""
    wide = max(width, _MIN_WIDTH)
    return fill(text, wide, initial_indent=first, subsequent_indent=others, break_on_hyphens=False) + "\n"


_SHOWN_OFFICES = 25
OFFICES = Wording(id="{n} perangkat daerah, {open} belum final", en="{n} offices, {open} not final")
OFFICE = Wording(id="Perangkat daerah", en="Office")
POSITIONS = Wording(id="Jabatan", en="Positions")
ERRORS = Wording(id="Kesalahan", en="Errors")
MORE_OFFICES = Wording(id="... dan {n} lagi; semuanya di workbook hasil.", en="... and {n} more; the workbook has all.")


def _print_offices(console: Console, regency: Regency, lang: Lang) -> None:
    """Print the offices with most errors, as many as fit on a screen."""
    unfinished = sum(not o.consolidation.is_final for o in regency.offices)
    title = OFFICES[lang].format(n=len(regency.offices), open=unfinished)
    table = Table(title=title, title_justify="left", title_style="bold")
    table.add_column(OFFICE[lang])
    for heading in (POSITIONS, ERRORS, AMOUNT):
        table.add_column(heading[lang], justify="right", no_wrap=True)
    offices = sorted(regency.offices, key=lambda o: -o.consolidation.errors)
    for office in offices[:_SHOWN_OFFICES]:
        consolidation = office.consolidation
        year = f" {consolidation.year or ''}" if len(regency.years) > 1 else ""
        name = visible_line(f"{consolidation.unit_name}, {consolidation.regency}{year}".strip())
        here = f"{consolidation.positions - len(consolidation.missing)}/{consolidation.positions}"
        table.add_row(name, here, format_integer(consolidation.errors), format_integer(consolidation.total))
    console.print(table)
    if len(offices) > _SHOWN_OFFICES:
        console.print(MORE_OFFICES[lang].format(n=len(offices) - _SHOWN_OFFICES))


def print_consolidation(console: Console, consolidation: Summary, lang: Lang) -> None:
    """Print the budget by program, the differences of the reconciliation, and whether the result is final."""
    table = Table(title=BY_PROGRAM[lang], title_justify="left", title_style="bold")
    table.add_column(PROGRAM)
    table.add_column(AMOUNT[lang], justify="right", no_wrap=True)
    for program in consolidation.programs:
        table.add_row(visible_line(f"{program.code} {program.title}".strip()), format_integer(program.amount))
    table.add_section()
    table.add_row(TOTAL[lang], format_integer(consolidation.total), style="bold")
    console.print(table)
    if isinstance(consolidation, Regency):
        _print_offices(console, consolidation, lang)
    else:
        _print_reconciliation(console, consolidation, lang)
    if not consolidation.is_final:
        console.print(Text(NOT_FINAL[lang].format(n=consolidation.errors), style="bold red"))


def _print_reconciliation(console: Console, consolidation: Summary, lang: Lang) -> None:
    console.print(Text(RECONCILIATION[lang], style="bold"))
    open_rows = [r for r in consolidation.reconciled if r.difference != 0]
    if not open_rows:
        console.print("  " + ALL_CLOSE[lang].format(n=len(consolidation.reconciled)))
        return
    table = Table()
    table.add_column("")
    for heading in (WRITTEN, BELOW, DIFFERENCE):
        table.add_column(heading[lang], justify="right", no_wrap=True)
    for row in open_rows:
        actual = "-" if row.actual is None else format_integer(row.actual)
        difference = "-" if row.difference is None else format_integer(row.difference)
        table.add_row(visible_line(row.title), format_integer(row.expected), actual, difference)
    console.print(table)


def print_severities(console: Console, result: Found, lang: Lang) -> None:
    """Print the number of findings by severity and rule."""
    table = Table(title=counted(result.findings, lang), title_justify="left", title_style="bold")
    table.add_column("")
    table.add_column(NOT_MET[lang])
    table.add_column(PLACES[lang], justify="right")
    by_rule: dict[str, list[Finding]] = {}
    for f in sorted(result.findings, key=lambda f: (f.severity.rank, f.code)):
        by_rule.setdefault(f.code, []).append(f)
    for code, found in by_rule.items():
        message = found[0].message
        word = Text(SEVERITY_WORD[found[0].severity][lang], style=_COLOURS[found[0].severity])
        table.add_row(word, f"{code} {message.title[lang]}", str(len(found)))
    console.print(table)
