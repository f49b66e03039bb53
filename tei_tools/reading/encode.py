"""encode: a TEI document from plain text, structured and then annotated."""

from collections.abc import Iterable
from dataclasses import replace

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.annotator import Annotator
from tei_tools.document.source import Document
from tei_tools.inputs import read_input, read_standard_input
from tei_tools.reading.correspondence import UNTOLD, Correspondence
from tei_tools.reading.decode import Decoded, decode
from tei_tools.reading.participants import with_participants
from tei_tools.reading.places import in_text
from tei_tools.reading.publication import UNPUBLISHED, Publication
from tei_tools.reading.spoken import spoken
from tei_tools.reading.structure import structure
from tei_tools.reading.unmarked import QuotationMarks, unmarked
from tei_tools.registers.register import Register

STANDARD_INPUT = "-"


def encode(  # noqa: PLR0913 - one for each option of the command
    text: str,
    *,
    date: str | None = None,
    title: str | None = None,
    author: str | None = None,
    lang: str | None = None,
    profile: str = "auto",
    source: str = "",
    publication: Publication = UNPUBLISHED,
    correspondence: Correspondence = UNTOLD,
    annotators: Iterable[Annotator] | None = None,
    only: Iterable[str] = (),
    register: Register | None = None,
    responsibility: bool = True,
    link: bool = True,
    quotation_marks: QuotationMarks = "keep",
    tag: bool = True,
) -> Document:
    """Plain text as a TEI P5 document with persons, places, dates and quotations tagged.

    `date` is the document's own (ISO 8601), to which "yesterday" is relative; it, the title and
    the author are read from the text where they are not given. `lang` is BCP 47; where it is None
    the text tells it, or it is English. `source` is the name of the file for `<sourceDesc>`;
    `publication` names edition, editor and licence,
    `correspondence` sender, recipient and place of a letter, where these are not to be read from
    it;
    `quotation_marks` says whether the marks of tagged quotations stay in the text or become
    @rendition. Without `tag` nothing is tagged. The rest is as for `annotate`. What was assumed
    stands in the document's notices, with lines and columns of the text. Raises InputError where
    there is no text.
    """
    structured = structure(
        text,
        date=date,
        title=title,
        author=author,
        lang=lang,
        profile=profile,
        source=source,
        publication=publication,
        correspondence=correspondence,
    )
    said = (*structured.notices, *structured.evidence)
    document = Document.parse(structured.xml).with_notices(*said)
    if not tag:
        return document
    annotated = annotate(
        document,
        annotators=annotators,
        only=only,
        register=with_participants(register, structured.participants),
        responsibility=responsibility,
        link=link,
    )
    found = in_text(annotated.notices[len(said) :], document.source, text)
    annotated = spoken(replace(annotated, notices=(*said, *found)))
    return unmarked(annotated) if quotation_marks == "drop" else annotated


def read_plain(path: str) -> Decoded:
    """The characters of a plain text file, "-" for standard input; raise InputError otherwise."""
    if path == STANDARD_INPUT:
        return decode(read_standard_input(), "standard input")
    return decode(read_input(path), path)
