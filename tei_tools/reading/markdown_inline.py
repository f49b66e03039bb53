"""What stands inside a line of Markdown: emphasis, code, links, images."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from html.entities import html5

from tei_tools.reading.characters import legal
from tei_tools.reading.inline import encoded, inline
from tei_tools.reading.markdown_references import (
    NO_REFERENCES,
    References,
    is_elsewhere,
    key,
)
from tei_tools.reading.tree import Element, Node, element

_INK = r"[^\s()<>\x02-\x05]"
_PAIRED = rf"(?:{_INK}|\((?:{_INK}|\({_INK}{{0,200}}+\)){{0,400}}+\))"
"""A character of an address, or a pair of parentheses in it with what they hold."""

_ADDRESS = rf"(?:(?P<%s>{_PAIRED}{{1,2000}}+)|<(?P<%s>[^<>\x02-\x05]{{1,2000}})>)"
_NESTED = r"(?>\*\*(?=[^\s*])[^*]{1,500}(?<=\S)\*\*)"
"""Bold words within others that are in italics."""

_TITLED = r"(?:\s{1,9}\"(?P<%s>[^\"\x02-\x05]{0,300})\")?"
_EMPHASIS = "|".join(
    rf"(?<!{before}){mark}(?=[^\s{first}])(?P<{name}>{inner}{{1,2000}}?)(?<=\S){mark}(?!{after})"
    for name, mark, first, before, inner, after in (
        ("both", r"\*\*\*", "*", r"\*", r"[^*]", r"\*"),
        ("stars", r"\*\*", "*", r"\*", r"(?:[^*]|\*(?!\*))", r"\*"),
        ("lines", "__", "_", r"\w", r"(?:[^_]|_(?!_))", r"\w"),
        ("struck", "~~", "~", r"~", r"[^~]", r"~"),
        ("star", r"\*", "*", r"[\w*]", rf"(?:[^*]|{_NESTED})", r"[\w*]"),
        ("line", "_", "_", r"\w", r"[^_]", r"\w"),
    )
)
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?<!`)(?P<fence>`{1,2})(?!`)(?P<code>[^`\x02-\x05]{1,600})(?P=fence)(?!`)"
    rf"|!\[(?P<alt>[^\[\]\x02-\x05]{{0,600}})\]\((?P<src>{_INK}{{1,2000}}){_TITLED % 'caption'}\)"
    rf"|\[(?P<words>[^\[\]]{{1,600}})\]\({_ADDRESS % ('target', 'angled')}{_TITLED % 'title'}\)"
    r"|!\[(?P<shown>[^\[\]\x02-\x05]{1,600})\](?:\[(?P<image>[^\[\]\x02-\x05]{0,100})\])"
    r"|(?<!!)\[(?P<linked>[^\[\]]{1,600})\](?:\[(?P<label>[^\[\]\x02-\x05]{0,100})\])?"
    r"|\^\[(?P<note>(?:[^\[\]\x02-\x05]|\[[^\[\]\x02-\x05]{0,300}\]){1,2000})\]"
    r"|&(?P<character>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    rf"|<(?P<auto>https?://{_INK}{{1,2000}})>"
    rf"|(?P<url>https?://{_PAIRED}{{1,2000}}+)"
    rf"|{_EMPHASIS}"
)
_RENDERED = {
    "both": "bold italic",
    "stars": "bold",
    "lines": "bold",
    "struck": "line-through",
    "star": "italic",
    "line": "italic",
}
"""How each kind of emphasis is set (TEI P5, 3.3.2.2)."""

BY_LABEL = "reference"
"""@type of a link or image whose address stands elsewhere; @n has its label."""


def markdown_inline(text: str, known: References = NO_REFERENCES) -> tuple[Node, ...]:
    """The text with `<hi>`, `<code>`, `<ref>`, `<note>` and `<graphic>` in place of marks.

    `known` are the addresses of links by reference. A mark without a partner stays as text; so do
    links within the file and to unknown schemes, since no element would be at their end.
    """
    return tuple(node for node in _nodes(text, known) if node != "")


def _nodes(text: str, known: References) -> Iterator[Node]:
    done = place = 0
    while found := _TOKEN.search(text, place):
        made = MAKERS[found.lastgroup or ""](found, known)
        if made is None:
            place = found.start() + 1
            continue
        yield text[done : found.start()]
        yield from made
        done = place = found.end()
    yield text[done:]


Made = Sequence[Node] | None
"""What a mark becomes; None for one that is text."""


def _escaped(found: re.Match[str], _: References) -> Made:
    return [found["escaped"]]


def _character(found: re.Match[str], _: References) -> Made:
    """What a reference to a character stands for (CommonMark 2.5); None for one that is unknown."""
    name = found["character"]
    if not name.startswith("#") and f"{name};" not in html5:
        return None
    made = unescape(found.group())
    return [made] if made >= " " and legal(made)[0] == made else None


def _code(found: re.Match[str], _: References) -> Made:
    return [Element("code", (found["code"],))]


def _url(found: re.Match[str], _: References) -> Made:
    return inline(found["auto"] or found["url"])


def _note(found: re.Match[str], known: References) -> Made:
    """A footnote that stands where it is called: it needs no mark."""
    return [element("note", *_nodes(found["note"], known), place="bottom")]


def _link(found: re.Match[str], known: References) -> Made:
    words = tuple(_nodes(found["words"], known))
    address = found["target"] or found["angled"]
    if not is_elsewhere(address):
        return ["[", *words, found.group()[len(found["words"]) + 1 :]]
    return [element("ref", *words, target=encoded(address), n=found["title"] or "")]


def _reference(found: re.Match[str], known: References) -> Made:
    address = known.get(key(found["label"] or found["linked"]))
    if address is None:
        return None
    words = _nodes(found["linked"], known)
    return [element("ref", *words, type=BY_LABEL, target=address, n=found["label"] or "")]


def _image(found: re.Match[str], _: References) -> Made:
    address = found["src"] or found["drawn"]
    if not is_elsewhere(address):
        return [found.group()]
    words = [element("desc", found["alt"])] if found["alt"].strip() else []
    return [element("graphic", *words, url=encoded(address), n=found["caption"] or "")]


def _image_reference(found: re.Match[str], known: References) -> Made:
    address = known.get(key(found["image"] or found["shown"]))
    if address is None:
        return None
    words = element("desc", found["shown"])
    return [element("graphic", words, type=BY_LABEL, url=address, n=found["image"])]


def _emphasis(found: re.Match[str], known: References) -> Made:
    kind = next(name for name in _RENDERED if found[name])
    return [Element("hi", tuple(_nodes(found[kind], known)), {"rend": _RENDERED[kind]})]


MAKERS: Mapping[str, Callable[[re.Match[str], References], Made]] = {
    "escaped": _escaped,
    "code": _code,
    "character": _character,
    "src": _image,
    "drawn": _image,
    "caption": _image,
    "image": _image_reference,
    "target": _link,
    "angled": _link,
    "title": _link,
    "linked": _reference,
    "label": _reference,
    "note": _note,
    "auto": _url,
    "url": _url,
    **dict.fromkeys(_RENDERED, _emphasis),
}
"""What is made of each kind of mark, by the last group that its pattern fills."""
