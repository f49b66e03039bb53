"""Fields: the links that Word writes as instructions around their text."""

import re

from tei_tools.importing.links import target

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,2000})"')


def link_of(instruction: str) -> str:
    """The target of a HYPERLINK instruction; "" for any other field."""
    found = _HYPERLINK.match(instruction)
    return target(found[1]) if found else ""
