"""Proposals: the table of what was found, for a person to decide and `register import` to read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.authorities.judging import Judged
from tei_tools.registers.authorities.looking_up import LookUp
from tei_tools.registers.authorities.services import Service
from tei_tools.registers.idnos import with_idnos
from tei_tools.registers.table import ENTITY_COLUMNS, entity_cells

Numbers = Mapping[str, Sequence[tuple[str, str]]]

COLUMNS = (*ENTITY_COLUMNS, "cert", "candidates")
"""Those of `register export`, how sure the first candidate is, and the candidates to read."""


def proposals(found: Iterable[LookUp], service: Service) -> Iterator[dict[str, str]]:
    """What stands in COLUMNS for every entity with candidates.

    What is sure stands in the column "idno" already; of the others, a person writes there the
    number that begins a line of "candidates".
    """
    for one in found:
        if not one.found:
            continue
        row = one.sought.row
        added = ((service.type, one.sure),) if one.sure else ()
        entity = replace(row.entity, idnos=(*row.entity.idnos, *added))
        yield {
            **entity_cells(replace(row, entity=entity)),
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
) -> tuple[list[Document], list[str]]:
    """The documents with the sure numbers in their entries, and what could not be written there.

    Not a byte else changes.
    """
    sure = {one.sought.entity.id: [(service.type, one.sure)] for one in found if one.sure}
    refused: list[str] = []
    return [_with(document, sure, refused) for document in documents], refused


def _with(document: Document, numbers: Numbers, refused: list[str]) -> Document:
    """The document with the numbers; one that an entry cannot take is left out."""
    try:
        return with_idnos(document, numbers)
    except InputError as error:
        if len(numbers) == 1:
            refused.append(str(error))
            return document
    for identifier, few in numbers.items():
        document = _with(document, {identifier: few}, refused)
    return document
