"""What tags name: persons, places, organisations, dates; and what corpora call these."""

from collections.abc import Mapping

from tei_tools.document.resolve import KINDS
from tei_tools.registers.references import GENERAL, TYPES
from tei_tools.registers.register import Kind
from tei_tools.span import Span

PARTS = frozenset("forename surname roleName addName genName nameLink geogFeat".split())
"""Parts of names, which name somebody only where no name stands around them."""

NAMES = frozenset(tag for tag, kind in KINDS.items() if kind == "name")
"""The elements of names, and those of their parts."""

DATES = frozenset(("date", "time"))

TOLD = frozenset(KINDS)
"""Names, dates, quotations and titles: what says something of the words, not of their looks."""

PERSON, PLACE, ORGANISATION, DATE, OTHER = "PER", "LOC", "ORG", "DATE", "MISC"

OF_KIND: Mapping[Kind, str] = {"person": PERSON, "place": PLACE, "org": ORGANISATION}

LABELS: Mapping[str, str] = {
    **dict.fromkeys(("persName", "forename", "surname", "roleName", "addName"), PERSON),
    **dict.fromkeys(
        "placeName geogName country region settlement district bloc geogFeat".split(), PLACE
    ),
    "orgName": ORGANISATION,
    **dict.fromkeys(DATES, DATE),
}
"""The labels of CoNLL-2003 (and DATE) for elements; any other is MISC."""


def label(span: Span) -> str:
    """What corpora call the kind of thing that a span tags; `<rs>` and `<name>` tell by @type."""
    if span.tag in GENERAL:
        kind = TYPES.get(span.attributes.get("type", ""))
        return OF_KIND[kind] if kind else OTHER
    return LABELS.get(span.tag, OTHER)
