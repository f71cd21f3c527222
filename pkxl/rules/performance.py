"""The performance table: units and targets that make sense, nothing promised twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pkxl.answers import of_texts
from pkxl.batch import Row
from pkxl.chain import Agreement
from pkxl.findings import Example, Severity
from pkxl.labels import key
from pkxl.language import Wording
from pkxl.rules.rule import Breach, agreement_rule, at, emits
from pkxl.tables import ACTIVITY, PERFORMANCE, PROGRAM, SUB_ACTIVITY, cell_words
from pkxl.values import GRADES, figure, format_figure

_HEAD = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"


def _row(indicator: str, target: str, unit: str, number: int = 1, objective: str = "Terlaksananya rapat") -> str:
    return f"| {number} | Sasaran Kegiatan | {objective} | {indicator} | {target} | {unit} |\n"


def _case(indicator: str, target: str, unit: str) -> str:
    return _HEAD + _row(indicator, target, unit).strip()


_UNITS = {
    "dokumen": "dokumen dok berkas surat naskah",
    "laporan": "laporan lap laporam",
    "orang": "orang org pegawai peserta jiwa",
    "paket": "paket pkt",
    "unit": "unit buah bh",
    "lembaga": "lembaga lembaga",
    "kegiatan": "kegiatan keg kali",
    "desa": "desa kelurahan",
    "bulan": "bulan bln",
    "nilai": "nilai indeks skor poin predikat",
    "%": "% persen persentase",
}
_EQUAL_UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_NAMED = ("dokumen", "laporan", "orang", "paket", "unit", "lembaga", "desa")
"""Units that an indicator names right behind "Jumlah"."""


@of_texts(4096)
def unit_word(unit: str) -> str:
    """A unit in its plain form: ``Dok`` -> ``dokumen``, ``Org/Bulan`` -> ``orang``, ``persen`` -> ``%``."""
    word = key(unit).split(" ")[0] if unit.strip() != "%" else "%"
    return _EQUAL_UNITS.get(word, word)


def _is_share(row: Row) -> bool:
    return (row.unit is not None and unit_word(row.unit) == "%") or (
        row.indicator is not None and key(row.indicator).startswith(("persentase", "presentase", "prosentase"))
    )


@agreement_rule(
    "C16",
    Severity.ERROR,
    title=Wording(id="Persentase antara 0 dan 100", en="Percentages lie between 0 and 100"),
    says=Wording(id="Target {value}% di luar 0 sampai 100.", en="The target {value}% is outside 0 to 100."),
    do=Wording(
        id="Tulis 0 sampai 100; bila memang boleh lebih (misalnya kenaikan), jelaskan di kolom Indikator.",
        en="Write 0 to 100; if it may be more (such as growth), say so in the indicator.",
    ),
    why=Wording(id="Bagian dari keseluruhan tidak lebih dari seluruhnya.", en="A share cannot be more than the whole."),
    example=Example(
        fails=_case("Persentase laporan selesai", "140", "%"),
        passes=_case("Persentase laporan selesai", "100", "%"),
    ),
)
def share_is_between_0_and_100(agreement: Agreement) -> Iterator[Breach]:
    """A percentage that is a share lies within 0 to 100; growth and change may exceed it."""
    for row in agreement.performance:
        value = figure(row.target)
        if value is None or not _is_share(row):
            continue
        name = key(row.indicator or "")
        if value > 100 and not any(word in name for word in ("kenaikan", "peningkatan", "pertumbuhan", "perubahan")):
            yield Breach(at(row, "target"), {"value": format_figure(row.target)})


@emits(cell_words.NEGATIVE)
def target_is_not_negative(agreement: Agreement) -> Iterator[Breach]:
    """No target is below zero."""
    for row in agreement.performance:
        for name in ("target", "strategic_target"):
            value = figure(getattr(row, name))
            if value is not None and value < 0:
                header = PERFORMANCE.column(name).header
                yield Breach(at(row, name), {"header": header, "value": format_figure(getattr(row, name))})


@agreement_rule(
    "C17",
    Severity.WARNING,
    title=Wording(id="Target bersatuan", en="Targets have a unit"),
    says=Wording(id="Target {value} belum bersatuan.", en="The target {value} has no unit."),
    do=Wording(
        id="Isi kolom Satuan, misalnya Laporan, Dokumen, Orang, Nilai atau %.",
        en="Fill in the column Satuan, such as Laporan, Dokumen, Orang, Nilai or %.",
    ),
    why=Wording(id="Angka tanpa satuan tidak dapat diukur.", en="A figure without a unit cannot be measured."),
    example=Example(fails=_case("Jumlah rapat", "12", ""), passes=_case("Jumlah rapat", "12 kali", "")),
)
def target_has_a_unit(agreement: Agreement) -> Iterator[Breach]:
    """A figure has its unit, beside it or behind it; a grade needs none, and an indicator may carry it."""
    for row in agreement.performance:
        if row.target is None or row.unit is not None or row.target in GRADES or "unit" not in row.where.columns:
            continue
        yield Breach(at(row, "unit"), {"value": format_figure(row.target)})


@agreement_rule(
    "C18",
    Severity.WARNING,
    title=Wording(id="Satuan sesuai dengan indikator", en="The unit is the one that the indicator names"),
    says=Wording(
        id="Indikator menyebut {named}, tetapi satuannya {unit}.",
        en="The indicator names {named}, but the unit is {unit}.",
    ),
    do=Wording(id="Samakan satuan dengan indikatornya.", en="Make the unit agree with the indicator."),
    why=Wording(id="Capaian dihitung dalam satuan indikator.", en="Achievement is counted in the indicator's unit."),
    example=Example(
        fails=_case("Jumlah paket mebel yang disediakan", "4", "unit"),
        passes=_case("Jumlah paket mebel yang disediakan", "4", "Pkt"),
    ),
)
def unit_is_the_indicators(agreement: Agreement) -> Iterator[Breach]:
    """``Jumlah paket ...`` is counted in paket, ``Persentase ...`` in percent."""
    for row in agreement.performance:
        if row.indicator is None or row.unit is None:
            continue
        words = key(row.indicator).split(" ")
        unit = unit_word(row.unit)
        named = ""
        if words[0] == "jumlah" and len(words) > 1 and words[1] in _NAMED:
            named = words[1]
        elif words[0] in ("persentase", "presentase", "prosentase"):
            named = "%"
        if named and unit != named and unit in _EQUAL_UNITS.values():
            yield Breach(at(row, "unit"), {"named": named, "unit": row.unit})


@agreement_rule(
    "C20",
    Severity.NOTE,
    title=Wording(id="Satuan dikenal", en="The unit is known"),
    says=Wording(id="Satuan “{unit}” tidak dikenal.", en="The unit “{unit}” is not known."),
    do=Wording(
        id="Bila salah ketik, barangkali maksudnya {nearest}; bila benar, biarkan.",
        en="If mistyped, it may mean {nearest}; if right, leave it.",
    ),
    why=Wording(
        id="Satuan yang salah ketik tidak dapat dibandingkan antartahun.",
        en="A mistyped unit cannot be compared between years.",
    ),
    example=Example(fails=_case("Jumlah rapat", "12", "Lapuran"), passes=_case("Jumlah rapat", "12", "Laporan")),
)
def unit_is_known(agreement: Agreement) -> Iterator[Breach]:
    """A unit is one of those in use, or at least not nearly one of them."""
    from rapidfuzz import fuzz, process

    for row in agreement.performance:
        if row.unit is None or unit_word(row.unit) in _EQUAL_UNITS.values():
            continue
        best = process.extractOne(unit_word(row.unit), list(_EQUAL_UNITS), scorer=fuzz.ratio, score_cutoff=70)
        if best is not None and best[0] != unit_word(row.unit):
            yield Breach(at(row, "unit"), {"unit": row.unit, "nearest": _EQUAL_UNITS[best[0]].capitalize()})


@agreement_rule(
    "C19",
    Severity.NOTE,
    title=Wording(id="Ejaan baku", en="Standard spelling"),
    says=Wording(id="“{wrong}” seharusnya ditulis “{right}”.", en="“{wrong}” should be written “{right}”."),
    do=Wording(id="Perbaiki ejaannya.", en="Correct the spelling."),
    why=Wording(id="Ejaan mengikuti KBBI.", en="Spelling follows the KBBI dictionary."),
    example=Example(
        fails=_case("Presentase laporan selesai", "100", "%"),
        passes=_case("Persentase laporan selesai", "100", "%"),
    ),
)
def spelling_is_standard(agreement: Agreement) -> Iterator[Breach]:
    """Indicators do not carry the field's common misspellings."""
    for rows in (agreement.performance, agreement.explanation):
        for row in rows:
            words = key(row.indicator or "").split(" ")
            for wrong, right in (
                ("presentase", "Persentase"),
                ("prosentase", "Persentase"),
                ("perentase", "Persentase"),
            ):
                if wrong in words:
                    yield Breach(at(row, "indicator"), {"wrong": wrong.capitalize(), "right": right})


@agreement_rule(
    "B08",
    Severity.WARNING,
    title=Wording(id="Setiap indikator tercantum sekali", en="Every indicator stands once"),
    says=Wording(
        id="Indikator “{indicator}” sudah ada di baris {first}.",
        en="The indicator “{indicator}” stands in row {first} already.",
    ),
    do=Wording(id="Hapus salah satunya, atau ganti indikatornya.", en="Remove one of them, or change it."),
    why=Wording(
        id="Indikator ganda menghitung capaian dua kali.",
        en="A repeated indicator counts its achievement twice.",
    ),
    example=Example(
        fails=_HEAD
        + _row("Jumlah laporan rapat", "1", "Laporan")
        + _row("Jumlah Laporan  Rapat", "2", "Laporan", 2).strip(),
        passes=_HEAD
        + _row("Jumlah laporan rapat", "1", "Laporan")
        + _row("Jumlah laporan tamu", "2", "Laporan", 2).strip(),
    ),
)
def indicator_stands_once(agreement: Agreement) -> Iterator[Breach]:
    """No two rows of Kinerja measure by the same indicator."""
    yield from _repeated(agreement.performance, "indicator")


@agreement_rule(
    "B09",
    Severity.WARNING,
    title=Wording(id="Setiap sasaran tercantum sekali", en="Every objective stands once"),
    says=Wording(
        id="Sasaran “{objective}” sudah ada di baris {first}.",
        en="The objective “{objective}” stands in row {first} already.",
    ),
    do=Wording(
        id="Bila sasarannya sama, kosongkan No dan Sasaran di baris ini; bila berbeda, perbaiki.",
        en="If it is the same objective, leave No and Sasaran empty in this row; if not, correct it.",
    ),
    why=Wording(
        id="Satu sasaran boleh berindikator banyak, tetapi bernomor satu.",
        en="An objective may have many indicators, but one number.",
    ),
    example=Example(
        fails=_HEAD
        + _row("Jumlah laporan rapat", "1", "Laporan")
        + _row("Jumlah laporan tamu", "2", "Laporan", 2).strip(),
        passes=_HEAD + _row("Jumlah laporan rapat", "1", "Laporan") + "| | | | Jumlah laporan tamu | 2 | Laporan |",
    ),
)
def objective_stands_once(agreement: Agreement) -> Iterator[Breach]:
    """An objective with a number of its own does not repeat one above."""
    first: dict[tuple[str, str], Any] = {}
    for row in agreement.performance:
        if row.objective is None:
            continue
        place = (row.level or "", key(row.objective))
        earlier: Any = first.setdefault(place, row)
        if earlier is not row and row.number is not None and row.number != earlier.number:
            yield Breach(at(row, "objective"), {"objective": row.objective, "first": earlier.row})


def _repeated(rows: list[Row], column: str) -> Iterator[Breach]:
    first: dict[str, int] = {}
    for row in rows:
        text = getattr(row, column)
        if text is None:
            continue
        if key(text) in first:
            yield Breach(at(row, column), {column: text, "first": first[key(text)]})
        first.setdefault(key(text), row.row)


_PAIRS = (
    ("Sasaran Program", PROGRAM),
    ("Sasaran Kegiatan", ACTIVITY),
    ("Sasaran Sub Kegiatan", SUB_ACTIVITY),
)


@agreement_rule(
    "W01",
    Severity.WARNING,
    title=Wording(id="Setiap sasaran mempunyai anggaran", en="Every objective has a budget line"),
    says=Wording(
        id="Sasaran “{objective}” tidak mempunyai baris anggaran ({objectives} sasaran, {lines} baris anggaran).",
        en="The objective “{objective}” has no budget line ({objectives} objectives, {lines} lines).",
    ),
    do=Wording(
        id="Tambahkan baris anggarannya, atau hapus sasarannya.",
        en="Add its budget line, or remove the objective.",
    ),
    why=Wording(
        id="Anggaran berbasis kinerja: setiap sasaran dibiayai (PP 12/2019).",
        en="Performance budgeting: every objective is funded (PP 12/2019).",
    ),
)
def objective_has_a_budget_line(agreement: Agreement) -> Iterator[Breach]:
    """Where there are more objectives than lines on a level, those that no line resembles are named."""
    for rows, lines in _levels(agreement):
        if len(rows) > len(lines) > 0:
            for row in _unlike(rows, [line.title for line in lines], "objective"):
                values = {"objective": row.objective, "objectives": len(rows), "lines": len(lines)}
                yield Breach(at(row, "objective"), values)


@agreement_rule(
    "W02",
    Severity.WARNING,
    title=Wording(id="Setiap baris anggaran mempunyai sasaran", en="Every budget line has an objective"),
    says=Wording(
        id="“{title}” tidak mempunyai sasaran ({lines} baris anggaran, {objectives} sasaran).",
        en="“{title}” has no objective ({lines} lines, {objectives} objectives).",
    ),
    do=Wording(
        id="Tambahkan sasaran dan indikatornya, atau hapus barisnya.",
        en="Add its objective and indicator, or remove the line.",
    ),
    why=Wording(
        id="Setiap rupiah dipertanggungjawabkan dengan kinerja (PP 12/2019).",
        en="Every rupiah answers for a performance (PP 12/2019).",
    ),
)
def budget_line_has_an_objective(agreement: Agreement) -> Iterator[Breach]:
    """Where there are more lines than objectives on a level, those that no objective resembles are named."""
    for rows, lines in _levels(agreement):
        if len(lines) > len(rows) > 0:
            texts = [f"{row.objective} {row.indicator}" for row in rows]
            for line in _unlike(lines, texts, "title"):
                yield Breach(at(line, "title"), {"title": line.title, "objectives": len(rows), "lines": len(lines)})


def _levels(agreement: Agreement) -> Iterator[tuple[list[Row], list[Row]]]:
    """The objectives and the budget lines that belong together; a section's kegiatan objectives fund sub kegiatan."""
    budget = [row for row in agreement.budget if row.title is not None]
    only_sub = bool(budget) and all(row.level == SUB_ACTIVITY for row in budget)
    for objective_level, budget_level in _PAIRS:
        first: dict[str, Row] = {}
        for row in agreement.performance:
            if row.level == objective_level and row.objective is not None:
                first.setdefault(key(row.objective), row)
        if only_sub and objective_level == "Sasaran Kegiatan":
            budget_level = SUB_ACTIVITY
        yield list(first.values()), [row for row in budget if row.level == budget_level]


_MOST_PAIRS = 250_000
"""Beyond this many pairs, which no agreement has, which resembles which is not asked."""


def _unlike(rows: list[Row], texts: list[str], column: str) -> list[Row]:
    """The rows left over when each text has taken the row that resembles it most, best pairs first."""
    from rapidfuzz import fuzz

    if len(rows) * len(texts) > _MOST_PAIRS:
        return []
    pairs = sorted(
        (
            (
                -fuzz.token_set_ratio(key(f"{getattr(row, column)} {getattr(row, 'indicator', '')}"), key(text)),
                i,
                j,
            )
            for i, row in enumerate(rows)
            for j, text in enumerate(texts)
        ),
    )
    used_rows: set[int] = set()
    used_texts: set[int] = set()
    for _, i, j in pairs:
        if i not in used_rows and j not in used_texts:
            used_rows.add(i)
            used_texts.add(j)
    return [row for i, row in enumerate(rows) if i not in used_rows]


def same_figure(one: str, other: str) -> bool:
    """True for equal figures in any writing (``87.4`` and ``87.40``) and for equal grades."""
    a, b = figure(one), figure(other)
    return a == b if isinstance(a, Decimal) or isinstance(b, Decimal) else one == other
