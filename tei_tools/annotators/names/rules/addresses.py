"""Addresses: a name inside a mail address, a web address or a file's name is no name."""

import re
from collections.abc import Sequence

from tei_tools.annotators.names.mention import Mention, clear_of
from tei_tools.document.text import Text

_ADDRESS = re.compile(
    r"(?<![^\s<>(\"'])"
    r"(?:[a-z]{2,8}://[^\s<>]++|www\.[^\s<>]++|[\w.+-]{1,64}+@[\w-]++\.[\w.-]++"
    r"|[\w-]{1,64}+\.(?:com|net|org|edu|gov|co|info|html?|pdf|docx?|xlsx?|ppt|txt|jpe?g|gif|png)\b)",
    re.IGNORECASE,
)


def addresses(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that touch no address."""
    return clear_of(mentions, (found.span() for found in _ADDRESS.finditer(text.content)))
