"""Who speaks, against what a reader found: facts.jsonl names the speakers of 723 quotations.

Each fact is a place in a text that stands beside the repository, the first word spoken there, and
the names of the speaker, "|" between them; "" where the text names none. Some have the names of
the hearer too, "" where there is none or are several.
"""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from tei_tools.annotators.names import names
from tei_tools.annotators.quotations import quotations
from tei_tools.annotators.speakers import attributed
from tei_tools.document.resolve import resolve
from tei_tools.document.text import Text
from tei_tools.registers.linking import link
from tei_tools.registers.register import Register, name_key
from tei_tools.span import Span

FACTS = Path(__file__).parent / "facts.jsonl"
EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval" / "names-dev.jsonl"
LONGEST = 15_000
"""Longer texts are left to tests/benchmarks/speakers_scores.py."""


def facts() -> dict[str, dict[int, dict[str, str]]]:
    """The facts of each document, by the place at which the quotation begins."""
    found: defaultdict[str, dict[int, dict[str, str]]] = defaultdict(dict)
    for line in FACTS.read_text("utf-8").splitlines():
        fact = json.loads(line)
        found[fact["document"]][fact["start"]] = fact
    return found


def test_the_facts_are_many() -> None:
    counted = [len(one) for one in facts().values()]
    assert sum(counted) > 700 and len(counted) > 10
    hearers = [
        one["hearer"] for some in facts().values() for one in some.values() if "hearer" in one
    ]
    assert len(hearers) > 400 and "" in hearers


@pytest.mark.skipif(not EVAL.exists(), reason="the texts stand beside the repository")
def test_nine_of_ten_speakers_that_are_written_are_right() -> None:
    known = facts()
    written = right = named = heard = heard_right = 0
    for line in EVAL.read_text("utf-8").splitlines():
        document = json.loads(line)
        if document["id"] not in known or len(document["text"]) > LONGEST:
            continue
        told = known[document["id"]]
        named += sum(bool(one["speaker"]) for one in told.values())
        for start, first, people, hearers in spoken(document["text"]):
            fact = told.get(start)
            if fact is None:
                continue
            assert fact["first"] in first
            if people:
                written += 1
                right += any(name_key(one) in people for one in fact["speaker"].split("|"))
            if hearers and "hearer" in fact:
                heard += 1
                heard_right += any(name_key(one) in hearers for one in fact["hearer"].split("|"))
    assert named > 200
    assert right >= 0.9 * written
    assert right >= 0.45 * named
    assert heard > 50
    assert heard_right >= 0.9 * heard


def spoken(content: str) -> list[tuple[int, str, set[str], set[str]]]:
    """Where each quotation begins, its first words, the names of its speaker and its hearer."""
    text = Text.from_string(content)
    found = [one for read in (names, quotations) for one in read(text) if isinstance(one, Span)]
    spans = resolve(found).spans
    named = [one for one in spans if one.tag.endswith("Name")]
    linked = link(named, text, Register())
    rest = [one for one in spans if not one.tag.endswith("Name")]
    quoted = attributed(text, [*linked.spans, *rest], linked.register)[len(named) :]
    return [
        (
            one.start,
            content[one.start : one.start + 40],
            _names(one, "who", linked.register),
            _names(one, "toWhom", linked.register),
        )
        for one in quoted
        if one.tag == "q"
    ]


def _names(span: Span, attribute: str, register: Register) -> set[str]:
    entity = register.by_id(span.attributes.get(attribute, ""))
    return {name_key(name) for name in entity.names} if entity else set()
