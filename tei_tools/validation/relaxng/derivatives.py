"""Derivatives of patterns: what may still come after a part of a document has been read.

After Brzozowski (1964) and Clark, "An algorithm for RELAX NG validation". An element's derivative
is kept in two halves, what stands inside it and what comes after it, so patterns do not grow with
the depth of a document.
"""

from collections.abc import Callable, Iterable

from tei_tools.validation.relaxng.datatypes import XML_SPACE, collapse
from tei_tools.validation.relaxng.lexical import Context
from tei_tools.validation.relaxng.patterns import (
    Attribute,
    Choice,
    Compound,
    Data,
    Element,
    Group,
    Interleave,
    ListOf,
    NotAllowed,
    OneOrMore,
    Pattern,
    Patterns,
    Text,
    Value,
)
from tei_tools.validation.relaxng.walks import parts

Halves = dict[Pattern, Pattern]
"""What may be read (an element's content, an attribute's value), each with what comes after it."""

Test = Callable[[str, Context], bool]
Deriver = Callable[[Pattern], Halves]


class Derivatives:
    """Computes derivatives of one schema's patterns."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._wanted: dict[Pattern, int] = {}
        self._without: dict[bool, dict[Pattern, Pattern]] = {True: {}, False: {}}

    def element(self, pattern: Pattern, name: str) -> Halves:
        """The contents that an element of that name may have, each with what may follow it."""

        def of_element(part: Pattern) -> Halves:
            if isinstance(part, Element) and part.names.contains(name):
                impossible = isinstance(part.content, NotAllowed)
                return {} if impossible else {part.content: self._patterns.empty}
            return {}

        return self._through(pattern, of_element, in_order=True)

    def attribute(self, pattern: Pattern, name: str) -> Halves:
        """The values that an attribute of that name may have, each with what else is wanted."""

        def of_attribute(part: Pattern) -> Halves:
            if isinstance(part, Attribute) and part.names.contains(name):
                return {part.value: self._patterns.empty}
            return {}

        return self._through(pattern, of_attribute, in_order=False)

    def _through(self, pattern: Pattern, leaf: Deriver, in_order: bool) -> Halves:
        """Derive a pattern by what is known of its leaves; each part is derived once."""
        known: dict[Pattern, Halves] = {}

        def derive(part: Pattern) -> Halves:
            if part not in known:
                known[part] = self._derived(part, leaf, derive, in_order)
            return known[part]

        return derive(pattern)

    def _derived(self, pattern: Pattern, leaf: Deriver, derive: Deriver, in_order: bool) -> Halves:
        """Derive the members of a pattern and put the rest of it around what comes after."""
        if not in_order and not pattern.has_attributes:
            return {}
        if isinstance(pattern, Choice):
            return self._merged(derive(member) for member in pattern.members)
        if isinstance(pattern, OneOrMore):
            again = self._patterns.zero_or_more(pattern.body)
            halves = derive(pattern.body)
            return {key: self._patterns.group((rest, again)) for key, rest in halves.items()}
        if isinstance(pattern, Group):
            return self._merged(self._in_group(pattern, derive, in_order))
        if isinstance(pattern, Interleave):
            return self._merged(self._in_interleave(pattern, derive))
        return leaf(pattern)

    def _in_group(self, pattern: Group, derive: Deriver, in_order: bool) -> Iterable[Halves]:
        members = pattern.members
        for index, member in enumerate(members):
            after = members[index + 1 :]
            for key, rest in derive(member).items():
                if in_order:
                    yield {key: self._patterns.followed(rest, after)}
                else:
                    yield {key: self._patterns.group((*members[:index], rest, *after))}
            if in_order and not member.nullable:
                return

    def _in_interleave(self, pattern: Interleave, derive: Deriver) -> Iterable[Halves]:
        members = pattern.members
        for index, member in enumerate(members):
            others = members[:index] + members[index + 1 :]
            for key, rest in derive(member).items():
                yield {key: self._patterns.interleave((rest, *others))}

    def _merged(self, found: Iterable[Halves]) -> Halves:
        merged: dict[Pattern, list[Pattern]] = {}
        for halves in found:
            for key, rest in halves.items():
                merged.setdefault(key, []).append(rest)
        return {
            key: rests[0] if len(rests) == 1 else self._patterns.choice(rests)
            for key, rests in merged.items()
        }

    def without_attributes(self, pattern: Pattern, forgiving: bool = False) -> Pattern:
        """What is left when a start tag ends: attributes still wanted are missing.

        A missing attribute makes a pattern notAllowed or, where `forgiving`, is overlooked.
        """
        if not pattern.has_attributes:
            return pattern
        known = self._without[forgiving]
        if pattern not in known:
            known[pattern] = self._without_attributes(pattern, forgiving)
        return known[pattern]

    def _without_attributes(self, pattern: Pattern, forgiving: bool) -> Pattern:
        if isinstance(pattern, Attribute):
            return self._patterns.empty if forgiving else self._patterns.not_allowed
        if isinstance(pattern, OneOrMore):
            body = self.without_attributes(pattern.body, forgiving)
            return self._patterns.one_or_more(body)
        assert isinstance(pattern, Compound)
        members = (self.without_attributes(each, forgiving) for each in pattern.members)
        if isinstance(pattern, Choice):
            return self._patterns.choice(members)
        if isinstance(pattern, Group):
            return self._patterns.group(members)
        return self._patterns.interleave(members)

    def wanted_attributes(self, pattern: Pattern) -> int:
        """How many attributes a pattern needs, at the least."""
        if pattern not in self._wanted:
            self._wanted[pattern] = self._wanted_attributes(pattern)
        return self._wanted[pattern]

    def _wanted_attributes(self, pattern: Pattern) -> int:
        if isinstance(pattern, Attribute):
            return 1
        wanted = [self.wanted_attributes(part) for part in parts(pattern)]
        return min(wanted) if isinstance(pattern, Choice) else sum(wanted)

    def text(self, pattern: Pattern, text: str, context: Context) -> Pattern:
        """What may follow the characters `text`, a whole text node or a word of a list."""
        known: dict[Pattern, Pattern] = {}

        def derive(part: Pattern) -> Pattern:
            if not part.has_text:
                return self._patterns.not_allowed
            if part not in known:
                known[part] = self._text(part, text, context, derive)
            return known[part]

        return derive(pattern)

    def _text(
        self, pattern: Pattern, text: str, context: Context, derive: Callable[[Pattern], Pattern]
    ) -> Pattern:
        if isinstance(pattern, Data | Value | ListOf):
            accepted = self._accepts(pattern, text, context)
            return self._patterns.empty if accepted else self._patterns.not_allowed
        if isinstance(pattern, Choice):
            return self._patterns.choice(map(derive, pattern.members))
        if isinstance(pattern, OneOrMore):
            return self._text_again(pattern, derive(pattern.body))
        if isinstance(pattern, Group):
            return self._patterns.choice(self._text_in_group(pattern, derive))
        if isinstance(pattern, Interleave):
            return self._patterns.choice(self._text_in_interleave(pattern, derive))
        return pattern  # text

    def _text_again(self, pattern: OneOrMore, rest: Pattern) -> Pattern:
        if isinstance(rest, Text) and pattern.nullable:
            return pattern  # text and then anything of the pattern is itself anything of it
        return self._patterns.group((rest, self._patterns.zero_or_more(pattern.body)))

    def _text_in_group(
        self, pattern: Group, derive: Callable[[Pattern], Pattern]
    ) -> Iterable[Pattern]:
        for index, member in enumerate(pattern.members):
            yield self._patterns.followed(derive(member), pattern.members[index + 1 :])
            if not member.nullable:
                return

    def _text_in_interleave(
        self, pattern: Interleave, derive: Callable[[Pattern], Pattern]
    ) -> Iterable[Pattern]:
        members = pattern.members
        for index, member in enumerate(members):
            if member.has_text:
                others = (*members[:index], *members[index + 1 :])
                yield self._patterns.interleave((derive(member), *others))

    def matches(self, pattern: Pattern, text: str, context: Context) -> bool:
        """Whether a text is all that a pattern wants: an attribute's value, an element's text."""
        if isinstance(pattern, Text):
            return True
        if pattern.nullable and not text.strip(XML_SPACE):
            return True
        return self.text(pattern, text, context).nullable

    def test(self, pattern: Pattern) -> Test:
        """A function that tells of a text what `matches` would, as fast as it can be told."""
        if isinstance(pattern, Data) and isinstance(pattern.exception, NotAllowed):
            return pattern.datatype.allows
        words = pattern.words if isinstance(pattern, ListOf) else None
        if isinstance(words, OneOrMore) and _is_single(words.body):
            word = self.test(words.body)
            return lambda text, context: _all_words(word, text, context)
        return lambda text, context: self.matches(pattern, text, context)

    def _accepts(self, pattern: Data | Value | ListOf, text: str, context: Context) -> bool:
        if isinstance(pattern, ListOf):
            return self._accepts_words(pattern.words, text, context)
        if isinstance(pattern, Value):
            return _same_value(pattern, text, context)
        if not pattern.datatype.allows(text, context):
            return False
        if isinstance(pattern.exception, NotAllowed):
            return True
        return not self.matches(pattern.exception, text, context)

    def _accepts_words(self, words: Pattern, text: str, context: Context) -> bool:
        known: dict[tuple[Pattern, str], Pattern] = {}
        for word in collapse(text).split(" "):
            if not word:
                continue
            key = (words, word)
            words = known.get(key) or known.setdefault(key, self.text(words, word, context))
            if isinstance(words, NotAllowed):
                return False
        return words.nullable


def is_anything(pattern: Pattern) -> bool:
    """Whether every text is a value of the pattern."""
    if isinstance(pattern, Data):
        return pattern.datatype.is_anything and isinstance(pattern.exception, NotAllowed)
    return isinstance(pattern, Text)


def _is_single(words: Pattern) -> bool:
    """Whether a pattern of a list stands for exactly one word."""
    if isinstance(words, Choice):
        return all(map(_is_single, words.members))
    return isinstance(words, Data | Value)


def _all_words(test: Test, text: str, context: Context) -> bool:
    """Whether there are words in the text, and all pass a test."""
    words = [word for word in collapse(text).split(" ") if word]
    return bool(words) and all(test(word, context) for word in set(words))


def _same_value(pattern: Value, text: str, context: Context) -> bool:
    try:
        found = pattern.datatype.value(text, context)
    except ValueError:
        return False
    return (found,) == (pattern.value,)  # in a tuple, "not a number" equals itself
