"""Calendars: day numbers of the Gregorian, Julian and French Republican years, Easter, reigns.

Years are historical: 1 BC is -1, and there is no year 0. Day numbers are Julian Day Numbers.
"""

from bisect import bisect_right

CALENDARS = {
    "gregorian": "Gregorian calendar",
    "julian": "Julian calendar (Old Style)",
    "frrep": "French Republican calendar",
    "regnal": "Regnal years of the rulers of England and Great Britain",
    "quaker": "Quaker calendar, in which days and months are numbered",
}
"""`xml:id` of a header's `<calendar>` -> what it says (TEI P5 2.4.5)."""

MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def astronomical(year: int) -> int:
    """The year counted with a year 0: 1 BC is 0."""
    return year + 1 if year < 0 else year


def historical(year: int) -> int:
    """The year counted without a year 0: 0 is 1 BC, -1."""
    return year - 1 if year <= 0 else year


def is_leap(year: int) -> bool:
    """Whether a Gregorian year has 366 days."""
    counted = astronomical(year)
    return counted % 4 == 0 and (counted % 100 != 0 or counted % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The days of a Gregorian month."""
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int, *, julian: bool = False) -> int:
    """The Julian Day Number of a Gregorian (or Julian) date.

    Richards, "Calendars", Explanatory Supplement to the Astronomical Almanac, 15.11.3.
    """
    before_march = (14 - month) // 12
    years = astronomical(year) + 4800 - before_march
    months = month + 12 * before_march - 3
    days = day + (153 * months + 2) // 5 + 365 * years + years // 4
    return days - 32083 if julian else days - years // 100 + years // 400 - 32045


def gregorian(number: int) -> tuple[int, int, int]:
    """Year, month and day of a Julian Day Number, Gregorian; the inverse of `day_number`."""
    days = number + 32044
    centuries, days = divmod(4 * days + 3, 146097)
    days //= 4
    years, days = divmod(4 * days + 3, 1461)
    days //= 4
    months, days = divmod(5 * days + 2, 153)
    year = 100 * centuries + years - 4800 + months // 10
    return historical(year), months + 3 - 12 * (months // 10), days // 5 + 1


def julian_to_gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """The Gregorian date of a Julian one: 30 October 1620 is 9 November 1620."""
    return gregorian(day_number(year, month, day, julian=True))


def weekday(year: int, month: int, day: int) -> int:
    """Monday is 0; the date is Gregorian."""
    return day_number(year, month, day) % 7


def easter(year: int) -> int:
    """The day number of Easter Sunday: Gregorian from 1583, Julian before (Meeus, chapter 8)."""
    return _gregorian_easter(year) if year > 1582 else _julian_easter(year)


def _gregorian_easter(year: int) -> int:
    golden, century = year % 19, year // 100
    shift = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = shift - (shift // 28) * (1 - (29 // (shift + 1)) * ((21 - golden) // 11))
    week = (year + year // 4 + moon + 2 - century + century // 4) % 7
    distance = moon - week
    month = 3 + (distance + 40) // 44
    return day_number(year, month, distance + 28 - 31 * (month // 4))


def _julian_easter(year: int) -> int:
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return day_number(year, month, day + 1, julian=True)


REPUBLICAN_MONTHS = {
    "vendémiaire": 1,
    "brumaire": 2,
    "frimaire": 3,
    "nivôse": 4,
    "pluviôse": 5,
    "ventôse": 6,
    "germinal": 7,
    "floréal": 8,
    "prairial": 9,
    "messidor": 10,
    "thermidor": 11,
    "fructidor": 12,
}
_REPUBLICAN_LEAP = (3, 7, 11)
_REPUBLICAN_START = day_number(1792, 9, 22)


def republican_to_gregorian(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """The Gregorian date of a French Republican one, years 1 to 14 as they were kept."""
    if not (1 <= year <= 14 and 1 <= month <= 13 and 1 <= day <= 30):
        return None
    leaps = bisect_right(_REPUBLICAN_LEAP, year - 1)
    return gregorian(_REPUBLICAN_START + 365 * (year - 1) + leaps + 30 * (month - 1) + day - 1)


ACCESSIONS = {
    ("william", 1): (1066, 12, 25),
    ("william", 2): (1087, 9, 26),
    ("henry", 1): (1100, 8, 5),
    ("stephen", 1): (1135, 12, 26),
    ("henry", 2): (1154, 12, 19),
    ("richard", 1): (1189, 9, 3),
    ("henry", 3): (1216, 10, 28),
    ("edward", 1): (1272, 11, 20),
    ("edward", 2): (1307, 7, 8),
    ("edward", 3): (1327, 1, 25),
    ("richard", 2): (1377, 6, 22),
    ("henry", 4): (1399, 9, 30),
    ("henry", 5): (1413, 3, 21),
    ("henry", 6): (1422, 9, 1),
    ("edward", 4): (1461, 3, 4),
    ("richard", 3): (1483, 6, 26),
    ("henry", 7): (1485, 8, 22),
    ("henry", 8): (1509, 4, 22),
    ("edward", 6): (1547, 1, 28),
    ("mary", 1): (1553, 7, 19),
    ("elizabeth", 1): (1558, 11, 17),
    ("james", 1): (1603, 3, 24),
    ("charles", 1): (1625, 3, 27),
    ("charles", 2): (1649, 1, 30),
    ("james", 2): (1685, 2, 6),
    ("anne", 1): (1702, 3, 8),
    ("george", 1): (1714, 8, 1),
    ("george", 2): (1727, 6, 11),
    ("george", 3): (1760, 10, 25),
    ("george", 4): (1820, 1, 29),
    ("william", 4): (1830, 6, 26),
    ("victoria", 1): (1837, 6, 20),
    ("edward", 7): (1901, 1, 22),
    ("george", 5): (1910, 5, 6),
    ("edward", 8): (1936, 1, 20),
    ("george", 6): (1936, 12, 11),
    ("elizabeth", 2): (1952, 2, 6),
}
"""Ruler -> the day on which the first regnal year began (Cheney, A Handbook of Dates).

King John is left out: his years began on Ascension Day, and so have no fixed length.
"""

LONGEST_REIGN = 70


def regnal_year(
    ruler: tuple[str, int], year: int
) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    """First and last day of a ruler's year, in the calendar of the time; None for no such year."""
    accession = ACCESSIONS.get(ruler)
    if accession is None or not 1 <= year <= LONGEST_REIGN:
        return None
    begun, month, day = accession
    last_year, last_month, last_day = begun + year, month, day - 1
    if last_day == 0:
        last_year, last_month = (last_year, month - 1) if month > 1 else (last_year - 1, 12)
        last_day = month_length(last_year, last_month)
    return (begun + year - 1, month, day), (last_year, last_month, last_day)
