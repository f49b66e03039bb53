"""page: a file of PAGE XML (2013 to 2019), as Transkribus and eScriptorium write it."""

from collections.abc import Iterator, Sequence

from tei_tools.importing.pages.custom import tags, values
from tei_tools.importing.pages.page import Line, Page, Points, Region, Table, number, points
from tei_tools.importing.pages.tagging import MAKERS, tagged
from tei_tools.importing.xml import Node, child, get, local

_TEXTS = frozenset(("TextRegion", "TableRegion"))
_DEEPEST = 30


def page(root: Node) -> Page:
    """The page of a PcGts document; regions in their reading order, else as they stand."""
    node = child(root, "Page")
    regions = [] if node is None else list(_regions(node, _order(node)))
    return Page(
        get(node, "imageFilename"),
        number(get(node, "imageWidth")),
        number(get(node, "imageHeight")),
        tuple(regions),
    )


def _order(page: Node) -> dict[str, int]:
    """The place of each region in the reading order, groups in theirs (PAGE, ReadingOrder)."""
    order = child(page, "ReadingOrder")
    found: dict[str, int] = {}
    for name in _references(order, 0) if order is not None else ():
        found.setdefault(name, len(found))
    return found


def _references(group: Node, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for one in sorted(group, key=lambda node: number(get(node, "index"))):
        if name := get(one, "regionRef"):
            yield name
        yield from _references(one, depth + 1)


def _regions(parent: Node, order: dict[str, int], depth: int = 0) -> Iterator[Region | Table]:
    found = [one for one in parent if local(one).endswith("Region")]
    for one in sorted(found, key=lambda node: order.get(get(node, "id"), len(order))):
        if local(one) == "TableRegion" and any(local(cell) == "TableCell" for cell in one):
            yield _table(one)
        elif local(one) in _TEXTS or depth < _DEEPEST:
            region = _region(one)
            if region.lines:
                yield region
            yield from _regions(one, order, depth + 1)


def _region(node: Node) -> Region:
    structure = values(get(node, "custom")).get("structure", {})
    lines = [_line(one) for one in _in_order(one for one in node if local(one) == "TextLine")]
    if not lines:
        lines = [Line(text, tagged(text, ())) for text in _text(node).split("\n") if text.strip()]
    kind = get(node, "type") or structure.get("type", "")
    kept = tuple(line for line in lines if line.text.strip())
    return Region(kept, kind, get(node, "id"), _points(node))


def _in_order(nodes: Iterator[Node]) -> Sequence[Node]:
    """The lines by the reading order that Transkribus gives all of them, else as they stand."""
    found = list(nodes)
    places = [values(get(one, "custom")).get("readingOrder", {}).get("index", "") for one in found]
    if not all(place.isdecimal() for place in places):
        return found
    ranked = sorted(zip(map(number, places), range(len(found)), strict=True))
    return [found[place] for _, place in ranked]


def _line(node: Node) -> Line:
    text = " ".join(_text(node).split("\n"))
    if not text.strip():
        text = " ".join(_text(one) for one in node if local(one) == "Word")
    found = tags(get(node, "custom"), text)
    unknown = tuple(one.name for one in found if one.name not in MAKERS)
    nodes = tagged(text, found)
    return Line(text, nodes, get(node, "id"), _points(node), unknown=unknown)


def _text(node: Node) -> str:
    """The text of the first TextEquiv by index; several are readings, the surest first."""
    equivalents = [one for one in node if local(one) == "TextEquiv"]
    if not equivalents:
        return ""
    first = min(equivalents, key=lambda one: number(get(one, "index")))
    unicode = child(first, "Unicode")
    return (unicode.text or "") if unicode is not None else ""


def _points(node: Node) -> Points:
    """The corners of an element; those of 2010 stand in elements of their own."""
    coords = child(node, "Coords")
    if coords is None:
        return ()
    old = " ".join(f"{get(one, 'x')},{get(one, 'y')}" for one in coords if local(one) == "Point")
    return points(get(coords, "points") or old)


def _table(node: Node) -> Table:
    cells = [one for one in node if local(one) == "TableCell"]
    rows: dict[int, list[tuple[int, Region]]] = {}
    for one in cells:
        place = number(get(one, "col"))
        rows.setdefault(number(get(one, "row")), []).append((place, _region(one)))
    made = tuple(
        tuple(region for _, region in sorted(cells, key=lambda cell: cell[0]))
        for _, cells in sorted(rows.items(), key=lambda row: row[0])
    )
    return Table(made, get(node, "id"), _points(node))
