"""Pages in their order: one file, those of a folder, or those that a METS file names."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from tei_tools.errors import InputError
from tei_tools.importing import limits
from tei_tools.importing.files import read_bytes
from tei_tools.importing.imported import Imported, Source
from tei_tools.importing.pages import alto as alto_file
from tei_tools.importing.pages import page_xml as page_file
from tei_tools.importing.pages.page import Page
from tei_tools.importing.pages.regions import page_blocks, with_breaks
from tei_tools.importing.pages.surfaces import Surface
from tei_tools.importing.pages.unknown import unknown_tags
from tei_tools.importing.paragraph import Block
from tei_tools.importing.root import root_name
from tei_tools.importing.xml import Node, descendants, get, local, parsed
from tei_tools.reading.tree import Element

_DIGITS = re.compile(r"(\d{1,18})")
_METS_NAMES = ("mets.xml", "mets-mets.xml")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:")


def page_xml(source: Source) -> Imported:
    """The text of one page in PAGE XML."""
    return _imported(_pages(parsed(source.data, source.name)), "PAGE XML", source.name)


def alto(source: Source) -> Imported:
    """The text of an ALTO file."""
    return _imported(_pages(parsed(source.data, source.name)), "ALTO XML", source.name)


def from_folder(folder: Path) -> Imported:
    """The pages in a folder, or in its folder `page` or `alto`, by the numbers in their names.

    A METS file in it tells their order instead. Raises InputError where there is none.
    """
    first = _first_page(folder)
    if first is None:
        raise InputError(f"{folder} holds no pages in PAGE or ALTO XML; name a folder that does.")
    if first.name.lower() in _METS_NAMES:
        return from_mets(first, read_bytes(first))
    pages = _read_all(_files(first.parent))
    return _imported(pages, "PAGE or ALTO XML, a file a page", str(folder))


def page_files(folder: Path) -> list[Path]:
    """The files of which the text of a folder is made, the first page or METS file first.

    None where it holds no pages; those that a METS file names badly are told when they are read.
    """
    first = _first_page(folder)
    if first is None:
        return []
    if first.name.lower() not in _METS_NAMES:
        return [first, *(one for one in _files(first.parent) if one != first)]
    try:
        root = parsed(read_bytes(first), str(first))
        return [first, *(_inside(first, href) for href in _named(root))]
    except InputError:
        return [first]


def _first_page(folder: Path) -> Path | None:
    """The first page that a folder holds, or its METS file; None where it holds no pages."""
    for place in (folder, folder / "page", folder / "alto"):
        files = _files(place)
        described = (one for one in files if one.name.lower() in _METS_NAMES)
        pages = (one for one in files if _is_page(one))
        if first := next(described, None) or next(pages, None):
            return first
    return None


def _files(folder: Path) -> list[Path]:
    files = (one for one in folder.glob("*.xml") if one.is_file() and one.name[0] != ".")
    return sorted(files, key=_natural)


def _is_page(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return root_name(file.read(65_536)) in (b"PcGts", b"alto")
    except OSError:
        return False


def from_mets(path: Path, data: bytes) -> Imported:
    """The pages that a METS file names, in the order of its structural map.

    Only files in its own folder are read; raises InputError for others, and where there is none.
    """
    root = parsed(data, str(path))
    files = [_inside(path, href) for href in _named(root)]
    pages = _read_all(files)
    if not pages:
        raise InputError(f"{path} names no pages in PAGE or ALTO XML; give the folder with them.")
    return _imported(pages, "METS with PAGE or ALTO XML", str(path))


def _natural(path: Path) -> list[tuple[int, str]]:
    """Sorts page_2 before page_10."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(path.name)]


def _read_all(files: Iterable[Path]) -> list[Page]:
    """The pages of those files that are PAGE or ALTO."""
    pages: list[Page] = []
    for number, file in enumerate(files):
        if number >= limits.MOST_PAGES:
            raise InputError(f"{file.parent} holds more than {limits.MOST_PAGES} files.")
        pages += _pages(parsed(read_bytes(file), str(file)))
    return pages


def _pages(root: Node) -> list[Page]:
    if local(root) == "PcGts":
        return [page_file.page(root)]
    return list(alto_file.pages(root)) if local(root) == "alto" else []


def _named(root: Node) -> list[str]:
    """The addresses of the XML files that METS names, in its structural map's order."""
    hrefs: dict[str, str] = {}
    for group in _groups(root):
        for file in descendants(group, "file"):
            located = next(iter(descendants(file, "FLocat")), None)
            href = get(located, "href")
            if href.lower().endswith(".xml"):
                hrefs.setdefault(get(file, "ID"), href)
        if hrefs:
            break
    pointers = [get(one, "FILEID") for one in descendants(root, "fptr") + descendants(root, "area")]
    ordered = [hrefs[one] for one in dict.fromkeys(pointers) if one in hrefs]
    return ordered or list(hrefs.values())


def _groups(root: Node) -> Iterator[Node]:
    """The groups of files, those of transcriptions first."""
    groups = descendants(root, "fileGrp")
    wanted = [one for one in groups if re.search("page|alto|fulltext|ocr", get(one, "USE"), re.I)]
    yield from (*wanted, *(one for one in groups if one not in wanted))


def _inside(path: Path, href: str) -> Path:
    """The file in the folder of a METS file to which an address leads."""
    folder = path.parent.resolve()
    if _ELSEWHERE.match(href):
        raise InputError(f"{path} names {href[:80]}, which is not fetched: put it in its folder.")
    found = (folder / unquote(href)).resolve()
    if not found.is_relative_to(folder):
        raise InputError(f"{path} names {href[:80]}, which is outside its folder.")
    return found


def _imported(pages: list[Page], kind: str, source: str) -> Imported:
    blocks: list[Block] = []
    surfaces: list[Element] = []
    for number, page in enumerate(with_breaks(pages), 1):
        surface = Surface(number, page)
        blocks += page_blocks(page, surface)
        surfaces.append(surface.element())
    notices = unknown_tags(pages, source)
    return Imported(tuple(blocks), kind, facsimile=tuple(surfaces), notices=notices)
