"""``pkxl template``: the empty workbooks of an office's positions."""

from __future__ import annotations

from pathlib import Path

from pkxl.commands import screen
from pkxl.office.profile import load_profile
from pkxl.output.writing import write_safely
from pkxl.template.workbook import template_bytes, template_file_name
from pkxl.vocabulary.errors import PkxlError


def template(output: Path, role: str | None, profile: Path | None, *, force: bool) -> None:
    """Write the workbooks of all positions, or of one, and print where they are. PkxlError for an unknown role."""
    screen.print_lines(map(str, write_templates(profile, output, role, force=force)))


def write_templates(profile: Path | None, folder: Path, role: str | None = None, *, force: bool) -> list[Path]:
    """Write each position's workbook into this folder, as .xlsx and as .xlsm with buttons; returns where they are.

    `profile` is the file of the office's profile, None for the one of this computer. Raises PkxlError for a role that
    the office does not have, BadTarget where a file cannot be written.
    """
    office = load_profile(profile)
    if role is not None and not office.has(role):
        known = ", ".join(p.id for p in office.positions)
        raise PkxlError(f"Jabatan {role!r} tidak ada. Pilih: {known}.", f"There is no role {role!r}. Choose: {known}.")
    written = []
    for position in office.positions:
        if role in (None, position.id):
            for suffix in (".xlsx", ".xlsm"):
                target = folder / f"{template_file_name(position)}{suffix}"
                write_safely(target, template_bytes(office, position, buttons=suffix == ".xlsm"), replace=force)
                written.append(target)
    return written
