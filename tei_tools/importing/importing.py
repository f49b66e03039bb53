"""import_file: a TEI document from a file of another format, structured and then annotated."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.annotator import Annotator
from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.importing.document import document
from tei_tools.importing.files import read_bytes
from tei_tools.importing.formats import reader
from tei_tools.importing.header import Facts
from tei_tools.importing.imported import Imported, Source
from tei_tools.importing.noticed import in_file
from tei_tools.importing.pages import from_folder, from_mets
from tei_tools.importing.recognition import METS
from tei_tools.importing.root import root_name
from tei_tools.reading.correspondence import UNTOLD, Correspondence
from tei_tools.reading.given import check_given
from tei_tools.reading.publication import UNPUBLISHED, Publication
from tei_tools.reading.unmarked import QuotationMarks, unmarked
from tei_tools.registers.register import Register
from tei_tools.writing import write_whole


def import_file(  # noqa: PLR0913 - one for each option of the command
    path: str | Path,
    *,
    date: str | None = None,
    title: str | None = None,
    author: str | None = None,
    lang: str | None = None,
    publication: Publication = UNPUBLISHED,
    correspondence: Correspondence = UNTOLD,
    annotators: Iterable[Annotator] | None = None,
    only: Iterable[str] = (),
    register: Register | None = None,
    responsibility: bool = True,
    link: bool = True,
    quotation_marks: QuotationMarks = "keep",
    tag: bool = True,
    pictures: Path | None = None,
    data: bytes | None = None,
) -> Document:
    """A Word, OpenDocument, HTML, PAGE, ALTO or METS file, or a folder of pages, as TEI P5.

    Title, author and language are those of the file where they are not given; the rest is as for
    `encode`. Without `tag` no name is tagged. `pictures` is the folder of the TEI file, beside
    which the pictures of the source are written; without it they are left out, and that is told.
    `data` are the file's bytes, where they are at hand.
    Raises InputError for a file that cannot be read, in one sentence that says what to do.
    """
    check_given(date, lang)
    check_given(correspondence.date, lang)
    source = Path(path)
    imported = _imported(source, data, pictures is not None)
    facts = Facts(
        kind=imported.kind,
        title=title or "",
        author=author or "",
        date=date or "",
        lang=lang or "",
        source=source.name,
        publication=publication,
        correspondence=correspondence,
    )
    made = document(imported, facts)
    if tag:
        annotated = annotate(
            made,
            annotators=annotators,
            only=only,
            register=register,
            responsibility=responsibility,
            link=link,
        )
        said = len(made.notices)
        told = in_file(annotated.notices[said:], made)
        made = replace(annotated, notices=(*made.notices, *told))
        made = unmarked(made) if quotation_marks == "drop" else made
    for name, picture in imported.pictures.items():
        write_whole((pictures or source.parent) / name, picture)
    return made


def _imported(path: Path, given: bytes | None, pictures: bool) -> Imported:
    """What stands in a file or folder."""
    if path.is_dir():
        return from_folder(path)
    data = read_bytes(path) if given is None else given
    if root_name(data[:65_536]) == METS:
        return from_mets(path, data)
    read = reader(data, str(path))
    try:
        return read(Source(data, str(path), pictures, f"{path.stem}-pictures"))
    except RecursionError:
        raise InputError(f"{path} is nested too deep to be read; flatten it first.") from None
