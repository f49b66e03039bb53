"""Linking: which entity each name means, known ones before new ones."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import SUFFIX, bare
from tei_tools.registers.forms import plain, without_article
from tei_tools.registers.identifiers import Identifiers
from tei_tools.registers.person_name import (
    BEFORE_FORENAME,
    PersonName,
    contradict,
    of_one,
    person_name,
)
from tei_tools.registers.persons import persons
from tei_tools.registers.register import KINDS, Entity, Kind, Register, name_key
from tei_tools.span import Span

Form = tuple[Kind, str]
"""A kind, and a name as it stands in the text, white space made one."""

_HONOURS = re.compile(rf"(?:,? (?!Jr|Sr|I){SUFFIX}){{1,6}}$")
PLURAL_TOO = frozenset(("miss", "mr"))
"""Titles that stand before the name of several too: the Miss Musgroves."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The spans with @ref, the register with all entities, and those of them that are new."""

    spans: list[Span]
    register: Register
    new: tuple[Entity, ...]


def link(
    spans: Sequence[Span], text: Text, register: Register, taken_ids: Collection[str] = ()
) -> Linked:
    """The spans, each persName, placeName and orgName with a @ref to an entity (TEI P5 14.1.1).

    A name means the entity to which the document's own tags refer with it, or the first of the
    register with that name. Otherwise a shorter name means the one person of whose name it is
    part: where it could be two, or titles speak against it, it is a person of its own. New
    entities come in the order of first mention, their ids apart from `taken_ids`. Linking the
    same spans to the register that comes out gives the same spans and nothing new.
    """
    order = sorted(range(len(spans)), key=lambda index: (spans[index].start, spans[index].end))
    given = [span for span in spans if _refers(span, register)]
    forms = {
        index: form
        for index in order
        if (form := _form(spans[index], text)) and not _refers(spans[index], register)
    }
    mentioned = list(dict.fromkeys(forms.values()))
    known = _known([*text.tagged, *given], text, register)
    groups = list(_groups(mentioned, known, register))
    maker = _Maker(mentioned, (*taken_ids, *(entity.id for entity in register.entities)))
    meant, new = _meant(mentioned, groups, maker)
    linked = [
        _referring(span, meant[forms[index]]) if index in forms else span
        for index, span in enumerate(spans)
    ]
    return Linked(linked, register.with_entities(new), tuple(new))


@dataclass(frozen=True, slots=True)
class _Group:
    """Forms that mean one entity, the known one or None."""

    forms: tuple[Form, ...]
    entity: Entity | None


def _form(span: Span, text: Text) -> Form | None:
    """What a span mentions: its name without brackets, possessive and (but for persons) article."""
    kind = KINDS.get(span.tag)
    if kind is None:
        return None
    name = plain(text.content[span.start : span.end])
    return kind, name if kind == "person" else without_article(name)


def _refers(span: Span, register: Register) -> bool:
    """Whether a span refers already: to an entity of the register, or out of the document."""
    given = span.attributes.get("ref", "")
    return bool(given) and (not given.startswith("#") or register.by_id(given) is not None)


def _known(
    spans: Sequence[Span], text: Text, register: Register
) -> Callable[[Form], Entity | None]:
    """What finds the entity of a form in spans that refer already, or in the register."""
    tagged: dict[Form, Entity] = {}
    for span in spans:
        form, entity = _form(span, text), register.by_id(span.attributes.get("ref", ""))
        if form and entity and entity.kind == form[0]:
            tagged.setdefault((form[0], name_key(form[1])), entity)

    def find(form: Form) -> Entity | None:
        kind, name = form
        found = register.by_name(name, kind) or register.by_name(f"the {name}", kind)
        return tagged.get((kind, name_key(name))) or next(iter(found), None)

    return find


def _groups(
    forms: Sequence[Form], known: Callable[[Form], Entity | None], register: Register
) -> Iterator[_Group]:
    """The forms in groups of one meaning; spellings of one name are one, and titles of several."""
    spellings: dict[Form, list[Form]] = {}
    for kind, name in forms:
        one = of_one(name) if kind == "person" else name
        spellings.setdefault((kind, name_key(one)), []).append((kind, name))
    people = {key[1]: some for key, some in spellings.items() if key[0] == "person"}
    for key, some in spellings.items():
        if key[0] != "person":
            yield _Group(tuple(some), known(some[0]))
    for person in persons(list(people), lambda name: known(("person", name)), register):
        yield _Group(tuple(form for key in person.forms for form in people[key]), person.entity)


def _meant(
    mentioned: Sequence[Form], groups: Sequence[_Group], maker: "_Maker"
) -> tuple[Mapping[Form, Entity], list[Entity]]:
    """The entity of each form, and the new ones in the order of first mention."""
    group_of = {form: group for group in groups for form in group.forms}
    meant: dict[Form, Entity] = {}
    new: list[Entity] = []
    for form in mentioned:
        if form in meant:
            continue
        group = group_of[form]
        entity = group.entity or maker.made(group.forms)
        if group.entity is None:
            new.append(entity)
        meant.update(dict.fromkeys(group.forms, entity))
    return meant, new


class _Maker:
    """Makes the new entities of groups, given the forms in the order of first mention."""

    def __init__(self, mentioned: Sequence[Form], taken: Iterable[str]) -> None:
        self._order = {form: place for place, form in enumerate(mentioned)}
        people = [person_name(name) for kind, name in mentioned if kind == "person"]
        self._surnames = _surnames(people, BEFORE_FORENAME)
        self._bearers = _surnames(people, BEFORE_FORENAME | PLURAL_TOO)
        self._keys = Counter(name_key(name) for kind, name in mentioned if kind == "person")
        self._identifiers = Identifiers(taken)

    def made(self, forms: Sequence[Form]) -> Entity:
        """A new entity, named by its fullest form; the other forms are variants."""
        kind = forms[0][0]
        names = [name for _, name in sorted(forms, key=self._order.__getitem__)]
        best = max(names, key=fullness) if kind == "person" else min(names, key=str.isupper)
        name = self._untitled(of_one(best), names) if kind == "person" else best
        others = {name_key(one): one for one in sorted(names, key=str.isupper, reverse=True)}
        others.pop(name_key(name), None)
        variants = sorted(others.values(), key=lambda one: self._order[kind, one])
        group = self._group(names) if kind == "person" else ""
        new = self._identifiers.new(name, kind)
        return Entity(new, kind, name, tuple(variants), group=group)

    def _group(self, names: Iterable[str]) -> str:
        """What persons it is who share these names: the Crofts are a family."""
        parts = [person_name(name) for name in names]
        if any(name.is_couple for name in parts):
            return "couple"
        last = parts[0].last
        is_plural = last not in self._bearers and self._surnames & _singulars(last)
        return "family" if is_plural and not any(name.is_full for name in parts) else ""

    def _untitled(self, name: str, names: Sequence[str]) -> str:
        """A full name without titles, unless it then is another's: Mrs. Charles Musgrove.

        The title stays, too, where only its domain would be left: the Earl of Derby.
        """
        full, plain = person_name(name), _HONOURS.sub("", bare(name))
        key = name_key(plain)
        is_anothers = self._keys[key] > sum(name_key(one) == key for one in names)
        if (
            not full.is_full
            or full.is_couple
            or plain[:1].islower()
            or contradict(full, person_name(plain))
            or is_anothers
        ):
            return name
        return plain


def _surnames(names: Sequence[PersonName], aside: frozenset[str]) -> frozenset[str]:
    """The surnames of the names that tell one: by a forename, or by a title but those aside."""
    return frozenset(one.last for one in names if one.is_full or one.titles - aside) - frozenset(
        one.given[0] for one in names if one.is_full
    )


def _singulars(name: str) -> frozenset[str]:
    """The surnames of which a name may be the plural: Croft of Crofts, Wallis of Wallises."""
    cuts = (("s", ""), ("es", ""), ("ies", "y"))
    return frozenset(
        f"{name.removesuffix(end)}{letter}" for end, letter in cuts if name.endswith(end)
    )


def fullness(name: str) -> tuple[bool, int, bool, bool, int]:
    """How well a name tells a person: full, in many words, alone, not in capitals, long."""
    parts = person_name(name)
    is_alone = of_one(name) == name
    return parts.is_full, len(parts.given), is_alone, not name.isupper(), len(parts.titles)


def _referring(span: Span, entity: Entity) -> Span:
    """The span with a @ref to the entity, before its other attributes."""
    others = {name: value for name, value in span.attributes.items() if name != "ref"}
    return replace(span, attributes={"ref": f"#{entity.id}", **others})
