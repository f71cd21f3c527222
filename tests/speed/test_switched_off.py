"""What is only speed changes nothing: with each piece switched off, and with all of them, the same JSON."""

import os
import shutil
import subprocess
import sys

import pytest
from support.variety.workbooks import varied_workbooks
from support.workbooks import EXAMPLES, ROOT

from pkxl.speed.switches import PIECES

CHECK = ("validate", ".", "--format", "json")
FROM_MODELS = """
import atexit
from pkxl.tables import sheet
from pkxl.tables.model import read_from_models
read_from_models()
atexit.register(lambda: sheet._written.cache_info().misses and print("read from the file"))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("banyak kantor")
    shutil.copytree(EXAMPLES, folder / "contoh")
    for name, data in varied_workbooks().items():
        (folder / name).write_bytes(data)
    return folder


def found(folder, first="pass", **environment):
    """The JSON of checking this folder, in a process of its own that runs `first` before anything else."""
    program = f"{first}\nimport sys\nfrom pkxl.cli import main\nsys.argv = ['pkxl', *{CHECK!r}]\nmain()"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("{")
    return done.stdout


@pytest.fixture(scope="module")
def with_all_pieces(folder):
    return found(folder)


@pytest.mark.parametrize("without", [*PIECES, ",".join(PIECES)])
def test_without_a_piece(without, folder, with_all_pieces):
    assert found(folder, PKXL_WITHOUT=without) == with_all_pieces


def test_with_the_columns_of_the_models(folder, with_all_pieces):
    """The columns that are written down in the package save loading Pandera; they are the models' own."""
    assert found(folder, FROM_MODELS) == with_all_pieces
