"""The figures on texts that editors have tagged: those of another scorer, its edges aside."""

import json
import random
from collections import defaultdict

import pytest
from evaluation_tei import tagged, written
from module_at import load

from tei_tools.evaluation import Question, evaluate, tags
from tei_tools.evaluation.aligning import aligned
from tei_tools.evaluation.comparing import read
from tei_tools.reading.encode import encode

NAMES = {"person": "persName", "place": "placeName", "org": "orgName"}
SOURCE = "hipe-ajmc"


@pytest.fixture(scope="module")
def scorer(shared):
    return load(shared / "eval" / "score_names.py")


@pytest.fixture(scope="module")
def documents(shared):
    lines = (shared / "eval" / "names-dev.jsonl").read_text("utf-8").splitlines()
    found = [one for one in map(json.loads, lines) if one["source"] == SOURCE]
    for one in found:
        one["spans"] = [span for span in one["spans"] if span["type"] in NAMES]
    assert found
    return found


def disturbed(document, chance):
    """The document's names, some missed, cut at words, mistaken, or where none is."""
    text = document["text"]
    found = []
    for span in document["spans"]:
        dice = chance.random()
        first, *others = text[span["start"] : span["end"]].split(" ")
        if 0.1 <= dice < 0.25 and others:
            found.append({**span, "start": span["start"] + len(first) + 1})
        elif 0.25 <= dice < 0.35:
            found.append({**span, "type": chance.choice(sorted(NAMES))})
        elif dice >= 0.35:
            found.append(span)
    free = [n for n in range(0, len(text) - 9, 97) if not any(_touches(span, n) for span in found)]
    found += [
        {"start": n, "end": n + 7, "type": "place"}
        for n in free
        if text[n : n + 7].strip() == text[n : n + 7] and text[n : n + 7].isalpha()
    ]
    return found


def _touches(span, place):
    return span["start"] < place + 8 and place - 1 < span["end"]


def test_figures_are_those_of_the_other_scorer(scorer, documents, tmp_path):
    chance = random.Random(7)
    predictions = {one["id"]: disturbed(one, chance) for one in documents}
    for one in documents:
        name = f"{one['id'].replace('/', '_')}.xml"
        for folder, spans in (("gold", one["spans"]), ("predicted", predictions[one["id"]])):
            places = [(span["start"], span["end"], NAMES[span["type"]]) for span in spans]
            written(tmp_path / folder, name, tagged(one["text"], places))
    expected = scorer.score(documents, predictions, {SOURCE: sorted(NAMES)})
    folders = (str(tmp_path / "gold"), str(tmp_path / "predicted"))
    question = Question(tags(NAMES.values()), trim=True)
    found = evaluate(*folders, question).counts
    told = defaultdict(dict)
    for (_, kind), counts in expected.items():
        told[NAMES[kind]] = (counts["gold"], counts["pred"], counts["strict"], counts["relaxed"])
    for name, counts in found.items():
        assert told[name] == (counts.gold, counts.predicted, counts.strict, counts.overlapping)
        assert counts.overlapping >= counts.strict or counts.gold == 0


def found_in(path, text, question):
    """The names that a TEI file tags, at their places in the plain text."""
    encoded = read(path, question)
    common = aligned(text, encoded.text.content)
    for span in encoded.spans:
        start, end = common.predicted.searchsorted([span.start, span.end])
        kind = next(kind for kind, name in NAMES.items() if name == span.tag)
        place = {"start": int(common.gold[start]), "end": int(common.gold[end - 1]) + 1}
        yield {**place, "type": kind}


@pytest.mark.slow
def test_figures_of_what_encode_tags_are_those_of_the_other_scorer(scorer, documents, tmp_path):
    question = Question(tags(NAMES.values()))
    some = documents[:4]
    predictions = {}
    for one in some:
        name = f"{one['id'].replace('/', '_')}.xml"
        places = [(span["start"], span["end"], NAMES[span["type"]]) for span in one["spans"]]
        written(tmp_path / "gold", name, tagged(one["text"], places))
        path = written(tmp_path / "predicted", name, encode(one["text"]).source)
        predictions[one["id"]] = list(found_in(path, one["text"], question))
    expected = scorer.score(some, predictions, {SOURCE: sorted(NAMES)})
    found = evaluate(str(tmp_path / "gold"), str(tmp_path / "predicted"), question).counts
    assert found["persName"].overlapping > 20
    for (_, kind), counts in expected.items():
        ours = found[NAMES[kind]]
        assert (counts["gold"], counts["pred"]) == (ours.gold, ours.predicted)
        assert counts["relaxed"] == ours.overlapping
        assert counts["strict"] >= ours.strict
