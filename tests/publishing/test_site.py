"""The web site: what its pages say, where its links lead, what a hostile document cannot do."""

import json
from itertools import pairwise

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from pages import FIXTURES, dangling, doubled, ranks, reading, site, texts, work
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.publishing.downloads import Download
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work, read_works

MISCELLANY = FIXTURES / "miscellany.xml"

WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
)

LONG = "".join(
    f'<div type="chapter" xml:id="c{n}"><head>Chapter {n}</head>'
    f"<p>{'Rain fell on the harbour. ' * 900}</p>"
    "<p>See <ref target='#c1'>the first</ref>.</p></div>"
    for n in range(1, 4)
)


@pytest.fixture(scope="module")
def miscellany() -> etree._Element:
    return site(*read_works([MISCELLANY]))["index.html"]


# The pages as a whole


def test_pages_are_html_without_an_error() -> None:
    for path, data in make_site(read_works([MISCELLANY])).items():
        if path.endswith(".html"):
            html5lib.HTMLParser(strict=True).parse(data)


def test_every_link_leads_somewhere_and_no_identifier_stands_twice() -> None:
    works = [*read_works([MISCELLANY]), work(LONG, name="long")]
    downloads = [Download("long", "TEI", "long/long.xml")]
    files = make_site(works, "Two", downloads) | {"long/long.xml": b""}
    pages = {path: html_page(data) for path, data in files.items() if path.endswith(".html")}
    assert not list(dangling(pages, frozenset(files)))
    assert not list(doubled(pages))


def test_headings_begin_with_the_first_rank_and_skip_none() -> None:
    pages = site(*read_works([MISCELLANY]), work(LONG, name="long"))
    for path, page in pages.items():
        found = ranks(page)
        assert found[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(found)), path


def test_a_page_says_its_language_and_has_landmarks(miscellany: etree._Element) -> None:
    assert miscellany.get("lang") == "en"
    assert miscellany.xpath("//div[@class='reading']/@lang") == ["en"]
    for landmark in ("header", "nav", "main", "article"):
        assert miscellany.find(f".//{landmark}") is not None
    assert miscellany.xpath("//a[@class='skip']/@href") == ["#text"]
    assert miscellany.xpath("//main/@id") == ["text"]


def test_metadata_says_who_and_when(miscellany: etree._Element) -> None:
    def content(name: str) -> list[str]:
        return miscellany.xpath(f"//meta[@name='{name}' or @property='{name}']/@content")

    assert content("DC.creator") == ["Hester Vane"]
    assert content("DC.date") == ["1843-02-07"]
    assert content("DC.rights") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert content("og:title") == ["The Lamplighter’s Miscellany"]
    (linked,) = miscellany.xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(linked)["author"] == [{"@type": "Person", "name": "Hester Vane"}]


def test_nothing_comes_from_outside_and_nothing_is_absolute() -> None:
    for data in make_site(read_works([MISCELLANY])).values():
        page = data.decode("utf-8", "ignore")
        assert 'src="http' not in page
        assert 'href="/' not in page
        assert "@import" not in page
        assert "url(" not in page


def test_the_same_documents_give_the_same_bytes() -> None:
    works = read_works([MISCELLANY])
    first = make_site(works)
    make_site([work("<p>between</p>")])
    assert make_site(works) == first


# Chapters, contents, the page of all texts


def test_a_long_text_has_a_page_a_chapter_with_steps_between() -> None:
    pages = site(work(LONG))
    assert {"index.html", "chapter-1.html", "chapter-2.html", "chapter-3.html"} <= set(pages)
    middle = pages["chapter-2.html"]
    assert middle.xpath("//a[@rel='prev']/@href") == ["chapter-1.html"]
    assert middle.xpath("//a[@rel='next']/@href") == ["chapter-3.html"]
    assert texts(middle, "//h1") == ["Chapter 2"]
    assert middle.xpath("//div[@class='reading']//p/a[not(@class='permalink')]/@href") == [
        "chapter-1.html#c1"
    ]
    contents = pages["index.html"].xpath("//ol[@class='contents']//a/@href")
    assert contents == [f"chapter-{n}.html#c{n}" for n in (1, 2, 3)]


def test_the_heading_of_a_part_stands_before_its_first_chapter() -> None:
    body = (
        '<div type="part" xml:id="one"><head>Part One</head><epigraph><p>x</p></epigraph>'
        f"{LONG}<trailer>Thus</trailer></div>"
        '<div type="part"><head>Part Two</head><p>y</p></div>'
    )
    pages = site(work(body))
    assert texts(pages["chapter-1.html"], "//h1 | //h2") == ["Part One", "Chapter 1"]
    assert pages["chapter-1.html"].xpath("//@id[.='one']")
    assert texts(pages["chapter-3.html"], "//*[contains(@class,'trailer')]") == ["Thus"]
    assert texts(pages["part-1.html"], "//h1") == ["Part Two"]


def test_a_short_text_is_one_page() -> None:
    assert set(site(work("<p>short</p>"))) == {"index.html"}


def test_texts_are_listed_by_date_and_undated_ones_last() -> None:
    def dated(name: str, date: str) -> Work:
        return work(f"<opener><dateline><date when='{date}'>d</date></dateline></opener><p/>",
                    title=name, name=name)  # fmt: skip

    pages = site(dated("late", "1861-07-09"), work("<p/>", title="never", name="never"),
                 dated("early", "1843"), dated("ancient", "-0043"), title="Papers")  # fmt: skip
    index = pages["index.html"]
    assert index.xpath("//ol[@class='texts']//a/@href") == [
        f"{name}/index.html" for name in ("ancient", "early", "late", "never")
    ]
    assert texts(index, "//h1") == ["Papers"]


# Names and their indices


def test_names_lead_to_the_index_and_back(miscellany: etree._Element) -> None:
    people = site(*read_works([MISCELLANY]))["people.html"]
    assert texts(people, "//dt") == ["Old Orme", "Vane, Hester"]
    mentions = people.xpath("//dt[.='Vane, Hester']/..//li/a/@href")
    (vane,) = miscellany.xpath("//a[contains(@class,'kind-people') and .='Miss Vane']")
    assert mentions == [f"index.html#{vane.get('id')}"]
    slug = people.xpath("//dt[.='Vane, Hester']/../@id")
    assert vane.get("href") == f"people.html#{slug[0]}"


def test_a_name_in_two_parts_is_one_mention() -> None:
    people = site(*read_works([MISCELLANY]))["people.html"]
    assert texts(people, "//dt[.='Old Orme']/..//li/a") == ["Orme", "Old Orme"]


def test_a_word_that_a_line_breaks_is_one_word_in_the_index() -> None:
    body = (
        "<p>The well-known Miss <persName>Thorn-<pb n='2' break='no'/>wick</persName> recom-"
        "<fw>2</fw><lb break='no'/>mended it.</p>"
    )
    pages = site(work(body))
    assert texts(pages["people.html"], "//dt") == ["Thornwick"]
    assert texts(pages["people.html"], "//ul[@class='mentions']/li") == [
        "The well-known Miss Thornwick recommended it."
    ]
    (name,) = pages["index.html"].xpath("//a[contains(@class,'kind-people')]")
    assert name.get("href") == "people.html#people-thornwick"


def test_a_mention_stands_in_its_context() -> None:
    page = site(work("<p>Before came <persName>Ann</persName><note>not this</note> after.</p>"))
    mentions = "//ul[@class='mentions']/li"
    assert texts(page["people.html"], mentions) == ["Before came Ann after."]


def test_doubtful_tags_of_a_machine_are_recognisable(miscellany: etree._Element) -> None:
    doubtful = miscellany.xpath("//*[contains(@class,'certainty-low')]")
    assert [one.get("title") for one in doubtful if one.tag == "a"] == [
        "found by machine, low certainty"
    ]
    assert len(doubtful) == 2


def test_dates_are_sorted_by_time_and_read_as_dates() -> None:
    body = "".join(
        f"<p><date when='{when}'>then</date></p>"
        for when in ("1861-07-09", "1843", "-0043", "0005")
    )
    assert texts(site(work(body))["dates.html"], "//dt") == ["43 BC", "5", "1843", "9 July 1861"]


def test_examples_of_markup_are_in_no_index() -> None:
    body = "<p><egXML xmlns='http://www.tei-c.org/ns/1.0'><persName>Nobody</persName></egXML></p>"
    assert set(site(work(body))) == {"index.html"}


# What TEI's elements become

SHOWN = [
    ("a paragraph", "<p>x</p>", "p", ["x"]),
    ("a list in a paragraph", "<p>a <list><item>b</item></list> c</p>", "ul/li | div/ul/li", ["b"]),
    ("a numbered list", "<list rend='numbered'><item>b</item></list>", "ol/li", ["b"]),
    ("terms explained", "<list><label>t</label><item>e</item></list>", "dl/dt", ["t"]),
    ("numbered labels", "<list><label>1.</label><item>e</item></list>", "ul/li/span", ["1."]),
    (
        "a number among terms",
        "<list><label>1.</label><item>e</item><label>Oil</label><item>f</item></list>",
        "dl/dt",
        ["1.", "Oil"],
    ),
    (
        "items with marks of their own",
        "<list><item>(a) e</item></list>",
        "ul[contains(@class,'unmarked')]/li",
        ["(a) e"],
    ),
    (
        "a letterhead in pieces",
        "<opener><name>The Gas Co.</name><date>1843</date></opener>",
        "div[@class='opener']/div",
        ["The Gas Co.", "1843"],
    ),
    (
        "a dateline in pieces",
        "<opener><dateline><placeName>Wick</placeName> <date>1843</date></dateline></opener>",
        "div/div[@class='dateline']/div",
        ["Wick", "1843"],
    ),
    (
        "an opening in words",
        "<opener>To <name>Ann</name>, <date>1843</date></opener>",
        "div[@class='opener']/div",
        [],
    ),
    (
        "a close",
        "<closer><salute>Yours</salute><name>Ann</name></closer>",
        "div[@class='closer']/div",
        ["Yours", "Ann"],
    ),
    (
        "a column of figures",
        "<table><row role='label'><cell>n</cell><cell>m</cell></row><row><cell>"
        "a</cell><cell>7</cell></row><row><cell>b</cell><cell>1,234.25</cell></row></table>",
        "div//td[contains(@class,'figure-of-column')]",
        ["7", "1,234.25"],
    ),
    (
        "figures that end above each other",
        "<table><row><cell>7</cell></row><row><cell>4.25</cell>"
        "</row><row><cell>2.5</cell></row></table>",
        "div//td[@data-pad='.00' or @data-pad='0']",
        ["7", "2.5"],
    ),
    (
        "a column that is not all figures",
        "<table><row><cell>7</cell></row><row><cell>or so</cell></row></table>",
        "div//td[contains(@class,'figure-of-column')]",
        [],
    ),
    ("a verse line", "<lg><l>low</l></lg>", "div/div[@class='l']", ["low"]),
    ("a speaker", "<sp><speaker>ANN</speaker><p>x</p></sp>", "div/p[@class='speaker']", ["ANN"]),
    ("a cell", "<table><row><cell>40</cell></row></table>", "div//td", ["40"]),
    ("a heading cell", "<table><row role='label'><cell>n</cell></row></table>", "div//th", ["n"]),
    ("marks where they lack", "<p>he said <q>no</q></p>", "p/span", ["“no”"]),
    ("no marks where they stand", "<p>he said <q>“no”</q></p>", "p/span", ["“no”"]),
    ("no marks where they stand outside", "<p>he said “<q>no</q>”</p>", "p/span", ["no"]),
    ("a block quotation", "<quote><p>x</p></quote>", "blockquote/p", ["x"]),
    ("superscript", "<p><hi rend='sup'>th</hi></p>", "p/sup", ["th"]),
    ("a deletion", "<p><del>x</del></p>", "p/del", ["x"]),
    ("a gap", "<p><gap reason='torn'/></p>", "p/span", ["[…]"]),
    ("supplied words", "<p><supplied>x</supplied></p>", "p/span", ["[x]"]),
    ("a title", "<p><title level='m'>T</title></p>", "p/cite", ["T"]),
    (
        "a web link",
        "<p><ref target='https://example.org/'>x</ref></p>",
        "p/a[not(@class='permalink')][@href]",
        ["x"],
    ),
    (
        "no script",
        "<p><ref target='javascript:alert(1)'>x</ref></p>",
        "p/a[not(@class='permalink')][@href]",
        [],
    ),
    (
        "no data",
        "<p><ref target='data:text/html,x'>x</ref></p>",
        "p/a[not(@class='permalink')][@href]",
        [],
    ),
    ("what is left out", "<p>x<fw>catch</fw></p>", "p", ["x"]),
    ("a note among blocks", "<p>x</p><note>n</note>", "div[@class='note']", ["n"]),
    ("a hyphen at a line's end", "<p>bo-<lb break='no'/>x</p>", "p/span[@hidden]", ["-"]),
    ("a hyphen that stays", "<p>- <lb break='no'/>x</p>", "p/span[@hidden]", [""]),
    ("a line in prose", "<p>x<lb/>y</p>", "p", ["x y"]),
    ("a line elsewhere", "<ab>x<lb/>y</ab>", "div/br[@class='lb']", [""]),
    ("a word over a line's end", "<p>bo<lb break='no'/>x</p>", "p", ["box"]),
    ("an example of markup", "<egXML xmlns='urn:x'><b>x</b></egXML>", "pre/code", ["<b>x</b>"]),
    ("a first line break", "<p><lb/>x</p>", "p//br", []),
]


@pytest.mark.parametrize(("body", "path", "words"), [one[1:] for one in SHOWN],
                         ids=[one[0] for one in SHOWN])  # fmt: skip
def test_an_element_becomes(body: str, path: str, words: list[str]) -> None:
    found = reading(f"<div>{body}</div>").find("section/section/section")
    xpath = " | ".join(f"./{part.strip()}" for part in path.split("|"))
    assert texts(found, xpath) == words


def test_a_picture_that_nobody_described_says_so() -> None:
    page = reading("<figure><graphic url='a.png'/></figure><figure><graphic url='a.png'/>"
                   "<figDesc>A lamp.</figDesc></figure>")  # fmt: skip
    assert page.xpath(".//*[@role='img']/@aria-label") == [
        "picture without a description",
        "A lamp.",
    ]


def test_the_start_page_of_a_long_text_has_title_and_authors_whatever_its_title_page() -> None:
    front = "<titlePage><docTitle><titlePart>A Title</titlePart></docTitle></titlePage>"
    source = work(LONG).document.source.replace("<text>", f"<text><front>{front}</front>")
    source = source.replace("</title>", "</title><author>Ann Fox</author>")
    pages = site(Work("text", Document.parse(source), ()))
    start = pages["index.html"]
    assert texts(start, "//h1[not(contains(@class,'unseen'))]") == ["A Title"]
    assert texts(start, "//p[@class='byline-of-text']") == ["Ann Fox"]


def test_a_short_text_says_its_title_page_once() -> None:
    front = "<front><titlePage><titlePart>A Title</titlePart></titlePage></front>"
    source = work("<p>x</p>").document.source.replace("<body>", f"{front}<body>")
    page = site(Work("text", Document.parse(source), ()))["index.html"]
    assert page.xpath("//h1/@class") == ["title-of-text unseen"]


def test_a_chapter_without_a_heading_has_its_number_over_it() -> None:
    chapters = "".join(
        f"<div type='chapter' n='{n}'><p>{'Rain fell. ' * 2500}</p></div>" for n in (1, 2)
    )
    pages = site(work(chapters))
    assert pages["chapter-2.html"].xpath("//h1[@class='title-of-part']/text()") == ["Chapter 2"]
    plain = site(work(chapters.replace(" n=", " subtype=")))
    assert plain["chapter-1.html"].xpath("//h1/@class") == ["unseen"]


TURNED = [
    ("a language from right to left", "<p xml:lang='he'>עברית</p>", ["rtl"]),
    ("a script from right to left", "<p xml:lang='az-Arab'>متن</p>", ["rtl"]),
    ("the same language in another script", "<p xml:lang='ar-Latn'>matn</p>", [None]),
    ("a language that nobody states", "<p>عربي</p>", ["rtl"]),
    ("a foreign word that comes first", "<p>עברית is a language of letters</p>", [None]),
    ("words from left to right within", "<div xml:lang='ar'><p xml:lang='en'>x</p></div>", ["ltr"]),
]


@pytest.mark.parametrize(("body", "directions"), [one[1:] for one in TURNED],
                         ids=[one[0] for one in TURNED])  # fmt: skip
def test_words_run_in_the_direction_of_their_script(body: str, directions: list[str]) -> None:
    assert [one.get("dir") for one in reading(body).findall(".//p")] == directions


def test_names_from_right_to_left_keep_their_place_in_lists() -> None:
    source = work("<p>x</p>", title="ديوان").document.source
    source = source.replace("</title>", "</title><author>حافظ</author><author>B</author>")
    source = source.replace("<sourceDesc><p>none</p>", "<sourceDesc><bibl><date>1861</date></bibl>")
    page = site(Work("text", Document.parse(source), ()))["index.html"]
    assert texts(page, "//p[@class='byline-of-text']/bdi") == ["حافظ", "B"]
    assert texts(page, "//section[@class='citation']/p") == [
        "\u2068حافظ\u2069 and B, \u2068ديوان\u2069 (1861)."
    ]


def test_the_signs_of_a_text_have_a_key_with_a_heading() -> None:
    body = "<p>a <del>b</del> <gap/> <app><lem>c</lem><rdg>d</rdg></app> <supplied>e</supplied></p>"
    page = reading(body)
    assert texts(page, ".//details[@class='signs']//h2") == ["Signs in the text"]
    assert texts(page, ".//details[@class='signs']//dt") == ["abc", "[…]", "[abc]", "°"]
    assert not reading("<p>plain</p>").xpath(".//details")


def test_contents_quieten_headings_in_capitals() -> None:
    body = "<div><head>THE LAMP</head><p/></div><div><head>IV. Oil</head><p/></div>"
    contents = site(work(body))["index.html"].xpath("//ol[@class='contents']//a")
    assert [(one.text, one.get("class")) for one in contents] == [
        ("THE LAMP", "shouted"),
        ("IV. Oil", None),
    ]


def test_every_page_of_a_text_has_its_citation_for_the_printer() -> None:
    for page in site(work(LONG)).values():
        assert texts(page, "//main/p[@class='printed']") == ["A Title."]


def test_a_note_is_called_and_leads_back() -> None:
    page = reading("<p>word<note>about it</note></p>")
    (call,) = page.xpath(".//a[@role='doc-noteref']")
    (note,) = page.xpath(".//aside[@role='doc-footnote']")
    assert call.get("href") == f"#{note.get('id')}"
    assert note.xpath("./a[@role='doc-backlink']/@href") == [f"#{call.get('id')}"]
    assert texts(page, ".//aside") == ["1 about it"]


def test_a_reading_stands_in_the_line_and_the_others_at_the_foot() -> None:
    page = reading("<p>he <choice><sic>recieved</sic><corr>received</corr></choice> it</p>")
    for hidden in page.xpath(".//*[@hidden]"):
        hidden.clear(keep_tail=True)
    assert texts(page, ".//p") == ["he received° it"]
    assert texts(page, ".//aside") == ["received] recieved (source)"]


def test_paragraphs_and_pages_can_be_linked_to(miscellany: etree._Element) -> None:
    for paragraph in miscellany.xpath("//div[@class='reading']//p[contains(@class,'p ')]"):
        links = paragraph.xpath("./a[@class='permalink']/@href")
        assert links in ([f"#{paragraph.get('id')}"], [])
    assert miscellany.xpath("//span[@role='doc-pagebreak']/a/@data-number") == ["12", "13"]


def test_verse_is_numbered_in_fives() -> None:
    page = reading("<lg>" + "<l>la</l>" * 11 + "</lg>")
    assert page.xpath(".//a[@class='line-number']/@data-number") == ["5", "10"]


def test_an_element_that_nobody_knows_is_shown_and_told_of(miscellany: etree._Element) -> None:
    assert texts(miscellany, "//*[@data-element='wibble']") == ["unheard-of tag"]
    assert texts(miscellany, "//p[@class='notice']")[0].endswith("b, mystery, wibble.")


# Hostile documents


def test_markup_in_titles_stays_text() -> None:
    title = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
    page = site(work("<p>x</p>", title=title))["index.html"]
    scripts = page.xpath("//script[not(@src)]")
    assert [one.get("type") for one in scripts] == ["application/ld+json"]
    assert page.findtext(".//h1") == "</title><script>alert(1)</script>"


def test_drawings_hold_no_programs() -> None:
    body = """<figure><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)
</script><a href="javascript:alert(3)"><text x="1" style="a">words</text></a>
<foreignObject><p>p</p></foreignObject><image href="http://example.org/x.png"/></svg></figure>"""
    page = reading(f"<div>{body}</div>")
    html5lib.HTMLParser(strict=True).parse(make_site([work(body)])["index.html"])
    markup = etree.tostring(page, encoding="unicode")
    assert "onload" not in markup
    assert "javascript" not in markup
    assert "<script" not in markup
    assert "example.org" not in markup


def test_no_name_in_a_document_leaves_the_site() -> None:
    body = LONG.replace('type="chapter"', 'type="../../etc/x"')
    assert set(site(work(body))) == {"index.html", "part-1.html", "part-2.html", "part-3.html"}


def test_parts_that_point_in_a_circle_end() -> None:
    body = (
        "<p><persName xml:id='a' next='#b'>A</persName>"
        "<persName xml:id='b' next='#a'>B</persName></p>"
    )
    assert texts(site(work(body))["people.html"], "//dt") == ["A B", "B"]


def test_a_document_without_a_text_of_tei_is_refused() -> None:
    other = Work("x", work("").document.parse("<html><body/></html>"), ())
    with pytest.raises(InputError, match="nothing to publish"):
        make_site([other])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(WORDS)
def test_any_words_may_stand_anywhere(words: str) -> None:
    safe = (
        words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )
    body = (
        f'<div type="{safe}"><head>{safe}</head><p rend="{safe}">'
        f'<name type="person" ref="{safe}">{safe}</name><ref target="{safe}">{safe}</ref></p>'
        f'<pb n="{safe}"/></div>'
    )
    pages = site(work(body, title=safe or "x"))
    found = "".join(pages["index.html"].find(".//div[@class='reading']").itertext())
    assert " ".join(words.split()) in " ".join(found.split())


def test_a_title_that_the_text_says_is_said_once() -> None:
    page = site(work("<head>A Title</head><p>a</p>"))["index.html"]
    assert texts(page, "//h1") == ["A Title"]
    assert not page.xpath("//h2[.='A Title']")
    other = site(work("<head>Another</head><p>a</p>"))["index.html"]
    assert texts(other, "//h1") == ["A Title"]
    assert texts(other, "//h2[.='Another']") == ["Another"]
