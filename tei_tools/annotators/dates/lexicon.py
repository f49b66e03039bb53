"""The words that dates are made of, each with a class, and patterns over those classes.

Text becomes a string of one character a token (a class), so that the grammar is a table of
regular expressions over short strings, and no pattern can backtrack over the text itself.
"""

import re
from functools import cache

from tei_tools.annotators.dates import calendars, months, numbers

OTHER = "x"
"""The class of everything that no date is made of."""

WORDS = {
    "THE": "the ye",
    "A": "a an",
    "OF": "of",
    "IN": "in",
    "ON": "on upon",
    "AT": "at",
    "FROM": "from",
    "TO": "to",
    "TILL": "till until til",
    "THROUGH": "through thru",
    "AND": "and",
    "OR": "or",
    "BETWEEN": "between betwixt",
    "SINCE": "since",
    "BEFORE": "before ante pre",
    "AFTER": "after post",
    "FOR": "for",
    "CIRCA": "circa circ cca c ca",
    "ABOUT": "about around approximately roughly",
    "EARLY": "early",
    "LATE": "late latter",
    "LATER": "later",
    "EARLIER": "earlier previously",
    "MID": "mid",
    "MIDDLE": "middle",
    "BEGINNING": "beginning start opening outset dawn",
    "END": "end close",
    "TURN": "turn",
    "HALF": "half",
    "PART": "part portion",
    "QUARTER": "quarter quarters",
    "AGO": "ago",
    "HENCE": "hence",
    "BACK": "back",
    "SOONER": "sooner",
    "LAST": "last",
    "NEXT": "next",
    "PAST": "past",
    "THIS": "this",
    "THAT": "that",
    "SAME": "same",
    "VERY": "very",
    "FOLLOWING": "following ensuing",
    "PREVIOUS": "previous preceding",
    "COMING": "coming",
    "CURRENT": "current present",
    "INST": "inst instant curt",
    "ULT": "ult ultimo ulto",
    "PROX": "prox proximo proxo",
    "YESTERDAY": "yesterday yestreen",
    "TODAY": "today",
    "TOMORROW": "tomorrow",
    "TONIGHT": "tonight",
    "NOON": "noon midday noonday",
    "MIDNIGHT": "midnight",
    "OCLOCK": "oclock",
    "MORNING": "morning forenoon afternoon evening night eve",
    "WEEKEND": "weekend weekends",
    "SEASONWORD": "season",
    "BC": "bc bce",
    "AD": "ad ce",
    "REIGN": "reign",
    "CROWN": "king queen",
    "FEW": "few several couple",
    "LONG": "long",
    "NOT": "not no",
    "THAN": "than",
    "IDES": "ides nones kalends calends",
    "CALLED": "called",
}
"""Class -> its words, in lower case; the last class to name a word has it."""

SIGNS = {
    ",": "COMMA",
    "-": "DASH",
    "‐": "DASH",
    "–": "DASH",
    "—": "DASH",
    "‑": "DASH",
    ".": "DOT",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    "/": "SLASH",
    "&": "AND",
    "'": "APOSTROPHE",
    "’": "APOSTROPHE",
}

_OWN = (
    # digits by size, ordinals, spelled-out numbers
    "N0 N12 N24 N31 N99 N999 Y4 BIG O31 O99 W WYEAR ROMAN ROMANYEAR SHORT DECADE "
    # whole tokens that the lexer reads
    "NUMERIC CLOCK FEAST LORD JULIAN OLDSTYLE NEWSTYLE AN REPUBLICAN RULER RULERSHORT "
    # names with a meaning
    "MONTH MAY MAYLOW MONTHLOW WEEKDAY WEEKDAYSHORT SEASON SEASONLOW FALL "
    "UNIT UNITMANY CENTURY CENTURIES "
    # what other languages have
    "DECADEWORD "
    # what the levels of the grammar leave behind
    "DATE DAYDATE MONTHDATE YEARDATE PERIOD RELATIVE EVENT LENGTH TIME"
).split()

CODES = {
    name: chr(0x4E00 + place)
    for place, name in enumerate(dict.fromkeys([*WORDS, *SIGNS.values(), *_OWN]))
}
"""Class -> its character."""

UNIONS = {
    "DAY": "N12 N24 N31",
    "DAYISH": "N12 N24 N31 O31",
    "HOUR": "N12",
    "NUM2": "N0 N12 N24 N31 N99",
    "YEAR": "Y4 WYEAR ROMANYEAR",
    "YEARS": "Y4 WYEAR ROMANYEAR SHORT",
    "ANYYEAR": "N12 N24 N31 N99 N999 Y4 WYEAR ROMANYEAR",
    "ANYMONTH": "MONTH MAY MAYLOW MONTHLOW",
    "CAPMONTH": "MONTH MAY",
    "ANYWEEKDAY": "WEEKDAY WEEKDAYSHORT",
    "ANYSEASON": "SEASON SEASONLOW FALL",
    "COUNT": "A N12 N24 N31 N99 N999 Y4 BIG W WYEAR",
    "NUMBER": "N12 N24 N31 N99 N999 Y4 BIG W WYEAR",
    "ERA": "BC AD",
    "UNTIL": "TO TILL THROUGH DASH",
    "ANYTHING": "DATE DAYDATE MONTHDATE YEARDATE PERIOD RELATIVE",
    "DATED": "DATE DAYDATE MONTHDATE YEARDATE PERIOD",
    "ANYCIRCA": "CIRCA ABOUT",
    "STYLE": "OLDSTYLE NEWSTYLE JULIAN",
    "REPYEAR": "N12 N24 ROMAN",
    "ORDINAL": "O31 O99",
    "ANYRULER": "RULER RULERSHORT",
    "ROMANTH": "ROMAN O31",
    "ERAYEAR": "N12 N24 N31 N99 N999 Y4 BIG WYEAR",
    "EARLYYEAR": "N12 N24 N31 N99 N999",
    "LIFEYEAR": "N999 Y4",
    "SHOWN": "LAST NEXT THIS PAST COMING CURRENT THAT SAME FOLLOWING PREVIOUS",
    "INSTANT": "INST ULT PROX",
    "QUAKERMONTH": "N12 O31",
    "FOURDIGITS": "Y4 BIG",
    "NEAREST": "LAST NEXT",
    "AFTERWARDS": "LAST NEXT INST ULT PROX",
    "MOVED": "LATER EARLIER AGO HENCE BACK SOONER",
    "UNITS": "UNIT UNITMANY CENTURY CENTURIES",
    "ANYCENTURY": "CENTURY CENTURIES",
    "ONEUNIT": "UNIT CENTURY",
    "DAYMONTH": "DAYDATE MONTHDATE",
    "HOURWORD": "N12 W",
    "ORDERED": "O31 LATE LAST",
    "WHOLE": "MONTHDATE YEARDATE PERIOD RELATIVE",
    "PARTNAME": "EARLY LATE LATER EARLIER MID MIDDLE BEGINNING END TURN",
    "ADJECTIVE": "EARLY LATE LATER EARLIER MID MIDDLE",
    "POINT": "DATE DAYDATE RELATIVE",
    "ENDS": "DATE DAYDATE MONTHDATE YEARDATE PERIOD RELATIVE TIME",
    "AFTERLIKE": "AFTER LATER",
    "BEFORELIKE": "BEFORE EARLIER SOONER",
    "BOUND": "SINCE TILL BEFORE AFTER",
    "OFLIKE": "OF FROM",
    "FROMLIKE": "FROM SINCE",
    "TENS": "W SHORT N24 N31 N99 Y4",
    "SMALLDAY": "ROMAN N12 N24 O31",
}
"""Names for several classes."""

TRIGGERS = frozenset(
    CODES[name]
    for name in (
        "N999 Y4 O31 WYEAR ROMANYEAR SHORT DECADE NUMERIC CLOCK FEAST REPUBLICAN "
        "MONTH MAY MAYLOW MONTHLOW WEEKDAY SEASON SEASONLOW FALL UNIT UNITMANY CENTURY CENTURIES "
        "WEEKDAYSHORT RULER RULERSHORT INST ULT PROX WEEKEND MORNING BC AD HALF QUARTER OCLOCK "
        "IDES DECADEWORD YESTERDAY TODAY TOMORROW TONIGHT NOON MIDNIGHT"
    ).split()
)
"""Classes without which no date stands."""

_ITEM = re.compile(r"(?:(?P<group>[a-z_]+):)?(?P<name>[A-Z][A-Z0-9_]*)|\((?!\?)|\s+")


@cache
def pattern(template: str, *, named: bool = True) -> re.Pattern[str]:
    """A pattern over classes: "day:DAYISH OF? month:ANYMONTH"; words before ":" are groups."""
    return re.compile(source(template, named=named))


def source(template: str, *, named: bool) -> str:
    """The regular expression of a template; without group names where `named` is false."""

    def written(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None:
            return "(?:" if found[0] == "(" else ""
        members = "".join(CODES[one] for one in UNIONS.get(name, name).split())
        group = f"(?P<{found['group']}>[{members}])"
        return group if named and found["group"] else f"[{members}]"

    return _ITEM.sub(written, template)


def _named() -> dict[str, tuple[str, object]]:
    """Word in lower case -> class and value, for words that mean the same in any case."""
    words: dict[str, tuple[str, object]] = {}
    for name, members in WORDS.items():
        words |= {word: (name, word) for word in members.split()}
    for word, unit in months.UNITS.items():
        kind = "CENTURY" if unit == "century" else "UNIT"
        words |= {word: (kind, unit), f"{word}s": ("UNITMANY", unit)}
    words |= {"centuries": ("CENTURIES", "century"), "cent": ("CENTURY", "century")}
    words |= {
        word: ("O31" if value < 32 else "O99", value) for word, value in numbers.ORDINALS.items()
    }
    words |= {word: ("DECADE", value) for word, value in numbers.DECADES.items()}
    for word, value in calendars.REPUBLICAN_MONTHS.items():
        plain = word.translate(str.maketrans("éô", "eo"))
        words |= {word: ("REPUBLICAN", value), plain: ("REPUBLICAN", value)}
    for word, value in months.WEEKDAYS.items():
        words[word] = ("WEEKDAY", value)
    return words


PLAIN = _named()

MONTHS = months.MONTHS | months.MONTH_ABBREVIATIONS
AMBIGUOUS_MONTHS = frozenset(("may", "march", "mar", "jan", "dec"))
"""Words that are also a verb, a name or a noun."""
