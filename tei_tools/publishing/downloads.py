"""Downloads: the files that a site offers beside its pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tei_tools.document.view import read_text
from tei_tools.publishing.work import Work, names_of

WHOLE = ""
"""The work of a download that holds them all."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the site offers: of which work (or WHOLE), what it is called, where it lies."""

    work: str
    label: str
    file: str


def work_file(works: Sequence[Work], name: str, suffix: str) -> str:
    """Where a text's file lies in the site: in a folder of its own where there are several."""
    folder = f"{name}/" if len(works) > 1 else ""
    return f"{folder}{name}.{suffix}"


def text_files(works: Sequence[Work]) -> Iterator[tuple[str, bytes]]:
    """The TEI and the plain text of each work by path, made one by one."""
    for work in works:
        for suffix, (_, made) in _TEXTS.items():
            yield work_file(works, work.name, suffix), made(work)


def text_downloads(works: Sequence[Work]) -> list[Download]:
    """How the site offers those files."""
    return [
        Download(name, label, work_file(works, name, suffix))
        for suffix, (label, _) in _TEXTS.items()
        for name in names_of(works)
    ]


def _tei(work: Work) -> bytes:
    return work.document.to_bytes()


def _plain(work: Work) -> bytes:
    return f"{read_text(work.document).content}\n".encode()


_TEXTS: Mapping[str, tuple[str, Callable[[Work], bytes]]] = {
    "xml": ("TEI", _tei),
    "txt": ("plain-text", _plain),
}
