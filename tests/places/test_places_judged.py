"""How often a link is right, on links that were judged by reading the places in their context."""

import json
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.registers import Register, link
from tei_tools.registers.places.located import meant
from tei_tools.span import Span

TAGS = {"place": "placeName", "person": "persName", "org": "orgName"}
NAMES = ("placeName", "persName")


@cache
def judged():
    """The judged links, by source and document: name, number and whether it is right."""
    found = defaultdict(list)
    for line in (Path(__file__).parent / "judged.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            source, document, name, number, judgement, _ = line.split("\t")
            found[source, document].append((name, number, judgement == "right"))
    return found


def chosen(text, spans):
    """The numbers that are chosen in a text, by name."""
    linked = link(spans, text, Register())
    found = meant(linked.register.entities, linked.spans, text)
    return {
        one.name: found[one.id].place.number
        for one in linked.register.entities
        if one.kind == "place" and one.id in found
    }


def documents(shared):
    """The texts of the judged links, with the names that their editors tagged."""
    for source in ("dev", "train"):
        with (shared / "eval" / f"names-{source}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                one = json.loads(line)
                if (source, one["id"]) in judged():
                    spans = [
                        Span(span["start"], span["end"], TAGS[span["type"]])
                        for span in one["spans"]
                        if span["type"] in TAGS
                    ]
                    yield (source, one["id"]), Text.from_string(one["text"]), spans
    for source, name in judged():
        if source == "tei":
            text = read_text(Document.read(shared / "tei-corpus" / name))
            spans = [Span(one.start, one.end, one.tag) for one in text.tagged if one.tag in NAMES]
            yield (source, name), replace(text, tagged=()), spans


def test_many_links_were_judged():
    links = [link for some in judged().values() for link in some]
    assert len(links) >= 300 and len(judged()) >= 100
    assert sum(is_right for _, _, is_right in links) / len(links) >= 0.95


def test_those_that_are_right_are_linked_still_and_few_others(shared):
    right = made = wanted = 0
    for key, text, spans in documents(shared):
        numbers = chosen(text, spans)
        for name, number, is_right in judged()[key]:
            wanted += is_right
            made += name in numbers
            right += is_right and numbers.get(name) == number
    assert wanted
    assert right / wanted >= 0.97
    assert right / made >= 0.96


@pytest.mark.parametrize("name", ["article-2013.txt"])
def test_an_article_has_its_countries_and_cities_located(shared, name):
    import tei_tools

    source = tei_tools.encode((shared / "texts" / name).read_text("utf-8")).source
    for number, geo in (
        ("130758", "32.17 54.93"),
        ("163843", "35.01 38.28"),
        ("112931", "35.69439 51.42151"),
    ):
        assert f"<location><geo>{geo}</geo></location>" in source
        assert f"https://www.geonames.org/{number}</idno>" in source
