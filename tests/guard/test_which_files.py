"""Which files of a folder are taken for workbooks, how findings name them, and what is told where none is left.

A case is the files as paths, what is given on the command line, and the exact list that comes of it, in order: a name
each, and in brackets what keeps the file from being opened or that somebody has it open.
"""

import os
from pathlib import Path
from urllib.parse import quote

import pytest
from support.house import Candidate, Lang, NothingReadable, candidates, is_remote, is_workbook_name, place


def listed(found):
    return [" ".join(filter(None, (file.name, file.refused and f"({file.refused})", file.in_use and "(in use)"))) for file in found]  # fmt: skip


@pytest.fixture
def tree(tmp_path):
    """Make files of these paths, with folders; give back a path of the tree by its name."""

    def make(names):
        for name in names.split("; "):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        return lambda name: tmp_path / name

    return make


CASES = {
    "in the order of their names": ("b.xlsx; a.xlsx; c.xlsm", ["."], ["a.xlsx", "b.xlsx", "c.xlsm"]),
    "every table format, in any letters": (
        "a.XLSX; b.Xlsm; c.xls; d.ods; e.xlsb; f.xltx; g.xltm; h.fods",
        ["."],
        ["a.XLSX", "b.Xlsm", "c.xls", "d.ods", "e.xlsb", "f.xltx", "g.xltm", "h.fods"],
    ),
    "no other format": ("a.xlsx; a.csv; a.xlsx.bak; a.pdf; a.docx; xlsx; a.xlsxx; .xlsx", ["."], ["a.xlsx"]),
    "no hidden files and no marks": ("a.xlsx; .b.xlsx; ~$c.xlsx; ~d.xlsx; $e.xlsx", ["."], ["$e.xlsx", "a.xlsx", "~d.xlsx"]),
    "no annotated copies": (
        "a.xlsx; a (hasil validasi).xlsx; b (hasil validasi).xls; (hasil validasi).xlsx; c (hasil validasi) 2.xlsx; d (Hasil Validasi).xlsx",
        ["."],
        ["(hasil validasi).xlsx", "a.xlsx", "c (hasil validasi) 2.xlsx", "d (Hasil Validasi).xlsx"],
    ),
    "whatever is named itself": ("a (hasil validasi).xlsx; b.txt", ["a (hasil validasi).xlsx", "b.txt"], ["a (hasil validasi).xlsx", "b.txt"]),
    "folders of folders": ("b/c/x.xlsx; b/y.xlsx; a/z.xlsx", ["."], ["x.xlsx", "y.xlsx", "z.xlsx"]),
    "the same name twice is told by its folders": ("a/x.xlsx; b/c/x.xlsx; b/y.xlsx", ["."], ["a/x.xlsx", "b/c/x.xlsx", "y.xlsx"]),
    "the same but for capitals": ("a/X.xlsx; b/x.xlsx", ["."], ["a/X.xlsx", "b/x.xlsx"]),
    "folders only as far as they differ": ("k/a/x.xlsx; k/b/x.xlsx", ["."], ["a/x.xlsx", "b/x.xlsx"]),
    "one above the other": ("k/x.xlsx; k/b/x.xlsx", ["."], ["b/x.xlsx", "x.xlsx"]),
    "the same name in another format": ("a/x.xlsx; b/x.xlsm", ["."], ["x.xlsm", "x.xlsx"]),
    "several folders": ("a/x.xlsx; b/y.xlsx; c/z.xlsx", ["c", "a"], ["x.xlsx", "z.xlsx"]),
    "a file and its folder": ("a/x.xlsx; a/y.xlsx", ["a/x.xlsx", "a", "a"], ["x.xlsx", "y.xlsx"]),
    "a folder and a way around to it": ("a/x.xlsx", ["a", "a/../a"], ["x.xlsx"]),
    "left out by its file": ("a.xlsx; b.xlsx", [".", "-a.xlsx"], ["a.xlsx (excluded)", "b.xlsx"]),
    "left out by a way around": ("k/a.xlsx; k/b.xlsx", ["k", "-k/../k/a.xlsx"], ["a.xlsx (excluded)", "b.xlsx"]),
    "left out by its folder": ("k/a.xlsx; k/l/b.xlsx; c.xlsx", [".", "-k"], ["a.xlsx (excluded)", "b.xlsx (excluded)", "c.xlsx"]),
    "a folder whose name begins so stays": ("k/a.xlsx; kl/b.xlsx", [".", "-k"], ["a.xlsx (excluded)", "b.xlsx"]),
    "named and left out": ("a.xlsx; b.xlsx", ["a.xlsx", "b.xlsx", "-a.xlsx"], ["a.xlsx (excluded)", "b.xlsx"]),
    "what is left out counts for the names": ("a/x.xlsx; b/x.xlsx", [".", "-a"], ["a/x.xlsx (excluded)", "b/x.xlsx"]),
    "what is set aside does not": ("a/x.xlsx; b/x.xlsx", [".", "+a"], ["x.xlsx"]),
    "set aside by its file": ("a.xlsx; b.xlsx", [".", "+b.xlsx"], ["a.xlsx"]),
    "set aside before left out": ("a.xlsx; b.xlsx", [".", "+b.xlsx", "-b.xlsx"], ["a.xlsx"]),
    "open in Excel": ("a.xlsx; ~$a.xlsx; b.xlsx", ["."], ["a.xlsx (in use)", "b.xlsx"]),
    "open in Excel and named": ("a.xlsx; ~$a.xlsx; b.xlsx", ["a.xlsx", "b.xlsx"], ["a.xlsx (in use)", "b.xlsx"]),
    "open in Excel in another folder": ("k/a.xlsx; ~$a.xlsx", ["k"], ["a.xlsx"]),
    "open and left out": ("a.xlsx; ~$a.xlsx; b.xlsx", [".", "-a.xlsx"], ["a.xlsx (excluded) (in use)", "b.xlsx"]),
    "a name that moves a terminal": ("a\x1b[31m.xlsx; b\u202e.xlsx", ["."], ["a\N{REPLACEMENT CHARACTER}[31m.xlsx", "b\N{REPLACEMENT CHARACTER}.xlsx"]),
    "a line break in a folder": ("k\nl/x.xlsx; m/x.xlsx", ["."], ["k\N{REPLACEMENT CHARACTER}l/x.xlsx", "m/x.xlsx"]),
    "bytes that are no text": (b"a\xff.xlsx".decode("utf-8", "surrogateescape"), ["."], ["a?.xlsx"]),
    "letters of another alphabet": ("Kecamatan Wotu – ñandú.xlsx", ["."], ["Kecamatan Wotu – ñandú.xlsx"]),
}  # fmt: skip


def given(path, words):
    """What is given, left out (``-``) and set aside (``+``)."""
    return (
        [path(word) for word in words if word[0] not in "+-"],
        [path(word[1:]) for word in words if word[0] == "-"],
        [path(word[1:]) for word in words if word[0] == "+"],
    )


@pytest.mark.parametrize("case", CASES)
def test_these_files_are_looked_at_under_these_names(case, tree):
    names, words, expected = CASES[case]
    assert listed(candidates(*given(tree(names), words))) == expected


NONE = {
    "a folder without any": ("a.txt", ["."], "Tidak ada workbook (.xlsx atau .xlsm) di {0}.", "There is no workbook (.xlsx or .xlsm) in {0}."),
    "two folders without any": ("a/x.csv; b/y.csv", ["a", "b"], "Tidak ada workbook (.xlsx atau .xlsm) di {0}, {1}.", "There is no workbook (.xlsx or .xlsm) in {0}, {1}."),
    "all of them left out": ("a.xlsx; b.xlsx", [".", "-a.xlsx", "-b.xlsx"], "Tidak ada workbook (.xlsx atau .xlsm) di {0}.", "There is no workbook (.xlsx or .xlsm) in {0}."),
    "all of them left out or set aside": ("a.xlsx; b.xlsx", [".", "-a.xlsx", "+b.xlsx"], "Tidak ada workbook (.xlsx atau .xlsm) di {0}.", "There is no workbook (.xlsx or .xlsm) in {0}."),
    "a place that is not there": ("a.xlsx", [".", "hilang"], "Tidak ada berkas atau folder {1}. Periksa ejaannya.", "There is no file or folder {1}. Check the spelling."),
    "a file that is not there and left out": ("a.xlsx", ["hilang.xlsx", "-hilang.xlsx"], "Tidak ada berkas atau folder {0}. Periksa ejaannya.", "There is no file or folder {0}. Check the spelling."),
}  # fmt: skip


@pytest.mark.parametrize("case", NONE)
def test_where_nothing_is_left_the_place_is_named(case, tree):
    names, words, *says = NONE[case]
    places, exclude, aside = given(tree(names), words)
    with pytest.raises(NothingReadable) as stopped:
        candidates(places, exclude, aside)
    quoted = [repr(str(place)) for place in places]
    assert [stopped.value.said(lang) for lang in (Lang.ID, Lang.EN)] == [text.format(*quoted) for text in says]


def test_a_folder_given_relative_to_where_one_stands(tree, monkeypatch):
    path = tree("k/a/x.xlsx; k/b/x.xlsx")
    monkeypatch.chdir(path("k"))
    found = candidates(["a", path("k/a"), Path("b")], ["./b/x.xlsx"])
    assert listed(found) == ["a/x.xlsx", "b/x.xlsx (excluded)"]
    assert [file.folder for file in found] == ["a", "b"]


LINKS = {
    "to a file within": ("a.xlsx", "l.xlsx", "a.xlsx", ["a.xlsx", "l.xlsx"]),
    "to a file in a folder within": ("k/a.xlsx", "l.xlsx", "k/a.xlsx", ["a.xlsx", "l.xlsx"]),
    "from a folder within to one beside it": ("k/a.xlsx; m/b.xlsx", "k/l.xlsx", "m/b.xlsx", ["a.xlsx", "b.xlsx", "l.xlsx"]),
    "out of the folder": ("a.xlsx; ../luar/b.xlsx", "l.xlsx", "../luar/b.xlsx", ["a.xlsx", "l.xlsx (outside)"]),
    "out, to a folder whose name begins like this one's": ("a.xlsx; ../kantor lama/b.xlsx", "l.xlsx", "../kantor lama/b.xlsx", ["a.xlsx", "l.xlsx (outside)"]),
    "to nothing": ("a.xlsx", "l.xlsx", "hilang.xlsx", ["a.xlsx", "l.xlsx"]),
    "of no format of ours": ("a.xlsx; ../luar/b.xlsx", "l.txt", "../luar/b.xlsx", ["a.xlsx"]),
    "to a folder elsewhere": ("a.xlsx; ../luar/b.xlsx", "l", "../luar", ["a.xlsx", "l (linked folder)"]),
}  # fmt: skip


ADDRESSES = ["a.xlsx", "a b.xlsx", 'x" --force -o .bashrc.xlsx', "100% é#?.xlsx"]


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_address_of_a_local_file_is_its_path(name, tmp_path):
    (tmp_path / name).touch()
    for address in (f"file://{quote(str(tmp_path / name))}", f"file://localhost{quote(str(tmp_path / name))}"):
        assert [c.path for c in candidates([address])] == [tmp_path / name]
        assert not is_remote(place(address))


def test_names_that_become_equal_stay_two(tmp_path):
    for number, name in enumerate(("a\x01.xlsx", "a\x02.xlsx", "a\u202e.xlsx", "b.xlsx")):
        (tmp_path / name).write_text(str(number))
    found = {c.name: c.path.read_text() for c in candidates([tmp_path])}
    assert found == {"a�.xlsx": "0", "a�.xlsx (2)": "1", "a�.xlsx (3)": "2", "b.xlsx": "3"}


@pytest.mark.parametrize("case", LINKS)
def test_links_are_followed_within_the_folder_only(case, tmp_path):
    names, link, target, expected = LINKS[case]
    home = tmp_path / "kantor"
    for name in names.split("; "):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (home / link).symlink_to(home / target)
    assert listed(candidates([home])) == expected


def test_a_folder_that_is_itself_given_by_a_link(tree):
    path = tree("kantor/a.xlsx; kantor/b/c.xlsx")
    path("tautan").symlink_to(path("kantor"))
    path("kantor/l.xlsx").symlink_to(path("kantor/b/c.xlsx"))
    assert listed(candidates([path("tautan")])) == ["a.xlsx", "c.xlsx", "l.xlsx"]
    assert listed(candidates([path("tautan"), path("kantor")])) == [
        *("kantor/a.xlsx", "kantor/b/c.xlsx", "kantor/l.xlsx"),
        *("tautan/a.xlsx", "tautan/b/c.xlsx", "tautan/l.xlsx"),
    ]


def closed(monkeypatch, folder, error):
    """Let this folder be one that nobody may look into."""
    real = os.scandir

    def scandir(path="."):
        if Path(path) == folder:
            raise error
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.parametrize(
    "error, reason",
    [(PermissionError(13, "Permission denied"), "Permission denied"), (OSError(), "OSError")],
)
def test_a_folder_that_cannot_be_looked_into_is_told_and_the_rest_goes_on(error, reason, tree, monkeypatch):
    path = tree("a.xlsx; tertutup/b.xlsx; z/c.xlsx")
    error.filename = str(path("tertutup"))
    closed(monkeypatch, path("tertutup"), error)
    assert listed(candidates([path(".")])) == ["a.xlsx", "c.xlsx", f"tertutup ({reason})"]


def test_a_place_that_one_may_not_ask_about_is_taken_to_be_there(tree, monkeypatch):
    path = tree("a.xlsx")

    def exists(file):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", exists)
    assert listed(candidates([path(".")])) == ["a.xlsx"]


def test_on_two_drives_names_are_whole_paths(tree, monkeypatch):
    path = tree("c/x.xlsx; d/x.xlsx; d/y.xlsx")
    monkeypatch.setattr(os.path, "splitdrive", lambda folder: (Path(folder).name, folder))
    found = candidates([path(".")])
    assert listed(found) == [str(path("c/x.xlsx")), str(path("d/x.xlsx")), "y.xlsx"]


def test_a_mark_that_cannot_be_looked_for_is_none(tree, monkeypatch):
    path = tree("a.xlsx; ~$a.xlsx")
    real = Path.exists

    def exists(file):
        if file.name.startswith("~$"):
            raise PermissionError(13, "Permission denied")
        return real(file)

    monkeypatch.setattr(Path, "exists", exists)
    assert listed(candidates([path("a.xlsx")])) == ["a.xlsx"]


# --- addresses --------------------------------------------------------------------------------------------


@pytest.fixture
def store():
    """A store of files that fsspec keeps in memory."""
    pytest.importorskip("upath", reason="needs pkxl[cluster]")
    import fsspec

    memory = fsspec.filesystem("memory")

    def put(names):
        for name in names.split("; "):
            memory.pipe(f"/{name}", b"")

    yield put
    memory.store.clear()
    memory.pseudo_dirs[:] = [""]


REMOTE = {
    "in order, each once": ("k/b.xlsx; k/a.xlsx; k/c.txt", ["k", "k/a.xlsx"], ["a.xlsx", "b.xlsx"]),
    "told by their folders": ("k/m/x.xlsx; k/n/x.xlsx; k/n/y.xlsx", ["k"], ["m/x.xlsx", "n/x.xlsx", "y.xlsx"]),
    "of two stores' folders": ("k/x.xlsx; l/x.xlsx", ["k", "l"], ["k/x.xlsx", "l/x.xlsx"]),
    "open in Excel": ("k/a.xlsx; k/~$a.xlsx; k/b.xlsx; l/~$b.xlsx", ["k"], ["a.xlsx (in use)", "b.xlsx"]),
    "open and named": ("k/a.xlsx; k/~$a.xlsx", ["k/a.xlsx"], ["a.xlsx (in use)"]),
    "left out by its file": ("k/a.xlsx; k/b.xlsx", ["k", "-k/a.xlsx"], ["a.xlsx (excluded)", "b.xlsx"]),
    "left out by its folder": ("k/m/a.xlsx; k/mn/b.xlsx", ["k", "-k/m"], ["a.xlsx (excluded)", "b.xlsx"]),
    "set aside": ("k/a.xlsx; k/b.xlsx", ["k", "+k/b.xlsx"], ["a.xlsx"]),
    "annotated copies": ("k/a.xlsx; k/a (hasil validasi).xlsx", ["k"], ["a.xlsx"]),
    "a folder named like a workbook": ("k/a.xlsx/b.xlsx; k/c.xlsx", ["k"], ["b.xlsx", "c.xlsx"]),
}


@pytest.mark.parametrize("case", REMOTE)
def test_the_same_of_addresses(case, store):
    names, words, expected = REMOTE[case]
    store(names)
    assert listed(candidates(*given(lambda word: f"memory://{word}", words))) == expected


def test_addresses_and_folders_together_are_told_apart(store, tree):
    store("k/x.xlsx; k/y.xlsx")
    path = tree("x.xlsx; z.xlsx")
    found = candidates(["memory://k", path(".")])
    assert [file.name for file in found if file.name[0] in "yz"] == ["y.xlsx", "z.xlsx"]
    assert sorted(map(str, (file.path for file in found))) == sorted(
        ["memory://k/x.xlsx", "memory://k/y.xlsx", str(path("x.xlsx")), str(path("z.xlsx"))]
    )
    assert len({file.name for file in found}) == 4


def test_addresses_of_two_kinds_are_told_in_full(store, tree):
    store("k/x.xlsx")
    path = tree("x.xlsx")
    found = candidates(["memory://k", f"file://{path('.')}"])
    assert listed(found) == [str(file.path) for file in found]
    assert listed(found)[1] == "memory://k/x.xlsx"


ADDRESSES = {
    "an unknown kind of address": ("tidakada://x", "tidak dapat dibuka", "Pasang: python -m pip install 'pkxl[cluster]'."),
    "an address where nothing is": ("memory://hilang", "Tidak ada berkas atau folder 'memory://hilang'", "Periksa ejaannya."),
}  # fmt: skip


@pytest.mark.parametrize("case", ADDRESSES)
def test_an_address_that_leads_nowhere_is_one_sentence(case, store):
    address, *says = ADDRESSES[case]
    with pytest.raises(NothingReadable) as stopped:
        candidates([address])
    assert [text in str(stopped.value) for text in says] == [True, True]


def test_an_address_that_cannot_be_reached_is_one_sentence(store, monkeypatch):
    address = place("memory://k")

    def unreachable(self, **options):
        raise RuntimeError("no route to host")

    monkeypatch.setattr(type(address), "exists", unreachable)
    with pytest.raises(NothingReadable) as stopped:
        candidates(["memory://k"])
    assert str(stopped.value) == "Alamat 'memory://k' tidak dapat dicapai: no route to host."


def test_a_place_of_this_machine_that_fails_otherwise_is_no_sentence(tree, monkeypatch):
    path = tree("a.xlsx")

    def failing(self):
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(Path, "exists", failing)
    with pytest.raises(RuntimeError):
        candidates([path(".")])


PLACES = {"a.xlsx": False, "C:\\a.xlsx": False, "a:/b.xlsx": False, "s3://b/a.xlsx": True, "memory://a": True}


@pytest.mark.parametrize("text", PLACES)
def test_an_address_has_a_protocol(text):
    assert is_remote(text) is PLACES[text]
    assert is_remote(Path("a")) is False


def test_paths_stay_what_they_are():
    assert place("a/b.xlsx") == Path("a/b.xlsx")
    assert place(Path("s3://b")) == Path("s3://b")


MEANT = {
    "a.xlsx": True, "a.XLSM": True, "a.xls": True, "a.XLS": True, "a.fods": True, "a.csv": False, "a": False, ".a.xlsx": False,
    "~$a.xlsx": False, "$a.xlsx": True, "a (hasil validasi).xlsx": False, "a(hasil validasi).xlsx": True,
    "a (hasil validasi).xlsx.xlsx": True,
}  # fmt: skip


@pytest.mark.parametrize("name", MEANT)
def test_what_somebody_would_hand_in(name):
    assert is_workbook_name(name) is MEANT[name]


def test_the_folder_of_a_candidate():
    assert Candidate(Path("k/a.xlsx"), "a.xlsx").folder == "k"
