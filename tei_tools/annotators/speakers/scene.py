"""Scene: the persons that a text names, where it does, and what of it is spoken."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tei_tools.annotators.quotations.citing import begun_with
from tei_tools.annotators.speakers.sexes import OF_NOUNS, Sex, learned, told_by
from tei_tools.document.text import Block, Text
from tei_tools.registers.person_name import person_name
from tei_tools.registers.register import Register
from tei_tools.span import Span

SPOKEN = frozenset({"q", "said"})
"""The elements that have a speaker; @who may not stand on `<quote>` (TEI P5, 3.3.3)."""


HUSBANDS: Mapping[str, str] = {
    **dict.fromkeys(("mr", "sir", "lord", "captain", "admiral", "colonel", "dr"), "husband"),
    **dict.fromkeys(("mrs", "lady"), "wife"),
}
"""Titles by which husband and wife have one name."""


class Mention(NamedTuple):
    """A person's name at content[start:end]; `person` is the id of the entry."""

    start: int
    end: int
    person: str


class Speech(NamedTuple):
    """A quotation that stands in no other: the span of that number, in the block of that place."""

    start: int
    end: int
    number: int
    block: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to tell who speaks: mentions and speeches in order, and what persons are.

    `narrated` are the mentions outside of all speeches. `titled` gives the one person of the
    document who has a title ("admiral"), so that "the Admiral" can be told, `spouses` the
    husbands and wives; it `is_tale` where many paragraphs begin with speech; `narrator` is the
    person who says "I", where it is known.
    """

    text: Text
    speeches: Sequence[Speech]
    mentions: Sequence[Mention]
    narrated: Sequence[Mention]
    sexes: Mapping[str, Sex]
    titled: Mapping[str, str]
    spouses: Mapping[str, str]
    is_tale: bool = True
    narrator: str = ""

    @property
    def content(self) -> str:
        """The reading text."""
        return self.text.content

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the text."""
        return self.text.blocks

    def sex(self, person: str) -> Sex:
        """The sex of a person, or of a stranger by the word for one ("~his wife")."""
        return self.sexes.get(person) or OF_NOUNS.get(person.rpartition(" ")[2], "")

    def is_spoken(self, place: int) -> bool:
        """Whether somebody speaks what stands at `place`."""
        following = bisect_right(self.speeches, place, key=lambda one: one.start)
        return following > 0 and place < self.speeches[following - 1].end

    def mention_at(self, start: int) -> Mention | None:
        """The mention that begins at `start`."""
        place = bisect_left(self.mentions, start, key=lambda one: one.start)
        found = self.mentions[place] if place < len(self.mentions) else None
        return found if found and found.start == start else None

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that stand in content[start:end], spoken or not."""
        return _between(self.mentions, start, end)

    def narrated_in(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions in content[start:end] that nobody speaks."""
        return _between(self.narrated, start, end)


def scene(text: Text, spans: Sequence[Span], register: Register) -> Scene:
    """The scene of a text; `spans` are its names, which refer to the register, and quotations."""
    people = {one.id: one.names for one in register.entities if one.kind == "person"}
    singles = {
        identifier: names
        for identifier, names in people.items()
        if not any(person_name(name).is_couple for name in names)
    }
    mentions = sorted(set(_mentions([*spans, *text.tagged], singles)))
    speeches = list(_speeches(text, spans))
    narrated = list(_outside(mentions, speeches))
    known = {one: told_by(singles[one]) for one in {mention.person for mention in mentions}}
    unknown = [(one.end, one.person) for one in narrated if not known[one.person]]
    sexes = {**known, **learned(text.content, unknown, [one.start for one in mentions])}
    return Scene(
        text=text,
        speeches=speeches,
        mentions=mentions,
        narrated=narrated,
        sexes=sexes,
        titled=_titled(known, singles),
        spouses=_spouses(known, singles),
        is_tale=begun_with(text, [one.start for one in speeches]),
    )


def _mentions(spans: Iterable[Span], people: Mapping[str, object]) -> Iterator[Mention]:
    for span in spans:
        person = span.attributes.get("ref", "").removeprefix("#")
        if span.tag == "persName" and person in people:
            yield Mention(span.start, span.end, person)


def _speeches(text: Text, spans: Sequence[Span]) -> Iterator[Speech]:
    """The outermost quotations of the running text."""
    starts = [block.start for block in text.blocks]
    quotations = [(one.start, -one.end, n) for n, one in enumerate(spans) if one.tag in SPOKEN]
    reached = 0
    for start, end, number in sorted(quotations):
        block = bisect_right(starts, start) - 1
        if start >= reached and block >= 0 and not text.blocks[block].aside:
            yield Speech(start, -end, number, block)
            reached = -end


def _outside(mentions: Sequence[Mention], speeches: Sequence[Speech]) -> Iterator[Mention]:
    place = 0
    for one in mentions:
        while place < len(speeches) and speeches[place].end <= one.start:
            place += 1
        if place == len(speeches) or one.start < speeches[place].start:
            yield one


def _titled(present: Iterable[str], people: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """The titles that one person alone has of those who are present."""
    holders: dict[str, set[str]] = {}
    for one in present:
        for name in people[one]:
            for title in person_name(name).titles:
                holders.setdefault(title, set()).add(one)
    return {title: min(some) for title, some in holders.items() if len(some) == 1}


def _spouses(present: Iterable[str], people: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Mr. Bennet and Mrs. Bennet, each by the other; none where two have one of these names."""
    holders: dict[tuple[str, str], set[str]] = {}
    for one in present:
        for name in map(person_name, people[one]):
            for title in name.titles & HUSBANDS.keys():
                if not name.is_full:
                    holders.setdefault((HUSBANDS[title], name.last), set()).add(one)
    found: dict[str, str] = {}
    for (whose, last), wives in holders.items():
        husbands = holders.get(("husband", last), set())
        if whose == "wife" and len(wives) == len(husbands) == 1:
            (wife,), (husband,) = wives, husbands
            found |= {wife: husband, husband: wife}
    return found


def _between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    first = bisect_left(mentions, start, key=lambda one: one.start)
    return mentions[first : bisect_left(mentions, end, key=lambda one: one.start)]
