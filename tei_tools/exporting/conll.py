"""CoNLL: a token a line, names in BIO, as the shared task of 2003 and its heirs read it.

Sang and De Meulder, "Introduction to the CoNLL-2003 Shared Task" (2003): four columns parted by
a space, an empty line after each sentence, "-DOCSTART-" before each document. The second and
third, which hold parts of speech and chunks there, are the token's start and end in code points
of the reading text here, so that the spans can be put back.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from tei_tools.errors import InputError
from tei_tools.exporting.kinds import DATES, NAMES, label
from tei_tools.exporting.outermost import outermost
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import Request
from tei_tools.exporting.tokens import Token, sentences, tokens
from tei_tools.span import Span

OUTSIDE = "O"
DOCUMENT = "-DOCSTART- -X- -X- O"


def conll(reading: Reading, request: Request) -> bytes:
    """The tokens of a document with B-, I- or O: names and dates, of nested ones the outermost."""
    spans = labelled(reading, request)
    content = reading.text.content
    edges = [edge for span in spans for edge in (span.start, span.end)]
    whole = [(span.start, span.end) for span in spans]
    lines = [DOCUMENT, ""]
    for sentence in sentences(content, tokens(content, edges), whole):
        lines += (_line(token, spans) for token in sentence)
        lines.append("")
    return ("\n".join(lines) + "\n").encode("utf-8")


def labelled(reading: Reading, request: Request) -> list[Span]:
    """The outermost names and dates, the label of a corpus in place of their elements."""
    chosen = outermost(reading.wanted(request, NAMES | DATES))
    return [Span(one.span.start, one.span.end, label(one.span)) for one in chosen]


def _line(token: Token, spans: Sequence[Span]) -> str:
    place = bisect_right(spans, token.start, key=lambda span: span.start) - 1
    span = spans[place] if place >= 0 and token.start < spans[place].end else None
    if span is None:
        return f"{token.words} {token.start} {token.end} {OUTSIDE}"
    begins = "B" if token.start == span.start else "I"
    return f"{token.words} {token.start} {token.end} {begins}-{span.tag}"


def read_conll(lines: Iterable[str]) -> Iterator[list[Span]]:
    """The labelled spans of each document; raise InputError where a line is not ours."""
    spans: list[Span] | None = None
    for number, line in enumerate(lines, 1):
        if line.rstrip("\n") == DOCUMENT:
            if spans is not None:
                yield spans
            spans = []
        elif line.strip():
            _add(spans := spans or [], line, number)
    if spans is not None:
        yield spans


def _add(spans: list[Span], line: str, number: int) -> None:
    columns = line.split()
    if len(columns) != 4 or not (columns[1] + columns[2]).isdecimal():
        raise InputError(f"Line {number} is no token that export --to conll wrote.")
    start, end, tag = int(columns[1]), int(columns[2]), columns[3]
    if tag.startswith("B-"):
        spans.append(Span(start, end, tag[2:]))
    elif tag.startswith("I-") and spans:
        spans[-1] = Span(spans[-1].start, end, spans[-1].tag)
