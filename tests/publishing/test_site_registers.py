"""Registers, references and headers as readers are told them."""

import pytest
from lxml import etree
from pages import BESIDE, DOCUMENT, dangling, reading, site, texts, work

from tei_tools.document.source import Document
from tei_tools.publishing.work import Work

REGISTER = """<p><persName ref="#v">Miss Vane</persName>
in <placeName ref="#w">Wick</placeName>.</p>
<listPerson><person xml:id="v"><idno type="GND">118609807</idno>
<persName><surname>Vane</surname> <forename>Ada</forename></persName><persName>The Lamp</persName>
<birth><date when="1832">1832</date><settlement><placeName>Wick</placeName><location>
<geo>58,44 -3,09</geo></location></settlement></birth><death when="1901-05-01"/><sex value="2"/>
<occupation>diarist</occupation><occupation>pilot</occupation>
<note>She kept the lamps of the lane, all forty of them, for as long as anybody there could
remember, and longer.</note></person></listPerson>
<listPlace><place xml:id="w"><placeName>Wick</placeName><location><geo>58.44 -3.09</geo></location>
<idno type="URL">https://www.geonames.org/1</idno></place>
<place><placeName>Nowhere</placeName><geo>91 0</geo></place></listPlace>"""


@pytest.fixture(scope="module")
def pages() -> dict[str, etree._Element]:
    return site(work(f"<div>{REGISTER}</div>"))


def seen(page: etree._Element, xpath: str) -> list[str]:
    """The words of what the path finds, without what is hidden."""
    for hidden in page.xpath("//*[@class='as-given']"):
        hidden.clear(keep_tail=True)
    return texts(page, xpath)


def test_a_person_is_told_as_a_reader_wants_it(pages: dict[str, etree._Element]) -> None:
    person = "//div[contains(@class,'person ')]"
    assert seen(pages["index.html"], f"{person}/div[@class='names']") == ["Vane, Ada, The Lamp"]
    facts = seen(pages["index.html"], f"{person}/ul[@class='facts']/li")
    assert facts[:-1] == [
        "born 1832, Wick, 58.44° N, 3.09° W",
        "died 1 May 1901",
        "diarist",
        "pilot",
    ]
    assert facts[-1].startswith("She kept the lamps")
    assert seen(pages["index.html"], f"{person}/ul[@class='identifiers']") == ["GND 118609807"]


def test_a_register_leads_to_index_map_and_authorities(pages: dict[str, etree._Element]) -> None:
    place = pages["index.html"].xpath("//div[contains(@class,'place ')]")[0]
    addresses = place.xpath(".//a/@href")
    assert addresses == ["places.html#places-w", "map.html#map-places-w",
                         "https://www.geonames.org/1"]  # fmt: skip
    assert pages["map.html"].xpath("//*[@id='map-places-w']")
    assert not list(dangling(pages, frozenset([*pages, *BESIDE])))


def test_figures_that_are_no_coordinates_stay(pages: dict[str, etree._Element]) -> None:
    assert "91 0" in texts(pages["index.html"], "//*[@class='geo']")


def test_many_numbers_are_folded() -> None:
    numbers = "".join(f"<idno>https://example.org/{n}</idno>" for n in range(6))
    page = reading(f"<listOrg><org><orgName>G</orgName>{numbers}</org></listOrg>")
    assert texts(page, ".//details/summary") == ["6 identifiers"]
    assert len(page.xpath(".//details//a")) == 6


REFERENCES = [
    (
        "<bibl><author>Lux</author><title>Flames</title><date>1801</date></bibl>",
        "Lux, Flames, 1801",
    ),
    (
        "<bibl><author>Lux, P.</author> <title>Flames!</title><date>1801</date></bibl>",
        "Lux, P. Flames! 1801",
    ),
    ("<bibl>Lux: <title>Flames</title> <date>1801</date></bibl>", "Lux: Flames 1801"),
    (
        "<biblStruct><analytic><title>On Oil</title></analytic><monogr><title>Flames</title>"
        "<imprint><pubPlace>Leeds</pubPlace><date>1801</date></imprint></monogr></biblStruct>",
        "On Oil. Flames, Leeds, 1801",
    ),
]


@pytest.mark.parametrize(("reference", "read"), REFERENCES)
def test_the_pieces_of_a_reference_are_parted(reference: str, read: str) -> None:
    page = reading(f"<listBibl>{reference}</listBibl>")
    assert texts(page, ".//section[contains(@class,'listBibl')]") == [read]


def test_readings_at_the_foot_are_parted() -> None:
    page = reading(
        "<p><app><lem>a</lem><rdg wit='#A'>b</rdg><rdg wit='#B #C'>c</rdg><rdg>d</rdg></app></p>"
    )
    assert texts(page, ".//aside") == ["a] b A; c B C; d"]


# The header


def header(statements: str) -> etree._Element:
    source = DOCUMENT.format(title="T", body="<p>x</p>").replace(
        "</teiHeader>", f"{statements}</teiHeader>"
    )
    page = site(Work("t", Document.parse(source), ()))["index.html"]
    return page.find(".//ul[@class='header']")


def test_what_is_long_is_folded_and_all_there() -> None:
    page = header(f"<encodingDesc><p>{'Lamps. ' * 80}</p></encodingDesc><revisionDesc><change>"
                  "Once.</change></revisionDesc>")  # fmt: skip
    assert texts(page, ".//details/summary") == ["Encoding description"]
    assert page.xpath("string()").count("Lamps.") == 80
    assert not page.xpath(".//details[@open]")


def test_a_catalogue_shows_what_it_describes() -> None:
    source = DOCUMENT.format(title="T", body="")
    source = source.replace("<sourceDesc><p>none", f"<sourceDesc><p>{'Vellum. ' * 80}")
    for body, opened in (("", 1), ("<p>x</p>", 0)):
        document = Document.parse(source.replace("<body></body>", f"<body>{body}</body>"))
        page = site(Work("t", document, ()))["index.html"]
        assert len(page.xpath("//ul[@class='header']//details[@open]")) == opened


def test_sent_and_received_are_told_apart() -> None:
    page = header(
        "<profileDesc><correspDesc><correspAction type='sent'><name>Ann</name><date"
        " when='1843-02-07'/></correspAction><correspAction type='received'><name>Bob</name>"
        "</correspAction></correspDesc></profileDesc>"
    )
    assert texts(page, ".//li[contains(@class,'correspAction')]") == [
        "Sent Ann, 7 February 1843",
        "Received Bob",
    ]


def test_who_did_what_stands_in_a_line() -> None:
    page = header("<xenoData/>")
    assert not texts(page, ".//*[@class='statement-name'][.='File description']")
    source = DOCUMENT.format(title="T", body="<p>x</p>").replace(
        "</titleStmt>",
        "<respStmt><resp>lit by</resp><name>Ann</name><name>Bob</name></respStmt></titleStmt>",
    )
    page = site(Work("t", Document.parse(source), ()))["index.html"]
    assert texts(page, "//li[contains(@class,'respStmt')]") == ["lit by Ann, Bob"]


def test_a_date_that_only_programs_read_is_told() -> None:
    page = header("<profileDesc><creation><date when='1843-02-07'/></creation></profileDesc>")
    assert texts(page, ".//li[contains(@class,'date ')]") == ["Date 7 February 1843"]
    page = header("<revisionDesc><change when='2024-06-02'>Proofread.</change></revisionDesc>")
    assert texts(page, ".//li[contains(@class,'change ')]") == ["Change 2 June 2024: Proofread."]
