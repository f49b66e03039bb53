"""PersonName: a person's name in its parts, and which names may mean one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tei_tools.onomasticon.known import EITHER_SEX, FORENAMES, WOMEN_FORENAMES
from tei_tools.onomasticon.tables import LOWER_TITLES, POST_NOMINALS, TITLES
from tei_tools.registers.hypocorisms import full_names
from tei_tools.registers.register import name_key

WOMEN = frozenset(
    """mrs miss ms mistress madam madame mme mlle mdlle mademoiselle signora signorina doña frau
    fräulein lady dame countess baroness duchess marchioness viscountess princess queen empress
    sultana aunt auntie aunty sister grandmother granny""".split()
)
MEN = frozenset(
    """mr messrs master monsieur mons signor señor don herr sir lord count baron baronet duke earl
    marquis marquess viscount prince king emperor tsar czar kaiser sultan uncle brother
    grandfather father fr""".split()
)
MEN_BY_OFFICE = frozenset(
    """captain colonel general major lieutenant lt sergeant corporal ensign admiral commodore
    midshipman reverend bishop archbishop vicar""".split()
)
"""Titles that meant a man where no forename says otherwise."""

COURTESY = frozenset("mr mrs miss ms sir lady lord master".split())
"""Titles of which a person has one at a time: Sir Walter is no Mr. Walter."""

RANKS = frozenset(
    "captain colonel general major lt sergeant corporal ensign admiral commodore".split()
)
LEARNED = frozenset("dr professor reverend".split())
AT_ODDS = ((RANKS, frozenset({"mr"})), (LEARNED, frozenset({"lord"})))
"""Titles that tell two persons of one surname apart, where no forename joins them."""

BEFORE_FORENAME = frozenset(
    """sir dame master uncle aunt auntie aunty cousin brother sister prince princess king queen
    granny saint""".split()
)
"""Titles after which a single name is a forename; after the others it is a surname."""

MAYBE_BEFORE_FORENAME = frozenset("miss lady lord mr mrs".split())
"""Titles after which a single name may be either: Miss Elliot, Miss Anne."""

PARTICLES = frozenset("de du del della di da van von vom zu zum zur der ter ten la le".split())
"""Words inside a name that some leave out."""

OF_SEVERAL = {
    **{
        f"{title}s": title
        for title in """captain colonel major general lieutenant sergeant admiral commodore doctor
        dr professor lord earl duke marquis viscount baron bishop archbishop cardinal senator
        president governor judge king queen prince emperor""".split()
    },
    "ladies": "lady",
    "duchesses": "duchess",
    "princesses": "princess",
}
"""Titles before the names of several, "Captains Harville and Wentworth", and that of each."""

SAME = {
    "doctor": "dr",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "lieut": "lt",
    "lieutenant": "lt",
    "prof": "professor",
    "rev": "reverend",
    "revd": "reverend",
    "gov": "governor",
    "sen": "senator",
    "maj": "major",
    "sgt": "sergeant",
    "mme": "madame",
    **dict.fromkeys(("countess", "viscountess", "marchioness", "baroness"), "lady"),
    **dict.fromkeys(("earl", "viscount", "marquess", "marquis"), "lord"),
}
"""Short forms of titles, and titles of peers, and those that they equal."""

AFTER_THE_NAME = {
    **dict.fromkeys(("esq", "esqr", "esquire"), "mr"),
    **dict.fromkeys(("bart", "bt"), "sir"),
}
"""What stands after a name, and the title that says the same before it."""

_SEX_OF = {
    **{name_key(name): "m" for name in FORENAMES},
    **dict.fromkeys(WOMEN_FORENAMES, "f"),
    **dict.fromkeys(EITHER_SEX, ""),
}
_TITLES = frozenset(name_key(title) for title in TITLES | LOWER_TITLES | OF_SEVERAL.keys())
_LONGEST_TITLE = max(len(title.split()) for title in _TITLES)
_NUMERALS = frozenset(("II", "III", "IV"))
_HONOURS = "|".join(sorted(name_key(one) for one in POST_NOMINALS - _NUMERALS))
_SUFFIX = re.compile(rf"(?: ?, (?:{_HONOURS})| (?:jr|sr|esq|esqr|esquire|bart|bt)){{1,6}} ?$")
_AND = frozenset(("and", "&"))
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,5}(?=\s+[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The titles, given names and last name of a person, each as register.name_key writes it.

    A single name stands in `last`, whether it is a forename or a surname; particles are left out;
    `suffix` is "jr" or "sr". Of a couple, "Mr. and Mrs. Smith", both have titles, and "and" is one.
    """

    titles: frozenset[str]
    given: tuple[str, ...]
    last: str
    suffix: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it has more than one name."""
        return bool(self.given)

    @property
    def is_couple(self) -> bool:
        """Whether it names two persons, "Mr. and Mrs. Smith"."""
        return "and" in self.titles


def person_name(name: str) -> PersonName:
    """The parts of a name as it is said: "Sir Walter Elliot"."""
    plain = name_key(_INITIALS.sub(lambda found: found[0].replace(".", ". "), name))
    suffix = _SUFFIX.search(plain)
    words = (plain[: suffix.start()] if suffix else plain).rstrip(",").split()
    titles, words = _titles(words)
    *given, last = words or [plain]
    after = suffix[0].replace(",", " ").split() if suffix else []
    titles += (AFTER_THE_NAME[one] for one in after if one in AFTER_THE_NAME)
    return PersonName(
        frozenset(titles),
        tuple(word for word in given if word not in PARTICLES),
        last,
        next((one for one in after if one in ("jr", "sr")), ""),
    )


def of_one(name: str) -> str:
    """The name of one person whom a title for several stands before: Captain of Captains Croft."""
    first, space, rest = name.partition(" ")
    title = OF_SEVERAL.get(name_key(first).strip())
    if not rest or not title or not first[0].isupper():
        return name
    shown = title.upper() if first.isupper() and len(first) > 2 else title.capitalize()
    return f"{shown}{'.' if first.endswith('.') else ''}{space}{rest}"


def _titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles with which the words begin, and the names after them."""
    titles = []
    while len(words) > 1:
        for count in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
            title = " ".join(words[:count])
            if title in _TITLES:
                title = OF_SEVERAL.get(title, title)
                titles.append(SAME.get(title, title))
                words = words[count:]
                if len(words) > 2 and words[0] in _AND and words[1] in _TITLES:
                    titles.append("and")
                    words = words[1:]
                break
        else:
            break
    return titles, words


def contradict(one: PersonName, other: PersonName) -> bool:
    """Whether their titles or suffixes say that they are two persons."""
    if one.is_couple or other.is_couple:
        return one.titles != other.titles
    sexes = {sex for name in (one, other) for sex in _sexes(name) if sex}
    courtesies = (one.titles & COURTESY, other.titles & COURTESY)
    return (
        len(sexes) > 1
        or _at_odds(one, other)
        or (all(courtesies) and courtesies[0].isdisjoint(courtesies[1]))
        or (one.suffix != other.suffix and bool(one.suffix and other.suffix))
    )


def _at_odds(one: PersonName, other: PersonName) -> bool:
    """Whether a surname is all that they share, and their titles differ."""
    if one.is_full and other.is_full:
        return False
    return any(
        (one.titles & these and other.titles & those)
        or (one.titles & those and other.titles & these)
        for these, those in AT_ODDS
    )


def shortens(short: PersonName, full: PersonName) -> bool:
    """Whether `short` may be a shorter form of `full`: fewer names, initials or no title."""
    if short.is_couple != full.is_couple:
        return False
    if short.is_couple and short.is_full != full.is_full:
        return False
    if not full.is_full:
        same = short.titles <= full.titles
        return same and not short.is_full and short.last == full.last
    if short.is_full:
        return short.last == full.last and _within(short.given, full.given)
    if short.titles & BEFORE_FORENAME:
        return short.last == full.given[0]
    is_forename = short.titles <= MAYBE_BEFORE_FORENAME and short.last == full.given[0]
    return short.last == full.last or (is_forename and len(short.last) > 1)


def spelt_out(name: PersonName) -> list[PersonName]:
    """The name with each forename for which its first one may be short: Lizzy Bennet, Lizzy."""
    if name.given:
        forenames = sorted(full_names(name.given[0]) - {name.given[0]})
        return [replace(name, given=(one, *name.given[1:])) for one in forenames]
    if name.titles and not name.titles & BEFORE_FORENAME:
        return []
    return [replace(name, last=one) for one in sorted(full_names(name.last) - {name.last})]


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether the given names stand among the many in order, from the first; initials for names."""
    rest = iter(many[1:])
    return _same(few[0], many[0]) and all(
        any(_same(name, other) for other in rest) for name in few[1:]
    )


def _same(name: str, other: str) -> bool:
    """Whether the names are one, or one the other's initial."""
    is_initial = 1 in (len(name), len(other)) and name[0] == other[0]
    return name == other or is_initial


def _sexes(name: PersonName) -> Iterator[str]:
    """The sexes that the titles and forenames of a name tell, "f" or "m"."""
    for sex, titles in (("f", WOMEN), ("m", MEN)):
        if name.titles & titles:
            yield sex
    if not name.titles & (WOMEN | MEN):
        by_office = "m" if name.titles & MEN_BY_OFFICE else ""
        yield (_SEX_OF.get(name.given[0]) if name.given else "") or by_office
