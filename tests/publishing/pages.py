"""Editions made for tests, and questions asked of their pages."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

FIXTURES = Path(__file__).parent / "fixtures"

BESIDE = ("style.css", "citation.bib", "citation.json")
"""Files of a site of one text that its pages lead to and are no pages."""

Pages = Mapping[str, etree._Element]

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>{title}</title></titleStmt><publicationStmt><p>none</p></publicationStmt>
<sourceDesc><p>none</p></sourceDesc></fileDesc></teiHeader>
<text><body>{body}</body></text></TEI>"""


def work(body: str, title: str = "A Title", name: str = "text") -> Work:
    """A work whose text is this body."""
    return Work(name, Document.parse(DOCUMENT.format(title=title, body=body)), ())


def site(*works: Work, title: str = "") -> dict[str, etree._Element]:
    """The pages of a site, by path."""
    files = make_site(works, title)
    return {path: html_page(data) for path, data in files.items() if path.endswith(".html")}


def reading(body: str) -> etree._Element:
    """The reading part of the one page of a short text."""
    return site(work(body))["index.html"].find(".//div[@class='reading']")


def texts(element: etree._Element, xpath: str) -> list[str]:
    """The words of what the path finds, white space collapsed."""
    return [" ".join("".join(one.itertext()).split()) for one in element.xpath(xpath)]


def dangling(pages: Pages, files: frozenset[str]) -> Iterator[str]:
    """The links within an edition that lead to no file or to no place in it."""
    for path, page in pages.items():
        for href in page.xpath("//*[local-name()='a' or local-name()='link']/@href"):
            file, _, anchor = str(href).partition("#")
            if re.match(r"[a-z]+:", file):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
            target = target if file else path
            known = target in files
            if not known or (anchor and target in pages and anchor not in anchors(pages[target])):
                yield f"{path} -> {href}"


def anchors(page: etree._Element) -> frozenset[str]:
    """The identifiers of a page."""
    return frozenset(page.xpath("//@id"))


def doubled(pages: Pages) -> Iterator[str]:
    """The identifiers that stand twice on a page."""
    for path, page in pages.items():
        identifiers = page.xpath("//@id")
        yield from (f"{path}: {one}" for one in set(identifiers) if identifiers.count(one) > 1)


def ranks(page: etree._Element) -> list[int]:
    """The ranks of a page's headings, in order."""
    headings = page.xpath(
        "//*[starts-with(local-name(), 'h') and string-length(local-name())=2"
        " and local-name()!='hr' or @role='heading']"
    )
    return [int(one.get("aria-level") or etree.QName(one).localname[1]) for one in headings]
