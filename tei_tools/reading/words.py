"""words_of: the words of a language, as far as the tool carries a list of them."""

import json
from functools import cache
from pathlib import Path

_VOCABULARY = Path(__file__).resolve().parents[1] / "annotators/names/tagger/english/tokenizer.json"
"""The vocabulary of the model that finds English names: 21,700 of its pieces are whole words."""


@cache
def words_of(language: str) -> frozenset[str]:
    """The commonest words of English in small letters; none of any other language."""
    if language.split("-", maxsplit=1)[0] != "en" or not _VOCABULARY.is_file():
        return frozenset()
    pieces = json.loads(_VOCABULARY.read_text("utf-8"))["model"]["vocab"]
    return frozenset(piece for piece in pieces if piece.isalpha() and piece[1:])
