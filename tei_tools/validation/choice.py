"""Which schema a file is checked against: the one asked for, its own, our profile or tei_all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError
from tei_tools.validation import model, schemas, store
from tei_tools.validation.model import Model
from tei_tools.validation.places import Places
from tei_tools.validation.scan import Scan

WHOLE_TEI = "tei_all"


@dataclass(frozen=True, slots=True)
class Choice:
    """The schemas to check a file against; `own` where our profile was asked for by it."""

    checkers: tuple[schemas.Checker, ...]
    own: bool
    notices: tuple[Diagnostic, ...] = ()


def choose(path: Path, schema: str | Path | None, found: Scan, fast: bool = False) -> Choice:
    """The schema asked for; else those that the file names and that are at hand; else our profile
    where tei_tools wrote the file; else tei_all from the store; else our profile, with a notice.

    A ConfigError for an unknown schema, a SchemaError for an incorrect one.
    """
    if schema is not None:
        return _asked_for(schema, fast)
    told = list(model.models(found.models, path))
    if not any(one.files for one in told):
        told += model.locations(found.locations, path)
    missing = tuple(_missing(told, found, path))
    files = [(one.rules, file) for one in told for file in one.files]
    if files:
        own = _ours(file for _, file in files)
        return Choice(tuple(_load(rules, file) for rules, file in files), own, missing)
    whole = () if found.written_here else store.find(WHOLE_TEI)
    chosen = whole or store.find(store.BUILT_IN)
    notices = missing if found.written_here or whole else (*missing, _profile_used(path))
    return Choice(tuple(map(schemas.load, chosen)), found.written_here, notices)


def _load(rules: bool, file: Path) -> schemas.Checker:
    return schemas.load_rules(file) if rules else schemas.load(file)


def _asked_for(schema: str | Path, fast: bool) -> Choice:
    """The schema in that file, or of that name in the store."""
    files = named(str(schema))
    if not files:
        raise ConfigError(unknown(str(schema)))
    return Choice(tuple(schemas.load(file, fast) for file in files), _ours(files))


def named(name: str) -> Sequence[Path]:
    """The files of a schema: that file, or those of that name in the store."""
    path = Path(name)
    if path.suffix in schemas.KINDS and path.is_file():
        return (path,)
    return store.find(name) or store.find(path.stem if path.name == name else "")


def unknown(name: str) -> str:
    """What is said of a schema that is neither a file nor in the store."""
    known = ", ".join(store.names())
    fetch = f", or fetch it: tei-tools schema fetch {name}" * (name in store.PUBLISHED)
    return f'There is no schema "{name}": give the name of a file, or one of {known}{fetch}.'


def _ours(files: Iterable[Path]) -> bool:
    """Whether our own profile is among the files."""
    ours = {file.resolve() for file in store.find(store.BUILT_IN)}
    return any(file.resolve() in ours for file in files)


def _missing(named: Iterable[Model], found: Scan, path: Path) -> Iterator[Diagnostic]:
    """A notice for each schema that the file names and that is not on this machine."""
    places = Places(found.data)
    told: set[str] = set()
    for one in named:
        if one.files or one.href in told:
            continue
        told.add(one.href)
        message = f"The schema {one.href} that the file names is not on this machine."
        place = places.place(one.byte)
        yield Diagnostic("schema-not-found", "info", message, _advice(one), str(path), *place)


def _advice(named: Model) -> str:
    """How to get the schema."""
    name = Path(named.href).stem
    if name in store.PUBLISHED:
        return f"fetch it: tei-tools schema fetch {name}"
    if named.href.startswith("https://"):
        return f"fetch it: tei-tools schema fetch {named.href}"
    return "put it beside the file, or add it: tei-tools schema add FILE"


def _profile_used(path: Path) -> Diagnostic:
    message = "The file was checked against the profile that tei_tools writes, a part of TEI."
    hint = f"to check it against all of TEI: tei-tools schema fetch {WHOLE_TEI}"
    return Diagnostic("profile-used", "info", message, hint, str(path))
