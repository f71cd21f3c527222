"""Rules on Lampiran II: every indicator has an explanation of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pkxl.agreements.agreement import Agreement
from pkxl.office.profile import Profile
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables.rows import ExplanationRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.spelling import is_percentage

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


_BRACKETED = re.compile(r"\([^)]*\)")
_COUNTED = re.compile(r"Sasaran kinerja ini memiliki.*", re.DOTALL | re.IGNORECASE)


def meaning_key(meaning: str | None) -> str:
    """The key of a meaning, without the sentence about the number of indicators."""
    return key(_COUNTED.sub("", meaning or ""))


_WHY = Wording(
    id="Lampiran II menjelaskan setiap indikator dan target Lampiran I.",
    en="Lampiran II explains every indicator and target of Lampiran I.",
)


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
    once=("first",),
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


_DIVIDED = re.compile(
    r"dibagi|di bagi|÷|banding|rata[- ]rata|rasio|\bper\b(?!\s+(?:jam|hari|minggu|bulan|triwulan|semester|tahun)\b)"
)
_SIGN = re.compile(r"[\w%)\]]\s*[/:]\s*[\w(\[]")
_ALTERNATIVES = re.compile(
    r"\b(?:dan|dokumen|laporan|kabupaten|desa|kelurahan|perda|dinas|orang|org)\s*/\s*"
    r"(?:atau|dokumen|laporan|kota|desa|kelurahan|perkada|badan|bulan)\b"
)
"""Words with a slash between them that stand for each other, such as ``dan/atau``."""
_LABEL = re.compile(
    r"^\W*(?:(?:cara|rumus|formula|formulasi|per?hitungan|menghitung|hitung|metode|keterangan|catatan|sumber|hasil"
    r"|sebagai|berikut|dengan|yaitu|adalah|indikator|kinerja|target|nilai|jumlah|dihitung|dari)\b\s*)*$"
)
_PERCENTAGE = re.compile(r"^\W*(?:rumus\s+)?(?:persentase|presentase|prosentase|perentase|persen|%)[^/:]*$")


def _is_ratio(formula: str) -> bool:
    """True for a formula that divides, on either side of ``=``."""
    return any(_divides(side) for side in formula.casefold().split("="))


def _divides(text: str) -> bool:
    """True for a division: in a word, or by a sign between two operands.

    A colon behind a label or the indicator's own name is no sign of division.
    """
    label, colon, rest = text.partition(":")
    if colon and (_LABEL.match(label) or _PERCENTAGE.match(label)):
        text = rest
    return _DIVIDED.search(text) is not None or _SIGN.search(_ALTERNATIVES.sub("", text)) is not None


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
        if is_percentage(_BRACKETED.sub("", row.indicator)) and not _is_ratio(row.formula):
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
        named = [text for text, role in _sections(agreement.profile, row.data_source or "") if role != agreement.role]
        if named:
            values = {"named": ", ".join(dict.fromkeys(named)), "own": agreement.title}
            yield Breach.at(row, "data_source", values)


_SECTION = re.compile(r"\b(?:seksi|kasi|sub\s?-?bagian|sub\s?bag|kasub\s?bag|kasubbag)\b", re.IGNORECASE)
_END_OF_SECTION = re.compile(r"[;,.\n]|\s+(?:dan|serta|maupun|atau|&|kepala)\s*$", re.IGNORECASE)


def _sections(profile: Profile, text: str) -> Iterator[tuple[str, str]]:
    """Every section of the office that this text names: (as written, id of its position)."""
    starts = [match.start() for match in _SECTION.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        name = _END_OF_SECTION.split(text[start:end], maxsplit=1)[0].strip()
        role = profile.role_of(name if name[:1] in "kK" else f"Kepala {name}")
        if role is not None and profile.has(role):
            yield name, role


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
