"""Folding: many equal findings as one, which says how many there are and where the first stand."""

from collections.abc import Iterable
from dataclasses import replace

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation.relaxng.wording import more

APART = 5
"""Equal findings that are still told one by one, and the further lines that a folded one names."""


def folded(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings in their order; of more than APART that differ in nothing but their place, the
    first stands for all.
    """
    equal: dict[Diagnostic, list[Diagnostic]] = {}
    for one in findings:
        equal.setdefault(replace(one, line=0, column=0), []).append(one)
    told = [one for group in equal.values() for one in _told(group)]
    return sorted(told, key=lambda one: (one.line, one.column))


def _told(group: list[Diagnostic]) -> list[Diagnostic]:
    if len(group) <= APART:
        return group
    first, *others = group
    lines = list(dict.fromkeys(one.line for one in others if one.line != first.line))
    message = first.message.removesuffix(".") + more(len(group), lines[:APART]) + "."
    return [replace(first, message=message)]
