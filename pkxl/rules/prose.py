"""Rules on Lampiran II: every indicator has an explanation of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule, at
from pkxl.speed.memo import of_texts
from pkxl.tables.rows import ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.numbers import same_figure
from pkxl.vocabulary.printing import format_figure
from pkxl.vocabulary.spelling import is_percentage, official, standard

Indicator = TypeVar("Indicator", PerformanceRow, ExplanationRow)

_KINERJA = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"
_PENJELASAN = "Penjelasan\n| No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |\n"
_EXPLAINED = "| {no} | {objective} | {meaning} | {indicator} | u | r | {formula} | {source} | {target} | {reason} |\n"


def _explained(**values: object) -> str:
    defaults: dict[str, object] = {
        "no": 1,
        "objective": "Terlaksananya rapat",
        "meaning": "rapat",
        "indicator": "Jumlah laporan rapat",
        "formula": "laporan dibagi target dikali 100",
        "source": "Notulen",
        "target": 12,
        "reason": "sesuai Renstra",
    }
    return _EXPLAINED.format(**(defaults | values))


_ONE = (
    _KINERJA + "| 1 | Sasaran Kegiatan | Terlaksananya rapat | Jumlah laporan rapat | 12 | Laporan |\n\n" + _PENJELASAN
)


_BRACKETED = re.compile(r"\([^)]*\)")
_COUNTED = re.compile(r"Sasaran kinerja ini memiliki.*", re.DOTALL | re.IGNORECASE)


def meaning_key(meaning: str | None) -> str:
    """The key of a meaning, without the sentence about the number of indicators."""
    return key(_COUNTED.sub("", meaning or ""))


@of_texts(8192)
def _indicator_key(indicator: str) -> str:
    """The key of an indicator, without spelling variants, brackets and spaces."""
    text = key(_BRACKETED.sub("", indicator))
    return official(standard(text)).replace(" ", "")


@of_texts(16_384)
def _same_indicator(both: tuple[str, ...]) -> bool:
    """True for two similar spellings of one indicator."""
    from rapidfuzz import fuzz

    a, b = map(_indicator_key, both)
    return a == b or (min(len(a), len(b)) > 12 and (fuzz.ratio(a, b) >= 90))


def _counterpart(indicator: str | None, rows: Sequence[Indicator]) -> Indicator | None:
    """The row with this indicator in the other table, else the one with a similar spelling; None if there is none."""
    if indicator is None:
        return None
    exact = _indicator_key(indicator)
    named = [(row.indicator, row) for row in rows if row.indicator is not None]
    for text, row in named:
        if _indicator_key(text) == exact:
            return row
    return next((row for text, row in named if _same_indicator((indicator, text))), None)


_WHY = Wording(
    id="Lampiran II menjelaskan setiap indikator dan target Lampiran I.",
    en="Lampiran II explains every indicator and target of Lampiran I.",
)


@agreement_rule(
    "W03",
    Severity.WARNING,
    title=Wording(id="Indikator Lampiran I dijelaskan", en="Indicators of Lampiran I are explained"),
    says=Wording(
        id="Indikator “{indicator}” belum dijelaskan di lembar Penjelasan.",
        en="The indicator “{indicator}” is not explained on the sheet Penjelasan.",
    ),
    do=Wording(
        id="Tambahkan barisnya di Penjelasan, dengan tulisan yang sama.",
        en="Add its row to Penjelasan, written the same.",
    ),
    why=_WHY,
    example=Example(fails=_ONE + _explained(indicator="Jumlah tamu").strip(), passes=_ONE + _explained().strip()),
)
def indicator_is_explained(agreement: Agreement) -> Iterator[Breach]:
    """Every indicator of Kinerja has a row in Penjelasan."""
    if agreement.explanation:
        for row in agreement.performance:
            if row.indicator is not None and _counterpart(row.indicator, agreement.explanation) is None:
                yield Breach.at(row, "indicator", {"indicator": row.indicator})


@agreement_rule(
    "W04",
    Severity.WARNING,
    title=Wording(id="Indikator Lampiran II diperjanjikan", en="Indicators of Lampiran II are agreed on"),
    says=Wording(
        id="Indikator “{indicator}” dijelaskan di sini, tetapi tidak ada di lembar Kinerja.",
        en="The indicator “{indicator}” is explained here, but is not on the sheet Kinerja.",
    ),
    do=Wording(
        id="Samakan tulisannya dengan lembar Kinerja, atau hapus barisnya.",
        en="Write it as on the sheet Kinerja, or remove the row.",
    ),
    why=_WHY,
    example=Example(fails=_ONE + _explained(indicator="Jumlah tamu").strip(), passes=_ONE + _explained().strip()),
)
def explained_indicator_is_agreed(agreement: Agreement) -> Iterator[Breach]:
    """Every indicator of Penjelasan is in Kinerja."""
    if agreement.performance:
        for row in agreement.explanation:
            if row.indicator is not None and _counterpart(row.indicator, agreement.performance) is None:
                yield Breach.at(row, "indicator", {"indicator": row.indicator})


_UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_NUMBER_WORDS = [*_UNITS, "sepuluh", "sebelas", *(f"{unit} belas" for unit in _UNITS[2:]), "dua puluh"]
_CLAIM = re.compile(r"(\d{1,2})\s*(?:\(([^)]*)\))?\s*indikator", re.IGNORECASE)


@agreement_rule(
    "W05",
    Severity.WARNING,
    title=Wording(id="Jumlah indikator sesuai dengan yang disebut", en="The number of indicators is the one stated"),
    says=Wording(
        id="Pengertian menyebut {stated} indikator, tetapi barisnya {present}.",
        en="The text states {stated} indicators, but there are {present} rows.",
    ),
    do=Wording(id="Perbaiki jumlahnya, atau lengkapi barisnya.", en="Correct the number, or complete the rows."),
    why=_WHY,
    example=Example(
        fails=_PENJELASAN + _explained(meaning="memiliki 2 (dua) indikator kinerja").strip(),
        passes=_PENJELASAN + _explained(meaning="memiliki 1(satu) indikator kinerja").strip(),
    ),
)
def stated_number_of_indicators_is_present(agreement: Agreement) -> Iterator[Breach]:
    """A text such as ``8 (delapan) indikator`` has as many rows, and its figure and word are equal."""
    counts: dict[str, list[ExplanationRow]] = {}
    for row in agreement.explanation:
        if row.objective is not None:
            counts.setdefault(key(row.objective), []).append(row)
    for rows in counts.values():
        match = _CLAIM.search(rows[0].meaning or "")
        if match is None:
            continue
        stated = int(match[1])
        word = key(match[2] or "")
        spelled = _NUMBER_WORDS.index(word) if word in _NUMBER_WORDS else stated
        if len(rows) not in (stated, spelled) or spelled != stated:
            shown = match[1] + (f" ({match[2]})" if match[2] else "")
            yield Breach.at(rows[0], "meaning", {"stated": shown, "present": len(rows)})


@agreement_rule(
    "W06",
    Severity.WARNING,
    title=Wording(id="Target sama di kedua lampiran", en="Both annexes have the same target"),
    says=Wording(
        id="Target di sini {here}, tetapi di lembar Kinerja {there}.",
        en="The target is {here} here, but {there} on the sheet Kinerja.",
    ),
    do=Wording(id="Samakan kedua target.", en="Make the two targets equal."),
    why=_WHY,
    example=Example(fails=_ONE + _explained(target=11).strip(), passes=_ONE + _explained(target="12,0").strip()),
)
def targets_of_both_annexes_agree(agreement: Agreement) -> Iterator[Breach]:
    """The targets of an indicator in Penjelasan and Kinerja are equal."""
    for row in agreement.explanation:
        other = _counterpart(row.indicator, agreement.performance)
        if other is None or row.target is None or other.target is None:
            continue
        if not same_figure(row.target, other.target):
            yield Breach.at(
                row,
                "target",
                {"here": format_figure(row.target), "there": format_figure(other.target)},
                (at(other, "target"),),
            )


@agreement_rule(
    "W07",
    Severity.WARNING,
    title=Wording(id="Beda target dengan Renstra dijelaskan", en="A target that differs from the Renstra is explained"),
    says=Wording(
        id="Target {target} berbeda dari Renstra ({strategic}), tanpa penjelasan.",
        en="The target {target} differs from the Renstra ({strategic}), without an explanation.",
    ),
    do=Wording(
        id="Jelaskan sebabnya di Penjelasan Target (sebut kata Renstra), atau samakan.",
        en="Give the reason in Penjelasan Target (mention the Renstra), or make them equal.",
    ),
    why=Wording(
        id="Perjanjian menurunkan target jangka menengah Renstra.",
        en="Agreements derive from the Renstra's medium-term targets.",
    ),
)
def difference_from_the_strategic_plan_is_explained(agreement: Agreement) -> Iterator[Breach]:
    """A target that differs from the Renstra has an explanation that mentions it."""
    for row in agreement.performance:
        if row.strategic_target is None or row.target is None or same_figure(row.target, row.strategic_target):
            continue
        other = _counterpart(row.indicator, agreement.explanation)
        text = key((other.target_reason if other else None) or "")
        if "renstra" not in text or "sesuai dengan target" in text:
            values = {"target": format_figure(row.target), "strategic": format_figure(row.strategic_target)}
            yield Breach.at(row, "target", values)


@agreement_rule(
    "W08",
    Severity.WARNING,
    title=Wording(id="Setiap sasaran mempunyai pengertian sendiri", en="Every objective has a meaning of its own"),
    says=Wording(
        id="Pengertian ini sama persis dengan pengertian sasaran di baris {first}.",
        en="This meaning is the same as that of the objective in row {first}.",
    ),
    do=Wording(id="Tulis pengertian sasaran ini sendiri.", en="Write this objective's own meaning."),
    why=Wording(
        id="Teks yang tersalin menjelaskan sasaran yang salah.",
        en="Copied text explains the wrong objective.",
    ),
    example=Example(
        fails=_PENJELASAN
        + _explained()
        + _explained(no=2, objective="Tersedianya mebel", indicator="Jumlah paket mebel").strip(),
        passes=_PENJELASAN
        + _explained()
        + _explained(no=2, objective="Tersedianya mebel", meaning="mebel", indicator="Jumlah paket mebel").strip(),
    ),
)
def meaning_is_the_objectives_own(agreement: Agreement) -> Iterator[Breach]:
    """No two objectives have the same meaning."""
    first: dict[str, ExplanationRow] = {}
    seen: set[str] = set()
    for row in agreement.explanation:
        if row.meaning is None or row.objective is None or key(row.objective) in seen:
            continue
        seen.add(key(row.objective))
        text = meaning_key(row.meaning)
        if text and text in first:
            yield Breach.at(row, "meaning", {"first": first[text].row})
        first.setdefault(text, row)


_DIVIDED = re.compile(r"dibagi|di bagi|\bper\b|/|:|÷|banding|=|rata-rata|rata rata", re.IGNORECASE)


@agreement_rule(
    "W09",
    Severity.WARNING,
    title=Wording(
        id="Formulasi persentase berpembilang dan berpenyebut",
        en="A percentage's formula has a numerator and a denominator",
    ),
    says=Wording(
        id="Formulasi “{formula}” tidak menyebut pembilang dan penyebut.",
        en="The formula “{formula}” names no numerator and denominator.",
    ),
    do=Wording(
        id="Tulis: jumlah ... dibagi jumlah ... dikali 100%.",
        en="Write: jumlah ... dibagi jumlah ... dikali 100%.",
    ),
    why=Wording(
        id="Persentase tanpa penyebut tidak dapat dihitung ulang.",
        en="A percentage without a denominator cannot be recomputed.",
    ),
    example=Example(
        fails=_PENJELASAN + _explained(indicator="Persentase aset terawat", formula="Hasil rekon aset").strip(),
        passes=_PENJELASAN
        + _explained(
            indicator="Persentase aset terawat", formula="aset terawat dibagi seluruh aset dikali 100%"
        ).strip(),
    ),
)
def percentage_formula_is_a_ratio(agreement: Agreement) -> Iterator[Breach]:
    """The formula of a percentage has a division."""
    for row in agreement.explanation:
        if row.formula is None or row.indicator is None:
            continue
        if is_percentage(_BRACKETED.sub("", row.indicator)) and not _DIVIDED.search(row.formula):
            yield Breach.at(row, "formula", {"formula": _short(row.formula)})


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 70 else line[:69] + "…"


@agreement_rule(
    "W10",
    Severity.WARNING,
    title=Wording(id="Sumber data dari bagian sendiri", en="The data come from the section itself"),
    says=Wording(
        id="Sumber data menyebut {named}, padahal ini perjanjian {own}.",
        en="The data source names {named}, but this is the agreement of {own}.",
    ),
    do=Wording(
        id="Ganti dengan bagian yang benar, bila teks ini tersalin.",
        en="Name the right section, if this text was copied.",
    ),
    why=Wording(id="Teks yang tersalin menunjuk orang yang salah.", en="Copied text points to the wrong people."),
)
def data_source_is_not_another_section(agreement: Agreement) -> Iterator[Breach]:
    """A data source names no section other than that of the agreement."""
    if agreement.role is None:
        return
    for row in agreement.explanation:
        text = row.data_source or ""
        for prefix in ("Seksi", "Sub Bagian", "Subbagian"):
            match = re.search(rf"\b{prefix}\b[^;,.\n]*", text, re.IGNORECASE)
            if match is None:
                continue
            named = agreement.profile.role_of("Kepala " + match[0].strip())
            if named is not None and named != agreement.role and agreement.profile.has(named):
                yield Breach.at(row, "data_source", {"named": match[0].strip(), "own": agreement.title})
                break


@agreement_rule(
    "W11",
    Severity.WARNING,
    title=Wording(id="Indikator yang tercantum dijelaskan", en="A listed indicator is explained"),
    says=Wording(
        id="Indikator “{indicator}” tercantum, tetapi uraian, relevansi, formulasi dan sumber datanya kosong.",
        en="The indicator “{indicator}” is listed, but its explanation is empty throughout.",
    ),
    do=Wording(
        id="Lengkapi barisnya, atau hapus bila bukan indikator bagian ini.",
        en="Complete the row, or remove it if it is not yours.",
    ),
    why=_WHY,
    example=Example(
        fails=_PENJELASAN + "| 1 | Terlaksananya rapat | rapat | Jumlah laporan rapat | | | | | 12 | sesuai Renstra |",
        passes=_PENJELASAN + _explained().strip(),
    ),
)
def listed_indicator_is_explained(agreement: Agreement) -> Iterator[Breach]:
    """A row of Penjelasan has more than an indicator; single empty cells are findings of the validation of cells."""
    for row in agreement.explanation:
        if row.indicator is not None and not any((row.description, row.relevance, row.formula, row.data_source)):
            yield Breach.at(row, "indicator", {"indicator": row.indicator})
