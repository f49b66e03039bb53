"""Numbers: how authorities call somebody, however an `<idno>` or a pointer writes it."""

import re
from collections.abc import Iterable, Mapping

Number = tuple[str, str]
"""The name of an authority, such as "gnd", and its number for somebody."""

TYPES: Mapping[str, str] = {
    "wikidata": "Wikidata",
    "viaf": "VIAF",
    "gnd": "GND",
    "geonames": "GeoNames",
}
"""The authorities, and @type of the `<idno>` that holds a number of each."""

PAGES: Mapping[str, str] = {
    "wikidata": "https://www.wikidata.org/wiki/",
    "viaf": "https://viaf.org/viaf/",
    "gnd": "https://d-nb.info/gnd/",
    "geonames": "https://www.geonames.org/",
}
"""Where the page of a number stands."""

FORMS: Mapping[str, re.Pattern[str]] = {
    "wikidata": re.compile(r"Q[1-9][0-9]{0,11}"),
    "viaf": re.compile(r"[1-9][0-9]{0,23}"),
    "gnd": re.compile(r"[0-9]{2,11}-?[0-9X]"),
    "geonames": re.compile(r"[1-9][0-9]{0,9}"),
}
"""What a number of each authority looks like."""

NAMES: Mapping[str, str] = {
    **{name: name for name in TYPES},
    "wd": "wikidata",
    "pnd": "gnd",
    "gkd": "gnd",
    "d-nb": "gnd",
    "geoname": "geonames",
}
"""What @type calls the authorities, case aside."""

_PAGE = re.compile(
    r"https?://(?:www\.|sws\.)?"
    r"(wikidata|viaf|d-nb|lobid|geonames)\.(?:org|info)/(?:(?:wiki|entity|viaf|gnd)/)?"
    r"([0-9A-Z-]{1,24})(?:[/?#.].*)?",
    re.DOTALL,
)
_HOSTS = {"d-nb": "gnd", "lobid": "gnd"}


def authority_number(kind: str, value: str) -> Number | None:
    """The number that an `<idno>` of @type `kind` holds, as it is or as an address, or None."""
    value = value.strip()
    if found := _PAGE.fullmatch(value[:200]):
        return checked(_HOSTS.get(found[1], found[1]), found[2])
    return checked(NAMES.get(kind.strip().lower(), ""), value)


def checked(authority: str, value: str) -> Number | None:
    """A number of an authority where it looks like one, or None."""
    form = FORMS.get(authority)
    return (authority, value) if form and form.fullmatch(value) else None


def numbers(found: Iterable[tuple[str, str]]) -> frozenset[Number]:
    """The numbers that pairs of (type, value) hold."""
    return frozenset(filter(None, (authority_number(*one) for one in found)))
