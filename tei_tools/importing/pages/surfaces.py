"""Surfaces: the pictures of the pages, and where on them regions and lines stand (TEI P5, 12.1)."""

from tei_tools.importing.pages.page import Page, Points
from tei_tools.reading.characters import legal
from tei_tools.reading.inline import encoded
from tei_tools.reading.tree import Element


class Surface:
    """A page's `<surface>` while its zones are collected; ids are "page_1", "page_1_zone_2"."""

    def __init__(self, number: int, page: Page) -> None:
        self._page = page
        self.identifier = f"page_{number}"
        self._zones: list[Element] = []

    def zone(self, kind: str, points: Points) -> str:
        """The pointer to a new zone; "" for one without a place."""
        corners = " ".join(f"{x},{y}" for x, y in points)
        if not points:
            return ""
        identifier = f"{self.identifier}_zone_{len(self._zones) + 1}"
        attributes = {"xml:id": identifier, "type": kind}
        if len(points) > 2:
            attributes["points"] = corners
        else:
            attributes |= _box(points)
        self._zones.append(Element("zone", (), attributes))
        return f"#{identifier}"

    def element(self) -> Element:
        """The `<surface>` with the picture and all zones, its size in pixels."""
        page = self._page
        size = {"ulx": "0", "uly": "0", "lrx": str(page.width), "lry": str(page.height)}
        picture = encoded(legal(page.image.replace("\\", "/"))[0].strip())
        graphic = [Element("graphic", (), {"url": picture})] if picture else []
        attributes = {"xml:id": self.identifier}
        if page.width and page.height:
            attributes |= size
        return Element("surface", (*graphic, *self._zones), attributes)


def _box(points: Points) -> dict[str, str]:
    across, down = [x for x, _ in points], [y for _, y in points]
    return {
        "ulx": str(min(across)),
        "uly": str(min(down)),
        "lrx": str(max(across)),
        "lry": str(max(down)),
    }
