"""GND: the authority file of the German-speaking libraries, by the API of lobid-gnd."""

import re
from collections.abc import Mapping

from tei_tools.registers.authorities.answers import member, parts, text, texts
from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.client import Get
from tei_tools.registers.authorities.numbers import PAGES, Number, checked, numbers
from tei_tools.registers.authorities.point import Point, point
from tei_tools.registers.authorities.years import Years, years
from tei_tools.registers.register import Kind

SEARCH = "/gnd/search"
MOST = 12

TYPES: Mapping[str, Kind] = {
    "Person": "person",
    "CorporateBody": "org",
    "PlaceOrGeographicName": "place",
}
"""What the GND calls the kinds."""

NOT_ONE = frozenset({"UndifferentiatedPerson", "Family"})
"""Records that stand for several persons of one name, or for a family."""

ELSEWHERE: Mapping[str, str] = {
    "wikidata": "http://www.wikidata.org/entity/",
    "viaf": "http://viaf.org/viaf/",
    "geonames": "https://sws.geonames.org/",
}
"""How sameAs of a record writes the numbers of others."""

_WORD = re.compile(r"[^\W_]+")
_POINT = re.compile(r"point ?\( ?([-+]?\d{1,3}(?:\.\d{1,9})?) ([-+]?\d{1,3}(?:\.\d{1,9})?) ?\)")


def find(get: Get, name: str, kind: Kind, language: str) -> list[Candidate]:
    """The records whose name or variant has all words of the name."""
    del language
    words = " AND ".join(f'"{word}"' for word in _WORD.findall(name)[:12])
    type_ = next(one for one, kinds in TYPES.items() if kinds == kind)
    query = f"preferredName:({words}) OR variantName:({words})"
    return _records(get, query, f"type:{type_}")


def find_numbers(get: Get, known: list[Number], language: str) -> list[Candidate]:
    """The records that say that they are the same as one of the numbers of others."""
    del language
    pages = [f'sameAs.id:"{ELSEWHERE[one]}{value}"' for one, value in known if one in ELSEWHERE]
    return _records(get, " OR ".join(pages), "") if pages else []


def _records(get: Get, query: str, kind: str) -> list[Candidate]:
    asked = {"q": query, "filter": kind, "size": str(MOST), "format": "json"}
    answer = get(SEARCH, {name: value for name, value in asked.items() if value})
    return list(filter(None, map(_candidate, parts(member(answer, "member")))))


def _candidate(record: object) -> Candidate | None:
    number, name = text(member(record, "gndIdentifier")), text(member(record, "preferredName"))
    types = set(texts(member(record, "type")))
    kinds = frozenset(kind for one, kind in TYPES.items() if one in types)
    if not name or not kinds or types & NOT_ONE or not checked("gnd", number):
        return None
    same = [text(member(one, "id")) for one in parts(member(record, "sameAs"))]
    return Candidate(
        number,
        name,
        tuple(texts(member(record, "variantName"))),
        kinds,
        _description(record),
        _years(record, "dateOfBirth"),
        _years(record, "dateOfDeath"),
        _point(record),
        numbers(("", one) for one in same if not one.startswith(PAGES["gnd"])),
    )


def _description(record: object) -> str:
    """Occupations, or else the words about a life or a place."""
    occupations = [member(one, "label") for one in parts(member(record, "professionOrOccupation"))]
    told = texts(occupations)[:3] or [
        *texts(member(record, "biographicalOrHistoricalInformation")),
        *texts(member(record, "definition")),
    ]
    return ", ".join(told)[:200]


def _years(record: object, name: str) -> Years | None:
    told = [one for date in texts(member(record, name)) if (one := years(date))]
    if not told:
        return None
    return Years(min(one.earliest for one in told), max(one.latest for one in told))


def _point(record: object) -> Point | None:
    """The point of "Point ( +008.684166 +050.115277 )": longitude and then latitude."""
    for geometry in parts(member(record, "hasGeometry")):
        for told in texts(member(geometry, "asWKT")):
            if found := _POINT.fullmatch(told.lower()):
                return point(found[2], found[1])
    return None
