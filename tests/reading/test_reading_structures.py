"""What plain texts become: the cases of structures.txt, each a title, a text and its TEI.

There "." alone on a line parts the three, and the sign for a form feed stands for a page break.
"""

import textwrap
from pathlib import Path

import pytest
from fixture_file import cases
from law_one import is_kept

from tei_tools.reading import structure

CASES = [
    pytest.param(text.replace("␌", "\f"), tei.strip("\n"), id=title.strip())
    for title, text, tei in cases(Path(__file__).with_name("structures.txt"))
]


@pytest.mark.parametrize(("text", "tei"), CASES)
def test_text_becomes_tei(text, tei):
    made = structure(text).xml
    content = made[made.index("<text>\n") + len("<text>\n") : made.index("  </text>")]
    assert textwrap.dedent(content).rstrip() == tei
    assert is_kept(text, made)


def test_bold_words_that_begin_a_paragraph_are_no_foot():
    made = structure("Mind the **tide**\n\n**Ebb** is at six.", profile="markdown").xml
    assert '<p>Mind the <hi rend="bold">tide</hi></p>' in made
    assert '<p><hi rend="bold">Ebb</hi> is at six.</p>' in made


def test_two_stars_that_nothing_closes_are_the_mark_of_a_foot():
    made = structure("The tide went out.**\n\n** At six.").xml
    assert '<note place="bottom" n="**">At six.</note>' in made


NAMED = """# Tides

So[^b] it is [^a].

§ 1. The first law.

[^a]: The *first*.
[^b]: The second, https://example.org/Tide_(sea).

[^c]: Of nothing.
"""


def test_notes_of_markdown_are_called_by_name_wherever_they_stand():
    made = structure(NAMED, profile="markdown").xml
    assert 'So<note place="bottom" n="b">The second, <ref ' in made
    assert 'it is <note place="bottom" n="a">The <hi rend="italic">first</hi>.</note>.' in made
    assert "<p>[^c]: Of nothing.</p>" in made
    assert ">https://example.org/Tide_(sea)</ref>." in made
    assert is_kept(NAMED, made, markdown=True)


def test_a_heading_of_markdown_that_is_all_stays_a_heading():
    assert "<head>One</head>" in structure("# One", profile="markdown").xml
