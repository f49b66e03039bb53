"""Values: what a value should look like, and what a wrong one was probably meant to be."""

import re
from calendar import month_abbr, month_name, monthrange
from collections.abc import Callable, Iterator
from urllib.parse import quote

from tei_tools.validation.relaxng.datatypes import collapse
from tei_tools.validation.relaxng.patterns import Choice, Data, Empty, ListOf, Pattern, Text, Value
from tei_tools.validation.relaxng.spelling import distance
from tei_tools.validation.relaxng.walks import within
from tei_tools.validation.relaxng.wording import either, few, quoted

MAX_VALUE = 100
MAX_NAMED = 8

TYPES = {
    "string": "text",
    "token": "text",
    "normalizedString": "text",
    "language": "a language tag (BCP 47) such as en or de-AT",
    "Name": "an XML name (letters, digits, hyphens; no spaces)",
    "NCName": "an XML name (letters, digits, hyphens; no spaces, no colon)",
    "ID": "an XML name (NCName: begins with a letter or _, no spaces, no colon)",
    "IDREF": "an XML name (NCName: begins with a letter or _, no spaces, no colon)",
    "NMTOKEN": "letters, digits, hyphens, points, colons; no spaces",
    "anyURI": "a pointer or URI such as #p1 or https://example.org/",
    "boolean": "true or false",
    "decimal": "a number such as 1.5",
    "double": "a number such as 1.5",
    "float": "a number such as 1.5",
    "integer": "a whole number",
    "nonNegativeInteger": "a whole number, 0 or more",
    "positiveInteger": "a whole number, 1 or more",
    "duration": "a duration such as P1Y2M3D or PT1H30M",
    "dateTime": "a date and time such as 1801-03-14T09:30:00",
    "date": "an ISO date such as 1801-03-14",
    "time": "a time such as 09:30:00",
    "gYearMonth": "a month such as 1801-03",
    "gYear": "a year such as 1801",
    "gMonthDay": "a day such as --03-14",
    "gMonth": "a month such as --03",
    "gDay": "a day such as ---14",
}
ISO_DATE = "an ISO date such as 1801-03-14, 1801-03 or 1801"
WORD_PATTERNS = {r"\S+", r"[^\p{C}\p{Z}]+", r"(\p{L}|\p{N}|\p{P}|\p{S})+"}
LIMITS = {
    "minInclusive": "at least",
    "maxInclusive": "at most",
    "minExclusive": "more than",
    "maxExclusive": "less than",
    "length": "of length",
    "minLength": "of a length of at least",
    "maxLength": "of a length of at most",
}
NAME_TYPES = frozenset(("ID", "IDREF", "NCName", "Name", "NMTOKEN", "token"))
WORD = "one word without spaces"


def described(pattern: Pattern) -> str:
    """What a value may be, in a few words."""
    named = [each.text for each in _alternatives(pattern) if isinstance(each, Value) and each.text]
    kinds = list(dict.fromkeys(_kinds(pattern)))
    words = [f'"{each}"' for each in named]
    if kinds:
        return either([*words[:MAX_NAMED], *kinds[:3]])
    return few(words, MAX_NAMED) if words else "nothing"


def _alternatives(pattern: Pattern) -> tuple[Pattern, ...]:
    return pattern.members if isinstance(pattern, Choice) else (pattern,)


def _kinds(pattern: Pattern) -> Iterator[str]:
    data = [each for each in _alternatives(pattern) if isinstance(each, Data)]
    dated = {"date", "gYear"} <= {each.datatype.name for each in data}
    if dated:
        yield ISO_DATE
    for each in data:
        if not (dated and (each.datatype.name.startswith("g") or "ate" in each.datatype.name)):
            yield _kind(each)
    for other in _alternatives(pattern):
        if isinstance(other, ListOf):
            inner = next((part for part in within(other.words) if not _is_frame(part)), other.words)
            yield f"words, each {described(_choice_in(other.words) or inner)}"
        elif not isinstance(other, Choice | Data | Value | Empty):
            yield "text"


def _is_frame(pattern: Pattern) -> bool:
    return not isinstance(pattern, Data | Value | Text)


def _choice_in(words: Pattern) -> Pattern | None:
    """The choice of words in a list, if there is one."""
    found = (each for each in within(words) if isinstance(each, Choice))
    return next((each for each in found if not any(map(_is_frame, each.members))), None)


def _kind(data: Data) -> str:
    patterns = [value for name, value in data.datatype.parameters if name == "pattern"]
    known = TYPES.get(data.datatype.name, f"a value of the type {data.datatype.name}")
    if any(each in WORD_PATTERNS for each in patterns):
        return WORD if known == "text" else known
    limits = [f"{LIMITS.get(name, name)} {value}" for name, value in data.datatype.parameters]
    if patterns:
        return f"{known} of the form {patterns[0]}"
    return f"{known} ({', '.join(limits)})" if limits else known


def corrected(value: str, pattern: Pattern, accepts: Callable[[str], bool]) -> str:
    """The value that was probably meant, "" where that cannot be told."""
    tidy = collapse(value)
    if len(tidy) > MAX_VALUE:
        return ""
    found = (
        each for each in _candidates(tidy, pattern) if each not in ("", value) and accepts(each)
    )
    return next(found, "")


def _candidates(value: str, pattern: Pattern) -> Iterator[str]:
    yield value
    yield from _named(value, pattern)
    yield from _dates(value)
    yield BOOLEANS.get(value.casefold(), "")
    yield value.replace(",", ".")
    yield value.replace("_", "-") if re.fullmatch(r"[a-z]{2,3}_[A-Za-z]+", value) else ""
    types = {each.datatype.name for each in _data(pattern)}
    if types & NAME_TYPES:
        name = re.sub(r"[^\w.\-]+", "_", value)
        yield name
        yield f"_{name}"
    if "anyURI" in types:
        yield quote(value, safe="/:?#[]@!$&'()*+,;=%-._~")


def _data(pattern: Pattern) -> Iterator[Data]:
    """The datatypes in a pattern, and in its lists."""
    for each in within(pattern):
        if isinstance(each, Data):
            yield each
        elif isinstance(each, ListOf):
            yield from _data(each.words)


def _named(value: str, pattern: Pattern) -> Iterator[str]:
    """The values of a list that are like this one."""
    names = [each.text for each in within(pattern) if isinstance(each, Value)]
    folded = value.casefold()
    near = [(distance(folded, name.casefold()), name) for name in names if len(name) < MAX_VALUE]
    for slips, name in sorted(near):
        if slips <= max(len(name) // 4, 1) and slips < len(name):
            yield name


BOOLEANS = {"yes": "true", "no": "false", "y": "true", "n": "false"} | {
    each.casefold(): each for each in ("true", "false")
}
MONTHS = {
    name.casefold(): number
    for names in (month_name, month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4})"
DATE_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}(?:st|nd|rd|th)?\.? {_NAME},? {_YEAR}",
        rf"{_NAME} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_NAME},? {_YEAR}",
        rf"{_YEAR}[./-]{_MONTH}[./-]{_DAY}",
        rf"{_YEAR}[./-]{_MONTH}",
        rf"{_DAY}\.\s?{_MONTH}\.\s?{_YEAR}",
        rf"{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})",
        rf"(?:ca?\.?|circa|about) ?{_YEAR}",
    )
)
NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")


def _dates(value: str) -> Iterator[str]:
    """The ISO dates that a date in another form may mean, where only one reading is possible."""
    for form in DATE_FORMS:
        found = form.fullmatch(value)
        if found:
            yield _iso(found.groupdict())
    numeric = NUMERIC.fullmatch(value)
    if numeric:
        one, other = int(numeric[1]), int(numeric[2])
        if one > 12 or one == other:
            yield f"{numeric[3]}-{other:02}-{one:02}"
        elif other > 12:
            yield f"{numeric[3]}-{one:02}-{other:02}"
    swapped = re.fullmatch(r"(\d{4})-(1[3-9]|2\d|3[01])-(0\d|1[0-2])", value)
    if swapped:
        yield f"{swapped[1]}-{swapped[3]}-{swapped[2]}"
    yield value.replace(" ", "T", 1) if value[:4].isdecimal() else ""
    yield value.zfill(4) if value.isdecimal() else ""


def _iso(found: dict[str, str | None]) -> str:
    name = (found.get("name") or "").casefold()
    month = MONTHS.get(name, 0) if name else int(found.get("month") or 0)
    day = int(found.get("day") or 0)
    parts = [found["year"] or "", f"{month:02}", f"{day:02}"]
    return "-".join(parts[: 1 + bool(month) + bool(month and day)]) if month or not name else ""


def impossible(value: str) -> str:
    """Why an ISO date cannot be, "" where that is not what is wrong with it."""
    found = re.fullmatch(r"\s*(\d{4})-(\d\d)(?:-(\d\d))?\s*", value)
    if not found:
        return ""
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    if not 1 <= month <= 12:
        return f"there is no month {found[2]}"
    days = monthrange(2000 + year % 400, month)[1]
    if not 1 <= day <= days:
        return f"{month_name[month]} {found[1]} has {days} days"
    return ""


def told(value: str, pattern: Pattern, accepts: Callable[[str], bool]) -> str:
    """What was expected in place of a value, and what to write."""
    why = impossible(value)
    meant = corrected(value, pattern, accepts)
    says = [f"{why};" if why else "", f"expected {described(pattern)}"]
    return " ".join(each for each in says if each) + (f"; write {quoted(meant)}" if meant else "")
