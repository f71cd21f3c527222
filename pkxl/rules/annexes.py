"""Rules on both annexes: Lampiran II explains the indicators and targets of Lampiran I."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule, at
from pkxl.speed.memo import of_texts
from pkxl.tables.rows import ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.numbers import figure, same_figure
from pkxl.vocabulary.printing import format_figure
from pkxl.vocabulary.spelling import official, standard
from pkxl.vocabulary.targets import GRADE_SCALES

One = TypeVar("One", PerformanceRow, ExplanationRow)
Other = TypeVar("Other", PerformanceRow, ExplanationRow)

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


_WITH_RENSTRA = (
    "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |\n"
    "| 1 | Sasaran Kegiatan | Terlaksananya rapat | Jumlah laporan rapat | 12 | Laporan | 13 |\n\n" + _PENJELASAN
)


_BRACKETED = re.compile(r"\([^)]*\)")
_DIGITS = re.compile(r"\d+")
_MIN_SIMILARITY = 90
_SHORTEST, _LONG = 5, 8
"""The letters of a word from which one of them may be wrong, and two."""


@of_texts(8192)
def _indicator_key(indicator: str) -> str:
    """The key of an indicator, without spelling variants and brackets."""
    return official(standard(key(_BRACKETED.sub("", indicator))))


@of_texts(16_384)
def _is_alike(both: tuple[str, ...]) -> bool:
    """True for keys that differ by blanks, by slips of letters inside words, or by a word that one of them leaves out.

    With a word left out, nine tenths of the letters must be equal. A word in the place of another, or another number,
    makes another indicator.
    """
    from rapidfuzz import fuzz

    one, other = (text.replace(" ", "") for text in both)
    if one == other:
        return True
    few, many = sorted((text.split(" ") for text in both), key=len)
    if len(few) < len(many) and (
        fuzz.ratio(one, other) < _MIN_SIMILARITY or _DIGITS.findall(one) != _DIGITS.findall(other)
    ):
        return False
    rest = iter(many)
    return all(any(_is_same_word(word, other) for other in rest) for word in few)


def _is_same_word(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    if one == other:
        return True
    letters = min(len(one), len(other))
    wrong = 2 if letters >= _LONG else 1 if letters >= _SHORTEST else 0
    return one.isalpha() and other.isalpha() and OSA.distance(one, other) <= wrong


def _counterparts(rows: Sequence[One], others: Sequence[Other]) -> list[list[Other]]:
    """For each row the rows of the other table with its indicator: those of its objective, else all of them.

    Where none is written the same, the one that is alike; a row that is written the same as another one is not taken for
    a slip.
    """
    keys = [_indicator_key(row.indicator) if row.indicator else "" for row in rows]
    by_key: dict[str, list[Other]] = defaultdict(list)
    for other in others:
        if other.indicator:
            by_key[_indicator_key(other.indicator)].append(other)
    free = [text for text in by_key if text not in keys]
    return [
        _of_objective(row, by_key.get(text) or [o for other in free if _is_alike((text, other)) for o in by_key[other]])
        if text
        else []
        for row, text in zip(rows, keys, strict=True)
    ]


def _of_objective(row: PerformanceRow | ExplanationRow, others: list[Other]) -> list[Other]:
    own = [other for other in others if key(other.objective or "") == key(row.objective or "")]
    return own or others


def _alone(rows: Sequence[One], others: Sequence[Other]) -> list[One]:
    """The rows whose indicator is not in the other table; none where as many indicators are blank there."""
    pairs = zip(rows, _counterparts(rows, others), strict=True)
    alone = [row for row, found in pairs if row.indicator and not found]
    return alone if len(alone) > sum(not other.indicator for other in others) else []


_WHY = Wording(
    id="Lampiran II menjelaskan setiap indikator dan target Lampiran I.",
    en="Lampiran II explains every indicator and target of Lampiran I.",
)


@agreement_rule(
    "W03",
    Severity.WARNING,
    title=Wording(id="Indikator Lampiran I dijelaskan", en="Indicators of Lampiran I are explained"),
    says=Wording(
        id="{count} dari {all} indikator di lembar Kinerja belum dijelaskan di lembar Penjelasan, misalnya “{indicator}”{others}.",
        en="{count} of {all} indicators of the sheet Kinerja are not explained on the sheet Penjelasan, such as “{indicator}”{others}.",
    ),
    do=Wording(
        id="Bila indikatornya sama tetapi tulisannya beda, samakan; bila tingkatnya beda (misalnya kegiatan, bukan sub "
        "kegiatan), tambahkan penjelasan indikator Kinerja dan jangan hapus yang sudah ada.",
        en="Where it is the same indicator in other words, write it the same; where the level differs (such as kegiatan, "
        "not sub kegiatan), add the explanations of Kinerja's indicators and remove none that is there.",
    ),
    why=_WHY,
    once=("all",),
    example=Example(fails=_ONE + _explained(indicator="Jumlah tamu").strip(), passes=_ONE + _explained().strip()),
)
def indicator_is_explained(agreement: Agreement) -> Iterator[Breach]:
    """Every indicator of Kinerja has a row in Penjelasan; indicators explained in their place are related."""
    if not agreement.explanation:
        return
    unexplained = _alone(agreement.performance, agreement.explanation)
    explained = _alone(agreement.explanation, agreement.performance) if unexplained else []
    others: Wording | str = ""
    if explained:
        n, first = len(explained), explained[0].indicator
        others = Wording(
            id=f"; di sana dijelaskan {n} indikator lain, misalnya “{first}”",
            en=f"; {n} others are explained there, such as “{first}”",
        )
    places = tuple(at(row, "indicator") for row in explained)
    known = sum(row.indicator is not None for row in agreement.performance)
    for row in unexplained:
        yield Breach.at(row, "indicator", {"indicator": row.indicator, "all": known, "others": others}, places)


@agreement_rule(
    "W04",
    Severity.WARNING,
    title=Wording(id="Indikator Lampiran II diperjanjikan", en="Indicators of Lampiran II are agreed on"),
    says=Wording(
        id="{count} indikator dijelaskan di sini tetapi tidak ada di lembar Kinerja, misalnya “{indicator}”.",
        en="{count} indicators are explained here, but are not on the sheet Kinerja, such as “{indicator}”.",
    ),
    do=Wording(
        id="Bila memang diperjanjikan, tambahkan di Kinerja; bila tidak, tanyakan kepada atasan sebelum menghapus penjelasannya.",
        en="If it is agreed on, add it to Kinerja; if not, ask the superior before removing its explanation.",
    ),
    why=_WHY,
    once=(),
    example=Example(
        fails=_ONE
        + _explained()
        + _explained(no=2, objective="Terlayaninya tamu", meaning="tamu", indicator="Jumlah tamu").strip(),
        passes=_ONE + _explained().strip(),
    ),
)
def explained_indicator_is_agreed(agreement: Agreement) -> Iterator[Breach]:
    """Every indicator of Penjelasan is in Kinerja; those explained in place of Kinerja's belong to the rule above."""
    if agreement.performance and not _alone(agreement.performance, agreement.explanation):
        for row in _alone(agreement.explanation, agreement.performance):
            yield Breach.at(row, "indicator", {"indicator": row.indicator})


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
    pairs = zip(agreement.explanation, _counterparts(agreement.explanation, agreement.performance), strict=True)
    for row, found in pairs:
        targets = [other.target for other in found if other.target is not None]
        if row.target is None or not targets or len(targets) < len(found):
            continue
        if not any(same_figure(row.target, target) for target in targets):
            there = ", ".join(dict.fromkeys(format_figure(target) for target in targets))
            values = {"here": format_figure(row.target), "there": there}
            yield Breach.at(row, "target", values, tuple(at(other, "target") for other in found))


@agreement_rule(
    "W07",
    Severity.WARNING,
    title=Wording(id="Beda target dengan Renstra dijelaskan", en="A target that differs from the Renstra is explained"),
    says=Wording(
        id="Target {target} berbeda dari Renstra ({strategic}), {explained}.",
        en="The target {target} differs from the Renstra ({strategic}), {explained}.",
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
    """A target that differs from the Renstra has an explanation that mentions it; a lower one is the next rule's."""
    for row, reasons in _deviating(agreement):
        if not _is_explained(reasons) and (not _is_lower(row) or _has_reason(reasons)):
            explained = _UNMENTIONED if _has_reason(reasons) else _UNEXPLAINED
            yield Breach.at(row, "target", {**_both_targets(row), "explained": explained})


_UNEXPLAINED = Wording(id="tanpa penjelasan", en="without an explanation")
_UNMENTIONED = Wording(
    id="tetapi Penjelasan Target tidak menyebut Renstra", en="but Penjelasan Target does not mention the Renstra"
)


@agreement_rule(
    "W17",
    Severity.ERROR,
    title=Wording(id="Target di bawah Renstra dijelaskan", en="A target below the Renstra is explained"),
    says=Wording(
        id="Target {target} lebih rendah daripada Renstra ({strategic}), tanpa penjelasan.",
        en="The target {target} is lower than the Renstra's ({strategic}), without an explanation.",
    ),
    do=Wording(
        id="Tulis sebabnya di Penjelasan Target, misalnya Turun dari Renstra karena anggaran dipotong, atau samakan.",
        en="Give the reason in Penjelasan Target, such as a cut budget, or make them equal.",
    ),
    why=Wording(
        id="Perjanjian menurunkan target jangka menengah Renstra; yang lebih rendah harus dapat dipertanggungjawabkan.",
        en="Agreements derive from the Renstra's medium-term targets; a lower one has to be accounted for.",
    ),
    example=Example(
        fails=_WITH_RENSTRA + _explained(reason="Sesuai Renstra").strip(),
        passes=_WITH_RENSTRA + _explained(reason="Turun dari Renstra karena anggaran dipotong").strip(),
    ),
)
def target_below_the_strategic_plan_is_explained(agreement: Agreement) -> Iterator[Breach]:
    """A target lower than the Renstra's has a reason; that it is the Renstra's is none."""
    for row, reasons in _deviating(agreement):
        if _is_lower(row) and not _is_explained(reasons) and not _has_reason(reasons):
            yield Breach.at(row, "target", _both_targets(row))


def _deviating(agreement: Agreement) -> Iterator[tuple[PerformanceRow, list[str]]]:
    """The rows whose target is not the Renstra's, with the keys of the explanations of their targets."""
    pairs = zip(agreement.performance, _counterparts(agreement.performance, agreement.explanation), strict=True)
    for row, found in pairs:
        if row.strategic_target is None or row.target is None or same_figure(row.target, row.strategic_target):
            continue
        yield row, [key(other.target_reason) for other in found if other.target_reason]


def _both_targets(row: PerformanceRow) -> dict[str, str]:
    return {"target": format_figure(row.target or ""), "strategic": format_figure(row.strategic_target or "")}


def _is_lower(row: PerformanceRow) -> bool:
    """True for a lower figure, or a lower grade of the same scale."""
    target, strategic = figure(row.target), figure(row.strategic_target)
    if target is not None and strategic is not None:
        return target < strategic
    scale = next((s for s in GRADE_SCALES if row.target in s and row.strategic_target in s), ())
    return bool(scale) and scale.index(row.target or "") > scale.index(row.strategic_target or "")


_RENSTRA = re.compile(r"\b(?:renstra|rencana strategis)\b")
_EQUAL = re.compile(r"\b(?:sesuai|sama|selaras|mengacu|berdasarkan|mengikuti|menurut)\b")
_REASON = re.compile(
    r"\b(?:karena|sebab|sebabnya|disebabkan|dikarenakan|akibat|mengingat|dampak|efisiensi|refocusing|rasionalisasi"
    r"|naik|dinaikkan|kenaikan|peningkatan|turun|diturunkan|menurun|penurunan|berkurang|dikurangi|pengurangan"
    r"|bertambah|ditambah|penambahan|keterbatasan|pemotongan|dipotong|melebihi|melampaui|disesuaikan|penyesuaian"
    r"|berbeda|perbedaan|selisih|lebih|kurang|di bawah|dibawah|di atas|diatas|tidak|belum)\b"
)
_BARE = re.compile(r"\b(?:target|renstra|rencana|strategis|kantor|kecamatan|camat|tahun|dalam|pada|dari|di|\d+)\b")


def _is_explained(reasons: Sequence[str]) -> bool:
    """True if one of the explanations tells how the target relates to the Renstra, other than that they are equal."""
    return any(
        _RENSTRA.search(text) and (_REASON.search(text) or not _EQUAL.search(text)) and _BARE.sub("", text).strip()
        for text in reasons
    )


def _has_reason(reasons: Sequence[str]) -> bool:
    return any(_REASON.search(text) for text in reasons)
