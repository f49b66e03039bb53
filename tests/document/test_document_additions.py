"""Additions: what is put into a document stands as its neighbours do, and nothing else moves."""

import pytest

from tei_tools.document.additions import Additions, enclosed, is_open
from tei_tools.document.source import Document

LINES = enclosed('note n="1"', ["<p>Hail.</p>"])


def made(source: str, put: str, name: str) -> str:
    """The source with lines put into, or after, the first element of a name."""
    additions = Additions(Document.parse(source))
    (element,) = additions.named(name)
    if put == "prepend":
        additions.prepend(element, additions.children(element)[0], LINES)
    else:
        getattr(additions, put)(element, LINES)
    ((place, characters),) = additions.insertions
    return source[:place] + characters + source[place:]


@pytest.mark.parametrize(
    ("source", "put", "expected"),
    [
        (
            "<a>\n  <b>\n    <c/>\n  </b>\n</a>",
            "append",
            '<a>\n  <b>\n    <c/>\n    <note n="1">\n      <p>Hail.</p>\n    </note>\n  </b>\n</a>',
        ),
        (
            "<a>\n  <b>\n    <c/>\n  </b>\n</a>",
            "prepend",
            '<a>\n  <b>\n    <note n="1">\n      <p>Hail.</p>\n    </note>\n    <c/>\n  </b>\n</a>',
        ),
        (
            "<a>\n  <b/>\n</a>",
            "follow",
            '<a>\n  <b/>\n  <note n="1">\n    <p>Hail.</p>\n  </note>\n</a>',
        ),
        (
            "<a>\n\t<b></b>\n</a>",
            "append",
            '<a>\n\t<b>\n\t  <note n="1">\n\t    <p>Hail.</p>\n\t  </note></b>\n</a>',
        ),
        ("<a><b><c/></b></a>", "append", '<a><b><c/><note n="1"><p>Hail.</p></note></b></a>'),
    ],
    ids=["last child", "first child", "beside", "no child", "one line"],
)
def test_lines_stand_as_their_neighbours(source, put, expected):
    assert made(source, put, "b") == expected


def test_line_ends_and_prefixes_are_those_of_the_document():
    source = '<t:a xmlns:t="urn:t">\r\n  <t:b>\r\n    <t:c/>\r\n  </t:b>\r\n</t:a>'
    put = '\r\n    <t:note n="1">\r\n      <t:p>Hail.</t:p>\r\n    </t:note>'
    assert made(source, "append", "b") == source.replace("<t:c/>", f"<t:c/>{put}")


def test_an_element_in_one_tag_has_no_room():
    closed, open_ = Document.parse("<a><b/><c></c></a>").elements[1:]
    assert not is_open(closed)
    assert is_open(open_)
