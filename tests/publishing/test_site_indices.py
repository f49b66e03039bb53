"""The indices: in which order, what is said of an entry, where it leads; quotations; cards."""

import json
from itertools import pairwise

import pytest
from lxml import etree
from pages import BESIDE, DOCUMENT, FIXTURES, dangling, site, texts, work
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work, read_works


def people(*names: str, lang: str = "en") -> etree._Element:
    body = "".join(f"<p><persName>{name}</persName></p>" for name in names)
    source = DOCUMENT.format(title="T", body=body).replace("<TEI ", f'<TEI xml:lang="{lang}" ')
    return site(Work("text", Document.parse(source), ()))["people.html"]


ORDERS = [
    ("sv", ["Ahl", "Eld", "Zorn", "Åberg", "Ärlig", "Öberg"]),
    ("de", ["Ähre", "Ahrens", "Muehl", "Müller", "Muzz", "Weiss", "Weiß"]),
    ("da", ["Aabel", "Zahle", "Æbelø", "Øster", "Åse"]),
    ("es", ["Nadal", "Nuño", "Ñuflo", "Ochoa"]),
    ("en", ["Ægir", "Aesop", "Łukas", "Lund", "The Ogre", "Øre"]),
]


@pytest.mark.parametrize(("lang", "names"), ORDERS, ids=[one[0] for one in ORDERS])
def test_names_are_in_the_order_of_the_editions_alphabet(lang: str, names: list[str]) -> None:
    assert texts(people(*reversed(names), lang=lang), "//dt") == names


FILED = [
    ("Adela Thornwick", "Thornwick"),
    ("Miss O'Brien", "O'Brien"),
    ("Josiah Fenner, M.D.", "Fenner"),
    ("Henry VIII", "Henry VIII"),
    ("Joan of Arc", "Joan of Arc"),
    ("Pliny", "Pliny"),
    ("Pliny the Elder", "Pliny the Elder"),
    ("St Mawes", "St Mawes"),
]


@pytest.mark.parametrize(("name", "filed"), FILED)
def test_persons_are_filed_under_their_surnames(name: str, filed: str) -> None:
    page = people(name)
    assert texts(page, "//dt") == [name]
    assert texts(page, "//dt/span[@class='filed']") == [filed]


def test_a_long_index_has_letters() -> None:
    page = people(*(f"{chr(65 + n)}nna" for n in range(25)), "Éva", lang="sv")
    letters = texts(page, "//nav[@class='letters']//a")
    assert letters == [chr(65 + n) for n in range(25)]
    assert all(one < other for one, other in pairwise(letters))
    targets = page.xpath("//nav[@class='letters']//a/@href")
    assert set(targets) <= {f"#{one}" for one in page.xpath("//@id")}


REGISTER = """<listPerson><person xml:id="v"><persName><forename>Ada</forename>
<surname>Vane</surname></persName><birth when="1832-05-01"/><death>in Wick, 1901</death>
<idno type="VIAF">12345</idno><idno type="URL" subtype="wikidata">https://www.wikidata.org/wiki/Q1</idno>
<idno type="gnd">javascript:alert(1)</idno><idno type="shelf">7</idno><note>A diarist.</note>
</person></listPerson>"""


def registered(register: str, body: str) -> Work:
    source = DOCUMENT.format(title="T", body=body)
    source = source.replace("<text>", f"<standOff>{register}</standOff><text>")
    return Work("text", Document.parse(source), ())


def test_an_entry_says_what_the_register_says_and_leads_to_authorities() -> None:
    body = "<p><persName ref='#v'>Miss Vane</persName> and <persName ref='#v'>Ada</persName></p>"
    page = site(registered(REGISTER, body))["people.html"]
    assert texts(page, "//p[@class='lead']") == ["1 person, 2 mentions."]
    assert texts(page, "//dt") == ["Vane, Ada"]
    assert texts(page, "//dd[@class='details']") == [
        "Miss Vane; Ada; born 1 May 1832; died in Wick, 1901; A diarist."
    ]
    assert texts(page, "//dd[@class='count']") == ["2 mentions · VIAF · Wikidata"]
    assert page.xpath("//dd[@class='count']/a/@href") == [
        "https://viaf.org/viaf/12345",
        "https://www.wikidata.org/wiki/Q1",
    ]


def test_quotations_are_listed_with_speaker_and_place() -> None:
    body = (
        "<div><head>One</head><p><said who='#v'>Come <q>in</q></said>, <q xml:id='a' next='#b'>or"
        "</q> he <q xml:id='b' prev='#a'>go</q>.</p>"
        "<cit><quote>Light is a loan.</quote><bibl>a proverb</bibl></cit></div>"
    )
    pages = site(registered(REGISTER, body))
    page = pages["quotations.html"]
    assert texts(page, "//li[contains(@class,'mention')]/a") == [
        "Come in",
        "or go",
        "Light is a loan.",
    ]
    places = texts(page, "//*[@class='place-of-mention']")
    assert places == ["said by Ada Vane · One", "One", "a proverb · One"]
    assert not list(dangling(pages, frozenset([*pages, *BESIDE])))


def test_cards_say_what_the_index_says() -> None:
    files = make_site(read_works([FIXTURES / "miscellany.xml"]))
    cards: dict[str, list[str]] = {}
    for kind in ("people", "places", "organisations", "dates"):
        program = files[f"{kind}.js"].decode()
        cards |= json.loads(program.removeprefix("teiToolsCards(").removesuffix(");\n"))
    assert ["Vane, Hester", "Miss Vane; Lamplighter.", "1 mention"] in cards.values()
    page = files["index.html"].decode()
    assert all(f'href="{address}"' in page for address in cards)


def test_a_card_cannot_end_its_program() -> None:
    body = "<p><persName>&lt;/script&gt;&lt;script&gt;alert(1)//\u2028</persName></p>"
    program = make_site([work(body)])["people.js"].decode()
    assert "<" not in program
    assert "\u2028" not in program


def test_programs_learn_whom_a_text_names_and_their_numbers() -> None:
    register = (
        "<standOff><listPerson><person xml:id='a'><persName>Ann Fox</persName>"
        "<idno type='VIAF'>42</idno></person></listPerson></standOff><text>"
    )
    body = (
        "<p><placeName>Mylor</placeName>: <persName ref='#a'>Ann</persName>, "
        "<orgName>Guild</orgName>, <persName ref='#a'>Fox</persName> on "
        "<date when='1861'>a day</date></p>"
    )
    source = DOCUMENT.format(title="T", body=body).replace("<text>", register)
    page = html_page(make_site([Work("t", Document.parse(source), ())])["index.html"])
    (linked,) = page.xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(linked)["mentions"] == [
        {"@type": "Place", "name": "Mylor"},
        {"@type": "Person", "name": "Ann Fox", "sameAs": ["https://viaf.org/viaf/42"]},
        {"@type": "Organization", "name": "Guild"},
    ]


def test_only_the_first_page_of_a_long_text_tells_whom_it_names() -> None:
    chapter = f"<div type='chapter'><p><persName>Ann</persName> {'slept. ' * 4000}</p></div>"
    files = make_site([work(chapter * 2)])
    assert b'"mentions"' in files["index.html"]
    assert b'"mentions"' not in files["chapter-1.html"]
