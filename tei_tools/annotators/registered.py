"""registered: an annotator that tags the names of a register, misspelt ones too."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.gazetteer import TOKEN, WHITE, key, stands_alone
from tei_tools.document.text import Block, Text
from tei_tools.onomasticon.known import FORENAMES, PERSONS, PLACES
from tei_tools.registers.folding import SHORTEST_NEAR, folded, nearest
from tei_tools.registers.person_name import person_name, shortens
from tei_tools.registers.register import KINDS, Register
from tei_tools.registers.rejection import Rejection
from tei_tools.registers.rejections import unrejected
from tei_tools.span import Span

TAGS: Mapping[str, str] = {kind: tag for tag, kind in KINDS.items()}
MOST_NEAR = 20_000
"""Words of a text for which near names are looked up: more are no text, but noise."""

SHORTEST_FOLDED = 3
"""Letters of a name that is known in another spelling."""

_WORD = re.compile(r"\w+|[^\w\s]")
_KNOWN = frozenset(map(folded, FORENAMES | PERSONS | PLACES))
"""Words that are names of their own, however near to another."""


class Named(NamedTuple):
    """What a spelling in a register names: an element, and the id of what is meant."""

    tag: str
    entity: str


@dataclass(slots=True)
class _Step:
    """A place in the trie of folded words: what may follow, and the spellings that end here."""

    following: dict[str, "_Step"] = field(default_factory=dict)
    spellings: dict[tuple[str, ...], Named] = field(default_factory=dict)


class _Match(NamedTuple):
    """A name in the text: where it ends, what it names, and how surely."""

    end: int
    named: Named
    cert: str


def heeding(
    spans: Iterable[Span], text: Text, register: Register, rejected: Sequence[Rejection] = ()
) -> list[Span]:
    """The names of a register before other spans, and without what it or the document rejects.

    Where a name of the register stands, its extent counts, not another one of its kind: unless
    that is the fuller name of the person, or goes on as a name ("Lyme" in "Lyme Regis").
    """
    own = registered(register)(text) if register.entities else ()
    found = [one for one in own if isinstance(one, Span)]
    kept = [one for one in spans if not _gives_way(one, found, text)]
    return unrejected([*found, *kept], text, (*register.rejected, *rejected))


def registered(register: Register) -> Annotator:
    """An annotator that tags the names of a register, wherever they occur, the longest first.

    As they are written there they get `cert="high"`; in other case or older spelling "medium" and
    the @ref of the one that is so called; misspelt by a letter "low". Names are whole words; a
    name in capitals is one, one in small letters is none. Time grows with the text, times the
    words of the longest name.
    """
    trie = _Trie(register)

    def tag_names(text: Text) -> Iterator[Span]:
        for block in text.blocks:
            yield from trie.names(text.content, block)

    return tag_names


class _Trie:
    def __init__(self, register: Register) -> None:
        self._root = _Step()
        self._words: set[str] = set(_KNOWN)
        self._near: dict[tuple[int, str], str] = {}
        for entity in register.entities:
            for name in entity.names:
                self._put(name, Named(TAGS[entity.kind], entity.id))
        initials: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._root.following:
            initials[word[:1]].append(word)
        self._initials = initials

    def _put(self, name: str, named: Named) -> None:
        step = self._root
        spelling: list[str] = []
        for found in TOKEN.finditer(name):
            apart = bool(spelling) and name[found.start() - 1].isspace()
            spelling.append(key(found[0], apart))
            step = step.following.setdefault(_folded(found[0], apart), _Step())
            self._words.add(folded(found[0]))
        if spelling:
            step.spellings.setdefault(tuple(spelling), named)

    def names(self, content: str, block: Block) -> Iterator[Span]:
        """The names in a block."""
        place = block.start
        while found := TOKEN.search(content, place, block.end):
            place = found.end()
            match = self._match(content, found.start(), block.end)
            if match and stands_alone(content, found.start(), match.end):
                attributes = {"cert": match.cert}
                if match.cert != "high":
                    attributes = {"ref": f"#{match.named.entity}", **attributes}
                yield Span(found.start(), match.end, match.named.tag, attributes)
                place = match.end

    def _match(self, content: str, start: int, limit: int) -> _Match | None:
        """The longest name that begins here."""
        step, place, best = self._root, start, None
        spelling: list[str] = []
        is_near = False
        while step.following:
            white = WHITE.match(content, place, limit) if spelling else None
            following = white.end() if white else place
            found = TOKEN.match(content, following, limit)
            if not found:
                break
            apart = following > place
            word = _folded(found[0], apart)
            if word not in step.following:
                word = self._nearest(step, found[0], apart)
                is_near = True
            if not word:
                break
            step, place = step.following[word], found.end()
            spelling.append(key(found[0], apart))
            best = _ending(step, spelling, place, is_near=is_near) or best
        return best

    def _nearest(self, step: _Step, word: str, apart: bool) -> str:
        """The word that a misspelt one stands for at a place of the trie; "" for none."""
        if len(word) < SHORTEST_NEAR or not word[0].isupper() or folded(word) in self._words:
            return ""
        place = id(step), _folded(word, apart)
        if place not in self._near and len(self._near) < MOST_NEAR:
            beside = self._initials[folded(word)[:1]] if step is self._root else step.following
            candidates = {one.lstrip(): one for one in beside if one.startswith(" ") == apart}
            self._near[place] = candidates.get(nearest(folded(word), candidates), "")
        return self._near.get(place, "")


def _ending(step: _Step, spelling: Sequence[str], end: int, *, is_near: bool) -> _Match | None:
    """The name that ends at a step of the trie, if it is one, and only one in another spelling."""
    exact = step.spellings.get(tuple(spelling))
    if exact:
        return _Match(end, exact, "high")
    if sum(map(len, spelling)) < SHORTEST_FOLDED:
        return None
    fitting = {
        named for one, named in step.spellings.items() if all(map(_is_as_high, one, spelling))
    }
    if len(fitting) != 1:
        return None
    return _Match(end, next(iter(fitting)), "low" if is_near else "medium")


def _is_as_high(name: str, word: str) -> bool:
    """Whether a word begins with a capital where the name does."""
    return word.lstrip()[:1].isupper() or not name.lstrip()[:1].isupper()


def _folded(word: str, apart: bool) -> str:
    return f" {folded(word)}" if apart else folded(word)


def _gives_way(span: Span, found: Sequence[Span], text: Text) -> bool:
    """Whether a name of the register, of those in order, takes a span's place."""
    if span.tag not in KINDS:
        return False
    number = bisect_right(found, span.start, key=lambda one: one.end)
    while number < len(found) and found[number].start < span.end:
        one = found[number]
        is_inside = span.start <= one.start and one.end <= span.end
        is_outside = one.start <= span.start and span.end <= one.end
        if not (is_inside or is_outside):
            return True
        if is_inside and one.tag == span.tag and not _is_fuller(span, one, text):
            return True
        number += 1
    return False


def _is_fuller(span: Span, one: Span, text: Text) -> bool:
    """Whether a span has more of a name than the register's: a title, a forename, "Regis"."""
    more = text.content[span.start : one.start] + text.content[one.end : span.end]
    words = _WORD.findall(more)
    if words and all(word[0].isupper() or word == "." for word in words):
        return True
    names = (" ".join(text.content[each.start : each.end].split()) for each in (one, span))
    short, full = map(person_name, names)
    return bool(words) and span.tag == "persName" and shortens(short, full)
