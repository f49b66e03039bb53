"""web_page: what stands in a web page, in its order."""

from collections.abc import Callable, Iterator, Mapping

from tei_tools.importing import runs as line
from tei_tools.importing.gathering import elements, within
from tei_tools.importing.imported import Imported, Source
from tei_tools.importing.paragraph import Block, Paragraph
from tei_tools.importing.runs import Run
from tei_tools.importing.web.content import left_out, page_tree
from tei_tools.importing.web.decoding import characters
from tei_tools.importing.web.notes import noted, take_notes, with_notes
from tei_tools.importing.web.phrases import DROPPED, name_of, phrase, phrases, words
from tei_tools.importing.web.tidy import is_tidy
from tei_tools.importing.xml import Node, get, text_of
from tei_tools.reading.given import is_language
from tei_tools.reading.tree import Element, element
from tei_tools.reading.tree import Node as Made

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search
    section summary table ul caption tr td th thead tbody tfoot""".split()
)


def web_page(source: Source) -> Imported:
    """The main content of a web page: `<main>` where it has one, else all of its body."""
    decoded = characters(source.data, source.name)
    root = page_tree(decoded.text, source.name)
    body = next(root.iter("body"), root)
    mains = [one for one in root.iter("main") if next(one.iterancestors("main"), None) is None]
    outside = left_out(body, mains, source.name)
    notes = take_notes(root)

    def note(key: str) -> tuple[Made, ...]:
        known = notes[key]
        return with_notes(within(_Flow(known).blocks(known)), note)

    blocks = noted((made for one in mains or [body] for made in _Flow(root).blocks(one)), note)
    title = next(root.iter("title"), None)
    lang = get(root, "lang")
    return Imported(
        tuple(blocks),
        "a web page",
        title=" ".join(text_of(title).split()) if title is not None else "",
        author=_meta(root, "author"),
        lang=lang if is_language(lang) else "",
        notices=(*decoded.notices, *outside),
    )


def _meta(root: Node, name: str) -> str:
    for one in root.iter("meta"):
        if get(one, "name").lower() == name:
            return " ".join(get(one, "content").split())
    return ""


class _Flow:
    """Reads flow content: blocks, and the text between them as paragraphs."""

    def __init__(self, root: Node) -> None:
        self._hosts: set[Node] = set()
        for one in root.iter():
            if name_of(one) in BLOCKS:
                around = one.getparent()
                while around is not None and around not in self._hosts:
                    self._hosts.add(around)
                    around = around.getparent()

    def blocks(self, node: Node) -> list[Block]:
        """The blocks in an element, in order."""
        return list(self._blocks(node))

    def _blocks(self, node: Node) -> Iterator[Block]:
        run: list[Run] = list(words(node.text, line.PLAIN))
        for one in node:
            name = name_of(one)
            if name in DROPPED or not (name in BLOCKS or one in self._hosts):
                run += phrase(one, line.PLAIN)
            else:
                yield from _paragraph(run)
                run = []
                yield from self._block(one, name)
            run += words(one.tail, line.PLAIN)
        yield from _paragraph(run)

    def _block(self, node: Node, name: str) -> Iterator[Block]:
        if name in _HEADINGS and node not in self._hosts:
            yield Paragraph(line.nodes(phrases(node)), "head", _HEADINGS[name])
        elif name in MAKERS and is_tidy(node):
            made = MAKERS[name](self, node)
            if made is not None:
                yield made
        elif name == "pre":
            yield Paragraph(("".join(_preserved(node)).strip("\n"),), "code")
        else:
            yield from self._blocks(node)

    def quotation(self, node: Node) -> Element | None:
        """A block quotation."""
        made = elements(self.blocks(node))
        return Element("quote", made, {"rend": "block"}) if made else None

    def list_(self, node: Node) -> Element | None:
        """A list, bulleted or numbered; what stands in it outside items is an item too."""
        known = [one for one in node if name_of(one) and name_of(one) not in DROPPED]
        contents = [within(self.blocks(one)) for one in known]
        items = [Element("item", content) for content in contents if content]
        kind = "numbered" if name_of(node) == "ol" else "bulleted"
        return Element("list", tuple(items), {"rend": kind}) if items else None

    def glossary(self, node: Node) -> Element | None:
        """Terms and what they mean, a label and an item each."""
        parts: list[tuple[str, list[Block]]] = []
        for one in node.iter("dt", "dd"):
            if any(around.tag == "dl" and around is not node for around in _up_to(one, node)):
                continue
            name = name_of(one)
            if parts and parts[-1][0] == name:
                parts[-1][1].extend(self.blocks(one))
            else:
                parts.append((name, self.blocks(one)))
        made: list[Element] = []
        for name, blocks in parts:
            if (name == "dt") != (len(made) % 2 == 0):
                made.append(Element("label" if len(made) % 2 == 0 else "item"))
            made.append(_label(blocks) if name == "dt" else Element("item", within(blocks)))
        made += [Element("item")] if len(made) % 2 else []
        return Element("list", tuple(made), {"type": "gloss"}) if made else None

    def table(self, node: Node) -> Element | None:
        """A table: its caption the head, cells that head a row or column labels."""
        rows = [
            element("row", *cells)
            for row in node.iter("tr")
            if next(row.iterancestors("table"), None) is node
            and (cells := [self._cell(one) for one in row if name_of(one) in ("td", "th")])
        ]
        if not rows:
            return None
        captions = (one for one in node if name_of(one) == "caption")
        heads = [Element("head", within(self.blocks(one))) for one in captions]
        cols = str(max(len(row.children) for row in rows))
        return element("table", *(one for one in heads if one.children), *rows,
                       rows=str(len(rows)), cols=cols)  # fmt: skip

    def _cell(self, node: Node) -> Element:
        return element(
            "cell",
            *within(self.blocks(node)),
            role="label" if name_of(node) == "th" else "",
            rows=_span(get(node, "rowspan")),
            cols=_span(get(node, "colspan")),
        )

    def figure(self, node: Node) -> Element | None:
        """A figure: its pictures, and what stands beside them; its caption is a head."""
        made = [
            part
            for one in elements(self.blocks(node))
            for part in (one.children if one.name == "figure" else (one,))
        ]
        return Element("figure", tuple(made)) if made else None

    def caption(self, node: Node) -> Element | None:
        """The head of a figure; elsewhere a paragraph."""
        parent = node.getparent()
        name = "head" if parent is not None and parent.tag == "figure" else "p"
        content = within(self.blocks(node))
        return Element(name, content) if content else None


MAKERS: Mapping[str, Callable[[_Flow, Node], Element | None]] = {
    "blockquote": _Flow.quotation,
    "ul": _Flow.list_,
    "ol": _Flow.list_,
    "menu": _Flow.list_,
    "dl": _Flow.glossary,
    "table": _Flow.table,
    "figure": _Flow.figure,
    "figcaption": _Flow.caption,
    "hr": lambda _flow, _node: Element("milestone", (), {"unit": "section"}),
}
"""What makes one element of each block; the content of any other is read."""


def _paragraph(run: list[Run]) -> Iterator[Block]:
    nodes = line.nodes(run)
    if any(not isinstance(node, str) or node.strip() for node in nodes):
        yield Paragraph(nodes)


def _preserved(node: Node) -> Iterator[str]:
    """The text in an element, a line end for each `<br>`."""
    for one in node.iter():
        if name_of(one) == "br":
            yield "\n"
        elif name_of(one) and name_of(one) not in DROPPED:
            yield one.text or ""
        if one is not node:
            yield one.tail or ""


def _label(blocks: list[Block]) -> Element:
    """The label of what follows: the text of its paragraphs."""
    parts = [one.nodes for one in blocks if isinstance(one, Paragraph)]
    return Element("label", tuple(node for nodes in parts for node in (*nodes, " "))[:-1])


def _up_to(node: Node, end: Node) -> Iterator[Node]:
    for around in node.iterancestors():
        if around is end:
            return
        yield around


def _span(value: str) -> str:
    return value if value.isdecimal() and len(value) < 5 and value not in ("0", "1") else ""
