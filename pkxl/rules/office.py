"""Rules on the workbooks of an office: complete, unique, and consistent in names, year, kind and date."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain as flat
from typing import Any

from pkxl.agreements.agreement import Agreement
from pkxl.agreements.chain import Chain
from pkxl.agreements.grouping import unit_key
from pkxl.rules.rule import Breach, at, chain_rule
from pkxl.tables.rows import AgreementRow, ExplanationRow, PerformanceRow
from pkxl.vocabulary.findings import Origin, Severity
from pkxl.vocabulary.labels import key, person_key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.printing import format_date


@chain_rule(
    "K01",
    Severity.ERROR,
    complete=True,
    title=Wording(id="Semua jabatan sudah mengumpulkan", en="Every position has handed in"),
    says=Wording(id="Workbook {position} belum ada.", en="The workbook of {position} is missing."),
    do=Wording(
        id="Minta workbook {position}, lalu taruh di folder yang sama.",
        en="Ask for the workbook of {position} and put it into the folder.",
    ),
    why=Wording(
        id="Tanpa satu seksi, anggaran kecamatan tidak lengkap.",
        en="Without one section the office's budget is incomplete.",
    ),
    waivable=False,
)
def every_position_is_present(chain: Chain) -> Iterator[Breach]:
    """Each position of the profile has an agreement; applies to consolidations only."""
    for position in chain.missing:
        yield Breach(
            Origin(chain.agreements[0].name if len(chain.agreements) == 1 else chain.unit_name or "-"),
            {"position": position.name},
        )


@chain_rule(
    "K04",
    Severity.ERROR,
    title=Wording(id="Satu jabatan, satu workbook", en="One position, one workbook"),
    says=Wording(
        id="{position} mempunyai dua workbook yang isinya berbeda: {used} (dipakai) dan {other} (tidak dipakai).",
        en="{position} has two workbooks that differ: {used} (used) and {other} (left out).",
    ),
    do=Wording(
        id="Keluarkan yang keliru dengan --exclude, atau hapus dari folder.",
        en="Leave the wrong one out with --exclude, or remove it from the folder.",
    ),
    why=Wording(
        id="Dua workbook menghitung anggaran yang sama dua kali.",
        en="Two workbooks count the same money twice.",
    ),
    waivable=False,
)
def position_has_one_workbook(chain: Chain) -> Iterator[Breach]:
    """No position has two workbooks with different content."""
    for other, used, same in chain.repeated:
        if not same:
            yield Breach(Origin(other.name), {"position": used.title, "used": used.name, "other": other.name})


@chain_rule(
    "F12",
    Severity.WARNING,
    title=Wording(id="Setiap workbook diberikan sekali", en="Every workbook is given once"),
    says=Wording(
        id="Isi {other} sama dengan {used}; yang dipakai hanya {used}.",
        en="{other} says the same as {used}; only {used} is used.",
    ),
    do=Wording(id="Hapus salinannya dari folder.", en="Remove the copy from the folder."),
    why=Wording(
        id="Salinan mudah tertukar dengan versi yang lebih baru.",
        en="A copy is easily taken for a newer version.",
    ),
)
def workbook_is_given_once(chain: Chain) -> Iterator[Breach]:
    """No two workbooks of a position have the same content."""
    for other, used, same in chain.repeated:
        if same:
            yield Breach(Origin(other.name), {"used": used.name, "other": other.name})


@chain_rule(
    "K05",
    Severity.ERROR,
    title=Wording(id="Tahun sama di semua perjanjian", en="All agreements are of one year"),
    says=Wording(
        id="Tahun {year}, sedangkan workbook lain tahun {common}; workbook ini tidak ikut dikonsolidasikan.",
        en="The year is {year}, the other workbooks' {common}; this one is not consolidated.",
    ),
    do=Wording(
        id="Perbaiki Tahun bila salah ketik; bila memang tahun lain, pindahkan dari folder ini.",
        en="Correct Tahun if mistyped; if it is another year's, move it elsewhere.",
    ),
    why=Wording(id="Anggaran dua tahun tidak boleh dijumlahkan.", en="Budgets of two years must not be added up."),
    waivable=False,
)
def year_is_the_same(chain: Chain) -> Iterator[Breach]:
    """Every workbook is of the chain's year."""
    for agreement in chain.other_years:
        if agreement.page is not None:
            yield Breach.at(agreement.page, "year", {"year": agreement.year, "common": chain.year})


def _deviating(
    agreements: Iterable[Agreement], column: str, same: Callable[[Any], object] = lambda value: value
) -> Iterator[tuple[AgreementRow, Any, Any]]:
    """The pages with another value than the most common one (the first page's in a tie): (page, value, common value)."""
    pages = [a.page for a in agreements if a.page is not None and getattr(a.page, column) is not None]
    if len(pages) < 2:
        return
    counts = Counter(same(getattr(page, column)) for page in pages)
    common, most = counts.most_common(1)[0]
    if list(counts.values()).count(most) > 1:
        common = same(getattr(pages[0], column))
    shown = next(getattr(page, column) for page in pages if same(getattr(page, column)) == common)
    for page in pages:
        if same(getattr(page, column)) != common:
            yield page, getattr(page, column), shown


def _of_the_year(chain: Chain) -> list[Agreement]:
    """The agreements without those of another year, whose kind and date may be that year's."""
    return [a for a in chain.agreements if a not in chain.other_years]


@chain_rule(
    "K23",
    Severity.NOTE,
    title=Wording(id="Perjanjian terbaru yang dipakai", en="The newest agreement is used"),
    says=Wording(
        id="Perjanjian {position} ini sudah digantikan oleh {used} ({kind}, {date}).",
        en="This agreement of {position} is replaced by {used} ({kind}, {date}).",
    ),
    do=Wording(
        id="Tidak perlu berbuat apa-apa; yang dihitung hanya yang terbaru.",
        en="Nothing to do; only the newest one is counted.",
    ),
    why=Wording(
        id="Perubahan menggantikan perjanjian sebelumnya (Permenpan RB 53/2014).",
        en="An amendment replaces the agreement before it (Permenpan RB 53/2014).",
    ),
)
def replaced_agreement_is_named(chain: Chain) -> Iterator[Breach]:
    """Each agreement with a newer one of its position is named, with the one that is used."""
    for other, used in chain.replaced:
        page = used.page
        day = format_date(page.signed_on) if page is not None and page.signed_on else "-"
        values = {"position": used.title, "used": used.name, "kind": (page.kind if page else None) or "-", "date": day}
        yield Breach(Origin(other.name), values)


@chain_rule(
    "K06",
    Severity.NOTE,
    title=Wording(id="Jenis perjanjian sama", en="All agreements are of one kind"),
    says=Wording(
        id="Jenis di sini “{here}”, di workbook lain “{common}”.",
        en="The kind here is “{here}”, in the others “{common}”.",
    ),
    do=Wording(
        id="Bila salah pilih, perbaiki Jenis; bila memang hanya sebagian yang berubah, biarkan.",
        en="If mistyped, correct Jenis; if only some agreements were amended, leave it.",
    ),
    why=Wording(
        id="Yang dihitung adalah perjanjian terbaru setiap pejabat, murni atau perubahan (Permenpan RB 53/2014).",
        en="The newest agreement of each official counts, original or amended (Permenpan RB 53/2014).",
    ),
)
def kind_is_the_same(chain: Chain) -> Iterator[Breach]:
    """All agreements are original (murni), or all are amended (perubahan)."""
    for page, here, common in _deviating(_of_the_year(chain), "kind"):
        yield Breach.at(page, "kind", {"here": here, "common": common})


@chain_rule(
    "K07",
    Severity.WARNING,
    title=Wording(id="Perangkat daerah sama", en="All agreements are of one office"),
    says=Wording(
        id="Perangkat Daerah di sini “{here}”, di workbook lain “{common}”.",
        en="The office here is “{here}”, in the others “{common}”.",
    ),
    do=Wording(
        id="Samakan tulisannya, atau keluarkan workbook kecamatan lain.",
        en="Write it the same, or leave out another office's workbook.",
    ),
    why=Wording(
        id="Nama kantor menentukan kecamatan mana yang dikonsolidasikan.",
        en="The office's name decides on what is consolidated.",
    ),
)
def office_is_the_same(chain: Chain) -> Iterator[Breach]:
    """All agreements name the same office."""
    for page, here, common in _deviating(chain.agreements, "unit_name", unit_key):
        yield Breach.at(page, "unit_name", {"here": here, "common": common})


@chain_rule(
    "K22",
    Severity.WARNING,
    title=Wording(id="Kabupaten sama", en="All agreements are of one regency"),
    says=Wording(
        id="Kabupaten di sini “{here}”, di workbook lain “{common}”.",
        en="The regency here is “{here}”, in the others “{common}”.",
    ),
    do=Wording(
        id="Samakan tulisannya, atau keluarkan workbook kabupaten lain.",
        en="Write it the same, or leave out another regency's workbook.",
    ),
    why=Wording(
        id="Kecamatan senama ada di beberapa kabupaten.",
        en="Offices of one name are in several regencies.",
    ),
)
def regency_is_the_same(chain: Chain) -> Iterator[Breach]:
    """All agreements name the same regency."""
    for page, here, common in _deviating(chain.agreements, "regency", unit_key):
        yield Breach.at(page, "regency", {"here": here, "common": common})


@chain_rule(
    "K08",
    Severity.WARNING,
    title=Wording(id="Tanggal sama di semua perjanjian", en="All agreements have one date"),
    says=Wording(
        id="Tanggal di sini {here}, di workbook lain {common}.",
        en="The date here is {here}, in the others {common}.",
    ),
    do=Wording(id="Periksa tanggalnya.", en="Check the date."),
    why=Wording(id="Perjanjian satu kantor ditandatangani bersama.", en="An office's agreements are signed together."),
)
def date_is_the_same(chain: Chain) -> Iterator[Breach]:
    """All agreements of one kind have the same date."""
    kinds: dict[str | None, list[Agreement]] = {}
    for agreement in _of_the_year(chain):
        kinds.setdefault(agreement.page.kind if agreement.page else None, []).append(agreement)
    for page, here, common in flat.from_iterable(_deviating(same, "signed_on") for same in kinds.values()):
        yield Breach.at(page, "signed_on", {"here": format_date(here), "common": format_date(common)})


@chain_rule(
    "K09",
    Severity.WARNING,
    title=Wording(
        id="Nama atasan sama dengan perjanjian atasan",
        en="The superior's name is the one in his own agreement",
    ),
    says=Wording(
        id="Pihak Kedua “{here}”, tetapi dalam perjanjiannya sendiri {position} bernama “{there}”.",
        en="The second party is “{here}”, but in the own agreement {position} is “{there}”.",
    ),
    do=Wording(id="Samakan nama dan gelarnya.", en="Make name and titles agree."),
    why=Wording(
        id="Janji diterima oleh pejabat yang sama di seluruh rantai.",
        en="The same official receives the promise all along the chain.",
    ),
)
def superior_is_named_as_in_the_own_agreement(chain: Chain) -> Iterator[Breach]:
    """The second party has the name of the first party in the superior's agreement, with titles."""
    for page, above, superior in _pairs(chain):
        here, there = page.second_name, above.first_name
        if here and there and person_key(here) != person_key(there):
            values = {"here": here, "there": there, "position": superior.title}
            yield Breach.at(page, "second_name", values, (at(above, "first_name"),))


@chain_rule(
    "K10",
    Severity.WARNING,
    title=Wording(id="Atasan sesuai dengan susunan kantor", en="The superior is the profile's"),
    says=Wording(
        id="Pihak Kedua menjabat “{here}”, seharusnya {there}.",
        en="The second party's position is “{here}”, but should be {there}.",
    ),
    do=Wording(id="Perbaiki Jabatan Pihak Kedua.", en="Correct the second party's position."),
    why=Wording(
        id="Perjanjian dibuat dengan atasan langsung (Permenpan RB 53/2014).",
        en="Agreements are made with the direct superior (Permenpan RB 53/2014).",
    ),
)
def superior_is_the_profiles(chain: Chain) -> Iterator[Breach]:
    """The second party has the position that is the superior in the profile, or stands for it where that is vacant."""
    for agreement in chain.agreements:
        page, position = agreement.page, agreement.position
        if page is None or position is None or page.second_position is None:
            continue
        if chain.profile.role_of(page.second_position) not in chain.profile.receivers(position):
            there = chain.profile.position(position.superior).name
            yield Breach.at(page, "second_position", {"here": page.second_position, "there": there})


def _pairs(chain: Chain) -> Iterator[tuple[Any, Any, Agreement]]:
    """Pairs of agreements: (page of the subordinate, page of the superior, agreement of the superior)."""
    for agreement in chain.agreements:
        superior = chain.superior_of(agreement)
        if superior is not None and agreement.page is not None and superior.page is not None:
            yield agreement.page, superior.page, superior


@chain_rule(
    "K11",
    Severity.WARNING,
    title=Wording(id="Indikator hanya milik satu bagian", en="An indicator belongs to one section"),
    says=Wording(
        id="Indikator “{indicator}” juga diperjanjikan {other}.",
        en="The indicator “{indicator}” is also promised by {other}.",
    ),
    do=Wording(id="Tentukan siapa yang bertanggung jawab.", en="Decide who is responsible."),
    why=Wording(
        id="Capaian yang sama tidak boleh dilaporkan dua kali.",
        en="One achievement must not be reported twice.",
    ),
)
def indicator_belongs_to_one_section(chain: Chain) -> Iterator[Breach]:
    """No indicator is in two agreements, in Lampiran I or II; each kelurahan has its own."""
    first: dict[str, dict[str, tuple[Agreement, PerformanceRow | ExplanationRow]]] = defaultdict(dict)
    for agreement in chain.agreements:
        own: set[str] = set()
        village = agreement.own_village
        rows: tuple[PerformanceRow | ExplanationRow, ...] = (*agreement.performance, *agreement.explanation)
        for row in rows:
            text = key(row.indicator or "")
            if not text or text in own:
                continue
            own.add(text)
            here = first[text]
            earlier = here.get(village) or here.get("") or (None if village else next(iter(here.values()), None))
            if earlier is not None:
                other, other_row = earlier
                values = {"indicator": row.indicator, "other": other.title}
                yield Breach.at(row, "indicator", values, (at(other_row, "indicator"),))
            here.setdefault(village, (agreement, row))
