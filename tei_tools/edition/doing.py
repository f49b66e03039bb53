"""Doing: what a build does and why, as it goes on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tei_tools.corpus import Cluster
from tei_tools.edition.outputs import NEW
from tei_tools.errors import TeiToolsError


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done, or would be: to what, and why."""

    subject: str
    verb: str
    why: str

    def __str__(self) -> str:
        return (
            f"{self.subject}: {self.verb}, {self.why}"
            if self.why
            else f"{self.subject}: {self.verb}"
        )


@dataclass(slots=True)
class Doing:
    """How a build is to work, and what it has done; `failures` are sentences by source.

    `jobs` are the processes here; the `cluster`, where there is one, encodes and checks.
    """

    jobs: int = 1
    advance: Callable[[], None] = lambda: None
    cluster: Cluster | None = None
    done: list[Done] = field(default_factory=list)
    failures: dict[Path, str] = field(default_factory=dict)
    traces: list[str] = field(default_factory=list)

    def where(self, count: int) -> int | Cluster:
        """Where to work at so many files."""
        return self.cluster if self.cluster and count else min(self.jobs, count)

    def do(self, subject: str, verbs: tuple[str, str], why: str) -> None:
        """Note that something is made: the first verb for what is new."""
        self.done.append(Done(subject, verbs[why != NEW], why))

    def fail(self, file: Path, error: TeiToolsError, trace: str = "") -> None:
        """Note why nothing could be made of a file."""
        self.failures[file] = str(error)
        self.traces += [trace] if trace else []
