"""The Python that the documentation shows runs, from the first block of a page to the last."""

import re
import socket
from pkgutil import resolve_name

import pytest
from docs_pages import BLOCK, PAGES, blocks

import tei_tools

SHOWN = [
    page
    for page in PAGES
    if any(block.language == "python" for block in blocks(page.read_text("utf-8")))
]


def test_library_is_shown() -> None:
    assert {"README.md", "library.md"} <= {page.name for page in SHOWN}


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.name)
def test_python_runs(page, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket.socket, "connect", _no_network)
    for name in ("edition.xml", "letter.xml", "gold/letter.xml", "predicted/letter.xml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(_TEI, "utf-8")
    known: dict[str, object] = {}
    for block in blocks(page.read_text("utf-8")):
        if block.language == "python":
            exec(compile(block.text, page.name, "exec"), known)
    assert known


NAMED = sorted(
    {
        (page.name, found[1])
        for page in PAGES
        for found in re.finditer(r"`(tei_tools(?:\.\w+)+)", BLOCK.sub("", page.read_text("utf-8")))
    }
)


@pytest.mark.parametrize(("page", "name"), NAMED)
def test_what_is_named_in_a_sentence_is_there(page: str, name: str) -> None:
    assert resolve_name(name) is not None, page


def test_names_are_found_in_sentences() -> None:
    assert ("library.md", "tei_tools.exporting.export") in NAMED


def test_a_prompt_shows_names_and_documents_in_short() -> None:
    assert dir(tei_tools) == sorted([*tei_tools.__all__, "__version__"])
    assert len(repr(tei_tools.encode("Mr. Adams came on 9 April 1861.\n"))) < 200


def _no_network(*_args: object) -> None:
    raise AssertionError("somebody was asked over a network")


_TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
    "</teiHeader><text><body><p>Mr. Adams came on 9 April 1861.</p></body></text></TEI>"
)
