"""Wikidata: items by their labels and aliases, by the API of MediaWiki (wbsearchentities,
wbgetentities, list=search) and the JSON of Wikibase's data model.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from tei_tools.registers.authorities.answers import member, parts, text, texts
from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.client import Get, Trouble
from tei_tools.registers.authorities.numbers import checked, numbers
from tei_tools.registers.authorities.point import Point, point
from tei_tools.registers.authorities.years import Years, years
from tei_tools.registers.register import Kind

API = "/w/api.php"
MOST = 8
"""Items that are looked at for one name."""

PERSONS = frozenset({"Q5", "Q15632617", "Q95074", "Q20643955", "Q4271324", "Q22989102"})
"""Human, fictional human, character, human of the Bible, of myth, Greek deity (values of P31)."""

OF_PLACES = frozenset({"P625", "P1566"})
"""Properties that only what stands on a map has: coordinates, GeoNames ID."""

OF_ORGANISATIONS = frozenset(
    """P112 P127 P159 P169 P241 P355 P452 P488 P571 P576 P749 P1037 P1128 P1454 P3320""".split()
)
"""Founder, owner, headquarters, chief executive, military branch, subsidiary, industry, chair,
inception, dissolution, parent, director, employees, legal form, board member: properties of bodies,
though works have some of them too.
"""

NO_ENTITIES = frozenset({"Q4167410", "Q4167836", "Q101352", "Q202444", "Q13406463"})
"""Disambiguation page, category, family name, given name, list (values of P31)."""

NUMBERS: Mapping[str, str] = {"P214": "viaf", "P227": "gnd", "P1566": "geonames"}
"""The properties that hold numbers of other authorities."""

PRECISE: Mapping[int, int] = {7: 100, 8: 10, 9: 0, 10: 0, 11: 0}
"""Precisions of a time from century to day, and the years by which it may be out."""


def find(get: Get, name: str, kind: Kind, language: str) -> list[Candidate]:
    """The items that a search for the name gives, as candidates."""
    del kind  # the search knows no kinds; what an item is stands in the item
    query = {
        "action": "wbsearchentities",
        "search": name,
        "language": language,
        "uselang": language,
        "type": "item",
        "limit": str(MOST),
        "format": "json",
    }
    hits = parts(member(get(API, query), "search"))
    return _items(get, [text(member(one, "id")) for one in hits], language)


def find_numbers(get: Get, known: list[tuple[str, str]], language: str) -> list[Candidate]:
    """The items that have one of the numbers of other authorities."""
    properties = {authority: name for name, authority in NUMBERS.items()}
    wanted = [f"{properties[one]}={value}" for one, value in known if one in properties]
    if not wanted:
        return []
    query = {
        "action": "query",
        "list": "search",
        "srsearch": f"haswbstatement:{'|'.join(wanted)}",
        "srlimit": str(MOST),
        "format": "json",
    }
    hits = parts(member(get(API, query), "query", "search"))
    return _items(get, [text(member(one, "title")) for one in hits], language)


def trouble(answer: object) -> Trouble | None:
    """What an answer says went wrong (MediaWiki's API: Errors and warnings)."""
    error = member(answer, "error")
    if error is None:
        return None
    code, words = text(member(error, "code")), text(member(error, "info"))[:200].rstrip(".")
    kind: Literal["busy", "pass"] = "busy" if code in ("maxlag", "ratelimited") else "pass"
    return Trouble(kind, f"answered: {words or code}")


def _items(get: Get, found: list[str], language: str) -> list[Candidate]:
    """The items of those ids, in that order, as far as they are what a name can mean."""
    ids = [one for one in found if checked("wikidata", one)][:MOST]
    if not ids:
        return []
    query = {
        "action": "wbgetentities",
        "ids": "|".join(ids),
        "props": "labels|aliases|descriptions|claims",
        "languages": "|".join(dict.fromkeys((language, "en", "mul"))),
        "languagefallback": "1",
        "format": "json",
    }
    items = member(get(API, query), "entities")
    return [one for name in ids if (one := _candidate(name, member(items, name), language))]


def _candidate(number: str, item: object, language: str) -> Candidate | None:
    languages = dict.fromkeys((language, "en", "mul"))
    labels = texts([member(item, "labels", one, "value") for one in languages])
    aliases = [
        member(alias, "value") for one in languages for alias in parts(member(item, "aliases", one))
    ]
    names = list(dict.fromkeys((*labels, *texts(aliases))))
    if not names:
        return None
    told = texts([member(item, "descriptions", one, "value") for one in languages])
    return Candidate(
        number,
        names[0],
        tuple(names[1:]),
        _kinds(item),
        told[0] if told else "",
        _years(item, "P569"),
        _years(item, "P570"),
        _point(item),
        numbers(
            (authority, value)
            for name, authority in NUMBERS.items()
            for value in texts(list(_values(item, name)))
        ),
    )


def _kinds(item: object) -> frozenset[Kind]:
    """What an item can be: a person is nothing else, a university is a place too."""
    classes = {text(member(one, "id")) for one in _values(item, "P31")}
    if classes & NO_ENTITIES:
        return frozenset()
    if classes & PERSONS:
        return frozenset({"person"})
    claims = member(item, "claims")
    has = frozenset(claims) if isinstance(claims, dict) else frozenset()
    found: set[Kind] = set()
    if has & OF_PLACES:
        found.add("place")
    if has & OF_ORGANISATIONS:
        found.add("org")
    return frozenset(found)


def _values(item: object, name: str) -> Iterator[object]:
    """The values of a property; those of rank "deprecated" are known to be wrong."""
    for claim in parts(member(item, "claims", name)):
        if member(claim, "rank") != "deprecated":
            value = member(claim, "mainsnak", "datavalue", "value")
            if value is not None:
                yield value


def _years(item: object, name: str) -> Years | None:
    """The years of a time; where several stand that differ, the span of them all."""
    told = [one for value in _values(item, name) if (one := _year(value))]
    if not told:
        return None
    return Years(min(one.earliest for one in told), max(one.latest for one in told))


def _year(value: object) -> Years | None:
    precision = member(value, "precision")
    margin = PRECISE.get(precision) if isinstance(precision, int) else None
    year = years(text(member(value, "time")))
    if margin is None or year is None:
        return None
    return Years(year.earliest - margin, year.latest + margin)


def _point(item: object) -> Point | None:
    found = (
        point(member(one, "latitude"), member(one, "longitude")) for one in _values(item, "P625")
    )
    return next((one for one in found if one), None)
