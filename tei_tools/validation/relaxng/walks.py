"""Walks through patterns: what is in one, and what may come first in it."""

from collections.abc import Iterator

from tei_tools.validation.relaxng.patterns import Compound, Element, Group, OneOrMore, Pattern


def parts(pattern: Pattern) -> tuple[Pattern, ...]:
    """The patterns directly within one; an element or a value keeps its own to itself."""
    if isinstance(pattern, Compound):
        return pattern.members
    return (pattern.body,) if isinstance(pattern, OneOrMore) else ()


def within(pattern: Pattern) -> Iterator[Pattern]:
    """Yield a pattern and everything in it, each once, not entering elements or values."""
    seen: dict[Pattern, None] = {pattern: None}
    todo = [pattern]
    while todo:
        each = todo.pop()
        yield each
        for part in parts(each):
            if part not in seen:
                seen[part] = None
                todo.append(part)


def firsts(pattern: Pattern) -> Iterator[Element]:
    """Yield the elements that may come first in a pattern, each once."""
    seen: dict[Pattern, None] = {}
    todo = [pattern]
    while todo:
        each = todo.pop()
        if each in seen:
            continue
        seen[each] = None
        if isinstance(each, Element):
            yield each
        todo.extend(reversed(_first_parts(each)))


def _first_parts(pattern: Pattern) -> tuple[Pattern, ...]:
    """The parts of a pattern that may come first in it."""
    if not isinstance(pattern, Group):
        return parts(pattern)
    wanted = (at for at, member in enumerate(pattern.members) if not member.nullable)
    return pattern.members[: next(wanted, len(pattern.members)) + 1]
