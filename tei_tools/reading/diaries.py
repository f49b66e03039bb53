"""Diaries: a division for each day's entry, its date as head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.datelines import MONTHS, WEEKDAYS, dateline
from tei_tools.reading.inline import inline
from tei_tools.reading.openings import opening
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, element


def _any(names: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))


_WEEKDAY = rf"(?:{_any(WEEKDAYS)})\b[.,]?"
_MONTH = rf"(?:{_any(frozenset(MONTHS))})\b\.?"
_DAY = r"(?:(?:the|den|le|el)\s)?\d{1,2}(?:st|nd|rd|th|d|er)?\b\.?"
_YEAR = r"(?:,?\s(?:1[0-9]|20)\d\d\b)?"
_OLD_YEAR = r"1[0-9]\d\d(?:[/-]\d{1,4})?,?\s{1,4}"
"""A year before the day, perhaps told both ways ("1742/3 Feb. 13")."""
_PERIOD = re.compile(
    rf"(?P<month>{_MONTH})(?:,?\s(?:1[0-9]|20)\d\d)?[.:]?|(?P<year>(?:1[0-9]|20)\d\d)[.:]?",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"(?P<mark>(?:[X*+†#§]{{1,3}}\s)?)"
    rf"(?P<date>{_WEEKDAY}\s{_DAY}(?:\s(?:of\s)?{_MONTH}{_YEAR})?"
    rf"|{_WEEKDAY}\s{_MONTH}\s{_DAY}{_YEAR}"
    rf"|(?:{_WEEKDAY}\s|{_OLD_YEAR})?{_MONTH}\s{{1,4}}{_DAY}{_YEAR}"
    rf"|(?:{_WEEKDAY}\s|{_OLD_YEAR})?{_DAY}\s{{1,4}}(?:of\s)?{_MONTH}{_YEAR}"
    r"|\d{4}-\d\d-\d\d\b|(?<![\d/])\d{1,2}[/.]\d{1,2}[/.](?:1[5-9]|20)?\d\d\b)"
    rf"(?:[,.]?\s\(?{_WEEKDAY}(?=\)?[\s:—–-])\)?)?"
    r"(?P<stop>[.,:;—–-]*)",
    re.IGNORECASE,
)


_BARE = re.compile(
    r"(?P<head>(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|d)?\b[.,:;)—–-]*)(?:\s+(?P<rest>\S.*))?"
)
"""A day that is told by its number alone, as under the name of a month."""
_FEWEST_DAYS = 3
_KEPT = re.compile(r"\b(?:diar(?:y|ies)|journal|tagebuch|carnet|diario)\b", re.IGNORECASE)

Days = frozenset[int]
"""The numbers of the lines that begin an entry with nothing but its day."""


@dataclass(frozen=True, slots=True)
class _Entry:
    head: str
    run_in: bool
    chunks: tuple[Chunk, ...]
    first: Chunk


def entry_head(line: str) -> str:
    """The date with which a line begins as a diary's entry does; "" where it does not."""
    found = _ENTRY.match(line)
    if not found or not any(letter.isupper() or letter.isdigit() for letter in found["date"][:1]):
        return ""
    if dateline(line) or found.end() == len(line):
        return line
    rest = line[found.end() :].lstrip()
    return found.group() if rest and (rest[0].isupper() or found["stop"]) else ""


def head_of(line: Line, days: Days) -> str:
    """As `entry_head`, also of a line that begins with nothing but its day."""
    bare = _BARE.fullmatch(line.text) if line.number in days else None
    return entry_head(line.text) or (bare["head"] if bare else "")


def bare_days(chunks: Sequence[Chunk]) -> Days:
    """The lines under the names of months whose numbers count up as days do.

    There must be three days, and what calls itself a diary or names a year; or else two months
    and days between which some are missing, as no list's numbers are.
    """
    months = [place for place, chunk in enumerate(chunks) if _is_month(chunk)]
    kept = any(_KEPT.search(chunk.first) or _YEARS.search(chunk.first) for chunk in chunks[:_TOP])
    kept = kept or any(_YEARS.search(chunks[place].first) for place in months[:1])
    found = [_counted(chunks[begin + 1 : end]) for begin, end in pairwise([*months, len(chunks)])]
    is_gapped = any([*days.values()] != [*range(1, len(days) + 1)] for days in found)
    if not kept and not (months[1:] and is_gapped):
        return frozenset()
    numbers = [number for days in found for number in days]
    return frozenset(numbers) if len(numbers) >= _FEWEST_DAYS else frozenset()


_TOP = 4
"""How many chunks at the top may say what it is."""


def _is_month(chunk: Chunk) -> bool:
    found = _PERIOD.fullmatch(chunk.first) if len(chunk.lines) == 1 else None
    return found is not None and found["month"] is not None and chunk.first[0].isupper()


def _counted(chunks: Sequence[Chunk]) -> dict[int, int]:
    """The numbers of the lines that begin with a day later than those before, with the days; none
    where the first text under the month begins without one."""
    found: dict[int, int] = {}
    last = 0
    for chunk in chunks:
        for above, line in zip((None, *chunk.lines), chunk.lines, strict=False):
            known = _BARE.fullmatch(line.text)
            begins = above is None or above.text[-1] in ".!?"
            if known and begins and int(known["day"]) > last and _goes_on(known["rest"]):
                found[line.number] = last = int(known["day"])
            elif not found and not entry_head(line.text):
                return {}
    return found


def _goes_on(rest: str | None) -> bool:
    """Whether text that follows on a day begins as a sentence does."""
    return rest is None or rest[0].isupper() or rest[0] in "“\"'‘("


def diary(chunks: Chunks) -> Parts:
    """The Parts of a diary: what stands before the first entry, then a division an entry.

    Years and months that head several entries are divisions around them.
    """
    days = bare_days(chunks.paragraphs.all)
    whole = entries_apart(chunks.paragraphs, days)
    ranks = _ranks(whole.all, days)
    places = sorted(ranks)
    before = whole.all[: places[0]] if places else whole.all
    start = opening([*before, *whole.all[len(before) : len(before) + 1]])
    taken = min(start.taken, len(before))
    entries = _nested(
        [(ranks[begin], whole.all[begin:end]) for begin, end in _bounds(places, whole.all)],
        whole,
        days,
    )
    preface = paragraphs(before[taken:], whole) if before[taken:] else []
    heads = [whole.all[place] for place in places if ranks[place] != "entry"]
    return Parts(
        (*start.elements, *preface, *entries),
        title=start.title,
        author=start.author,
        date=_year([*before, *heads]) or start.date,
    )


def _bounds(places: Sequence[int], chunks: Sequence[Chunk]) -> list[tuple[int, int]]:
    return list(pairwise([*places, len(chunks)]))


def _ranks(chunks: Sequence[Chunk], days: Days) -> dict[int, str]:
    """Where a section, year, month or entry begins: what heads others stands right above them."""
    found: dict[int, str] = {}
    below = ""
    for place in range(len(chunks) - 1, -1, -1):
        chunk = chunks[place]
        period = _PERIOD.fullmatch(chunk.first) if len(chunk.lines) == 1 else None
        kind = "entry" if head_of(chunk.lines[0], days) else ""
        if period and below:
            kind = "month" if period["month"] else "year"
        elif place and below and not kind and _is_section(chunk):
            kind = "section"
        if kind and not (kind == "year" and below == "year"):
            found[place] = kind
        below = found.get(place, "")
    return found


def _is_section(chunk: Chunk) -> bool:
    """A heading in capitals and no exclamation."""
    return len(chunk.lines) == 1 and chunk.first.isupper() and chunk.last[-1] not in ".!?,;:—-"


_DEPTH = {"section": 1, "year": 2, "month": 3, "entry": 4}


def _nested(
    parts: Sequence[tuple[str, Sequence[Chunk]]], whole: Chunks, days: Days
) -> list[Element]:
    """A division a part, each in the last one before it that covers more time."""
    opened: list[tuple[int, Element, list[Element]]] = [(0, Element("body"), [])]
    for kind, chunks in parts:
        while opened[-1][0] >= _DEPTH[kind]:
            _close(opened)
        made = _entry(_read(chunks, days), whole) if kind == "entry" else _period(kind, chunks[0])
        opened.append((_DEPTH[kind], made, []))
    while len(opened) > 1:
        _close(opened)
    return opened[0][2]


def _close(opened: list[tuple[int, Element, list[Element]]]) -> None:
    _, made, inner = opened.pop()
    opened[-1][2].append(replace(made, children=(*made.children, *inner)))


def _period(kind: str, chunk: Chunk) -> Element:
    head = Element("head", inline(chunk.first))
    return element("div", *chunk.page_breaks(), head, type=kind)


def _year(chunks: Sequence[Chunk]) -> str:
    """The one year that these name; "" where there are none or several."""
    years = {year for chunk in chunks for year in _YEARS.findall(chunk.text)}
    return years.pop() if len(years) == 1 else ""


_YEARS = re.compile(r"(?<!\d)1[0-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)")


def entries_apart(chunks: Chunks, days: Days) -> Chunks:
    """The chunks, a new one wherever a line begins an entry."""
    return Chunks(tuple(part for chunk in chunks.all for part in _apart(chunk, days)))


def _apart(chunk: Chunk, days: Days) -> list[Chunk]:
    return chunk.parted(place for place, line in enumerate(chunk.lines) if head_of(line, days))


def _read(chunks: Sequence[Chunk], days: Days) -> _Entry:
    """The entry: its head apart from the text that follows on the same line."""
    first = chunks[0]
    head = head_of(first.lines[0], days)
    rest = first.first[len(head) :].lstrip()
    line = first.lines[0]
    lines = (replace(line, text=rest), *first.lines[1:]) if rest else first.lines[1:]
    text = (Chunk(lines), *chunks[1:]) if lines else tuple(chunks[1:])
    return _Entry(head, bool(rest), text, first)


def _entry(entry: _Entry, whole: Chunks) -> Element:
    """A `<div type="entry">`; `@rend` says where the head stood on the line of the text."""
    head = element("head", *inline(entry.head), rend="run-in" if entry.run_in else "")
    text = paragraphs(entry.chunks, whole) if entry.chunks else []
    return element("div", *entry.first.page_breaks(), head, *text, type="entry")
