"""Rules on objectives: each is a state to be reached, with an explanation of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pkxl.agreements.agreement import Agreement
from pkxl.agreements.chain import Chain
from pkxl.rules.prose import meaning_key
from pkxl.rules.rule import Breach, agreement_rule, at, chain_rule
from pkxl.tables.rows import ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.spelling import MISSPELLED, PERCENTAGE

_KINERJA = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"
_PENJELASAN = (
    "{position} Penjelasan\n| No | Sasaran | Pengertian | Indikator Kinerja | Uraian | Relevansi | Formulasi "
    "| Sumber Data | Target | Penjelasan Target |\n"
    "| 1 | Terlaksananya {what} | {meaning} | Jumlah laporan {what} | u | r | f | Laporan | 12 | sesuai |\n\n"
)
_MEASURES = frozenset({PERCENTAGE, *MISSPELLED, "jumlah", "indeks", "rasio", "tingkat", "nilai"})
_SHORTEST = 40  # characters; shorter meanings may be equal in two agreements by chance


@agreement_rule(
    "W16",
    Severity.WARNING,
    title=Wording(id="Sasaran berupa keadaan, bukan ukuran", en="An objective is a state, not a measure"),
    says=Wording(
        id="Sasaran “{objective}” tertulis seperti indikator.",
        en="The objective “{objective}” is worded as an indicator.",
    ),
    do=Wording(
        id="Tulis keadaan yang akan dicapai, misalnya Meningkatnya ... atau Terlaksananya ...",
        en="Write the state to be reached, such as Meningkatnya ... or Terlaksananya ...",
    ),
    why=Wording(
        id="Sasaran menyatakan hasil; ukurannya di kolom Indikator Kinerja (Permenpan RB 53/2014, Lampiran I).",
        en="An objective states a result; its measure stands under Indikator Kinerja (Permenpan RB 53/2014, Lampiran I).",
    ),
    example=Example(
        fails=_KINERJA + "| 1 | Sasaran Kegiatan | Persentase rapat terlaksana | Jumlah rapat | 12 | Kali |",
        passes=_KINERJA + "| 1 | Sasaran Kegiatan | Terlaksananya rapat | Jumlah rapat | 12 | Kali |",
    ),
)
def objective_is_a_state(agreement: Agreement) -> Iterator[Breach]:
    """No objective begins with a word for a measure."""
    tables: tuple[Sequence[PerformanceRow | ExplanationRow], ...] = (agreement.performance, agreement.explanation)
    for rows in tables:
        seen: set[str] = set()
        for row in rows:
            words = key(row.objective or "").split(" ")
            text = " ".join(words)
            if words[0] in _MEASURES and len(words) > 1 and text not in seen:
                seen.add(text)
                yield Breach.at(row, "objective", {"objective": row.objective})


@chain_rule(
    "K18",
    Severity.WARNING,
    title=Wording(id="Pengertian ditulis bagian sendiri", en="Each section writes its own meanings"),
    says=Wording(
        id="Pengertian ini sama persis dengan yang ada di perjanjian {other}, untuk sasaran “{objective}”.",
        en="This meaning is the same as one in the agreement of {other}, for the objective “{objective}”.",
    ),
    do=Wording(
        id="Periksa apakah teks ini tersalin, lalu tulis pengertian sasaran ini sendiri.",
        en="See whether this text was copied, then write this objective's own meaning.",
    ),
    why=Wording(
        id="Teks yang tersalin dari bagian lain menjelaskan pekerjaan bagian itu.",
        en="Text copied from another section explains that section's work.",
    ),
    example=Example(
        fails=_PENJELASAN.format(
            position="[Kepala Sub Bagian Perencanaan dan Kepegawaian]",
            what="urusan pegawai",
            meaning="kegiatan yang berkaitan dengan penggunaan pegawai untuk tujuan organisasi",
        )
        + _PENJELASAN.format(
            position="[Kepala Sub Bagian Umum dan Keuangan]",
            what="urusan barang",
            meaning="kegiatan yang berkaitan dengan penggunaan pegawai untuk tujuan organisasi",
        ),
        passes=_PENJELASAN.format(
            position="[Kepala Sub Bagian Perencanaan dan Kepegawaian]",
            what="urusan pegawai",
            meaning="kegiatan yang berkaitan dengan penggunaan pegawai untuk tujuan organisasi",
        )
        + _PENJELASAN.format(
            position="[Kepala Sub Bagian Umum dan Keuangan]",
            what="urusan barang",
            meaning="pencatatan, penyimpanan dan pemeliharaan barang milik daerah di kantor ini",
        ),
    ),
)
def meaning_is_the_sections_own(chain: Chain) -> Iterator[Breach]:
    """No long meaning is repeated below a different objective of another agreement."""
    first: dict[str, tuple[Agreement, ExplanationRow]] = {}
    for agreement in chain.agreements:
        own: set[str] = set()
        for row in agreement.explanation:
            text = meaning_key(row.meaning)
            if len(text) < _SHORTEST or text in own:
                continue
            own.add(text)
            other, other_row = first.setdefault(text, (agreement, row))
            if other is not agreement and key(other_row.objective or "") != key(row.objective or ""):
                values = {"other": other.title, "objective": other_row.objective or "-"}
                yield Breach.at(row, "meaning", values, (at(other_row, "meaning"),))
