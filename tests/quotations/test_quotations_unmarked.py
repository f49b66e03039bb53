"""encode --quotation-marks drop: the marks become markup, and no other character changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_tools import encode
from tei_tools.annotators.quotations import quotations, quotations_as
from tei_tools.document.source import Document
from tei_tools.reading.unmarked import unmarked
from tei_tools.validation import relaxng, validate

TEI = "{http://www.tei-c.org/ns/1.0}"
PIECES = st.sampled_from(
    """“It is late,” said he.|“No.|'Tis late.|the “pilots” came|"Yes," & <no>|‘So ‘it’ is,’|« Oui »
    |‘And,’|“He said, ‘no.’”|the dogs'|a "|``Hm,''|—Yes, he said.|“One|\n\n|\n\n|12" & 5'
    """.replace("\n    ", "").split("|")
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map(" ".join).filter(str.strip)


def encoded(text: str, marks: str = "drop") -> Document:
    return encode(text, annotators=[quotations], quotation_marks=marks)


def ink(document: Document) -> str:
    """The characters of the text, each mark where its @rendition says that it stood."""
    root = etree.fromstring(document.source.encode())
    drawn = {
        one.get("{http://www.w3.org/XML/1998/namespace}id"): (
            one.get("scope"),
            re.fullmatch(r'content: "(.*)"', one.text or "")[1].replace('\\"', '"'),
        )
        for one in root.iter(f"{TEI}rendition")
    }

    def read(node: etree._Element) -> str:
        pointers = (node.get("rendition") or "").split()
        sides = [drawn[pointer[1:]] for pointer in pointers]
        before = "".join(mark for side, mark in sides if side == "before")
        after = "".join(mark for side, mark in sides if side == "after")
        inner = (node.text or "") + "".join(read(child) + (child.tail or "") for child in node)
        return before + inner + after

    return "".join(read(root.find(f"{TEI}text")).split())


@given(TEXTS)
def test_the_marks_can_be_put_back(text: str) -> None:
    assert ink(encoded(text)) == ink(encoded(text, "keep"))


@given(TEXTS)
def test_what_is_dropped_is_dropped_once(text: str) -> None:
    dropped = encoded(text)
    if "<tagsDecl>" not in dropped.source:
        assert dropped.source == encoded(text, "keep").source
    assert 'marks="all"' not in dropped.source or "<tagsDecl>" not in dropped.source


def test_no_mark_remains() -> None:
    document = encoded("“It is late,” said he. The ‘pilots’ read ‘The Tide’ and\n“the ‘end’.”")
    assert '<quotation marks="none">' in document.source
    assert '<q rendition="#mark_1 #mark_2" resp="#tei_tools" cert="high">It is late,</q>' in (
        document.source
    )
    assert not set("“”‘’") & set(document.source.partition("<text")[2])


def test_a_mark_without_its_partner_is_kept_and_that_is_said() -> None:
    document = encoded("He was glad.” She said, “So was I.” They went home.")
    assert '<quotation marks="some">' in document.source
    assert "glad.”" in document.source


def test_an_apostrophe_is_no_mark() -> None:
    document = encoded("—'Tis late, he said.\n\n—Is it?\n\n—It is the dogs'.")
    assert "—'Tis late," in document.source and "dogs'." in document.source


def test_a_text_without_quotations_is_left_as_it_is() -> None:
    document = encoded("The tide is late.", "keep")
    assert unmarked(document) is document


@pytest.mark.parametrize("element", ["q", "auto"])
def test_the_result_is_valid(element, shared, tmp_path) -> None:
    text = "“It is late,” said he. “I read the poem “The Tide”.\n\n“And the word ‘ebb’.”\n"
    made = encode(text, annotators=[quotations_as(element)], quotation_marks="drop")
    made.write(tmp_path / "a.xml")
    assert [one for one in validate(tmp_path / "a.xml") if one.severity != "info"] == []
    tei_all = relaxng.load(shared / "schemas" / "tei_all.rng")
    assert list(tei_all.validate(tmp_path / "a.xml")) == []
