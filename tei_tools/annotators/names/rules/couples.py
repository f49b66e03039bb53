"""Couples: "US-Iran" is two countries, each of which is a place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tei_tools.annotators.names.mention import Mention, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import any_of

COUNTRIES = frozenset(
    """Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain
    Bangladesh Belarus Belgium Bolivia Bosnia Botswana Brazil Britain Bulgaria Burma Cambodia
    Cameroon Canada Chad Chile China Colombia Congo Croatia Cuba Cyprus Denmark Ecuador Egypt
    England Eritrea Estonia Ethiopia Finland France Georgia Germany Ghana Greece Guatemala Guyana
    Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan
    Jordan Kazakhstan Kenya Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Libya Lithuania
    Luxembourg Macedonia Malawi Malaysia Mali Malta Mexico Moldova Mongolia Montenegro Morocco
    Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan
    Palestine Panama Paraguay Persia Peru Philippines Poland Portugal Prussia Qatar Romania Russia
    Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden
    Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet Tunisia Turkey Turkmenistan Uganda
    UK Ukraine Uruguay US USA USSR Uzbekistan Venezuela Vietnam Wales Yemen Zambia
    Zimbabwe""".split()
) | {"U.S.", "U.K.", "Saudi Arabia", "South Africa", "North Korea", "South Korea", "New Zealand"}
"""Countries that the news joins with a hyphen."""

ONE = frozenset(("Austria-Hungary", "Austria–Hungary"))
"""Countries that have a hyphen of their own."""

_COUNTRY = any_of(COUNTRIES)
_COUPLE = re.compile(rf"(?<![\w.-]){_COUNTRY}(?:[-–‑]{_COUNTRY}){{1,3}}+(?![\w–‑-])")
_ONE = re.compile(_COUNTRY)


def couples(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with each country of a couple; a longer name that has one in it stays."""
    found = (one for one in _COUPLE.finditer(text.content) if one[0] not in ONE)
    stretches = [Mention(one.start(), one.end(), "placeName") for one in found]
    ends = list(map(place, stretches))
    reaching = (place(mention) for mention in mentions if not _is_inside(mention, ends))
    free = [place(one) for one in clear_of(stretches, reaching)]
    countries = [country for one in free for country in _countries(text.content, *one)]
    return sorted([*clear_of(mentions, free), *countries])


def _is_inside(mention: Mention, ends: Sequence[tuple[int, int]]) -> bool:
    """Whether a mention lies in one of the stretches (start, end)."""
    before = bisect_right(ends, mention.start, key=lambda one: one[0])
    return before > 0 and mention.end <= ends[before - 1][1]


def _countries(content: str, start: int, end: int) -> Iterator[Mention]:
    for found in _ONE.finditer(content, start, end):
        yield Mention(*found.span(), "placeName", frozenset({"table"}))
