"""Characters that XML 1.0 cannot hold: shown as U+FFFD, and told."""

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import name

from tei_tools.diagnostic import Diagnostic

REPLACEMENT = "\ufffd"
"""What stands in the text where a character cannot."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str, path: str = "") -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with U+FFFD for every character outside XML 1.0's Char, and a notice for each kind.

    The form feed stays, although XML cannot hold it: it is a page break, not yet a character of
    the document.
    """
    found = Counter(match.group() for match in _ILLEGAL.finditer(text))
    if not found:
        return text, ()
    return _ILLEGAL.sub(REPLACEMENT, text), tuple(_notices(text, found, path))


def _notices(text: str, found: Counter[str], path: str) -> Iterator[Diagnostic]:
    for character, count in sorted(found.items()):
        place = text.index(character)
        times = "once" if count == 1 else f"{count} times"
        yield Diagnostic(
            "illegal-character",
            "warning",
            f"{_called(character)} cannot stand in XML; it occurs {times} and was replaced "
            "by U+FFFD",
            "Look at the source there and put in the character that was meant.",
            path,
            text.count("\n", 0, place) + 1,
            place - text.rfind("\n", 0, place),
        )


def _called(character: str) -> str:
    code = f"U+{ord(character):04X}"
    known = "NULL" if character == "\0" else name(character, "")
    return f"{code} ({known})" if known else code
