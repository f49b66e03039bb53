"""Formulas: the lines with which letters greet, take leave and add what they forgot."""

import re

from tei_tools.reading.greetings import POSTSCRIPTS, SALUTES, VALEDICTIONS

SHORT = 90
"""No formula on a line of its own is longer, in characters."""

_ABBREVIATED = r"(?<=Mr)\.|(?<=Mrs)\.|(?<=Ms)\.|(?<=Dr)\.|(?<=St)\.|(?<=Prof)\.|(?<=\s[A-Z])\."
_SALUTE = re.compile(
    r"(?:(?:my|our)\s)?(?:(?:very|most|own)\s)?"
    r"(?:dear|dearest|honou?red|esteemed|beloved|cher|chère|lieber|liebe|sehr geehrter?"
    r"|querid[oa])"
    rf"(?:\s(?:[^.!?;]|{_ABBREVIATED}){{0,60}})?\s?[,:.!—–-]*"
    r"|(?:(?:(?:right\s)?(?:reverend|rev(?:d|\.)|honou?rable|hon\.|worshipful)|most\s\w{4,12}|good"
    r"|worthy|much\sesteemed)\s(?:and\s\w{3,12}\s)?)?(?:sirs?|madam|father|mother|gentlemen)"
    r"[,:.!—–-]+"
    r"|(?:dear\ssirs?|(?:my\s)?lords?(?:\s(?:bishop|duke|archbishop|chancellor|mayor))?"
    r"|my\slad(?:y|ies)|may\sit\splease\syour\s(?:lordship|grace|majesty|honou?r)"
    r"|your\s(?:excellency|grace|majesty|lordship|highness|honou?r|worships?))"
    r"[,:.!—–-]+"
    r"|(?:right|most)\s(?:worshipful+|honou?rable|reverend|trusty)(?:\s(?:and\s)?\w{3,14}){0,3}[,:]"
    r"|to whom it may concern[,:.]?"
    rf"|(?:{'|'.join(SALUTES.values())})\s?[,:!—–-]*(?<=[,:!—–.-])",
    re.IGNORECASE,
)
RUN_IN = re.compile(
    r"(?P<salute>(?:(?:My\s)?[Dd]ear\s(?:\w+[ .]){0,3}?\w+|(?:My\s)?(?:Dear\s)?"
    r"(?:Sir|Madam|Lord|Gentlemen|Friend))\s?[,:][—–-]*)\s*(?P<rest>\S.{20,})"
)
_VALEDICTION = re.compile(
    r"(?:(?:i am|(?:i|we) remain|we are|(?:i|we) have the honou?r|believe me|with|and)\b.{0,60}"
    r"\b(?:yours?|servants?|obedient|affectionate\w*|faithful\w*|sincere\w*|respect\w*|love|regards"
    r"|wishes|sirs?|madam|gentlemen)\b.{0,40}"
    r"|(?:i am|(?:i|we) remain|believe me|i have the honou?r)\b.{0,40}"
    r"|(?:very\s|ever\s|most\s|always\s|your\s|yours?,?\s)*"
    r"(?:sincerely|faithfully|truly|respectfully|cordially|affectionately|fraternally|ever"
    r"|obediently|gratefully)(?:\s(?:yours?|and\s\w+ly))?(?:,?\s(?:yours|ever))?"
    r"|(?:your|yours)\b.{0,50}\b(?:servant|friend|son|daughter|brother|sister|mother|father"
    r"|husband|wife|cousin|nephew|niece|aunt|uncle)"
    r"|yours(?:,?\s(?:etc|&c)\.?)?"
    r"|your\w{0,3}\b.{0,40}\bto comm?au?nde?"
    r"|(?:(?:lots\sof|all\smy|much|with)\s)*(?:love|luv|kisses|regards)(?:\sto\sall)?"
    r"|(?:with\s)?(?:best|kind|kindest|warm|warmest)\s(?:wishes|regards)"
    r"|(?:in haste|cheers|adieu|farewell|god bless you|goodbye|good-bye)"
    rf"|{'|'.join(VALEDICTIONS.values())})"
    r"[\s,.!:;—–-]*",
    re.IGNORECASE,
)
_ASIDES = {
    "enclosure": re.compile(
        r"\[?\(?(?:(?:encl|incl|encs?)\.?s?|enclosures?|inclosures?|enclosed|anlagen?|beilagen?"
        r"|pièces? jointes?|p\.\s?j\.)\b\.?\s?(?:\(?\d|[:.,;—–\])-]|$).*",
        re.IGNORECASE,
    ),
    "copy": re.compile(r"(?:b?c\.?\s?c\.?|cop(?:y|ies) to|kopie an)\s?[:.\s].*", re.IGNORECASE),
    "endorsement": re.compile(
        r"[\[(]?(?:(?:endorsed|indorsed|docketed|addressed|directed)\b(?!\sto\s\w+\sby)"
        r"|(?:endorsement|indorsement|docket|address|superscription|postmark(?:ed)?|verso)\s?[:.]"
        r"|on the (?:back|cover|reverse)\b|(?:received|rec['’]?d|answered|ans['’]?d)\s"
        r"(?:on\s|the\s)?\d|empf(?:angen)?\.\s|beantw(?:ortet)?\.\s|praes\.\s).*",
        re.IGNORECASE,
    ),
}
"""What stands below a letter and is none of its text, and how it begins."""
_ENCLOSED = re.compile(
    r"\[?(?:enclosure|inclosure|anlage|beilage)(?:\s(?:no\.?\s)?(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?"
    r"\.?\]?(?:[.:—–-]\s?.{1,60})?",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(
    rf"(?:P\.?\s?)+S\.?(?:[\s:.,—–-]|$)|N\.\s?B\.|{'|'.join(POSTSCRIPTS.values())}"
)


def is_salute(line: str) -> bool:
    """ "Dear Sir," and the like, on a line of its own."""
    return len(line) < SHORT and _SALUTE.fullmatch(line) is not None


def has_run_in_salute(line: str) -> bool:
    """ "Sir: Referring to ...": a salute at the beginning of the text."""
    return RUN_IN.match(line) is not None


def is_valediction(line: str) -> bool:
    """ "Yours sincerely," and the like, on a line of its own."""
    return len(line) < SHORT and _VALEDICTION.fullmatch(line) is not None


def is_postscript(line: str) -> bool:
    """A line that begins with "P.S.", "N.B.", or what other languages have for it."""
    return _POSTSCRIPT.match(line) is not None


def aside(line: str) -> str:
    """ "enclosure", "copy" or "endorsement" for a line that begins one; "" for others."""
    return next((kind for kind, known in _ASIDES.items() if known.match(line)), "")


def is_enclosure_head(line: str) -> bool:
    """ "[Inclosure No. 1.]": the head of what was sent with the letter."""
    return len(line) < SHORT and _ENCLOSED.fullmatch(line) is not None
