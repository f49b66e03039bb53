"""XML that stands alone: no doctype, every entity in its place, no deeper than a book goes."""

import re
from html.entities import html5
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from tei_tools.errors import InputError, NotWellFormedError

DEEPEST = 500
"""Elements within elements: TEI by hand stays under 40, and stylesheets recurse once a level."""

_ROOM, _GROWTH = 16_000_000, 4
_DECLARATION = re.compile(r"\ufeff?<\?xml[^>]*\?>")
_EXPAT_SAYS = re.compile(r": line [0-9]+, column [0-9]+$")


def standalone(source: str) -> str:
    """The XML document with its doctype gone and its own entities replaced; nothing is fetched.

    A NotWellFormedError with line and column for XML that breaks the grammar; an InputError for
    elements nested more than DEEPEST deep, entities that grow beyond measure, or text that stands
    outside. An entity that only an outside DTD declares becomes the character that HTML means by
    its name, or stands as it is.
    """
    if "<!DOCTYPE" in source:
        source = _Rewriter(source).result()
    _Checker(source, separator=" ").parse()
    return _DECLARATION.sub("", source, count=1)


class _Checker:
    """Reads a document once, for its grammar and its depth; with a separator, for its prefixes."""

    def __init__(self, source: str, separator: str | None = None) -> None:
        self.source = source
        self.depth = 0
        self.parser = expat.ParserCreate("utf-8", separator)
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end

    def parse(self) -> None:
        try:
            self.parser.Parse(self.source.encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError as error:
            reason = _EXPAT_SAYS.sub("", str(error))
            message = f"The XML is not well-formed: {reason} at line {error.lineno}."
            raise NotWellFormedError(message, error.lineno, error.offset + 1) from None

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            line = self.parser.CurrentLineNumber
            raise InputError(f"Elements are nested more than {DEEPEST} deep at line {line}.")

    def end(self, _name: str) -> None:
        self.depth -= 1


class _Rewriter(_Checker):
    """Reads a document and writes it again without its doctype."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.pieces: list[str] = []
        self.room = _ROOM + _GROWTH * len(source)
        self.declaring = False
        parser = self.parser
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_: self.declare(True)
        parser.EndDoctypeDeclHandler = lambda: self.declare(False)
        parser.CharacterDataHandler = lambda text: self.write(escape(text, {"\r": "&#13;"}))
        parser.CommentHandler = lambda text: self.write(f"<!--{text}-->")
        parser.ProcessingInstructionHandler = lambda name, text: self.write(f"<?{name} {text}?>")
        parser.SkippedEntityHandler = self.skipped
        parser.ExternalEntityRefHandler = self.outside

    def result(self) -> str:
        self.parse()
        return "".join(self.pieces)

    def declare(self, inside: bool) -> None:
        self.declaring = inside

    def start(self, name: str, attributes: dict[str, str]) -> None:
        super().start(name, attributes)
        written = "".join(f" {key}={_quoted(value)}" for key, value in attributes.items())
        self.write(f"<{name}{written}>")

    def end(self, name: str) -> None:
        super().end(name)
        self.write(f"</{name}>")

    def skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self.write(escape(html5.get(f"{name};", f"&{name};")))

    def outside(
        self, _names: str, _base: str | None, place: str | None, _public: str | None
    ) -> int:
        message = f"The document takes text from {place}, which is not read: put the text in."
        raise InputError(message)

    def write(self, piece: str) -> None:
        if self.declaring:
            return
        self.pieces.append(piece)
        self.room -= len(piece)
        if self.room < 0:
            raise InputError("The document's entities grow beyond measure: write them out.")


def _quoted(value: str) -> str:
    return quoteattr(value, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
