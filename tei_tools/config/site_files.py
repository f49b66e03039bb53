"""Site files: those of an edition that its site gets as they are."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from tei_tools.config.gathering import matching
from tei_tools.config.mistakes import quoted
from tei_tools.config.places import Path as Keys
from tei_tools.config.toml_file import TomlFile
from tei_tools.publishing.staging import is_safe


def site_files(file: TomlFile, patterns: Sequence[str], out: Collection[Path]) -> Iterator[Path]:
    """The files that `[output] files` names, each once; what is wrong becomes a mistake."""
    seen: set[Path] = set()
    is_one = patterns and isinstance(file.values["output"]["files"], str)
    for number, pattern in enumerate(patterns):
        key: Keys = ("output", "files") if is_one else ("output", "files", number)
        found = matching(file.path.parent, pattern, out)
        if not found:
            file.wrong(key, f"files in [output] finds no file: {quoted(pattern)} matches none.")
        for path in (one for one in found if one not in seen):
            seen.add(path)
            fault = _fault(path, file.path.parent)
            if fault:
                file.wrong(key, f"files in [output]: {fault}")
            else:
                yield path


def _fault(path: Path, folder: Path) -> str:
    """Why the site cannot have the file; "" where it can."""
    name = path.relative_to(folder).as_posix()
    if not path.resolve().is_relative_to(folder.resolve()):
        return f"{quoted(name)} leads out of the edition's folder."
    if not path.is_file():
        return f"{quoted(name)} is no plain file."
    if not is_safe(name):
        return (
            f"the site cannot have {quoted(name)}: a name has letters from a to z, digits,"
            " hyphens, underscores and stops, and lies in two folders at most."
        )
    return ""
