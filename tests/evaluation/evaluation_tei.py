"""TEI made for tests: documents of one body, and of texts with spans over them."""

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>A Title</title></titleStmt><publicationStmt><p>none</p></publicationStmt>
<sourceDesc><p>none</p></sourceDesc></fileDesc></teiHeader>{standoff}
<text><body>{body}</body></text></TEI>"""

Spans = Iterable[tuple[int, int, str]]


def document(body: str, standoff: str = "") -> str:
    """A TEI document with that body."""
    return DOCUMENT.format(body=body, standoff=standoff)


def tagged(text: str, spans: Spans) -> str:
    """The text in paragraphs of its lines, with an element for each span; spans nest."""
    parts: list[str] = []
    opened: list[tuple[int, str]] = []
    waiting = sorted(spans, key=lambda span: (span[0], -span[1]), reverse=True)
    stops = sorted({0, len(text), *(end for span in waiting for end in span[:2])})
    for start, end in zip(stops, [*stops[1:], len(text)], strict=True):
        while opened and opened[-1][0] <= start:
            parts.append(f"</{opened.pop()[1]}>")
        while waiting and waiting[-1][0] == start:
            _, last, tag = waiting.pop()
            assert all(last <= around for around, _ in opened)
            opened.append((last, tag))
            parts.append(f"<{tag}>")
        parts.append(escape(text[start:end]))
    parts += [f"</{tag}>" for _, tag in reversed(opened)]
    return document(f"<p>{''.join(parts)}</p>")


def written(folder: Path, name: str, source: str) -> str:
    """The path of a new file that holds the document."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return str(path)
