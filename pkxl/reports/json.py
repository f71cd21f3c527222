"""The JSON output: one object with the same keys in every language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pkxl.consolidation.regency import Entry, Regency, Summary
from pkxl.office.nomenclature import LEVEL_IDS
from pkxl.reports.wording import Found, counts, say
from pkxl.vocabulary.findings import Finding
from pkxl.vocabulary.language import Lang
from pkxl.vocabulary.visible import escaped_in_json

_LEVELS = {name: level for level, name in LEVEL_IDS.items()}


class _LazyList(list[Any]):
    """A lazy list for the JSON encoder, which has only one entry in memory at a time."""

    def __init__(self, make: Callable[[Any], dict[str, Any]], things: Sequence[Any]) -> None:
        super().__init__()
        self._make, self._things = make, things

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return map(self._make, self._things)

    def __len__(self) -> int:
        return len(self._things)


def validation_json(result: Found, lang: Lang) -> dict[str, Any]:
    """The findings of a validation and their summary."""
    return {
        "summary": summary(result),
        "findings": _LazyList(lambda finding: finding_json(finding, lang), result.findings),
    }


def summary(result: Found) -> dict[str, Any]:
    """The number of workbooks that were read, and of findings by severity."""
    return {"workbooks": result.workbooks, **{f"{s.value}s": n for s, n in counts(result.findings).items()}}


def finding_json(finding: Finding, lang: Lang) -> dict[str, Any]:
    """One finding as an object of the JSON schema."""
    said = say(finding, lang)
    entry: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "workbook": finding.origin.workbook,
        "sheet": finding.origin.sheet,
        "cell": finding.origin.cell,
        "message": said.message,
        "hint": said.hint,
    }
    if finding.related:
        entry["related"] = [{"workbook": o.workbook, "sheet": o.sheet, "cell": o.cell} for o in finding.related]
    if finding.waiver:
        entry["waived"] = {
            "reason": finding.waiver.reason,
            "name": finding.waiver.name,
            "date": finding.waiver.date,
        }
    return entry


def consolidation_json(result: Found, consolidation: Summary, lang: Lang) -> dict[str, Any]:
    """The object of a validation, with budget, total and reconciliation in whole rupiah.

    For several offices, these are of all of them, and ``offices`` has an object for each.
    """
    data = {**validation_json(result, lang), **_sums(consolidation)}
    if isinstance(consolidation, Regency):
        data["offices"] = _LazyList(_office, consolidation.offices)
    return data


def _sums(consolidation: Summary) -> dict[str, Any]:
    return {
        "budget": [
            {
                "kode": item.code or None,
                "tingkat": _LEVELS[item.level],
                "uraian": item.title,
                "anggaran": item.amount,
            }
            for item in consolidation.items
        ],
        "total": consolidation.total,
        "reconciliation": [
            {"uraian": r.title, "expected": r.expected, "actual": r.actual, "difference": r.difference}
            for r in consolidation.reconciled
        ],
        "final": consolidation.is_final,
    }


def _office(office: Entry) -> dict[str, Any]:
    consolidation = office.consolidation
    return {
        "unit": consolidation.unit_name,
        "regency": consolidation.regency,
        "year": consolidation.year,
        "kind": consolidation.kind or None,
        "counts": office.counts,
        "missing": consolidation.missing,
        **{f"{s.value}s": n for s, n in counts(consolidation.findings).items()},
        **_sums(consolidation),
    }


def dumped(data: dict[str, Any]) -> Iterator[str]:
    """The object as JSON text, in parts; deterministic."""
    yield from map(escaped_in_json, json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(data))
    yield "\n"
