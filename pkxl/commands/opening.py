"""The opening of a result in the user's default program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path


def open_file(path: Path) -> bool:
    """Open a file as a double click does, without waiting; False if no program for it is found."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - a file that this program has just written
        return True
    opener = "open" if sys.platform == "darwin" else shutil.which("soffice") or shutil.which("xdg-open")
    if opener is None:
        return False
    subprocess.Popen(  # noqa: S603 - a file that this program has just written
        [opener, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    return True
