"""The laws of the whole path from plain text to TEI, as properties of texts of every kind."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from law_one import is_kept

import tei_tools
from tei_tools.document.source import Document
from tei_tools.document.view import read_text
from tei_tools.errors import InputError, TeiToolsError
from tei_tools.reading.profiles import PROFILES
from tei_tools.reading.structure import AUTO, structure
from tei_tools.validation import relaxng, validate

TEXTS = Path(__file__).resolve().parents[2] / "texts"
SAMPLES = sorted(TEXTS.glob("*.txt"))
REAL = sorted((Path(__file__).resolve().parents[3] / "shared" / "texts").glob("*.txt"))

PHRASES = st.sampled_from(
    """Mr. Darcy|Lady Catherine de Bourgh|in Bath|at Kellynch Hall|the Admiralty|yesterday|
    12 May 1814|on Monday last|the 5th inst.|in 1798|“Go home,” he said.|"No!"|‘not I’|
    “And then|”|--but|the *Morning Post*|a _word_|'tis|dogs' |O'Brien|& Co.|<b>|]]>|—|…|
    http://example.org/a?b=c&d|Dr.|I.|CHAPTER II|é|Ἀθῆναι|שלום|\u200f|\u00ad|\U0001f600|&#65;|
    from 3 to 4 o'clock|forty years ago|May|1|(1801–1811)|Ma-\nry|1st.|No. 12""".replace(
        "\n    ", ""
    ).split("|")
)
LINES = st.lists(PHRASES, min_size=1, max_size=8).map(" ".join)
FRAMES = st.sampled_from(
    ["{}", "    {}", "  {}.", "- {}", "1. {}", "CHAPTER I\n\n{}", "Dear {},", "{}\n{}", "* * *\n{}",
     "Yours truly,\n{}", "ANNE. {}", "London, 4 May 1801\n\n{}", "\f{}", "> {}", "P.S. {}", "\t{}",
     "Q. {}", "The Chairman: {}", "Present: {}", "MINUTES of {}", "Encl: {}", "Anne to {}", "# {}",
     "**{}**", "[{}](http://example.org)", "| {} | b |\n|---|---|\n| c | d |", "{}      5",
     "[Pg 7] {}", "1861\n\n4 May. {}", "From: {}\nTo: Silas Rowe\nDate: 4 May 1801",
     "{} [1]\n\n[1] So he said.", "{}[^a]\n\n[^a]: {}", "Int: {}\n\nMrs. Holt: Yes. [laughs]",
     "ACT I. SCENE 1. {}", "Dramatis Personae\n\nANNE, {}", "```\n{}\n```", "{}\n: so called",
     "9 THE TIDES\n\n{}\n\nTHE TIDES 10\n\n{}", "- {} -", "A {}-\n{}", "*{}*\n_{}_"]
)  # fmt: skip
PLAIN = st.lists(
    st.tuples(FRAMES, LINES).map(lambda made: made[0].replace("{}", made[1])),
    min_size=1,
    max_size=8,
).map("\n\n".join)

KINDS = st.sampled_from([AUTO, AUTO, *PROFILES])

MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def ink(text):
    """A text less its white space, and less the marks that become italics."""
    return re.sub(r"[\s*_]", "", text)


def is_markdown(document):
    """Whether it was read as Markdown, whose marks become markup."""
    return any(one.message.startswith("Read as markdown") for one in document.notices)


def encoded(plain, **given):
    try:
        return tei_tools.encode(plain, **given)
    except InputError:
        return None


@MANY
@given(PLAIN, KINDS)
def test_law_one_encoding_never_changes_the_text(plain, profile):
    document = encoded(plain, profile=profile)
    if document is not None:
        assert is_kept(plain, document.source, is_markdown(document))


@MANY
@given(PLAIN, KINDS)
def test_law_two_annotate_changes_nothing_but_the_tags(plain, profile):
    """Each character of the original stands in the annotated file, in order, between additions."""
    original = Document.parse(structure(plain, profile=profile).xml)
    annotated = tei_tools.annotate(original)
    assert read_text(annotated).content == read_text(original).content
    rest = iter(annotated.source)
    assert all(character in rest for character in original.source)


@MANY
@given(PLAIN, KINDS)
def test_law_three_annotate_twice_is_annotate_once(plain, profile):
    document = encoded(plain, profile=profile)
    if document is not None:
        once = Document.parse(document.source)
        assert tei_tools.annotate(once).source == once.source


@pytest.fixture(scope="module")
def tei_all(shared):
    return relaxng.load(shared / "schemas" / "tei_all.rng")


@MANY
@given(plain=PLAIN, profile=KINDS)
def test_law_four_what_we_write_is_valid(plain, profile, tei_all, tmp_path_factory):
    document = encoded(plain, profile=profile)
    if document is not None:
        path = tmp_path_factory.getbasetemp() / "law-four.xml"
        document.write(path)
        assert [one for one in validate(path) if one.severity != "info"] == []
        assert list(tei_all.validate(path)) == []


@pytest.mark.parametrize("path", SAMPLES + REAL, ids=lambda path: path.name)
def test_laws_one_three_and_four_on_whole_texts(path, tmp_path, tei_all):
    plain = path.read_text(encoding="utf-8")
    document = tei_tools.encode(plain)
    assert is_kept(plain, document.source)
    document.write(tmp_path / "a.xml")
    assert [one for one in validate(tmp_path / "a.xml") if one.severity != "info"] == []
    assert list(tei_all.validate(tmp_path / "a.xml")) == []
    if len(plain) < 100_000:
        assert tei_tools.annotate(document).source == document.source


def test_law_six_the_same_input_gives_the_same_bytes(tmp_path):
    """In processes of their own, with other hash seeds, one job and two."""
    for name, seed, jobs in (("one", "1", "1"), ("two", "2", "2")):
        subprocess.run(
            [sys.executable, "-m", "tei_tools", "encode", *map(str, SAMPLES[:4]),
             "-o", f"{tmp_path / name}/", "-j", jobs],
            env={**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1000000000"},
            check=True,
            timeout=300,
        )  # fmt: skip
    ones = sorted((tmp_path / "one").glob("*.xml"))
    assert len(ones) == 4
    for one in ones:
        assert one.read_bytes() == (tmp_path / "two" / one.name).read_bytes()


@MANY
@given(st.text(max_size=300))
def test_law_seven_any_text_gives_tei_or_a_sentence(plain):
    try:
        document = tei_tools.encode(plain)
    except TeiToolsError as error:
        sentence = str(error)
        assert sentence and "\n" not in sentence
    else:
        Document.parse(document.source)
