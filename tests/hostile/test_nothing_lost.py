"""Nothing lost: killed, on a full disk or twice at once, the old file or the new is there, whole; money stays exact."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.offices import make
from support.terminal import digests, pkxl
from support.workbooks import EXAMPLES, grids

from pkxl.checks.checking import check
from pkxl.output.writing import write_safely
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.errors import BadTarget

PART = ".part"
posix = pytest.mark.skipif(os.name != "posix", reason="needs the signals and limits of POSIX")


def litter(folder):
    return [p.name for p in folder.iterdir() if p.name.endswith(PART)]


# --- killed -----------------------------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from pkxl.output.writing import write_safely
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_safely(target, letter * 3_000_000)
"""


@posix
def test_killed_at_any_moment_of_writing(tmp_path, figure):
    """Sixty kills, at moments spread over many writes: the file is all of one kind and of full length."""
    chance = random.Random(5)
    target = tmp_path / "hasil.xlsx"
    target.write_bytes(b"a" * 3_000_000)
    for _ in range(60):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE)
        assert process.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0, 0.03))
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
        process.stdout.close()
        data = target.read_bytes()
        assert len(data) == 3_000_000
        assert len(set(data)) == 1
        assert len(litter(tmp_path)) <= 1
    figure("kills while writing", 60)
    write_safely(target, b"akhir")
    assert litter(tmp_path) == []


@posix
def test_the_whole_command_killed_at_many_moments(tmp_path, figure):
    """The result of before, or the one that was being made; never half of one, and no input is touched."""
    old, new, target = (tmp_path / name for name in ("id.xlsx", "en.xlsx", "hasil.xlsx"))
    pkxl("consolidate", EXAMPLES, "-o", target)
    shutil.move(target, old)
    started = time.monotonic()
    pkxl("consolidate", EXAMPLES, "-o", target, "--lang", "en")
    seconds = time.monotonic() - started
    shutil.move(target, new)
    whole = {old.read_bytes(), new.read_bytes()}
    assert len(whole) == 2
    before = digests(EXAMPLES)
    command = [sys.executable, "-m", "pkxl", "consolidate", str(EXAMPLES), "-o", str(target), "--lang", "en", "--force"]
    for moment in range(10):
        shutil.copy(old, target)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds * (0.5 + 0.05 * moment))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert target.read_bytes() in whole
    figure("kills of a whole consolidation", 10)
    assert digests(EXAMPLES) == before
    pkxl("consolidate", EXAMPLES, "-o", target, "--lang", "en", "--force")
    assert target.read_bytes() == new.read_bytes()
    assert litter(tmp_path) == []


# --- a full disk ------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 40 KiB, where this machine lets us make one."""
    folder = tmp_path / "penuh"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and os.geteuid() == 0
    if not made or subprocess.run([mount, "-t", "tmpfs", "-o", "size=40k", "tmpfs", folder]).returncode:
        pytest.skip("a small file system cannot be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


@posix
def test_a_full_disk_leaves_the_old_file_and_says_so(small_disk):
    target = small_disk / "hasil.xlsx"
    target.write_bytes(b"lama" * 5000)
    done = pkxl("consolidate", EXAMPLES, "-o", target, "--force")
    assert done.returncode == 2
    assert "Berkas lama tidak berubah" in done.stderr
    assert "Traceback" not in done.stderr
    assert target.read_bytes() == b"lama" * 5000
    assert litter(small_disk) == []


@posix
def test_no_room_for_temporary_files_is_a_sentence(small_disk, tmp_path, monkeypatch):
    make(tmp_path / "masukan", 2)
    target = tmp_path / "rekap.xlsx"
    target.write_bytes(b"lama")
    (small_disk / "isi").write_bytes(b"x" * 30_000)
    monkeypatch.setenv("TMPDIR", str(small_disk))
    done = pkxl("consolidate", tmp_path / "masukan", "-o", target, "--force")
    assert done.returncode == 2
    assert f"Berkas sementara untuk {target} tidak dapat ditulis: No space left on device." in done.stderr
    assert "Traceback" not in done.stderr
    assert target.read_bytes() == b"lama"
    assert litter(tmp_path) == []
    assert [p.name for p in small_disk.iterdir()] == ["isi"]


@posix
def test_a_quota_leaves_the_old_file_and_says_so(tmp_path):
    target = tmp_path / "hasil.xlsx"
    target.write_bytes(b"lama")
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, old[1]))
    try:
        with pytest.raises(BadTarget, match="Berkas lama tidak berubah"):
            write_safely(target, b"x" * 20_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert target.read_bytes() == b"lama"
    assert litter(tmp_path) == []


# --- twice at once ----------------------------------------------------------------------------------------


def test_two_runs_at_once_on_one_output_do_not_mix(tmp_path):
    target, alone = tmp_path / "hasil.xlsx", {}
    for lang in ("id", "en"):
        pkxl("consolidate", EXAMPLES, "-o", target, "--lang", lang, "--force")
        alone[lang] = target.read_bytes()
    for _ in range(2):
        runs = [
            subprocess.Popen(
                [sys.executable, "-m", "pkxl", "consolidate", str(EXAMPLES), "-o", str(target), "--lang", lang, "--force"],
                stdout=subprocess.DEVNULL,
            )
            for lang in ("id", "en")
        ]  # fmt: skip
        assert [run.wait(60) for run in runs] == [0, 0]
        assert target.read_bytes() in alone.values()
        assert litter(tmp_path) == []


def test_no_command_changes_an_input(tmp_path):
    folder = tmp_path / "kantor"
    shutil.copytree(EXAMPLES, folder)
    before = digests(folder)
    first = folder / "Perjanjian Kinerja - Camat.xlsx"
    for arguments in (
        ("validate", folder, "--annotate"),
        ("validate", folder, "--format", "html", "-o", tmp_path / "v.html"),
        ("consolidate", folder, "-o", tmp_path / "r.xlsx", "--cache", tmp_path / "c"),
        ("verify", tmp_path / "r.xlsx", folder),
        ("upgrade", first, "-o", tmp_path / "u.xlsx"),
        ("consolidate", folder, "-o", first, "--force"),
        ("validate", first, "-o", first, "--force"),
        ("upgrade", first, "-o", first, "--force"),
    ):
        pkxl(*arguments)
        after = digests(folder)
        assert {name: after[name] for name in before} == before, arguments


# --- money ------------------------------------------------------------------------------------------------

amounts = st.lists(st.integers(0, 10**18 - 1), min_size=1, max_size=12)


def budgets(values):
    lines = "\n".join(f"| {n} | Sub Kegiatan | Kegiatan nomor {n} | {v} |" for n, v in enumerate(values, 1))
    return f"[Kepala Seksi Pelayanan Umum] Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n{lines}\n"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amounts, st.randoms(use_true_random=False))
def test_no_order_changes_a_sum(figure, values, chance):
    """Typed as text, up to eighteen digits: the total is that of whole numbers, in any order."""
    shuffled = chance.sample(values, len(values))
    totals = set()
    for order in (values, shuffled):
        checked = check(batch_of_grids(grids(budgets(order))), consolidating=True)
        totals.add(checked.offices[0].consolidation.total)
    assert totals == {sum(values)}
    figure("sums in another order")


def test_more_digits_than_a_float_holds_come_through_to_every_output(tmp_path):
    """2^53 + 1 and its like: exact in JSON, CSV and the workbooks."""
    folder = tmp_path / "kantor"
    shutil.copytree(EXAMPLES, folder)
    large = 9_007_199_254_740_993
    path = folder / "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx"
    book = openpyxl.load_workbook(path)
    book["Anggaran"]["E6"] = f"Rp. {large:,},-".replace(",", ".", 5)
    book.save(path)
    done = pkxl("consolidate", folder, "-o", tmp_path / "r.xlsx", "--format", "json")
    data = json.loads(done.stdout)
    assert data["total"] == 3065872800 - 6611550 + large
    assert any(b["anggaran"] == large for b in data["budget"])
    texts = {
        cell.value for row in openpyxl.load_workbook(tmp_path / "r.xlsx")["Rekap Anggaran"]["D6:D70"] for cell in row
    }
    assert "9.007.199.254.740.993" in texts
    shutil.copytree(EXAMPLES, tmp_path / "lain")
    for file in (tmp_path / "lain").iterdir():
        other = openpyxl.load_workbook(file)
        other["Perjanjian"]["B7"] = "KANTOR CAMAT WOTU"
        other.save(file)
    pkxl("consolidate", folder, tmp_path / "lain", "-o", tmp_path / "semua.xlsx")
    frame = pd.read_csv(tmp_path / "semua-anggaran.csv")
    assert frame["anggaran"].dtype == "int64"
    assert large in set(frame["anggaran"])


@pytest.mark.parametrize("replace", [False, True])
def test_only_regular_files_are_replaced(replace, tmp_path):
    os.mkfifo(tmp_path / "r.xlsx")
    (tmp_path / "l.xlsx").symlink_to("/dev/null")
    for name in ("r.xlsx", "l.xlsx"):
        with pytest.raises(BadTarget, match="bukan berkas biasa"):
            write_safely(tmp_path / name, b"x", replace=replace)
    assert not (tmp_path / "r.xlsx").is_file()
