"""Names as strangers write them, through every command: never markup, never a command of the terminal, always visible."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys

import openpyxl
import pytest
from support.terminal import OFFICE, pkxl
from support.workbooks import EXAMPLES, ROOT

NAMES = {
    "markup": "[/b][/][link=http://127.0.0.1/]klik[blink red]:bomb:",
    "controls": "\x9b31mmerah\x9d0;judul\x9c\u202egnarab\u2067b\U000e0041c\u2028d\u0085e",
}
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\U000e0000-\U000e007f]")
PROGRAM = "Program Koordinasi Ketentraman dan ketertiban Umumnb"


def office(folder, name):
    """The real office in which programs, unit, officials, a sheet and a file are called so."""
    folder.mkdir()
    for path in sorted(EXAMPLES.iterdir()):
        book = openpyxl.load_workbook(path)
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and not cell.value.startswith("="):
                        if cell.value == PROGRAM:
                            cell.value = f"Menara {name}"
                        cell.value = cell.value.replace("Kantor Camat Mangkutana", f"Kantor Camat {name}")
                        cell.value = cell.value.replace("Tersedianya", f"{name} Tersedianya")
        book.create_sheet(re.sub(r"[\[\]:/\\]", "-", f"Catatan {name}")[:31])["A1"] = name
        book.save(folder / (path.name.replace("Camat", f"Camat {name.replace('/', '')}")))
    (folder / f"rusak {name.replace('/', '')}.xlsx").write_bytes(b"bukan workbook")


def on_a_terminal(*arguments):
    """What a command writes to a terminal, which knows colours and links."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": OFFICE, "TERM": "xterm-256color", "COLUMNS": "250"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pkxl", *map(str, arguments)], stdout=theirs, stderr=theirs, cwd=ROOT, env=environment
    )
    os.close(theirs)
    written = b""
    try:
        while piece := os.read(ours, 65_536):
            written += piece
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    return process.wait(60), written.decode()


@pytest.mark.parametrize("case", NAMES)
def test_a_name_is_text_in_every_command(case, tmp_path, figure):
    name, folder, result = NAMES[case], tmp_path / "kantor", tmp_path / "r.xlsx"
    office(folder, name)
    profile = tmp_path / "p.toml"
    profile.write_text(f"[kantor]\nperangkat_daerah = {json.dumps(name)}\n", encoding="utf-8")
    camat = next(path for path in folder.iterdir() if "Sekretaris" in path.name)
    shutil.copy(camat, tmp_path / f"{name.replace('/', '')}.xlsx")
    for arguments, codes in {
        ("consolidate", folder, "-o", result): (1,),
        ("consolidate", folder, "-o", result, "--force", "--format", "json", "--html", tmp_path / "k.html"): (1,),
        ("verify", result, folder): (0, 1),
        ("validate", folder): (1,),
        ("validate", folder, "--format", "json"): (1,),
        ("validate", folder, "--format", "html", "-o", tmp_path / "v.html"): (1,),
        ("validate", folder, "-o", tmp_path / "v.txt"): (1,),
        ("validate", folder, "--annotate"): (1,),
        ("validate", tmp_path / f"tidak ada {name}.xlsx"): (2,),
        ("validate", folder, "--profile", profile): (2,),
        ("upgrade", tmp_path / f"{name.replace('/', '')}.xlsx", "-o", tmp_path / f"u {name.replace('/', '')}.xlsx"): (
            0,
        ),
        ("template", "-o", tmp_path / name.replace("/", ""), "--role", "camat"): (0,),
        ("template", "-o", tmp_path / "t", "--role", name): (2,),
        ("rules", name): (2,),
        ("doctor", tmp_path / f"{name}.xlsm"): (0, 1, 2),
    }.items():
        done = pkxl(*arguments)
        assert done.returncode in codes, (arguments, done.stderr)
        assert "Traceback" not in done.stderr
        assert "Terjadi kesalahan program" not in done.stderr
        assert not UNSEEN.search(done.stdout + done.stderr), arguments
        figure("hostile names through a command")
    for page in ("k.html", "v.html", "v.txt"):
        assert not UNSEEN.search((tmp_path / page).read_text(encoding="utf-8"))


@pytest.mark.skipif(not hasattr(pty, "openpty"), reason="no terminals here")
def test_a_name_is_text_on_a_terminal_with_colours(tmp_path):
    name, folder = NAMES["markup"], tmp_path / "kantor"
    office(folder, name)
    for arguments in (("consolidate", folder, "-o", tmp_path / "r.xlsx"), ("validate", folder)):
        code, written = on_a_terminal(*arguments)
        assert code == 1
        assert "\x1b]8" not in written  # a link
        plain = re.sub(r"\x1b\[[0-9;]*m|[\s│]", "", written)
        assert name.replace(" ", "") in plain


def test_in_json_a_value_is_what_it_was(tmp_path):
    folder = tmp_path / "kantor"
    name = NAMES["controls"]
    office(folder, name)
    done = pkxl("consolidate", folder, "-o", tmp_path / "r.xlsx", "--format", "json")
    assert any(name[:20] in line["uraian"] for line in json.loads(done.stdout)["reconciliation"])
