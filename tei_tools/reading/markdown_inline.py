"""What stands inside a line of Markdown: emphasis, code, links, images."""

import re
from collections.abc import Callable, Iterator, Mapping

from tei_tools.reading.inline import encoded, inline
from tei_tools.reading.tree import Element, Node, element

_INK = r"[^\s()<>\x02-\x05]"
_TITLED = r"(?:\s{1,9}\"(?P<%s>[^\"\x02-\x05]{0,300})\")?"
_EMPHASIS = "|".join(
    rf"(?<!{before}){mark}(?=[^\s{first}])(?P<{name}>{inner}{{1,2000}}?)(?<=\S){mark}(?!{after})"
    for name, mark, first, before, inner, after in (
        ("both", r"\*\*\*", "*", r"\*", r"[^*]", r"\*"),
        ("stars", r"\*\*", "*", r"\*", r"(?:[^*]|\*(?!\*))", r"\*"),
        ("lines", "__", "_", r"\w", r"(?:[^_]|_(?!_))", r"\w"),
        ("struck", "~~", "~", r"~", r"[^~]", r"~"),
        ("star", r"\*", "*", r"[\w*]", r"[^*]", r"[\w*]"),
        ("line", "_", "_", r"\w", r"[^_]", r"\w"),
    )
)
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?<!`)(?P<fence>`{1,2})(?!`)(?P<code>[^`\x02-\x05]{1,600})(?P=fence)(?!`)"
    rf"|!\[(?P<alt>[^\[\]\x02-\x05]{{0,600}})\]\((?P<src>{_INK}{{1,2000}}){_TITLED % 'caption'}\)"
    rf"|\[(?P<words>[^\[\]]{{1,600}})\]\((?P<target>{_INK}{{1,2000}}){_TITLED % 'title'}\)"
    rf"|<(?P<auto>https?://{_INK}{{1,2000}})>"
    rf"|(?P<url>https?://{_INK}{{1,2000}})"
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
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_SCHEMES = ("http:", "https:", "ftp:", "mailto:", "tel:", "doi:", "urn:")


def markdown_inline(text: str) -> tuple[Node, ...]:
    """The text with `<hi>`, `<code>`, `<ref>` and `<graphic>` in place of marks.

    A mark without a partner stays as text; so do links within the file and to unknown schemes,
    since no element would be at their end.
    """
    return tuple(node for node in _nodes(text) if node != "")


def _nodes(text: str) -> Iterator[Node]:
    done = 0
    for found in _TOKEN.finditer(text):
        yield from _plain(text[done : found.start()])
        done = found.end()
        made = MAKERS.get(found.lastgroup or "", _whole)
        yield from made(found)
    yield from _plain(text[done:])


def _plain(text: str) -> Iterator[Node]:
    if text:
        yield text


def _whole(found: re.Match[str]) -> Iterator[Node]:
    yield found.group()


def _escaped(found: re.Match[str]) -> Iterator[Node]:
    yield found["escaped"]


def _code(found: re.Match[str]) -> Iterator[Node]:
    yield Element("code", (found["code"],))


def _url(found: re.Match[str]) -> Iterator[Node]:
    yield from inline(found["auto"] or found["url"])


def _link(found: re.Match[str]) -> Iterator[Node]:
    if not _is_elsewhere(found["target"]):
        yield "["
        yield from _nodes(found["words"])
        yield found.group()[len(found["words"]) + 1 :]
        return
    yield element(
        "ref", *_nodes(found["words"]), target=encoded(found["target"]), n=found["title"] or ""
    )


def _image(found: re.Match[str]) -> Iterator[Node]:
    if not _is_elsewhere(found["src"]):
        yield found.group()
        return
    words = [element("desc", found["alt"])] if found["alt"].strip() else []
    yield element("graphic", *words, url=encoded(found["src"]), n=found["caption"] or "")


def _emphasis(found: re.Match[str]) -> Iterator[Node]:
    kind = next(name for name in _RENDERED if found[name])
    yield Element("hi", tuple(_nodes(found[kind])), {"rend": _RENDERED[kind]})


def _is_elsewhere(address: str) -> bool:
    """Whether it leads out of the file, and not to a scheme that does something."""
    scheme = _SCHEME.match(address)
    if scheme:
        return scheme.group().lower() in _SCHEMES
    return ":" not in address.split("/", maxsplit=1)[0] and (
        address[0].isalnum() or address[0] in "/._~?"
    )


MAKERS: Mapping[str, Callable[[re.Match[str]], Iterator[Node]]] = {
    "escaped": _escaped,
    "code": _code,
    "src": _image,
    "caption": _image,
    "target": _link,
    "title": _link,
    "auto": _url,
    "url": _url,
    **dict.fromkeys(_RENDERED, _emphasis),
}
"""What is made of each kind of mark, by the last group that its pattern fills."""
