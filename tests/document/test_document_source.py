"""Document: the file's characters exactly, and the places of its elements."""

import re

import pytest

from tei_tools.document.source import Document
from tei_tools.errors import InputError, NotWellFormedError, OutputError

ACCENT = '<?xml version="1.0" encoding="{}"?>\n<p>né à Köln — “ici”</p>\n'


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-32-le", b"\xff\xfe\0\0"),
        ("windows-1252", b""),
    ],
)
def test_bytes_come_back_as_they_were(encoding, mark):
    data = mark + ACCENT.format(encoding).encode(encoding)
    document = Document.from_bytes(data)
    assert document.to_bytes() == data
    assert "né à Köln" in document.source


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\0", "is a ZIP archive (or DOCX, ODT, EPUB), not XML; make TEI"),
        (b"%PDF-1.7\n", "is a PDF, not XML; give a TEI file."),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_kind(data, kind):
    with pytest.raises(InputError, match=re.escape(kind)):
        Document.from_bytes(data, "letter.docx")


def test_a_character_that_the_encoding_lacks_is_written_as_a_reference():
    document = Document.parse("<p>a\u2014b</p>", encoding="iso-8859-1")
    assert document.to_bytes() == b"<p>a&#8212;b</p>"


def test_places_of_elements():
    source = '<div n="1"><p>Ä <lb/>b</p><x a="/"></x></div>'
    elements = Document.parse(source).elements
    assert [one.name for one in elements] == ["div", "p", "lb", "x"]
    assert source[elements[1].start : elements[1].end] == "<p>Ä <lb/>b</p>"
    assert source[elements[1].content_start : elements[1].content_end] == "Ä <lb/>b"
    assert elements[2].content_start == elements[2].content_end == elements[2].end
    assert source[elements[3].start : elements[3].end] == '<x a="/"></x>'
    assert [one.parent for one in elements] == [-1, 0, 1, 0]


def test_attributes_and_namespaces():
    source = (
        '<t:p xmlns:t="http://www.tei-c.org/ns/1.0" xmlns:o="urn:other" '
        'xml:id="a" o:b="c" n="1"><t:lb/></t:p>'
    )
    element, inner = Document.parse(source).elements
    assert (element.prefix, element.name) == ("t", "p")
    assert element.namespace == inner.namespace == "http://www.tei-c.org/ns/1.0"
    assert element.attributes == {"xml:id": "a", "{urn:other}b": "c", "n": "1"}


def test_text_as_it_stands_and_as_it_reads():
    source = '<!DOCTYPE a [<!ENTITY co "& Co">]><a>x&amp;&#233;<![CDATA[<b>]]>\r\n</a>'
    document = Document.parse(source.replace("& Co", "and Co").replace("&#233;", "&#233;&co;"))
    pieces = document.index.pieces
    readings = [
        document.source[one.start : one.end] if one.reading is None else one.reading
        for one in pieces
    ]
    assert readings == ["x", "&", "é", "and Co", "<b>", "\n"]
    assert pieces[4].section == (document.source.index("<![CDATA["), document.source.index("\r\n"))


def test_positions_count_from_one():
    document = Document.parse("<a>\n<b/>\r\n<c/></a>")
    assert document.position(0) == (1, 1)
    assert document.position(document.source.index("<b/>")) == (2, 1)
    assert document.position(document.source.index("</a>")) == (3, 5)


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [("<a>\n <b></a>", 2, 7), ("<a>\né &nbsp;</a>", 2, 3), ("<a/>\n<b/>", 2, 1)],
)
def test_what_is_not_well_formed_is_said_with_its_place(source, line, column):
    with pytest.raises(NotWellFormedError) as error:
        Document.parse(source)
    assert (error.value.line, error.value.column) == (line, column)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b'<?xml version="1.0"?><a>\xe9</a>',
        b"plain text",
    ],
)
def test_bad_bytes_get_one_sentence(data):
    with pytest.raises(InputError) as error:
        Document.from_bytes(data, "letter.xml")
    assert str(error.value).startswith("letter.xml") and "\n" not in str(error.value)


def test_hostile_input_is_bounded():
    with pytest.raises(NotWellFormedError, match="deep"):
        Document.parse("<a>" * 100_000)
    entities = "".join(
        f'<!ENTITY e{n} "{"&e" + str(n - 1) + ";" if n else "ha"}">' for n in range(9)
    )
    bomb = f"<!DOCTYPE a [{entities}]><a>&e8;</a>"
    assert len(Document.parse(bomb).index.pieces) == 1
    outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&thing;</a>'
    assert Document.parse(outside).source == outside


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    target = tmp_path / "new" / "a.xml"
    Document.parse("<a/>").write(target)
    assert target.read_bytes() == b"<a/>"
    assert [one.name for one in target.parent.iterdir()] == ["a.xml"]


def test_what_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="cannot be written"):
        Document.parse("<a/>").write(tmp_path / "file" / "a.xml")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        Document.parse("<a/>").write(tmp_path / "folder")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder"]
