"""A real click: the template with buttons in LibreOffice on a virtual screen, a mouse, and the annotated result."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest
from support.workbooks import ROOT

NEEDED = ("soffice", "Xvfb", "xdotool", "import")
pytestmark = pytest.mark.skipif(
    any(shutil.which(program) is None for program in NEEDED),
    reason=f"needs {', '.join(NEEDED)} (LibreOffice, Xvfb, xdotool, ImageMagick)",
)
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="WarnAlienFormat" oor:op="fuse"><value>false</value></prop></item>
</oor:items>"""


@pytest.fixture
def screen(tmp_path):
    number = 90 + os.getpid() % 400
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1280x900x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(1)
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "pkxl").write_text(f'#!/bin/sh\ncd "{ROOT}"\nexec "{sys.executable}" -m pkxl "$@"\n')
    (programs / "pkxl").chmod(0o755)
    # The result opens in the window that is open already, as for a person with one profile.
    (programs / "soffice").write_text(
        f'#!/bin/sh\nexec "{shutil.which("soffice")}" "-env:UserInstallation=file://{tmp_path}/profile" "$@"\n'
    )
    (programs / "soffice").chmod(0o755)
    environment = {
        **os.environ,
        "DISPLAY": f":{number}",
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
    }
    yield environment
    server.terminate()
    server.wait(10)


def wait_for(condition, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if result := condition():
            return result
        time.sleep(0.5)
    return None


NAMES = ["Perjanjian Kinerja - Camat.xlsm", "x --force -o .bashrc a.xlsm"]


@pytest.mark.parametrize("name", NAMES, ids=["plain", "hostile"])
def test_the_button_checks_the_workbook(name, screen, tmp_path):
    profile = tmp_path / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS)
    workbook = tmp_path / name
    shutil.copy(ROOT / "workbook_templates" / NAMES[0], workbook)
    office = subprocess.Popen(
        [str(tmp_path / "bin" / "soffice"), "--norestore", "--nologo", "--calc", workbook.as_uri()],
        env=screen, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    def do(*words):
        return subprocess.run(
            ["xdotool", *map(str, words)], env=screen, capture_output=True, text=True, timeout=30
        ).stdout

    def shot(name):
        subprocess.run(["import", "-window", "root", str(artefacts / name)], env=screen, timeout=30, check=False)

    artefacts = Path(os.environ.get("PKXL_ARTEFACTS", tmp_path))
    artefacts.mkdir(parents=True, exist_ok=True)
    try:
        assert wait_for(lambda: do("search", "--name", "LibreOffice Calc").strip(), 60), (
            "LibreOffice did not open the template"
        )
        time.sleep(4)
        do("mousemove", 400, 260, "click", 1)
        do("type", "--delay", 40, "2025")
        do("key", "Return")
        time.sleep(1)
        shot("1 diisi.png")
        do("mousemove", 117, 186, "click", 1)
        result = tmp_path / f"{workbook.stem} (hasil validasi).xlsm"
        assert wait_for(result.exists, 60), "the button did not write the annotated copy"
        time.sleep(6)
        shot("2 hasil.png")
        book = openpyxl.load_workbook(result, keep_vba=True)
        assert book.sheetnames[0] == "Hasil Validasi"
        listed = {(row[1], row[2], row[3]) for row in book["Hasil Validasi"].iter_rows(min_row=5, values_only=True)}
        assert ("T06", "Anggaran", "") in {(code, sheet, cell or "") for code, sheet, cell in listed}
        assert ("C01", "Perjanjian", "B10") in listed
        assert any(cell for row in book["Perjanjian"]["A5:D18"] for cell in row if cell.value in (2025, "2025")), (
            "the typed value was not saved"
        )
        assert ("C01", "Perjanjian", "B6") not in listed
        assert {path.name for path in tmp_path.iterdir()} >= {workbook.name, result.name}
        assert not {".bashrc", "a", "b"} & {path.name for path in (*tmp_path.iterdir(), *ROOT.iterdir())}
    finally:
        os.killpg(office.pid, 15)
        office.wait(20)
        subprocess.run(["pkill", "-f", str(tmp_path)], check=False)
