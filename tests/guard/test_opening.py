"""From a listed file to a book or the one finding that says why not, whatever goes wrong on the way (F01 to F16)."""

from datetime import UTC, datetime

import openpyxl
import pytest
from support.files import clean, packed, parts, placed, saved, told
from support.house import Candidate, Cause, PkxlError, Unusable, books

from pkxl.speed import groups

REFUSED = {
    "outside": ("F14 a", "Berkas ini hanya tautan ke luar folder, maka tidak dibuka."),
    "excluded": ("F16 a", "Tidak diikutkan atas permintaan (--exclude)."),
    "stopped": ("F15 a", "Program terhenti ketika mengolah berkas ini (process); berkas lain tetap diperiksa."),
    "Permission denied": ("F08 a", "Berkas ini tidak dapat dibuka: Permission denied."),
}
STEPS = ("survey", "values_of", "read_book")
STOPPED = "Program terhenti ketika mengolah berkas ini ({}); berkas lain tetap diperiksa."
GOES_WRONG = {
    "unforeseen": (ZeroDivisionError("x"), "F15 a", STOPPED.format("ZeroDivisionError")),
    "of the system": (OSError(5, "Input/output error"), "F08 a", "Berkas ini tidak dapat dibuka: Input/output error."),
    "of the system without words": (TimeoutError(), "F08 a", "Berkas ini tidak dapat dibuka: TimeoutError."),
    "damage": (Unusable(Cause.DAMAGED, "x"), "F05 a", "Berkas ini rusak sehingga tidak dapat dibaca."),
    "no Excel": (Unusable(Cause.NOT_EXCEL), "F02 a", "Isi berkas ini bukan workbook Excel, walaupun namanya seperti itu."),
    "empty": (Unusable(Cause.EMPTY), "F01 a", "Berkas ini kosong (0 bita)."),
    "a format without a name": (Unusable(Cause.OLD_FORMAT), "F03 a", "Berkas ini berformat .xls, yang tidak dibaca."),
    "a format with its name": (Unusable(Cause.OLD_FORMAT, "ods"), "F03 a", "Berkas ini berformat ods, yang tidak dibaca."),
    "a password": (Unusable(Cause.ENCRYPTED), "F04 a", "Berkas ini dikunci dengan kata sandi."),
    "too large": (Unusable(Cause.TOO_LARGE), "F06 a", "Isi berkas ini jauh lebih besar daripada workbook perjanjian kinerja, maka tidak dibuka."),
    "a trap": (Unusable(Cause.HOSTILE, "xl/x.xml"), "F07 a", "Berkas ini disusun tidak wajar (bagian xl/x.xml) dan dapat berbahaya, maka tidak dibuka."),
}  # fmt: skip


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(clean())
    return path


def opened(*files):
    """What comes of these files: a finding as where and what it says, or the name of the book with its findings."""
    outcomes = books.open_candidates(files)
    return [(o.name, *map(placed, o.findings)) if isinstance(o, books.Book) else (placed(o), told(o)) for o in outcomes]


@pytest.mark.parametrize("refused", REFUSED)
def test_what_is_refused_is_not_even_looked_for(refused, tmp_path):
    assert opened(Candidate(tmp_path / "hilang.xls", "a.xlsx", refused)) == [REFUSED[refused]]


@pytest.mark.parametrize("case", GOES_WRONG)
@pytest.mark.parametrize("step", STEPS)
def test_what_goes_wrong_in_one_file_is_a_finding(step, case, file, monkeypatch):
    error, *expected = GOES_WRONG[case]

    def stepping(*_, **__):
        raise error

    monkeypatch.delenv("PKXL_DEBUG", raising=False)
    monkeypatch.setattr(books, step, stepping)
    assert opened(Candidate(file, "a.xlsx")) == [tuple(expected)]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("debug, error", [("", PkxlError("x", "y")), ("1", ZeroDivisionError()), ("", KeyboardInterrupt())])  # fmt: skip
def test_what_stops_the_command_goes_through(step, debug, error, file, monkeypatch):
    def stepping(*_, **__):
        raise error

    monkeypatch.setenv("PKXL_DEBUG", debug)
    monkeypatch.setattr(books, step, stepping)
    with pytest.raises(type(error)):
        opened(Candidate(file, "a.xlsx"))


def test_debugging_changes_nothing_of_what_is_foreseen(file, monkeypatch):
    monkeypatch.setenv("PKXL_DEBUG", "1")
    file.write_bytes(b"")
    assert opened(Candidate(file, "a.xlsx")) == [("F01 a", "Berkas ini kosong (0 bita).")]


def test_the_findings_come_with_the_name_and_in_the_order_that_was_given(file, tmp_path):
    (tmp_path / "kosong.xlsx").write_bytes(b"")
    given = [
        Candidate(tmp_path / "kosong.xlsx", "k/z.xlsx"),
        Candidate(file, "k/m.xlsx", in_use=True),
        Candidate(file, "k/b.xlsx"),
        Candidate(tmp_path / "kosong.xlsx", "k/a.xlsx"),
    ]
    assert [first for first, *_ in opened(*given)] == ["F01 k/z", "k/m.xlsx", "k/b.xlsx", "F01 k/a"]
    assert opened(given[1]) == [("k/m.xlsx", "F09 k/m")]


def small():
    """A workbook of 12, 5 and no cells, which is no agreement."""
    book = openpyxl.Workbook()
    book.active["D3"] = 1
    book.create_sheet("Baris")["E1"] = 1
    book.create_sheet("Kosong")
    return saved(book)


GROUPS = {
    "as many cells as two files have, and those of a third": ("_MAX_CELLS", 2 * 17, "llllll vvvrrr vvvrrr"),
    "one cell less than two files have": ("_MAX_CELLS", 2 * 17 - 1, "llllll vvrr vvrr vvrr"),
    "as many bytes as two files have, and those of a third": ("_MAX_BYTES", 2, "lllvvvrrr lllvvvrrr"),
    "a byte less than two files have": ("_MAX_BYTES", 2 - 1e-6, "llvvrr llvvrr llvvrr"),
    "as many files as are taken at a time": ("AT_A_TIME", 4, "llvvrr llvvrr llvvrr"),
}


@pytest.mark.parametrize("case", GROUPS)
def test_what_a_group_holds_is_bounded(case, tmp_path, monkeypatch):
    """Six files and, behind each, one that is refused: looked over (l), read (v) and recognised (r), group by group."""
    limit, most, expected = GROUPS[case]
    path = tmp_path / "a.xlsx"
    path.write_bytes(small())
    steps = []
    if limit == "_MAX_BYTES":
        most *= len(books.survey(small()).data)
    for letter, step in zip("lvr", STEPS, strict=True):
        real = getattr(books, step)

        def stepping(*given, letter=letter, real=real, **named):
            steps.append(letter)
            return real(*given, **named)

        monkeypatch.setattr(books, step, stepping)
    for place, other in ((books, "_MAX_CELLS"), (books, "_MAX_BYTES"), (groups, "AT_A_TIME")):
        monkeypatch.setattr(place, other, most if other == limit else 1_000_000)
    given = [Candidate(path, f"{n} {refused}", refused) for n in range(6) for refused in (None, "excluded")]
    assert len(list(books.open_candidates(given))) == 12
    assert "".join(steps) == expected.replace(" ", "")


def test_a_suffix_counts_by_the_file_and_not_by_the_name(file, tmp_path):
    file.rename(tmp_path / "a.XLS")
    assert opened(Candidate(tmp_path / "a.XLS", "b.xlsx")) == [("F03 b", "Berkas ini berformat .xls, yang tidak dibaca.")]  # fmt: skip


def test_a_book_knows_its_file(file):
    (book,) = books.open_candidates([Candidate(file, "k/a.xlsx")])
    assert (book.name, book.path) == ("k/a.xlsx", file)
    assert book.changed == datetime.fromtimestamp(file.stat().st_mtime, tz=UTC)
    assert len(book.sha256) == 64
    assert books.open_candidate(Candidate(file, "k/a.xlsx")).sha256 == book.sha256


def test_one_file_as_a_grid_of_its_own(file):
    grid = books.read_file(file, "a.xlsx", clean())
    assert (grid.name, grid.path, grid.changed) == ("a.xlsx", file, None)
    assert list(grid.sheets) == ["Perjanjian", "Kinerja", "Anggaran", "Penjelasan", "_pkxl"]
    with pytest.raises(Unusable):
        books.read_file(file, "a.xlsx", b"")
    risky = packed(parts(clean()) | {"xl/connections.xml": b"x"})
    assert books.read_file(file, "a.xlsx", risky).risks == ["connections"]
