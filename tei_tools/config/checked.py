"""Checked: the values of a table, each of its kind; what is not is noted as a mistake."""

from typing import Any

from tei_tools.config.keys import TOP, Key, Table
from tei_tools.config.kinds import ElementError
from tei_tools.config.mistakes import advice, quoted
from tei_tools.config.places import Path as Keys
from tei_tools.config.toml_file import TomlFile


def checked(
    file: TomlFile, at: Keys, table: Table, without: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The values that are right in the table that stands at `at`, by key.

    Unknown keys, wrong values and missing ones become mistakes of the file; keys `without` which
    the table may do are not missed.
    """
    found = _at(file, at)
    if not isinstance(found, dict):
        file.wrong(at, f"{quoted(at[-1])} should be a table, {table.title}.")
        return {}
    known = {key.name: key for key in table.keys}
    values: dict[str, Any] = {}
    for name, value in found.items():
        if name in known:
            _read(file, (*at, name), table, known[name], value, values)
        else:
            file.wrong(
                (*at, name), f"{table.title} has no key {quoted(name)}; {_meant(name, table)}"
            )
    for key in table.keys:
        if key.needed and key.name not in found and key.name not in without:
            file.wrong(at, f"{table.title} has no {key.name}: {_needs(key)}")
    return values


def _at(file: TomlFile, at: Keys) -> Any:
    found: Any = file.values
    for part in at:
        found = found[part]
    return found


def _read(  # noqa: PLR0913, PLR0917 - a value, its place and where it goes
    file: TomlFile, at: Keys, table: Table, key: Key, value: Any, values: dict[str, Any]
) -> None:
    try:
        values[key.name] = key.kind.read(value, file.path.parent)
    except ElementError as error:
        file.wrong((*at, error.number), _sentence(key, table, error))
    except ValueError as error:
        file.wrong(at, _sentence(key, table, error))


def _sentence(key: Key, table: Table, error: ValueError) -> str:
    words = f"{key.name} in {table.title} {error}"
    return words if words.endswith(("?", ".")) else f"{words}."


def _meant(name: str, table: Table) -> str:
    """What to write for an unknown key: a near one, or the table that has it."""
    near = advice(name, table.names)
    if near.startswith("did you mean"):
        return near
    homes = [one.title for one in TOP if name in one.names]
    return f"it belongs in {homes[0]}." if homes else near


def _needs(key: Key) -> str:
    return f"add {key.name} = {key.example}."
