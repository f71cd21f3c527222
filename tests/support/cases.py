"""Tables of cases: workbooks as typed, in Markdown, and the exact set of what is found in them.

A case is blocks, each a line ``Sheet`` or ``[Position] Sheet`` and a Markdown table, divided by blank lines. What a
case does not say is filled in from an office of eight in which nothing is wrong, so that the set of findings is exact:

- a workbook stands for each position named; without any it is the *Kepala Seksi Pelayanan Umum*'s
- a block replaces the whole sheet; on *Perjanjian* and *_pkxl* it replaces the rows of the same labels only
- a body ``(none)`` takes the sheet out; a value ``(none)`` takes the label out
- a body ``(protected)`` or ``(unprotected)`` leaves the sheet as it is, with its protection on or off
- a heading that ends in `` +`` puts its rows, as they are, below those that are there
- a heading that ends in `` ...`` has some columns only: the others are those of the sheet's first row, but that rows
  after the first have no number and go on with the objective above

Cells are text as typed, but for these: ``=`` a formula without a result, ``=30`` a formula that shows the number 30,
``n:0.85`` a number, ``%:0.85`` a number that is shown as a percentage, ``d:2024-10-01`` a date, ``#REF!`` an error,
``\\n`` a line break, ``\\p`` an upright bar.

Findings are ``"CODE CELL"``, or ``"CODE"`` where there is no cell; in a case of several workbooks
``"CODE Position CELL"``; one that an exemption lets stand has ``waived`` behind it. Rows count from 1, which is the
header.

Options of a case: ``says`` are texts that are each the message or the hint of a finding, in Indonesian, with or
without the finding and a colon before it; ``related`` gives findings with the other places they name.
"""

from __future__ import annotations

import re
from datetime import datetime

from support.house import ErrorCell, Grid, NotComputed, PercentCell, SheetGrid, findings_in, words_of

DEFAULT = "Kepala Seksi Pelayanan Umum"
_ROLES = {
    "Camat": "camat",
    "Sekretaris Camat": "sekretaris",
    "Kepala Sub Bagian Perencanaan dan Kepegawaian": "kasubag_perencanaan",
    "Kepala Sub Bagian Umum dan Keuangan": "kasubag_umum",
    "Kepala Seksi Pemerintahan Umum": "kasi_pemerintahan",
    "Kepala Seksi Pemberdayaan Masyarakat Desa": "kasi_pmd",
    DEFAULT: "kasi_pelayanan",
    "Kepala Seksi Ketenteraman dan Ketertiban Umum": "kasi_trantib",
}
POSITIONS = tuple(_ROLES)
_SUPERIORS = {"Camat": "Bupati", "Kepala Sub": "Sekretaris Camat"}
_LEVELS = {"Camat": "Sasaran Strategis", "Sekretaris Camat": "Sasaran Program"}
_BUDGETS = {
    "Camat": """
        | 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 20 | APBD |
        | 2 | Program | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | | 10 | APBD |
        | 3 | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 | APBD |
        | 4 | Program | Program Koordinasi Ketenteraman dan Ketertiban Umum | | 10 | APBD |
        | 5 | Program | Program Penyelenggaraan Urusan Pemerintahan Umum | | 10 | APBD |
        """,
    "Sekretaris Camat": """
        | 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 20 | APBD |
        | 1 | Kegiatan | Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah | | 10 | APBD |
        | 2 | Kegiatan | Administrasi Umum Perangkat Daerah | | 10 | APBD |
        """,
    "Kepala Sub Bagian Perencanaan dan Kepegawaian": "| 1 | Sub Kegiatan | Evaluasi Kinerja Perangkat Daerah | | 10 | APBD |",
    "Kepala Sub Bagian Umum dan Keuangan": "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 10 | APBD |",
    "Kepala Seksi Pemerintahan Umum": "| 1 | Sub Kegiatan | Pelaksanaan Tugas Forum Koordinasi Pimpinan di Kecamatan | | 10 | APBD |",
    "Kepala Seksi Pemberdayaan Masyarakat Desa": "| 1 | Sub Kegiatan | Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa | | 10 | APBD |",
    DEFAULT: "| 1 | Sub Kegiatan | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha | | 10 | APBD |",
    "Kepala Seksi Ketenteraman dan Ketertiban Umum": "| 1 | Sub Kegiatan | Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat | | 10 | APBD |",
}
HEADS = {
    "Kinerja": "| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |",
    "Anggaran": "| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |",
    "Penjelasan": "| No | Sasaran | Pengertian | Dasar Hukum | Indikator Kinerja | Uraian | Relevansi | Formulasi "
    "| Sumber Data | Target | Penjelasan Target |",
    "Pengecualian": "| Kode | Workbook atau Bagian | Sel atau Teks | Alasan | Nama | Tanggal |",
}
_BY_LABEL = ("Perjanjian", "_pkxl")
_HEADING = re.compile(r"(?:\[(?P<position>[^\]]+)\] )?(?P<sheet>\w[\w ]*?)(?P<how> \+| \.\.\.)?")


def found(text, *, complete=False, profile=None, says=(), related=None):
    """What is found in these workbooks, sorted: ``"CODE CELL"`` each; what it says and names is asserted."""
    grids = workbooks(text)
    several = len(grids) > 1
    findings = findings_in(grids, complete=complete, profile=profile)
    if says:
        said = {before + words for f in findings for words in words_of(f) for before in ("", f"{_place(f, several)}: ")}
        assert said.issuperset(says), "\n".join(sorted(said))
    if related:
        assert related.items() <= {_place(f, several): [_at(o, several) for o in f.related] for f in findings}.items()
    return sorted(_place(f, several) for f in findings)


def _place(finding, several):
    parts = (finding.code, _at(finding.origin, several), "waived" if finding.waiver else "")
    return " ".join(part for part in parts if part)


def _at(origin, several):
    workbook = origin.workbook.removesuffix(".xlsx") if several else None
    return " ".join(part for part in (workbook, origin.cell) if part)


def workbooks(text, *, by_label=_BY_LABEL):
    """The workbooks of a case as grids, filled in as the module says; on sheets `by_label` a block replaces labels."""
    books = {}
    for block in re.split(r"\n[ \t]*\n", text.strip()):
        head, _, body = block.strip().partition("\n")
        match = _HEADING.fullmatch(head.strip())
        assert match, head
        position = match["position"] or DEFAULT
        sheets = books.setdefault(position, valid_sheets(position))
        _put(sheets, match["sheet"], match["how"], body.strip(), by_label)
    return [
        Grid(f"{position}.xlsx", {name: _grid(name, rows) for name, rows in sheets.items()})
        for position, sheets in books.items()
    ]


WHOLE_OFFICE = "\n\n".join(f"[{position}] Perjanjian\n| Tempat | Wotu |" for position in POSITIONS)
"""All eight workbooks, in which nothing is wrong; put further blocks behind it."""


def _put(sheets, name, how, body, by_label):
    if body == "(none)":
        sheets.pop(name, None)
        return
    if body in _PROTECTION:
        sheets[name] = _Rows(sheets[name], protected=_PROTECTION[body])
        return
    rows = table(body)
    if how == " +":
        sheets[name] = [*sheets[name], *rows]
    elif how == " ...":
        sheets[name] = _filled_in(rows, *sheets[name])
    elif name in by_label:
        own = {row[0]: row for row in sheets[name]} | {row[0]: row for row in rows}
        sheets[name] = [row for row in own.values() if row[1:] != ["(none)"]]
    else:
        sheets[name] = rows


_PROTECTION = {"(protected)": True, "(unprotected)": False}


class _Rows(list):
    """The rows of a sheet that says whether it is protected."""

    def __init__(self, rows, protected=None):
        super().__init__(rows)
        self.protected = protected


def _filled_in(rows, header, first, *_):
    named, *own = rows
    assert set(named) <= set(header), named
    base = dict(zip(header, first, strict=True))
    going_on = {name: "" if name in ("No", "Sasaran") else cell for name, cell in base.items()}
    filled = [{**(going_on if i else base), **dict(zip(named, row, strict=True))} for i, row in enumerate(own)]
    return [header, *(list(row.values()) for row in filled)]


def table(text):
    """A Markdown table as rows of texts; a line of dashes is passed over."""
    rows = []
    for line in text.strip().splitlines():
        cells = [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            rows.append(cells)
    return rows


def valid_sheets(position):
    """The sheets of a position's workbook in which nothing is wrong, as rows of texts.

    Anything after a known position's name (``Camat lama``) is another workbook of that position; its page says what
    the block says.
    """
    known = next((p for p in sorted(POSITIONS, key=len, reverse=True) if position.startswith(p)), DEFAULT)
    superior = next((s for start, s in _SUPERIORS.items() if known.startswith(start)), "Camat")
    place = "Luwu Timur" if superior == "Bupati" else ""
    what = f"urusan {known.lower()}"
    page = [
        ["Jenis", "Perjanjian Kinerja"],
        ["Tahun", "2024"],
        ["Perangkat Daerah", "Kantor Camat Wotu"],
        ["Kabupaten", "Luwu Timur"],
        ["Tempat", "Wotu"],
        ["Tanggal", "2 Januari 2024"],
        ["Pihak Pertama: Nama", f"Nama {known}"],
        ["Pihak Pertama: Jabatan", known],
        ["Pihak Kedua: Nama", f"Nama {superior}"],
        ["Pihak Kedua: Jabatan", f"{superior} {place}".strip()],
    ]
    level = _LEVELS.get(known, "Sasaran Kegiatan")
    explained = (
        f"| 1 | Terlaksananya {what} | Keadaan {what} yang berjalan menurut rencana tahun ini | | Jumlah laporan {what} "
        f"| Banyaknya laporan {what} | Menunjukkan {what} | Jumlah laporan dibagi target | Laporan {what} | 12 | Sesuai Renstra |"
    )
    return {
        "_pkxl": [
            ["template", "pkxl perjanjian kinerja"],
            ["version", "1.0"],
            ["role", _ROLES[known]],
            ["language", "id"],
        ],
        "Perjanjian": page,
        "Kinerja": table(
            f"{HEADS['Kinerja']}\n| 1 | {level} | Terlaksananya {what} | Jumlah laporan {what} | 12 | Laporan | 12 |"
        ),
        "Anggaran": table(f"{HEADS['Anggaran']}\n{_BUDGETS[known].strip()}"),
        "Penjelasan": table(f"{HEADS['Penjelasan']}\n{explained}"),
    }


def _grid(name, rows):
    formulas = {(r, c) for r, row in enumerate(rows, 1) for c, cell in enumerate(row, 1) if cell.startswith("=")}
    cells = [[_cell(cell) for cell in row] for row in rows]
    return SheetGrid(name, cells, frozenset(formulas), getattr(rows, "protected", None))


def _cell(text):
    kind, mark, value = text.partition(":")
    if mark and kind == "n":
        return float(value)
    if mark and kind == "%":
        return PercentCell(float(value))
    if mark and kind == "d":
        return datetime.fromisoformat(value)
    if text.startswith("="):
        return float(text[1:]) if text[1:] else NotComputed()
    if re.fullmatch(r"#[A-Z/0]+[!?A]", text):
        return ErrorCell(text)
    return text.replace("\\n", "\n").replace("\\p", "|")
