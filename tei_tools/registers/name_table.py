"""The table of names: what an editor wrote into it, read as Decisions."""

from collections.abc import Sequence
from pathlib import Path

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.csv_file import rows
from tei_tools.registers.decisions import Decisions, Place
from tei_tools.registers.references import GENERAL
from tei_tools.registers.register import KINDS, Register
from tei_tools.registers.rejection import REJECT
from tei_tools.registers.table import MENTION_COLUMNS, entity_rows, mention_cells

TAGGED = (*KINDS, *sorted(GENERAL))
"""The elements that a name may have."""


def mention_decisions(
    path: str | Path, documents: Sequence[Document], known: Register | None = None
) -> Decisions:
    """What the table of names at `path` says: another @ref or element for a name, or "reject".

    The table must fit the documents as they are. Raises InputError where it does not, and where
    an id is in no register, that of `known` included.
    """
    own = [row.entity for row in entity_rows(documents)]
    register = Register((*(known.entities if known else ()), *own))
    standing = {(row["document"], row["number"]): row for row in mention_cells(documents)}
    linked: dict[Place, str] = {}
    tagged: dict[Place, str] = {}
    dropped: set[Place] = set()
    for line, row in rows(path, MENTION_COLUMNS, "words"):
        where = f"{path}:{line}"
        now = standing.get((row.get("document", ""), row.get("number", "")))
        if now is None or " ".join(now["words"].split()) != row["words"]:
            raise InputError(f"{where}: the name is not where the table says; export it again.")
        place = (row["document"], int(row["number"]))
        decision = row.get("decision", "")
        if decision not in ("", REJECT):
            raise InputError(f'{where}: the decision about a name is "reject" or nothing.')
        if decision == REJECT:
            dropped.add(place)
            continue
        if row.get("tag", now["tag"]) != now["tag"]:
            tagged[place] = _tag(row["tag"], where)
        if row.get("ref", now["ref"]) != now["ref"]:
            linked[place] = _linked(row["ref"], register, where)
    return Decisions(linked=linked, tagged=tagged, dropped=frozenset(dropped), known=register)


def _tag(tag: str, where: str) -> str:
    if tag not in TAGGED:
        raise InputError(f'{where}: "{tag}" is no element of a name; write {", ".join(TAGGED)}.')
    return tag


def _linked(identifier: str, register: Register, where: str) -> str:
    if register.by_id(identifier) is None:
        raise InputError(
            f'{where}: "{identifier}" is no id of the registers; write one, or "reject".'
        )
    return identifier.removeprefix("#")
