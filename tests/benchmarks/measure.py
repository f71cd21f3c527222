"""The goals for speed and memory, measured and printed as a table: ratios within one run, medians of rounds in turn.

python tests/benchmarks/measure.py            (about half an hour)
python tests/benchmarks/measure.py --quick    (a few minutes, 200 workbooks in the place of 1,000)
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from support.offices import EXAMPLES, make, one_large

JOBS = Path(__file__).with_name("jobs.py")
PYTHON = sys.executable
WITH_PARQUET = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1] / "support" / "office_python")}
ENVIRONMENT = {**WITH_PARQUET, "OFFICE_EXTRAS": "none"}
"""What the README's first command installs, but where Parquet is written."""


@dataclass
class Ran:
    """One process: seconds on the clock, seconds of the processor, the peak of its memory in MiB, what it printed."""

    wall: float
    cpu: float
    peak: float
    out: str


def started(
    command: tuple[str, ...],
    folder: str,
    out: IO[bytes] | int,
    errors: IO[bytes] | int,
    environment: dict[str, str] = ENVIRONMENT,
) -> subprocess.Popen[bytes]:
    """A process that has just been started."""
    arguments = [*command, *([folder] if folder else [])]
    return subprocess.Popen(arguments, stdout=out, stderr=errors, env=environment)


def at_once(command: tuple[str, ...], folders: list[Path]) -> float:
    """Seconds on the clock until the last of several processes has ended, one for each folder, that share nothing."""
    beginning = time.perf_counter()
    for process in [started(command, str(folder), subprocess.DEVNULL, subprocess.DEVNULL) for folder in folders]:
        if process.wait():
            sys.exit(f"{command}: exit code {process.returncode}")
    return time.perf_counter() - beginning


def run(*command: str, folder: str = "", environment: dict[str, str] = ENVIRONMENT) -> Ran:
    """Run a process to its end; all ends where it fails, since what fails is fast."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        beginning = time.perf_counter()
        process = started(command, folder, out, errors, environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - beginning
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        errors.seek(0)
        told = errors.read().decode(errors="replace")
        if process.returncode not in (0, 1) or "Traceback" in told:  # 1: pkxl found errors in the workbooks
            sys.exit(f"{command}: exit code {process.returncode}\n{told}")
        return Ran(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read().decode())


def job(name: str) -> tuple[str, ...]:
    """The command of a job."""
    return PYTHON, str(JOBS), name


def pkxl(*arguments: str) -> tuple[str, ...]:
    """The command line."""
    return PYTHON, "-m", "pkxl", *arguments


def in_turn(rounds: int, *commands: tuple[tuple[str, ...], str]) -> list[list[Ran]]:
    """Each command once, then each again, so that a machine that slows down slows them all."""
    results: list[list[Ran]] = [[] for _ in commands]
    for _ in range(rounds):
        for result, (command, folder) in zip(results, commands, strict=True):
            result.append(run(*command, folder=folder))
    return results


def median(runs: list[Ran], what: str = "wall") -> float:
    """The median of one figure."""
    return statistics.median(getattr(r, what) for r in runs)


def ratio(a: list[Ran], b: list[Ran]) -> float:
    """The median of the ratios, round by round."""
    return statistics.median(x.wall / y.wall for x, y in zip(a, b, strict=True))


def row(what: str, goal: str, figure: str, note: str = "") -> None:
    """One line of the table."""
    print(f"| {what} | {goal} | {figure} | {note} |", flush=True)


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    thousand, few = (25, 3) if given.quick else (125, 5)
    with tempfile.TemporaryDirectory() as home:
        measure(Path(home), thousand, few, given.rounds)


def measure(home: Path, thousand: int, few: int, rounds: int) -> None:
    """All figures, over so many offices in the place of a thousand workbooks, and ten times as many."""
    many, small, large = home / "seribu", home / "sedikit", home / "sepuluh ribu"
    n, n_few = make(many, thousand), make(small, few)
    print(f"{n} workbooks, and {n * 10}; {rounds} rounds in turn; {os.cpu_count()} processors\n")
    print("| what | goal | measured | note |\n|---|---|---|---|")

    run(*job("frames"), folder=str(many))
    names = ("read", "tables", "floor", "tables_beside_arrow", "validate")
    read, tables, floor, beside, validate = in_turn(4 * rounds, *((job(name), str(many)) for name in names))
    least = f"the floor is {ratio(floor, read):.2f}: imports, calamine, hash, one unpacking and search, Pandera"
    least += f"; {ratio(beside, read):.2f} where pyarrow is installed too"
    row("read and validate, against reading alone", "≤ 2.5", f"{ratio(tables, read):.2f}", least)
    row("the same with all rules", "", f"{ratio(validate, read):.2f}", "")
    each = median(tables) / n
    for name, what, goal in (
        ("naive", "pandas with openpyxl and the same Pandera models", "≥ 40"),
        ("frictionless_command", "`frictionless validate`, for each workbook", "≥ 40"),
        ("frictionless", "frictionless in one process", ""),
    ):
        if name != "naive" and find_spec("frictionless") is None:
            row(f"against {what}, per workbook", goal, "not measured", "needs frictionless")
            continue
        (slow,) = in_turn(1, (job(name), str(small)))
        one = median(slow) / n_few
        note = f"{name} on {n_few} workbooks; {one / (median(validate) / n):.0f} with all rules"
        row(
            f"against {what}, per workbook",
            goal,
            f"{one / each:.0f}",
            f"{note}; the floor {one / (median(floor) / n):.0f}",
        )

    make(large, thousand * 10)
    halves = halved(large)
    ten, both, apart = [], [], []
    for _ in range(2 * rounds):
        ten.append(run(*job("validate"), folder=str(large)))
        both.append(run(*job("validate_with_two"), folder=str(large)))
        apart.append(at_once(job("validate"), halves))
    row("ten times the workbooks, times the time", "≤ 10.5", f"{median(ten) / median(validate):.1f}")
    row(
        "peak memory, ten times the workbooks (MiB)",
        "< 400",
        f"{median(ten, 'peak'):.0f}",
        f"{median(validate, 'peak'):.0f} for the fewer",
    )

    most = statistics.median(one.wall / two for one, two in zip(ten, apart, strict=True))
    note = f"ten times the workbooks; two processes with a half each, that share nothing: {most:.2f}"
    row("two worker processes, times as fast as one", "≥ 1.7", f"{ratio(ten, both):.2f}", note)
    one = str(EXAMPLES / "Perjanjian Kinerja - Camat.xlsx")
    pandera = (PYTHON, "-c", "import pandera.pandas, python_calamine")
    faces = (PYTHON, "-c", "import pandera.pandas, python_calamine, typer, rich.console, rich.table")
    single, base, dressed = in_turn(rounds * 3, (pkxl("validate"), one), (pandera, ""), (faces, ""))
    note = f"{ratio(dressed, base):.2f} for those imports with typer and rich"
    row("validate one workbook, against importing Pandera and calamine", "≤ 1.3", f"{ratio(single, base):.2f}", note)
    nothing = (PYTHON, "-c", "pass")
    typer = (PYTHON, "-c", "import typer")
    helped, ruled, bare, typed = in_turn(
        rounds * 2, (pkxl("--help"), ""), (pkxl("rules"), ""), (nothing, ""), (typer, "")
    )
    plain = median(bare) + (median(typed) - median(bare))
    row("pkxl --help, against an empty process and typer's import", "≤ 3", f"{median(helped) / plain:.2f}")
    row("pkxl rules, the same", "≤ 3", f"{median(ruled) / plain:.2f}")

    share = statistics.median(json.loads(r.out)["share"] for r in in_turn(rounds, (job("writing"), str(EXAMPLES)))[0])
    row("writing one kecamatan's workbook, of the whole command", "≤ 25 %", f"{share:.0%}")
    broad = home / "satu.xlsx"
    lines = one_large(broad, 50_000)
    (wide,) = in_turn(1, (job("validate"), str(broad)))
    per_line = (median(wide) / lines) / (median(validate) / (n * LINES_EACH))
    row("one workbook of 50,000 lines, per line, against small ones", "≤ 1", f"{per_line:.2f}")
    cache = home / "ingatan"
    again = pkxl("consolidate", str(large), "-o", str(home / "r.xlsx"), "--cache", str(cache), "--force")
    first, second = (run(*again, environment=WITH_PARQUET) for _ in range(2))
    row(
        "a second run with --cache, ten times the workbooks",
        "≤ 0.1",
        f"{second.wall / first.wall:.2f}",
        f"first {first.wall:.0f} s",
    )
    row("peak memory of consolidating as many (MiB)", "", f"{first.peak:.0f}")
    clicks = [json.loads(r.out) for r in in_turn(3, (job("click"), one))[0]]
    cold, warm = (statistics.median(c[k] for c in clicks) for k in ("cold", "warm"))
    row("a click on Validasi, cold and warm", "", f"{cold:.2f} s, {warm:.2f} s", "without Excel's own time")
    shutil.rmtree(large)


def halved(folder: Path) -> list[Path]:
    """The folders in this one, every second of them, moved into two new ones below it."""
    halves = [folder / "barat", folder / "timur"]
    found = sorted(folder.iterdir())
    for half in halves:
        half.mkdir()
    for number, one in enumerate(found):
        one.rename(halves[number % 2] / one.name)
    return halves


LINES_EACH = 25
"""Table lines of an example workbook, on the average (Kinerja, Anggaran and Penjelasan)."""


if __name__ == "__main__":
    main()
