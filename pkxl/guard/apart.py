"""A process of its own for what could hurt: it has a limit of memory and of time, and its end costs nothing else."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from struct import Struct
from typing import IO, Any

from pkxl.guard.limits import limits
from pkxl.speed.collector import of_a_short_process
from pkxl.vocabulary.language import Wording

DIED = Wording(id="pembacanya mati mendadak", en="its reader died")
OUT_OF_MEMORY = Wording(id="memori tidak cukup", en="not enough memory")


class Lost(Exception):
    """The process died, or had to be ended."""

    def __init__(self, reason: Wording) -> None:
        super().__init__(reason.en)
        self.reason = reason


_LENGTH = Struct("<Q")
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from importlib import import_module; from pkxl.guard.apart import answer_calls; "
    "answer_calls(getattr(import_module(sys.argv[2]), sys.argv[3]))"
)


class Apart:
    """A function of a module, called in another process, which starts with the first call.

    The process ends when this object is closed, and when this process ends in whatever way.
    """

    def __init__(self, module: str, function: str) -> None:
        self._of = module, function
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, argument: object) -> Any:
        """The result for this argument; both are pickled.

        Raises Lost if the process dies or takes longer than the limit, OSError if it cannot be started.
        """
        process = self._process = self._process or self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        seconds = limits().seconds
        late = threading.Event()
        timer = threading.Timer(seconds, _end, (process, late))
        timer.daemon = True
        timer.start()
        try:
            _send(process.stdin, argument)
            return _received(process.stdout)
        except (OSError, EOFError) as error:
            self.close()
            too_long = late.is_set() or process.returncode == -getattr(signal, "SIGXCPU", 0)
            raise Lost(_too_long(seconds) if too_long else DIED) from error
        finally:
            timer.cancel()
            if late.is_set():
                self.close()

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            try:
                stream.close()  # type: ignore[union-attr]
            except OSError:  # what was not sent yet
                continue

    def _started(self) -> subprocess.Popen[bytes]:
        path = [str(Path(folder).absolute()) for folder in sys.path]
        return subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-P", "-c", _PROGRAM, json.dumps(path), *self._of],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _too_long(seconds: int) -> Wording:
    return Wording(id=f"lebih dari {seconds} detik", en=f"more than {seconds} seconds")


def _send(stream: IO[bytes], value: object) -> None:
    data = pickle.dumps(value, protocol=5)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def _received(stream: IO[bytes]) -> Any:
    """The next value. Raises EOFError at the end, also within a value."""
    head = stream.read(_LENGTH.size)
    size = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
    data = stream.read(size)
    if not size or len(data) < size:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - from our own process


# --- in the process --------------------------------------------------------------------------------------


def answer_calls(function: Callable[[Any], Any]) -> None:
    """Answer each argument from the standard input with the function's result; the process ends with the input."""
    of_a_short_process()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process handles it
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what else is printed must not be taken for an answer
    arguments: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_receive, args=(arguments,), daemon=True).start()
    limit_memory()
    while True:
        argument = arguments.get()
        _limit_time(limits().seconds)
        _send(answers, function(argument))


def _receive(arguments: SimpleQueue[Any]) -> None:
    """Receive arguments until the parent process is gone, then end this one."""
    try:
        while True:
            arguments.put(_received(sys.stdin.buffer))
    finally:
        os._exit(0)


def limit_memory() -> None:
    """Limit what this process may take above what it has now, where the system tells and keeps to it."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + limits().process
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):  # Windows, macOS
        return


def _limit_time(seconds: int) -> None:
    """Limit the processor's time from now on: what never lets another thread run ends without the parent process too."""
    try:
        import resource

        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        most = int(used) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most if hard < 0 else min(most, hard), hard))
    except (ImportError, OSError, ValueError):  # Windows
        return
