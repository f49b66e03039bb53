"""cue: the words beside a speech that tell who speaks, and to whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tei_tools.annotators.quotations.speech import VERB
from tei_tools.annotators.speakers.scene import Mention, Scene
from tei_tools.annotators.speakers.sexes import OF_NOUNS

Manner = Literal["name", "he", "she", "other"]


class Subject(NamedTuple):
    """Who does what is told at content[start:end]: a person by name, a pronoun, or another.

    `person` is an id where the manner is "name", otherwise the words themselves.
    """

    start: int
    end: int
    manner: Manner
    person: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Who speaks, by the subject of a speech verb; and to whom, "" where that is not told."""

    subject: Subject
    addressee: str = ""


PRONOUNS: dict[str, Manner] = {"he": "he", "she": "she"}
SAYS = rf"(?:{VERB})"
ADJECTIVES = (
    r"(?:(?:the|our|my|your|poor|old|young|little|dear|good|fair|honest|worthy|gentle|gallant"
    r"|big|great|stout|tall|pretty|lovely|unhappy|wretched|astonished|delighted|faithful) ){0,3}"
)
BEFORE_NAME = re.compile(ADJECTIVES)
PRONOUN = re.compile(
    r"(?:he|she|they|it|I|we|you|one|some one|someone|everybody|nobody)\b", re.IGNORECASE
)
NOUN = re.compile(
    r"(?:the|his|her|my|their|our|an?|another|this|that|one of the|both|each)"
    r"(?P<words>(?: [\w’'-]{1,20}){1,5})",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"(?:[^\W\d_a-zß-ÿ][\w’'.-]{0,20} ?){1,4}")
MIDDLE = (
    r"(?: (?:[a-z]{2,20}ly|then|at|length|last|once|again|now|only|just|also|had|has|would|could"
    r"|did|soon|always|still|merely|very|here|almost|himself|herself|in|a|an|his|her|low|loud|voice"
    r"|tone|after|pause|suddenly|first|next|there|thus|too|again|rather|with|some)){0,5}"
)
ONE_WORD = r"(?: [a-z]{2,20}ly)?"
AFTER_SUBJECT = re.compile(rf"{MIDDLE} (?P<verb>{SAYS})\b(?! nothing| no more| little)")
VERB_FIRST = re.compile(rf"[—–-]* ?(?P<verb>{SAYS})\b{ONE_WORD} ")
VERB_AT_END = re.compile(
    rf"\b(?P<verb>{SAYS}|(?:began|went on|continued|saying|asking|crying|exclaiming|adding"
    rf"|replying|murmuring|whispering|observing|remarking))\b[^.!?;“”\"]{{0,80}}?[,:—–-]* ?\Z"
)
WAS = re.compile(r"(?:was|were|came) ")
ANSWER = re.compile(
    r"s?(?: [\w-]{2,20}){0,3}? (?:answers?|reply|replies|rejoinder|remark|response|exclamation"
    r"|words|cry|question|comment|observation|language|decision|opinion|greeting|account)\b"
)
TO_WHOM = re.compile(r"(?: [a-z]{2,20}ly)? to ")
TRANSITIVE = frozenset(
    "asked told answered begged assured informed reminded advised warned".split()
)
TOLD_MORE = re.compile(r", [^,]*\w")
"""What is said there is not to whom it was told: "as she told Anne, ready to exclaim,"."""

BREAKS = frozenset(",!?…—–-")
MARKS = "\"“”„‟«»「」『』‹›‚'’‘‛` "
SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?][”\"’')]* (?=\S)|[;] "
)
NEAR = 200


def after(scene: Scene, place: int, end: int) -> Cue | None:
    """The speech tag that follows on the speech that ends at `place`, up to `end`."""
    content = scene.content
    gap = place + (content[place : place + 1] == " ")
    verb = VERB_FIRST.match(content, gap, end)
    if verb and (subject := subject_at(scene, verb.end(), end)):
        return Cue(subject, _addressee(scene, verb["verb"], subject.end, end))
    if content[max(0, place - 4) : place].rstrip(MARKS)[-1:] not in BREAKS:
        return None
    if whose := WAS.match(content, gap, end):
        return _whose_words(scene, whose.end(), end)
    subject = subject_at(scene, gap, end)
    verb = AFTER_SUBJECT.match(content, subject.end, end) if subject else None
    if subject and verb:
        return Cue(subject, _addressee(scene, verb["verb"], verb.end(), end))
    return None


def _whose_words(scene: Scene, place: int, end: int) -> Cue | None:
    """The person in "was Anne's answer"."""
    mention = scene.mention_at(place)
    if mention is None or not owns(scene.content, mention):
        return None
    answer = ANSWER.match(scene.content, mention.end + 1, end)
    subject = Subject(place, mention.end, "name", mention.person)
    return Cue(subject) if answer else None


def before(scene: Scene, start: int, place: int) -> Cue | None:
    """The words that introduce the speech which begins at `place`, from `start` on."""
    content = scene.content
    start = max(start, place - NEAR)
    begins = last_sentence(content, start, place)
    verb = VERB_AT_END.search(content, begins, place)
    if verb is None:
        return None
    subject = _subject_before(scene, begins, verb.start()) or subject_at(
        scene, verb.end("verb") + 1, place
    )
    if subject is None or subject.start > place:
        return None
    hearer = _addressee(scene, verb["verb"], verb.end("verb"), place)
    return Cue(subject, "" if TOLD_MORE.search(content, verb.end("verb"), place) else hearer)


def beats(scene: Scene, start: int, end: int) -> Iterator[Subject]:
    """The persons with whom the sentences of content[start:end] begin."""
    content = scene.content
    place = start
    while place < end:
        while place < end and not content[place].isalnum():
            place += 1
        subject = subject_at(scene, place, end) if place < end else None
        if subject and (subject.manner != "other" or scene.sex(subject.person)):
            yield subject
        stop = SENTENCE_END.search(content, place, end)
        place = stop.end() if stop else end


def subject_at(scene: Scene, place: int, end: int) -> Subject | None:
    """Who is named at `place`: a person, a pronoun, or somebody by another word."""
    content = scene.content
    skipped = BEFORE_NAME.match(content, place, end)
    for start in dict.fromkeys((place, skipped.end() if skipped else place)):
        mention = scene.mention_at(start)
        if mention and not owns(content, mention):
            return Subject(place, mention.end, "name", mention.person)
        if mention:
            return Subject(place, mention.end + 2, "other", content[start : mention.end + 12])
    if pronoun := PRONOUN.match(content, place, end):
        word = pronoun[0].lower()
        return Subject(*pronoun.span(), PRONOUNS.get(word, "other"), word)
    if noun := NOUN.match(content, place, end):
        return _by_noun(scene, noun)
    if capital := CAPITAL.match(content, place, end):
        return Subject(place, capital.end(), "other", capital[0].strip())
    return None


def _by_noun(scene: Scene, noun: re.Match[str]) -> Subject:
    """ "The Admiral" is the one person with that title; "the old man" is somebody unnamed."""
    words = noun["words"].split()
    place = noun.start("words")
    for word in words:
        place += len(word) + 1
        key = word.lower()
        if noun[0][:4].lower() == "the " and key in scene.titled:
            return Subject(noun.start(), place, "name", scene.titled[key])
        if key in OF_NOUNS:
            return _stranger(scene, noun.start(), place)
    return _stranger(scene, noun.start(), noun.start("words") + len(words[0]) + 1)


def _stranger(scene: Scene, start: int, end: int) -> Subject:
    return Subject(start, end, "other", " ".join(scene.content[start:end].lower().split()))


def _subject_before(scene: Scene, begins: int, verb: int) -> Subject | None:
    """The subject of the verb: directly before it, or at the head of its sentence."""
    content = scene.content
    for mention in reversed(scene.mentions_in(begins, verb)):
        if re.fullmatch(MIDDLE, content[mention.end : verb].rstrip()):
            return Subject(mention.start, mention.end, "name", mention.person)
        break
    near = re.search(rf"\b(he|she|I|they|we)\b{MIDDLE} ?\Z", content[begins:verb], re.IGNORECASE)
    if near:
        word = near[1].lower()
        place = begins + near.start()
        return Subject(place, place + len(word), PRONOUNS.get(word, "other"), word)
    named = {one.person: one for one in scene.mentions_in(begins, verb) if not owns(content, one)}
    if len(named) == 1:
        (only,) = named.values()
        return Subject(only.start, only.end, "name", only.person)
    return next(beats(scene, begins, verb), None)


def _addressee(scene: Scene, verb: str, place: int, end: int) -> str:
    """Whom the words after a speech verb name: "to Anne", or "asked Anne"."""
    content = scene.content
    to = TO_WHOM.match(content, place, end)
    start = to.end() if to else place + 1 if verb in TRANSITIVE else -1
    mention = scene.mention_at(start) if 0 <= start < end else None
    return mention.person if mention and not owns(content, mention) else ""


def owns(content: str, mention: Mention) -> bool:
    """Whether the name only owns what is spoken of: "Anne's mother"."""
    return content[mention.end : mention.end + 2] in ("'s", "’s", "s'", "s’")


def sentence_ends(content: str, start: int, end: int) -> bool:
    """Whether a sentence ends in content[start:end]."""
    return SENTENCE_END.search(content, start, end) is not None


def last_sentence(content: str, start: int, end: int) -> int:
    """Where the last sentence of content[start:end] begins."""
    begins = start
    for stop in SENTENCE_END.finditer(content, start, end):
        if stop.end() < end:
            begins = stop.end()
    return begins
