"""Parts of a time: early, late, the middle, halves and quarters."""

from dataclasses import replace

from tei_tools.annotators.dates import calendars
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.moment import NOTHING, Moment, Value
from tei_tools.annotators.dates.months import SEASONS

_THIRDS = {"early": "1/3", "beginning": "1/3", "mid": "2/3", "late": "3/3", "end": "3/3"}
_PRECISION = {"mid": "low"}


def season_month(name: str) -> int:
    """The first month of a season."""
    return SEASONS[name][0]


def part_of(part: str, inner: ex.Expression, value: Value) -> Value:
    """The value of a part: bounds for shares and centuries, else the whole and @precision."""
    if value.shape not in ("when", "span", "within"):
        return NOTHING
    if isinstance(inner, ex.Century):
        return _share(_THIRDS.get(part, part), value)
    if part in _THIRDS:
        return replace(value, precision=_PRECISION.get(part, "medium"))
    return _share(part, value)


def _share(share: str, value: Value) -> Value:
    """The first half, third quarter, last third of a value."""
    place, count = (int(digit) for digit in share.split("/"))
    first, last = value.first, value.last
    if first is None or last is None or first.year is None or last.year is None:
        return NOTHING
    if value.shape == "when" and first.unit == "year":
        return _months(first.year, place, count, value)
    if value.shape == "when" and first.unit == "month":
        return _days(first, place, count, value)
    if first.unit != "year" or last.unit != "year":
        return NOTHING
    return _years(first.year, last.year, place, count, value)


def _months(year: int, place: int, count: int, value: Value) -> Value:
    length = 12 // count
    first = Moment(year, length * (place - 1) + 1)
    return replace(value, shape="span", first=first, last=Moment(year, length * place))


def _days(month: Moment, place: int, count: int, value: Value) -> Value:
    length = calendars.month_length(month.year or 4, month.month or 1)
    first = Moment(month.year, month.month, length * (place - 1) // count + 1)
    last = Moment(month.year, month.month, length * place // count)
    return replace(value, shape="within", first=first, last=last)


def _years(first: int, last: int, place: int, count: int, value: Value) -> Value:
    """Halves and quarters share the year between them (1201-1250, 1250-1300); thirds do not."""
    length = last - first + 1
    begun = first + length * (place - 1) // count
    ended = first + length * place // count - 1
    if count != 3 and place > 1:
        begun -= 1
    return replace(value, shape="within", first=Moment(begun), last=Moment(ended))
