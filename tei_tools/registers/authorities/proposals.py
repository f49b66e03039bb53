"""Proposals: the table of what was found, for a person to decide and `register import` to read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.authorities.judging import Judged
from tei_tools.registers.authorities.looking_up import LookUp
from tei_tools.registers.authorities.services import Service
from tei_tools.registers.authorities.sought import Key
from tei_tools.registers.idnos import with_idnos
from tei_tools.registers.table import ENTITY_COLUMNS, entity_cells, name_of

Numbers = Mapping[Key, Sequence[tuple[str, str]]]

COLUMNS = (*ENTITY_COLUMNS, "cert", "candidates")
"""Those of `register export`, how sure the first candidate is, and the candidates to read."""


def proposals(
    found: Iterable[LookUp], service: Service, written: Collection[Key] = ()
) -> Iterator[dict[str, str]]:
    """What stands in COLUMNS for every entity with candidates.

    What is sure is a decision, "link GND:118540238"; for the others a person writes one, with the
    number that begins a line of "candidates". The numbers of those that are `written` into the
    documents already stand in "idno".
    """
    for one in (each for each in found if each.found):
        row, decision = one.sought.row, f"link {service.type}:{one.sure}" if one.sure else ""
        if one.sought.key in written:
            idnos = (*row.entity.idnos, (service.type, one.sure))
            row, decision = replace(row, entity=replace(row.entity, idnos=idnos)), ""
        yield {
            **entity_cells(row),
            "decision": decision,
            "cert": one.found[0].cert,
            "candidates": "\n".join(shown(each, service) for each in one.found),
        }


def shown(one: Judged, service: Service) -> str:
    """A candidate in a line: number, name, years, description, score, reasons and page."""
    name = "same name" if one.likeness == 1 else f"name {one.likeness:.2f}"
    reasons = "; ".join((name, *(reason.words for reason in one.reasons)))
    number = one.candidate.number
    return (
        f"{service.type}:{number} {one.candidate.said} "
        f"({one.score:.2f}: {reasons}) {service.page(number)}"
    )


def with_sure(
    documents: Sequence[Document], found: Iterable[LookUp], service: Service
) -> tuple[list[Document], dict[Key, str]]:
    """The documents with the sure numbers in their entries, and not a byte else changed.

    With them, for entries that can take no number, the sentence that says why.
    """
    sure = [one for one in found if one.sure]
    made: list[Document] = []
    refused: dict[Key, str] = {}
    for document in documents:
        own = {
            one.sought.key: [(service.type, one.sure)]
            for one in sure
            if name_of(document) in one.sought.row.documents
        }
        made.append(_with(document, own, refused))
    return made, refused


def _with(document: Document, numbers: Numbers, refused: dict[Key, str]) -> Document:
    """The document with the numbers; one that an entry cannot take is left out."""
    try:
        return with_idnos(document, {identifier: few for (identifier, _), few in numbers.items()})
    except InputError as error:
        if len(numbers) == 1:
            refused.update(dict.fromkeys(numbers, str(error)))
            return document
    for key, few in numbers.items():
        document = _with(document, {key: few}, refused)
    return document
