"""Identifiers: xml:ids that an editor can read, made of names: "barack_obama"."""

import re
import unicodedata
from collections.abc import Container

LONGEST = 60
"""Characters of an id before its number."""

UNFOLDED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Latin letters that Unicode does not take apart, and how they are written in ASCII."""

_LETTER = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NCNAME = re.compile(rf"[{_LETTER}][{_LETTER}\-.0-9\xb7\u0300-\u036f\u203f\u2040]*+")


def is_ncname(identifier: str) -> bool:
    """Whether it may be an xml:id (Namespaces in XML 1.0, NCName)."""
    return _NCNAME.fullmatch(identifier) is not None


def identifier(name: str, kind: str, taken: Container[str]) -> str:
    """A legal id for `name` that is not `taken`: "bath", "bath_2"; "person_1" without letters."""
    folded = _ascii(name)
    if not folded:
        return _numbered(kind, 1, taken)
    base = folded if folded[0].isalpha() else f"{kind}_{folded}"
    return base if base not in taken else _numbered(base, 2, taken)


def _ascii(name: str) -> str:
    """The name's ASCII letters and digits in lower case, words joined by "_"."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(UNFOLDED))
    plain = re.sub(r"['’]", "", apart).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:LONGEST].strip("_")


def _numbered(base: str, number: int, taken: Container[str]) -> str:
    while f"{base}_{number}" in taken:
        number += 1
    return f"{base}_{number}"
