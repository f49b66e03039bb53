"""spelling: a place's name as the gazetteer writes it, whatever its accents and capitals."""

import re
import unicodedata
from collections.abc import Mapping

from tei_tools.registers.identifiers import UNFOLDED

LONGEST = 80
"""Characters of a name that can be a place's."""

ABBREVIATED: Mapping[str, str] = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
"""Words that are mostly written short."""

_UNHEARD = re.compile(r"['’‘ʻʼ`´]")
_APART = re.compile(r"[\W_]+")
_ACRONYM = re.compile(r"(?<=\b\w)\.\s?(?=\w\b)")


def spelling(name: str) -> str:
    """The name in ASCII where it has Latin letters, in lower case: "St. Louis" is "saint louis".

    A name of more than LONGEST characters is nobody's: it gives "".
    """
    if len(name) > LONGEST:
        return ""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(one for one in folded.translate(UNFOLDED) if not unicodedata.combining(one))
    words = _APART.sub(" ", _ACRONYM.sub("", _UNHEARD.sub("", plain))).split()
    return " ".join(ABBREVIATED.get(one, one) for one in words)
