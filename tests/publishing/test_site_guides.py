"""The map and the timeline: what is drawn, where, and that the tables say the same."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pages import BESIDE, DOCUMENT, dangling, site, texts, work

from tei_tools.document.source import Document
from tei_tools.publishing.work import Work

PLACES = """<listPlace>
<place xml:id="falmouth"><placeName>Falmouth</placeName><location><geo>50.155 -5.07</geo></location></place>
<place xml:id="brest"><placeName>Brest</placeName><location><geo>48,39 -4,49</geo></location></place>
<place xml:id="cadiz"><placeName>Cádiz</placeName><geo>36.53,-6.29</geo></place>
<place xml:id="moon"><placeName>Moon</placeName><location><geo>910 12</geo></location></place>
<place xml:id="nowhere"><placeName>Nowhere</placeName><location><geo>N 50 W 5</geo></location></place>
</listPlace>"""  # noqa: E501
BODY = "".join(
    f"<p><placeName ref='#{name}'>{name}</placeName></p>"
    for name in ("falmouth", "falmouth", "brest", "cadiz", "moon", "nowhere")
)


def registered(register: str, body: str) -> Work:
    source = DOCUMENT.format(title="T", body=body)
    return Work(
        "text",
        Document.parse(source.replace("<text>", f"<standOff>{register}</standOff><text>")),
        (),
    )


def dated(*attributes: str) -> dict[str, etree._Element]:
    body = "".join(f"<p><date {one}>then</date></p>" for one in attributes)
    return site(work(body))


def rows(page: etree._Element) -> list[list[str]]:
    return [texts(row, "./*") for row in page.xpath("//table[@class='facts']/tbody/tr")]


def test_places_with_coordinates_are_on_the_map_and_in_its_table() -> None:
    pages = site(registered(PLACES, BODY))
    assert rows(pages["map.html"]) == [
        ["Brest", "48.39° N, 4.49° W", "1"],
        ["Cádiz", "36.53° N, 6.29° W", "1"],
        ["Falmouth", "50.16° N, 5.07° W", "2"],
    ]
    marks = pages["map.html"].xpath("//figure[@class='map'][1]//*[local-name()='a']")
    assert [texts(one, "./*")[0] for one in marks] == [
        "Falmouth, 2 mentions",
        "Brest, 1 mention",
        "Cádiz, 1 mention",
    ]
    assert not list(dangling(pages, frozenset([*pages, *BESIDE])))


def test_north_is_up_and_east_is_right() -> None:
    page = site(registered(PLACES, BODY))["map.html"]
    circles = page.xpath("//figure[@class='map'][1]//*[local-name()='circle']")
    (falmouth, brest, cadiz) = ((float(c.get("cx")), float(c.get("cy"))) for c in circles)
    assert falmouth[1] < brest[1] < cadiz[1]
    assert cadiz[0] < falmouth[0] < brest[0]


def test_without_coordinates_there_is_no_map() -> None:
    pages = site(work("<p><placeName>Falmouth</placeName></p>"))
    assert "map.html" not in pages
    assert not pages["index.html"].xpath("//nav//a[.='Map']")


def test_a_map_of_the_world_shows_land_everywhere() -> None:
    corners = [("a", "70 -150"), ("b", "-45 170"), ("c", "90 180"), ("d", "-90 -180")]
    register = "".join(
        f"<place xml:id='{name}'><placeName>{name}</placeName><geo>{geo}</geo></place>"
        for name, geo in corners
    )
    body = "".join(f"<p><placeName ref='#{name}'>{name}</placeName></p>" for name, _ in corners)
    page = site(registered(f"<listPlace>{register}</listPlace>", body))["map.html"]
    assert len(page.xpath("//*[@class='land']/*[local-name()='path']")) > 300


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=12))
def test_every_mark_lies_within_the_map(points: list[tuple[float, float]]) -> None:
    register = "".join(
        f"<place xml:id='p{n}'><placeName>p{n}</placeName><geo>{lat:.5f} {lon:.5f}</geo></place>"
        for n, (lat, lon) in enumerate(points)
    )
    body = "".join(f"<p><placeName ref='#p{n}'>p{n}</placeName></p>" for n in range(len(points)))
    page = site(registered(f"<listPlace>{register}</listPlace>", body))["map.html"]
    for drawing in page.xpath("//figure[@class='map']/*[local-name()='svg']"):
        _, _, width, height = (float(one) for one in drawing.get("viewBox").split())
        for circle in drawing.xpath(".//*[local-name()='circle']"):
            assert 0 <= float(circle.get("cx")) <= width
            assert 0 <= float(circle.get("cy")) <= height


def test_dates_with_a_year_are_on_the_timeline_in_the_order_of_time() -> None:
    written = "when='1861-07-09'|from='1689' to='1850'|when='-0043'|notBefore='1902'|when='--05-01'"
    pages = dated(*written.split("|"))
    page = pages["timeline.html"]
    assert [row[0] for row in rows(page)] == ["43 BC", "1689 – 1850", "9 July 1861", "1902"]
    assert texts(page, "//h2") == [
        "1st century BC", "17th century", "19th century", "20th century"
    ]  # fmt: skip
    estimates = page.xpath("//*[local-name()='a'][@class='estimate']/*[local-name()='title']")
    assert [one.text for one in estimates] == ["1902, 1 mention"]
    assert not list(dangling(pages, frozenset([*pages, *BESIDE])))


def test_a_year_and_a_month_with_many_dates_have_lines_of_their_own() -> None:
    days = [f"when='1861-07-{day:02}'" for day in range(1, 7)]
    page = dated("when='1840'", *days)["timeline.html"]
    assert texts(page, "//h2") == ["19th century", "1861", "July 1861"]
    century, year, month = page.xpath("//figure")
    assert texts(century, ".//*[local-name()='a']/*[local-name()='text']") == [
        "1840", "1861: 6 dates"
    ]  # fmt: skip
    assert texts(year, ".//*[local-name()='a']/*[local-name()='text']") == ["July 1861: 6 dates"]
    assert len(month.xpath(".//*[local-name()='a']")) == 6
    assert century.xpath(".//*[local-name()='a']/@href")[1] == f"#{year.get('id')}"


DAY = st.dates().map(lambda day: f"when='{day.isoformat()}'")
YEARS = st.tuples(st.integers(-3000, 3000), st.integers(0, 900)).map(
    lambda pair: f"from='{_year(pair[0])}' to='{_year(pair[0] + pair[1])}'"
)


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year or 1):04}"


@settings(max_examples=25, deadline=None)
@given(st.lists(DAY | YEARS, min_size=1, max_size=12))
def test_every_date_is_drawn_within_its_line(attributes: list[str]) -> None:
    page = dated(*attributes)["timeline.html"]
    drawn = "".join(page.xpath("//figure//*[local-name()='title']/text()"))
    for row in rows(page):
        assert row[0] in drawn or re.search(r"\d+ dates", drawn)
    for mark in page.xpath("//figure//*[local-name()='circle' or local-name()='rect']"):
        x = float(mark.get("cx") or mark.get("x"))
        assert x >= 0 and x + float(mark.get("width") or 0) <= 960
    for word in page.xpath("//figure//*[local-name()='text']/@x"):
        assert 0 <= float(word) <= 960


@pytest.mark.parametrize("when", ["1861-13-45", "99999999", "1861-02-30", "x", "-", "2014-W10"])
def test_a_date_that_is_none_stops_nothing(when: str) -> None:
    assert "dates.html" in dated(f"when='{when}'")


def test_verses_that_are_quoted_are_parted_by_strokes() -> None:
    body = "<p>He sang</p><quote><lg><l>Low, low</l><l>the oil</l></lg></quote><p><q>Go</q></p>"
    page = site(work(body))["quotations.html"]
    assert texts(page, "//ul[@class='mentions']/li/a") == ["Low, low / the oil", "Go"]


def test_a_catalogue_without_a_text_shows_its_header_first() -> None:
    page = site(work(""))["index.html"]
    headings = page.xpath("//section/@aria-labelledby")
    assert headings.index("about-heading") < headings.index("citation-heading")
    page = site(work("<p>x</p>"))["index.html"]
    headings = page.xpath("//section/@aria-labelledby")
    assert headings.index("about-heading") > headings.index("citation-heading")
