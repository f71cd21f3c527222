"""Exceptions that stop a command, each with a sentence for the user in both languages."""

from __future__ import annotations

from pkxl.vocabulary.language import Lang, Wording


class PkxlError(Exception):
    """The base of all errors that a user can see: a sentence in both languages, shown instead of a traceback."""

    def __init__(self, id: str, en: str) -> None:
        super().__init__(id, en)
        self.wording = Wording(id=id, en=en)

    def __str__(self) -> str:
        return self.wording.id

    def said(self, lang: Lang) -> str:
        """The sentence in this language."""
        return self.wording[lang]


class NothingReadable(PkxlError):
    """No workbook was found or none could be read."""


class BadProfile(PkxlError):
    """The office profile is missing something or does not parse."""


class BadTarget(PkxlError):
    """The output cannot be written where it was asked for."""


class StalePackage(PkxlError):
    """A generated file of the package is older than its sources; this happens during development only."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"Berkas {file} di dalam pkxl sudah usang. Jalankan: python -m pkxl.commands.rebuild",
            f"The generated file {file} is out of date. Run: python -m pkxl.commands.rebuild",
        )


NO_WORKBOOK = ("Tidak ada workbook yang dapat dibaca.", "No workbook could be read.")
NO_AGREEMENT = (
    "Tidak ada workbook perjanjian kinerja yang dapat dibaca.",
    "No agreement workbook could be read.",
)
