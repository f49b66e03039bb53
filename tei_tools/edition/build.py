"""build: the whole edition that edition.toml describes; only what changed is made again."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tei_tools.config import Edition, Source, read_edition
from tei_tools.corpus import Cluster
from tei_tools.corpus.stopping import stoppable
from tei_tools.diagnostic import Diagnostic
from tei_tools.edition.checking import check_texts
from tei_tools.edition.doing import Doing, Done
from tei_tools.edition.naming import names
from tei_tools.edition.outputs import OWN, Outputs, opened
from tei_tools.edition.publishing import FOLDER, publish_texts
from tei_tools.edition.register import FILE, link_texts, register_file_of, tei
from tei_tools.edition.texts import changed_texts, encode_texts, encoded
from tei_tools.errors import ConfigError, OutputError
from tei_tools.registers import read_registers


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: TEI files made and kept, what was published and removed, what was found.

    `done` says what was made and why, `failures` are sentences, with `traces` of mistakes of our
    own; `register` is the file of all persons, places and organisations, None where there is none.
    """

    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    published: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[str, ...]
    register: Path | None = None
    removed: tuple[Path, ...] = ()
    done: tuple[Done, ...] = ()
    traces: tuple[str, ...] = ()


def build(
    folder: str | Path,
    out: str | Path | None = None,
    jobs: int = 1,
    advance: Callable[[], None] = lambda: None,
    cluster: Cluster | None = None,
) -> Built:
    """Encode, validate and publish the edition in `folder` to `out/tei` and `out/site`.

    Without `out` it is made in `folder/build`.

    All texts get the ids of one register, `out/register.xml`. Only what changed is made again:
    each step is noted with digests of what it was made of as soon as it is done, so that a build
    that was killed goes on where it was. Outputs of sources that are gone are removed; a TEI file
    that somebody changed by hand stays. `advance` is called after each source and book, which
    `jobs` processes make; with a `cluster`, that encodes and checks, by paths that must be the same
    there. Raises an EditionError where edition.toml is not right, an OutputError where `out` cannot
    be written or another build is at work there, a ClusterError for one that is lost.
    """
    here = placed(Path(folder), cluster)
    there = here / "build" if out is None else placed(Path(out), cluster)
    return build_edition(edition_for(here, there), there, jobs, advance, cluster)


def placed(folder: Path, cluster: Cluster | None) -> Path:
    """The folder as workers on a cluster find it, who stand elsewhere."""
    return Path(os.path.abspath(folder)) if cluster else folder  # noqa: PTH100 - links stay links


def build_edition(
    edition: Edition,
    out: Path,
    jobs: int = 1,
    advance: Callable[[], None] = lambda: None,
    cluster: Cluster | None = None,
) -> Built:
    """As `build`, of an edition that `edition_for` has read."""
    try:
        with stoppable(), opened(out) as outputs:
            return _build(edition, outputs, Doing(jobs, advance, cluster))
    except OSError as error:
        place = f"{error.filename}: " if isinstance(error.filename, str) else ""
        raise OutputError(f"{out} cannot be built: {place}{error.strerror or error}.") from None


def edition_for(folder: Path, out: Path) -> Edition:
    """The edition in `folder`, of which nothing in `out` is a source; a ConfigError otherwise."""
    edition = read_edition(folder, output_places(out))
    for source in edition.sources:
        place = source.file.resolve()
        if any(place.is_relative_to(one.resolve()) for one in output_places(out)):
            raise ConfigError(f"{source.file} lies where the edition is built; move it.")
    return edition


def output_places(out: Path) -> tuple[Path, ...]:
    """The files and folders that builds write to."""
    return tuple(out / name for name in (OWN, "tei", FOLDER, FILE))


def _build(edition: Edition, outputs: Outputs, doing: Doing) -> Built:
    named = names(edition.sources, edition.folder)
    given = read_registers(edition.registers)
    changed = changed_texts(edition, named, outputs, doing)
    encode_texts(edition, given, named, changed, outputs, doing)
    ready = _ready(named, outputs, doing)
    said = link_texts(edition, given, ready, outputs, doing)
    texts = [tei(name) for name in ready.values()]
    register = register_file_of(outputs)
    found = [
        *edition.notices,
        *(one for name in ready.values() for one in outputs.found(encoded(name))),
        *said,
        *check_texts(edition, [*texts, *register], outputs, doing),
        *publish_texts(edition, texts, outputs, doing),
    ]
    removed = outputs.sweep()
    outputs.settle()
    paths = [outputs.folder / text for text in texts]
    written = {outputs.folder / file for file in outputs.written}
    return Built(
        made=tuple(path for path in paths if path in written),
        kept=tuple(path for path in paths if path not in written),
        published=tuple(
            outputs.folder / file for file in outputs.written if file.startswith(f"{FOLDER}/")
        ),
        diagnostics=tuple(found),
        failures=tuple(doing.failures.values()),
        register=outputs.folder / FILE if register else None,
        removed=tuple(outputs.folder / file for file in removed),
        done=tuple(doing.done),
        traces=tuple(doing.traces),
    )


def _ready(named: Mapping[Source, str], outputs: Outputs, doing: Doing) -> dict[Source, str]:
    """The sources that are encoded; of the others nothing is removed that was made before."""
    for source, name in named.items():
        if source.file in doing.failures:
            outputs.wanted[tei(name)] = None
    return {source: name for source, name in named.items() if source.file not in doing.failures}
