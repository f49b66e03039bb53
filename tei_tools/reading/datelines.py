"""Datelines: a line that says when, and perhaps where, and nothing else."""

import re
from dataclasses import dataclass
from datetime import date

from tei_tools.reading.numerals import value

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan jany jänner janvier januar enero gennaio janeiro januari",
            "february feb feby feber febr février februar febrero febbraio fevereiro februari",
            "march marche mar mars märz marzo março maart",
            "april apr apl avril abril aprile",
            "may mai mayo maggio maio mei",
            "june jun juin juni junio giugno junho",
            "july jul juillet juli julio luglio julho",
            "august aug augt août agosto augustus",
            "september sept sep septr sepr septembre septiembre settembre setembro",
            "october oct octr octobre oktober octubre ottobre outubro",
            "november nov novr novembre noviembre novembro",
            "december dec decr décembre dezember diciembre dicembre dezembro",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch
    donnerstag freitag samstag sonnabend sonntag lunes martes miércoles jueves viernes sábado
    domingo""".split()
)

_DAY = (
    r"(?P<day>\d{1,2}|[ivxlj]{1,7}(?=(?:st|nd|rd|th)\b))"
    r"(?:\s?(?:st|nd|rd|th|d|er|ten|sten|ste|den)\b|[.º°])?"
)
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\w){_DAY}\s?(?:(?:of|de)\s)?{_MONTH}(?:,?\s?(?:(?:of|de)\s)?{_YEAR})?(?!\w)",
        rf"(?<!\w){_MONTH}\s?(?:the\s)?{_DAY}(?:,?\s?{_YEAR})?(?!\w)",
        r"(?<!\w)(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\w)",
        rf"(?<!\w){_MONTH},?\s{_YEAR}(?!\w)",
    )
)
_REPUBLICAN = re.compile(
    r"(?<!\w)\d{1,2}(?:er)?\s(?:vendémiaire|brumaire|frimaire|niv[ôo]se|pluvi[ôo]se|vent[ôo]se"
    r"|germinal|floréal|prairial|messidor|thermidor|fructidor),?\s(?:de\s)?(?:l['’])?an\s"
    r"(?:[ivx]{1,4}|\d{1,2}|\w{2,8})(?!\w)",
    re.IGNORECASE,
)
"""A day of the calendar of the French Republic."""

_AFTER_PLACE = re.compile(
    rf"(?<=\w),\s(?P<day>(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_BEFORE_DAYS = frozenset(
    "the of on in de le ce à den d am im zu li il a addì el la te op this ye".split()
)
"""Small words between the place and the day."""
_TO_THE_DAY = re.compile(rf"(?:^|[ ,])(?:{'|'.join(_BEFORE_DAYS)})$", re.IGNORECASE)
_DAY_PARTS = frozenset(
    """morning evening night afternoon noon am pm a.m p.m morgens früh vormittags mittags
    nachmittags abends nachts matin soir midi minuit sera mattina noche tarde""".split()
)
_PLACE_WORDS = 8
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that is a date; `when` in ISO 8601 where it names at least year and month."""

    when: str
    start: int
    end: int
    place: str = ""


def dateline(line: str) -> Dateline | None:
    """The date of a line that holds a date, perhaps with places and a weekday, and nothing else."""
    found = (date_in(line) or _weekday_in(line)) if len(line) <= _LONGEST else None
    if found is None:
        return None
    before, after = line[: found.start], line[found.end :]
    if before.rstrip()[-1:].isdigit() or not (is_place(before) and _is_tail(after)):
        return None
    place = _TO_THE_DAY.sub("", before.strip(" ,.;:—-")).strip(" ,.;:—-")
    return Dateline(found.when, found.start, found.end, place)


def date_in(line: str) -> Dateline | None:
    """The first date in the line, by its own words alone."""
    for form in _FORMS:
        for found in form.finditer(line):
            when = _value(found.groupdict())
            if when is not None:
                return Dateline(when, found.start(), found.end())
    other = _REPUBLICAN.search(line)
    return Dateline("", *other.span()) if other else None


def _weekday_in(line: str) -> Dateline | None:
    """A day of the week after a place and a comma: "FALMOUTH, Tuesday."."""
    found = _AFTER_PLACE.search(line)
    return Dateline("", *found.span("day")) if found else None


def day_near(words: str, before: str) -> str:
    """A day without a year ("March 9th"), in ISO 8601, after a day with one; "" for no such day.

    It is in the same year, or in the next where the year turned: more than six months back.
    """
    year, month = int(before[:4]), int(before[5:7] or 1)
    found = date_in(f"{words} {year}")
    if found is None or not found.when:
        return ""
    turned = int(found.when[5:7]) < month - 6
    later = date_in(f"{words} {year + 1}") if turned else found
    return later.when if later else ""


def _value(parts: dict[str, str | None]) -> str | None:
    """ISO 8601 to the day or month; "" without a year; None where it is no date."""
    month_name, day, year = parts["month"] or "", parts.get("day"), parts.get("year")
    month = int(month_name) if month_name.isdigit() else MONTHS.get(month_name.casefold(), 0)
    number = _number(day or "1")
    try:
        date(int(year or 2000), month, number)
    except ValueError:
        return None
    if not year:
        return ""
    return f"{year}-{month:02}" + (f"-{number:02}" if day else "")


def _number(day: str) -> int:
    """The day of the month, also in Roman numerals with a j at their end; 0 for none."""
    told = value(day.casefold().replace("j", "i"))
    return told or 0


def is_place(words: str) -> bool:
    """Capitalised words only: a place, a weekday, an address; or nothing."""
    if words.count(".") > 4 or any(mark in words for mark in '?!"“'):
        return False
    found = [word.group() for word in _WORD.finditer(words)]
    return len(found) <= _PLACE_WORDS and all(
        word[0].isupper() or word.rstrip(".") in _BEFORE_DAYS for word in found
    )


def _is_tail(words: str) -> bool:
    found = [word.group().casefold().rstrip(".") for word in _WORD.finditer(words)]
    return all(word in WEEKDAYS or word in _DAY_PARTS for word in found) and not any(
        mark in words for mark in "?!"
    )
