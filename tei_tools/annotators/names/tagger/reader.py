"""Reader: a folder of model files, loaded once, and the mentions that it finds."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tei_tools.annotators.names.tagger.engine import engine
from tei_tools.annotators.names.tagger.labels import LABELS, likeliest, named
from tei_tools.annotators.names.tagger.pieces import CLOSING, OPENING, Pieces, Tokenizer
from tei_tools.annotators.names.tagger.sentences import worth_reading
from tei_tools.document.text import Block
from tei_tools.errors import ConfigError

SECTION = 16_000
"""Characters of a text at most that are read as one: words are compared within a section."""

WINDOW = 190
"""Word pieces that the network reads at once, its two marks apart."""

OVERLAP = 32
"""Pieces that a window shares with the next; each is read where it stands farther inside."""

SURE = 20.0
"""The score of "outside" for a word that is not read."""

FILES = ("model.json", "model.onnx", "tokenizer.json")


@dataclass(frozen=True)
class Reader:
    """The model in `folder`; its files are opened at the first text, by one thread."""

    folder: Path

    @cached_property
    def language(self) -> str:
        """The primary language subtag that `model.json` names."""
        return str(self._description["language"])

    def names(self, content: str) -> list[tuple[int, int, str]]:
        """Start, end (code points) and type of each name in a section of text."""
        pieces = self._tokenizer(content)
        if not pieces.words:
            return []
        labels = likeliest(self._of_words(content, pieces), pieces.classes[pieces.firsts, 1])
        return [
            (pieces.words[first][0], pieces.words[last - 1][1], kind)
            for first, last, kind in named(labels)
        ]

    def _of_words(self, content: str, pieces: Pieces) -> NDArray[np.float32]:
        """Scores (words, labels); the words of sentences that hold no name are outside."""
        words = [content[start:end].lower() for start, end in pieces.words]
        read = worth_reading(words, pieces.classes[pieces.firsts])
        result = np.zeros((len(words), len(LABELS)), np.float32)
        result[~read, 0] = SURE
        if read.any():
            chosen = pieces.of_words(read)
            result[read] = self.logits(chosen)[chosen.firsts]
        return result

    def logits(self, pieces: Pieces) -> NDArray[np.float32]:
        """Scores (pieces, labels), each from the window in which the piece stands most inside.

        Windows run one by one: the scales of an 8 bit network depend on all that runs with it,
        and the answer shall not.
        """
        count = len(pieces.ids)
        result = np.zeros((count, len(LABELS)), np.float32)
        for start, end, kept in windows(count):
            ids = np.concatenate([[OPENING], pieces.ids[start:end], [CLOSING]])
            classes = np.pad(pieces.classes[start:end], ((1, 1), (0, 0)))
            (scores,) = self._session.run(None, {"ids": ids[None], "classes": classes[None]})
            result[kept:end] = scores[0, 1 + kept - start : -1]
        return result

    @cached_property
    def _description(self) -> dict[str, Any]:
        for name in FILES:
            if not (self.folder / name).is_file():
                raise ConfigError(f"{self.folder} is no model of names: it has no file {name}.")
        try:
            found: dict[str, Any] = json.loads((self.folder / "model.json").read_text("utf-8"))
            if tuple(found["labels"]) != LABELS or not isinstance(found["language"], str):
                raise ValueError("its labels are not those of this version")
        except (ValueError, KeyError, TypeError) as problem:
            raise ConfigError(f"The model in {self.folder} does not load: {problem}.") from problem
        return found

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(self.folder / FILES[2])

    @cached_property
    def _session(self) -> Any:
        onnxruntime = engine()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            return onnxruntime.InferenceSession(
                self.folder / FILES[1], options, providers=["CPUExecutionProvider"]
            )
        except Exception as problem:
            raise ConfigError(f"The model in {self.folder} does not load: {problem}.") from problem


def windows(count: int) -> Iterator[tuple[int, int, int]]:
    """Start and end of each window over `count` pieces, and the first piece it answers for."""
    start = kept = 0
    while True:
        end = min(count, start + WINDOW)
        yield start, end, kept
        if end == count:
            return
        start, kept = end - OVERLAP, end - OVERLAP // 2


def sections(content: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Start and end of the sections of a text: whole blocks, as even as they come.

    A block longer than a section is cut where a space stands, or anywhere.
    """
    length = sum(block.end - block.start for block in blocks)
    wanted = length / max(1, -(-length // SECTION))
    start = -1
    for block in blocks:
        if start < 0:
            start = block.start
        while block.end - start > SECTION:
            cut = content.rfind(" ", start + SECTION // 2, start + SECTION) + 1 or start + SECTION
            yield start, cut
            start = cut
        if block.end - start >= wanted:
            yield start, block.end
            start = -1
    if start >= 0:
        yield start, blocks[-1].end
