"""The JSON output: one object, its keys and values the same in every language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pkxl.consolidation.regency import Entry, Regency, Summary
from pkxl.office.nomenclature import LEVEL_IDS
from pkxl.reports.wording import Found, counts, say
from pkxl.vocabulary.findings import Finding
from pkxl.vocabulary.language import Lang

_LEVELS = {name: level for level, name in LEVEL_IDS.items()}


class _Made(list[Any]):
    """A list whose entries are made when they are asked for, one after another; the encoder holds one at a time."""

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
        "findings": _Made(lambda finding: finding_json(finding, lang), result.findings),
    }


def summary(result: Found) -> dict[str, Any]:
    """Counts by severity and the workbooks that were read."""
    return {"workbooks": result.workbooks, **{f"{s.value}s": n for s, n in counts(result.findings).items()}}


def finding_json(finding: Finding, lang: Lang) -> dict[str, Any]:
    """One finding as design and schema have it."""
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


def consolidation_json(result: Found, done: Summary, lang: Lang) -> dict[str, Any]:
    """A consolidation: the validation's object, and budget, total and reconciliation in whole rupiah.

    With several offices these are of all together, and ``offices`` has each.
    """
    data = {**validation_json(result, lang), **_sums(done)}
    if isinstance(done, Regency):
        data["offices"] = _Made(_office, done.offices)
    return data


def _sums(done: Summary) -> dict[str, Any]:
    return {
        "budget": [
            {
                "kode": item.code or None,
                "tingkat": _LEVELS[item.level],
                "uraian": item.title,
                "anggaran": item.amount,
            }
            for item in done.items
        ],
        "total": done.total,
        "reconciliation": [
            {"uraian": r.title, "expected": r.expected, "actual": r.actual, "difference": r.difference}
            for r in done.reconciled
        ],
        "final": done.is_final,
    }


def _office(office: Entry) -> dict[str, Any]:
    done = office.done
    return {
        "unit": done.unit_name,
        "regency": done.regency,
        "year": done.year,
        "kind": done.kind or None,
        "counts": office.counts,
        "missing": done.missing,
        **{f"{s.value}s": n for s, n in counts(done.findings).items()},
        **_sums(done),
    }


def dumped(data: dict[str, Any]) -> Iterator[str]:
    """The object as text, part by part, the same to the byte for the same data."""
    yield from json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(data)
    yield "\n"
