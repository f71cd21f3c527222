"""The command line as people and programs use it: real processes, real files."""

import json
import shutil

import openpyxl
import pytest
from support.terminal import digests, pkxl
from support.workbooks import EXAMPLES

PROGRAMS = [2877638950, 6611550, 112041250, 12597500, 31307750, 25675800]


@pytest.fixture(scope="module")
def consolidated(tmp_path_factory):
    target = tmp_path_factory.mktemp("hasil") / "r.xlsx"
    before = digests(EXAMPLES)
    done = pkxl("consolidate", EXAMPLES, "-o", target, "--format", "json")
    assert digests(EXAMPLES) == before
    return done, target


def test_consolidate_as_json(consolidated):
    done, target = consolidated
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert set(data) == {"summary", "findings", "budget", "total", "reconciliation", "final"}
    assert data["total"] == 3065872800
    assert [b["anggaran"] for b in data["budget"] if b["tingkat"] == "program"] == PROGRAMS
    assert set(data["budget"][0]) == {"kode", "tingkat", "uraian", "anggaran"}
    assert {r["difference"] for r in data["reconciliation"]} == {0}
    assert set(data["reconciliation"][0]) == {"uraian", "expected", "actual", "difference"}
    assert {"code", "severity", "workbook", "sheet", "cell", "message", "hint"} <= set(data["findings"][0])
    assert target.exists()


def test_the_consolidated_workbook(consolidated):
    book = openpyxl.load_workbook(consolidated[1])
    assert book.sheetnames == [
        "Perjanjian Camat",
        "Rekap Anggaran",
        "Rekap Kinerja",
        "Rekonsiliasi",
        "Temuan",
        "Sumber",
    ]
    summary = book["Rekap Anggaran"]
    assert len(summary._charts) == 2
    assert [row[0].value for row in book["Rekap Kinerja"]["A6:A49"]] == list(range(1, 45))
    assert {row[0].value for row in book["Sumber"]["B6:B13"]} == {"Ya"}
    assert all(len(row[0].value) == 64 for row in book["Sumber"]["G6:G13"])
    links = [cell.hyperlink.target for row in summary["F6:F70"] for cell in row if cell.hyperlink]
    assert len(links) == 36
    assert summary.row_dimensions[8].outlineLevel == 2


def test_the_same_inputs_give_the_same_bytes(consolidated, tmp_path):
    first = consolidated[1].read_bytes()
    refused = pkxl("consolidate", EXAMPLES, "-o", consolidated[1])
    assert (refused.returncode, "--force" in refused.stderr) == (2, True)
    again = pkxl("consolidate", EXAMPLES, "-o", consolidated[1], "--format", "json", "--force")
    assert again.stdout == consolidated[0].stdout
    assert consolidated[1].read_bytes() == first


@pytest.mark.parametrize("lang, told", [("id", "Pakai nama lain"), ("en", "Use another name")])
@pytest.mark.parametrize(
    "arguments",
    [("validate", "--annotate", "-o", "ada.html"), ("consolidate", "-o", "hasil.xlsx", "--html", "ada.html")],
)
def test_a_report_that_is_there_already_is_told_of_before_anything_is_written(arguments, lang, told, tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "kantor")
    (tmp_path / "ada.html").write_text("lama")
    before = digests(tmp_path)
    command, *options = (tmp_path / word if "." in word else word for word in arguments)
    done = pkxl(command, tmp_path / "kantor", *options, PKXL_LANG=lang)
    assert (done.returncode, told in done.stderr, digests(tmp_path)) == (2, True, before)


def test_two_results_under_one_name(tmp_path):
    done = pkxl("consolidate", EXAMPLES, "-o", tmp_path / "hasil.xlsx", "--html", tmp_path / "hasil.xlsx")
    assert (done.returncode, "dua kali" in done.stderr, list(tmp_path.iterdir())) == (2, True, [])


def test_one_workbook_alone_is_not_asked_for_the_others():
    done = pkxl("validate", EXAMPLES / "Perjanjian Kinerja - Camat.xlsx", "--format", "json")
    data = json.loads(done.stdout)
    assert done.returncode == 0
    assert data["summary"] == {"workbooks": 1, "errors": 0, "warnings": 3, "notes": 1}


def test_text_in_both_languages():
    path = EXAMPLES / "Perjanjian Kinerja - Sekretaris Camat.xlsx"
    indonesian, english = pkxl("validate", path), pkxl("validate", path, PKXL_LANG="en")
    assert "Nomor 7. sudah dipakai" in indonesian.stdout
    assert "Number 7. was used" in english.stdout
    assert all(len(line) <= 80 for line in (indonesian.stdout + english.stdout).splitlines())


def test_errors_give_exit_code_1_and_a_stamp(tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "in")
    (tmp_path / "in" / "Perjanjian Kinerja - Camat.xlsx").unlink()
    done = pkxl("consolidate", tmp_path / "in", "-o", tmp_path / "out.xlsx")
    assert done.returncode == 1
    assert "BELUM FINAL" in done.stdout
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert "BELUM FINAL" in book["Rekap Anggaran"]["A3"].value
    assert "BELUM FINAL" in book["Perjanjian Camat"]["A3"].value


def not_excel(folder):
    (folder / "a.xlsx").write_text("ini teks")


def empty_file(folder):
    (folder / "a.xlsx").write_bytes(b"")


def other_workbook(folder):
    book = openpyxl.Workbook()
    book.active["A1"] = "Daftar hadir"
    book.save(folder / "a.xlsx")


def old_format(folder):
    (folder / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def damaged(folder):
    data = (EXAMPLES / "Perjanjian Kinerja - Camat.xlsx").read_bytes()
    (folder / "a.xlsx").write_bytes(data[: len(data) // 2])


BAD = {not_excel: "F02", empty_file: "F01", other_workbook: "T01", old_format: "F03", damaged: "F05"}


@pytest.mark.parametrize("make", BAD, ids=lambda f: f.__name__)
def test_bad_input_gets_a_finding_and_no_traceback(make, tmp_path):
    make(tmp_path)
    done = pkxl("validate", tmp_path, "--format", "json")
    assert done.returncode == 1
    assert [f["code"] for f in json.loads(done.stdout)["findings"]] == [BAD[make]]
    stopped = pkxl("consolidate", tmp_path, "-o", tmp_path / "out.xlsx")
    assert stopped.returncode == 2
    assert "Traceback" not in stopped.stderr + done.stderr
    assert stopped.stderr.strip()


@pytest.mark.parametrize("make", BAD, ids=lambda f: f.__name__)
def test_one_bad_file_does_not_spoil_the_batch(make, tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "in")
    make(tmp_path / "in")
    done = pkxl("consolidate", tmp_path / "in", "-o", tmp_path / "out.xlsx", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["total"] == 3065872800


STOPS = {
    "a missing folder": ("validate", "tidak-ada"),
    "an empty folder": ("validate", "kosong"),
    "an unknown role": ("template", "--role", "lurah", "-o", "kosong"),
    "an unknown rule": ("rules", "Z99"),
    "a missing profile": ("validate", "kosong", "--profile", "x.toml"),
    "no output": ("consolidate", "kosong"),
}


@pytest.mark.parametrize("case", STOPS)
def test_what_stops_a_command_is_one_plain_sentence(case, tmp_path):
    (tmp_path / "kosong").mkdir()
    done = pkxl(*STOPS[case], cwd=tmp_path)
    english = pkxl(*STOPS[case], cwd=tmp_path, PKXL_LANG="en")
    assert done.returncode == english.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert english.stderr != done.stderr or "Usage" in done.stderr


def test_an_output_never_replaces_an_input_or_a_strangers_file(tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "in")
    source = tmp_path / "in" / "Perjanjian Kinerja - Camat.xlsx"
    before = source.read_bytes()
    assert pkxl("consolidate", source, "-o", source).returncode == 2
    (tmp_path / "notes.xlsx").write_bytes(b"mine")
    assert pkxl("consolidate", tmp_path / "in", "-o", tmp_path / "notes.xlsx").returncode == 2
    assert (tmp_path / "notes.xlsx").read_bytes() == b"mine"
    assert source.read_bytes() == before


def test_templates_are_written_and_not_replaced(tmp_path):
    assert pkxl("template", "-o", tmp_path).returncode == 0
    assert len(list(tmp_path.iterdir())) == 16
    assert pkxl("template", "-o", tmp_path).returncode == 2
    assert pkxl("template", "--role", "camat", "-o", tmp_path, "--force").returncode == 0


def test_rules_are_listed_and_explained():
    assert "K02" in pkxl("rules").stdout
    explained = pkxl("rules", "k02", "--lang", "en").stdout
    assert "sum of its sub kegiatan" in explained
    assert "30.000.001" in explained


def test_demo_does_the_main_job(tmp_path):
    done = pkxl("demo", "-o", "d", cwd=tmp_path)
    assert done.returncode == 0
    assert "3.065.872.800" in done.stdout
    assert len(list((tmp_path / "d" / "mangkutana-2024").iterdir())) == 8


@pytest.mark.parametrize("name", ["PANDERA_VALIDATION_ENABLED", "PANDERA_VALIDATION_DEPTH"])
def test_what_the_environment_tells_pandera_is_for_other_programs(name, tmp_path):
    book = openpyxl.load_workbook(EXAMPLES / "Perjanjian Kinerja - Camat.xlsx")
    book["Anggaran"]["E6"] = None
    book.save(tmp_path / "camat.xlsx")
    value = {"PANDERA_VALIDATION_ENABLED": "False", "PANDERA_VALIDATION_DEPTH": "DATA_ONLY"}[name]
    done = pkxl("validate", tmp_path / "camat.xlsx", "--format", "json", **{name: value})
    found = {(f["code"], f["cell"]) for f in json.loads(done.stdout)["findings"]}
    assert ("C01", "E6") in found
