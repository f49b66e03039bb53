"""How well words that line ends broke are told from compounds broken at their hyphen.

Run by hand, with pyphen installed: python tests/benchmarks/hyphens_scores.py [COLUMNS]

The texts beside the repository are set anew at 60 columns, words broken where pyphen breaks them
and compounds at their hyphens. Counted are those of which the text does not tell it: the word
without the hyphen stands nowhere else in it.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyphen

from tei_tools.reading.hyphens import _is_one_word
from tei_tools.reading.words import words_of

SHARED = Path(__file__).resolve().parents[3] / "shared"
SOURCES = ("litbank", "pdnc", "gum", "mitford", "wikigold", "re3d")
WORD = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"(\W*)([A-Za-z]+(?:-[A-Za-z]+)*)\W*")
BREAKS = pyphen.Pyphen(lang="en_GB")


def texts() -> Iterator[str]:
    """The English texts beside the repository."""
    for path in sorted((SHARED / "texts").glob("*.txt")):
        yield path.read_text("utf-8", errors="replace")
    for name in ("names-dev", "names-train"):
        for line in (SHARED / "eval" / f"{name}.jsonl").read_text("utf-8").splitlines():
            document = json.loads(line)
            if document["source"] in SOURCES:
                yield document["text"]


def broken(text: str, columns: int) -> Iterator[tuple[str, str, bool]]:
    """The halves at each hyphen of a line's end, and whether it is that of a compound."""
    for paragraph in re.split(r"\n\s*\n", text):
        column = 0
        for token in paragraph.split():
            room = columns - column - (column > 0)
            if len(token) <= room:
                column = columns - room + len(token)
                continue
            found = TOKEN.fullmatch(token)
            before, word = found.groups() if found else ("", "")
            hard = [place for place, sign in enumerate(word) if sign == "-"]
            places = hard or BREAKS.positions(word)
            fitting = [place for place in places if len(before) + place < room]
            column = len(token)
            if fitting:
                place = fitting[-1]
                column -= len(before) + place
                first, second = word[:place], word[place + bool(hard) :]
                yield first.split("-")[-1].lower(), second.split("-")[0].lower(), bool(hard)


def main() -> None:
    """Prints how many of both are rejoined."""
    columns = int(sys.argv[1]) if sys.argv[1:] else 60
    listed = words_of("en")
    all_, rejoined = Counter[bool](), Counter[bool]()
    for text in texts():
        counted = Counter(found.group().lower() for found in WORD.finditer(text))
        for first, second, hard in broken(text, columns):
            if second and first and counted[first + second] <= (not hard):
                own = {half for half in (first, second) if counted[half] > hard}
                all_[hard] += 1
                rejoined[hard] += _is_one_word(first, second, frozenset(own), listed)
    print(f"broken words rejoined: {rejoined[False]} of {all_[False]}")
    print(f"compounds rejoined:    {rejoined[True]} of {all_[True]}")
    print(f"precision {100 * rejoined[False] / rejoined.total():.1f} %, "
          f"recall {100 * rejoined[False] / all_[False]:.1f} %")  # fmt: skip


if __name__ == "__main__":
    main()
