"""titled: the title of a file, which its page and its properties may tell differently."""

from collections.abc import Sequence

from tei_tools.diagnostic import Diagnostic
from tei_tools.importing.gathering import gathered
from tei_tools.importing.paragraph import Block


def titled(blocks: Sequence[Block], told: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The title and what is to be told of it.

    What stands on the title page comes before the file's properties: its author sees the one, and
    the others may be those of a template.
    """
    page = gathered(blocks)
    shown = page.title if page.front else ""
    if not shown or not told or _letters(shown) == _letters(told):
        return told or shown, ()
    message = f"The title is “{shown}”, as on the page; the file's properties call it “{told}”"
    hint = "Give --title where neither is right."
    return shown, (Diagnostic("title-differs", "info", message, hint, path),)


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, title.casefold()))
