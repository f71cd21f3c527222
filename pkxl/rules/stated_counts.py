"""Rules on stated numbers: as many objectives and indicators as the text says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables.rows import ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording

Row = PerformanceRow | ExplanationRow

_UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_TENS = [f"{unit} puluh" for unit in _UNITS[2:]]
_WORDS = [
    *_UNITS,
    *("sepuluh", "sebelas"),
    *(f"{unit} belas" for unit in _UNITS[2:]),
    *(f"{ten} {unit}".removesuffix(" nol") for ten in _TENS for unit in _UNITS),
]
_NUMBERS = {word: number for number, word in enumerate(_WORDS)}
"""The numbers from 0 to 99 by their words."""
_COUNTED = r"\s*(?:buah\s+)?(?P<what>sasaran|indikator)\b(?:\s+(?P<level>strategis|program|sub\s*kegiatan|kegiatan|kinerja)\b)?"
_CLAIM = re.compile(
    r"(?P<verb>\b(?:memiliki|mempunyai|memuat|mencakup|terdapat|ada|terdiri\s+(?:dari|atas))\s+)?"
    r"(?<![\d.,/-])(?:(?P<digits>\d{1,3})\s*(?:\((?P<word>[^)]*)\))?"
    r"|(?P<spelled>[a-z]+(?:\s+(?:belas|puluh))?(?:\s+[a-z]+)?)\s*\(\s*(?P<bracketed>\d{1,3})\s*\)"
    r"|(?P<bare>\b(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)).replace(" ", r"\s+") + r"))\b)" + _COUNTED,
    re.IGNORECASE,
)
_KINERJA = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number of objectives or indicators as written, in figures and words; `level` is that of the objectives."""

    what: str
    shown: str
    figure: int
    spelled: int
    level: str


def _claims(text: str) -> Iterator[_Claim]:
    """The claims of a text; a number that may be of something else is none.

    A number in words only (*satu indikator*) is a claim behind a verb such as *terdapat*, one of *sasaran* without its
    level too, since it may be one of people.
    """
    for match in _CLAIM.finditer(text):
        word = key(match["word"] or match["spelled"] or match["bare"] or "")
        digits = match["digits"] or match["bracketed"]
        what, level = match["what"].lower(), " ".join((match["level"] or "").lower().split())
        if not match["verb"] and (digits is None or (what == "sasaran" and not level)):
            continue
        number = int(digits) if digits is not None else _NUMBERS[word]
        spelled = _NUMBERS.get(word, _NUMBERS.get(word.rpartition(" ")[2], number))
        shown = " ".join(match[0][len(match["verb"] or "") : match.start("what") - match.start()].split())
        yield _Claim(what, shown, number, spelled, "" if level == "kinerja" else level)


@agreement_rule(
    "W05",
    Severity.WARNING,
    title=Wording(
        id="Jumlah sasaran dan indikator sesuai dengan yang disebut",
        en="The numbers of objectives and indicators are the ones stated",
    ),
    says=Wording(
        id="{header} menyebut {stated} {what}, tetapi barisnya {present}.",
        en="{header} states {stated} {what}, but there are {present}.",
    ),
    do=Wording(
        id="Perbaiki jumlahnya, angka maupun katanya, atau lengkapi barisnya.",
        en="Correct the number, in figures and words, or complete the rows.",
    ),
    why=Wording(
        id="Jumlah yang disebut memberi tahu pembaca apakah lampirannya lengkap.",
        en="The number stated tells a reader whether the annex is complete.",
    ),
    example=Example(
        fails=_KINERJA
        + "| 1 | Sasaran Kegiatan | Terlaksananya 2 (dua) sasaran kegiatan | Jumlah laporan rapat | 12 | Laporan |",
        passes=_KINERJA
        + "| 1 | Sasaran Kegiatan | Terlaksananya 1 (satu) sasaran kegiatan | Jumlah laporan rapat | 12 | Laporan |",
    ),
)
def stated_numbers_are_present(agreement: Agreement) -> Iterator[Breach]:
    """A text such as ``8 (delapan) indikator`` or ``sasaran kegiatan`` has as many rows; its figure and word are equal."""
    tables: tuple[Sequence[Row], ...] = (agreement.performance, agreement.explanation)
    for rows in tables:
        by_objective: dict[str, list[Row]] = {}
        for row in rows:
            if row.objective is not None:
                by_objective.setdefault(key(row.objective), []).append(row)
        for own in by_objective.values():
            for row, column, header, text in _texts(own):
                for claim in _claims(text):
                    present = _present(claim, own, len(by_objective), agreement)
                    if claim.figure not in present or claim.spelled != claim.figure:
                        values = {"header": header, "stated": claim.shown, "what": claim.what, "present": present[0]}
                        yield Breach.at(row, column, values)


def _texts(rows: Sequence[Row]) -> Iterator[tuple[Row, str, str, str]]:
    """The texts of one objective that may state numbers: (row, column, header, text)."""
    yield rows[0], "objective", "Sasaran", rows[0].objective or ""
    for row in rows:
        if isinstance(row, ExplanationRow) and row.meaning is not None:
            yield row, "meaning", "Pengertian", row.meaning
            return


def _present(claim: _Claim, own: Sequence[Row], objectives: int, agreement: Agreement) -> range:
    """How many there are: from those that are filled in to those that blank rows may stand for."""
    if claim.what == "indikator":
        filled = sum(row.indicator is not None for row in own)
        return range(filled, len(own) + 1)
    number = objectives
    if claim.level:
        level = "Sub Kegiatan" if claim.level.startswith("sub") else claim.level.capitalize()
        named = {
            key(row.objective) for row in agreement.performance if row.level == f"Sasaran {level}" and row.objective
        }
        number = len(named) or sum(row.level == level for row in agreement.budget) or objectives
    return range(number, number + 1)
