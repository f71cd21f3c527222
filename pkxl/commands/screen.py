"""What the commands print through: a console, lines in the person's language, progress, and reports into files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pkxl.vocabulary.findings import Finding, Severity
from pkxl.vocabulary.language import Lang, Wording

if TYPE_CHECKING:
    from rich.console import Console

_HANDFUL = 20
"""Up to so many steps no progress is shown."""


def console(*, stderr: bool = False) -> Console:
    """A console on this terminal. Text from workbooks is printed with markup off."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def print_lines(lines: Iterable[str], *, stderr: bool = False) -> None:
    """Print lines as they are, without wrapping or markup."""
    shown = console(stderr=stderr)
    for line in lines:
        shown.print(line, soft_wrap=True, markup=False, highlight=False)


def say(lang: Lang, indonesian: str, english: str, *, stderr: bool = False) -> None:
    """Print one line in the person's language."""
    print_lines([Wording(id=indonesian, en=english)[lang]], stderr=stderr)


@contextmanager
def progress(total: int, description: Wording, lang: Lang) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of steps done, shown as a bar where a person waits for more than a handful."""
    if total <= _HANDFUL or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress

    with Progress(*Progress.get_default_columns(), console=console(stderr=True)) as bars:
        bar = bars.add_task(description[lang], total=total)
        yield lambda steps: bars.advance(bar, steps)


def write_report(parts: Iterable[str], target: Path | None, *, force: bool = False) -> None:
    """Write a report, given in parts, to its file or to where the command is read."""
    from pkxl.output.writing import open_safely

    if target is None:
        sys.stdout.writelines(parts)
        sys.stdout.flush()
        return
    with open_safely(target, replace=force) as stream:
        stream.writelines(part.encode() for part in parts)


def local(paths: Sequence[str]) -> list[Path]:
    """Those of these places that are paths of this machine."""
    return [Path(path) for path in paths if "://" not in path]


def exit_code(findings: Iterable[Finding]) -> int:
    """1 where there are errors, else 0."""
    return 1 if any(f.severity is Severity.ERROR for f in findings) else 0
