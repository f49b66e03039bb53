"""Bytes to characters: encodings, damage, and what is no text."""

import pytest

from tei_tools.errors import InputError
from tei_tools.reading import decode

FRENCH = "L’été fut très chaud à la forêt, où l’œuvre de « François » naît déjà. " * 20
RUSSIAN = "Все счастливые семьи похожи друг на друга, каждая несчастливая по-своему. " * 20
POLISH = "Zażółć gęślą jaźń, mówił żołnierz, i poszedł śpiewając przez łąkę do źródła. " * 20


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (FRENCH.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), "utf-8"),
        (b"\xff\xfe" + FRENCH.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\0\0" + FRENCH.encode("utf-32-le"), "utf-32-le"),
        (FRENCH.encode("utf-16-le"), "utf-16-le"),
        (FRENCH.encode("cp1252"), "cp1252"),
    ],
)
def test_western_text_is_read(data, encoding):
    decoded = decode(data)
    assert decoded.text == FRENCH
    assert decoded.encoding == encoding


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (POLISH, "cp1250")]
)
def test_other_old_encodings_are_detected_and_told(text, encoding):
    decoded = decode(text.encode(encoding), "old.txt")
    assert decoded.text == text
    assert [notice.code for notice in decoded.notices] == ["encoding-assumed"]
    assert decoded.notices[0].path == "old.txt"


def test_sure_encodings_need_no_notice():
    assert decode(FRENCH.encode()).notices == ()


def test_a_bad_byte_among_good_ones_is_told_with_its_line():
    good = "é\n" * 10
    decoded = decode(good.encode() + b"caf\xe9\n" + good.encode())
    assert decoded.text == good + "café\n" + good
    assert decoded.encoding == "utf-8"
    assert [(notice.code, notice.line) for notice in decoded.notices] == [("bad-bytes", 11)]


def test_line_ends_become_one_kind_and_page_breaks_stay():
    assert decode(b"one\r\ntwo\rthree\n\ffour").text == "one\ntwo\nthree\n\ffour"


def test_characters_xml_cannot_hold_are_shown_and_told():
    decoded = decode(b"one\ntwo\0 \x0bthree\0" + b" and more" * 20)
    assert decoded.text.startswith("one\ntwo\ufffd \ufffdthree\ufffd")
    told = [(notice.line, notice.column, notice.message) for notice in decoded.notices]
    assert [place[:2] for place in told] == [(2, 4), (2, 6)]
    assert "U+0000 (NULL)" in told[0][2]
    assert "2 times" in told[0][2]


def test_odd_but_legal_characters_stay():
    odd = "a\ufeffb\u200bc\u202ed\u0301e\u00adf\u2028g"
    assert decode(odd.encode()).text == odd


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7 ...",
        b"PK\x03\x04....",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0..JFIF",
        b"{\\rtf1 hello}",
        b"\0" * 100,
        bytes(range(256)) * 10,
    ],
)
def test_what_is_no_text_gets_one_sentence(data):
    with pytest.raises(InputError) as caught:
        decode(data, "in.bin")
    message = str(caught.value)
    assert message.startswith("in.bin ")
    assert message.count(". ") == 0
    assert message.endswith(".")
