"""The gazetteer: the places that have a name, from a table that is searched where it lies.

Each line of gazetteer.tsv is one name of one place: the name as `spelling` writes it; "own" where
it is what the place is called, "other" for a name from elsewhere or from other times; and the
place. The lines stand in the order of their bytes, so that a name is found by halving; nothing
is read that is not looked for. Made by tools/places_gazetteer.py.
"""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tei_tools.errors import ConfigError
from tei_tools.registers.places.spelling import spelling

TABLE = Path(__file__).with_name("gazetteer.tsv")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of GeoNames: `number` is its id there, "" for one that we cannot link to.

    `code` is GeoNames' feature code (PPL, ADM1, PCLI, STM ...), `country` ISO 3166-1 alpha-2,
    `division` the codes of state and county within it. `latitude` and `longitude` are degrees
    (WGS84), as they are to be written; `population` counts people, 0 where it is not known.
    """

    number: str
    name: str
    code: str
    country: str
    division: str
    latitude: str
    longitude: str
    population: int

    @property
    def uri(self) -> str:
        return f"https://www.geonames.org/{self.number}"

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude in degrees."""
        return float(self.latitude), float(self.longitude)


@dataclass(frozen=True, slots=True)
class Named:
    """A place under one of its names, and whether it is its own."""

    place: Place
    own: bool


def places(name: str) -> tuple[Named, ...]:
    """All places that are called so, case and accents aside.

    Raises ConfigError where the installation lacks the table.
    """
    key = spelling(name)
    return _found(key) if key else ()


@cache
def _table() -> mmap.mmap:
    try:
        with TABLE.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        raise ConfigError(
            "The gazetteer is missing from this installation: install again."
        ) from None


def _found(key: str) -> tuple[Named, ...]:
    return tuple(_named(line) for line in _lines(_table(), f"{key}\t".encode()))


def _lines(table: mmap.mmap, begins: bytes) -> Iterator[str]:
    place = _first(table, begins)
    while table[place : place + len(begins)] == begins:
        end = table.find(b"\n", place)
        yield table[place:end].decode("utf-8")
        place = end + 1


def _first(table: mmap.mmap, begins: bytes) -> int:
    """Where the first line stands that does not come before `begins`."""
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle) + 1
        if table[middle : middle + len(begins)] < begins:
            low = end
        else:
            high = middle
    return low


def _named(line: str) -> Named:
    _, standing, number, name, code, country, division, north, east, people = line.split("\t")
    place = Place(number, name, code, country, division, north, east, int(people))
    return Named(place, standing == "own")
