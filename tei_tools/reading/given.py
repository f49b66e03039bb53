"""Given: whether a date and a language that were given mean something, before the work begins."""

import datetime
import re

from tei_tools.errors import ConfigError

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")


def check_given(date: str | None, lang: str | None) -> None:
    """Raise ConfigError for a date that is not ISO 8601, or a language that is not BCP 47."""
    if date and not is_date(date):
        raise ConfigError(f"{date!r} is no date; write it like 2013-12-04, 2013-12 or 2013.")
    if lang is not None and not is_language(lang):
        raise ConfigError(f"{lang!r} is no language tag; write it like en, de or pt-BR.")


def is_language(tag: str) -> bool:
    """Whether it has the form of a language tag (BCP 47)."""
    return _LANGUAGE.fullmatch(tag) is not None


def is_date(text: str) -> bool:
    """Whether it is a year, a month or a day of the calendar (ISO 8601), with nothing around it."""
    found = _DATE.fullmatch(text)
    if not found:
        return False
    year, month, day = found.groups("1")
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
