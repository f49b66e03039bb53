"""load: the model that a name stands for, our own or a spaCy pipeline, once a process."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from tei_tools.annotators.names.raw import Model, RawMention
from tei_tools.annotators.names.tagger.reader import Reader, sections
from tei_tools.document.text import Block

ENGLISH = Path(str(files("tei_tools.annotators.names.tagger"))) / "english"
"""The folder of our own model."""

DEFAULT_MODELS = {"en": str(ENGLISH)}
"""The model of each language for which we have one, by primary language subtag."""

LABELS = {"person": "PERSON", "place": "LOC", "org": "ORG", "date": "DATE"}
"""The types of our own models in the words that most models have for them."""


@cache
def load(name: str) -> Model:
    """The model in the folder `name`, else the installed spaCy pipeline; once a process.

    A bare word is a pipeline even where a folder is called so: "./word" is the folder.

    Raises ConfigError where there is none, or where it does not load.
    """
    if not name.isidentifier() and Path(name).is_dir():
        return _own(Reader(Path(name)))
    from tei_tools.annotators.names.pipeline import pipeline  # noqa: PLC0415 - seldom wanted

    return pipeline(name)


def _own(reader: Reader) -> Model:
    def mentions(content: str, blocks: Sequence[Block]) -> Iterator[RawMention]:
        for first, last in sections(content, blocks):
            for start, end, kind in reader.names(content[first:last]):
                yield RawMention(first + start, first + end, LABELS[kind])

    return Model(reader.language, mentions)
