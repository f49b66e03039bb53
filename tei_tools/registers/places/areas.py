"""Areas: the countries, states and counties that are said after a name ("Paris, Texas")."""

import re
from collections.abc import Iterator, Mapping

from tei_tools.document.text import Text
from tei_tools.registers.places.gazetteer import Place, places
from tei_tools.registers.places.spelling import spelling

REACH = 40
"""Characters after a name in which its area may be said."""

SHORT: Mapping[str, str] = {
    "ala": "Alabama", "ariz": "Arizona", "ark": "Arkansas", "cal": "California",
    "calif": "California", "colo": "Colorado", "conn": "Connecticut", "ct": "Connecticut",
    "del": "Delaware", "fla": "Florida", "ga": "Georgia", "ill": "Illinois", "ind": "Indiana",
    "kan": "Kansas", "kans": "Kansas", "ky": "Kentucky", "la": "Louisiana", "mass": "Massachusetts",
    "md": "Maryland", "mich": "Michigan", "minn": "Minnesota", "miss": "Mississippi",
    "mo": "Missouri", "mont": "Montana", "nc": "North Carolina", "neb": "Nebraska",
    "nebr": "Nebraska", "nev": "Nevada", "nh": "New Hampshire", "nj": "New Jersey",
    "nm": "New Mexico", "ny": "New York", "oh": "Ohio", "okla": "Oklahoma", "ont": "Ontario",
    "ore": "Oregon", "oreg": "Oregon", "pa": "Pennsylvania", "penn": "Pennsylvania",
    "penna": "Pennsylvania", "que": "Quebec", "ri": "Rhode Island", "sc": "South Carolina",
    "sd": "South Dakota", "tenn": "Tennessee", "tex": "Texas", "tx": "Texas", "va": "Virginia",
    "vt": "Vermont", "wash": "Washington", "wis": "Wisconsin", "wisc": "Wisconsin",
    "wva": "West Virginia", "wyo": "Wyoming", "ca": "California", "fl": "Florida", "eng": "England",
    "ire": "Ireland", "nsw": "New South Wales", "nz": "New Zealand",
}  # fmt: skip
"""States and countries as addresses write them, by their spelling."""

INITIALS = frozenset("dc nc nh nj nm ny ri sc sd wva nsw nz".split())
"""Those that are initials: other letters with stops are degrees (M.A., M.D.)."""

_DEGREE = re.compile(r"(?:\w{1,2}\.\s?){2}")
_POSTAL = frozenset(
    "CA CT Ct FL Ga GA Ia Ky KY La LA MO Mo MD Md OH PA Pa TX VA Va VT Vt UK US USA U.S. U.K. NZ"
    " Ga. Ky. La. Mo. Md. Pa. Va. Vt. Ct. Ca Ca.".split()
)
_AREA_CODES = ("PCLI", "ADM1", "ADM2")
_FOLLOWING = re.compile(
    r"\s*(?:,|\(|,?\s+in(?:\s+the)?(?=\s))\s*(?:(?:the\s+)?(?:[Ss]tate|[Cc]ounty|Co\.)\s+(?:of\s+)?)?"
    r"([A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2})"
)
_PRECEDING = re.compile(r"((?:[A-Z][\w.'’-]*\s){0,2}[A-Z][\w.'’-]*),\s\Z")


def areas_after(text: Text, start: int, end: int) -> tuple[Place, ...]:
    """The areas that are said right after a name, or within it, behind its comma."""
    _, inner = parted(text.content[start:end])
    if inner:
        return areas(inner)
    found = _FOLLOWING.match(text.content, end, end + REACH)
    if found is None or "\n\n" in found[0]:
        return ()
    words = found[1].split()
    for count in range(len(words), 0, -1):
        if some := areas(" ".join(words[:count])):
            return some
    return ()


def is_area_of_another(text: Text, start: int, area: Place) -> bool:
    """Whether a name stands behind that of a place in the area: "Buffalo, New York"."""
    found = _PRECEDING.search(text.content, max(0, start - REACH), start)
    if found is None:
        return False
    words = found[1].split()
    return any(
        one.own and lies_in(one.place, area)
        for first in range(len(words))
        for one in places(" ".join(words[first:]))
    )


def areas(name: str) -> tuple[Place, ...]:
    """The countries, states and counties that are called so, or so in an address."""
    key = spelling(name)
    if not key:
        return ()
    if (_DEGREE.match(name) or len(key) < 3) and key not in INITIALS and name not in _POSTAL:
        return ()
    known = places(SHORT[key] if _is_short(name) else name)
    return tuple(one.place for one in known if one.place.code in _AREA_CODES and one.place.number)


def parted(name: str) -> tuple[str, str]:
    """A name and the area within it: "Orlando, Fla." and "Schenectady N.Y." have one."""
    head, comma, area = name.partition(",")
    if comma:
        return head, area.strip()
    head, _, last = name.rpartition(" ")
    return (head, last) if head and _is_short(last) else (name, "")


def _is_short(name: str) -> bool:
    key = spelling(name)
    return key in SHORT and (name.endswith(".") or name in _POSTAL or key in INITIALS)


def lies_in(place: Place, area: Place) -> bool:
    """Whether a place lies in a country, state or county other than itself."""
    if place.country != area.country or place.number == area.number:
        return False
    return area.code == "PCLI" or f"{place.division}.".startswith(f"{area.division}.")


def divisions_of(place: Place) -> Iterator[str]:
    """The keys of the areas in which a place lies, the widest first."""
    yield place.country
    parts = place.division.split(".") if place.division else []
    for end in range(1, len(parts) + 1):
        yield ".".join((place.country, *parts[:end]))
