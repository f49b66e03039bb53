"""validate: everything that is wrong in a file, in document order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tei_tools.diagnostic import Diagnostic, Severity
from tei_tools.errors import ConfigError, InputError
from tei_tools.validation import model, pointers, schemas, source, store
from tei_tools.validation.places import Places
from tei_tools.validation.scan import Scan, scan


@dataclass(frozen=True, slots=True)
class Choice:
    """The schemas to check a file against; `own` where our profile is among them."""

    checkers: tuple[schemas.Checker, ...]
    own: bool
    notices: tuple[Diagnostic, ...] = ()


def validate(
    path: str | Path,
    schema: str | Path | None = None,
    *,
    known: frozenset[str] = frozenset(),
) -> list[Diagnostic]:
    """What is wrong in the file, in document order: XML, schemas, identifiers and pointers.

    `schema` is the name of a stored schema ("tei_tools", "tei_all") or a file (.rng, .rnc, .xsd,
    .sch); without it, the file is checked against the schemas that its `<?xml-model?>` names, as
    far as they are on this machine, and otherwise against our profile. `known` are identifiers of
    files given together with this one (`pointers.identifiers`). An InputError for a file that
    cannot be read, a ConfigError for an unknown schema, a SchemaError for an incorrect one.
    """
    path = Path(path)
    data = source.utf8(source.read(path), str(path))
    found = data if isinstance(data, Diagnostic) else scan(data, str(path))
    if isinstance(found, Diagnostic):
        return [found]
    outside = list(_outside(found, str(path)))
    if outside:
        return outside
    choice = _chosen(path, schema, found)
    severity: Severity = "error" if choice.own else "warning"
    local = list(pointers.check(found, str(path), known, severity))
    from_schemas = (one for checker in choice.checkers for one in _checked(checker, path))
    findings = [*choice.notices, *local, *_unless_told(from_schemas, local)]
    return sorted(dict.fromkeys(findings), key=lambda one: (one.line, one.column))


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


def _chosen(path: Path, schema: str | Path | None, found: Scan) -> Choice:
    if schema is not None:
        return _named(schema)
    named = list(model.models(found.models, path))
    if not any(one.files for one in named):
        ours = _named(store.BUILT_IN)
        return Choice(ours.checkers, True, tuple(_missing(named, found, path)))
    checkers = [
        schemas.load_rules(file) if one.rules else schemas.load(file)
        for one in named
        for file in one.files
    ]
    own = _ours(file for one in named for file in one.files)
    return Choice(tuple(checkers), own, tuple(_missing(named, found, path)))


def _named(schema: str | Path) -> Choice:
    """The schema of that name in the store, or in that file."""
    name = str(schema)
    files = store.find(name) or store.find(Path(name).stem if Path(name).name == name else "")
    if Path(name).suffix in schemas.KINDS and Path(name).is_file():
        files = (Path(name),)
    if not files:
        known = ", ".join(store.names())
        raise ConfigError(
            f'There is no schema "{name}": give the name of a file, or one of {known}.'
        )
    return Choice(tuple(map(schemas.load, files)), _ours(files))


def _ours(files: Iterable[Path]) -> bool:
    """Whether our own profile is among the files."""
    ours = {file.resolve() for file in store.find(store.BUILT_IN)}
    return any(file.resolve() in ours for file in files)


def _missing(named: Iterable[model.Model], found: Scan, path: Path) -> Iterator[Diagnostic]:
    """A notice for each schema that the file names and that is not on this machine."""
    places = Places(found.data)
    for one in named:
        if not one.files:
            message = f"The schema {one.href} that the file names is not on this machine."
            hint = "put it beside the file, or add it: tei-tools schema add"
            place = places.place(one.byte)
            yield Diagnostic("schema-not-found", "info", message, hint, str(path), *place)
