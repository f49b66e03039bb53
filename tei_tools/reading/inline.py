"""What stands inside a line of text: italics marked by `*...*` or `_..._`, and URLs."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from tei_tools.reading.tree import Element, Node

_URL = re.compile(r"(?:https?://|ftp://|\bwww\.(?=\w))[^\s\x02-\x05<>\"“”«»|\\^`{}]{2,2000}")
_TRAILING = ".,;:!?'’)]*_-"
"""What ends a sentence or a bracket about an address rather than the address."""

_LETTER = r"[^\W¹²³⁰⁴-⁹]"
"""What goes on with a word; a raised figure after italics calls a note."""

_ITALIC = re.compile(
    rf"(?<![\w*])\*(?=[^\s*])(?P<star>[^*]{{1,600}}?)(?<=\S)\*(?!\*|{_LETTER})"
    rf"|(?<!\w)_(?=[^\s_])(?P<line>[^_]{{1,600}}?)(?<=\S)_(?!_|{_LETTER})"
)
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def inline(text: str) -> tuple[Node, ...]:
    """The text with `<hi rend="italic">` for paired italic marks and `<ref>` for URLs.

    The italic marks go (TEI P5, 3.3.2.2); a mark without a partner stays as text. URLs stay in
    full, also where they are the target (3.7).
    """
    return tuple(node for node in _nodes(text) if node != "")


def italic_spans(text: str) -> list[tuple[int, int]]:
    """Where italics stand, their marks included."""
    return [found.span() for found in _ITALIC.finditer(text)]


def _nodes(text: str) -> Iterator[Node]:
    done = 0
    for start, end in _urls(text):
        yield from _italics(text[done:start])
        url = text[start:end]
        yield Element("ref", (url,), {"target": target(url)})
        done = end
    yield from _italics(text[done:])


def _urls(text: str) -> Iterator[tuple[int, int]]:
    for found in _URL.finditer(text):
        url = _without_end(found.group())
        if len(url) > len("https://"):
            yield found.start(), found.start() + len(url)


def _without_end(url: str) -> str:
    """The address without what ends the sentence; a parenthesis opened in it is closed in it."""
    unopened = url.count(")") - url.count("(")
    end = len(url)
    while end and url[end - 1] in _TRAILING and not (url[end - 1] == ")" and unopened <= 0):
        unopened -= url[end - 1] == ")"
        end -= 1
    return url[:end]


def _italics(text: str) -> Iterator[Node]:
    done = 0
    for found in _ITALIC.finditer(text):
        yield text[done : found.start()]
        yield Element("hi", (found["star"] or found["line"],), {"rend": "italic"})
        done = found.end()
    yield text[done:]


def target(url: str) -> str:
    """The URL as an xs:anyURI: what may not stand there is percent-encoded."""
    return encoded(url if "://" in url[:8] else f"http://{url}")


def encoded(address: str) -> str:
    """An address of any kind, what may not stand in an xs:anyURI percent-encoded."""
    before, mark, fragment = address.partition("#")
    safe = quote(_LONE_PERCENT.sub("%25", before), safe="%/:=&?~+!$,;'@()*")
    if not mark:
        return safe
    return f"{safe}#{quote(_LONE_PERCENT.sub('%25', fragment), safe='%/:=&?~+!$,;@()*')}"
