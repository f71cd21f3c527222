"""What stops a command: one exception with a sentence for the person at the keyboard."""

from __future__ import annotations


class PkxlError(Exception):
    """The command cannot do its work; ``str()`` is a plain sentence to show, never a traceback."""


class NothingReadable(PkxlError):
    """No workbook was found or none could be read."""


class BadProfile(PkxlError):
    """The office profile is missing something or does not parse."""


class BadTarget(PkxlError):
    """The output cannot be written where it was asked for."""
