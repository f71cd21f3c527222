"""The command line as a person runs it, in a process of its own."""

import hashlib
import os
import subprocess
import sys

from support.workbooks import ROOT

OFFICE = str(ROOT / "tests" / "support" / "office_python")


def pkxl(*arguments, cwd=None, **environment):
    """The command line in a process of its own, as an office has it (a cluster needs what a developer has)."""
    if "--cluster" not in arguments:
        environment.setdefault("PYTHONPATH", OFFICE)
    return subprocess.run(
        [sys.executable, "-m", "pkxl", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd or ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        timeout=120,
    )


def digests(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}
