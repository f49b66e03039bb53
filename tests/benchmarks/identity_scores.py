"""How well names are grouped into persons: B³ on editions whose editors said whom each name means.

    python tests/benchmarks/identity_scores.py [-v] EDITION.xml...

The editors' names are taken as they stand, without their @ref; what linking makes of them is
compared with it. With -v the persons are told whose names were joined wrongly, or parted.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.document.linked import joined
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.registers import Register, link
from tei_tools.span import Span

Groups = Mapping[str, set[int]]


def names(text: Text) -> Iterator[tuple[Span, str]]:
    """The names of one person each, and whom they mean."""
    for span in joined(text.tagged):
        pointers = span.attributes.get("ref", "").split()
        if span.tag == "persName" and len(pointers) == 1 and text.content[span.start : span.end]:
            yield replace(span, attributes={}), pointers[0]


def grouped(labels: Sequence[str]) -> Groups:
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for number, label in enumerate(labels):
        groups[label].add(number)
    return groups


def b_cubed(gold: Sequence[str], found: Sequence[str]) -> tuple[float, float]:
    """Precision and recall (Bagga and Baldwin 1998)."""
    wanted, made = grouped(gold), grouped(found)
    shared = [len(wanted[one] & made[other]) for one, other in zip(gold, found, strict=True)]
    precision = sum(n / len(made[one]) for n, one in zip(shared, found, strict=True))
    recall = sum(n / len(wanted[one]) for n, one in zip(shared, gold, strict=True))
    return precision / len(gold), recall / len(gold)


def mixed(groups: Groups, labels: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """A line for each group whose names have several labels, the largest first."""
    for name, numbers in sorted(groups.items(), key=lambda item: -len(item[1])):
        counts = Counter(labels[number] for number in numbers)
        if len(counts) > 1:
            forms = sorted({words[number] for number in numbers})
            yield f"  {name}: {dict(counts.most_common(5))} {forms[:8]}"


def main(arguments: Sequence[str]) -> None:
    for path in (one for one in arguments if one != "-v"):
        text = read_text(Document.read(path))
        spans, gold = zip(*names(text), strict=True)
        linked = link(spans, replace(text, tagged=()), Register())
        found = [span.attributes["ref"] for span in linked.spans]
        precision, recall = b_cubed(gold, found)
        print(f"{path}: {len(gold)} names of {len(set(gold))} persons, {len(set(found))} made")
        print(f"precision {100 * precision:.1f}, recall {100 * recall:.1f}")
        if "-v" in arguments:
            words = [" ".join(text.content[one.start : one.end].split()) for one in spans]
            print("joined wrongly:", *mixed(grouped(found), gold, words), sep="\n")
            print("parted:", *mixed(grouped(gold), found, words), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
