"""The built VBA against its sources, its packages against Excel's own, and its Python against a real process."""

import importlib.util
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import xlwings
from oletools.olevba import VBA_Parser
from support.workbooks import ROOT

from pkxl.commands.installation import add_in_bytes

MACROS = ROOT / "macros"
DATA = ROOT / "pkxl" / "data" / "macros"


def modules(name, data):
    parser = VBA_Parser(name, data=data)
    return {Path(file).stem: code.replace("\r\n", "\n") for _, _, file, code in parser.extract_all_macros()}


def body(text):
    return "\n".join(
        line for line in text.replace("\r\n", "\n").split("\n") if not line.startswith("Attribute ")
    ).strip()


def test_the_built_files_equal_a_rebuild():
    spec = importlib.util.spec_from_file_location("build", MACROS / "build.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    for name, data in build.built().items():
        assert (DATA / name).read_bytes() == data


TEMPLATES = sorted((ROOT / "workbook_templates").glob("*.xlsm"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem[21:])
def test_a_templates_macro_is_its_source(path):
    assert body(modules(path.name, path.read_bytes())["Module1"]) == body(
        (MACROS / "template.bas").read_text(encoding="utf-8")
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem[21:])
def test_a_template_has_its_buttons(path):
    with zipfile.ZipFile(path) as package:
        drawing = next(package.read(n).decode() for n in package.namelist() if "vmlDrawing" in n)
        types = package.read("[Content_Types].xml").decode()
    leads = path.stem.endswith(("- Camat", "Sekretaris Camat"))
    assert (
        re.findall(r"<x:FmlaMacro>(?:\[0\]!)?(\w+)</x:FmlaMacro>", drawing)
        == ["PkxlValidasi", "PkxlKonsolidasi"][: 2 if leads else 1]
    )
    assert "application/vnd.ms-excel.sheet.macroEnabled.main+xml" in types
    assert "application/vnd.ms-office.vbaProject" in types


def test_the_add_in_is_its_source():
    found = modules("pkxl.xlam", add_in_bytes())
    assert body(found["RibbonMyAddin"]) == body((MACROS / "addin.bas").read_text(encoding="utf-8"))
    assert 'PROJECT_NAME As String = "pkxl"' in found["xlwings"]


def test_the_add_in_is_built_like_excels_own():
    """Parts, content types and relationships are those of the file that Excel made; what differs is named."""
    theirs = zipfile.ZipFile(Path(xlwings.__file__).parent / "quickstart_addin_ribbon.xlam")
    ours = zipfile.ZipFile(io.BytesIO(add_in_bytes()))
    assert ours.namelist() == theirs.namelist()
    different = {n for n in ours.namelist() if ours.read(n) != theirs.read(n)}
    assert different == {"xl/vbaProject.bin", "customUI/customUI.xml", "xl/workbook.xml", "docProps/core.xml"}


def test_every_ribbon_button_has_its_macro():
    ribbon = (MACROS / "ribbon.xml").read_text(encoding="utf-8")
    labels = re.findall(r'<button id="\w+" label="([^"]+)"', ribbon)
    assert labels == ["Validasi", "Hapus Tanda", "Konsolidasi", "Template Baru", "Bantuan"]
    source = (MACROS / "addin.bas").read_text(encoding="utf-8")
    for macro in re.findall(r'onAction="RibbonMyAddin\.(\w+)"', ribbon):
        assert f"Sub {macro}(control As IRibbonControl)" in source


def test_what_a_template_calls_is_in_the_add_in():
    called = set(re.findall(r'PkxlJalankan "(\w+)"', (MACROS / "template.bas").read_text(encoding="utf-8")))
    assert called == {"PkxlValidasi", "PkxlKonsolidasi"}
    for macro in called:
        assert f"Sub {macro}()" in (MACROS / "addin.bas").read_text(encoding="utf-8")


COMMANDS = re.findall(
    r'PkxlPython "([^"]+)(?:"\)?$|" & PkxlTeks\(Folder\) & "([^"]+)")',
    modules("pkxl.xlam", add_in_bytes())["RibbonMyAddin"],
    re.MULTILINE,
)
RUN = """
import sys; sys.path.insert(0, sys.argv[1])
import openpyxl, xlwings as xw
from support.live_engine import Book
impl = Book(openpyxl.load_workbook(sys.argv[2]), "Perjanjian Kinerja - Camat.xlsx", openpyxl.load_workbook(sys.argv[2], data_only=True))
xw.Book(impl=impl).set_mock_caller()
exec(sys.argv[3])
print(impl.app.messages[-1])
"""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0][len("import pkxl.excel; pkxl.excel.") :])
def test_the_very_python_of_each_macro_runs_in_a_fresh_process(command, tmp_path):
    folder = str(tmp_path / "folder dengan 'petik'").replace("\\", "\\\\").replace("'", "\\'")
    (tmp_path / "folder dengan 'petik'").mkdir()
    python = command[0] + (folder + command[1] if command[1] else "")
    workbook = ROOT / "workbook_templates" / "contoh" / "mangkutana-2024" / "Perjanjian Kinerja - Camat.xlsx"
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(ROOT / "tests"), str(workbook), python],
        capture_output=True, text=True, encoding="utf-8", timeout=120, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert "Error" not in done.stdout


def test_all_five_commands_were_found():
    assert len(COMMANDS) == 5


NAMED = {
    "template.bas": {
        ("VBA320", "Module 'Module1' is missing `Option Explicit`."),  # it would stop Excel at LibreOffice's name
        ("VBA001", "Undefined identifier 'ThisComponent' in 'PkxlLibreOffice'."),  # LibreOffice's name for the document
    },
    "addin.bas": {
        ("VBA001", "Undefined identifier 'RunPython' in 'PkxlPython'.")
    },  # stands in the add-in's module xlwings
}


@pytest.mark.parametrize("name", NAMED)
def test_static_analysis_finds_nothing_but_what_is_named(name):
    from vbalidator import precheck

    issues = {
        (i["rule_id"], i["message"].split(" Without it")[0]) for i in precheck(str(MACROS / name), host="excel").issues
    }
    assert issues == NAMED[name]
