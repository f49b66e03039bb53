"""Evaluation: how many of the names of examples a network finds, and how many it finds rightly."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tei_tools.annotators.names.tagger.labels import likeliest, named
from tei_tools.annotators.names.tagger.pieces import Tokenizer
from tei_tools.training.example import Example, Name
from tei_tools.training.network import Network
from tei_tools.training.teaching import advice_of


@dataclass(slots=True)
class Score:
    """Counts by type of names tagged by editors, found by the network, and found exactly."""

    tagged: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, example: Example, found: Iterable[Name]) -> None:
        """Counts one example; a type that was not looked for in it does not count."""
        mine = {name for name in found if name[2] in example.kinds}
        theirs = {name for name in example.names if name[2] != "ignore"}
        for counter, names in ((self.tagged, theirs), (self.found, mine)):
            counter.update(kind for *_, kind in names)
        self.right.update(kind for *_, kind in mine & theirs)

    def add_all(self, other: "Score") -> None:
        """Adds the counts of another score."""
        self.tagged.update(other.tagged)
        self.found.update(other.found)
        self.right.update(other.right)

    def f1(self, kind: str) -> float:
        """The harmonic mean of precision and recall, 0 to 1; 1 where there is nothing to find."""
        total = self.tagged[kind] + self.found[kind]
        return 2 * self.right[kind] / total if total else 1.0


def names_found(network: Network, tokenizer: Tokenizer, text: str) -> list[Name]:
    """The names that the network, unrounded, finds in a text."""
    pieces = tokenizer(text)
    if not pieces.words:
        return []
    firsts = pieces.firsts
    labels = likeliest(advice_of([network])(pieces)[firsts], pieces.classes[firsts, 1])
    return [(pieces.words[a][0], pieces.words[b - 1][1], kind) for a, b, kind in named(labels)]


def scored(network: Network, tokenizer: Tokenizer, examples: Iterable[Example]) -> Score:
    """What the network finds in examples."""
    score = Score()
    for example in examples:
        score.add(example, names_found(network, tokenizer, example.text))
    return score
