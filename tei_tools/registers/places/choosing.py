"""Choosing: which place of the gazetteer a text means, or none.

A name is held against the others of its text: how great each place of that name is, how many of
the other places are in its country, its county and near it. A small place is believed only in
such company, and none where two are as likely. (Compare Leidner, Toponym Resolution in Text,
2007, on size, containment and spatial minimality.)
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tei_tools.onomasticon.known import FORENAMES
from tei_tools.registers.places.belief import SMALL, SURE, WORTH, Evidence, is_believed
from tei_tools.registers.places.company import Company, distance
from tei_tools.registers.places.gazetteer import Named, Place
from tei_tools.registers.places.spoken import Spoken

MARGIN = 0.6
"""How much greater the best place must be than the next: powers of ten of inhabitants."""

CLEAR = 1.5
"""The same from which on there is no doubt."""

ALONE, NAMESAKE = 1.0, 2.0
"""The same for a place that nothing else in the text speaks for, and where it has its name from
a town of the British Isles that may be meant: Perth, Christchurch."""

LIKELIER = 0.4
"""The same for a place that, with others like it, is the company before anything is known."""

TOGETHER = 2
"""How many of those are asked for, in one country."""

LIKELY = 4.7
"""Powers of ten of inhabitants from which on a place is company before anything is known."""

SAME = 60.0
"""Kilometres within which a town and an area of one name are one in most sentences."""

CITY = 25.0
"""Kilometres from a town in which its quarters lie."""

ROUNDS = 4

COUNTY = 1.3
"""How much more than its people a county of the British Isles counts of which no town there has
the name: Kent, Cornwall, Norfolk."""

LARGE = 100_000
"""Inhabitants from which on a town called after such a county is as well known."""

COUNTRY, FROM_AFAR = 2.0, 0.5
"""What the share of a country counts; the same for a small town called after such a county."""

OLD, NEW = frozenset(("GB", "IE")), frozenset("AU CA JM NZ US ZA".split())

_OTHER_NAME = -1.0
_RANK = {"PCLI": 0, "ADM1": 1, "ADM2": 2}
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
    spoken: Sequence[Spoken],
    *,
    persons: Collection[str] = (),
    is_tale: bool = False,
    home: str = "",
) -> dict[str, Choice]:
    """The choice for each of the ids of what is spoken of that can be told.

    `persons` are the names of persons in the text, in lower case; in a tale, where places may be
    made up, small ones are not believed. `home` is the country in whose spelling it is written.
    """
    judge = _Judge(persons, is_tale)
    company = Company(_first(spoken, judge), home)
    chosen: dict[str, Choice] = {}
    for _ in range(ROUNDS):
        made = {one.id: choice for one in spoken if (choice := judge.choice(one, company))}
        if made == chosen:
            break
        company = Company({name: one.place for name, one in (chosen | made).items()}, home)
        chosen = made
    return {name: choice for name, choice in chosen.items() if choice.place.number}


def _first(spoken: Sequence[Spoken], judge: "_Judge") -> Mapping[str, Place]:
    """The company before anything is known: what is sure, or else what speaks for each other."""
    nobody = Company({}, begun=False)
    sure = {one.id: choice.place for one in spoken if (choice := judge.choice(one, nobody))}
    return sure or _agreed({one.id: judge.likeliest(one) for one in spoken})


def _agreed(likely: Mapping[str, Place | None]) -> Mapping[str, Place]:
    """Of places none of which is sure those of one country, where most are in it, and two."""
    countries = Counter(one.country for one in likely.values() if one is not None)
    country, count = countries.most_common(1)[0] if countries else ("", 0)
    if count < TOGETHER or count * 2 <= countries.total():
        return {}
    return {name: one for name, one in likely.items() if one is not None and one.country == country}


def greatness(named: Named) -> float:
    """How much a place is spoken of, in powers of ten of inhabitants."""
    place = named.place
    if not place.number or not place.code.startswith(("PPL", "ADM", "PCL", "STL")):
        return SURE
    people = math.log10(max(place.population, 500 if place.code != "PCLI" else 10**6))
    return people + (WORTH.get(place.code, 0.0) if named.own else _OTHER_NAME)


class _Judge:
    def __init__(self, persons: Collection[str], is_tale: bool) -> None:
        self._persons = persons
        self._surnames = frozenset(word for name in persons for word in _words(name))
        self._is_tale = is_tale

    def choice(self, one: Spoken, company: Company) -> Choice | None:
        """The place that is meant, in this company; None where that is not sure."""
        best, margin = self._best(one, company)
        if best is None:
            return None
        if one.known:
            return Choice(best.named.place, "high")
        if margin < _least(best.named.place, one, company):
            return None
        if not self._is_fit(best.named, one, company, margin):
            return None
        return Choice(best.named.place, "high" if margin >= CLEAR else "medium")

    def likeliest(self, one: Spoken) -> Place | None:
        """The place that is likelier than any other, though not by much; None where none is."""
        nobody = Company({}, begun=False)
        best, margin = self._best(one, nobody)
        if best is None or margin < LIKELIER or not self._is_likely(best.named, one):
            return None
        return best.named.place

    def _best(self, one: Spoken, company: Company) -> tuple[_Weighed | None, float]:
        """The heaviest of its candidates, and how much heavier it is than the next."""
        weighed = sorted(
            self._weighed(one, company), key=lambda found: (-found.weight, found.named.place.number)
        )
        if not weighed:
            return None, 0.0
        best = _most_usual(weighed)
        rivals = (one.weight for one in weighed if _is_rival(one.named.place, best.named.place))
        return best, best.weight - max(rivals, default=-math.inf)

    def _weighed(self, one: Spoken, company: Company) -> Iterator[_Weighed]:
        for named in one.candidates:
            near = company.neighbours(named.place, one.id)
            areas = company.areas(named.place, one.id)
            is_afar = not (near or areas) and _is_after_county(named.place, one)
            weight = _greatness(named, one) + near / (near + 1) + min(1, areas)
            share = company.share(named.place, one.id)
            yield _Weighed(named, weight + (FROM_AFAR if is_afar else COUNTRY) * share)

    def _is_fit(self, named: Named, one: Spoken, company: Company, margin: float) -> bool:
        if not company.begun:
            return self._is_likely(named, one)
        place = named.place
        evidence = Evidence(
            named,
            one,
            _greatness(named, one),
            margin,
            company.share(place, one.id),
            company.neighbours(place, one.id),
            company.areas(place, one.id),
            is_in_city=company.neighbours(place, one.id, CITY) > 0,
            is_in_tale=self._is_tale,
            may_be_person=self._may_be_person(one),
            may_be_surname=_is_among(self._surnames, one),
        )
        return is_believed(evidence)

    def _is_likely(self, named: Named, one: Spoken) -> bool:
        """Whether a place may be company for others before anything else is known."""
        is_astray = one.astray and named.place.code.startswith("PPL")
        if is_astray or self._may_be_person(one) or _is_among(self._surnames, one):
            return False
        countries = {other.place.country for other in one.candidates}
        is_only_there = len(countries) == 1 and not self._is_tale
        return _greatness(named, one) >= (SMALL if is_only_there else LIKELY)

    def _may_be_person(self, one: Spoken) -> bool:
        return _is_among(self._persons, one) or _is_among(_FORENAMES, one)


def _greatness(named: Named, one: Spoken) -> float:
    """How much a place is spoken of, among those that are called so."""
    return greatness(named) + (COUNTY if _is_old_county(named, one) else 0.0)


def _is_old_county(named: Named, one: Spoken) -> bool:
    """Whether it is a county of the British Isles, and no town there has its name."""
    is_county = named.own and named.place.code == "ADM2" and named.place.country in OLD
    if not is_county or one.astray:
        return False
    return not any(
        other.own and other.place.country in OLD and other.place.code.startswith("PPL")
        for other in one.candidates
    )


def _is_after_county(place: Place, one: Spoken) -> bool:
    """Whether it is a small town overseas that has its name from such a county."""
    is_overseas = place.country in NEW and place.code.startswith("PPL")
    if not is_overseas or place.population >= LARGE:
        return False
    return any(_is_old_county(other, one) for other in one.candidates)


def _is_among(words: Collection[str], one: Spoken) -> bool:
    return any(name.casefold() in words for name in one.names)


def _words(name: str) -> list[str]:
    """The words by which a person is called: not Kent of the Duchess of Kent."""
    return name.partition(" of ")[0].split()


def _least(place: Place, one: Spoken, company: Company) -> float:
    """The margin that is asked for."""
    speaks = company.share(place, one.id) >= 0.2 or company.areas(place, one.id)
    if speaks or company.neighbours(place, one.id):
        return MARGIN
    is_namesake = place.country in NEW and any(
        other.own and other.place.country in OLD and other.place.population >= 8_000
        for other in one.candidates
    )
    return NAMESAKE if is_namesake else ALONE


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


def _is_rival(one: Place, other: Place) -> bool:
    """Whether it matters which of the two is meant."""
    if one.number == other.number:
        return False
    if one.country != other.country:
        return True
    wide, narrow = (one, other) if _extent(one) <= _extent(other) else (other, one)
    if wide.code == "PCLI":
        return False
    holds = f"{narrow.division}.".startswith(f"{wide.division}.")
    return not (wide.code in _RANK and holds) and distance(one, other) > SAME


def _extent(place: Place) -> tuple[int, str]:
    """What orders places by their extent, the widest first."""
    return _RANK.get(place.code, len(_RANK)), place.division
