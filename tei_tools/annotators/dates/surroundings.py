"""The words before and after a number or name that tell whether it is a date.

Every pattern is matched against a slice of `REACH` characters, so that none can run on.
"""

import re

REACH = 40
"""Characters that are looked at on either side."""


def after_words(words: str, tail: str = r"\s") -> re.Pattern[str]:
    """A pattern that finds one of some words (patterns) at the end of a slice, in any case."""
    return re.compile(rf"\b(?:{'|'.join(words.split())}){tail}\Z", re.IGNORECASE)


def before_words(words: str, head: str = r"\s") -> re.Pattern[str]:
    """A pattern that matches one of some words (patterns) at the start of a slice."""
    return re.compile(rf"{head}(?:{'|'.join(words.split())})(?!\w)", re.IGNORECASE)


PREPOSITIONS = """
    in since by until till from to of before after during about around and or between through early
    late mid year spring summer autumn fall winter ca?\\. on for born died (?<![.\\w])[bdm]\\.
    div\\. ended throughout into because reigned dated per anno
"""
DATED_BEFORE = re.compile(
    rf"(?:{after_words(PREPOSITIONS, '').pattern[:-2]}[\s(\[]*|[(\[–—-]\s*)\Z", re.IGNORECASE
)
DASH_BEFORE = re.compile(r"[–—-]\s*\Z")
RANGE_AFTER = re.compile(r"\s?[–—-]\s?\d{4}\b")
DETERMINED_BEFORE = after_words("the this that its his her their our my annual [’']s")
CIRCA_BEFORE = re.compile(r"\b(?:c|ca|circa)\.? ?\Z")
ABOUT_BEFORE = after_words("around about approximately roughly")

REFERENCES = """
    nos? nr numb numbers? pp? pages? vols? volume lines? verses? chap chapter ch art article section
    sect sec telegram despatch dispatch rooms? house folio fol ff? mss? plate fig figure table note
    item box route highway lot model flight psalms? ps canto sonnet hymn act scene resolution
    channel suite apt phone tel fax isbn issn unit type class part step exercise question example
    equation eq x version rules?
"""
QUANTIFIERS = """
    over some nearly almost only
    (?<!later\\s)(?<!earlier\\s)(?<!sooner\\s)than least most up\\sto total\\sof another these those
    all every each
"""
NUMBERED_BEFORE = re.compile(
    rf"(?:{after_words(REFERENCES, '').pattern[:-2]}\.?\s*|[§$£€¥#№@&+*/\\=<>%.:]"
    rf"|{after_words(QUANTIFIERS).pattern[:-2]})\Z",
    re.IGNORECASE,
)
MEASURES = """
    percent per\\scent miles? mi feet foot ft inch(?:es)? yards? yds? acres? kms? m cm mm kg g
    lbs? pounds? ounces? oz tons? tonnes? gallons? lit(?:re|er)s? dollars? cents? shillings? pence
    francs? marks? guineas? crowns? livres? euros? yen ro?ubles? met(?:re|er)s? kilomet\\w+
    hectares? bushels? barrels? horses? men women \\w*children people persons? souls? soldiers
    troops inhabitants residents workers students members copies volumes pages words lines votes
    points hits seats deaths casualties prisoners ships guns tanks rpm hp watts? volts? k?hz mhz
    k?cal(?:ories)? kilos? degrees times million billion thousand hundred dozen
"""
MEASURE_AFTER = before_words(MEASURES, r"\s?[%°]|\s?(?:-\s?)?")
PLURAL_AFTER = re.compile(r" [a-z]{3,}(?<![su]s)(?<!was)(?<!is)s\b")
WORK_AFTER = re.compile(r" (?:by [A-Z]|Overture\b)")
ROADS = "St|Street|Ave|Avenue|Road|Rd|Lane|Ln|Drive|Dr|Blvd|Boulevard|Square|Place|Court|Terrace"
ROAD_AFTER = re.compile(rf" (?:{ROADS})\b")
ADDRESS_AFTER = re.compile(
    r",? (?:[NSEW]\.? |North |South |East |West )?[A-Z][\w.'’]+ (?:[A-Z][\w.]+ )?"
    rf"(?:{ROADS}|Way|Row|Highway|Broadway)\b"
)
JOINED_BEFORE = re.compile(r"(?:[\w./]|[\d\W],|\d:|(?<!\b\d{4})(?<=\d)-)\Z")
JOINED_AFTER = re.compile(r"[\w/@°%]|-(?!\d{4}\b)\d|[.,:]\d")
QUOTED_BEFORE = re.compile(r"[\"“‘'_*]\Z")

LISTED_BEFORE = re.compile(r"[a-z], \Z")
"""What stands before the year of a life or an imprint: "Luigi Pulci, 1431."."""
EARLY_BEFORE = re.compile(
    r"\b(?:in|circa|ca?\.|by|from|until|since|died|born|year)\s\Z|\(\Z", re.IGNORECASE
)
"""What makes a number of three digits a year."""
EARLY_AFTER = re.compile(
    r"\s?[,.;)](?!\d)|\s(?:he|she|they|the|and|was|when|until|to|it|his|but|by|[A-Z]\w+)\b"
    r"|\s?[–-]\s?(?:\d{3,4}\b|\d{1,2} [A-Z])|\Z"
)
STOP_AFTER = re.compile(r"\s?[,.;)](?!\d)|\Z")
NO_NOUN_AFTER = re.compile(
    r"\Z|[,.;:)]|\s(?:on|as|that|but|when|while|his|her|of|the|an?|he|she|I|we|they|it|you|was|were"
    r"|is|and|at|in|to|by|from|with)\b"
)

VERB_AFTER = before_words(
    """came comes arrived reached has had have were will shall did did\\s went gave brought told
    found made put set took i\\.e are be been being if which who whom where before after till
    until since for not did lies lay now just only safely duly yesterday today to-?day"""
)
LETTER_BEFORE = after_words(
    """letters? notes? favou?rs? despatch(?:es)? dispatch(?:es)? telegrams? messages? wires?
    postcards? yours mine communications? epistles? missives? parcels? packets? cheques? invoices?
    circulars? gazettes? reply answer""",
    r"\s(?:to\s\w+\s)?of\s",
)
"""What has the date of the day on which it was written."""

MONTH_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|during|about|around|late|early|mid|last"
    r"|next|this|that|through|on|between|every|each|for|and|or|is|was|ended|throughout|into"
    r"|beginning)\s*\Z|[(–—-]\s*\Z",
    re.IGNORECASE,
)
WEAK_MONTH_BEFORE = after_words("and or is was to for of on that this", r"\s*")
MODAL_AFTER = re.compile(
    r"['’]|[,;]?\s(?:I|we|you|he|she|it|they|God|the|be|have|not|well|also|still|never|only|as)\b"
    r"|\s?-|\s[A-Z][a-z]+"
)
"""What follows May and March where they are a verb or a name."""
PARTICIPLE_AFTER = re.compile(r"\s[A-Z][a-z]+ing\b")
PERSON_AFTER = re.compile(
    r"\s[A-Z][a-z]+(?! \d)|['’]s\b|\s(?:said|says|was|is|had|has|smiled|asked)\b"
)
PERSON_BEFORE = re.compile(r"\b(?:Mr|Mrs|Miss|Ms|Dr|Aunt|Lady|Sir|Uncle|dear|[A-Z][a-z]+)\.? \Z")
TITLE_BEFORE = re.compile(r"\b[A-Z]\w+ (?:at |of )?\Z")

EVERY_BEFORE = after_words("an? every each any per most alternate some one")
NAMED_BEFORE = re.compile(r"\b(?:Mr|Mrs|Miss|Man|Black|Bloody|Ruby|Super|Cyber)\.? \Z|\bman \Z")
NEWSPAPER_AFTER = re.compile(
    r" (?:(?:Morning|Evening|Night|Afternoon) )?(?:School|Post|Times|Herald|Express|Mail|Breakfast"
    r"|Telegraph|Review|Club|Live|Magazine|News|Gazette|Chronicle|Observer|Best)\b"
)

CLOCK_BEFORE = re.compile(
    r"(?:\b(?:at|by|till|until|from|to|before|after|since|about|around|of|on|is|was|and|between"
    r"|daily|hours|mon|tue|wed|thu|fri|sat|sun|mo|tu|we|th|fr|sa|su|weekdays?|open|hrs?|times?)"
    r"[.:,]?\s|[-–—(]\s?|\d(?:st|nd|rd|th|d)?,\s)\Z|[a-z]{4}[.]\s\Z|\n\s?\Z",
    re.IGNORECASE,
)
CLOCK_AFTER = re.compile(
    r"\s?(?:hrs?\b|hours\b|o['’]?clock|GMT|UTC|[A-Z]ST\b|[A-Z]DT\b|[-–—]\s?\d)"
)

POSSESSED_BEFORE = re.compile(r"\b(?:his|her|their|my|our|your|its)\s(?:early |late |mid-?)?\Z")
DECADE_BEFORE = re.compile(r"\b(?:the|and|or|early|late|mid-?)\s*\Z")
SEASON_BEFORE = after_words(
    """in during by until since this that last next late early mid throughout through of for over
    from into before after all""",
    r"\s(?:the\s)?",
)
SEASON_VERB_AFTER = re.compile(
    r"(?i:\s(?:of (?!\d)|from|into|down|to |back|apart|on\b|term\b))|\s[A-Z](?!ampaign|ffensive)"
)
SEASON_AFTER = before_words(
    "(?:counter-)?offensives? campaigns? season months fighting break vacation"
)
FEAST_NOUN_AFTER = before_words(
    """trees? carols? cards? presents? gifts? puddings? cakes? islands? eggs? bunny terms? books?
    stockings? box(?:es)? roses? lights""",
    r"['’]?[ -]",
)
INSTANT_AFTER = before_words("of when that after")

AGED_BEFORE = after_words("aged? age\\sof was is am turned are turning old")
OLD_AFTER = re.compile(r"(?:\s|-)(?:old|of age)\b")
RATE_BEFORE = after_words("once twice thrice \\w*times per every each day hours? dollars pounds %")
WAR_AFTER = re.compile(r"['’]? War\b")
LENGTH_BEFORE = after_words(
    """for within during in after over of about nearly almost some than least lasted lasting took
    takes? taken spent spend every throughout another to only just or and the a under whole full
    good past last next first around approximately by with been are is was were on up same""",
    r"\s*",
)

POINT_BEFORE = re.compile(
    r"\b(?:written|composed|built|made|born|died|painted|printed|published|drawn|dated|founded"
    r"|begun|signed|sent|occurred|happened|took place|erected|compiled|created|issued|some ?time"
    r"|probably|perhaps|possibly|established|completed|finished|buried|baptised|married)"
    r"\s*\Z|\A\s*\Z",
    re.IGNORECASE,
)
"""What stands before "between" where it bounds one point of time."""
