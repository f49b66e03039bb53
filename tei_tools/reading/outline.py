"""Outline: the structure that was seen in a text, a line a division."""

from collections import Counter
from collections.abc import Iterator

from tei_tools.reading.structure import Structured
from tei_tools.reading.tree import Element, reading_text

COUNTED = {
    "p": ("paragraph", "paragraphs"),
    "lg": ("stanza", "stanzas"),
    "sp": ("speech", "speeches"),
    "stage": ("stage direction", "stage directions"),
    "castItem": ("role", "roles"),
    "quote": ("block quotation", "block quotations"),
    "list": ("list", "lists"),
    "opener": ("opener", "openers"),
    "closer": ("closer", "closers"),
    "postscript": ("postscript", "postscripts"),
    "table": ("table", "tables"),
    "l": ("line", "lines"),
    "note": ("footnote", "footnotes"),
    "pb": ("page break", "page breaks"),
}
"""What is counted, and what it is called: one, and several."""

_EVERYWHERE = frozenset(("note", "pb", "stage", "l"))
"""Counted also inside others that are counted."""
_HEADS = ("head", "titlePage")
_TITLES = ("docTitle", "titlePart", "byline")
_LONGEST = 70


def outline(structured: Structured, name: str) -> str:
    """The profile and its evidence, what there is in all, then each division and what it holds."""
    told = next(one.message for one in structured.evidence if one.code == "profile")
    total = _total(structured.text)
    seen = [f"  {total} in all"] if total else []
    return "\n".join([f"{name}: {told}", *seen, *_lines(structured.text, 1)]) + "\n"


def _total(text: Element) -> str:
    """How many divisions of each kind there are, and what they hold together."""
    kinds: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    waiting = [text]
    while waiting:
        part = waiting.pop()
        waiting += [one for one in _elements(part) if one.name in _DIVISIONS]
        counted += _counts(part) if part.name != "text" else Counter()
        kinds[part.attributes.get("type", "")] += 1
    named = [
        f"{count} {_plural(kind)}" for kind, count in sorted(kinds.items()) if kind and count > 1
    ]
    return ", ".join([*named, *_said(counted)])


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("ry") else f"{kind}s"


_DIVISIONS = ("front", "body", "back", "div")


def _lines(parent: Element, depth: int) -> Iterator[str]:
    for part in _elements(parent):
        if part.name not in _DIVISIONS:
            continue
        counted = _counted(part)
        line = "  " * depth + " ".join(_called(part))
        yield f"{line}: {counted}" if counted else line
        yield from _lines(part, depth + 1)


def _called(part: Element) -> Iterator[str]:
    """The kind of a division, its number, and its head."""
    yield part.attributes.get("type", part.name)
    if "n" in part.attributes:
        yield part.attributes["n"]
    if title := _title(part):
        yield f"“{title}”"


def _elements(parent: Element) -> Iterator[Element]:
    return (child for child in parent.children if isinstance(child, Element))


def _title(part: Element) -> str:
    head = next((child for child in _elements(part) if child.name in _HEADS), None)
    words = " ".join(" ".join(_texts(head)).split()) if head else ""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"


def _texts(head: Element) -> Iterator[str]:
    """The text of a head, or of each part of a title page."""
    inner = [child for child in _elements(head) if child.name in _TITLES]
    if not inner:
        yield reading_text(child for child in head.children if not _is_note(child))
    for child in inner:
        yield from _texts(child)


def _is_note(node: Element | str) -> bool:
    return isinstance(node, Element) and node.name == "note"


def _counted(part: Element) -> str:
    return ", ".join(_said(_counts(part)))


def _said(found: Counter[str]) -> list[str]:
    return [
        f"{found[name]} {words[found[name] > 1]}" for name, words in COUNTED.items() if found[name]
    ]


def _counts(part: Element) -> Counter[str]:
    """How often each counted element stands in a division, its inner divisions aside."""
    found: Counter[str] = Counter()
    for child in _elements(part):
        if child.name == "div":
            continue
        inner = _counts(child)
        if child.name in COUNTED:
            found[child.name] += 1
            inner = Counter({name: inner[name] for name in _EVERYWHERE})
        found += inner
    return found
