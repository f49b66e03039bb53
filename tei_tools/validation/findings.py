"""validate: everything that is wrong in a file, in document order."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tei_tools.diagnostic import Diagnostic, Severity
from tei_tools.errors import InputError
from tei_tools.validation import pointers, schemas, source
from tei_tools.validation.choice import choose
from tei_tools.validation.folding import folded
from tei_tools.validation.places import Places
from tei_tools.validation.scan import Scan, scan


def validate(
    path: str | Path,
    schema: str | Path | None = None,
    *,
    known: frozenset[str] = frozenset(),
    fast: bool = False,
) -> list[Diagnostic]:
    """What is wrong in the file, in document order: XML, schemas, identifiers and pointers;
    many equal findings are one.

    `schema` is the name of a stored schema ("tei_tools", "tei_all") or a file (.rng, .rnc, .xsd,
    .sch); without it, `choice.choose` says which. `known` are identifiers of files given together
    with this one (`pointers.identifiers`). `fast` gives an .xsd to libxml2, which is quick
    and says less. An InputError for a file that cannot be read, a
    ConfigError for an unknown schema, a SchemaError for an incorrect one.
    """
    path = Path(path)
    data = source.utf8(source.read(path), str(path))
    found = data if isinstance(data, Diagnostic) else scan(data, str(path))
    if isinstance(found, Diagnostic):
        return [found]
    outside = list(_outside(found, str(path)))
    if outside:
        return outside
    choice = choose(path, schema, found, fast)
    severity: Severity = "error" if choice.own else "warning"
    local = list(pointers.check(found, str(path), known, severity))
    from_schemas = (one for checker in choice.checkers for one in _checked(checker, path))
    findings = [*choice.notices, *local, *_unless_told(from_schemas, local)]
    return folded(sorted(dict.fromkeys(findings), key=lambda one: (one.line, one.column)))


def _unless_told(
    findings: Iterable[Diagnostic], told: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """The findings, but for identifiers given twice that are told of already."""
    lines = {one.line for one in told if one.code == "duplicate-id"}
    return (one for one in findings if one.code != "duplicate-id" or one.line not in lines)


def _checked(checker: schemas.Checker, path: Path) -> Iterator[Diagnostic]:
    """What a schema finds; one Diagnostic where the file is beyond it."""
    try:
        yield from checker.validate(path)
    except InputError as error:
        hint = "what this schema asks for was not checked"
        yield Diagnostic("not-checked", "error", str(error), hint, str(path))


def _outside(found: Scan, path: str) -> Iterator[Diagnostic]:
    """Entities that stand for other files: those are not read, so nothing else can be said."""
    places = Places(found.data)
    for target, byte in found.outside:
        message = f"The document takes text from {target}, which is not read."
        hint = "put the text in the place of the entity"
        yield Diagnostic("external-entity", "error", message, hint, path, *places.place(byte))
