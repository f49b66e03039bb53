"""Texts: each source as TEI by itself, encoded again where anything changed that it is made of."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib import metadata
from pathlib import Path

from tei_tools import __version__
from tei_tools.config import Edition, Source
from tei_tools.corpus import over
from tei_tools.diagnostic import Diagnostic
from tei_tools.edition.doing import Doing
from tei_tools.edition.encoding import beside, encode_source, is_tei, publication
from tei_tools.edition.journal import digest
from tei_tools.edition.outputs import OWN, Outputs
from tei_tools.errors import InputError
from tei_tools.plugins import GROUP
from tei_tools.registers.register import Register
from tei_tools.resources import schemas

ENCODED = f"{OWN}/encoded"
"""Where the texts lie as they were encoded, each by itself."""

PICTURES = "tei"
"""Where the pictures of the texts lie: as they lay beside their sources."""

VERBS = ("encoded", "encoded again")


def encoded(name: str) -> str:
    """The file of a source's TEI as it was encoded by itself."""
    return f"{ENCODED}/{name}.xml"


@dataclass(frozen=True, slots=True)
class Changed:
    """Of what a text is to be made, and why."""

    parts: Mapping[str, str]
    why: str


def changed_texts(
    edition: Edition, names: Mapping[Source, str], outputs: Outputs, doing: Doing
) -> dict[Source, Changed]:
    """The sources to encode, each with what it is made of; `doing` is told what fails."""
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
            found[source] = Changed(parts, why)
    return found


def shown(source: Source, edition: Edition) -> str:
    """A source as it is called in what is said of a build."""
    return source.file.relative_to(edition.folder).as_posix()


def encode_texts(  # noqa: PLR0913, PLR0917 - what is to be made, of what, where and how
    edition: Edition,
    register: Register,
    names: Mapping[Source, str],
    changed: Mapping[Source, Changed],
    outputs: Outputs,
    doing: Doing,
) -> None:
    """Encode the sources that changed, and note each when it is written."""
    make = partial(encode_source, register=register, edition=edition)
    for outcome in over(make, list(changed), doing.where(len(changed)), size=_size):
        doing.advance()
        source, made = outcome.item, outcome.value
        if made is None:
            doing.fail(source.file, InputError(outcome.error), outcome.trace)
            continue
        file = encoded(names[source])
        pictures, conflicts = _beside_others(file, made.pictures, outputs)
        files = {file: made.data, **pictures}
        said = _named(made.notices, source, edition)
        outputs.make(file, changed[source].parts, files, (*said, *conflicts))
        doing.do(shown(source, edition), VERBS, changed[source].why)


def _named(notices: Iterable[Diagnostic], source: Source, edition: Edition) -> Iterator[Diagnostic]:
    """What was said of a source, by the name that it has in what is said of a build."""
    names = ("", source.file.name, str(source.file))
    for one in notices:
        yield replace(one, path=shown(source, edition)) if one.path in names else one


def _beside_others(
    step: str, pictures: Mapping[str, bytes], outputs: Outputs
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The pictures by their files in the outputs, without those that are another text's."""
    if not pictures:
        return {}, []
    files = {f"{PICTURES}/{name}": data for name, data in pictures.items()}
    steps = (outputs.journal.steps.get(one) for one in outputs.wanted if one != step)
    # some disks know no case
    others = {file.casefold(): made for one in steps if one for file, made in one.files.items()}
    taken = [
        file
        for file, data in files.items()
        if others.get(file.casefold(), digest(data)) != digest(data)
    ]
    message = "Another text has another picture of this name, so that this one is left out."
    said = [
        Diagnostic("picture-conflict", "warning", message, "give it another name", file)
        for file in taken
    ]
    return {file: data for file, data in files.items() if file not in taken}, said


def _size(source: Source) -> int:
    return source.file.stat().st_size if source.file.is_file() else 0


def _parts(source: Source, shared: Mapping[str, str]) -> dict[str, str]:
    """What the TEI of a source depends on; TEI on nothing but itself."""
    data = source.file.read_bytes()
    text = digest(data)
    if is_tei(source):
        return {"text": text, "pictures": digest(*beside(source, data)), "tool": shared["tool"]}
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
