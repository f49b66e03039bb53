"""letter: a letter in paragraphs without styles, as most are typed, read by its layout."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tei_tools.importing.paragraph import PLAIN, Block, Paragraph
from tei_tools.reading.blocks import Chunks, read
from tei_tools.reading.contents import with_content
from tei_tools.reading.parts import Parts
from tei_tools.reading.profiles import LONGEST_LETTER, PROFILES, profile
from tei_tools.reading.signs import settled
from tei_tools.reading.tree import Element, Node, reading_text

ENDS = ("\n", "\n\n")
"""What parts paragraphs: in a letter with blank ones these do, in others each stands alone."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts of a letter, and what made it one."""

    parts: Parts
    evidence: str


def letter(blocks: Sequence[Block]) -> Letter | None:
    """The letter that the blocks are, as `encode` reads its text, with all that is marked in it.

    None where a block is no mere paragraph, where the text is no letter, or where a paragraph in
    which something is marked (a note, italics) would be parted.
    """
    plain = [one for one in blocks if isinstance(one, Paragraph) and one.role == PLAIN]
    inked = sum(bool(_said(one.nodes).strip()) for one in plain)
    if len(plain) != len(blocks) or not 0 < inked <= LONGEST_LETTER:
        return None
    for end in ENDS:
        chunks = read(end.join(_said(one.nodes) for one in plain))
        name, evidence = profile(chunks)
        found = _dressed(chunks, plain) if name == "letter" else None
        if found:
            return Letter(found, evidence)
    return None


def _dressed(chunks: Chunks, paragraphs: Sequence[Paragraph]) -> Parts | None:
    """The parts of the letter with the nodes of the paragraphs; None where these do not fit."""
    parts = settled(with_content(PROFILES["letter"](chunks)), ())
    whole = (*parts.front, *parts.body, *parts.back)
    if _bare(reading_text(whole)) != _bare("".join(_said(one.nodes) for one in paragraphs)):
        return None
    marked = iter(
        [one for one in paragraphs if any(isinstance(node, Element) for node in one.nodes)]
    )
    dressing = _Dressing(marked, next(marked, None))
    dressed = replace(
        parts,
        front=dressing.over(parts.front),
        body=dressing.over(parts.body),
        back=dressing.over(parts.back),
    )
    return None if dressing.following else dressed


@dataclass(slots=True)
class _Dressing:
    """Puts the nodes of the marked paragraphs, in their order, where their text stands.

    `following` is the next of them, None where all have found their place.
    """

    rest: Iterator[Paragraph]
    following: Paragraph | None

    def over(self, elements: Sequence[Element]) -> tuple[Element, ...]:
        return tuple(self._one(element) for element in elements)

    def _one(self, element: Element) -> Element:
        wanted = self.following
        if wanted and _bare(reading_text(element.children)) == _bare(_said(wanted.nodes)):
            if not any(isinstance(child, str) for child in element.children):
                return self._within(element)
            self.following = next(self.rest, None)
            return replace(element, children=wanted.nodes)
        return self._within(element)

    def _within(self, element: Element) -> Element:
        return replace(
            element,
            children=tuple(
                self._one(child) if isinstance(child, Element) else child
                for child in element.children
            ),
        )


def _said(nodes: Sequence[Node]) -> str:
    """The text of a paragraph as lines, without its notes."""
    return "".join(
        node if isinstance(node, str) else _LINE_END if node.name == "lb" else _within(node)
        for node in nodes
    )


_LINE_END = "\n"


def _within(node: Element) -> str:
    return "" if node.name == "note" else _said(node.children)


def _bare(text: str) -> str:
    return "".join(text.split())
