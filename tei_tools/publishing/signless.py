"""Characters that have no sign by nature: control characters, and numbers that are no character.

XML allows some of them (U+007F to U+009F, U+FDD0 and others). They are most often letters of
Windows-1252 that were read as ISO 8859-1. The PDF shows their numbers, so that it can keep its
standards, which ask for a sign for every character.
"""

import re
from typing import Final

from tei_tools.diagnostic import Diagnostic

LETTERS: Final = "\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
"""Those characters, as in a class of a regular expression."""

_SIGNLESS = re.compile(f"[{LETTERS}]")
_SHOWN = 8


def signless_of(text: str) -> str:
    """The characters of a text that have no sign by nature, each once, in their order."""
    return "".join(sorted(set(_SIGNLESS.findall(text))))


def advice_on(characters: str) -> list[Diagnostic]:
    """A notice that a PDF shows the numbers of these characters; none where there are none."""
    if not characters:
        return []
    named = ", ".join(f"U+{ord(each):04X}" for each in characters[:_SHOWN])
    more = f" and {len(characters) - _SHOWN} more" if len(characters) > _SHOWN else ""
    return [
        Diagnostic(
            "control-character",
            "warning",
            f"The text has characters without a sign, {named}{more}: the PDF shows their numbers.",
            hint=_hint(characters),
        )
    ]


def _hint(characters: str) -> str:
    """What was meant where all are bytes of Windows-1252, which has letters at these places."""
    try:
        meant = characters.encode("latin-1").decode("cp1252")
    except UnicodeError:
        return "Say in the document what is meant."
    return f"They look like Windows-1252 read as something else: is {' '.join(meant)} meant?"
