"""Asked: what a stylesheet is asked for, and what answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Result = dict[str, str]
"""The files that a stylesheet makes, by path."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a template makes of sources (XML) and parameters; None is the initial template."""

    template: str | None
    sources: Sequence[str]
    parameters: Mapping[str, str]

    def __str__(self) -> str:
        names = self.parameters.get("names", "").split("\n")
        return " to ".join(dict.fromkeys((names[0], names[-1]))) or "a page of the site"


Transform = Callable[[Asked], Result]
"""What gives the files at once."""

Start = Callable[[Asked], Callable[[], Result]]
"""What begins to make them; the second call waits for them, and raises what went wrong."""
