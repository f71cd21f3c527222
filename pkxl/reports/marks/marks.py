"""Marks of cells and rows of the result sheet, for annotated copies and for live Excel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pkxl.reports.wording import counted, say
from pkxl.vocabulary.findings import SEVERITY_WORD, Finding, Severity
from pkxl.vocabulary.language import Lang, Wording

RESULT_SHEET = "Hasil Validasi"
HEADINGS = (
    Wording(id="Tingkat", en="Severity"),
    Wording(id="Kode", en="Code"),
    Wording(id="Lembar", en="Sheet"),
    Wording(id="Sel", en="Cell"),
    Wording(id="Temuan", en="Finding"),
    Wording(id="Saran", en="Hint"),
)
WIDTHS = (13, 8, 14, 9, 70, 60)
CLEAN = Wording(id="Tidak ada kesalahan", en="No errors")
RELATED = Wording(
    id="Terkait temuan di {workbook} {sheet}!{cell}: ", en="Concerned by the finding in {workbook} {sheet}!{cell}: "
)
ROW_OF = Wording(id="(lembar Hasil Validasi, baris {row})", en="(sheet Hasil Validasi, row {row})")
FIRST_ROW = 5
"""The first row of findings on the result sheet, from 1; the header stands above it."""


@dataclass(slots=True)
class Mark:
    """The mark of one cell (row and column from 1): the worst severity of its findings, and their texts."""

    sheet: str
    row: int
    column: int
    severity: Severity
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The note of the cell."""
        return "\n\n".join(self.notes)


@dataclass(slots=True)
class ResultRow:
    """One row of the result sheet."""

    severity: Severity
    texts: tuple[str, str, str, str, str, str]
    sheet: str | None
    cell: str | None


@dataclass(slots=True)
class Result:
    """The marks of one workbook, and its result sheet."""

    title: str
    clean: bool
    rows: list[ResultRow]
    marks: list[Mark]


def result_of(workbook: str, findings: Iterable[Finding], lang: Lang) -> Result:
    """The marks and result rows of this workbook: its own findings, errors first, and those related to its cells."""
    every = list(findings)
    own = sorted((f for f in every if f.origin.workbook == workbook), key=lambda f: f.sort_key)
    marks: dict[tuple[str, int, int], Mark] = {}
    rows = []
    for number, finding in enumerate(own):
        said = say(finding, lang)
        row = FIRST_ROW + number
        o = finding.origin
        word = SEVERITY_WORD[finding.severity][lang]
        rows.append(
            ResultRow(
                finding.severity,
                (word, finding.code, o.sheet or "", o.cell or "", said.message, said.hint),
                o.sheet,
                o.cell,
            )
        )
        note = f"{word} {finding.code}: {said.message}\n{said.hint}\n{ROW_OF[lang].format(row=row)}"
        for place in finding.places:
            _mark(marks, finding, place.sheet, place.row, place.column, note)
    for finding in every:
        if finding.origin.workbook == workbook:
            continue
        for o in finding.related:
            if o.workbook == workbook:
                f = finding.origin
                lead = RELATED[lang].format(workbook=f.workbook, sheet=f.sheet, cell=f.cell)
                _mark(marks, finding, o.sheet, o.row, o.column, f"{finding.code}: {lead}{say(finding, lang).message}")
    clean = not any(f.severity is Severity.ERROR for f in own)
    title = f"{workbook}: {counted(own, lang)}" + (f". {CLEAN[lang]}." if clean else ".")
    return Result(title, clean, rows, list(marks.values()))


def _mark(
    marks: dict[tuple[str, int, int], Mark],
    finding: Finding,
    sheet: str | None,
    row: int | None,
    column: int | None,
    note: str,
) -> None:
    if sheet is None or row is None or column is None:
        return
    mark = marks.setdefault((sheet, row, column), Mark(sheet, row, column, finding.severity))
    if finding.severity.rank < mark.severity.rank:
        mark.severity = finding.severity
    mark.notes.append(note)
