"""What scholars tag: transcripts, dictionaries, apparatus, kinship, measures, as it is read."""

import pytest
from lxml import etree
from pages import DOCUMENT, reading, site, texts
from textloss import epub_pages, html_strings, lost

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

PEOPLE = (
    "<profileDesc><particDesc><listPerson>"
    '<person xml:id="m"><persName><surname>Tregear</surname><forename>Mary</forename></persName>'
    '</person><person xml:id="b"><persName>Bob Hext</persName></person>'
    "</listPerson></particDesc></profileDesc>"
)
WITNESSES = (
    '<listWit><witness xml:id="A">Ellesmere</witness><witness xml:id="B" n="Hg">Hengwrt</witness>'
    "</listWit>"
)


def headed(body: str, title: str = "A") -> Work:
    """A work with persons and witnesses in its header."""
    source = DOCUMENT.format(title=title, body=body)
    source = source.replace("<p>none</p></sourceDesc>", f"{WITNESSES}</sourceDesc>")
    return Work("text", Document.parse(source.replace("</teiHeader>", f"{PEOPLE}</teiHeader>")), ())


def page(body: str) -> etree._Element:
    return site(headed(body))["index.html"]


def words(body: str, path: str = "//div[@class='reading']") -> str:
    """What a reader reads of a body, without the signs that lead to notes."""
    return " ".join(texts(page(body), path))


# Transcripts of speech


@pytest.mark.parametrize(
    ("speech", "read"),
    [
        ('<u who="#b">yes</u>', "Bob Hext: yes"),
        ('<u who="#m">well</u>', "Mary Tregear: well"),
        ('<u who="#m #b">both</u>', "Mary Tregear, Bob Hext: both"),
        ('<u who="#nobody">hm</u>', "nobody: hm"),
        ("<u>who knows</u>", "who knows"),
        ('<annotationBlock who="#b"><u>so</u></annotationBlock>', "Bob Hext: so"),
        ("<u>a<vocal><desc>coughs</desc></vocal>b</u>", "a(coughs)b"),
        ('<u>a <pause dur="PT1M2.5S"/> b</u>', "a (pause, 1 min 2.5 s) b"),
        ('<u>a <pause dur="long"/> b</u>', "a (pause, long) b"),
        ("<u>a <pause/> b</u>", "a (pause) b"),
        ('<incident who="#b"><desc>sneezes</desc></incident>', "(Bob Hext: sneezes)"),
        ('<kinesic type="nod"/>', "(nod)"),
        ("<u>sign: <writing>Stop</writing></u>", "sign: Stop"),
    ],
)
def test_speech_is_told_with_its_speakers_and_what_happens(speech: str, read: str) -> None:
    assert words(f"<div>{speech}</div>") == read


def test_a_speech_whose_speaker_only_an_attribute_names_has_it_in_brackets() -> None:
    speech = (
        '<sp who="#m"><p>Come.</p></sp><sp who="#m"><p>Now.</p></sp><sp who="#b"><p>No.</p></sp>'
    )
    assert words(speech) == "[Mary Tregear]Come.Now.[Bob Hext]No."
    assert words('<sp who="#m"><speaker>Mary.</speaker><p>Come.</p></sp>') == "Mary.Come."


# Words and dictionaries


def test_white_space_between_tags_of_words_is_not_read_where_they_join() -> None:
    tagged = '<s>\n<w>yes</w>\n<pc join="left">,</pc>\n<w join="right">can</w>\n<w>not</w>\n</s>'
    assert words(f"<p>{tagged}</p>") == "yes, cannot"
    assert words("<p><w>yes</w> <pc>!</pc></p>") == "yes !"


def test_a_word_tells_its_lemma() -> None:
    (word,) = reading('<p><w lemma="be" pos="VBZ">is</w></p>').xpath(".//span[@class='w']")
    assert word.get("title") == "be · VBZ"


def test_ruby_is_ruby() -> None:
    (ruby,) = reading("<p><ruby><rb>漢</rb><rt>かん</rt></ruby></p>").iter("ruby")
    assert [one.tag for one in ruby] == ["span", "rp", "rt", "rp"]
    assert texts(ruby, "rt") == ["かん"]


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        ("<form><orth>rain</orth><pron>reɪn</pron></form>", "rain reɪn"),
        ("<form><orth>rain</orth> <pron>reɪn</pron></form>", "rain reɪn"),
        ("<form><orth>rain</orth><pc>,</pc></form>", "rain,"),
        ('<sense n="1"><def>drops</def></sense>', "1. drops"),
        ('<sense n="1"><num>1)</num> drops</sense>', "1) drops"),
        ('<sense n="a)"><def>drops</def></sense>', "a) drops"),
        ("<sense><def>drops</def></sense>", "drops"),
        (
            "<form><orth>rain</orth></form><cit type='example'><quote>the <oRef/></quote></cit>",
            "rain “the rain”",
        ),
        ("<cit type='translation' xml:lang='fr'><quote>pluie</quote></cit>", "pluie"),
    ],
)
def test_entries_of_dictionaries(entry: str, read: str) -> None:
    assert words(f"<div><entry>{entry}</entry></div>") == read


def test_a_glossary_has_heads_over_its_columns() -> None:
    glossary = (
        "<list type='gloss'><headLabel>Word</headLabel><headItem>Sense</headItem>"
        "<label>adit</label><item>level</item></list>"
    )
    (made,) = reading(glossary).iter("dl")
    assert [(one.tag, one.text) for one in made] == [
        ("dt", "Word"),
        ("dd", "Sense"),
        ("dt", "adit"),
        ("dd", "level"),
    ]


def test_lists_count_as_their_source_does() -> None:
    (letters,) = reading("<list type='alphabetical'><item>x</item></list>").iter("ol")
    (roman,) = reading("<list rend='roman'><item>x</item></list>").iter("ol")
    numbers = reading("<list type='ordered'><item n='4'>x</item><item n='b'>y</item></list>")
    assert (letters.get("type"), roman.get("type")) == ("a", "i")
    assert numbers.xpath(".//li/@value") == ["4"]
    assert not reading("<list><item n='4'>x</item></list>").xpath(".//li/@value")


# Textual notes


def notes(body: str) -> list[str]:
    return texts(page(body), "//aside[contains(@class, 'variant')]")


@pytest.mark.parametrize(
    ("passage", "note"),
    [
        (
            '<app><lem wit="#A">noon</lem><rdg wit="#B">none</rdg></app>',
            "noon A] none Hg",
        ),
        ('<app><lem>noon</lem><rdg wit="#B"/></app>', "noon] om. Hg"),
        ('<app><lem wit="#A"/><rdg wit="#B">noon</rdg></app>', "om. A] noon Hg"),
        (
            '<app><lem>x</lem><rdg wit="#A"><lacunaStart/></rdg></app>',
            "x] (lacuna begins) A",
        ),
        ("<app><lem>x</lem><rdg>y <wit>Q</wit></rdg></app>", "x] y Q"),
        ('<app><lem>x</lem><rdg wit="#Q"><gap/></rdg></app>', "x] […] Q"),
        ('<app loc="3.4"><lem>x</lem><rdg wit="Q">y</rdg></app>', "3.4 x] y Q"),
        ("<app><lem>x</lem><rdg>y</rdg><note>doubtful</note></app>", "x] y doubtful"),
        ("<choice><sic>teh</sic><corr>the</corr></choice>", "the] teh (source)"),
    ],
)
def test_textual_notes_tell_readings_and_witnesses(passage: str, note: str) -> None:
    assert notes(f"<p>{passage}</p>") == [note]


def test_witnesses_are_explained_where_they_are_called() -> None:
    made = page('<p><app><lem wit="#A">x</lem><rdg wit="#B">y</rdg></app></p>')
    signs = made.xpath("//aside//abbr")
    assert [(one.text, one.get("title")) for one in signs] == [
        ("A", "Ellesmere"),
        ("Hg", "Hengwrt"),
    ]
    assert "Hg Hengwrt" in texts(made, "//ul[@class='header']//li")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("<l>one</l><l>two <app><lem>x</lem><rdg>y</rdg></app></l>", "2 x] y"),
        ('<l n="14">one <app><lem>x</lem><rdg>y</rdg></app></l>', "14 x] y"),
        ('<l n="1.3.7a"><app><lem>x</lem><rdg>y</rdg></app></l>', "7a x] y"),
        ('<l n="5">one</l><l>two <app><lem>x</lem><rdg>y</rdg></app></l>', "x] y"),
    ],
)
def test_textual_notes_on_verse_name_the_line(lines: str, told: str) -> None:
    assert notes(f"<lg>{lines}</lg>") == [told]


# Kinship, trees, measures, references


@pytest.mark.parametrize(
    ("relation", "read"),
    [
        ('<relation name="spouse" mutual="#m #b"/>', "spouse: Mary Tregear, Bob Hext"),
        (
            '<relation name="parentOf" active="#m" passive="#b"/>',
            "parent of: Mary Tregear → Bob Hext",
        ),
        ('<relation ref="http://x.org/ns#friendOf" mutual="#m #q"/>', "friend of: Mary Tregear, q"),
    ],
)
def test_relations_are_told_in_text_and_header(relation: str, read: str) -> None:
    body = f"<div><listRelation>{relation}</listRelation></div>"
    assert words(body) == read
    source = headed("<p>x</p>").document.source.replace(
        "</listPerson>", f"</listPerson><listRelation>{relation}</listRelation>"
    )
    made = site(Work("text", Document.parse(source), ()))["index.html"]
    assert read in texts(made, "//ul[@class='header']//div")


def test_branches_of_a_tree_lie_in_each_other() -> None:
    leaves = "<eLeaf><label>NP</label></eLeaf><eLeaf><label>VP</label></eLeaf>"
    tree = f"<eTree><label>S</label>{leaves}</eTree>"
    made = reading(f"<div>{tree}</div>")
    assert texts(made, ".//ul/li/ul/li") == ["NP", "VP"]


def test_nodes_and_arcs_tell_what_they_join() -> None:
    graph = (
        '<graph><node xml:id="x" adjTo="#y"><label>X</label></node>'
        '<node xml:id="y"><label>Y</label></node>'
        '<arc from="#x" to="#y"><label>9</label></arc></graph>'
    )
    assert texts(reading(f"<div>{graph}</div>"), ".//li") == ["X → Y", "Y", "X → Y: 9"]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ('<locus from="1r" to="2v"/>', "1r–2v"),
        ("<locus from='1r' to='2v'>fols. 1 to 2</locus>", "fols. 1 to 2"),
        (
            '<dimensions unit="mm"><height>300</height><width>210</width></dimensions>',
            "300 × 210 mm",
        ),
        (
            '<dimensions unit="mm"><height>30 cm</height> by <width>21 cm</width></dimensions>',
            "30 cm by 21 cm",
        ),
        (
            '<dimensions><height quantity="30" unit="cm"/><depth quantity="2"/></dimensions>',
            "30 cm × 2",
        ),
        ('<measure quantity="3" unit="oz"/>', "3 oz"),
        ('<specList><specDesc key="p" atts="rend n"/></specList>', "p, @rend, @n"),
    ],
)
def test_what_stands_in_attributes_is_read(said: str, read: str) -> None:
    assert words(f"<p>{said}</p>") == read


def test_a_described_manuscript_tells_its_layout() -> None:
    layout = '<layoutDesc><layout columns="2" writtenLines="25 27"/></layoutDesc>'
    body = f"<div><msDesc><physDesc><objectDesc>{layout}</objectDesc></physDesc></msDesc></div>"
    assert "Layout 2 columns, 25–27 lines" in texts(page(body), "//li")
    one = body.replace('"2"', '"1"').replace("25 27", "1")
    assert "Layout 1 column, 1 line" in texts(page(one), "//li")


AUTHOR = "<author><surname>Lee</surname>{}<forename>Ann</forename></author>"


@pytest.mark.parametrize(
    ("piece", "read"),
    [
        (f"<analytic>{AUTHOR.format('')}</analytic>", "Lee, Ann"),
        (f"<analytic>{AUTHOR.format(' ')}</analytic>", "Lee, Ann"),
        (
            "<analytic><author><forename>Ann</forename><surname>Lee</surname></author></analytic>",
            "Ann Lee",
        ),
        (
            "<monogr><author><surname>毛</surname><forename>泽东</forename></author></monogr>",
            "毛泽东",
        ),
        ("<monogr><imprint><biblScope unit='volume'>3</biblScope></imprint></monogr>", "vol. 3"),
        ("<monogr><imprint><date when='1890'/></imprint></monogr>", "1890"),
        ("<monogr><biblScope unit='page' from='3' to='9'/></monogr>", "pp. 3–9"),
        ("<monogr><biblScope unit='page'>7</biblScope></monogr>", "p. 7"),
        ("<monogr><biblScope unit='volume'>Vol. 3</biblScope></monogr>", "Vol. 3"),
        ("<monogr><biblScope unit='verse'>3</biblScope></monogr>", "3"),
    ],
)
def test_references_that_are_made_of_pieces(piece: str, read: str) -> None:
    assert words(f"<div><listBibl><biblStruct>{piece}</biblStruct></listBibl></div>") == read


def test_facts_and_events_tell_when() -> None:
    body = (
        '<div><listEvent><event when="1831-06-07"><label>Storm</label></event></listEvent>'
        '<listPerson><person><persName>Ann</persName><occupation from="1820" to="1835">miner'
        '</occupation><residence when="1840">Truro in 1840</residence></person></listPerson></div>'
    )
    assert texts(page(body), "//li[contains(@class, 'fact')]") == [
        "7 June 1831",
        "miner (1820 – 1835)",
        "Truro in 1840",
    ]


# Transcriptions of pages as they lie there


def beside(markup: str) -> Work:
    """A document that has this in place of a text."""
    source = DOCUMENT.format(title="A", body="")
    before, _, after = source.partition("<text><body></body></text>")
    return Work("text", Document.parse(before + markup + after), ())


def test_lines_of_a_page_are_lines() -> None:
    one = beside(
        "<sourceDoc><surface n='1r'><zone><line>one</line><line>two</line></zone></surface>"
        "<surface n='1v'><label>verso</label><line>three</line></surface></sourceDoc>"
    )
    made = site(one)["index.html"]
    assert texts(made, "//div[@class='line']") == ["one", "two", "three"]
    assert texts(made, "//p[contains(@class, 'surface-name')]") == ["Page 1r", "verso"]


def test_what_stands_beside_a_text_in_another_namespace_is_shown() -> None:
    one = beside(
        "<g:document xmlns:g='http://www.tei-c.org/ns/geneticEditions'><surface><g:line>one</g:line>"
        "<g:line>two</g:line></surface></g:document><x:y xmlns:x='urn:x'>three</x:y>"
    )
    made = site(one)["index.html"]
    assert texts(made, "//div[@class='line']") == ["one", "two"]
    assert texts(made, "//*[@data-element='x:y']") == ["three"]
    assert made.xpath("//p[@class='notice']")
    book = make_epub([one])
    assert "two" in html_strings(epub_pages(book))


def test_heads_of_groups_stand_where_their_roles_do() -> None:
    cast = "<castList><castGroup><head>friends</head><castItem>A</castItem></castGroup></castList>"
    (head,) = reading(cast).xpath(".//p[contains(@class, 'head')]")
    assert "head-of-list" in head.get("class").split()


# All of them together

ALL = (
    '<div><u who="#m">a <pause/></u><tech type="light">dim</tech></div><div><entry><form>'
    '<orth>rain</orth></form><sense n="1"><def>drops</def></sense></entry></div><div><lg><l>one '
    '<app><lem wit="#A">x</lem><rdg wit="#B"/></app></l></lg><listRelation><relation name="r" '
    'mutual="#m"/></listRelation><eTree><label>S</label></eTree><p><ruby><rb>a</rb><rt>b</rt></ruby>'
    "<secFol>et</secFol><rhyme>x</rhyme><address><street>s</street><postCode>p</postCode></address></p>"
    "<specList><specDesc key='p'/></specList><person><gender>f</gender></person></div>"
)


def test_no_form_is_shown_as_plain_text_or_lost() -> None:
    one = headed(ALL)
    made = site(one)
    assert not made["index.html"].xpath("//*[@data-element] | //*[@class='notice']")
    assert not lost(one.document.source, html_strings(made.values()))


def test_such_texts_make_the_same_site_and_book_again() -> None:
    one = headed(ALL)
    assert make_site([one], "") == make_site([one], "")
    assert make_epub([one]) == make_epub([one])


def test_names_that_point_in_a_circle_end() -> None:
    graph = '<tree><root xml:id="x" children="#x"><label>X</label></root></tree>'
    assert texts(reading(f"<div>{graph}</div>"), ".//li") == ["X → X"]


def test_a_speech_of_nobody_has_no_name() -> None:
    assert words('<sp who="#"><p>x</p></sp>') == "x"
