"""Rules: what makes of a model's mentions the names that TEI's own practice would tag.

To add one: write `rule(text, mentions) -> list[Mention]` in a file of its own, its words in
tables.py or known.py; put it in ENGLISH, before the rules that shall see its work; add "tag" and
"leave alone" cases to tests/names/; measure it with tests/benchmarks/names_scores.py.
"""

from tei_tools.annotators.names.mention import Rule
from tei_tools.annotators.names.rules.addresses import addresses
from tei_tools.annotators.names.rules.authors import authors
from tei_tools.annotators.names.rules.brackets import brackets
from tei_tools.annotators.names.rules.breaks import breaks
from tei_tools.annotators.names.rules.couples import couples
from tei_tools.annotators.names.rules.doubts import doubts
from tei_tools.annotators.names.rules.edges import edges
from tei_tools.annotators.names.rules.families import families
from tei_tools.annotators.names.rules.feasts import feasts
from tei_tools.annotators.names.rules.kinds import kinds
from tei_tools.annotators.names.rules.labels import labels
from tei_tools.annotators.names.rules.letters import letters
from tei_tools.annotators.names.rules.lower import lower
from tei_tools.annotators.names.rules.maiden import maiden
from tei_tools.annotators.names.rules.openers import openers
from tei_tools.annotators.names.rules.outside import outside
from tei_tools.annotators.names.rules.owners import owners
from tei_tools.annotators.names.rules.pairs import pairs
from tei_tools.annotators.names.rules.peoples import peoples
from tei_tools.annotators.names.rules.periodicals import periodicals
from tei_tools.annotators.names.rules.persons import persons
from tei_tools.annotators.names.rules.places import places
from tei_tools.annotators.names.rules.repeats import repeats
from tei_tools.annotators.names.rules.streets import streets
from tei_tools.annotators.names.rules.titles import suffixes, titles
from tei_tools.annotators.names.rules.vessels import vessels
from tei_tools.annotators.names.rules.works import works

ENGLISH: tuple[Rule, ...] = (
    labels,
    edges,
    outside,
    openers,
    lower,
    titles,
    letters,
    authors,
    persons,
    places,
    suffixes,
    owners,
    streets,
    brackets,
    pairs,
    kinds,
    edges,
    breaks,
    repeats,
    families,
    peoples,
    couples,
    maiden,
    feasts,
    addresses,
    vessels,
    periodicals,
    works,
    doubts,
)
"""The rules for English, in the order in which they run; a person has edges of its own."""

ANY_LANGUAGE: tuple[Rule, ...] = (edges, periodicals)
"""The rules that know no English words that matter, for every other language."""
