"""Notes of a web page: what its calls lead to, taken out of its place to stand where it is called.

Known are the ways of Pandoc, WordPress, Wikipedia and EPUB: a link within the page, raised or
said to call a note, to an item or paragraph further down.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from tei_tools.importing.paragraph import Block
from tei_tools.importing.web.phrases import CALL, name_of
from tei_tools.importing.xml import Node, get, text_of
from tei_tools.reading.characters import legal
from tei_tools.reading.tree import Element
from tei_tools.reading.tree import Node as Made

_HOLDERS = frozenset(("li", "p", "div", "aside", "dd", "section"))
_CALLS = frozenset(("doc-noteref", "noteref", "footnote-ref", "footnote-reference"))
_BACK = frozenset(("mw-cite-backlink", "footnote-back", "footnote-backref", "doc-backlink"))
_LONGEST_MARK = 8


def take_notes(root: Node) -> Mapping[str, Node]:
    """The notes of a page by a key; a call with that key stands in the page in place of each.

    A note is taken once, at its first call; a call that leads to none stays as it is.
    """
    for one in root.iter(CALL):
        one.tag = "span"
    places = {one: place for place, one in enumerate(root.iter())}
    targets = {get(one, "id") or get(one, "name"): one for one in reversed(list(places))}
    taken: dict[str, Node] = {}
    used: set[Node] = set()
    for link in [one for one in root.iter("a") if _is_call(one)]:
        note = _holder(targets.get(get(link, "href")[1:]))
        if note is None or note in used or note not in places or places[note] < places[link]:
            continue
        if any(around in used or around is note for around in (link, *link.iterancestors())):
            continue
        if any(around in used for around in note.iterancestors()):
            continue
        used.add(note)
        key = str(len(taken))
        taken[key] = note
        call = _outermost(link)
        mark = _words(" ".join(text_of(call).split()).strip("[]"))
        _unlink(note, _names(link))
        _cut(note)
        tail = _words(call.tail)
        call.clear()
        call.tag, call.tail = CALL, tail
        call.set("key", key)
        call.set("n", mark)
    _drop_empty(root)
    return taken


def with_notes(
    nodes: Iterable[Made], contents: Callable[[str], tuple[Made, ...]]
) -> tuple[Made, ...]:
    """The nodes, each call with the content of its note."""
    made: list[Made] = []
    for node in nodes:
        if isinstance(node, str):
            made.append(node)
        elif node.name == "note" and "key" in node.attributes:
            known = {name: said for name, said in node.attributes.items() if name != "key"}
            content = contents(node.attributes["key"])
            made.append(replace(node, children=content, attributes=known))
        else:
            made.append(replace(node, children=with_notes(node.children, contents)))
    return tuple(made)


def noted(blocks: Iterable[Block], contents: Callable[[str], tuple[Made, ...]]) -> list[Block]:
    """The blocks, each call in them with the content of its note."""
    return [
        replace(one, children=with_notes(one.children, contents))
        if isinstance(one, Element)
        else replace(one, nodes=with_notes(one.nodes, contents))
        for one in blocks
    ]


def _is_call(link: Node) -> bool:
    words = "".join(text_of(link).split())
    address = get(link, "href")
    if not (address.startswith("#") and address[1:]) or not 0 < len(words) <= _LONGEST_MARK:
        return False
    raised = any(name_of(one) == "sup" for one in (link.getparent(), *link) if one is not None)
    return raised or bool(_CALLS & _kinds(link))


def _kinds(node: Node) -> set[str]:
    said = (get(node, "role"), get(node, "class"), node.get("epub:type", ""))
    return set(" ".join(said).lower().split())


def _holder(target: Node | None) -> Node | None:
    """The paragraph or item that is the note: the target, or what it begins."""
    while target is not None and name_of(target) not in _HOLDERS:
        parent = target.getparent()
        begins = parent is not None and parent[0] is target and not (parent.text or "").strip()
        target = parent if begins else None
    return target


def _outermost(link: Node) -> Node:
    """The link, or the raised words that are nothing else."""
    parent = link.getparent()
    if parent is None or name_of(parent) != "sup" or len(parent) != 1:
        return link
    beside = (parent.text or "") + (link.tail or "")
    return link if beside.strip("[] \t\r\n") else parent


def _names(link: Node) -> set[str]:
    return {f"#{name}" for one in (link, link.getparent()) if (name := get(one, "id"))}


def _unlink(note: Node, calls: set[str]) -> None:
    """Take the links out that lead from a note back to its call, marks without letters."""
    for one in list(note.iter()):
        is_link = name_of(one) == "a" and get(one, "href") in calls
        if _BACK & _kinds(one) or (is_link and not any(map(str.isalpha, text_of(one)))):
            _cut(one)


def _cut(node: Node) -> None:
    """Take an element out of its parent; what follows it stays."""
    parent = node.getparent()
    if parent is None:
        return
    tail, node.tail = _words(node.tail), None
    before = node.getprevious()
    if before is not None:
        before.tail = _words(before.tail) + tail
    else:
        parent.text = _words(parent.text) + tail
    parent.remove(node)


def _words(text: str | None) -> str:
    """The characters, as a tree of XML takes them: references of HTML may name others (&#1;)."""
    return legal(text or "")[0].replace("\f", "\n")


def _drop_empty(root: Node) -> None:
    """Take out what held the notes and has no words left: their list, and the rule above it."""
    for one in list(root.iter("section", "div", "aside")):
        held = {"footnotes", "doc-endnotes", "footnote"} & _kinds(one)
        if held and not text_of(one).strip():
            _cut(one)
