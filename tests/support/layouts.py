"""Workbooks that an office made itself, from its agreements as the paper form has them: sheets, and styles of tables.

An arrangement says on which workbooks and sheets the agreements stand, a style how one agreement's pieces are typed.
"""

from functools import lru_cache

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.grid import grid_from_rows
from support.variety import agreements as variety
from support.workbooks import EXAMPLES, check_folder

LEVELS = {"Program": "Program", "Kegiatan": "Kegiatan", "Sub Kegiatan": "Sub Kegiatan"}


@lru_cache(maxsize=1)
def agreements():
    """The eight agreements of the examples, in the order of their offices."""
    (chain,) = check_folder(EXAMPLES).chains
    return tuple(chain.agreements)


@lru_cache(maxsize=1)
def made_up():
    """The eight agreements of a made-up office and another year, none of them amended."""
    grids = [
        grid_from_rows(
            f"{position}.xlsx", {name: [list(map(_value, row)) for row in sheet.rows] for name, sheet in book.items()}
        )
        for position in range(8)
        for book in [variety.agreement(1, position)]
    ]
    (chain,) = check(batch_of_grids(grids)).chains
    return tuple(chain.agreements)


def _value(value):
    return getattr(value, "result", float(value) if isinstance(value, int) and not isinstance(value, bool) else value)


def facts(agreement):
    """What must come out: the budget's (title, amount), and the targets' (indicator, target)."""
    return (
        sorted(((row.title, row.amount) for row in agreement.budget), key=str),
        sorted(((row.indicator, row.target) for row in agreement.performance), key=str),
    )


def rupiah(amount, form):
    dots = f"{amount:,}".replace(",", ".")
    return {
        "number": float(amount),
        "dots": dots,
        "rp": f"Rp. {dots},-",
        "commas": f"{amount:,}",
        "sen": f"Rp {dots},00",
    }[form]


def statement(agreement, *, form="text"):
    page = agreement.page
    title = f"{page.kind.upper()} TAHUN {page.year}"
    if form == "labels":
        return [
            [title],
            [],
            ["Jenis", page.kind],
            ["Tahun", float(page.year)],
            ["Perangkat Daerah", page.unit_name],
            ["Kabupaten", page.regency],
            ["Pihak Pertama"],
            ["Nama", page.first_name],
            ["Jabatan", page.first_position],
            ["Pihak Kedua"],
            ["Nama", page.second_name],
            ["Jabatan", page.second_position],
            [],
        ]
    both = form == "beside"
    parties = (
        ("Nama", page.first_name),
        ("Jabatan", page.first_position),
        (" selanjutnya disebut Pihak Pertama", None),
        ("Nama", page.second_name),
        ("Jabatan", page.second_position),
        (" selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua", None),
    )
    rows = [
        [title],
        [],
        ["Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini :"],
    ]
    for label, value in parties:
        rows.append([label] if value is None else [label, ":", value] if both else [f"{label} : {value}"])
    rows += [
        ["Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini."],
        [],
    ]
    return rows + signatures(agreement)


def signatures(agreement):
    page = agreement.page
    return [
        ["", "", f"{page.place}, 1 Oktober 2024"],
        ["Pihak Kedua,", "", "Pihak Pertama,"],
        [page.second_position, "", page.first_position],
        [],
        [],
        [page.second_name, "", page.first_name],
        [],
    ]


def performance(agreement, *, unit="column", numbers=True, headers=None):
    rows, level, number = [], None, 0
    for row in agreement.performance:
        if row.level != level:
            level, number = row.level, 0
            rows += [
                [],
                ["No", level, headers or "Indikator Kinerja", "Target", *(["Satuan"] if unit == "column" else [])],
            ]
            if numbers:
                rows.append([f"({n})" for n in range(1, len(rows[-1]) + 1)])
        number += 1
        target = (row.target or "").replace(".", ",")
        shown = f"{target} {row.unit or ''}".strip() if unit == "typed" else target
        rows.append([f"{number}.", row.objective, row.indicator, shown, *([row.unit] if unit == "column" else [])])
    return rows


def budget(agreement, *, money="rp", header="own", total="JUMLAH", level=False, split=False):
    rows = list(agreement.budget)
    named = " / ".join(dict.fromkeys(row.level for row in rows))
    title = named if header == "own" and " / " not in named else "Uraian"
    head = [
        "No",
        *(["Tingkat"] if level or title == "Uraian" else []),
        title,
        *(["", "Anggaran"] if split else ["Anggaran (Rp)"]),
        "Keterangan",
    ]
    if split:
        head = [*head[:-3], "Anggaran", "", "Keterangan"]
    made = [[], head]
    for number, row in enumerate(rows, 1):
        amount = rupiah(row.amount, money)
        amounts = ["Rp", rupiah(row.amount, "dots")] if split else [amount]
        made.append(
            [float(number), *([row.level] if "Tingkat" in head else []), row.title, *amounts, row.source or "APBD"]
        )
    highest = agreement.total
    if total:
        blank = [""] * (head.index("Keterangan") - 2 - split)
        made.append(["", total, *blank[1:], *(["Rp", rupiah(highest, "dots")] if split else [rupiah(highest, money)])])
    return [*made, []]


def explanation(agreement):
    """Lampiran II, in which each target stands once more, in a small table of its own."""
    rows = [["LAMPIRAN II PERJANJIAN KINERJA"], ["PENJELASAN KINERJA"], []]
    for row in agreement.performance:
        rows += [[f"Uraian Sasaran : {row.objective}"], [], ["No", "Sasaran", "Indikator Kinerja", "Target"]]
        rows += [["1", row.objective, row.indicator, f"{row.target} {row.unit or ''}".strip()], []]
    return rows


def beside(left, right):
    """Two pieces side by side, with an empty column between them."""
    width = max(map(len, left)) + 1
    return [
        [
            *(left[i] if i < len(left) else []),
            *[""] * (width - len(left[i] if i < len(left) else [])),
            *(right[i] if i < len(right) else []),
        ]
        for i in range(max(len(left), len(right)))
    ]


STYLES = {
    "as on paper": {},
    "amounts as numbers": {"budget": {"money": "number"}},
    "amounts with commas, units typed behind targets": {
        "budget": {"money": "commas"},
        "performance": {"unit": "typed"},
    },
    "amounts with sen and a column for levels": {"budget": {"money": "sen", "level": True}},
    "Rp in a column of its own": {"budget": {"split": True}},
    "no total": {"budget": {"total": ""}},
    "a total by another name": {"budget": {"total": "J U M L A H"}},
    "labels with values beside them": {"statement": {"form": "labels"}},
    "names in a column of their own": {"statement": {"form": "beside"}, "performance": {"numbers": False}},
    "other headers": {"performance": {"headers": "Indikator"}, "budget": {"header": "plain"}},
}


def pieces(agreement, style):
    options = STYLES[style]
    return (
        statement(agreement, **options.get("statement", {})),
        performance(agreement, **options.get("performance", {})),
        budget(agreement, **options.get("budget", {})),
    )


def _annex(agreement):
    page = agreement.page
    return [
        [f"{page.kind.upper()} TAHUN {page.year}"],
        ["SATUAN KERJA PERANGKAT DAERAH", f": {page.unit_name}"],
        ["TAHUN ANGGARAN", f": {page.year}"],
    ]


def one_sheet_each(style):
    """A workbook for each official, on one sheet."""
    for agreement in agreements():
        text, targets, money = pieces(agreement, style)
        yield (
            f"{agreement.role}.xlsx",
            {"Sheet1": [*text, *_annex(agreement), *targets, *money, *signatures(agreement)]},
        )


def one_sheet_each_with_lampiran_ii(style):
    """The same with Lampiran II below."""
    for name, sheets in one_sheet_each(style):
        agreement = next(a for a in agreements() if name.startswith(f"{a.role}."))
        head = ["LAMPIRAN I PERJANJIAN KINERJA"]
        yield name, {"PK": [head, *sheets["Sheet1"], *explanation(agreement)]}


def three_sheets_each(style):
    """A workbook for each official, with a sheet for the statement and for each table."""
    for agreement in agreements():
        text, targets, money = pieces(agreement, style)
        yield f"{agreement.role}.xlsx", {"PK": text, "Lamp 1": [*_annex(agreement), *targets], "Lamp 2": money}


def side_by_side(style):
    """A workbook for each official: the statement, and beside it both tables."""
    for agreement in agreements():
        text, targets, money = pieces(agreement, style)
        yield f"{agreement.role}.xlsx", {"PK": beside(text, [*targets, *money])}


def a_sheet_for_each_official(style):
    """One workbook."""
    yield (
        "kecamatan.xlsx",
        {
            str(agreement.role): [*text, *_annex(agreement), *targets, *money, *signatures(agreement)]
            for agreement in agreements()
            for text, targets, money in [pieces(agreement, style)]
        },
    )


def two_sheets_for_each_official(style):
    """One workbook: a sheet for the statement and one for the tables."""
    yield (
        "kecamatan.xlsx",
        {
            f"{what} {agreement.role}": rows
            for agreement in agreements()
            for text, targets, money in [pieces(agreement, style)]
            for what, rows in (("PK", text), ("Lampiran", [*_annex(agreement), *targets, *money]))
        },
    )


def statements_before_tables(style):
    """One workbook: first the sheets with all statements, then those with the tables."""
    every = [(agreement, pieces(agreement, style)) for agreement in agreements()]
    yield (
        "kecamatan.xlsx",
        {
            **{f"PK {agreement.role}": text for agreement, (text, _, _) in every},
            **{f"Lampiran {agreement.role}": [*targets, *money] for agreement, (_, targets, money) in every},
        },
    )


def one_below_the_other(style):
    """One sheet with all agreements."""
    yield (
        "kecamatan.xlsx",
        {
            "Semua": [
                row
                for agreement in agreements()
                for text, targets, money in [pieces(agreement, style)]
                for row in [*text, *_annex(agreement), *targets, *money, *signatures(agreement)]
            ]
        },
    )


ARRANGEMENTS = (
    one_sheet_each, one_sheet_each_with_lampiran_ii, three_sheets_each, side_by_side, a_sheet_for_each_official,
    two_sheets_for_each_official, statements_before_tables, one_below_the_other,
)  # fmt: skip


def workbooks(arrangement, style):
    """The workbooks of one layout, as grids."""
    return [
        grid_from_rows(
            name,
            {sheet: [[cell if cell != "" else None for cell in row] for row in rows] for sheet, rows in sheets.items()},
        )
        for name, sheets in arrangement(style)
    ]
