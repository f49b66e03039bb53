"""Words wider than their line: none leaves the page, wherever it stands, however small that is."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_pages import needs_poppler, text_of
from test_pdf_typst import document, edition

from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.pdf import make_pdf

WORDS = {
    "compound": "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "address": "https://www.example.org/archives/a-long-path/with/parts/index.html?query=something",
    "mail": "some.very.long.name.of.somebody@department-of-long-names.university.example.org",
    "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "letters": "x" * 300,
}
PLACES = {
    "heading": "<div><head>{0}</head><p>a</p></div>",
    "headings": "<div><head>a</head><div><head>b {0}</head><div><head>c</head><div><head>{0}</head>"
    "<p>a</p></div></div></div></div>",
    "verse": "<lg><l>{0}</l><l rend='indent3'>{0}</l></lg>",
    "drama": "<sp><speaker>{0}</speaker><stage>{0}</stage><p>a {0}</p></sp><stage>{0}</stage>",
    "note": "<p>a<note>{0}</note></p>",
    "code": "<eg>{0}</eg><p><code>{0}</code></p>",
    "letter": "<opener><dateline>{0}</dateline></opener><closer><signed>{0}</signed></closer>",
    "quotations": "<quote><quote><quote><p>{0}</p></quote></quote></quote>",
    "lists": "<list><item>{0}<list><item>{0}<list><item>{0}</item></list></item></list></item>"
    "</list>",
    "table": "<table><row><cell>{0}</cell><cell>a b</cell><cell>{0}</cell><cell>1</cell></row>"
    "</table>",
    "columns": f"<table><row>{'<cell>{0}</cell>' * 14}</row></table>",
    "figure": "<figure><graphic url='a'/><head>{0}</head><figDesc>{0}</figDesc></figure>",
    "page": "<pb n='{0}'/><p>a</p><lg><l>a</l></lg><pb n='{0}'/>",
}  # fmt: skip


def beyond(pdf: Path) -> list[str]:
    """The words that do not lie on their page as a whole."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    width, found = 0.0, []
    for line in done.stdout.decode().splitlines():
        if page := re.search(r'<page width="([\d.]+)"', line):
            width = float(page[1])
        if word := re.search(r'xMin="(-?[\d.]+)".*xMax="(-?[\d.]+)".*?>(.*)</word>', line):
            left, right = float(word[1]), float(word[2])
            found += [word[3]] if left < 1 or right > width - 1 else []
    return found


@needs_poppler
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("paper", ["a5", "74x105mm"])
def test_no_word_leaves_the_page(place: str, paper: str, tmp_path: Path) -> None:
    body = "".join(PLACES[place].replace("{0}", word) for word in WORDS.values())
    notices = make_pdf(document(body), tmp_path / "a.pdf", settings=PageSettings(paper=paper))
    assert notices == []
    assert beyond(tmp_path / "a.pdf") == []


@needs_poppler
@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
def test_no_title_leaves_the_page(word: str, tmp_path: Path) -> None:
    register = f'<standOff><listPerson><person xml:id="p"><persName>{word}</persName><note>{word}</note></person></listPerson></standOff>'  # noqa: E501
    chapters = f"<div><head>{word}</head><p>{'Rain fell on the roofs. ' * 400}</p></div>" * 3
    source = document(chapters, register).replace(
        "<title>A title</title>",
        f"<title>{word}</title><title type='sub'>{word}</title><author>{word}</author>",
    )
    assert make_pdf(source, tmp_path / "a.pdf", settings=PageSettings("80x120mm")) == []
    assert beyond(tmp_path / "a.pdf") == []


@needs_poppler
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(PLACES)),
            st.text("abcXYZäß0123456789./-@_", min_size=1, max_size=150),
        ),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(["de", "en", "zu"]),
)
def test_nothing_leaves_a_small_page(
    tmp_path: Path, places: list[tuple[str, str]], language: str
) -> None:
    body = "".join(PLACES[place].replace("{0}", word) for place, word in places)
    source = document(body, "", f' xml:lang="{language}"')
    make_pdf(source, tmp_path / "a.pdf", settings=PageSettings("70x100mm", 9.0))
    assert beyond(tmp_path / "a.pdf") == []


@pytest.mark.parametrize(
    ("words", "is_long"),
    [
        ("conversation—conversation", False),
        ("twenty-three-letters-and-more", False),
        ("有朋自遠方來不亦樂乎人不知而不慍不亦君子乎學而時習之", False),
        ("internationalisation", False),
        ("see https://a.org/b-c-d-e-f-g for a word", False),
        ("see https://a.org/9f86d081884c7d659a2feaa0c55ad015", True),
        ("Straßenbahnhaltestellenschild", True),
    ],
)
def test_only_words_that_may_be_too_long_are_looked_at(words: str, is_long: bool) -> None:
    assert (f'long("{words}")' in edition(document(f"<p>{words}</p>"))) is is_long


@needs_poppler
def test_addresses_are_cut_without_a_sign(tmp_path: Path) -> None:
    endless = "xy" * 1500
    words = (*WORDS.values(), endless)
    source = document("".join(f"<p>At {word}</p>" for word in words))
    make_pdf(source, tmp_path / "a.pdf", settings=PageSettings("80x120mm"))
    text = "".join(text_of(tmp_path / "a.pdf").split())
    assert WORDS["address"] in text
    assert WORDS["digest"] in text
    assert "xy" * 300 in text  # and the rest, after the number of a page
