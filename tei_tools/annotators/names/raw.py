"""Model: what reads running text and finds names in it, before any rule."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tei_tools.document.text import Block


@dataclass(frozen=True, slots=True)
class RawMention:
    """What a model saw at `content[start:end]`; `label` is the model's own word for it."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Model:
    """A model of one `language` (a primary subtag, or "xx" for any)."""

    language: str
    mentions: Callable[[str, Sequence[Block]], Iterator[RawMention]]
