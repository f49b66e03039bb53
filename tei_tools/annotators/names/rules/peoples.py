"""Peoples: Syrians, Londoners and Catholics are neither persons nor places nor bodies."""

import re
from collections.abc import Sequence

from tei_tools.annotators.names.mention import Mention
from tei_tools.annotators.names.peoples import DEMONYM, FAITHS
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import any_of

_THEIRS = rf"(?:{DEMONYM}|{any_of(FAITHS)}s?)"
_PEOPLE = re.compile(rf"{_THEIRS}(?:[- ](?:{_THEIRS}|[a-z]+))*+")


def peoples(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are more than a demonym and what it describes: Syrian troops.

    A person may be called Frank or Norman.
    """
    return [m for m in mentions if not _is_people(text.content, m)]


def _is_people(content: str, mention: Mention) -> bool:
    found = _PEOPLE.fullmatch(content, mention.start, mention.end)
    return found is not None and (mention.tag != "persName" or found[0].endswith("s"))
