"""Phrases of a web page: emphasis, links, pictures, breaks within a paragraph."""

import re
from collections.abc import Callable, Iterator, Mapping

from tei_tools.importing import runs as line
from tei_tools.importing.links import web_target
from tei_tools.importing.runs import Run
from tei_tools.importing.xml import Node, get, text_of
from tei_tools.reading.inline import encoded
from tei_tools.reading.tree import Element, element

CALL = "tei-note"
"""The element that stands in a page in place of the call of a note."""

DROPPED = frozenset(
    """script style template noscript head iframe object embed canvas audio video map select
    textarea input svg""".split()
)
"""Elements that show no text of the page."""

_LOOKS: Mapping[str, str] = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "italic"),
    "u": "underline",
    **dict.fromkeys(("s", "strike"), "line-through"),
    "sup": "superscript",
    "sub": "subscript",
}
_STYLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"font-style\s{0,9}:\s{0,9}(?:italic|oblique)"), "italic"),
    (re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)"), "bold"),
    (re.compile(r"font-variant(?:-caps)?\s{0,9}:\s{0,9}small-caps"), "small-caps"),
    (re.compile(r"text-decoration(?:-line)?\s{0,9}:\s{0,9}underline"), "underline"),
)
_CHANGES = {"ins": "add", "del": "del"}
_WHITE = re.compile(r"[ \t\r\n\f]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")

Looks = frozenset[str]


def name_of(node: Node) -> str:
    """The name of an element in small letters; "" for comments and the like."""
    return node.tag.rpartition(":")[2].lower() if isinstance(node.tag, str) else ""


def phrases(node: Node, looks: Looks = line.PLAIN) -> Iterator[Run]:
    """The runs within an element, its own looks aside."""
    yield from words(node.text, looks)
    for one in node:
        yield from phrase(one, looks)
        yield from words(one.tail, looks)


def words(text: str | None, looks: Looks) -> Iterator[Run]:
    """A run for text, white space made one."""
    if text:
        yield Run(_WHITE.sub(" ", text), looks)


def phrase(node: Node, looks: Looks) -> Iterator[Run]:
    """The runs that an element within a line becomes."""
    name = name_of(node)
    if not name or name in DROPPED:
        return
    if name in MAKERS:
        yield from MAKERS[name](node, looks)
        return
    style = node.get("style", "")[:500].lower()
    own = {look for known, look in _STYLES if known.search(style)}
    own |= {_LOOKS[name]} if name in _LOOKS else set()
    yield from phrases(node, looks | own)


def _break(_node: Node, looks: Looks) -> Iterator[Run]:
    yield Run(Element("lb"), looks)


def _link(node: Node, looks: Looks) -> Iterator[Run]:
    address = web_target(get(node, "href"))
    inner = list(phrases(node, looks))
    if address and any(isinstance(run.node, str) and run.node.strip() for run in inner):
        yield Run(Element("ref", line.nodes(inner), {"target": address}))
    else:
        yield from inner


def _call(node: Node, looks: Looks) -> Iterator[Run]:
    """A note without its content, which `notes` fills in by @key."""
    attributes = {"place": "bottom"} | ({"n": mark} if (mark := get(node, "n")) else {})
    yield Run(Element("note", (), attributes | {"key": get(node, "key")}), looks)


def _change(node: Node, looks: Looks) -> Iterator[Run]:
    inner = line.nodes(phrases(node, looks))
    if inner:
        yield Run(Element(_CHANGES[name_of(node)], inner))


def _code(node: Node, looks: Looks) -> Iterator[Run]:
    text = text_of(node)
    if len(node) or not text.strip():
        yield from phrases(node, looks)
    else:
        yield Run(Element("code", (_WHITE.sub(" ", text),)))


def _quotation(node: Node, looks: Looks) -> Iterator[Run]:
    inner = line.nodes(phrases(node, looks))
    if inner:
        yield Run(Element("q", inner))


def _picture(node: Node, _looks: Looks) -> Iterator[Run]:
    if figure := picture(node):
        yield Run(figure)


def is_inside(node: Node) -> bool:
    """Whether an image is written out in the page itself ("data:"), so that no file holds it."""
    return "".join(get(node, "src")[:100].split()).lower().startswith("data:")


def picture(node: Node) -> Element | None:
    """A `<figure>` for an image; its file is not fetched. None for one that shows nothing."""
    address = "".join(get(node, "src").split())
    said = " ".join(get(node, "alt").split())
    scheme = _SCHEME.match(address)
    leads = address and (not scheme or scheme.group().lower() in ("http:", "https:"))
    if not leads and not said:
        return None
    graphic = [Element("graphic", (), {"url": encoded(address)})] if leads else []
    return element("figure", *graphic, *([element("figDesc", said)] if said else []))


def _formula(node: Node, _looks: Looks) -> Iterator[Run]:
    text = " ".join(text_of(node).split())
    if text:
        yield Run(Element("formula", (text,), {"notation": "MathML"}))


MAKERS: Mapping[str, Callable[[Node, Looks], Iterator[Run]]] = {
    "br": _break,
    "a": _link,
    CALL: _call,
    "ins": _change,
    "del": _change,
    "code": _code,
    "q": _quotation,
    "img": _picture,
    "math": _formula,
}
"""What makes runs of each element; of any other its content is read."""
