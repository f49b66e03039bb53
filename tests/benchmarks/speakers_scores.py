"""How well it is told who speaks, and to whom: how many of those written are right; how many are.

Run by hand: python tests/benchmarks/speakers_scores.py [-v]

The facts are those of tests/speakers/facts.jsonl. A speaker is right where the entry to which @who
points has one of the names that the fact gives; a @who where the fact names nobody is wrong. Of
quotations whose speaker the text names anywhere, "covered" are those with the right @who.
The same for @toWhom, of the quotations that have a "hearer" among the facts, "" where the text
tells none or several.
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tei_tools.annotators.names import names
from tei_tools.annotators.quotations import quotations_as
from tei_tools.annotators.speakers.exchange import exchange
from tei_tools.annotators.speakers.scene import Scene, scene
from tei_tools.annotators.speakers.turn import STRANGER
from tei_tools.document.resolve import resolve
from tei_tools.document.text import Text
from tei_tools.registers.linking import link
from tei_tools.registers.register import Register, name_key
from tei_tools.span import Span

SHARED = Path(__file__).resolve().parents[3] / "shared"
FACTS = Path(__file__).resolve().parents[1] / "speakers" / "facts.jsonl"
Fact = Mapping[str, Any]


def facts() -> Mapping[str, Mapping[int, Fact]]:
    """The facts of each document, by the place at which the quotation begins."""
    found: defaultdict[str, dict[int, Fact]] = defaultdict(dict)
    for line in FACTS.read_text("utf-8").splitlines():
        fact = json.loads(line)
        found[fact["document"]][fact["start"]] = fact
    return found


def contents() -> Mapping[str, str]:
    """The texts of the documents that may be meant."""
    lines = (SHARED / "eval" / "names-dev.jsonl").read_text("utf-8").splitlines()
    lines += (SHARED / "eval" / "names-train.jsonl").read_text("utf-8").splitlines()
    found = {one["id"]: one["text"] for one in map(json.loads, lines)}
    novels = {path.stem: path.read_text("utf-8") for path in (SHARED / "texts").glob("novel-*")}
    return found | novels


def staged(text: Text, seconds: Counter[str]) -> tuple[Scene, Register]:
    """The scene of a text, as `annotate` makes it; what each step takes is added to `seconds`."""
    clock = time.process_time()
    found = [one for one in names(text) if isinstance(one, Span)]
    seconds["names"] += time.process_time() - clock
    found += [one for one in quotations_as("auto")(text) if isinstance(one, Span)]
    spans = resolve(found).spans
    linked = link([one for one in spans if one.tag.endswith("Name")], text, Register())
    rest = [one for one in spans if not one.tag.endswith("Name")]
    clock = time.process_time()
    made = scene(text, [*linked.spans, *rest], linked.register)
    exchange(made)
    seconds["speakers"] += time.process_time() - clock
    return made, linked.register


def main() -> None:
    """Tells who speaks in all documents with facts, and prints how often that is right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true", help="print what is wrong")
    verbose = parser.parse_args().verbose
    texts, total, seconds = contents(), Counter[str](), Counter[str]()
    hearers: Counter[str] = Counter()
    ways: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for name, known in facts().items():
        text = Text.from_string(texts[name])
        made, register = staged(text, seconds)
        count: Counter[str] = Counter()
        for one in exchange(made):
            fact = known.get(one.speech.start)
            if fact is None:
                continue
            who = "" if one.who.startswith(STRANGER) else one.who
            right = judged(count, register, who, fact["speaker"])
            if right is not None:
                ways[one.how][right] += 1
            if verbose and right is False:
                print(f"{name} {one.speech.start}: {who} by {one.how}, not {fact['speaker']}")
            if "hearer" not in fact:
                continue
            to_whom = one.addressee if one.addressee != who else ""
            right = judged(hearers, register, to_whom, fact["hearer"])
            if verbose and right is False:
                print(f"{name} {one.speech.start}: to {to_whom}, not {fact['hearer']}")
        report(name, count)
        total += count
    report("all", total)
    report("to whom", hearers)
    for how, found in sorted(ways.items()):
        print(f"{how:20} {found[True]:4} right, {found[False]:3} wrong")
    print(f"names {seconds['names']:.2f} CPU s, speakers {seconds['speakers']:.2f} CPU s")


def judged(count: Counter[str], register: Register, person: str, names: str) -> bool | None:
    """Whether the entry of the person has one of the names; None where nobody is written."""
    count["facts"] += 1
    count["named"] += bool(names)
    entity = register.by_id(person) if person else None
    if entity is None:
        return None
    right = bool({name_key(name) for name in entity.names} & set(map(name_key, names.split("|"))))
    count["written"] += 1
    count["right"] += right
    return right


def report(name: str, count: Counter[str]) -> None:
    """Prints a line for one document, or all."""
    right, written, named = (count[one] for one in ("right", "written", "named"))
    correct, covered = 100 * right / max(1, written), 100 * right / max(1, named)
    print(
        f"{name[:44]:44} {count['facts']:4} facts, {written:4} written, "
        f"{correct:5.1f} % right, {covered:5.1f} % covered"
    )


if __name__ == "__main__":
    main()
