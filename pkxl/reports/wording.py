"""The texts of findings in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from pkxl.consolidation.office import Source
from pkxl.vocabulary.cells import Cell, shown
from pkxl.vocabulary.findings import SEVERITY_WORD, SEVERITY_WORDS, Finding, Origin, Severity
from pkxl.vocabulary.language import Lang, Wording
from pkxl.vocabulary.visible import visible_line

WAIVED = Wording(id="Dikecualikan oleh {name} ({date}): {reason}", en="Waived by {name} ({date}): {reason}")
ALSO = Wording(id=" Juga di {places}.", en=" Also at {places}.")
_LONGEST = 2000


class Found(Protocol):
    """The input of every report: the sorted findings, and the number of workbooks."""

    @property
    def findings(self) -> list[Finding]:
        """All findings, in the order of `Finding.sort_key`."""
        ...

    @property
    def workbooks(self) -> int:
        """The number of workbooks that were read."""
        ...


@dataclass(frozen=True, slots=True)
class Said:
    """The texts of a finding in one language."""

    message: str
    hint: str


def say(finding: Finding, lang: Lang) -> Said:
    """The message and the hint of a finding. Raises KeyError if a value for its text is missing."""
    values = {name: _plain(value, lang) for name, value in finding.values.items()}
    message = visible_line(finding.message.says[lang].format_map(values) + _also(finding, lang))
    hint = visible_line(finding.message.do[lang].format_map(values))
    if finding.waiver is not None:
        waiver = finding.waiver
        hint = visible_line(WAIVED[lang].format(name=waiver.name, date=waiver.date, reason=waiver.reason))
    return Said(message, hint)


def _also(finding: Finding, lang: Lang) -> str:
    """The further places of a finding that is said once for several: `` Juga di E7–E11, Penjelasan E6.``"""
    places = finding.places[1:]
    if not places:
        return ""
    sheet = finding.origin.sheet
    parts = []
    for name, column in dict.fromkeys((o.sheet, o.column) for o in places):
        rows = [o for o in places if (o.sheet, o.column) == (name, column)]
        cells = ", ".join(_span(one) for one in _runs(rows))
        parts.append(cells if name == sheet and cells else f"{name or '-'} {cells}".strip())
    return ALSO[lang].format(places=", ".join(parts))


def _runs(places: list[Origin]) -> list[list[Origin]]:
    """Places of one column in runs of rows that follow on each other."""
    runs: list[list[Origin]] = []
    for place in places:
        if runs and place.row is not None and runs[-1][-1].row == place.row - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _span(run: list[Origin]) -> str:
    first, last = run[0].cell or "", run[-1].cell or ""
    return first if len(run) == 1 else f"{first}–{last}"


def left_out(source: Source, lang: Lang) -> str:
    """The reason why a consolidation did not use a file; empty for one that was used."""
    if isinstance(source.reason, Finding):
        return say(source.reason, lang).message
    return source.reason[lang] if source.reason else ""


def _plain(value: Any, lang: Lang) -> Any:
    if isinstance(value, Wording):
        return value[lang]
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    if isinstance(value, float | date):
        cell: Cell = value
        return shown(cell)
    return value


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """The number of findings by severity, errors first; zeros are included."""
    found = Counter(f.severity for f in findings)
    return {severity: found.get(severity, 0) for severity in Severity}


def counted(findings: Iterable[Finding], lang: Lang) -> str:
    """``2 kesalahan, 5 peringatan, 1 catatan``."""
    return ", ".join(
        f"{n} {SEVERITY_WORD[severity][lang].casefold() if n == 1 else SEVERITY_WORDS[severity][lang]}"
        for severity, n in counts(findings).items()
    )


def workbooks(number: int, lang: Lang) -> str:
    """``8 workbook``."""
    return f"{number} {'workbooks' if lang is Lang.EN and number != 1 else 'workbook'}"
