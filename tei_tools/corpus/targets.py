"""Targets: where each source's result goes, so that none overwrites another or a source."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from tei_tools.corpus.sources import STANDARD_INPUT, TEI, Source, Sources
from tei_tools.errors import ConfigError
from tei_tools.writing import short

BEGUN = re.compile(r"\.(.+)\.\w++\.tmp", re.DOTALL)
"""What `write_whole` calls a file until it is whole, and what `short` makes of its name."""


def is_folder(sources: Sources, output: str) -> bool:
    """Whether the results go to a folder called `output`, and not to one file."""
    return sources.is_collection or names_folder(output)


def names_folder(output: str) -> bool:
    """Whether a place is a folder, or called like one."""
    return Path(output).is_dir() or output.endswith(("/", "\\"))


def targets(sources: Sources, output: str | None, suffix: str) -> list[str | None]:
    """Where each source's result goes; None is standard output.

    What came from a folder keeps its folders. A ConfigError where two results would be one file,
    a result would overwrite a source, or would lie outside `output`.
    """
    if output is None:
        if sources.is_collection:
            raise ConfigError(f"{_counted(sources)} a folder for the results: give it with -o.")
        return [None for _ in sources.files]
    if not is_folder(sources, output):
        keep_sources(sources.files, [output])
        return [output]
    if Path(output).exists() and not Path(output).is_dir():
        raise ConfigError(f"{output} is a file; several results need a folder.")
    if output.lower().endswith((*TEI, suffix)) and not Path(output).is_dir():
        raise ConfigError(
            f"{output} is the name of a file; {_counted(sources)} a folder for the results."
        )
    found = [str(Path(output) / _name(source, suffix)) for source in sources.files]
    _keep_apart(sources.files, found)
    _keep_inside(found, output)
    keep_sources(sources.files, found)
    return list(found)


def sweep(found: Iterable[str | None]) -> None:
    """Remove what a killed run had begun to write of these targets."""
    folders: dict[str, set[str]] = {}
    for target in filter(None, found):
        folder, name = os.path.split(target)
        folders.setdefault(folder or ".", set()).add(short(name))
    for folder, names in folders.items():
        with suppress(OSError):
            for file in Path(folder).iterdir():
                begun = BEGUN.fullmatch(file.name)
                if begun and begun[1] in names:
                    file.unlink()


def _counted(sources: Sources) -> str:
    """How many files there are, and that they need something."""
    number = len(sources.files)
    return f"{number:,} files need" if number > 1 else "What was found in a folder needs"


def _name(source: Source, suffix: str) -> Path:
    """The result's name, in the folders in which its source was found."""
    path = Path(source.inside or Path(source.path).name)
    stem = "standard-input" if source.path == STANDARD_INPUT else path.stem
    return path.parent / f"{stem}{suffix}"


def _parted(one: str, other: str) -> str:
    """What to do so that the results of two sources are two files."""
    if _identity(one) and _identity(one) == _identity(other):
        return "they are one file, so name it once"
    if Path(one).resolve().parent == Path(other).resolve().parent:
        return "rename one of them, or give each an -o of its own"
    return "name a folder that holds both, and their folders are kept"


def _keep_apart(sources: Sequence[Source], found: Sequence[str]) -> None:
    """Refuse results that are one file, on this disk or on another."""
    first: dict[str, int] = {}
    for number, target in enumerate(found):
        other = first.setdefault(_as_one(target), number)
        if other == number:
            continue
        path, again = sources[other].path, sources[number].path
        where = "" if found[other] == target else " on disks that take the two names for one"
        raise ConfigError(
            f"{path} and {again} would both be written to {target}{where}; {_parted(path, again)}."
        )


def _as_one(path: str) -> str:
    """A path as disks see it that know no case and compose letters in their own way."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _keep_inside(found: Collection[str], output: str) -> None:
    """Refuse to write by way of a link to outside the folder."""
    whole = Path(output).resolve()
    folders = {os.path.dirname(target) for target in found}  # noqa: PTH120 - of many files
    links = (target for target in found if os.path.islink(target))  # noqa: PTH114 - likewise
    for place in (*folders, *links):
        if not Path(place).resolve().is_relative_to(whole):
            raise ConfigError(f"{place} is a link to outside {output}; give another -o.")


def keep_sources(sources: Sequence[Source], found: Iterable[str]) -> None:
    """Refuse to write over a source, by whatever name it goes."""
    existing = {key: target for target in found if (key := _identity(target))}
    for source in sources if existing else ():
        key = _identity(source.path)
        if key in existing and source.path != STANDARD_INPUT:
            target = existing[key]
            raise ConfigError(
                f"{target} is one of the sources ({source.path}) and would be overwritten; "
                "give another -o."
            )


def _identity(path: str) -> tuple[int, ...]:
    """What tells a file from all others, under any name; nothing where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - of every source of a collection
    except (OSError, ValueError):
        return ()
    return found.st_dev, found.st_ino
