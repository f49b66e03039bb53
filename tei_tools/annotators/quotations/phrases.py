"""phrase: what a few words in marks are that nobody speaks: a title, a word, a so-called thing."""

import re
from typing import Literal

Phrase = Literal["title", "mentioned", "soCalled", ""]

SHORT = 6
SHORTER = 3
"""The most words of a phrase, and of one that begins a sentence or stands after a comma."""

MARKS = "\"“”„‟«»「」『』‹›‚'’‘‛`"
AROUND = 80
"""So many characters before and after a phrase are looked at."""

IN_SENTENCE = re.compile(r"[\w’')\]] [(\[]?\Z")
AFTER_COMMA = re.compile(r"(?:\A|[.!?;]\s)[^.!?;“”\"]{3,80}\w, \Z")
AT_ITS_HEAD = re.compile(r"(?:\A|[.!?;:]\s)\Z")
GOES_ON = re.compile(
    r" (?:was|is|were|are|being|had|has|means|meant|stands|stood|seems|seemed|sounds|sounded|became"
    r"|may|might|will|would|succeeded|of|in|as)\b"
)
"""What follows a phrase that is the subject of its sentence."""

SAYING = """
    said says say saying cried cries answered answers replied replies asked asks exclaimed
    whispered murmured muttered shouted remarked returned responded added observed thought
    screamed yelled repeated continued wrote
    """.split()
SPOKEN = re.compile(
    rf"\b(?:{'|'.join(SAYING)})\b(?: (?!that\b)\w+){{0,3}} ?\Z"
    r"|\bthat \Z"
    r"|\b(?:answer|reply|response|cry|shout|question|remark|whisper|exclamation|murmur|words?"
    r"|speech|message|greeting|retort)s?\b(?: \w+){0,3} (?:was|were|is|came|of) (?:only |just )?\Z"
)
PREDICATE = re.compile(
    r"(?:am|is|are|was|were|has|had|must|should|will|would|shall|cannot|could)\b \w"
)
"""The beginning of what somebody said of a thing: the plan "must be given up"."""

ARTICLE = re.compile(r"\b(?:an?|the|this|that|another|every|no) \Z", re.IGNORECASE)
"""What makes a noun of any cry: an "Oh!"."""

GOES_ON_AFTER_ASIDE = re.compile(rf"[{MARKS}],? \([^()]{{0,70}}\),? \Z")
TOLD_AFTER = re.compile(
    r" (?:was|were|is|came|being) (?:(?:his|her|their|my|the|all|only)\b ?){1,2}[\w ]{0,20}"
    r"\b(?:answer|reply|response|cry|shout|question|remark|speech|words|message|greeting)\b"
)
NAMING = re.compile(
    r"\b(?:call|calls|called|calling|named|termed|styled|dubbed|christened|nicknamed|titled"
    r"|entitled|labelled|labeled|known as|so-called|as|being) (?:an? |the )?\Z"
)
AS_A_WORD = re.compile(
    r"\b(?:words?|terms?|names?|phrases?|expressions?|letters?|initials|syllables?|verbs?|nouns?"
    r"|adjectives?|adverbs?|prefix|suffix|spel(?:t|led)|pronounced|means?|meaning"
    r"|signif(?:y|ies)|stands? for) (?:an? |the )?\Z"
)
LETTERS = re.compile(r"(?:\w|(?:\w\.[ ]?){1,5}|\d{1,4}\.?)\Z")
WORK = re.compile(
    r"\b(?:entitled|titled|author of|copy of|translation of|edition of|volume of|chorus of"
    r"|(?:songs?|poems?|ballads?|hymns?|essays?|novels?|novellas?|books?|plays?|stor(?:y|ies)|tales?"
    r"|papers?|articles?|chapters?|operas?|overture|duet|air|tragedy|comedy|pamphlets?|films?"
    r"|pictures?|paintings?|treatises?|sonnets?|odes?|elegy|magazine|newspaper|journal|waltz|march"
    r"|symphony|album|episode|dissertation)(?: \w+){0,2}),? \Z",
    re.IGNORECASE,
)
READ = re.compile(r"\b(?:re)?read(?:s|ing)? \Z")
NAMED_THING = re.compile(r"(?:The|An?) [^\W\d_a-z]")


def phrase(content: str, start: int, end: int, block_start: int) -> Phrase:
    """What content[start:end] is, if it is a few words that a sentence takes up and nobody speaks.

    A `title` after the word for a work, `mentioned` after a word for words, otherwise `soCalled`;
    "" where it is none of these (TEI P5, 3.3.3 and 3.4.2).
    """
    words = content[start:end].strip(MARKS + " ")
    before = content[max(block_start, start - AROUND) : start]
    is_work = WORK.search(before) or (READ.search(before) and NAMED_THING.match(words))
    if is_work and _is_title_case(words):
        return "title"
    if not (_is_noun(words, before) or _is_phrase(words, before, content[end : end + AROUND])):
        return ""
    return "mentioned" if AS_A_WORD.search(before) or LETTERS.match(words) else "soCalled"


def _is_noun(words: str, before: str) -> bool:
    """Whether an article makes a noun of one or two words."""
    return ARTICLE.search(before) is not None and len(words.split()) < SHORTER


def _is_phrase(words: str, before: str, after: str) -> bool:
    """Whether a few words are part of a sentence that does not say that they are spoken."""
    is_short = len(words.split()) <= SHORT and "\n" not in words
    if not is_short or _is_spoken(words, before, after):
        return False
    return NAMING.search(before) is not None or _is_taken_up(words, before, after)


def _is_spoken(words: str, before: str, after: str) -> bool:
    """Whether the words themselves, or those around them, show that somebody speaks them."""
    is_sentence = words[:1].isupper() and len(words.split()) > SHORTER and not _is_title_case(words)
    is_aside = before.endswith("(") and after.startswith(")")
    return (
        is_sentence
        or is_aside
        or PREDICATE.match(words) is not None
        or words[-1:] in "—-…;"
        or any(mark in words for mark in "!?")
        or any(pattern.search(before) for pattern in (SPOKEN, GOES_ON_AFTER_ASIDE))
        or TOLD_AFTER.match(after) is not None
    )


def _is_taken_up(words: str, before: str, after: str) -> bool:
    """Whether the sentence needs the words: they stand in it without a stop before them."""
    if IN_SENTENCE.search(before):
        return True
    if len(words.split()) > SHORTER:
        return False
    if AFTER_COMMA.search(before):
        return words[:1].islower() and not words.endswith((".", ";"))
    return bool(AT_ITS_HEAD.search(before) and GOES_ON.match(after) and words[-1:].isalnum())


def _is_title_case(words: str) -> bool:
    """Whether the words are written as a title: the longer ones with capitals."""
    longer = [word for word in re.findall(r"[^\W_]+", words) if len(word) > 3] or words.split()
    return len(words.split()) <= 2 * SHORT and all(not word[:1].islower() for word in longer)
