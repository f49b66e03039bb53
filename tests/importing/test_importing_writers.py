"""Files that other libraries write are read as they were meant: python-docx and odfdo."""

import io

import pytest
from importing_law import body, ink, made

from tei_tools.importing.opendocument import open_document
from tei_tools.importing.word import word


def test_importing_what_python_docx_writes():
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("The Tide Book", 0)
    document.add_heading("The Gauge", 1)
    paragraph = document.add_paragraph("Anne read the ")
    paragraph.add_run("Halcyon").italic = True
    document.add_comment(paragraph.runs[0], text="Who?", author="J. Fox", initials="J")
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("deeper", style="List Bullet 2")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("It stopped.", style="Intense Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "A", "B"
    document.save(out := io.BytesIO())
    found = made(word, out.getvalue())
    assert '<titlePart type="main">The Tide Book</titlePart>' in found.source
    assert body(found).replace("\n", "") == (
        '<div type="section"><head>The Gauge</head>'
        '<p>Anne read the <note type="comment" resp="#j_fox">Who?</note>'
        '<hi rend="italic">Halcyon</hi></p>'
        '<list rend="bulleted"><item>one<list rend="bulleted"><item>deeper</item></list></item></list>'  # noqa: E501
        '<list rend="numbered"><item>first</item></list>'
        '<quote rend="block"><p>It stopped.</p></quote>'
        '<table rows="1" cols="2"><row><cell>A</cell><cell>B</cell></row></table></div>'
    )
    document.save(again := io.BytesIO())
    assert ink(made(word, again.getvalue())) == ink(found)


def test_importing_what_odfdo_writes():
    odfdo = pytest.importorskip("odfdo")
    document = odfdo.Document("text")
    text = document.body
    text.clear()
    text.append(odfdo.Header(1, "The Gauge"))
    paragraph = odfdo.Paragraph("Anne wrote to Fox.")
    text.append(paragraph)
    paragraph.insert_note(after="Anne", note_id="n1", citation="1", body="Thornwick.")
    text.append(odfdo.List(["hens", "eggs"]))
    table = odfdo.Table("T", width=2, height=1)
    table.set_value("A1", "A")
    table.set_value("B1", "B")
    text.append(table)
    document.save(out := io.BytesIO())
    assert body(made(open_document, out.getvalue())).replace("\n", "") == (
        '<div type="section"><head>The Gauge</head>'
        '<p>Anne<note place="bottom" n="1">Thornwick.</note> wrote to Fox.</p>'
        '<list rend="bulleted"><item>hens</item><item>eggs</item></list>'
        '<table rows="1" cols="2"><row><cell>A</cell><cell>B</cell></row></table></div>'
    )
