"""speech_tags: "he said", "cried Mr. Dedalus hoarsely", where a speech breaks off."""

import re
from collections.abc import Iterator

VERBS = """
    acknowledged added admitted advised agreed announced answered answers ask asked asks assented
    assured bawled begged began broke breathed call called calls cautioned chimed chuckled
    commanded commented conceded concluded confessed continued corrected cried cries croaked
    declared demanded directed drawled echoed ejaculated ended enquired exclaimed explained
    faltered finished gasped giggled groaned growled grunted hazarded hissed implored inquired
    insisted interjected interposed interrupted laughed moaned murmured muttered objected
    observed ordered panted persisted piped pleaded prayed proceeded promised proposed protested
    pursued put queried questioned quoth read recited rejoined remarked repeated replied replies
    responded resumed retorted returned roared said sang say says screamed shouted shrieked
    sighed snapped snarled sneered sobbed squeaked stammered stated struck stuttered suggested
    swore thought threw told urged ventured vowed warned went whispered wondered wrote yelled
    """.split()
"""Verbs that tell who speaks."""

GOES_ON = """
    with without in[ ]an? in[ ](?:his|her|their) as and his her their after while who
    [a-z]{2,20}(?:ing|ly)
    """.split()
"""What carries a speech tag on after a comma: "he said, with a bow"."""

WORD = r"[^\W\d_][\w’'-]{0,30}"
NAME = rf"(?![a-zß-ÿ]){WORD}"
WHO = rf"""
    (?P<tag>
      (?: (?: (?:he|she|they|it|I|we|you)\b
            | (?:(?:Mr|Mrs|Ms|Dr|Rev|Capt|Col|St)\.?[ ])? {NAME} (?:[ ]{NAME}){{0,3}}
            | (?:the|his|her|my|their|an?|another)[ ] (?:{WORD}[ ]){{0,5}}? {WORD} )
          [ ] (?:[a-z]{{2,20}}ly[ ])? (?:{"|".join(VERBS)})\b
        | (?:{"|".join(VERBS)})\b [ ] (?:[a-z]{{2,20}}ly[ ])?
          (?: (?:he|she|they|it|I|we|you|the|his|her|my|their|an?|one|another)\b
            | (?:(?:Mr|Mrs|Ms|Dr|Rev|Capt|Col|St)\.?[ ])? {NAME} ) )
      [^,.!?:;“”"]{{0,160}}
      (?: ,[ ]? (?:{"|".join(GOES_ON)})\b [^,.!?:;“”"]{{0,160}} ){{0,4}}
      (?: [,.:!?;] | (?=[“”"]) | \Z )
    )
    """
BREAKING_OFF = re.compile(rf"(?<=[,!?…—–-]) [”\"’']? [ ]? {WHO}", re.VERBOSE)
FOLLOWING = re.compile(rf"[ ]? {WHO}", re.VERBOSE)
BREAKS = frozenset(",!?…—–-")
MARKS = "\"“”„«»‹›‘’'`"


def speech_tags(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the speech tags of content[start:end] stand, each with the stop that ends it."""
    for found in BREAKING_OFF.finditer(content, start, end):
        yield found.span("tag")


def tells_who(content: str, place: int, end: int) -> bool:
    """Whether a speech tag follows directly on the closing marks that end at `place`."""
    spoken = content[max(0, place - 4) : place].rstrip(MARKS)
    return spoken[-1:] in BREAKS and FOLLOWING.match(content, place, end) is not None
