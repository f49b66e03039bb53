"""characters: the text of a web page by what it says of its encoding."""

import codecs
import re

from tei_tools.reading.characters import legal
from tei_tools.reading.decode import BOMS, Decoded, decode

_DECLARED = re.compile(
    rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([A-Za-z][\w.:-]{0,40})", re.IGNORECASE
)
_NEAR = 2048
"""Bytes in which a page must name its encoding (HTML, 4.2.5.5), and somewhat more."""

_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,200}\?>")


def characters(data: bytes, path: str) -> Decoded:
    """The text of a page: by its byte order mark, its declaration, or as plain text is read."""
    marked = any(data.startswith(mark) for mark, _ in BOMS)
    found = None if marked else _DECLARED.search(data[:_NEAR])
    encoding = _known(found[1].decode("ascii")) if found else ""
    if not encoding:
        decoded = decode(data, path)
        return Decoded(_bare(decoded.text), decoded.encoding, decoded.notices)
    text, notices = legal(data.decode(encoding, "replace"), path)
    return Decoded(_bare(text), encoding, notices)


def _known(name: str) -> str:
    """Python's name of an encoding of text; "" for none. Latin-1 means windows-1252 on the web."""
    try:
        known = codecs.lookup(name).name
        "".encode(known)
    except (LookupError, TypeError):
        return ""
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(known, known)


def _bare(text: str) -> str:
    return _DECLARATION.sub("", text, count=1)
