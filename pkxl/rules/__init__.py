"""The rules across rows, tables, workbooks and the chain: one module a family, one function a rule, its words beside it."""

from importlib import import_module
from pkgutil import iter_modules

from pkxl.rules.rule import AGREEMENT_RULES, CHAIN_RULES

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")  # which registers its rules

__all__ = ["AGREEMENT_RULES", "CHAIN_RULES"]
