"""What is remembered between runs: used where nothing changed, never believed where something is wrong."""

import os
import shutil
import sqlite3

import pytest
from support.offices import make

from pkxl.commands.results import Settings, write
from pkxl.office.profile import shipped_profile
from pkxl.reading import books
from pkxl.reading.folders import candidates
from pkxl.runs import cache as cache_module
from pkxl.runs.cache import FolderCache, cache_in
from pkxl.runs.run import run
from pkxl.runs.tasks import Job
from pkxl.vocabulary.errors import BadTarget

JOB = Job(shipped_profile(), consolidating=True)


@pytest.fixture
def tree(tmp_path):
    make(tmp_path / "masukan", 3)
    return tmp_path / "masukan"


@pytest.fixture
def read(monkeypatch):
    """The names of the workbooks that are read."""
    names = []
    real = books.read_book

    def counted(grid):
        names.append(grid.name)
        return real(grid)

    monkeypatch.setattr("pkxl.reading.books.read_book", counted)
    return names


def worked(tree, cache):
    return run(candidates([tree]), JOB, cache=FolderCache(cache))


def test_unchanged_workbooks_are_not_read_again(tree, tmp_path, read):
    first = worked(tree, tmp_path / "c")
    assert len(read) == 24
    read.clear()
    again = worked(tree, tmp_path / "c")
    assert read == []
    assert (again.findings, again.offices) == (first.findings, first.offices)


def test_of_a_changed_office_only_that_office_is_read(tree, tmp_path, read):
    worked(tree, tmp_path / "c")
    read.clear()
    home = next(p for p in sorted(tree.glob("*/*")))
    (home / "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx").unlink()
    again = worked(tree, tmp_path / "c")
    assert {name.split("/")[-2] for name in read} == {home.name}
    assert again.findings == run(candidates([tree]), JOB).findings


def test_a_moved_workbook_is_named_by_its_new_place(tree, tmp_path, read):
    worked(tree, tmp_path / "c")
    shutil.move(tree, tmp_path / "pindah")
    again = worked(tmp_path / "pindah", tmp_path / "c")
    addresses = [source.address for office in again.consolidated for source in office.sources if source.address]
    assert addresses
    assert all("pindah" in address for address in addresses)


def test_another_version_of_the_program_forgets_all(tree, tmp_path, read, monkeypatch):
    worked(tree, tmp_path / "c")
    read.clear()
    monkeypatch.setattr(cache_module, "program_version", lambda: "lain")
    worked(tree, tmp_path / "c")
    assert len(read) == 24


@pytest.mark.parametrize("harm", ["no database", "changed entries", "cut off", "hostile entries"])
def test_a_damaged_memory_is_rebuilt_and_never_believed(harm, tree, tmp_path, read):
    first = worked(tree, tmp_path / "c")
    file = tmp_path / "c" / "pkxl-cache.sqlite"
    match harm:
        case "no database":
            file.write_bytes(b"bukan database" * 1000)
        case "cut off":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        case "changed entries":
            with sqlite3.connect(file) as database:
                database.execute("UPDATE entries SET data = data || x'00'")
            database.close()
        case "hostile entries":
            import hashlib

            data = b"cos\nsystem\n(S'touch " + str(tmp_path / "jahat").encode() + b"'\ntR."
            with sqlite3.connect(file) as database:
                database.execute("UPDATE entries SET data = ?, digest = ?", (data, hashlib.sha256(data).digest()))
            database.close()
    read.clear()
    again = worked(tree, tmp_path / "c")
    assert (len(read), again.findings) == (24, first.findings)
    assert not (tmp_path / "jahat").exists()
    read.clear()
    assert worked(tree, tmp_path / "c").findings == first.findings
    assert read == []


def wrong_type(folder):
    folder.write_text("")


def a_folder_in_its_place(folder):
    (folder / "pkxl-cache.sqlite").mkdir(parents=True)


def a_pipe_in_its_place(folder):
    folder.mkdir()
    os.mkfifo(folder / "pkxl-cache.sqlite")


def read_only(folder):
    FolderCache(folder).database.close()
    (folder / "pkxl-cache.sqlite").chmod(0o400)
    folder.chmod(0o500)


UNUSABLE = [wrong_type, a_folder_in_its_place, a_pipe_in_its_place]


@pytest.mark.parametrize("harm", UNUSABLE, ids=lambda f: f.__name__)
def test_a_folder_that_cannot_be_used_costs_only_speed(harm, tree, tmp_path):
    harm(tmp_path / "c")
    told = []
    outcome = run(candidates([tree]), JOB, cache=cache_in(tmp_path / "c", told.append))
    assert len(outcome.offices) == 3
    assert "Folder cache" in told[0].id


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_only_be_read_costs_only_speed(tree, tmp_path):
    read_only(tmp_path / "c")
    assert len(run(candidates([tree]), JOB, cache=cache_in(tmp_path / "c")).offices) == 3
    (tmp_path / "c").chmod(0o700)


@pytest.mark.parametrize(
    "error", [sqlite3.OperationalError("database or disk is full"), sqlite3.DatabaseError("malformed")]
)
def test_a_cache_that_fails_on_the_way_costs_only_speed(error, tree, tmp_path, monkeypatch):
    store = FolderCache(tmp_path / "c")
    expected = run(candidates([tree]), JOB).findings

    class Failing:
        def __enter__(self):
            raise error

        def __exit__(self, *_):
            return False

        def execute(self, *_):
            raise error

        def close(self):
            pass

    monkeypatch.setattr(store, "database", Failing())
    assert run(candidates([tree]), JOB, cache=store).findings == expected


def test_a_cache_that_another_run_has_locked_is_left_to_it(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_module, "_PATIENCE", 0.1)
    file = tmp_path / "c" / "pkxl-cache.sqlite"
    FolderCache(tmp_path / "c").database.close()
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    before = file.stat().st_ino
    with pytest.raises(BadTarget, match="locked"):
        FolderCache(tmp_path / "c")
    other.close()
    assert file.stat().st_ino == before


def test_a_folder_that_cannot_be_used_is_said(tmp_path):
    (tmp_path / "berkas").write_text("")
    with pytest.raises(BadTarget, match="cache"):
        FolderCache(tmp_path / "berkas")


def test_what_stands_as_it_was_written_is_left_and_what_was_changed_is_made_anew(tree, tmp_path):
    output = tmp_path / "hasil" / "r.xlsx"
    settings = Settings(shipped_profile(), force=True)

    def written():
        store = FolderCache(tmp_path / "c")
        beside = write(run(candidates([tree]), JOB, cache=store), output, settings, cache=store).beside
        return {path: (path.stat().st_ino, path.read_bytes()) for path in (output, *beside)}

    first = written()
    assert written() == first
    changed = [output, next(path for path in first if path.suffix == ".csv")]
    for path in changed:
        path.write_bytes(b"diubah orang")
    again = written()
    assert {path: data for path, (_, data) in again.items()} == {path: data for path, (_, data) in first.items()}
    assert {path for path in first if path.suffix == ".xlsx" and again[path] != first[path]} == {output}
