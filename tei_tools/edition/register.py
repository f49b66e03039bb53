"""The register of an edition: all its texts get the ids of one, and that is written beside them."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from tei_tools import __version__
from tei_tools.config import Edition, Source
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document
from tei_tools.edition.doing import Doing
from tei_tools.edition.encoding import is_tei
from tei_tools.edition.journal import digest
from tei_tools.edition.listed import Lists
from tei_tools.edition.outputs import OWN, Outputs
from tei_tools.edition.texts import encoded
from tei_tools.edition.titles import retitled
from tei_tools.registers.collection import (
    collecting,
    in_collection,
    with_ids,
)
from tei_tools.registers.merging import Merged, merging
from tei_tools.registers.register import Register
from tei_tools.registers.register_file import register_file

FILE = "register.xml"
STEP = "register"
LISTED = f"{OWN}/listed.json"
"""Where it is noted what each text lists."""
VERBS = ("linked", "linked again")


def tei(name: str) -> str:
    """The file of a source's TEI as it stands in the edition."""
    return f"tei/{name}.xml"


def register_parts(
    edition: Edition, names: Mapping[Source, str], outputs: Outputs
) -> dict[str, str]:
    """What the register and the ids in the texts depend on."""
    texts = [f"{name} {is_tei(one)} {outputs.digest(encoded(name))}" for one, name in names.items()]
    return {
        "texts": digest(*texts),
        "registers": digest(*(file.read_bytes() for file in edition.registers)),
        "settings": str(edition.shared),
        "title": digest(edition.title),
        "tool": __version__,
    }


def register_file_of(outputs: Outputs) -> list[str]:
    """The file of the register, where there is one."""
    step = outputs.journal.steps.get(STEP)
    return [FILE] if step and FILE in step.files else []


def link_texts(
    edition: Edition, given: Register, names: Mapping[Source, str], outputs: Outputs, doing: Doing
) -> list[Diagnostic]:
    """Write each text with the ids of the edition's register, and that; what is to be told.

    The registers of edition.toml lead, then what stands in sources that are TEI already: names
    and ids are theirs. In such a source nothing changes but an id that means the same as another.
    A text that somebody changed by hand since it was written stays as it is.
    """
    parts = register_parts(edition, names, outputs)
    files = list(map(tei, names.values()))
    stands = not outputs.why(STEP, parts) and all(map(outputs.digest, files))
    if not (outputs.has_made(files) and stands):
        collected = _collected(edition, given, names, outputs)
        _write_texts(names, collected, outputs, doing)
        register = outputs.put(_register_file(edition, collected))
        ours = (file for file in files if not outputs.is_changed_by_hand(file))
        outputs.note(STEP, parts, [*register, *ours])
    return [_kept(outputs.folder / file) for file in files if outputs.is_changed_by_hand(file)]


def _collected(
    edition: Edition, given: Register, names: Mapping[Source, str], outputs: Outputs
) -> Merged:
    """The register of all texts, and what becomes of the ids of each, those of TEI first."""
    registers = [given]
    taken: set[str] = set()
    lists = Lists(outputs.folder / LISTED)
    for source in _tei_first(names):
        name = names[source]
        found = lists.of(outputs.digest(encoded(name)), partial(_document, name, outputs))
        registers.append(Register(found.entities))
        taken.update(found.others)
    lists.write()
    if edition.shared:
        return collecting(registers, 1 + sum(map(is_tei, names)), taken)
    return merging(registers, taken)


def _tei_first(names: Mapping[Source, str]) -> list[Source]:
    return sorted(names, key=lambda source: not is_tei(source))


def _document(name: str, outputs: Outputs) -> Document:
    return Document.read(outputs.folder / encoded(name))


def _write_texts(
    names: Mapping[Source, str],
    collected: Merged,
    outputs: Outputs,
    doing: Doing,
) -> None:
    """Write each text whose words or ids changed, unless somebody wrote to it since."""
    for source, ids in zip(_tei_first(names), collected.ids[1:], strict=True):
        name = names[source]
        file = tei(name)
        parts = _parts(outputs.digest(encoded(name)), ids, collected.register)
        why = outputs.why(file, parts)
        if not why or outputs.is_changed_by_hand(file):
            continue
        document = _document(name, outputs)
        linked = _linked(source, document, ids, collected.register)
        outputs.make(file, parts, {file: linked.to_bytes()})
        doing.do(file, VERBS, why)


def _linked(
    source: Source, document: Document, ids: dict[str, str], register: Register
) -> Document:
    """A text with the ids of the register; with its names and, unless it was given, its title."""
    if is_tei(source):
        return with_ids(document, ids)
    made = in_collection(document, register, ids)
    return made if source.title else retitled(made, document)


def _parts(text: str, ids: Mapping[str, str], register: Register) -> dict[str, str]:
    """What a text of the edition is made of."""
    entities = list(map(register.by_id, ids.values()))
    return {
        "text": text,
        "names": digest(repr((sorted(ids.items()), entities))),
        "tool": __version__,
    }


def _register_file(edition: Edition, collected: Merged) -> dict[str, bytes]:
    """The file of the entities that the texts mention; none where there is none."""
    used = {new for ids in collected.ids[1:] for new in ids.values()}
    mentioned = Register(tuple(one for one in collected.register.entities if one.id in used))
    title = f"{edition.title}: persons, places and organisations"
    made = register_file(mentioned, title, "Collected from the texts of the edition.").encode()
    return {FILE: made} if made else {}


def _kept(file: Path) -> Diagnostic:
    message = "The file was changed by hand and stays as it is."
    hint = "remove it, and the next build makes it anew from its source"
    return Diagnostic("changed-by-hand", "warning", message, hint, str(file))
