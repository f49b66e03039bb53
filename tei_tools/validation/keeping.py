"""Keeping: what new tags do to a file's own schemas, and the grammar by which they keep to one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from tei_tools.annotators.grammar import Grammar
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import TEI, Document
from tei_tools.errors import ConfigError
from tei_tools.validation import model, schemas, store
from tei_tools.validation.choice import WHOLE_TEI, named, unknown
from tei_tools.validation.model import Model
from tei_tools.validation.relaxng import Schema
from tei_tools.validation.relaxng.grammar import grammar
from tei_tools.validation.scan import scan
from tei_tools.validation.source import utf8

SUFFIXES = (".rng", ".rnc")
SHOWN = 8
"""Names of elements and attributes that a notice tells."""

ROOMY = frozenset((WHOLE_TEI, store.BUILT_IN))
"""Schemas that have room for all that we tag."""

RULES = b"http://purl.oclc.org/dsdl/schematron"


class _Checker(Protocol):
    """A schema, or the rules in it."""

    def validate_bytes(self, data: bytes, path: str = "") -> Iterator[Diagnostic]:
        """Yield what is wrong in a document in memory."""


class _Own(NamedTuple):
    """A RELAX NG schema to hold a file against: what it is called, and where it lies."""

    name: str
    file: Path


def grammar_of(name: str) -> Grammar:
    """The grammar of a RELAX NG schema: a file, or one of that name in the store.

    Raises ConfigError for none, SchemaError for an incorrect one.
    """
    return _grammar(_asked_for(name))


def schema_file(name: str) -> Path:
    """The file of such a schema; raises as `grammar_of` does."""
    return _asked_for(name).file


def lost(before: Document, after: Document, schema: str = "") -> Iterator[Diagnostic]:
    """What to say where a file was valid against its schemas and is not with its new tags.

    Those are `schema`, or else what the file names, if that is RELAX NG; for one that is not on
    this machine, that it could not be told. The network is never asked.
    """
    if before.source == after.source:
        return
    told = [] if schema else list(_models(before))
    for one in [_asked_for(schema)] if schema else _at_hand(told):
        wrong = _new_mistake(one, before, after)
        if wrong:
            yield _still(one, after, wrong) if schema else _broken(one, before, after, wrong)
    yield from map(_unknown, _not_at_hand(told))


def _asked_for(name: str) -> _Own:
    files = named(name)
    if not files:
        raise ConfigError(unknown(name))
    file = next((one for one in files if one.suffix.lower() in SUFFIXES), None)
    if file is None:
        raise ConfigError(f"Tags keep to a schema in RELAX NG (.rng, .rnc), which {name} is not.")
    return _Own(Path(name).name, file)


def _grammar(own: _Own) -> Grammar:
    return grammar(cast(Schema, schemas.load(own.file)), own.name)


def _models(document: Document) -> Iterator[Model]:
    """The grammars that a file names, each once, but for those that have room for all."""
    data = utf8(document.to_bytes(), document.path)
    found = data if isinstance(data, Diagnostic) else scan(data, document.path)
    if isinstance(found, Diagnostic):
        return
    told = {one.href: one for one in model.models(found.models, Path(document.path))}
    for href, one in told.items():
        if Path(href).stem not in ROOMY and Path(href).suffix in ("", *SUFFIXES):
            yield one


def _at_hand(told: Iterable[Model]) -> Iterator[_Own]:
    for one in told:
        for file in one.files:
            if file.suffix.lower() in SUFFIXES:
                yield _Own(Path(one.href).name, file)


def _not_at_hand(told: Iterable[Model]) -> Iterator[Model]:
    return (one for one in told if not one.files)


def _new_mistake(own: _Own, before: Document, after: Document) -> Diagnostic | None:
    """The first mistake of a file with its new tags, where it had none without them."""
    for checker in _checkers(own):
        wrong = _mistake(checker, after)
        if wrong and not _mistake(checker, before):
            return wrong
    return None


def _checkers(own: _Own) -> Iterator[_Checker]:
    """The schema, and the rules that are written in it (ISO/IEC 19757-3)."""
    yield cast(_Checker, schemas.load(own.file))
    if own.file.suffix.lower() != ".rnc" and RULES in own.file.read_bytes():
        yield cast(_Checker, schemas.load_rules(own.file))


def _mistake(checker: _Checker, document: Document) -> Diagnostic | None:
    found = checker.validate_bytes(document.to_bytes(), document.path)
    return next((one for one in found if one.severity == "error"), None)


def _broken(own: _Own, before: Document, after: Document, wrong: Diagnostic) -> Diagnostic:
    there = _grammar(own)
    new = Counter(_strange(after, there))
    new.subtract(Counter(_strange(before, there)))
    names = [name for name, count in new.most_common() if count > 0]
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    told = f"it has no room for {', '.join(names[:SHOWN])}{more}" if names else wrong.message
    message = f"With its new tags the file is no longer valid against its {own.name}: {told}."
    hint = f"to tag what it has room for only: tei-tools annotate --schema {own.file}"
    return Diagnostic("schema-left", "warning", message, hint, before.path)


def _strange(document: Document, there: Grammar) -> Iterator[str]:
    """The TEI elements and the attributes of a document that a grammar has no room for."""
    for element in islice(document.elements, 1, None):
        parent = document.elements[element.parent].name
        if element.namespace != TEI or parent not in there.attributes:
            continue
        if not there.holds(parent, element.name):
            yield f"<{element.name}>"
            continue
        for name in element.attributes:
            if not name.startswith("xmlns") and not there.has(element.name, name):
                yield f"@{name}"


def _still(own: _Own, after: Document, wrong: Diagnostic) -> Diagnostic:
    """What is said of a schema that wants more than its grammar tells."""
    told = wrong.message.removesuffix(".")
    message = f"With its new tags the file is no longer valid against {own.name}: {told}."
    hint = "leave out such tags with --only, or take them out"
    return Diagnostic("schema-left", "warning", message, hint, after.path)


def _unknown(told: Model) -> Diagnostic:
    message = (
        f"The schema {told.href} that the file names is not on this machine: whether it has room "
        "for the new tags was not checked."
    )
    hint = "to tag what it has room for only: tei-tools annotate --schema FILE"
    return Diagnostic("schema-not-found", "info", message, hint)
