"""Inputs of which there is too much of one thing: time grows with them, not with their square."""

import time

import pytest

from tei_tools.document.source import Document
from tei_tools.exporting import export

SECONDS = 10
"""Of a processor; what grows with the square takes some minutes of it."""

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{}</body></text></TEI>'


@pytest.fixture
def begun():
    started = time.process_time()
    yield
    assert time.process_time() - started < SECONDS


@pytest.mark.usefixtures("begun")
def test_markdown_of_a_paragraph_of_names():
    names = "".join(f"<persName>Anne {number}</persName> " for number in range(25_000))
    made = export(Document.parse(TEI.format(f"<p>{names}</p>")), "markdown")
    assert made.startswith(b"Anne 0 Anne 1 ")
