"""What only looks like a date: house numbers, prices, measures, references, verbs, names, ages."""

from collections.abc import Callable

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates import surroundings as near
from tei_tools.annotators.dates.token import Token

FIRST_USUAL_YEAR, LAST_USUAL_YEAR = 1500, 2050
"""Years that need no word before them; others are more often some other number."""
VERBS = (3, 5)
"""Months whose names are verbs."""
PERSONS = (4, 6, 8)
"""Months whose names are persons'."""
_IN_TITLES = (ex.Shift, ex.Decade, ex.Clock)
"""What stands in titles with a capital: Yucatan Today, Roaring Forties, Chimes at Midnight."""


def believable(token: Token, text: str) -> bool:
    """Whether what the grammar found is a date here, by the words on either side."""
    before = text[max(0, token.start - near.REACH) : token.start]
    after = text[token.end : token.end + near.REACH]
    if isinstance(token.value, _IN_TITLES) and text[token.start].isupper():
        return near.TITLE_BEFORE.search(before) is None
    check = _CHECKS.get(type(token.value))
    return check is None or check(token, before, after)


def _partial(token: Token, before: str, after: str) -> bool:
    partial: ex.Partial = token.value
    moment = partial.moment
    if moment.month is None and moment.year is None:
        return _weekday(moment.day, before, after)
    if moment.day is not None:
        return moment.year is not None or not _counts(after)
    if moment.month is not None:
        return moment.year is not None or _month(token, moment.month, before, after)
    return bool(partial.era) or _year(token, moment.year or 0, before, after)


def _range(token: Token, before: str, after: str) -> bool:
    """1801-2, whose second year is one digit: after a preposition, and no measure."""
    left = token.value.left
    is_year = isinstance(left, ex.Partial) and left.moment.unit == "year" and not left.era
    if not is_year or token.end - token.start != len("1801-2"):
        return True
    return near.DATED_BEFORE.search(before) is not None and not (
        _is_quantity(after) or near.JOINED_AFTER.match(after)
    )


def _weekday(day: int | None, before: str, after: str) -> bool:
    """A day of one week: not "every Friday", nor the Saturday Evening Post."""
    if day is not None:
        return not near.MEASURE_AFTER.match(after) and not near.PLURAL_AFTER.match(after)
    if near.EVERY_BEFORE.search(before) or near.NAMED_BEFORE.search(before):
        return False
    return near.NEWSPAPER_AFTER.match(after) is None


def _counts(after: str) -> bool:
    """Whether the day of "May 12" goes on as some other number."""
    patterns = near.JOINED_AFTER, near.MEASURE_AFTER, near.ROAD_AFTER
    return any(pattern.match(after) for pattern in patterns)


def _month(token: Token, month: int, before: str, after: str) -> bool:
    """A month alone: with a preposition where its name is a verb's, a person's or too short."""
    if near.MONTH_BEFORE.search(before):
        return month not in VERBS or not _is_verb(before, after)
    if month in VERBS or near.PERSON_BEFORE.search(before):
        return False
    if token.end - token.start < 4:
        return False
    return month not in PERSONS or near.PERSON_AFTER.match(after) is None


def _is_verb(before: str, after: str) -> bool:
    """Whether May or March is a name or a verb all the same."""
    if before.endswith("month of "):
        return False
    weak = near.WEAK_MONTH_BEFORE.search(before) and near.MODAL_AFTER.match(after)
    return bool(weak) or near.PARTICIPLE_AFTER.match(after) is not None


def _year(token: Token, year: int, before: str, after: str) -> bool:
    """A year alone: no price, measure, page, address or part of a longer number."""
    if token.value.short_year or token.end - token.start > 5:
        return True
    if year < 1000:
        return _early_year(before, after)
    if near.CIRCA_BEFORE.search(before):
        return not _is_quantity(after)
    if near.ABOUT_BEFORE.search(before):
        return _is_usual(year) and near.NO_NOUN_AFTER.match(after) is not None
    if near.JOINED_BEFORE.search(before) or near.JOINED_AFTER.match(after):
        return False
    if near.MEASURE_AFTER.match(after) or near.ADDRESS_AFTER.match(after):
        return False
    return _year_by_what_is_before(year, before, after)


def _is_usual(year: int) -> bool:
    return FIRST_USUAL_YEAR <= year <= LAST_USUAL_YEAR


def _is_quantity(after: str) -> bool:
    return bool(near.MEASURE_AFTER.match(after) or near.PLURAL_AFTER.match(after))


def _early_year(before: str, after: str) -> bool:
    """A year of three digits: "In 348 Pachomius", never "in 348 houses"."""
    if near.ABOUT_BEFORE.search(before):
        return near.STOP_AFTER.match(after) is not None
    return bool(near.EARLY_BEFORE.search(before) and near.EARLY_AFTER.match(after))


def _year_by_what_is_before(year: int, before: str, after: str) -> bool:
    if near.WORK_AFTER.match(after):
        return False
    if near.NUMBERED_BEFORE.search(before):
        return _is_usual(year) and near.RANGE_AFTER.match(after) is not None
    if near.DATED_BEFORE.search(before):
        return _is_usual(year) or not (_is_quantity(after) or near.DASH_BEFORE.search(before))
    if near.DETERMINED_BEFORE.search(before):
        return _is_usual(year)
    if year < FIRST_USUAL_YEAR and near.LISTED_BEFORE.search(before):
        return near.STOP_AFTER.match(after) is not None
    listed = near.PLURAL_AFTER.match(after) or near.QUOTED_BEFORE.search(before)
    return _is_usual(year) and not listed


def _clock(token: Token, before: str, after: str) -> bool:
    """A time with a colon: not a verse, a scale or a ratio."""
    if token.value.sure or near.CLOCK_AFTER.match(after):
        return True
    if near.CLOCK_BEFORE.search(before):
        return True
    return not before and not after[:2].strip(" ,.")


def _decade(token: Token, before: str, after: str) -> bool:
    """The sixties: with its article or apostrophe, and nobody's age."""
    if near.POSSESSED_BEFORE.search(before) or near.MEASURE_AFTER.match(after):
        return False
    return token.end - token.start > 3 or near.DECADE_BEFORE.search(before) is not None


def _season(token: Token, before: str, after: str) -> bool:
    """A season with its year, or after a preposition, or before a campaign."""
    if token.value.year is not None:
        return True
    if near.SEASON_VERB_AFTER.match(after):
        return False
    return bool(near.SEASON_BEFORE.search(before) or near.SEASON_AFTER.match(after))


def _fixed(token: Token, before: str, after: str) -> bool:
    """A length of time that is no age, no rate and no war; 1742/3 that is the number of nothing."""
    if token.name != "LENGTH":
        is_year = token.value.value.calendar and token.end - token.start <= len("1742/43")
        return not (is_year and near.NUMBERED_BEFORE.search(before))
    if near.OLD_AFTER.match(after) or near.AGED_BEFORE.search(before):
        return False
    if near.RATE_BEFORE.search(before) or near.WAR_AFTER.match(after):
        return False
    return not token.value.weak or near.LENGTH_BEFORE.search(before) is not None


def _deictic(token: Token, before: str, _: str) -> bool:
    """Not "to this day"."""
    shown: ex.Deictic = token.value
    return not (shown.unit == "day" and shown.which == "this" and before.lower().endswith("to "))


def _day_of(token: Token, before: str, after: str) -> bool:
    """A day without its month, before nothing that it could number ("on the 5th floor")."""
    if token.value.month == "written" and not near.LETTER_BEFORE.search(before):
        return False
    if token.value.month in ("here", "written"):
        return bool(near.NO_NOUN_AFTER.match(after) or near.VERB_AFTER.match(after))
    return token.value.month != "this" or near.INSTANT_AFTER.match(after) is None


def _feast(_: Token, __: str, after: str) -> bool:
    """Not the Christmas tree, nor Easter Island."""
    return near.FEAST_NOUN_AFTER.match(after) is None


_CHECKS: dict[type, Callable[[Token, str, str], bool]] = {
    ex.Clock: _clock,
    ex.DayOf: _day_of,
    ex.Decade: _decade,
    ex.Deictic: _deictic,
    ex.Feast: _feast,
    ex.Fixed: _fixed,
    ex.Partial: _partial,
    ex.Range: _range,
    ex.Season: _season,
}
