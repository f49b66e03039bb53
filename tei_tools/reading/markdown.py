"""Light Markdown: headings, emphasis, lists, links, quotations, tables, code, footnotes.

The marks become markup and go; all else stays. An own reading, since parsers of Markdown tell where
blocks stand but not where marks within a line do, read references to characters as these, and
leave definitions of links out: with none could it be told that nothing was lost.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.datelines import dateline
from tei_tools.reading.footnotes import note
from tei_tools.reading.inline import inline
from tei_tools.reading.markdown_blocks import blocks
from tei_tools.reading.markdown_inline import markdown_inline
from tei_tools.reading.markdown_page import Row, Section
from tei_tools.reading.markdown_references import references
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node, element, reading_text

SUFFIXES = (".md", ".markdown", ".mdown")
"""Names of files of Markdown end so."""

_KINDS = {
    "headings": re.compile(r"#{1,6}\s{1,9}[^\W\d_*_`\[“\"‘].*"),
    "links": re.compile(r".*?\]\((?:https?://|[\w./-]{1,100}\.\w{2,4}\))"),
    "bold": re.compile(r".*?(?<![\w*])\*\*[^\s*][^*]{0,300}\*\*(?!\w)"),
    "code": re.compile(r"(?:```|~~~)\w{0,20}"),
    "tables": re.compile(r"\|?\s?:?-{3,}:?\s?\|[\s|:-]{0,200}"),
    "addresses": re.compile(r"\[[^\[\]^]{1,100}\]:\s<?https?://"),
    "footnotes": re.compile(r"\[\^[\w-]{1,20}\]:\s.*"),
    "images": re.compile(r"!\[[^\[\]]{0,300}\]\(\S{1,500}\)"),
}
"""What shows that a line is of Markdown."""

_KEY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}:)(?:\s+(?P<value>\S.*))?")
_LONGEST_PREAMBLE = 60
_MOST_BLANK = 3
"""No more blank lines in a row are kept within code."""


def markdown_evidence(chunks: Chunks) -> str:
    """Two headings or more, or marks of two kinds."""
    counted = {
        name: sum(
            known.match(line.text) is not None
            for chunk in chunks.all
            for line in (chunk.lines[:1] if name == "headings" else chunk.lines)
        )
        for name, known in _KINDS.items()
    }
    found = {name: count for name, count in counted.items() if count}
    if len(found) < 2 and found.get("headings", 0) < 2:
        return ""
    return "marks of " + ", ".join(f"{name} ({count})" for name, count in found.items())


def markdown(chunks: Chunks) -> Parts:
    """The Parts of a text in Markdown: a division for each heading, as deep as its level."""
    preamble, rest = _preamble(chunks)
    made: list[Element | Section] = []
    read = partial(markdown_inline, known=references(chunks))
    for page, rows in _pages(rest):
        made += [*page, *blocks(rows, chunks.width, read)]
    title = _title(made)
    head = [title.head] if title else []
    body = _nested(made[1:] if title else made)
    facts = {key.casefold(): value.strip("\"'") for key, value in preamble}
    known = dateline(facts.get("date:", ""))
    front = [_told(preamble)] if preamble else []
    return Parts(
        (*head, *body),
        tuple(front),
        title=facts.get("title:") or (_words(title.head) if title else ""),
        author=facts.get("author:", ""),
        date=known.when if known else "",
    )


def notes(chunks: Chunks) -> Callable[[Chunk], Element]:
    """What reads a footnote: without the colon that follows its mark, and in @n the bare mark."""
    known = references(chunks)

    def read(text: str) -> tuple[Node, ...]:
        return markdown_inline(text.removeprefix(":").lstrip(), known)

    def made(foot: Chunk) -> Element:
        one = note(foot, read)
        mark = one.attributes["n"]
        bare = mark[2:-1] if mark.startswith("[^") else mark
        return replace(one, attributes={**one.attributes, "n": bare})

    return made


def _pages(chunks: Sequence[Chunk]) -> list[tuple[tuple[Element, ...], list[Row]]]:
    """What stands at the top of each page, and its rows: lines, None for a blank one."""
    pages: list[tuple[tuple[Element, ...], list[Row]]] = []
    for chunk in chunks:
        if chunk.pages or not pages:
            pages.append((chunk.page_breaks(), []))
        pages[-1][1].extend([*([None] * min(chunk.gap, _MOST_BLANK)), *chunk.lines])
    return pages


def _title(made: Sequence[Element | Section]) -> Section | None:
    """The heading that stands first and has text below it, where no other is as high."""
    first = made[0] if len(made) > 1 else None
    if not isinstance(first, Section):
        return None
    levels = [one.level for one in made if isinstance(one, Section)]
    return first if levels.count(min(levels)) == 1 and first.level == min(levels) else None


def _nested(made: Sequence[Element | Section]) -> list[Element]:
    """The blocks in divisions, each in the last one before it of a higher level."""
    opened: list[tuple[int, list[Node]]] = [(0, [])]
    for one in made:
        if isinstance(one, Element):
            opened[-1][1].append(one)
            continue
        while opened[-1][0] >= one.level:
            _close(opened)
        opened.append((one.level, [one.head]))
    while len(opened) > 1:
        _close(opened)
    return [node for node in opened[0][1] if isinstance(node, Element)]


def _close(opened: list[tuple[int, list[Node]]]) -> None:
    _, content = opened.pop()
    opened[-1][1].append(element("div", *content, type="section"))


def _words(head: Element) -> str:
    return " ".join(reading_text(head.children).split())


def _preamble(chunks: Chunks) -> tuple[list[tuple[str, str]], Sequence[Chunk]]:
    """The keys and values between the two lines "---" at the top, and the chunks after these."""
    lines = chunks.all[0].lines
    end = next((place for place, line in enumerate(lines) if place and line.text == "---"), 0)
    found = [_KEY.fullmatch(line.text) for line in lines[1:end]]
    if lines[0].text != "---" or not 1 < end < _LONGEST_PREAMBLE or not all(found):
        return [], chunks.all
    told = [(one["key"], (one["value"] or "").strip()) for one in found if one]
    rest = lines[end + 1 :]
    first = [Chunk(rest)] if rest else []
    return told, [*first, *chunks.all[1:]]


def _told(preamble: Sequence[tuple[str, str]]) -> Element:
    """What the text says of itself, a `<list>` of labels and items (TEI P5, 3.8)."""
    parts = [
        part
        for key, value in preamble
        for part in (element("label", key), Element("item", inline(value)))
    ]
    return element("div", element("list", *parts, type="gloss"), type="metadata")
