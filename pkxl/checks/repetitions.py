"""Repetitions: findings of one workbook that say the same at several places, as one finding."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from pkxl.vocabulary.findings import Finding


def said_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings sorted by `Finding.sort_key`, those with a message that is said once joined by workbook and waiver.

    A joined finding has the first place as its origin, the others and the related ones of all in `related`, and their
    number as the value ``count``.
    """
    single: list[Finding] = []
    equal: dict[Hashable, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: f.sort_key):
        once = finding.message.once
        if once is None:
            single.append(finding)
            continue
        same = (finding.code, finding.origin.workbook, finding.waiver, *(finding.values[name] for name in once))
        equal.setdefault(same, []).append(finding)
    joined = [_joined(group) for group in equal.values()]
    return sorted([*single, *joined], key=lambda f: f.sort_key) if joined else single


def _joined(group: list[Finding]) -> Finding:
    first = group[0]
    places = dict.fromkeys(f.origin for f in group) | dict.fromkeys(o for f in group for o in f.related)
    related = tuple(place for place in places if place != first.origin)
    return replace(first, related=related, values={**first.values, "count": len(group)})
