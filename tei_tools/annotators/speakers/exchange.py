"""exchange: the speeches of a text, and who speaks each, where it can be told."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tei_tools.annotators.speakers.alternation import alternate
from tei_tools.annotators.speakers.paragraphs import paragraphs
from tei_tools.annotators.speakers.scene import Scene
from tei_tools.annotators.speakers.turn import NARRATOR, PAUSE, STRANGER, Turn, Utterance
from tei_tools.annotators.speakers.vocatives import hailed

CROWDS = (f"{STRANGER}they", f"{STRANGER}we")
"""Speakers whose paragraphs are no turns of one person."""

VOTES, SHARE = 2, 0.8
"""So many times, and in this share, those who speak with the narrator call him by one name."""


def exchange(scene: Scene) -> list[Utterance]:
    """Every speech of the scene, in order, with its speaker where it can be told."""
    turns = _spoken(scene)
    narrator = _narrator(scene, turns)
    if narrator:
        turns = _spoken(replace(scene, narrator=narrator))
    return [one for turn in turns for one in turn.utterances]


def _spoken(scene: Scene) -> list[Turn]:
    turns = paragraphs(scene)
    alternate(scene, turns)
    for before, turn, after in zip(turns, turns[1:], turns[2:], strict=False):
        _answer(before, turn, after)
    return turns


def _answer(before: Turn, turn: Turn, after: Turn) -> None:
    """Who answers the same person who answers him speaks to that person."""
    speakers = [one.speakers for one in (before, turn, after)]
    if any(len(some) != 1 for some in speakers) or after.block - before.block != 2:
        return
    (hearer,), (speaker,), (again,) = speakers
    if hearer != again or hearer.startswith(STRANGER) or speaker in (hearer, *CROWDS):
        return
    if any(one.addressee or one.calls for one in turn.utterances):
        return
    for one in turn.utterances:
        if one.who:
            one.addressee = hearer


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
