"""What is said of an imported text: by the words and pages of the file, not by lines of the TEI."""

import pytest
from importing_word import docx, paragraph

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document
from tei_tools.importing import import_file
from tei_tools.importing.noticed import in_file

BODY = (
    paragraph("It rained all day, and nobody came down to the quay to see the captain land.")
    + paragraph("She said, “This goes on, and nobody closes it, however long the line may be.")
    + paragraph("The rest of the day was quiet.")
)


def told(tmp_path, body):
    file = tmp_path / "letter.docx"
    file.write_bytes(docx(body))
    made = import_file(file)
    return [one for one in made.notices if one.code == "unbalanced-quotation"]


def test_a_paragraph_is_named_by_its_first_words(tmp_path):
    (one,) = told(tmp_path, BODY)
    assert (one.line, one.column) == (0, 0)
    assert one.message.endswith("(in the paragraph ‘She said, “This goes on, and nobody…’).")


def test_the_page_is_told_where_there_are_pages():
    source = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><pb n="7"/><p>One.</p>\n'
        '<p>Two <hi>&amp; “three</hi>.</p><pb n="8"/></body></text></TEI>'
    )
    (one,) = in_file(
        [Diagnostic("x", "info", "Not closed.", line=2, column=17)], Document.parse(source)
    )
    assert one.message == "Not closed (in the paragraph ‘Two & “three.’ on page 7)."


def test_what_has_no_place_stays_as_it_is(tmp_path):
    file = tmp_path / "letter.docx"
    file.write_bytes(docx(BODY))
    made = import_file(file, tag=False)
    assert in_file(made.notices, made) == made.notices


ENGLISH = "It rained all day, and nobody came down to the quay to see the captain land with us."


@pytest.mark.parametrize(
    ("said", "options", "is_told"),
    [("fr-FR", {}, True), ("en-GB", {}, False), ("da", {}, False), ("fr", {"lang": "fr"}, False)],
)
def test_a_language_that_the_words_do_not_bear_out_is_told(tmp_path, said, options, is_told):
    file = tmp_path / "page.html"
    file.write_text(f'<html lang="{said}"><body><p>{ENGLISH}</p></body></html>', "utf-8")
    made = import_file(file, tag=False, **options)
    told = [one.message for one in made.notices if one.code == "language-differs"]
    message = f"The file says that its language is {said}, and it reads as English."
    assert told == [message] * is_told
    assert f'xml:lang="{said}"' in made.source
