"""The page of an evaluation: whole, honest about what it leaves out, and open to every reader."""

import importlib.util
import sys
from pathlib import Path

import html5lib
import pytest
from evaluation_tei import document, written

from tei_tools.evaluation import Evaluation, Question
from tei_tools.evaluation import page as page_module
from tei_tools.evaluation.comparing import compare
from tei_tools.evaluation.page import Page

GOLD = (
    "<head>Chapter 1</head><p xml:lang='fr'><q>Oui, dit <persName>Anne &amp; &lt;Lucy&gt;"
    "</persName>, à <placeName>Bath</placeName></q>"
    " <date when='1814'>1814</date> <persName>Mr. Fox</persName></p>"
    "<p><q xml:id='a' next='#b'>No,</q></p><p><q xml:id='b' prev='#a'>never</q> again.</p>"
    "<p>Nothing to see.</p>"
)
PREDICTED = (
    "<head>Chapter 1</head><p><q>Oui, dit <persName>Anne</persName> &amp; &lt;Lucy&gt;,"
    " à <persName>Bath</persName></q>"
    " <date when='1815'>1814</date> Mr. <persName>Fox</persName></p>"
    "<p>No,</p><p>never <persName>again</persName>.</p><p>Nothing to see.</p>"
)
XHTML = "{http://www.w3.org/1999/xhtml}"


def page(folder: Path, gold: str = GOLD, predicted: str = PREDICTED, times: int = 1) -> str:
    question = Question(keep_text=True)
    evaluation, made = Evaluation(question.tags.names), Page(sources=("gold", "predicted"))
    one = written(folder, "gold.xml", document(gold))
    other = written(folder, "predicted.xml", document(predicted))
    for number in range(times):
        comparison = compare(f"text {number} <&>", one, other, question)
        evaluation.add(comparison)
        made.add(comparison)
    return made.html(evaluation)


def parsed(html: str):
    return html5lib.HTMLParser(strict=True).parse(html)


def read(element) -> str:
    """The words of the text, without the labels of marks."""
    parts = [element.text or ""]
    for child in element:
        if child.get("class") != "label":
            parts.append(read(child))
        parts.append(child.tail or "")
    return "".join(parts)


def test_the_text_is_whole_and_its_marks_are_told(tmp_path):
    tree = parsed(page(tmp_path))
    paragraphs = tree.findall(f".//{XHTML}div[@class='chapter']/*")
    assert [read(one) for one in paragraphs] == [
        "Chapter 1",
        "Oui, dit Anne & <Lucy>, à Bath 1814 Mr. Fox",
        "No,",
        "never again.",
        "Nothing to see.",
    ]
    labels = [one.text for one in tree.iterfind(f".//{XHTML}p[@lang='fr']//*[@class='label']")]
    assert labels == [
        "q",
        "persName, other ends",
        "placeName, not persName",
        "date when=1814, not when=1815",
        "persName, other ends",
    ]


def test_a_mark_over_several_paragraphs_is_told_once(tmp_path):
    html = page(tmp_path)
    assert html.count('<span class="missed" id=') == 1
    assert '<p lang="en" dir="auto"><span class="missed">never</span>' in html


def test_every_difference_leads_to_its_place(tmp_path):
    tree = parsed(page(tmp_path, times=3))
    links = [one.get("href")[1:] for one in tree.iterfind(f".//{XHTML}a")]
    identifiers = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(identifiers) == len(set(identifiers))
    assert set(links) <= set(identifiers)
    assert sum(link.startswith("d1-") for link in links) == 6


def test_marks_that_cross_are_closed_and_opened_again(tmp_path):
    one = "<p><q>one two</q> three four</p>"
    other = "<p>one <persName>two three</persName> four</p>"
    html = page(tmp_path, one, other)
    parsed(html)
    assert "spurious persName" in html and "missed q" in html


def test_what_there_is_no_room_for_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(page_module, "WHOLE", 100)
    monkeypatch.setattr(page_module, "SHOWN", 220)
    monkeypatch.setattr(page_module, "LISTED", 8)
    html = page(tmp_path, times=4)
    tree = parsed(html)
    assert "1 paragraph is not shown." in html
    assert "4 more are not listed." in html
    links = [one.get("href")[1:] for one in tree.iterfind(f".//{XHTML}a")]
    assert set(links) <= {one.get("id") for one in tree.iter()}


def test_a_page_of_texts_that_agree(tmp_path):
    html = page(tmp_path, GOLD, GOLD)
    parsed(html)
    assert "No difference." in html


def axe():
    """The violations that axe-core finds, by the runner of the site's pages; None without it."""
    place = Path(__file__).parents[1] / "publishing"
    sys.path.insert(0, str(place))
    try:
        spec = importlib.util.spec_from_file_location(
            "site_accessibility", place / "test_site_accessibility.py"
        )
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(place))
    ready = module.NODE and module.CHROMIUM and (module.AXE / "node_modules" / "axe-core").is_dir()
    return module.violations if ready else None


@pytest.mark.slow
def test_the_page_shuts_no_reader_out(tmp_path):
    violations = axe()
    if violations is None:
        pytest.skip("Node, Chromium or axe is not installed")
    target = tmp_path / "page.html"
    chapters = "".join(GOLD.replace("Chapter 1", f"Chapter {n}") for n in range(4))
    guesses = "".join(PREDICTED.replace("Chapter 1", f"Chapter {n}") for n in range(4))
    gold = chapters.replace("xml:id='a' next='#b'", "").replace("xml:id='b' prev='#a'", "")
    target.write_text(page(tmp_path, gold, guesses, times=2), "utf-8")
    assert violations([target], tmp_path / "profile") == []
