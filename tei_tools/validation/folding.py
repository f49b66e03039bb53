"""Folding: many equal findings as one, which says how many there are and where the first stand."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation.relaxng.wording import more

APART = 5
"""Equal findings that are still told one by one, and the further lines that a folded one names."""

Key = tuple[str, ...]


def folded(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings in their order; of more than APART that differ in nothing but their place, the
    first stands for all.
    """
    groups = _grouped(findings, lambda one: (one.severity, *_said(one), one.path))
    told = [one for group in groups for one in _told(group)]
    return sorted(told, key=lambda one: (one.line, one.column))


def across_files(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings of several files in their order; of equal notices, the first stands for all."""
    findings = list(findings)
    notices = _grouped((one for one in findings if one.severity == "info"), _said)
    first = {group[0]: _in_files(group) for group in notices}
    return [first.get(one, one) for one in findings if one.severity != "info" or one in first]


def _said(one: Diagnostic) -> Key:
    return one.code, one.message, one.hint


def _grouped(
    findings: Iterable[Diagnostic], key: Callable[[Diagnostic], Key]
) -> list[list[Diagnostic]]:
    groups: dict[Key, list[Diagnostic]] = {}
    for one in findings:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _told(group: list[Diagnostic]) -> list[Diagnostic]:
    if len(group) <= APART:
        return group
    first, *others = group
    lines = list(dict.fromkeys(one.line for one in others if one.line != first.line))
    return [_with(first, more(len(group), lines[:APART]))]


def _in_files(group: list[Diagnostic]) -> Diagnostic:
    others = len({one.path for one in group}) - 1
    files = "1 more file" if others == 1 else f"{others} more files"
    return _with(group[0], f" (the same in {files})") if others else group[0]


def _with(one: Diagnostic, words: str) -> Diagnostic:
    """The finding with words at the end of its sentence."""
    return replace(one, message=f"{one.message.removesuffix('.')}{words}.")
