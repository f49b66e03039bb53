"""Expressions: regular expressions of XML Schema as they are written (Datatypes, appendix F)."""

from dataclasses import dataclass

from tei_tools.validation.relaxng.characters import (
    ANY_BUT_LINE_END,
    ESCAPES,
    CharacterClass,
    CharacterTest,
    Range,
    named_class,
)

SINGLE_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"} | {each: each for each in "\\|.-^?*+{}()[]"}
QUANTIFIERS: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}


@dataclass(frozen=True, slots=True)
class One:
    """One character of a class."""

    test: CharacterTest


@dataclass(frozen=True, slots=True)
class Sequence:
    """Expressions one after another."""

    members: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Alternatives:
    """One of several expressions."""

    members: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Repeat:
    """An expression from `least` to `most` times (None: without end)."""

    body: "Expression"
    least: int
    most: int | None


Expression = One | Sequence | Alternatives | Repeat


class Reader:
    """Reads an expression; raises ValueError with one sentence where it is incorrect."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.place = 0

    def read(self) -> Expression:
        expression = self._alternatives()
        if self.place < len(self.pattern):
            raise self._error(f"unexpected {self._ahead()!r}")
        return expression

    def _error(self, what: str) -> ValueError:
        return ValueError(f"regular expression {self.pattern!r}: {what}")

    def _ahead(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def _take(self) -> str:
        character = self._ahead()
        if not character:
            raise self._error("it ends too early")
        self.place += 1
        return character

    def _alternatives(self) -> Expression:
        branches = [self._branch()]
        while self._ahead() == "|":
            self.place += 1
            branches.append(self._branch())
        return branches[0] if len(branches) == 1 else Alternatives(tuple(branches))

    def _branch(self) -> Expression:
        pieces: list[Expression] = []
        while self._ahead() not in ("", "|", ")"):
            pieces.append(self._quantified(self._atom()))
        return Sequence(tuple(pieces))

    def _quantified(self, atom: Expression) -> Expression:
        mark = self._ahead()
        if mark == "{":
            return Repeat(atom, *self._counts())
        if mark not in QUANTIFIERS or not mark:
            return atom
        self.place += 1
        return Repeat(atom, *QUANTIFIERS[mark])

    def _counts(self) -> tuple[int, int | None]:
        end = self.pattern.find("}", self.place)
        least, comma, most = self.pattern[self.place + 1 : max(end, 0)].partition(",")
        numbers = [least, most] if most else [least]
        if end < 0 or not all(each.isdecimal() and len(each) < 8 for each in numbers):
            raise self._error("a count is written {2}, {2,} or {2,5}")
        self.place = end + 1
        if not comma:
            return int(least), int(least)
        if most and int(most) < int(least):
            raise self._error("a count must not go down")
        return int(least), int(most) if most else None

    def _atom(self) -> Expression:
        character = self._take()
        if character == "(":
            inner = self._alternatives()
            if self._take() != ")":
                raise self._error("a parenthesis is not closed")
            return inner
        if character in "?*+{}])":
            raise self._error(f"{character!r} must be written \\{character}")
        if character == "[":
            return One(self._class())
        if character == "\\":
            return One(_as_test(self._escape()))
        return One(ANY_BUT_LINE_END if character == "." else Range(character, character))

    def _escape(self) -> str | CharacterTest:
        """What stands after a backslash: one character, or a class."""
        letter = self._take()
        if letter in SINGLE_ESCAPES:
            return SINGLE_ESCAPES[letter]
        if letter in ESCAPES:
            return ESCAPES[letter]
        if letter not in "pP":
            raise self._error(f"\\{letter} means nothing")
        end = self.pattern.find("}", self.place)
        if self._ahead() != "{" or end < 0:
            raise self._error(f"\\{letter} must be followed by a class such as {{L}}")
        named = named_class(self.pattern[self.place + 1 : end])
        self.place = end + 1
        return named if letter == "p" else CharacterClass((named,), negated=True)

    def _class(self) -> CharacterClass:
        negated = self._ahead() == "^"
        self.place += negated
        tests: list[CharacterTest] = []
        while self._ahead() != "]" or not tests:
            if tests and self.pattern.startswith("-[", self.place):
                self.place += 2
                return CharacterClass(tuple(tests), negated, self._removed())
            tests.append(self._class_member())
        self.place += 1
        return CharacterClass(tuple(tests), negated)

    def _removed(self) -> CharacterClass:
        removed = self._class()
        if self._take() != "]":
            raise self._error("a class that is taken away must stand last")
        return removed

    def _class_member(self) -> CharacterTest:
        hyphen = self._ahead() == "-"
        first = self._class_character()
        after = self.pattern[self.place + 1 : self.place + 2]
        if hyphen or self._ahead() != "-" or after in ("]", "[", ""):
            return _as_test(first)
        self.place += 1
        last = self._class_character()
        if not isinstance(first, str) or not isinstance(last, str) or first > last:
            raise self._error("a range goes from one character to a later one")
        return Range(first, last)

    def _class_character(self) -> str | CharacterTest:
        character = self._take()
        if character in "[]":
            raise self._error(f"{character!r} must be written \\{character}")
        return self._escape() if character == "\\" else character


def _as_test(read: str | CharacterTest) -> CharacterTest:
    return Range(read, read) if isinstance(read, str) else read
