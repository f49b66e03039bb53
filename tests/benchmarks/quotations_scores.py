"""How well quotations are found: precision, recall and F1 a source, and of each hard case.

Run by hand: python tests/benchmarks/quotations_scores.py [GOLD.jsonl]

A quotation over several paragraphs counts whole. As the gold divides most of these by paragraph,
and TEI has an element in each, the hard cases are also counted with its linked parts. The first
table counts the elements for quotations that are written by default, without <soCalled>,
<mentioned> and <title>, which the gold does not mark either; the second leaves out quotations
within quotations, of which the gold marks none; the third counts everything in marks. Gold without
opening mark (reported speech, thoughts, documents) is counted apart: nothing on the page shows it.
"""

import argparse
import importlib.util
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from tei_tools.annotators.quotations import quotations_as
from tei_tools.annotators.quotations.kinds import QUOTED
from tei_tools.document.text import Text
from tei_tools.span import Span

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
SOURCES = ("litbank", "pdnc", "gum")
MARKS = "\"“”«»‘’'`„—-"
Document = Mapping[str, Any]


def scorer() -> ModuleType:
    """The scorer that lies beside the gold."""
    spec = importlib.util.spec_from_file_location("score_names", EVAL / "score_names.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(document: Document) -> list[dict[str, Any]]:
    """The quotations of a document, as the scorer takes them."""
    found = quotations_as("auto")(Text.from_string(document["text"]))
    spans = [one for one in found if isinstance(one, Span)]
    return [
        {"start": one.start, "end": one.end, "type": "quote", "element": one.tag} for one in spans
    ]


def outermost(spans: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The spans, which come in order, that stand in no other."""
    kept: list[dict[str, Any]] = []
    for span in spans:
        if not kept or kept[-1]["end"] <= span["start"]:
            kept.append(span)
    return kept


def with_parts(text: str, spans: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """The spans, and of each over several paragraphs what stands in each of them."""
    for span in spans:
        yield span
        breaks = re.finditer(r"\n\n+", text[span["start"] : span["end"]])
        edges = [0, *(edge for one in breaks for edge in one.span()), span["end"] - span["start"]]
        if len(edges) > 2:
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                yield {**span, "start": span["start"] + start, "end": span["start"] + end}


def hard_cases(text: str, start: int, end: int) -> Iterable[str]:
    """What makes a gold quotation hard; a plain one is none of these."""
    paragraph = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    around = text[paragraph : text.find("\n\n", end) if "\n\n" in text[end:] else len(text)]
    opening = text[start - 1 : start + 1]
    if not set(opening) & set(MARKS):
        yield "no opening mark"
    if re.match(r"(?:—|--)", text[paragraph : paragraph + 2]) and paragraph >= start - 2:
        yield "dash dialogue"
    if re.search(r"(?<!\w)['‘]", text[start + 1 : end]):
        yield "a mark within"
    if set(opening) & set("'‘") and not set(opening) & set('"“'):
        yield "single marks"
    if "\n\n" in text[start:end]:
        yield "over paragraphs"
    if around.count('"') % 2 or around.count("“") != around.count("”"):
        yield "unbalanced paragraph"


def main() -> None:
    """Predicts the quotations of all gold documents and prints the scorer's tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=EVAL / "names-dev.jsonl")
    scores = scorer()
    lines = parser.parse_args().gold.read_text("utf-8").splitlines()
    documents = [one for line in lines if (one := json.loads(line))["source"] in SOURCES]
    begun = time.process_time()
    found = {one["id"]: predicted(one) for one in documents}
    seconds = time.process_time() - begun
    types = {key: ["quote"] for key in SOURCES}
    quoted = {
        key: [one for one in spans if one["element"] in QUOTED] for key, spans in found.items()
    }
    tables = {
        "<q>, <quote> and <said>, as they are written": quoted,
        "the outermost of them": {key: outermost(one) for key, one in quoted.items()},
        "all that stands in marks": found,
    }
    for name, table in tables.items():
        print(name)
        scores.show(scores.table(scores.score(documents, table, types), 20, {("gum", "quote")}))
    gold: Counter[str] = Counter()
    right: Counter[str] = Counter()
    in_parts: Counter[str] = Counter()
    for document in documents:
        text = document["text"]
        whole = quoted[document["id"]]
        places = {scores.trim(text, one) for one in whole}
        parted = {scores.trim(text, one) for one in with_parts(text, whole)}
        for one in document["spans"]:
            if one["type"] != "quote":
                continue
            for case in [*hard_cases(text, one["start"], one["end"])] or ["plain"]:
                gold[case] += 1
                right[case] += scores.trim(text, one) in places
                in_parts[case] += scores.trim(text, one) in parted
    for case, number in gold.most_common():
        recall, parts = (100 * one[case] / number for one in (right, in_parts))
        print(
            f"{case:22} {number:5} gold, strict recall {recall:5.1f} %, with parts {parts:5.1f} %"
        )
    size = sum(len(one["text"]) for one in documents)
    print(f"{size:,} characters in {seconds:.2f} CPU s")


if __name__ == "__main__":
    main()
