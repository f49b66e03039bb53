"""Laws of the engine's parts: regular expressions, spelling, name classes, places in tags."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.validation.relaxng.datatypes import XSD_LIBRARY, collapse, datatype
from tei_tools.validation.relaxng.names import AnyName, Name, NameChoice, NsName, overlap, qualified
from tei_tools.validation.relaxng.patterns import Patterns
from tei_tools.validation.relaxng.regex import compile_regex
from tei_tools.validation.relaxng.spelling import Spelling, distance
from tei_tools.validation.relaxng.tagplaces import tag_place
from tei_tools.validation.relaxng.values import corrected

ATOMS = st.sampled_from(["a", "b", "[ab]", "[^a]", ".", r"\d", "(ab|b)", "c", r"\-", "[a-c]"])
PIECES = st.tuples(ATOMS, st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}", "{1,}"]))
BRANCHES = st.lists(PIECES.map("".join), max_size=4).map("".join)
PATTERNS = st.lists(BRANCHES, min_size=1, max_size=3).map("|".join)


@given(PATTERNS, st.text("abc1-", max_size=8))
@settings(max_examples=400, deadline=None)
def test_a_regular_expression_means_what_it_means_to_python(pattern, text):
    assert compile_regex(pattern).matches(text) is bool(re.fullmatch(pattern, text))


@pytest.mark.parametrize("pattern", ["((a*)*)*b", "(a|aa)+b", "(a|b)*a(a|b){12}c", "(.*)*x"])
def test_no_regular_expression_takes_more_than_linear_time(pattern):
    regex = compile_regex(pattern)
    start = time.process_time()
    assert not regex.matches("a" * 100_000)
    assert time.process_time() - start < 2


INCORRECT = ["a**", "(", ")", "[", "a{2,1}", r"\q", "[z-a]", r"\p{Foo}", "{"]


@pytest.mark.parametrize("pattern", INCORRECT)
def test_an_incorrect_regular_expression_is_refused(pattern):
    with pytest.raises(ValueError, match=r"regular expression|character class"):
        compile_regex(pattern)


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        (r"\i\c*", ["p1", "_x", "é", "a:b"], ["1p", "-", ""]),
        (r"[^\p{C}\p{Z}]+", ["word", "½"], ["two words", ""]),
        (r"[a-z-[aeiou]]+", ["bcd"], ["bad"]),
        (r"\p{IsGreek}+", ["λόγος"[:1]], ["logos"]),
        (r"\p{Lu}\P{Lu}", ["Ab"], ["AB", "ab"]),
    ],
)
def test_classes_of_characters(pattern, yes, no):
    regex = compile_regex(pattern)
    assert [regex.matches(each) for each in (*yes, *no)] == [True] * len(yes) + [False] * len(no)


WORDS = st.text("aBcd", min_size=2, max_size=8)


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_nought_for_the_same_word_only(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) is (one == other)


@given(st.lists(WORDS, min_size=1, max_size=20, unique=True), WORDS)
def test_spelling_finds_every_word_that_is_near_enough(words, word):
    slips = 1 if len(word) < 7 else 2
    near = {each for each in words if distance(word.casefold(), each.casefold()) <= slips}
    longer = {each for each in near if len(each) >= len(word)}
    found = set(Spelling(words).like(word))
    assert found <= near
    assert longer - {word} <= found | {each for each in longer if len(each) < 7 <= len(word) + 1}


NAMES = st.sampled_from(["a", "b", qualified("u", "a"), qualified("u", "b"), qualified("v", "a")])
PLAIN = NAMES.map(Name)
CLASSES = st.one_of(
    PLAIN,
    st.builds(AnyName, st.none() | PLAIN),
    st.builds(NsName, st.sampled_from(["", "u", "w"]), st.none() | PLAIN),
    st.lists(PLAIN, min_size=1, max_size=3).map(lambda names: NameChoice(tuple(names))),
)


@given(CLASSES, CLASSES, NAMES)
def test_name_classes_that_share_a_name_overlap(one, other, name):
    assert overlap(one, other) is overlap(other, one)
    if one.contains(name) and other.contains(name):
        assert overlap(one, other)


def test_name_classes_apart_do_not_overlap():
    assert not overlap(NsName("u"), NsName("v"))
    assert not overlap(AnyName(NsName("u")), NsName("u"))
    assert not overlap(AnyName(Name("a")), Name("a"))


@pytest.mark.parametrize(
    ("tag", "attribute", "place"),
    [
        ('<p n="1">', "", (7, 3)),
        ('<p n="1" rend="x">', "rend", (7, 12)),
        ("<p a='>'\n  rend='x'\n>", "rend", (8, 3)),
        ("<p a='>'\n  rend='x'\n>", "", (9, 1)),
        ('<p xml:id="x" id="y">', "id", (7, 17)),
        ("</p>", "", (7, 3)),
        ("<p n='" + "x" * 5_000 + "' rend='y'>", "rend", (7, 5_011)),
    ],
)
def test_a_place_in_a_tag(tag, attribute, place):
    assert tag_place(tag.encode(), 7, 3, attribute) == place


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("14/03/1801", "1801-03-14"),
        ("3/14/1801", "1801-03-14"),
        ("14.3.1801", "1801-03-14"),
        ("14th March 1801", "1801-03-14"),
        ("March 14, 1801", "1801-03-14"),
        ("1801/3/14", "1801-03-14"),
        ("18010314", "1801-03-14"),
        ("1801-14-03", "1801-03-14"),
        ("801-03-14", ""),
        ("03/04/1801", ""),
        ("30/02/1801", ""),
        ("Martinmas", ""),
    ],
)
def test_a_date_is_corrected_where_it_can_be_told(value, meant):
    date = datatype(XSD_LIBRARY, "date")
    patterns = Patterns()
    pattern = patterns.data(date, patterns.not_allowed)
    assert corrected(value, pattern, date.allows) == meant


@given(st.text(" \t\n\rab\u00a0", max_size=12))
def test_white_space_is_collapsed_as_xml_has_it(text):
    assert collapse(text) == re.sub("[ \t\n\r]+", " ", text).strip(" \t\n\r")
