"""Dates in languages other than English: the same grammar over other words.

language.py    Language: a language's words   lexer.py  text to tokens
believable.py  what only looks like a date    rules.py  what is not said as in English
cldr.py        names of months and days
To add one: a file with its Language, its locale in `tools/calendar_names.py`, its name in LANGUAGES
here, and a fixture file `tests/dates/fixtures/languages/xx.txt`.
"""

from collections.abc import Mapping
from functools import cache, partial
from types import MappingProxyType

from tei_tools.annotators.dates.grammar import Grammar
from tei_tools.annotators.dates.languages import believable, lexer, rules
from tei_tools.annotators.dates.languages.french import FRENCH
from tei_tools.annotators.dates.languages.german import GERMAN
from tei_tools.annotators.dates.languages.italian import ITALIAN
from tei_tools.annotators.dates.languages.latin import LATIN
from tei_tools.annotators.dates.languages.spanish import SPANISH

LANGUAGES = (GERMAN, FRENCH, ITALIAN, SPANISH, LATIN)

THREE_LETTERS = {
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "ita": "it",
    "spa": "es",
    "lat": "la",
}
"""ISO 639-2 codes that stand where BCP 47 has two letters."""

DIGITS = Grammar(lexer.numeric_tokens, rules.NUMERIC, (), lambda *_: True)
"""The grammar of all other languages: dates in digits alone."""


def primary(language: str) -> str:
    """The language itself of a BCP 47 tag: "de" of "de-AT"."""
    name = language.replace("_", "-").split("-", 1)[0].lower()
    return THREE_LETTERS.get(name, name)


@cache
def grammars() -> Mapping[str, Grammar]:
    """The grammar of each language that has one, by its tag."""
    made = {
        one.tag: Grammar(
            lexer.reader(one),
            rules.FIRST,
            rules.LAST,
            partial(believable.believable, believable.surroundings(one)),
        )
        for one in LANGUAGES
    }
    return MappingProxyType(made)
