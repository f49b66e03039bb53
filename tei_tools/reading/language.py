"""Language: that of a plain text, as it is given or as the text surely tells it."""

from dataclasses import dataclass

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.language import ASSUMED, language_of, reads_as


@dataclass(frozen=True, slots=True)
class Language:
    """A tag of BCP 47, and the notice that nobody gave it where it is not the usual one."""

    tag: str
    notices: tuple[Diagnostic, ...] = ()


def settled_language(given: str | None, text: str, source: str) -> Language:
    """The language given; else what the text tells; else English."""
    if given is not None:
        return Language(given)
    found = language_of(text) or ASSUMED
    return Language(found, () if found == ASSUMED else (reads_as(found, "--lang", source),))
