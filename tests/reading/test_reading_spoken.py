"""Who takes the turns of interviews and plays: initials in labels, and @who of `<sp>`."""

import re

import pytest

from tei_tools.reading.encode import encode

EXPLAINED = """Interview with David Hockney (DH)
Interviewed by Elena Crippa (EC)
Place: London
Date: 3 May 2011

EC: When did you first come to Bradford?

DH: I was born there, in 1937.

EC: And your mother?

DH: My mother was Laura.
"""
LISTED = """Oral History of the Mylor Yard

Participants: Anne Rowe (AR), boat builder; Thomas Oakes (TO), pilot; Dr. Jane Fenner (JF)

JF - Where were you born?

AR - In Flushing, over the water.

TO - And I was born in Falmouth in 1921.

JF - Did you both go to school there?

AR - We did.
"""
IN_FULL_FIRST = """A conversation with Mary Olver

Recorded on 4 June 1998.

Jane Fenner: Let us begin with the ferry.

Mary Olver: The ferry ran every hour.

JF: Who ran it?

MO: My uncle.

JF: Did he own it?

MO: He did.
"""
AMBIGUOUS = """Interview with Ann Vane and Arthur Vane

Interviewer: Let us begin.

AV: It was wet.

Interviewer: And the pay?

AV: Poor.
"""
PLAY = """SCENE I

Enter MRS. TREVANION and MR. OAKES.

MRS. TREVANION
Don't rise, my dear.

MR. OAKES
Eleven foot four.

MRS. TREVANION
Less the furniture.

VOICES
Out!

MR. OAKES
Seven inches, ma'am!

VOICES
Out, out!
"""


def who(text: str) -> list[str]:
    """The @who of each turn, "" for none."""
    source = encode(text).source
    return [found[1] or "" for found in re.finditer(r'<sp(?: who="([^"]*)")?>', source)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (EXPLAINED, ["#elena_crippa", "#david_hockney"] * 2),
        (LISTED, ["#jane_fenner", "#anne_rowe", "#thomas_oakes", "#jane_fenner", "#anne_rowe"]),
        (IN_FULL_FIRST, ["#jane_fenner", "#mary_olver"] * 3),
        (PLAY, ["#mrs_trevanion", "#mr_oakes", "#mrs_trevanion", "", "#mr_oakes", ""]),
    ],
)
def test_who_takes_a_turn(text: str, expected: list[str]) -> None:
    assert who(text) == expected


def test_initials_are_a_form_of_the_name_in_the_register() -> None:
    source = encode(EXPLAINED).source
    assert '<persName type="variant">DH</persName>' in source
    assert 'xml:id="dh"' not in source


def test_initials_of_two_are_nobody_of_the_two() -> None:
    assert not {"#ann_vane", "#arthur_vane"} & set(who(AMBIGUOUS))


def test_lines_under_the_title_that_tell_are_a_list() -> None:
    source = encode(EXPLAINED, tag=False).source
    assert "<label>Interviewed by</label>" in source
    assert "<item>London</item>" in source
