"""Augmentation: examples told in other names, other layout and worse print.

Each function takes an Example and a source of chance and gives an Example that is as right.
"""

import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from tei_tools.training.example import Example, Name
from tei_tools.training.invented import TITLES, Names
from tei_tools.training.templates import paragraph

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and by what."""

KEPT_WORDS = frozenset(
    "mr mrs ms miss mlle mme madame mademoiselle monsieur master mistress dr doctor prof professor "
    "rev reverend father sir lady lord dame count countess baron duke earl prince princess king "
    "queen emperor pope saint st captain capt colonel col major general gen lieutenant lieut lt "
    "sergeant admiral president governor senator judge justice hon bishop archbishop uncle aunt "
    "cousin brother sister old young poor dear little of the de la du van von d le mother and jr "
    "esq sr messrs".split()
)
"""Words of persons' names that are no names themselves."""

CONFUSED = {
    **dict(zip("ecilhbnuofstramIBS.,", "celibhun0sfrtonrlR8,.", strict=False)),
    "g": "q",
    "w": "v",
    "v": "y",
    "d": "cl",
    "m": "in",
    "A": "\u00c4",
    "W": "VV",
    "H": "II",
}
"""What a scanner takes a letter for."""

_SPECKS = ("\u25a0", "\u2022", "^", "\u00ab", "*", "'", "|", "~")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def augmented(example: Example, names: Names, chance: random.Random) -> Example:
    """The example, changed in several ways by chance."""
    notes = example.source == "hipe-ajmc"
    if chance.random() < (0.2 if notes else 0.55):
        example = renamed(example, names, chance)
    example = titled(example, chance)
    if not notes and chance.random() < 0.6:
        example = with_paragraphs(example, names, chance)
    drawn = chance.random()
    if drawn < 0.17:
        example = misprinted(example, chance)
    elif drawn < 0.21:
        example = _same_length(example, example.text.lower())
    if chance.random() < 0.3:
        example = in_other_case(example, chance)
    if chance.random() < 0.2:
        example = replace(example, text=example.text.translate(_STRAIGHT))
    return example


def rewritten(example: Example, edits: Iterable[Edit], new: Iterable[Name] = ()) -> Example:
    """The example with all the edits made, which are in order and apart; names move with them.

    `new` are names that insertions bring, in offsets of the text as it becomes.
    """
    pieces: list[str] = []
    ends: list[tuple[int, bool]] = []
    shifts = [0]
    last = 0
    for start, end, text in edits:
        pieces += [example.text[last:start], text]
        ends.append((end, start == end))
        shifts.append(shifts[-1] + len(text) - (end - start))
        last = end
    moved = (
        (
            start + shifts[bisect_right(ends, (start, True))],
            end + shifts[bisect_left(ends, (end, True))],
            kind,
        )
        for start, end, kind in example.names
    )
    text = "".join([*pieces, example.text[last:]])
    names = sorted(name for name in [*moved, *new] if name[0] < name[1])
    return replace(example, text=text, names=tuple(names))


def renamed(example: Example, names: Names, chance: random.Random) -> Example:
    """Other names for some, the same name the same way all through."""
    words: dict[str, str] = {}
    wholes: dict[str, str] = {}

    def word(found: re.Match[str]) -> str:
        old = found[0]
        if old.lower() in KEPT_WORDS or len(old) < 3 or not old[0].isupper() or old.isupper():
            return old
        if old not in words:
            words[old] = _other_word(old, names, chance)
        return words[old]

    edits = []
    for start, end, kind in example.names:
        old = example.text[start:end]
        if kind == "person":
            edits.append((start, end, _WORD.sub(word, old)))
        elif kind == "org" or (kind == "place" and old.replace(" ", "").isalpha()):
            if old not in wholes:
                wholes[old] = _other_whole(old, kind, names, chance)
            edits.append((start, end, wholes[old]))
        elif kind == "date" and re.search(r"\d", old) and chance.random() < 0.3:
            edits.append((start, end, names.date(chance)))
    return rewritten(example, edits)


def _other_word(old: str, names: Names, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < 0.3:
        return old
    if drawn < 0.45:
        parts = _WORD.findall(chance.choice(names.known["person"]))
        proper = [p for p in parts if len(p) > 2 and p[0].isupper() and p.lower() not in KEPT_WORDS]
        return proper[-1] if proper else old
    return names.forename(chance) if old in names.forenames else names.surname(chance)


def _other_whole(old: str, kind: str, names: Names, chance: random.Random) -> str:
    if chance.random() < (0.5 if kind == "place" else 0.6):
        return old
    if kind == "place":
        return names.place(chance)
    return re.sub(r"^the ", "", names.organisation(chance))


def titled(example: Example, chance: random.Random) -> Example:
    """A title before a bare name now and then."""
    edits = [
        (start, end, f"{chance.choice(TITLES)} {example.text[start:end]}")
        for start, end, kind in example.names
        if kind == "person"
        and chance.random() < 0.03
        and example.text[start:end].istitle()
        and example.text[start:end].isalpha()
        and example.text[start - 1 : start] == " "
    ]
    return rewritten(example, edits)


def with_paragraphs(example: Example, names: Names, chance: random.Random) -> Example:
    """Sentences from templates between paragraphs, or between sentences where there are none."""
    gaps = list(_PARAGRAPH.finditer(example.text))
    end = "\n\n" if gaps else " "
    gaps = gaps or list(_SENTENCE.finditer(example.text))
    free = [gap.start() for gap in gaps if not _inside(example, gap.start(), gap.end())]
    count = min(len(free), max(1, int(len(example.text) / 1500 * 2 * chance.random())))
    edits, new, shift = [], [], 0
    for place in sorted(chance.sample(free, count)) if free else ():
        text, found = paragraph(names, chance, end)
        begin = place + shift + len(end)
        new += [(begin + start, begin + stop, kind) for start, stop, kind in found]
        edits.append((place, place, end + text))
        shift += len(end) + len(text)
    return rewritten(example, edits, new)


def _inside(example: Example, start: int, end: int) -> bool:
    return any(start < stop and begin < end + 1 for begin, stop, _ in example.names)


def misprinted(example: Example, chance: random.Random) -> Example:
    """The example as a scanner reads bad print: letters confused, words broken, specks, long s."""
    share = chance.choice([0.004, 0.012, 0.03])
    long_s = chance.random() < 0.15
    edits: list[Edit] = []
    for place, letter in enumerate(example.text):
        drawn = chance.random()
        if drawn < share and letter in CONFUSED:
            edits.append((place, place + 1, CONFUSED[letter]))
        elif drawn < share * 1.08 and letter == " ":
            edits.append((place, place, f" {chance.choice(_SPECKS)}"))
        elif drawn > 1 - share / 12 and letter.isalpha():
            edits.append((place, place, chance.choice([" ", "- ", "-"])))
        elif long_s and letter == "s" and example.text[place + 1 : place + 2].isalpha():
            edits.append((place, place + 1, "f"))
    return rewritten(example, edits)


def in_other_case(example: Example, chance: random.Random) -> Example:
    """Short paragraphs in capitals, as headings are; a few others in capitals or small letters."""
    parts = re.split(r"(\n\s*\n)", example.text)
    for index in range(0, len(parts), 2):
        drawn = chance.random()
        if drawn < (0.3 if len(parts[index]) < 80 else 0.01):
            changed = parts[index].upper()
        elif drawn > 0.985:
            changed = parts[index].lower()
        else:
            continue
        if len(changed) == len(parts[index]):
            parts[index] = changed
    return replace(example, text="".join(parts))


def _same_length(example: Example, text: str) -> Example:
    return replace(example, text=text) if len(text) == len(example.text) else example
