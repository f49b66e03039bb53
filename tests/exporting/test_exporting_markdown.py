"""Markdown: what it looks like, and that `encode --profile markdown` reads the same text in it.

The marks of a list's items become marks of Markdown, and leave the reading text: they are the
one thing that is not compared.
"""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_tools.document.source import Document
from tei_tools.document.view import read_text
from tei_tools.exporting import export
from tei_tools.reading.structure import structure

HERE = Path(__file__).resolve()
TEXTS = sorted((HERE.parents[2] / "texts").glob("*.txt"))
FIXTURES = (HERE.parent / "markdown.txt").read_text(encoding="utf-8").split("\n=====\n")
LIST_MARK = re.compile(r"<label>(?:\d+[.)]?|[^\w<])</label>")


def tei(body):
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'


def ink(document):
    """The running text and the notes, each without white space."""
    text = read_text(document)
    parts = {False: "", True: ""}
    for block in text.blocks:
        parts[block.aside > 0] += text.content[block.start : block.end]
    return ["".join(part.split()) for part in parts.values()]


def again(document):
    markdown = export(document, "markdown").decode()
    return Document.parse(structure(markdown, profile="markdown").xml)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda one: one.split("\n", 1)[0])
def test_exporting_markdown_fixtures(fixture):
    _, body, expected = fixture.strip("\n").split("\n.\n")
    document = Document.parse(tei(body))
    assert export(document, "markdown").decode().strip("\n") == expected.strip("\n")
    whole = ink(Document.parse(LIST_MARK.sub("", tei(body))))
    assert sorted("".join(ink(again(document)))) == sorted("".join(whole))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_exporting_markdown_of_whole_texts_reads_as_they_do(path):
    made = structure(path.read_text(encoding="utf-8"), source=path.name).xml
    whole = Document.parse(LIST_MARK.sub("", made))
    assert ink(again(Document.parse(made))) == ink(whole)


def test_exporting_markdown_of_other_projects_reads_as_they_do(shared):
    """Letters, an inscription and a review that others encoded."""
    names = ("044_letters_L00001", "048_letters_L02945", "006_tei-test_aphrodisias",
             "087_ceteicean_testTEI", "054_letters-ms_liv_001062_TEI")  # fmt: skip
    for name in names:
        document = Document.read(shared / "tei-corpus" / f"{name}.xml")
        assert ink(again(document)) == ink(document), name


WORDS = st.lists(
    st.sampled_from(
        ["Anne", "Fox.", "*", "_", "a_b", "**", "[1]", "[^2]", "`", "#", "1.", "- ", "> ", "|",
         "~~", "\\", "&amp;", "&lt;b&gt;", "http://a.org/b_c", "===", "+", "(1)", "é", "—",
         "!", ":", "x",
         "<hi rend='italic'>so</hi>", "<hi rend='bold'>B</hi>", "<hi rend='bold italic'>C d</hi>",
         "<emph>e</emph>", "<ref target='http://a.org/'>there</ref>", "<lb/>", "<code>a*b</code>",
         "<note>A note: *so*.</note>", "<persName>Dr. <hi rend='italic'>Fox</hi></persName>"]
    ),
    min_size=1, max_size=9,
).map(" ".join)  # fmt: skip
FRAMES = st.sampled_from(
    ["<p>{}</p>", "<p>{}</p>", "<head>{}</head>", "<quote><p>{}</p></quote>", "<lg><l>{}</l></lg>",
     "<list><item>{}</item><item>b</item></list>", "<list rend='numbered'><item>{}</item></list>",
     "<table><row><cell>{}</cell><cell>b</cell></row></table>",
     "<sp><speaker>A</speaker><p>{}</p></sp>",
     "<list><item><p>{}</p><p>more</p><list><item>in</item></list></item></list>"]
)  # fmt: skip
BODIES = st.lists(st.tuples(FRAMES, WORDS), min_size=1, max_size=5).map(
    lambda made: "<div>" + "".join(_framed(*one) for one in made) + "<p>The end is here.</p></div>"
)


def _framed(frame, words):
    block = frame.replace("{}", f"So {words} it is")
    return f"</div><div>{block}" if frame.startswith("<head") else block


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(BODIES)
def test_exporting_markdown_law_the_same_text_is_read(body):
    document = Document.parse(tei(body))
    assert ink(again(document)) == ink(document)
