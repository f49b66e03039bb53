"""vocative: whom a speech calls by name."""

import re

from tei_tools.annotators.speakers.scene import Scene, Speech

OPENS = re.compile(
    r"(?:[\"“”„«‘'`\s]|\b(?:my|dear|dearest|well|oh|o|ah|yes|no|but|and|now|come|why|then|indeed"
    r"|pray|thank you|good (?:morning|evening|night|day))\b|, ?|! ?){0,12}",
    re.IGNORECASE,
)
CLOSES = re.compile(r"[.!?,;—…-]{0,6}[\"”“»’']{0,3}\Z")
NOT_CALLED = re.compile(
    r",? (?:and|or|who|which|the|an?|is|was|has|had|will|would|of|in|at|he|she)\b"
)
CALLED_WITHIN = re.compile(
    r"\b(?:think|fancy|hope|know|see|say|tell|believe|assure|yes|no|well|so|come|why|what|not|but"
    r"|now|then|indeed|really|me|you|this|that|it|here|there), (?:my |dear |dearest |old )*\Z"
)
CALLED_LAST = re.compile(r", (?:my |dear |dearest |poor |old )*\Z")
NAMES_KIN = re.compile(
    r"\b(?:boy|girl|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece|friend"
    r"|wife|husband|child|man|woman|master|mistress|servant|neighbour|neighbor|lady|gentleman), \Z"
)
"""What the name after it explains: "my boy, Harvey"."""

COMMA = re.compile(r",(?!-|—)")
LETTER = re.compile(r"\w")
SPOKEN_TO = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)

NEAR = 200


def called(scene: Scene, speech: Speech) -> str:
    """The one person whom the speech calls, at its beginning or its end; "" where nobody."""
    found = {
        one.person
        for one in scene.mentions_in(speech.start, speech.end)
        if _begins(scene.content, speech, one.start, one.end)
        or _ends(scene.content, speech, one.start, one.end)
        or _within(scene.content, speech, one.start, one.end)
    }
    return found.pop() if len(found) == 1 else ""


def addressed(scene: Scene, speech: Speech) -> str:
    """The one person with whose name the speech begins or ends, as called; "" where nobody."""
    found = {
        one.person
        for one in scene.mentions_in(speech.start, speech.end)
        if _begins(scene.content, speech, one.start, one.end)
        or _ends(scene.content, speech, one.start, one.end)
    }
    return found.pop() if len(found) == 1 else ""


def hailed(scene: Scene, speech: Speech) -> str:
    """The person with whose name a speech begins, as a call or a cry: "Rudolf!"; else ""."""
    opens = OPENS.match(scene.content, speech.start, speech.end)
    mention = scene.mention_at(opens.end()) if opens else None
    is_cry = mention and scene.content[mention.end : mention.end + 1] in "!,-—"
    return mention.person if mention and is_cry else ""


def _begins(content: str, speech: Speech, start: int, end: int) -> bool:
    """Whether the speech begins with the name and a comma: "Anne, come here".

    A name by itself may be the subject of what comes after: "Anne," he said, "is right."
    """
    opens = OPENS.match(content, speech.start, start)
    begins = opens is not None and opens.end() == start and COMMA.match(content, end)
    if not begins or NOT_CALLED.match(content, end):
        return False
    is_bare = not LETTER.search(content, speech.start, start)
    return not (is_bare and _closes(content, speech, end))


def _closes(content: str, speech: Speech, end: int) -> bool:
    """Whether nothing but marks follows the name in the speech."""
    return CLOSES.match(content, end, speech.end) is not None


def _ends(content: str, speech: Speech, start: int, end: int) -> bool:
    """Whether the speech ends with a comma and the name: "Come here, Anne." """
    before = content[max(speech.start, start - 32) : start]
    is_called = CALLED_LAST.search(before) is not None and not NAMES_KIN.search(before)
    return is_called and _closes(content, speech, end)


def _within(content: str, speech: Speech, start: int, end: int) -> bool:
    """Whether the name stands between commas where somebody is spoken to: "Well, Watson, you"."""
    before = content[max(speech.start, start - 24) : start]
    return (
        content[end : end + 2] in (", ", ". ", "! ", "? ")
        and CALLED_WITHIN.search(before) is not None
        and not NOT_CALLED.match(content, end)
        and SPOKEN_TO.search(content, max(speech.start, start - NEAR), min(speech.end, end + NEAR))
        is not None
    )
