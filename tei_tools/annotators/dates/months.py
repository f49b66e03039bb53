"""The names of months, week days, seasons and units, and what each stands for."""

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}

MONTH_ABBREVIATIONS = {
    **{name[:3]: number for name, number in MONTHS.items() if number != 5},
    "janry": 1,
    "jany": 1,
    "febry": 2,
    "feby": 2,
    "febr": 2,
    "apl": 4,
    "apr": 4,
    "augt": 8,
    "sept": 9,
    "septr": 9,
    "sepr": 9,
    "octr": 10,
    "octob": 10,
    "novr": 11,
    "novem": 11,
    "decr": 12,
    "decem": 12,
    "viiber": 9,
    "viiiber": 10,
    "ixber": 11,
    "xber": 12,
}
"""Short forms, without their point; "7ber" and its kin are read by the lexer."""

WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}

WEEKDAY_ABBREVIATIONS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

SEASONS = {
    "spring": (3, 5),
    "springtime": (3, 5),
    "summer": (6, 8),
    "summertime": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
    "wintertime": (12, 2),
}
"""First and last month; winter ends in the year after."""

UNITS = {
    "minute": "minute",
    "hour": "hour",
    "hr": "hour",
    "day": "day",
    "week": "week",
    "wk": "week",
    "fortnight": "fortnight",
    "month": "month",
    "mo": "month",
    "year": "year",
    "yr": "year",
    "decade": "decade",
    "century": "century",
}
"""Singular name to the unit that it stands for; plurals are added by the lexicon."""
