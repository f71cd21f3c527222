"""Exemptions of findings, from the table *Pengecualian* in the workbook of the head of the office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pkxl.agreements.chain import Chain
from pkxl.speed.pickling import travelling
from pkxl.tables.rows import ExemptionRow
from pkxl.vocabulary.findings import CATALOGUE, Finding, Origin, Severity, Waiver, message
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.printing import format_date

_WHY = Wording(
    id="Temuan yang dikecualikan tetap terlihat, dengan alasan dan nama yang memutuskan.",
    en="Waived findings stay visible, with the reason and the name of who decided.",
)
NOT_WAIVABLE = message(
    "K16",
    Severity.WARNING,
    title=Wording(id="Yang dikecualikan boleh dikecualikan", en="What is waived may be waived"),
    says=Wording(
        id="Aturan “{code}” tidak ada atau tidak dapat dikecualikan.",
        en="The rule “{code}” does not exist or cannot be waived.",
    ),
    do=Wording(
        id="Perbaiki temuannya; rekonsiliasi anggaran tidak dapat dikecualikan.",
        en="Mend what was found; the reconciliation of budgets cannot be waived.",
    ),
    why=_WHY,
)
WITHOUT_EFFECT = message(
    "K17",
    Severity.NOTE,
    title=Wording(id="Setiap pengecualian mengenai satu temuan", en="Every exemption meets a finding"),
    says=Wording(
        id="Pengecualian {code} ini tidak mengenai temuan apa pun.", en="This exemption of {code} meets no finding."
    ),
    do=Wording(
        id="Hapus barisnya bila temuannya sudah diperbaiki, atau periksa workbook, sel, alasan dan namanya.",
        en="Remove the row if the finding is mended, or check workbook, cell, reason and name.",
    ),
    why=_WHY,
)


@travelling
@dataclass(frozen=True, slots=True)
class Exempted:
    """One row of the table: the code of a finding, its section and place (a cell or a text), and its waiver."""

    code: str
    section: str
    place: str
    waiver: Waiver
    origin: Origin


@travelling
@dataclass(frozen=True, slots=True)
class Exemptions:
    """The exemptions of one office; `titles` are the positions of its workbooks, by workbook."""

    rows: tuple[Exempted, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


def exemptions_of(chain: Chain) -> Exemptions:
    """The complete rows of the table; incomplete rows have no effect, and the validation of cells reports them."""
    if chain.top is None:
        return Exemptions()
    rows = tuple(exempted for row in chain.top.exemptions if (exempted := _exemption(row)) is not None)
    return Exemptions(rows, {a.name: a.title for a in chain.agreements} if rows else {})


def _exemption(row: ExemptionRow) -> Exempted | None:
    """The exemption in this row, None if one of its required cells is empty; without words it meets no finding."""
    if not (row.code and row.section and row.place and row.reason and row.name and row.decided_on):
        return None
    if not (key(row.reason) and key(row.name)):  # ????
        return Exempted(row.code, "", "", Waiver("", "", ""), row.where.origin("code", row.row))
    waiver = Waiver(reason=row.reason, name=row.name, date=format_date(row.decided_on))
    return Exempted(row.code, row.section, row.place, waiver, row.where.origin("code", row.row))


def with_waivers(exemptions: Exemptions, findings: list[Finding]) -> list[Finding]:
    """The findings of an office with waivers, and findings for exemptions that are not allowed or have no effect."""
    rows = exemptions.rows
    if not rows:
        return findings
    used: set[int] = set()
    result = []
    for finding in findings:
        number = next((i for i, row in enumerate(rows) if _matches(row, finding, exemptions.titles)), None)
        if number is None or finding.waiver is not None:
            result.append(finding)
            continue
        used.add(number)
        result.append(replace(finding, waiver=rows[number].waiver))
    for number, row in enumerate(rows):
        entry = CATALOGUE.get(row.code.upper())
        if entry is None or not entry.waivable:
            result.append(Finding(NOT_WAIVABLE, row.origin, {"code": row.code}))
        elif number not in used:
            result.append(Finding(WITHOUT_EFFECT, row.origin, {"code": row.code}))
    return result


def _matches(row: Exempted, finding: Finding, titles: Mapping[str, str]) -> bool:
    """True if the exemption is of this finding: by code, workbook or position, and cell or text."""
    if row.code.upper() != finding.code or not finding.message.waivable:
        return False
    workbook = finding.origin.workbook
    wanted = key(row.section.removesuffix(".xlsx").removesuffix(".xlsm"))
    stem = key(re.sub(r"\.xls[xm]$", "", workbook))
    if not wanted or workbook not in titles or wanted not in (stem, key(titles[workbook])):
        return False
    place = row.place.translate(_UNQUOTED).strip()
    cell, sheet = finding.origin.cell or "", finding.origin.sheet or ""
    if place.upper() in (cell, f"{sheet}!{cell}".upper()):
        return True
    text = key(place)
    texts = (key(value) for value in finding.values.values() if isinstance(value, str))
    return len(text) > 3 and any(text in value for value in texts)


_UNQUOTED = str.maketrans("", "", "$'")
