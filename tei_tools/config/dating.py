"""Dating: the day, month or year that the words in a cell of a table tell."""

import re
from collections.abc import Iterable

from tei_tools.config.mistakes import quoted
from tei_tools.reading.given import is_date

UNDATED = frozenset(("n.d.", "nd", "s.d.", "o.d.", "o.j.", "undated", "unknown", "?", "-", "–"))
"""What stands in tables for no date, blanks and case aside."""

_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0{1,9})?)?Z?")
"""What databases write behind a day."""
_UNSURE = re.compile(r"[\[(~]*(?:circa|ca?\b\.?)?\s{0,9}(.*?)[\])?]*", re.IGNORECASE | re.DOTALL)


def iso_date(words: str, language: str = "", day_first: bool | None = None) -> str:
    """The year, month or day in ISO 8601 that the words tell, with nothing around it; else "".

    Months have their names in `language` or English. "" too for a date that is not sure
    ("c. 1861"), a span of time, and 5/6/1861 where nothing says which of them is the month.
    """
    day = words[:10] if _MIDNIGHT.fullmatch(words[10:]) else words
    return day if is_date(day) else _read(day, language, day_first)


def dating_advice(words: str, language: str = "") -> str:
    """What to do with a date that is not read, as the end of a sentence; "" for nothing."""
    either = {iso_date(words, language, first) for first in (True, False)} - {""}
    if len(either) > 1:
        return f"; set day_first in [tagging], which tells {' from '.join(sorted(either))}"
    found = _UNSURE.fullmatch(words)
    value = iso_date(found[1], language) if found else ""
    return f"; write {quoted(words)} as {value}" if value else ""


def is_undated(words: str) -> bool:
    """Whether the words say that there is no date."""
    return "".join(words.split()).lower() in UNDATED


def order_of(cells: Iterable[str]) -> bool | None:
    """Whether the day stands first in dates such as 5/6/1861, by those that can be read in one
    way alone; None where none tells, or they disagree.
    """
    from tei_tools.annotators.dates.numeric import order_told  # noqa: PLC0415 - many have no such date

    return order_told(cells)


def _read(words: str, language: str, day_first: bool | None) -> str:
    from tei_tools.annotators.dates import valued  # noqa: PLC0415 - as above

    for one in dict.fromkeys((language or "en", "en")):
        for found, told in valued(words, one, day_first):
            is_whole = (found.start, found.end) == (0, len(words))
            if is_whole and told.keys() == {"when"} and is_date(told["when"]):
                return told["when"]
    return ""
