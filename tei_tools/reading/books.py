"""Books: front matter, parts and chapters, back matter."""

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.casts import cast_item
from tei_tools.reading.divisions import Division, Fill, nest, split
from tei_tools.reading.epigraphs import epigraph
from tei_tools.reading.headings import BACK, FRONT, is_title
from tei_tools.reading.inline import inline
from tei_tools.reading.letters import read_letter
from tei_tools.reading.openings import begins_with_title, byline, byline_name, plain
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, element
from tei_tools.reading.wrapping import lined


def book(chunks: Chunks) -> Parts:
    """The Parts of a text in chapters; what stands before the first goes to the front."""
    whole = chunks.paragraphs
    return divided(whole, partial(_fill, whole))


def divided(whole: Chunks, fill: Fill) -> Parts:
    """Front, body and back by the headings, each division filled by `fill`."""
    before, divisions = split(whole.all)
    front, body, back = _thirds(divisions)
    opening, title, author = front_matter(before, fill)
    return Parts(
        tuple(nest(body, fill)),
        (*opening, *nest(front, fill)),
        tuple(nest(back, fill)),
        title,
        author,
    )


def front_matter(before: Sequence[Chunk], fill: Fill) -> tuple[list[Element], str, str]:
    """What stands before the first division: title page and divisions; the title and the author."""
    parted = _subtitle_apart(before)
    page, title, author = _title_page(parted, 1 + len(parted) - len(before))
    rest = parted[len(page) :]
    return [*_title_elements(page), *_unheaded(rest, fill)], title, author


def _fill(whole: Chunks, kind: str, chunks: Sequence[Chunk]) -> list[Element]:
    if kind in LISTED:
        return listed(kind, chunks)
    if kind == "letter" and chunks:
        read = read_letter(chunks, whole, headed=False)
        if read.enclosures:
            return [Element("div", read.elements), *read.enclosures]
        return list(read.elements)
    made, taken = epigraph(chunks, whole)
    return [*made, *paragraphs(chunks[taken:], whole)] if chunks[taken:] else made


def _item(line: str) -> Element:
    return Element("item", inline(line))


LISTED = {"contents": ("list", _item), "castlist": ("castList", cast_item)}
"""Divisions that are lists, a line an item: their element, and what makes the items."""


def listed(kind: str, chunks: Sequence[Chunk]) -> list[Element]:
    """A table of contents or a cast list, an item a line (TEI P5, 4.5 and 7.1.4)."""
    outer, made = LISTED[kind]
    items = [
        part
        for chunk in chunks
        for part in (
            *chunk.page_breaks(),
            *(made(line.text) for line in chunk.lines),
        )
    ]
    return [Element(outer, tuple(items))] if items else []


def _thirds(
    divisions: Sequence[Division],
) -> tuple[Sequence[Division], Sequence[Division], Sequence[Division]]:
    """The divisions of the front, the body and the back; all in the body where it were empty."""
    begin, end = 0, len(divisions)
    while begin < end and divisions[begin].heading.kind in FRONT:
        begin += 1
    while end > begin and divisions[end - 1].heading.kind in BACK:
        end -= 1
    if begin == end:
        return (), divisions, ()
    return divisions[:begin], divisions[begin:end], divisions[end:]


def _subtitle_apart(before: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks, the lines below a title in capitals apart where they are in small letters."""
    if not before or not begins_with_title(before):
        return before
    lines = before[0].lines
    large = len(list(takewhile(lambda line: line.text.isupper(), lines)))
    last = lines[large - 1].text.split()[-1].casefold() if large else ""
    if not 0 < large < len(lines) or last in _GOES_ON or not lines[large].text[0].isupper():
        return before
    return [*before[0].parted([large]), *before[1:]]


def _title_page(before: Sequence[Chunk], least: int) -> tuple[Sequence[Chunk], str, str]:
    """The chunks that are title, subtitles and byline beyond doubt, and what they say.

    The first `least` are title and subtitle.
    """
    if not before or not begins_with_title(before):
        return (), "", ""
    for place, chunk in enumerate(before[1 : _SUBTITLES + 2], 1):
        if byline_name(chunk):
            return before[: place + 1], plain(before[0]), byline_name(chunk)
        if not is_title(chunk):
            break
    return before[:least], plain(before[0]), ""


_GOES_ON = frozenset(
    "a an and by for from in of on or the to with der die das und von de la le".split()
)
"""A line that ends with one of these goes on below."""
_SUBTITLES = 2
"""How many lines may stand between the title and the byline."""


def _title_elements(chunks: Sequence[Chunk]) -> list[Element]:
    """A `<titlePage>` (TEI P5, 4.6): `<docTitle>`, and `<byline>` where there is one."""
    if not chunks:
        return []
    end = len(chunks) - bool(len(chunks) > 1 and byline_name(chunks[-1]))
    parts = [
        item
        for place, chunk in enumerate(chunks[:end])
        for item in (
            *(chunk.page_breaks() if place else ()),
            element("titlePart", *lined(chunk), type="sub" if place else "main"),
        )
    ]
    author = [item for chunk in chunks[end:] for item in (*chunk.page_breaks(), byline(chunk))]
    page = element("titlePage", element("docTitle", *parts), *author)
    return [*chunks[0].page_breaks(), page]


def _unheaded(chunks: Sequence[Chunk], fill: Fill) -> list[Element]:
    """Divisions without heads for what else stands before the first heading."""
    made = []
    start = 0
    for end in range(1, len(chunks) + 1):
        kind = _kind(chunks[start])
        if end == len(chunks) or _kind(chunks[end]) != kind:
            made.append(element("div", *fill(kind, chunks[start:end]), type=kind))
            start = end
    return made


def _kind(chunk: Chunk) -> str:
    if _is_dedication(chunk):
        return "dedication"
    return "introduction" if len(chunk.text) > 400 else "titlepage"


def _is_dedication(chunk: Chunk) -> bool:
    text = chunk.text
    return len(text) < 400 and (
        text.startswith("TO ") or (text.startswith("To ") and "dedicat" in text.casefold())
    )
