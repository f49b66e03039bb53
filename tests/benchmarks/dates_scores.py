"""How well dates are found and valued: P, R and F1 a source, and megabytes a CPU second.

Run by hand: python tests/benchmarks/dates_scores.py [GOLD.jsonl]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tei_tools.annotators.dates import dates
from tei_tools.document.text import Text
from tei_tools.span import Span

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"


def value(attributes: Mapping[str, str]) -> str | None:
    """The value of a date as the scorer writes it: A/B for from/to, [A..B] for bounds."""
    for name in ("when", "when-iso", "dur"):
        if name in attributes:
            return attributes[name]
    if "from" in attributes or "to" in attributes:
        return f"{attributes.get('from', '..')}/{attributes.get('to', '..')}"
    if "notBefore" in attributes or "notAfter" in attributes:
        return f"[{attributes.get('notBefore', '')}..{attributes.get('notAfter', '')}]"
    return None


def predicted(document: Mapping[str, str]) -> list[dict[str, object]]:
    """The dates of a gold document as the annotator finds them; lengths of time by their type."""
    text = Text.from_string(document["text"], date=document["dct"] or "")
    return [
        {
            "start": span.start,
            "end": span.end,
            "value": value(span.attributes),
            "type": "DURATION" if "dur" in span.attributes else "DATE",
        }
        for span in dates(text)
        if isinstance(span, Span)
    ]


def main() -> None:
    """Predicts the dates of all gold documents and prints the scorer's table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=EVAL / "dates-dev.jsonl")
    gold = parser.parse_args().gold
    documents = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for document in documents:
                found = predicted(document)
                file.write(json.dumps({"id": document["id"], "dates": found}) + "\n")
        seconds = time.process_time() - begun
        subprocess.run([sys.executable, EVAL / "score_dates.py", gold, path], check=True)
    megabytes = sum(len(document["text"]) for document in documents) / 1e6
    print(f"{megabytes:.2f} MB, {seconds:.2f} CPU s, {megabytes / seconds:.2f} MB per CPU s")


if __name__ == "__main__":
    main()
