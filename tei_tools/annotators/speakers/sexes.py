"""Sexes: whether "he" or "she" can mean a person, from the names and from the text."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from tei_tools.onomasticon.known import EITHER_SEX, FORENAMES, WOMEN_FORENAMES
from tei_tools.registers.person_name import MEN, MEN_BY_OFFICE, WOMEN, person_name
from tei_tools.registers.register import name_key

Sex = Literal["f", "m", ""]

SEX_OF: Mapping[str, Sex] = {"he": "m", "she": "f"}

OF_FORENAMES: Mapping[str, Sex] = {
    **dict.fromkeys(map(name_key, FORENAMES), "m"),
    **dict.fromkeys(map(name_key, WOMEN_FORENAMES), "f"),
    **dict.fromkeys(map(name_key, EITHER_SEX), ""),
}
OF_NOUNS: Mapping[str, Sex] = {
    **dict.fromkeys(
        """man boy gentleman father brother husband uncle nephew son grandfather lad fellow king
        captain colonel admiral general major lieutenant sergeant officer soldier sailor doctor
        priest parson vicar rector curate squire lord count duke prince baron butler footman
        coachman porter waiter policeman constable inspector detective lawyer guardsman monk
        friar bishop abbot knight pilot skipper landlord host lordship chap boss squire guide
        driver stranger visitor peasant farmer he""".split(),
        "m",
    ),
    **dict.fromkeys(
        """woman girl lady mother sister wife aunt niece daughter grandmother lass queen countess
        duchess princess nurse maid governess housekeeper landlady hostess widow nun abbess
        actress waitress dame mistress mamma mama ladyship servant she""".split(),
        "f",
    ),
}
"""Words for persons of one sex, where a text of its time uses them."""

PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
NEAR = 80
"""So many characters after a name the first pronoun is probably its own."""

VOTES, SHARE = 2, 0.75
"""So many pronouns must agree, and make up this share, before they tell."""


def told_by(names: Iterable[str]) -> Sex:
    """The sex that the titles and forenames of a person tell; "" where they do not or disagree."""
    found = {sex for name in names if (sex := _of(name))}
    return found.pop() if len(found) == 1 else ""


def _of(name: str) -> Sex:
    parts = person_name(name)
    if parts.titles & WOMEN:
        return "f"
    if parts.titles & MEN:
        return "m"
    forename = parts.given[0] if parts.given else "" if parts.titles else parts.last
    return OF_FORENAMES.get(forename, "") or ("m" if parts.titles & MEN_BY_OFFICE else "")


def learned(
    content: str, ends: Iterable[tuple[int, str]], starts: Sequence[int]
) -> Mapping[str, Sex]:
    """The sexes of persons by the first pronoun after each mention of theirs.

    `ends` are where their names end; a pronoun counts where no name begins before it, of those
    that begin at `starts`, in order.
    """
    votes: defaultdict[str, Counter[Sex]] = defaultdict(Counter)
    for end, person in ends:
        following = bisect_left(starts, end)
        limit = min(end + NEAR, starts[following] if following < len(starts) else len(content))
        pronoun = PRONOUN.search(content, end, limit)
        if pronoun:
            votes[person]["m" if pronoun[1] else "f"] += 1
    return {person: sex for person, count in votes.items() if (sex := _winner(count))}


def _winner(votes: Counter[Sex]) -> Sex:
    sex, number = votes.most_common(1)[0]
    return sex if number >= VOTES and number >= SHARE * votes.total() else ""
