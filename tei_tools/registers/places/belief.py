"""Belief: whether the company of a place suffices for one of its size and kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tei_tools.registers.places.gazetteer import Named
from tei_tools.registers.places.spelling import LONGEST, spelling
from tei_tools.registers.places.spoken import Spoken
from tei_tools.registers.places.wording import kind_of

FAMOUS, UNIQUE, GREAT, MIDDLING, SMALL = 5.7, 5.0, 4.9, 4.3, 3.7
"""Powers of ten of inhabitants from which on less company is asked for."""

SURE = 9.0
"""The same for seas and continents, and for what is known and not to be had."""

CLEARLY = 2.0
"""The margin from which on a place may stand alone."""

INITIALS, RARE = 2, 6
"""Letters of a name that could be anything ("D.C."), and of one hardly borne by chance."""

SAINTS = ("Saint ", "St. ", "San ", "Santa ", "Santo ", "São ")

WORTH: Mapping[str, float] = {
    "PCLI": 1.0, "PPLC": 1.3, "PPLA": 0.2, "ADM1": -0.3, "ADM2": -0.8, "PPLX": -1.0,
}  # fmt: skip
"""How much more than its people a country, capital, seat, state, county or quarter counts."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a place: see Company; `margin` is how much greater than the next it is."""

    named: Named
    spoken: Spoken
    great: float
    margin: float
    share: float
    neighbours: int
    areas: int
    is_in_city: bool
    is_in_tale: bool
    may_be_person: bool
    may_be_surname: bool

    @property
    def near(self) -> int:
        return self.neighbours + self.areas

    def has(self, *codes: str) -> bool:
        return self.named.place.code.startswith(codes)


def is_believed(one: Evidence) -> bool:
    """Whether it is; the first of CASES that fits decides."""
    return next(believed(one) for fits, believed in CASES if fits(one))


def is_rare(spoken: Spoken) -> bool:
    """Whether a name is long and has one bearer, and none of its words tells of a kind."""
    is_long = all(RARE <= len(name) <= LONGEST and not kind_of(name)[0] for name in spoken.names)
    return is_long and len(spoken.candidates) == 1


def is_saint(named: Named) -> bool:
    """Whether it is a place of no half million that many others share their saint with."""
    return named.place.name.startswith(SAINTS) and named.place.population < 10**FAMOUS


def _is_one_of_many(one: Evidence) -> bool:
    """Whether it is a county where several are called so: Jackson County."""
    alike = (other.own and other.place.code == "ADM2" for other in one.spoken.candidates)
    return one.has("ADM2") and sum(alike) > 1


def _is_one_of_a_kind(one: Evidence) -> bool:
    """Whether it is a county or state of some size, and nothing else is called so."""
    is_alone = one.named.own and len(one.spoken.candidates) == 1
    return is_alone and one.has("ADM") and one.great >= MIDDLING


def _is_initials(one: Evidence) -> bool:
    return all(len(spelling(name)) <= INITIALS for name in one.spoken.names)


def _great(one: Evidence) -> bool:
    stands_alone = one.margin >= CLEARLY and one.great >= UNIQUE and not one.is_in_tale
    is_at_home = one.share > 0 and not is_saint(one.named)
    return is_at_home or one.near > 0 or stands_alone


def _middling(one: Evidence) -> bool:
    if one.areas:
        return one.neighbours > 0 or one.share >= 0.3
    return one.neighbours > 0 or one.share >= (0.2 if is_rare(one.spoken) else 0.5)


def _small(one: Evidence) -> bool:
    return one.share >= 0.2 and (one.near >= 2 or is_rare(one.spoken))


def _always(_: Evidence) -> bool:
    return True


def _never(_: Evidence) -> bool:
    return False


_Test = Callable[[Evidence], bool]

CASES: tuple[tuple[_Test, _Test], ...] = (
    (lambda one: not one.named.place.number or one.great >= SURE, _always),
    (
        lambda one: one.may_be_person,
        lambda one: one.great >= FAMOUS and (one.share >= 0.3 or one.near > 0),
    ),
    (lambda one: one.has("PCLI"), _always),
    (
        lambda one: one.may_be_surname,
        lambda one: one.great >= FAMOUS and (one.share >= 0.3 or one.near > 0),
    ),
    (_is_initials, lambda one: one.share >= 0.3),
    (lambda one: one.spoken.astray and one.has("PPL"), lambda one: one.great >= FAMOUS + 0.5),
    (_is_one_of_many, lambda one: one.areas > 0),
    (_is_one_of_a_kind, _always),
    (lambda one: one.has("PPLX"), lambda one: one.is_in_city and not one.is_in_tale),
    (lambda one: one.great >= FAMOUS and not is_saint(one.named), _always),
    (lambda one: one.great >= GREAT, _great),
    (lambda one: not one.named.own, _never),
    (lambda one: one.has("ADM"), lambda one: one.near > 0 or one.share >= 0.2),
    (lambda one: one.is_in_tale, _never),
    (lambda one: one.great >= MIDDLING, _middling),
    (lambda one: one.great >= SMALL, _small),
    (_always, _never),
)
"""What a place is, and what is asked of it then."""
