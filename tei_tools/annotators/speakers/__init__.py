"""Speakers: who speaks each quotation, to whom, and whence a cited one comes.

scene.py      who is named where, and what is spoken     sexes.py      whom "he" and "she" may mean
cues.py       the words beside a speech that tell          vocatives.py  whom a speech calls by name
turn.py       the speeches of a paragraph                  pronouns.py   whom a subject means
paragraphs.py what a paragraph itself tells                alternation.py  who takes turns
exchange.py   all of a dialogue, and who says "I"          attribute.py  @who, @toWhom and @cert
sources.py    @source of what is cited
To teach it one more way of telling who speaks, write it as a function of a Turn in paragraphs.py
or alternation.py, and measure with tests/benchmarks/speakers_scores.py that nine in ten of what
it says is right.
"""

from tei_tools.annotators.speakers.attribute import attributed
from tei_tools.annotators.speakers.sources import sourced

__all__ = ["attributed", "sourced"]
