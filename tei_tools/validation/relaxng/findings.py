"""Finding: what is wrong at a place, as facts; equal ones are kept once, with their number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tei_tools.validation.relaxng.automaton import State

MAX_LINES = 5
MAX_ALIKE = 100
MAX_FINDINGS = 1_000


@dataclass(slots=True)
class Finding:
    """Something wrong; `code` says what, the rest are the facts from which it can be told.

    `name` is the culprit (an element's or attribute's qualified name), `parent` the element it
    stands in, `state` what would have been right, `suggestion` what was probably meant. `offset`
    is in bytes, `line` and `column` count from 1; `lines` are those of the first equal findings.
    """

    code: str
    name: str = ""
    parent: str = ""
    value: str = ""
    suggestion: str = ""
    previous: str = ""
    state: State | None = None
    tag: State | None = None
    line: int = 0
    column: int = 0
    offset: int = 0
    count: int = 1
    lines: list[int] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, ...]:
        """What two equal findings share."""
        return (*self.kind, self.name, self.value, self.suggestion, self.previous)

    @property
    def kind(self) -> tuple[str, ...]:
        """What two findings alike share."""
        return (self.code, self.parent)


class Findings:
    """The findings of a document: equal ones are one, and so are those beyond MAX_ALIKE alike."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], Finding] = {}
        self._alike: Counter[tuple[str, ...]] = Counter()

    def add(self, finding: Finding) -> None:
        """Keep a finding, or count it where an equal one is known."""
        key = finding.key
        if key not in self._found and self._alike[finding.kind] >= MAX_ALIKE:
            key = finding.kind
        if len(self._found) >= MAX_FINDINGS and key not in self._found:
            key = (finding.code,)
        known = self._found.setdefault(key, finding)
        if known is finding:
            self._alike[finding.kind] += 1
            return
        known.count += 1
        if len(known.lines) < MAX_LINES and finding.line not in known.lines:
            known.lines.append(finding.line)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._found.values())
