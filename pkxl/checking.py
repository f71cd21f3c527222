"""Checking: Pandera once over the batch, then the rules; the only reader of Pandera's SchemaErrors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pkxl.batch import Batch, Rows, uncollected
from pkxl.chain import Agreement, Chain, chains_of
from pkxl.errors import NothingReadable
from pkxl.exemptions import with_waivers
from pkxl.findings import Finding, Origin
from pkxl.nomenclature import Nomenclature, shipped_nomenclature
from pkxl.office import Profile, shipped_profile
from pkxl.rules import AGREEMENT_RULES, CHAIN_RULES
from pkxl.tables import EVERY_SHEET, EXPLANATION, Column, cell_words, columns, schema
from pkxl.values import format_rupiah


@dataclass(slots=True)
class Checked:
    """A batch, its chains, and all that was found, in the order in which people read it."""

    batch: Batch
    chains: list[Chain]
    findings: list[Finding]


_EXPLAINING = ("description", "relevance", "formula", "data_source")
_ONLY_WHEN_COMPLETE = frozenset({"K01"})


def check(
    batch: Batch,
    profile: Profile | None = None,
    nomenclature: Nomenclature | None = None,
    *,
    complete: bool = False,
) -> Checked:
    """Validate every table once for the whole batch, then run the rules.

    complete: whether all positions of an office should be here, as in a consolidation.
    Raises NothingReadable if the batch holds no workbook and no finding.
    """
    if not batch.books and not batch.findings:
        raise NothingReadable("Tidak ada workbook yang dapat dibaca.")
    with uncollected():
        return _checked(batch, profile or shipped_profile(), nomenclature or shipped_nomenclature(), complete=complete)


def _checked(batch: Batch, profile: Profile, nomenclature: Nomenclature, *, complete: bool) -> Checked:
    chains = chains_of(batch, profile, nomenclature)
    findings = [*batch.findings]
    for sheet in EVERY_SHEET:
        findings += _pandera_findings(batch.tables[sheet.name])
    seen = {f.origin for f in findings if f.origin.cell}
    for chain in chains:
        every = [*chain.agreements, *chain.other_years, *(other for other, _, _ in chain.repeated)]
        for agreement in every:
            findings += _agreement_findings(agreement, seen)
        findings += _chain_findings(chain, seen, complete)
        findings = with_waivers(chain, batch, findings)
    findings.sort(key=lambda f: f.sort_key)
    return Checked(batch, chains, findings)


def _agreement_findings(agreement: Agreement, seen: set[Origin]) -> Iterator[Finding]:
    for rule in AGREEMENT_RULES:
        for breach in rule.check(agreement):
            if breach.origin not in seen:
                yield Finding(rule.message, breach.origin, breach.values, breach.related)


def _chain_findings(chain: Chain, seen: set[Origin], complete: bool) -> Iterator[Finding]:
    for rule in CHAIN_RULES:
        if rule.message.code in _ONLY_WHEN_COMPLETE and not complete:
            continue
        for breach in rule.check(chain):
            if breach.origin not in seen:
                yield Finding(rule.message, breach.origin, breach.values, breach.related)


def _pandera_findings(rows: Rows) -> Iterator[Finding]:
    """What Pandera finds in one table; a cell that could not be read has its own finding already."""
    from pandera.errors import SchemaErrors

    if not rows.places:
        return
    try:
        schema(rows.sheet.table).validate(rows.frame(), lazy=True)
    except SchemaErrors as errors:
        known = {c.name: c for c in columns(rows.sheet.table)}
        cases = errors.failure_cases
        for name, check_name, index in zip(cases["column"], cases["check"], cases["index"], strict=True):
            column = known[name]
            place = int(index)
            if (place, name) in rows.unreadable or _has_no_place(rows, place, column):
                continue
            if rows.sheet is EXPLANATION and name in _EXPLAINING and _says_nothing(rows, place):
                continue
            yield _finding(rows, place, column, str(check_name).split("(")[0])


def _has_no_place(rows: Rows, index: int, column: Column) -> bool:
    """True where the whole column is missing, which is one finding and not one for each row."""
    place = rows.places[index]
    if column.name in place.lacks:
        return True
    return column.name not in place.columns and column.name not in place.cells and bool(place.columns)


def _says_nothing(rows: Rows, index: int) -> bool:
    """True for an indicator without any explanation, which W11 reports as a whole."""
    return rows.values["indicator"][index] is not None and all(rows.values[name][index] is None for name in _EXPLAINING)


def _finding(rows: Rows, index: int, column: Column, check_name: str) -> Finding:
    value = rows.values[column.name][index]
    message = cell_words.OF_CHECK[check_name]
    if message is cell_words.NEGATIVE and column.minimum != 0:
        message = cell_words.OUT_OF_RANGE
    values = {
        "header": column.header,
        "help": column.help,
        "value": format_rupiah(value) if column.kind.name == "rupiah" and value is not None else value,
        "options": ", ".join(column.options),
        "longest": column.longest,
        "length": len(value) if isinstance(value, str) else 0,
    }
    return Finding(message, rows.origin(index, column.name), values)
