"""Letters in paragraphs without styles: the parts of a letter, and what is marked in them."""

import re

import pytest
from importing_word import docx, notes, paragraph, run

from tei_tools.importing import import_file
from tei_tools.reading.correspondence import Correspondence

PLACE = "Newlyn, 9 March 1874."
SALUTE = "My dear Elias,"
BODY = "Your letter came on Saturday."
LEAVE = "Your loving sister,"
SIGNED = "Hannah Marrack"
LINES = (PLACE, SALUTE, BODY, LEAVE, SIGNED)
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


@pytest.fixture
def tei(tmp_path):
    def imported(*paragraphs, parts=(), **known):
        file = tmp_path / "letter.docx"
        related = [("n", "footnotes", "footnotes.xml", "")] if parts else []
        content = "".join(one if one.startswith("<w:p>") else paragraph(one) for one in paragraphs)
        file.write_bytes(docx(content, parts=parts, related=related))
        return import_file(file, tag=False, **known).source

    return imported


def names(source):
    """The elements of the text, in order."""
    return re.findall(r"<(\w+)", source[source.index("<body") :])


def test_each_paragraph_is_a_part_of_the_letter(tei):
    found = tei(*LINES)
    assert names(found) == "body div opener dateline salute p closer salute signed".split()
    assert "<title>Hannah Marrack to Elias, 9 March 1874</title>" in found
    assert "<author>Hannah Marrack</author>" in found
    assert '<date when="1874-03-09">' in found[: found.index("</correspDesc>")]


def test_blank_paragraphs_part_those_that_belong_together(tei):
    found = tei("Trescoe Quay,", "Falmouth.", "9 March 1874.", "", SALUTE, "", BODY, "", SIGNED)
    assert "<addrLine>Trescoe Quay,</addrLine>" in found
    assert names(found).count("p") == 1


def test_what_is_marked_stays_where_it_stands(tei):
    body = f"<w:p>{run('Your ')}{run('letter', 'i')}{run(' came.')}{NOTE}</w:p>"
    found = tei(
        PLACE, SALUTE, body, LEAVE, f"<w:p>{run(SIGNED, 'b')}</w:p>",
        parts=[notes("footnotes", "footnote", "By the smack.")],
    )  # fmt: skip
    assert '<p>Your <hi rend="italic">letter</hi> came.<note place="bottom" n="1">' in found
    assert '<signed><hi rend="bold">Hannah Marrack</hi></signed>' in found


def test_what_is_known_goes_before_what_the_letter_tells(tei):
    known = Correspondence(sender="Johanna Marrack", recipient="Elias Marrack")
    found = tei(*LINES, correspondence=known)
    assert "<title>Johanna Marrack to Elias Marrack, 9 March 1874</title>" in found
    assert "<persName>Elias Marrack</persName>" in found


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("It rained.", "It rained again."),
        (paragraph("A heading", "Heading1"), *LINES),
        (PLACE, SALUTE, "Come on *Saturday*, not before.", LEAVE, SIGNED),
    ],
    ids=["no letter", "styles", "signs of plain text"],
)
def test_others_are_paragraphs(tei, paragraphs):
    assert "opener" not in names(tei(*paragraphs))


def test_a_text_without_title_is_called_by_its_first_words(tei):
    assert "<title>[Text beginning “It rained.”]</title>" in tei("It rained.", "And again.")
