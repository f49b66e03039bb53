"""paragraphs: the speeches of each paragraph, with the cues and beats that tell who speaks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tei_tools.annotators.quotations.speech import VERB
from tei_tools.annotators.speakers.cues import Cue, Subject, after, beats, before, sentence_ends
from tei_tools.annotators.speakers.pronouns import FAR, meant
from tei_tools.annotators.speakers.scene import Scene, Speech
from tei_tools.annotators.speakers.sexes import SEX_OF
from tei_tools.annotators.speakers.turn import LIKELY, Turn, Utterance
from tei_tools.annotators.speakers.vocatives import addressed, called

CROWD = 40
"""So many speeches of one paragraph are looked at together: time stays linear."""

BESIDE = 250
"""No more may be told between the speeches of one person in a paragraph, or beside them all."""

WORD = re.compile(r"[^\W\d_]")
SAYS = re.compile(rf"\b(?:{VERB})\b")
SPOKEN_OUT = re.compile(r"[.!?—…-]\W{0,2}\Z")
NOT_HIS = re.compile(
    r",?(?: and\b| (?:did not|could not|didn't|couldn’t|couldn't|didn’t|was|were|made no|gave no"
    r"|said nothing|heard|listened|only)\b)"
)
"""What tells of him who hears rather than speaks."""


def paragraphs(scene: Scene) -> list[Turn]:
    """The turns of the scene, with the speakers that the paragraphs themselves tell."""
    turns = [_turn(scene, some) for some in _grouped(scene.speeches)]
    for number, turn in enumerate(turns):
        _by_cue(scene, turns, number)
        _within(turn)
        if not turn.speakers:
            _by_beat(scene, turn)
    return turns


def _grouped(speeches: Sequence[Speech]) -> Iterator[Sequence[Speech]]:
    """The speeches of each paragraph; those of a very long one a few at a time."""
    for _, group in groupby(speeches, lambda one: one.block):
        here = list(group)
        yield from (here[place : place + CROWD] for place in range(0, len(here), CROWD))


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
    end = max(min(last.end, speeches[-1].end + FAR), speeches[-1].end)
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
        who, sure, how = meant(scene, turns, number, one.cue.subject)
        one.sex = SEX_OF.get(one.cue.subject.manner, "")
        if who:
            one.set(who, sure, how)


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
