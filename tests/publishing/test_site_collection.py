"""The page of all texts: in three orders, in groups, and with what a script needs to choose."""

import json
from typing import Any

import pytest
from lxml import etree
from pages import DOCUMENT, anchors, dangling, site, texts
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing import choosing, listing
from tei_tools.publishing.choosing import PORTION
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


def told(files: dict[str, bytes], name: str) -> Any:
    """What a program tells the pages of all texts."""
    program = files[f"{name}.js"].decode()
    return json.loads(program.removeprefix(f'teiToolsTexts("{name}",').removesuffix(");\n"))


def test_a_script_learns_which_texts_name_whom() -> None:
    bodies = ["<p><persName>Ann</persName>, <placeName>Mylor</placeName></p>", "<p>No one.</p>"]
    works = [letter(n, "1843", body=bodies[n == 1]) for n in range(6)]
    files = make_site(works)
    assert told(files, "texts-people") == {"portion": PORTION, "names": ["Ann"]}
    assert told(files, "texts-people-1") == [[1, 3, 4, 5, 6]]
    assert told(files, "texts-places-1") == [[1, 3, 4, 5, 6]]
    assert told(files, "texts") == {"portion": PORTION, "years": [1843] * 6}
    page = html_page(files["index.html"])
    assert page.xpath("//form[@hidden]//label/@for") == ["choice-people", "choice-places"]
    assert page.xpath("//form/@data-order") == ["texts-by-date"]
    assert "collection.js" in files


def test_a_script_learns_the_order_and_the_line_of_each_text() -> None:
    files = make_site(many(30))
    lines = told(files, "texts-1")
    for name, order in (("index", "date"), ("texts-by-author", "author")):
        listed = html_page(files[f"{name}.html"]).xpath("//div[@id='all-texts']//ol/li")
        numbers = told(files, f"texts-by-{order}")
        assert sorted(numbers) == list(range(1, 31))
        for number, item in zip(numbers, listed, strict=True):
            made = etree.fromstring(lines[number - 1])
            assert "".join(made.itertext()) == "".join(item.itertext())
            assert made.find("a").get("href") == item.find("a").get("href")


def test_names_and_texts_are_told_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "PORTION", 2)
    bodies = [f"<p><persName>{name}</persName></p>" for name in ("Ann", "Bea", "Cis", "Ann", "Dot")]
    files = make_site([letter(n, body=body) for n, body in enumerate(bodies)])
    assert [len(told(files, f"texts-{n}")) for n in (1, 2, 3)] == [2, 2, 1]
    assert told(files, "texts-people")["names"] == ["Ann", "Bea", "Cis", "Dot"]
    assert [told(files, f"texts-people-{n}") for n in (1, 2)] == [[[1, 4], [2]], [[3], [5]]]


def test_very_many_texts_stand_on_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST_TEXTS", 10)
    works = many(60)
    files = make_site(works, "Letters")
    pages = {path: html_page(data) for path, data in files.items() if path.endswith(".html")}
    assert list(dangling(pages, frozenset(files))) == []
    whole = told(files, "texts-by-title")
    for name, count in (("index", 60), ("texts-by-title", 60), ("texts-by-author", 60)):
        path, seen, found = f"{name}.html", 0, []
        while path:
            page = pages[path]
            found += page.xpath("//ol/li/a/@href")
            seen += 1
            assert ("texts" in "".join(texts(page, "//p[@class='lead']"))) == (seen == 1)
            assert len(page.xpath("//form[@id='choice']")) == 1
            assert 0 < len(page.xpath("//ol/li/a")) <= 10
            path = "".join(page.xpath("//nav[@class='steps']/a[@rel='next']/@href"))
        assert len(found) == len(set(found)) == count
        if name == "texts-by-title":
            assert found == [f"letter-{number - 1}/index.html" for number in whole]
    years = pages["index.html"].xpath("//nav[@class='letters']//a/@href")
    assert years[0] == "#group--0043" and len(years) == 5
    ends = texts(pages["index.html"], "//nav[contains(@class,'pieces')]//a")
    assert ends[0].startswith("43 BC") and ends[-1].endswith("undated")


def test_a_group_that_goes_on_says_more_exactly_where_its_pages_end(monkeypatch) -> None:
    monkeypatch.setattr(listing, "MOST_TEXTS", 10)
    works = [letter(n, f"18{50 + n // 20}-0{1 + n % 9}-05") for n in range(60)]
    ends = texts(site(*works)["index.html"], "//nav[contains(@class,'pieces')]//a")
    assert len(ends) > 6
    assert ends[0].startswith("1850 – 5 ") and ends[-1].endswith(" – 1852")
    assert [one for one in ends if one.startswith("1851 – 5 ")]


def test_one_text_has_no_page_of_all() -> None:
    assert not {"texts.js", "collection.js"} & set(make_site([letter(0)]))


@pytest.mark.parametrize("when", ["about 1843", "18", "1843-13-45", "99999999999", "-", "1843/44"])
def test_odd_dates_are_no_stumbling_block(when: str) -> None:
    assert "Letter A" in texts(site(letter(0, when), letter(1, "1861"))["index.html"], "//li/a")


def test_the_same_texts_give_the_same_bytes() -> None:
    assert make_site(many(), "Letters") == make_site(many(), "Letters")
