"""What holds of the speakers of any text, and of the documents in which they are written."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_speakers_fixtures import NAMES, REGISTER

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.quotations import quotations, quotations_as
from tei_tools.annotators.speakers import attributed, sourced
from tei_tools.document.source import Document
from tei_tools.document.text import Block, Text
from tei_tools.registers.linking import link
from tei_tools.span import Span
from tei_tools.validation import relaxng, validate

PIECES = st.sampled_from(
    """“Yes,”|“No.”|“Anne, come.”|“Is it, Loveday?”| said Anne.| said she| he said.|Anne|Loveday
    |Mr. Penhallow|and|the pilot|his wife|. |, |\n\n|\n\n|; |: |said|“|”|smiled|'s|I|was|answer|to
    """.replace("\n    ", "").split("|")
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>
</titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>
</teiHeader><text><body><div>{}</div></body></text></TEI>"""

DIALOGUE = """<p>“Is it late, Loveday?” said Anne Thornwick.</p><p>“Very late,” said Loveday.</p>
<p>In <hi rend="italic">The Tide</hi> Fenner argues that “no clock was ever stopped by a lantern.”
The <hi rend="italic">Falmouth Packet</hi> said “it is the lamp” and that “it was the sea.”</p>"""


def spans_of(text: Text) -> list[Span]:
    found = [one for read in (NAMES, quotations) for one in read(text) if isinstance(one, Span)]
    named = [one for one in found if one.tag == "persName"]
    linked = link(named, text, REGISTER)
    return [*linked.spans, *(one for one in found if one.tag != "persName")]


@given(TEXTS)
def test_nothing_but_attributes_is_added(content: str) -> None:
    text = Text.from_string(content)
    before = spans_of(text)
    after = attributed(text, before, REGISTER)
    assert [(one.start, one.end, one.tag) for one in after] == [
        (one.start, one.end, one.tag) for one in before
    ]
    for one, other in zip(before, after, strict=True):
        added = other.attributes.keys() - one.attributes.keys()
        assert added <= ({"who", "toWhom"} if one.tag == "q" else set())


@given(TEXTS)
def test_speakers_stand_in_the_register_and_in_the_text(content: str) -> None:
    text = Text.from_string(content)
    spans = spans_of(text)
    named = {one.attributes["ref"] for one in spans if one.tag == "persName"}
    for one in attributed(text, spans, REGISTER):
        for attribute in ("who", "toWhom"):
            assert one.attributes.get(attribute) is None or one.attributes[attribute] in named
        assert one.attributes.get("who") is None or one.attributes["cert"] != "unknown"


@given(TEXTS)
def test_the_order_of_the_spans_changes_nothing(content: str) -> None:
    text = Text.from_string(content)
    spans = spans_of(text)
    forward = attributed(text, spans, REGISTER)
    assert forward == attributed(text, spans[::-1], REGISTER)[::-1]


@pytest.mark.parametrize("quotes", ["q", "said", "quote", "auto"])
def test_what_is_written_is_valid_and_written_once(quotes, shared, tmp_path) -> None:
    document = Document.parse(TEI.format(DIALOGUE))
    once = annotate(document, annotators=[NAMES, quotations_as(quotes)], register=REGISTER)
    if quotes != "quote":
        assert once.source.count('who="#anne_thornwick"') == 1
        assert once.source.count('toWhom="#loveday"') == 1
    again = annotate(once, annotators=[NAMES, quotations_as(quotes)], register=REGISTER)
    assert again.source == once.source
    once.write(tmp_path / "a.xml")
    assert [one for one in validate(tmp_path / "a.xml") if one.severity != "info"] == []
    tei_all = relaxng.load(shared / "schemas" / "tei_all.rng")
    assert list(tei_all.validate(tmp_path / "a.xml")) == []


def test_a_cited_work_is_a_title_to_which_source_points() -> None:
    document = Document.parse(TEI.format(DIALOGUE))
    found = annotate(document, annotators=[NAMES, quotations_as("auto")], register=REGISTER)
    assert '<title xml:id="falmouth_packet"' in found.source
    assert found.source.count('<quote source="#falmouth_packet"') == 2


def test_a_cited_person_is_a_source() -> None:
    text = Text.from_string("Anne Thornwick writes that “no clock was ever stopped by a lamp.”")
    found = [one for read in (NAMES, quotations_as("auto")) for one in read(text)]
    named = link([one for one in found if one.tag == "persName"], text, REGISTER)
    spans = [*named.spans, *(one for one in found if one.tag != "persName")]
    quote = sourced(text, spans, (), ())[-1]
    assert (quote.tag, quote.attributes["source"]) == ("quote", "#anne_thornwick")


def test_without_names_nobody_speaks() -> None:
    document = Document.parse(TEI.format(DIALOGUE))
    assert "who=" not in annotate(document, annotators=[quotations]).source.split("</teiHeader>")[1]


@pytest.mark.parametrize(
    "piece",
    [
        "“Yes,” said Anne. ",
        "“Yes,” he said. Mr. Penhallow and the gentleman slept. ",
        "“Anne, come.”\n\n",
        "“Yes,” she said.\n\nAnne and Loveday slept.\n\n",
        "Anne and Loveday and Anne, “",
    ],
)
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes about four times as long, in one paragraph or many."""
    seconds = []
    for count in (1_000, 4_000):
        content = piece * count
        text = Text.from_string(content)
        if "\n" not in piece:
            text = Text(content, (Block(0, len(content)),))
        spans = spans_of(text)
        begun = time.process_time()
        attributed(text, spans, REGISTER)
        sourced(text, spans, (), ())
        seconds.append(time.process_time() - begun)
    assert all(later < 10 * earlier + 0.3 for earlier, later in pairwise(seconds))
