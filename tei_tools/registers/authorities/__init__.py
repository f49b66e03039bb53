"""Authorities: who the entities of a register are in Wikidata, VIAF, the GND and GeoNames.

Nothing here asks anybody unless `register link` is called.
sought.py       an entity to be found       facts.py        what documents tell of it
candidate.py    a record of an authority
judging.py      which candidate it is, and how sure         likeness.py    names that are alike
services.py     the authorities                             wikidata.py viaf.py gnd.py geonames.py
client.py       asks politely, and once                     cache.py       answers kept on disk
fetching.py     one answer over HTTP                        answers.py     JSON read with care
looking_up.py   from entities to candidates                 proposals.py   the table to decide upon
numbers.py years.py point.py    what an authority calls somebody, when and where that was
To add an authority: write find(get, name, kind, language) and find_numbers(get, known, language)
in a file of its own, which make Candidates of its answers; name it in numbers.py and SERVICES; put
answers of it into tests/authorities/answers/ and a case into tests/authorities/links.txt.
"""

from tei_tools.registers.authorities.cache import Cache
from tei_tools.registers.authorities.client import Client
from tei_tools.registers.authorities.looking_up import (
    LookUp,
    look_up,
    numbers_taken,
    without_number,
)
from tei_tools.registers.authorities.proposals import COLUMNS, proposals, with_sure
from tei_tools.registers.authorities.services import SERVICES, Service
from tei_tools.registers.authorities.sought import Sought, all_sought

__all__ = [
    "COLUMNS",
    "SERVICES",
    "Cache",
    "Client",
    "LookUp",
    "Service",
    "Sought",
    "all_sought",
    "look_up",
    "numbers_taken",
    "proposals",
    "with_sure",
    "without_number",
]
