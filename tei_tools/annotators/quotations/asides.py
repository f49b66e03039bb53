"""without_asides: a quotation less what its narrator says in brackets: "Yes (with a bow), sir"."""

import re
from collections.abc import Iterator

from tei_tools.annotators.quotations.pairing import Quotation

GESTURES = """
    accent air blush bow chuckle countenance cry curtsey emphasis expression eye eyes
    face finger frown gesture glance grimace grin groan hand head jerk laugh look manner nod pout
    shake shiver shrug shudder sigh simper smile smirk sneer snigger sob start stare tear
    tears titter toss tone voice wave whisper wink
    """.split()
ACTIONS = """
    addressing beckoning blushing bowing calling chuckling clapping clasping clutching coming
    coughing curtseying drawing dropping embracing examining eyeing frowning gazing gesturing
    giggling glancing going grasping grinning handing holding hugging kissing kneeling laughing
    laying leaning lifting looking lowering nodding opening patting pausing pointing pressing
    pulling pushing putting raising reading reaching rising running seizing shaking shrugging
    sighing sitting smiling sneering sobbing squeezing stamping standing stopping striking
    stroking taking tapping throwing tossing touching turning walking waving weeping whispering
    winking wiping wringing yawning
    """.split()
ASIDE = re.compile(
    rf"""
    [ ]? \(
    (?: (?:with|in)[ ](?:an?|his|her|the|some|much|great)\b (?:[ ][\w’'-]{{1,20}}){{0,3}}?
        [ ](?:{"|".join(GESTURES)})\b
      | (?:[a-z]{{2,20}}ly[ ])? (?:{"|".join(ACTIONS)})\b
      | aside \b )
    [^()\n]{{0,120}} \) [ ]?
    """,
    re.VERBOSE,
)
"""What tells of gestures and tones, and so cannot be spoken."""

LETTER = re.compile(r"\w")
DOUBT = 3


def without_asides(quotation: Quotation, content: str) -> Iterator[Quotation]:
    """The quotation, or what of it stands before, between and after the asides in it."""
    place = quotation.start
    for aside in ASIDE.finditer(content, quotation.start, quotation.end):
        if LETTER.search(content, place, aside.start()) and LETTER.search(
            content, aside.end(), quotation.end
        ):
            yield quotation._replace(start=place, end=aside.start(), doubt=DOUBT)
            place = aside.end()
    if place == quotation.start:
        yield quotation
    else:
        yield quotation._replace(start=place, doubt=DOUBT)
