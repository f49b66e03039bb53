"""Span: what an annotator found, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """A tagged stretch of a Text, end exclusive: `text.content[span.start:span.end]`.

    `tag` is a TEI element name ("persName"); `attributes` are that element's, in the order in
    which they are to be written (`cert` and values; `resp` is added for all in one place).
    """

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)
