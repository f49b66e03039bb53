"""Fields: the links that Word writes as instructions around their text."""

import re

from tei_tools.reading.inline import encoded

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,2000})"')
_ADDRESS = re.compile(r"(?:https?|ftp|mailto|tel|doi|urn):[^\x00-\x1f]{1,2000}", re.IGNORECASE)
_LINE_ENDS = re.compile(r"[\t\r\n]")


def link_of(instruction: str) -> str:
    """The target of a HYPERLINK instruction; "" for any other field."""
    found = _HYPERLINK.match(instruction)
    return target(found[1]) if found else ""


def target(address: str) -> str:
    """An address outside the file, as @target; "" for what leads elsewhere or nowhere."""
    address = _LINE_ENDS.sub("", address).strip()
    return encoded(address) if _ADDRESS.fullmatch(address) else ""
