"""What a rule is: a message and the function that finds it, registered together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pkxl.batch import Row
from pkxl.chain import Agreement, Chain
from pkxl.findings import Example, Message, Origin, Severity, message
from pkxl.language import Wording

Subject = TypeVar("Subject", Agreement, Chain)


@dataclass(frozen=True, slots=True)
class Breach:
    """A place where a rule does not hold, with the values for its words and the other places concerned."""

    origin: Origin
    values: Mapping[str, Any]
    related: tuple[Origin, ...] = ()


Check = Callable[[Subject], Iterator[Breach]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A message and the check that yields its breaches."""

    message: Message
    check: Check[Subject]


AGREEMENT_RULES: list[Rule[Agreement]] = []
CHAIN_RULES: list[Rule[Chain]] = []


def at(row: Row, column: str) -> Origin:
    """The cell of this row and column."""
    origin: Origin = row.where.origin(column, row.row)
    return origin


def agreement_rule(
    code: str,
    severity: Severity,
    *,
    title: Wording,
    says: Wording,
    do: Wording,
    why: Wording,
    example: Example | None = None,
) -> Callable[[Check[Agreement]], Check[Agreement]]:
    """Register a rule on one workbook."""
    entry = message(code, severity, title=title, says=says, do=do, why=why, example=example)
    return emits(entry)


def emits(entry: Message) -> Callable[[Check[Agreement]], Check[Agreement]]:
    """Register a check on one workbook for a message that other checks emit too."""

    def register(check: Check[Agreement]) -> Check[Agreement]:
        AGREEMENT_RULES.append(Rule(entry, check))
        return check

    return register


def chain_rule(
    code: str,
    severity: Severity,
    *,
    title: Wording,
    says: Wording,
    do: Wording,
    why: Wording,
    example: Example | None = None,
    waivable: bool = True,
) -> Callable[[Check[Chain]], Check[Chain]]:
    """Register a rule on the agreements of one office."""
    entry = message(code, severity, title=title, says=says, do=do, why=why, example=example, waivable=waivable)

    def register(check: Check[Chain]) -> Check[Chain]:
        CHAIN_RULES.append(Rule(entry, check))
        return check

    return register
