"""XML names: which characters make one."""

import re
from functools import lru_cache
from xml.parsers import expat

NAME_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NAME_MORE = "\\-.0-9\u00b7\u0300-\u036f\u203f-\u2040"
NMTOKEN = re.compile(f"[:{NAME_START}{NAME_MORE}]+")
ASCII_NCNAME = re.compile(r"[A-Za-z_][A-Za-z_0-9.\-]*")
MAX_REMEMBERED = 10_000


def is_name(characters: str) -> bool:
    """Whether the characters are an XML name, a colon allowed anywhere."""
    return bool(ASCII_NCNAME.fullmatch(characters)) or _is_rare_name(characters)


@lru_cache(maxsize=MAX_REMEMBERED)
def _is_rare_name(characters: str) -> bool:
    """Ask the XML parser itself: its tables are those of XML 1.0 before the fifth edition."""
    if not NMTOKEN.fullmatch(characters):
        return False
    try:
        expat.ParserCreate().Parse(f"<{characters}/>", True)
    except expat.ExpatError:
        return False
    return True


def is_ncname(characters: str) -> bool:
    """Whether the characters are an XML name without a colon."""
    return ":" not in characters and is_name(characters)


def is_nmtoken(characters: str) -> bool:
    """Whether the characters could stand within an XML name."""
    return bool(NMTOKEN.fullmatch(characters)) and is_name("_" + characters)
