"""Company: the places that a text surely speaks of, and how well another goes with them."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from tei_tools.registers.places.areas import divisions_of
from tei_tools.registers.places.gazetteer import Place

NEAR = 150.0
"""Kilometres within which towns are neighbours."""

ENOUGH = 5
"""Neighbours that are counted: more say no more."""

EARTH = 6371.0
"""Its mean radius in kilometres."""

_AREAS = ("ADM1", "ADM2")
_POINTS = ("PPL", "ADM2", "ISL")


class Company:
    """The places that are sure, each under the id of what the text speaks of.

    `home` is the country in whose spelling the text is written: to its places it is one more
    place there. The company has not `begun` where nothing is known yet.
    """

    def __init__(self, places: Mapping[str, Place], home: str = "", *, begun: bool = True) -> None:
        self.begun = begun
        self._home = home
        self._places = places
        self._countries = Counter(one.country for one in places.values() if one.country)
        self._areas = Counter(
            f"{one.country}.{one.division}" for one in places.values() if one.code in _AREAS
        )
        self._squares: defaultdict[tuple[int, int], dict[str, Place]] = defaultdict(dict)
        for name, one in places.items():
            if one.code.startswith(_POINTS) and one.latitude:
                self._squares[_square(one)][name] = one

    def share(self, place: Place, but: str) -> float:
        """How much of the company is in the country of a place, 0 to 1; few are less sure."""
        own = self._places.get(but)
        here = self._countries[place.country] - (own is not None and own.country == place.country)
        others = self._countries.total() - (own is not None and own.country != "")
        at_home = place.country == self._home
        return (here + at_home) / (others + at_home + 0.5) if place.country else 0.0

    def neighbours(self, place: Place, but: str, within: float = NEAR) -> int:
        """How many other towns and counties of the company are near, in kilometres.

        ENOUGH at most; `within` is NEAR at most.
        """
        found = 0
        for name, one in self._round(place):
            is_other = name != but and one.number != place.number
            found += is_other and distance(place, one) <= within
            if found == ENOUGH:
                break
        return found

    def _round(self, place: Place) -> Iterator[tuple[str, Place]]:
        """What stands in the squares round a place."""
        if not place.latitude:
            return
        north, east = _square(place)
        wide = math.ceil(1 / max(0.05, math.cos(math.radians(place.point[0]))))
        for row in (north - 1, north, north + 1):
            for column in range(east - wide, east + wide + 1):
                yield from self._squares.get((row, column), {}).items()

    def areas(self, place: Place, but: str) -> int:
        """How many of the states and counties in which a place lies are spoken of."""
        own = self._places.get(but)
        is_area = own is not None and own.code in _AREAS
        mine = f"{own.country}.{own.division}" if own is not None and is_area else ""
        keys = list(divisions_of(place))[1:]
        return sum(self._areas[key] > (key == mine) for key in keys)


def _square(place: Place) -> tuple[int, int]:
    """The square of a degree and a half in which a place lies."""
    north, east = place.point
    return math.floor(north / 1.5), math.floor(east / 1.5)


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places along a great circle; a place without a point is far."""
    if not one.latitude or not other.latitude:
        return math.inf
    (north, east), (other_north, other_east) = one.point, other.point
    first, second = math.radians(north), math.radians(other_north)
    across = math.radians(other_east - east) / 2
    along = (second - first) / 2
    chord = math.sin(along) ** 2 + math.cos(first) * math.cos(second) * math.sin(across) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, chord)))
