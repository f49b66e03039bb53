"""Reading a register from a file, whichever of its two forms it has."""

from collections.abc import Iterable
from pathlib import Path

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.csv_file import read_csv
from tei_tools.registers.register import Register
from tei_tools.registers.standoff import read_standoff

_TEI_BEGINS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<")


def read_register(path: str | Path) -> Register:
    """The register in a TEI document or a CSV table; raises InputError where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            begins = file.read(1_000).lstrip()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from None
    if begins.startswith(_TEI_BEGINS):
        return read_standoff(Document.read(path).source)
    return read_csv(path)


def read_registers(paths: Iterable[str | Path]) -> Register:
    """The entities and the rejected words of several files as one register, in their order."""
    registers = [read_register(path) for path in paths]
    return Register(
        tuple(entity for one in registers for entity in one.entities),
        tuple(rejection for one in registers for rejection in one.rejected),
    )
