"""The tree of a web page, and what stands outside its main content."""

import re
from collections.abc import Iterator

from lxml import etree

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import InputError
from tei_tools.importing.links import is_unsafe
from tei_tools.importing.web.phrases import DROPPED, is_inside, name_of
from tei_tools.importing.xml import Node, get

_TOO_DEEP = 150
"""Levels of elements; real pages have 60, and time grows with the square of them."""


_MANY = 5000
"""Attributes of an element, or what looks like them."""

_TAG = re.compile(r"""<[A-Za-z][^\s>"']*+((?:[^>"']++|"[^"]*+"|'[^']*+'|["'])*+)""")
_QUOTED = re.compile(r"""["][^"]*+"|'[^']*+'""")
_PARTED = re.compile(r"[\s/=]++")


def page_tree(text: str, name: str) -> Node:
    """The root of a page; raise InputError where it has no text, or is nested too deep."""
    if any(map(_has_many, _TAG.finditer(text))):
        raise InputError(f"{name} has a tag with more than {_MANY} attributes; it is no page.")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise InputError(f"{name} holds no text; give a web page with text in it.")
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _TOO_DEEP:
            raise InputError(f"{name} is nested more than {_TOO_DEEP} deep; flatten it first.")
    return root


def _has_many(tag: re.Match[str]) -> bool:
    """Whether a tag has more attributes than any page's, which would take their square in time."""
    return len(tag[1]) > _MANY and len(_PARTED.findall(_QUOTED.sub(" ", tag[1]))) > _MANY


def left_out(body: Node, mains: list[Node], path: str) -> tuple[Diagnostic, ...]:
    """A notice where text stands outside the main content, and one for pictures in the page."""
    read = mains or [body]
    return (*_outside(body, mains, path), *_pictures(read, path), *_links(read, path))


def _links(read: list[Node], path: str) -> tuple[Diagnostic, ...]:
    """A notice of links that are words alone in the TEI, since their scheme is no page's."""
    count = sum(is_unsafe(get(one, "href")) for part in read for one in part.iter("a"))
    if not count:
        return ()
    message = f"{count} links that do something, or lead into this computer, are words alone"
    if count == 1:
        message = "A link that does something, or leads into this computer, is words alone"
    hint = "Only addresses of the web, of mail and of files beside the page are kept."
    return (Diagnostic("link-left-out", "info", message, hint, path),)


def _pictures(read: list[Node], path: str) -> tuple[Diagnostic, ...]:
    """A notice of the pictures that are written out in the page: no file of theirs can be named."""
    count = sum(is_inside(one) for part in read for one in part.iter("img") if _is_shown(one))
    if not count:
        return ()
    what = "A picture" if count == 1 else f"{count} pictures"
    message = f"{what} in the page itself (data:) {'was' if count == 1 else 'were'} left out"
    hint = "Save pictures as files beside the page; descriptions in alt are kept."
    return (Diagnostic("picture-left-out", "info", message, hint, path),)


def _outside(body: Node, mains: list[Node], path: str) -> tuple[Diagnostic, ...]:
    kept = sum(len("".join(_texts(one))) for one in mains)
    left = len("".join(_texts(body))) - kept if mains else 0
    if left <= 0:
        return ()
    message = f"{left} characters outside <main> were left out"
    hint = "Take <main> out of the page where navigation, header and footer are wanted too."
    return (Diagnostic("outside-main", "info", message, hint, path),)


def _texts(node: Node) -> Iterator[str]:
    for one in node.iter():
        if name_of(one) and _is_shown(one):
            yield "".join((one.text or "").split())
        if one is not node and one.tail:
            yield "".join(one.tail.split())


def _is_shown(node: Node) -> bool:
    return not any(name_of(around) in DROPPED for around in (node, *node.iterancestors()))
