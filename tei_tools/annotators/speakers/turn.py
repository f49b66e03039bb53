"""Turn: the speeches of one paragraph, and who speaks them as far as it is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tei_tools.annotators.speakers.cues import Cue
from tei_tools.annotators.speakers.scene import Speech
from tei_tools.annotators.speakers.sexes import Sex

SURE, LIKELY = 3, 2
"""How sure it is who speaks: by name and verb; by a pronoun, a turn or what is told beside it."""

STRANGER = "~"
"""Stands before the words for a speaker who is no person of the register."""

NARRATOR = f"{STRANGER}i"

MEMORY = 10
"""So many turns back the persons of an exchange are remembered."""

PAUSE = 3
"""More paragraphs without speech end an exchange."""


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
    def calls(self) -> list[str]:
        """Those whom its speeches call."""
        return [one.calls for one in self.utterances if one.calls]

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


def earlier(turns: Sequence[Turn], number: int) -> Iterator[Turn]:
    """The turns of the same exchange before this one, the latest first."""
    later = turns[number]
    for turn in reversed(turns[max(0, number - MEMORY) : number]):
        if later.block - turn.block > PAUSE:
            return
        yield turn
        later = turn
