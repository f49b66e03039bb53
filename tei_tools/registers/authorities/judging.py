"""Judging: which candidate an entity is, how sure that is, and why."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.likeness import PART, SAME, folded, is_full, likeness
from tei_tools.registers.authorities.numbers import TYPES
from tei_tools.registers.authorities.point import kilometres
from tei_tools.registers.authorities.sought import Sought
from tei_tools.registers.authorities.years import Years, agreement

Cert = Literal["high", "medium", "low"]

LEAST = 0.6
"""The likeness that a candidate's name must have to be shown where nothing decides for it."""

NEAR, FAR = 10, 500
"""Kilometres within which a place is the same, and beyond which it is another."""

COMMON = 3
"""A name that more candidates have is common: others that were not told may have it too."""

LIFE = 115
"""Years that nobody outlives."""

MOST = 5
"""Candidates that are shown."""

NAME = 0.6
"""What the name is worth of the score; evidence adds to it."""

_LONG = re.compile(r"\w{5,40}")


class Evidence(NamedTuple):
    """A reason for a candidate; one that decides makes a candidate of the same name sure."""

    words: str
    weight: float
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate, the likeness of its name and its score from 0 to 1, and the reasons for it.

    `cert` is TEI's @cert: high for what is sure, medium for the one candidate of that name.
    """

    candidate: Candidate
    likeness: float
    score: float
    reasons: tuple[Evidence, ...]
    cert: Cert = "low"


def judged(
    sought: Sought, candidates: Sequence[Candidate], taken: Mapping[str, str] | None = None
) -> list[Judged]:
    """The candidates that it may be, best first, with how sure each is; others are left out.

    `taken` has the numbers that other entries have already, and the ids of those: such a number
    is never sure.
    """
    taken = taken or {}
    found = [_judged(sought, one, taken) for one in candidates if sought.entity.kind in one.kinds]
    fit = [one for one in found if _is_alike(one) and _is_possible(sought, one)]
    fit.sort(key=lambda one: -one.score)
    is_common = sum(one.likeness >= SAME for one in found) > COMMON
    sure = _sure(sought, fit, is_common)
    only = _only(sought, fit)
    ranked: list[Judged] = []
    for one in fit[:MOST]:
        is_free = one.candidate.number not in taken
        cert: Cert = "high" if one is sure and is_free else "medium" if one is only else "low"
        ranked.append(Judged(one.candidate, one.likeness, one.score, one.reasons, cert))
    return ranked


def _judged(sought: Sought, candidate: Candidate, taken: Mapping[str, str]) -> Judged:
    alike = likeness(sought.entity.names, candidate.names, sought.entity.kind)
    reasons = tuple(_evidence(sought, candidate))
    score = min(1.0, NAME * alike + sum(one.weight for one in reasons))
    if other := taken.get(candidate.number):
        reasons += (Evidence(f"{other} has this number already", 0),)
    return Judged(candidate, alike, round(score, 2), reasons)


def _evidence(sought: Sought, candidate: Candidate) -> Iterator[Evidence]:
    for authority, number in sorted(sought.numbers & candidate.numbers):
        is_sure = (authority, number) in sought.trusted
        yield Evidence(f"same {TYPES[authority]} number {number}", 0.4, decides=is_sure)
    lived = ((sought.birth, candidate.birth, "born"), (sought.death, candidate.death, "died"))
    for mine, theirs, word in lived:
        if agreement(mine, theirs) == "same":
            yield Evidence(f"{word} {theirs}", 0.15, decides=True)
    if sought.point and candidate.point:
        far = kilometres(sought.point, candidate.point)
        if far <= NEAR:
            yield Evidence(f"{far:.0f} km from its coordinates", 0.3, decides=sought.is_placed)
    if _lived_then(sought.written, candidate):
        yield Evidence(f"alive in {sought.written}", 0.05)
    if shared := _shared_words(sought.entity.note, candidate.description):
        yield Evidence(f"described alike: {', '.join(shared)}", 0.05 * min(2, len(shared)))


def _lived_then(year: int | None, candidate: Candidate) -> bool:
    if year is None or candidate.birth is None:
        return False
    end = candidate.death.latest if candidate.death else candidate.birth.latest + LIFE
    return candidate.birth.latest <= year <= end


def _shared_words(note: str, description: str) -> list[str]:
    """The long words of a note that a description has too."""
    theirs = set(_LONG.findall(folded(description)))
    return list(dict.fromkeys(one for one in _LONG.findall(folded(note)) if one in theirs))[:3]


def _is_alike(one: Judged) -> bool:
    """Whether the name is alike; a part of it will do where something decides."""
    decides = any(reason.decides for reason in one.reasons)
    return one.likeness >= (PART if decides else LEAST)


def _is_possible(sought: Sought, one: Judged) -> bool:
    """Whether nothing that is known makes it somebody else."""
    return not any(_objections(sought, one.candidate))


def _objections(sought: Sought, candidate: Candidate) -> Iterator[bool]:
    birth, death = candidate.birth, candidate.death
    yield agreement(sought.birth, birth) == "apart"
    yield agreement(sought.death, death) == "apart"
    yield sought.written is not None and birth is not None and birth.earliest > sought.written
    yield sought.floruit is not None and _is_outside(sought.floruit, birth, death)
    if sought.entity.kind == "place" and sought.point and candidate.point:
        yield kilometres(sought.point, candidate.point) > FAR
    yield _has_other_number(sought, candidate)


def _is_outside(floruit: Years, birth: Years | None, death: Years | None) -> bool:
    """Whether a life was over before, or began after, the years in which somebody was active."""
    begins = birth.earliest if birth else death.earliest - LIFE if death else floruit.earliest
    ends = death.latest if death else birth.latest + LIFE if birth else floruit.latest
    return begins > floruit.latest or ends < floruit.earliest


def _has_other_number(sought: Sought, candidate: Candidate) -> bool:
    """Whether an authority gives the two different numbers; VIAF has several for one person."""
    for authority in TYPES:
        mine = {number for one, number in sought.trusted if one == authority}
        theirs = {number for one, number in candidate.numbers if one == authority}
        if authority != "viaf" and mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _sure(sought: Sought, fit: Sequence[Judged], is_common: bool) -> Judged | None:
    """The one candidate that it must be, or None; one year is little where a name is common."""
    numbered = [one for one in fit if sought.trusted & one.candidate.numbers]
    if numbered:
        return numbered[0] if len(numbered) == 1 else None
    named = [one for one in fit if one.likeness >= SAME]
    decided = [one for one in named if _is_decided(sought, one)]
    if len(decided) > 1 and not sought.is_area:
        decided = [one for one in decided if one.candidate.is_settlement]
    if len(decided) != 1:
        return None
    is_whole = sum(one.decides for one in decided[0].reasons) > 1 or sought.entity.kind == "place"
    return decided[0] if is_whole or (len(named) == 1 and not is_common) else None


def _is_decided(sought: Sought, one: Judged) -> bool:
    """Whether a candidate of the same name has what decides: a single name needs two dates."""
    deciding = sum(reason.decides for reason in one.reasons)
    if sought.entity.kind == "person" and not any(map(is_full, sought.entity.names)):
        return deciding > 1
    return deciding > 0


def _only(sought: Sought, fit: Sequence[Judged]) -> Judged | None:
    """The one candidate of that very name, which must be a full one for a person, or None."""
    named = [one for one in fit if one.likeness >= SAME]
    is_telling = sought.entity.kind != "person" or any(map(is_full, sought.entity.names))
    return named[0] if is_telling and len(named) == 1 else None
