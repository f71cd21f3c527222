"""The safe unpickler of the cache, with the classes that it allows."""

from __future__ import annotations

import pickle
from typing import Any


class PlainData(pickle.Unpickler):
    """An unpickler for data classes of this program only, so that a manipulated cache cannot run code."""

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
        """The class with this name. Raises UnpicklingError for one that is not allowed."""
        if (module, name) not in self._ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)
