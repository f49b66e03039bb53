"""Text: what a reader reads of a TEI document, each offset mapped to the source."""

import re
from dataclasses import dataclass

from tei_tools.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, verse line or the like: `text.content[block.start:block.end]`.

    `tag` is the local name of its element ("p", "head", "l", "dateline", "speaker", "note"),
    `path` the local names of the elements around it, outermost first; blocks of one `group`
    are children of one element and follow one another (the lines of a stanza).
    `lang` is the language in force (BCP 47).
    """

    start: int
    end: int
    tag: str = "p"
    path: tuple[str, ...] = ()
    group: int = -1
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """The reading text: `content`, in which "\\n\\n" parts blocks and "\\n" parts lines.

    `tagged` holds the elements that stand in it already, as Spans; `date` is the document's own
    date where its header gives one (ISO 8601), otherwise "".
    """

    content: str
    blocks: tuple[Block, ...]
    tagged: tuple[Span, ...] = ()
    language: str = "en"
    date: str = ""

    @classmethod
    def from_string(cls, content: str, language: str = "en", date: str = "") -> "Text":
        """A Text of plain paragraphs, parted by blank lines; it has no place in any source."""
        blocks = tuple(
            Block(found.start(), found.end(), group=0, lang=language)
            for found in re.finditer(r"\S(?:.*\S)?(?:\n.*\S.*)*", content)
        )
        return cls(content, blocks, language=language, date=date)
