"""Rules on names and codes of budget lines in the nomenclature."""

from __future__ import annotations

from collections.abc import Iterator

from pkxl.agreements.agreement import Agreement
from pkxl.office.nomenclature import name_key, shipped_nomenclature
from pkxl.rules.rule import Breach, agreement_rule
from pkxl.tables import PROGRAM
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.language import Wording

_WHY = Wording(
    id="Nama dan kode mengikuti nomenklatur Kepmendagri yang juga dipakai DPA.",
    en="Names and codes follow the Kepmendagri nomenclature that the DPA uses.",
)
_HEAD = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) |\n"


@agreement_rule(
    "N01",
    Severity.WARNING,
    title=Wording(id="Nama tertulis seperti dalam nomenklatur", en="Names are written as in the nomenclature"),
    says=Wording(id="“{title}” tidak persis seperti nomenklatur.", en="“{title}” is not quite as in the nomenclature."),
    do=Wording(id="Maksudnya barangkali “{official}”.", en="It probably means “{official}”."),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Program | Program Koordinasi Ketentraman dan ketertiban Umumnb | | 10 |",
        passes=_HEAD + "| 1 | Program | PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM | | 10 |",
    ),
)
def name_is_spelled_as_in_the_nomenclature(agreement: Agreement) -> Iterator[Breach]:
    """A title that is similar to an entry of its level is spelled as that entry."""
    for line in agreement.lines:
        if line.match is not None and line.match.how == "near":
            yield Breach.at(line.row, "title", {"title": line.row.title, "official": line.match.entry.name})


@agreement_rule(
    "N02",
    Severity.NOTE,
    title=Wording(id="Nama ada dalam nomenklatur", en="Names are in the nomenclature"),
    says=Wording(
        id="“{title}” tidak ada dalam nomenklatur kecamatan yang dipakai program ini.",
        en="“{title}” is not in the nomenclature that this program carries.",
    ),
    do=Wording(
        id="Cocokkan dengan DPA; bila benar, isi kolom Kode supaya induknya diketahui.",
        en="Compare it with the DPA; if right, fill in the column Kode so that its parent is known.",
    ),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 10 |",
    ),
)
def name_is_in_the_nomenclature(agreement: Agreement) -> Iterator[Breach]:
    """Every line has a name or code of the nomenclature."""
    for line in agreement.lines:
        if line.node is not None and line.match is None:
            yield Breach.at(line.row, "title", {"title": line.row.title})


@agreement_rule(
    "N03",
    Severity.WARNING,
    title=Wording(id="Kode dan nama sejalan", en="Code and name agree"),
    says=Wording(
        id="Kode {code} adalah “{official}”, bukan “{title}”.",
        en="Code {code} is “{official}”, not “{title}”.",
    ),
    do=Wording(id="Perbaiki kode atau uraiannya menurut DPA.", en="Correct the code or the name from the DPA."),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pengadaan Mebel | 7.01.01.2.06.0008 | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Pengadaan Mebel | 7.01.01.2.07.0005 | 10 |",
    ),
)
def code_and_name_agree(agreement: Agreement) -> Iterator[Breach]:
    """The code and name of a line are of the same entry."""
    tree = shipped_nomenclature()
    for line in agreement.lines:
        if line.row.code is None or line.row.title is None:
            continue
        entry = tree.by_code(line.row.code)
        if entry is None:
            continue
        by_name = line.match is not None and line.match.entry == entry and line.match.how in ("name", "near")
        near = tree.nearest(line.row.level or "", line.row.title)
        if not by_name and name_key(entry.name) != name_key(line.row.title) and near != entry:
            values = {"code": line.row.code, "official": entry.name, "title": line.row.title}
            yield Breach.at(line.row, "code", values)


@agreement_rule(
    "N04",
    Severity.ERROR,
    title=Wording(id="Induk setiap baris diketahui", en="The parent of every line is known"),
    says=Wording(
        id="Program induk “{title}” tidak diketahui, sehingga anggarannya tidak dapat dijumlahkan ke atas.",
        en="The program above “{title}” is not known, so its money cannot be added up.",
    ),
    do=Wording(
        id="Isi kolom Kode dari DPA, atau tulis baris Program dan Kegiatannya di atas baris ini.",
        en="Fill in the column Kode from the DPA, or write its Program and Kegiatan in the rows above.",
    ),
    why=Wording(
        id="Anggaran dijumlahkan dari sub kegiatan ke program.",
        en="Budgets add up from sub kegiatan to program.",
    ),
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | 7.01.03.2.02.0009 | 10 |",
    ),
)
def parent_is_known(agreement: Agreement) -> Iterator[Breach]:
    """Every line has a parent program."""
    for line in agreement.lines:
        if line.node is not None and PROGRAM not in line.path:
            yield Breach.at(line.row, "title", {"title": line.row.title})
