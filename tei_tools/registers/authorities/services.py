"""Services: the authorities that can be asked, and how each is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tei_tools.registers.authorities import geonames, gnd, viaf, wikidata
from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.client import Get, Trouble, no_trouble
from tei_tools.registers.authorities.numbers import PAGES, TYPES, Number
from tei_tools.registers.register import Kind

ALL: frozenset[Kind] = frozenset(("person", "place", "org"))


@dataclass(frozen=True, slots=True)
class Service:
    """An authority: where it answers, how often it may be asked (seconds), and for what.

    `find` gives candidates for a name; `find_numbers` those that have a number of others;
    `trouble` says what went wrong with an answer whose status is 200.
    """

    name: str
    base: str
    interval: float
    find: Callable[[Get, str, Kind, str], list[Candidate]]
    find_numbers: Callable[[Get, list[Number], str], list[Candidate]]
    trouble: Callable[[object], Trouble | None] = no_trouble
    kinds: frozenset[Kind] = ALL
    needs_user: bool = False

    @property
    def type(self) -> str:
        """What stands in @type of the `<idno>` of its numbers."""
        return TYPES[self.name]

    def page(self, number: str) -> str:
        """The address at which a person can read about a number."""
        return f"{PAGES[self.name]}{number}"


SERVICES: Mapping[str, Service] = {
    one.name: one
    for one in (
        Service(
            "wikidata",
            "https://www.wikidata.org",
            0.5,
            wikidata.find,
            wikidata.find_numbers,
            wikidata.trouble,
        ),
        Service("viaf", "https://viaf.org", 1.0, viaf.find, viaf.find_numbers),
        Service("gnd", "https://lobid.org", 0.5, gnd.find, gnd.find_numbers),
        Service(
            "geonames",
            "https://secure.geonames.org",
            1.0,
            geonames.find,
            geonames.find_numbers,
            geonames.trouble,
            frozenset(("place",)),
            needs_user=True,
        ),
    )
}
"""By the name that `--authority` takes."""
