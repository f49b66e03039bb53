"""target, web_target: addresses that lead out of a file, as TEI points to them."""

import re

from tei_tools.reading.inline import encoded

_ADDRESS = re.compile(r"(?:https?|ftp|mailto|tel|doi|urn):[^\x00-\x1f]{1,2000}", re.IGNORECASE)
_LINE_ENDS = re.compile(r"[\t\r\n]")


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_RELATIVE = re.compile(r"[^#\x00-\x1f][^\x00-\x1f]{0,2000}")


def web_target(address: str) -> str:
    """An address to which a page links, as @target; "" within the page and where it is unsafe."""
    bare = _LINE_ENDS.sub("", address).strip()
    if is_unsafe(bare) or not _RELATIVE.fullmatch(bare) or ":" in bare.split("/", 1)[0]:
        return target(bare)
    return encoded(bare)


def is_unsafe(address: str) -> bool:
    """Whether an address has a scheme that leads to nothing one can read: javascript, data."""
    bare = _LINE_ENDS.sub("", address).strip()
    return _SCHEME.match(bare) is not None and not target(bare)


def target(address: str) -> str:
    """An address outside the file, as @target; "" for what leads elsewhere or nowhere."""
    address = _LINE_ENDS.sub("", address).strip()
    return encoded(address) if _ADDRESS.fullmatch(address) else ""
