"""DocBin: documents as spaCy keeps them, for training and for its own tools."""

from collections.abc import Sequence
from typing import Any

from tei_tools.errors import ConfigError
from tei_tools.exporting.conll import labelled
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import Request
from tei_tools.exporting.tokens import Token, sentences, tokens
from tei_tools.span import Span

GROUP = "tei"
"""The span group that holds all tags, nested ones too."""


def docbin(reading: Reading, request: Request) -> bytes:
    """A DocBin of one Doc, whose text is the reading text to the letter.

    `doc.ents` are names and dates, of nested ones the outermost, with the labels of CoNLL;
    `doc.spans["tei"]` every tag by the name of its element; `doc.user_data` the document's name.
    Raises ConfigError where spaCy is not installed.
    """
    doc_bin, doc = _spacy()
    made = doc_bin(store_user_data=True)
    made.add(_doc(doc, reading, request))
    found = made.to_bytes()
    assert isinstance(found, bytes)
    return found


def _spacy() -> tuple[Any, Any]:
    try:
        from spacy.tokens import Doc, DocBin  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise ConfigError("A DocBin needs spaCy: pip install 'tei_tools[spacy]'.") from None
    return DocBin, Doc


def _doc(make: Any, reading: Reading, request: Request) -> Any:
    from spacy.vocab import Vocab  # noqa: PLC0415

    names = labelled(reading, request)
    tags = [one.span for one in reading.wanted(request)]
    content = reading.text.content
    found = tokens(content, [edge for one in (*names, *tags) for edge in (one.start, one.end)])
    starts = {one[0].start for one in sentences(content, found, [(s.start, s.end) for s in names])}
    words, spaces, places = _spelled(content, found)
    begins = [place in starts for place in places]
    doc = make(Vocab(), words=words, spaces=spaces, sent_starts=begins)
    doc.ents = [_span(doc, one) for one in names]
    doc.spans[GROUP] = [_span(doc, one) for one in tags]
    doc.user_data["document"] = reading.name
    return doc


def _span(doc: Any, span: Span) -> Any:
    return doc.char_span(span.start, span.end, label=span.tag)


def _spelled(content: str, found: Sequence[Token]) -> tuple[list[str], list[bool], list[int]]:
    """Words, whether a space follows each, and where each begins; other white space is a word."""
    first = content[: found[0].start] if found else content
    words, spaces, places = ([first], [False], [len(content)]) if first else ([], [], [])
    for token, after in zip(found, [*found[1:], None], strict=False):
        gap = content[token.end : after.start if after else len(content)]
        words.append(token.words)
        spaces.append(gap.startswith(" "))
        places.append(token.start)
        if rest := gap.removeprefix(" "):
            words.append(rest)
            spaces.append(False)
            places.append(len(content))
    return words, spaces, places
