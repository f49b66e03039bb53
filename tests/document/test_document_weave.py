"""resolve, place and weave: what stands together, where it may stand; nothing else moves."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.document.contexts import PHRASES, QUOTES_ONLY, allows
from tei_tools.document.placing import place
from tei_tools.document.resolve import resolve
from tei_tools.document.source import TEI, Document
from tei_tools.document.view import read_text
from tei_tools.document.weave import weave
from tei_tools.span import Span

BEFORE = f'<TEI xmlns="{TEI}"><text><body>'
AFTER = "</body></text></TEI>"


def woven(document, spans):
    text = read_text(document)
    placed = place(document, text, resolve(spans).spans)
    return weave(document, placed.placements), placed.diagnostics


def unwoven(result):
    """The source with every insertion taken out again."""
    source, parts, done, shift = result.document.source, [], 0, 0
    for insertion in result.insertions:
        start = insertion.place + shift
        assert source.startswith(insertion.characters, start)
        parts.append(source[done:start])
        done = start + len(insertion.characters)
        shift += len(insertion.characters)
    return "".join([*parts, source[done:]])


def tag(body, *wanted):
    """The body with the given (words, tag) pairs tagged where the words first occur."""
    document = Document.parse(BEFORE + body + AFTER)
    content = read_text(document).content
    spans = [
        Span(content.index(words), content.index(words) + len(words), name)
        for words, name in wanted
    ]
    result, _ = woven(document, spans)
    assert unwoven(result) == document.source
    return result.document.source.removeprefix(BEFORE).removesuffix(AFTER)


@pytest.mark.parametrize(
    ("body", "words", "name", "expected"),
    [
        ("<p>Dear Anne!</p>", "Anne", "persName", "<p>Dear <persName>Anne</persName>!</p>"),
        (
            "<p><hi>Bing</hi>ley dined</p>",
            "Bingley",
            "persName",
            "<p><persName><hi>Bing</hi>ley</persName> dined</p>",
        ),
        ("<p><hi>Anne</hi></p>", "Anne", "persName", "<p><hi><persName>Anne</persName></hi></p>"),
        (
            "<p>A <hi>B C</hi> D</p>",
            "A B",
            "q",
            '<p><q xml:id="q-1.1" next="#q-1.2">A</q> '
            '<hi><q xml:id="q-1.2" prev="#q-1.1">B</q> C</hi> D</p>',
        ),
        (
            "<p>“One</p><p>two”</p>",
            "“One\n\ntwo”",
            "q",
            '<p><q xml:id="q-1.1" next="#q-1.2">“One</q></p>'
            '<p><q xml:id="q-1.2" prev="#q-1.1">two”</q></p>',
        ),
        (
            "<p><choice><sic>Ane</sic><corr>Anne</corr></choice> came</p>",
            "Anne",
            "persName",
            "<p><persName><choice><sic>Ane</sic><corr>Anne</corr></choice></persName> came</p>",
        ),
        (
            "<p><w>Anne</w> <w>Elliot</w></p>",
            "Anne",
            "persName",
            "<p><persName><w>Anne</w></persName> <w>Elliot</w></p>",
        ),
        (
            "<p>Jo<note>him</note>hn Smith</p>",
            "John Smith",
            "persName",
            "<p><persName>Jo<note>him</note>hn Smith</persName></p>",
        ),
        (
            "<p>AT&amp;T <![CDATA[Corp]]> x</p>",
            "AT&T Corp",
            "orgName",
            "<p><orgName>AT&amp;T <![CDATA[Corp]]></orgName> x</p>",
        ),
        # left alone
        ("<p><persName>Anne</persName></p>", "Anne", "persName", None),
        ("<p><persName>Anne Elliot</persName></p>", "Elliot", "placeName", None),
        ("<p>Sir <persName>Walter</persName></p>", "Sir Walter", "persName", None),
        ("<p><date>May 1814</date></p>", "May", "date", None),
        ("<p><q>“Go on,”</q></p>", "“Go on,”", "q", None),
        ("<p>“<q>Go on,</q>” she</p>", "“Go on,”", "q", None),
        ("<p><![CDATA[Dear Anne]]></p>", "Anne", "persName", None),
        ("<p><idno>Anne</idno></p>", "Anne", "persName", None),
        ('<p>b</p><ab type="code">see Anne</ab>', "Anne", "persName", None),
        (
            '<p>b</p><ab type="x">see Anne</ab>',
            "Anne",
            "persName",
            '<p>b</p><ab type="x">see <persName>Anne</persName></ab>',
        ),
        ("<listPerson><person><p>Anne</p></person></listPerson>", "Anne", "persName", None),
    ],
)
def test_where_tags_stand(body, words, name, expected):
    assert tag(body, (words, name)) == (expected or body)


def test_tags_nest_and_meet():
    assert tag("<p>“Go, Anne.” Bath</p>", ("“Go, Anne.”", "q"), ("Anne", "persName"),
               ("Bath", "placeName")) == (
        "<p><q>“Go, <persName>Anne</persName>.”</q> <placeName>Bath</placeName></p>"
    )  # fmt: skip
    assert tag("<p>AB</p>", ("A", "q"), ("B", "q")) == "<p><q>A</q><q>B</q></p>"


def test_what_cannot_stand_together_is_told():
    resolved = resolve(
        [Span(0, 10, "q"), Span(5, 15, "q"), Span(8, 12, "persName"), Span(2, 4, "persName"),
         Span(2, 6, "placeName")]
    )  # fmt: skip
    assert [(one.start, one.end, one.tag) for one in resolved.spans] == [
        (0, 10, "q"),
        (2, 6, "placeName"),
    ]
    assert len(resolved.diagnostics) == 2


def test_a_refusal_says_where_and_why():
    document = Document.parse(BEFORE + "<p>x</p>\n<p><![CDATA[Dear Anne]]></p>" + AFTER)
    _, diagnostics = woven(document, [Span(8, 12, "persName")])
    (refusal,) = diagnostics
    assert refusal.line == 2
    assert refusal.message == "“Anne” was not tagged as <persName>: it would cut a CDATA section."


def test_what_may_stand_only_in_another_new_tag_is_tagged_at_once():
    spans = [Span(0, 2, "q"), Span(0, 1, "said")]
    document = Document.parse(f"{BEFORE}<p><date>Anne </date></p>{AFTER}")
    once, told = woven(document, spans)
    assert "<date><q><said>A</said>n</q>ne </date>" in once.document.source
    again, _ = woven(once.document, spans)
    assert (told, again.insertions) == ([], [])


def test_what_another_new_tag_cannot_hold_is_refused():
    document = Document.parse(f"{BEFORE}<p>on 4 “May” 1820</p>{AFTER}")
    result, (refusal,) = woven(document, [Span(3, 15, "date"), Span(5, 10, "said")])
    assert "<date>4 “May” 1820</date>" in result.document.source
    assert refusal.message == "““May”” was not tagged as <said>: <said> may not stand in <date>."
    assert (refusal.line, refusal.column) == document.position(document.source.index("“"))


def test_prefixes_are_kept():
    source = f'<t:TEI xmlns:t="{TEI}"><t:text><t:body><t:p>Anne</t:p></t:body></t:text></t:TEI>'
    result, _ = woven(Document.parse(source), [Span(0, 4, "persName", {"n": 'a"<&'})])
    assert '<t:persName n="a&quot;&lt;&amp;">Anne</t:persName>' in result.document.source


INLINE = st.recursive(
    st.sampled_from(["Anne ", "x", " ", "“so", "” ", "&amp;", "<![CDATA[c d]]>", "<lb/>", "é"]),
    lambda inner: st.tuples(st.sampled_from(["hi", "seg", "q", "persName", "note", "date"]),
                            st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=12,
)  # fmt: skip
BODIES = st.lists(st.lists(INLINE, max_size=5).map("".join), min_size=1, max_size=4).map(
    lambda paragraphs: "".join(f"<p>{one}</p>\n" for one in paragraphs)
)
SPANS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.integers(1, 30),
        st.sampled_from(["persName", "placeName", "date", "q", "said", "title"]),
    ),
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(BODIES, SPANS)
def test_laws_two_and_three_of_weaving(body, wanted):
    """Taking the tags out gives the source back; weaving the same spans again adds nothing."""
    document = Document.parse(BEFORE + body + AFTER)
    text = read_text(document)
    length = len(text.content)
    spans = [Span(start, min(start + size, length), name) for start, size, name in wanted
             if start < length]  # fmt: skip
    result, _ = woven(document, spans)
    assert unwoven(result) == document.source
    again = Document.parse(result.document.source)
    assert read_text(again).content == text.content
    assert woven(again, spans)[0].insertions == []


CORPUS = sorted((Path(__file__).resolve().parents[3] / "shared" / "tei-corpus").glob("*.xml"))
ILL_FORMED = "086_"


@pytest.mark.parametrize(
    "path",
    [one for one in CORPUS if not one.name.startswith(ILL_FORMED)],
    ids=lambda path: path.name[:24],
)
def test_law_two_on_real_documents(path):
    random = Random(path.name)
    document = Document.read(path)
    content = read_text(document).content
    spans = []
    for _ in range(500 if content else 0):
        start = random.randrange(len(content))
        size = random.choice([4, 12, 30, 200])
        name = random.choice(["persName", "placeName", "date", "q"])
        spans.append(Span(start, min(start + size, len(content)), name))
    result, _ = woven(document, spans)
    assert unwoven(result) == document.source
    assert read_text(Document.parse(result.document.source)).content == content


def test_contexts_are_those_of_the_schema(shared):
    """Every pair of the table is a parent and child that tei_all knows."""
    allowed = children_by_element(shared / "schemas" / "tei_all.rng")
    for element in PHRASES | QUOTES_ONLY:
        for name in ("persName", "date", "q", "said", "quote"):
            assert not allows(element, name) or name in allowed[element], (element, name)


def children_by_element(path):
    """Which elements each element of a RELAX NG grammar may hold."""
    from lxml import etree

    relaxng = "{http://relaxng.org/ns/structure/1.0}"
    tree = etree.parse(path)
    definitions = {}
    for one in tree.iter(f"{relaxng}define"):
        definitions.setdefault(one.get("name"), []).append(one)

    def collect(node, seen):
        found = set()
        for child in node:
            if child.tag == f"{relaxng}element":
                found.add(child.get("name"))
            elif child.tag == f"{relaxng}ref" and child.get("name") not in seen:
                seen.add(child.get("name"))
                for one in definitions.get(child.get("name"), []):
                    found |= collect(one, seen)
            elif isinstance(child.tag, str) and child.tag != f"{relaxng}attribute":
                found |= collect(child, seen)
        return found

    return {one.get("name"): collect(one, set()) for one in tree.iter(f"{relaxng}element")}
