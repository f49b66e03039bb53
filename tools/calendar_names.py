"""Writes the names of months and weekdays from the Unicode CLDR, as Babel gives them.

    python -m pip install babel && python tools/calendar_names.py

The result is a table of facts (Unicode Licence v3), read by the dates' grammars.
"""

from pathlib import Path

from babel import Locale

TARGET = Path(__file__).parents[1] / "tei_tools/annotators/dates/languages/cldr.py"
LOCALES = {
    "de": ("de", "de_AT"),
    "fr": ("fr",),
    "it": ("it",),
    "es": ("es",),
    "la": ("la",),
}
HEAD = '''"""Names of months and weekdays in lower case, from the Unicode CLDR.

Written by tools/calendar_names.py; edit that, and run it.
"""

'''
DOCSTRINGS = {
    "MONTHS": "Language -> name of a month -> its number.",
    "SHORT_MONTHS": "Language -> short name of a month, without its point -> its number.",
    "WEEKDAYS": "Language -> name of a day of the week -> its number, Monday 0.",
}


def names(language: str, kind: str, width: str) -> dict[str, int]:
    """The names of a language's locales in all forms, by their number in Babel."""
    found: dict[str, int] = {}
    for locale in LOCALES[language]:
        forms = getattr(Locale.parse(locale), kind)
        for form in ("format", "stand-alone"):
            for number, name in forms[form][width].items():
                found.setdefault(name.lower().rstrip("."), number)
    return found


def tables() -> dict[str, dict[str, dict[str, int]]]:
    """The three tables; a short form that is the long one is left out."""
    months = {one: names(one, "months", "wide") for one in LOCALES}
    short = {one: names(one, "months", "abbreviated") for one in LOCALES}
    return {
        "MONTHS": months,
        "SHORT_MONTHS": {
            one: {name: number for name, number in short[one].items() if name not in months[one]}
            for one in LOCALES
        },
        "WEEKDAYS": {one: names(one, "days", "wide") for one in LOCALES},
    }


def written() -> str:
    """The module's source."""
    source = HEAD
    for name, table in tables().items():
        source += f"{name} = {{\n"
        for language, members in table.items():
            source += f'    "{language}": {{\n'
            source += "".join(f'        "{one}": {number},\n' for one, number in members.items())
            source += "    },\n"
        source += f'}}\n"""{DOCSTRINGS[name]}"""\n\n'
    return source.rstrip("\n") + "\n"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
