"""tei-tools encode: plain text, and the files that import reads, to TEI."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from tei_tools.annotators.settings import Settings
from tei_tools.cli import console, options
from tei_tools.cli.describing import describing
from tei_tools.cli.documents import ENDINGS, found_sources, imported
from tei_tools.cli.results import make_all, product
from tei_tools.corpus.files import Job, Product
from tei_tools.corpus.sources import TEXTS, Source, Sources, find
from tei_tools.corpus.targets import is_folder
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError, InputError
from tei_tools.importing import START, begins_importable, is_importable
from tei_tools.plugins import annotators
from tei_tools.reading import outline as seen
from tei_tools.reading.characters import legal
from tei_tools.reading.decode import decode
from tei_tools.reading.encode import STANDARD_INPUT, encode, read_plain
from tei_tools.reading.profiles import PROFILES
from tei_tools.reading.structure import AUTO, structure
from tei_tools.registers.register import Register

UNSEEN = frozenset({"responsibility", "quotation_marks", "tag"})
"""Settings that an outline does not show."""


@click.command("encode")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@options.output
@describing
@click.option(
    "--profile",
    type=click.Choice([AUTO, *PROFILES]),
    default="auto",
    show_default=True,
    help="What kind of plain text it is; -v tells why it was taken for one.",
)
@click.option("--outline", is_flag=True, help="Print the structure seen, and write nothing.")
@click.option(
    "--quotation-marks",
    type=click.Choice(["keep", "drop"]),
    default="keep",
    show_default=True,
    help="Whether the marks of tagged quotations stay in the text or become @rendition.",
)
@options.tag
@options.tagging
@options.register
@options.responsibility
@options.run
def command(
    sources: tuple[str, ...],
    output: str | None,
    registers: tuple[str, ...],
    tagging: Settings,
    outline: bool,
    run: options.Run,
    **told: object,
) -> None:
    """Turn plain text into TEI P5 with persons, places, dates and quotations tagged.

    SOURCE is a file of plain text or Markdown, a file that import reads (Word, OpenDocument, HTML,
    PAGE, ALTO), a folder of such files (folders inside it are kept), a folder of pages in PAGE or
    ALTO, which becomes one document, or - for standard input, which is plain text.
    """
    if outline:
        if output is not None:
            raise ConfigError("--outline writes no file; leave -o out.")
        for source in find(sources, TEXTS).files:
            console.result(outline_of(source.path, told))
        return
    found = _once(found_sources(sources, (*TEXTS, *ENDINGS), output))
    make = partial(
        encode_file,
        settings=told,
        tagging=tagging,
        register=options.read_registers(registers),
        with_pictures=output is not None and is_folder(found, output),
    )
    digest = options.settings_digest("encode", told, registers, tagging)
    make_all(make, found, output, run, digest)


def _once(found: Sources) -> Sources:
    """The sources; of what a folder holds also as plain text of the same name, that alone."""
    texts = {_stem(one): one for one in found.files if one.inside and _is_text(one)}
    twice = [one for one in found.files if one.inside and not _is_text(one) and _stem(one) in texts]
    left = frozenset(twice)
    said = (f"{one.path} was left out: {texts[_stem(one)].path} is its text." for one in twice)
    files = tuple(one for one in found.files if one not in left) if left else found.files
    return Sources(files, (*found.left_out, *said))


def _is_text(source: Source) -> bool:
    return source.path.lower().endswith(TEXTS)


def _stem(source: Source) -> str:
    return source.path.rpartition(".")[0]


def outline_of(source: str, settings: Mapping[str, Any]) -> str:
    """The structure that is seen in one plain text file."""
    if is_importable(source):
        raise InputError(f"{source} brings its own structure; --outline is for plain text.")
    told = {name: value for name, value in settings.items() if name not in UNSEEN}
    read = structure(read_plain(source).text, source=source, **told)
    return seen.outline(read, source)


def encode_file(
    job: Job,
    data: bytes,
    *,
    settings: Mapping[str, Any],
    tagging: Settings,
    register: Register | None,
    with_pictures: bool = False,
) -> Product:
    """The TEI document of the bytes of one plain text file, or of one that import reads."""
    is_named = job.source != STANDARD_INPUT
    if is_named and (job.parts or begins_importable(job.source, data[:START])):
        profile = settings.get("profile", AUTO)
        made = imported(
            job,
            data,
            settings={name: value for name, value in settings.items() if name != "profile"},
            tagging=tagging,
            register=register,
            with_pictures=with_pictures,
        )
        said = () if profile == AUTO else (_unused(profile, job.source),)
        return replace(made, notices=(*made.notices, *said))
    decoded = decode(data, job.source if is_named else "standard input")
    document = encode(
        decoded.text,
        source=_name(job.source) if is_named else "",
        annotators=annotators(tagging),
        only=tagging.only,
        link=tagging.link,
        register=register,
        **settings,
    )
    return product(document.with_notices(*decoded.notices))


def _unused(profile: str, source: str) -> Diagnostic:
    message = f"The profile {profile} was not asked: the file brings its own structure"
    hint = "Save it as plain text where its styles are wrong."
    return Diagnostic("profile-unused", "warning", message, hint, source)


def _name(source: str) -> str:
    """The file's name, as XML can hold it."""
    return legal(Path(source).name.replace("\f", " "))[0]
