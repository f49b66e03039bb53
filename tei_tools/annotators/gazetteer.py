"""gazetteer: an annotator that tags the names it was given, wherever they occur."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tei_tools.annotators.annotator import Annotator
from tei_tools.document.text import Block, Text
from tei_tools.span import Span

TOKEN = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+|\S")
"""A word, with its combining accents, or a single sign."""

WHITE = re.compile(r"\s*")
SIGNS = str.maketrans("’‘ʼ‐‑", "'''--")
"""Apostrophes and hyphens that are written in several ways."""

HYPHENS = "-‐‑"
LONGEST_WORD = 40
WORD_BEFORE = re.compile(rf"[^\W\d_]+[{HYPHENS}]\Z")


@dataclass(slots=True)
class _Step:
    """A place in the trie of names: what may follow, and what the name that ends here gets."""

    following: dict[str, "_Step"] = field(default_factory=dict)
    attributes: Mapping[str, str] | None = None


def gazetteer(
    tag: str, names: Mapping[str, Mapping[str, str]] | Iterable[str], cert: str = "high"
) -> Annotator:
    """An annotator that tags each occurrence of `names` as `<tag>`, the longest name first.

    A mapping gives each name its attributes, to which `cert` is added. Names match whole words
    in their own case; any white space matches any, any apostrophe any, any hyphen any; a name
    is not tagged within a double-barrelled one (Rowe in "Tellam-Rowe"). Time grows with the
    text, times the words of the longest name at worst, and not with the number of names.
    """
    trie = _trie(names if isinstance(names, Mapping) else {name: {} for name in names}, cert)

    def tag_names(text: Text) -> Iterator[Span]:
        for block in text.blocks:
            for start, end, attributes in _occurrences(trie, text.content, block):
                yield Span(start, end, tag, attributes)

    return tag_names


def _trie(names: Mapping[str, Mapping[str, str]], cert: str) -> _Step:
    root = _Step()
    for name, attributes in names.items():
        step = root
        for found in TOKEN.finditer(name):
            apart = step is not root and name[found.start() - 1].isspace()
            step = step.following.setdefault(key(found[0], apart), _Step())
        if step is not root:
            step.attributes = {**attributes, "cert": attributes.get("cert", cert)}
    return root


def key(token: str, apart: bool) -> str:
    """How a token stands in the trie: a space before it where white space parts it."""
    plain = unicodedata.normalize("NFC", token).translate(SIGNS)
    return f" {plain}" if apart else plain


def _occurrences(
    trie: _Step, content: str, block: Block
) -> Iterator[tuple[int, int, Mapping[str, str]]]:
    place = block.start
    while found := TOKEN.search(content, place, block.end):
        place = found.end()
        step = trie.following.get(key(found[0], apart=False))
        if step is None:
            continue
        end, attributes = _longest(step, content, place, block.end)
        if attributes is not None and stands_alone(content, found.start(), end):
            yield found.start(), end, attributes
            place = end


def _longest(
    step: _Step, content: str, place: int, limit: int
) -> tuple[int, Mapping[str, str] | None]:
    """The end and the attributes of the longest name that goes on from `place`."""
    end, attributes = place, step.attributes
    while step.following:
        white = WHITE.match(content, place, limit)
        following = white.end() if white else place
        found = TOKEN.match(content, following, limit)
        further = found and step.following.get(key(found[0], apart=following > place))
        if not found or not further:
            break
        step, place = further, found.end()
        if step.attributes is not None:
            end, attributes = place, step.attributes
    return end, attributes


def stands_alone(content: str, start: int, end: int) -> bool:
    """Whether no hyphen joins the name to another capitalised word."""
    if content[end : end + 1] in HYPHENS and content[end + 1 : end + 2].isupper():
        return False
    before = WORD_BEFORE.search(content, max(0, start - LONGEST_WORD), start)
    return before is None or not before[0][0].isupper()
