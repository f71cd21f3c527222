"""Tables of reading: a workbook as typed, in Markdown, and what is read of it: each value with its cell.

A case is ``(typed, read, findings)``. What is typed are blocks as in `support.cases`, of one workbook, but every block
is a whole sheet, *Perjanjian* too; the rest is the clean workbook of the *Kepala Seksi Pelayanan Umum*. A line
``... 12`` stands for twelve empty rows.

What is read are blocks, each a line with the table's name and a Markdown table: the columns by their names in the
program, each value followed by its cell (``Fasilitasi Kunjungan Tamu C2``), an empty one by its cell alone; ``=`` in
front means that a formula gives it. A column that is not named must be empty in every row. Of *Perjanjian* each line is
a value or an empty cell, of *_pkxl* a pair. Behind a table may follow ``total 30 E4`` (``total =30 E4`` if a formula gives it) and
``below 6 7``, the rows that stand below the total. ``(none)`` instead of a table: it was not found.

Findings are those of reading alone, the exact set, ``"CODE CELL"``; behind a colon may follow a part of what is said.
"""

import re

from support.cases import table, workbooks
from support.house import reading_of, said

_STAMP = "_pkxl"
_EMPTY_ROWS = re.compile(r"^ *\.\.\. (\d+)\n", re.MULTILINE)


def check_reading(typed, read, findings):
    """Compare what is read of a workbook as typed with what should be."""
    grid, *others = workbooks(_EMPTY_ROWS.sub(lambda match: "| |\n" * int(match[1]), typed), by_label=())
    assert not others
    book, rows, found = reading_of(grid)
    expected = dict(_block(block) for block in re.split(r"\n[ \t]*\n", read.strip()))
    assert {name: _as_read(book, rows, name, expected[name]) for name in expected} == expected
    assert _in_words(found, findings) == sorted(findings)


def _block(text):
    name, _, body = text.strip().partition("\n")
    lines = [line.strip() for line in body.splitlines()]
    rows = table("\n".join(line for line in lines if line.startswith("|")))
    return name.strip(), [*rows, *(line for line in lines if not line.startswith("|"))]


def _as_read(book, rows, name, expected):
    """This table in the shape of what is expected of it."""
    if name == _STAMP:
        return [list(pair) for pair in book.stamp.items()]
    raw, rows = book.tables.get(name), rows[name]
    if raw is None:
        return ["(none)"]
    columns = [column for column in (rows[0]._fields if rows else ()) if column not in ("where", "row")]
    if name == "Perjanjian":
        return [[column, shown] for column in columns if (shown := _shown(raw, rows[0], column))]
    named = expected[0] if isinstance(expected[0], list) else []
    named = [*named, *(c for c in columns if c not in named and any(getattr(row, c) is not None for row in rows))]
    total, below = [], []
    if raw.total is not None:
        cell = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[raw.total.column - 1] + str(raw.total.row)
        formula = "=" * raw.total.is_formula
        total = [" ".join(part for part in ("total", f"{formula}{_plain(raw.total.cell)}", cell) if part)]
    if raw.after_total:
        below = [f"below {' '.join(map(str, raw.after_total))}"]
    return [named, *([_shown(raw, row, c) for c in named] for row in rows), *total, *below]


def _shown(raw, row, column):
    """A value with its cell."""
    value, cell = getattr(row, column), row.where.origin(column, row.row).cell
    formula = "=" * ((row.row, column) in raw.formulas)
    return " ".join(part for part in (f"{formula}{_plain(value)}", cell) if part)


def _plain(value):
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _in_words(found, expected):
    """The findings as expected ones are written; with what is said as far as it is expected."""
    result = []
    for finding in found:
        place = " ".join(part for part in (finding.code, finding.origin.cell) if part)
        words = said(finding)
        same = [e for e in expected if e.partition(": ")[0] == place]
        result.append(next((e for e in same if e == place or e.partition(": ")[2] in words), f"{place}: {words}"))
    return sorted(result)
