"""Publication: who edits the text, in which edition, under which licence (TEI P5, 2.2)."""

import re
from dataclasses import dataclass, fields, replace

from tei_tools.reading.characters import legal
from tei_tools.reading.inline import target
from tei_tools.reading.tree import Element, element

UNKNOWN = "unknown"

_CREATIVE_COMMONS = re.compile(
    r"https?://creativecommons\.org/(?:licenses/(?P<kind>[a-z-]+)|publicdomain/(?P<free>zero|mark))"
    r"/(?P<version>\d\.\d)(?:/[a-z/.]*)?"
)
_FREE = {"zero": "CC0", "mark": "Public Domain Mark"}
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")


@dataclass(frozen=True, slots=True)
class Publication:
    """What is to be said of the edition; "" where nothing is.

    `title` is that of the edition of which the text is a part, `licence` a URL or words.
    """

    title: str = ""
    editor: str = ""
    publisher: str = ""
    licence: str = ""

    def held(self) -> "Publication":
        """The same without characters that XML cannot hold."""
        return replace(
            self, **{one.name: legal(getattr(self, one.name))[0] for one in fields(self)}
        )


UNPUBLISHED = Publication()


def authors(named: str) -> list[Element]:
    """An `<author>` of the title statement for each that is named, parted by semicolons."""
    each = [one for part in named.split(";") if (one := part.strip())]
    return [element("author", one) for one in each or [UNKNOWN]]


def editors(publication: Publication) -> list[Element]:
    """The `<editor>` of the title statement, where one is named."""
    return [element("editor", publication.editor)] if publication.editor else []


def publication_statement(publication: Publication) -> Element:
    """The `<publicationStmt>`: who makes the text available, and on which terms.

    An editor without a publisher is the `<authority>` (2.2.4): the edition is the editor's own.
    """
    if not (publication.publisher or publication.editor or publication.licence):
        return element("publicationStmt", element("p", "Unpublished."))
    if publication.publisher:
        agency = element("publisher", publication.publisher)
    else:
        agency = element("authority", publication.editor or UNKNOWN)
    terms = [_availability(publication.licence)] if publication.licence else []
    return element("publicationStmt", agency, *terms)


def series(publication: Publication) -> list[Element]:
    """The `<seriesStmt>` that names the edition of which the text is a part (2.2.5)."""
    if not publication.title:
        return []
    return [element("seriesStmt", element("title", publication.title, level="s"))]


def _availability(licence: str) -> Element:
    url = target(licence) if _ADDRESS.fullmatch(licence) else ""
    return element("availability", element("licence", _called(licence), target=url))


def _called(licence: str) -> str:
    """The short name of a licence of Creative Commons ("CC BY-SA 4.0"); others as they stand."""
    found = _CREATIVE_COMMONS.fullmatch(licence)
    if not found:
        return licence
    kind = _FREE[found["free"]] if found["free"] else f"CC {found['kind'].upper()}"
    return f"{kind} {found['version']}"
