"""Correspondents: the persons and places that headings, addresses and salutes name."""

import re
from collections.abc import Sequence

from tei_tools.reading.datelines import WEEKDAYS
from tei_tools.reading.openings import PARTICLES, is_name

_TITLES = """mr mrs ms miss dr rev revd reverend sir lady lord prof professor capt captain col
colonel major gen general lt mme mlle m herr frau fräulein hr the hon earl duke countess duchess
bishop admiral messrs monsieur madame mademoiselle president sr sra señor
señora abbé pastor pfarrer""".split()
_FROM_TO = re.compile(
    r"(?:no\.?\s)?(?:\[?\d{1,4}[.\])]?\s)?(?:letter\s)?(?:from\s)?(?P<sender>\S.{1,60}?)"
    r"\s(?:to|an|à)\s(?P<recipient>\S.{1,60}?)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:no\.?\s)?(?:\[?\d{1,4}[.\])]?\s)?(?:letter\s)?(?P<way>to|an|à|from|von|de)\s"
    r"(?P<name>\S.{1,60})",
    re.IGNORECASE,
)
_DEAR = re.compile(
    r"(?:(?:my|our|mon|ma|meine?|mi[oa]|muy)\s)?(?:very\s|own\s|sehr\s|très\s|zeer\s)?"
    r"(?:dear(?:est)?|cher|chère|lieber?|(?:hoch)?(?:geehrte|verehrte|geschätzte)r?|car[oa]|gentile"
    r"|egregi[oa]|estimad[oa]|querid[oa]|lieve|beste|(?:hoog)?geachte|waarde)"
    r"\s(?P<name>.{2,40}?)\s?[,:;.!—–-]*",
    re.I,
)
_OF_A_PLACE = re.compile(r",\s(?:à|at|in|zu|a|te|en)\s[^\W\d_a-z][^,]{1,40}$")
"""Where somebody lives, after the name."""
_FOR_ANOTHER = re.compile(
    r"(?:for|pour|für|p\.?\s?p\.?|per pro\.?|pro|i\.\s?[av]\.)\s\S.*", re.IGNORECASE
)
_NO_NAMES = frozenset(
    """sir sirs madam madame mother father friend friends sister brother son daughter aunt uncle
    lord lady love all children boys girls cousin gentlemen colleague colleagues editor ami amie
    amis père mère frère sœur fils fille monsieur freund freundin vater mutter bruder schwester
    sohn tochter kinder eltern geheimrat professor doktor direktor damen herren amico amica signore
    signora padre madre fratello sorella figlio amigo amiga señor hermano hermana hijo vriend
    vriendin heer mevrouw moeder vader broer""".split()
)
_NO_PLACES = frozenset(
    "private personal confidential copy draft secret extract vertraulich".split()
)
_MOST_WORDS = 7


def from_and_to(heading: str) -> tuple[str, str]:
    """The names in "Anne Trevanion to Silas Penhallow", "To Mrs. Rowe"; "" for what is untold."""
    line = _OF_A_PLACE.sub("", heading.strip("*_ ").rstrip("."))
    found = _FROM_TO.fullmatch(line)
    if found and is_person(found["sender"]) and is_person(found["recipient"]):
        return found["sender"], found["recipient"]
    one = _TO.fullmatch(line)
    if not one or not is_person(one["name"]):
        return "", ""
    away = one["way"].casefold() in ("to", "an", "à")
    return ("", one["name"]) if away else (one["name"], "")


def greeted(salute: str) -> str:
    """The name in "Dear Mr. Gorbachev:"; "" where there is none, as in "Dear Sir"."""
    found = _DEAR.fullmatch(salute)
    if not found or not is_person(found["name"]):
        return ""
    plain = {word.casefold().rstrip(".") for word in found["name"].split()}
    if not plain - _NO_NAMES - set(_TITLES) - PARTICLES:
        return ""
    return "" if plain & _NO_NAMES and not plain & set(_TITLES) - _NO_NAMES else found["name"]


def signs_for_another(line: str) -> bool:
    """ "For Self & Partners", "p.p. Harding & Pole": for whom somebody signs, and no signature."""
    return _FOR_ANOTHER.fullmatch(line) is not None


def is_person(words: str) -> bool:
    """A name, alone or with titles: every word has a capital, particles and "the" aside."""
    found = words.replace(",", " ").split()
    if not 0 < len(found) <= _MOST_WORDS or words[-1] in ",;:!?" or not words[0].isalpha():
        return False
    if is_name(words):
        return True
    names = [word for word in found if word.casefold().rstrip(".") not in PARTICLES]
    return bool(names) and all(word[0].isupper() for word in names)


def is_titled(line: str) -> bool:
    """A name with its title: the first line of an address to somebody."""
    first = line.split(maxsplit=1)[0].casefold().rstrip(".,")
    return first in _TITLES and is_person(line.rstrip(",.").split(",")[0])


def town(place: str) -> str:
    """The place of a dateline without house numbers and days of the week."""
    parts = [" ".join(part.split()).strip(" .;:—–-") for part in place.split(",")]
    told = [
        part
        for part in parts
        if part and not any(map(str.isdigit, part)) and part.casefold().split()[0] not in WEEKDAYS
    ]
    return ", ".join(told)


def last_town(lines: Sequence[str]) -> str:
    """The place with which an address ends; "" where its last line holds a number, or no place."""
    known = town(lines[-1]) if lines else ""
    return "" if known.casefold().strip("[]() ") in _NO_PLACES else known
