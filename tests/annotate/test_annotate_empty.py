"""What stands empty, in one tag, has no room: another stands beside it, and nothing dangles."""

import pytest

import tei_tools
from tei_tools.annotators.annotate import ANNOTATORS, annotation
from tei_tools.document.source import Document

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      {title}
      <publicationStmt><p>None.</p></publicationStmt>
      <sourceDesc><p>None.</p></sourceDesc>
    </fileDesc>{header}
  </teiHeader>{standoff}
  <text>
    <body>
      <p>Mr. Adams met Anne Rowe in Plymouth on 14 February 1700 (Old Style).</p>
    </body>
  </text>
</TEI>
"""
TWICE = ("element-not-allowed", "<standOff> is not allowed here in <TEI>: it may come only once")
"""The TEI has as many as one likes, our own profile only one."""

TITLE = "<titleStmt><title>T</title></titleStmt>"
EMPTY = {
    "standOff": TEI.format(title=TITLE, header="", standoff="<standOff/>"),
    "a list of ours": TEI.format(
        title=TITLE, header="", standoff='<standOff><listPerson resp="#tei_tools"/></standOff>'
    ),
    "encodingDesc": TEI.format(title=TITLE, header="<encodingDesc/>", standoff=""),
    "appInfo": TEI.format(
        title=TITLE, header="<encodingDesc><appInfo/></encodingDesc>", standoff=""
    ),
    "profileDesc": TEI.format(title=TITLE, header="<profileDesc/>", standoff=""),
    "revisionDesc": TEI.format(title=TITLE, header="<revisionDesc/>", standoff=""),
    "titleStmt": TEI.format(title="<titleStmt/>", header="", standoff=""),
    "a list on one line": TEI.format(
        title=TITLE, header="", standoff='<standOff><listPerson resp="#x"></listPerson></standOff>'
    ),
}


@pytest.fixture(params=EMPTY)
def original(request):
    return Document.parse(EMPTY[request.param])


def test_nothing_dangles_and_no_new_element_is_wrong(original, tmp_path):
    original.write(tmp_path / "before.xml")
    tei_tools.annotate(original).write(tmp_path / "after.xml")
    before, after = (
        {(one.code, one.message.split(" (")[0]) for one in tei_tools.validate(tmp_path / name)}
        for name in ("before.xml", "after.xml")
    )
    assert after - before <= {TWICE}


def test_what_was_inserted_comes_out_again(original):
    woven = annotation(original, ANNOTATORS.values())
    source = woven.document.source
    for place, characters in reversed(woven.insertions):
        start = place + sum(len(one.characters) for one in woven.insertions if one.place < place)
        assert characters in source[start:]
    rest = iter(source)
    assert all(character in rest for character in original.source)


def test_twice_is_once(original):
    once = Document.parse(tei_tools.annotate(original).source)
    assert tei_tools.annotate(once).source == once.source
