"""Many offices in one run: the same result however files lie, and the Rekap Kabupaten with its tables."""

import gc
import json
import multiprocessing
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import openpyxl
import pandas as pd
import pytest
from reports.test_json import SCHEMA
from support.offices import make
from support.stopping import Stopping
from support.terminal import digests, pkxl

from pkxl.office.profile import shipped_profile
from pkxl.output.targets import file_name
from pkxl.reading import books
from pkxl.reading.folders import Candidate, candidates
from pkxl.runs.engine import InProcess
from pkxl.runs.engines import engine_of
from pkxl.runs.run import run
from pkxl.runs.tasks import Job, Work, tasks_of
from pkxl.runs.workers import LocalWorkers
from pkxl.tables.batch import Rows
from pkxl.vocabulary.errors import BadTarget, PkxlError

OFFICES = 6


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kabupaten")
    make(folder, OFFICES)
    return folder


def job():
    return Job(shipped_profile(), consolidating=True)


def said(outcome):
    """What does not depend on names and folders."""
    offices = [(o.unit_name, o.year, o.total, len(o.findings), tuple(o.missing)) for o in outcome.consolidated]
    found = sorted((f.code, f.origin.sheet, f.origin.cell) for f in outcome.findings)
    return offices, found, outcome.workbooks


@pytest.fixture(scope="module")
def whole(tree):
    return run(candidates([tree]), job())


def test_every_office_of_the_tree(tree, whole):
    assert len(whole.consolidated) == OFFICES
    assert whole.workbooks == OFFICES * 8 - sum(f.code == "F05" for f in whole.findings)
    for office in whole.consolidated:
        alone = run(candidates([next(tree.glob(f"*/*{office.unit_name.split()[-1].lower()}"))]), job())
        assert (alone.consolidated[0].total, len(alone.findings)) == (office.total, len(office.findings))


def test_how_the_work_is_divided_does_not_matter(tree, whole, monkeypatch):
    monkeypatch.setattr("pkxl.runs.tasks._TASK_SIZE", 3)  # tasks that never hold a whole office
    monkeypatch.setattr("pkxl.runs.tasks._MAX_FOLDER_SIZE", 3)
    monkeypatch.setattr("pkxl.runs.run._ROWS_PER_MERGE", 40)
    outcome = run(candidates([tree]), job())
    assert said(outcome) == said(whole)
    assert outcome.findings == whole.findings


def test_workers_of_this_machine_give_the_same(tree, whole):
    with closing(engine_of("local")) as engine:
        outcome = run(candidates([tree]), job(), engine)
    assert said(outcome) == said(whole)
    assert outcome.findings == whole.findings


@pytest.mark.parametrize("lay", ["flat", "by position"])
def test_how_files_lie_does_not_matter(lay, tree, whole, tmp_path):
    for number, path in enumerate(sorted(tree.rglob("*.xlsx"))):
        home = tmp_path if lay == "flat" else tmp_path / path.stem
        home.mkdir(exist_ok=True)
        shutil.copy(path, home / (f"berkas {number}.xlsx" if lay == "flat" else f"{path.parent.name}.xlsx"))
    outcome = run(candidates([tmp_path]), job())
    assert said(outcome)[0] == [
        (unit, year, total, pytest.approx(n, abs=2), missing) for unit, year, total, n, missing in said(whole)[0]
    ]
    assert outcome.workbooks == whole.workbooks


def test_a_worker_loads_no_pandera(tree):
    """It would take longer to load than the first workbooks to read."""
    work = pickle.dumps((Work(job()), next(tasks_of(candidates([tree])))))
    program = (
        "import pickle, sys\nwork, task = pickle.load(sys.stdin.buffer)\nresult = work(task)\n"
        "print(len(result.batch.offices), sorted({'pandas', 'pandera'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], input=work, capture_output=True, check=True)
    assert done.stdout.decode().strip() == f"{OFFICES} []"


def test_long_texts_are_not_kept(tree, tmp_path):
    """However long the texts that strangers send: what waits to be validated, and what is found, stays small."""
    folder = tmp_path / "k"
    shutil.copytree(min(tree.glob("*/*")), folder)
    path = min(folder.glob("*.xlsx"))
    book = openpyxl.load_workbook(path)
    for row in range(6, 56):
        for column, text in enumerate(["", "Sasaran Program", "S", f"{row} " + "kata  panjang " * 2_000, "1", "x"], 1):
            book["Kinerja"].cell(row, column).value = text
    book.save(path)
    (task,) = tasks_of(candidates([folder]))
    size = len(pickle.dumps(Work(Job(shipped_profile(), consolidating=False))(task)))
    assert size < 400_000
    found = run(
        [c for c in candidates([folder]) if c.path == path], Job(shipped_profile(), consolidating=False)
    ).findings
    too_long = [f for f in found if f.code == "C12"]
    assert {f.values["length"] for f in too_long} == {
        len("6 " + "kata panjang " * 2_000) - 1,
        len("10 " + "kata panjang " * 2_000) - 1,
    }
    assert len(too_long) == 50
    assert max(len(str(value)) for f in found for value in f.values.values()) <= 601


# --- a file that makes the work fail --------------------------------------------------------------------


@pytest.mark.parametrize("start", [InProcess, lambda: LocalWorkers(2)], ids=["here", "workers"])
def test_a_workbook_that_stops_the_program_is_a_finding(start, tree, whole, monkeypatch):
    victim = sorted(c.name for c in candidates([tree]))[11]
    monkeypatch.setattr("pkxl.runs.run.Work", lambda of: Stopping(of, victim, os.getpid()))
    with closing(start()) as engine:
        outcome = run(candidates([tree]), job(), engine)
    assert [f.origin.workbook for f in outcome.findings if f.code == "F15"] == [victim]
    assert outcome.workbooks == whole.workbooks - 1
    assert len(outcome.consolidated) == OFFICES


def test_a_workbook_that_cannot_be_validated_is_a_finding(tree, whole, monkeypatch):
    """Rows of many tasks are validated together, so one of them must not stop the others, nor have them read again."""
    monkeypatch.setattr("pkxl.runs.tasks._TASK_SIZE", 8)  # a task for each office
    read = Counter()
    read_book = books.read_book

    def counted(grid):
        read[grid.name] += 1
        return read_book(grid)

    monkeypatch.setattr("pkxl.reading.books.read_book", counted)
    victim = sorted(c.name for c in candidates([tree]))[20]
    real = Rows.frame

    def frame(rows):
        if any(place.workbook == victim for place in rows.places):
            raise OverflowError(victim)
        return real(rows)

    monkeypatch.setattr(Rows, "frame", frame)
    outcome = run(candidates([tree]), job())
    assert [f.origin.workbook for f in outcome.findings if f.code == "F15"] == [victim]
    assert outcome.workbooks == whole.workbooks - 1
    assert of_others(outcome, victim) == of_others(whole, victim)
    assert {name for name, times in read.items() if times > 1} <= of_office(outcome, victim)


def of_office(outcome, name):
    """The workbooks of the office to which this one belongs."""
    return next(set(r.group.workbooks) for r in outcome.offices if name in r.group.workbooks)


def of_others(outcome, victim):
    """What was found in the offices to which this workbook does not belong."""
    return {r.group: r.findings for r in outcome.offices if victim not in r.group.workbooks}


# --- what a task holds ----------------------------------------------------------------------------------


def tasks_in(*files):
    """How many files of each folder the tasks hold."""
    tasks = tasks_of([Candidate(Path(f"{name}.xlsx"), f"{name}.xlsx") for name in files])
    return [sorted(Counter(c.folder for c in task.candidates).items()) for task in tasks]


def folder(name, files):
    return [f"{name}/{number}" for number in range(files)]


def test_about_fifty_workbooks_and_whole_offices_in_a_task():
    eight = [f for k in range(20) for f in folder(f"kab/kec {k:02}", 8)]
    assert [sum(n for _, n in task) for task in tasks_in(*eight)] == [48, 48, 48, 16]
    assert {n for task in tasks_in(*eight) for _, n in task} == {8}


def test_an_office_with_a_folder_for_each_section_is_not_torn_apart():
    sections = [f"kab/kec {k:02}/seksi {s}/pk" for k in range(20) for s in range(8)]
    tasks = tasks_in(*sections)
    assert [len(task) for task in tasks] == [48, 48, 48, 16]
    names = [{way.rpartition("/")[0] for way, _ in task} for task in tasks]
    assert sum(len(n) for n in names) == 20


def test_a_folder_with_many_offices_stays_together():
    assert tasks_in(*folder("a", 30), *folder("b", 120), *folder("c", 30)) == [
        [("a", 30)],
        [("b", 120)],
        [("c", 30)],
    ]
    assert [n for [(_, n)] in tasks_in(*folder("semua", 1000))] == [400, 400, 200]


# --- what is written ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def written(tree, tmp_path_factory):
    target = tmp_path_factory.mktemp("hasil") / "rekap.xlsx"
    before = digests(tree)
    done = pkxl("consolidate", tree, "-o", target, "--format", "json")
    assert digests(tree) == before
    return done, target


def test_json_of_many_offices(written, whole):
    done, _ = written
    assert done.stderr == ""
    data = json.loads(done.stdout)
    jsonschema.validate(data, SCHEMA)
    assert data["total"] == sum(o.total for o in whole.consolidated) == sum(o["total"] for o in data["offices"])
    assert sum(b["anggaran"] for b in data["budget"] if b["tingkat"] == "program") == data["total"]
    assert sum(b["anggaran"] for b in data["budget"] if b["tingkat"] == "sub_kegiatan") == data["total"]
    assert done.returncode == (1 if any(f["severity"] == "error" for f in data["findings"]) else 0)


def test_the_rekap_and_a_workbook_for_each_office(written, whole):
    _, target = written
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[:3] == ["Rekap Kabupaten", "Kelengkapan", "Temuan per Kecamatan"]
    sheet = book["Rekap Kabupaten"]
    assert [sheet.cell(6 + i, 3).value for i in range(OFFICES)] == [o.unit_name for o in whole.consolidated]
    assert sheet.cell(6 + OFFICES, 4).value == 2024
    assert len(sheet._charts) == 2
    folder = target.with_name("rekap (kecamatan)")
    assert len(list(folder.glob("*.xlsx"))) == OFFICES
    assert all(openpyxl.load_workbook(path).sheetnames[0] == "Perjanjian Camat" for path in folder.iterdir())
    files = {sheet.cell(6 + i, 3).hyperlink.target for i in range(OFFICES)}
    assert {unquote(name.replace("\\", "/")).rpartition("/")[2] for name in files} == {p.name for p in folder.iterdir()}


def test_tables_for_other_programs(written, whole):
    _, target = written
    budget = pd.read_csv(target.with_name("rekap-anggaran.csv"))
    assert budget["anggaran"].sum() == sum(o.total for o in whole.consolidated)
    for name in ("kecamatan", "anggaran", "kinerja", "temuan"):
        csv, parquet = (target.with_name(f"rekap-{name}.{end}") for end in ("csv", "parquet"))
        assert len(pd.read_csv(csv)) == len(pd.read_parquet(parquet)) > 0
    assert len(pd.read_csv(target.with_name("rekap-temuan.csv"))) == len(whole.findings)


def test_a_second_run_replaces_its_own_files_and_reads_none_of_them(tree, written):
    done, target = written
    before = digests(target.parent)
    assert pkxl("consolidate", tree, target.parent, "-o", target).returncode == 2
    again = pkxl("consolidate", tree, target.parent, "-o", target, "--format", "json", "--force")
    assert json.loads(again.stdout) == json.loads(done.stdout)
    after = digests(target.parent)
    assert before == after


def test_a_file_of_somebody_else_is_not_replaced(tree, tmp_path):
    other = tmp_path / "rekap-temuan.csv"
    other.write_text("punya saya\n")
    done = pkxl("consolidate", tree, "-o", tmp_path / "rekap.xlsx")
    assert done.returncode == 2
    assert "--force" in done.stderr
    assert other.read_text() == "punya saya\n"


def test_a_revised_agreement_takes_the_place_of_the_first(tmp_path, tree):
    from pkxl.consolidation.regency import regency_of

    outcome = run(candidates([tree]), job())
    first, second, *_ = outcome.consolidated
    second = replace(second, unit_name=first.unit_name, regency=first.regency, kind="Perjanjian Kinerja")
    rekap = regency_of([first, second])
    assert [(o.consolidation.kind, o.counts) for o in rekap.offices] == [
        ("Perjanjian Kinerja", False),
        ("Perubahan Perjanjian Kinerja", True),
    ]
    assert rekap.total == first.total


def test_a_name_cannot_lead_out_of_the_folder():
    assert file_name("../../etc/passwd") == "-..-etc-passwd"
    assert file_name("a\x00b\n" + "x" * 300).startswith("a-b-")
    assert len(file_name("é" * 300).encode()) <= 120
    assert file_name(" . ") == "tanpa nama"


def test_workers_have_ended_when_their_engine_is_closed(tree):
    # Closed by the interpreter's end only, an executor may write to a pipe that is closed already: a traceback.
    with closing(LocalWorkers(2)) as engine:
        run(candidates([tree])[:4], job(), engine)
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


BUSY = """
import re
from pkxl.runs.workers import LocalWorkers
if __name__ == "__main__":
    engine = LocalWorkers(2)
    started = [engine._executor.submit(re.match, "(a|a)*b", "a" * 60) for _ in range(2)]
    while not all(future.running() for future in started):
        pass
    print(*engine._executor._processes, flush=True)
    started[0].result()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a signal of Linux")
def test_workers_that_let_nobody_run_end_with_a_killed_parent(tmp_path):
    (tmp_path / "sibuk.py").write_text(BUSY)
    with subprocess.Popen([sys.executable, str(tmp_path / "sibuk.py")], stdout=subprocess.PIPE, text=True) as parent:
        workers = [Path(f"/proc/{number}") for number in parent.stdout.readline().split()]
        time.sleep(2)  # they have loaded everything, and search
        assert [worker.exists() for worker in workers] == [True, True]
        parent.kill()
    end = time.monotonic() + 20
    while any(worker.exists() for worker in workers) and time.monotonic() < end:
        time.sleep(0.1)
    assert [worker.exists() for worker in workers] == [False, False]


def test_an_unknown_cluster_is_said_plainly():
    with pytest.raises(PkxlError, match="local"):
        engine_of("di mana")


def test_two_runs_into_one_folder_do_not_mix(tmp_path):
    from pkxl.output.writing import locked_folder

    with locked_folder(tmp_path / "a"), pytest.raises(BadTarget, match="proses lain"), locked_folder(tmp_path / "a"):
        pass
    with locked_folder(tmp_path / "a"):
        pass


def test_what_a_task_has_read_is_given_back_without_the_collector(tree):
    """Ten thousand workbooks are worked through without garbage collection, so nothing may go in circles."""
    run(candidates([tree]), job())
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        outcome = run(candidates([tree]), job())
        gc.collect()
        left = {type(thing).__qualname__ for thing in gc.garbage if type(thing).__module__.startswith("pkxl")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert outcome.workbooks
    assert left == set()
