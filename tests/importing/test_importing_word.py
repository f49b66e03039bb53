"""Word documents: each style and sign, and what it becomes."""

import io
import zipfile

import pytest
from importing_law import body, made
from importing_word import NAMESPACES, archive, docx, notes, paragraph, run

from tei_tools.importing.roles import role
from tei_tools.importing.word import word
from tei_tools.importing.word.notes import roman


def tei(*blocks, **more):
    return body(made(word, docx("".join(blocks), **more)))


def numbered(text, level=0, number=1):
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr>{run(text)}</w:p>"


def link_field(address, inner):
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f'<w:r><w:instrText> HYPERLINK "{address}" </w:instrText></w:r>'
    return mark("begin") + instruction + mark("separate") + inner + mark("end")


def test_importing_word_headings_are_divisions():
    found = tei(
        paragraph("One", "Heading1"), paragraph("a"), paragraph("Two", "Heading2"),
        paragraph("b"), paragraph("Three", "Heading1"), paragraph("c"),
    )  # fmt: skip
    assert found.replace("\n", "") == (
        '<div type="section"><head>One</head><p>a</p>'
        '<div type="section"><head>Two</head><p>b</p></div></div>'
        '<div type="section"><head>Three</head><p>c</p></div>'
    )


def test_importing_word_a_title_makes_a_title_page():
    blocks = [paragraph("Tides", "Title"), paragraph("A Novel", "Subtitle"),
              paragraph("Anne Fox", "Author"), paragraph("It rained.")]  # fmt: skip
    source = made(word, docx("".join(blocks))).source
    assert '<titlePart type="main">Tides</titlePart>' in source
    assert '<titlePart type="sub">A Novel</titlePart>' in source
    assert "<byline>Anne Fox</byline>" in source
    assert "<title>Tides</title>" in source and "<author>Anne Fox</author>" in source


@pytest.mark.parametrize(
    ("shown", "told", "title", "codes"),
    [("The Penryn Papers", "Old template title", "The Penryn Papers", ["title-differs"]),
     ("Tides", "Tides.", "Tides.", []), ("", "Tides", "Tides", []), ("Tides", "", "Tides", [])],
)  # fmt: skip
def test_importing_word_the_title_on_the_page_comes_before_the_properties(
    shown, told, title, codes
):
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{told}</dc:title></cp:coreProperties>"
    )
    text = paragraph(shown, "Title") + paragraph("It rained.")
    found = made(word, docx(text, parts=[("docProps/core.xml", core)]))
    assert f"<title>{title}</title>" in found.source
    assert [one.code for one in found.notices] == codes


def test_importing_word_looks_are_merged_and_spaces_stand_outside():
    found = tei(
        paragraph(run("un", "i") + run("seen ", "i") + run(" and ") + run("SMALL", "b caps"))
    )
    assert found == (
        '<p><hi rend="italic">unseen</hi>  and <hi rend="bold uppercase">SMALL</hi></p>'
    )


def test_importing_word_looks_of_character_styles_can_be_turned_off():
    styled = '<w:r><w:rPr><w:rStyle w:val="Emphasis"/>{}</w:rPr><w:t>x</w:t></w:r>'
    on, off = styled.format(""), styled.format('<w:i w:val="0"/>')
    assert tei(paragraph(on)) == '<p><hi rend="italic">x</hi></p>'
    assert tei(paragraph(off)) == "<p>x</p>"


def test_importing_word_lists_nest_and_count():
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    found = tei(
        numbered("a"), numbered("b", 1), numbered("c"), paragraph("d", "ListBullet"),
        parts=[("word/numbering.xml", numbering)],
        related=[("n", "numbering", "numbering.xml", "")],
    )  # fmt: skip
    assert found.replace("\n", "") == (
        '<list rend="numbered"><item>a<list rend="bulleted"><item>b</item></list></item>'
        '<item>c</item></list><list rend="bulleted"><item>d</item></list>'
    )


def test_importing_word_verse_is_stanzas_by_blank_lines_or_line_breaks():
    two = run("c") + "<w:r><w:br/></w:r>" + run("d")
    found = tei(
        paragraph("a", "Verse"), paragraph("b", "Verse"), paragraph(""), paragraph(two, "Verse")
    )
    assert found.replace("\n", "") == "<lg><l>a</l><l>b</l></lg><lg><l>c</l><l>d</l></lg>"


def test_importing_word_quotations_and_code_stay_together():
    found = tei(paragraph("a", "Quote"), paragraph("b", "Quote"), paragraph("x = 1", "Code"),
                paragraph("  y", "Code"))  # fmt: skip
    assert found == (
        '<quote rend="block">\n<p>a</p>\n<p>b</p>\n</quote>\n'
        '<ab type="code" xml:space="preserve">x = 1\ny</ab>'
    )


def test_importing_word_notes_stand_where_they_are_called():
    call = '<w:r><w:{}Reference w:id="1"/></w:r>'
    text = run("A") + call.format("footnote") + run("B") + call.format("endnote")
    found = tei(
        paragraph(text + call.format("comment")),
        parts=[notes("footnotes", "footnote", "foot"), notes("endnotes", "endnote", "end"),
               notes("comments", "comment", "why?", attributes='w:author="J. Fox"')],
        related=[(kind, kind, f"{kind}.xml", "") for kind in ("footnotes", "endnotes", "comments")],
    )  # fmt: skip
    assert found == (
        '<p>A<note place="bottom" n="1">foot</note>B<note place="end" n="i">end</note>'
        '<note type="comment" resp="#j_fox">why?</note></p>'
    )


def test_importing_word_endnotes_are_counted_in_roman_numerals():
    assert [roman(number) for number in (1, 4, 9, 14, 40, 1999)] == [
        "i", "iv", "ix", "xiv", "xl", "mcmxcix",
    ]  # fmt: skip


def test_importing_word_a_note_that_calls_itself_ends():
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    part = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1"><w:p>{run("x")}{call}</w:p></w:footnote></w:footnotes>'  # noqa: E501
    related = [("f", "footnotes", "footnotes.xml", "")]
    found = tei(paragraph(call), parts=[("word/footnotes.xml", part)], related=related)
    assert found == '<p><note place="bottom" n="1">x</note></p>'


def test_importing_word_changes_say_who_made_them():
    added = f'<w:ins w:id="1" w:author="A. Fox">{run("new ")}</w:ins>'
    lost = '<w:del w:id="2" w:author="A. Fox"><w:r><w:delText>old</w:delText></w:r></w:del>'
    document = made(word, docx(paragraph(added + lost + run("text"))))
    assert body(document) == '<p><add resp="#a_fox">new </add><del resp="#a_fox">old</del>text</p>'
    assert '<respStmt xml:id="a_fox">' in document.source


def test_importing_word_links_by_relation_and_by_field():
    related = [("h", "hyperlink", "http://a.org/?x=1&amp;y=ü", "External")]
    inner = '<w:hyperlink r:id="h">' + run("one") + "</w:hyperlink> "
    found = tei(paragraph(inner + link_field("mailto:a@b.org", run("two"))), related=related)
    assert found == (
        '<p><ref target="http://a.org/?x=1&amp;y=%C3%BC">one</ref>'
        '<ref target="mailto:a@b.org">two</ref></p>'
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_importing_word_links_that_do_something_are_only_text(address):
    assert tei(paragraph(link_field(address, run("x")))) == "<p>x</p>"


def test_importing_word_breaks_and_signs():
    found = tei(
        paragraph(run("a") + '<w:r><w:br w:type="page"/></w:r>' + run("b") + "<w:r><w:tab/></w:r>"
                  + "<w:r><w:noBreakHyphen/></w:r>"
                  + '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>')
    )  # fmt: skip
    assert found == "<p>a<pb/>b \u2011α</p>"


def test_importing_word_of_alternatives_only_the_first_is_read():
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    alternatives = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert tei(paragraph(run("a") + f"<w:r>{alternatives}</w:r>")) == "<p>a</p>\n<p>boxed</p>"


def test_importing_word_joined_cells():
    def cell(text, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    rows = (
        cell("a", '<w:vMerge w:val="restart"/>') + cell("b", '<w:gridSpan w:val="2"/>'),
        cell("", "<w:vMerge/>") + cell("c") + cell("d"),
    )
    found = tei("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")
    assert found.replace("\n", "") == (
        '<table rows="2" cols="3"><row><cell rows="2">a</cell><cell cols="2">b</cell></row>'
        "<row><cell>c</cell><cell>d</cell></row></table>"
    )


def test_importing_word_pictures_are_told_or_taken_out():
    drawing = '<w:drawing><wp:docPr descr="The gauge"/><a:blip r:embed="p"/></w:drawing>'
    data = docx(
        paragraph(run("a") + f"<w:r>{drawing}</w:r>"),
        parts=[("word/media/g.png", b"\x89PNG")],
        related=[("p", "image", "media/g.png", "")],
    )
    left = made(word, data)
    assert body(left) == "<p>a<figure><figDesc>The gauge</figDesc></figure></p>"
    assert [one.code for one in left.notices] == ["picture-left-out"]
    taken = made(word, data, pictures=True, folder="a b-pictures")
    assert '<graphic url="a%20b-pictures/1.png"/>' in taken.source and not taken.notices


@pytest.mark.parametrize(
    ("style", "expected"),
    [("heading 3", ("head", 3)), ("Überschrift 2", ("head", 2)), ("Titre", ("title", 0)),
     ("Intense Quote", ("quote", 0)), ("Block Text", ("quote", 0)), ("Poem", ("verse", 0)),
     ("List Bullet 2", ("item", 0)), ("List Paragraph", ("p", 0)), ("Body Text", ("p", 0)),
     ("Normal", ("p", 0)), ("Heading", ("p", 0)), ("Versed", ("p", 0)), ("Quote Char 9", ("p", 0))],
)  # fmt: skip
def test_importing_roles_of_styles(style, expected):
    assert role([style]) == expected


def test_importing_word_strict_documents_differ_by_their_namespaces():
    """ISO/IEC 29500 strict."""
    strict = "http://purl.oclc.org/ooxml/"
    for part in ("wordprocessingml/2006/main", "officeDocument/2006/relationships"):
        assert part in NAMESPACES
    data = repacked(
        docx(paragraph("One", "Heading1") + paragraph(run("a", "i"))),
        lambda text: text.replace("http://schemas.openxmlformats.org/", strict),
    )
    assert '<head>One</head>\n<p><hi rend="italic">a</hi></p>' in body(made(word, data))


def repacked(data, change):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return archive({one: change(packed.read(one).decode()) for one in packed.namelist()})
