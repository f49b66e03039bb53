"""compare: what two encoders tagged in one document, pair by pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.errors import InputError
from tei_tools.evaluation.aligning import Common, aligned
from tei_tools.evaluation.identity import Mention, Pointers, mentions
from tei_tools.evaluation.marks import marks
from tei_tools.evaluation.matching import Mark, Pair, matched
from tei_tools.evaluation.tags import Tags
from tei_tools.evaluation.trimming import trimmed
from tei_tools.span import Span

CERTAINTIES: Mapping[str, int] = {"low": 1, "medium": 2, "high": 3}
"""The values of @cert, the least sure first (TEI P5, att.global.responsibility)."""

LONGEST = 200
"""Characters of a tag's words that are kept: names are shorter, of quotations that is enough."""


@dataclass(frozen=True, slots=True)
class Question:
    """How two encodings are compared.

    `trim` leaves out what stands at the ends by habit (`trimming`); of PREDICTED, tags less sure
    than `least` ("low", "medium", "high") are left out, those without @cert never; `keep_text`
    asks for the text as well.
    """

    tags: Tags = field(default_factory=Tags)
    trim: bool = False
    least: str = ""
    keep_text: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found out about one document.

    `paragraphs` has the number of each pair's block; `alone` and `changed` count characters in
    which the texts differ (`aligning`). `text` is GOLD's where it was asked for, and `places` say
    where the characters of marks stand in it.
    """

    name: str
    pairs: tuple[Pair, ...]
    paragraphs: tuple[int, ...]
    mentions: tuple[Mention, ...]
    alone: int = 0
    changed: int = 0
    text: Text | None = None
    places: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64), compare=False)


@dataclass(frozen=True, slots=True)
class Encoded:
    """A document, its reading text and the tags to compare in it."""

    document: Document
    text: Text
    spans: tuple[Span, ...]


def read(path: str, question: Question) -> Encoded:
    """The document at `path`; raises InputError where it is none or has no text."""
    document = Document.read(path)
    text = read_text(document)
    if not text.content.strip():
        raise InputError(f"{path} has no text; a TEI document with a text was expected.")
    spans = marks(document, text, question.tags)
    if question.trim:
        spans = [trimmed(span, text.content) for span in spans]
    return Encoded(document, text, tuple(spans))


def compare(name: str, gold: str, predicted: str, question: Question) -> Comparison:
    """Compare the tags of two files; raises InputError where they are no two of one text."""
    mine, theirs = read(gold, question), read(predicted, question)
    common = shared(mine, theirs)
    one = placed(mine, common.gold)
    other = [mark for mark in placed(theirs, common.predicted) if _is_sure(mark, question.least)]
    pairs = tuple(matched(one, other))
    comparison = Comparison(
        name,
        pairs,
        _paragraphs(pairs, mine.text, common),
        tuple(mentions(pairs, Pointers(mine.document, name), Pointers(theirs.document, name))),
        common.alone,
        common.changed,
    )
    if not question.keep_text:
        return comparison
    return replace(comparison, text=_text(mine.text), places=common.gold)


def shared(one: Encoded, other: Encoded) -> Common:
    """The characters that two encodings share; an InputError names the files where too few."""
    try:
        return aligned(one.text.content, other.text.content)
    except InputError as error:
        paths = f"{one.document.path} and {other.document.path} cannot be compared"
        raise InputError(f"{paths}: {error}.") from None


def placed(encoded: Encoded, places: NDArray[np.int64]) -> list[Mark]:
    """The tags of an encoding over the characters that stand at `places` of its text.

    Those that cover the same of them by the same tag are one.
    """
    starts = np.searchsorted(places, [span.start for span in encoded.spans]).tolist()
    ends = np.searchsorted(places, [span.end for span in encoded.spans]).tolist()
    found: dict[tuple[int, int, str, int], Mark] = {}
    for span, start, end in zip(encoded.spans, starts, ends, strict=True):
        words = encoded.text.content[span.start : min(span.end, span.start + LONGEST)]
        mark = Mark(start, end, span.tag, words, (span.start, span.end), span.attributes)
        found.setdefault((start, end, span.tag, span.start if start == end else -1), mark)
    return list(found.values())


def _is_sure(mark: Mark, least: str) -> bool:
    sureness = CERTAINTIES.get(mark.attributes.get("cert", ""), len(CERTAINTIES))
    return sureness >= CERTAINTIES.get(least, 0)


def _paragraphs(pairs: Sequence[Pair], text: Text, common: Common) -> tuple[int, ...]:
    """The number of the block in which each pair begins."""
    if not len(common.gold):
        return tuple(0 for _ in pairs)
    starts = [min(pair.start, len(common.gold) - 1) for pair in pairs]
    begun = [block.start for block in text.blocks]
    found = np.searchsorted(begun, common.gold[starts], side="right")
    return tuple(found.tolist())


def _text(text: Text) -> Text:
    """The text without its way back to the source, which is large."""
    return replace(text, tagged=(), runs=(), extents={})
