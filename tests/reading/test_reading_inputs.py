"""Options, headers and hostile input."""

import re
import time
from pathlib import Path

import pytest
from law_one import TEI, is_kept
from lxml import etree
from test_reading_laws import PROFILE, assert_valid

from tei_tools.errors import ConfigError, InputError
from tei_tools.reading import Publication, decode, structure
from tei_tools.reading.datelines import dateline
from tei_tools.reading.header import file_name
from tei_tools.reading.numerals import value
from tei_tools.reading.profiles import PROFILES

PROSE = "It was late.\n\nNobody came.\n"


def header(xml):
    return etree.fromstring(xml.encode()).find(f"{TEI}teiHeader")


def test_what_is_given_goes_before_what_is_read():
    made = structure(
        "The Title\n\nby Jane Austen\n\nIt began, and nobody knew it.\n\nIt ended.\n",
        title="Another & <better>",
        author="Nobody",
        date="1861-06",
        lang="en-GB",
        source="/home/someone/secret/in.txt",
    )
    head = header(made.xml)
    assert head.findtext(f".//{TEI}title") == "Another & <better>"
    assert head.findtext(f".//{TEI}author") == "Nobody"
    assert head.find(f".//{TEI}creation/{TEI}date").get("when") == "1861-06"
    assert head.find(f".//{TEI}language").get("ident") == "en-GB"
    assert "in.txt" in made.xml
    assert "secret" not in made.xml


def test_what_is_not_known_is_said():
    head = header(structure(PROSE).xml)
    assert head.findtext(f".//{TEI}title") == "[Text beginning “It was late.”]"
    assert head.findtext(f".//{TEI}author") == "unknown"
    assert head.find(f".//{TEI}creation") is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It was late.", "[Text beginning “It was late.”]"),
        ("He said “no”; and *then* went home to the town of Bath.\n\nHe did.",
         "[Text beginning “He said ‘no’; and then went home to …”]"),
        ("Dear Sir,\n\nI have your letter of the fifth, and am glad of it.\n",
         "[Letter beginning “I have your letter of the fifth, and …”]"),
        ("+ Monday 3 May At home.\n\nTuesday 4 Out.\n\nX Wednesday 5 In.\n",
         "[Diary beginning “+ Monday 3 May”]"),
        ("Donaudampfschifffahrt" * 9, "[Text beginning “Donaudampfschifffahrt"),
    ],
)  # fmt: skip
def test_a_text_without_a_title_is_called_by_its_first_words(text, title):
    found = header(structure(text, source="in.txt").xml).findtext(f".//{TEI}title")
    assert found.startswith(title)
    assert len(found) < 100


@pytest.mark.parametrize("given", [Path("letter.txt"), b"It was late.", None])
def test_a_file_or_its_bytes_are_no_text(given):
    with pytest.raises(TypeError, match=r"is a str, not \w+; of the bytes"):
        structure(given)


def test_who_edits_and_on_which_terms_is_said():
    terms = Publication(
        "The *Papers*", "A & B\x01", "", "https://creativecommons.org/licenses/by/4.0/"
    )
    head = header(structure(PROSE, publication=terms).xml)
    assert head.findtext(f".//{TEI}titleStmt/{TEI}editor") == "A & B\ufffd"
    assert head.findtext(f".//{TEI}publicationStmt/{TEI}authority") == "A & B\ufffd"
    assert head.findtext(f".//{TEI}seriesStmt/{TEI}title") == "The *Papers*"
    licence = head.find(f".//{TEI}licence")
    assert (licence.get("target"), licence.text) == (terms.licence, "CC BY 4.0")


@pytest.mark.parametrize(
    ("licence", "target", "words"),
    [
        ("https://creativecommons.org/publicdomain/zero/1.0/", True, "CC0 1.0"),
        ("http://creativecommons.org/licenses/by-nc-sa/3.0/deed.de", True, "CC BY-NC-SA 3.0"),
        ("https://example.org/terms?a=%zz", True, "https://example.org/terms?a=%zz"),
        ("All rights reserved", False, "All rights reserved"),
    ],
)
def test_licences(licence, target, words):
    made = structure(PROSE, publication=Publication(licence=licence)).xml
    found = header(made).find(f".//{TEI}licence")
    assert (found.get("target") is not None, found.text) == (target, words)
    assert header(made).findtext(f".//{TEI}authority") == "unknown"
    assert_valid(made, PROFILE)


def test_a_publisher_goes_before_the_editor():
    head = header(structure(PROSE, publication=Publication("", "E", "P")).xml)
    assert head.findtext(f".//{TEI}publicationStmt/{TEI}publisher") == "P"
    assert head.find(f".//{TEI}authority") is None


def test_the_day_is_that_of_the_environment(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert '<change when="1970-01-01"' in structure(PROSE).xml


def test_the_rules_are_declared():
    xml = structure(PROSE).xml
    assert '<quotation marks="all">' in xml
    assert '<hyphenation eol="all">' in xml
    assert '<respStmt xml:id="tei_tools">' in xml
    assert re.search(r'<application ident="tei_tools" version="\d[\d.]*">', xml)


def test_rejoined_paragraphs_are_told():
    text = (
        "He went down to the shore and looked out upon\n\nthe sea, which was grey.\n\nIt rained.\n"
    )
    evidence = structure(text, source="a.txt").evidence
    assert [(one.code, one.line, one.path) for one in evidence] == [
        ("profile", 0, "a.txt"),
        ("paragraph-rejoined", 3, "a.txt"),
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"profile": "novel"},
        {"date": "yesterday"},
        {"date": "2013-02-30"},
        {"date": "٢٠١٣"},
        {"lang": "en_GB"},
        {"lang": ""},
    ],
)
def test_settings_that_mean_nothing_are_refused(options):
    with pytest.raises(ConfigError):
        structure(PROSE, **options)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\f\f\n", "\u00a0\u2003\n"])
def test_no_text_is_refused(text):
    with pytest.raises(InputError, match="holds no text"):
        structure(text)


@pytest.mark.parametrize(
    "text",
    [
        "]]>",
        "&amp; <p> <!-- --> <?pi?> <![CDATA[x]]>",
        "\ud800 lone \udfff",
        "\u202eright to left\u202c and e\u0301 combining",
        "a\x00b\x1bc\ufffe",
        "x" + " " * 100_000 + "y",
        " " * 5000 + "deep",
        "-",
        "*",
        "__",
        "* * *",
        "CHAPTER I",
        "CHAPTER I\n\nCHAPTER II",
        "THE END",
        "Dear Sir,",
        "by Nobody",
        "4 May 1861",
        "Monday 3",
        "HAMLET",
        "HAMLET\nOPHELIA",
        "[Exit",
        "P.S.",
        "http://",
        "http://[::1]:x/%zz#a#b",
    ],
)
@pytest.mark.parametrize("profile", ["auto", *PROFILES])
def test_odd_text_is_kept(text, profile):
    made = structure(text, profile=profile)
    shown = re.sub("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    assert is_kept(shown, made.xml, profile == "markdown")


@pytest.mark.parametrize(
    "data",
    [
        b"the quick brown fox said *hello* to Mr. Smith, " * 20_000,
        b"*" * 1_000_000,
        b"http://" * 100_000,
        b" _a" * 200_000,
        b"[" * 1_000_000,
        b"x" + b" " * 1_000_000 + b"y",
        b"ab\n" * 30_000,
        b"Chapter 1\n" * 10_000,
        b"".join(b"CHAPTER %d\n\n" % number for number in range(4000)),
        b"HAMLET\nTo be\n\nGHOST\nNot\n\n" * 4_000,
        b"4 May 1820\n" * 5_000,
        b"caf\xe9 noir " * 200_000,
        b"word-\n" * 30_000,
        b"I\n\n" * 10_000,
        b"some words\f" * 10_000,
        b"Dear Sir,\n\nYours truly,\n\n" * 1_600,
        b"Anne Rowe to Silas Hosken\n\nDear Sir,\n\n" * 1_000,
        b"Q. " * 60_000,
        b"AB: no\n\nCD: yes\n\n" * 2_000,
        b"MINUTES\n\nPresent:\n\n" * 2_000,
        b"[Pg 1] word " * 16_000,
        b"x" + b" " * 200_000 + b"5",
        b"A line of verse    5\n" * 4_000,
        b"*** START OF THIS EBOOK\n" * 4_000,
    ],
    ids=range(24),
)
def test_large_input_takes_seconds(data):
    begin = time.process_time()
    made = structure(decode(data).text)
    assert len(made.xml) > 1000
    assert time.process_time() - begin < 30


@pytest.mark.parametrize(
    "text",
    [
        "> " * 60_000,
        ">" * 200_000,
        "- " * 60_000,
        "```\n" * 20_000,
        "~~~\n\n```\n\n" * 6_000,
        "**" * 80_000,
        "*a **b " * 20_000,
        "[a](b" * 30_000,
        "![](" * 30_000,
        "`" * 200_000,
        "|" * 200_000,
        "a|b\n-|-\n" * 8_000,
        "# a # " * 20_000,
        "1. a\n\n" * 8_000,
        "\n".join(" " * (n % 400) + "- a" for n in range(5_000)),
        "[^1]: " * 20_000,
        "\\" * 200_000,
    ],
    ids=range(17),
)
def test_large_markdown_takes_seconds(text):
    begin = time.process_time()
    made = structure(text, profile="markdown")
    assert len(made.xml) > 1000
    assert time.process_time() - begin < 30


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("4 December 2013", "2013-12-04"),
        ("London, April 9, 1861.", "1861-04-09"),
        ("Tuesday, 30th of June 1861", "1861-06-30"),
        ("Trescoe Quay, July 1861", "1861-07"),
        ("2014-03-12", "2014-03-12"),
        ("Paris, le 3 août 1789", "1789-08-03"),
        ("Berlin, den 3. März 1921", "1921-03-03"),
        ("Thursday Evening, May 4th", ""),
    ],
)
def test_lines_that_are_dates(line, when):
    assert dateline(line).when == when


@pytest.mark.parametrize(
    "line",
    [
        "31 February 1861",
        "He was born on 4 December 1861",
        "4 December 1861 was a cold day",
        "May 4th be with you",
        "4 apples 2013",
        "March on!",
        "In 1861",
    ],
)
def test_lines_that_are_no_dates(line):
    assert dateline(line) is None


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("12", 12), ("XIV", 14), ("iv", 4), ("twelve", 12), ("Twenty-First", 21), ("ninetieth", 90)],
)
def test_numerals(numeral, number):
    assert value(numeral) == number


@pytest.mark.parametrize("word", ["", "the", "IIX", "CHAPTER", "twenty-twelve", "one-two"])
def test_words_that_are_no_numerals(word):
    assert value(word) is None


@pytest.mark.parametrize(
    ("path", "name"),
    [("/a/b/c.txt", "c.txt"), ("C:\\a\\c.txt", "c.txt"), ("-", ""), ("", ""), ("..", "")],
)
def test_only_the_file_name_is_told(path, name):
    assert file_name(path) == name
