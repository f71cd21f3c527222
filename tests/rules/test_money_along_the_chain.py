"""The chain of the real office, with one thing changed at a time: which findings, where, and what they say."""

import shutil

import openpyxl
import pytest
from support.workbooks import EXAMPLES, check_folder

from pkxl.reports.wording import say
from pkxl.vocabulary.findings import Severity
from pkxl.vocabulary.language import Lang

NAME = "Perjanjian Kinerja - {}.xlsx"
UMUM, PMD, SEKRETARIS, CAMAT = (
    NAME.format(n)
    for n in (
        "Kepala Sub Bagian Umum dan Keuangan",
        "Kepala Seksi Pemberdayaan Masyarakat Desa",
        "Sekretaris Camat",
        "Camat",
    )
)


@pytest.fixture
def office(tmp_path):
    folder = tmp_path / "kantor"
    shutil.copytree(EXAMPLES, folder)
    return folder


def change(folder, name, **cells):
    book = openpyxl.load_workbook(folder / name)
    for place, value in cells.items():
        sheet, cell = place.split("_")
        book[sheet][cell] = value
    book.save(folder / name)


def errors(checked):
    return [(f.origin.workbook, f.code, f.origin.cell) for f in checked.findings if f.severity is Severity.ERROR]


SECTIONS = {
    "kasubag umum": (UMUM, "E9", SEKRETARIS, "K02", "E11"),
    "kasi pmd": (PMD, "E7", CAMAT, "K03", "E8"),
    "kasi pmd, second program": (PMD, "E8", CAMAT, "K03", "E11"),
    "sekretaris' kegiatan": (SEKRETARIS, "E9", SEKRETARIS, "K03", "E6"),
}


@pytest.mark.parametrize("case", SECTIONS)
@pytest.mark.parametrize("by", [1, -1])
def test_one_rupiah_is_seen_and_named(office, case, by):
    changed, cell, above, code, place = SECTIONS[case]
    before = openpyxl.load_workbook(office / changed)["Anggaran"][cell].value
    change(office, changed, **{f"Anggaran_{cell}": before + by})
    checked = check_folder(office, consolidating=True)
    found = [f for f in checked.findings if f.severity is Severity.ERROR and f.code == code]
    assert [(f.origin.workbook, f.origin.cell) for f in found] == [(above, place)]
    text = say(found[0], Lang.ID).message
    assert changed in text
    assert cell in text
    assert ("-Rp1" if by < 0 else "Rp1") in text
    assert (changed, cell) in {(o.workbook, o.cell) for o in found[0].related}


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir()))
def test_a_missing_workbook_is_named_and_nothing_else_is_blamed(office, name):
    position = name.removeprefix("Perjanjian Kinerja - ").removesuffix(".xlsx")
    (office / name).unlink()
    checked = check_folder(office, consolidating=True)
    found = [f for f in checked.findings if f.severity is Severity.ERROR]
    assert [f.code for f in found] == ["K01"]
    assert position in say(found[0], Lang.EN).message


def test_the_same_workbook_twice_is_said_and_counted_once(office):
    shutil.copy(office / UMUM, office / "salinan.xlsx")
    checked = check_folder(office, consolidating=True)
    assert [f.origin.workbook for f in checked.findings if f.code == "F12"] == ["salinan.xlsx"]
    assert checked.offices[0].consolidation.total == 3065872800


def test_two_versions_of_one_position_are_an_error(office):
    shutil.copy(office / UMUM, office / "versi lama.xlsx")
    change(office, "versi lama.xlsx", Anggaran_E9=1)
    assert [f for f in errors(check_folder(office, consolidating=True)) if f[1] == "K04"] == [
        ("versi lama.xlsx", "K04", None)
    ]


def test_another_year_among_the_rest_is_left_out(office):
    change(office, PMD, Perjanjian_B6=2023)
    checked = check_folder(office, consolidating=True)
    assert errors(checked) == [(PMD, "K05", "B6")]
    assert checked.offices[0].consolidation.total == 3065872800 - 132325250


def test_a_sub_kegiatan_of_two_sections(office):
    change(office, PMD, Anggaran_C6="Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa")
    assert "K13" in {code for _, code, _ in errors(check_folder(office, consolidating=True))}


def test_names_files_and_folders_do_not_matter(tmp_path):
    for number, path in enumerate(sorted(EXAMPLES.iterdir(), reverse=True)):
        target = tmp_path / f"folder {number % 3}" / f"{number}.xlsx"
        target.parent.mkdir(exist_ok=True)
        shutil.copy(path, target)
    checked = check_folder(tmp_path, consolidating=True)
    done = checked.offices[0].consolidation
    assert (len(checked.chains), done.total, {r.difference for r in done.reconciled}) == (1, 3065872800, {0})


def moved(folder, name, sheet):
    """Three rows above the table, and its second and last columns swapped."""
    book = openpyxl.load_workbook(folder / name)
    page = book[sheet]
    page.tables.clear()
    for merge in list(page.merged_cells.ranges):
        page.unmerge_cells(str(merge))
    page.insert_rows(5, 3)
    last = page.max_column
    for row in page.iter_rows(min_row=8):
        row[1].value, row[last - 1].value = row[last - 1].value, row[1].value
    book.save(folder / name)


@pytest.mark.parametrize("sheet", ["Kinerja", "Anggaran", "Penjelasan"])
def test_rows_inserted_and_columns_swapped_change_nothing(office, sheet):
    before = {f.code: f.severity for f in check_folder(office).findings}
    for path in list(office.iterdir()):
        moved(office, path.name, sheet)
    checked = check_folder(office, consolidating=True)
    assert checked.offices[0].consolidation.total == 3065872800
    assert {f.code: f.severity for f in checked.findings} == before
    assert len(checked.batch.tables[sheet].row_numbers) == len(check_folder(EXAMPLES).batch.tables[sheet].row_numbers)
