"""meant: whom the subject of a speech verb means: a person, the narrator, a spouse, he or she."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tei_tools.annotators.speakers.cues import Subject, owns
from tei_tools.annotators.speakers.scene import Scene
from tei_tools.annotators.speakers.sexes import OF_NOUNS, SEX_OF, Sex
from tei_tools.annotators.speakers.turn import (
    LIKELY,
    NARRATOR,
    STRANGER,
    SURE,
    Turn,
    earlier,
)

NOBODY = frozenset({f"{STRANGER}{one}" for one in ("i", "it", "we", "they", "you", "one")})
"""Speakers whom neither "he" nor "she" can mean."""

LATELY = 4
"""So many turns back those who take part are nearest."""

NEAR = 700
"""So many characters before an exchange a pronoun may refer."""

NEARBY = 250
"""So many characters back somebody without a name may be meant."""

FAR = 10_000
"""No more of what an exchange tells is looked at for persons."""

UNNAMED = re.compile(
    r"\b(?:the|an?|this|that|another)(?: [a-z-]{2,20}){0,2}"
    rf" (?P<noun>{'|'.join(OF_NOUNS)})\b(?!['’]s)",
    re.IGNORECASE,
)


def meant(
    scene: Scene, turns: Sequence[Turn], number: int, subject: Subject
) -> tuple[str, int, str]:
    """Who is the subject, how sure it is, and by what; "" where it cannot be told."""
    if subject.manner == "name":
        return subject.person, SURE, "name"
    if subject.manner == "other":
        stranger = STRANGER + subject.person.strip()
        if stranger == NARRATOR and scene.narrator:
            return scene.narrator, SURE, "narrator"
        spouse = _spouse(scene, turns, number, subject.person)
        return (spouse, LIKELY, "spouse") if spouse else (stranger, SURE, "other")
    return _referent(scene, turns, number, subject)


def _spouse(scene: Scene, turns: Sequence[Turn], number: int, words: str) -> str:
    """The one husband or wife of somebody present whom "his wife" or "her husband" may mean."""
    if words not in ("his wife", "his lady", "her husband"):
        return ""
    wanted: Sex = "m" if words == "her husband" else "f"
    other: Sex = "f" if wanted == "m" else "m"
    turn = turns[number]
    there = _there(scene, turn, list(earlier(turns, number)))
    present = [*(one for one in there if _may_be(scene, one, other)), *turn.calls]
    found = {scene.spouses[one] for one in present if one in scene.spouses}
    found = {one for one in found if scene.sexes.get(one) == wanted}
    return found.pop() if len(found) == 1 else ""


def _referent(
    scene: Scene, turns: Sequence[Turn], number: int, subject: Subject
) -> tuple[str, int, str]:
    """The person whom a pronoun means: the only one of that sex in the nearest place with any."""
    sex = SEX_OF[subject.manner]
    for how, found in _antecedents(scene, turns, number, subject.start):
        fitting = list(dict.fromkeys(one for one in found if _may_be(scene, one, sex)))
        if fitting:
            known = len(fitting) == 1 and scene.sexes.get(fitting[0]) == sex
            return (fitting[0], LIKELY, how) if known else ("", 0, "")
    return "", 0, ""


def _antecedents(
    scene: Scene, turns: Sequence[Turn], number: int, place: int
) -> Iterator[tuple[str, Iterable[str]]]:
    """Those whom a pronoun at `place` may mean, the nearest first, and where they stand."""
    before = list(earlier(turns, number))
    if not scene.is_tale:
        yield "pronoun again", _who_spoke(scene, turns[number], before[:1], place)
        return
    turn = turns[number]
    start, first = max(turn.start, place - NEAR), min(turn.utterances[0].speech.start, place)
    yield "pronoun here", [*told_of(scene, start, place), *_strangers(scene, start, first)]
    yield from _in_exchange(scene, turn, before)
    start = max(0, turn.start - NEAR)
    told = told_of(scene, start, turn.start)
    yield "pronoun near", [*told, *_strangers(scene, start, turn.start)]


def _who_spoke(scene: Scene, turn: Turn, before: Sequence[Turn], place: int) -> list[str]:
    """Who spoke last, in this turn or the one before, and those of whom has been told since."""
    spoke = [one.who for one in turn.utterances if one.who and one.speech.start < place]
    spoke = spoke or [who for one in before for who in one.speakers]
    start = max(before[0].start if before else turn.start, turn.start - FAR)
    return [spoke[-1], *told_of(scene, start, place)] if spoke else []


def _in_exchange(
    scene: Scene, turn: Turn, before: Sequence[Turn]
) -> Iterator[tuple[str, Iterable[str]]]:
    """Those who take part in the exchange: who was called, who spoke before, who is there."""
    if not before:
        return
    last = before[0]
    if turn.block - last.block == 1:
        yield "pronoun called", last.calls
        if len(before) > 1 and last.block - before[1].block == 1:
            yield "pronoun in turn", [one for one in before[1].speakers if one not in last.speakers]
    start = max(last.end, turn.start - FAR)
    told = told_of(scene, start, turn.start)
    yield "pronoun since", [*told, *_strangers(scene, start, turn.start)]
    for some in (before[:LATELY], before):
        yield "pronoun present", _there(scene, turn, some)


def _there(scene: Scene, turn: Turn, before: Sequence[Turn]) -> list[str]:
    """Those who speak, are called or are told of in the turns before."""
    start = max(before[-1].start, turn.start - FAR) if before else turn.start
    speeches = [one for earlier_turn in before for one in earlier_turn.utterances]
    people = [person for one in speeches for person in (one.who, one.addressee, one.calls)]
    return [*people, *told_of(scene, start, turn.start)]


def told_of(scene: Scene, start: int, end: int) -> list[str]:
    """The persons of whom content[start:end] tells."""
    return [one.person for one in scene.narrated_in(start, end) if not owns(scene.content, one)]


def _strangers(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The persons without a name of whom content[start:end] tells: "the gentleman"."""
    for found in UNNAMED.finditer(scene.content, max(start, end - NEARBY), end):
        yield f"{STRANGER}the {found['noun'].lower()}"


def _may_be(scene: Scene, person: str, sex: Sex) -> bool:
    """Whether a pronoun of that sex may mean the person; it never means the narrator."""
    if not person or person == scene.narrator or person in NOBODY:
        return False
    return scene.sex(person) in (sex, "")
