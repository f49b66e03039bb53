"""Speakers: who speaks each quotation, to whom, and whence a cited one comes.

scene.py      who is named where, and what is spoken     sexes.py      whom "he" and "she" may mean
cues.py       the words beside a speech that tell          vocatives.py  whom a speech calls by name
exchange.py   the turns of a dialogue, put together     attribute.py  @who, @toWhom and @cert
sources.py    @source of what is cited
To teach it one more way of telling who speaks, write it as a function of a Turn in exchange.py,
and measure with tests/benchmarks/speakers_scores.py that nine in ten of what it says is right.
"""

from tei_tools.annotators.speakers.attribute import attributed
from tei_tools.annotators.speakers.sources import sourced

__all__ = ["attributed", "sourced"]
