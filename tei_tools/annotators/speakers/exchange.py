"""exchange: the speeches of a text, and who speaks each, where it can be told."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tei_tools.annotators.speakers.alternation import alternate
from tei_tools.annotators.speakers.paragraphs import paragraphs
from tei_tools.annotators.speakers.scene import Scene
from tei_tools.annotators.speakers.turn import NARRATOR, PAUSE, Turn, Utterance
from tei_tools.annotators.speakers.vocatives import hailed

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
    return turns


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
