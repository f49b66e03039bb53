"""exchange: the speeches of a text, and who speaks each, where it can be told."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from tei_tools.annotators.quotations.speech import VERB
from tei_tools.annotators.speakers.cues import (
    Cue,
    Subject,
    after,
    beats,
    before,
    owns,
    sentence_ends,
)
from tei_tools.annotators.speakers.scene import Scene, Speech
from tei_tools.annotators.speakers.sexes import OF_NOUNS, Sex
from tei_tools.annotators.speakers.vocatives import addressed, called, hailed

SURE, LIKELY = 3, 2
"""How sure it is who speaks: by name and verb; by a pronoun, a turn or what is told beside it."""

SEX_OF: dict[str, Sex] = {"he": "m", "she": "f"}
STRANGER = "~"
"""Stands before the words for a speaker who is no person of the register."""

NARRATOR = f"{STRANGER}i"
NOBODY = frozenset({f"{STRANGER}{one}" for one in ("i", "it", "we", "they", "you", "one")})
"""Speakers whom neither "he" nor "she" can mean."""

COMPANY = 4
"""Two persons take turns where nobody else speaks in so many of the last turns."""

MEMORY = 10
"""So many turns back the persons of an exchange are remembered."""

PAUSE = 3
"""More paragraphs without speech end an exchange."""

CROWD = 40
"""So many speeches of one paragraph are looked at together: time stays linear."""

NEAR = 700
"""So many characters before an exchange a pronoun may refer."""

BESIDE = 250
"""No more may be told between the speeches of one person in a paragraph, or beside them all."""

OPENING = 40
"""Characters in which a speech that answers somebody calls him."""

FAR = 10_000
"""No more of what an exchange tells is looked at for persons."""

VOTES, SHARE = 2, 0.8
"""So many times, and in this share, those who speak with the narrator call him by one name."""

WORD = re.compile(r"[^\W\d_]")
UNNAMED = re.compile(
    r"\b(?:the|an?|this|that|another)(?: [a-z-]{2,20}){0,2}"
    rf" (?P<noun>{'|'.join(OF_NOUNS)})\b(?!['’]s)",
    re.IGNORECASE,
)
SAYS = re.compile(rf"\b(?:{VERB})\b")
SPOKEN_OUT = re.compile(r"[.!?—…-]\W{0,2}\Z")
NOT_HIS = re.compile(
    r",?(?: and\b| (?:did not|could not|didn't|couldn’t|couldn't|didn’t|was|were|made no|gave no"
    r"|said nothing|heard|listened|only)\b)"
)
"""What tells of him who hears rather than speaks."""


@dataclass(slots=True)
class Utterance:
    """One speech: `who` speaks (an id, or words after STRANGER), "" while it is not told.

    `sex` is what a pronoun told; `how` names the way in which the speaker was found, `sure` how
    sure that is; `calls` is whom the speech calls by name.
    """

    speech: Speech
    cue: Cue | None = None
    who: str = ""
    sure: int = 0
    sex: Sex = ""
    how: str = ""
    addressee: str = ""
    calls: str = ""

    def set(self, who: str, sure: int, how: str) -> None:
        """Say who speaks."""
        self.who, self.sure, self.how = who, sure, how


@dataclass(slots=True)
class Turn:
    """The speeches of one paragraph, from content[start] to content[end]."""

    block: int
    start: int
    end: int
    utterances: Sequence[Utterance]

    @property
    def speakers(self) -> list[str]:
        """Those who speak in it, each once, as far as it is known."""
        return list(dict.fromkeys(one.who for one in self.utterances if one.who))

    @property
    def told(self) -> Iterator[tuple[int, int]]:
        """The stretches of the paragraph that are not spoken."""
        place = self.start
        for one in self.utterances:
            yield place, one.speech.start
            place = one.speech.end
        yield place, self.end

    @property
    def is_told(self) -> bool:
        """Whether a speech verb tells who speaks, if only by a pronoun."""
        return any(one.cue for one in self.utterances)


def exchange(scene: Scene) -> list[Utterance]:
    """Every speech of the scene, in order, with its speaker where it can be told."""
    turns = _spoken(scene)
    narrator = _narrator(scene, turns)
    if narrator:
        turns = _spoken(replace(scene, narrator=narrator))
    return [one for turn in turns for one in turn.utterances]


def _spoken(scene: Scene) -> list[Turn]:
    turns = [_turn(scene, some) for some in _paragraphs(scene.speeches)]
    for number, turn in enumerate(turns):
        _by_cue(scene, turns, number)
        _within(turn)
        if not turn.speakers:
            _by_beat(scene, turn)
    _by_turn(scene, turns)
    _by_call(scene, turns)
    _by_turn(scene, turns)
    return turns


def _paragraphs(speeches: Sequence[Speech]) -> Iterator[Sequence[Speech]]:
    """The speeches of each paragraph; those of a very long one a few at a time."""
    for _, group in groupby(speeches, lambda one: one.block):
        here = list(group)
        yield from (here[place : place + CROWD] for place in range(0, len(here), CROWD))


def _narrator(scene: Scene, turns: Sequence[Turn]) -> str:
    """The person whom those call by name who speak with "I"."""
    calls: Counter[str] = Counter()
    for one, other in pairwise(turns):
        if other.block - one.block > PAUSE:
            continue
        for mine, yours in ((one, other), (other, one)):
            if mine.speakers == [NARRATOR] and NARRATOR not in yours.speakers:
                names = ((u.calls or hailed(scene, u.speech), u.who) for u in yours.utterances)
                calls.update(name for name, who in names if name not in ("", who))
    person, number = next(iter(calls.most_common(1)), ("", 0))
    return person if number >= VOTES and number >= SHARE * calls.total() else ""


def _turn(scene: Scene, speeches: Sequence[Speech]) -> Turn:
    """The speeches of one paragraph, each with its cue."""
    block = scene.blocks[speeches[0].block]
    last = scene.blocks[_block_at(scene, speeches[-1].end - 1)]
    utterances: list[Utterance] = []
    for place, one in enumerate(speeches):
        limit = speeches[place + 1].start if place + 1 < len(speeches) else max(last.end, one.end)
        told = after(scene, one.end, limit)
        if told is None and place:
            told = _goes_on(scene, utterances[-1], one)
        if told is None:
            start = speeches[place - 1].end if place else block.start
            told = _introduced(scene, one, start)
        made = Utterance(one, told, calls=called(scene, one))
        made.addressee = (told.addressee if told else "") or addressed(scene, one)
        utterances.append(made)
    end = max(last.end, speeches[-1].end)
    return Turn(speeches[0].block, max(block.start, speeches[0].start - FAR), end, utterances)


def _goes_on(scene: Scene, earlier: Utterance, speech: Speech) -> Cue | None:
    """The cue of the speech before, where its sentence goes on: "Yes," said Anne, "it is." """
    told = earlier.cue
    if told is None or told.subject.start < earlier.speech.end:
        return None
    broken = sentence_ends(scene.content, told.subject.end, speech.start)
    return None if broken else replace(told, addressee="")


def _block_at(scene: Scene, place: int) -> int:
    return bisect_right(scene.blocks, place, key=lambda block: block.start) - 1


def _introduced(scene: Scene, speech: Speech, start: int) -> Cue | None:
    """The words before a speech, which may end the paragraph before it with a colon."""
    content = scene.content
    if start < speech.start:
        return before(scene, start, speech.start)
    if speech.block == 0 or start != scene.blocks[speech.block].start:
        return None
    above = scene.blocks[speech.block - 1]
    if content[above.end - 1] not in ":," or above.aside:
        return None
    return before(scene, above.start, above.end)


def _by_cue(scene: Scene, turns: Sequence[Turn], number: int) -> None:
    """Set the speakers that speech verbs tell."""
    for one in turns[number].utterances:
        if one.cue is None:
            continue
        who, sure, how = _meant(scene, turns, number, one.cue.subject)
        one.sex = SEX_OF.get(one.cue.subject.manner, "")
        if who:
            one.set(who, sure, how)


def _meant(
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
    present = [*_present(scene, turns, number, other), *_calls(turns[number])]
    found = {scene.spouses[one] for one in present if one in scene.spouses}
    found = {one for one in found if scene.sexes.get(one) == wanted}
    return found.pop() if len(found) == 1 else ""


def _calls(turn: Turn) -> list[str]:
    return [one.calls for one in turn.utterances if one.calls]


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
    turn = turns[number]
    earlier = list(_earlier(turns, number))
    last = earlier[0] if earlier else None
    if not scene.is_tale:
        spoke = [one.who for one in turn.utterances if one.who and one.speech.start < place]
        spoke = spoke or (last.speakers if last else [])
        if spoke:
            start = max(last.start if last else turn.start, turn.start - FAR)
            yield "pronoun again", [spoke[-1], *_told_of(scene, start, place)]
        return
    start = max(turn.start, place - NEAR)
    first = min(turn.utterances[0].speech.start, place)
    yield "pronoun here", [*_told_of(scene, start, place), *_strangers(scene, start, first)]
    if last and turn.block - last.block == 1:
        yield "pronoun called", _calls(last)
        if len(earlier) > 1 and last.block - earlier[1].block == 1:
            yield "pronoun in turn", set(earlier[1].speakers) - set(last.speakers)
    if last:
        start = max(last.end, turn.start - FAR)
        told = _told_of(scene, start, turn.start)
        yield "pronoun since", [*told, *_strangers(scene, start, turn.start)]
    for depth in (4, MEMORY):
        some = earlier[:depth]
        start = max(some[-1].start, turn.start - FAR) if some else turn.start
        taking_part = (person for one in some for person in _taking_part(one))
        yield "pronoun present", [*taking_part, *_told_of(scene, start, turn.start)]
    start = max(0, turn.start - NEAR)
    told = _told_of(scene, start, turn.start)
    yield "pronoun near", [*told, *_strangers(scene, start, turn.start)]


def _told_of(scene: Scene, start: int, end: int) -> list[str]:
    """The persons of whom content[start:end] tells."""
    return [one.person for one in scene.narrated_in(start, end) if not owns(scene.content, one)]


def _strangers(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The persons without a name of whom content[start:end] tells: "the gentleman"."""
    for found in UNNAMED.finditer(scene.content, max(start, end - BESIDE), end):
        yield f"{STRANGER}the {found['noun'].lower()}"


def _taking_part(turn: Turn) -> Iterator[str]:
    for one in turn.utterances:
        yield from (one.who, one.addressee, one.calls)


def _may_be(scene: Scene, person: str, sex: Sex) -> bool:
    """Whether a pronoun of that sex may mean the person; it never means the narrator."""
    if not person or person == scene.narrator or person in NOBODY:
        return False
    return scene.sex(person) in (sex, "")


def _present(scene: Scene, turns: Sequence[Turn], number: int, sex: Sex) -> list[str]:
    """Those of that sex who take part in the exchange, or of whom it tells."""
    earlier = list(_earlier(turns, number))
    start = max(earlier[-1].start, turns[number].start - FAR) if earlier else turns[number].start
    people = [person for turn in earlier for person in _taking_part(turn)]
    people += _told_of(scene, start, turns[number].start)
    return list(dict.fromkeys(one for one in people if _may_be(scene, one, sex)))


def _earlier(turns: Sequence[Turn], number: int) -> Iterator[Turn]:
    """The turns of the same exchange before this one, the latest first."""
    later = turns[number]
    for turn in reversed(turns[max(0, number - MEMORY) : number]):
        if later.block - turn.block > PAUSE:
            return
        yield turn
        later = turn


def _within(turn: Turn) -> None:
    """Let the speeches of a paragraph without a cue be those of the one before, or after."""
    known = len(turn.speakers) == 1
    for some in (turn.utterances, turn.utterances[::-1]):
        last: Utterance | None = None
        for one in some:
            if not one.who and not one.cue and last and known and _beside(last, one):
                one.set(last.who, last.sure, last.how)
            if one.who:
                last = one


def _beside(one: Utterance, other: Utterance) -> bool:
    """Whether little is told between two speeches."""
    first, second = sorted((one.speech, other.speech))
    return second.start - first.end < BESIDE


def _by_beat(scene: Scene, turn: Turn) -> None:
    """Set the speaker by what the paragraph tells beside the speech: "Anne smiled." """
    if not scene.is_tale:
        return
    is_long = sum(end - start for start, end in turn.told) > BESIDE
    reports = any(SAYS.search(scene.content, *stretch) for stretch in turn.told)
    subjects = [] if turn.is_told or is_long or reports else list(_subjects(scene, turn))
    if not subjects or NOT_HIS.match(scene.content, subjects[0].end):
        return
    people = {one.person for one in subjects if one.manner == "name"}
    if subjects[0].manner == "name" and len(people) == 1 and _frames(scene, turn):
        for one in turn.utterances:
            one.set(subjects[0].person, LIKELY, "beat")


def _frames(scene: Scene, turn: Turn) -> bool:
    """Whether the paragraph begins or ends with speech."""
    told = list(turn.told)
    return any(not WORD.search(scene.content, *told[place]) for place in (0, -1))


def _subjects(scene: Scene, turn: Turn) -> Iterator[Subject]:
    """The subjects of the sentences around whole spoken sentences; none around other words."""
    content = scene.content
    place = turn.start
    for one in turn.utterances:
        told = content[place : one.speech.start].strip()
        if not SPOKEN_OUT.search(content, one.speech.start, one.speech.end):
            return
        if told and told[-1] not in ".!?:":
            return
        yield from beats(scene, place, one.speech.start)
        place = one.speech.end
    yield from beats(scene, place, turn.end)


def _by_turn(scene: Scene, turns: Sequence[Turn]) -> None:
    """Set the speakers of paragraphs that say nothing, where two persons take turns."""
    ahead = _alternating(scene, turns)
    behind = _alternating(scene, turns[::-1])[::-1]
    for turn, one, other in zip(turns, ahead, behind, strict=True):
        if turn.speakers or not one or (other and one != other):
            continue
        for utterance in turn.utterances:
            utterance.set(one, LIKELY, "turns agree" if other else "turns ahead")


def _by_call(scene: Scene, turns: Sequence[Turn]) -> None:
    """Set the speaker of a paragraph that says nothing to whom its neighbours call."""
    for number, turn in enumerate(turns):
        if turn.speakers or not _is_plain(scene, turn):
            continue
        for how, person in _calling(scene, turns, number):
            if person and _suits(scene, turn, person):
                for one in turn.utterances:
                    one.set(person, LIKELY, how)
                break


def _calling(scene: Scene, turns: Sequence[Turn], number: int) -> Iterator[tuple[str, str]]:
    """Whom the speech just before calls, and whom that just after calls at its beginning."""
    block = turns[number].block
    if number and block - turns[number - 1].block == 1:
        last = turns[number - 1].utterances[-1]
        yield "called before", last.calls if last.calls != last.who else ""
    if number + 1 < len(turns) and turns[number + 1].block - block == 1:
        first = turns[number + 1].utterances[0]
        opening = scene.mentions_in(first.speech.start, first.speech.start + OPENING)
        at_once = any(one.person == first.calls for one in opening)
        yield "called after", first.calls if at_once and first.calls != first.who else ""


def _is_plain(scene: Scene, turn: Turn) -> bool:
    """Whether the paragraph is nothing but speech, and no words announce it as a document."""
    told = any(WORD.search(scene.content, *one) for one in turn.told)
    above = scene.blocks[turn.block - 1].end if turn.block else 0
    return not told and scene.content[above - 1 : above] != ":"


def _alternating(scene: Scene, turns: Sequence[Turn]) -> list[str]:
    """Who would speak in each turn, if the last two who spoke take turns.

    Nobody, where a third has just spoken.
    """
    found: list[str] = []
    spoke: list[str] = []
    block = -9
    for turn in turns:
        if abs(turn.block - block) > 1:
            spoke = []
        guess = ""
        if len(spoke) > 1 and not turn.speakers:
            known = {one for one in spoke[-COMPANY:] if one}
            guess = spoke[-2] if len(known) <= 2 and spoke[-2] != spoke[-1] else ""
        if guess and not _suits(scene, turn, guess):
            guess = ""
        found.append(guess)
        spoke.append(turn.speakers[-1] if turn.speakers else guess)
        block = turn.block
    return found


def _suits(scene: Scene, turn: Turn, person: str) -> bool:
    """Whether it begins with speech, and nothing speaks against it that this person speaks."""
    if turn.utterances[0].speech.start > scene.blocks[turn.block].start:
        return False
    sexes = {one.sex for one in turn.utterances if one.cue}
    others = {one for stretch in turn.told for one in _told_of(scene, *stretch)} - {person}
    return (
        not others
        and person not in _calls(turn)
        and all(sex and scene.sex(person) == sex and person != scene.narrator for sex in sexes)
    )
