"""Laws of reading: nothing is lost, what comes out is valid TEI, and it is always the same."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from law_one import is_kept
from lxml import etree

from tei_tools.reading import structure
from tei_tools.reading.characters import legal
from tei_tools.reading.profiles import PROFILES

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
PROFILE = Path(__file__).resolve().parents[2] / "schemas" / "tei_tools.rng"

LINES = r"""CHAPTER I
CHAPTER II. The Ball
Chapter the Third
PART ONE
Book 2
ACT 1
ACT II. SCENE I. A wood.
Scene 2
PROLOGUE
PREFACE
CONTENTS
DRAMATIS PERSONAE
NOTES
I
II.
3
HAMLET
OPHELIA.
OPHELIA. My lord, I do not know.
HAMLET [aside] No.
[Enter the King.]
[Enter
(a cry within)]
[Aside.] Not yet.
Exeunt.
The Title of It
by Jane Austen
BY E. NESBIT
4 December 2013
London, April 9, 1861.
Monday 3 At home, and much better.
Tuesday 4 May 1819
Dear Sir,
Sir: Referring to my despatch of the 5th instant I have the honour to write.
Yours sincerely,
Keith Jones
P.S. I forgot it.
12 High Street,
* * *
***
THE END
A word with a note,[1] and one more.[2]
Noted* here and† there.
A *noted*¹ word (see below).(1)
[1] The text of *a* note
goes on here.
[2] Another.
[Footnote 1: Named by itself.]
* Starred.
† Crossed.
¹ Raised.
(1) Round.
- one
- two
1. first
2. second
and then it went on in lower case,
a long line of prose that fills the width of a page quite well, as it should
and another such line, which is as long as that one and ends in a hyphen-
but this one ends. Then more of it comes, until the width is used up here.
    Full fathom five thy father lies;
      Of his bones are coral made;
    Those are pearls that were his eyes:
Some *italic* words and _others_, and *one without end
JR: Could you say when? [laughs]
LH: Oh, I was never let.
Q. What is your occupation?
Interviewee: Mrs. Hosken
The War
END OF INTERVIEW
MINUTES of the Parish Council
Present: Mr. Fenner, Mrs. Rowe
Apologies:
1. Minutes
2. The Pump
The Chairman: Order.
It was resolved that it be mended.
Signed: J. Fenner, Chairman
Anne Rowe to Silas Fenner
Encl: one jar.
Endorsed: recd 6 May.
[Enclosure No. 1.]
cc: Mr. Rowe
Her ears were cold; she had not heard the tide       5
And when she woke it was no longer there            10
15   And nobody had seen it go away
  OPHELIA.
                              I did, my lord.
# A heading
## Another *heading* ##
Underlined
-----
=====
> quoted
> - and listed
* a bullet
  3) a number
```python
```
| a | b |
|---|:-:|
| **c** | d [e](http://example.org/f_g "h") |
![alt](pic.png) `code` ~~struck~~ ***both*** \*
[^1]: A note.
A call.[^1]
[rules]: https://example.org/rules "Of 1861"
[1]: <tables/index.html>
See [the words][rules], [rules], ![a map][1] and [all][] of it.^[A note, *see* [it](a.bc).]
: what it means
- [x] done
[Pg 12] and more
more [Pg 13]
- 14 -
- 15 -
- 16 -
*** START OF THIS EBOOK ***
*** END OF THIS EBOOK ***
Produced by Nobody
See <http://example.org/a_b?c=[d]%zz#e#f> & www.example.org.
]]> &amp; <p>""".split("\n")

line = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(LINES),
    st.text(max_size=20),
    st.sampled_from(LINES).flatmap(lambda text: st.integers(0, 9).map(lambda n: " " * n + text)),
    st.text("aAbB.,;*_-—\"'[]()<>& \t\u0301\u202e\u200f\ufeff\u00a0\x85", max_size=30),
)
part = st.lists(line, min_size=1, max_size=6).map("\n".join)
texts = st.lists(
    st.tuples(part, st.sampled_from(["\n", "\n\n", "\n\n\n\n", "\f", "\n\f\n", "\n\n\f"])),
    max_size=9,
).map(lambda parts: "".join(one + end for one, end in parts))


@cache
def schema(path: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(path))


def assert_valid(xml: str, path: Path) -> None:
    valid = schema(path).validate(etree.fromstring(xml.encode()))
    assert valid, f"{schema(path).error_log.last_error}\n{xml}"


def documents() -> list[Path]:
    return sorted((SHARED / "texts").glob("*.txt"))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, st.sampled_from(["auto", *PROFILES]))
def test_messy_text_is_kept_and_valid(text, profile):
    shown, _ = legal(text)
    assume(shown.strip())
    made = structure(text, profile=profile)
    assert is_kept(shown, made.xml, made.profile == "markdown")
    assert structure(text, profile=profile).xml == made.xml
    assert_valid(made.xml, PROFILE)


LETTER = "Dear Sir,\n\nIt rained.\n\nYours,\nAnne Fox\n\n"
ENCLOSED = """Enclosure 1.

Statement by the harbour-master, made at Market Strand before two others of the town, and signed.

"""
SENT = {
    "a memorandum": "It rained.\n\n",
    "a letter": LETTER,
    "a letter in a book": f"CHAPTER I\n\nIt rained.\n\nLETTER I\n\n{LETTER}",
    "letters": f"LETTER I\n\n{LETTER}{ENCLOSED}LETTER II\n\n{LETTER}",
}


@pytest.mark.parametrize("profile", ["auto", *PROFILES])
@pytest.mark.parametrize("with_it", SENT)
def test_what_was_sent_with_a_letter_is_kept_and_valid(with_it, profile):
    text = SENT[with_it] + ENCLOSED
    made = structure(text, profile=profile)
    assert is_kept(text, made.xml, made.profile == "markdown")
    assert_valid(made.xml, PROFILE)


HEADS = st.sampled_from(["THE TIDES", "{}", "- {} -", "Page {}", "{} THE TIDES", "On {}.", "", "I"])
pages = st.tuples(HEADS, HEADS, st.lists(st.lists(line, min_size=1, max_size=4), max_size=7))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages, st.integers(0, 3), st.sampled_from(["auto", *PROFILES]))
@example(
    ("- {} -", "THE TIDES", [["Sir: Referring to your despatch, I write."], ["I"], ["II"]]),
    0,
    "letter",
)
def test_pages_with_heads_and_numbers_are_kept_and_valid(book, first, profile):
    head, foot, inner = book
    text = "\f".join(
        "\n\n".join([head.format(number), "\n".join(lines), foot.format(number)])
        for number, lines in enumerate(inner, first)
    )
    shown, _ = legal(text)
    assume(shown.strip())
    made = structure(text, profile=profile)
    assert is_kept(shown, made.xml, made.profile == "markdown")
    assert_valid(made.xml, PROFILE)
