"""Rules on the performance table: plausible targets and units, unique indicators and objectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pkxl.agreements.agreement import Agreement
from pkxl.rules.rule import Breach, agreement_rule, emits
from pkxl.tables import PERFORMANCE, cell_messages
from pkxl.tables.rows import AnyRow, ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.numbers import figure
from pkxl.vocabulary.printing import format_figure
from pkxl.vocabulary.spelling import NOTED, is_percentage
from pkxl.vocabulary.targets import GRADES
from pkxl.vocabulary.units import KNOWN, unit_word

_HEAD = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"


def _row(indicator: str, target: str, unit: str, number: int = 1, objective: str = "Terlaksananya rapat") -> str:
    return f"| {number} | Sasaran Kegiatan | {objective} | {indicator} | {target} | {unit} |\n"


def _case(indicator: str, target: str, unit: str) -> str:
    return _HEAD + _row(indicator, target, unit).strip()


_NAMED = ("dokumen", "laporan", "orang", "paket", "unit", "lembaga", "desa")
"""Units that follow the word *Jumlah* in an indicator."""


def _is_share(row: PerformanceRow) -> bool:
    return (row.unit is not None and unit_word(row.unit) == "%") or is_percentage(row.indicator)


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
    """A percentage is at most 100, except one of growth or change; another rule reports negative targets."""
    for row in agreement.performance:
        value = figure(row.target)
        if row.target is None or value is None or not _is_share(row):
            continue
        name = key(row.indicator or "")
        if value > 100 and not any(word in name for word in ("kenaikan", "peningkatan", "pertumbuhan", "perubahan")):
            yield Breach.at(row, "target", {"value": format_figure(row.target)})


@emits(cell_messages.NEGATIVE)
def target_is_not_negative(agreement: Agreement) -> Iterator[Breach]:
    """No target is negative."""
    for row in agreement.performance:
        for name in ("target", "strategic_target"):
            value = figure(getattr(row, name))
            if value is not None and value < 0:
                header = PERFORMANCE.column(name).header
                yield Breach.at(row, name, {"header": header, "value": format_figure(getattr(row, name))})


@agreement_rule(
    "C17",
    Severity.WARNING,
    needs=("unit",),
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
    """A figure has a unit, in its own column or after the figure; not required for grades and where the indicator names it."""
    for row in agreement.performance:
        if row.target is None or row.unit is not None or row.target in GRADES:
            continue
        yield Breach.at(row, "unit", {"value": format_figure(row.target)})


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
    """The unit is that of the indicator: paket for ``Jumlah paket ...``, percent for ``Persentase ...``."""
    for row in agreement.performance:
        if row.indicator is None or row.unit is None:
            continue
        words = key(row.indicator).split(" ")
        unit = unit_word(row.unit)
        named = ""
        if words[0] == "jumlah" and len(words) > 1 and words[1] in _NAMED:
            named = words[1]
        elif is_percentage(row.indicator):
            named = "%"
        if named and unit != named and unit in KNOWN.values():
            yield Breach.at(row, "unit", {"named": named, "unit": row.unit})


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
    once=("unit",),
    example=Example(fails=_case("Jumlah rapat", "12", "Lapuran"), passes=_case("Jumlah rapat", "12", "Laporan")),
)
def unit_is_known(agreement: Agreement) -> Iterator[Breach]:
    """A unit is not a misspelling of a known one; unknown units are allowed."""
    from rapidfuzz import fuzz, process

    for row in agreement.performance:
        if row.unit is None or unit_word(row.unit) in KNOWN.values():
            continue
        best = process.extractOne(unit_word(row.unit), list(KNOWN), scorer=fuzz.ratio, score_cutoff=70)
        if best is not None and best[0] != unit_word(row.unit):
            yield Breach.at(row, "unit", {"unit": row.unit, "nearest": KNOWN[best[0]].capitalize()})


@agreement_rule(
    "C19",
    Severity.NOTE,
    title=Wording(id="Ejaan baku", en="Standard spelling"),
    says=Wording(id="“{wrong}” seharusnya ditulis “{right}”.", en="“{wrong}” should be written “{right}”."),
    do=Wording(id="Perbaiki ejaannya.", en="Correct the spelling."),
    why=Wording(id="Ejaan mengikuti KBBI.", en="Spelling follows the KBBI dictionary."),
    once=("wrong",),
    example=Example(
        fails=_case("Presentase laporan selesai", "100", "%"),
        passes=_case("Persentase laporan selesai", "100", "%"),
    ),
)
def spelling_is_standard(agreement: Agreement) -> Iterator[Breach]:
    """Positions, objectives, indicators and budget lines have none of the common misspellings."""
    for row, column in _names(agreement):
        words = key(getattr(row, column) or "").split(" ")
        for wrong, right in NOTED.items():
            if wrong in words:
                yield Breach.at(row, column, {"wrong": wrong.capitalize(), "right": right.capitalize()})


def _names(agreement: Agreement) -> Iterator[tuple[AnyRow, str]]:
    """Every cell with a name of the office's own choice, as (row, column); an objective over several rows is one cell."""
    if agreement.page is not None:
        yield agreement.page, "first_position"
        yield agreement.page, "second_position"
    tables: tuple[Sequence[PerformanceRow | ExplanationRow], ...] = (agreement.performance, agreement.explanation)
    for rows in tables:
        above: str | None = None
        for row in rows:
            if row.objective != above:
                yield row, "objective"
            above = row.objective
            yield row, "indicator"
    for line in agreement.budget:
        yield line, "title"


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
    """No two rows of Kinerja have the same indicator."""
    first: dict[str, int] = {}
    for row in agreement.performance:
        if row.indicator is None:
            continue
        text = key(row.indicator)
        if text in first:
            yield Breach.at(row, "indicator", {"indicator": row.indicator, "first": first[text]})
        first.setdefault(text, row.row)


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
    """No objective with a number repeats one above it."""
    first: dict[tuple[str, str], PerformanceRow] = {}
    for row in agreement.performance:
        if row.objective is None:
            continue
        place = (row.level or "", key(row.objective))
        earlier = first.setdefault(place, row)
        if earlier is not row and row.number is not None and row.number != earlier.number:
            yield Breach.at(row, "objective", {"objective": row.objective, "first": earlier.row})
