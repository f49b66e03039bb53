"""Point: where on the earth a place is."""

import math
import re
from typing import NamedTuple

from tei_tools.registers.authorities.answers import degrees

RADIUS = 6371.0
"""Kilometres from the earth's centre to its surface."""

_DEGREES = r"([-+]?[0-9]{1,3}(?:%s[0-9]{1,15})?)"
_GEO = (
    re.compile(rf"{_DEGREES % '[.]'}[,;]? {_DEGREES % '[.]'}"),
    re.compile(rf"{_DEGREES % '[.]'}[,;]{_DEGREES % '[.]'}"),
    re.compile(rf"{_DEGREES % ','}[;]? {_DEGREES % ','}"),
)
"""How `<geo>` is written: "51.38 -2.36", "51.38,-2.36", and with decimal commas "51,38 -2,36"."""


class Point(NamedTuple):
    """Latitude and longitude in decimal degrees (WGS 84), north and east above 0."""

    latitude: float
    longitude: float


def point(latitude: object, longitude: object) -> Point | None:
    """The point of two numbers, or None where they are none of the earth."""
    north, east = degrees(latitude), degrees(longitude)
    if north is None or east is None or not (abs(north) <= 90 and abs(east) <= 180):
        return None
    return Point(north, east)


def point_of_geo(text: str) -> Point | None:
    """The point that a `<geo>` holds: latitude and longitude, parted by white space or a comma."""
    plain = " ".join(text[:80].split())
    for form in _GEO:
        if found := form.fullmatch(plain):
            return point(*(one.replace(",", ".") for one in found.groups()))
    return None


def kilometres(one: Point, other: Point) -> float:
    """The distance of two points over the earth's surface (haversine formula)."""
    north, east, to_north, to_east = map(math.radians, (*one, *other))
    half = (
        math.sin((to_north - north) / 2) ** 2
        + math.cos(north) * math.cos(to_north) * math.sin((to_east - east) / 2) ** 2
    )
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(half)))
