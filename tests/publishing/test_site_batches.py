"""A site is made a few texts at a time: the same pages as at once, in memory that does not grow."""

import json
import posixpath
import re
import sqlite3
import weakref
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pages import DOCUMENT, FIXTURES, anchors, doubled, site, texts, work
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.errors import InputError, OutputError, TeiToolsError
from tei_tools.publishing import batches, guides
from tei_tools.publishing.extracts import Extracts
from tei_tools.publishing.house import House
from tei_tools.publishing.pagination import MOST, Item, Leaf, leaves, paginated
from tei_tools.publishing.publish import publish
from tei_tools.publishing.site import make_site, site_files
from tei_tools.publishing.work import Shelf, Work, read_works
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

HOUSE = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
    ' xmlns:page="tei-tools:pages" xpath-default-namespace="http://www.tei-c.org/ns/1.0">{}'
    "</xsl:stylesheet>"
)
OURS = '<xsl:import href="tei-tools:site.xsl"/>'
COUNTS = (
    '<xsl:template name="xsl:initial-template"><xsl:map>'
    '<xsl:map-entry key="\'count.txt\'" select="string({})"/></xsl:map></xsl:template>'
)

REGISTER = (
    '<standOff><listPerson><person xml:id="ann"><persName>Ann Vane</persName>{more}</person>'
    "</listPerson><listPlace><place xml:id='quay'><placeName>Quay</placeName><location>"
    "<geo>{geo}</geo></location></place></listPlace></standOff><text>"
)
LETTER = (
    "<head>To {to}</head><p xml:id='p'><persName ref='#ann'>{name}</persName> of"
    " <placeName ref='#quay'>the Quay</placeName> met <persName>{to}</persName> on"
    " <date when='18{number:02}-05-01'>May Day</date> and said <q>Come, {to}.</q> See"
    " <ref target='letter-{next}.xml#p'>there</ref> and <ref target='letter-0'>here</ref>.</p>"
)
PEOPLE = ("Ann", "Miss Vane", "Ann Vane", "Jabez Rowe", "Öre", "Zoë Æsop")


def letter(number: int, count: int) -> Work:
    """A letter that shares names, register entries and links with the others."""
    to = PEOPLE[number * 5 % 6]
    body = LETTER.format(to=to, name=PEOPLE[number % 3], number=number, next=(number + 1) % count)
    more = '<idno type="viaf">7</idno>' if number == 2 else "<birth when='1801'/>" * (number % 2)
    geo = "50.1 -5.07" if number else ""
    source = DOCUMENT.format(title=f"Letter {number}", body=body)
    register = REGISTER.format(more=more, geo=geo)
    language = "sv" if number % 3 else "en"
    source = source.replace("<text>", f'{register[:-1]} xml:lang="{language}">')
    return Work(f"letter-{number}", Document.parse(source), ())


def letters(count: int = 9) -> list[Work]:
    return [letter(number, count) for number in range(count)]


def at_once(works: Sequence[Work], title: str) -> dict[str, str]:
    """The pages that one transformation of all texts makes."""
    parameters = {"names": "\n".join(one.name for one in works), "title": title}
    sources = [one.document.source for one in works]
    return transform(stylesheets() / "site.xsl", sources=sources, parameters=parameters)


def works_of(kind: str) -> list[Work]:
    fixtures = [
        FIXTURES / "miscellany.xml",
        *sorted((FIXTURES.parent / "fixtures_print").iterdir()),
    ]
    corpus = f"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'>{DOCUMENT}{DOCUMENT}</teiCorpus>"
    named = corpus.format(title="Of a corpus", body="<p><persName>Ann</persName>.</p>")
    return {
        "letters": letters(),
        "fixtures": read_works([one for one in fixtures if one.suffix == ".xml"]),
        "corpus": [Work("both", Document.parse(named), ()), *letters(2)],
        "one text": read_works(fixtures[:1]),
        "nothing named": [work("<p/>"), work("<p>Words.</p>", name="b")],
    }[kind]


@pytest.mark.parametrize("kind", ["letters", "fixtures", "corpus", "one text", "nothing named"])
def test_pages_do_not_depend_on_how_many_texts_are_made_at_once(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    works = works_of(kind)
    monkeypatch.setattr(batches, "MOST_SOURCES", 1)
    monkeypatch.setattr(guides, "MOST_ENTRIES", 2)
    made = make_site(works, "All")
    whole = at_once(works, "All")
    assert {path: made[path].decode() for path in whole} == whole
    assert {path for path in made if path.endswith((".html", ".bib", ".json"))} <= set(whole)


def test_what_a_text_says_of_others_is_told_wherever_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(batches, "MOST_SOURCES", 2)
    pages = site(*letters(), title="All")
    (ann,) = (
        one
        for one in pages["people.html"].iterfind(".//div[@class='entry']")
        if texts(one, "dd[@class='count']") == ["9 mentions · VIAF"]
    )
    assert texts(ann, "dt") == ["Ann Vane"]
    assert texts(ann, "dd[@class='details']") == ["Ann; Miss Vane; born 1801"]
    assert len(ann.findall("dd/ul/li")) == 9
    links = pages["letter-8/index.html"].xpath("//a[@class='ref']/@href")
    assert links == ["../letter-0/index.html#p", "../letter-0/index.html"]
    assert texts(pages["map.html"], "//tbody//td[@class='number']") == ["9"]


def items(counts: Sequence[int]) -> list[Item]:
    return [Item(f"name-{number}", count) for number, count in enumerate(counts)]


@given(st.lists(st.integers(1, 40)), st.integers(1, 12))
def test_pagination_keeps_all_lines_in_order(counts: list[int], most: int) -> None:
    pages = list(paginated(items(counts), most))
    lines = [
        (one.item, one.start + line) for page in pages for one in page for line in range(one.length)
    ]
    assert lines == [(item, line) for item, count in enumerate(counts) for line in range(count)]
    for page in pages:
        assert 0 < sum(one.length for one in page) <= most
        for one in page:
            assert counts[one.item] > most or one.length == counts[one.item]


@given(st.lists(st.integers(1, 9), min_size=60), st.integers(20, 40))
def test_pages_of_an_index_are_neither_few_nor_many(counts: list[int], most: int) -> None:
    assert len(list(paginated(items(counts), most))) <= 1 + 4 * sum(counts) / most


def test_a_name_more_moves_few_to_other_pages() -> None:
    old = [Item(f"name-{number:04}", 1 + number % 7) for number in range(0, 6000, 2)]
    at = {one.key: leaf.file for leaf in leaves("people", old) for one in _on(old, leaf)}
    moved = 0
    for number in range(1, 6000, 200):
        new = sorted([*old, Item(f"name-{number:04}", 3)], key=lambda one: one.key)
        found = {one.key: leaf.file for leaf in leaves("people", new) for one in _on(new, leaf)}
        moved += sum(at[key] != found[key] for key in at)
    assert moved / 30 < len(old) / 50


def _on(found: Sequence[Item], leaf: Leaf) -> Sequence[Item]:
    return found[leaf.first : leaf.last + 1]


@given(st.integers(1, 3000), st.data())
def test_a_page_of_very_many_leads_to_its_neighbours_and_to_some_of_all(count: int, data) -> None:
    number = data.draw(st.integers(0, count - 1))
    reached = guides._reached(count, number)
    assert reached == sorted(set(reached)) and {0, count - 1} <= set(reached) <= set(range(count))
    assert {number - 1, number, number + 1} & set(range(count)) <= set(reached)
    assert len(reached) <= guides.MOST_LINKS


LONG = MOST + 200
"""Mentions of one person: more than a page of an index holds."""


@pytest.fixture(scope="module")
def long_site() -> dict[str, bytes]:
    """A site with more names and quotations than a page holds."""
    ann = "".join(f"<p><persName>Ann</persName> {n}.</p>" for n in range(LONG))
    others = "".join(
        f"<p><persName>{chr(97 + n % 26).upper()}ib Rowe {n}</persName> said <q>No {n}.</q></p>"
        for n in range(MOST)
    )
    return make_site([work(ann, "Ann", "ann"), work(others, "Others", "others")], "Long")


def _pages_of(files: dict[str, bytes], name: str) -> dict[str, etree._Element]:
    """The pages of a list by path, in the order in which each leads to the next."""
    path, pages = f"{name}.html", {}
    while path:
        pages[path] = page = html_page(files[path])
        path = "".join(page.xpath("//nav[@class='steps']/a[@rel='next']/@href"))
    assert set(pages) == {one for one in files if re.fullmatch(rf"{name}(-page-.+)?\.html", one)}
    return pages


def test_a_long_index_goes_on_over_several_pages(long_site: dict[str, bytes]) -> None:
    pages = _pages_of(long_site, "people")
    names = list(pages)
    second = "people-page-ann_2.html"
    assert names[:3] == ["people.html", "people-page-ann.html", second]
    assert len(names) == 4
    assert all(len(long_site[path]) < 500_000 for path in names)
    mentions = [
        one for page in pages.values() for one in page.xpath("//li/a/@href[contains(., '/')]")
    ]
    assert len(mentions) == len(set(mentions)) == LONG + MOST
    assert texts(pages["people.html"], "//h1") == ["People"]
    assert texts(pages[second], "//h1") == ["People · Page 3"]
    assert texts(pages["people.html"], "//p[@class='lead']") == ["1201 people, 2600 mentions."]
    assert not texts(pages[second], "//p[@class='lead']")
    assert pages[second].xpath("//nav[@class='steps']/a/@href") == [names[1], names[3]]
    current = pages[second].xpath("//nav/ul/li/a[@aria-current]")
    assert [(one.get("href"), one.get("aria-current")) for one in current] == [
        ("people.html", "true"),
        (second, "page"),
    ]
    entries = [one for page in pages.values() for one in page.xpath("//div[@class='entry']/@id")]
    assert len(entries) == len(set(entries)) == MOST + 1
    assert {"people-ann", "people-aib-rowe-0", "people-zib-rowe-25"} <= set(entries)
    counts = [one for page in pages.values() for one in texts(page, "//dd[@class='count']")]
    assert len(counts) == MOST + 1
    assert f"{LONG} mentions" in counts
    for name in names:
        told = set(html_page(long_site[name]).xpath("//div[@class='entry']/@id"))
        assert {key.partition("#")[2] for key in cards(long_site, name)} == told
        assert all(key.startswith(f"{name}#") for key in cards(long_site, name))


def cards(files: dict[str, bytes], page: str) -> dict[str, list[str]]:
    """What the cards of a page of an index say."""
    program = files[page.replace(".html", ".js")].decode()
    return json.loads(program.removeprefix("teiToolsCards(").removesuffix(");\n"))


def test_quotations_go_on_over_several_pages() -> None:
    said = "".join(f"<p><q>No {n}.</q></p>" for n in range(MOST + 1))
    files = make_site([work(said, "A", "a"), work("<p><q>Last.</q></p>", "B", "b")])
    pages = _pages_of(files, "quotations")
    assert list(pages) == ["quotations.html", "quotations-page-a_2.html", "quotations-page-b.html"]
    counts = [len(one.xpath("//ul[@class='mentions']/li")) for one in pages.values()]
    assert counts == [MOST, 1, 1]
    assert [texts(one, "//h2") for one in pages.values()] == [["A"], ["A"], ["B"]]


def test_all_links_of_a_long_site_lead_somewhere(long_site: dict[str, bytes]) -> None:
    pages = {path: html_page(one) for path, one in long_site.items() if path.endswith(".html")}
    places = {f"{path}#{one}" for path, page in pages.items() for one in ("", *anchors(page))}
    for path, page in pages.items():
        for href in page.xpath("//a/@href | //link/@href[not(contains(., ':'))]"):
            file, _, anchor = str(href).partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file or path))
            target = path if not file else target
            assert f"{target}#{anchor}" in places or (target in long_site and not anchor), href
    assert not list(doubled(pages))
    letters = pages["people-page-ann_2.html"].xpath("//nav[@class='letters']//a/@href")
    assert "people.html#letter-a" in letters and len(letters) == 26


class Lent(Sequence[Work]):
    """Works that are made when they are asked for, and how many of them were alive at once."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.alive: weakref.WeakSet[Document] = weakref.WeakSet()
        self.most = 0

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, at: int) -> Work:  # type: ignore[override]
        if at >= self._count:
            raise IndexError
        one = letter(at, self._count)
        self.alive.add(one.document)
        self.most = max(self.most, len(self.alive))
        return one


def test_works_and_files_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "MOST_SOURCES", 3)
    works = Lent(12)
    files = site_files(works, "All")
    first = next(files)
    assert first[0].startswith("letter-0/")
    assert sum(1 for _ in files) > 30
    assert works.most <= 3


def test_a_bad_text_at_the_end_leaves_nothing_half(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"letter-{number:02}.xml").write_text(letter(number, 30).document.source)
    (tmp_path / "z.xml").write_text("<html/>")
    with pytest.raises(InputError, match="no TEI element"):
        publish(sorted(tmp_path.glob("*.xml")), tmp_path / "site", ("html",))
    assert not list((tmp_path / "site").rglob("*"))


def test_a_full_disk_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    full = sqlite3.OperationalError("database or disk is full")

    def refuse(*_: object) -> None:
        raise full

    monkeypatch.setattr(Extracts, "add_extract", refuse)
    with pytest.raises(OutputError, match=r"could not be made: database or disk is full\.$"):
        make_site(letters(2))


def test_names_are_given_without_reading(tmp_path: Path) -> None:
    shelf = Shelf([tmp_path / "a.xml", tmp_path / "A.xml", tmp_path / "a-2.xml"])
    assert shelf.names == ["a", "a-2", "a-2-2"]
    assert [one.names for one in (shelf[1:], shelf[1:2])] == [["a-2", "a-2-2"], ["a-2"]]


def house(folder: Path, content: str, seconds: float = 60) -> House:
    (folder / "house.xsl").write_text(HOUSE.format(content), "utf-8")
    return House(stylesheet=folder / "house.xsl", seconds=seconds)


COUNTED = {
    "built upon ours": OURS + COUNTS.format("count($page:books)"),
    "wholly its own": '<xsl:param name="sources"/>' + COUNTS.format("count($sources?*)"),
}


@pytest.mark.parametrize("content", COUNTED.values(), ids=COUNTED)
def test_a_stylesheet_with_an_initial_template_has_all_sources_at_once(
    tmp_path: Path, content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MOST_SOURCES", 2)
    files = make_site(letters(5), house=house(tmp_path, content))
    assert files["count.txt"] == b"5"


def test_a_stylesheet_built_upon_ours_is_run_in_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MOST_SOURCES", 2)
    monkeypatch.setattr(batches, "USUAL_SOURCES", 2**40)
    changed = (
        '<xsl:template mode="html" match="head" as="element()" priority="9">'
        '<h2 class="house" xmlns="http://www.w3.org/1999/xhtml">'
        "<xsl:value-of select='count($page:books)'/></h2></xsl:template>"
    )
    made = make_site(letters(5), "All", house=house(tmp_path, OURS + changed))
    heads = [
        texts(html_page(made[f"letter-{n}/index.html"]), "//*[@class='house']") for n in range(5)
    ]
    assert heads == [["2"], ["2"], ["2"], ["2"], ["1"]]
    assert set(made) == set(make_site(letters(5), "All"))


def test_its_seconds_are_those_of_all_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MOST_SOURCES", 1)
    endless = (
        '<xsl:function name="page:loop" as="xs:integer" xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        '<xsl:param name="n" as="xs:integer"/><xsl:sequence select="page:loop($n + 1)"/>'
        '</xsl:function><xsl:template mode="html" match="ref" as="text()">'
        '<xsl:value-of select="page:loop(1)"/></xsl:template>'
    )
    with pytest.raises(TeiToolsError, match="ended after 6 seconds"):
        make_site(letters(3), house=house(tmp_path, OURS + endless, seconds=6))
