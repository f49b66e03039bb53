"""Finding: what is wrong at a place, as facts; equal ones are kept once, with their number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tei_tools.validation.relaxng.states import State

MAX_LINES = 5
MAX_ALIKE = 100
MAX_FINDINGS = 1_000


@dataclass(slots=True)
class Finding:
    """Something wrong; `code` says what, the rest are the facts from which it can be told.

    `name` is the culprit (an element's or attribute's qualified name), `parent` the element it
    stands in, `previous` the element before it if there is one, `suggestion` what was probably
    meant; `closes` tells whether it would be right behind its parent. `state` is what would have
    been right, `opened` the state at the parent's beginning, `tag` the one in a start tag.
    `offset` is in bytes; `line` and `column` count from 1, 0 where they are not wanted; `lines`
    are those of the first equal findings.
    """

    code: str
    name: str = ""
    parent: str = ""
    value: str = ""
    suggestion: str = ""
    previous: str = ""
    closes: bool = False
    state: State | None = None
    opened: State | None = None
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

    def wants_place(self, finding: Finding) -> bool:
        """Whether it matters where something is wrong: not once it was found often enough."""
        known = self._found.get(self._key(finding))
        return known is None or (len(known.lines) < MAX_LINES and known.count < MAX_ALIKE)

    def add(self, finding: Finding) -> None:
        """Keep a finding, or count it where an equal one is known."""
        known = self._found.setdefault(self._key(finding), finding)
        if known is finding:
            self._alike[finding.kind] += 1
            return
        known.count += 1
        new = finding.line and finding.line not in (known.line, *known.lines)
        if new and len(known.lines) < MAX_LINES:
            known.lines.append(finding.line)

    def _key(self, finding: Finding) -> tuple[str, ...]:
        key = finding.key
        if key in self._found:
            return key
        if self._alike[finding.kind] >= MAX_ALIKE:
            key = finding.kind
        return key if key in self._found or len(self._found) < MAX_FINDINGS else (finding.code,)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._found.values())
