"""What a build did and why, for people and for machines."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import zip_longest
from pathlib import Path
from typing import Any

from tei_tools.cli import console
from tei_tools.cli.tally import TOLD
from tei_tools.diagnostic import Diagnostic
from tei_tools.edition import Built
from tei_tools.edition.outputs import NEW
from tei_tools.edition.plan import Planned

ALIKE = 3
"""Findings of one sentence that are printed."""


def tell(built: Built, out: Path) -> None:
    """Tell what was done, what failed and what was found; each step where more is to be said."""
    if console.verbose():
        for done in built.done:
            console.note(console.shown(str(done)))
        for file in built.removed:
            console.note(console.shown(f"{file}: removed, nothing needs it any more"))
    for sentence, trace in zip_longest(built.failures, built.traces, fillvalue=""):
        console.error(sentence)
        console.trace(trace)
    told, more = few(built.diagnostics)
    console.notices(told, "all texts")
    if more:
        said = ", ".join(f"{count:,} {code}" for code, count in more.most_common())
        console.note(f"Not printed: {said}; --verbose and --json have all.")
    console.note(console.shown(summary(built, out)))


def few(found: Sequence[Diagnostic]) -> tuple[list[Diagnostic], Counter[str]]:
    """What is printed of what was found, and how much more there is by code: of a code TOLD, of one
    sentence ALIKE; all where more is to be said.
    """
    if console.verbose():
        return list(found), Counter()
    shown: list[Diagnostic] = []
    codes: Counter[str] = Counter()
    alike: Counter[tuple[str, str]] = Counter()
    for one in found:
        if one.code in console.UNPRINTED:
            shown.append(one)
            continue
        codes[one.code] += 1
        alike[one.code, one.message] += 1
        if codes[one.code] <= TOLD and alike[one.code, one.message] <= ALIKE:
            shown.append(one)
    return shown, codes - Counter(one.code for one in shown)


def summary(built: Built, out: Path) -> str:
    """What was done, in short, and why."""
    encoded = [done for done in built.done if done.verb.startswith("encoded")]
    reasons = Counter(done.why for done in encoded)
    new = [f"{reasons.pop(NEW)} new"] if NEW in reasons else []
    why = "; ".join([*new, *(f"{count}: {reason}" for reason, count in reasons.most_common(3))])
    parts = [
        f"{counted(len(encoded), 'text')} encoded" + (f" ({why})" if why else ""),
        f"{len(built.made)} written, {len(built.kept)} unchanged",
        f"{counted(len(built.published), 'file')} published",
    ]
    parts += [f"{len(built.removed)} removed"] if built.removed else []
    parts += [f"{len(built.failures)} failed"] if built.failures else []
    return f"{', '.join(parts)} in {out}."


def counted(number: int, noun: str) -> str:
    """A number of things, in words that agree."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tell_json(built: Built) -> None:
    """Print what was done, what failed and what was found, each a line of JSON."""
    for line in _lines(built):
        console.result(json.dumps(line) + "\n")


def tell_planned_json(planned: Planned) -> None:
    """Print what would be done, what would fail and what was assumed, each a line of JSON."""
    lines: list[dict[str, Any]] = [{"status": "planned", **asdict(one)} for one in planned.steps]
    lines += ({"status": "failed", "error": sentence} for sentence in planned.failures)
    lines += ({"status": "found", **asdict(one)} for one in planned.notices)
    for line in lines:
        console.result(json.dumps(line) + "\n")


def _lines(built: Built) -> Iterator[dict[str, Any]]:
    for done in built.done:
        yield {"status": "done", **asdict(done)}
    for file in built.removed:
        yield {"status": "removed", "subject": str(file)}
    for sentence in built.failures:
        yield {"status": "failed", "error": sentence}
    for one in built.diagnostics:
        yield {"status": "found", **asdict(one)}
    numbers = {name: len(getattr(built, name)) for name in ("made", "kept", "published", "removed")}
    yield {"status": "built", **numbers, "failed": len(built.failures)}
