"""OpenDocument texts: each style and sign, and what it becomes."""

from importing_law import body, made
from importing_word import odt

from tei_tools.importing.opendocument import open_document

STYLES = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">
  <style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="T1" style:family="text">
  <style:text-properties fo:font-style="italic" fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text">
  <style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>
  <text:list-level-style-bullet text:level="2"/></text:list-style>
"""


def tei(text):
    return body(made(open_document, odt(text, STYLES)))


def p(content, style=""):
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def test_importing_opendocument_headings_and_looks():
    bold = '<text:span text:style-name="T1">bold</text:span>'
    raised = '<text:span text:style-name="T2">2</text:span>'
    found = tei(f'<text:h text:outline-level="1">One</text:h>{p(f"a {bold} m{raised}")}')
    assert found.replace("\n", "") == (
        '<div type="section"><head>One</head>'
        '<p>a <hi rend="bold italic">bold</hi> m<hi rend="superscript">2</hi></p></div>'
    )


def test_importing_opendocument_styles_by_those_on_which_they_rest():
    found = tei(p("a", "P2") + p("b", "Title"))
    assert found.startswith('<quote rend="block">\n<p>a</p>\n</quote>')
    assert "<head>b</head>" in found


def test_importing_opendocument_page_breaks():
    assert tei(p("a") + p("b", "P1")) == "<p>a</p>\n<p><pb/>b</p>"


def test_importing_opendocument_lists_nest_and_count():
    inner = f"<text:list><text:list-item>{p('b')}</text:list-item></text:list>"
    items = f"<text:list-item>{p('a')}{inner}</text:list-item><text:list-item>{p('c')}{p('d')}</text:list-item>"  # noqa: E501
    found = tei(f'<text:list text:style-name="L1">{items}</text:list>')
    assert found.replace("\n", "") == (
        '<list rend="numbered"><item>a<list rend="bulleted"><item>b</item></list></item>'
        "<item><p>c</p><p>d</p></item></list>"
    )


def test_importing_opendocument_notes_and_comments():
    note = (
        '<text:note text:note-class="endnote"><text:note-citation>ii</text:note-citation>'
        f"<text:note-body>{p('end')}</text:note-body></text:note>"
    )
    comment = (
        "<office:annotation><dc:creator>J. Fox</dc:creator><dc:date>2020-01-01</dc:date>"
        f"{p('why?')}</office:annotation>"
    )
    assert tei(p(f"a{note} b{comment}")) == (
        '<p>a<note place="end" n="ii">end</note> b'
        '<note type="comment" resp="#j_fox">why?</note></p>'
    )


def region(key, name, author, lost=""):
    info = f"<office:change-info><dc:creator>{author}</dc:creator></office:change-info>"
    inner = f"<text:{name}>{info}{lost}</text:{name}>"
    return f'<text:changed-region text:id="{key}">{inner}</text:changed-region>'


def test_importing_opendocument_changes_over_paragraphs():
    tracked = region("c1", "insertion", "A. Fox") + region("c2", "deletion", "A. Fox", p("old"))
    start, end = (
        '<text:change-start text:change-id="c1"/>',
        '<text:change-end text:change-id="c1"/>',
    )
    lost = '<text:change text:change-id="c2"/>'
    found = tei(
        f"<text:tracked-changes>{tracked}</text:tracked-changes>"
        + p(f"a {start}new") + p(f"more{end} b{lost}")
    )  # fmt: skip
    assert found == (
        '<p>a <add resp="#a_fox">new</add></p>\n'
        '<p><add resp="#a_fox">more</add> b<del resp="#a_fox">old</del></p>'
    )


def test_importing_opendocument_spaces_breaks_links_and_boxes():
    box = f"<draw:frame><draw:text-box>{p('boxed')}</draw:text-box></draw:frame>"
    link = '<text:a xlink:href="http://a.org/">there</text:a>'
    found = tei(p(f"a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>{link}{box}"))
    assert found == '<p>a  b c<lb/><ref target="http://a.org/">there</ref></p>\n<p>boxed</p>'
    huge = tei(p("a<text:s text:c='99999999'/>b"))
    assert len(huge) < 2_000


def test_importing_opendocument_tables():
    cells = (
        f'<table:table-cell table:number-columns-spanned="2">{p("a")}</table:table-cell>'
        "<table:covered-table-cell/>"
    )
    head = f"<table:table-header-rows><table:table-row><table:table-cell>{p('h')}</table:table-cell></table:table-row></table:table-header-rows>"  # noqa: E501
    found = tei(f"<table:table>{head}<table:table-row>{cells}</table:table-row></table:table>")
    assert found.replace("\n", "") == (
        '<table rows="2" cols="1"><row role="label"><cell>h</cell></row>'
        '<row><cell cols="2">a</cell></row></table>'
    )
