"""The print edition as a book: its pages and their numbers, entries, variants, marks, dates."""

import re
from pathlib import Path

import pytest
from pdf_pages import laid_out_pages, needs_poppler, needs_qpdf, objects, text_of
from test_pdf_typst import document, edition

from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.pdf import make_pdf, typst_program

RAIN = "Rain fell on the roofs. "


def chapters(count: int, size: int) -> str:
    return "".join(
        f"<div type='chapter'><head>Chapter {number}<lb/>Of rain</head><p>{RAIN * size}</p></div>"
        for number in range(1, count + 1)
    )


@needs_poppler
def test_long_chapters_begin_on_right_hand_pages(tmp_path: Path) -> None:
    source = document(chapters(3, 550))
    assert make_pdf(source, tmp_path / "out.pdf") == []
    found = laid_out_pages(tmp_path / "out.pdf")
    half_title, blank, title = found[:3]
    assert half_title.split() == title.split() == ["A", "title"]
    assert not blank.strip()
    opening = [at for at, page in enumerate(found, 1) if re.match(r"\s*Chapter \d\s*\n", page)]
    assert len(opening) == 3
    assert all(at % 2 for at in opening)
    empty = [page for page in found[4:] if len(page.split()) < 4]
    assert all(not page.strip() for page in empty)  # neither running head nor folio
    assert make_pdf(source, tmp_path / "one.pdf", settings=PageSettings(two_sided=False)) == []
    assert all(page.strip() for page in laid_out_pages(tmp_path / "one.pdf")[1:])


@needs_poppler
def test_running_heads_and_folios(tmp_path: Path) -> None:
    make_pdf(document(chapters(3, 550)), tmp_path / "out.pdf")
    found = laid_out_pages(tmp_path / "out.pdf")
    first = next(at for at, page in enumerate(found) if re.match(r"\s*Chapter 1\s*\n", page))
    assert "A title" not in found[first]
    assert re.search(r"\n\s+1\s*$", found[first])
    assert re.match(r"\s*2\s+A title", found[first + 1])
    assert re.match(r"\s*Chapter 1\. Of rain\s+3", found[first + 2])


@needs_qpdf
def test_pages_are_labelled_as_printed_and_headings_are_bookmarks(tmp_path: Path) -> None:
    make_pdf(document(chapters(3, 550)), tmp_path / "out.pdf")
    data = objects(tmp_path / "out.pdf")
    assert b"/PageLabels" in data and b"/S /r" in data and b"/S /D" in data
    assert sorted(re.findall(rb"/Title \((Chapter [^)]*)\)", data)) == [
        b"Chapter 1 Of rain", b"Chapter 2 Of rain", b"Chapter 3 Of rain",
    ]  # fmt: skip


@needs_qpdf
def test_the_metadata_say_language_keywords_and_the_last_revision(tmp_path: Path) -> None:
    header = (
        "<profileDesc><abstract><p>Of a wet year.</p></abstract><textClass><keywords><term>rain"
        "</term><term>roofs</term></keywords></textClass></profileDesc><revisionDesc>"
        "<change when='2021-03-04'>x</change><change when='2019-01-01'>y</change></revisionDesc>"
    )
    source = document("<p>a</p>", attributes=' xml:lang="de"')
    make_pdf(source.replace("</teiHeader>", header + "</teiHeader>"), tmp_path / "out.pdf")
    data = objects(tmp_path / "out.pdf")
    assert b"/Lang (de)" in data
    assert b"/Keywords (rain, roofs)" in data
    assert b"/Subject (Of a wet year.)" in data
    assert b"/CreationDate (D:20210304" in data


@pytest.mark.parametrize(
    ("entry", "is_run_in"),
    [
        ('<head rend="run-in">Monday</head><p>Rain.</p>', True),
        ('<head><date when="1861-07-01">Monday, 1 July</date></head><pb n="2"/><p>Rain.</p>', True),
        ("<head>Of rain</head><p>Rain.</p>", False),
        ('<head><date when="1861">1861</date></head><list><item>Rain</item></list>', False),
    ],
)
def test_dates_of_a_diary_stand_on_the_line_of_their_entry(entry: str, is_run_in: bool) -> None:
    program = edition(document(f'<div><p>a</p></div><div type="entry">{entry}</div>'))
    assert ("run-in-heading(1, " in program) is is_run_in
    assert ("\nheading-at(" in program) is not is_run_in


def test_an_entry_begins_its_paragraph_with_its_date() -> None:
    program = edition(
        document('<div type="entry"><head rend="run-in">Monday</head><p>Rain.</p></div>')
    )
    assert 'p({\n[]\nrun-in-heading(1, "Monday", {\n[]\n"Monday"\n})\n"Rain."\n})' in program


def test_a_title_that_heads_the_first_of_two_parts_is_said_once() -> None:
    parts = "<div><head>A title</head><p>a</p></div><div><head>Enclosure</head><p>b</p></div>"
    program = edition(document(parts))
    assert program.count('"A title"\n') == 1
    assert re.findall(r'heading-at\(1, "(\w+)"', program) == ["Enclosure"]


WORDS = f"<p>{RAIN * 20}</p>"


@pytest.mark.parametrize(
    ("tei", "program"),
    [
        (
            "x <choice><sic>teh</sic><corr>the</corr></choice>",
            '"the"\nnote("a", {\n[]\nlemma("the")\n"teh"\n})',
        ),
        (
            '<app><lem wit="#A">rain</lem><rdg wit="#B #C">snow</rdg><rdg wit="#D"/></app>',
            '"rain"\nnote("a", {\n[]\nlemma("rain", "A")\n"snow"\n[ ]\nrun("B C", "italic")\n[; ]\n'
            'run("om.", "italic")\n[ ]\nrun("D", "italic")\n})',
        ),
        ("<choice><abbr>a</abbr></choice>", '"a"\n})'),
    ],
)
def test_the_text_has_what_is_to_be_read_and_the_foot_the_variants(tei: str, program: str) -> None:
    assert program in edition(document(f"{WORDS}<p>{tei}</p>"))


SIC = "<choice><sic>{}</sic><corr>{}</corr></choice> "


def test_variants_too_many_for_the_foot_are_told_at_the_end() -> None:
    program = edition(document(f"<p>{SIC.format('a', 'b') * 9}</p>"))
    assert '"b"\nanchor("variant:1-1")\n[ ]\n"b"\nanchor("variant:1-2")\n' in program
    assert '("variant:1-1", "", {\n[]\nlemma("b")\n"a"\n}), ("variant:1-2", ' in program
    assert "note(" not in program.replace("textual-notes(", "")


def test_variants_and_notes_do_not_stand_in_one_band() -> None:
    verse = f"<lg><l>One</l><l>two {SIC.format('tree', 'three')}</l></lg>"
    program = edition(document(f"{WORDS}<p>x<note>c {SIC.format('d', 'e')}</note></p>{verse}"))
    assert 'note("1", {\n[]\n"c"\n[ ]\n"d"\n[ ]\n"["\n"e"\n"]"\n' in program
    assert 'textual-notes(("variant:1-1", "2", {\n[]\nlemma("three")\n"tree"\n}))' in program


@needs_poppler
def test_textual_notes_name_page_and_line(tmp_path: Path) -> None:
    lines = (SIC.format("Rian", "Rain"), "fell", SIC.format("on", "in"))
    verse = f"<div><lg>{''.join(f'<l>{line}</l>' for line in lines)}</lg></div>"
    source = document(chapters(3, 550).replace("</p>", "<note>n</note></p>", 1) + verse)
    assert make_pdf(source, tmp_path / "out.pdf") == []
    *_, notes = laid_out_pages(tmp_path / "out.pdf")
    assert re.search(r"Textual notes\s+\d+ +1 Rain\] Rian +‖ +3 in\] on", notes)


def test_notes_are_numbered_by_chapter_or_as_the_source_has_it() -> None:
    body = chapters(2, 700).replace("</p>", "<note>a</note></p>")
    assert re.findall(r'\nnote\("(.+?)"', edition(document(body))) == ["1", "1"]
    own = '<p>a<note n="*">b</note> c<note n="[^7]">d</note></p>'
    assert re.findall(r'\nnote\("(.+?)"', edition(document(own))) == ["*", "7"]
    twice = '<p>a<note n="1">b</note> c<note n="1">d</note></p>'
    assert re.findall(r'\nnote\("(.+?)"', edition(document(twice))) == ["1", "2"]


RENDITIONS = (
    '<encodingDesc><tagsDecl><rendition xml:id="a" scope="before">content: "«"</rendition>'
    '<rendition xml:id="b" scope="after">content: "»"</rendition></tagsDecl></encodingDesc>'
)


@pytest.mark.parametrize(
    ("tei", "program"),
    [
        (
            '<quote rendition="#a #b"><p> One.<note>n</note></p><p>Two. </p></quote>',
            '"«"\n"One."\nnote("1", {\n[]\n"n"\n})\n})\np({\n[]\n"Two."\n"»"\n})',
        ),
        ('<quote rendition="#a"><lg><l>One</l></lg></quote>', 'verse-line({\n[]\n"«"\n"One"\n})'),
        (
            '<quote rendition="#a #b"><p><q rendition="#a #b">In</q> it</p></quote>',
            '"«"\n"«"\n"In"\n"»"\n[ ]\n"it"\n"»"\n',
        ),
        ("<quote><p>One.</p></quote>", 'block-quote({\n[]\np({\n[]\n"One."\n})'),
    ],
)
def test_marks_of_displayed_quotations_are_drawn_as_in_the_source(tei: str, program: str) -> None:
    source = document(f"<div><p>x</p>{tei}</div>")
    assert program in edition(source.replace("</teiHeader>", RENDITIONS + "</teiHeader>"))


DATES = "".join(
    f'<date when="{when}">d</date> '
    for when in """1861-07-01 1861-07-02 1861 1843 0043 -0325 1861-12 1900-01-31 1900-02-01
    1900-03-01 1861-07-01""".split()
) + '<date from="1862-05-03" to="1862-05-09">d</date> <date when="--05-03">d</date>'  # fmt: skip


@needs_poppler
def test_a_book_has_a_chronology_by_year_and_day(tmp_path: Path) -> None:
    make_pdf(document(chapters(3, 300) + f"<p>{DATES}</p>"), tmp_path / "out.pdf")
    text = text_of(tmp_path / "out.pdf").rpartition("Chronology\n")[2]
    number = r"\d+"
    lines = [re.sub(rf", {number}$", ", N", line) for line in text.split("\n") if line.strip()]
    assert lines[:13] == [
        "325 BC, N", "43, N", "1843, N", "1861, N", "1 July, N", "2 July, N", "December, N",
        "1862", "3–9 May, N", "1900", "31 January, N", "1 February, N", "1 March, N",
    ]  # fmt: skip


def test_few_dates_make_no_chronology() -> None:
    book = document(chapters(3, 300) + '<p><date when="1861">d</date></p>')
    assert "chronology(" not in edition(book)
    assert "chronology(" not in edition(document(f"<p>{DATES}</p>"))


def register(people: str) -> str:
    return f"<standOff><listPerson>{people}</listPerson></standOff>"


@pytest.mark.parametrize(
    ("person", "entry"),
    [
        ("<persName>Ann Hay</persName>", '"Hay"\n[, ]\n"Ann"\n}'),
        (
            "<persName>Ann Hay</persName><birth>1811</birth><death>1880</death>",
            '"Ann"\n[ ]\n"(1811–1880)"\n}',
        ),
        (
            '<persName>Ann Hay</persName><persName type="variant">Mrs. Hay</persName>'
            '<persName type="variant">Nancy Hay</persName><sex>F</sex>',
            '"Ann"\n[, ]\nrun("Nancy Hay", "quiet")\n}',
        ),
        (
            '<persName>Ann Hay</persName><idno type="VIAF">https://viaf.org/1</idno>',
            'link("https://viaf.org/1", {\n[]\n"Hay"\n[, ]\n"Ann"\n})\n}',
        ),
        (
            '<persName>Ann Hay</persName><idno type="GND">123</idno>',
            '"Ann"\n[, ]\nrun("GND", "quiet")\n[ ]\nrun("123", "quiet")\n}',
        ),
    ],
)
def test_entries_of_the_index(person: str, entry: str) -> None:
    found = register(f'<person xml:id="p">{person}</person>')
    assert entry in edition(document("<p>a</p>", found))


def test_what_headers_say_alike_is_said_once() -> None:
    one, two = document("<p>one</p>"), document("<p>two</p>").replace("A title", "Another")
    statement = "<publicationStmt><p>Free for all.</p></publicationStmt>"
    both = [one, two.replace("<sourceDesc><p/>", "<sourceDesc><p>From a box.</p>")]
    both = [source.replace("<publicationStmt><p/></publicationStmt>", statement) for source in both]
    program = typst_program(both, "Papers")
    assert program.count('"Free for all."') == 1
    assert 'subheading({\n[]\n"Another"})\np({\n[]\n"From a box."\n})' in program


def test_paragraphs_from_right_to_left_are_set_so() -> None:
    program = edition(document('<p xml:lang="he">שלום</p><p xml:lang="fr">Bonjour</p>'))
    assert 'in-language("he", rtl, {\n[]\np({\n[]\nrun("שלום", "lang:he")\n})\n})' in program
    assert 'p({\n[]\nrun("Bonjour", "lang:fr")\n})' in program
    assert program.count("in-language(") == 1


@pytest.mark.parametrize(("stated", "set_in"), [("fre", "fr"), ("deu", "de"), ("pt-BR", "pt")])
def test_codes_of_three_letters_are_those_of_hyphenation(stated: str, set_in: str) -> None:
    assert f'lang: "{set_in}"' in edition(document("<p>a</p>", "", f' xml:lang="{stated}"'))
    foreign = edition(document(f'<p>a <foreign xml:lang="{stated}">b</foreign></p>'))
    assert f'run("b", "italic", "lang:{set_in}")' in foreign


def test_lines_and_directions_that_no_page_may_end_with_stay_with_the_next() -> None:
    verse = edition(document("<lg><l>a</l><l>b</l><l>c</l><l>d</l></lg>"))
    kept = re.findall(r'verse-line\((sticky: true, )?\{\n\[\]\n"(\w)"', verse)
    assert kept == [("sticky: true, ", "a"), ("", "b"), ("sticky: true, ", "c"), ("", "d")]
    stages = "<stage>Enter a Ghost.</stage><stage>Exit.</stage>"
    assert re.findall(r'direction\("?(sticky: true, )?', edition(document(stages))) == [
        "sticky: true, ",
        "",
    ]


@pytest.mark.parametrize(
    ("cell", "is_number"),
    [
        ("17.3", True), ("1,234<note>n</note>", True), ("−4 %", True), ("£12", True),
        ("a1", False), ("1861 and 1862", False), ("", False),
    ],
)  # fmt: skip
def test_cells_that_are_numbers_stand_flush_right(cell: str, is_number: bool) -> None:
    program = edition(document(f"<table><row><cell>{cell}</cell><cell>x</cell></row></table>"))
    assert re.findall(r"is-number: (\w+)", program) == [str(is_number).lower(), "false"]


MANUSCRIPT = (
    "<msDesc><msIdentifier><settlement>Oxford</settlement><idno>MS 1</idno></msIdentifier>"
    "<msContents><msItem><author>A. Fox</author><title>Tides.</title><note>cut</note>"
    "<msItem><title>Ebb</title></msItem></msItem></msContents><physDesc><objectDesc><supportDesc>"
    "<extent><dimensions><height>19</height><width>28</width></dimensions></extent></supportDesc>"
    "</objectDesc></physDesc></msDesc>"
)


def test_manuscripts_are_described_item_by_item() -> None:
    program = edition(document(f"<div>{MANUSCRIPT}</div>")).replace("h(0pt, weak: true)\n", "")
    assert 'shelfmark({\n[]\n"Oxford"\n[, ]\n"MS 1"\n})' in program
    item = 'hanging({\n[]\n"A. Fox"\n[, ]\nrun("Tides.", "italic")\n[ ]\n[ (]\n"cut"\n[)]\n})'
    assert f'{item}\nhanging({{\n[]\nrun("Ebb", "italic")\n}})' in program
    assert '"19"\n[ ]\n"×"\n[ ]\n"28"' in program
