"""Downloads: the files that a site offers beside its pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tei_tools.document.view import read_text
from tei_tools.publishing.work import Work

WHOLE = ""
"""The work of a download that holds them all."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the site offers: of which work (or WHOLE), what it is called, where it lies."""

    work: str
    label: str
    file: str


def work_file(works: Sequence[Work], work: Work, suffix: str) -> str:
    """Where a text's file lies in the site: in a folder of its own where there are several."""
    folder = f"{work.name}/" if len(works) > 1 else ""
    return f"{folder}{work.name}.{suffix}"


def text_files(works: Sequence[Work]) -> tuple[dict[str, bytes], list[Download]]:
    """The TEI and the plain text of each work by path, and how the site offers them."""
    files: dict[str, bytes] = {}
    offered: list[Download] = []
    for suffix, (label, made) in _TEXTS.items():
        for work in works:
            place = work_file(works, work, suffix)
            files[place] = made(work)
            offered.append(Download(work.name, label, place))
    return files, offered


def _tei(work: Work) -> bytes:
    return work.document.to_bytes()


def _plain(work: Work) -> bytes:
    return f"{read_text(work.document).content}\n".encode()


_TEXTS: Mapping[str, tuple[str, Callable[[Work], bytes]]] = {
    "xml": ("TEI", _tei),
    "txt": ("plain-text", _plain),
}
