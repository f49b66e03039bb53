"""The engine of the grammar: levels of rules, each of which makes rows of tokens one token.

A level is one compiled alternation over the classes of the tokens; what it finds is read by the
rule that found it and takes the place of its tokens, for the next level to build on. Every pattern
is bounded in length, so a level takes time linear in the number of tokens.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates import lexicon
from tei_tools.annotators.dates.token import Token

Parts: TypeAlias = Mapping[str, Token]
"""The tokens of a rule's named parts."""

Read: TypeAlias = Callable[[Parts], ex.Expression | None]
"""Makes the expression of a rule's parts; None where they make no sense together."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A template over the lexicon's classes and what reads it."""

    template: str
    read: Read


@dataclass(frozen=True, slots=True)
class Run:
    """A row of tokens and its string of classes, one character a token."""

    codes: str
    items: tuple[Token, ...]

    @classmethod
    def of(cls, items: Sequence[Token]) -> "Run":
        """The run of some tokens."""
        codes = "".join(lexicon.CODES.get(item.name, lexicon.OTHER) for item in items)
        return cls(codes, tuple(items))


class Level:
    """Rules that are tried together, at each place the first that matches."""

    def __init__(self, *rules: Rule) -> None:
        alternatives = (
            f"(?P<r{place}>{lexicon.source(rule.template, named=False)})"
            for place, rule in enumerate(rules)
        )
        self._any = re.compile("|".join(alternatives))
        self._rules = tuple((lexicon.pattern(rule.template), rule.read) for rule in rules)

    def apply(self, run: Run) -> Run:
        """The run with what the rules found made one token each."""
        items: list[Token] = []
        place = copied = 0
        while (found := self._any.search(run.codes, place)) is not None:
            token = self._read(run, found)
            if token is None:
                place = found.start() + 1
                continue
            items += [*run.items[copied : found.start()], token]
            place = copied = found.end()
        return run if copied == 0 else Run.of([*items, *run.items[copied:]])

    def _read(self, run: Run, found: re.Match[str]) -> Token | None:
        """The token of the first rule, from the one that matched on, that can read its parts."""
        for pattern, read in self._rules[int((found.lastgroup or "r0")[1:]) :]:
            match = pattern.match(run.codes, found.start())
            if match is None:
                continue
            parts = {
                name: run.items[match.start(name)]
                for name, text in match.groupdict().items()
                if text is not None
            }
            expression = read(parts)
            if expression is not None:
                first, last = run.items[match.start()], run.items[match.end() - 1]
                return Token(first.start, last.end, kind(expression), expression)
        return None


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language tells of time.

    `tokens` reads a stretch of text, `first` and `last` are the levels before and after what only
    looks like a date is left out, which `believable` tells of a token and its text.
    """

    tokens: Callable[[str, int, int], list[Token]]
    first: tuple[Level, ...]
    last: tuple[Level, ...]
    believable: Callable[[Token, str], bool]


def kind(expression: ex.Expression) -> str:
    """The class that an expression has for the next level."""
    if isinstance(expression, ex.Partial):
        return _kind_of_partial(expression)
    if isinstance(expression, ex.Fixed) and expression.value.shape == "dur":
        return "LENGTH"
    return _KINDS.get(type(expression), "PERIOD")


def _kind_of_partial(partial: ex.Partial) -> str:
    if partial.moment.day is not None:
        return "DAYDATE"
    if partial.moment.month is not None:
        return "MONTHDATE"
    return "YEARDATE" if partial.moment.year is not None else "RELATIVE"


_KINDS: dict[type, str] = {
    ex.Either: "DAYDATE",
    ex.Feast: "DAYDATE",
    ex.DayOf: "DAYDATE",
    ex.FromEvent: "EVENT",
    ex.Offset: "DATE",
    ex.Shift: "RELATIVE",
    ex.Deictic: "RELATIVE",
    ex.Window: "RELATIVE",
    ex.Clock: "TIME",
    ex.Timed: "DATE",
    ex.Range: "DATE",
    ex.Bound: "DATE",
}


def value(parts: Parts, name: str) -> Any:
    """The value of a part, None where it is not there."""
    return parts[name].value if name in parts else None


def number(parts: Parts, name: str) -> int | None:
    """The whole number of a part, None where it is not there or not a number."""
    given = value(parts, name)
    return given if isinstance(given, int) else None
