"""How long the document core takes on a long document with many spans.

    python tests/benchmarks/weave_speed.py [megabytes] [spans]

Doubling the document should about double every figure (the ratio is printed).
"""

import random
import sys
import time
from collections.abc import Callable
from typing import Any

from tei_tools.document.placing import place
from tei_tools.document.resolve import resolve
from tei_tools.document.source import TEI, Document
from tei_tools.document.view import read_text
from tei_tools.document.weave import weave
from tei_tools.span import Span

PARAGRAPH = (
    "<p>It was <hi>Captain Ferrers</hi> who saw the light &amp; called, <q>“A sail!”</q> "
    "before the bell of\n      St. Mary had struck<note>Twice, some say.</note> the hour.</p>\n"
)


def document_of(megabytes: float) -> Document:
    body = PARAGRAPH * int(megabytes * 1e6 / len(PARAGRAPH))
    return Document(f'<TEI xmlns="{TEI}"><text><body>{body}</body></text></TEI>')


def timed(label: str, times: dict[str, float], call: Callable[[], Any]) -> Any:
    start = time.process_time()
    result = call()
    times[label] = time.process_time() - start
    return result


def measure(megabytes: float, number: int) -> dict[str, float]:
    times: dict[str, float] = {}
    document = document_of(megabytes)
    timed("index", times, lambda: document.index)
    text = timed("read", times, lambda: read_text(document))
    random.seed(1)
    starts = [random.randrange(len(text.content) - 100) for _ in range(number)]
    names = ("persName", "date", "q")
    spans = [Span(one, one + random.choice((5, 12, 60)), random.choice(names)) for one in starts]
    resolved = timed("resolve", times, lambda: resolve(spans))
    placed = timed("place", times, lambda: place(document, text, resolved.spans))
    timed("weave", times, lambda: weave(document, placed.placements))
    times["total"] = sum(times.values())
    return times


if __name__ == "__main__":
    size = float(sys.argv[1]) if len(sys.argv) > 1 else 5
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    half, whole = measure(size / 2, count // 2), measure(size, count)
    for step, seconds in whole.items():
        print(f"{step:8} {seconds:6.2f} s   {seconds / max(half[step], 1e-3):4.1f} x half")
