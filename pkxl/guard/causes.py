"""Why a file cannot be used as a workbook."""

from __future__ import annotations

from enum import Enum

from pkxl.vocabulary.errors import PkxlError


class Cause(Enum):
    """Why a file cannot be used; each is a finding of its own."""

    EMPTY = "empty"
    NOT_EXCEL = "not excel"
    OLD_FORMAT = "old format"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    HOSTILE = "hostile"


class Unusable(PkxlError):
    """The file cannot be read as a workbook; the commands report the cause as a finding."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(
            "Berkas ini tidak dapat dibaca sebagai workbook Excel.", "This file cannot be read as an Excel workbook."
        )
        self.cause = cause
        self.detail = detail

    def __reduce__(self) -> tuple[type[Unusable], tuple[Cause, str]]:
        return type(self), (self.cause, self.detail)
