"""The rules across rows, tables, workbooks and the chain; importing this package registers them all."""

from pkxl.rules import (
    budget,
    identity,
    nomenclature,
    numbering,
    objectives,
    office,
    performance,
    prose,
    reconciliation,
    signatures,
    verification,
)
from pkxl.rules.rule import AGREEMENT_RULES, CHAIN_RULES

__all__ = [
    "AGREEMENT_RULES",
    "CHAIN_RULES",
    "budget",
    "identity",
    "nomenclature",
    "numbering",
    "objectives",
    "office",
    "performance",
    "prose",
    "reconciliation",
    "signatures",
    "verification",
]
