"""Families of messy workbooks, made from any agreements: what is done, where, and what must be read of it.

Every maker gives ``(name, sheets, merges)`` for an agreement: the rows of each sheet, and its vertical merges.
"""

import itertools

from pkxl.vocabulary.cells import PercentCell
from pkxl.vocabulary.editions import Stage, edition_in
from support.layouts import budget, explanation, performance, signatures, statement

HEAD = {"Kinerja": ["No", "Tingkat", "Sasaran", "Indikator Kinerja", "Target", "Satuan"],
        "Anggaran": ["No", "Tingkat", "Uraian", "Kode", "Anggaran (Rp)", "Keterangan"]}  # fmt: skip
FIGURES = {"Kinerja": 4, "Anggaran": 4}


def standard(agreement):
    """The sheets of a plain workbook with the agreement's tables, the header in the first row."""
    targets = [
        [float(i), r.level, r.objective, r.indicator, (r.target or "").replace(".", ","), r.unit]
        for i, r in enumerate(agreement.performance, 1)
    ]
    lines = [
        [float(i), r.level, r.title, r.code, float(r.amount), r.source or "APBD"]
        for i, r in enumerate(agreement.budget, 1)
    ]
    return {
        "Perjanjian": statement(agreement, form="labels"),
        "Kinerja": [list(HEAD["Kinerja"]), *targets],
        "Anggaran": [list(HEAD["Anggaran"]), *lines],
    }


# --- two candidates for each column ---------------------------------------------------------------------


def _rival_headers(agreement, plain):
    year, amended = agreement.page.year, edition_in(agreement.page.kind).stage is Stage.AFTER
    own, other = ("Perubahan", "Murni") if amended else ("Murni", "Perubahan")
    yield from (
        (f"{plain} {year}", f"{plain} {year - 1}"),
        (f"{plain} Tahun {year}", f"{plain} Tahun {year + 1}"),
        (plain, f"{plain} {year - 1}"),
        (f"{plain} {year}", plain),
        (f"{plain} {own}", f"{plain} {other}"),
        (plain, f"{plain} {other}"),
        (f"{plain} {own}", plain),
        (f"{plain} {year} {own}", f"{plain} {year} {other}"),
        (plain, plain),
        (plain, ""),
        (f"{plain} {year - 1}", f"{plain} {year - 2}"),
        (f"{plain} Semula", f"{plain} Menjadi") if not amended else (f"{plain} Menjadi", f"{plain} Semula"),
    )


def rival_columns(agreement):
    for sheet, plain in (("Anggaran", "Anggaran"), ("Anggaran", "Pagu"), ("Kinerja", "Target")):
        at = FIGURES[sheet]
        for (ours, theirs), left in itertools.product(_rival_headers(agreement, plain), (False, True)):
            sheets = standard(agreement)
            for index, row in enumerate(sheets[sheet]):
                figure = row[at]
                value = theirs if index == 0 else _other(figure)
                row[at] = ours if index == 0 else figure
                row.insert(at if left else at + 1, value)
            yield f"{sheet}: {ours} | {theirs}{' on the left' if left else ''}", sheets, {}
            if theirs and ours != theirs:
                yield f"{sheet}: {plain} over {ours} | {theirs}", _over(sheets, sheet, at, plain), {}


def _over(sheets, sheet, at, plain):
    """The same under one header that spans both columns, what distinguishes them in a second row."""
    head, *rows = sheets[sheet]
    lower = [None] * len(head)
    for column in (at, at + 1):
        lower[column] = head[column].replace(plain, "").strip() or "Rp"
    upper = [*head[:at], plain, None, *head[at + 2 :]]
    return {**sheets, sheet: [upper, lower, *rows]}


def _other(figure):
    if isinstance(figure, float):
        return figure + 1000
    return "77"


def rival_sheets(agreement):
    year = agreement.page.year
    for sheet in ("Anggaran", "Kinerja"):
        for name in (
            f"{sheet} {year - 1}",
            f"{sheet} Murni",
            f"{sheet} Perubahan",
            f"{sheet} (2)",
            "Lembar 9",
            f"Salinan {sheet}",
        ):
            for first in (False, True):
                sheets = standard(agreement)
                copy = [[*row[:4], _other(row[4]) if i else row[4], *row[5:]] for i, row in enumerate(sheets[sheet])]
                yield f"{sheet} and {name}", ({name: copy, **sheets} if first else {**sheets, name: copy}), {}


# --- each way to lose a percentage's format -------------------------------------------------------------


def percentages(agreement):
    forms = {
        "a format": lambda n: PercentCell(n / 100),
        "text": lambda n: f"{n:g}%".replace(".", ","),
        "text with a blank": lambda n: f"{n:g} %".replace(".", ","),
        "a number": float,
        "a number as text": lambda n: f"{n:g}".replace(".", ","),
        "a share": lambda n: n / 100,
        "a share as text": lambda n: f"{n / 100:g}".replace(".", ","),
        "a share with a dot as text": lambda n: f"{n / 100:g}",
        "words behind it": lambda n: f"{n:g} persen",
        "decimals": lambda n: f"{n:.2f}".replace(".", ","),
    }
    for name, form in forms.items():
        sheets = standard(agreement)
        changed = False
        for row, of in zip(sheets["Kinerja"][1:], agreement.performance, strict=True):
            if of.unit == "%" and of.target:
                row[4], changed = form(float(of.target)), True
        if changed:
            yield f"percentages: {name}", sheets, {}
            bare = {**sheets, "Kinerja": [row[:5] for row in sheets["Kinerja"]]}
            yield f"percentages without a unit: {name}", bare, {}


# --- merged shapes --------------------------------------------------------------------------------------


def merges(agreement):
    """(top, left, bottom) from 1, as `fill_merges` takes them; what a merge covers is empty."""
    for sheet, column, high in itertools.product(("Anggaran", "Kinerja"), range(6), (2, 3)):
        sheets = standard(agreement)
        rows = sheets[sheet]
        if len(rows) <= high:
            continue
        for row in range(2, 1 + high):
            rows[row][column] = None
        yield f"{sheet}: column {column + 1} merged over {high} rows", sheets, {sheet: [(2, column + 1, 1 + high)]}
    for sheet in ("Anggaran", "Kinerja"):
        sheets = standard(agreement)
        rows = sheets[sheet]
        rows.insert(2, [None] * 6)
        yield f"{sheet}: a row two cells high", sheets, {sheet: [(2, column, 3) for column in range(1, 7)]}
        sheets = standard(agreement)
        head, *rows = sheets[sheet]
        yield (
            f"{sheet}: a header two cells high",
            {**sheets, sheet: [head, [None] * 6, *rows]},
            {sheet: [(1, column, 2) for column in range(1, 7)]},
        )


# --- foreign rows ---------------------------------------------------------------------------------------


def _foreign(sheet, agreement):
    total = float(agreement.total or 0)

    def row(**cells):
        made = [None] * 6
        for column, value in cells.items():
            made["abcdef".index(column)] = value
        return made

    yield "blank", row()
    yield "blanks", row(a="  ", c="\u00a0")
    for text in ("Rapat koordinasi, 12 kali", "Wotu, 1 Oktober 2024", "Mengetahui,", "Catatan: angka sementara", "Halaman 2", "Pihak Pertama",
                 "SATUAN KERJA PERANGKAT DAERAH : KANTOR CAMAT", "TAHUN ANGGARAN : 2024", "NIP. 19700101 199003 1 001", "-", "LAMPIRAN II",
                 "Lanjutan", "Sumber: DPA 2024", "Penata Tk. I"):  # fmt: skip
        for column in "ac":
            yield f"{text!r} in {column}", row(**{column: text})
    yield "the numbers of columns", [f"({n})" for n in range(1, 7)]
    yield "plain numbers of columns", [float(n) for n in range(1, 7)]
    yield "the header once more", list(HEAD[sheet])
    if sheet == "Anggaran":
        for label in (
            "JUMLAH",
            "J U M L A H",
            "Total Keseluruhan",
            "Jumlah Seluruhnya",
            "Sub Total",
            "Subjumlah",
            "TOTAL ANGGARAN",
        ):
            for column in "abc":
                yield f"{label} in {column}", row(**{column: label, "e": total})
        yield "an amount alone", row(e=total)
        yield "dipindahkan", row(c="Dipindahkan", e=total)
        yield "a heading over lines", row(c="URUSAN PEMERINTAHAN UMUM")
        yield "a note beside", row(f="lihat DPA")
    else:
        yield "a note beside", row(f="lihat Renstra")
    yield "a signature block", row(a="Pihak Kedua,", e="Pihak Pertama,")


def foreign_rows(agreement):
    for sheet in ("Anggaran", "Kinerja"):
        rows = standard(agreement)[sheet]
        places = sorted({1, 2, 1 + len(rows) // 2, len(rows)} & set(range(1, len(rows) + 1)))
        for (what, foreign), at in itertools.product(_foreign(sheet, agreement), places):
            sheets = standard(agreement)
            sheets[sheet].insert(at, foreign)
            yield f"{sheet}: {what} before row {at + 1}", sheets, {}


# --- each order of the paper layout ---------------------------------------------------------------------


def orders(agreement):
    pieces = {
        "statement": [*statement(agreement), []],
        "targets": [["LAMPIRAN I"], [], *performance(agreement), []],
        "budget": [[], *budget(agreement), []],
        "signatures": [[], *signatures(agreement), []],
        "Lampiran II": [[], *explanation(agreement), []],
    }
    for order in itertools.permutations(pieces):
        if order.index("statement") < order.index("signatures"):
            yield "order: " + ", ".join(order), {"PK": [row for name in order for row in pieces[name]]}, {}


FAMILIES = (rival_columns, rival_sheets, percentages, merges, foreign_rows, orders)
