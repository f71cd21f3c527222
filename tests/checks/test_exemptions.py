"""Exemptions: what the secretary lets stand stays visible, and money cannot be waived."""

import shutil

import openpyxl
import pytest
from support.workbooks import EXAMPLES, check_folder

CAMAT, SEKRETARIS = (f"Perjanjian Kinerja - {n}.xlsx" for n in ("Camat", "Sekretaris Camat"))
BY = ["sudah dibahas", "Samuel Nasrani", "2 Oktober 2024"]


@pytest.fixture
def office(tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "kantor")
    return tmp_path / "kantor"


def exempt(office, *rows):
    book = openpyxl.load_workbook(office / CAMAT)
    for number, row in enumerate(rows, 6):
        for column, value in enumerate(row, 1):
            book["Pengecualian"].cell(number, column).value = value
    book.save(office / CAMAT)
    return check_folder(office, consolidating=True).findings


CASES = {
    "by workbook and cell": ["B01", "Perjanjian Kinerja - Sekretaris Camat", "A14"],
    "by section, sheet and cell": ["b01", "SEKRETARIS CAMAT", "Anggaran!$A$14"],
}


@pytest.mark.parametrize("case", CASES)
def test_a_waived_finding_stays_visible_as_waived(office, case):
    findings = exempt(office, [*CASES[case], *BY])
    (waived,) = [f for f in findings if f.code == "B01"]
    assert waived.severity.value == "note"
    assert (waived.waiver.reason, waived.waiver.name, waived.waiver.date) == (
        "sudah dibahas",
        "Samuel Nasrani",
        "2 Oktober 2024",
    )
    assert not [f for f in findings if f.code in ("K16", "K17")]


def test_by_text(office):
    findings = exempt(office, ["W09", SEKRETARIS, "Hasil rekon aset", *BY])
    assert [f.waiver is not None for f in findings if f.code == "W09"] == [True]


def test_money_cannot_be_waived(office):
    book = openpyxl.load_workbook(office / SEKRETARIS)
    book["Anggaran"]["E7"] = 1
    book.save(office / SEKRETARIS)
    findings = exempt(office, ["K02", SEKRETARIS, "E7", *BY])
    assert [f.waiver for f in findings if f.code == "K02"] == [None]
    assert [f.origin.cell for f in findings if f.code == "K16"] == ["A6"]


def test_an_exemption_without_reason_has_no_effect(office):
    findings = exempt(office, ["B01", SEKRETARIS, "A14", None, *BY[1:]])
    assert [(f.code, f.origin.cell) for f in findings if f.origin.sheet == "Pengecualian"] == [("C01", "D6")]
    assert [f.waiver for f in findings if f.code == "B01"] == [None]


def test_an_exemption_that_meets_nothing_is_noted(office):
    findings = exempt(office, ["B01", SEKRETARIS, "A7", *BY])
    assert [(f.code, f.origin.cell) for f in findings if f.origin.sheet == "Pengecualian"] == [("K17", "A6")]
