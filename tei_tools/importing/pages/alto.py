"""page: the pages of an ALTO file (versions 2 to 4), as libraries' OCR writes it."""

from collections.abc import Iterator, Mapping

from tei_tools.importing import runs
from tei_tools.importing.pages.page import Line, Page, Points, Region, number, points
from tei_tools.importing.runs import Run
from tei_tools.importing.xml import Node, child, descendants, get, local
from tei_tools.reading.tree import Element

_MARGINS = {"TopMargin": "header", "BottomMargin": "footer", "LeftMargin": "marginalia",
            "RightMargin": "marginalia"}  # fmt: skip
_LOOKS = {"bold": "bold", "italics": "italic", "smallcaps": "small-caps", "underline": "underline",
          "superscript": "superscript", "subscript": "subscript"}  # fmt: skip


def pages(root: Node) -> Iterator[Page]:
    """The pages of an ALTO document, blocks in the order of the file."""
    name = child(root, "Description", "sourceImageInformation", "fileName")
    image = (name.text or "").strip() if name is not None else ""
    labels = {
        get(one, "ID"): get(one, "LABEL") for tags in root if local(tags) == "Tags" for one in tags
    }
    for page in descendants(root, "Page"):
        yield Page(
            image,
            number(get(page, "WIDTH")),
            number(get(page, "HEIGHT")),
            tuple(_regions(page, labels)),
        )


def _regions(page: Node, labels: Mapping[str, str]) -> Iterator[Region]:
    for block in descendants(page, "TextBlock"):
        margins = (local(one) for one in block.iterancestors() if local(one) in _MARGINS)
        tagged = (labels.get(one, "") for one in get(block, "TAGREFS").split())
        kind = _MARGINS.get(next(margins, ""), "") or next(filter(None, tagged), "")
        lines = tuple(_line(one) for one in block if local(one) == "TextLine")
        kept = tuple(line for line in lines if line.text.strip())
        if kept:
            yield Region(kept, kind, get(block, "ID"), _points(block))


def _line(node: Node) -> Line:
    """A line; a hyphen in `<HYP>` is one that the line's end put there."""
    found: list[Run] = []
    spaced = any(local(one) == "SP" for one in node)
    for one in node:
        name = local(one)
        if name == "String":
            if found and not spaced:
                found.append(Run(" "))
            found += _string(one)
        elif name == "SP":
            found.append(Run(" "))
        elif name == "HYP":
            found.append(Run(get(one, "CONTENT", "-")))
    text = "".join(run.node for run in found if isinstance(run.node, str))
    broken = any(local(one) == "HYP" for one in node)
    return Line(text, runs.nodes(found), get(node, "ID"), _points(node), broken)


def _string(node: Node) -> Iterator[Run]:
    looks = frozenset(_LOOKS[one] for one in get(node, "STYLE").split() if one in _LOOKS)
    content = get(node, "CONTENT")
    if get(node, "SUBS_TYPE") == "Abbreviation" and get(node, "SUBS_CONTENT"):
        meant = Element("expan", (get(node, "SUBS_CONTENT"),))
        yield Run(Element("choice", (Element("abbr", (content,)), meant)), looks)
    elif content:
        yield Run(content, looks)


def _points(node: Node) -> Points:
    """The corners of an element: its polygon, else its box."""
    polygon = child(node, "Shape", "Polygon")
    if polygon is not None and (found := points(get(polygon, "POINTS"))):
        return found
    left, top = number(get(node, "HPOS")), number(get(node, "VPOS"))
    width, height = number(get(node, "WIDTH")), number(get(node, "HEIGHT"))
    if not (width and height):
        return ()
    right, bottom = left + width, top + height
    return ((left, top), (right, top), (right, bottom), (left, bottom))
