"""Rules on signatures: their names, positions and date are those of the agreement page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pkxl.agreements.agreement import Agreement
from pkxl.agreements.chain import Chain
from pkxl.rules.rule import Breach, at, chain_rule, page_rule
from pkxl.tables.layout import PARTIES
from pkxl.tables.rows import AgreementRow
from pkxl.vocabulary.findings import Severity
from pkxl.vocabulary.labels import person_key
from pkxl.vocabulary.language import Wording
from pkxl.vocabulary.printing import format_date

_WHY = Wording(
    id="Yang menandatangani harus sama dengan yang berjanji.", en="Those who sign must be those who promise."
)


@page_rule(
    "W12",
    Severity.WARNING,
    title=Wording(
        id="Nama di tanda tangan sama dengan nama pihaknya", en="The name under the signature is the party's"
    ),
    says=Wording(
        id="Nama di tanda tangan {party} “{signed}”, tetapi di atas tertulis “{named}”.",
        en="The signature of {party} says “{signed}”, but above it says “{named}”.",
    ),
    do=Wording(id="Samakan nama dan gelarnya dengan SK.", en="Write name and titles as in the decree of appointment."),
    why=_WHY,
)
def signature_name_is_the_partys(_: Agreement, page: AgreementRow) -> Iterator[Breach]:
    """The name of a signature is that of the party, compared with titles but without case, dots and spaces."""
    for party, label in PARTIES.items():
        named, signed = getattr(page, f"{party}_name"), getattr(page, f"{party}_signature")
        if named and signed and person_key(named) != person_key(signed):
            yield Breach.at(
                page,
                f"{party}_signature",
                {"party": label, "signed": signed, "named": named},
                (at(page, f"{party}_name"),),
            )


@page_rule(
    "W13",
    Severity.WARNING,
    title=Wording(
        id="Jabatan di tanda tangan sama dengan jabatan pihaknya",
        en="The position over the signature is the party's",
    ),
    says=Wording(
        id="Jabatan di tanda tangan {party} “{signed}”, tetapi di atas tertulis “{named}”.",
        en="The signature of {party} says “{signed}”, but above it says “{named}”.",
    ),
    do=Wording(id="Samakan jabatannya.", en="Make the positions agree."),
    why=_WHY,
)
def signature_position_is_the_partys(agreement: Agreement, page: AgreementRow) -> Iterator[Breach]:
    """The position of a signature is that of the party; *Kasi.* and *Kepala Seksi* are equal."""
    for party, label in PARTIES.items():
        named, signed = getattr(page, f"{party}_position"), getattr(page, f"{party}_signature_position")
        if named and signed and not agreement.profile.same_position(named, signed):
            yield Breach.at(
                page,
                f"{party}_signature_position",
                {"party": label, "signed": signed, "named": named},
                (at(page, f"{party}_position"),),
            )


@page_rule(
    "W14",
    Severity.WARNING,
    title=Wording(
        id="Tanggal di tanda tangan sama dengan tanggal perjanjian",
        en="The date over the signatures is the agreement's",
    ),
    says=Wording(
        id="Tanggal di atas tanda tangan {signed}, tetapi Tanggal perjanjian {named}.",
        en="The date over the signatures is {signed}, but the agreement's date is {named}.",
    ),
    do=Wording(id="Samakan tanggalnya.", en="Make the dates agree."),
    why=_WHY,
)
def signature_date_is_the_agreements(_: Agreement, page: AgreementRow) -> Iterator[Breach]:
    """The date of the signatures is that of the agreement."""
    if page.signed_on and page.signature_date and page.signed_on != page.signature_date:
        values = {"signed": format_date(page.signature_date), "named": format_date(page.signed_on)}
        yield Breach.at(page, "signature_date", values, (at(page, "signed_on"),))


@chain_rule(
    "W15",
    Severity.WARNING,
    title=Wording(id="Tanggal dalam tahun anggaran", en="The date lies in the budget year"),
    says=Wording(id="Tanggal {date} tidak dalam tahun {year}.", en="The date {date} is not in the year {year}."),
    do=Wording(id="Periksa Tanggal dan Tahun.", en="Check Tanggal and Tahun."),
    why=Wording(
        id="Perjanjian ditandatangani paling lambat sebulan setelah DPA (Permenpan RB 53/2014).",
        en="Agreements are signed within a month after the budget document (Permenpan RB 53/2014).",
    ),
)
def date_lies_in_the_year(chain: Chain) -> Iterator[Breach]:
    """The date is in the budget year, or in the last weeks before it; a year that differs from the others' is said once."""
    for agreement in chain.every_agreement:
        page = agreement.page
        if page is None or page.signed_on is None or page.year is None:
            continue
        if agreement in chain.other_years and chain.year is not None and _lies_in(page.signed_on, chain.year):
            continue
        if not _lies_in(page.signed_on, page.year):
            yield Breach.at(page, "signed_on", {"date": format_date(page.signed_on), "year": page.year})


def _lies_in(day: date, year: int) -> bool:
    return day.year == year or (day.year == year - 1 and day.month == 12)
