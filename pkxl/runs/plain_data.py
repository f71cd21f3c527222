"""What may stand in the cache: this program's own records, and nothing that could run code when it is read."""

from __future__ import annotations

import pickle
from typing import Any


class PlainData(pickle.Unpickler):
    """A reader of entries that makes nothing but this program's data: no entry can run anything."""

    _ALLOWED = frozenset(
        {
            ("builtins", "set"),
            ("builtins", "frozenset"),
            ("datetime", "date"),
            ("datetime", "datetime"),
            ("datetime", "timezone"),
            ("datetime", "timedelta"),
            ("decimal", "Decimal"),
            ("pkxl.vocabulary.findings", "Finding"),
            ("pkxl.vocabulary.findings", "Origin"),
            ("pkxl.vocabulary.findings", "Waiver"),
            ("pkxl.vocabulary.language", "Wording"),
            ("pkxl.vocabulary.findings", "catalogued"),
            ("pkxl.agreements.grouping", "Group"),
            ("pkxl.agreements.grouping", "Identity"),
            ("pkxl.consolidation.office", "Consolidation"),
            ("pkxl.consolidation.office", "Item"),
            ("pkxl.consolidation.office", "Measured"),
            ("pkxl.consolidation.office", "Reconciled"),
            ("pkxl.consolidation.office", "Source"),
            ("pkxl.consolidation.office", "Office"),
            ("pkxl.vocabulary.cells", "ErrorCell"),
            ("pkxl.vocabulary.cells", "PercentCell"),
            ("pkxl.vocabulary.cells", "NotComputed"),
            ("copyreg", "_reconstructor"),
            ("copyreg", "__newobj__"),
        }
    )

    def find_class(self, module: str, name: str) -> Any:
        """The class, if it is one of this program's records; raises UnpicklingError for any other."""
        if (module, name) not in self._ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)
