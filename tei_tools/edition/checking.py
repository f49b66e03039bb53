"""Checking: what is wrong in the edition's TEI, each file looked at again where that may change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tei_tools import __version__
from tei_tools.config import Edition
from tei_tools.corpus import over
from tei_tools.diagnostic import Diagnostic
from tei_tools.edition.doing import Doing
from tei_tools.edition.journal import digest
from tei_tools.edition.outputs import Outputs
from tei_tools.errors import InputError
from tei_tools.resources import schemas
from tei_tools.validation import set_aside, source, validate
from tei_tools.validation.folding import across_files
from tei_tools.validation.scan import scan

STEP = "checked"
VERBS = ("checked", "checked again")
FEW = 16
"""Files that are checked here, because processes take longer to start."""


def check_texts(
    edition: Edition, files: Sequence[str], outputs: Outputs, doing: Doing
) -> list[Diagnostic]:
    """What is wrong in the files, less what edition.toml says to ignore; paths lie in OUT."""
    schema = {"schema": _schema(edition), "tool": __version__}
    parts = {"texts": digest(*(f"{file} {outputs.digest(file)}" for file in files)), **schema}
    stands = not outputs.why(STEP, parts)
    if not (outputs.has_made(map(_step, files)) and stands):
        _check(edition, files, schema, outputs, doing)
        if not doing.failures.keys() & {outputs.folder / file for file in files}:
            outputs.note(STEP, parts, ())
    found = (one for file in files for one in outputs.found(_step(file)))
    return set_aside(across_files(_in(outputs.folder, found)), edition.ignored)


def _step(file: str) -> str:
    return f"{STEP} {file}"


def _check(
    edition: Edition,
    files: Sequence[str],
    schema: Mapping[str, str],
    outputs: Outputs,
    doing: Doing,
) -> None:
    """Check the files that changed, or that point to what others have."""
    paths = {outputs.folder / file: file for file in files}
    scans = {path: _scan(path) for path in paths}
    known = frozenset(one for found in scans.values() for one in found.identifiers)
    everything = digest(*sorted(known))
    parts = {
        path: {
            "text": outputs.digest(file),
            "known": _known(scans[path], known, everything),
            **schema,
        }
        for path, file in paths.items()
    }
    changed = [path for path, file in paths.items() if outputs.why(_step(file), parts[path])]
    where = doing.where(len(changed)) if len(changed) > FEW else 1
    checked = partial(_checked, schema=edition.schema or None, known=known)
    for outcome in over(checked, changed, where, size=_size):
        if outcome.value is None:
            doing.fail(outcome.item, InputError(outcome.error), outcome.trace)
            continue
        found = _out_of(outputs.folder, outcome.value)
        outputs.make(_step(paths[outcome.item]), parts[outcome.item], {}, found)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


@dataclass(frozen=True, slots=True)
class _Ids:
    """The identifiers of a file, and those of other files to which it points."""

    identifiers: frozenset[str] = frozenset()
    pointed: frozenset[str] = frozenset()


def _scan(path: Path) -> _Ids:
    try:
        data = source.utf8(source.read(path), str(path))
    except InputError:
        return _Ids()
    found = data if isinstance(data, Diagnostic) else scan(data, str(path))
    if isinstance(found, Diagnostic):
        return _Ids()
    tokens = (token for pointer in found.pointers for token in pointer.value.split())
    pointed = {token.partition("#")[2] for token in tokens if "#" in token}
    return _Ids(frozenset(found.identifiers), frozenset(pointed - found.identifiers.keys()))


def _known(found: _Ids, known: frozenset[str], everything: str) -> str:
    """What the findings of a file depend on in others: all their identifiers, where it points to
    one that there is not, since the nearest is told.
    """
    return digest(*sorted(found.pointed)) if found.pointed <= known else everything


def _checked(path: Path, schema: str | None, known: frozenset[str]) -> list[Diagnostic]:
    return validate(path, schema, known=known)


def _schema(edition: Edition) -> str:
    """The schemas that the files may be checked against."""
    own = Path(edition.schema) if edition.schema else None
    ours = sorted(file for file in schemas().rglob("*") if file.is_file())
    files = [*ours, *([own] if own and own.is_file() else [])]
    return digest(edition.schema, *(file.read_bytes() for file in files))


def _out_of(folder: Path, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings with paths in the folder, wherever that lies."""
    return [
        replace(
            one,
            path=Path(one.path).relative_to(folder).as_posix(),
            message=one.message.replace(f"{folder}/", ""),
        )
        for one in found
    ]


def _in(folder: Path, found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (replace(one, path=str(folder / one.path)) for one in found)
