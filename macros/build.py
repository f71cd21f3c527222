"""Build the VBA parts from their sources, reproducibly and without Excel: ``python macros/build.py [FOLDER]``.

Written into the package's data: ``template.bin``, the VBA project of the templates with buttons, and
``pkxl.xlam``, the add-in. The add-in is xlwings' own custom add-in (BSD-3-Clause, see ``licences/``) with this
project's ribbon, entry points and name in it.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
import zipfile
from pathlib import Path

import xlwings
from pyopenvba import ExcelFile

HERE = Path(__file__).parent
BUILT = HERE.parent / "pkxl" / "data" / "macros"
XLWINGS = Path(xlwings.__file__).parent
_WHEN = (2024, 1, 1, 0, 0, 0)


def source(name: str) -> str:
    """A source file with the line ends that VBA keeps."""
    return (HERE / name).read_text(encoding="utf-8").replace("\r\n", "\n").replace("\n", "\r\n")


def template_project() -> bytes:
    """The VBA project of a template with buttons."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.xlsm"
        book = ExcelFile.create_new(path)
        book.set_module("Module1", source("template.bas"))
        book.save()
        book.close()
        with zipfile.ZipFile(path) as package:
            return package.read("xl/vbaProject.bin")


def add_in() -> bytes:
    """The add-in: xlwings' custom add-in under our name, with our ribbon and entry points."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pkxl.xlam"
        path.write_bytes((XLWINGS / "quickstart_addin_ribbon.xlam").read_bytes())
        book = ExcelFile(path)
        book.set_module("RibbonMyAddin", source("addin.bas"))
        book.set_module("xlwings", book.get_module("xlwings").replace('"myaddin"', '"pkxl"'))
        book.save()
        book.close()
        return _package(path)


def _package(path: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "customUI/customUI.xml":
                data = source("ribbon.xml").encode()
            elif name == "xl/workbook.xml":
                data = re.sub(rb"<mc:AlternateContent.*?</mc:AlternateContent>", b"", data, flags=re.DOTALL)
                data = data.replace(b"_myaddin.conf", b"_pkxl.conf")
            elif name == "docProps/core.xml":
                data = re.sub(rb"(<dc:creator>)[^<]*|(<cp:lastModifiedBy>)[^<]*", rb"\1\2pkxl", data)
            info = zipfile.ZipInfo(name, _WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return out.getvalue()


def built() -> dict[str, bytes]:
    """Every built file by name."""
    return {"template.bin": template_project(), "pkxl.xlam": add_in()}


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILT
    target.mkdir(parents=True, exist_ok=True)
    for name, data in built().items():
        (target / name).write_bytes(data)
        print(target / name, len(data))
