"""Documents: the files that import reads, found, and made TEI."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tei_tools.annotators.settings import Settings
from tei_tools.cli.results import product
from tei_tools.corpus.files import Job, Product
from tei_tools.corpus.sources import Source, Sources, find
from tei_tools.plugins import annotators
from tei_tools.registers.register import Register

ENDINGS = (".docx", ".odt", ".html", ".htm", ".xhtml")
"""How the names of files end that are read in folders."""

PAGES = ".pages"
"""Ends the place of a source that stands for all pages of its folder."""


def found_sources(named: Sequence[str], endings: Sequence[str], output: str | None) -> Sources:
    """The files named and those in folders; a folder of pages is one source."""
    pages = {name: _pages(name) for name in named if Path(name).is_dir()}
    others = [name for name in named if not pages.get(name)]
    found = find(others, endings, output) if others else Sources(())
    folders = (_folder(name, files) for name, files in pages.items() if files)
    return Sources((*folders, *found.files), found.left_out)


def _pages(folder: str) -> list[Path]:
    from tei_tools.importing.pages import page_files  # noqa: PLC0415 - for folders alone

    return page_files(Path(folder))


def _folder(name: str, files: Sequence[Path]) -> Source:
    return Source(str(files[0]), f"{Path(name).resolve().name}{PAGES}", tuple(map(str, files)))


def imported(
    job: Job,
    data: bytes,
    *,
    settings: Mapping[str, Any],
    tagging: Settings,
    register: Register | None,
    with_pictures: bool,
) -> Product:
    """The TEI document of one file, or of the folder of pages that begins with it."""
    from tei_tools.importing import import_file  # noqa: PLC0415 - plain text needs no readers

    place = Path(job.place or job.source)
    return product(
        import_file(
            place.parent if job.parts else place,
            data=None if job.parts else data,
            annotators=annotators(tagging),
            only=tagging.only,
            link=tagging.link,
            register=register,
            pictures=Path(job.target).parent if with_pictures and job.target else None,
            **settings,
        )
    )
