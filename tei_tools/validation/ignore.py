"""Ignore: findings that an edition leaves as they are, each for a reason; they stay counted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings of a code in the files whose path ends as `file` says, a pattern with * and ?."""

    code: str
    reason: str
    file: str = "*"

    def covers(self, finding: Diagnostic) -> bool:
        """Whether the finding is one of these."""
        return finding.code == self.code and Path(finding.path).absolute().match(self.file)


def set_aside(findings: Iterable[Diagnostic], ignored: Sequence[Ignore]) -> list[Diagnostic]:
    """The findings that are not ignored, and at the end a notice of how many are, and why.

    A finding that several entries cover counts for the first; one that stands for many equal ones
    counts once.
    """
    kept: list[Diagnostic] = []
    numbers: Counter[Ignore] = Counter()
    for finding in findings:
        covering = next((one for one in ignored if one.covers(finding)), None)
        if covering is None:
            kept.append(finding)
        else:
            numbers[covering] += 1
    return [*kept, *(_notice(one, numbers[one]) for one in ignored if one in numbers)]


def _notice(ignore: Ignore, number: int) -> Diagnostic:
    findings = "1 finding is" if number == 1 else f"{number} findings are"
    what = f"{findings} ignored, {ignore.code} in {ignore.file}"
    return Diagnostic("ignored", "info", f"{what}: {ignore.reason.rstrip('.')}.")
