"""GeoNames: places by name, by its web service searchJSON, which wants a user's name."""

from collections.abc import Mapping
from typing import Literal

from tei_tools.registers.authorities.answers import member, parts, text, texts
from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.client import Get, Trouble
from tei_tools.registers.authorities.numbers import Number, checked, numbers
from tei_tools.registers.authorities.point import point
from tei_tools.registers.register import Kind

SEARCH = "/searchJSON"
MOST = 10

SETTLEMENT = "P"
"""The feature class of cities and villages."""

WIKIDATA = "wkdt"
CODES = frozenset({WIKIDATA, "link", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr"})
"""What stands for a language where an alternate name is none: numbers, addresses, codes."""

TROUBLES: Mapping[int, Literal["busy", "pass", "end"]] = {
    10: "end",
    13: "busy",
    18: "end",
    19: "end",
    20: "end",
    22: "busy",
}
"""What its error codes mean: no such user, time-out, credits of the day, hour, week, overload."""

NOTHING = frozenset({11, 15})
"""Error codes that mean that nothing was found."""


def find(get: Get, name: str, kind: Kind, language: str) -> list[Candidate]:
    """The places that a search for the name gives."""
    del kind
    query = {"name": name, "maxRows": str(MOST), "style": "FULL", "lang": language}
    places = map(_candidate, parts(member(get(SEARCH, query), "geonames")))
    return list(filter(None, places))


def find_numbers(_get: Get, _known: list[Number], _language: str) -> list[Candidate]:
    """Nothing: GeoNames knows no numbers of others."""
    return []


def trouble(answer: object) -> Trouble | None:
    """What an answer says went wrong (GeoNames Webservice Exception)."""
    status = member(answer, "status")
    code = member(status, "value")
    if status is None or (isinstance(code, int) and code in NOTHING):
        return None
    words = text(member(status, "message"))[:200].rstrip(".")
    kind = TROUBLES.get(code, "pass") if isinstance(code, int) else "pass"
    return Trouble(kind, f"answered: {words or code}")


def _candidate(place: object) -> Candidate | None:
    number, name = text(member(place, "geonameId")), text(member(place, "name"))
    if not name or not checked("geonames", number):
        return None
    others = parts(member(place, "alternateNames"))
    spoken = [member(one, "name") for one in others if member(one, "lang") not in CODES]
    items = [text(member(one, "name")) for one in others if member(one, "lang") == WIKIDATA]
    told = (member(place, one) for one in ("fcodeName", "adminName1", "countryName"))
    return Candidate(
        number,
        name,
        tuple(one for one in texts([member(place, "toponymName"), *spoken]) if one != name),
        frozenset({"place"}),
        ", ".join(texts(list(told))),
        point=point(member(place, "lat"), member(place, "lng")),
        numbers=numbers(("wikidata", one) for one in items),
        is_settlement=member(place, "fcl") == SETTLEMENT,
    )
