"""Parts of persons' names, places in names and demonyms: cases, and the laws of what is woven."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from fixture_file import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.annotators.annotate import annotate, standard
from tei_tools.annotators.names import demonyms, name_parts, nested_names
from tei_tools.annotators.settings import Settings
from tei_tools.document.resolve import document_order
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.reading.structure import structure
from tei_tools.registers.references import PARTS
from tei_tools.span import Span
from tei_tools.validation import relaxng, validate

HERE = Path(__file__).parent
NAMED = re.compile(r"\[(person|place|org): ([^][]*)\]")
TAGS = {"person": "persName", "place": "placeName", "org": "orgName"}

ASKED = Settings(name_parts=True, nested=True, demonyms=True, link=False)
SENTENCES = (
    "The Earl of Derby, K.G., met Mr. and Mrs. Charles Smith at the University of Oxford.",
    "The English beat the Syrian army; a Londoner called William Pitt the Younger saw it.",
    "Syrian President Bashar al-Assad wrote to Martin Van Buren, Jr., in New York.",
    "[President Hossan] Rouhani and Lady Catherine de Bourgh dined with Darcy.",
    "Mr. Darcy lives in Derbyshire.",
)


def woven(content: str, spans: Iterable[Span], tags: Callable[[Span], tuple[str, str]]) -> str:
    """The content with marks around the spans, the outer ones outermost."""
    marks: list[tuple[int, int, str]] = []
    for order, span in enumerate(sorted(spans, key=document_order)):
        before, after = tags(span)
        marks += [(span.start, order, before), (span.end, -order - 1, after)]
    for at, _, mark in sorted(marks, key=lambda one: (one[0], one[1]), reverse=True):
        content = content[:at] + mark + content[at:]
    return content


def filled(case: str) -> str:
    """A case with its names tagged, and all that stands inside them."""
    names, content, done = [], "", 0
    for found in NAMED.finditer(case):
        content += case[done : found.start()]
        names.append(Span(len(content), len(content) + len(found[2]), TAGS[found[1]]))
        content += found[2]
        done = found.end()
    content += case[done:]
    text = Text.from_string(content)
    inner = [*nested_names(text, names), *name_parts(text, names)]
    return woven(content, [*names, *inner], lambda one: (f"<{one.tag}>", f"</{one.tag}>"))


@pytest.mark.parametrize(("title", "named", "expected"), cases(HERE / "inside.txt"))
def test_what_stands_inside(title: str, named: str, expected: str) -> None:
    assert filled(named) == expected


@pytest.mark.parametrize(("title", "named", "expected"), cases(HERE / "inside_alone.txt"))
def test_what_has_nothing_inside(title: str, named: str, expected: str) -> None:
    assert filled(named) == expected


@pytest.mark.parametrize(
    ("title", "given", "expected"),
    [*cases(HERE / "demonyms.txt"), *cases(HERE / "demonyms_alone.txt")],
)
def test_demonyms(title: str, given: str, expected: str) -> None:
    found = demonyms(Text.from_string(given))
    assert woven(given, found, lambda _: ("[", "]")) == expected


def test_demonyms_of_another_language_are_left_alone() -> None:
    text = Text.from_string("The English came.")
    foreign = replace(text, blocks=(replace(text.blocks[0], lang="fr"),))
    assert not list(demonyms(foreign))


def test_as_many_cases_alone_as_not() -> None:
    assert len(cases(HERE / "inside_alone.txt")) >= len(cases(HERE / "inside.txt"))
    assert len(cases(HERE / "demonyms_alone.txt")) >= len(cases(HERE / "demonyms.txt"))


def annotated(plain: str, asked: Settings = ASKED) -> Document:
    document = Document.parse(structure(plain).xml)
    return annotate(document, annotators=standard(asked), only=asked.only, link=asked.link)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_twice_is_once_and_the_text_stays(sentences: list[str]) -> None:
    plain = "\n\n".join(sentences)
    once = annotated(plain)
    assert read_text(once).content == read_text(Document.parse(structure(plain).xml)).content
    twice = annotate(once, annotators=standard(ASKED), link=False)
    assert twice.source == once.source


def test_it_is_valid(tmp_path: Path, shared: Path) -> None:
    path = tmp_path / "all.xml"
    path.write_text(annotated("\n\n".join(SENTENCES)).source, "utf-8")
    assert not list(validate(path))
    assert not list(relaxng.load(shared / "schemas" / "tei_all.rng").validate(path))


def test_parts_stand_in_their_names() -> None:
    text = read_text(annotated("\n\n".join(SENTENCES)))
    persons = [one for one in text.tagged if one.tag == "persName"]
    parts = [one for one in text.tagged if one.tag in PARTS]
    assert {one.tag for one in parts} == PARTS - {"addName"}
    assert all(any(p.start <= one.start and one.end <= p.end for p in persons) for one in parts)
    assert all("resp" not in one.attributes for one in parts)


def test_nothing_is_inside_or_a_demonym_unless_asked() -> None:
    text = read_text(annotated("\n\n".join(SENTENCES), Settings(link=False)))
    assert not {one.tag for one in text.tagged} & (PARTS | {"rs"})


def test_the_command_line_asks_for_all_three() -> None:
    command = [sys.executable, "-m", "tei_tools", "encode", "-"]
    options = ["--name-parts", "--nested", "--demonyms"]
    made = subprocess.run(
        [*command, *options], input="\n\n".join(SENTENCES).encode(), capture_output=True, check=True
    ).stdout.decode("utf-8")
    assert "<forename>William</forename> <surname>Pitt</surname>" in made
    assert ">Oxford</placeName></orgName>" in made
    assert '<rs type="demonym" ' in made


def test_demonyms_with_only_some_subjects() -> None:
    asked = replace(ASKED, only=("persons",))
    tags = {one.tag for one in read_text(annotated("\n\n".join(SENTENCES), asked)).tagged}
    assert {"persName", "rs", "surname"} <= tags
    assert "orgName" not in tags
