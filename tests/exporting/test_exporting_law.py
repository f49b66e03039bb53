"""The law of exports: every format that keeps text keeps every character of the reading text.

Text and JSON Lines keep it to the letter, CoNLL all but white space, Markdown every letter and
figure. The numbers and bullets of lists become marks of Markdown, which may hold them too.
"""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_tools.document.source import TEI, Document
from tei_tools.document.view import read_text
from tei_tools.exporting import export

CORPUS = sorted((Path(__file__).resolve().parents[3] / "shared" / "tei-corpus").glob("*.xml"))
LONG = 300_000

LINES = """hi emph ref q said code persName date del choice/corr choice/sic note stage foreign
    app/rdg seg graphic/desc figure/figDesc formula unclear add title c w""".split()
BLOCKS = """p ab ab@code lg/l lg/head lg quote list/item list/label list list/head table/row/cell
    table/head sp/speaker sp/p sp/l sp div/head div div/p figure/head note cit/bibl cit/quote stage
    floatingText/body/p entry/form entry/sense listBibl/bibl eg opener closer/signed address
    address/addrLine titlePage/byline titlePage/docTitle/titlePart castList/castItem
    castList/castGroup/head u epigraph trailer argument head speaker""".split()
MARKS = [
    "*",
    "`",
    "```\n",
    "[^1]: ",
    "# ",
    "> ",
    "| ",
    "&amp;lt;",
    "\\",
    "---\n",
    "~~~",
    "<lb/>",
    "<pb/>",
    "<milestone/>",
]


def _element(path, inner):
    """The content in the elements of a path, the outermost first."""
    for step in reversed(path.split("/")):
        name, _, kind = step.partition("@")
        attribute = f' type="{kind}"' if kind else ""
        inner = f"<{name}{attribute}>{inner}</{name}>"
    return inner


def _in(names):
    return lambda inner: st.builds(
        lambda path, parts: _element(path, "".join(parts)),
        st.sampled_from(names),
        st.lists(inner, min_size=1, max_size=4),
    )


WORD = st.one_of(st.integers(10, 9999).map("Fox{}e ".format), st.sampled_from(MARKS))
PHRASES = st.recursive(WORD, _in(LINES), max_leaves=8)
TREES = st.lists(st.recursive(PHRASES, _in(BLOCKS), max_leaves=12), min_size=1, max_size=5)


def kept(document):
    """Hold each format against the reading text."""
    content = read_text(document).content
    assert export(document, "text").decode() == content + "\n"
    assert json.loads(export(document, "jsonl"))["text"] == content
    lines = export(document, "conll").decode().split("\n")[1:]
    assert "".join(line.split(" ")[0] for line in lines) == "".join(content.split())
    lost = letters(content) - letters(export(document, "markdown").decode())
    assert not lost


def letters(text):
    return Counter(filter(str.isalnum, text))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(TREES)
def test_exporting_law_every_character_is_kept(parts):
    body = "".join(parts)
    kept(Document.parse(f'<TEI xmlns="{TEI}"><text><body>{body}</body></text></TEI>'))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name[:24])
def test_exporting_law_on_real_tei(path):
    if path.stat().st_size > LONG:
        pytest.skip("too long for a quick test")
    if path.name.startswith("086_"):
        pytest.skip("it is not well-formed")
    kept(Document.read(path))
