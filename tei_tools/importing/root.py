"""root_name: what XML is, by the name of its root element, before it is parsed."""

import re

_NAME = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_!][\w.-]{0,40})")
_MOST_BEFORE = 50
"""Comments and instructions before the root element."""


def root_name(start: bytes) -> bytes:
    """The name of the root element, without its prefix, of the XML that begins so; b"" for none."""
    rest = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    for _ in range(_MOST_BEFORE):
        end = b"?>" if rest.startswith(b"<?") else b"-->" if rest.startswith(b"<!--") else b""
        if not end:
            break
        rest = rest.partition(end)[2].lstrip()
    found = _NAME.match(rest)
    return found[1] if found else b""
