"""Paragraphs: wrapped lines rejoined, and paragraphs that a page break split made whole."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tei_tools.diagnostic import Diagnostic
from tei_tools.reading.blocks import Chunk, Chunks, roominess
from tei_tools.reading.inline import inline
from tei_tools.reading.lists import is_list, listing
from tei_tools.reading.tree import Element, Node
from tei_tools.reading.verse import is_verse, stanza

HYPHENS = "-\u00ad‐‑"
_ORNAMENTS = frozenset("*⁂•·∗✻❦❧☙#~=_-–—+. \t")
_SUSPENDED = ("and ", "or ", "to ")
_ENDS = ".!?:\"'”’»)]…*_—"
_LEAST_BROKEN = 40
"""A paragraph shorter than this is not taken for the first part of a broken one."""


def paragraphs(chunks: Sequence[Chunk], whole: Chunks) -> list[Element]:
    """The chunks as `<p>`, `<lg>`, `<list>`, block `<quote>` and ornaments, page breaks kept.

    `whole` is the text they come from: it tells how its lines were wrapped.
    """
    return [
        part
        for group in joined(chunks, whole)
        for part in (*group[0].page_breaks(), _block(group, whole))
    ]


def joined(chunks: Sequence[Chunk], whole: Chunks) -> Iterator[list[Chunk]]:
    """The chunks, those in one group that are parts of one broken paragraph."""
    group: list[Chunk] = []
    for chunk in chunks:
        if group and continues(group[-1], chunk, whole):
            group.append(chunk)
            continue
        if group:
            yield group
        group = [chunk]
    if group:
        yield group


def continues(upper: Chunk, lower: Chunk, whole: Chunks) -> bool:
    """Whether a page break split one paragraph into these two.

    Sure only where the first stops inside a sentence and the second goes on in lower case, or
    where a form feed stands between full lines.
    """
    if upper.indent != lower.indent or not (is_prose(upper, whole) and is_prose(lower, whole)):
        return False
    if lower.pages and not lower.gap:
        return upper.last[-1] not in _ENDS or (
            whole.width > 0 and len(upper.last) + len(lower.first.split()[0]) >= whole.width
        )
    unfinished = upper.last[-1].isalnum() or upper.last[-1] in ",;" + HYPHENS
    long_enough = sum(len(line.text) for line in upper.lines) >= _LEAST_BROKEN
    return unfinished and long_enough and lower.first[0].islower() and whole.begins_large


def is_prose(chunk: Chunk, whole: Chunks) -> bool:
    """Neither ornament nor list nor verse."""
    return not (is_ornament(chunk) or is_list(chunk) or is_verse(chunk, whole.width))


def is_ornament(chunk: Chunk) -> bool:
    """A line of marks alone: an asterism, a rule, a row of dots or stars."""
    marks = [mark for mark in chunk.first if not mark.isspace()]
    single = len(marks) < 3 and marks[0] not in "⁂❦❧☙*#"
    return len(chunk.lines) == 1 and not single and _ORNAMENTS.issuperset(marks)


def join(chunk: Chunk, width: int) -> tuple[Node, ...]:
    """The inline content of a chunk: wrapped lines joined, `<lb/>` where a line end was meant."""
    if _is_ragged(chunk, width):
        return lined(chunk)
    return inline(_unwrapped([line.text for line in chunk.lines]))


def lined(chunk: Chunk) -> tuple[Node, ...]:
    """The inline content of a chunk, an `<lb/>` between its lines."""
    nodes: list[Node] = []
    for line in chunk.lines:
        nodes += [" ", Element("lb")] if nodes else []
        nodes += inline(line.text)
    return tuple(nodes)


def breaks_told(groups: Iterable[list[Chunk]]) -> Iterator[Diagnostic]:
    """A notice for each paragraph that was put together."""
    for group in groups:
        for part in group[1:]:
            yield Diagnostic(
                "paragraph-rejoined",
                "info",
                "A paragraph that a page break split was rejoined here",
                "If these are two paragraphs, part them at the <pb/>.",
                line=part.number,
            )


def _block(group: list[Chunk], whole: Chunks) -> Element:
    chunk = group[0]
    if is_ornament(chunk):
        return Element("ab", (chunk.first,), {"type": "ornament"})
    if is_list(chunk):
        return listing(chunk)
    if is_verse(chunk, whole.width):
        return stanza(chunk)
    paragraph = Element("p", _content(group, whole.width))
    if chunk.indent >= 2 and len(chunk.text) > _LEAST_BROKEN and not whole.is_set_in:
        return Element("quote", (paragraph,), {"rend": "block"})
    return paragraph


def _content(group: list[Chunk], width: int) -> tuple[Node, ...]:
    nodes = list(join(group[0], width))
    for upper, lower in pairwise(group):
        hyphen = upper.last[-1] in HYPHENS
        if not hyphen:
            nodes.append(" ")
        nodes.append(Element("pb", (), {"break": "no"} if hyphen else {}))
        nodes += join(lower, width)
    return tuple(nodes)


def _is_ragged(chunk: Chunk, width: int) -> bool:
    lower = sum(line.text[0].islower() for line in chunk.lines[1:])
    return roominess(chunk.lines, width) > 0.5 and lower * 2 < len(chunk.lines) - 1


def _unwrapped(lines: list[str]) -> str:
    parts = [lines[0]]
    for upper, lower in pairwise(lines):
        parts += ["" if _is_closed_up(upper, lower) else " ", lower]
    return "".join(parts)


def _is_closed_up(upper: str, lower: str) -> bool:
    """Whether no space belongs between the lines: after the hyphen of a word, or a dash."""
    before = upper[-2:-1]
    if upper[-1] in HYPHENS and before.isalnum():
        return lower[0].isalnum() and not lower.startswith(_SUSPENDED)
    return (upper[-1] == "—" or upper.endswith("--")) and not before.isspace()
