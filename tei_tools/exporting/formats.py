"""Format: what a document can become, and how its file is called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tei_tools.exporting.conll import conll
from tei_tools.exporting.docbin import docbin
from tei_tools.exporting.markdown import markdown
from tei_tools.exporting.name_table import HEADING, name_table
from tei_tools.exporting.plain_text import plain_text
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import Request
from tei_tools.exporting.standoff import standoff
from tei_tools.exporting.web_annotation import web_annotation


@dataclass(frozen=True, slots=True)
class Format:
    """What makes the bytes of one document, and the end of their file's name.

    Where documents may stand `together`, one file holds several: `heading` first, then each.
    """

    write: Callable[[Reading, Request], bytes]
    suffix: str
    together: bool = False
    heading: bytes = b""


FORMATS: Mapping[str, Format] = {
    "text": Format(plain_text, ".txt"),
    "markdown": Format(markdown, ".md"),
    "jsonl": Format(standoff, ".jsonl", together=True),
    "csv": Format(name_table, ".csv", together=True, heading=HEADING),
    "webannotation": Format(web_annotation, ".jsonld"),
    "conll": Format(conll, ".conll", together=True),
    "docbin": Format(docbin, ".spacy"),
}
