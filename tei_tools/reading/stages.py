"""Stage directions: on lines of their own, before a speech, and within it (TEI P5, 7.2.4)."""

import re
from collections.abc import Iterator

from tei_tools.reading.blocks import Line
from tei_tools.reading.inline import inline
from tei_tools.reading.tree import Element, Node

_ENTRANCE = re.compile(
    r"(?:re-?)?(?:enter|exit|exeunt|exits|manet|manent|flourish|alarums?)\b.{0,200}", re.IGNORECASE
)
_EXIT = re.compile(r"(?:exit|exeunt)\b.{0,80}", re.IGNORECASE)
_ALONE = re.compile(
    r"(?:[Aa]n?\s(?:knock|bell|cry|shout|noise|pause|silence|crash|shot)|Thunder|Lightning|Music"
    r"|Drums?|Trumpets?|Sennet|Tucket|Cornets|Tableau|Silence|Pause|(?:Slow\s|Quick\s)?[Cc]urtain"
    r"|The\s[Cc]urtain\s(?:falls|rises))(?:\s(?:and|within|without|off|at|of|is|sounds?)\b.{0,100})?\."
    r"|(?:He|She|They|All|Both|(?:The\s)?[A-Z]{2,}[A-Z .’']{0,40})"
    r"\s(?:exits?|(?:re-?)?enters?|(?:goe?s?|comes?)\s(?:in|out|off|up|down))"
    r"(?:,?\s(?:left|right|again|together|hurriedly|slowly|quickly|with\s.{1,60}|by\s.{1,60}))?\."
    r"|(?:The\s)?[A-Z][\w’'.-]{1,30}(?:\s[A-Z][\w’'.-]{1,30})?"
    r"\s(?:exits|(?:re-?)?enters)\b(?:,?\s.{1,100})?\."
)
"""A line by itself that no one speaks."""

_CLOSERS = {"[": "]", "(": ")"}
_MOST_LINES = 12

_KNOWN = (
    "aside|sings?|singing|reads?|reading|rises?|rising|kneels?|kneeling|sits?|sitting|dies|dying"
    "|within|apart|laughs?|laughing|weeps?|weeping|exit|exits|exeunt|enters?|goes|going|draws?"
    r"|drawing|drinks?|drinking|after\sa|with\sa|pause|bell|knock|knocking|pointing"
    "|turning|looking|taking|giving|putting|crossing|bowing|smiling|shouting|whispering|calling"
    "|advancing|retiring|returning|entering|opening|picks?|picking|holding|handing"
)
"""Words with which a stage direction begins."""

_SPEAKERS = "I|you|we|my|your|our|me|us|ich|du|mir|mich|dir|dich|wir|uns|je|tu|vous|nous"
"""Words of those who speak, and so of no direction."""

_WITHIN = re.compile(
    rf"(?<!\S)(?:\[[*_]?(?:(?:{_KNOWN}|to|from|they|he|she|after|with)\b[^\[\]]{{0,300}}|[A-Z][^\[\]]{{0,200}}[.\s][^\[\]]{{0,200}})\]"
    rf"|\([*_](?i:{_KNOWN})\b[^()]{{0,200}}[*_][.]?\)|\([Aa]side\.?\)"
    r"|\((?:He|She|They|Er|Beide|Alle|Il|Elle|Ils|Elles|Sie(?=\s\w{2,11}[^e\W]t\b))\s[^()]{2,200}\.\)"
    r"|\((?i:ab|geht|gehen|kommt|kommen|sort|sortent|entre|entrent)\b[^()]{0,100}\)"
    rf"|(?<=[.!?—\"'”’]\s)\((?![^()]{{0,60}}\b(?:I|we|you|my|our|your|me|us)\b)"
    rf"(?:(?i:{_KNOWN})\b|[a-z]{{3,15}}ing\b|[Tt]o\s(?:him|her|them|all|both|the|[A-Z])(?!\w{{0,40}}\s\w{{1,40}}ed\b))"
    r"[^()]{0,40}\)"
    rf"|(?<=[.!?—\"'”’]\s)(?:_(?i:{_KNOWN}|they|he|she)\b[^_]{{0,200}}\._"
    rf"|\*(?i:{_KNOWN}|they|he|she)\b[^*]{{0,200}}\.\*)(?=\s*$))(?!\w)"
)
_BEFORE = re.compile(
    rf"\((?:[*_][^()]{{2,200}}[*_]|(?:{_KNOWN})\b[^()]{{0,200}}|to\s(?:the\s)?(?-i:[A-Z])[^()]{{0,40}}"
    rf"|(?![^()]{{0,80}}\b(?:{_SPEAKERS})\b)(?-i:[a-zäöüéà])[^()!?]{{2,80}})"
    r"\.?\)[.:]?",
    re.IGNORECASE,
)


def direction(lines: tuple[Line, ...], place: int, fresh: bool) -> int:
    """How many lines the stage direction at the place takes; 0 where there is none.

    `fresh` tells that nothing was spoken in the chunk yet: only there a direction may go without
    square brackets.
    """
    whole = lines[place].text
    text = whole.strip("*_ ") or whole
    closer = _CLOSERS.get(text[0])
    if closer and closer not in text:
        return _until(closer, lines, place) if fresh or text[0] == "[" else 0
    if closer:
        return int(text.rstrip(".").endswith(closer) and text.count(text[0]) == 1)
    if fresh and text[0].isupper() and _ENTRANCE.fullmatch(text):
        return len(lines) - place
    if fresh and len(lines) == 1 and (_ALONE.fullmatch(text) or is_italic(whole)):
        return 1
    return int(_EXIT.fullmatch(text) is not None)


def _until(closer: str, lines: tuple[Line, ...], place: int) -> int:
    for end in range(place + 1, min(len(lines), place + _MOST_LINES)):
        if lines[end].text.rstrip(".*_ ").endswith(closer):
            return end - place + 1
        if closer in lines[end].text:
            break
    return int(closer == "]")


def is_italic(line: str) -> bool:
    """Whether a line is set in italics from end to end."""
    nodes = inline(line)
    return len(nodes) == 1 and isinstance(nodes[0], Element) and nodes[0].name == "hi"


def opening_end(line: str) -> int:
    """Where the stage direction ends with which a speech begins; 0 where it begins with none.

    In parentheses it is sure by its first word, or by italics.
    """
    found = _BEFORE.match(line)
    if found:
        return found.end()
    end = line.find("]") + 1
    return end if line[0] == "[" and "[" not in line[1:end] else 0


def stands_within(line: str) -> bool:
    """Whether a line of speech begins with a direction that is sure where it stands."""
    return _WITHIN.match(line) is not None


def spoken(text: str) -> tuple[Node, ...]:
    """The inline content of a speech, with `<stage>` for the directions within it."""
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[Node]:
    done = 0
    for found in _WITHIN.finditer(text):
        yield from inline(text[done : found.start()])
        yield Element("stage", inline(found.group()))
        done = found.end()
    yield from inline(text[done:])
