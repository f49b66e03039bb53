"""Wording: what the words of a name and round it tell of the kind of its place."""

import re
from collections.abc import Mapping

from tei_tools.document.text import Text
from tei_tools.registers.places.gazetteer import Named

BEFORE = 24
AFTER = 48
"""Characters round a name that are looked at."""

KINDS: Mapping[str, str] = {
    **dict.fromkeys("river rivers stream brook creek falls canal canals".split(), "water"),
    **dict.fromkeys("río rio rivière fleuve fiume fluß fluss lago lac laguna mar".split(), "water"),
    **dict.fromkeys("lake loch lough sea ocean bay gulf channel strait straits".split(), "water"),
    **dict.fromkeys("mount mt mountain mountains hill hills peak range".split(), "height"),
    **dict.fromkeys("sierra cerro monte berg".split(), "height"),
    **dict.fromkeys("valley desert forest cape point cabo valle".split(), "land"),
    **dict.fromkeys("isle island islands isles isla islas île isola insel".split(), "island"),
    **dict.fromkeys("county co shire".split(), "county"),
    **dict.fromkeys("state province territory principality duchy provincia".split(), "state"),
    **dict.fromkeys("kingdom republic empire reino royaume".split(), "country"),
    **dict.fromkeys("eastern western northern southern upper lower central".split(), "region"),
    **dict.fromkeys("city town village borough port parish ciudad ville stadt".split(), "town"),
    **dict.fromkeys(
        """street st road rd lane square avenue ave terrace row place crescent alley court mews
        gardens park common green wood woods field fields meadow meadows farm copse plantation
        house hall lodge cottage inn tavern hotel villa mansion manor castle palace abbey priory
        church chapel cathedral college school university academy hospital prison gaol theatre
        theater museum library station bridge mill mills market gate tower wharf dock docks barracks
        fort factory office club building hut camp""".split(),
        "built",
    ),
}
"""Words beside a name, and what they make of it."""

CODES: Mapping[str, re.Pattern[str]] = {
    "water": re.compile(r"SEA|GULF|BAY|OCN|STRT|BGHT|CHN|STM|LK"),
    "height": re.compile(r"MTS?"),
    "land": re.compile(r"RGN|PEN|CAPE|DSRT"),
    "island": re.compile(r"ISLS?|ADM[12]|PCLI"),
    "county": re.compile(r"ADM[12]"),
    "state": re.compile(r"ADM1|PCLI"),
    "country": re.compile(r"PCLI|ADM1"),
    "region": re.compile(r"PCLI|ADM[12]|RGN|CONT"),
    "town": re.compile(r"PPL\w*"),
    "town or country": re.compile(r"PPL\w*|PCLI"),
    "built": re.compile(r"(?!)"),
}
"""The feature codes that each of them may have."""

GENERIC = frozenset(
    """bay borough bridge camp cape capital castle church city coast college colony continent
    corner country county court cross district east empire farm ford fort forest garden green
    group hall harbour harbor heaven hell hill hook house interior island isle kingdom lake land
    lord mill mission mount mountain nation newtown north ocean orchard orient park parish place
    plain point port province republic river road sea south spring square state station strand
    street temple territory town union university valley village ville west wood world
    northwest southwest northeast southeast home paradise""".split()
)
"""Words that are places somewhere, and mean none of them."""

_BESIDE: Mapping[str, str] = {"town": "town or country"}
"""What a word means that is no part of the name: the city of Greece is Athens."""

_ELSEWHERE = frozenset(("st", "point", "mill", "range", "mar"))
"""Words of a kind that before a name are mostly something else."""

_WITH_ARTICLE = frozenset("AE AR BS GB LB MV NL PH SD UA US YE".split())
"""Countries that are said with "the", or once were."""

_OF = r"(?:\s+(?:of(?:\s+the)?|de(?:\s+la|\s+las|\s+los)?|del|du|des|di|della|von))?"
_WORD_BEFORE = re.compile(rf"\b([^\W\d_]{{2,14}})\.?{_OF}\s+\Z")
_WORD_AFTER = re.compile(r"(?:\s+|-)([^\W\d_]{2,14})\b")
_THE = re.compile(r"\b[Tt]he\s+\Z")
_HEAD = re.compile(rf"(?i)(?:the\s+)?([^\W\d_]{{2,14}})\.?{_OF}\s+(\S.*)")
_TAIL = re.compile(r"(\S.*)\s+([^\W\d_]{2,14})\.?")
_PLURAL = re.compile(r"(?i)united |^the |.*(?:islands|states|netherlands|philippines|indies)\b")


def kind_of(name: str) -> tuple[str, str]:
    """What a name's first or last word makes of it, and the name without that word."""
    tail = _TAIL.fullmatch(name)
    if tail and (kind := KINDS.get(tail[2].lower(), "")) not in ("", "region"):
        return kind, tail[1]
    head = _HEAD.fullmatch(name)
    head_kind = KINDS.get(head[1].lower(), "") if head else ""
    if head and head[1].lower() != "st" and (kind := head_kind) not in ("", "region"):
        return kind, head[2]
    return "", name


def kind_beside(text: Text, start: int, end: int) -> str:
    """What the words before and after a name make of it: "county" in "the county of Cork"."""
    after = _WORD_AFTER.match(text.content, end, end + AFTER)
    if after and (kind := KINDS.get(after[1].lower(), "")) not in ("", "region"):
        beside = text.content[end : after.start(1)]
        capital = after[1][0].isupper()
        is_said = "\n" not in beside and (capital or kind != "built")
        return _BESIDE.get(kind, kind) if is_said else ""
    before = _WORD_BEFORE.search(text.content, max(0, start - BEFORE), start)
    word = before[1].lower() if before else ""
    kind = "" if word in _ELSEWHERE else KINDS.get(word, "")
    return "" if kind == "built" else _BESIDE.get(kind, kind)


def has_article(text: Text, start: int, end: int) -> bool:
    """Whether a name is said with "the" and stands for itself: "the Ohio", not "the Ohio men"."""
    inside = text.content[start : start + 4].lower() == "the "
    if not inside and not _THE.search(text.content, max(0, start - 8), start):
        return False
    after = _WORD_AFTER.match(text.content, end, end + AFTER)
    return after is None or after[1] in _GOING_ON


_GOING_ON = frozenset(
    """and or is was were are had has have to in on at by from for with of as but which that where
    near above below into the a an it we he she they I will would may can could should there when
    while before after until so than then not being flows runs rises""".split()
)
"""Words that begin something new after a name."""


def takes_article(named: Named) -> bool:
    """Whether a place may be said with "the"."""
    place = named.place
    if place.code == "PCLI" and place.country in _WITH_ARTICLE:
        return True
    is_settled = place.code.startswith(("PPL", "ADM", "PCL"))
    return not is_settled or _PLURAL.match(place.name) is not None
