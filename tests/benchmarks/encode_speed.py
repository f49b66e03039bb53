"""How long each step from plain text to TEI takes, beside the names model alone.

    python tests/benchmarks/encode_speed.py FILE...

CPU seconds of one process, the models loaded before; and the peak of memory in the end.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tei_tools.annotators.annotate import ANNOTATORS
from tei_tools.annotators.names.model import DEFAULT_MODELS, load
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.reading.encode import encode
from tei_tools.reading.structure import structure


def timed(call: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def measure(path: Path) -> None:
    plain = path.read_text(encoding="utf-8")
    list(ANNOTATORS["names"](Text.from_string("Anne came to Bath.")))
    seconds, structured = timed(lambda: structure(plain))
    print(f"{path.name}: {len(plain):,} characters")
    print(f"  structure   {seconds:7.2f} s")
    seconds, text = timed(lambda: read_text(Document.parse(structured.xml)))
    print(f"  index, read {seconds:7.2f} s")
    model = load(DEFAULT_MODELS["en"])
    alone, _ = timed(lambda: list(model.mentions(text.content, text.blocks)))
    print(f"  names model {alone:7.2f} s")
    for name, annotator in ANNOTATORS.items():
        seconds, found = timed(lambda annotator=annotator: list(annotator(text)))
        print(f"  {name:11} {seconds:7.2f} s   {len(found)} found")
    whole, _ = timed(lambda: encode(plain))
    print(f"  encode      {whole:7.2f} s   {whole / alone:.2f} x the names model alone")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        measure(Path(argument))
    try:
        import resource
    except ImportError:
        sys.exit()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
