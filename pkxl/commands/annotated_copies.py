"""The writing of annotated copies beside their workbooks: each by itself, and none over another person's work."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from pkxl.output.writing import write_safely
from pkxl.reading.folders import Candidate, is_remote
from pkxl.reports.marks.annotated import annotated_bytes
from pkxl.reports.marks.marks import result_of
from pkxl.reports.marks.seal import is_untouched
from pkxl.runs.run import Outcome
from pkxl.tables.layout import MARKED_SUFFIX
from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.findings import Finding, Origin, Severity, message
from pkxl.vocabulary.language import Lang, Wording

NOT_COPIED = message(
    "F17",
    Severity.WARNING,
    title=Wording(id="Salinan bertanda dapat ditulis", en="The annotated copy can be written"),
    says=Wording(
        id="Salinan bertanda untuk workbook ini tidak ditulis: {reason}",
        en="The annotated copy of this workbook was not written: {reason}",
    ),
    do=Wording(
        id="Temuannya ada di laporan ini. Bila folder tidak dapat ditulisi, salin workbook ke folder lain; bila tidak, "
        "buka di Excel, simpan sebagai Excel Workbook (.xlsx), lalu ulangi.",
        en="Its findings are in this report. If the folder cannot be written to, copy the workbook into another; "
        "if not, open it in Excel, save it as Excel Workbook (.xlsx), and try again.",
    ),
    why=Wording(
        id="Satu workbook yang tidak dapat disalin tidak boleh menghentikan yang lain.",
        en="One workbook that cannot be copied must not stop the others.",
    ),
)
_UNUSUAL = Wording(id="susunan berkasnya tidak biasa ({kind}).", en="the file is built in an unusual way ({kind}).")
_LONGEST_NAME = 240
"""Bytes of a file name; most file systems take 255."""


@dataclass(slots=True)
class Copies:
    """The copies that were written, sentences about those that were kept, and the findings of those that failed."""

    written: list[Path] = field(default_factory=list)
    kept: list[Wording] = field(default_factory=list)
    failed: list[Finding] = field(default_factory=list)


def write_copies(outcome: Outcome, candidates: Sequence[Candidate], lang: Lang, *, force: bool) -> Copies:
    """Write an annotated copy beside each agreement that was read.

    An earlier copy is replaced if it is to the byte what was written then. Any other file of its name is kept, and the
    new copy gets a number, unless `force` is True; links and other things that are no regular files are always kept.
    """
    agreements = {name for office in outcome.offices for name in office.read if name not in office.group.other_files}
    copies = Copies()
    for candidate in candidates:
        if candidate.name in agreements and not is_remote(candidate.path):
            try:
                _write_copy(candidate, outcome, lang, copies, force=force)
            except PkxlError as error:
                copies.failed.append(_failure(candidate, error.wording))
            except OSError as error:
                reason = f"{error.strerror or type(error).__name__}."
                copies.failed.append(_failure(candidate, Wording(id=reason, en=reason)))
            except Exception as error:  # whatever a stranger's package makes of it
                if os.environ.get("PKXL_DEBUG"):
                    raise
                kind = type(error).__name__
                reasons = Wording(id=_UNUSUAL.id.format(kind=kind), en=_UNUSUAL.en.format(kind=kind))
                copies.failed.append(_failure(candidate, reasons))
    return copies


def _failure(candidate: Candidate, reason: Wording) -> Finding:
    return Finding(NOT_COPIED, Origin(candidate.name), {"reason": reason})


def _write_copy(candidate: Candidate, outcome: Outcome, lang: Lang, copies: Copies, *, force: bool) -> None:
    result = result_of(candidate.name, outcome.findings, lang)
    data = annotated_bytes(candidate.path.read_bytes(), result, lang)
    others: list[Path] = []
    for target in _names(candidate.path):
        if target not in copies.written and _may_be_replaced(target, force=force):
            write_safely(target, data)
            break
        others.append(target)
    copies.written.append(target)
    if others:
        kept = ", ".join(str(other) for other in others)
        copies.kept.append(
            Wording(
                id=f"{kept} sudah diubah orang, maka dibiarkan; salinan yang baru: {target}",
                en=f"{kept} was changed by somebody and is kept; the new copy: {target}",
            )
        )


def _names(original: Path) -> Iterator[Path]:
    """The names that a copy may have, the usual one first; shortened where the file system would refuse them."""
    for number in count(1):
        suffix = MARKED_SUFFIX if number == 1 else f"{MARKED_SUFFIX.removesuffix(')')} {number})"
        stem = os.fsencode(original.stem)[: _LONGEST_NAME - len(os.fsencode(suffix + original.suffix))]
        yield original.with_name(stem.decode(errors="ignore") + suffix + original.suffix)


def _may_be_replaced(target: Path, *, force: bool) -> bool:
    """True where nothing stands, and for a regular file that nobody has touched since it was written."""
    try:
        status = target.lstat()
    except FileNotFoundError:
        return True
    return stat.S_ISREG(status.st_mode) and (force or is_untouched(target.read_bytes()))
