"""Start tags: an attribute, or the name of the element, changed where it stands."""

import re
from collections.abc import Iterator

from tei_tools.document.source import Document, Element
from tei_tools.document.weave import escape
from tei_tools.registers.edits import Edit

_ATTRIBUTE = re.compile(r"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")


def attribute_edit(document: Document, element: Element, name: str, value: str) -> Edit:
    """An attribute with another value, where it stands or behind the element's name.

    Without a value it goes, with the white space before it.
    """
    start = element.start + 1 + len(_qualified(element, element.name))
    for found in _ATTRIBUTE.finditer(document.source, start, element.content_start):
        if found[1] == name:
            if not value:
                return Edit(found.start(), found.end(), "")
            return Edit(found.start(2) + 1, found.end(2) - 1, escape(value))
    return Edit(start, start, f' {name}="{escape(value)}"' if value else "")


def name_edits(element: Element, name: str) -> Iterator[Edit]:
    """Another name for an element, in its start tag and its end tag."""
    old, new = (_qualified(element, one) for one in (element.name, name))
    yield Edit(element.start + 1, element.start + 1 + len(old), new)
    if element.content_end < element.end:
        yield Edit(element.content_end + 2, element.content_end + 2 + len(old), new)


def _qualified(element: Element, name: str) -> str:
    return f"{element.prefix}:{name}" if element.prefix else name
