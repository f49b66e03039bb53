"""Fitting: tags and header entries as a Grammar lets them stand, for a project's own schema.

A name that the schema has no element for becomes `<name type="person">` or `<rs type="person">`
(TEI P5, 3.6.1); what has no other element, or would point to nothing, is left out, and that said.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tei_tools.annotators.grammar import Grammar
from tei_tools.annotators.record import RESPONSIBLE, Recorded, record
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.nesting import Tag, ordered
from tei_tools.document.placement import Placement
from tei_tools.document.source import Document
from tei_tools.document.weave import Insertion
from tei_tools.registers.register import Entity

Others = tuple[tuple[str, Mapping[str, str]], ...]


def _named(kind: str) -> Others:
    return (("name", {"type": kind}), ("rs", {"type": kind}))


OTHERS: Mapping[str, Others] = {
    "persName": _named("person"),
    "placeName": _named("place"),
    "orgName": _named("org"),
    **{name: (("q", {}),) for name in ("said", "quote", "soCalled", "mentioned")},
}
"""The elements, with attributes, that say the same as ours with less, the nearest first."""

LINKS = ("xml:id", "next", "prev")
"""What the parts of a tag that is split are joined by."""

_TAG = re.compile(r'<(/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+="[^"]*")*)(\s*/?)>')
_ATTRIBUTE = re.compile(r'\s+([\w:.-]+)="([^"]*)"')
_IDENTIFIER = re.compile(r'xml:id="([^"]*)"')


class Held(NamedTuple):
    """The placements that a grammar has room for, and what was said of the others."""

    placements: list[Placement]
    diagnostics: list[Diagnostic]


def held(document: Document, placements: Sequence[Placement], grammar: Grammar) -> Held:
    """The placements that may stand where they are, as themselves or as one of OTHERS."""
    chosen = _chosen(document, placements, grammar)
    out = Counter(one.span.tag for at, one in enumerate(placements) if at not in chosen)
    return Held([placements[at] for at in sorted(chosen)], _left_out(out, grammar))


def fitted(
    document: Document,
    placements: Sequence[Placement],
    grammar: Grammar,
    targets: Collection[str],
) -> list[Placement]:
    """What `held` kept, under the names and with the attributes that the grammar has for it.

    `targets` are the identifiers to which an attribute may point.
    """
    chosen = _chosen(document, placements, grammar)
    return [_renamed(placements[at], *chosen[at], grammar, targets) for at in sorted(chosen)]


def recorded(
    document: Document,
    placements: Sequence[Placement],
    entities: Sequence[Entity],
    grammar: Grammar,
    *,
    responsibility: bool = True,
) -> Recorded:
    """As `record`, with what of it the grammar has room for in the header and `<standOff>`."""
    whole = record(document, placements, entities, responsibility=responsibility)
    starts = [one.start for one in document.elements]
    kept = list(_pruned(document, starts, whole.insertions, grammar))
    there = identifiers(document, kept)
    if whole.responsible and RESPONSIBLE not in there:
        told = _missing("<respStmt>", "its new tags do not say who made them", grammar)
        again = recorded(document, placements, entities, grammar, responsibility=False)
        return again._replace(diagnostics=[told, *again.diagnostics])
    registered = [one for one in entities if one.id in there]
    diagnostics = list(whole.diagnostics)
    if len(registered) < len(entities):
        diagnostics.append(_missing("a register", "its names refer to no entries", grammar))
    return whole._replace(insertions=kept, registered=registered, diagnostics=diagnostics)


def identifiers(document: Document, insertions: Iterable[Insertion]) -> frozenset[str]:
    """The identifiers of a document with these insertions."""
    new = (each for one in insertions for each in _IDENTIFIER.findall(one.characters))
    return document.identifiers | frozenset(new)


def _chosen(
    document: Document, placements: Sequence[Placement], grammar: Grammar
) -> dict[int, tuple[str, Mapping[str, str]]]:
    """For each number of a placement that can stand its element; looked at until all stand."""
    starts = [one.start for one in document.elements]
    kept = dict(enumerate(placements))
    while True:
        chosen: dict[int, tuple[str, Mapping[str, str]]] = {}
        refused: set[int] = set()
        for tag, parent in _with_parents(ordered(kept.items()), chosen, refused):
            inside = set(_enclosed(document, starts, tag))
            found = [chosen[tag.placement]] if tag.placement in chosen else _options(tag.name)
            fit = next((one for one in found if _fits(one[0], parent, inside, grammar)), None)
            is_split = len(kept[tag.placement].parts) > 1
            if fit and not (is_split and not all(grammar.has(fit[0], one) for one in LINKS)):
                chosen[tag.placement] = fit
            else:
                refused.add(tag.placement)
        if not refused:
            return chosen
        kept = {at: one for at, one in kept.items() if at not in refused}


def _with_parents(
    tags: Iterable[Tag],
    chosen: Mapping[int, tuple[str, Mapping[str, str]]],
    refused: Collection[int],
) -> Iterator[tuple[Tag, str]]:
    """Each tag, and the name of what it would stand in."""
    around: list[Tag] = []
    for tag in tags:
        while around and around[-1].part.end <= tag.part.start:
            around.pop()
        outer = next((one for one in reversed(around) if one.placement not in refused), None)
        parent = tag.part.parent
        if outer is not None and outer.part.parent.index == parent.index:
            yield tag, chosen[outer.placement][0]
        else:
            yield tag, parent.name
        around.append(tag)


def _enclosed(document: Document, starts: Sequence[int], tag: Tag) -> Iterator[str]:
    """The names of the elements that would stand directly in a tag."""
    first, last = bisect_left(starts, tag.part.start), bisect_left(starts, tag.part.end)
    for element in document.elements[first:last]:
        if element.parent == tag.part.parent.index:
            yield element.name


def _options(tag: str) -> Others:
    return ((tag, {}), *OTHERS.get(tag, ()))


def _fits(name: str, parent: str, inside: Collection[str], grammar: Grammar) -> bool:
    is_held = grammar.holds(parent, name) and name in grammar.mixed
    return is_held and all(grammar.holds(name, one) for one in inside)


def _renamed(
    placement: Placement,
    name: str,
    more: Mapping[str, str],
    grammar: Grammar,
    targets: Collection[str],
) -> Placement:
    attributes = {
        key: value
        for key, value in {**more, **placement.span.attributes}.items()
        if grammar.has(name, key) and _points(value, targets)
    }
    return replace(placement, span=replace(placement.span, tag=name, attributes=attributes))


def _points(value: str, targets: Collection[str]) -> bool:
    """Whether a value does not point, or to what is there."""
    return not value.startswith("#") or all(one[1:] in targets for one in value.split())


def _pruned(
    document: Document, starts: Sequence[int], insertions: Iterable[Insertion], grammar: Grammar
) -> Iterator[Insertion]:
    """The insertions whose elements may stand where they are, with the attributes these have."""
    for one in insertions:
        element = document.elements[bisect_right(starts, one.place - 1) - 1]
        while one.place >= element.end:
            element = document.elements[element.parent]
        if _stands(one.characters, element.name, grammar):
            yield one._replace(characters=_TAG.sub(lambda tag: _bare(tag, grammar), one.characters))


def _stands(characters: str, parent: str, grammar: Grammar) -> bool:
    """Whether each element of a fragment may stand in what is around it."""
    around = [parent]
    for tag in _TAG.finditer(characters):
        if tag[1]:
            around.pop()
        elif not grammar.holds(around[-1], tag[3]):
            return False
        elif not tag[5]:
            around.append(tag[3])
    return True


def _bare(tag: re.Match[str], grammar: Grammar) -> str:
    """A tag with the attributes that its element has."""
    kept = (one[0] for one in _ATTRIBUTE.finditer(tag[4]) if grammar.has(tag[3], one[1]))
    return f"<{tag[1]}{tag[2] or ''}{tag[3]}{''.join(kept)}{tag[5]}>"


def _left_out(out: Mapping[str, int], grammar: Grammar) -> list[Diagnostic]:
    """What is said of the tags that the grammar has no room for, one sentence."""
    if not out:
        return []
    told = ", ".join(f"{count} <{name}>" for name, count in sorted(out.items()))
    message = f"{grammar.name} has no room for {told}: these were not tagged."
    return [Diagnostic("not-in-schema", "warning", message)]


def _missing(what: str, therefore: str, grammar: Grammar) -> Diagnostic:
    message = f"{grammar.name} has no room for {what}: {therefore}."
    return Diagnostic("not-in-schema", "warning", message)
