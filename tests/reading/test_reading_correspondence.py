"""Sender, recipient and place of a letter that are given, beside what the letter tells itself."""

import pytest
from lxml import etree

from tei_tools.errors import ConfigError
from tei_tools.reading import structure
from tei_tools.reading.correspondence import UNTOLD, Correspondence, corresponding
from tei_tools.validation import relaxng
from tei_tools.validation import validate as findings

LETTER = """Falmouth, 9 April 1861

Dear Mr. Quill,

The tide is out, and so is the money, as you will have heard from everybody else by now.

Your obedient servant,

John Hicks
"""
BUNDLE = """Anne Trevanion to Silas Penhallow

Truro, 1 May 1861

Dear Silas,

It rains here every day, and I have nothing to tell you that you do not know.

Yours,

Anne

Anne Trevanion to Silas Penhallow

Bath, 3 May 1861

Dear Silas,

It has stopped raining at last, and still I have nothing to tell you.

Yours,

Anne
"""


def described(text, **told):
    """What each <correspDesc> says: kind of action, element, words."""
    root = etree.fromstring(structure(text, **told).xml.encode())
    return [
        [
            (action.get("type"), etree.QName(one).localname, one.text)
            for action in found
            for one in action
        ]
        for found in root.iter("{*}correspDesc")
    ]


def test_what_is_given_goes_before_what_the_letter_tells():
    assert described(LETTER) == [
        [
            ("sent", "persName", "John Hicks"),
            ("sent", "placeName", "Falmouth"),
            ("sent", "date", "1861-04-09"),
            ("received", "persName", "Mr. Quill"),
        ]
    ]
    given = Correspondence(recipient="Tabitha  Quill", place="St Mawes")
    assert described(LETTER, correspondence=given, date="1861-04-10") == [
        [
            ("sent", "persName", "John Hicks"),
            ("sent", "placeName", "St Mawes"),
            ("sent", "date", "1861-04-10"),
            ("received", "persName", "Tabitha Quill"),
        ]
    ]


def test_the_sender_is_the_author_unless_another_is_given():
    given = Correspondence(sender="J. Hicks, Esq.")
    assert "<author>J. Hicks, Esq.</author>" in structure(LETTER, correspondence=given).xml
    both = structure(LETTER, correspondence=given, author="His clerk").xml
    assert "<author>His clerk</author>" in both


def test_a_text_that_is_read_as_no_letter_is_one_where_a_sender_is_given():
    text = "The tide is out, and nobody knows why it should ever come in again."
    assert described(text, date="1861") == []
    assert described(text, date="1861", correspondence=Correspondence("Ida")) == [
        [("sent", "persName", "Ida"), ("sent", "date", "1861")]
    ]


def test_letters_of_a_bundle_keep_their_own_dates():
    given = Correspondence("A. Trevanion", place="Cornwall")
    found = described(BUNDLE, correspondence=given, date="1861")
    assert [[word for _, _, word in one] for one in found] == [
        ["A. Trevanion", "Cornwall", "1861-05-01", "Silas Penhallow"],
        ["A. Trevanion", "Cornwall", "1861-05-03", "Silas Penhallow"],
    ]


@pytest.mark.parametrize(
    ("read", "given", "expected"),
    [("1861-04-09", "1861", "1861-04-09"), ("1861", "1861-04-09", "1861-04-09"),
     ("1861-04-09", "1862", "1862"), ("1861-04", "", "1861-04"), ("", "", "")],
)  # fmt: skip
def test_of_two_dates_the_given_one_stands_unless_the_letter_says_more(read, given, expected):
    (one,) = corresponding([Correspondence("A", date=read)], UNTOLD, given)
    assert one == Correspondence("A", date=expected)


def test_a_letter_of_several_that_tells_nothing_stays_so():
    told = corresponding([UNTOLD, Correspondence("A")], Correspondence(place="Bath"))
    assert told == (UNTOLD, Correspondence("A", place="Bath"))


def test_a_date_that_means_nothing_is_refused():
    with pytest.raises(ConfigError, match="no date"):
        structure(LETTER, correspondence=Correspondence("A", date="9 April"))


@pytest.mark.parametrize("text", [LETTER, BUNDLE, "A line, and no more."])
def test_what_is_given_is_valid_and_no_markup(text, shared, tmp_path):
    given = Correspondence("A <b>&amp; \x01", "\u0000", place="Bath\nand Wells")
    path = tmp_path / "letter.xml"
    path.write_text(structure(text, correspondence=given).xml, "utf-8")
    assert [one for one in findings(path) if one.severity != "info"] == []
    assert list(relaxng.load(shared / "schemas" / "tei_all.rng").validate(path)) == []
