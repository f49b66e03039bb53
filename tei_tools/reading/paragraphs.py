"""Paragraphs: wrapped lines rejoined, and paragraphs that a page break split made whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from tei_tools.diagnostic import Diagnostic
from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.datelines import dateline
from tei_tools.reading.formulas import is_salute, is_valediction
from tei_tools.reading.lists import is_list, listing
from tei_tools.reading.signs import JOIN
from tei_tools.reading.tree import Element, Node
from tei_tools.reading.verse import is_verse, stanza
from tei_tools.reading.wrapping import HYPHENS, join, lined

_ORNAMENTS = frozenset("*⁂•·∗✻❦❧☙#~=_-–—+. \t")
_ENDS = ".!?:\"'”’»)]…*_—"
_LEAST_BROKEN = 40
"""A paragraph shorter than this is not taken for the first part of a broken one."""


def paragraphs(chunks: Sequence[Chunk], whole: Chunks) -> list[Element]:
    """The chunks as `<p>`, `<lg>`, `<list>`, block `<quote>` and ornaments, page breaks kept.

    `whole` is the text they come from: it tells how its lines were wrapped.
    """
    made: list[Element] = []
    for run in _runs(joined(chunks, whole), whole):
        if _is_quotation(run, whole):
            made += _quotation(run, whole)
        else:
            made += [part for group in run for part in _paged(group, _block(group, whole))]
    return made


def joined(chunks: Sequence[Chunk], whole: Chunks) -> Iterator[list[Chunk]]:
    """The chunks, those in one group that are parts of one broken paragraph."""
    group: list[Chunk] = []
    for chunk in chunks:
        if group and continues(group[-1], chunk, whole):
            group.append(chunk)
            continue
        if group:
            yield group
        group = [chunk]
    if group:
        yield group


def continues(upper: Chunk, lower: Chunk, whole: Chunks) -> bool:
    """Whether a page break split one paragraph into these two.

    Sure only where the first stops inside a sentence and the second goes on in lower case, or
    where a form feed stands between full lines.
    """
    if whole.sets_first_in and lower.lines[0].indent:
        return False
    if _margin(upper, whole) != _margin(lower, whole):
        return False
    if not (is_prose(upper, whole) and is_prose(lower, whole)):
        return False
    if lower.pages and not lower.gap:
        end = upper.lines[-1].indent + len(upper.last)
        return upper.last[-1] not in _ENDS or end + len(lower.first.split()[0]) >= whole.width > 0
    unfinished = upper.last[-1].isalnum() or upper.last[-1] in ",;" + HYPHENS + JOIN
    long_enough = sum(len(line.text) for line in upper.lines) >= _LEAST_BROKEN
    return unfinished and long_enough and lower.first[0].islower() and whole.begins_large


def _margin(chunk: Chunk, whole: Chunks) -> int:
    """How far a chunk is set in; a first line alone does not tell that where all of them are."""
    single = len(chunk.lines) == 1 and whole.sets_first_in
    return 0 if single else chunk.indent


def is_prose(chunk: Chunk, whole: Chunks) -> bool:
    """Neither ornament nor list nor verse."""
    return not (is_ornament(chunk) or is_list(chunk) or is_verse(chunk, whole.width))


def is_ornament(chunk: Chunk) -> bool:
    """A line of marks alone: an asterism, a rule, a row of dots or stars."""
    if len(chunk.lines) > 1 or chunk.first.lstrip()[0] not in _ORNAMENTS:
        return False
    marks = [mark for mark in chunk.first if not mark.isspace()]
    single = len(marks) < 3 and marks[0] not in "⁂❦❧☙*#"
    return not single and _ORNAMENTS.issuperset(marks)


def milestone(chunk: Chunk) -> Element:
    """A `<milestone>` for an asterism or rule, which stands in @n as it was printed (3.11.3)."""
    return Element("milestone", (), {"unit": "section", "n": chunk.first})


def breaks_told(groups: Iterable[list[Chunk]]) -> Iterator[Diagnostic]:
    """A notice for each paragraph that was put together."""
    for group in groups:
        for part in group[1:]:
            yield Diagnostic(
                "paragraph-rejoined",
                "info",
                "A paragraph that a page break split was rejoined here",
                "If these are two paragraphs, part them at the <pb/> or <lb/>.",
                line=part.number,
            )


def _block(group: list[Chunk], whole: Chunks) -> Element:
    chunk = group[0]
    if is_ornament(chunk):
        return milestone(chunk)
    if is_list(chunk):
        return listing(chunk)
    if is_verse(chunk, whole.width):
        return stanza(chunk)
    return Element("p", _content(group, whole))


def _runs(groups: Iterable[list[Chunk]], whole: Chunks) -> Iterator[list[list[Chunk]]]:
    """The groups, prose set in and what stands set in with it in one run, others one by one."""
    for set_in, run in groupby(groups, key=lambda group: _is_set_in(group[0], whole)):
        if set_in:
            yield list(run)
        else:
            yield from ([group] for group in run)


def _is_set_in(chunk: Chunk, whole: Chunks) -> bool:
    set_in = _margin(chunk, whole) >= 2 and not whole.is_set_in
    return set_in and (_part(chunk) != "" or is_prose(chunk, whole))


def _is_quotation(run: list[list[Chunk]], whole: Chunks) -> bool:
    """Set in, and one part of it at least so long that it is no heading or signature."""
    return _is_set_in(run[0][0], whole) and any(len(group[0].text) > _LEAST_BROKEN for group in run)


def _quotation(run: list[list[Chunk]], whole: Chunks) -> list[Element]:
    """One `<quote>` for the whole run (TEI P5, 3.3.3), page breaks before it outside."""
    first, *others = run
    parts = [_quoted(first, whole)]
    for group in others:
        parts += _paged(group, _quoted(group, whole))
    return _paged(first, Element("quote", tuple(parts), {"rend": "block"}))


def _quoted(group: list[Chunk], whole: Chunks) -> Element:
    """A paragraph, or an `<ab>` for the dateline, salute or signature of a quoted letter."""
    kind = _part(group[0])
    return Element("ab", lined(group[0]), {"type": kind}) if kind else _block(group, whole)


def _paged(group: list[Chunk], block: Element) -> list[Element]:
    return [*group[0].page_breaks(), block]


def _part(chunk: Chunk) -> str:
    """What a chunk of a quoted letter is besides its text: dateline, salute, or signed."""
    if len(chunk.lines) == 1 and dateline(chunk.first):
        return "dateline"
    if len(chunk.lines) == 1 and is_salute(chunk.first):
        return "salute"
    return "signed" if len(chunk.lines) <= _SIGNED and is_valediction(chunk.first) else ""


_SIGNED = 5
"""No valediction and signature take more lines."""


def _content(group: list[Chunk], whole: Chunks) -> tuple[Node, ...]:
    nodes = list(join(group[0], whole.width))
    untold = Element("lb" if whole.is_paged else "pb")
    for upper, lower in pairwise(group):
        sign = upper.last[-1]
        nodes += [] if sign in HYPHENS + JOIN else [" "]
        word = "no" if sign == JOIN else "maybe" if sign in HYPHENS else ""
        nodes += _breaks(lower.page_breaks() or (untold,), word)
        nodes += join(lower, whole.width)
    return tuple(nodes)


def _breaks(breaks: Sequence[Element], word: str) -> list[Element]:
    """The page breaks inside a paragraph, or where pages begin elsewhere the line break; after a
    hyphen @break says what it does to the word."""
    said = {"break": word} if word else {}
    return [
        replace(one, attributes={**one.attributes, **said}) if one.name in ("pb", "lb") else one
        for one in breaks
    ]
