"""The schemas that a file names for itself: by `<?xml-model?>` (ISO/IEC 19757-11) or by
xsi:schemaLocation and xsi:noNamespaceSchemaLocation on its root (XML Schema 1.0, 4.3.2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tei_tools.validation import store

_PSEUDO = re.compile(r"""([\w-]+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
_KINDS = (*store.GRAMMARS, store.SCHEMATRON)


@dataclass(frozen=True, slots=True)
class Model:
    """A schema that a file names: `href` as it stands there; `rules` where only the Schematron
    in it is meant; `files` where it stands on this machine, () where it does not.
    """

    href: str
    byte: int
    rules: bool
    files: tuple[Path, ...]


def models(instructions: list[tuple[str, int]], path: Path) -> Iterator[Model]:
    """The schemas that the contents of a file's `<?xml-model?>` instructions name.

    A schema is sought beside the file or below it, then by its name in the local store; the
    network is never asked.
    """
    for content, byte in instructions:
        pseudo = {name: double or single for name, double, single in _PSEUDO.findall(content)}
        href = pseudo.get("href", "")
        rules = pseudo.get("schematypens") == _SCHEMATRON
        if href:
            yield Model(href, byte, rules, _files(href, path.parent, rules))


def locations(named: list[tuple[str, int]], path: Path) -> Iterator[Model]:
    """The schemas at the places that a file's root names, sought as those of `models` are."""
    for href, byte in named:
        yield Model(href, byte, False, _files(href, path.parent, rules=False))


def _files(href: str, folder: Path, rules: bool) -> tuple[Path, ...]:
    """Where the schema stands on this machine."""
    try:
        parts = urlsplit(href)
        name = Path(unquote(parts.path))
        near = (folder / name).resolve()
        inside = not parts.scheme and near.is_relative_to(folder.resolve())
        if inside and name.suffix in _KINDS and near.is_file():
            return (near,)
    except (OSError, ValueError):
        return ()
    stored = store.find(name.stem)
    if rules:
        return stored[-1:]
    return tuple(one for one in stored if one.suffix != store.SCHEMATRON)
