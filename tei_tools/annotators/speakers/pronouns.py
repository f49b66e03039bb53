"""meant: whom the subject of a speech verb means: a person, the narrator, a spouse, he or she."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tei_tools.annotators.speakers.cues import Subject, owns
from tei_tools.annotators.speakers.scene import Scene
from tei_tools.annotators.speakers.sexes import OF_NOUNS, PRONOUN, SEX_OF, Sex
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

PRONOUN_OF: Mapping[Sex, str] = {sex: word for word, sex in SEX_OF.items()}

NEAR = 700
"""So many characters before an exchange a pronoun may refer."""

OWNER = "="
"""Stands before a person who only owns what is told of: "Anne's mother" may be "she", or Anne."""

COMPANY = 4
"""Two persons take turns where nobody else speaks in so many of the last turns."""

FAR = 10_000
"""No more of what an exchange tells is looked at for persons."""

OF_EITHER_SEX = """
    agent artist attendant author baby beggar captive chief child clerk companion cook creature
    customer doorkeeper figure gaoler guard guest jailer judge keeper manager merchant messenger
    neighbor neighbour occupant official owner page passenger patient person player prisoner rider
    runner savage scribe seller singer slave speaker stranger student teacher tenant thief tramp
    traveler traveller voice warder warrior workman writer
    """.split()
"""Words for persons who may be "he" or "she"."""

UNNAMED = re.compile(
    r"\b(?:the|an?|this|that|another|one)(?: [\w’‐-]{2,20}){0,3}"
    rf" (?P<noun>{'|'.join([*OF_NOUNS, *OF_EITHER_SEX])}|[a-z]{{2,12}}man)\b",
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
    for how, found, start in _antecedents(scene, turns, number, subject.start):
        fitting = {one for one in found if _may_be(scene, one.removeprefix(OWNER), sex)}
        people = {one.removeprefix(OWNER) for one in fitting}
        if fitting:
            (one, *others) = people
            known = not others and one in fitting and scene.sexes.get(one) == sex
            sure = known and not _is_anothers(scene, start, subject.start, one, sex)
            return (one, LIKELY, how) if sure else ("", 0, "")
    return "", 0, ""


def _is_anothers(scene: Scene, start: int, end: int, person: str, sex: Sex) -> bool:
    """Whether what is told from `start` says "he" before it names the person: of another."""
    named = next((one for one in scene.narrated_in(start, end) if one.person == person), None)
    if named is None:
        return False
    pronouns = (found for found in PRONOUN.finditer(scene.content, start, named.start))
    return any(
        (found[1] is not None) == (sex == "m") and not scene.is_spoken(found.start())
        for found in pronouns
    )


def _antecedents(
    scene: Scene, turns: Sequence[Turn], number: int, place: int
) -> Iterator[tuple[str, Iterable[str], int]]:
    """Those whom a pronoun at `place` may mean, the nearest first; and from where that tells."""
    before = list(earlier(turns, number))
    if not scene.is_tale:
        yield "pronoun again", _who_spoke(scene, turns[number], before[:1], place), place
        return
    turn = turns[number]
    start, first = max(turn.start, place - NEAR), min(turn.utterances[0].speech.start, place)
    here = [*_present(scene, start, place, names_only=True), *_strangers(scene, start, first)]
    yield "pronoun here", here, start
    yield from _in_exchange(scene, turn, before)
    start = max(0, turn.start - NEAR)
    yield "pronoun near", _present(scene, start, turn.start), start


def _who_spoke(scene: Scene, turn: Turn, before: Sequence[Turn], place: int) -> list[str]:
    """Who spoke last, in this turn or the one before, and those of whom has been told since."""
    spoke = [one.who for one in turn.utterances if one.who and one.speech.start < place]
    spoke = spoke or [who for one in before for who in one.speakers]
    start = max(before[0].start if before else turn.start, turn.start - FAR)
    return [spoke[-1], *told_of(scene, start, place)] if spoke else []


def _in_exchange(
    scene: Scene, turn: Turn, before: Sequence[Turn]
) -> Iterator[tuple[str, Iterable[str], int]]:
    """Those who take part in the exchange: who was called, who spoke before, who is there."""
    if not before:
        return
    last = before[0]
    if turn.block - last.block == 1:
        yield "pronoun called", last.calls, turn.start
        yield "pronoun in turn", _answering(scene, turn, before), turn.start
    start = max(last.end, turn.start - FAR)
    yield "pronoun since", _present(scene, start, turn.start), start
    for some in (before[:LATELY], before):
        yield "pronoun present", _there(scene, turn, some), turn.start


def _answering(scene: Scene, turn: Turn, before: Sequence[Turn]) -> list[str]:
    """Who takes turns with him who spoke last, and those of whom has been told since he began.

    Nobody, where it is not known of each of the last turns who spoke there.
    """
    recent = before[:COMPANY]
    if len(recent) < 2 or any(len(one.speakers) != 1 for one in recent):
        return []
    last = before[0]
    others = [one.speakers[0] for one in recent if one.speakers != last.speakers]
    told = _present(scene, max(last.start, turn.start - FAR), turn.start)
    return [*others, *(one for one in told if one.removeprefix(OWNER) not in last.speakers)]


def _there(scene: Scene, turn: Turn, before: Sequence[Turn]) -> list[str]:
    """Those who speak, are called or are told of in the turns before."""
    start = max(before[-1].start, turn.start - FAR) if before else turn.start
    speeches = [one for earlier_turn in before for one in earlier_turn.utterances]
    people = [person for one in speeches for person in (one.who, one.addressee, one.calls)]
    people += [f"{STRANGER}{PRONOUN_OF[one.sex]}" for one in speeches if one.sex and not one.who]
    return [*people, *_present(scene, start, turn.start)]


def told_of(scene: Scene, start: int, end: int) -> list[str]:
    """The persons of whom content[start:end] tells."""
    return [one.person for one in scene.narrated_in(start, end) if not owns(scene.content, one)]


def _present(scene: Scene, start: int, end: int, names_only: bool = False) -> list[str]:
    """All persons whom content[start:end] tells of, those after OWNER who only own something."""
    named = [
        f"{OWNER}{one.person}" if owns(scene.content, one) else one.person
        for one in scene.narrated_in(start, end)
    ]
    return named if names_only else [*named, *_strangers(scene, start, end)]


def _strangers(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The persons without a name of whom content[start:end] tells: "the gentleman"."""
    for found in UNNAMED.finditer(scene.content, max(start, end - NEAR), end):
        yield f"{STRANGER}the {found['noun'].lower()}"


def _may_be(scene: Scene, person: str, sex: Sex) -> bool:
    """Whether a pronoun of that sex may mean the person; it never means the narrator."""
    if not person or person == scene.narrator or person in NOBODY:
        return False
    return scene.sex(person) in (sex, "")
