"""Identity: whether two encoders mean the same person, place or body by a name, or one speaker.

The ids of two projects differ, so that identity is compared as a grouping: which names mean one
and the same (B-cubed: Bagga and Baldwin 1998; and pairs of names), and by the numbers of
authorities where the entries of both have them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tei_tools.document.source import Document, Element
from tei_tools.evaluation.counting import Score, score
from tei_tools.evaluation.matching import Pair
from tei_tools.registers.authorities.numbers import Number, authority_number
from tei_tools.registers.references import ENTRIES, Reading

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {"q": ("who",)}
POINTERS = ("ref", "key")
"""The attributes that say who is meant: @who of what is said, of names these, the first given."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a tag means: a name of the group, and the numbers of authorities for it."""

    group: str
    numbers: frozenset[Number] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """A tag of both encoders and whom each says that it means; None where one does not say."""

    tag: str
    gold: Meant | None
    predicted: Meant | None


class Pointers:
    """Whom the tags of one document mean."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._name = name
        self._numbers = _numbers(document)

    def meant(self, tag: str, attributes: Mapping[str, str]) -> Meant | None:
        """Whom the tag with these attributes means; None where they do not say.

        A pointer to an entry of this document is its own; any other ("people.xml#anne", a @key)
        means the same in every document.
        """
        for name in ATTRIBUTES.get(tag, POINTERS):
            if said := attributes.get(name, "").strip():
                pointers = sorted(set(said.split())) if name != "key" else [f"key:{said}"]
                groups = [self._group(one) for one in pointers]
                numbers = [self._of(one) for one in pointers]
                return Meant(" ".join(groups), numbers[0] if len(numbers) == 1 else frozenset())
        return None

    def _of(self, pointer: str) -> frozenset[Number]:
        if known := self._numbers.get(pointer.removeprefix("#")):
            return known
        number = authority_number("", pointer)
        return frozenset((number,)) if number else frozenset()

    def _group(self, pointer: str) -> str:
        if numbers := self._of(pointer):
            return ":".join(min(numbers))
        own = pointer.startswith("#") and pointer[1:] in self._document.identifiers
        return f"{self._name} {pointer}" if own else pointer


def _numbers(document: Document) -> dict[str, frozenset[Number]]:
    """The numbers of authorities that the entries of a document have, by xml:id."""
    found: defaultdict[str, set[Number]] = defaultdict(set)
    reading: Reading | None = None
    for element in document.elements:
        identifier = _entry(document, element) if element.name == "idno" else ""
        if identifier:
            reading = reading or Reading(document)
            written = reading.between(element.content_start, element.content_end)
            number = authority_number(element.attributes.get("type", ""), written)
            found[identifier] |= {number} if number else set()
    return {identifier: frozenset(numbers) for identifier, numbers in found.items()}


def _entry(document: Document, element: Element) -> str:
    """The xml:id of the entry to which an `<idno>` belongs."""
    parent = document.elements[element.parent] if element.parent >= 0 else None
    if parent is not None and parent.name == "idno" and parent.parent >= 0:
        parent = document.elements[parent.parent]
    known = parent is not None and parent.name in ENTRIES
    return parent.attributes.get("xml:id", "") if parent is not None and known else ""


def mentions(pairs: Iterable[Pair], gold: Pointers, predicted: Pointers) -> Iterator[Mention]:
    """Whom each encoder means by what both tagged, where one of them says so."""
    for pair in pairs:
        if pair.gold and pair.predicted and pair.gold.tag == pair.predicted.tag:
            one = gold.meant(pair.tag, pair.gold.attributes)
            other = predicted.meant(pair.tag, pair.predicted.attributes)
            if one or other:
                yield Mention(pair.tag, one, other)


@dataclass(slots=True)
class Identity:
    """How far two encoders agree on whom the tags of one name mean.

    `gold` and `predicted` count tags of which one says it, of those that both tagged; `groups`
    those of both, by the group of either; `by_number` are those with numbers of one authority,
    `same_number` those whose numbers are the same.
    """

    gold: int = 0
    predicted: int = 0
    by_number: int = 0
    same_number: int = 0
    groups: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, mention: Mention) -> None:
        """Counts one more."""
        self.gold += mention.gold is not None
        self.predicted += mention.predicted is not None
        if mention.gold is None or mention.predicted is None:
            return
        self.groups[mention.gold.group, mention.predicted.group] += 1
        one, other = mention.gold.numbers, mention.predicted.numbers
        if {authority for authority, _ in one} & {authority for authority, _ in other}:
            self.by_number += 1
            self.same_number += bool(one & other)

    @property
    def both(self) -> int:
        """Tags of which both encoders say whom they mean."""
        return self.groups.total()

    @property
    def b_cubed(self) -> Score:
        """How pure the groups of PREDICTED are, and how whole those of GOLD."""
        count = self.both
        if not count:
            return Score(None, None, None)
        mine, theirs = self._sizes()
        items = self.groups.items()
        precision = sum(n * n / theirs[other] for (_, other), n in items) / count
        recall = sum(n * n / mine[one] for (one, _), n in items) / count
        return Score(precision, recall, 2 * precision * recall / (precision + recall))

    @property
    def links(self) -> Score:
        """Of pairs of tags that one encoder says mean the same, how many the other does."""
        mine, theirs = self._sizes()
        return score(
            sum(map(_pairs, self.groups.values())),
            sum(map(_pairs, mine.values())),
            sum(map(_pairs, theirs.values())),
        )

    @property
    def consistent(self) -> int:
        """Tags that agree where a group of one stands for one of the other, the largest first."""
        order = sorted(self.groups.items(), key=lambda item: (-item[1], item[0]))
        mine: set[str] = set()
        theirs: set[str] = set()
        found = 0
        for (one, other), count in order:
            if one not in mine and other not in theirs:
                mine.add(one)
                theirs.add(other)
                found += count
        return found

    def _sizes(self) -> tuple[Counter[str], Counter[str]]:
        mine: Counter[str] = Counter()
        theirs: Counter[str] = Counter()
        for (one, other), count in self.groups.items():
            mine[one] += count
            theirs[other] += count
        return mine, theirs


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
