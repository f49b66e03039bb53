"""The date of a work is its own; that of its edition stands apart."""

import json

import pytest
from lxml import etree
from pages import DOCUMENT, texts
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

PUBLISHED = "<publicationStmt><publisher>P</publisher><date>{}</date>"


def files(
    source: str = "", profile: str = "", front: str = "", issued: str = "April, 2015"
) -> dict[str, bytes]:
    """The files of the site of a text with this source, profile, title page and edition."""
    document = (
        DOCUMENT.format(title="T", body="<p>x</p>")
        .replace("<publicationStmt>", PUBLISHED.format(issued))
        .replace("<sourceDesc><p>none</p>", f"<sourceDesc>{source or '<p>none</p>'}")
        .replace("</teiHeader>", f"<profileDesc>{profile}</profileDesc></teiHeader>")
        .replace("<body>", f"<front><titlePage>{front}</titlePage></front><body>")
    )
    return make_site([Work("t", Document.parse(document), ())])


def byline(made: dict[str, bytes]) -> list[str]:
    page: etree._Element = html_page(made["index.html"])
    return texts(page, "//p[@class='byline-of-text']")


MANUSCRIPT = (
    "<msDesc><msIdentifier/>{}<history><origin>in <origDate notBefore='1450' notAfter='1475'>"
    "about 1460</origDate></origin><acquisition>on <date when='1911'>a day</date></acquisition>"
    "</history></msDesc>"
)
DATED = [
    ("nothing but an edition", {}, []),
    ("a creation", {"profile": "<creation><date when='1843'/></creation>"}, ["1843"]),
    ("words of a creation", {"profile": "<creation>1843</creation>"}, ["1843"]),
    ("prose of a creation", {"profile": "<creation>in 2 days</creation>"}, []),
    (
        "a letter's sending",
        {
            "profile": "<creation><date when='1850'/></creation><correspDesc><correspAction"
            " type='received'><date when='1844'/></correspAction><correspAction type='sent'>"
            "<date when='1843-02-07'/></correspAction></correspDesc>"
        },
        ["7 February 1843"],
    ),
    ("a printed book", {"source": "<bibl>A book. <date>1612</date></bibl>"}, ["1612"]),
    (
        "an imprint",
        {
            "source": "<biblStruct><monogr><title>B</title><imprint><date when='1801'/></imprint>"
            "</monogr></biblStruct>"
        },
        ["1801"],
    ),
    ("a manuscript", {"source": MANUSCRIPT.format("")}, ["1450 – 1475"]),
    (
        "a manuscript that tells of books",
        {"source": MANUSCRIPT.format("<p><bibl><date>1955</date></bibl></p>")},
        ["1450 – 1475"],
    ),
    (
        "the first of several editions",
        {
            "source": "<bibl type='digitalSource'><date>2000</date></bibl><bibl><date>1890</date>"
            "</bibl><bibl type='firstEdition'><date>1867</date></bibl>"
        },
        ["1867"],
    ),
    (
        "a file from which it was made",
        {
            "source": "<biblFull><titleStmt><title>T</title></titleStmt><publicationStmt>"
            "<publisher>L</publisher><availability><p>free</p></availability><date>May, 2015"
            "</date></publicationStmt></biblFull>"
        },
        [],
    ),
    (
        "a printed original in full",
        {
            "source": "<biblFull><titleStmt><title>T</title></titleStmt><publicationStmt>"
            "<publisher>L</publisher><date type='publication'>1848</date></publicationStmt>"
            "</biblFull>"
        },
        ["1848"],
    ),
    ("its title page", {"front": "<docDate>1904</docDate>"}, ["1904"]),
    (
        "a source before a title page",
        {"front": "<docDate>1904</docDate>", "source": "<bibl><date when='1866'/></bibl>"},
        ["1866"],
    ),
]


@pytest.mark.parametrize(("parts", "shown"), [one[1:] for one in DATED],
                         ids=[one[0] for one in DATED])  # fmt: skip
def test_a_work_is_dated_by(parts: dict[str, str], shown: list[str]) -> None:
    assert byline(files(**parts)) == shown


@pytest.mark.parametrize(
    ("issued", "read", "year"),
    [
        ("April, 2015", "April, 2015", 2015),
        ("2008-11-25", "25 November 2008", 2008),
        ("[when it is ready]", "", 0),
    ],
)
def test_an_edition_has_a_date_of_its_own(issued: str, read: str, year: int) -> None:
    made = files(source="<bibl><date>1612</date></bibl>", issued=issued)
    page = html_page(made["index.html"])
    reference = texts(page, "//section[@class='citation']/p")
    assert reference == ["T (1612). P" + (f", {read}." if read else ".")]
    assert page.xpath("//meta[@name='DC.date']/@content") == ["1612"]
    (entry,) = json.loads(made["citation.json"])
    assert entry.get("issued", {"date-parts": [[0]]})["date-parts"][0][0] == year
    assert entry["original-date"] == {"date-parts": [[1612]]}
