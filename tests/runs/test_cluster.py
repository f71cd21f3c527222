"""A real Dask scheduler and two real worker processes on loopback: the same result, whatever happens to them."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest
from support.offices import make
from support.stopping import Stopping
from support.terminal import pkxl
from support.workbooks import ROOT

from pkxl.office.profile import shipped_profile
from pkxl.reading.folders import candidates
from pkxl.runs.engines import engine_of
from pkxl.runs.run import run
from pkxl.runs.tasks import Job
from pkxl.vocabulary.errors import PkxlError

pytest.importorskip("distributed", reason="needs pkxl[cluster]")
SEARCHED: tuple[str, ...] = ()
JOB = Job(shipped_profile(), consolidating=True)


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kabupaten")
    make(folder, 30)
    return folder


@pytest.fixture(scope="module")
def whole(tree):
    return run(candidates([tree]), JOB)


def started(*arguments):
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((*SEARCHED, str(ROOT / "tests"))),
        "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "1h",
    }
    command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment)


def worker(address):
    # Without a nanny: a worker that is killed stays away, as a machine that is switched off does.
    process = started("dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--nworkers", "1")
    for line in process.stderr:
        if "Registered to" in line:
            return process
    raise AssertionError("the worker did not start")


@pytest.fixture
def cluster():
    scheduler = started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    address = next(m[0] for line in scheduler.stderr if (m := re.search(r"tcp://127\.0\.0\.1:\d+", line)))
    workers = [worker(address), worker(address)]
    yield address, workers, scheduler
    for process in (*workers, scheduler):
        process.kill()
        process.wait()
        process.stderr.close()


@pytest.fixture
def engine(cluster):
    engine = engine_of(cluster[0])
    yield engine
    engine.close()


def test_the_same_result_and_a_progress_that_tells_the_truth(engine, tree, whole):
    done = []
    outcome = run(candidates([tree]), JOB, engine, advance=done.append)
    assert outcome.findings == whole.findings
    assert [o.total for o in outcome.consolidated] == [o.total for o in whole.consolidated]
    assert sum(done) == 240
    assert len([n for n in done if n]) > 3


def test_a_worker_killed_in_the_middle(engine, cluster, tree, whole):
    done = []

    def advance(files):
        done.append(files)
        if sum(done) > 0 and cluster[1][0].poll() is None:
            cluster[1][0].send_signal(signal.SIGKILL)

    outcome = run(candidates([tree]), JOB, engine, advance=advance)
    assert cluster[1][0].wait() == -signal.SIGKILL
    assert outcome.findings == whole.findings
    assert sum(done) == 240


def test_a_workbook_that_makes_a_worker_fail(engine, tree, whole, monkeypatch):
    victim = sorted(c.name for c in candidates([tree]))[100]

    # It fails, and does not kill: a cluster whose workers all die has nobody left to go on.
    monkeypatch.setattr("pkxl.runs.run.Work", lambda of: Stopping(of, victim, 0, kills=False))
    outcome = run(candidates([tree]), JOB, engine)
    assert [f.origin.workbook for f in outcome.findings if f.code == "F15"] == [victim]
    assert (len(outcome.consolidated), outcome.workbooks) == (30, whole.workbooks - 1)


def test_the_command_line_on_a_cluster(cluster, tree, whole, tmp_path):
    done = pkxl("consolidate", tree, "-o", tmp_path / "rekap.xlsx", "--cluster", cluster[0])
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert len(list((tmp_path / "rekap (kecamatan)").iterdir())) == 30


def test_a_scheduler_that_is_not_there():
    started_at = time.monotonic()
    with pytest.raises(PkxlError, match="tidak dapat dicapai"):
        engine_of("tcp://127.0.0.1:9")
    assert time.monotonic() - started_at < 30


# --- what the command says when the cluster is lost ------------------------------------------------------

SLOW_READER = """
import os, time
if begun := os.environ.get("BEGUN"):
    from pkxl.reading import books
    real = books.values_of
    def values_of(found):
        open(begun, "w").close()
        time.sleep(1)
        return real(found)
    books.values_of = values_of
"""
AFTER = 30
"""Seconds within which the loss of a cluster is said."""


@pytest.fixture
def begun(tmp_path, monkeypatch):
    """A file that is there once a workbook is being read, which takes a worker that is started now a second each."""
    place = tmp_path / "lambat"
    place.mkdir()
    (place / "sitecustomize.py").write_text(SLOW_READER)
    monkeypatch.setattr(f"{__name__}.SEARCHED", (str(place), str(ROOT)))
    monkeypatch.setenv("BEGUN", str(tmp_path / "begun"))
    return tmp_path / "begun"


@pytest.fixture
def command(begun, cluster, tree, tmp_path, monkeypatch):
    """A consolidation on the cluster, in the middle of its work."""
    monkeypatch.delenv("BEGUN")
    process = subprocess.Popen(
        [sys.executable, "-m", "pkxl", "consolidate", str(tree), "-o", str(tmp_path / "x.xlsx"), "--cluster", cluster[0]],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=ROOT,
    )  # fmt: skip
    end = time.monotonic() + 60
    while not begun.exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    assert begun.exists()
    yield process
    process.kill()
    process.wait()
    process.stderr.close()


LOST = {
    "scheduler frozen": (True, signal.SIGSTOP, "tidak menjawab lagi"),
    "scheduler killed": (True, signal.SIGKILL, "tidak menjawab lagi"),
    "workers killed": (False, signal.SIGKILL, "tidak mempunyai pekerja"),
    "workers frozen": (False, signal.SIGSTOP, "tidak menjawab lagi"),
}


@pytest.mark.parametrize("case", LOST)
def test_a_cluster_that_is_lost_is_said_soon(case, command, cluster):
    scheduler, sign, sentence = LOST[case]
    for process in [cluster[2]] if scheduler else cluster[1]:
        process.send_signal(sign)
    began = time.monotonic()
    _, said = command.communicate(timeout=120)
    assert time.monotonic() - began < AFTER
    assert command.returncode == 2, said
    assert sentence in said
    assert "Traceback" not in said


def test_a_scheduler_that_is_frozen_from_the_start(cluster, tree, tmp_path):
    cluster[2].send_signal(signal.SIGSTOP)
    began = time.monotonic()
    done = pkxl("consolidate", tree, "-o", tmp_path / "x.xlsx", "--cluster", cluster[0])
    assert time.monotonic() - began < AFTER
    assert done.returncode == 2
    assert "tidak dapat dicapai" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_that_is_killed_leaves_the_cluster_free(command, cluster):
    import distributed

    command.send_signal(signal.SIGKILL)
    command.wait()
    with distributed.Client(cluster[0], set_as_default=False) as client:
        end = time.monotonic() + AFTER
        while any((left := client.processing()).values()) and time.monotonic() < end:
            time.sleep(0.2)
        assert not any(left.values())
        assert [p.poll() for p in cluster[1]] == [None, None]
