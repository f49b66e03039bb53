"""Sources: the documents of an edition as stylesheets read them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tei_tools.publishing.work import Work


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the edition: its name, what links call its file, its XML, its pictures."""

    name: str
    stem: str
    xml: str
    pictures: Sequence[str]


def source_of(work: Work) -> Source:
    """A work as stylesheets of the site read it, facsimiles and all."""
    pictures = picture_lines([work], facsimiles=True)
    lines = pictures.split("\n") if pictures else []
    return Source(work.name, stem_lines([work]), work.document.source, lines)


def told_of(sources: Sequence[Source], downloads: Iterable[str]) -> dict[str, str]:
    """The parameters that say what the sources are, and which files are offered of them."""
    return {
        "names": "\n".join(one.name for one in sources),
        "stems": "\n".join(one.stem for one in sources),
        "pictures": "\n".join(line for one in sources for line in one.pictures),
        "downloads": "\n".join(downloads),
    }


def stem_lines(works: Iterable[Work]) -> str:
    """What the works' files are called without suffix, a line each, as links from others say it."""
    stems = (Path(work.document.path).stem or work.name for work in works)
    return "\n".join(quote(stem, safe="", errors="surrogateescape") for stem in stems)


def picture_lines(works: Sequence[Work], prefix: str = "", facsimiles: bool = False) -> str:
    """The pictures as the stylesheets read them: a line each of work, address and file."""
    lines = (
        f"{prefix}{work.name}\t{picture.url}\t{picture.file}"
        for work in works
        for picture in (*work.pictures, *(work.facsimiles if facsimiles else ()))
    )
    return "\n".join(line for line in lines if "\n" not in line)


def language_of(work: Work) -> str:
    """The language of a work, as ISO 639-1 where it has such a code."""
    stated = [one.attributes.get("xml:lang") for one in work.document.elements[:1]]
    return (next(iter(stated), None) or "en").split("-")[0].lower()


def commonest(languages: Counter[str]) -> str:
    """The language of most texts; English where none has one."""
    return languages.most_common(1)[0][0] if languages else "en"
