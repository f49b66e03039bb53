"""The page of all texts: in three orders, in groups, and with what a script needs to choose."""

import json

import pytest
from pages import DOCUMENT, anchors, dangling, site, texts
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

DATED = "<profileDesc><creation><date when='{when}'/></creation></profileDesc></teiHeader>"


def letter(number: int, when: str = "", author: str = "", body: str = "<p>Words.</p>") -> Work:
    """A text with a date and an author, where they are given."""
    source = DOCUMENT.format(title=f"Letter {chr(65 + number % 26)}", body=body)
    if when:
        source = source.replace("</teiHeader>", DATED.format(when=when))
    if author:
        source = source.replace("</titleStmt>", f"<author>{author}</author></titleStmt>")
    return Work(f"letter-{number}", Document.parse(source), ())


def many(count: int = 24) -> list[Work]:
    authors = ("Ann Vane", "Jabez Rowe", "")
    whens = ("1861-05-02", "1843", "", "1850-01", "-0043")
    return [letter(n, whens[n % 5], authors[n % 3]) for n in range(count)]


def test_few_texts_stand_in_the_order_of_their_dates() -> None:
    works = [letter(0), letter(1, "1861"), letter(2, "1843-02-07"), letter(3, "-0043")]
    pages = site(*works, title="Letters")
    assert texts(pages["index.html"], "//ol/li/a") == [
        "Letter D",
        "Letter C",
        "Letter B",
        "Letter A",
    ]
    assert texts(pages["index.html"], "//p[@class='lead']") == ["4 texts, 43 BC – 1861"]
    assert not {"texts-by-title.html", "texts-by-author.html"} & set(pages)
    assert not pages["index.html"].xpath("//h2")


def test_many_texts_stand_in_groups_and_in_three_orders() -> None:
    pages = site(*many())
    assert texts(pages["index.html"], "//h2") == ["43 BC", "1843", "1850", "1861", "undated"]
    assert texts(pages["texts-by-title.html"], "//h2") == ["L"]
    found = texts(pages["texts-by-author.html"], "//h2")
    assert found == ["Jabez Rowe", "Ann Vane", "unknown"]
    names = ("index.html", "texts-by-title.html", "texts-by-author.html")
    listed = [sorted(pages[name].xpath("//ol/li/a/@href")) for name in names]
    assert len(listed[0]) == 24
    assert listed[0] == listed[1] == listed[2]
    for name in names:
        links = pages[name].xpath("//nav[@class='letters']//a/@href")
        assert {link[1:] for link in links} <= anchors(pages[name])
    current = pages["texts-by-title.html"].xpath("//a[@aria-current]/@href")
    assert current == ["texts-by-title.html"]


def test_letters_of_one_year_stand_by_month() -> None:
    works = [letter(n, f"1861-{n % 3 + 1:02}-05") for n in range(21)]
    months = ["January 1861", "February 1861", "March 1861"]
    assert texts(site(*works)["index.html"], "//h2") == months


def test_no_link_leads_nowhere() -> None:
    files = make_site(many())
    pages = {path: html_page(data) for path, data in files.items() if path.endswith(".html")}
    assert list(dangling(pages, frozenset(files))) == []


def test_a_script_learns_which_texts_name_whom() -> None:
    bodies = ["<p><persName>Ann</persName>, <placeName>Mylor</placeName></p>", "<p>No one.</p>"]
    works = [letter(n, "1843", body=bodies[n == 1]) for n in range(6)]
    files = make_site(works)
    told = files["texts.js"].decode().removeprefix("teiToolsTexts(").removesuffix(");\n")
    assert json.loads(told) == {
        "people": {"Ann": [1, 3, 4, 5, 6]},
        "places": {"Mylor": [1, 3, 4, 5, 6]},
    }
    page = html_page(files["index.html"])
    assert page.xpath("//li/@data-text") == [str(n) for n in range(1, 7)]
    assert set(page.xpath("//li/@data-year")) == {"1843"}
    assert page.xpath("//form[@hidden]//label/@for") == ["choice-people", "choice-places"]
    assert "collection.js" in files


def test_one_text_has_no_page_of_all() -> None:
    assert not {"texts.js", "collection.js"} & set(make_site([letter(0)]))


@pytest.mark.parametrize("when", ["about 1843", "18", "1843-13-45", "99999999999", "-", "1843/44"])
def test_odd_dates_are_no_stumbling_block(when: str) -> None:
    assert "Letter A" in texts(site(letter(0, when), letter(1, "1861"))["index.html"], "//li/a")


def test_the_same_texts_give_the_same_bytes() -> None:
    assert make_site(many(), "Letters") == make_site(many(), "Letters")
