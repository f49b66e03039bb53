"""build: the whole edition that edition.toml describes; only what changed is made again."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import tei_tools
from tei_tools.config import FILE, Edition, Source, read_edition
from tei_tools.corpus import over
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document, write_whole
from tei_tools.errors import ConfigError
from tei_tools.publishing.publish import Published, published
from tei_tools.reading.encode import encode, read_plain
from tei_tools.reading.publication import UNPUBLISHED, Publication
from tei_tools.registers import read_register
from tei_tools.registers.register import Register
from tei_tools.resources import schemas, stylesheets
from tei_tools.validation import identifiers, set_aside, validate
from tei_tools.validation.folding import across_files

JOURNAL = ".tei-tools.json"
TEI_SUFFIXES = frozenset({".xml", ".tei"})


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: TEI files made and kept, what was published, what was found."""

    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    published: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[str, ...]


def build(
    folder: Path, out: Path, jobs: int = 1, advance: Callable[[], None] = lambda: None
) -> Built:
    """Encode, validate and publish the edition in `folder` to `out/tei` and `out/site`.

    A source is encoded again only if it, its settings, the registers or this version changed,
    and the edition is published again only if its TEI, settings or stylesheets did; all of its
    TEI is validated every time. `advance` is called after each source. Raises ConfigError where
    edition.toml is not right.
    """
    edition = read_edition(folder)
    targets = _targets(edition, out)
    journal = _read_journal(out / JOURNAL)
    shared = _digest(
        *(path.read_bytes() for path in edition.registers), asdict_bytes(publication(edition))
    )
    keys = {one: _source_key(one, shared) for one in edition.sources if one.file.is_file()}
    changed = [
        one
        for one in edition.sources
        if one not in keys or journal.get(targets[one].name) != [keys[one], _of_file(targets[one])]
    ]
    failures, notices = _make(edition, changed, targets, jobs, advance)
    ready = [one for one in edition.sources if targets[one].is_file() and one not in failures]
    for one in ready:
        journal[targets[one].name] = [keys[one], _of_file(targets[one])]
    files = [targets[one] for one in ready]
    site = _publish(edition, files, out, journal)
    write_whole(out / JOURNAL, json.dumps(journal, indent=1, sort_keys=True).encode())
    return Built(
        made=tuple(targets[one] for one in ready if one in changed),
        kept=tuple(targets[one] for one in ready if one not in changed),
        published=site.files,
        diagnostics=(*notices, *_findings(edition, files), *site.diagnostics),
        failures=tuple(failures.values()),
    )


def _findings(edition: Edition, files: Sequence[Path]) -> list[Diagnostic]:
    """What is wrong in the edition's TEI, less what edition.toml says to ignore."""
    known = identifiers(files)
    found = (finding for file in files for finding in validate(file, known=known))
    return set_aside(across_files(found), edition.ignored)


def _targets(edition: Edition, out: Path) -> dict[Source, Path]:
    """The TEI file of each source; a ConfigError where two would be the same."""
    targets: dict[Source, Path] = {}
    for source in edition.sources:
        target = out / "tei" / f"{source.file.stem}.xml"
        if target in targets.values():
            raise ConfigError(f"Two sources of the edition would both be written to {target}.")
        targets[source] = target
    return targets


def _make(
    edition: Edition,
    sources: Sequence[Source],
    targets: dict[Source, Path],
    jobs: int,
    advance: Callable[[], None],
) -> tuple[dict[Source, str], list[Diagnostic]]:
    """Write the TEI of each source; the sentences for those that failed, and all notices."""
    entities = tuple(one for path in edition.registers for one in read_register(path).entities)
    register = Register(entities) if entities else None
    failures: dict[Source, str] = {}
    notices: list[Diagnostic] = []
    make = partial(encode_source, register=register, publication=publication(edition))
    for outcome in over(make, sources, jobs):
        advance()
        if outcome.value is None:
            failures[outcome.item] = outcome.error
            continue
        outcome.value.write(targets[outcome.item])
        notices += outcome.value.notices
    return failures, notices


def publication(edition: Edition) -> Publication:
    """What the header of each text says of the edition."""
    return Publication(edition.title, edition.editor, edition.publisher, edition.licence)


def encode_source(
    source: Source, register: Register | None, publication: Publication = UNPUBLISHED
) -> Document:
    """The TEI of a source: encoded from plain text, or as it stands where it is TEI already."""
    if source.file.suffix.lower() in TEI_SUFFIXES:
        return Document.read(source.file)
    decoded = read_plain(str(source.file))
    document = encode(
        decoded.text,
        date=source.date,
        title=source.title,
        author=source.author,
        lang=source.lang,
        profile=source.profile,
        source=source.file.name,
        publication=publication,
        register=register,
    )
    return document.with_notices(*decoded.notices)


def _publish(
    edition: Edition, files: Sequence[Path], out: Path, journal: dict[str, list[str]]
) -> Published:
    """Publish the TEI files if they, the settings or the stylesheets changed.

    Files of the last time that are no longer made are removed.
    """
    nothing = Published((), ())
    if not files:
        return nothing
    parts = [asdict_bytes(edition), tei_tools.__version__.encode()]
    for path in (*files, *sorted(stylesheets().rglob("*.*"))):
        parts += (path.name.encode(), path.read_bytes())
    key = _digest(*parts)
    last, *before = journal.get("site", [""])
    if last == key and all((out / one).is_file() for one in before):
        return nothing
    made = published(files, out / "site", edition.to, edition.title)
    names = [path.relative_to(out).as_posix() for path in made.files]
    for name in set(before) - set(names):
        _remove(out, name)
    journal["site"] = [key, *names]
    return made


def _remove(out: Path, name: str) -> None:
    """Remove a file that an earlier build made, if it lies in the site."""
    file = out / name
    if file.resolve().is_relative_to((out / "site").resolve()):
        file.unlink(missing_ok=True)


def asdict_bytes(settings: Edition | Source | Publication) -> bytes:
    """The settings as bytes that change when they do."""
    return json.dumps(asdict(settings), default=str, sort_keys=True).encode()


def _source_key(source: Source, shared: str) -> str:
    profile = schemas() / "tei_tools.rng"
    return _digest(
        source.file.read_bytes(),
        asdict_bytes(source),
        shared.encode(),
        tei_tools.__version__.encode(),
        profile.read_bytes(),
    )


def _digest(*parts: bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def _of_file(path: Path) -> str:
    return _digest(path.read_bytes()) if path.is_file() else ""


def _read_journal(path: Path) -> dict[str, list[str]]:
    """What the last build noted; nothing where there was none, or it cannot be read."""
    try:
        journal = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return journal if isinstance(journal, dict) else {}


__all__ = ["FILE", "Built", "build"]
