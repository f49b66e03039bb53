"""How well names are found: precision, recall and F1 a source, and seconds of CPU a million words.

Run by hand: python tests/benchmarks/names_scores.py [GOLD.jsonl] [--model PIPELINE]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tei_tools.annotators.names import names, names_with
from tei_tools.annotators.names.model import DEFAULT_MODELS, load
from tei_tools.document.text import Text
from tei_tools.span import Span

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
TYPES = {"persName": "person", "placeName": "place", "orgName": "org"}


def main() -> None:
    """Predicts the names of all gold documents and prints the scorer's table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=EVAL / "names-dev.jsonl")
    parser.add_argument("--model", default=DEFAULT_MODELS["en"])
    arguments = parser.parse_args()
    load(arguments.model)
    annotator = names if arguments.model == DEFAULT_MODELS["en"] else names_with(arguments.model)
    documents = [json.loads(line) for line in arguments.gold.read_text("utf-8").splitlines()]
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        with predicted.open("w", encoding="utf-8") as file:
            for document in documents:
                found = annotator(Text.from_string(document["text"]))
                spans = [
                    {"start": span.start, "end": span.end, "type": TYPES[span.tag]}
                    for span in found
                    if isinstance(span, Span)
                ]
                file.write(json.dumps({"id": document["id"], "spans": spans}) + "\n")
        seconds = time.process_time() - begun
        subprocess.run(
            [sys.executable, EVAL / "score_names.py", arguments.gold, predicted], check=True
        )
    words = sum(len(document["text"].split()) for document in documents)
    print(f"{words:,} words, {seconds:.1f} CPU s, {words / seconds:,.0f} words per CPU s")


if __name__ == "__main__":
    main()
