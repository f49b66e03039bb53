"""Choosing: which place of the gazetteer a text means, or none.

A name is held against the others of its text: how great each place of that name is, how many of
the other places are in its country, its county and near it. A small place is believed only in
such company, and none where two are as likely. (Compare Leidner, Toponym Resolution in Text,
2007, on size, containment and spatial minimality.)
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tei_tools.annotators.names.known import FORENAMES
from tei_tools.registers.places.company import Company, distance
from tei_tools.registers.places.gazetteer import Named, Place
from tei_tools.registers.places.spelling import spelling
from tei_tools.registers.places.spoken import Spoken

MARGIN = 0.6
"""How much greater the best place must be than the next: powers of ten of inhabitants."""

CLEAR = 1.5
"""The same from which on there is no doubt."""

ALONE, NAMESAKE = 1.0, 1.7
"""The same for a place that nothing else in the text speaks for, and where it has its name from
a town of the British Isles that may be meant: Perth, Christchurch."""

FAMOUS, UNIQUE, GREAT, LIKELY, MIDDLING, SMALL = 5.7, 5.0, 4.9, 4.7, 4.3, 3.7
"""Powers of ten of inhabitants from which on less company is asked for."""

INITIALS = 2
"""Letters of a name that could be anything: "D.C."."""

ROUNDS = 4

OLD, NEW = frozenset(("GB", "IE")), frozenset("AU CA JM NZ US ZA".split())

_WORTH: Mapping[str, float] = {
    "PCLI": 1.0, "PPLC": 1.3, "PPLA": 0.2, "ADM1": -0.3, "ADM2": -0.8, "PPLX": -1.0,
}  # fmt: skip
_FEATURE, _LACKING, _OTHER_NAME = 9.0, 9.0, -1.0
_FORENAMES = frozenset(one.casefold() for one in FORENAMES)


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that is meant, and how sure that is (TEI P5, teidata.certainty)."""

    place: Place
    certainty: Literal["high", "medium"]


@dataclass(frozen=True, slots=True)
class _Weighed:
    named: Named
    weight: float


def choose(
    spoken: Sequence[Spoken], *, persons: Collection[str] = (), is_tale: bool = False
) -> dict[str, Choice]:
    """The choice for each of the ids of what is spoken of that can be told.

    `persons` are words that name persons in the text, in lower case; in a tale, where places
    may be made up, small ones are not believed.
    """
    judge = _Judge(persons, is_tale)
    company = Company({}, begun=False)
    chosen: dict[str, Choice] = {}
    for _ in range(ROUNDS):
        made = {one.id: choice for one in spoken if (choice := judge.choice(one, company))}
        if made == chosen:
            break
        chosen = made
        company = Company({name: choice.place for name, choice in made.items()})
    return {name: choice for name, choice in chosen.items() if choice.place.number}


def greatness(named: Named) -> float:
    """How much a place is spoken of, in powers of ten of inhabitants."""
    place = named.place
    if not place.number:
        return _LACKING
    if not place.code.startswith(("PPL", "ADM", "PCL", "STL")):
        return _FEATURE
    people = math.log10(max(place.population, 500 if place.code != "PCLI" else 10**6))
    return people + (_WORTH.get(place.code, 0.0) if named.own else _OTHER_NAME)


class _Judge:
    def __init__(self, persons: Collection[str], is_tale: bool) -> None:
        self._persons = persons
        self._is_tale = is_tale

    def choice(self, one: Spoken, company: Company) -> Choice | None:
        """The place that is meant, in this company; None where that is not sure."""
        weighed = sorted(
            self._weighed(one, company), key=lambda found: (-found.weight, found.named.place.number)
        )
        if not weighed:
            return None
        best = _most_usual(weighed)
        margin = best.weight - max(
            (other.weight for other in weighed if _is_rival(other.named.place, best.named.place)),
            default=-math.inf,
        )
        if one.known:
            return Choice(best.named.place, "high")
        if margin < self._least(best.named.place, one, company):
            return None
        if company.begun:
            is_fit = self._is_believed(best.named, one, company, margin)
        else:
            is_fit = self._is_likely(best.named, one)
        if not is_fit:
            return None
        return Choice(best.named.place, "high" if margin >= CLEAR else "medium")

    def _weighed(self, one: Spoken, company: Company) -> Iterator[_Weighed]:
        for named in one.candidates:
            near = company.neighbours(named.place, one.id)
            weight = greatness(named) + 2.0 * company.share(named.place, one.id)
            weight += near / (near + 1) + min(1, company.areas(named.place, one.id))
            yield _Weighed(named, weight)

    def _least(self, place: Place, one: Spoken, company: Company) -> float:
        """The margin that is asked for."""
        speaks = company.share(place, one.id) >= 0.2 or company.areas(place, one.id)
        if speaks or company.neighbours(place, one.id):
            return MARGIN
        is_namesake = place.country in NEW and any(
            other.own and other.place.country in OLD and other.place.population >= 8_000
            for other in one.candidates
        )
        return NAMESAKE if is_namesake else ALONE

    def _is_likely(self, named: Named, one: Spoken) -> bool:
        """Whether a place may be company for others before anything else is known."""
        if one.astray or self._may_be_person(one):
            return False
        countries = {other.place.country for other in one.candidates}
        is_only_there = len(countries) == 1 and not self._is_tale
        return greatness(named) >= (SMALL if is_only_there else LIKELY)

    def _is_believed(self, named: Named, one: Spoken, company: Company, margin: float) -> bool:
        """Whether the company suffices for a place of this size."""
        place, great = named.place, greatness(named)
        if not place.number or great >= _FEATURE:
            return True
        share = company.share(place, one.id)
        near = company.neighbours(place, one.id) + company.areas(place, one.id)
        if self._may_be_person(one):
            return great >= FAMOUS and (share >= 0.3 or near > 0)
        if place.code == "PCLI":
            return True
        if all(len(spelling(name)) <= INITIALS for name in one.names):
            return share >= 0.3
        if one.astray and place.code.startswith("PPL"):
            return great >= FAMOUS + 0.5
        if place.code == "PPLX":
            return not self._is_tale and company.neighbours(place, one.id, 25.0) > 0
        if great >= FAMOUS:
            return True
        if great >= GREAT:
            is_alone = margin >= 2 * ALONE and great >= UNIQUE and not self._is_tale
            return share > 0 or near > 0 or is_alone
        if not named.own:
            return False
        if place.code.startswith("ADM"):
            return share >= 0.2 or near > 0
        if self._is_tale:
            return False
        if great >= MIDDLING:
            return near > 0 or share >= 0.5
        return great >= SMALL and near >= 2 and share >= 0.3

    def _may_be_person(self, one: Spoken) -> bool:
        words = [name.casefold() for name in one.names]
        return any(word in self._persons or word in _FORENAMES for word in words)


def _most_usual(weighed: Sequence[_Weighed]) -> _Weighed:
    """The heaviest; of a town and the area round it that bears its name, the town."""
    best = weighed[0]
    if not best.named.place.code.startswith("ADM"):
        return best
    for other in weighed[1:]:
        town = other.named.place
        usual = town.code.startswith("PPL") and (other.named.own or town.code == "PPLC")
        if usual and not _is_rival(town, best.named.place):
            return other
    return best


SAME = 60.0
"""Kilometres within which a town and an area of one name are one in most sentences."""


def _is_rival(one: Place, other: Place) -> bool:
    """Whether it matters which of the two is meant."""
    if one.number == other.number:
        return False
    if one.country != other.country:
        return True
    wide, narrow = sorted(
        (one, other), key=lambda place: (_RANK.get(place.code, 3), place.division)
    )
    if wide.code == "PCLI":
        return False
    holds = f"{narrow.division}.".startswith(f"{wide.division}.")
    return not (wide.code in _RANK and holds) and distance(one, other) > SAME


_RANK = {"PCLI": 0, "ADM1": 1, "ADM2": 2}
