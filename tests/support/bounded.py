"""Files read in processes of their own that may not take more memory than is allowed, and what each of them took."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = """
import json, os, re, resource, sys, time
from pathlib import Path
import python_calamine
from pkxl.guard.causes import Unusable
from pkxl.guard.package import survey
from pkxl.guard.values import values_of

def of_status(name):
    return int(re.search(name + r":\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024

def read(path):
    allowed = int((of_status("VmSize") + 450) * 2**20)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    before, began = of_status("VmHWM"), time.process_time()
    try:
        values_of(survey(Path(path).read_bytes()))
        outcome = "read"
    except Unusable as refused:
        outcome = refused.cause.value
    return outcome, time.process_time() - began, of_status("VmHWM") - before

for line in sys.stdin:
    receives, sends = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(sends, json.dumps(read(line.rstrip("\\n"))).encode())
        except BaseException as error:
            os.write(sends, json.dumps([repr(error), 0, 0]).encode())
        os._exit(0)
    os.close(sends)
    _, status = os.waitpid(child, 0)
    print((os.read(receives, 65536) or json.dumps([f"killed by {status}", 0, 0]).encode()).decode(), flush=True)
    os.close(receives)
"""


@dataclass(frozen=True)
class Took:
    """What became of a file (read, or the cause for which it was refused), in how many seconds and MiB."""

    outcome: str
    seconds: float
    mebibytes: float


class Reader:
    """A program that begins anew for each file, without the cost of starting Python for it."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def read(self, path: Path) -> Took:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(f"{path}\n")
        self._program.stdin.flush()
        return Took(*json.loads(self._program.stdout.readline()))

    def close(self) -> None:
        self._program.communicate()
