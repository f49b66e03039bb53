"""build: the whole edition that edition.toml describes; only what changed is made again."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import tei_tools
from tei_tools.annotators.settings import Settings
from tei_tools.config import FILE, Edition, Source, read_edition
from tei_tools.corpus import over
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document
from tei_tools.edition_register import FILE as REGISTER
from tei_tools.edition_register import Target, is_tei, link_texts
from tei_tools.errors import ConfigError
from tei_tools.journal import Journal, digest
from tei_tools.plugins import annotators
from tei_tools.publishing.house import House
from tei_tools.publishing.publish import Published, published
from tei_tools.publishing.search import is_installed
from tei_tools.reading.encode import encode, read_plain
from tei_tools.reading.publication import Publication
from tei_tools.registers import read_registers
from tei_tools.registers.register import Register
from tei_tools.resources import schemas, stylesheets
from tei_tools.validation import identifiers, set_aside, validate
from tei_tools.validation.folding import across_files

ENCODED = ".encoded"
"""Where the texts lie as they were encoded, each by itself."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: TEI files made and kept, what was published, what was found.

    `register` is the file of all persons, places and organisations; None where there are none.
    """

    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    published: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[str, ...]
    register: Path | None = None


def build(
    folder: Path, out: Path, jobs: int = 1, advance: Callable[[], None] = lambda: None
) -> Built:
    """Encode, validate and publish the edition in `folder` to `out/tei` and `out/site`.

    All texts get the ids of one register, `out/register.xml`. A source is encoded again only if
    it, its settings, the registers or this version changed; its TEI is written again only if that
    or whom its names mean did, and the edition is published again only if its TEI, settings or
    stylesheets did; all of its TEI is validated every time. `advance` is called after each
    source. Raises ConfigError where edition.toml is not right.
    """
    edition = read_edition(folder)
    targets = _targets(edition, out)
    journal = Journal.read(out)
    given = read_registers(edition.registers)
    failures, notices = _encode(edition, given, targets, journal, jobs, advance)
    ready = {one: target for one, target in targets.items() if one not in failures}
    made = link_texts(edition, given, ready, journal)
    files = [target.tei for target in ready.values()]
    site = _publish(edition, files, out, journal)
    journal.write()
    register = [file for file in (out / REGISTER,) if file.is_file()]
    return Built(
        made=tuple(one for one in files if one in made),
        kept=tuple(one for one in files if one not in made),
        published=site.files,
        diagnostics=(*notices, *_findings(edition, [*files, *register]), *site.diagnostics),
        failures=tuple(failures.values()),
        register=next(iter(register), None),
    )


def _findings(edition: Edition, files: Sequence[Path]) -> list[Diagnostic]:
    """What is wrong in the edition's TEI, less what edition.toml says to ignore."""
    known = identifiers(files)
    found = (finding for file in files for finding in validate(file, known=known))
    return set_aside(across_files(found), edition.ignored)


def _targets(edition: Edition, out: Path) -> dict[Source, Target]:
    """The files of each source; a ConfigError where two would be the same."""
    targets: dict[Source, Target] = {}
    for source in edition.sources:
        name = f"{source.file.stem}.xml"
        target = Target(out / ENCODED / name, out / "tei" / name)
        if target in targets.values():
            raise ConfigError(f"Two sources of the edition would both be written to {target.tei}.")
        targets[source] = target
    return targets


def _encode(  # noqa: PLR0913, PLR0917 - what it needs, and how it is to work
    edition: Edition,
    given: Register,
    targets: Mapping[Source, Target],
    journal: Journal,
    jobs: int,
    advance: Callable[[], None],
) -> tuple[dict[Source, str], list[Diagnostic]]:
    """Encode each source that changed; the sentences for those that failed, and all notices."""
    shared = _shared_key(edition)
    keys = {one: _source_key(one, shared) for one in targets if one.file.is_file()}
    changed = [
        one
        for one, target in targets.items()
        if one not in keys or not journal.is_made(target.encoded, keys[one])
    ]
    failures: dict[Source, str] = {}
    notices: list[Diagnostic] = []
    make = partial(encode_source, register=given, edition=edition)
    for outcome in over(make, changed, jobs):
        advance()
        if outcome.value is None:
            failures[outcome.item] = outcome.error
            continue
        file = targets[outcome.item].encoded
        outcome.value.write(file)
        journal.note(file, keys[outcome.item])
        notices += outcome.value.notices
    return failures, notices


def publication(edition: Edition) -> Publication:
    """What the header of each text says of the edition."""
    return Publication(edition.title, edition.editor, edition.publisher, edition.licence)


def encode_source(source: Source, register: Register | None, edition: Edition) -> Document:
    """The TEI of a source: encoded from plain text, or as it stands where it is TEI already."""
    if is_tei(source):
        return Document.read(source.file)
    decoded = read_plain(str(source.file))
    tagging = edition.tagging
    document = encode(
        decoded.text,
        date=source.date,
        title=source.title,
        author=source.author,
        lang=source.lang,
        profile=source.profile,
        source=source.file.name,
        publication=publication(edition),
        annotators=annotators(tagging),
        only=tagging.only,
        link=tagging.link,
        register=register,
        quotation_marks=edition.quotation_marks,
    )
    return document.with_notices(*decoded.notices)


def _publish(edition: Edition, files: Sequence[Path], out: Path, journal: Journal) -> Published:
    """Publish the TEI files if they, the settings or the stylesheets changed.

    Files of the last time that are no longer made are removed.
    """
    nothing = Published((), ())
    if not files:
        return nothing
    parts = [asdict_bytes(edition), tei_tools.__version__.encode(), str(is_installed()).encode()]
    own = edition.stylesheet.parent.glob("**/*.xsl*") if edition.stylesheet else ()
    for path in (*files, *sorted(own), *sorted(stylesheets().rglob("*.*"))):
        parts += (path.name.encode(), path.read_bytes())
    key = digest(*parts)
    last, *before = journal.notes.get("site", [""])
    if last == key and all((out / one).is_file() for one in before):
        return nothing
    house = House(edition.address, edition.stylesheet)
    made = published(files, out / "site", edition.to, edition.title, house)
    names = [path.relative_to(out).as_posix() for path in made.files]
    for name in set(before) - set(names):
        _remove(out, name)
    journal.notes["site"] = [key, *names]
    return made


def _remove(out: Path, name: str) -> None:
    """Remove a file that an earlier build made, if it lies in the site."""
    file = out / name
    if file.resolve().is_relative_to((out / "site").resolve()):
        file.unlink(missing_ok=True)


def asdict_bytes(settings: Edition | Source | Publication | Settings) -> bytes:
    """The settings as bytes that change when they do."""
    return json.dumps(asdict(settings), default=str, sort_keys=True).encode()


def _shared_key(edition: Edition) -> str:
    """What all sources share that their TEI depends on."""
    model = Path(edition.tagging.model or "none")
    files = [*edition.registers, *(sorted(model.iterdir()) if model.is_dir() else ())]
    return digest(
        *(path.read_bytes() for path in files),
        asdict_bytes(publication(edition)),
        asdict_bytes(edition.tagging),
        edition.quotation_marks.encode(),
    )


def _source_key(source: Source, shared: str) -> str:
    profile = schemas() / "tei_tools.rng"
    return digest(
        source.file.read_bytes(),
        asdict_bytes(source),
        shared.encode(),
        tei_tools.__version__.encode(),
        profile.read_bytes(),
    )


__all__ = ["FILE", "Built", "build"]
