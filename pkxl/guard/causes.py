"""Why a file cannot be used as a workbook."""

from __future__ import annotations

from enum import Enum


class Cause(Enum):
    """Why a file cannot be used; each is a finding of its own."""

    EMPTY = "empty"
    NOT_EXCEL = "not excel"
    OLD_FORMAT = "old format"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    HOSTILE = "hostile"


class Unusable(Exception):
    """The file cannot be read as a workbook."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(detail or cause.value)
        self.cause = cause
        self.detail = detail
