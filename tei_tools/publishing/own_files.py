"""Own files: the CSS and the files that an edition adds to its site as they are."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from tei_tools.errors import ConfigError
from tei_tools.inputs import read_input
from tei_tools.publishing.house import LARGEST, House

STYLE = "style.css"
"""The file of the site that its pages take their look from."""


def with_own(
    files: Iterable[tuple[str, bytes]], house: House, taken: Iterable[str] = ()
) -> Iterator[tuple[str, bytes]]:
    """The files of a site with those of the house beside them, and its CSS after ours.

    `taken` are paths that others write to. A ConfigError for a file of the house whose path is the
    site's own, an InputError for one that cannot be read.
    """
    css = read_css(house.style) if house.style else b""
    own = _Own(house.files)
    for path in taken:
        own.refuse(path)
    for path, data in files:
        own.refuse(path)
        if path == STYLE and css:
            yield path, data + b"\n" + css
            css = b""
        else:
            yield path, data
    if css:  # no stylesheet of ours made the pages
        own.refuse(STYLE)
        yield STYLE, css
    yield from ((path, read_input(file)) for path, file in house.files)


def read_css(path: Path) -> bytes:
    """The CSS in a file, in UTF-8 without a mark.

    A ConfigError for another encoding or too much of it, an InputError where it cannot be read.
    """
    data = read_input(path)
    if len(data) > LARGEST:
        raise ConfigError(f"{path} is too large for a style: {LARGEST // 1_000_000} MB at most.")
    try:
        return data.decode("utf-8-sig").encode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"The style {path} is not UTF-8: see line {line}.") from None


class _Own:
    """The paths that the house takes, and the folders on the way to them, case aside."""

    def __init__(self, files: Iterable[tuple[str, Path]]) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for path, _ in files:
            self._files[path.casefold()] = path
            self._folders |= dict.fromkeys(_folders(path), path)

    def refuse(self, made: str) -> None:
        """A ConfigError where a path that the site makes is, or lies in, one of the house."""
        name = made.casefold()
        found = _first(self._files, (name, *_folders(made))) or self._folders.get(name)
        if found:
            raise ConfigError(
                f"The site cannot have your file {found}, for it makes {made} itself:"
                " give yours another name."
            )


def _first(paths: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next((paths[name] for name in names if name in paths), None)


def _folders(path: str) -> list[str]:
    """The folders that a path leads through, case aside."""
    return [str(one) for one in PurePosixPath(path.casefold()).parents if one.name]
