"""speech_tags: "he said", "cried Mr. Dedalus hoarsely", where a speech breaks off."""

import re
from collections.abc import Iterator

VERBS = [
    *"""
    acknowledged acquiesced added admitted advised agreed amended announced answered answers
    apologised apologized appealed argued ask asked asks assented assured bawled began begged
    bellowed blurted boomed breathed call called calls cautioned chimed chirped chorused
    chuckled commanded commented complained conceded concluded confessed continued cooed
    corrected countered cried cries croaked crooned declared demanded directed drawled echoed
    ejaculated ended enquired exclaimed explained expostulated faltered finished gasped giggled
    groaned growled grumbled grunted hailed hazarded hinted hissed howled implored inquired
    insisted interjected interposed interrupted intoned jeered joked lamented laughed moaned
    mocked mumbled murmured mused muttered nodded objected observed ordered panted persisted
    piped pleaded prayed proceeded promised proposed protested purred pursued quavered queried
    questioned quoth rasped read reassured recited reflected reiterated rejoined remarked
    repeated replied replies responded resumed retorted returned roared said sang say says
    scoffed scolded screamed shouted shrieked sighed smiled snapped snarled sneered sniffed
    snorted sobbed spluttered squeaked stammered stated stuttered suggested swore taunted teased
    thought thundered told trilled urged uttered ventured vociferated volunteered vowed wailed
    warned wept whined whispered wondered wrote yelled yelped
    """.split(),
    *(
        "went on",
        "put in",
        "struck in",
        "threw in",
        "broke in",
        "broke out",
        "called out",
        "cried out",
    ),
]
"""Verbs that tell who speaks."""

VERB = "|".join(verb.replace(" ", "[ ]") for verb in VERBS)
"""The verbs as alternatives of a pattern."""

GOES_ON = r"""
    with without in\san? in\s(?:his|her|their) as his her their after while who
    and\s(?:he|she|they|then|his|her|[a-z]{2,20}ed|went|took|sat|turned)
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
          [ ] (?:[a-z]{{2,20}}ly[ ])? (?:{VERB})\b
        | (?:{VERB})\b [ ] (?:[a-z]{{2,20}}ly[ ])?
          (?: (?:he|she|they|it|I|we|the|his|her|my|their|an?|one|another)\b
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
    return bool(speech_tag(content, place, end))


def speech_tag(content: str, place: int, end: int) -> str:
    """The speech tag that follows directly on the closing marks that end at `place`; else ""."""
    spoken = content[max(0, place - 4) : place].rstrip(MARKS)
    found = FOLLOWING.match(content, place, end) if spoken[-1:] in BREAKS else None
    return found["tag"] if found else ""
