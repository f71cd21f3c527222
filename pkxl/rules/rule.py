"""The registration of rules: a message and the function that finds its breaches.

The function only yields breaches. The preconditions of a rule (columns that a workbook may lack, an agreement page, a
complete office) are declared at its registration and checked by `Rule` and the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NotRequired, TypedDict, TypeVar, Unpack

from pkxl.agreements.agreement import Agreement
from pkxl.agreements.chain import Chain
from pkxl.tables.rows import AgreementRow, AnyRow
from pkxl.vocabulary.findings import Example, Message, Origin, Severity, message
from pkxl.vocabulary.language import Wording

Subject = TypeVar("Subject", Agreement, Chain)


@dataclass(frozen=True, slots=True)
class Breach:
    """A violation of a rule: its origin, the values for its text, and related origins.

    `row` is the table row of the origin, None for a whole workbook or sheet.
    """

    origin: Origin
    values: Mapping[str, Any]
    related: tuple[Origin, ...] = ()
    row: AnyRow | None = None

    @classmethod
    def at(cls, row: AnyRow, column: str, values: Mapping[str, Any], related: tuple[Origin, ...] = ()) -> Breach:
        """The breach at the cell of this row and column."""
        return cls(at(row, column), values, related, row)


Check = Callable[[Subject], Iterator[Breach]]
PageCheck = Callable[[Agreement, AgreementRow], Iterator[Breach]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A message and the check that yields its breaches.

    needs: columns that the sheet must have for the rule to apply.
    complete: whether the rule applies only where all workbooks of an office are expected, as in a consolidation.
    """

    message: Message
    check: Check[Subject]
    needs: tuple[str, ...] = ()
    complete: bool = False

    def breaches(self, subject: Subject) -> Iterator[Breach]:
        """The breaches in rows whose sheet has the needed columns."""
        for breach in self.check(subject):
            columns = breach.row.where.columns if breach.row is not None else self.needs
            if all(need in columns for need in self.needs):
                yield breach


AGREEMENT_RULES: list[Rule[Agreement]] = []
CHAIN_RULES: list[Rule[Chain]] = []


class Words(TypedDict):
    """The texts and options of a message, as arguments of `vocabulary.findings.message`."""

    title: Wording
    says: Wording
    do: Wording
    why: Wording
    example: NotRequired[Example]
    waivable: NotRequired[bool]
    once: NotRequired[tuple[str, ...]]


def at(row: AnyRow, column: str) -> Origin:
    """The origin of the cell in this row and column."""
    return row.where.origin(column, row.row)


def agreement_rule(
    code: str, severity: Severity, *, needs: tuple[str, ...] = (), **words: Unpack[Words]
) -> Callable[[Check[Agreement]], Check[Agreement]]:
    """Register a rule on one workbook."""
    return emits(message(code, severity, **words), needs=needs)


def emits(entry: Message, *, needs: tuple[str, ...] = ()) -> Callable[[Check[Agreement]], Check[Agreement]]:
    """Register a check on one workbook for an existing message, which several checks can use."""

    def register(check: Check[Agreement]) -> Check[Agreement]:
        AGREEMENT_RULES.append(Rule(entry, check, needs))
        return check

    return register


def page_rule(code: str, severity: Severity, **words: Unpack[Words]) -> Callable[[PageCheck], PageCheck]:
    """Register a rule on the agreement page; it does not apply to workbooks without one."""
    entry = message(code, severity, **words)

    def register(check: PageCheck) -> PageCheck:
        def of_agreement(agreement: Agreement) -> Iterator[Breach]:
            return check(agreement, agreement.page) if agreement.page is not None else iter(())

        AGREEMENT_RULES.append(Rule(entry, of_agreement))
        return check

    return register


def chain_rule(
    code: str, severity: Severity, *, complete: bool = False, **words: Unpack[Words]
) -> Callable[[Check[Chain]], Check[Chain]]:
    """Register a rule on the agreements of one office."""
    entry = message(code, severity, **words)

    def register(check: Check[Chain]) -> Check[Chain]:
        CHAIN_RULES.append(Rule(entry, check, complete=complete))
        return check

    return register
