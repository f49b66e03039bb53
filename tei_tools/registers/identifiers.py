"""Identifiers: xml:ids that an editor can read, made of names: "barack_obama"."""

import re
import unicodedata
from collections.abc import Iterable

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


class Identifiers:
    """Gives out ids, no two alike and none that is taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def new(self, name: str, kind: str) -> str:
        """A legal id for `name`: "bath", then "bath_2"; "place_1" where it has no letters."""
        folded = _ascii(name)
        base = folded if folded[:1].isalpha() else f"{kind}_{folded}".rstrip("_")
        is_free = bool(folded) and base not in self._taken
        given = base if is_free else self._numbered(base, 2 if folded else 1)
        self._taken.add(given)
        return given

    def _numbered(self, base: str, first: int) -> str:
        number = max(first, self._last.get(base, 0) + 1)
        while f"{base}_{number}" in self._taken:
            number += 1
        self._last[base] = number
        return f"{base}_{number}"


def _ascii(name: str) -> str:
    """The name's ASCII letters and digits in lower case, words joined by "_"."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(UNFOLDED))
    plain = re.sub(r"['’]", "", apart).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:LONGEST].strip("_")
