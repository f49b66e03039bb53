"""Feasts and named days: fixed, movable with Easter, and of a week of a month."""

import re

from tei_tools.annotators.dates import calendars
from tei_tools.annotators.dates.moment import Moment, from_number

SAINTS = {
    "hilary": (1, 13),
    "agnes": (1, 21),
    "paul": (1, 25),
    "valentine": (2, 14),
    "matthias": (2, 24),
    "david": (3, 1),
    "gregory": (3, 12),
    "patrick": (3, 17),
    "cuthbert": (3, 20),
    "george": (4, 23),
    "mark": (4, 25),
    "barnabas": (6, 11),
    "john the baptist": (6, 24),
    "john": (6, 24),
    "peter and paul": (6, 29),
    "peter": (6, 29),
    "swithin": (7, 15),
    "mary magdalene": (7, 22),
    "james": (7, 25),
    "anne": (7, 26),
    "lawrence": (8, 10),
    "bartholomew": (8, 24),
    "giles": (9, 1),
    "matthew": (9, 21),
    "michael": (9, 29),
    "jerome": (9, 30),
    "denis": (10, 9),
    "edward": (10, 13),
    "luke": (10, 18),
    "crispin": (10, 25),
    "simon and jude": (10, 28),
    "martin": (11, 11),
    "edmund": (11, 20),
    "cecilia": (11, 22),
    "clement": (11, 23),
    "catherine": (11, 25),
    "katherine": (11, 25),
    "andrew": (11, 30),
    "nicholas": (12, 6),
    "lucy": (12, 13),
    "thomas": (12, 21),
    "stephen": (12, 26),
}
"""Saint -> month and day of the feast, in English use (Cheney, A Handbook of Dates)."""

FIXED = {
    **{f"st. {saint}'s day": day for saint, day in SAINTS.items()},
    **{f"feast of st. {saint}": day for saint, day in SAINTS.items()},
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year's night": (12, 31),
    "feast of the circumcision": (1, 1),
    "twelfth night": (1, 5),
    "epiphany": (1, 6),
    "candlemas day": (2, 2),
    "candlemas": (2, 2),
    "valentine's day": (2, 14),
    "lady day": (3, 25),
    "lady-day": (3, 25),
    "annunciation day": (3, 25),
    "feast of the annunciation": (3, 25),
    "april fools' day": (4, 1),
    "all fools' day": (4, 1),
    "may day": (5, 1),
    "midsummer day": (6, 24),
    "midsummer's day": (6, 24),
    "midsummer eve": (6, 23),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "lammas day": (8, 1),
    "lammas": (8, 1),
    "feast of the assumption": (8, 15),
    "assumption day": (8, 15),
    "feast of the nativity of our lady": (9, 8),
    "holy cross day": (9, 14),
    "michaelmas day": (9, 29),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "hallowe'en": (10, 31),
    "all hallows' eve": (10, 31),
    "all hallows": (11, 1),
    "all saints' day": (11, 1),
    "feast of all saints": (11, 1),
    "all souls' day": (11, 2),
    "guy fawkes day": (11, 5),
    "guy fawkes night": (11, 5),
    "martinmas": (11, 11),
    "armistice day": (11, 11),
    "feast of the conception of our lady": (12, 8),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas day": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "holy innocents' day": (12, 28),
    "childermas": (12, 28),
}
"""Name -> month and day."""

FROM_EASTER = {
    "septuagesima sunday": -63,
    "septuagesima": -63,
    "sexagesima sunday": -56,
    "quinquagesima sunday": -49,
    "shrove tuesday": -47,
    "mardi gras": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter day": 0,
    "easter eve": -1,
    "easter monday": 1,
    "easter tuesday": 2,
    "easter": 0,
    "low sunday": 7,
    "rogation sunday": 35,
    "ascension day": 39,
    "holy thursday": 39,
    "whit sunday": 49,
    "whitsunday": 49,
    "whit-sunday": 49,
    "whitsuntide": 49,
    "whitsun": 49,
    "pentecost": 49,
    "whit monday": 50,
    "whit-monday": 50,
    "whitmonday": 50,
    "trinity sunday": 56,
    "corpus christi day": 60,
    "feast of corpus christi": 60,
}
"""Name -> days from Easter Sunday."""

OF_WEEK = {
    "martin luther king day": (1, 0, 3),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
"""Name -> month, week day (Monday is 0) and its place in the month."""

ONCE = {
    "d-day": (1944, 6, 6),
    "v-e day": (1945, 5, 8),
    "ve day": (1945, 5, 8),
    "v-j day": (1945, 8, 15),
    "vj day": (1945, 8, 15),
    "9/11": (2001, 9, 11),
}
"""Name -> the one day that has it."""

_NAMES = sorted((*FIXED, *FROM_EASTER, *OF_WEEK, *ONCE), key=len, reverse=True)


_SPELLINGS = {" ": r"[ \n]", "'": "['’]?", "st.": r"(?:st\.?|saint)", ".": r"\."}


def _spelling(name: str) -> str:
    """A pattern for a name however its apostrophe, its Saint and its spaces are written."""
    return re.sub(r"\bst\.|[ '.]", lambda found: _SPELLINGS[found[0]], name)


PATTERN = re.compile(rf"(?:{'|'.join(map(_spelling, _NAMES))})(?!\w)", re.IGNORECASE)
"""Any feast's name, the longest first; case is looked at by `starts`."""

FIRST_WORDS = frozenset(
    {re.split(r"[ .'’-]", name)[0] for name in _NAMES if name[0].isalpha()} | {"saint"}
)
"""The words, in lower case, that a feast's name can begin with."""


def name(written: str) -> str:
    """The name of these tables for what stands in the text."""
    plain = re.sub(r"\s+", " ", written.lower().replace("’", "'"))
    plain = re.sub(r"^(?:saint|st) ", "st. ", plain)
    if plain in _BY_LETTERS:
        return plain
    return _BY_BARE_LETTERS[re.sub(r"[^a-z0-9/]", "", plain)]


_BY_LETTERS = frozenset(_NAMES)
_BY_BARE_LETTERS = {re.sub(r"[^a-z0-9/]", "", one): one for one in _NAMES}


def day(feast: str, year: int) -> Moment | None:
    """The day of a feast in a year; None where that year has none."""
    if feast in FIXED:
        return Moment(year, *FIXED[feast])
    if feast in FROM_EASTER:
        return from_number(calendars.easter(year) + FROM_EASTER[feast]) if year > 0 else None
    if feast in OF_WEEK:
        month, weekday, place = OF_WEEK[feast]
        first = calendars.day_number(year, month, 1)
        return from_number(first + (weekday - first) % 7 + 7 * (place - 1))
    return Moment(*ONCE[feast])
