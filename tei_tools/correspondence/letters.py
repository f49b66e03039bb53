"""Letter: who sent what to whom, where and when, from the descriptions in a header."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from tei_tools.correspondence.parties import Parties
from tei_tools.document.source import TEI, Document, Element
from tei_tools.registers.register import Kind, Register
from tei_tools.registers.standoff import EntryReader

NAMED: Mapping[str, Kind] = {"persName": "person", "orgName": "org", "placeName": "place"}
TYPED: Mapping[str, str] = {"person": "persName", "org": "orgName", "place": "placeName"}
"""What `<name>` and `<rs>` are by their @type."""
SETTLED = frozenset(("settlement", "geogName", "district", "region", "country"))
"""Elements that name a place as `<placeName>` does."""

DATING = ("when", "from", "to", "notBefore", "notAfter")
_DAY = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:T.*)?")
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Party:
    """A person, organisation or place: `tag` is the element of its name, `ref` its address."""

    tag: str
    name: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Who sent or received a letter, where, and when: attributes of att.datable.w3c (TEI P5, 14.4).

    A date is to the year, month or day.
    """

    people: tuple[Party, ...] = ()
    places: tuple[Party, ...] = ()
    dates: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: `file` is the stem of the document's name, `fragment` the id of the letter in it.

    `address` is that which its description gives, "" where it gives none.
    """

    sent: Action
    received: Action
    file: str = ""
    fragment: str = ""
    address: str = ""


def letters(document: Document, register: Register | None = None) -> list[Letter]:
    """The letters that the `<correspDesc>`s of a document describe, in order (TEI P5, 2.4.6).

    Names get the addresses of authority files from the document's own register, and then from
    `register`.
    """
    return list(_Reader(document, register).letters())


class _Reader:
    def __init__(self, document: Document, register: Register | None) -> None:
        self._document = document
        self._text = EntryReader(document)
        self._parties = Parties(document, register)
        self._children: defaultdict[int, list[Element]] = defaultdict(list)
        self._declared: dict[str, str] = {}
        for element in document.elements:
            self._children[element.parent].append(element)
            for pointer in element.attributes.get("decls", "").split():
                self._declared.setdefault(pointer, element.attributes.get("xml:id", ""))

    def letters(self) -> Iterator[Letter]:
        for element in self._document.elements:
            if element.name == "correspDesc" and element.namespace == TEI:
                yield self._letter(element)

    def _letter(self, element: Element) -> Letter:
        actions: dict[str, Action] = {}
        for child in self._children[element.index]:
            if child.name == "correspAction":
                actions.setdefault(child.attributes.get("type", ""), self._action(child))
        own = element.attributes.get("xml:id", "")
        pointers = element.attributes.get("ref", "").split()
        return Letter(
            actions.get("sent", Action()),
            actions.get("received", Action()),
            PurePath(self._document.path).stem,
            self._declared.get(f"#{own}", "") if own else "",
            next((one for one in pointers if _ADDRESS.fullmatch(one)), ""),
        )

    def _action(self, element: Element) -> Action:
        inner = list(self._inner(element))
        parties = [party for child in inner if (party := self._party(child)).name]
        return Action(
            tuple(one for one in parties if one.tag != "placeName"),
            tuple(one for one in parties if one.tag == "placeName"),
            tuple(dating for child in inner if child.name == "date" and (dating := _dating(child))),
        )

    def _inner(self, element: Element) -> Iterator[Element]:
        """The names and dates of an action; also those in an address or paragraph in it."""
        for child in self._children[element.index]:
            if child.name in ("address", "p", "ab", "addrLine"):
                yield from self._inner(child)
            else:
                yield child

    def _party(self, element: Element) -> Party:
        tag = _tag(element)
        if not tag:
            return Party("", "")
        name = self._text.name(element)
        pointers = element.attributes.get("ref", "").split()
        return Party(tag, name, self._parties.address(name, NAMED[tag], pointers))


def _tag(element: Element) -> str:
    """persName, orgName or placeName for an element that is such a name; "" for others."""
    if element.name in NAMED:
        return element.name
    if element.name in SETTLED:
        return "placeName"
    typed = element.attributes.get("type", "") if element.name in ("name", "rs") else ""
    return TYPED.get(typed, "")


def _dating(element: Element) -> dict[str, str]:
    """The attributes that say when, to the year, month or day; none where they contradict."""
    found = {
        name: known[1]
        for name in DATING
        if (known := _DAY.fullmatch(element.attributes.get(name, "").strip()))
    }
    if "when" in found:
        return {"when": found["when"]}
    return {name: value for name, value in found.items() if not _doubled(name, found)}


def _doubled(name: str, found: Iterable[str]) -> bool:
    """Whether a known end stands beside the estimated one."""
    return {"notBefore": "from", "notAfter": "to"}.get(name, "") in found
