"""Looking up: the entities of documents that an authority may know, and what it knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tei_tools.errors import InputError
from tei_tools.onomasticon.tables import LOWER_TITLES, TITLES
from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.client import Get, NotKept, Unanswered
from tei_tools.registers.authorities.judging import Judged, judged
from tei_tools.registers.authorities.likeness import SAME, is_full
from tei_tools.registers.authorities.services import Service
from tei_tools.registers.authorities.sought import Sought
from tei_tools.registers.person_name import person_name
from tei_tools.registers.register import Entity, Kind, name_key

NAMES = 3
"""Names of one entity that are asked for, as long as none is found."""

LONGEST = 120
"""Characters of a name that is asked for."""

IN_A_ROW = 3
"""Questions without an answer after which a service is left alone."""

_TITLES = frozenset(name_key(word) for one in TITLES | LOWER_TITLES for word in one.split())


@dataclass(frozen=True, slots=True)
class LookUp:
    """What an authority has for an entity, best first; `unanswered` says why it was not told."""

    sought: Sought
    found: tuple[Judged, ...] = ()
    unanswered: str = ""

    @property
    def sure(self) -> str:
        """The authority's number where it is sure, or ""."""
        return next((one.candidate.number for one in self.found if one.cert == "high"), "")


def without_number(
    entities: Iterable[Sought], service: Service, kinds: Collection[Kind]
) -> list[Sought]:
    """The entities of those kinds that have no number of that authority yet."""
    wanted = service.kinds.intersection(kinds)
    return [
        one
        for one in entities
        if one.entity.kind in wanted and service.name not in {name for name, _ in one.numbers}
    ]


def numbers_taken(entities: Iterable[Sought], service: Service) -> dict[str, str]:
    """The numbers of an authority that entities have, and the ids of those."""
    return {
        number: one.entity.id
        for one in entities
        for name, number in one.numbers
        if name == service.name
    }


def look_up(
    entities: Sequence[Sought],
    service: Service,
    get: Get,
    *,
    language: str = "en",
    taken: Mapping[str, str] | None = None,
) -> Iterator[LookUp]:
    """What the authority has for each entity, in order.

    An entity of which it cannot be asked is passed over; raises InputError where the authority
    answers nobody, or has not answered IN_A_ROW times.
    """
    silent = 0
    for one in entities:
        try:
            found = judged(one, _candidates(one, service, get, language), taken)
        except NotKept as error:
            yield LookUp(one, unanswered=str(error))
        except Unanswered as error:
            silent += 1
            if silent == IN_A_ROW:
                raise InputError(f"{error} It was left alone after {silent} questions.") from None
            yield LookUp(one, unanswered=str(error))
        else:
            silent = 0
            yield LookUp(one, tuple(found))


def _candidates(sought: Sought, service: Service, get: Get, language: str) -> list[Candidate]:
    """Those that have one of its numbers, or else one of its names."""
    known = sorted(sought.numbers)
    found = {one.number: one for one in service.find_numbers(get, known, language)}
    for name in names_asked(sought.entity):
        known_as = judged(sought, list(found.values()))
        if any(one.cert == "high" or one.likeness >= SAME for one in known_as):
            break
        for one in service.find(get, name, sought.entity.kind, language):
            found.setdefault(one.number, one)
    return list(found.values())


def names_asked(entity: Entity) -> list[str]:
    """The names to ask for: a full name of a person without titles, and before other names.

    No authority has families and couples.
    """
    if entity.group:
        return []
    names = [one[:LONGEST] for one in entity.names]
    if entity.kind == "person":
        names = [_untitled(one) for one in names if not person_name(one).is_couple]
        names.sort(key=lambda one: not is_full(one))
    else:
        names = [one.removeprefix("the ").removeprefix("The ") for one in names]
    told = (one for one in dict.fromkeys(names) if sum(map(str.isalnum, one)) > 1)
    return list(told)[:NAMES]


def _untitled(name: str) -> str:
    """A name without titles, where more than a word is left: Lord Byron is known as that."""
    words = name.split()
    while words and name_key(words[0]) in _TITLES:
        del words[0]
    return " ".join(words) if len(words) > 1 else name
