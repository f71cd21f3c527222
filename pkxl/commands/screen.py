"""The output of commands: console, messages in the user's language, progress, and report files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pkxl.vocabulary.findings import Finding, Severity
from pkxl.vocabulary.language import Lang, Wording
from pkxl.vocabulary.visible import visible_line

if TYPE_CHECKING:
    from pkxl.reports.console import PlainConsole

_NO_BAR_UP_TO = 20
"""The greatest number of steps without a progress bar."""


def console(*, stderr: bool = False) -> PlainConsole:
    """A console on this terminal."""
    from pkxl.reports.console import PlainConsole

    return PlainConsole(stderr=stderr)


def print_lines(lines: Iterable[str], *, stderr: bool = False) -> None:
    """Print lines as they are, without wrapping or markup."""
    shown = console(stderr=stderr)
    for line in lines:
        shown.print(visible_line(line), soft_wrap=True)


def say(lang: Lang, indonesian: str, english: str, *, stderr: bool = False) -> None:
    """Print one line in the user's language."""
    print_lines([Wording(id=indonesian, en=english)[lang]], stderr=stderr)


def tell(lang: Lang) -> Callable[[Wording], None]:
    """A function that prints a sentence beside the report, in the user's language."""
    return lambda sentence: print_lines([sentence[lang]], stderr=True)


@contextmanager
def progress(total: int, description: Wording, lang: Lang) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of completed steps; a bar shows them, unless there are few or no terminal."""
    if total <= _NO_BAR_UP_TO or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress

    with Progress(*Progress.get_default_columns(), console=console(stderr=True)) as bars:
        bar = bars.add_task(description[lang], total=total)
        yield lambda steps: bars.advance(bar, steps)


def write_report(parts: Iterable[str], target: Path | None, *, force: bool = False) -> None:
    """Write a report, given in parts, to a file, or to standard output without one. Raises BadTarget as `open_safely`."""
    from pkxl.output.writing import open_safely

    if target is None:
        sys.stdout.writelines(parts)
        sys.stdout.flush()
        return
    with open_safely(target, replace=force) as stream:
        stream.writelines(part.encode() for part in parts)


def local(paths: Sequence[str]) -> list[Path]:
    """The local paths among these paths and addresses."""
    from pkxl.reading.folders import is_remote, place

    return [where for path in paths if not is_remote(where := place(path))]


def exit_code(findings: Iterable[Finding]) -> int:
    """1 if there are errors, else 0."""
    return 1 if any(f.severity is Severity.ERROR for f in findings) else 0
