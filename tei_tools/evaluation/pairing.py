"""paired: the files of several encoders that are one document, found by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.errors import InputError

SUFFIXES = (".xml", ".tei")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Documents by name, each with its file of every encoder; and files that have no partner."""

    documents: tuple[tuple[str, tuple[str, ...]], ...]
    alone: tuple[str, ...]


def paired(sources: Sequence[str]) -> Pairing:
    """The documents of files, or of folders with the folders in them, that are given.

    Two files are one document whatever they are called; in folders those are whose paths there are
    the same, endings (.xml, .tei) aside. Raises InputError where there is none.
    """
    paths = [Path(source) for source in sources]
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist.")
    folders = [path.is_dir() for path in paths]
    if not any(folders):
        return Pairing(((paths[0].name, tuple(sources)),), ())
    if not all(folders):
        raise InputError("One is a folder and another a file: give folders, or files.")
    found = [_files(path) for path in paths]
    names = [name for name in found[0] if all(name in one for one in found)]
    if not names:
        raise InputError(f"No file of {sources[0]} has a namesake in {sources[1]}.")
    kept = set(names)
    alone = [str(file) for one in found for name, file in one.items() if name not in kept]
    documents = tuple((name, tuple(str(one[name]) for one in found)) for name in names)
    return Pairing(documents, tuple(alone))


def _files(folder: Path) -> dict[str, Path]:
    """The TEI files of a folder by their name in it without the ending, in the order of names."""
    found: dict[str, Path] = {}
    within = folder.resolve()
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in SUFFIXES and _is_ours(file, within):
            name = file.relative_to(folder).with_suffix("").as_posix()
            if name in found:
                raise InputError(f"{found[name]} and {file} would be the same document.")
            found[name] = file
    return found


def _is_ours(file: Path, folder: Path) -> bool:
    """Whether it is a file that is no link to what stands outside the folder, and not hidden."""
    hidden = file.name.startswith(".")
    return not hidden and file.is_file() and file.resolve().is_relative_to(folder)
