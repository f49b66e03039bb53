"""Random documents that a RELAX NG grammar allows, drawn so that rare branches come up too."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

RELAXNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"
DEEP = 10_000
SECTIONS = 4  # elements this deep are sections: those of the header, and divisions
WORDS = ("sun", "Ann Ward", "1801", "the", "æther", "—")

# A value for each data type, and for each pattern that narrows one.
VALUES: dict[str, tuple[str, ...]] = {
    "anyURI": ("#a", "https://example.org/a", "people.xml#b"),
    "boolean": ("true", "false"),
    "date": ("1801-03-14", "-0044-03-15"),
    "dateTime": ("1801-03-14T10:00:00",),
    "decimal": ("3", "-0.5"),
    "double": ("0.5", "1"),
    "duration": ("P3D", "PT5M"),
    "gDay": ("---14",),
    "gMonth": ("--03",),
    "gMonthDay": ("--03-14",),
    "gYear": ("1801",),
    "gYearMonth": ("1801-03",),
    "language": ("en", "la", "zh-Hant"),
    "Name": ("persName",),
    "NCName": ("anchor", "tei_tools"),
    "nonNegativeInteger": ("0", "7"),
    "string": ("", "a b"),
    "time": ("10:30:00",),
    "token": ("a b", "word"),
}
PATTERNS = {
    r"[^\p{C}\p{Z}]+": "word",
    r"\S+": "#a",
    r"[a-z][a-z0-9+.\-]*": "gnd",
    r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}": "1.0.2",
    r"-?[0-9]+/-?[0-9]+": "1/2",
    r"[\-+]?[0-9]+(\.[0-9]+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh)": "2.5cm",
    r"[0-9.,DHMPRSTWYZ/:+\-]+": "1801-03-14/1801-03-16",
    r"[0-9]+(\.[0-9]+){0,2}": "4.12.0",
    r"-?[0-9]+(\.[0-9]+)?,-?[0-9]+(\.[0-9]+)?": " 10,-2.5 ",
}


class Grammar:
    """A grammar in RELAX NG's XML syntax, simple enough for trang to have written it."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path, etree.XMLParser(remove_comments=True)).getroot()
        self.patterns = list(root.iter())  # kept, so that each stays the same object
        self.start = root.find(f"{RELAXNG}start")[0]
        self.defines = {
            define.get("name"): list(define) for define in root.iter(f"{RELAXNG}define")
        }
        self.breadths: dict[etree._Element, int] = {}
        self.heights: dict[str, int] = {}
        while self._heights_changed():
            pass

    def names(self) -> set[str]:
        """Every element that the grammar knows."""
        return {
            pattern.get("name")
            for body in [[self.start], *self.defines.values()]
            for top in body
            for pattern in top.iter(f"{RELAXNG}element")
        }

    def height(self, pattern: etree._Element) -> int:
        """How many elements deep the smallest thing that `pattern` allows is."""
        kind = etree.QName(pattern).localname
        if kind in (
            "optional",
            "zeroOrMore",
            "empty",
            "text",
            "value",
            "data",
            "attribute",
            "list",
        ):
            return 0
        if kind == "ref":
            return self.heights.get(pattern.get("name"), DEEP)
        if kind == "choice":
            return min(self.height(branch) for branch in pattern)
        return max(map(self.height, pattern), default=0) + (kind == "element")

    def breadth(self, pattern: etree._Element) -> int:
        """How many elements a pattern leads to, at least 1."""
        if pattern not in self.breadths:
            kind = etree.QName(pattern).localname
            parts = self.defines[pattern.get("name")] if kind == "ref" else list(pattern)
            inside = 0 if kind in ("element", "attribute") else sum(map(self.breadth, parts))
            self.breadths[pattern] = max(inside, 1)
        return self.breadths[pattern]

    def _heights_changed(self) -> bool:
        found = {
            name: max(map(self.height, body), default=0) for name, body in self.defines.items()
        }
        changed = found != self.heights
        self.heights = found
        return changed


class Writer:
    """Draws documents from a grammar; the less a branch was taken, the likelier it is."""

    def __init__(self, grammar: Grammar, seed: int) -> None:
        self.grammar = grammar
        self.chance = random.Random(seed)
        self.taken: Counter[int] = Counter()
        self.identifiers = 0
        self.share = self.room = 0
        self.deepest = 0
        self.writers: dict[str, Callable[[etree._Element, int], Iterator[str]]] = {
            "attribute": self._attribute,
            "choice": self._choice,
            "data": self._data,
            "element": self._element,
            "empty": lambda *_: iter(()),
            "group": self._all,
            "list": self._all,
            "oneOrMore": lambda pattern, depth: self._some(pattern, depth, least=1),
            "optional": self._optional,
            "ref": self._ref,
            "text": lambda *_: iter([escape(self.chance.choice(WORDS))]),
            "value": lambda pattern, _: iter([pattern.text]),
            "zeroOrMore": self._some,
        }

    def document(self, share: int = 30) -> str:
        """A document in which no section holds many more than `share` elements."""
        self.share = self.room = share
        self.deepest = self.chance.randint(5, 11)
        return "".join(self._write(self.grammar.start, 0))

    def _write(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        return self.writers[etree.QName(pattern).localname](pattern, depth)

    def _all(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        for part in pattern:
            yield from self._write(part, depth)

    def _ref(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        for part in self.grammar.defines[pattern.get("name")]:
            yield from self._write(part, depth)

    def _tight(self, depth: int) -> bool:
        return depth > self.deepest or self.room <= 0

    def _worn(self, branch: etree._Element) -> float:
        """How often a branch was taken, for each element that it leads to."""
        return self.taken[id(branch)] / self.grammar.breadth(branch)

    def _first(self, pattern: etree._Element) -> bool:
        """Whether this part of the grammar is met for the first time."""
        self.taken[id(pattern)] += 1
        return self.taken[id(pattern)] == 1

    def _optional(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        attribute = next(pattern.iter(f"{RELAXNG}attribute"), None) is not None
        attribute |= pattern[0].get("name") in ("typed", "subtype")
        likely = 0.15 if attribute else 0.7
        room = attribute or not self._tight(depth)
        if room and (self._first(pattern) or self.chance.random() < likely):
            yield from self._all(pattern, depth)

    def _some(self, pattern: etree._Element, depth: int, least: int = 0) -> Iterator[str]:
        most = least
        if not self._tight(depth):
            most += 2 if self._first(pattern) else self.chance.choice((0, 1, 1, 2))
        parts: list[str] = []
        for _ in range(most):
            parts.extend(self._all(pattern, depth))
            parts.append(" ")
        return iter(parts)

    def _choice(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        branches = list(pattern)
        if self._tight(depth):
            lowest = min(map(self.grammar.height, branches))
            branches = [branch for branch in branches if self.grammar.height(branch) == lowest]
        branch = min(branches, key=lambda one: (self._worn(one), self.chance.random()))
        self.taken[id(branch)] += 1
        return self._write(branch, depth)

    def _attribute(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        name = pattern.get("name")
        if name == "xml:id":
            self.identifiers += 1
            yield f'\0xml:id="i{self.identifiers}"'
            return
        body = [part for part in pattern if part.tag != f"{RELAXNG}name"]
        value = "".join(piece for part in body for piece in self._write(part, depth))
        yield f"\0{name}={quoteattr(value.strip())}"

    def _data(self, pattern: etree._Element, _depth: int) -> Iterator[str]:
        narrowed = pattern.find(f"{RELAXNG}param[@name='pattern']")
        if narrowed is not None:
            yield PATTERNS[narrowed.text]
        else:
            yield self.chance.choice(VALUES[pattern.get("type")])

    def _element(self, pattern: etree._Element, depth: int) -> Iterator[str]:
        self.room = self.share if depth <= SECTIONS else self.room - 1
        name = pattern.get("name")
        parts = list(self._all(pattern, depth + 1))
        attributes = "".join(" " + part[1:] for part in parts if part.startswith("\0"))
        content = "".join(part for part in parts if not part.startswith("\0"))
        namespace = f' xmlns="{TEI}"' if depth == 0 else ""
        yield f"<{name}{namespace}{attributes}>{content}</{name}>"
