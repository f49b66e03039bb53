"""Profile: what kind of text it is, told by its layout, and who reads that kind."""

import re
from collections.abc import Callable

from tei_tools.reading.articles import article, ended, heads, plain_text
from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.books import book
from tei_tools.reading.bundles import bundle, letters
from tei_tools.reading.diaries import bare_days, diary, entries_apart, head_of
from tei_tools.reading.divisions import split
from tei_tools.reading.drama import drama
from tei_tools.reading.formulas import has_run_in_salute, is_valediction
from tei_tools.reading.headings import is_numeral, is_title
from tei_tools.reading.headlines import headline, run_in_dateline
from tei_tools.reading.interviews import interview, interview_evidence
from tei_tools.reading.letters import letter, letter_lines
from tei_tools.reading.margins import beside_verse
from tei_tools.reading.markdown import markdown, markdown_evidence, notes
from tei_tools.reading.memoranda import memorandum, memorandum_evidence
from tei_tools.reading.minutes import minutes, minutes_evidence
from tei_tools.reading.openers import salute_place
from tei_tools.reading.openings import byline_name, line_date
from tei_tools.reading.parts import Parts
from tei_tools.reading.poems import poem
from tei_tools.reading.speakers import labels, speaker
from tei_tools.reading.tree import Element
from tei_tools.reading.verse import LONGEST, capitals, is_lined

PROFILES: dict[str, Callable[[Chunks], Parts]] = {
    "article": article,
    "book": book,
    "letter": letter,
    "letters": letters,
    "verse": poem,
    "drama": drama,
    "diary": diary,
    "interview": interview,
    "minutes": minutes,
    "memorandum": memorandum,
    "markdown": markdown,
    "plain": plain_text,
}
"""What reads each kind of text."""

NOTES: dict[str, Callable[[Chunks], Callable[[Chunk], Element]]] = {"markdown": notes}
"""What makes, of all chunks, what reads a footnote, where that is not `note`."""

LONGEST_LETTER = 400
"""A text of more chunks than this is no single letter."""


_SPOKEN = re.compile(r"(?:said|says|cried|replied|answered|asked|exclaimed|called|began)\b")
"""What follows on words that are spoken, and on no salute."""

_TOP_LINES = 9
"""How many short lines an address and a date take at most."""


def profile(chunks: Chunks) -> tuple[str, str]:
    """The name of the kind of text, and the evidence for it in words."""
    for name, evidence in EVIDENCE:
        found = evidence(chunks)
        if found:
            return name, found
    return "plain", "there is no clear sign of another kind"


def drama_evidence(chunks: Chunks) -> str:
    """Acts or scenes with speakers, or speakers before nearly half of all chunks."""
    known = labels(chunks)
    spoken = sum(bool(speaker(line.text, known)) for chunk in chunks.all for line in chunk.lines)
    if spoken < 4 or len(known.all) < 2:
        return ""
    _, divisions = split(chunks.all)
    scenes = sum(division.heading.kind in ("act", "scene") for division in divisions)
    if spoken * 10 < len(chunks.all) * (2 if scenes else 5):
        return ""
    return f"{spoken} speaker labels, {scenes} headings of acts and scenes"


def letter_evidence(chunks: Chunks) -> str:
    """A salute at the top with few short lines above it, or a dateline and a text that greets or
    takes leave."""
    whole = chunks.paragraphs
    if len(whole.all) > LONGEST_LETTER:
        return ""
    lines = letter_lines(whole.all)
    place = salute_place(lines)
    spoken = any(_SPOKEN.match(line.first) for line in lines[place + 1 : place + 2])
    if 0 <= place < _TOP_LINES and not spoken:
        return "a salute stands at the top"
    if any(line_date(line) for line in lines[:4]) and any(
        has_run_in_salute(line.first) for line in lines[1:5]
    ):
        return "a dateline stands at the top and a salute begins the text"
    if any(line_date(line) for line in lines[:_TOP_LINES]) and any(
        is_valediction(line.first) for line in lines[-_TOP_LINES:]
    ):
        return "a dateline stands at the top, a valediction below"
    return ""


def diary_evidence(chunks: Chunks) -> str:
    """Three entries or more that begin with a date, and little else."""
    days = bare_days(chunks.paragraphs.all)
    whole = entries_apart(chunks.paragraphs, days)
    entries = sum(bool(head_of(chunk.lines[0], days)) for chunk in whole.all)
    if entries < 3 or entries * 8 < len(whole.all):
        return ""
    return f"{entries} entries begin with a date"


def verse_evidence(chunks: Chunks) -> str:
    """Most lines stand in stanzas: begun with capitals, and many ended by a mark, but few of them
    sentences of their own, as the lines of a list are."""
    chunks = beside_verse(chunks) or chunks
    stanzas = [chunk for chunk in chunks.all if _is_stanza(chunk, chunks.width)]
    lines = [line for chunk in stanzas for line in chunk.lines]
    total = sum(len(chunk.lines) for chunk in chunks.all if not _is_heading_like(chunk))
    marked = sum(line.text[-1] in _LINE_END_MARKS for line in lines)
    if len(lines) < 4 or len(lines) * 4 < total * 3 or marked * 4 < len(lines):
        return ""
    if sum(line.text[-1] == "." for line in lines) * 5 >= len(lines) * 4:
        return ""
    return f"{len(lines)} lines stand in stanzas, of {total} that are no headings"


def _is_heading_like(chunk: Chunk) -> bool:
    one = len(chunk.lines) == 1
    return one and (is_title(chunk) or is_numeral(chunk.first) or bool(byline_name(chunk)))


_LINE_END_MARKS = ",.;:!?—-–'\"”’)"


def _is_stanza(chunk: Chunk, width: int) -> bool:
    """Two lines or more, none long; each begun with a capital, or all ended with room to spare."""
    if len(chunk.lines) < 2 or max(len(line.text) for line in chunk.lines) > LONGEST:
        return False
    narrow = max(len(line.text) for line in chunk.lines) < 50
    return capitals(chunk.lines[1:]) >= 0.8 or (narrow and is_lined(chunk, width))


def book_evidence(chunks: Chunks) -> str:
    """Two numbered divisions or more, or one with which the text begins."""
    before, divisions = split(chunks.paragraphs.all)
    numbered = sum(division.heading.number > 0 for division in divisions)
    if numbered > 1 or (numbered and len(before) < 4 and len(chunks.all) > 3):
        return f"{numbered} numbered divisions"
    return ""


def article_evidence(chunks: Chunks) -> str:
    """A title with a dateline or byline under it, with sections under heads of their own, or with
    a name at the end of its paragraphs."""
    whole = chunks.paragraphs
    start = headline(whole.all)
    if any(one.name in ("byline", "dateline") for one in start.elements):
        return "a title stands at the top, a dateline or byline under it"
    below = whole.all[start.taken : start.taken + 1] if start.taken else ()
    if below and run_in_dateline(below[0]):
        return "a title stands at the top, and a dateline begins the text"
    found = heads(whole.all[start.taken :], whole) if start.taken else []
    if found[1:]:
        return "a title stands at the top, section heads between paragraphs"
    named = ended(whole.all[start.taken :])[1] if start.taken and len(whole.all) > 3 else ()
    return "a title stands at the top, a name at the end" if named else ""


EVIDENCE: tuple[tuple[str, Callable[[Chunks], str]], ...] = (
    ("markdown", markdown_evidence),
    ("minutes", minutes_evidence),
    ("memorandum", memorandum_evidence),
    ("interview", interview_evidence),
    ("drama", drama_evidence),
    ("letters", lambda chunks: bundle(chunks.paragraphs).evidence),
    ("letter", letter_evidence),
    ("diary", diary_evidence),
    ("verse", verse_evidence),
    ("book", book_evidence),
    ("article", article_evidence),
)
"""Kinds of text in the order in which they are tried; "" means no evidence."""
