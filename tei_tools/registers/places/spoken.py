"""Spoken: a place as a text speaks of it, and the places that it may mean."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tei_tools.document.text import Text
from tei_tools.registers.places.areas import areas_after, is_area_of_another, lies_in, parted
from tei_tools.registers.places.gazetteer import Named, Place, places
from tei_tools.registers.places.spelling import LONGEST
from tei_tools.registers.places.wording import (
    CODES,
    GENERIC,
    has_article,
    kind_beside,
    kind_of,
    takes_article,
)

MANY = 50
"""Mentions of one place that are looked at."""

CALLED = frozenset(("town", "county", "state", "country", "island"))
"""Kinds whose word asks for "the": the Isle of Wight, the State of New York."""

NATURAL = frozenset(("water", "height", "land"))
"""Kinds of which a name tells, and after which no state is called."""

_ARTICLE = re.compile(r"(?i)the\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is called so in a text: its candidates, and whether an area is said with it.

    `known` tells that the area said after the name has such a place, and only those of it are
    candidates; `astray` that it has none.
    """

    id: str
    names: tuple[str, ...]
    mentions: int
    candidates: tuple[Named, ...]
    known: bool = False
    astray: bool = False


def spoken(
    identifier: str, names: Sequence[str], where: Sequence[tuple[int, int]], text: Text
) -> Spoken:
    """What a text speaks of under these names, at these stretches."""
    seen = where[:MANY]
    kind = _common((kind_beside(text, *one) for one in seen), len(seen))
    articled = sum(has_article(text, *one) for one in seen) * 2 > len(seen)
    found = _as_area(_candidates(names, kind, articled), seen, text)
    said = [areas for one in seen if (areas := areas_after(text, *one))]
    known = [_within(found, areas) for areas in said]
    agreed = {some for some in known if some}
    if len(agreed) == 1:
        return Spoken(identifier, tuple(names), len(where), agreed.pop(), known=True)
    if len(agreed) > 1:
        found = ()
    astray = bool(said) and all(one.code != "PCLI" for areas in said for one in areas)
    return Spoken(identifier, tuple(names), len(where), found, astray=astray)


def _as_area(
    found: tuple[Named, ...], seen: Sequence[tuple[int, int]], text: Text
) -> tuple[Named, ...]:
    """The states of the name alone, where most mentions stand behind a place of theirs."""
    areas = [one for one in found if one.own and one.place.code == "ADM1"]
    if not areas or len(areas) == len(found):
        return found
    behind = sum(
        any(is_area_of_another(text, start, area.place) for area in areas) for start, _ in seen
    )
    return tuple(areas) if behind * 2 > len(seen) else found


def _common(kinds: Iterable[str], count: int) -> str:
    """The kind that at least a third of the mentions are given; "" for none."""
    told = Counter(filter(None, kinds)).most_common(1)
    return told[0][0] if told and told[0][1] * 3 >= count else ""


def _candidates(names: Sequence[str], kind: str, articled: bool) -> tuple[Named, ...]:
    """The places that bear one of the names and are of the kind that is told."""
    found: dict[str, Named] = {}
    for name in names:
        plain = _ARTICLE.sub("", parted(name)[0].strip(), count=1)
        for one in _called(plain, kind):
            known = found.get(one.place.number or one.place.name)
            if known is None or (one.own and not known.own):
                found[one.place.number or one.place.name] = one
    if articled and not any(kind_of(name)[0] in CALLED for name in names):
        return tuple(one for one in found.values() if takes_article(one))
    return tuple(found.values())


def _called(name: str, kind: str) -> Sequence[Named]:
    if len(name) > LONGEST or name.lower() in GENERIC or not name[:1].isalpha():
        return ()
    inner, bare = kind_of(name)
    whole = places(name)
    if inner == "built":
        return _of_kind([one for one in whole if one.own and one.place.population >= 100_000], kind)
    if inner and not whole and not bare[:1].isupper():
        return ()
    if inner and not whole:
        return _of_kind(places(bare), inner) if inner not in NATURAL else ()
    if inner in NATURAL:
        whole = tuple(one for one in whole if not one.place.code.startswith("ADM"))
    return _of_kind(whole, kind)


def _of_kind(found: Sequence[Named], kind: str) -> Sequence[Named]:
    if not kind:
        return found
    return [one for one in found if CODES[kind].fullmatch(one.place.code)]


def _within(found: Sequence[Named], areas: Sequence[Place]) -> tuple[Named, ...]:
    """The candidate in one of the areas; of several a town before a county, then the greatest.

    Under a name of other times or tongues it is believed in a country, but in no smaller area.
    """
    inside = [
        one
        for one in found
        if any(lies_in(one.place, area) and (one.own or area.code == "PCLI") for area in areas)
    ]
    rank = sorted(inside, key=lambda one: (one.place.code[:3] == "ADM", -one.place.population))
    return tuple(rank[:1])
