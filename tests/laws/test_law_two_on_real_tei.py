"""Law 2 on real TEI of many projects: take out what was inserted, and every byte is there."""

from pathlib import Path

import pytest

from tei_tools.annotators.annotate import ANNOTATORS, annotation
from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.document.source import TEI, Document
from tei_tools.errors import InputError

CORPUS = sorted((Path(__file__).resolve().parents[3] / "shared" / "tei-corpus").glob("*.xml"))
ILL_FORMED = ("086_",)
SHORT, LONG = 60_000, 600_000

PLACES = gazetteer("placeName", ["London", "Wien", "Paris", "Rome", "England", "Berlin"])
PERSONS = gazetteer("persName", ["Richard", "Henry", "Maria", "Schnitzler", "Mary", "John"])


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name[:24])
def test_what_was_inserted_comes_out_again(path):
    if path.name.startswith(ILL_FORMED):
        with pytest.raises(InputError):
            Document.read(path)
        return
    document = Document.read(path)
    if document.elements[0].namespace != TEI:
        with pytest.raises(InputError, match="not TEI P5"):
            annotation(document, [])
        return
    annotators = [PLACES, PERSONS, ANNOTATORS["dates"], ANNOTATORS["quotations"]]
    if len(document.source) < SHORT:
        annotators = list(ANNOTATORS.values())
    woven = annotation(document, annotators)
    assert without(woven) == document.source
    if len(document.source) > LONG:
        return
    again = Document.parse(woven.document.source)
    assert annotation(again, annotators).document.source == woven.document.source


def without(woven):
    """The source of a woven document with every insertion taken out again."""
    source, parts, done, shift = woven.document.source, [], 0, 0
    for place, characters in woven.insertions:
        start = place + shift
        assert source.startswith(characters, start)
        parts.append(source[done:start])
        done, shift = start + len(characters), shift + len(characters)
    return "".join([*parts, source[done:]])
