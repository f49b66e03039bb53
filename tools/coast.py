"""Makes stylesheets/html/site-coast.xsl, the land of the map of places, from Natural Earth.

    npm install --prefix FOLDER world-atlas@2.0.2
    python tools/coast.py FOLDER/node_modules/world-atlas/land-10m.json

Natural Earth (naturalearthdata.com) is in the public domain; world-atlas carries its physical
vectors as TopoJSON. The coast is simplified by Douglas and Peucker's method (1973), small islands
are left out, and what is left is cut into tiles, so that a map takes only those it shows.
"""

import json
import math
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parents[1] / "stylesheets" / "html" / "site-coast.xsl"

TILE = 10
"""Degrees on each side of a tile."""
UNITS = 40
"""Units in a degree: the coast is written in whole ones."""
TOLERANCE = 0.04
"""Degrees by which the drawn coast may leave the true one."""
OVERLAP = 0.05
"""Degrees by which tiles reach into their neighbours, so that no seam shows."""
SMALLEST = 0.006
"""Square degrees below which an island is left out."""

Point = tuple[float, float]
Ring = list[Point]


def main(file: str) -> None:
    tiles: dict[tuple[int, int], list[str]] = {}
    for ring in rings(json.loads(Path(file).read_text())):
        plain = simplified(unrolled(ring))
        if len(plain) >= 4 and abs(area(plain)) >= SMALLEST:
            for tile, part in cut(plain):
                tiles.setdefault(tile, []).extend(path(part))
    OUT.write_text(stylesheet(tiles), encoding="utf-8")


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """The outlines of the land, and of the seas within it, as longitudes and latitudes."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"]
        for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
            for numbers in polygon:
                yield [
                    point
                    for number in numbers
                    for point in (arcs[number] if number >= 0 else arcs[~number][::-1])[:-1]
                ]


def unrolled(ring: Ring) -> Ring:
    """The ring without the leap at 180 degrees; one about the south pole gets the pole as edge."""
    turn = 0.0
    whole: Ring = []
    for (before, _), (x, y) in zip([ring[-1], *ring[:-1]], ring, strict=True):
        if whole:
            turn += 360 * (x - before < -180) - 360 * (x - before > 180)
        whole.append((x + turn, y))
    if abs(whole[0][0] - whole[-1][0]) > 180:
        whole += [(whole[-1][0], -90.0), (whole[0][0], -90.0)]
    return whole


def simplified(ring: Ring) -> Ring:
    """The ring without the points whose loss moves the coast by less than the tolerance."""
    far = max(range(len(ring)), key=lambda n: math.dist(ring[0], ring[n]))
    return _halved([*ring[: far + 1]])[:-1] + _halved([*ring[far:], ring[0]])[:-1]


def _halved(line: Ring) -> Ring:
    kept = [False] * len(line)
    kept[0] = kept[-1] = True
    open_ends = [(0, len(line) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        place, distance = 0, 0.0
        for number in range(first + 1, last):
            away = _away(line[number], line[first], line[last])
            if away > distance:
                place, distance = number, away
        if distance > TOLERANCE:
            kept[place] = True
            open_ends += [(first, place), (place, last)]
    return [point for point, keep in zip(line, kept, strict=True) if keep]


def _away(point: Point, start: Point, end: Point) -> float:
    """Degrees of latitude between a point and the line from start to end."""
    narrow = max(0.1, math.cos(math.radians(point[1])))
    x, y = (end[0] - start[0]) * narrow, end[1] - start[1]
    px, py = (point[0] - start[0]) * narrow, point[1] - start[1]
    length = x * x + y * y
    along = min(1.0, max(0.0, (px * x + py * y) / length)) if length else 0.0
    return math.hypot(px - along * x, py - along * y)


def area(ring: Ring) -> float:
    """Square degrees, of latitude in both directions, within a ring."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    flat = sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2
    return flat * math.cos(math.radians(sum(y for _, y in ring) / len(ring)))


def cut(ring: Ring) -> Iterator[tuple[tuple[int, int], Ring]]:
    """The parts of a ring within each tile, named by its south-western corner."""
    for x in _steps(point[0] for point in ring):
        strip = _within(ring, 0, x)
        turn = 360 * ((x + 180) // 360)
        for y in _steps(point[1] for point in strip):
            yield (x - turn, y), [(east - turn, north) for east, north in _within(strip, 1, y)]


def _steps(values: Iterable[float]) -> range:
    found = list(values)
    if not found:
        return range(0)
    low, high = (math.floor(edge / TILE) for edge in (min(found), max(found)))
    return range(low * TILE, (high + 1) * TILE, TILE)


def _within(ring: Ring, axis: int, low: int) -> Ring:
    """The ring clipped to a strip of a tile's width (Sutherland and Hodgman 1974)."""
    for edge, sign in ((low - OVERLAP, 1), (low + TILE + OVERLAP, -1)):
        clipped: Ring = []
        for one, other in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            inside, next_inside = (sign * (p[axis] - edge) >= 0 for p in (one, other))
            if inside:
                clipped.append(one)
            if inside != next_inside:
                share = (edge - one[axis]) / (other[axis] - one[axis])
                clipped.append(
                    (one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]))
                )
        ring = clipped
    return ring


def path(ring: Ring) -> Iterator[str]:
    """A ring as a path of SVG in whole units, y to the north; nothing where it has no extent."""
    points = [(round(x * UNITS), round(y * UNITS)) for x, y in ring]
    points = [p for n, p in enumerate(points) if p != points[n - 1]]
    if len(points) < 3:
        return
    steps = [f"{bx - ax} {by - ay}".replace(" -", "-") for (ax, ay), (bx, by) in pairwise(points)]
    yield f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def stylesheet(tiles: dict[tuple[int, int], list[str]]) -> str:
    """The module of the stylesheets that holds the tiles."""
    entries = "\n".join(
        f'    <coast:tile at="{x} {y}">{"".join(parts)}</coast:tile>'
        for (x, y), parts in sorted(tiles.items())
        if parts
    )
    return f"""<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:coast="tei-tools:coast">
  <!-- The land of the world in tiles of {TILE} degrees, each named by its south-western corner, in
       units of 1/{UNITS} degree. Made by tools/coast.py from Natural Earth (public domain). -->
  <xsl:variable name="coast:degrees" as="xs:integer" select="{TILE}"/>
  <xsl:variable name="coast:units" as="xs:integer" select="{UNITS}"/>
  <xsl:variable name="coast:tiles" as="element()+">
{entries}
  </xsl:variable>
</xsl:stylesheet>
"""


if __name__ == "__main__":
    main(*sys.argv[1:])
