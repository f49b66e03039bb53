"""home: the country in whose spelling an English text is written."""

import re

from tei_tools.document.text import Text

LONGEST = 200_000
"""Characters that are looked at."""

CLEARLY = 3
"""How many times as often as the other spelling one has to stand there."""

_BRITISH = re.compile(
    r"\b(?:dis|un)?(?:arm|behavi|clam|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc"
    r"|rig|rum|savi|splend|succ|val|vap|vig)our(?:s|ed|ing|er|ers|able|ably|ite|ites|hood|ly|y)?\b"
)
_AMERICAN = re.compile(
    r"\b(?:behavior|colored|endeavor|endeavored|favored|harbor|harbors|honored|labored|neighbor"
    r"|neighbors|neighboring|neighborhood|neighborly|parlor|parlors|rumored|savior)\b"
)
"""No word that is one of French, Latin or Spanish too; names (Pearl Harbor) have capitals."""


def home(text: Text) -> str:
    """The country (ISO 3166-1) of its spelling: "GB" of harbour, "US" of harbor; "" of neither."""
    seen = text.content[:LONGEST]
    british, american = (sum(1 for _ in found.finditer(seen)) for found in (_BRITISH, _AMERICAN))
    if british > CLEARLY * american:
        return "GB"
    return "US" if american > CLEARLY * british else ""
