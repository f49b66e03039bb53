"""CMIF: letters in the Correspondence Metadata Interchange Format, for services that search them.

The format is a narrow subset of TEI P5 kept by the TEI's Correspondence SIG: a header with title,
editor, publisher, address, date and licence, the edition in `<sourceDesc>`, and a `<correspDesc>` a
letter, each with sender and addressee; the text is empty.
"""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from tei_tools.clock import today
from tei_tools.correspondence.letters import Action, Letter, Party
from tei_tools.errors import ConfigError
from tei_tools.reading.characters import legal
from tei_tools.reading.tree import Element, Node, element, write

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_TEXT = "This file is licensed under the terms of the Creative Commons License CC-BY 4.0"
UNKNOWN = "Unknown"
"""What the format has for a sender or addressee of whom nothing is known."""
KINDS = ("online", "print", "hybrid")
"""What an edition can be."""

PLACE = "{file}"
"""Stands in an address where the name of a document goes."""

_HEX = dict(zip("0123456789", "abcdefabcd", strict=True))
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")


@dataclass(frozen=True, slots=True)
class Index:
    """What is said of the index of letters itself.

    `address` is where the file will stand on the web, which the format asks for ("": it says
    nothing of it), `edition` the edition in words, `base` the address under which its documents
    stand, each in a folder of its name as our sites have them, or with "{file}" where that name
    goes; `kind` is one of KINDS.
    """

    title: str
    editor: str
    publisher: str
    address: str
    edition: str
    email: str = ""
    base: str = ""
    kind: str = "online"

    @property
    def home(self) -> str:
        """The address of the edition as a whole."""
        return self.base.partition(PLACE)[0]

    def page(self, file: str) -> str:
        """The address of a document, "" where that of the edition is not known."""
        if PLACE in self.base:
            return self.base.replace(PLACE, quote(file))
        return f"{self.base.rstrip('/')}/{quote(file)}/" if self.base else ""


def cmif(letters: Sequence[Letter], index: Index) -> str:
    """The CMIF file of the letters, in their order; raises ConfigError for what is no address."""
    for address in filter(None, (index.address, index.page("x"))):
        if not _ADDRESS.fullmatch(address):
            raise ConfigError(f"{address} is no address of the web; write it like https://....")
    if index.kind not in KINDS:
        raise ConfigError(f"An edition is {', '.join(KINDS)}, and not {index.kind}.")
    source = _identifier(index)
    described = [_description(letter, index, source) for letter in letters]
    header = element("teiHeader", _file(index, source), element("profileDesc", *described))
    text = element("text", element("body", element("p")))
    return write(Element("TEI", (header, text), {"xmlns": "http://www.tei-c.org/ns/1.0"}))


def _identifier(index: Index) -> str:
    """A UUID that is always the same for the edition, begun with a letter as xml:id must."""
    known = str(uuid.uuid5(uuid.NAMESPACE_URL, index.base or index.edition))
    return _HEX.get(known[0], known[0]) + known[1:]


def _file(index: Index, source: str) -> Element:
    email: list[Node] = [" ", element("email", _held(index.email))] if index.email else []
    title = element(
        "titleStmt",
        element("title", _held(index.title)),
        element("editor", _held(index.editor), *email),
    )
    publication = element(
        "publicationStmt",
        element("publisher", _held(index.publisher)),
        *([element("idno", index.address, type="url")] if index.address else []),
        element("date", when=today()),
        element("availability", element("licence", LICENCE_TEXT, target=LICENCE)),
    )
    where: list[Node] = [" ", element("ref", index.home, target=index.home)] if index.home else []
    edition = Element(
        "bibl", (_held(index.edition), *where), {"type": index.kind, "xml:id": source}
    )
    return element("fileDesc", title, publication, element("sourceDesc", edition))


def _description(letter: Letter, index: Index, source: str) -> Element:
    """The `<correspDesc>` of a letter: where it stands, who sent it, and who received it."""
    inside = f"#{letter.fragment}" if letter.fragment else ""
    page = index.page(letter.file)
    return element(
        "correspDesc",
        _action("sent", letter.sent),
        _action("received", letter.received),
        key=_held(f"{letter.file}{inside}"),
        ref=letter.address or (f"{page}{inside}" if page else ""),
        source=f"#{source}",
    )


def _action(kind: str, action: Action) -> Element:
    people = action.people or (Party("persName", UNKNOWN),)
    named = [_party(one) for one in (*people, *action.places[:1])]
    dates = [Element("date", (), dating) for dating in action.dates[:1]]
    return element("correspAction", *named, *dates, type=kind)


def _party(party: Party) -> Element:
    return element(party.tag, _held(party.name), ref=party.ref)


def _held(text: str) -> str:
    """The text without characters that XML cannot hold, white space made one."""
    return " ".join(legal(text)[0].split())
