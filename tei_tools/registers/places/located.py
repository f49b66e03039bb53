"""located: the places of a register with what GeoNames tells of them, where that is sure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tei_tools.document.text import Text
from tei_tools.registers.places.choosing import Choice, choose
from tei_tools.registers.places.orthography import home
from tei_tools.registers.places.spoken import Spoken, spoken
from tei_tools.registers.places.tale import is_tale
from tei_tools.registers.register import Entity, Location
from tei_tools.registers.standoff import GAZETTEER
from tei_tools.span import Span


def located(
    entities: Sequence[Entity], spans: Sequence[Span], text: Text, others: Iterable[Entity] = ()
) -> list[Entity]:
    """The entities, each place that is surely one of GeoNames' with its number and location.

    `spans` are the names in the text, with @ref; `others` the entities that the document lists
    already: they are company and stay as they are. A place that has a number or a location, from
    an editor's register, keeps it and gets no other.
    """
    if not any(_is_open(one) for one in entities):
        return list(entities)
    choices = meant([*entities, *others], [*text.tagged, *spans], text)
    return [
        _with(one, choices[one.id]) if one.id in choices and _is_open(one) else one
        for one in entities
    ]


def meant(entities: Iterable[Entity], spans: Iterable[Span], text: Text) -> Mapping[str, Choice]:
    """Which place each of the entities means, by id, where the text tells."""
    known = {one.id: one for one in entities}
    where = _mentions(spans)
    said: list[Spoken] = [
        spoken(name, known[name].names if name in known else (), where[name], text)
        for name in known
        if known[name].kind == "place"
    ]
    persons = frozenset(
        name.casefold() for one in known.values() if one.kind == "person" for name in one.names
    )
    return choose(said, persons=persons, is_tale=is_tale(text), home=home(text))


def _is_open(entity: Entity) -> bool:
    return entity.kind == "place" and not entity.idnos and entity.location is None


def _mentions(spans: Iterable[Span]) -> Mapping[str, list[tuple[int, int]]]:
    """The stretches of text that refer to each id."""
    where: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in spans:
        where[span.attributes.get("ref", "").removeprefix("#")].append((span.start, span.end))
    return where


def _with(entity: Entity, choice: Choice) -> Entity:
    place = choice.place
    certainty = "" if choice.certainty == "high" else choice.certainty
    return replace(
        entity,
        idnos=((GAZETTEER, place.uri),),
        location=Location(f"{place.latitude} {place.longitude}", certainty),
    )
