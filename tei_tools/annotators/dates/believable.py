"""What only looks like a date: house numbers, prices, measures, references, verbs, names, ages."""

import re

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.token import Token

REACH = 40
"""Characters that are looked at on either side."""

_BEFORE_DATE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|of|before|after|during|about|around|circa|and|or|"
    r"between|through|early|late|mid|year|spring|summer|autumn|fall|winter|ca?\.|on|for|through"
    r"|born|died|(?<![.\w])b\.|(?<![.\w])d\.|(?<![.\w])m\.|div\.|ended|throughout|into|because|since|reigned|dated|per|anno)"
    r"[\s(\[]*|[(\[–—-]\s*)\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:no|nos|nr|numb|number|numbers|pp?|page|pages|vol|vols|volume|line|lines|verse|verses"
    r"|chap|chapter|ch|art|article|section|sect|sec|§|telegram|despatch|dispatch|room|rooms|house"
    r"|folio|fol|ff?|ms|mss|plate|fig|figure|table|note|item|box|route|highway|lot|model|flight"
    r"|psalm|psalms|ps|canto|sonnet|hymn|act|scene|resolution|channel|suite|apt|phone|tel|fax"
    r"|isbn|issn|unit|type|class|part|step|exercise|question|example|equation|eq|x|version)"
    r"\.?\s*|[$£€¥#№@&+*/\\=<>%.:]|\b(?:over|some|nearly|almost|only|than|least|most|up to"
    r"|total of|another|these|those|all|every|each|fewer than|more than)\s)\Z",
    re.IGNORECASE,
)
_MEASURES = (
    r"%|°|percent|per cent|miles?|mi|feet|foot|ft|inch(?:es)?|yards?|yds?|acres?|kms?|m|cm|mm|kg|g"
    r"|lbs?|pounds?|ounces?|oz|tons?|tonnes?|gallons?|lit(?:re|er)s?|dollars?|cents?|shillings?"
    r"|pence|francs?|marks?|guineas?|crowns?|livres?|euros?|yen|ro?ubles?|met(?:re|er)s?"
    r"|kilomet\w+|hectares?|bushels?|barrels?|horses?|men|women|children|people|persons?|souls?"
    r"|soldiers|troops|inhabitants|residents|workers|students|\w*children|members|copies|volumes"
    r"|pages|words|lines|votes|points|hits|seats|deaths|casualties|prisoners|ships|guns|tanks|rpm"
    r"|hp|watts?|volts?|k?hz|mhz|k?cal(?:ories)?|kilos?|degrees|times|million|billion|thousand"
    r"|hundred|dozen"
)
_MEASURED = re.compile(rf"\s?(?:-\s?)?(?:{_MEASURES})(?!\w)", re.IGNORECASE)
_EARLY_BEFORE = re.compile(
    r"\b(?:in|circa|ca?\.|by|from|until|since|died|born|year)\s\Z|\(\Z",
    re.IGNORECASE,
)
_EARLY_AFTER = re.compile(
    r"\s?[,.;)](?!\d)|\s(?:he|she|they|the|and|was|when|until|to|it|his|but|by|[A-Z]\w+)\b|\s?[–-]\s?\d{3,4}\b|\Z"
)
_CIRCA_BEFORE = re.compile(r"\b(?:c|ca|circa)\.? ?\Z")
_ABOUT_BEFORE = re.compile(r"\b(?:around|about|approximately|roughly)\s\Z", re.IGNORECASE)
_PUNCTUATED = re.compile(r"\s?[,.;)](?!\d)|\Z")
_PLURAL = re.compile(r" [a-z]{3,}(?<![su]s)(?<!was)(?<!is)s\b")
_WORK_AFTER = re.compile(r" (?:by [A-Z]|Overture\b)")
_STREET = re.compile(
    r",? (?:[NSEW]\.? |North |South |East |West )?[A-Z][\w.'’]+ (?:[A-Z][\w.]+ )?"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Lane|Ln|Drive|Dr|Blvd|Boulevard|Square|Place|Court|Terrace|Way"
    r"|Row|Highway|Broadway)\b"
)
_WEAK_BEFORE = re.compile(r"[–—-]\s*\Z")
_RANGE_AFTER = re.compile(r"\s?[–—-]\s?\d{4}\b")
_DETERMINED = re.compile(
    r"\b(?:the|this|that|its|his|her|their|our|my|annual|[’']s) \Z", re.IGNORECASE
)
_ROAD = re.compile(r" (?:St|Street|Ave|Avenue|Road|Rd|Lane|Drive|Square|Place|Court|Terrace)\b")
_JOINED_BEFORE = re.compile(r"(?:[\w./]|[\d\W],|\d:|(?<!\b\d{4})(?<=\d)-)\Z")
_JOINED_AFTER = re.compile(r"[\w/@°%]|-(?!\d{4}\b)\d|[.,:]\d")
_SCRIPTURE = re.compile(r"\b(?:[1-3I]{1,3} )?[A-Z][a-z]{1,14}\.? \Z")
_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:at|by|till|until|from|to|before|after|since|about|around|of|on|is|was|and|between|"
    r"daily|hours|mon|tue|wed|thu|fri|sat|sun|mo|tu|we|th|fr|sa|su|weekdays?|open|hrs?|times?)[.:,]?\s"
    r"|[-–—(]\s?|\d(?:st|nd|rd|th|d)?,\s)\Z|[a-z]{4}[.]\s\Z|\n\s?\Z",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    r"\s?(?:hrs?\b|hours\b|o['’]?clock|GMT|UTC|[A-Z]ST\b|[A-Z]DT\b|[-–—]\s?\d)"
)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|during|about|around|late|early|mid|last|"
    r"next|this|that|through|on|between|every|each|for|and|or|is|was|ended|throughout|into|beginning)"
    r"\s*\Z|[(–—-]\s*\Z",
    re.IGNORECASE,
)
_MODAL_AFTER = re.compile(
    r"['’]|[,;]?\s(?:I|we|you|he|she|it|they|God|the|be|have|not|well|also|still|never|only|it|as)\b|\s?-"
    r"|\s[A-Z][a-z]+"
)
_NAME_AFTER = re.compile(
    r"\s[A-Z][a-z]+(?! \d)|['’]s\b|\s(?:said|says|was|is|had|has|smiled|asked)\b"
)
_NAME_BEFORE = re.compile(r"\b(?:Mr|Mrs|Miss|Ms|Dr|Aunt|Lady|Sir|Uncle|dear|[A-Z][a-z]+)\.? \Z")
_TITLED = re.compile(r"[\"“‘'_*]\Z")
_AGED = re.compile(r"\b(?:aged?|age of|was|is|am|turned|are|turning|old)\s\Z", re.IGNORECASE)
_OLD_AFTER = re.compile(r"(?:\s|-)(?:old|of age)\b")
_POSSESSED = re.compile(r"\b(?:his|her|their|my|our|your|its)\s(?:early |late |mid-?)?\Z")
_RATE = re.compile(
    r"\b(?:once|twice|thrice|times|per|every|each|\w+times|day|hours?|dollars|pounds|%)\s\Z"
)
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|within|during|in|after|over|of|about|nearly|almost|some|than|least|lasted|lasting|took|"
    r"takes|take|taken|spent|spend|every|throughout|another|to|only|just|or|and|the|a|under|whole|"
    r"full|good|past|last|next|first|around|approximately|by|with|been|are|is|was|were|on|up|same)\s*\Z",
    re.IGNORECASE,
)


def believable(token: Token, text: str) -> bool:
    """Whether what the grammar found is a date here, by the words on either side."""
    before = text[max(0, token.start - REACH) : token.start]
    after = text[token.end : token.end + REACH]
    if type(token.value) in _IN_TITLES and text[token.start].isupper():
        return _TITLE_BEFORE.search(before) is None
    return _CHECKS.get(type(token.value), _always)(token, before, after)


def _always(_: Token, __: str, ___: str) -> bool:
    return True


def _partial(token: Token, before: str, after: str) -> bool:
    partial: ex.Partial = token.value
    moment = partial.moment
    if moment.day is not None and partial.weekday is not None and moment.month is None:
        return not _MEASURED.match(after) and not _PLURAL.match(after)
    if moment.day is not None and moment.month is not None and moment.year is None:
        return not (_JOINED_AFTER.match(after) or _MEASURED.match(after) or _ROAD.match(after))
    if moment.day is not None or (moment.month is not None and moment.year is not None):
        return True
    if partial.weekday is not None and moment.month is None:
        return _weekday(before, after)
    if moment.month is not None:
        return _bare_month(token, before, after)
    if moment.year is not None and not partial.era:
        return _bare_year(token, moment.year, before, after)
    return True


def _weekday(before: str, after: str) -> bool:
    """A day of one week: not "every Friday", nor the Saturday Evening Post."""
    return not (_EVERY.search(before) or _NAMED.search(before) or _TITLE_AFTER.match(after))


_EVERY = re.compile(r"\b(?:an?|every|each|any|per|most|alternate|some|one)\s\Z", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:Mr|Mrs|Miss|Man|Black|Bloody|Ruby|Super|Cyber)\.? \Z")
_TITLE_AFTER = re.compile(
    r" (?:(?:Morning|Evening|Night|Afternoon) )?(?:School|Post|Times|Herald|Express|Mail|Breakfast"
    r"|Telegraph|Review|Club|Live|Magazine|News|Gazette|Chronicle|Observer|Best)\b"
)


def _bare_month(token: Token, before: str, after: str) -> bool:
    if _NAME_BEFORE.search(before) and not _MONTH_BEFORE.search(before):
        return False
    if token.end - token.start < 4 and before[-1:] != "." and not _MONTH_BEFORE.search(before):
        return False
    if token.value.moment.month in (3, 5):
        return bool(_MONTH_BEFORE.search(before)) and not _is_modal(before, after)
    if _MONTH_BEFORE.search(before):
        return True
    return not (token.value.moment.month in (4, 6, 8) and _NAME_AFTER.match(after))


def _is_modal(before: str, after: str) -> bool:
    """Whether May or March is a name or a verb all the same."""
    if before.endswith("month of "):
        return False
    weak = re.search(r"\b(?:and|or|is|was|to|for|of|on|that|this)\s*\Z", before, re.IGNORECASE)
    return bool(weak and _MODAL_AFTER.match(after)) or bool(re.match(r"\s[A-Z][a-z]+ing\b", after))


def _bare_year(token: Token, year: int, before: str, after: str) -> bool:
    if token.value.short_year or token.end - token.start > 5:
        return True
    if year < 1000:
        if _ABOUT_BEFORE.search(before):
            return _PUNCTUATED.match(after) is not None
        return bool(_EARLY_BEFORE.search(before) and _EARLY_AFTER.match(after))
    if _CIRCA_BEFORE.search(before):
        return 1000 <= year <= 2050 and not (_MEASURED.match(after) or _PLURAL.match(after))
    if _ABOUT_BEFORE.search(before):
        return 1500 <= year <= 2050 and _NO_NOUN.match(after) is not None
    if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after):
        return before.endswith("/") is False and bool(re.match(r"/\d\d\b", after))
    if _MEASURED.match(after) or _STREET.match(after) or _WORK_AFTER.match(after):
        return False
    usual = 1500 <= year <= 2050
    if _NUMBERED.search(before):
        return usual and _RANGE_AFTER.match(after) is not None
    if _BEFORE_DATE.search(before):
        return usual or not (_PLURAL.match(after) or _WEAK_BEFORE.search(before))
    if _DETERMINED.search(before):
        return usual
    return usual and not (_PLURAL.match(after) or _TITLED.search(before))


def _clock(token: Token, before: str, after: str) -> bool:
    clock: ex.Clock = token.value
    if clock.sure:
        return True
    if _CLOCK_AFTER.match(after):
        return True
    if _SCRIPTURE.search(before) and not _CLOCK_BEFORE.search(before):
        return False
    return bool(_CLOCK_BEFORE.search(before)) or (not before and not after[:2].strip(" ,."))


def _decade(token: Token, before: str, after: str) -> bool:
    """The sixties: with its article or apostrophe, and nobody's age."""
    if _POSSESSED.search(before) or _MEASURED.match(after):
        return False
    return token.end - token.start > 3 or bool(
        re.search(r"\b(?:the|and|or|early|late|mid-?)\s*\Z", before)
    )


def _season(token: Token, before: str, after: str) -> bool:
    return token.value.year is not None or _bare_season(before, after)


def _bare_season(before: str, after: str) -> bool:
    if _SEASON_OTHER.match(after):
        return False
    return bool(_SEASON_BEFORE.search(before)) or bool(_SEASON_AFTER.match(after))


_SEASON_BEFORE = re.compile(
    r"\b(?:in|during|by|until|since|this|that|last|next|late|early|mid|throughout|through|of|for|over"
    r"|from|into|before|after|all)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_SEASON_OTHER = re.compile(
    r"(?i:\s(?:of (?!\d)|from|into|down|to |back|apart|on\b|term\b))|\s[A-Z](?!ampaign|ffensive)"
)
_SEASON_AFTER = re.compile(
    r"\s(?:counter-)?(?:offensives?|campaigns?|season|months|fighting|break|vacation)\b",
    re.IGNORECASE,
)


def _fixed(token: Token, before: str, after: str) -> bool:
    if token.name == "LENGTH":
        return _length(token, before, after)
    return True


def _length(token: Token, before: str, after: str) -> bool:
    """A length of time that is no age, no rate and no part of a compound word."""
    if _OLD_AFTER.match(after) or _AGED.search(before) or _RATE.search(before):
        return False
    if re.match(r"['’]? War\b", after):
        return False
    return not token.value.weak or bool(_LENGTH_BEFORE.search(before))


def _deictic(token: Token, before: str, _: str) -> bool:
    """Not "to this day", nor "the other day" made a day."""
    shown: ex.Deictic = token.value
    return not (shown.unit == "day" and shown.which == "this" and before.lower().endswith("to "))


def _day_of(token: Token, _: str, after: str) -> bool:
    """A day without its month, before nothing that it could number ("on the 5th floor")."""
    return token.value.month != "here" or bool(_NO_NOUN.match(after))


_NO_NOUN = re.compile(
    r"\Z|[,.;:)]|\s(?:on|as|that|but|when|while|his|her|of|the|an?|he|she|I|we|they|it|you|was|were|is|and|at|in|to|by|from|with)\b"
)


def _feast(_: Token, __: str, after: str) -> bool:
    """Not the Christmas tree, nor Easter Island."""
    return _FEAST_NOUN.match(after) is None


_FEAST_NOUN = re.compile(
    r"['’]?[ -](?:trees?|carols?|cards?|presents?|gifts?|puddings?|cakes?|islands?|eggs?|bunny"
    r"|terms?|books?|stockings?|box(?:es)?|roses?|lights)\b",
    re.IGNORECASE,
)
_IN_TITLES = (ex.Shift, ex.Decade, ex.Clock)
"""What stands in titles with a capital: Yucatan Today, Roaring Forties, Chimes at Midnight."""
_TITLE_BEFORE = re.compile(r"\b[A-Z]\w+ (?:at |of )?\Z")
_CHECKS = {
    ex.Feast: _feast,
    ex.Deictic: _deictic,
    ex.DayOf: _day_of,
    ex.Partial: _partial,
    ex.Clock: _clock,
    ex.Decade: _decade,
    ex.Season: _season,
    ex.Fixed: _fixed,
}
