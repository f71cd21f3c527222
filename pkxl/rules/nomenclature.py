"""Rules on names and codes of budget lines in the nomenclature."""

from __future__ import annotations

from collections.abc import Iterator

from pkxl.agreements.agreement import Agreement, Line
from pkxl.agreements.chain import Chain
from pkxl.office.nomenclature import Nomenclature, code_level, code_up_to, name_key
from pkxl.rules.rule import Breach, agreement_rule, chain_rule
from pkxl.tables import ACTIVITY, BUDGET_LEVELS, PROGRAM, SUB_ACTIVITY
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.language import Wording

_WHY = Wording(
    id="Nama dan kode mengikuti nomenklatur Kepmendagri yang juga dipakai DPA.",
    en="Names and codes follow the Kepmendagri nomenclature that the DPA uses.",
)
_HEAD = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) |\n"


def _is_readable(line: Line) -> bool:
    """False for a line without a place, and for one whose level cannot be read, which has its own finding."""
    return line.node is not None and not line.is_level_unreadable


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
        if _is_readable(line) and line.match is not None and line.match.how == "near":
            yield Breach.at(line.row, "title", {"title": line.row.title, "official": line.match.entry.name})


@chain_rule(
    "N02",
    Severity.NOTE,
    title=Wording(id="Nama ada dalam nomenklatur", en="Names are in the nomenclature"),
    says=Wording(
        id="“{title}” tidak ada dalam nomenklatur kecamatan yang dipakai program ini.",
        en="“{title}” is not in the nomenclature that this program carries.",
    ),
    do=Wording(id="{advice}", en="{advice}"),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | 7.01.03.2.01.0009 | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 10 |",
    ),
)
def name_is_in_the_nomenclature(chain: Chain) -> Iterator[Breach]:
    """Every line has a name or code of the nomenclature.

    The rules on its code, its parent, and on what has nothing below it come first.
    """
    tree = chain.nomenclature
    lost = {id(comparison.line) for comparison in chain.comparisons if comparison.has_nobody}
    for agreement in chain.every_agreement:
        for line in agreement.lines:
            if id(line) in lost:
                continue
            title, code = line.row.title, line.row.code
            if not _is_readable(line) or line.match is not None or title is None or _unknown_parent(chain, line):
                continue
            if code is not None and (tree.by_code(code) or _is_code_odd(line, tree)):
                continue
            near = tree.nearest(line.level or "", title)
            advice = _COMPARE_NAME if code is None else _COMPARE_BOTH
            if near is not None:
                advice = _meant(near.name)
            yield Breach.at(line.row, "title", {"title": title, "advice": advice})


_COMPARE_NAME = Wording(
    id="Cocokkan namanya dengan DPA; bila benar, isi kolom Kode supaya induknya diketahui.",
    en="Compare the name with the DPA; if right, fill in the column Kode so that its parent is known.",
)
_COMPARE_BOTH = Wording(
    id="Cocokkan nama dan kodenya dengan DPA; bila sama, biarkan.",
    en="Compare name and code with the DPA; if they agree, leave it.",
)


_LEAVE = Wording(id="Bila lain, biarkan.", en="If not, leave it.")


def _meant(official: str, or_else: Wording = _LEAVE) -> Wording:
    return Wording(
        id=f"Cocokkan dengan DPA: bila maksudnya “{official}”, tulis seperti itu. {or_else.id}",
        en=f"Compare it with the DPA: if “{official}” is meant, write it so. {or_else.en}",
    )


@chain_rule(
    "N05",
    Severity.WARNING,
    title=Wording(id="Kode ada dalam nomenklatur", en="Codes are in the nomenclature"),
    says=Wording(
        id="Kode {code} tidak ada dalam nomenklatur kecamatan yang dipakai program ini.",
        en="The code {code} is not in the nomenclature that this program carries.",
    ),
    do=Wording(id="{advice}", en="{advice}"),
    why=_WHY,
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01.01.2.06.0077 | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01.01.2.06.0008 | 10 |",
    ),
)
def code_is_in_the_nomenclature(chain: Chain) -> Iterator[Breach]:
    """A code is that of an entry, or a new one below a parent that is known; beside a known name it is that entry's.

    Not applied to a line whose program or kegiatan a superior does not list, which is the finding of another rule.
    """
    uncovered = {id(line) for _, _, lines in chain.uncovered for line in lines}
    for line in (line for agreement in chain.every_agreement for line in agreement.lines):
        code = line.row.code
        if code is None or line.node is None or id(line) in uncovered or _unknown_parent(chain, line):
            continue
        if not _is_code_odd(line, chain.nomenclature):
            continue
        advice = _COMPARE_CODE
        if line.match is not None and line.match.entry.code:
            official = line.match.entry
            advice = Wording(
                id=f"Cocokkan dengan DPA; kode “{official.name}” adalah {official.code}.",
                en=f"Compare it with the DPA; the code of “{official.name}” is {official.code}.",
            )
        yield Breach.at(line.row, "code", {"code": code, "advice": advice})


_COMPARE_CODE = Wording(id="Cocokkan kodenya dengan DPA.", en="Compare the code with the DPA.")


def _is_code_odd(line: Line, tree: Nomenclature) -> bool:
    """True for a code that nobody knows beside a name with a code of its own, or below a parent that nobody knows."""
    code, entry = line.row.code or "", line.match.entry if line.match is not None else None
    if tree.by_code(code) is not None:
        return False
    if entry is not None and entry.code:
        return True
    above = BUDGET_LEVELS[: BUDGET_LEVELS.index(line.level or "")]
    parent = tree.by_code(code_up_to(code, above[-1])) if above else None
    if entry is not None:
        return parent is None or parent.code != entry.parent
    return code_level(code) != line.level or (bool(above) and parent is None)


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
    tree = agreement.nomenclature
    for line in agreement.lines:
        if line.row.code is None or line.row.title is None:
            continue
        entry = tree.by_code(line.row.code)
        if entry is None:
            continue
        by_name = line.match is not None and line.match.entry == entry and line.match.how in ("name", "near")
        near = tree.nearest(line.level or "", line.row.title)
        if not by_name and name_key(entry.name) != name_key(line.row.title) and near != entry:
            values = {"code": line.row.code, "official": entry.name, "title": line.row.title}
            yield Breach.at(line.row, "code", values)


@chain_rule(
    "N04",
    Severity.ERROR,
    title=Wording(id="Induk setiap baris diketahui", en="The parent of every line is known"),
    says=Wording(
        id="{level} induk “{title}” tidak diketahui, sehingga anggarannya belum dapat dijumlahkan ke atas.",
        en="The {level} above “{title}” is not known, so its money cannot be added up yet.",
    ),
    do=Wording(id="{advice}", en="{advice}"),
    why=Wording(
        id="Anggaran dijumlahkan dari sub kegiatan ke program.",
        en="Budgets add up from sub kegiatan to program.",
    ),
    example=Example(
        fails=_HEAD + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | | 10 |",
        passes=_HEAD + "| 1 | Sub Kegiatan | Pembangunan Menara Pantau Satelit | 7.01.03.2.02.0009 | 10 |",
    ),
)
def parent_is_known(chain: Chain) -> Iterator[Breach]:
    """Every line has a parent program, and a kegiatan where an official above breaks the program down into kegiatan."""
    for agreement in chain.every_agreement:
        for line in agreement.lines:
            level = _unknown_parent(chain, line) if _is_readable(line) else None
            title = line.row.title
            if level is not None and title is not None:
                near = chain.nomenclature.nearest(line.level or "", title)
                advice = _FILL_IN_CODE if near is None else _meant(near.name, or_else=_ELSE_CODE)
                if line.row.code is not None:
                    advice = _COMPARE_CODE
                yield Breach.at(line.row, "title", {"title": title, "level": level, "advice": advice})


_ELSE_CODE = Wording(id="Bila lain, isi kolom Kode dari DPA.", en="If not, fill in the column Kode from the DPA.")
_FILL_IN_CODE = Wording(
    id="Isi kolom Kode dari DPA, atau tulis baris Program dan Kegiatannya di atas baris ini.",
    en="Fill in the column Kode from the DPA, or write its Program and Kegiatan in the rows above.",
)


def _unknown_parent(chain: Chain, line: Line) -> str | None:
    """The level on which a line has no place, though its money has to be added up there; None for all others."""
    if line.node is None:
        return None
    if PROGRAM not in line.path:
        return None if line.parent is not None else PROGRAM
    if line.level != SUB_ACTIVITY or ACTIVITY in line.path:
        return None
    above = (a for role in chain.superior_ids(line.agreement) if (a := chain.by_role.get(role)) is not None)
    own = () if line.parent is not None else (line.agreement,)
    listed = (other for agreement in (*own, *above) for other in agreement.lines)
    parts = any(other.level == ACTIVITY and other.path.get(PROGRAM) == line.path[PROGRAM] for other in listed)
    return ACTIVITY if parts else None
