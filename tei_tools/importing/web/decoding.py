"""characters: the text of a web page by what it says of its encoding."""

import codecs
import re

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import BYTE_ORDER_MARKS
from tei_tools.reading.characters import legal
from tei_tools.reading.decode import Decoded, decode

_DECLARED = re.compile(
    rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([A-Za-z][\w.:-]{0,40})", re.IGNORECASE
)
_NEAR = 2048
"""Bytes in which a page must name its encoding (HTML, 4.2.5.5), and somewhat more."""

_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,200}\?>")


_PLAIN = b"<p class='a-Z09'>+ADw- ~{ \\u0041.xn--maana-pta.com</p>"
"""What reads the same in every encoding in which a page can name its own."""


def characters(data: bytes, path: str) -> Decoded:
    """The text of a page: by its byte order mark, its declaration, or as plain text is read.

    A declaration that its bytes give the lie to is told, and not followed.
    """
    marked = data.startswith(tuple(BYTE_ORDER_MARKS))
    found = None if marked else _DECLARED.search(data[:_NEAR])
    declared = found[1].decode("ascii") if found else ""
    encoding = _known(declared)
    said = _in(data, encoding) if encoding else None
    if said is not None:
        text, notices = legal(said, path)
        return Decoded(_bare(text), encoding, notices)
    decoded = decode(data, path)
    lie = (_not_as_declared(declared, decoded.encoding, path),) if encoding else ()
    return Decoded(_bare(decoded.text), decoded.encoding, decoded.notices or lie)


def _known(name: str) -> str:
    """Python's name of an encoding in which a page can say so; "" for none, and for UTF-16, UTF-7
    and the like. Latin-1 means windows-1252 on the web.
    """
    try:
        known = codecs.lookup(name).name
        is_plain = _PLAIN.decode(known) == _PLAIN.decode("ascii")
    except (LookupError, UnicodeError, TypeError, ValueError):
        return ""
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(known, known) if is_plain else ""


def _in(data: bytes, encoding: str) -> str | None:
    """The characters of the bytes; None where they are in another encoding.

    What is good UTF-8 beyond ASCII is no text of an encoding that has a byte for each character.
    """
    try:
        text = data.decode(encoding)
    except (UnicodeError, ValueError):
        return None
    if len(text) == len(data) and not data.isascii():
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return text
        return None
    return text


def _not_as_declared(declared: str, encoding: str, path: str) -> Diagnostic:
    return Diagnostic(
        "encoding-assumed",
        "warning",
        f"The page says that it is {declared}, but is not; it was read as {encoding}",
        "If letters are wrong, save the page as UTF-8 and try again.",
        path,
        1,
    )


def _bare(text: str) -> str:
    return _DECLARATION.sub("", text, count=1)
