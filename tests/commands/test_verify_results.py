"""Verifying: a result is held against its inputs, whoever changed either of them, by whatever program."""

import json
import shutil
import zipfile

import openpyxl
import pytest
from support.offices import make
from support.terminal import pkxl
from support.workbooks import EXAMPLES

PELAYANAN = "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx"
SAME = "Berkas masukan: sama, 8 dari 8."


@pytest.fixture
def office(tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "kantor")
    assert pkxl("consolidate", tmp_path / "kantor", "-o", tmp_path / "r.xlsx").returncode == 0
    return tmp_path


def verify(office, *options):
    done = pkxl("verify", office / "r.xlsx", office / "kantor", "--format", "json", *options)
    assert done.stderr == ""
    return done.returncode, [(f["code"], f["sheet"], f["cell"]) for f in json.loads(done.stdout)["findings"]]


def edit(path, sheet, cell, value):
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)


def test_what_was_just_made_holds(office):
    done = pkxl("verify", office / "r.xlsx", office / "kantor")
    assert done.returncode == 0
    first, second, *rest = done.stdout.splitlines()
    assert first == SAME
    assert second.startswith("Angka: semua 9")
    assert rest == []


def test_names_and_folders_of_the_inputs_do_not_matter(office):
    for number, path in enumerate(sorted((office / "kantor").iterdir())):
        (office / "kantor" / f"{number}").mkdir()
        path.rename(office / "kantor" / f"{number}" / f"berkas {number}.xlsx")
    assert verify(office) == (0, [])


def test_an_input_changed_by_one_rupiah(office):
    edit(office / "kantor" / PELAYANAN, "Anggaran", "E6", 6611551)
    code, found = verify(office)
    assert code == 1
    assert found[0] == ("V02", "Sumber", "A8")
    assert {f[0] for f in found[1:]} == {"V04"}
    shares = {f"E{row}" for row in (*range(6, 63), *range(66, 72))}  # of the whole, to the twelfth digit
    assert {(sheet, cell) for _, sheet, cell in found[1:] if cell not in shares or sheet != "Rekap Anggaran"} == {
        ("Perjanjian Camat", "A3"), ("Perjanjian Camat", "C62"), ("Perjanjian Camat", "C67"),
        *(("Rekap Anggaran", cell) for cell in ("A3", "D42", "D43", "D44", "D62", "D68")),
        ("Rekap Kinerja", "A3"), ("Rekonsiliasi", "A3"),
        *(("Rekonsiliasi", f"{column}{row}") for column in "EFGH" for row in (7, 21)),
    }  # fmt: skip


def test_an_input_that_is_gone(office):
    (office / "kantor" / PELAYANAN).unlink()
    assert verify(office) == (1, [("V01", "Sumber", "A8")])


def test_an_input_that_was_not_there(office):
    (office / "r.xlsx").unlink()
    (office / "kantor" / PELAYANAN).rename(office / PELAYANAN)
    assert pkxl("consolidate", office / "kantor", "-o", office / "r.xlsx").returncode == 1
    assert verify(office)[0] == 0
    (office / PELAYANAN).rename(office / "kantor" / PELAYANAN)
    assert verify(office) == (1, [("V03", "Sumber", None)])


def test_a_figure_that_somebody_changed(office):
    parts = {}
    with zipfile.ZipFile(office / "r.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet2.xml"]
    assert sheet.count(b"<v>16807800</v>") == 1
    parts["xl/worksheets/sheet2.xml"] = sheet.replace(b"<v>16807800</v>", b"<v>16807801</v>")
    with zipfile.ZipFile(office / "r.xlsx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    code, found = verify(office)
    assert code == 1
    assert found == [("V04", "Rekap Anggaran", "D33")]


def test_a_formula_that_somebody_changed_under_its_old_value(office):
    with zipfile.ZipFile(office / "r.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet4.xml"]
    parts["xl/worksheets/sheet4.xml"] = sheet.replace(b"<f>E6-D6</f>", b"<f>E6-E6</f>")
    assert parts["xl/worksheets/sheet4.xml"] != sheet
    with zipfile.ZipFile(office / "r.xlsx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert verify(office) == (1, [("V05", "Rekonsiliasi", "F6")])


def test_what_was_left_out_is_left_out_again_and_stands_among_the_sources(office):
    old = office / "kantor" / "lama.xlsx"
    shutil.copy(office / "kantor" / PELAYANAN, old)
    done = pkxl("consolidate", office / "kantor", "-o", office / "r.xlsx", "--exclude", old, "--force")
    assert done.returncode == 0
    sources = openpyxl.load_workbook(office / "r.xlsx")["Sumber"]
    rows = {row[0].value: (row[1].value, row[2].value) for row in sources["A6:C14"]}
    assert rows["lama.xlsx"] == ("Tidak", "Tidak diikutkan atas permintaan (--exclude).")
    assert verify(office) == (0, [])
    shutil.move(office / "kantor", office / "pindah")
    (office / "pindah").rename(office / "kantor")
    assert verify(office) == (0, [])


def test_another_profile_is_said(office):
    profile = office / "kami.toml"
    text = (EXAMPLES.parents[2] / "pkxl" / "data" / "office.toml").read_text(encoding="utf-8")
    profile.write_text(text.replace('tempat = "Mangkutana"', 'tempat = "Wotu"'), encoding="utf-8")
    assert verify(office, "--profile", profile) == (0, [("V06", "Sumber", None)])


def test_english_results_are_verified_in_english_and_told_in_indonesian(office):
    assert pkxl("consolidate", office / "kantor", "-o", office / "r.xlsx", "--lang", "en", "--force").returncode == 0
    assert pkxl("verify", office / "r.xlsx", office / "kantor").stdout.splitlines()[0] == SAME
    english = pkxl("verify", office / "r.xlsx", office / "kantor", "--lang", "en").stdout
    assert english.splitlines()[0] == "Inputs: the same, 8 of 8."


def test_many_offices(tmp_path):
    make(tmp_path / "kabupaten", 3, broken=False)
    assert pkxl("consolidate", tmp_path / "kabupaten", "-o", tmp_path / "r.xlsx").returncode == 0
    done = pkxl("verify", tmp_path / "r.xlsx", tmp_path / "kabupaten")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Berkas masukan: sama, 24 dari 24.")
    next((tmp_path / "kabupaten").rglob("*Pelayanan*")).unlink()
    done = pkxl("verify", tmp_path / "r.xlsx", tmp_path / "kabupaten")
    assert (done.returncode, "23 dari 24" in done.stdout) == (1, True)


@pytest.mark.parametrize("name", ["tidak ada.xlsx", "kantor/" + PELAYANAN])
def test_what_is_no_result_is_said_plainly(office, name):
    done = pkxl("verify", office / name, office / "kantor")
    assert done.returncode == 2
    assert done.stderr.startswith(str(office / name))
    assert "Traceback" not in done.stderr
