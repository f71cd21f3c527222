"""Rules on amounts in the chain: every level is the exact sum of the level below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pkxl.agreements.agreement import Line, Node
from pkxl.agreements.chain import Chain, Comparison
from pkxl.rules.rule import Breach, at, chain_rule
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY
from pkxl.vocabulary.findings import Example, Severity
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.printing import format_rupiah

_WHY = Wording(
    id="Σ sub kegiatan = kegiatan, Σ kegiatan = program (Permenpan RB 53/2014, Lampiran I).",
    en="Σ sub kegiatan = kegiatan, Σ kegiatan = program (Permenpan RB 53/2014, Lampiran I).",
)
_SAYS = Wording(
    id="Anggaran {title} tertulis {amount}, tetapi di bawahnya berjumlah {below} (selisih {difference}): {places}.",
    en="{title} says {amount}, but what stands below adds up to {below} (difference {difference}): {places}.",
)
_DO = Wording(
    id="Tanyakan {owners}; perbaiki yang keliru agar keduanya sama.",
    en="Ask {owners}; correct the one that is wrong.",
)


def _example(amount: str) -> Example:
    head = "| No | Tingkat | Uraian | Anggaran (Rp) |\n"

    def text(activity: str) -> str:
        return (
            f"[Sekretaris Camat] Anggaran\n{head}| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | {activity} |\n\n"
            f"[Kepala Sub Bagian Perencanaan dan Kepegawaian] Anggaran\n{head}| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 29.000.000 |\n\n"
            f"[Kepala Sub Bagian Umum dan Keuangan] Anggaran\n{head}| 1 | Sub Kegiatan | Penyediaan Bahan Logistik Kantor | 1.000.000 |"
        )

    return Example(text(amount), text("30.000.000"))


@chain_rule(
    "K02",
    Severity.ERROR,
    title=Wording(id="Kegiatan sama dengan jumlah sub kegiatannya", en="A kegiatan is the sum of its sub kegiatan"),
    says=_SAYS,
    do=_DO,
    why=_WHY,
    example=_example("30.000.001"),
    waivable=False,
)
def activity_equals_its_sub_activities(chain: Chain) -> Iterator[Breach]:
    """A kegiatan is the sum of the sub kegiatan below it, to the rupiah (Permenpan RB 53/2014, Lampiran I)."""
    yield from _differences(chain, ACTIVITY)


@chain_rule(
    "K03",
    Severity.ERROR,
    title=Wording(id="Program sama dengan jumlah di bawahnya", en="A program is the sum of what stands below it"),
    says=_SAYS,
    do=_DO,
    why=_WHY,
    waivable=False,
)
def program_equals_what_stands_below(chain: Chain) -> Iterator[Breach]:
    """A program is the sum of the next level below it, to the rupiah (Permenpan RB 53/2014, Lampiran I)."""
    yield from _differences(chain, PROGRAM)


def _differences(chain: Chain, level: str) -> Iterator[Breach]:
    for c in chain.comparisons:
        if c.line.level == level and _differs(c):
            yield Breach(c.line.origin, _words(c), tuple(line.origin for line in c.below))


def _differs(c: Comparison) -> bool:
    """True for another sum below that nothing missing or without a place explains."""
    return bool(c.below and c.difference) and ((c.difference or 0) > 0 or c.is_complete)


def _words(c: Comparison) -> dict[str, Any]:
    assert c.actual is not None
    by_book: dict[str, list[Line]] = defaultdict(list)
    for line in c.below:
        by_book[line.agreement.name].append(line)
    places = "; ".join(
        f"{name} {lines[0].origin.sheet} {', '.join(line.origin.cell or '' for line in lines)}"
        for name, lines in by_book.items()
    )
    owners = [c.line.agreement.title, *dict.fromkeys(line.agreement.title for line in c.below)]
    return {
        "title": _title(c.line),
        "amount": format_rupiah(c.expected),
        "below": format_rupiah(c.actual),
        "difference": format_rupiah(c.actual - c.expected),
        "places": places,
        "owners": ", ".join(dict.fromkeys(owners)),
    }


def _title(line: Line) -> str:
    """The title as written, else that of the code."""
    return line.row.title or (line.node.title if line.node else "")


@chain_rule(
    "K21",
    Severity.ERROR,
    title=Wording(
        id="Sub kegiatan di perjanjian atasan sama dengan milik bagiannya",
        en="A sub kegiatan in a superior's agreement is the section's",
    ),
    says=_SAYS,
    do=_DO,
    why=Wording(
        id="Sub kegiatan yang juga tercantum pada perjanjian bagian dihitung dari bagian itu saja.",
        en="A sub kegiatan that a section lists too is counted from that section only.",
    ),
    waivable=False,
)
def sub_activity_above_is_the_sections(chain: Chain) -> Iterator[Breach]:
    """A sub kegiatan that a superior and his subordinates list has one amount, unless its kegiatan differs as much."""
    by_line = {id(c.line): c.difference for c in chain.comparisons if _differs(c)}
    for c in chain.comparisons:
        if c.line.level == SUB_ACTIVITY and _differs(c) and by_line.get(id(c.line.parent)) != c.difference:
            yield Breach(c.line.origin, _words(c), tuple(line.origin for line in c.below))


@chain_rule(
    "K12",
    Severity.ERROR,
    title=Wording(
        id="Setiap program dan kegiatan ada yang melaksanakan",
        en="Every program and kegiatan has somebody who carries it out",
    ),
    says=Wording(
        id="{title} beranggaran {amount}, tetapi tidak ada sub kegiatan di bawahnya pada perjanjian mana pun.",
        en="{title} has {amount}, but no agreement lists a sub kegiatan below it.",
    ),
    do=Wording(
        id="Tulis namanya seperti dalam DPA; bila sudah benar, tambahkan sub kegiatannya pada perjanjian bagian yang "
        "melaksanakan.",
        en="Write the name as the DPA does; if it is right, add the sub kegiatan to the agreement of the section that "
        "carries it out.",
    ),
    why=_WHY,
    waivable=False,
)
def every_line_has_an_owner_below(chain: Chain) -> Iterator[Breach]:
    """A program or kegiatan with an amount has lines below it, unless these may be missing or without a place."""
    for c in chain.comparisons:
        if c.has_nobody:
            yield Breach(c.line.origin, {"title": _title(c.line), "amount": format_rupiah(c.expected)})


@chain_rule(
    "K13",
    Severity.ERROR,
    title=Wording(id="Sub kegiatan hanya milik satu bagian", en="A sub kegiatan belongs to one section"),
    says=Wording(
        id="Sub kegiatan “{title}” juga tercantum pada perjanjian {other} ({workbook} {cell}).",
        en="The sub kegiatan “{title}” stands in the agreement of {other} too ({workbook} {cell}).",
    ),
    do=Wording(
        id="Tentukan satu pelaksana, dan hapus dari yang lain.",
        en="Decide on one section and remove it from the other.",
    ),
    why=Wording(id="Anggaran yang sama akan terhitung dua kali.", en="The same money would be counted twice."),
    waivable=False,
)
def sub_activity_belongs_to_one_section(chain: Chain) -> Iterator[Breach]:
    """No two sections list the same sub kegiatan; each kelurahan has its own."""
    first: dict[Node, dict[str, Line]] = defaultdict(dict)
    for line in chain.leaves:
        if line.node is None or line.level != SUB_ACTIVITY:
            continue
        here, village = first[line.node], line.agreement.village(line.row)
        other = here.get(village) or here.get("") or (None if village else next(iter(here.values()), None))
        here.setdefault(village, line)
        if other is not None and other.agreement is not line.agreement:
            values = {
                "title": _title(line),
                "other": other.agreement.title,
                "workbook": other.agreement.name,
                "cell": other.origin.cell,
            }
            yield Breach.at(line.row, "title", values, (at(other.row, "title"),))


@chain_rule(
    "K14",
    Severity.ERROR,
    title=Wording(
        id="Setiap sub kegiatan tercakup di perjanjian atasan",
        en="Every sub kegiatan is covered by the superior's agreement",
    ),
    says=Wording(
        id="“{title}” ({amount}) termasuk {above}, yang tidak ada pada perjanjian {superior}.",
        en="“{title}” ({amount}) belongs to {above}, which the agreement of {superior} does not list.",
    ),
    do=Wording(
        id="Tambahkan {above} pada perjanjian {superior}, atau periksa uraian dan kodenya.",
        en="Add {above} to the agreement of {superior}, or check title and code.",
    ),
    why=_WHY,
    waivable=False,
)
def sub_activity_is_covered_above(chain: Chain) -> Iterator[Breach]:
    """The superior's agreement lists the program of each line, and its kegiatan if it lists any of that program.

    Not applied if the superior has a line that could not be placed, since that may be the missing one. There is one
    finding for each program or kegiatan of an agreement, related to all its lines.
    """
    for superior, node, lines in chain.uncovered:
        values = {
            "title": _title(lines[0]),
            "amount": format_rupiah(sum(line.amount or 0 for line in lines)),
            "above": node.title,
            "superior": superior.title,
        }
        yield Breach.at(lines[0].row, "title", values, tuple(at(line.row, "title") for line in lines[1:]))


@chain_rule(
    "K15",
    Severity.WARNING,
    title=Wording(id="Bagian melaksanakan programnya sendiri", en="A section carries out its own programs"),
    says=Wording(
        id="“{title}” termasuk {program}, yang bukan bagian {section} menurut profil kantor.",
        en="“{title}” belongs to {program}, which is not {section}'s in the office profile.",
    ),
    do=Wording(
        id="Periksa uraiannya; bila memang tugasnya, tambahkan program itu ke profil.",
        en="Check the title; if it is their task, add the program to the profile.",
    ),
    why=Wording(
        id="Profil kantor mencatat siapa melaksanakan program apa.",
        en="The office profile says who carries out which program.",
    ),
)
def section_owns_its_programs(chain: Chain) -> Iterator[Breach]:
    """A section's sub kegiatan belong to the programs that the profile gives it."""
    for line in chain.leaves:
        position, program = line.agreement.position, line.path.get(PROGRAM)
        if line.level != SUB_ACTIVITY or program is None or chain.nomenclature.by_code(program.code) is None:
            continue
        if position and position.programs and program.code not in position.programs:
            values = {"title": line.row.title, "program": program.title, "section": position.name}
            yield Breach.at(line.row, "title", values)
