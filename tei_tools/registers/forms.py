"""Forms: names as they stand in a text, without what is no part of them."""

import re

_ARTICLE = re.compile(r"^the\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_BRACKETS = re.compile(r"[\[\]]")


def plain(words: str) -> str:
    """A name without an editor's brackets and a possessive, white space made one."""
    raw = " ".join(words.split())
    return _POSSESSIVE.sub("", _BRACKETS.sub("", raw)).strip() or raw


def without_article(name: str) -> str:
    """A name without "the" before it: "Hague"."""
    return _ARTICLE.sub("", name, count=1)
