"""alternation: who speaks in paragraphs that do not say so, where two persons take turns."""

import re
from collections.abc import Iterator, Sequence

from tei_tools.annotators.speakers.pronouns import COMPANY, told_of
from tei_tools.annotators.speakers.scene import Scene
from tei_tools.annotators.speakers.turn import LIKELY, Turn

MOST_TOLD = 150
"""More characters told between two speeches end an exchange of turns."""

OPENING = 40
"""Characters in which a speech that answers somebody calls him."""

WORD = re.compile(r"[^\W\d_]")


def alternate(scene: Scene, turns: Sequence[Turn]) -> None:
    """Set the speakers of paragraphs that say nothing by turns, by calls, and by turns again."""
    _by_turn(scene, turns)
    _by_call(scene, turns)
    _by_turn(scene, turns)


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
    last: Turn | None = None
    for turn in turns:
        if last is None or abs(turn.block - last.block) > 1 or _apart(last, turn) > MOST_TOLD:
            spoke = []
        guess = ""
        if len(spoke) > 1 and not turn.speakers:
            known = {one for one in spoke[-COMPANY:] if one}
            guess = spoke[-2] if len(known) <= 2 and spoke[-2] != spoke[-1] else ""
        if guess and not _suits(scene, turn, guess):
            guess = ""
        found.append(guess)
        if len({one.who for one in turn.utterances}) > 1:
            spoke = []
        spoke.append(turn.speakers[-1] if turn.speakers else guess)
        last = turn
    return found


def _apart(one: Turn, other: Turn) -> int:
    """How much is told between two turns, in characters."""
    first, second = (one, other) if one.start < other.start else (other, one)
    return second.utterances[0].speech.start - first.utterances[-1].speech.end


def _suits(scene: Scene, turn: Turn, person: str) -> bool:
    """Whether it begins with speech, and nothing speaks against it that this person speaks."""
    told = list(turn.told)
    if told[0][0] < told[0][1] or sum(end - start for start, end in told) > MOST_TOLD:
        return False
    sexes = {one.sex for one in turn.utterances if one.cue}
    others = {one for stretch in turn.told for one in told_of(scene, *stretch)} - {person}
    return (
        not others
        and person not in turn.calls
        and all(sex and scene.sex(person) == sex and person != scene.narrator for sex in sexes)
    )
