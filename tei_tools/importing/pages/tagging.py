"""tagged: a line's text with the tags of Transkribus as TEI elements."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.importing.pages.custom import Tag
from tei_tools.importing.runs import ORDER
from tei_tools.reading.characters import legal
from tei_tools.reading.tree import Element, Node, element

_LOOKS: Mapping[str, str] = {
    "bold": "bold",
    "italic": "italic",
    "smallCaps": "small-caps",
    "underlined": "underline",
    "strikethrough": "line-through",
    "superscript": "superscript",
    "subscript": "subscript",
}
_NAMED = frozenset(("persName", "placeName", "orgName", "title"))
_DEEPEST = 20
"""Tags on one word; more are a mistake, and say nothing that those did not."""

_WIKIDATA = "https://www.wikidata.org/wiki/"

Make = Callable[[Tag, tuple[Node, ...]], Iterator[Node]]
"""What makes nodes of a tag and the nodes it stands on."""


def tagged(text: str, tags: Sequence[Tag]) -> tuple[Node, ...]:
    """The text as nodes; where tags cross, the one that begins later is parted."""
    known = [one for one in tags if one.name in MAKERS]
    return tuple(node for node in _nested(text, 0, len(text), known, 0) if node != "")


def _nested(text: str, start: int, end: int, tags: Sequence[Tag], depth: int) -> Iterator[Node]:
    waiting = sorted(tags, key=lambda one: (one.start, -one.end)) if depth < _DEEPEST else []
    done = start
    while waiting:
        tag, *rest = waiting
        yield legal(text[done : tag.start])[0]
        inside = [one for one in rest if one.start < tag.end]
        beyond = [replace(one, start=tag.end) for one in inside if one.end > tag.end]
        inner = [replace(one, end=min(one.end, tag.end)) for one in inside]
        within = tuple(_nested(text, tag.start, tag.end, inner, depth + 1))
        yield from MAKERS[tag.name](tag, tuple(node for node in within if node != ""))
        done = tag.end
        waiting = sorted(
            [*beyond, *(one for one in rest if one.start >= tag.end)],
            key=lambda one: (one.start, -one.end),
        )
    yield legal(text[done:end])[0]


def _simple(name: str, **attributes: str) -> Make:
    def make(tag: Tag, inner: tuple[Node, ...]) -> Iterator[Node]:
        reference = _reference(tag) if name in _NAMED else ""
        if inner:
            yield element(name, *inner, ref=reference, **attributes)

    return make


def _reference(tag: Tag) -> str:
    """The address in Wikidata that a tag names; "" where it names none."""
    number = tag.says.get("wikiData", "") or tag.says.get("wikidata", "")
    digits = number.removeprefix("Q")
    return f"{_WIKIDATA}Q{digits}" if digits.isdecimal() and digits.isascii() else ""


def _date(tag: Tag, inner: tuple[Node, ...]) -> Iterator[Node]:
    year, month, day = (tag.says.get(name, "") for name in ("year", "month", "day"))
    when = ""
    if year.isdecimal() and 0 < int(year[:5]) < 10_000:
        when = f"{int(year[:5]):04}"
        if month.isdecimal() and 1 <= int(month[:3]) <= 12:
            when += f"-{int(month[:3]):02}"
            longest = 29 if int(month[:3]) == 2 else 30 if int(month[:3]) in (4, 6, 9, 11) else 31
            known = day.isdecimal() and 1 <= int(day[:3]) <= longest
            when += f"-{int(day[:3]):02}" if known else ""
    if inner:
        yield element("date", *inner, when=when)


def _choice(name: str, other: str, key: str) -> Make:
    """What stands there and what is meant (TEI P5, 3.5.1, 3.6.5); without that the first alone."""

    def make(tag: Tag, inner: tuple[Node, ...]) -> Iterator[Node]:
        meant = legal(tag.says.get(key, ""))[0]
        if inner and meant:
            yield Element("choice", (Element(name, inner), Element(other, (meant,))))
        elif inner:
            yield Element(name, inner)

    return make


def _gap(_tag: Tag, inner: tuple[Node, ...]) -> Iterator[Node]:
    yield Element("gap", (), {"reason": "illegible"})
    yield from inner


def _styled(tag: Tag, inner: tuple[Node, ...]) -> Iterator[Node]:
    looks = {look for name, look in _LOOKS.items() if tag.says.get(name) == "true"}
    if inner and looks:
        yield Element("hi", inner, {"rend": " ".join(sorted(looks, key=ORDER.index))})
    else:
        yield from inner


def _comment(tag: Tag, inner: tuple[Node, ...]) -> Iterator[Node]:
    yield from inner
    said = legal(tag.says.get("comment", ""))[0].strip()
    if said:
        yield Element("note", (said,), {"type": "comment"})


MAKERS: Mapping[str, Make] = {
    "person": _simple("persName"),
    "place": _simple("placeName"),
    "organization": _simple("orgName"),
    "organisation": _simple("orgName"),
    "work": _simple("title"),
    "supplied": _simple("supplied"),
    "unclear": _choice("unclear", "unclear", "alternative"),
    "add": _simple("add"),
    "addition": _simple("add"),
    "strikethrough": _simple("del", rend="line-through"),
    "del": _simple("del"),
    "abbrev": _choice("abbr", "expan", "expansion"),
    "sic": _choice("sic", "corr", "correction"),
    "gap": _gap,
    "date": _date,
    "textStyle": _styled,
    "comment": _comment,
}
"""What each tag becomes; others are a project's own, and are told."""
