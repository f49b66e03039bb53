"""unknown_tags: what is told of the tags that a project made for itself."""

from collections import Counter
from collections.abc import Sequence

from tei_tools.diagnostic import Diagnostic
from tei_tools.importing.pages.page import Page
from tei_tools.importing.pages.regions import all_regions

_MOST = 50
"""Kinds of tags that are told by name."""

_HINT = "Their words stand in the text; tag them again where the tags are wanted."


def unknown_tags(pages: Sequence[Page], path: str) -> tuple[Diagnostic, ...]:
    """A notice for each kind of tag that is left out, those that stand most often first."""
    lines = (line for page in pages for region in all_regions(page) for line in region.lines)
    found = Counter(name for line in lines for name in line.unknown)
    named = [
        f"The tag {name!r} is unknown and was left out {_times(many)}"
        for name, many in found.most_common(_MOST)
    ]
    more = len(found) - _MOST
    rest = found.total() - sum(many for _, many in found.most_common(_MOST))
    if more > 0:
        named.append(f"More tags are unknown, {more} of them, and were left out {_times(rest)}")
    return tuple(Diagnostic("tag-left-out", "info", one, _HINT, path) for one in named)


def _times(many: int) -> str:
    return "once" if many == 1 else f"{many} times"
