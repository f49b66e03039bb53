"""Texts: each source as TEI by itself, encoded again where anything changed that it is made of."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from importlib import metadata
from pathlib import Path

from tei_tools import __version__
from tei_tools.config import Edition, Source
from tei_tools.corpus import over
from tei_tools.document.source import Document
from tei_tools.edition.doing import Doing
from tei_tools.edition.journal import digest
from tei_tools.edition.outputs import OWN, Outputs
from tei_tools.errors import InputError
from tei_tools.plugins import GROUP, annotators
from tei_tools.reading.encode import encode, read_plain
from tei_tools.reading.publication import Publication
from tei_tools.registers.register import Register
from tei_tools.resources import schemas

TEI_SUFFIXES = frozenset({".xml", ".tei"})
ENCODED = f"{OWN}/encoded"
"""Where the texts lie as they were encoded, each by itself."""

VERBS = ("encoded", "encoded again")


def is_tei(source: Source) -> bool:
    """Whether a source is TEI already."""
    return source.file.suffix.lower() in TEI_SUFFIXES


def encoded(name: str) -> str:
    """The file of a source's TEI as it was encoded by itself."""
    return f"{ENCODED}/{name}.xml"


def changed_texts(
    edition: Edition, names: Mapping[Source, str], outputs: Outputs, doing: Doing
) -> dict[Source, dict[str, str]]:
    """The sources to encode and of what they are to be made; `doing` is told why, or what fails."""
    shared = _shared_parts(edition)
    found = {}
    for source, name in names.items():
        outputs.wanted[encoded(name)] = None
        try:
            parts = _parts(source, shared)
        except OSError as error:
            sentence = f"{source.file} cannot be read: {error.strerror or error}."
            doing.fail(source.file, InputError(sentence))
            continue
        why = outputs.why(encoded(name), parts)
        if why:
            doing.do(shown(source, edition), VERBS, why)
            found[source] = parts
    return found


def shown(source: Source, edition: Edition) -> str:
    """A source as it is called in what is said of a build."""
    return source.file.relative_to(edition.folder).as_posix()


def encode_texts(  # noqa: PLR0913, PLR0917 - what is to be made, of what, where and how
    edition: Edition,
    register: Register,
    names: Mapping[Source, str],
    changed: Mapping[Source, Mapping[str, str]],
    outputs: Outputs,
    doing: Doing,
) -> None:
    """Encode the sources that changed, and note each when it is written."""
    make = partial(encode_source, register=register, edition=edition)
    for outcome in over(make, list(changed), min(doing.jobs, len(changed)), size=_size):
        doing.advance()
        source, document = outcome.item, outcome.value
        if document is None:
            doing.fail(source.file, InputError(outcome.error), outcome.trace)
            continue
        file = encoded(names[source])
        outputs.make(file, changed[source], {file: document.to_bytes()}, document.notices)


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
        responsibility=edition.responsibility,
        quotation_marks=edition.quotation_marks,
    )
    return document.with_notices(*decoded.notices)


def publication(edition: Edition) -> Publication:
    """What the header of each text says of the edition."""
    return Publication(edition.title, edition.editor, edition.publisher, edition.licence)


def _size(source: Source) -> int:
    return source.file.stat().st_size if source.file.is_file() else 0


def _parts(source: Source, shared: Mapping[str, str]) -> dict[str, str]:
    """What the TEI of a source depends on; TEI on nothing but itself."""
    text = digest(source.file.read_bytes())
    if is_tei(source):
        return {"text": text, "tool": shared["tool"]}
    said = {name: value for name, value in asdict(source).items() if name != "file"}
    return {"text": text, "settings": digest(source.file.name, _json(said)), **shared}


def _shared_parts(edition: Edition) -> dict[str, str]:
    """What all sources share that their TEI depends on."""
    tagging = asdict(edition.tagging) | {"marks": edition.quotation_marks}
    model = tagging.pop("model")
    return {
        "edition": digest(_json(asdict(publication(edition)))),
        "tagging": digest(_json(tagging | {"responsibility": edition.responsibility})),
        "model": _model(model),
        "registers": digest(*(file.read_bytes() for file in edition.registers)),
        "plugins": digest(_json(_plugins())),
        "tool": digest(__version__, (schemas() / "tei_tools.rng").read_bytes()),
    }


def _model(name: str) -> str:
    """A pipeline's name, or the files of a model."""
    files = sorted(file for file in Path(name).rglob("*") if file.is_file()) if "/" in name else ()
    return digest(*(file.read_bytes() for file in files)) if files else name


def _plugins() -> list[tuple[str, str, str]]:
    """The annotators of other packages, with their versions."""
    points = metadata.entry_points(group=GROUP)
    return sorted((one.name, one.value, one.dist.version if one.dist else "") for one in points)


def _json(settings: object) -> str:
    return json.dumps(settings, default=str, sort_keys=True)
