"""``python -m pkxl.commands.rebuild``: everything that is generated is made anew from its sources, in one go.

That is: the columns and row types of the tables, the words of the rules, the add-in and the macros, the templates and
the examples. For developers; it runs in a checkout of the project.
"""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PROJECT = _PACKAGE.parent
_TYPES = {"rupiah": "int", "year": "int", "date": "date"}


def row_types() -> str:
    """The source of ``tables/rows.py``: a named tuple for the rows of each table."""
    from pkxl.tables import EVERY_SHEET
    from pkxl.tables.model import columns_of, model_of
    from pkxl.tables.sheet import fingerprint

    names = {sheet.name: f"{model_of(sheet).__name__}Row" for sheet in EVERY_SHEET}
    parts = [
        '"""The rows of each table, typed. Generated from the models: ``python -m pkxl.commands.rebuild``."""\n\n'
        "from __future__ import annotations\n\n"
        "from datetime import date\n"
        "from typing import NamedTuple\n\n"
        "from pkxl.tables.book import Place\n\n"
        f'MADE_FROM = "{fingerprint()}"'
    ]
    for sheet in EVERY_SHEET:
        fields = "\n".join(f"    {c.name}: {_TYPES.get(c.kind.name, 'str')} | None" for c in columns_of(sheet))
        doc = f'    """One row of the table {sheet.name}; `row` is its number on the sheet, `where` its columns."""\n\n'
        parts.append(f"class {names[sheet.name]}(NamedTuple):\n{doc}{fields}\n    where: Place\n    row: int")
    listed = "\n".join(f'    {name}: "{sheet}",' for sheet, name in names.items())
    parts.append(f"AnyRow = {' | '.join(names.values())}\nSHEETS: dict[type[AnyRow], str] = {{\n{listed}\n}}")
    return "\n\n\n".join(parts) + "\n"


def rebuild_tables() -> None:
    """Write the columns and the row types, which every other step needs."""
    from pkxl.tables import EVERY_SHEET
    from pkxl.tables.model import written_down
    from pkxl.tables.sheet import WRITTEN

    (_PACKAGE / "data" / WRITTEN).write_text(written_down(EVERY_SHEET), encoding="utf-8")
    (_PACKAGE / "tables" / "rows.py").write_text(row_types(), encoding="utf-8")


def rebuild_the_rest() -> None:
    """Write the words of the rules, the macros, the templates and the examples."""
    from pkxl.commands import catalogue
    from pkxl.commands.demo import EXAMPLE, write_examples
    from pkxl.commands.template import write_templates

    (_PACKAGE / "data" / catalogue.FILE).write_text(catalogue.rebuilt(), encoding="utf-8")
    for name, data in runpy.run_path(str(_PROJECT / "macros" / "build.py"))["built"]().items():
        (_PACKAGE / "data" / "macros" / name).write_bytes(data)
    templates = _PROJECT / "workbook_templates"
    write_templates(None, templates, force=True)
    write_examples(templates / "contoh" / EXAMPLE)


if __name__ == "__main__":
    if sys.argv[1:] == ["the-rest"]:
        rebuild_the_rest()
    else:
        rebuild_tables()  # in a process of its own, since the types that are loaded here may be the old ones
        subprocess.run([sys.executable, "-m", "pkxl.commands.rebuild", "the-rest"], check=True)
