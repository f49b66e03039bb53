"""Schema: a correct RELAX NG schema, ready to validate documents."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from xml.parsers import expat

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import InputError, SchemaError
from tei_tools.validation.relaxng.automaton import Automaton
from tei_tools.validation.relaxng.files import read_schema
from tei_tools.validation.relaxng.messages import Messages
from tei_tools.validation.relaxng.names import SEPARATOR
from tei_tools.validation.relaxng.patterns import Element, Pattern, Patterns
from tei_tools.validation.relaxng.places import Places
from tei_tools.validation.relaxng.recovery import Recovery
from tei_tools.validation.relaxng.restrictions import check
from tei_tools.validation.relaxng.simplify import simplify
from tei_tools.validation.relaxng.validator import run
from tei_tools.validation.relaxng.vocabulary import Vocabulary

CHUNK = 1 << 16
TOO_DEEP = "the schema is nested too deeply"

Source = Callable[[], Iterable[bytes]]
"""Gives a document's bytes from the beginning, as often as it is called."""


class Schema:
    """A schema; it learns the ways through documents as it validates them."""

    def __init__(self, start: Pattern, patterns: Patterns) -> None:
        self._vocabulary = Vocabulary(check(start, patterns), patterns)
        self._automaton = Automaton(patterns, start)

    @property
    def elements(self) -> Mapping[str, Sequence[Element]]:
        """Its elements by their names, each as often as it is defined."""
        return self._vocabulary.elements

    def validate(self, path: Path) -> Iterator[Diagnostic]:
        """Yield what is wrong in the file, in its order; raise InputError if it cannot be read.

        A thousand equal mistakes are one Diagnostic, which says how many there are and where.
        """
        _check_readable(path)
        yield from self._validate(lambda: _chunks(path), str(path))

    def validate_bytes(self, data: bytes, path: str = "") -> Iterator[Diagnostic]:
        """Yield what is wrong in a document in memory; `path` is what it is called."""
        starts = range(0, len(data), CHUNK)
        yield from self._validate(lambda: (data[at : at + CHUNK] for at in starts), path)

    def _validate(self, source: Source, path: str) -> Iterator[Diagnostic]:
        parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        recovery = Recovery(self._automaton, self._vocabulary, parser)
        broken: expat.ExpatError | None = None
        try:
            run(source(), parser, recovery)
            recovery.finish()
        except expat.ExpatError as error:
            broken = error
        except RecursionError:
            raise SchemaError(TOO_DEEP) from None
        messages = Messages(self._automaton, self._vocabulary, Places(source), path)
        yield from messages.told(recovery.reporter.findings)
        if broken:
            yield _not_well_formed(broken, path)


def load(path: Path) -> Schema:
    """Read a RELAX NG schema in XML or, from `.rnc`, compact syntax.

    Files that it includes are read from its own folder. Raises SchemaError, with the line, for an
    incorrect schema (RELAX NG sections 3, 4 and 7) and InputError for a file that cannot be read.
    """
    _check_readable(path)
    patterns = Patterns()
    try:
        return Schema(simplify(read_schema(path), patterns), patterns)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    except RecursionError:
        raise SchemaError(f"{path}: {TOO_DEEP}") from None


def _check_readable(path: Path) -> None:
    try:
        if path.exists() and not path.is_file():
            raise InputError(f"{path} is not a file")
        with path.open("rb"):
            pass
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _not_well_formed(error: expat.ExpatError, path: str) -> Diagnostic:
    reason = expat.ErrorString(error.code)
    message = f"the document is not well-formed XML: {reason}"
    return Diagnostic(
        "not-well-formed", "error", message, path=path, line=error.lineno, column=error.offset + 1
    )
