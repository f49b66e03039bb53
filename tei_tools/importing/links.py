"""target: addresses that lead out of a file, as TEI points to them."""

import re

from tei_tools.reading.inline import encoded

_ADDRESS = re.compile(r"(?:https?|ftp|mailto|tel|doi|urn):[^\x00-\x1f]{1,2000}", re.IGNORECASE)
_LINE_ENDS = re.compile(r"[\t\r\n]")


def target(address: str) -> str:
    """An address outside the file, as @target; "" for what leads elsewhere or nowhere."""
    address = _LINE_ENDS.sub("", address).strip()
    return encoded(address) if _ADDRESS.fullmatch(address) else ""
