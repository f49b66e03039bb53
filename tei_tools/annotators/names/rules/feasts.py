"""Feasts: Lady Day is a day and no lady, St. George's Day no saint."""

from collections.abc import Sequence

from tei_tools.annotators.dates.feasts import PATTERN
from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text


def feasts(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that are, or begin, the name of a feast or a quarter day."""
    return [mention for mention in mentions if not _is_feast(text.content, mention)]


def _is_feast(content: str, mention: Mention) -> bool:
    feast = PATTERN.match(content, mention.start)
    return feast is not None and feast.end() >= mention.end
