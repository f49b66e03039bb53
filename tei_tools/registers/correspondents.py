"""Correspondents: who sent and received a letter, as the register knows them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tei_tools.document.source import TEI, Document, Element
from tei_tools.document.weave import escape
from tei_tools.registers.edits import Edit, edited
from tei_tools.registers.inverted import turned
from tei_tools.registers.linking import fullness
from tei_tools.registers.references import references
from tei_tools.registers.register import Entity, Register, name_key
from tei_tools.registers.standoff import EntryReader, read_standoff
from tei_tools.registers.start_tag import attribute_edit


def with_correspondents(document: Document) -> Document:
    """The document, each sender and addressee with @ref to their entry where that is sure.

    It is where all that the text calls so is one person, or else one person listed is called so.
    A name that tells less than that of the entry becomes that: "Hannah", with whose name alone a
    letter begins, is Hannah Marrack (TEI P5, 2.4.6). What has a @ref, or is marked up, stays.
    """
    named = list(_named(document))
    if not named:
        return document
    own = read_standoff(document.source)
    meant = _meant(document)
    reader = EntryReader(document)
    edits = [
        edit
        for element in named
        for edit in _edits(document, element, reader.name(element), own, meant)
    ]
    return edited(document, edits)


def _named(document: Document) -> Iterator[Element]:
    """The names of persons in `<correspAction>` that hold but text and refer to nobody."""
    parents = {element.parent for element in document.elements}
    for element in document.elements:
        if element.name != "persName" or element.namespace != TEI or element.parent < 0:
            continue
        is_open = element.index not in parents and not {"ref", "key"} & element.attributes.keys()
        if is_open and document.elements[element.parent].name == "correspAction":
            yield element


def _meant(document: Document) -> Mapping[str, set[str]]:
    """The entities to which each name of a person in the text refers."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in references(document):
        if one.entity and one.kind == "person":
            found[name_key(one.words)].add(one.entity)
    return found


def _entity(name: str, own: Register, meant: Mapping[str, set[str]]) -> Entity | None:
    """The one person whom the text means by a name, or else the one who is listed under it."""
    plain = turned(name)
    ids = meant.get(name_key(plain)) or {one.id for one in own.by_name(plain, "person")}
    entity = own.by_id(next(iter(ids))) if len(ids) == 1 else None
    return entity if entity and entity.kind == "person" else None


def _edits(
    document: Document, element: Element, name: str, own: Register, meant: Mapping[str, set[str]]
) -> Iterator[Edit]:
    """A @ref to the entry of one who is surely listed, and its name where that tells more."""
    entity = _entity(name, own, meant)
    if entity is None:
        return
    yield attribute_edit(document, element, "ref", f"#{entity.id}")
    if fullness(entity.name) > fullness(name):
        yield Edit(element.content_start, element.content_end, escape(entity.name))
