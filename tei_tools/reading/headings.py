"""Heading: a line that opens a division, known by its words or its number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.numerals import NUMERAL, value
from tei_tools.reading.signs import plain

RANKS = {
    "volume": 1,
    "book": 2,
    "part": 3,
    "act": 4,
    "canto": 5,
    "stave": 5,
    "letter": 5,
    "chapter": 5,
    "scene": 6,
    "section": 6,
}
"""Kinds of numbered division, outer before inner."""

WORDS = {
    "vol": "volume", "livre": "book", "buch": "book", "libro": "book", "partie": "part",
    "teil": "part", "parte": "part", "acte": "act", "akt": "act", "aufzug": "act", "acto": "act",
    "chap": "chapter", "chapitre": "chapter", "kapitel": "chapter", "capítulo": "chapter",
    "capitolo": "chapter", "hoofdstuk": "chapter", "szene": "scene", "scène": "scene",
    "auftritt": "scene", "escena": "scene", "sect": "section", "actus": "act", "scena": "scene",
    "scoena": "scene", "scæna": "scene", "scaena": "scene", "atto": "act", "bedrijf": "act",
    "toneel": "scene", "band": "volume", "tome": "volume", "deel": "part", "gesang": "canto",
    "chant": "canto", "brief": "letter", "lettre": "letter", "abschnitt": "section", "§": "section",
} | {kind: kind for kind in RANKS}  # fmt: skip

NAMED = {
    "prologue": "prologue", "epilogue": "epilogue", "preface": "preface",
    "foreword": "preface", "introduction": "introduction", "introductory": "introduction",
    "dedication": "dedication", "acknowledgments": "acknowledgments",
    "acknowledgements": "acknowledgments", "contents": "contents",
    "table of contents": "contents", "list of illustrations": "contents",
    "dramatis personae": "castlist", "dramatis personæ": "castlist", "characters": "castlist",
    "persons represented": "castlist", "persons": "castlist", "the persons": "castlist",
    "persons of the play": "castlist", "the persons of the play": "castlist",
    "persons of the scene": "castlist", "persons in the play": "castlist",
    "characters of the play": "castlist", "characters in the play": "castlist",
    "cast of characters": "castlist", "the characters": "castlist", "conclusion": "conclusion",
    "chapter the last": "chapter", "the last chapter": "chapter", "last chapter": "chapter",
    "appendix": "appendix", "afterword": "afterword", "postscript": "afterword",
    "notes": "notes", "footnotes": "notes", "bibliography": "bibliography",
    "glossary": "glossary", "index": "index", "author's note": "preface",
    "author’s note": "preface", "induction": "induction", "interlude": "interlude",
}  # fmt: skip
"""Divisions that are known by their name, and their `div/@type`."""

FRONT = frozenset("preface introduction dedication acknowledgments contents castlist".split())
BACK = frozenset("appendix afterword notes bibliography glossary index".split())
TRAILERS = frozenset(
    ("the end", "finis", "end", "fin", "ende", "fine", "explicit", "curtain", "the curtain falls")
)

_KINDS = "|".join(sorted(WORDS, key=lambda word: (-len(word), word)))
_NUMBERED = re.compile(
    rf"(?:the\s)?(?P<word>{_KINDS})\.?\s"
    rf"(?:the\s)?(?P<number>{NUMERAL})(?P<rest>(?:[.:,;—–-]|\s|\s?[(\[]).*)?",
    re.IGNORECASE,
)
_ORDINAL_FIRST = re.compile(
    rf"(?:the\s)?(?P<number>{NUMERAL})\s(?P<word>{_KINDS})(?P<rest>[.:].*)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<number>\d{1,3}|[IVXL]{1,8})\.?")
_NUMBERED_TITLE = re.compile(r"(?P<number>\d{1,2}|[IVXL]{1,7})[.)—–-]\s{0,9}[A-ZÀ-Þ“‘\"'].*")
_DECIMAL = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s{1,9}[A-ZÀ-Þ“‘\"'].*")
_LONGEST = 100
_TITLE = 90


@dataclass(frozen=True, slots=True)
class Heading:
    """`kind` is the division's `@type`, `rank` its depth (outer is less), `number` 0 for none.

    `label` is the number as it is printed, where that has parts ("2.3").
    """

    kind: str
    rank: int
    number: int = 0
    title: bool = False
    label: str = ""


def heading(line: str) -> Heading | None:
    """The heading that a line is by its own words ("CHAPTER IV. The Ball", "Preface")."""
    if len(line) > _LONGEST:
        return None
    line = plain(line)
    bare = line.strip("*_ ").rstrip(".:").casefold()
    if bare in NAMED and (line[0].isupper() or line[0] in "*_"):
        return Heading(NAMED[bare], 0)
    return _numbered(line.strip("*_ "))


def decimal(line: str) -> Heading | None:
    """The heading of a section numbered with that around it: "2.3 Method", "2.3.1. Tides"."""
    found = _DECIMAL.fullmatch(line) if len(line) <= _TITLE else None
    if not found:
        return None
    label = found["label"]
    return Heading("section", 7 + label.count("."), int(label.split(".")[-1]), True, label)


def is_numeral(line: str) -> bool:
    """Nothing but a numeral, Arabic or capital Roman, perhaps with a full stop."""
    found = _BARE.fullmatch(line)
    return found is not None and value(found["number"]) is not None


def numbered_title(line: str) -> int:
    """The number with which a short title begins ("IV. The Gauge"); 0 where there is none."""
    is_short = len(line) <= _TITLE and (line[-1] not in ".,;:—-–!?" or line.isupper())
    found = _NUMBERED_TITLE.fullmatch(line) if is_short else None
    return (value(found["number"]) or 0) if found else 0


def is_title(chunk: Chunk) -> bool:
    """Short, and no sentence: in capitals, or begun with one and without a full stop at its end."""
    if len(chunk.lines) > 3:
        return False
    text = plain(chunk.text)
    if len(text) > _TITLE or not any(map(str.isalpha, text)):
        return False
    if text[0] in "[(":
        return False
    if text.isupper():
        return True
    return text.lstrip("“‘\"'*_")[:1].isupper() and text[-1] not in '.,;:—-–!?"”’'


def with_bare_numbers(numerals: Sequence[tuple[int, int, bool]]) -> dict[int, Heading]:
    """Headings among lines of numerals: those that count up from 1, or begin again.

    Each line is told by its place, its number, and whether a title stands after that.
    """
    found: dict[int, Heading] = {}
    last = 0
    for place, number, titled in numerals:
        if number in (1, last + 1):
            found[place] = Heading("section", 7, number, titled)
            last = number
    counted = {known.number for known in found.values()}
    return found if len(counted) > 1 and len(found) * 2 > len(numerals) else {}


def _numbered(line: str) -> Heading | None:
    found = _NUMBERED.fullmatch(line) or _ORDINAL_FIRST.fullmatch(line)
    if not found or not (line[0].isupper() or line[0] == "§"):
        return None
    number, rest = value(found["number"]), (found["rest"] or "").strip(" .:,;—–-")
    if number is None or (rest and not _opens_title(found["rest"], rest)):
        return None
    kind = WORDS[found["word"].casefold()]
    return Heading(kind, RANKS[kind], number, bool(rest))


def _opens_title(raw: str, rest: str) -> bool:
    """A title after the number is set off by a mark, or in capitals; a sentence goes on."""
    return raw[0] in ".:—–-([" or raw.lstrip()[:1] in "([—–-" or rest[0].isupper()
