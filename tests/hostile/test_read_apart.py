"""A heavy file that a limit misses, beside eight good ones: read in a process of its own, whose end costs only itself."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from support.terminal import pkxl
from support.workbooks import EXAMPLES, ROOT

from pkxl.guard.apart import DIED, OUT_OF_MEMORY, Apart, Lost
from pkxl.guard.package import Heavy, survey
from pkxl.reading import books
from pkxl.reading.folders import candidates

posix = pytest.mark.skipif(os.name != "posix", reason="needs the signals and limits of POSIX")
SECONDS = 3
MIB = 2**20
VICTIM = "berat.xlsx"

# What a file may do to its reader, tried in its place: nothing within the limits is known that does it.
HARM = {
    "eats memory": "kept = [bytearray(2**24) for _ in range(2_000)]",
    "eats memory by small pieces": "kept = [str(n) * 9 for n in range(10**9)]",
    "aborts": "os.abort()",
    "breaks memory": "ctypes.string_at(0)",
    "leaves": "os._exit(0)",
    "goes on": "while True: pass",
    "waits": "time.sleep(10_000)",
    "lets nobody else run": "re.match('(a|a)*b', 'a' * 60)",
    "ends the program": "raise SystemExit(0)",
    "prints": "os.write(1, b'x' * 100_000); raise SystemExit(3)",
}
TOO_LONG = f"lebih dari {SECONDS} detik"
REASONS = dict.fromkeys(HARM, DIED.id) | dict.fromkeys(list(HARM)[:2], OUT_OF_MEMORY.id)
REASONS |= dict.fromkeys(("goes on", "waits", "lets nobody else run"), TOO_LONG)
HARMFUL_READER = """
import ctypes, os, re, time
from pkxl.reading import books
real = books.values_of
def values_of(found):
    if found.data and os.environ.get("VICTIM") == found.sha256:
        {harm}
    return real(found)
books.values_of = values_of
"""


def padded(source, target, name="xl/media/image1.png", data=None, method=zipfile.ZIP_STORED):
    """A workbook with one more part, which makes it heavy."""
    shutil.copy(source, target)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(name, os.urandom(MIB + 1) if data is None else data, method)
    return target


@pytest.fixture
def nine(tmp_path):
    folder = tmp_path / "sembilan"
    shutil.copytree(EXAMPLES, folder)
    padded(min(EXAMPLES.glob("*.xlsx")), folder / VICTIM)
    return folder


def digest(path):
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()


def environment(tmp_path, victim, harm):
    """An environment in which every Python has a reader that this workbook harms."""
    place = tmp_path / "pembaca"
    place.mkdir()
    (place / "sitecustomize.py").write_text(HARMFUL_READER.format(harm=HARM[harm]))
    path = os.pathsep.join((str(place), str(ROOT)))
    return {"PYTHONPATH": path, "VICTIM": digest(victim), "PKXL_MAX_SECONDS": str(SECONDS)}


def consolidated(folder, target, *options, **env):
    done = pkxl("consolidate", folder, "-o", target, "--format", "json", *options, **env)
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout)


@cache
def of_the_eight():
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        eight = Path(folder) / "sembilan"
        shutil.copytree(EXAMPLES, eight)
        return consolidated(eight, Path(folder) / "rekap.xlsx")


@posix
@pytest.mark.parametrize("options", [(), ("--cluster", "local")], ids=["here", "workers"])
@pytest.mark.parametrize("harm", HARM)
def test_the_eight_are_consolidated_and_the_one_is_named(harm, options, nine, tmp_path, figure):
    began = time.monotonic()
    found = consolidated(nine, tmp_path / "rekap.xlsx", *options, **environment(tmp_path, nine / VICTIM, harm))
    assert time.monotonic() - began < SECONDS + 20
    own = [f for f in found["findings"] if f["workbook"] == VICTIM]
    assert [f["code"] for f in own] == ["F15"]
    assert f"({REASONS[harm]})" in own[0]["message"]
    expected = of_the_eight()
    assert found["total"] == expected["total"]
    assert found["budget"] == expected["budget"]
    assert [f for f in found["findings"] if f["workbook"] != VICTIM] == expected["findings"]
    figure("readers harmed, with eight good files beside", 1)


@posix
@pytest.mark.parametrize("harm", ["waits", "goes on", "lets nobody else run"])
def test_it_ends_with_its_parent_however_that_ends(harm, nine, tmp_path):
    env = os.environ | environment(tmp_path, nine / VICTIM, harm)
    with subprocess.Popen(
        [sys.executable, "-m", "pkxl", "validate", str(nine)], env=env, stdout=subprocess.DEVNULL
    ) as command:
        begun = by(20, lambda: children(command.pid))
        time.sleep(1)
        command.send_signal(signal.SIGKILL)
    assert begun
    assert by(SECONDS + 10, lambda: not any(map(alive, begun)))


def children(parent):
    """The processes that this one has started."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(status.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(status.parent.name))
        except OSError:
            continue
    return found


def alive(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def by(seconds, true):
    """What becomes true within so many seconds."""
    end = time.monotonic() + seconds
    while not (found := true()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


# --- which files -----------------------------------------------------------------------------------------


@pytest.fixture
def light():
    return min(EXAMPLES.glob("*.xlsx"))


def is_heavy(path):
    try:
        survey(path.read_bytes(), light=True)
    except Heavy:
        survey(path.read_bytes())
        return True
    return False


def test_a_file_is_heavy_beyond_a_mebibyte(light, tmp_path):
    path = padded(light, tmp_path / "a.xlsx", data=b"")
    room = MIB - path.stat().st_size
    assert not is_heavy(padded(light, path, data=bytes(room)))
    assert is_heavy(padded(light, path, data=bytes(room + 1)))


def test_a_package_is_heavy_beyond_eight_mebibytes_unpacked(light, tmp_path):
    with zipfile.ZipFile(light) as archive:
        room = 8 * MIB - sum(info.file_size for info in archive.infolist())
    assert not is_heavy(padded(light, tmp_path / "a.xlsx", data=bytes(room), method=zipfile.ZIP_DEFLATED))
    assert is_heavy(padded(light, tmp_path / "a.xlsx", data=bytes(room + 1), method=zipfile.ZIP_DEFLATED))


def test_what_expands_into_cells_makes_it_heavy(light, monkeypatch):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pkxl.guard.package._HEAVY_TO_READ", 1_000)
        assert is_heavy(light)
    assert not is_heavy(light)


def test_no_process_for_light_files_and_one_for_all_heavy_ones(nine, monkeypatch):
    started = []
    real = Apart._started
    monkeypatch.setattr(Apart, "_started", lambda self: started.append(self) or real(self))
    light = [c for c in candidates([nine]) if c.path.name != VICTIM]
    assert len(list(books.open_candidates(light))) == 8
    assert started == []
    padded(nine / light[0].path.name, nine / "berat 2.xlsx")
    outcomes = list(books.open_candidates(candidates([nine])))
    assert len(started) == 1
    assert [o.name for o in outcomes] == [c.name for c in candidates([nine])]


def test_a_heavy_file_gives_the_same_book(nine):
    (heavy,) = (c for c in candidates([nine]) if c.path.name == VICTIM)
    assert books.open_candidate(heavy) == books._open_heavy(heavy)


# --- the process -----------------------------------------------------------------------------------------


def test_it_goes_on_after_a_loss():
    with closing(Apart("os", "_exit")) as apart:
        for _ in range(2):
            with pytest.raises(Lost, match=DIED.en):
                apart(0)
    with closing(Apart("builtins", "len")) as apart:
        assert apart("abc") == 3
        with pytest.raises(Lost):
            apart(1)
        assert apart("ab") == 2
        process = apart._process
    assert process.poll() is not None


def test_a_large_argument_and_a_large_answer():
    with closing(Apart("builtins", "bytes")) as apart:
        assert apart(b"x" * 5_000_000) == b"x" * 5_000_000


def test_a_module_in_the_working_folder_is_not_loaded(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    with closing(Apart("builtins", "len")) as apart:
        assert apart("abc") == 3


def test_a_process_that_cannot_be_started_is_said(nine, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(nine / "tidak ada"))
    (outcome,) = (o for o in books.open_candidates(candidates([nine])) if not isinstance(o, books.Book))
    assert (outcome.origin.workbook, outcome.code) == (VICTIM, "F08")
