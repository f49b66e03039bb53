"""participants: who the initials are before the turns of an interview or a meeting."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.openings import is_name
from tei_tools.reading.parts import Participant
from tei_tools.registers.identifiers import Identifiers
from tei_tools.registers.register import Entity, Register

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'-]{0,30}\.?"
_NAME = rf"{_WORD}(?:[ ](?:de|of|van|von|la|der|du|{_WORD})){{1,5}}"
_INITIALS = r"[^\W\d_a-zß-öø-ÿ](?:\.?[^\W\d_a-zß-öø-ÿ]){1,3}\.?"
_EXPLAINED = re.compile(rf"(?P<name>{_NAME})[ ][(\[](?P<initials>{_INITIALS})[)\]]")
_WITH = re.compile(rf"\b(?:with|of|by|and|mit|von|und|avec|par|et)[ ](?P<name>{_NAME})")
_TITLE = re.compile(r"(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Sir|Lady|Rev|Captain|Capt|Herr|Frau)\b\.? ")
_ONLY_INITIALS = re.compile(_INITIALS)


def participants(above: Sequence[Chunk], labels: Iterable[str]) -> tuple[Participant, ...]:
    """Those whose initials are labels, as what stands `above` the turns, or other labels, tell.

    A name explains the initials in brackets after it ("David Hockney (DH)"), or those that are its
    own, where they are those of no other name.
    """
    known = list(labels)
    wanted = sorted(one for one in known if _ONLY_INITIALS.fullmatch(one))
    if not wanted:
        return ()
    lines = [line.text for chunk in above for line in chunk.lines]
    explained = {
        _bare(found["initials"]): _untitled(found["name"])
        for line in lines
        for found in _EXPLAINED.finditer(line)
    }
    named = dict.fromkeys([*_names(lines), *filter(is_name, map(_untitled, known))])
    made = []
    for initials in wanted:
        bare = _bare(initials)
        own = [name for name in named if _letters(name) == bare]
        name = explained.get(bare) or (own[0] if len(own) == 1 else "")
        made += [Participant(name, initials)] if name else []
    return tuple(made)


def with_participants(register: Register | None, known: Sequence[Participant]) -> Register | None:
    """The register in which the participants have their initials as a form of their names."""
    if not known:
        return register
    given = register or Register()
    identifiers = Identifiers(one.id for one in given.entities)
    made = []
    for name, initials in known:
        if not given.by_name(initials, "person") and not given.by_name(name, "person"):
            made.append(Entity(identifiers.new(name, "person"), "person", name, (initials,)))
    return given.with_entities(made)


def _names(lines: Iterable[str]) -> Iterator[str]:
    """The names in titles ("Interview with ..."), and those that stand after a label."""
    for line in lines:
        yield from (_untitled(found["name"]) for found in _WITH.finditer(line))
        value = _untitled(line.partition(": ")[2].strip())
        if is_name(value):
            yield value


def _untitled(name: str) -> str:
    return _TITLE.sub("", name, count=1)


def _letters(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _bare(initials: str) -> str:
    return initials.replace(".", "")
