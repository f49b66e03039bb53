"""gathered: paragraphs with roles as TEI: divisions, lists, stanzas, block quotations."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import TypeGuard

from tei_tools.importing.listing import lists
from tei_tools.importing.paragraph import BLANK, PLAIN, Block, Paragraph, placed
from tei_tools.importing.stanzas import stanzas
from tei_tools.reading.tree import Element, Node, element, reading_text

TITLES: Mapping[str, str] = {"title": "main", "subtitle": "sub"}
"""@type of `<titlePart>` for the roles that make a title page."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The content of `<front>` and `<body>`; title and author are "" where no style tells them."""

    front: tuple[Element, ...]
    body: tuple[Element, ...]
    title: str = ""
    author: str = ""


def gathered(blocks: Sequence[Block]) -> Gathered:
    """The blocks of a whole text; a title with which it begins is its title page (TEI P5, 4.6)."""
    known = [_settled(one) for one in blocks]
    page, rest = _title_page(known)
    body = _sections(rest)
    return Gathered(
        (Element("titlePage", tuple(_page_parts(page))),) if page else (),
        body,
        _words(page, "title") or _words(known, "head"),
        _words(page, "author"),
    )


def within(blocks: Sequence[Block]) -> tuple[Node, ...]:
    """The content of a cell, a note or an item: one paragraph is its text, others are elements."""
    known = [_settled(one) for one in blocks]
    inked = [one for one in known if not _is_blank(one)]
    if len(inked) == 1 and isinstance(inked[0], Paragraph) and inked[0].role in (PLAIN, "head"):
        return inked[0].nodes
    return elements(known)


def elements(blocks: Sequence[Block]) -> tuple[Element, ...]:
    """The blocks where no division can stand: headings are paragraphs there."""
    known = [_settled(one) for one in blocks]
    flat = [replace(one, role=PLAIN) if _is_heading(one) else one for one in known]
    return tuple(_blocks(flat))


def _settled(block: Block) -> Block:
    """The block; a paragraph in which nothing stands is a blank one."""
    if isinstance(block, Paragraph) and not any(
        not isinstance(node, str) or node.strip() for node in block.nodes
    ):
        return replace(block, role=BLANK, nodes=())
    return block


def _is_blank(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == BLANK


def _is_heading(block: Block) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.role in ("head", *TITLES, "author")


def _has_words(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(reading_text(block.nodes).strip())


def _title_page(blocks: Sequence[Block]) -> tuple[list[Paragraph], Sequence[Block]]:
    """The title, subtitles and author with which the text begins, and the rest."""
    start = next((place for place, one in enumerate(blocks) if not _is_blank(one)), 0)
    roles = ("author", *TITLES, BLANK)
    page = [
        one
        for one in takewhile(
            lambda one: isinstance(one, Paragraph) and one.role in roles, blocks[start:]
        )
        if isinstance(one, Paragraph)
    ]
    rest = blocks[start + len(page) :]
    is_page = any(one.role == "title" and _has_words(one) for one in page)
    has_more = any(not _is_blank(one) for one in rest)
    if not is_page or not has_more:
        return [], blocks
    return [one for one in page if one.role != BLANK], rest


def _page_parts(page: Sequence[Paragraph]) -> Iterator[Element]:
    for is_title, run in groupby(page, key=lambda one: one.role in TITLES):
        if not is_title:
            yield from (Element("byline", one.nodes) for one in run)
            continue
        parts = [Element("titlePart", one.nodes, {"type": TITLES[one.role]}) for one in run]
        yield Element("docTitle", tuple(parts))


def _words(blocks: Sequence[Block], role: str) -> str:
    """The words of the first paragraph of a role, without its notes."""
    for one in blocks:
        if isinstance(one, Paragraph) and one.role == role:
            return " ".join(reading_text(_without_notes(one.nodes)).split())
    return ""


def _without_notes(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.name not in ("note", "del", "lb"):
            yield replace(node, children=tuple(_without_notes(node.children)))
        elif node.name == "lb":
            yield " "


def _sections(blocks: Sequence[Block]) -> tuple[Element, ...]:
    """The blocks in divisions, each in the last one before it of a higher level (TEI P5, 4.1)."""
    opened: list[tuple[int, list[Node]]] = [(-1, [])]
    run: list[Block] = []
    for block in blocks:
        level = _level(block)
        if level is None:
            run.append(block)
            continue
        opened[-1][1].extend(_blocks(run))
        run = []
        while opened[-1][0] >= level:
            _close(opened)
        assert isinstance(block, Paragraph)
        opened.append((level, [placed(block, "head")]))
    opened[-1][1].extend(_blocks(run))
    while len(opened) > 1:
        _close(opened)
    return tuple(node for node in opened[0][1] if isinstance(node, Element))


def _level(block: Block) -> int | None:
    """The level of a heading that parts the text; titles amid it stand above all others."""
    if not isinstance(block, Paragraph) or not _has_words(block):
        return None
    if block.role in ("title", "head"):
        return block.level if block.role == "head" else 0
    return None


def _close(opened: list[tuple[int, list[Node]]]) -> None:
    _, content = opened.pop()
    opened[-1][1].append(element("div", *content, type="section"))


def _blocks(blocks: Sequence[Block]) -> Iterator[Element]:
    """Elements for the blocks, those that belong together in one."""
    for kind, run in groupby(blocks, key=_kind):
        if kind == "":
            yield from (one for one in run if isinstance(one, Element))
        else:
            paragraphs = [one for one in run if isinstance(one, Paragraph)]
            yield from GATHERERS.get(kind, _paragraphs)(paragraphs)


def _kind(block: Block) -> str:
    if isinstance(block, Element):
        return ""
    return "item" if block.role == "continued" else block.role


def _paragraphs(run: Sequence[Paragraph]) -> Iterator[Element]:
    for one in run:
        if one.role == BLANK:
            continue
        inked = [node for node in one.nodes if not isinstance(node, str) or node.strip()]
        alone = [node for node in inked if isinstance(node, Element) and node.name in ALONE]
        if len(alone) == len(inked):
            yield from alone
        else:
            name, rend = ELEMENTS.get(one.role, ("p", ""))
            yield placed(one, name, rend)


ALONE = frozenset(("pb", "cb", "milestone", "figure", "fw"))
"""Elements that stand between paragraphs where no text is beside them."""

ELEMENTS: Mapping[str, tuple[str, str]] = {"caption": ("p", "caption")}
"""The element and @rend for roles that have one of their own."""


def _opener(run: Sequence[Paragraph]) -> Iterator[Element]:
    """Lines above a letter, a `<p>` each where TEI has no place for them amid the text."""
    for one in run:
        yield element("p", *one.nodes, rend=one.role)


def _quotation(run: Sequence[Paragraph]) -> Iterator[Element]:
    yield Element("quote", tuple(placed(one, "p") for one in run), {"rend": "block"})


def _code(run: Sequence[Paragraph]) -> Iterator[Element]:
    text = "\n".join(reading_text(_broken(one.nodes)) for one in run)
    yield Element("ab", (text,), {"type": "code", "xml:space": "preserve"})


def _broken(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes, a line end for each `<lb/>`."""
    for node in nodes:
        is_break = isinstance(node, Element) and node.name == "lb"
        yield "\n" if is_break else node


GATHERERS: Mapping[str, Callable[[Sequence[Paragraph]], Iterator[Element]]] = {
    "quote": _quotation,
    "verse": stanzas,
    "code": _code,
    "item": lists,
    "dateline": _opener,
    "salute": _opener,
    "signed": _opener,
}
"""What makes elements of a run of paragraphs of one role; others become a `<p>` each."""
