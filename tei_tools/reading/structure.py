"""Structured: plain text as a TEI document with header and structure, names not yet tagged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from tei_tools.clock import today
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError, InputError
from tei_tools.reading.blocks import Chunk, Chunks, read
from tei_tools.reading.characters import legal
from tei_tools.reading.contents import is_content, with_content
from tei_tools.reading.correspondence import UNTOLD, Correspondence, corresponding
from tei_tools.reading.footnotes import footnotes, note
from tei_tools.reading.given import check_given
from tei_tools.reading.header import Facts, header
from tei_tools.reading.hyphens import hyphenated
from tei_tools.reading.incipit import letter_title, supplied_title
from tei_tools.reading.language import settled_language
from tei_tools.reading.markdown import SUFFIXES
from tei_tools.reading.openings import labelled, opening_apart
from tei_tools.reading.page_marks import Marked, marked
from tei_tools.reading.pages import Paged, paged
from tei_tools.reading.paragraphs import breaks_told, joined
from tei_tools.reading.parts import Participant, Parts
from tei_tools.reading.profiles import EVIDENCE, NOTES, PROFILES
from tei_tools.reading.profiles import profile as told
from tei_tools.reading.publication import UNPUBLISHED, Publication
from tei_tools.reading.signs import plain, settled
from tei_tools.reading.transcripts import Transcript, around, transcript
from tei_tools.reading.tree import Element, element, write
from tei_tools.reading.words import words_of
from tei_tools.reading.wrapping import join

AUTO = "auto"
TEI = "http://www.tei-c.org/ns/1.0"


@dataclass(frozen=True, slots=True)
class Structured:
    """The TEI document, the profile by which it was read, and what is to be told of both.

    `text` is its `<text>` as a tree, `participants` are those whom initials name in it.
    """

    xml: str
    profile: str
    text: Element
    evidence: tuple[Diagnostic, ...] = ()
    notices: tuple[Diagnostic, ...] = ()
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class _Layout:
    """The chunks in which the kind of text is looked for, and what was taken from among them."""

    chunks: Chunks
    feet: tuple[Chunk, ...]
    frame: Transcript
    pages: Paged
    marks: Marked

    def whole(self, parts: Parts, notes: Sequence[Element]) -> Parts:
        """The parts with all that was taken out where it belongs, `notes` made of the feet."""
        framed = around(parts, self.frame)
        return settled(
            framed.followed_by((*self.pages.rest, *self.marks.rest)), notes, self.marks.pages
        )


def structure(  # noqa: PLR0913 - one for each option of the command
    text: str,
    *,
    date: str | None = None,
    title: str | None = None,
    author: str | None = None,
    lang: str | None = None,
    profile: str = AUTO,
    source: str = "",
    publication: Publication = UNPUBLISHED,
    correspondence: Correspondence = UNTOLD,
    notices: tuple[Diagnostic, ...] = (),
) -> Structured:
    """The text in TEI P5: what stands in it in its order, and a header that says how it was read.

    One thing changes its place: a footnote whose mark is sure stands at its mark as a `<note>`
    with that mark in @n; whoever reads the text reads it after the block it belongs to.

    `date` is ISO 8601 to the year, month or day, `lang` BCP 47 (that which the text tells, or
    English, where it is None), `source` the file's name for the header and the notices, of which
    `notices` are the first, `publication` who edits it and how it is published,
    `correspondence` who wrote the letter that it is to whom, before what it tells itself. Raises
    InputError where there is no text, ConfigError for a profile, date or language that means
    nothing.
    """
    _check_text(text)
    _check_profile(profile)
    check_given(date, lang)
    check_given(correspondence.date, lang)
    clean, replaced = legal(text, source)
    language = settled_language(lang, clean, source)
    layout = _layout(clean, language.tag)
    if not layout.chunks.all:
        raise InputError(f"{source or 'The input'} holds no text; give a file with text in it.")
    name, why, read_parts = _parts(layout.chunks, profile, source)
    make_note = NOTES[name](layout.chunks) if name in NOTES else note
    parts = layout.whole(read_parts, [make_note(foot) for foot in layout.feet])
    told = correspondence.held()
    parts = replace(parts, letters=corresponding(parts.letters, told, date or ""))
    told_breaks = tuple(replace(found, path=source) for found in _rejoined(layout.chunks, parts))
    top = layout.pages.chunks
    known = Facts(
        title=title or plain(labelled(top, "Title")) or parts.title or _title(parts, name),
        author=author or told.sender or plain(labelled(top, "Author")) or parts.author,
        date=date or parts.date,
        letters=parts.letters,
        lang=language.tag,
        source=source,
        profile=name,
        rejoined=len(told_breaks),
        notes=len(layout.feet),
        publication=publication,
    )
    evidence = Diagnostic("profile", "info", f"Read as {name}: {why}", path=source)
    content = _text(parts)
    head = header(_held(known), today())
    return Structured(
        write(Element("TEI", (head, content), {"xmlns": TEI, "xml:lang": known.lang})),
        name,
        content,
        (evidence, *told_breaks),
        (*notices, *replaced, *language.notices),
        parts.participants,
    )


def _layout(text: str, language: str) -> _Layout:
    """The text in chunks, without pages, frame and footnotes, broken words made whole."""
    marks = marked(read(text))
    pages = paged(marks.chunks)
    frame = transcript(pages.chunks)
    noted = footnotes(opening_apart(frame.text))
    chunks = hyphenated(noted.chunks, partial(words_of, language))
    return _Layout(chunks, noted.feet, frame, pages, marks)


def _check_text(text: object) -> None:
    """Raise TypeError for the name of a file, or its bytes, in place of the text in it."""
    if not isinstance(text, str):
        raise TypeError(
            f"the text to encode is a str, not {type(text).__name__}; of the bytes of a file "
            "tei_tools.reading.decode(data).text is one"
        )


def _check_profile(profile: str) -> None:
    if profile != AUTO and profile not in PROFILES:
        raise ConfigError(
            f"There is no profile {profile!r}; choose among {', '.join([AUTO, *PROFILES])}."
        )


def _parts(chunks: Chunks, profile: str, source: str) -> tuple[str, str, Parts]:
    """The profile, why, and what it makes; plain where it leaves the body without content."""
    name, why = _told(chunks, source)
    if profile != AUTO:
        name, why = profile, _asked_for(chunks, profile, name, why)
    parts = with_content(PROFILES[name](chunks))
    if any(map(is_content, parts.body)):
        return name, why, parts
    paragraphs = [
        item
        for chunk in chunks.all
        for item in (*chunk.page_breaks(), Element("p", join(chunk, chunks.width)))
    ]
    return name, why, Parts(tuple(paragraphs))


def _asked_for(chunks: Chunks, asked: str, name: str, why: str) -> str:
    """That a profile was asked for, and its evidence, or that of the one that has some."""
    own = next((evidence(chunks) for known, evidence in EVIDENCE if known == asked), "")
    if own:
        return f"it was asked for, and has its evidence: {own}"
    if name == "plain":
        return "it was asked for; there is no clear sign of any kind"
    return f"it was asked for; the evidence is for {name}: {why}"


def _told(chunks: Chunks, source: str) -> tuple[str, str]:
    """The profile and its evidence: the end of the file's name, or what stands in the text."""
    if source.lower().endswith(SUFFIXES):
        return "markdown", "the name of the file says so"
    return told(chunks)


def _rejoined(chunks: Chunks, parts: Parts) -> list[Diagnostic]:
    whole = chunks.paragraphs
    breaks = _inner_breaks(list(parts.body) + list(parts.front) + list(parts.back))
    return list(breaks_told(joined(whole.all, whole))) if breaks else []


def _inner_breaks(elements: list[Element]) -> int:
    """How many page breaks stand inside paragraphs."""
    count = 0
    while elements:
        one = elements.pop()
        inner = [child for child in one.children if isinstance(child, Element)]
        count += sum(child.name == "pb" for child in inner) if one.name == "p" else 0
        elements += inner
    return count


def _held(known: Facts) -> Facts:
    """The facts without characters that XML cannot hold: some were given, not read."""
    return replace(
        known,
        title=legal(known.title)[0],
        author=legal(known.author)[0],
        source=legal(known.source)[0],
        publication=known.publication.held(),
    )


def _title(parts: Parts, name: str) -> str:
    lettered = letter_title(parts.letters[0]) if len(parts.letters) == 1 else ""
    return lettered or supplied_title(parts, name)


def _text(parts: Parts) -> Element:
    return element(
        "text",
        *([Element("front", parts.front)] if parts.front else []),
        Element("body", parts.body),
        *([Element("back", parts.back)] if parts.back else []),
    )
